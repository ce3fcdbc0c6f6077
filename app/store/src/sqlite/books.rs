//! The changes of books, and the files that books were imported from. Every statement has the
//! team and the generation.

use super::Sqlite;
use super::failure::{failed, failed_or, unreadable};
use super::statement::{self, execute};
use crate::{BookId, BookStore, PAGE_SIZE, StoreError, TeamId};
use async_trait::async_trait;
use cffa_book::{Entry, Seq};
use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension, Params, params};
use uuid::Uuid;

/// The most changes that a short read returns: more than a team makes between two requests.
const FEW: usize = 32;

/// An entry as it is stored.
struct Row {
    seq: i64,
    key: Option<Uuid>,
    body: String,
}

impl Row {
    fn of(entry: &Entry) -> Result<Row, StoreError> {
        Ok(Row {
            seq: number(entry.seq),
            key: entry.key,
            body: serde_json::to_string(entry).map_err(|error| {
                StoreError::Broken(format!("a change can't be written: {error}"))
            })?,
        })
    }
}

#[async_trait]
impl BookStore for Sqlite {
    async fn append(&self, book: BookId, entry: &Entry) -> Result<(), StoreError> {
        let row = Row::of(entry)?;
        self.write(move |db| append(db, book, &[row])).await
    }

    async fn append_all(&self, book: BookId, entries: &[Entry]) -> Result<(), StoreError> {
        // One transaction for each page, so that others can write in between.
        for page in entries.chunks(PAGE_SIZE) {
            let rows = page.iter().map(Row::of).collect::<Result<Vec<_>, _>>()?;
            self.write_long(move |db| append(db, book, &rows)).await?;
        }
        Ok(())
    }

    async fn changes_after(
        &self,
        book: BookId,
        after: Seq,
        limit: usize,
    ) -> Result<Vec<Entry>, StoreError> {
        // Almost always there are none or a few since the book was last read.
        let few = limit.min(FEW);
        let first = self
            .read(move |db| after_number(db, book, after, few))
            .await?;
        if first.len() < few || limit == few {
            return Ok(first);
        }
        self.read_long(move |db| after_number(db, book, after, limit))
            .await
    }

    async fn changes_before(
        &self,
        book: BookId,
        before: Seq,
        limit: usize,
    ) -> Result<Vec<Entry>, StoreError> {
        let query = move |db: &Connection| before_number(db, book, before, limit);
        match limit <= FEW {
            true => self.read(query).await,
            false => self.read_long(query).await,
        }
    }

    async fn change_with_key(&self, book: BookId, key: Uuid) -> Result<Option<Entry>, StoreError> {
        self.read(move |db| with_key(db, book, key)).await
    }

    async fn change_with_key_in(
        &self,
        team: TeamId,
        generations: &[Uuid],
        key: Uuid,
    ) -> Result<Option<(Uuid, Entry)>, StoreError> {
        let generations = generations.to_vec();
        self.read(move |db| {
            // Each look-up uses the index of keys, all in one read.
            for generation in generations {
                let book = BookId { team, generation };
                if let Some(entry) = with_key(db, book, key)? {
                    return Ok(Some((generation, entry)));
                }
            }
            Ok(None)
        })
        .await
    }

    async fn drop_book(&self, book: BookId) -> Result<(), StoreError> {
        self.write_long(move |db| {
            drop_file(db, book)?;
            execute(
                db,
                "DELETE FROM changes WHERE team = ?1 AND generation = ?2",
                params![book.team.as_bytes(), book.generation.as_bytes()],
            )?;
            Ok(())
        })
        .await
    }

    async fn drop_changes_before(&self, book: BookId, before: Seq) -> Result<(), StoreError> {
        self.write_long(move |db| {
            drop_file(db, book)?;
            execute(
                db,
                "DELETE FROM changes WHERE team = ?1 AND generation = ?2 AND seq < ?3",
                params![
                    book.team.as_bytes(),
                    book.generation.as_bytes(),
                    number(before)
                ],
            )?;
            Ok(())
        })
        .await
    }

    async fn put_chunk(&self, book: BookId, chunk: u32, bytes: &[u8]) -> Result<(), StoreError> {
        let bytes = bytes.to_vec();
        self.write_long(move |db| {
            db.prepare_cached(
                "INSERT INTO files (team, generation, part, bytes) VALUES (?1, ?2, ?3, ?4)",
            )
            .map_err(failed)?
            .execute(params![
                book.team.as_bytes(),
                book.generation.as_bytes(),
                chunk,
                bytes
            ])
            .map_err(|error| failed_or(error, StoreError::Conflict))?;
            Ok(())
        })
        .await
    }

    async fn chunk(&self, book: BookId, chunk: u32) -> Result<Option<Vec<u8>>, StoreError> {
        self.read_long(move |db| {
            db.prepare_cached(
                "SELECT bytes FROM files WHERE team = ?1 AND generation = ?2 AND part = ?3",
            )
            .and_then(|mut query| {
                query
                    .query_row(
                        params![book.team.as_bytes(), book.generation.as_bytes(), chunk],
                        |row| row.get(0),
                    )
                    .optional()
            })
            .map_err(failed)
        })
        .await
    }

    async fn drop_file(&self, book: BookId) -> Result<(), StoreError> {
        self.write_long(move |db| drop_file(db, book)).await
    }
}

/// SQLite stores signed numbers. No book has 2^63 changes, but a caller may pass the largest
/// number to read the latest ones.
fn number(seq: Seq) -> i64 {
    i64::try_from(seq).unwrap_or(i64::MAX)
}

fn append(db: &Connection, book: BookId, rows: &[Row]) -> Result<(), StoreError> {
    let mut insert = db
        .prepare_cached(
            "INSERT INTO changes (team, generation, seq, key, body) VALUES (?1, ?2, ?3, ?4, ?5)",
        )
        .map_err(failed)?;
    for row in rows {
        insert
            .execute(params![
                book.team.as_bytes(),
                book.generation.as_bytes(),
                row.seq,
                row.key.as_ref().map(Uuid::as_bytes),
                row.body
            ])
            .map_err(|error| failed_or(error, StoreError::Conflict))?;
    }
    Ok(())
}

fn after_number(
    db: &Connection,
    book: BookId,
    after: Seq,
    limit: usize,
) -> Result<Vec<Entry>, StoreError> {
    list(
        db,
        "SELECT body FROM changes WHERE team = ?1 AND generation = ?2 AND seq > ?3
         ORDER BY seq LIMIT ?4",
        params![
            book.team.as_bytes(),
            book.generation.as_bytes(),
            number(after),
            rows(limit)
        ],
    )
}

fn before_number(
    db: &Connection,
    book: BookId,
    before: Seq,
    limit: usize,
) -> Result<Vec<Entry>, StoreError> {
    list(
        db,
        "SELECT body FROM changes WHERE team = ?1 AND generation = ?2 AND seq < ?3
         ORDER BY seq DESC LIMIT ?4",
        params![
            book.team.as_bytes(),
            book.generation.as_bytes(),
            number(before),
            rows(limit)
        ],
    )
}

fn rows(limit: usize) -> i64 {
    i64::try_from(limit).unwrap_or(i64::MAX)
}

fn list(db: &Connection, sql: &str, params: impl Params) -> Result<Vec<Entry>, StoreError> {
    statement::list(db, sql, params, |row| {
        let body = row.get_ref(0).map_err(failed)?;
        read(
            body.as_str()
                .map_err(|error| unreadable("a change", error))?,
        )
    })
}

fn with_key(db: &Connection, book: BookId, key: Uuid) -> Result<Option<Entry>, StoreError> {
    db.prepare_cached("SELECT body FROM changes WHERE team = ?1 AND generation = ?2 AND key = ?3")
        .and_then(|mut query| {
            query
                .query_row(
                    params![
                        book.team.as_bytes(),
                        book.generation.as_bytes(),
                        key.as_bytes()
                    ],
                    |row| row.get::<_, String>(0),
                )
                .optional()
        })
        .map_err(failed)?
        .map(|body| read(&body))
        .transpose()
}

/// Returns when the newest of the most recently written changes was made.
pub(super) fn newest(db: &Connection) -> Result<Option<Timestamp>, StoreError> {
    const SAMPLE: i64 = 50;
    let last = list(
        db,
        "SELECT body FROM changes ORDER BY rowid DESC LIMIT ?1",
        params![SAMPLE],
    )?;
    Ok(last.iter().map(|entry| entry.at).max())
}

fn read(body: &str) -> Result<Entry, StoreError> {
    serde_json::from_str(body).map_err(|error| unreadable("a change", error))
}

fn drop_file(db: &Connection, book: BookId) -> Result<(), StoreError> {
    execute(
        db,
        "DELETE FROM files WHERE team = ?1 AND generation = ?2",
        params![book.team.as_bytes(), book.generation.as_bytes()],
    )?;
    Ok(())
}
