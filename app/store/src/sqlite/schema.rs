//! The tables, and the migrations of files of earlier versions.

use super::failure::failed;
use crate::StoreError;
use rusqlite::{Connection, ErrorCode, TransactionBehavior};
use std::time::Duration;

/// Marks a file as CFFA's ("CFFA" in ASCII), so that a mistyped path does not change the file of
/// another program.
const APPLICATION: i32 = 0x4346_4641;

/// One migration for each version. A released migration never changes: add another.
///
/// - Bodies are JSON and may be larger than a quarter of a page, so their tables have a rowid. The
///   index tables have only keys and need none.
/// - Times are milliseconds since 1970, those of headcounts (`spaces`) microseconds.
const MIGRATIONS: &[&str] = &[
    "
    CREATE TABLE changes (
        team       BLOB NOT NULL,
        generation BLOB NOT NULL,
        seq        INTEGER NOT NULL,
        key        BLOB,
        body       TEXT NOT NULL,
        PRIMARY KEY (team, generation, seq)
    ) STRICT;
    CREATE UNIQUE INDEX changes_key ON changes (team, generation, key) WHERE key IS NOT NULL;

    CREATE TABLE teams (
        id       BLOB NOT NULL PRIMARY KEY,
        name_key TEXT NOT NULL UNIQUE,
        version  INTEGER NOT NULL,
        body     TEXT NOT NULL
    ) STRICT;
    CREATE TABLE team_members (
        account BLOB NOT NULL,
        team    BLOB NOT NULL REFERENCES teams (id),
        PRIMARY KEY (account, team)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX team_members_of ON team_members (team);
    CREATE TABLE team_invitations (
        token_hash TEXT NOT NULL PRIMARY KEY,
        team       BLOB NOT NULL REFERENCES teams (id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX team_invitations_of ON team_invitations (team);

    CREATE TABLE accounts (
        id      BLOB NOT NULL PRIMARY KEY,
        version INTEGER NOT NULL,
        body    TEXT NOT NULL
    ) STRICT;
    CREATE TABLE identities (
        issuer  TEXT NOT NULL,
        subject TEXT NOT NULL,
        account BLOB NOT NULL REFERENCES accounts (id),
        PRIMARY KEY (issuer, subject)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX identities_of ON identities (account);

    CREATE TABLE sessions (
        id_hash TEXT NOT NULL PRIMARY KEY,
        account BLOB,
        began   INTEGER NOT NULL,
        seen    INTEGER NOT NULL,
        expires INTEGER NOT NULL,
        state   TEXT NOT NULL
    ) STRICT;
    CREATE INDEX sessions_of ON sessions (account) WHERE account IS NOT NULL;
    CREATE INDEX sessions_expired ON sessions (expires);
",
    "
    CREATE TABLE spaces (
        id      BLOB NOT NULL PRIMARY KEY,
        name    TEXT,
        current INTEGER NOT NULL,
        maximum INTEGER NOT NULL,
        changes INTEGER NOT NULL,
        created INTEGER NOT NULL,
        updated INTEGER NOT NULL,
        expires INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX spaces_expired ON spaces (expires);
",
    "
    ALTER TABLE sessions ADD COLUMN provider_session TEXT;
    CREATE INDEX sessions_with ON sessions (provider_session)
        WHERE provider_session IS NOT NULL;
",
    "
    CREATE TABLE files (
        team       BLOB NOT NULL,
        generation BLOB NOT NULL,
        part       INTEGER NOT NULL,
        bytes      BLOB NOT NULL,
        PRIMARY KEY (team, generation, part)
    ) STRICT;
",
    "
    CREATE TABLE tokens (
        id         BLOB NOT NULL PRIMARY KEY,
        token_hash TEXT NOT NULL UNIQUE,
        account    BLOB NOT NULL,
        password   TEXT,
        name       TEXT NOT NULL,
        scopes     TEXT NOT NULL,
        made       INTEGER NOT NULL,
        expires    INTEGER NOT NULL,
        used       INTEGER
    ) STRICT;
    CREATE INDEX tokens_of ON tokens (account);
    CREATE INDEX tokens_expired ON tokens (expires);
",
    "
    CREATE TABLE plans (
        team       BLOB NOT NULL PRIMARY KEY,
        token_hash TEXT NOT NULL UNIQUE,
        date       TEXT NOT NULL,
        version    INTEGER NOT NULL,
        body       TEXT NOT NULL
    ) STRICT;
",
    "
    CREATE TABLE imports (
        team    BLOB NOT NULL PRIMARY KEY,
        id      BLOB NOT NULL,
        expires INTEGER NOT NULL,
        body    TEXT NOT NULL
    ) STRICT;
    CREATE INDEX imports_expired ON imports (expires);
",
    "
    CREATE TABLE IF NOT EXISTS team_named_invitations (
        issuer  TEXT NOT NULL,
        subject TEXT NOT NULL,
        team    BLOB NOT NULL REFERENCES teams (id),
        PRIMARY KEY (issuer, subject, team)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX IF NOT EXISTS team_named_invitations_of ON team_named_invitations (team);
",
    "
    CREATE TABLE marks (
        name  TEXT NOT NULL PRIMARY KEY,
        at    INTEGER NOT NULL,
        trial BLOB
    ) STRICT;
",
    "
    CREATE TABLE match_days (
        team      BLOB NOT NULL PRIMARY KEY,
        version   INTEGER NOT NULL,
        scheduled INTEGER NOT NULL,
        body      TEXT NOT NULL
    ) STRICT;
    CREATE INDEX match_days_scheduled ON match_days (scheduled) WHERE scheduled;
    CREATE TABLE calendar_links (
        token_hash TEXT NOT NULL PRIMARY KEY,
        team       BLOB NOT NULL REFERENCES match_days (team)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX calendar_links_of ON calendar_links (team);
",
    "
    CREATE TABLE mail_addresses (
        account BLOB NOT NULL PRIMARY KEY,
        version INTEGER NOT NULL,
        body    TEXT NOT NULL
    ) STRICT;
    CREATE TABLE mails (
        id        BLOB NOT NULL PRIMARY KEY,
        version   INTEGER NOT NULL,
        team      BLOB,
        account   BLOB NOT NULL,
        recipient BLOB NOT NULL,
        made      INTEGER NOT NULL,
        due       INTEGER NOT NULL,
        state     TEXT NOT NULL,
        body      TEXT NOT NULL
    ) STRICT;
    CREATE INDEX mails_waiting ON mails (due) WHERE state = 'waiting';
    CREATE INDEX mails_of_team ON mails (team, made) WHERE team IS NOT NULL;
    CREATE INDEX mails_of_account ON mails (account, made);
    CREATE INDEX mails_to ON mails (recipient, made);
    CREATE INDEX mails_made ON mails (made);
",
    "
    CREATE TABLE push_devices (
        id    BLOB NOT NULL PRIMARY KEY,
        owner BLOB NOT NULL,
        body  TEXT NOT NULL
    ) STRICT;
    CREATE INDEX push_devices_of ON push_devices (owner);
    CREATE TABLE push_keys (
        name TEXT NOT NULL PRIMARY KEY,
        body TEXT NOT NULL
    ) STRICT;
    CREATE INDEX pushes_waiting ON mails (due) WHERE state = 'waiting_push';
",
];

/// Prepares a file: the write-ahead log, and the tables of this version. Any number of processes
/// may do so at once.
pub(super) fn prepare(db: &mut Connection) -> Result<(), StoreError> {
    // First, so that the file of another program is not changed.
    version(db)?;
    write_ahead(db)?;
    let transaction = db
        .transaction_with_behavior(TransactionBehavior::Immediate)
        .map_err(failed)?;
    let done = version(&transaction)?;
    let missing = MIGRATIONS.get(done..).unwrap_or_default();
    if missing.is_empty() {
        return Ok(());
    }
    for step in missing {
        transaction.execute_batch(step).map_err(failed)?;
    }
    transaction
        .pragma_update(None, "application_id", APPLICATION)
        .map_err(failed)?;
    transaction
        .pragma_update(None, "user_version", MIGRATIONS.len() as i64)
        .map_err(failed)?;
    transaction.commit().map_err(failed)
}

/// How many migrations a file has. Fails if it is not CFFA's, or of a newer version.
pub(super) fn version(db: &Connection) -> Result<usize, StoreError> {
    let (version, application, empty): (i64, i32, bool) = db
        .query_row(
            "SELECT user_version, application_id, NOT EXISTS (SELECT 1 FROM sqlite_schema)
             FROM pragma_user_version, pragma_application_id",
            [],
            |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)),
        )
        .map_err(failed)?;
    if application != APPLICATION && !empty {
        return Err(StoreError::Broken(
            "this is another program's database; choose another DATA_DIR".to_owned(),
        ));
    }
    match usize::try_from(version) {
        Ok(done) if done <= MIGRATIONS.len() => Ok(done),
        _ => Err(StoreError::Broken(format!(
            "it was written by a newer CFFA (its format is {version}, this one knows {}); \
             update CFFA",
            MIGRATIONS.len()
        ))),
    }
}

/// Switches to the write-ahead log. If another process does so at the same moment, SQLite returns
/// "busy" at once instead of waiting, so this function waits.
fn write_ahead(db: &Connection) -> Result<(), StoreError> {
    const TRIES: u32 = 50;
    const PAUSE: Duration = Duration::from_millis(20);
    for left in (0..TRIES).rev() {
        let mode =
            db.pragma_update_and_check(None, "journal_mode", "WAL", |row| row.get::<_, String>(0));
        match mode {
            Ok(mode) if mode == "wal" => return Ok(()),
            Ok(mode) => {
                return Err(StoreError::Unavailable(format!(
                    "the folder's file system allows no write-ahead log (it stays at {mode}); \
                     keep the data on a local disk"
                )));
            }
            Err(error)
                if left > 0
                    && matches!(
                        error.sqlite_error_code(),
                        Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked)
                    ) =>
            {
                std::thread::sleep(PAUSE);
            }
            Err(error) => return Err(failed(error)),
        }
    }
    Ok(())
}

/// Reads something that always exists.
pub(super) fn ping(db: &Connection) -> Result<(), StoreError> {
    db.prepare_cached("SELECT count(*) FROM sqlite_schema")
        .and_then(|mut query| query.query_row([], |_| Ok(())))
        .map_err(failed)
}
