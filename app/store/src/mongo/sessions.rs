//! Sessions, in the collection `sessions`. The server deletes expired documents once a minute.
//! Until then, every query excludes them.

use super::Mongo;
use super::commands::{Collection, Database};
use super::expiry::{self, date, moment, unexpired};
use super::failure::{failed, failed_or, unreadable};
use crate::{AccountId, SessionRecord, SessionStore, StoreError};
use async_trait::async_trait;
use jiff::Timestamp;
use mongodb::bson::{DateTime, Document, RawDocument, deserialize_from_slice, doc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// The name of the collection.
pub(super) const SESSIONS: &str = "sessions";

/// A session as it is stored. Its times are dates, so that the server can delete expired
/// documents.
#[derive(Serialize, Deserialize)]
struct Row {
    #[serde(rename = "_id")]
    id_hash: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    account: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    provider_session: Option<String>,
    /// As JSON: the pages choose the keys, which may contain dots and dollar signs.
    state: String,
    began: DateTime,
    seen: DateTime,
    expires: DateTime,
}

impl Row {
    fn of(session: &SessionRecord) -> Result<Row, StoreError> {
        Ok(Row {
            id_hash: session.id_hash.clone(),
            account: session.account.as_ref().map(Uuid::to_string),
            provider_session: session.provider_session.clone(),
            state: serde_json::to_string(&session.state).map_err(|error| {
                StoreError::Broken(format!("a session can't be written: {error}"))
            })?,
            began: date(session.began),
            seen: date(session.seen),
            expires: date(session.expires),
        })
    }

    fn read(self) -> Result<SessionRecord, StoreError> {
        let account = self.account.as_deref().map(Uuid::parse_str).transpose();
        Ok(SessionRecord {
            id_hash: self.id_hash,
            account: account.map_err(|error| unreadable("a session", error))?,
            provider_session: self.provider_session,
            state: serde_json::from_str(&self.state)
                .map_err(|error| unreadable("a session", error))?,
            began: moment("a session", self.began)?,
            seen: moment("a session", self.seen)?,
            expires: moment("a session", self.expires)?,
        })
    }
}

#[async_trait]
impl SessionStore for Mongo {
    async fn insert_session(&self, session: &SessionRecord) -> Result<(), StoreError> {
        self.ask(async |db| {
            sessions(&db)
                .insert_one(Row::of(session)?)
                .await
                .map_err(|error| failed_or(error, StoreError::Taken))?;
            Ok(())
        })
        .await
    }

    async fn replace_session(&self, session: &SessionRecord) -> Result<bool, StoreError> {
        self.ask(async |db| {
            let replaced = sessions(&db)
                .replace_one(doc! { "_id": &session.id_hash }, Row::of(session)?)
                .await
                .map_err(failed)?;
            Ok(replaced.matched_count > 0)
        })
        .await
    }

    async fn touch_session(
        &self,
        id_hash: &str,
        seen: Timestamp,
        expires: Timestamp,
    ) -> Result<(), StoreError> {
        self.ask(async |db| {
            let used = doc! { "$set": { "seen": date(seen), "expires": date(expires) } };
            sessions(&db)
                .update_one(doc! { "_id": id_hash }, used)
                .await
                .map_err(failed)?;
            Ok(())
        })
        .await
    }

    async fn session(
        &self,
        id_hash: &str,
        now: Timestamp,
    ) -> Result<Option<SessionRecord>, StoreError> {
        self.ask(async |db| {
            sessions(&db)
                .find_one(unexpired_with(id_hash, now))
                .await
                .map_err(failed)?
                .map(Row::read)
                .transpose()
        })
        .await
    }

    async fn sessions_of(
        &self,
        account: AccountId,
        now: Timestamp,
    ) -> Result<Vec<SessionRecord>, StoreError> {
        self.ask(async |db| {
            let mut found = sessions(&db)
                .find(doc! { "account": account.to_string(), "expires": unexpired(now) })
                .sort(doc! { "seen": -1, "_id": 1 })
                .await
                .map_err(failed)?;
            let mut list = Vec::new();
            while found.advance().await.map_err(failed)? {
                let row = found.deserialize_current().map_err(failed)?;
                list.push(row.read()?);
            }
            Ok(list)
        })
        .await
    }

    async fn delete_session(&self, id_hash: &str) -> Result<(), StoreError> {
        self.ask(async |db| {
            sessions(&db)
                .delete_one(doc! { "_id": id_hash })
                .await
                .map_err(failed)?;
            Ok(())
        })
        .await
    }

    async fn delete_sessions_of(
        &self,
        account: AccountId,
        except: Option<&str>,
    ) -> Result<(), StoreError> {
        self.ask(async |db| {
            let mut which = doc! { "account": account.to_string() };
            if let Some(kept) = except {
                which.insert("_id", doc! { "$ne": kept });
            }
            sessions(&db).delete_many(which).await.map_err(failed)?;
            Ok(())
        })
        .await
    }

    async fn delete_sessions_with(&self, provider_session: &str) -> Result<(), StoreError> {
        self.ask(async |db| {
            sessions(&db)
                .delete_many(doc! { "provider_session": provider_session })
                .await
                .map_err(failed)?;
            Ok(())
        })
        .await
    }

    async fn purge_sessions(&self, now: Timestamp) -> Result<(), StoreError> {
        self.ask(|db| expiry::purge(sessions(&db), now)).await
    }
}

pub(super) fn unexpired_with(id_hash: &str, now: Timestamp) -> Document {
    doc! { "_id": id_hash, "expires": unexpired(now) }
}

pub(super) fn read(document: &RawDocument) -> Result<SessionRecord, StoreError> {
    deserialize_from_slice::<Row>(document.as_bytes())
        .map_err(|error| unreadable("a session", error))?
        .read()
}

fn sessions(db: &Database) -> Collection<Row> {
    db.collection(SESSIONS)
}
