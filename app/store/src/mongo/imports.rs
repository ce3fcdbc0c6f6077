//! Imports, in the collection `imports`: one document for each team.

use super::Mongo;
use super::commands::{Collection, Database};
use super::expiry::{self, date, unexpired};
use super::failure::{failed, unreadable};
use crate::{Import, ImportStore, StoreError, TeamId};
use async_trait::async_trait;
use jiff::Timestamp;
use mongodb::bson::{DateTime, doc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// The name of the collection.
pub(super) const IMPORTS: &str = "imports";

/// An import as it is stored. `expires` is a date, so that the server can delete expired
/// documents.
#[derive(Serialize, Deserialize)]
struct Row {
    #[serde(rename = "_id")]
    team: String,
    id: String,
    /// As JSON: no query needs its fields.
    body: String,
    expires: DateTime,
}

impl Row {
    fn of(import: &Import) -> Result<Row, StoreError> {
        Ok(Row {
            team: import.team.to_string(),
            id: import.id.to_string(),
            body: serde_json::to_string(import).map_err(|error| {
                StoreError::Broken(format!("an import can't be written: {error}"))
            })?,
            expires: date(import.expires),
        })
    }
}

#[async_trait]
impl ImportStore for Mongo {
    async fn begin_import(&self, import: &Import) -> Result<(), StoreError> {
        self.ask(async |db| {
            imports(&db)
                .replace_one(doc! { "_id": import.team.to_string() }, Row::of(import)?)
                .upsert(true)
                .await
                .map_err(failed)?;
            Ok(())
        })
        .await
    }

    async fn update_import(&self, import: &Import) -> Result<bool, StoreError> {
        self.ask(async |db| {
            let which = doc! { "_id": import.team.to_string(), "id": import.id.to_string() };
            let updated = imports(&db)
                .replace_one(which, Row::of(import)?)
                .await
                .map_err(failed)?;
            Ok(updated.matched_count > 0)
        })
        .await
    }

    async fn interrupt_import(&self, seen: &Import) -> Result<bool, StoreError> {
        self.ask(async |db| {
            let which = doc! { "_id": seen.team.to_string(), "id": seen.id.to_string() };
            let row = imports(&db).find_one(which.clone()).await.map_err(failed)?;
            let Some(row) = row else { return Ok(false) };
            if read(&row)? != *seen {
                return Ok(false);
            }
            // Another process may have written since.
            let mut unchanged = which;
            unchanged.insert("body", row.body);
            let updated = imports(&db)
                .replace_one(unchanged, Row::of(&seen.interrupted())?)
                .await
                .map_err(failed)?;
            Ok(updated.matched_count > 0)
        })
        .await
    }

    async fn import(&self, team: TeamId, now: Timestamp) -> Result<Option<Import>, StoreError> {
        self.ask(async |db| {
            imports(&db)
                .find_one(doc! { "_id": team.to_string(), "expires": unexpired(now) })
                .await
                .map_err(failed)?
                .map(|row| read(&row))
                .transpose()
        })
        .await
    }

    async fn imports(&self, now: Timestamp) -> Result<Vec<Import>, StoreError> {
        self.ask(async |db| {
            let mut found = imports(&db)
                .find(doc! { "expires": unexpired(now) })
                .await
                .map_err(failed)?;
            let mut list = Vec::new();
            while found.advance().await.map_err(failed)? {
                list.push(read(&found.deserialize_current().map_err(failed)?)?);
            }
            Ok(list)
        })
        .await
    }

    async fn delete_import(&self, team: TeamId, id: Uuid) -> Result<(), StoreError> {
        self.ask(async |db| {
            imports(&db)
                .delete_one(doc! { "_id": team.to_string(), "id": id.to_string() })
                .await
                .map_err(failed)?;
            Ok(())
        })
        .await
    }

    async fn purge_imports(&self, now: Timestamp) -> Result<(), StoreError> {
        self.ask(|db| expiry::purge(imports(&db), now)).await
    }
}

fn read(row: &Row) -> Result<Import, StoreError> {
    serde_json::from_str(&row.body).map_err(|error| unreadable("an import", error))
}

fn imports(db: &Database) -> Collection<Row> {
    db.collection(IMPORTS)
}
