//! The changes of books, in the collection `changes`. The `_id` of a change is its place,
//! `{team, generation, seq}`: taking a number and writing the change are one write, and the
//! index that every database has anyway is the one that books are read by.

use super::failure::{failed, failed_or, unreadable};
use crate::mongo::documents::{document, record, records};
use crate::{BookId, PAGE_SIZE, StoreError, TeamId};
use cffa_book::{Entry, Seq};
use jiff::Timestamp;
use mongodb::bson::{Bson, Document, RawDocumentBuf, doc};
use mongodb::{Collection, Database};
use uuid::Uuid;

/// The name of the collection.
pub(super) const CHANGES: &str = "changes";

fn changes(db: &Database) -> Collection<RawDocumentBuf> {
    db.collection(CHANGES)
}

/// The server counts to 2^63: no book gets there, and a page may ask for "the last ones"
/// with the largest number there is.
fn number(seq: Seq) -> i64 {
    i64::try_from(seq).unwrap_or(i64::MAX)
}

/// A place in a book. The order of the three fields is part of the format: documents
/// are compared field by field, so all of one book stand together, by number.
pub(super) fn place(book: BookId, seq: impl Into<Bson>) -> Document {
    doc! {
        "team": book.team.to_string(),
        "generation": book.generation.to_string(),
        "seq": seq.into(),
    }
}

fn written(book: BookId, entry: &Entry) -> Result<Document, StoreError> {
    document("a change", place(book, number(entry.seq)), entry)
}

pub(super) async fn append(db: Database, book: BookId, entry: &Entry) -> Result<(), StoreError> {
    db.collection::<Document>(CHANGES)
        .insert_one(written(book, entry)?)
        .await
        .map_err(|error| failed_or(error, StoreError::Conflict))?;
    Ok(())
}

/// At most [`PAGE_SIZE`] entries at once, so that each answer comes in good time.
pub(super) async fn append_page(
    db: Database,
    book: BookId,
    entries: &[Entry],
) -> Result<(), StoreError> {
    debug_assert!(entries.len() <= PAGE_SIZE);
    let documents = entries
        .iter()
        .map(|entry| written(book, entry))
        .collect::<Result<Vec<_>, _>>()?;
    db.collection::<Document>(CHANGES)
        .insert_many(documents)
        .await
        .map_err(|error| failed_or(error, StoreError::Conflict))?;
    Ok(())
}

pub(super) async fn after(
    db: Database,
    book: BookId,
    after: Seq,
    limit: usize,
) -> Result<Vec<Entry>, StoreError> {
    // To the end of this book, not of the collection.
    let range = doc! { "_id": {
        "$gt": place(book, number(after)),
        "$lte": place(book, i64::MAX),
    } };
    list(db, range, doc! { "_id": 1 }, limit).await
}

pub(super) async fn before(
    db: Database,
    book: BookId,
    before: Seq,
    limit: usize,
) -> Result<Vec<Entry>, StoreError> {
    let range = doc! { "_id": {
        "$gte": place(book, i64::MIN),
        "$lt": place(book, number(before)),
    } };
    list(db, range, doc! { "_id": -1 }, limit).await
}

async fn list(
    db: Database,
    range: Document,
    order: Document,
    limit: usize,
) -> Result<Vec<Entry>, StoreError> {
    // To the server, no limit is 0.
    if limit == 0 {
        return Ok(Vec::new());
    }
    // One batch where it fits into 16 MB, instead of a first one of 101.
    let batch = u32::try_from(limit.min(PAGE_SIZE)).unwrap_or(u32::MAX);
    let found = changes(&db)
        .find(range)
        .sort(order)
        .limit(i64::try_from(limit).unwrap_or(i64::MAX))
        .batch_size(batch)
        .await
        .map_err(failed)?;
    records("a change", found).await
}

pub(super) async fn with_key(
    db: Database,
    book: BookId,
    key: Uuid,
) -> Result<Option<Entry>, StoreError> {
    changes(&db)
        .find_one(doc! {
            "_id.team": book.team.to_string(),
            "_id.generation": book.generation.to_string(),
            "key": key.to_string(),
        })
        .await
        .map_err(failed)?
        .map(|found| record("a change", &found))
        .transpose()
}

pub(super) async fn with_key_in(
    db: Database,
    team: TeamId,
    generations: &[Uuid],
    key: Uuid,
) -> Result<Option<(Uuid, Entry)>, StoreError> {
    let generations: Vec<String> = generations.iter().map(Uuid::to_string).collect();
    let found = changes(&db)
        .find_one(doc! {
            "_id.team": team.to_string(),
            "_id.generation": { "$in": generations },
            "key": key.to_string(),
        })
        .await
        .map_err(failed)?;
    let Some(found) = found else { return Ok(None) };
    let generation = found
        .get_document("_id")
        .and_then(|place| place.get_str("generation"))
        .map_err(|error| unreadable("a change", error))?;
    let generation = generation
        .parse()
        .map_err(|error| unreadable("a change", error))?;
    Ok(Some((generation, record("a change", &found)?)))
}

/// When the newest change was written, of those that were written last.
pub(super) async fn newest(db: Database) -> Result<Option<Timestamp>, StoreError> {
    const LOOKED_AT: i64 = 50;
    let last = changes(&db)
        .find(doc! {})
        .sort(doc! { "$natural": -1 })
        .limit(LOOKED_AT)
        .await
        .map_err(failed)?;
    let last: Vec<Entry> = records("a change", last).await?;
    Ok(last.iter().map(|entry| entry.at).max())
}

pub(super) async fn drop_before(db: Database, book: BookId, before: Seq) -> Result<(), StoreError> {
    changes(&db)
        .delete_many(doc! { "_id": {
            "$gte": place(book, i64::MIN),
            "$lt": place(book, number(before)),
        } })
        .await
        .map_err(failed)?;
    Ok(())
}

pub(super) async fn drop_book(db: Database, book: BookId) -> Result<(), StoreError> {
    changes(&db)
        .delete_many(doc! { "_id": {
            "$gte": place(book, i64::MIN),
            "$lte": place(book, i64::MAX),
        } })
        .await
        .map_err(failed)?;
    Ok(())
}
