//! The changes of books. Every statement names the team and the generation.

use super::failure::{failed, failed_or, unreadable};
use super::statement::{self, execute};
use crate::{BookId, StoreError, TeamId};
use cffa_book::{Entry, Seq};
use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension, Params, params};
use uuid::Uuid;

/// An entry as it is written.
pub(super) struct Row {
    seq: i64,
    key: Option<Uuid>,
    body: String,
}

impl Row {
    pub(super) fn of(entry: &Entry) -> Result<Row, StoreError> {
        Ok(Row {
            seq: number(entry.seq),
            key: entry.key,
            body: serde_json::to_string(entry).map_err(|error| {
                StoreError::Broken(format!("a change can't be written: {error}"))
            })?,
        })
    }
}

/// SQLite counts to 2^63: no book gets there, and a page may ask for "the last ones"
/// with the largest number there is.
fn number(seq: Seq) -> i64 {
    i64::try_from(seq).unwrap_or(i64::MAX)
}

pub(super) fn append(db: &Connection, book: BookId, rows: &[Row]) -> Result<(), StoreError> {
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

pub(super) fn after(
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
            i64::try_from(limit).unwrap_or(i64::MAX)
        ],
    )
}

pub(super) fn before(
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
            i64::try_from(limit).unwrap_or(i64::MAX)
        ],
    )
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

pub(super) fn with_key(
    db: &Connection,
    book: BookId,
    key: Uuid,
) -> Result<Option<Entry>, StoreError> {
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

/// The key is looked up by its index in each of the books, in one read.
pub(super) fn with_key_in(
    db: &Connection,
    team: TeamId,
    generations: &[Uuid],
    key: Uuid,
) -> Result<Option<(Uuid, Entry)>, StoreError> {
    for &generation in generations {
        let book = BookId { team, generation };
        if let Some(entry) = with_key(db, book, key)? {
            return Ok(Some((generation, entry)));
        }
    }
    Ok(None)
}

pub(super) fn drop_before(db: &Connection, book: BookId, before: Seq) -> Result<(), StoreError> {
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
}

pub(super) fn drop_book(db: &Connection, book: BookId) -> Result<(), StoreError> {
    execute(
        db,
        "DELETE FROM changes WHERE team = ?1 AND generation = ?2",
        params![book.team.as_bytes(), book.generation.as_bytes()],
    )?;
    Ok(())
}

/// When the newest change was written, of those that were written last.
pub(super) fn newest(db: &Connection) -> Result<Option<Timestamp>, StoreError> {
    const LOOKED_AT: i64 = 50;
    let last = list(
        db,
        "SELECT body FROM changes ORDER BY rowid DESC LIMIT ?1",
        params![LOOKED_AT],
    )?;
    Ok(last.iter().map(|entry| entry.at).max())
}

fn read(body: &str) -> Result<Entry, StoreError> {
    serde_json::from_str(body).map_err(|error| unreadable("a change", error))
}
