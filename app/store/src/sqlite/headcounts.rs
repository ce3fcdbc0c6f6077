//! Headcounts, in the table `spaces`. Each change is one `UPDATE`, which returns the new row.
//! Every query excludes expired rows.

use super::Sqlite;
use super::failure::{failed, failed_or, unreadable};
use super::statement::execute;
use crate::{Headcount, HeadcountChange, HeadcountId, HeadcountStore, StoreError};
use async_trait::async_trait;
use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension, Row, ToSql, params};

const COLUMNS: &str = "id, name, current, maximum, changes, created, updated, expires";

/// What each change sets. Expressions refer to the values before the update. The clocks of two
/// processes may differ, but the times of a headcount never go back.
const IN: &str = "changes = changes + (current < maximum),
    updated = iif(current < maximum, max(updated, ?2), updated),
    current = current + (current < maximum)";
const OUT: &str = "changes = changes + (current > 0),
    updated = iif(current > 0, max(updated, ?2), updated),
    current = current - (current > 0)";
const MAXIMUM: &str = "changes = changes + 1, updated = max(updated, ?2),
    current = min(current, ?4), maximum = ?4";

#[async_trait]
impl HeadcountStore for Sqlite {
    async fn insert_headcount(&self, headcount: &Headcount) -> Result<(), StoreError> {
        let headcount = headcount.clone();
        self.write(move |db| {
            let changes = i64::try_from(headcount.changes)
                .map_err(|error| unreadable("a headcount", error))?;
            db.prepare_cached(&format!(
                "INSERT INTO spaces ({COLUMNS}) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)"
            ))
            .map_err(failed)?
            .execute(params![
                headcount.id.as_bytes(),
                headcount.name,
                headcount.current,
                headcount.maximum,
                changes,
                headcount.created.as_microsecond(),
                headcount.updated.as_microsecond(),
                headcount.expires.as_microsecond()
            ])
            .map_err(|error| failed_or(error, StoreError::Taken))?;
            Ok(())
        })
        .await
    }

    async fn count_headcounts(&self, now: Timestamp, most: u32) -> Result<u32, StoreError> {
        self.read_long(move |db| {
            db.prepare_cached(
                "SELECT count(*) FROM (SELECT 1 FROM spaces WHERE expires > ?1 LIMIT ?2)",
            )
            .and_then(|mut query| {
                query.query_row(params![now.as_microsecond(), most], |row| row.get(0))
            })
            .map_err(failed)
        })
        .await
    }

    async fn headcounts(
        &self,
        ids: &[HeadcountId],
        now: Timestamp,
    ) -> Result<Vec<Headcount>, StoreError> {
        let ids = ids.to_vec();
        self.read(move |db| {
            let mut query = db
                .prepare_cached(&format!(
                    "SELECT {COLUMNS} FROM spaces WHERE id = ?1 AND expires > ?2"
                ))
                .map_err(failed)?;
            let mut found = Vec::new();
            for id in ids {
                let mut rows = query
                    .query(params![id.as_bytes(), now.as_microsecond()])
                    .map_err(failed)?;
                if let Some(row) = rows.next().map_err(failed)? {
                    found.push(read(row)?);
                }
            }
            Ok(found)
        })
        .await
    }

    async fn touch_headcount(
        &self,
        id: HeadcountId,
        now: Timestamp,
        expires: Timestamp,
    ) -> Result<Option<Headcount>, StoreError> {
        self.write(move |db| update(db, "updated = updated", id, now, expires, &[]))
            .await
    }

    async fn change_headcount(
        &self,
        id: HeadcountId,
        change: HeadcountChange,
        now: Timestamp,
        expires: Timestamp,
    ) -> Result<Option<Headcount>, StoreError> {
        self.write(move |db| match change {
            HeadcountChange::In => update(db, IN, id, now, expires, &[]),
            HeadcountChange::Out => update(db, OUT, id, now, expires, &[]),
            HeadcountChange::Maximum(heads) => update(db, MAXIMUM, id, now, expires, &[&heads]),
        })
        .await
    }

    async fn purge_headcounts(&self, now: Timestamp) -> Result<(), StoreError> {
        self.write_long(move |db| {
            execute(
                db,
                "DELETE FROM spaces WHERE expires <= ?1",
                params![now.as_microsecond()],
            )?;
            Ok(())
        })
        .await
    }
}

fn update(
    db: &Connection,
    set: &str,
    id: HeadcountId,
    now: Timestamp,
    expires: Timestamp,
    more: &[&dyn ToSql],
) -> Result<Option<Headcount>, StoreError> {
    let sql = format!(
        "UPDATE spaces SET {set}, expires = max(expires, ?3)
         WHERE id = ?1 AND expires > ?2 RETURNING {COLUMNS}"
    );
    let (id, now, expires) = (
        id.as_bytes(),
        now.as_microsecond(),
        expires.as_microsecond(),
    );
    let mut parameters: Vec<&dyn ToSql> = vec![id, &now, &expires];
    parameters.extend(more);
    db.prepare_cached(&sql)
        .and_then(|mut update| {
            update
                .query_row(parameters.as_slice(), |row| Ok(read(row)))
                .optional()
        })
        .map_err(failed)?
        .transpose()
}

fn read(row: &Row<'_>) -> Result<Headcount, StoreError> {
    let id: [u8; 16] = row.get(0).map_err(failed)?;
    let changes: i64 = row.get(4).map_err(failed)?;
    Ok(Headcount {
        id: HeadcountId::from_bytes(id),
        name: row.get(1).map_err(failed)?,
        current: row.get(2).map_err(failed)?,
        maximum: row.get(3).map_err(failed)?,
        changes: u64::try_from(changes).map_err(|error| unreadable("a headcount", error))?,
        created: moment(row, 5)?,
        updated: moment(row, 6)?,
        expires: moment(row, 7)?,
    })
}

fn moment(row: &Row<'_>, column: usize) -> Result<Timestamp, StoreError> {
    Timestamp::from_microsecond(row.get(column).map_err(failed)?)
        .map_err(|error| unreadable("a headcount", error))
}
