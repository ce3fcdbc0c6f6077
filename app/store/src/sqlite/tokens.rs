//! Personal tokens. Every query excludes expired rows.

use super::Sqlite;
use super::failure::{failed, failed_or, unreadable};
use super::statement::{execute, list};
use crate::{AccountId, MOST_TOKENS, PersonalToken, StoreError, TokenStore};
use async_trait::async_trait;
use jiff::Timestamp;
use rusqlite::{Connection, Row, params};
use uuid::Uuid;

const COLUMNS: &str = "id, token_hash, account, password, name, scopes, made, expires, used";

#[async_trait]
impl TokenStore for Sqlite {
    async fn put_token(&self, token: &PersonalToken) -> Result<(), StoreError> {
        let token = token.clone();
        self.write(move |db| keep(db, &token)).await
    }

    async fn tokens_of(
        &self,
        account: AccountId,
        now: Timestamp,
    ) -> Result<Vec<PersonalToken>, StoreError> {
        self.read(move |db| {
            list(
                db,
                &format!(
                    "SELECT {COLUMNS} FROM tokens WHERE account = ?1 AND expires > ?2
                     ORDER BY made DESC, id"
                ),
                params![account.as_bytes(), now.as_millisecond()],
                read,
            )
        })
        .await
    }

    async fn touch_token(&self, id: Uuid, used: Timestamp) -> Result<(), StoreError> {
        self.write(move |db| {
            execute(
                db,
                "UPDATE tokens SET used = ?2 WHERE id = ?1",
                params![id.as_bytes(), used.as_millisecond()],
            )?;
            Ok(())
        })
        .await
    }

    async fn delete_token(&self, account: AccountId, id: Uuid) -> Result<bool, StoreError> {
        self.write(move |db| {
            let gone = execute(
                db,
                "DELETE FROM tokens WHERE id = ?1 AND account = ?2",
                params![id.as_bytes(), account.as_bytes()],
            )?;
            Ok(gone > 0)
        })
        .await
    }

    async fn delete_tokens_of(&self, account: AccountId) -> Result<(), StoreError> {
        self.write(move |db| {
            execute(
                db,
                "DELETE FROM tokens WHERE account = ?1",
                params![account.as_bytes()],
            )?;
            Ok(())
        })
        .await
    }

    async fn purge_tokens(&self, now: Timestamp) -> Result<(), StoreError> {
        self.write_long(move |db| {
            execute(
                db,
                "DELETE FROM tokens WHERE expires <= ?1",
                params![now.as_millisecond()],
            )?;
            Ok(())
        })
        .await
    }
}

pub(super) fn one(
    db: &Connection,
    token_hash: &str,
    now: Timestamp,
) -> Result<Option<PersonalToken>, StoreError> {
    let found = list(
        db,
        &format!("SELECT {COLUMNS} FROM tokens WHERE token_hash = ?1 AND expires > ?2"),
        params![token_hash, now.as_millisecond()],
        read,
    )?;
    Ok(found.into_iter().next())
}

/// Runs in a transaction that has the write lock, so that the count can't change meanwhile.
fn keep(db: &Connection, token: &PersonalToken) -> Result<(), StoreError> {
    let others: u32 = db
        .prepare_cached(
            "SELECT count(*) FROM tokens WHERE account = ?1 AND id <> ?2 AND expires > ?3",
        )
        .and_then(|mut count| {
            let which = params![
                token.account.as_bytes(),
                token.id.as_bytes(),
                token.made.as_millisecond()
            ];
            count.query_row(which, |row| row.get(0))
        })
        .map_err(failed)?;
    if usize::try_from(others).is_ok_and(|others| others >= MOST_TOKENS) {
        return Err(StoreError::Conflict);
    }
    let kept = db
        .prepare_cached(&format!(
            "INSERT INTO tokens ({COLUMNS}) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
             ON CONFLICT (id) DO UPDATE SET token_hash = excluded.token_hash,
             password = excluded.password, name = excluded.name, scopes = excluded.scopes,
             made = excluded.made, expires = excluded.expires, used = excluded.used
             WHERE account = excluded.account"
        ))
        .map_err(failed)?
        .execute(params![
            token.id.as_bytes(),
            token.token_hash,
            token.account.as_bytes(),
            token.password,
            token.name,
            token.scopes.join(" "),
            token.made.as_millisecond(),
            token.expires.as_millisecond(),
            token.used.map(Timestamp::as_millisecond)
        ])
        .map_err(|error| failed_or(error, StoreError::Taken))?;
    match kept {
        0 => Err(StoreError::Taken),
        _ => Ok(()),
    }
}

fn read(row: &Row<'_>) -> Result<PersonalToken, StoreError> {
    let id: [u8; 16] = row.get(0).map_err(failed)?;
    let account: [u8; 16] = row.get(2).map_err(failed)?;
    let scopes: String = row.get(5).map_err(failed)?;
    let used: Option<i64> = row.get(8).map_err(failed)?;
    Ok(PersonalToken {
        id: Uuid::from_bytes(id),
        token_hash: row.get(1).map_err(failed)?,
        account: Uuid::from_bytes(account),
        password: row.get(3).map_err(failed)?,
        name: row.get(4).map_err(failed)?,
        // A scope contains no spaces (RFC 6749, 3.3).
        scopes: scopes.split_ascii_whitespace().map(str::to_owned).collect(),
        made: moment(row.get(6).map_err(failed)?)?,
        expires: moment(row.get(7).map_err(failed)?)?,
        used: used.map(moment).transpose()?,
    })
}

fn moment(milliseconds: i64) -> Result<Timestamp, StoreError> {
    Timestamp::from_millisecond(milliseconds).map_err(|error| unreadable("a token", error))
}
