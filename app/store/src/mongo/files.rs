//! The files that staged books were read from, in the collection `files`. As with changes,
//! the `_id` of a part is its place: `{team, generation, seq}`.

use super::changes::place;
use super::failure::{failed, failed_or};
use crate::{BookId, StoreError};
use mongodb::Database;
use mongodb::bson::spec::BinarySubtype;
use mongodb::bson::{Binary, Document, doc};

/// The name of the collection.
const FILES: &str = "files";

pub(super) async fn keep(
    db: Database,
    book: BookId,
    part: u32,
    bytes: &[u8],
) -> Result<(), StoreError> {
    let bytes = Binary {
        subtype: BinarySubtype::Generic,
        bytes: bytes.to_vec(),
    };
    db.collection::<Document>(FILES)
        .insert_one(doc! { "_id": place(book, i64::from(part)), "bytes": bytes })
        .await
        .map_err(|error| failed_or(error, StoreError::Conflict))?;
    Ok(())
}

pub(super) async fn part(
    db: Database,
    book: BookId,
    part: u32,
) -> Result<Option<Vec<u8>>, StoreError> {
    let found = db
        .collection::<Document>(FILES)
        .find_one(doc! { "_id": place(book, i64::from(part)) })
        .await
        .map_err(failed)?;
    found
        .map(|part| part.get_binary_generic("bytes").cloned())
        .transpose()
        .map_err(|error| StoreError::Broken(format!("a part of a file can't be read: {error}")))
}

pub(super) async fn drop(db: Database, book: BookId) -> Result<(), StoreError> {
    db.collection::<Document>(FILES)
        .delete_many(doc! { "_id": {
            "$gte": place(book, i64::MIN),
            "$lte": place(book, i64::MAX),
        } })
        .await
        .map_err(failed)?;
    Ok(())
}
