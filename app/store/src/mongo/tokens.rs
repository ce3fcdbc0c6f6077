//! Personal tokens, in the collection `tokens`. The server deletes expired documents once a
//! minute. Until then, every query excludes them.

use super::Mongo;
use super::commands::{Collection, Database};
use super::expiry::{self, date, moment, unexpired};
use super::failure::{failed, failed_or, unreadable};
use crate::{AccountId, MOST_TOKENS, PersonalToken, StoreError, TokenStore};
use async_trait::async_trait;
use jiff::Timestamp;
use mongodb::bson::{DateTime, Document, RawDocument, deserialize_from_slice, doc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// The name of the collection.
pub(super) const TOKENS: &str = "tokens";

/// A token as it is stored. Its times are dates, so that the server can delete expired documents.
#[derive(Serialize, Deserialize)]
struct Row {
    #[serde(rename = "_id")]
    id: String,
    token_hash: String,
    account: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    password: Option<String>,
    name: String,
    scopes: Vec<String>,
    made: DateTime,
    expires: DateTime,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    used: Option<DateTime>,
    /// One of the [`MOST_TOKENS`] slots of its account. Slots are unique in an account, so that
    /// two tokens that are added at once can't take the last one. Tokens of earlier versions
    /// have none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    place: Option<i64>,
}

impl Row {
    fn of(token: &PersonalToken, place: Option<i64>) -> Row {
        Row {
            place,
            id: token.id.to_string(),
            token_hash: token.token_hash.clone(),
            account: token.account.to_string(),
            password: token.password.clone(),
            name: token.name.clone(),
            scopes: token.scopes.clone(),
            made: date(token.made),
            expires: date(token.expires),
            used: token.used.map(date),
        }
    }

    fn read(self) -> Result<PersonalToken, StoreError> {
        Ok(PersonalToken {
            id: Uuid::parse_str(&self.id).map_err(invalid)?,
            token_hash: self.token_hash,
            account: Uuid::parse_str(&self.account).map_err(invalid)?,
            password: self.password,
            name: self.name,
            scopes: self.scopes,
            made: moment("a token", self.made)?,
            expires: moment("a token", self.expires)?,
            used: self.used.map(|used| moment("a token", used)).transpose()?,
        })
    }
}

#[async_trait]
impl TokenStore for Mongo {
    async fn put_token(&self, token: &PersonalToken) -> Result<(), StoreError> {
        self.ask(|db| keep(db, token)).await
    }

    async fn tokens_of(
        &self,
        account: AccountId,
        now: Timestamp,
    ) -> Result<Vec<PersonalToken>, StoreError> {
        self.ask(async |db| {
            let mut found = tokens(&db)
                .find(doc! { "account": account.to_string(), "expires": unexpired(now) })
                .sort(doc! { "made": -1, "_id": 1 })
                .await
                .map_err(failed)?;
            let mut list = Vec::new();
            while found.advance().await.map_err(failed)? {
                list.push(found.deserialize_current().map_err(failed)?.read()?);
            }
            Ok(list)
        })
        .await
    }

    async fn touch_token(&self, id: Uuid, used: Timestamp) -> Result<(), StoreError> {
        self.ask(async |db| {
            tokens(&db)
                .update_one(
                    doc! { "_id": id.to_string() },
                    doc! { "$set": { "used": date(used) } },
                )
                .await
                .map_err(failed)?;
            Ok(())
        })
        .await
    }

    async fn delete_token(&self, account: AccountId, id: Uuid) -> Result<bool, StoreError> {
        self.ask(async |db| {
            let gone = tokens(&db)
                .delete_one(doc! { "_id": id.to_string(), "account": account.to_string() })
                .await
                .map_err(failed)?;
            Ok(gone.deleted_count > 0)
        })
        .await
    }

    async fn delete_tokens_of(&self, account: AccountId) -> Result<(), StoreError> {
        self.ask(async |db| {
            tokens(&db)
                .delete_many(doc! { "account": account.to_string() })
                .await
                .map_err(failed)?;
            Ok(())
        })
        .await
    }

    async fn purge_tokens(&self, now: Timestamp) -> Result<(), StoreError> {
        self.ask(|db| expiry::purge(tokens(&db), now)).await
    }
}

fn invalid(error: impl std::fmt::Display) -> StoreError {
    unreadable("a token", error)
}

pub(super) fn unexpired_with(token_hash: &str, now: Timestamp) -> Document {
    doc! { "token_hash": token_hash, "expires": unexpired(now) }
}

pub(super) fn read(document: &RawDocument) -> Result<PersonalToken, StoreError> {
    deserialize_from_slice::<Row>(document.as_bytes())
        .map_err(invalid)?
        .read()
}

fn tokens(db: &Database) -> Collection<Row> {
    db.collection(TOKENS)
}

async fn keep(db: Database, token: &PersonalToken) -> Result<(), StoreError> {
    let account = token.account.to_string();
    // Delete expired tokens, so that they occupy no slot.
    tokens(&db)
        .delete_many(doc! { "account": &account, "expires": { "$lte": date(token.made) } })
        .await
        .map_err(failed)?;
    // An attempt fails only if another token took the slot, or this token was added meanwhile.
    for _ in 0..=MOST_TOKENS {
        let mut found = tokens(&db)
            .find(doc! { "$or": [{ "account": &account }, { "_id": token.id.to_string() }] })
            .await
            .map_err(failed)?;
        let mut rows = Vec::new();
        while found.advance().await.map_err(failed)? {
            rows.push(found.deserialize_current().map_err(failed)?);
        }
        let id = token.id.to_string();
        if let Some(same) = rows.iter().find(|row| row.id == id) {
            return replace(&db, token, same).await;
        }
        let Some(slot) = free_slot(&rows) else {
            return Err(StoreError::Conflict);
        };
        let inserted = tokens(&db).insert_one(Row::of(token, Some(slot))).await;
        match inserted.map_err(|error| failed_or(error, StoreError::Taken)) {
            Ok(_) => return Ok(()),
            Err(StoreError::Taken) if is_taken(&db, token).await? => {
                return Err(StoreError::Taken);
            }
            Err(StoreError::Taken) => {}
            Err(error) => return Err(error),
        }
    }
    Err(StoreError::Conflict)
}

/// Whether another token has the same hash.
async fn is_taken(db: &Database, token: &PersonalToken) -> Result<bool, StoreError> {
    let same = doc! { "token_hash": &token.token_hash, "_id": { "$ne": token.id.to_string() } };
    let found = tokens(db).find_one(same).await.map_err(failed)?;
    Ok(found.is_some())
}

/// The first free slot of an account, if it can have another token.
fn free_slot(rows: &[Row]) -> Option<i64> {
    if rows.len() >= MOST_TOKENS {
        return None;
    }
    let most = i64::try_from(MOST_TOKENS).unwrap_or(i64::MAX);
    (0..most).find(|slot| rows.iter().all(|row| row.place != Some(*slot)))
}

/// Replaces a token in its slot, unless it belongs to another account.
async fn replace(db: &Database, token: &PersonalToken, same: &Row) -> Result<(), StoreError> {
    if same.account != token.account.to_string() {
        return Err(StoreError::Taken);
    }
    let which = doc! { "_id": &same.id, "account": &same.account };
    tokens(db)
        .replace_one(which, Row::of(token, same.place))
        .await
        .map_err(|error| failed_or(error, StoreError::Taken))?;
    Ok(())
}
