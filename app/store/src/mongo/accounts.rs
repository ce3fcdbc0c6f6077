//! Accounts, in the collection `accounts`, with an index of their identities.
//!
//! The first account has the field `first`, which a unique index allows only once: if several
//! people set up an installation at the same time, one of them succeeds.

use super::Mongo;
use super::commands::{Collection, Database};
use super::failure::{failed, failed_or};
use super::mails::{MAIL_ADDRESSES, MAILS};
use super::pushes::PUSH_DEVICES;
use super::sessions::SESSIONS;
use super::tokens::TOKENS;
use crate::mongo::documents::{document, record, records};
use crate::{Account, AccountId, AccountStore, Identity, StoreError};
use async_trait::async_trait;
use mongodb::bson::{Bson, Document, RawDocumentBuf, doc};

/// The name of the collection.
pub(super) const ACCOUNTS: &str = "accounts";

/// The optional fields of an account. A field that became empty is removed.
const OPTIONAL: [&str; 3] = ["password_hash", "passkeys", "second_factor"];

#[async_trait]
impl AccountStore for Mongo {
    async fn insert_account(&self, account: &Account) -> Result<(), StoreError> {
        self.ask(async |db| insert(db, written(account)?).await)
            .await
    }

    async fn insert_first_account(&self, account: &Account) -> Result<(), StoreError> {
        self.ask(async |db| {
            // An account that was created on the command line does not have the mark.
            if any(db.clone()).await? {
                return Err(StoreError::Taken);
            }
            let mut document = written(account)?;
            document.insert("first", true);
            insert(db, document).await
        })
        .await
    }

    async fn replace_account(&self, account: &Account) -> Result<(), StoreError> {
        let mut account = account.clone();
        self.ask(async |db| {
            let was = doc! { "_id": account.id.to_string(), "version": version(&account) };
            account.version += 1;
            let mut fields = written(&account)?;
            fields.remove("_id");
            // Set field by field, to preserve the mark of the first account.
            let absent: Document = OPTIONAL
                .into_iter()
                .filter(|field| !fields.contains_key(field))
                .map(|field| (field.to_owned(), Bson::from("")))
                .collect();
            let mut update = doc! { "$set": fields };
            if !absent.is_empty() {
                update.insert("$unset", absent);
            }
            let replaced = accounts(&db)
                .update_one(was, update)
                .await
                .map_err(|error| failed_or(error, StoreError::Taken))?;
            if replaced.matched_count == 0 {
                return Err(StoreError::Conflict);
            }
            Ok(())
        })
        .await
    }

    async fn delete_account(&self, id: AccountId) -> Result<(), StoreError> {
        self.ask(async |db| {
            // Delete the account first: without it, its sessions, tokens and mails are useless. If
            // this call fails before they are deleted, another call deletes them.
            accounts(&db)
                .delete_one(doc! { "_id": id.to_string() })
                .await
                .map_err(failed)?;
            db.collection::<Document>(MAIL_ADDRESSES)
                .delete_one(doc! { "_id": id.to_string() })
                .await
                .map_err(failed)?;
            db.collection::<Document>(PUSH_DEVICES)
                .delete_many(doc! { "owner": id.to_string() })
                .await
                .map_err(failed)?;
            for theirs in [SESSIONS, TOKENS, MAILS] {
                db.collection::<Document>(theirs)
                    .delete_many(doc! { "account": id.to_string() })
                    .await
                    .map_err(failed)?;
            }
            Ok(())
        })
        .await
    }

    async fn account(&self, id: AccountId) -> Result<Option<Account>, StoreError> {
        self.ask(|db| find(db, doc! { "_id": id.to_string() }))
            .await
    }

    async fn accounts(&self, ids: &[AccountId]) -> Result<Vec<Account>, StoreError> {
        self.ask(async |db| {
            if ids.is_empty() {
                return Ok(Vec::new());
            }
            let ids: Vec<String> = ids.iter().map(ToString::to_string).collect();
            let found = accounts(&db)
                .find(doc! { "_id": { "$in": ids } })
                .await
                .map_err(failed)?;
            records("an account", found).await
        })
        .await
    }

    async fn accounts_after(
        &self,
        after: Option<AccountId>,
        limit: usize,
    ) -> Result<Vec<Account>, StoreError> {
        self.ask(async |db| {
            // IDs as text sort in the same order as their bytes.
            let which = after.map_or_else(
                Document::new,
                |id| doc! { "_id": { "$gt": id.to_string() } },
            );
            let found = accounts(&db)
                .find(which)
                .sort(doc! { "_id": 1 })
                .limit(i64::try_from(limit).unwrap_or(i64::MAX))
                .await
                .map_err(failed)?;
            records("an account", found).await
        })
        .await
    }

    async fn account_of(&self, identity: &Identity) -> Result<Option<Account>, StoreError> {
        self.ask(|db| find(db, with_identity(identity))).await
    }

    async fn has_accounts(&self) -> Result<bool, StoreError> {
        self.ask(any).await
    }
}

fn accounts(db: &Database) -> Collection<RawDocumentBuf> {
    db.collection(ACCOUNTS)
}

fn written(account: &Account) -> Result<Document, StoreError> {
    document("an account", account.id.to_string(), account)
}

pub(super) fn with_identity(identity: &Identity) -> Document {
    // Both must match the same identity. The second line repeats that an issuer exists: without it
    // the query planner does not use the partial index.
    doc! {
        "identities": { "$elemMatch": {
            "issuer": &identity.issuer,
            "subject": &identity.subject,
        } },
        "identities.issuer": { "$exists": true },
    }
}

async fn insert(db: Database, document: Document) -> Result<(), StoreError> {
    db.collection::<Document>(ACCOUNTS)
        .insert_one(document)
        .await
        .map_err(|error| failed_or(error, StoreError::Taken))?;
    Ok(())
}

async fn find(db: Database, which: Document) -> Result<Option<Account>, StoreError> {
    accounts(&db)
        .find_one(which)
        .await
        .map_err(failed)?
        .map(|found| record("an account", &found))
        .transpose()
}

async fn any(db: Database) -> Result<bool, StoreError> {
    let found = accounts(&db)
        .find_one(doc! {})
        .projection(doc! { "_id": 1 })
        .await
        .map_err(failed)?;
    Ok(found.is_some())
}

fn version(account: &Account) -> i64 {
    i64::try_from(account.version).unwrap_or(i64::MAX)
}
