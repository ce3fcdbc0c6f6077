//! Sessions. Every query excludes expired rows.

use super::Sqlite;
use super::failure::{failed, failed_or, unreadable};
use super::statement::{execute, list};
use crate::{AccountId, SessionRecord, SessionStore, StoreError};
use async_trait::async_trait;
use jiff::Timestamp;
use rusqlite::{Connection, Row, params};
use uuid::Uuid;

#[async_trait]
impl SessionStore for Sqlite {
    async fn insert_session(&self, session: &SessionRecord) -> Result<(), StoreError> {
        let session = session.clone();
        self.write(move |db| {
            let state = written(&session)?;
            db.prepare_cached(
                "INSERT INTO sessions
                     (id_hash, account, began, seen, expires, state, provider_session)
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
        })
        .await
    }

    async fn replace_session(&self, session: &SessionRecord) -> Result<bool, StoreError> {
        let session = session.clone();
        self.write(move |db| {
            let state = written(&session)?;
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
        })
        .await
    }

    async fn touch_session(
        &self,
        id_hash: &str,
        seen: Timestamp,
        expires: Timestamp,
    ) -> Result<(), StoreError> {
        let id_hash = id_hash.to_owned();
        self.write(move |db| {
            execute(
                db,
                "UPDATE sessions SET seen = ?2, expires = ?3 WHERE id_hash = ?1",
                params![id_hash, seen.as_millisecond(), expires.as_millisecond()],
            )?;
            Ok(())
        })
        .await
    }

    async fn session(
        &self,
        id_hash: &str,
        now: Timestamp,
    ) -> Result<Option<SessionRecord>, StoreError> {
        let id_hash = id_hash.to_owned();
        self.read(move |db| one(db, &id_hash, now)).await
    }

    async fn sessions_of(
        &self,
        account: AccountId,
        now: Timestamp,
    ) -> Result<Vec<SessionRecord>, StoreError> {
        self.read_long(move |db| {
            list(
        db,
        "SELECT id_hash, account, began, seen, expires, state, provider_session FROM sessions
         WHERE account = ?1 AND expires > ?2 ORDER BY seen DESC, id_hash",
        params![account.as_bytes(), now.as_millisecond()],
        read,
    )
        })
        .await
    }

    async fn delete_session(&self, id_hash: &str) -> Result<(), StoreError> {
        let id_hash = id_hash.to_owned();
        self.write(move |db| {
            execute(
                db,
                "DELETE FROM sessions WHERE id_hash = ?1",
                params![id_hash],
            )?;
            Ok(())
        })
        .await
    }

    async fn delete_sessions_of(
        &self,
        account: AccountId,
        except: Option<&str>,
    ) -> Result<(), StoreError> {
        let except = except.map(str::to_owned);
        self.write_long(move |db| {
            execute(
                db,
                "DELETE FROM sessions WHERE account = ?1 AND id_hash IS NOT ?2",
                params![account.as_bytes(), except],
            )?;
            Ok(())
        })
        .await
    }

    async fn delete_sessions_with(&self, provider_session: &str) -> Result<(), StoreError> {
        let provider_session = provider_session.to_owned();
        self.write_long(move |db| {
            execute(
                db,
                "DELETE FROM sessions WHERE provider_session = ?1",
                params![provider_session],
            )?;
            Ok(())
        })
        .await
    }

    async fn purge_sessions(&self, now: Timestamp) -> Result<(), StoreError> {
        self.write_long(move |db| {
            execute(
                db,
                "DELETE FROM sessions WHERE expires <= ?1",
                params![now.as_millisecond()],
            )?;
            Ok(())
        })
        .await
    }
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
