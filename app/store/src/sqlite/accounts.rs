//! Accounts, and the identities they are found by, written in one transaction.

use super::failure::{failed, failed_or, unreadable};
use super::statement::{execute, list};
use crate::{Account, AccountId, Identity, StoreError};
use rusqlite::{Connection, OptionalExtension, params};

pub(super) fn insert(db: &Connection, account: &Account, first: bool) -> Result<(), StoreError> {
    if first && any(db)? {
        return Err(StoreError::Taken);
    }
    let body = written(account)?;
    db.prepare_cached("INSERT INTO accounts (id, version, body) VALUES (?1, ?2, ?3)")
        .map_err(failed)?
        .execute(params![account.id.as_bytes(), version(account), body])
        .map_err(|error| failed_or(error, StoreError::Taken))?;
    index(db, account)
}

pub(super) fn replace(db: &Connection, mut account: Account) -> Result<(), StoreError> {
    let was = version(&account);
    account.version += 1;
    let body = written(&account)?;
    let replaced = execute(
        db,
        "UPDATE accounts SET version = ?3, body = ?4 WHERE id = ?1 AND version = ?2",
        params![account.id.as_bytes(), was, version(&account), body],
    )?;
    if replaced == 0 {
        return Err(StoreError::Conflict);
    }
    forget_identities(db, account.id)?;
    index(db, &account)
}

pub(super) fn delete(db: &Connection, id: AccountId) -> Result<(), StoreError> {
    forget_identities(db, id)?;
    for sql in [
        "DELETE FROM sessions WHERE account = ?1",
        "DELETE FROM tokens WHERE account = ?1",
        "DELETE FROM accounts WHERE id = ?1",
    ] {
        db.prepare_cached(sql)
            .and_then(|mut delete| delete.execute(params![id.as_bytes()]))
            .map_err(failed)?;
    }
    Ok(())
}

fn forget_identities(db: &Connection, id: AccountId) -> Result<(), StoreError> {
    execute(
        db,
        "DELETE FROM identities WHERE account = ?1",
        params![id.as_bytes()],
    )?;
    Ok(())
}

fn index(db: &Connection, account: &Account) -> Result<(), StoreError> {
    let mut identity = db
        .prepare_cached("INSERT INTO identities (issuer, subject, account) VALUES (?1, ?2, ?3)")
        .map_err(failed)?;
    for one in &account.identities {
        identity
            .execute(params![one.issuer, one.subject, account.id.as_bytes()])
            .map_err(|error| failed_or(error, StoreError::Taken))?;
    }
    Ok(())
}

pub(super) fn one(db: &Connection, id: AccountId) -> Result<Option<Account>, StoreError> {
    db.prepare_cached("SELECT body FROM accounts WHERE id = ?1")
        .and_then(|mut query| {
            query
                .query_row(params![id.as_bytes()], |row| row.get::<_, String>(0))
                .optional()
        })
        .map_err(failed)?
        .map(|body| read(&body))
        .transpose()
}

pub(super) fn many(db: &Connection, ids: &[AccountId]) -> Result<Vec<Account>, StoreError> {
    // One short look-up for each: within this process that costs microseconds, and no
    // statement grows with the team.
    let mut found = Vec::with_capacity(ids.len());
    for id in ids {
        found.extend(one(db, *id)?);
    }
    Ok(found)
}

pub(super) fn after(
    db: &Connection,
    after: Option<AccountId>,
    limit: usize,
) -> Result<Vec<Account>, StoreError> {
    let after = after.map_or_else(Vec::new, |id| id.as_bytes().to_vec());
    let limit = i64::try_from(limit).unwrap_or(i64::MAX);
    // Every id is greater than no bytes at all.
    list(
        db,
        "SELECT body FROM accounts WHERE id > ?1 ORDER BY id LIMIT ?2",
        params![after, limit],
        |row| read(&row.get::<_, String>(0).map_err(failed)?),
    )
}

pub(super) fn of(db: &Connection, identity: &Identity) -> Result<Option<Account>, StoreError> {
    db.prepare_cached(
        "SELECT body FROM identities JOIN accounts ON accounts.id = identities.account
         WHERE issuer = ?1 AND subject = ?2",
    )
    .and_then(|mut query| {
        query
            .query_row(params![identity.issuer, identity.subject], |row| {
                row.get::<_, String>(0)
            })
            .optional()
    })
    .map_err(failed)?
    .map(|body| read(&body))
    .transpose()
}

pub(super) fn any(db: &Connection) -> Result<bool, StoreError> {
    db.prepare_cached("SELECT EXISTS (SELECT 1 FROM accounts)")
        .and_then(|mut query| query.query_row([], |row| row.get(0)))
        .map_err(failed)
}

fn written(account: &Account) -> Result<String, StoreError> {
    serde_json::to_string(account)
        .map_err(|error| StoreError::Broken(format!("an account can't be written: {error}")))
}

fn read(body: &str) -> Result<Account, StoreError> {
    serde_json::from_str(body).map_err(|error| unreadable("an account", error))
}

fn version(account: &Account) -> i64 {
    i64::try_from(account.version).unwrap_or(i64::MAX)
}
