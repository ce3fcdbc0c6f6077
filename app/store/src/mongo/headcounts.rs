//! Headcounts, in the collection `spaces`. Each change is one `findAndModify` with an aggregation
//! pipeline (MongoDB 4.2 and newer), which checks the bounds and writes the count atomically. The
//! server deletes expired documents once a minute. Until then, every query excludes them.

use super::Mongo;
use super::commands::{Collection, Database};
use super::expiry::{self, date, moment, unexpired};
use super::failure::{failed, failed_or, unreadable};
use crate::{Headcount, HeadcountChange, HeadcountId, HeadcountStore, StoreError};
use async_trait::async_trait;
use jiff::Timestamp;
use mongodb::bson::{DateTime, Document, doc};
use mongodb::options::ReturnDocument;
use serde::{Deserialize, Serialize};

/// The name of the collection.
pub(super) const SPACES: &str = "spaces";

/// A headcount as it is stored. `expires` is a date, to the millisecond, so that the server can
/// delete expired documents. The other times are microseconds since 1970.
#[derive(Serialize, Deserialize)]
struct Row {
    #[serde(rename = "_id")]
    id: String,
    name: Option<String>,
    current: i64,
    maximum: i64,
    changes: i64,
    created: i64,
    updated: i64,
    expires: DateTime,
}

impl Row {
    fn of(headcount: &Headcount) -> Result<Row, StoreError> {
        Ok(Row {
            id: headcount.id.to_string(),
            name: headcount.name.clone(),
            current: headcount.current.into(),
            maximum: headcount.maximum.into(),
            changes: i64::try_from(headcount.changes).map_err(invalid)?,
            created: headcount.created.as_microsecond(),
            updated: headcount.updated.as_microsecond(),
            expires: date(headcount.expires),
        })
    }

    fn read(self) -> Result<Headcount, StoreError> {
        Ok(Headcount {
            id: HeadcountId::parse_str(&self.id).map_err(invalid)?,
            name: self.name,
            current: u32::try_from(self.current).map_err(invalid)?,
            maximum: u32::try_from(self.maximum).map_err(invalid)?,
            changes: u64::try_from(self.changes).map_err(invalid)?,
            created: Timestamp::from_microsecond(self.created).map_err(invalid)?,
            updated: Timestamp::from_microsecond(self.updated).map_err(invalid)?,
            expires: moment("a headcount", self.expires)?,
        })
    }
}

#[async_trait]
impl HeadcountStore for Mongo {
    async fn insert_headcount(&self, headcount: &Headcount) -> Result<(), StoreError> {
        self.ask(async |db| {
            headcounts(&db)
                .insert_one(Row::of(headcount)?)
                .await
                .map_err(|error| failed_or(error, StoreError::Taken))?;
            Ok(())
        })
        .await
    }

    async fn count_headcounts(&self, now: Timestamp, most: u32) -> Result<u32, StoreError> {
        self.ask(async |db| {
            let counted = headcounts(&db)
                .count_documents(doc! { "expires": unexpired(now) })
                .limit(most.into())
                .await
                .map_err(failed)?;
            u32::try_from(counted).map_err(invalid)
        })
        .await
    }

    async fn headcounts(
        &self,
        ids: &[HeadcountId],
        now: Timestamp,
    ) -> Result<Vec<Headcount>, StoreError> {
        self.ask(async |db| {
            let ids: Vec<String> = ids.iter().map(HeadcountId::to_string).collect();
            let mut found = headcounts(&db)
                .find(doc! { "_id": { "$in": ids }, "expires": unexpired(now) })
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

    async fn touch_headcount(
        &self,
        id: HeadcountId,
        now: Timestamp,
        expires: Timestamp,
    ) -> Result<Option<Headcount>, StoreError> {
        self.ask(|db| update(db, id, now, expires, Document::new()))
            .await
    }

    async fn change_headcount(
        &self,
        id: HeadcountId,
        change: HeadcountChange,
        now: Timestamp,
        expires: Timestamp,
    ) -> Result<Option<Headcount>, StoreError> {
        self.ask(async |db| {
            // The clocks of two processes may differ, but the times of a headcount never go back.
            let updated = doc! { "$max": ["$updated", now.as_microsecond()] };
            let counted = |by: i64, may: Document| {
                let chosen = |then: Document, otherwise: &str| {
                    doc! { "$cond": [may.clone(), then, otherwise] }
                };
                doc! {
                    "current": chosen(doc! { "$add": ["$current", by] }, "$current"),
                    "changes": chosen(doc! { "$add": ["$changes", 1_i64] }, "$changes"),
                    "updated": chosen(updated.clone(), "$updated"),
                }
            };
            let set = match change {
                HeadcountChange::In => counted(1, doc! { "$lt": ["$current", "$maximum"] }),
                HeadcountChange::Out => counted(-1, doc! { "$gt": ["$current", 0_i64] }),
                HeadcountChange::Maximum(heads) => doc! {
                    "maximum": i64::from(heads),
                    "current": { "$min": ["$current", i64::from(heads)] },
                    "changes": { "$add": ["$changes", 1_i64] },
                    "updated": updated,
                },
            };
            update(db, id, now, expires, set).await
        })
        .await
    }

    async fn purge_headcounts(&self, now: Timestamp) -> Result<(), StoreError> {
        self.ask(|db| expiry::purge(headcounts(&db), now)).await
    }
}

fn invalid(error: impl std::fmt::Display) -> StoreError {
    unreadable("a headcount", error)
}

fn headcounts(db: &Database) -> Collection<Row> {
    db.collection(SPACES)
}

/// Expressions in `set` refer to the values before the update.
async fn update(
    db: Database,
    id: HeadcountId,
    now: Timestamp,
    expires: Timestamp,
    mut set: Document,
) -> Result<Option<Headcount>, StoreError> {
    set.insert("expires", doc! { "$max": ["$expires", date(expires)] });
    headcounts(&db)
        .find_one_and_update(
            doc! { "_id": id.to_string(), "expires": unexpired(now) },
            vec![doc! { "$set": set }],
        )
        .return_document(ReturnDocument::After)
        .await
        .map_err(failed)?
        .map(Row::read)
        .transpose()
}
