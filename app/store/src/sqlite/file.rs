//! Creates and opens the file: a connection to write, and those to read.

use super::failure::failed;
use super::schema;
use crate::StoreError;
use rusqlite::{Connection, OpenFlags};
use std::fs;
use std::io;
use std::path::Path;
use std::time::Duration;

/// How long a writer waits for another process: longer than any write takes on an SD card, and
/// shorter than people wait for a page.
pub(super) const BUSY: Duration = Duration::from_secs(3);

/// The size in bytes to which the write-ahead log is truncated: an import must not occupy the
/// disk forever.
const LOG: i64 = 8 * 1024 * 1024;

/// The most prepared statements of a connection: all that exist, and some to spare.
const STATEMENTS: usize = 64;

/// Creates the file if it does not exist, because SQLite would create it with wider permissions.
/// SQLite gives the files next to it (`-wal`, `-shm`) the same permissions.
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
            // A restored copy may be readable by everyone. If another user owns the file, this
            // fails, and the permissions are the owner's decision.
            let _ = file.set_permissions(fs::Permissions::from_mode(0o600));
        }
    }
    Ok(())
}

pub(super) fn writing(path: &Path) -> Result<Connection, StoreError> {
    let mut db = connection(path).map_err(failed)?;
    schema::prepare(&mut db)?;
    // For savepoints, which keep the previous contents of a few records. A container may have no
    // folder for temporary files.
    db.pragma_update(None, "temp_store", "MEMORY")
        .map_err(failed)?;
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
