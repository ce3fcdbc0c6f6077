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
        self.ask(|db| insert(db, plan)).await
    }

    async fn replace_plan(&self, plan: &NextGame) -> Result<(), StoreError> {
        let plan = plan.clone();
        self.ask(|db| replace(db, plan)).await
    }

    async fn plans(&self, teams: &[TeamId]) -> Result<Vec<NextGame>, StoreError> {
        self.ask(|db| of(db, teams)).await
    }

    async fn plan_with_link(&self, token_hash: &str) -> Result<Option<NextGame>, StoreError> {
        self.ask(|db| with_link(db, token_hash)).await
    }

    async fn delete_plan(&self, team: TeamId) -> Result<(), StoreError> {
        self.ask(|db| delete(db, team)).await
    }

    async fn purge_plans(&self, before: Date) -> Result<(), StoreError> {
        self.ask(|db| purge(db, before)).await
    }
}

fn plans(db: &Database) -> Collection<RawDocumentBuf> {
    db.collection(PLANS)
}

fn written(plan: &NextGame) -> Result<Document, StoreError> {
    document("a plan", plan.team.to_string(), plan)
}

async fn insert(db: Database, plan: &NextGame) -> Result<(), StoreError> {
    db.collection::<Document>(PLANS)
        .insert_one(written(plan)?)
        .await
        .map_err(|error| failed_or(error, StoreError::Taken))?;
    Ok(())
}

async fn replace(db: Database, mut plan: NextGame) -> Result<(), StoreError> {
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
}

async fn of(db: Database, teams: &[TeamId]) -> Result<Vec<NextGame>, StoreError> {
    let ids: Vec<String> = teams.iter().map(TeamId::to_string).collect();
    let found = plans(&db)
        .find(doc! { "_id": { "$in": ids } })
        .await
        .map_err(failed)?;
    records("a plan", found).await
}

async fn with_link(db: Database, token_hash: &str) -> Result<Option<NextGame>, StoreError> {
    plans(&db)
        .find_one(doc! { "link.token_hash": token_hash })
        .await
        .map_err(failed)?
        .map(|found| record("a plan", &found))
        .transpose()
}

async fn delete(db: Database, team: TeamId) -> Result<(), StoreError> {
    plans(&db)
        .delete_one(doc! { "_id": team.to_string() })
        .await
        .map_err(failed)?;
    Ok(())
}

async fn purge(db: Database, before: Date) -> Result<(), StoreError> {
    // Days as text compare as days: all have four digits for the year.
    plans(&db)
        .delete_many(doc! { "date": { "$lt": before.to_string() } })
        .await
        .map_err(failed)?;
    Ok(())
}
