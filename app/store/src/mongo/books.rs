//! The changes of books, in the collection `changes`. The `_id` of a change is its position,
//! `{team, generation, seq}`, so that one write both takes a number and stores the change, and
//! books are read by the index that every collection has. The collection `files` has the chunks of
//! the files that books were imported from, with the same kind of `_id`.

use super::Mongo;
use super::commands::{Collection, Database};
use super::connection::WHOLE_BOOK;
use super::failure::{failed, failed_or, unreadable};
use crate::mongo::documents::{document, record, records};
use crate::{BookId, BookStore, PAGE_SIZE, StoreError, TeamId};
use async_trait::async_trait;
use cffa_book::{Entry, Seq};
use jiff::Timestamp;
use mongodb::bson::spec::BinarySubtype;
use mongodb::bson::{Binary, Bson, Document, RawDocumentBuf, doc};
use uuid::Uuid;

/// The name of the collection.
pub(super) const CHANGES: &str = "changes";
/// The name of the collection of files.
const FILES: &str = "files";

#[async_trait]
impl BookStore for Mongo {
    async fn append(&self, book: BookId, entry: &Entry) -> Result<(), StoreError> {
        self.ask(async |db| {
            db.collection::<Document>(CHANGES)
                .insert_one(written(book, entry)?)
                .await
                .map_err(|error| failed_or(error, StoreError::Conflict))?;
            Ok(())
        })
        .await
    }

    async fn append_all(&self, book: BookId, entries: &[Entry]) -> Result<(), StoreError> {
        // One request for each page, so that each finishes within its time limit.
        for page in entries.chunks(PAGE_SIZE) {
            self.ask_within(WHOLE_BOOK, async |db| {
                let documents = page
                    .iter()
                    .map(|entry| written(book, entry))
                    .collect::<Result<Vec<_>, _>>()?;
                db.collection::<Document>(CHANGES)
                    .insert_many(documents)
                    .await
                    .map_err(|error| failed_or(error, StoreError::Conflict))?;
                Ok(())
            })
            .await?;
        }
        Ok(())
    }

    async fn changes_after(
        &self,
        book: BookId,
        after: Seq,
        limit: usize,
    ) -> Result<Vec<Entry>, StoreError> {
        self.ask_for_changes(async |db| {
            // Up to the end of this book, not of the collection.
            let range = doc! { "_id": {
                "$gt": position(book, number(after)),
                "$lte": position(book, i64::MAX),
            } };
            list(db, range, doc! { "_id": 1 }, limit).await
        })
        .await
    }

    async fn changes_before(
        &self,
        book: BookId,
        before: Seq,
        limit: usize,
    ) -> Result<Vec<Entry>, StoreError> {
        self.ask_for_changes(async |db| {
            let range = doc! { "_id": {
                "$gte": position(book, i64::MIN),
                "$lt": position(book, number(before)),
            } };
            list(db, range, doc! { "_id": -1 }, limit).await
        })
        .await
    }

    async fn change_with_key(&self, book: BookId, key: Uuid) -> Result<Option<Entry>, StoreError> {
        self.ask_for_changes(async |db| {
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
        })
        .await
    }

    async fn change_with_key_in(
        &self,
        team: TeamId,
        generations: &[Uuid],
        key: Uuid,
    ) -> Result<Option<(Uuid, Entry)>, StoreError> {
        self.ask_for_changes(async |db| {
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
                .and_then(|position| position.get_str("generation"))
                .map_err(|error| unreadable("a change", error))?;
            let generation = generation
                .parse()
                .map_err(|error| unreadable("a change", error))?;
            Ok(Some((generation, record("a change", &found)?)))
        })
        .await
    }

    async fn drop_book(&self, book: BookId) -> Result<(), StoreError> {
        self.ask_within(WHOLE_BOOK, |db| drop_range(db, FILES, book, i64::MAX))
            .await?;
        self.ask_within(WHOLE_BOOK, |db| drop_range(db, CHANGES, book, i64::MAX))
            .await
    }

    async fn drop_changes_before(&self, book: BookId, before: Seq) -> Result<(), StoreError> {
        self.ask_within(WHOLE_BOOK, |db| drop_range(db, FILES, book, i64::MAX))
            .await?;
        self.ask_within(WHOLE_BOOK, |db| {
            drop_range(db, CHANGES, book, number(before).saturating_sub(1))
        })
        .await
    }

    async fn put_chunk(&self, book: BookId, chunk: u32, bytes: &[u8]) -> Result<(), StoreError> {
        self.ask(async |db| {
            let bytes = Binary {
                subtype: BinarySubtype::Generic,
                bytes: bytes.to_vec(),
            };
            db.collection::<Document>(FILES)
                .insert_one(doc! { "_id": position(book, i64::from(chunk)), "bytes": bytes })
                .await
                .map_err(|error| failed_or(error, StoreError::Conflict))?;
            Ok(())
        })
        .await
    }

    async fn chunk(&self, book: BookId, chunk: u32) -> Result<Option<Vec<u8>>, StoreError> {
        self.ask(async |db| {
            let found = db
                .collection::<Document>(FILES)
                .find_one(doc! { "_id": position(book, i64::from(chunk)) })
                .await
                .map_err(failed)?;
            found
                .map(|chunk| chunk.get_binary_generic("bytes").cloned())
                .transpose()
                .map_err(|error| {
                    StoreError::Broken(format!("a chunk of a file can't be read: {error}"))
                })
        })
        .await
    }

    async fn drop_file(&self, book: BookId) -> Result<(), StoreError> {
        self.ask_within(WHOLE_BOOK, |db| drop_range(db, FILES, book, i64::MAX))
            .await
    }
}

fn changes(db: &Database) -> Collection<RawDocumentBuf> {
    db.collection(CHANGES)
}

/// The server stores signed numbers. No book has 2^63 changes, but a caller may pass the largest
/// number to read the latest ones.
fn number(seq: Seq) -> i64 {
    i64::try_from(seq).unwrap_or(i64::MAX)
}

/// The position of a change. The order of the three fields is part of the format: the server
/// compares documents field by field, so that the changes of a book are adjacent and in order.
fn position(book: BookId, seq: impl Into<Bson>) -> Document {
    doc! {
        "team": book.team.to_string(),
        "generation": book.generation.to_string(),
        "seq": seq.into(),
    }
}

fn written(book: BookId, entry: &Entry) -> Result<Document, StoreError> {
    document("a change", position(book, number(entry.seq)), entry)
}

async fn list(
    db: Database,
    range: Document,
    order: Document,
    limit: usize,
) -> Result<Vec<Entry>, StoreError> {
    // To the server, 0 means no limit.
    if limit == 0 {
        return Ok(Vec::new());
    }
    // Use one batch if it fits into 16 MB, instead of a first batch of 101.
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

/// Returns when the newest of the most recently written changes was made.
pub(super) async fn newest(db: Database) -> Result<Option<Timestamp>, StoreError> {
    const SAMPLE: i64 = 50;
    let last = changes(&db)
        .find(doc! {})
        .sort(doc! { "$natural": -1 })
        .limit(SAMPLE)
        .await
        .map_err(failed)?;
    let last: Vec<Entry> = records("a change", last).await?;
    Ok(last.iter().map(|entry| entry.at).max())
}

/// Deletes the documents of a book in a collection, up to and including this number.
async fn drop_range(
    db: Database,
    collection: &str,
    book: BookId,
    last: i64,
) -> Result<(), StoreError> {
    db.collection::<Document>(collection)
        .delete_many(doc! { "_id": {
            "$gte": position(book, i64::MIN),
            "$lte": position(book, last),
        } })
        .await
        .map_err(failed)?;
    Ok(())
}
