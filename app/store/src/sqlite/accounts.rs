//! Accounts, and the table of their identities, written in one transaction.

use super::Sqlite;
use super::failure::{failed, failed_or, unreadable};
use super::statement::{execute, list};
use crate::{Account, AccountId, AccountStore, Identity, StoreError};
use async_trait::async_trait;
use rusqlite::{Connection, OptionalExtension, params};

#[async_trait]
impl AccountStore for Sqlite {
    async fn insert_account(&self, account: &Account) -> Result<(), StoreError> {
        let account = account.clone();
        self.write(move |db| insert(db, &account)).await
    }

    async fn insert_first_account(&self, account: &Account) -> Result<(), StoreError> {
        let account = account.clone();
        self.write(move |db| match any(db)? {
            true => Err(StoreError::Taken),
            false => insert(db, &account),
        })
        .await
    }

    async fn replace_account(&self, account: &Account) -> Result<(), StoreError> {
        let mut account = account.clone();
        self.write(move |db| {
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
        })
        .await
    }

    async fn delete_account(&self, id: AccountId) -> Result<(), StoreError> {
        self.write(move |db| {
            forget_identities(db, id)?;
            for sql in [
                "DELETE FROM sessions WHERE account = ?1",
                "DELETE FROM tokens WHERE account = ?1",
                "DELETE FROM mails WHERE account = ?1",
                "DELETE FROM mail_addresses WHERE account = ?1",
                "DELETE FROM push_devices WHERE owner = ?1",
                "DELETE FROM accounts WHERE id = ?1",
            ] {
                db.prepare_cached(sql)
                    .and_then(|mut delete| delete.execute(params![id.as_bytes()]))
                    .map_err(failed)?;
            }
            Ok(())
        })
        .await
    }

    async fn account(&self, id: AccountId) -> Result<Option<Account>, StoreError> {
        self.read(move |db| one(db, id)).await
    }

    async fn accounts(&self, ids: &[AccountId]) -> Result<Vec<Account>, StoreError> {
        let ids = ids.to_vec();
        self.read(move |db| {
            // One query for each: it takes microseconds in this process, and no statement grows
            // with the team.
            let mut found = Vec::with_capacity(ids.len());
            for id in ids {
                found.extend(one(db, id)?);
            }
            Ok(found)
        })
        .await
    }

    async fn accounts_after(
        &self,
        after: Option<AccountId>,
        limit: usize,
    ) -> Result<Vec<Account>, StoreError> {
        self.read_long(move |db| {
            let after = after.map_or_else(Vec::new, |id| id.as_bytes().to_vec());
            let limit = i64::try_from(limit).unwrap_or(i64::MAX);
            // Every ID is greater than an empty one.
            list(
                db,
                "SELECT body FROM accounts WHERE id > ?1 ORDER BY id LIMIT ?2",
                params![after, limit],
                |row| read(&row.get::<_, String>(0).map_err(failed)?),
            )
        })
        .await
    }

    async fn account_of(&self, identity: &Identity) -> Result<Option<Account>, StoreError> {
        let identity = identity.clone();
        self.read(move |db| with_identity(db, &identity)).await
    }

    async fn has_accounts(&self) -> Result<bool, StoreError> {
        self.read(any).await
    }
}

fn insert(db: &Connection, account: &Account) -> Result<(), StoreError> {
    let body = written(account)?;
    db.prepare_cached("INSERT INTO accounts (id, version, body) VALUES (?1, ?2, ?3)")
        .map_err(failed)?
        .execute(params![account.id.as_bytes(), version(account), body])
        .map_err(|error| failed_or(error, StoreError::Taken))?;
    index(db, account)
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

pub(super) fn with_identity(
    db: &Connection,
    identity: &Identity,
) -> Result<Option<Account>, StoreError> {
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

fn any(db: &Connection) -> Result<bool, StoreError> {
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
