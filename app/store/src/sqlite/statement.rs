//! Single statements, and what they find.

use super::failure::failed;
use crate::StoreError;
use rusqlite::{Connection, Params, Row};

/// Does one statement, and answers how many rows it met.
pub(super) fn execute(
    db: &Connection,
    sql: &str,
    params: impl Params,
) -> Result<usize, StoreError> {
    db.prepare_cached(sql)
        .and_then(|mut statement| statement.execute(params))
        .map_err(failed)
}

/// What a query finds, each row as `read` makes something of it.
pub(super) fn list<T>(
    db: &Connection,
    sql: &str,
    params: impl Params,
    read: impl Fn(&Row<'_>) -> Result<T, StoreError>,
) -> Result<Vec<T>, StoreError> {
    let mut query = db.prepare_cached(sql).map_err(failed)?;
    let mut rows = query.query(params).map_err(failed)?;
    let mut found = Vec::new();
    while let Some(row) = rows.next().map_err(failed)? {
        found.push(read(row)?);
    }
    Ok(found)
}
