//! Plans of next games, in the collection `plans`: one document for each team.

use super::Mongo;
use super::failure::{failed, failed_or};
use crate::mongo::documents::{document, record, records};
use crate::{NextGame, NextGameStore, StoreError, TeamId};
use async_trait::async_trait;
use jiff::civil::Date;
use mongodb::bson::{Document, RawDocumentBuf, doc};
use mongodb::{Collection, Database};

/// The name of the collection.
pub(super) const PLANS: &str = "plans";

#[async_trait]
impl NextGameStore for Mongo {
    async fn insert_plan(&self, plan: &NextGame) -> Result<(), StoreError> {
        self.ask(async |db| {
            db.collection::<Document>(PLANS)
                .insert_one(written(plan)?)
                .await
                .map_err(|error| failed_or(error, StoreError::Taken))?;
            Ok(())
        })
        .await
    }

    async fn replace_plan(&self, plan: &NextGame) -> Result<(), StoreError> {
        let mut plan = plan.clone();
        self.ask(async |db| {
            let version = i64::try_from(plan.version).unwrap_or(i64::MAX);
            let was = doc! { "_id": plan.team.to_string(), "version": version };
            plan.version += 1;
            let replaced = db
                .collection::<Document>(PLANS)
                .replace_one(was, written(&plan)?)
                .await
                .map_err(|error| failed_or(error, StoreError::Taken))?;
            if replaced.matched_count == 0 {
                return Err(StoreError::Conflict);
            }
            Ok(())
        })
        .await
    }

    async fn plans(&self, teams: &[TeamId]) -> Result<Vec<NextGame>, StoreError> {
        self.ask(async |db| {
            let ids: Vec<String> = teams.iter().map(TeamId::to_string).collect();
            let found = plans(&db)
                .find(doc! { "_id": { "$in": ids } })
                .await
                .map_err(failed)?;
            records("a plan", found).await
        })
        .await
    }

    async fn plan_with_link(&self, token_hash: &str) -> Result<Option<NextGame>, StoreError> {
        self.ask(async |db| {
            plans(&db)
                .find_one(doc! { "link.token_hash": token_hash })
                .await
                .map_err(failed)?
                .map(|found| record("a plan", &found))
                .transpose()
        })
        .await
    }

    async fn delete_plan(&self, team: TeamId) -> Result<(), StoreError> {
        self.ask(async |db| {
            plans(&db)
                .delete_one(doc! { "_id": team.to_string() })
                .await
                .map_err(failed)?;
            Ok(())
        })
        .await
    }

    async fn purge_plans(&self, before: Date) -> Result<(), StoreError> {
        self.ask(async |db| {
            // Days as text compare as days: all have four digits for the year.
            plans(&db)
                .delete_many(doc! { "date": { "$lt": before.to_string() } })
                .await
                .map_err(failed)?;
            Ok(())
        })
        .await
    }
}

fn plans(db: &Database) -> Collection<RawDocumentBuf> {
    db.collection(PLANS)
}

fn written(plan: &NextGame) -> Result<Document, StoreError> {
    document("a plan", plan.team.to_string(), plan)
}
