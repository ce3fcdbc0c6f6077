//! Information about the database itself, in the collection `marks`.

use super::commands::{Collection, Database};
use super::expiry::{date, moment};
use super::failure::failed;
use crate::StoreError;
use jiff::Timestamp;
use mongodb::bson::spec::BinarySubtype;
use mongodb::bson::{Binary, Document, doc};

/// The name of the collection.
const MARKS: &str = "marks";

/// How many bytes to write to check for free space: more than a change needs.
const TRIAL: usize = 64 * 1024;

pub(super) fn marks(db: &Database) -> Collection<Document> {
    db.collection(MARKS)
}

/// Records that a cleanup ran at `now`, and returns the time of the previous one.
pub(super) async fn record_cleanup(
    db: Database,
    now: Timestamp,
) -> Result<Option<Timestamp>, StoreError> {
    let before = marks(&db)
        .find_one_and_update(
            doc! { "_id": "tidied" },
            doc! { "$set": { "at": date(now) } },
        )
        .upsert(true)
        .await
        .map_err(failed)?;
    let before = before.and_then(|mark| mark.get_datetime("at").ok().copied());
    before.map(|before| moment("a mark", before)).transpose()
}

/// Checks that the disk has free space.
pub(super) async fn try_to_write(db: Database) -> Result<(), StoreError> {
    let trial = Binary {
        subtype: BinarySubtype::Generic,
        bytes: vec![0; TRIAL],
    };
    marks(&db)
        .replace_one(doc! { "_id": "trial" }, doc! { "trial": trial })
        .upsert(true)
        .await
        .map_err(failed)?;
    let found = marks(&db).delete_one(doc! { "_id": "trial" }).await;
    found.map(drop).map_err(failed)
}
