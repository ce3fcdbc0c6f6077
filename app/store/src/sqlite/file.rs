//! The file: made, opened, and made ready, twice: to write and to read.

use super::failure::failed;
use super::schema;
use crate::StoreError;
use rusqlite::{Connection, OpenFlags};
use std::fs;
use std::io;
use std::path::Path;
use std::time::Duration;

/// How long a writer waits for another process. Longer than any single write takes on
/// an SD card, shorter than a browser's patience.
pub(super) const BUSY: Duration = Duration::from_secs(3);

/// What the write-ahead log is cut back to after it was larger, in bytes: an import
/// must not take its room on the disk for ever.
const LOG: i64 = 8 * 1024 * 1024;

/// Prepared statements kept for each connection: all that there are, with some room.
const STATEMENTS: usize = 64;

/// Makes the file if need be, so that SQLite never makes it with wider permissions.
/// SQLite gives its two companions (`-wal`, `-shm`) the permissions of the file.
pub(super) fn make_private(path: &Path) -> io::Result<()> {
    if let Some(folder) = path
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty())
    {
        let mut maker = fs::DirBuilder::new();
        maker.recursive(true);
        #[cfg(unix)]
        std::os::unix::fs::DirBuilderExt::mode(&mut maker, 0o700);
        maker.create(folder)?;
    }
    let mut options = fs::OpenOptions::new();
    options.create(true).append(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let file = options.open(path)?;
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        if file.metadata()?.permissions().mode() & 0o077 != 0 {
            // A restored copy may be readable by all. When the file is another user's
            // this fails, and its owner decided so.
            let _ = file.set_permissions(fs::Permissions::from_mode(0o600));
        }
    }
    Ok(())
}

pub(super) fn writing(path: &Path) -> Result<Connection, StoreError> {
    let mut db = connection(path).map_err(failed)?;
    schema::prepare(&mut db)?;
    Ok(db)
}

pub(super) fn reading(path: &Path) -> rusqlite::Result<Connection> {
    let db = connection(path)?;
    db.pragma_update(None, "query_only", true)?;
    Ok(db)
}

fn connection(path: &Path) -> rusqlite::Result<Connection> {
    let db = Connection::open_with_flags(
        path,
        OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX,
    )?;
    db.busy_timeout(BUSY)?;
    db.set_prepared_statement_cache_capacity(STATEMENTS);
    db.pragma_update(None, "synchronous", "FULL")?;
    db.pragma_update(None, "foreign_keys", true)?;
    db.pragma_update_and_check(None, "journal_size_limit", LOG, |_| Ok(()))?;
    Ok(db)
}
