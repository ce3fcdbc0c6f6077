//! Outgoing mail: a row for each address, and one for each mail.

use super::Sqlite;
use super::failure::{failed, failed_or, unreadable};
use super::statement::{execute, list};
use crate::mail::note_left_out;
use crate::{
    AccountId, ConfirmationCounts, Mail, MailAddress, MailCounts, MailStore, StoreError, TeamId,
};
use async_trait::async_trait;
use jiff::Timestamp;
use rusqlite::{Connection, Params, Row, params};
use serde::Serialize;
use serde::de::DeserializeOwned;
use uuid::Uuid;

#[async_trait]
impl MailStore for Sqlite {
    async fn insert_mail_address(&self, address: &MailAddress) -> Result<(), StoreError> {
        let address = address.clone();
        self.write(move |db| {
            let body = written(&address)?;
            let sql = "INSERT INTO mail_addresses (account, version, body) VALUES (?1, ?2, ?3)";
            let (account, version) = (address.account.as_bytes(), number(address.version));
            insert(db, sql, params![account, version, body])
        })
        .await
    }

    async fn replace_mail_address(&self, address: &MailAddress) -> Result<(), StoreError> {
        let mut address = address.clone();
        self.write(move |db| {
            let was = number(address.version);
            address.version += 1;
            let body = written(&address)?;
            let sql = "UPDATE mail_addresses SET version = ?3, body = ?4
                       WHERE account = ?1 AND version = ?2";
            let account = address.account.as_bytes();
            replaced(execute(
                db,
                sql,
                params![account, was, number(address.version), body],
            )?)
        })
        .await
    }

    async fn mail_address(&self, account: AccountId) -> Result<Option<MailAddress>, StoreError> {
        self.read(move |db| {
            let sql = "SELECT body FROM mail_addresses WHERE account = ?1";
            Ok(bodies(db, sql, params![account.as_bytes()])?.pop())
        })
        .await
    }

    async fn mail_addresses_after(
        &self,
        account: Option<AccountId>,
        limit: usize,
    ) -> Result<Vec<MailAddress>, StoreError> {
        self.read_long(move |db| {
            let after: &[u8] = match &account {
                Some(account) => account.as_bytes(),
                None => &[],
            };
            let sql = "SELECT body FROM mail_addresses WHERE account > ?1
                       ORDER BY account";
            readable(db, sql, params![after], limit)
        })
        .await
    }

    async fn delete_mail_address(&self, account: AccountId) -> Result<(), StoreError> {
        self.write(move |db| {
            let sql = "DELETE FROM mail_addresses WHERE account = ?1";
            execute(db, sql, params![account.as_bytes()])?;
            Ok(())
        })
        .await
    }

    async fn delete_mail_address_at(&self, address: &MailAddress) -> Result<(), StoreError> {
        let (account, version) = (address.account, number(address.version));
        self.write(move |db| {
            let sql = "DELETE FROM mail_addresses WHERE account = ?1 AND version = ?2";
            execute(db, sql, params![account.as_bytes(), version])?;
            Ok(())
        })
        .await
    }

    async fn insert_mail(&self, mail: &Mail) -> Result<(), StoreError> {
        let mail = mail.clone();
        self.write(move |db| {
            let body = written(&mail)?;
            let sql = "INSERT INTO mails (id, version, team, account, recipient, made, due,
                                          state, body)
                       VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)";
            insert(
                db,
                sql,
                params![
                    mail.id.as_bytes(),
                    number(mail.version),
                    mail.team.as_ref().map(TeamId::as_bytes),
                    mail.account.as_bytes(),
                    mail.recipient.as_bytes(),
                    mail.made.as_millisecond(),
                    mail.due.as_millisecond(),
                    mail.state_word(),
                    body
                ],
            )
        })
        .await
    }

    async fn replace_mail(&self, mail: &Mail) -> Result<(), StoreError> {
        let mut mail = mail.clone();
        self.write(move |db| {
            let was = number(mail.version);
            mail.version += 1;
            let body = written(&mail)?;
            let sql = "UPDATE mails SET version = ?3, due = ?4, state = ?5, body = ?6,
                                        recipient = ?7, made = ?8
                       WHERE id = ?1 AND version = ?2";
            replaced(execute(
                db,
                sql,
                params![
                    mail.id.as_bytes(),
                    was,
                    number(mail.version),
                    mail.due.as_millisecond(),
                    mail.state_word(),
                    body,
                    mail.recipient.as_bytes(),
                    mail.made.as_millisecond()
                ],
            )?)
        })
        .await
    }

    async fn mails(&self, ids: &[Uuid]) -> Result<Vec<Mail>, StoreError> {
        let ids = ids.to_vec();
        self.read(move |db| {
            let mut found = Vec::new();
            for id in ids {
                let sql = "SELECT body FROM mails WHERE id = ?1";
                found.extend(readable(db, sql, params![id.as_bytes()], 1)?);
            }
            Ok(found)
        })
        .await
    }

    async fn mails_due(&self, now: Timestamp, limit: usize) -> Result<Vec<Mail>, StoreError> {
        self.read_long(move |db| {
            let sql = "SELECT body FROM mails WHERE state = 'waiting' AND due <= ?1
                       ORDER BY due";
            readable(db, sql, params![now.as_millisecond()], limit)
        })
        .await
    }

    async fn pushes_due(&self, now: Timestamp, limit: usize) -> Result<Vec<Mail>, StoreError> {
        self.read_long(move |db| {
            let sql = "SELECT body FROM mails WHERE state = 'waiting_push' AND due <= ?1
                       ORDER BY due";
            readable(db, sql, params![now.as_millisecond()], limit)
        })
        .await
    }

    async fn failed_mails(&self, team: TeamId, limit: usize) -> Result<Vec<Mail>, StoreError> {
        self.read_long(move |db| {
            let sql = "SELECT body FROM mails WHERE team = ?1 AND state = 'failed'
                       ORDER BY made DESC";
            readable(db, sql, params![team.as_bytes()], limit)
        })
        .await
    }

    async fn count_mails(
        &self,
        team: Option<TeamId>,
        account: AccountId,
        recipient: Uuid,
        since: Timestamp,
    ) -> Result<MailCounts, StoreError> {
        self.read_long(move |db| {
            let since = since.as_millisecond();
            let of = |which: &str, id: &[u8]| {
                let sql = format!(
                    "SELECT count(*) FROM mails
                     WHERE {which} = ?1 AND made >= ?2 AND team IS NOT NULL"
                );
                count(db, &sql, params![id, since])
            };
            Ok(MailCounts {
                team: match &team {
                    Some(team) => of("team", team.as_bytes())?,
                    None => 0,
                },
                account: of("account", account.as_bytes())?,
                recipient: of("recipient", recipient.as_bytes())?,
            })
        })
        .await
    }

    async fn count_confirmations(
        &self,
        account: AccountId,
        recipient: Uuid,
        since: Timestamp,
    ) -> Result<ConfirmationCounts, StoreError> {
        self.read_long(move |db| {
            let sql = "SELECT coalesce(sum(account = ?1), 0), coalesce(sum(recipient = ?2), 0),
                              coalesce(sum(account = ?1 AND recipient = ?2), 0)
                       FROM mails WHERE (account = ?1 OR recipient = ?2) AND made >= ?3
                       AND json_extract(body, '$.kind') = 'confirmation'";
            let (account, recipient) = (account.as_bytes(), recipient.as_bytes());
            let values = params![account, recipient, since.as_millisecond()];
            let mut query = db.prepare_cached(sql).map_err(failed)?;
            let counts = query.query_row(values, |row| {
                let count = |at| row.get(at).map(|it: i64| u64::try_from(it).unwrap_or(0));
                Ok(ConfirmationCounts {
                    account: count(0)?,
                    recipient: count(1)?,
                    both: count(2)?,
                })
            });
            counts.map_err(failed)
        })
        .await
    }

    async fn delete_mails_about(&self, team: TeamId) -> Result<(), StoreError> {
        self.write_long(move |db| {
            let sql = "DELETE FROM mails WHERE team = ?1";
            execute(db, sql, params![team.as_bytes()])?;
            Ok(())
        })
        .await
    }

    async fn purge_mails(&self, before: Timestamp) -> Result<(), StoreError> {
        self.write_long(move |db| {
            let sql = "DELETE FROM mails WHERE made < ?1";
            execute(db, sql, params![before.as_millisecond()])?;
            Ok(())
        })
        .await
    }
}

fn insert(db: &Connection, sql: &str, values: impl Params) -> Result<(), StoreError> {
    db.prepare_cached(sql)
        .map_err(failed)?
        .execute(values)
        .map_err(|error| failed_or(error, StoreError::Taken))?;
    Ok(())
}

fn replaced(rows: usize) -> Result<(), StoreError> {
    match rows {
        0 => Err(StoreError::Conflict),
        _ => Ok(()),
    }
}

fn count(db: &Connection, sql: &str, values: impl Params) -> Result<u64, StoreError> {
    let count: i64 = db
        .prepare_cached(sql)
        .and_then(|mut query| query.query_row(values, |row| row.get(0)))
        .map_err(failed)?;
    Ok(u64::try_from(count).unwrap_or(0))
}

fn bodies<T: DeserializeOwned>(
    db: &Connection,
    sql: &str,
    values: impl Params,
) -> Result<Vec<T>, StoreError> {
    list(db, sql, values, |row: &Row<'_>| {
        let body: String = row.get(0).map_err(failed)?;
        serde_json::from_str(&body).map_err(|error| unreadable("a mail", error))
    })
}

/// As [`bodies`], without those that can't be read.
pub(super) fn readable<T: DeserializeOwned>(
    db: &Connection,
    sql: &str,
    values: impl Params,
    limit: usize,
) -> Result<Vec<T>, StoreError> {
    let mut query = db.prepare_cached(sql).map_err(failed)?;
    let mut rows = query.query(values).map_err(failed)?;
    let (mut found, mut left_out) = (Vec::new(), 0);
    while found.len() < limit
        && let Some(row) = rows.next().map_err(failed)?
    {
        let body: String = row.get(0).map_err(failed)?;
        match serde_json::from_str(&body) {
            Ok(record) => found.push(record),
            Err(_) => left_out += 1,
        }
    }
    note_left_out(left_out);
    Ok(found)
}

fn written(record: &impl Serialize) -> Result<String, StoreError> {
    serde_json::to_string(record)
        .map_err(|error| StoreError::Broken(format!("a mail can't be written: {error}")))
}

fn number(version: u64) -> i64 {
    i64::try_from(version).unwrap_or(i64::MAX)
}
