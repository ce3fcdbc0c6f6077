//! Match days, in the collection `match_days`: one document for each team.

use super::Mongo;
use super::commands::{Collection, Database};
use super::failure::{failed, failed_or, unreadable};
use crate::mongo::documents::{document, record, records};
use crate::{MatchDay, MatchDayStore, StoreError, TeamId};
use async_trait::async_trait;
use mongodb::bson::{Document, RawDocumentBuf, doc};

/// The name of the collection.
pub(super) const MATCH_DAYS: &str = "match_days";

#[async_trait]
impl MatchDayStore for Mongo {
    async fn insert_match_day(&self, match_day: &MatchDay) -> Result<(), StoreError> {
        self.ask(async |db| {
            db.collection::<Document>(MATCH_DAYS)
                .insert_one(written(match_day)?)
                .await
                .map_err(|error| failed_or(error, StoreError::Taken))?;
            Ok(())
        })
        .await
    }

    async fn replace_match_day(&self, match_day: &MatchDay) -> Result<(), StoreError> {
        let mut match_day = match_day.clone();
        self.ask(async |db| {
            let version = i64::try_from(match_day.version).unwrap_or(i64::MAX);
            let was = doc! { "_id": match_day.team.to_string(), "version": version };
            match_day.version += 1;
            let replaced = db
                .collection::<Document>(MATCH_DAYS)
                .replace_one(was, written(&match_day)?)
                .await
                .map_err(|error| failed_or(error, StoreError::Taken))?;
            match replaced.matched_count {
                0 => Err(StoreError::Conflict),
                _ => Ok(()),
            }
        })
        .await
    }

    async fn match_days(&self, teams: &[TeamId]) -> Result<Vec<MatchDay>, StoreError> {
        self.ask(async |db| {
            let ids: Vec<String> = teams.iter().map(TeamId::to_string).collect();
            let found = match_days(&db)
                .find(doc! { "_id": { "$in": ids } })
                .await
                .map_err(failed)?;
            records("a match day", found).await
        })
        .await
    }

    async fn match_day_with_calendar(
        &self,
        token_hash: &str,
    ) -> Result<Option<MatchDay>, StoreError> {
        self.ask(async |db| {
            match_days(&db)
                .find_one(doc! { "calendars.token_hash": token_hash })
                .await
                .map_err(failed)?
                .map(|found| record("a match day", &found))
                .transpose()
        })
        .await
    }

    async fn teams_with_schedule(&self) -> Result<Vec<TeamId>, StoreError> {
        self.ask(async |db| teams(&db, doc! { "schedule.from": { "$exists": true } }).await)
            .await
    }

    async fn teams_that_remind(&self) -> Result<Vec<TeamId>, StoreError> {
        self.ask(async |db| teams(&db, doc! { "remind_debtors": true }).await)
            .await
    }
}

async fn teams(db: &Database, which: Document) -> Result<Vec<TeamId>, StoreError> {
    let mut found = match_days(db)
        .find(which)
        .projection(doc! { "_id": 1 })
        .await
        .map_err(failed)?;
    let mut teams = Vec::new();
    while found.advance().await.map_err(failed)? {
        let id = found.current().get_str("_id");
        let id = id.map_err(|error| unreadable("a match day", error))?;
        teams.push(TeamId::parse_str(id).map_err(|error| unreadable("a match day", error))?);
    }
    Ok(teams)
}

fn match_days(db: &Database) -> Collection<RawDocumentBuf> {
    db.collection(MATCH_DAYS)
}

fn written(match_day: &MatchDay) -> Result<Document, StoreError> {
    document("a match day", match_day.team.to_string(), match_day)
}
