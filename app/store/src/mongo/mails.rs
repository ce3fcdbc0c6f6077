//! Outgoing mail, in the collections `mail_addresses` and `mails`: one document for each address,
//! and one for each mail.

use super::Mongo;
use super::commands::{Collection, Database};
use super::expiry::date;
use super::failure::{failed, failed_or};
use crate::mail::note_left_out;
use crate::mongo::documents::{document, record};
use crate::{
    AccountId, ConfirmationCounts, Mail, MailAddress, MailCounts, MailStore, StoreError, TeamId,
};
use async_trait::async_trait;
use jiff::Timestamp;
use mongodb::Cursor;
use mongodb::bson::{Document, RawDocumentBuf, bson, doc};
use serde::de::DeserializeOwned;
use uuid::Uuid;

/// The collection of addresses.
pub(super) const MAIL_ADDRESSES: &str = "mail_addresses";

/// The collection of mails.
pub(super) const MAILS: &str = "mails";

#[async_trait]
impl MailStore for Mongo {
    async fn insert_mail_address(&self, address: &MailAddress) -> Result<(), StoreError> {
        self.ask(async |db| insert(&db, MAIL_ADDRESSES, written_address(address)?).await)
            .await
    }

    async fn replace_mail_address(&self, address: &MailAddress) -> Result<(), StoreError> {
        let mut address = address.clone();
        self.ask(async |db| {
            let was = key(address.account, address.version);
            address.version += 1;
            replace(&db, MAIL_ADDRESSES, was, written_address(&address)?).await
        })
        .await
    }

    async fn mail_address(&self, account: AccountId) -> Result<Option<MailAddress>, StoreError> {
        self.ask(async |db| {
            stored(&db, MAIL_ADDRESSES)
                .find_one(doc! { "_id": account.to_string() })
                .await
                .map_err(failed)?
                .map(|found| record("a mail address", &found))
                .transpose()
        })
        .await
    }

    async fn mail_addresses_after(
        &self,
        account: Option<AccountId>,
        limit: usize,
    ) -> Result<Vec<MailAddress>, StoreError> {
        self.ask(async |db| readable_after(&db, MAIL_ADDRESSES, account, limit).await)
            .await
    }

    async fn delete_mail_address(&self, account: AccountId) -> Result<(), StoreError> {
        self.ask(async |db| {
            let which = doc! { "_id": account.to_string() };
            let deleted = stored(&db, MAIL_ADDRESSES).delete_one(which).await;
            deleted.map(drop).map_err(failed)
        })
        .await
    }

    async fn delete_mail_address_at(&self, address: &MailAddress) -> Result<(), StoreError> {
        self.ask(async |db| {
            let which = key(address.account, address.version);
            let deleted = stored(&db, MAIL_ADDRESSES).delete_one(which).await;
            deleted.map(drop).map_err(failed)
        })
        .await
    }

    async fn insert_mail(&self, mail: &Mail) -> Result<(), StoreError> {
        self.ask(async |db| insert(&db, MAILS, written_mail(mail)?).await)
            .await
    }

    async fn replace_mail(&self, mail: &Mail) -> Result<(), StoreError> {
        let mut mail = mail.clone();
        self.ask(async |db| {
            let was = key(mail.id, mail.version);
            mail.version += 1;
            replace(&db, MAILS, was, written_mail(&mail)?).await
        })
        .await
    }

    async fn mails(&self, ids: &[Uuid]) -> Result<Vec<Mail>, StoreError> {
        self.ask(async |db| {
            let limit = ids.len();
            let ids: Vec<String> = ids.iter().map(Uuid::to_string).collect();
            let found = stored(&db, MAILS)
                .find(doc! { "_id": { "$in": ids } })
                .await
                .map_err(failed)?;
            readable(found, limit).await
        })
        .await
    }

    async fn mails_due(&self, now: Timestamp, limit: usize) -> Result<Vec<Mail>, StoreError> {
        self.ask(async |db| due(&db, "waiting", now, limit).await)
            .await
    }

    async fn pushes_due(&self, now: Timestamp, limit: usize) -> Result<Vec<Mail>, StoreError> {
        self.ask(async |db| due(&db, "waiting_push", now, limit).await)
            .await
    }

    async fn failed_mails(&self, team: TeamId, limit: usize) -> Result<Vec<Mail>, StoreError> {
        self.ask(async |db| {
            let found = stored(&db, MAILS)
                .find(doc! { "team": team.to_string(), "in_state": "failed" })
                .sort(doc! { "made_at": -1 })
                .await
                .map_err(failed)?;
            readable(found, limit).await
        })
        .await
    }

    async fn count_mails(
        &self,
        team: Option<TeamId>,
        account: AccountId,
        recipient: Uuid,
        since: Timestamp,
    ) -> Result<MailCounts, StoreError> {
        self.ask(async |db| {
            let mails = stored(&db, MAILS);
            let of = async |which: &str, id: Uuid| {
                let since = doc! { "$gte": date(since) };
                let mut which = doc! { which: id.to_string(), "made_at": since };
                which
                    .entry("team".to_owned())
                    .or_insert(bson!({ "$exists": true }));
                mails.count_documents(which).await.map_err(failed)
            };
            Ok(MailCounts {
                team: match team {
                    Some(team) => of("team", team).await?,
                    None => 0,
                },
                account: of("account", account).await?,
                recipient: of("recipient", recipient).await?,
            })
        })
        .await
    }

    async fn count_confirmations(
        &self,
        account: AccountId,
        recipient: Uuid,
        since: Timestamp,
    ) -> Result<ConfirmationCounts, StoreError> {
        self.ask(async |db| {
            let mails = stored(&db, MAILS);
            let of = async |mut which: Document| {
                which.insert("made_at", doc! { "$gte": date(since) });
                which.insert("kind", "confirmation");
                mails.count_documents(which).await.map_err(failed)
            };
            let (account, recipient) = (account.to_string(), recipient.to_string());
            Ok(ConfirmationCounts {
                account: of(doc! { "account": &account }).await?,
                recipient: of(doc! { "recipient": &recipient }).await?,
                both: of(doc! { "account": &account, "recipient": &recipient }).await?,
            })
        })
        .await
    }

    async fn delete_mails_about(&self, team: TeamId) -> Result<(), StoreError> {
        self.ask(async |db| {
            let which = doc! { "team": team.to_string() };
            let deleted = stored(&db, MAILS).delete_many(which).await;
            deleted.map(drop).map_err(failed)
        })
        .await
    }

    async fn purge_mails(&self, before: Timestamp) -> Result<(), StoreError> {
        self.ask(async |db| {
            let which = doc! { "made_at": { "$lt": date(before) } };
            let deleted = stored(&db, MAILS).delete_many(which).await;
            deleted.map(drop).map_err(failed)
        })
        .await
    }
}

pub(super) fn stored(db: &Database, name: &str) -> Collection<RawDocumentBuf> {
    db.collection(name)
}

async fn insert(db: &Database, name: &str, written: Document) -> Result<(), StoreError> {
    db.collection::<Document>(name)
        .insert_one(written)
        .await
        .map_err(|error| failed_or(error, StoreError::Taken))?;
    Ok(())
}

async fn replace(
    db: &Database,
    name: &str,
    was: Document,
    written: Document,
) -> Result<(), StoreError> {
    let replaced = db
        .collection::<Document>(name)
        .replace_one(was, written)
        .await
        .map_err(failed)?;
    match replaced.matched_count {
        0 => Err(StoreError::Conflict),
        _ => Ok(()),
    }
}

fn key(id: Uuid, version: u64) -> Document {
    let version = i64::try_from(version).unwrap_or(i64::MAX);
    doc! { "_id": id.to_string(), "version": version }
}

fn written_address(address: &MailAddress) -> Result<Document, StoreError> {
    document("a mail address", address.account.to_string(), address)
}

/// Adds the fields for queries: times as dates, and the state as a word.
fn written_mail(mail: &Mail) -> Result<Document, StoreError> {
    let mut written = document("a mail", mail.id.to_string(), mail)?;
    written.insert("in_state", mail.state_word());
    written.insert("due_at", date(mail.due));
    written.insert("made_at", date(mail.made));
    Ok(written)
}

/// The queued mails that are due, longest waiting first.
async fn due(
    db: &Database,
    state: &str,
    now: Timestamp,
    limit: usize,
) -> Result<Vec<Mail>, StoreError> {
    let found = stored(db, MAILS)
        .find(doc! { "in_state": state, "due_at": { "$lte": date(now) } })
        .sort(doc! { "due_at": 1 })
        .await
        .map_err(failed)?;
    readable(found, limit).await
}

/// The readable records of a collection, ordered by ID after this one, at most `limit`.
pub(super) async fn readable_after<T: DeserializeOwned>(
    db: &Database,
    name: &str,
    id: Option<Uuid>,
    limit: usize,
) -> Result<Vec<T>, StoreError> {
    let after = id.map_or_else(String::new, |id| id.to_string());
    let found = stored(db, name)
        .find(doc! { "_id": { "$gt": after } })
        .sort(doc! { "_id": 1 })
        .await
        .map_err(failed)?;
    readable(found, limit).await
}

/// The records that a query found, in its order, without those that this version can't read.
pub(super) async fn readable<T: DeserializeOwned>(
    mut found: Cursor<RawDocumentBuf>,
    limit: usize,
) -> Result<Vec<T>, StoreError> {
    let (mut records, mut left_out) = (Vec::new(), 0);
    while records.len() < limit && found.advance().await.map_err(failed)? {
        match record("a mail", found.current()) {
            Ok(record) => records.push(record),
            Err(_) => left_out += 1,
        }
    }
    note_left_out(left_out);
    Ok(records)
}
