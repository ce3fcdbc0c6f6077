//! Sessions. What has expired is never answered, whether it was purged or not.

use super::failure::{failed, failed_or, unreadable};
use super::statement::{execute, list};
use crate::{AccountId, SessionRecord, StoreError};
use jiff::Timestamp;
use rusqlite::{Connection, Row, params};
use uuid::Uuid;

pub(super) fn insert(db: &Connection, session: &SessionRecord) -> Result<(), StoreError> {
    let state = written(session)?;
    db.prepare_cached(
        "INSERT INTO sessions (id_hash, account, began, seen, expires, state, provider_session)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
    )
    .map_err(failed)?
    .execute(params![
        session.id_hash,
        session.account.as_ref().map(Uuid::as_bytes),
        session.began.as_millisecond(),
        session.seen.as_millisecond(),
        session.expires.as_millisecond(),
        state,
        session.provider_session
    ])
    .map_err(|error| failed_or(error, StoreError::Taken))?;
    Ok(())
}

pub(super) fn replace(db: &Connection, session: &SessionRecord) -> Result<bool, StoreError> {
    let state = written(session)?;
    let replaced = execute(
        db,
        "UPDATE sessions SET account = ?2, began = ?3, seen = ?4, expires = ?5, state = ?6,
             provider_session = ?7 WHERE id_hash = ?1",
        params![
            session.id_hash,
            session.account.as_ref().map(Uuid::as_bytes),
            session.began.as_millisecond(),
            session.seen.as_millisecond(),
            session.expires.as_millisecond(),
            state,
            session.provider_session
        ],
    )?;
    Ok(replaced > 0)
}

pub(super) fn touch(
    db: &Connection,
    id_hash: &str,
    seen: Timestamp,
    expires: Timestamp,
) -> Result<(), StoreError> {
    execute(
        db,
        "UPDATE sessions SET seen = ?2, expires = ?3 WHERE id_hash = ?1",
        params![id_hash, seen.as_millisecond(), expires.as_millisecond()],
    )?;
    Ok(())
}

pub(super) fn one(
    db: &Connection,
    id_hash: &str,
    now: Timestamp,
) -> Result<Option<SessionRecord>, StoreError> {
    let found = list(
        db,
        "SELECT id_hash, account, began, seen, expires, state, provider_session FROM sessions
         WHERE id_hash = ?1 AND expires > ?2",
        params![id_hash, now.as_millisecond()],
        read,
    )?;
    Ok(found.into_iter().next())
}

pub(super) fn of(
    db: &Connection,
    account: AccountId,
    now: Timestamp,
) -> Result<Vec<SessionRecord>, StoreError> {
    list(
        db,
        "SELECT id_hash, account, began, seen, expires, state, provider_session FROM sessions
         WHERE account = ?1 AND expires > ?2 ORDER BY seen DESC, id_hash",
        params![account.as_bytes(), now.as_millisecond()],
        read,
    )
}

pub(super) fn delete(db: &Connection, id_hash: &str) -> Result<(), StoreError> {
    execute(
        db,
        "DELETE FROM sessions WHERE id_hash = ?1",
        params![id_hash],
    )?;
    Ok(())
}

pub(super) fn delete_of(
    db: &Connection,
    account: AccountId,
    except: Option<&str>,
) -> Result<(), StoreError> {
    execute(
        db,
        "DELETE FROM sessions WHERE account = ?1 AND id_hash IS NOT ?2",
        params![account.as_bytes(), except],
    )?;
    Ok(())
}

pub(super) fn delete_with(db: &Connection, provider_session: &str) -> Result<(), StoreError> {
    execute(
        db,
        "DELETE FROM sessions WHERE provider_session = ?1",
        params![provider_session],
    )?;
    Ok(())
}

pub(super) fn purge(db: &Connection, now: Timestamp) -> Result<(), StoreError> {
    execute(
        db,
        "DELETE FROM sessions WHERE expires <= ?1",
        params![now.as_millisecond()],
    )?;
    Ok(())
}

fn read(row: &Row<'_>) -> Result<SessionRecord, StoreError> {
    let account: Option<[u8; 16]> = row.get(1).map_err(failed)?;
    let state: String = row.get(5).map_err(failed)?;
    Ok(SessionRecord {
        id_hash: row.get(0).map_err(failed)?,
        account: account.map(Uuid::from_bytes),
        state: serde_json::from_str(&state).map_err(|error| unreadable("a session", error))?,
        provider_session: row.get(6).map_err(failed)?,
        began: moment(row, 2)?,
        seen: moment(row, 3)?,
        expires: moment(row, 4)?,
    })
}

fn moment(row: &Row<'_>, column: usize) -> Result<Timestamp, StoreError> {
    Timestamp::from_millisecond(row.get(column).map_err(failed)?)
        .map_err(|error| unreadable("a session", error))
}

fn written(session: &SessionRecord) -> Result<String, StoreError> {
    serde_json::to_string(&session.state)
        .map_err(|error| StoreError::Broken(format!("a session can't be written: {error}")))
}
