//! Notes about the database itself.

use super::failure::{failed, unreadable};
use crate::StoreError;
use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension, params};

/// How many bytes to write to check for free space: more than a change needs.
const TRIAL: i64 = 64 * 1024;

/// Records that a cleanup ran at `now`, and returns when one ran before.
pub(super) fn record_cleanup(
    db: &Connection,
    now: Timestamp,
) -> Result<Option<Timestamp>, StoreError> {
    let before: Option<i64> = db
        .query_row("SELECT at FROM marks WHERE name = 'tidied'", [], |row| {
            row.get(0)
        })
        .optional()
        .map_err(failed)?;
    db.execute(
        "INSERT INTO marks (name, at) VALUES ('tidied', ?1)
         ON CONFLICT (name) DO UPDATE SET at = excluded.at",
        params![now.as_millisecond()],
    )
    .map_err(failed)?;
    before
        .map(|before| {
            Timestamp::from_millisecond(before).map_err(|error| unreadable("a mark", error))
        })
        .transpose()
}

/// Checks that the disk has free space.
pub(super) fn try_to_write(db: &Connection) -> Result<(), StoreError> {
    db.execute(
        "INSERT INTO marks (name, at, trial) VALUES ('trial', 0, zeroblob(?1))
         ON CONFLICT (name) DO UPDATE SET trial = zeroblob(?1)",
        params![TRIAL],
    )
    .and_then(|_| db.execute("DELETE FROM marks WHERE name = 'trial'", []))
    .map_err(failed)?;
    Ok(())
}
