//! Notifications, in the collections `push_devices` and `push_keys`: one document for each device,
//! and one for each key.

use super::Mongo;
use super::failure::{failed, failed_or};
use super::mails::{readable, readable_after, stored};
use crate::mongo::documents::{document, record};
use crate::{PushDevice, PushKey, PushStore, StoreError};
use async_trait::async_trait;
use mongodb::bson::{Document, doc};
use uuid::Uuid;

/// The collection of devices.
pub(super) const PUSH_DEVICES: &str = "push_devices";

/// The collection of keys.
const PUSH_KEYS: &str = "push_keys";

#[async_trait]
impl PushStore for Mongo {
    async fn put_push_device(&self, device: &PushDevice) -> Result<(), StoreError> {
        self.ask(async |db| {
            let id = device.id.to_string();
            let mut written = document("a device", id.clone(), device)?;
            written.insert("owner", device.reader.owner().to_string());
            let put = db
                .collection::<Document>(PUSH_DEVICES)
                .replace_one(doc! { "_id": id }, written)
                .upsert(true)
                .await;
            put.map(drop).map_err(failed)
        })
        .await
    }

    async fn push_device(&self, id: Uuid) -> Result<Option<PushDevice>, StoreError> {
        self.ask(async |db| {
            let which = doc! { "_id": id.to_string() };
            let found = stored(&db, PUSH_DEVICES)
                .find(which)
                .await
                .map_err(failed)?;
            Ok(readable(found, 1).await?.pop())
        })
        .await
    }

    async fn push_devices_of(
        &self,
        owner: Uuid,
        limit: usize,
    ) -> Result<Vec<PushDevice>, StoreError> {
        self.ask(async |db| {
            let found = stored(&db, PUSH_DEVICES)
                .find(doc! { "owner": owner.to_string() })
                .sort(doc! { "_id": 1 })
                .await
                .map_err(failed)?;
            readable(found, limit).await
        })
        .await
    }

    async fn push_devices_after(
        &self,
        id: Option<Uuid>,
        limit: usize,
    ) -> Result<Vec<PushDevice>, StoreError> {
        self.ask(async |db| readable_after(&db, PUSH_DEVICES, id, limit).await)
            .await
    }

    async fn delete_push_device(&self, id: Uuid) -> Result<(), StoreError> {
        self.ask(async |db| {
            let which = doc! { "_id": id.to_string() };
            let deleted = stored(&db, PUSH_DEVICES).delete_one(which).await;
            deleted.map(drop).map_err(failed)
        })
        .await
    }

    async fn delete_push_devices_of(&self, owner: Uuid) -> Result<(), StoreError> {
        self.ask(async |db| {
            let which = doc! { "owner": owner.to_string() };
            let deleted = stored(&db, PUSH_DEVICES).delete_many(which).await;
            deleted.map(drop).map_err(failed)
        })
        .await
    }

    async fn insert_push_key(&self, key: &PushKey) -> Result<(), StoreError> {
        self.ask(async |db| {
            db.collection::<Document>(PUSH_KEYS)
                .insert_one(document("a key", key.name.clone(), key)?)
                .await
                .map_err(|error| failed_or(error, StoreError::Taken))?;
            Ok(())
        })
        .await
    }

    async fn push_key(&self, name: &str) -> Result<Option<PushKey>, StoreError> {
        self.ask(async |db| {
            stored(&db, PUSH_KEYS)
                .find_one(doc! { "_id": name })
                .await
                .map_err(failed)?
                .map(|found| record("a key", &found))
                .transpose()
        })
        .await
    }
}
