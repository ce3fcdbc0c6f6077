//! Notifications: a row for each device, and one for each key.

use super::Sqlite;
use super::failure::{failed, failed_or, unreadable};
use super::mails::readable;
use super::statement::execute;
use crate::{PushDevice, PushKey, PushStore, StoreError};
use async_trait::async_trait;
use rusqlite::{OptionalExtension, params};
use uuid::Uuid;

#[async_trait]
impl PushStore for Sqlite {
    async fn put_push_device(&self, device: &PushDevice) -> Result<(), StoreError> {
        let device = device.clone();
        self.write(move |db| {
            let body = serde_json::to_string(&device).map_err(|error| {
                StoreError::Broken(format!("a device can't be written: {error}"))
            })?;
            let sql = "INSERT OR REPLACE INTO push_devices (id, owner, body) VALUES (?1, ?2, ?3)";
            let owner = device.reader.owner();
            execute(
                db,
                sql,
                params![device.id.as_bytes(), owner.as_bytes(), body],
            )?;
            Ok(())
        })
        .await
    }

    async fn push_device(&self, id: Uuid) -> Result<Option<PushDevice>, StoreError> {
        self.read(move |db| {
            let sql = "SELECT body FROM push_devices WHERE id = ?1";
            Ok(readable(db, sql, params![id.as_bytes()], 1)?.pop())
        })
        .await
    }

    async fn push_devices_of(
        &self,
        owner: Uuid,
        limit: usize,
    ) -> Result<Vec<PushDevice>, StoreError> {
        self.read(move |db| {
            let sql = "SELECT body FROM push_devices WHERE owner = ?1 ORDER BY id";
            readable(db, sql, params![owner.as_bytes()], limit)
        })
        .await
    }

    async fn push_devices_after(
        &self,
        id: Option<Uuid>,
        limit: usize,
    ) -> Result<Vec<PushDevice>, StoreError> {
        self.read_long(move |db| {
            let after: &[u8] = match &id {
                Some(id) => id.as_bytes(),
                None => &[],
            };
            let sql = "SELECT body FROM push_devices WHERE id > ?1 ORDER BY id";
            readable(db, sql, params![after], limit)
        })
        .await
    }

    async fn delete_push_device(&self, id: Uuid) -> Result<(), StoreError> {
        self.write(move |db| {
            let sql = "DELETE FROM push_devices WHERE id = ?1";
            execute(db, sql, params![id.as_bytes()])?;
            Ok(())
        })
        .await
    }

    async fn delete_push_devices_of(&self, owner: Uuid) -> Result<(), StoreError> {
        self.write(move |db| {
            let sql = "DELETE FROM push_devices WHERE owner = ?1";
            execute(db, sql, params![owner.as_bytes()])?;
            Ok(())
        })
        .await
    }

    async fn insert_push_key(&self, key: &PushKey) -> Result<(), StoreError> {
        let key = key.clone();
        self.write(move |db| {
            let body = serde_json::to_string(&key)
                .map_err(|error| StoreError::Broken(format!("a key can't be written: {error}")))?;
            db.prepare_cached("INSERT INTO push_keys (name, body) VALUES (?1, ?2)")
                .map_err(failed)?
                .execute(params![key.name, body])
                .map_err(|error| failed_or(error, StoreError::Taken))?;
            Ok(())
        })
        .await
    }

    async fn push_key(&self, name: &str) -> Result<Option<PushKey>, StoreError> {
        let name = name.to_owned();
        self.read(move |db| {
            let mut query = db
                .prepare_cached("SELECT body FROM push_keys WHERE name = ?1")
                .map_err(failed)?;
            let body: Option<String> = query
                .query_row(params![name], |row| row.get(0))
                .optional()
                .map_err(failed)?;
            body.map(|body| serde_json::from_str(&body).map_err(|error| unreadable("a key", error)))
                .transpose()
        })
        .await
    }
}
