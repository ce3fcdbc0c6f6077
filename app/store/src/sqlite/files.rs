//! The files that staged books were read from, in parts.

use super::failure::{failed, failed_or};
use super::statement::execute;
use crate::{BookId, StoreError};
use rusqlite::{Connection, OptionalExtension, params};

pub(super) fn keep(
    db: &Connection,
    book: BookId,
    part: u32,
    bytes: &[u8],
) -> Result<(), StoreError> {
    db.prepare_cached("INSERT INTO files (team, generation, part, bytes) VALUES (?1, ?2, ?3, ?4)")
        .map_err(failed)?
        .execute(params![
            book.team.as_bytes(),
            book.generation.as_bytes(),
            part,
            bytes
        ])
        .map_err(|error| failed_or(error, StoreError::Conflict))?;
    Ok(())
}

pub(super) fn part(
    db: &Connection,
    book: BookId,
    part: u32,
) -> Result<Option<Vec<u8>>, StoreError> {
    db.prepare_cached("SELECT bytes FROM files WHERE team = ?1 AND generation = ?2 AND part = ?3")
        .and_then(|mut query| {
            query
                .query_row(
                    params![book.team.as_bytes(), book.generation.as_bytes(), part],
                    |row| row.get(0),
                )
                .optional()
        })
        .map_err(failed)
}

pub(super) fn drop(db: &Connection, book: BookId) -> Result<(), StoreError> {
    execute(
        db,
        "DELETE FROM files WHERE team = ?1 AND generation = ?2",
        params![book.team.as_bytes(), book.generation.as_bytes()],
    )?;
    Ok(())
}
