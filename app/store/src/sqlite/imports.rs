//! Imports, one row for each team.

use super::Sqlite;
use super::failure::{failed, unreadable};
use crate::{Import, ImportStore, StoreError, TeamId};
use async_trait::async_trait;
use jiff::Timestamp;
use rusqlite::{OptionalExtension, params};
use uuid::Uuid;

#[async_trait]
impl ImportStore for Sqlite {
    async fn begin_import(&self, import: &Import) -> Result<(), StoreError> {
        let import = import.clone();
        self.write(move |db| {
            let body = written(&import)?;
            db.prepare_cached(
                "REPLACE INTO imports (team, id, expires, body) VALUES (?1, ?2, ?3, ?4)",
            )
            .and_then(|mut insert| {
                insert.execute(params![
                    import.team.as_bytes(),
                    import.id.as_bytes(),
                    import.expires.as_millisecond(),
                    body
                ])
            })
            .map_err(failed)?;
            Ok(())
        })
        .await
    }

    async fn update_import(&self, import: &Import) -> Result<bool, StoreError> {
        let import = import.clone();
        self.write(move |db| {
            let body = written(&import)?;
            let updated = db
                .prepare_cached(
                    "UPDATE imports SET expires = ?3, body = ?4 WHERE team = ?1 AND id = ?2",
                )
                .and_then(|mut update| {
                    update.execute(params![
                        import.team.as_bytes(),
                        import.id.as_bytes(),
                        import.expires.as_millisecond(),
                        body
                    ])
                })
                .map_err(failed)?;
            Ok(updated > 0)
        })
        .await
    }

    async fn interrupt_import(&self, seen: &Import) -> Result<bool, StoreError> {
        let seen = seen.clone();
        self.write(move |db| {
            let which = params![seen.team.as_bytes(), seen.id.as_bytes()];
            let body: Option<String> = db
                .prepare_cached("SELECT body FROM imports WHERE team = ?1 AND id = ?2")
                .and_then(|mut query| query.query_row(which, |row| row.get(0)).optional())
                .map_err(failed)?;
            let Some(body) = body else { return Ok(false) };
            if read(&body)? != seen {
                return Ok(false);
            }
            // Nobody else writes during the transaction.
            let interrupted = written(&seen.interrupted())?;
            db.prepare_cached("UPDATE imports SET body = ?3 WHERE team = ?1 AND id = ?2")
                .and_then(|mut update| {
                    update.execute(params![
                        seen.team.as_bytes(),
                        seen.id.as_bytes(),
                        interrupted
                    ])
                })
                .map_err(failed)?;
            Ok(true)
        })
        .await
    }

    async fn import(&self, team: TeamId, now: Timestamp) -> Result<Option<Import>, StoreError> {
        self.read(move |db| {
            let body: Option<String> = db
                .prepare_cached("SELECT body FROM imports WHERE team = ?1 AND expires > ?2")
                .and_then(|mut query| {
                    query
                        .query_row(params![team.as_bytes(), now.as_millisecond()], |row| {
                            row.get(0)
                        })
                        .optional()
                })
                .map_err(failed)?;
            body.as_deref().map(read).transpose()
        })
        .await
    }

    async fn imports(&self, now: Timestamp) -> Result<Vec<Import>, StoreError> {
        self.read_long(move |db| {
            let bodies: Vec<String> = db
                .prepare_cached("SELECT body FROM imports WHERE expires > ?1")
                .and_then(|mut query| {
                    query
                        .query_map(params![now.as_millisecond()], |row| row.get(0))?
                        .collect()
                })
                .map_err(failed)?;
            bodies.iter().map(|body| read(body)).collect()
        })
        .await
    }

    async fn delete_import(&self, team: TeamId, id: Uuid) -> Result<(), StoreError> {
        self.write(move |db| {
            db.prepare_cached("DELETE FROM imports WHERE team = ?1 AND id = ?2")
                .and_then(|mut delete| delete.execute(params![team.as_bytes(), id.as_bytes()]))
                .map_err(failed)?;
            Ok(())
        })
        .await
    }

    async fn purge_imports(&self, now: Timestamp) -> Result<(), StoreError> {
        self.write_long(move |db| {
            db.prepare_cached("DELETE FROM imports WHERE expires <= ?1")
                .and_then(|mut delete| delete.execute(params![now.as_millisecond()]))
                .map_err(failed)?;
            Ok(())
        })
        .await
    }
}

fn read(body: &str) -> Result<Import, StoreError> {
    serde_json::from_str(body).map_err(|error| unreadable("an import", error))
}

fn written(import: &Import) -> Result<String, StoreError> {
    serde_json::to_string(import)
        .map_err(|error| StoreError::Broken(format!("an import can't be written: {error}")))
}
