//! Reads that survive a crash.
//!
//! A replica set returns from a majority read only what most members have in their journals. A
//! standalone server returns every write immediately, up to 100 ms before its journal reaches the
//! disk. If it crashes in between, a change that was read is lost, and a process that has it in
//! memory or has confirmed it is wrong from then on.

use super::commands::Database;
use super::failure::failed;
use super::health;
use super::marks::marks;
use crate::StoreError;
use mongodb::bson::doc;

/// Whether the server belongs to no replica set and no sharded cluster, whose routers describe
/// themselves in `msg`.
pub(super) async fn is_standalone(db: &Database) -> Result<bool, StoreError> {
    let described = health::describe(db).await.map_err(failed)?;
    Ok(!described.contains_key("setName") && described.get_str("msg").is_err())
}

/// Waits until everything that was read before is in the journal on disk. It writes nothing, so
/// that a full disk does not prevent reading: the update matches no document, but its write concern
/// waits for the journal.
pub(super) async fn wait(db: &Database) -> Result<(), StoreError> {
    marks(db)
        .update_one(doc! { "_id": "journal" }, doc! { "$set": { "seen": true } })
        .await
        .map_err(failed)?;
    Ok(())
}
