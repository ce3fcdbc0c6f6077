//! The embedded store: one SQLite file, the default when no database is configured.
//!
//! One connection writes, because SQLite has a single writer anyway, and some read: in WAL mode
//! readers never wait for the writer. Each belongs to a thread of its own. Nothing here runs on the
//! threads that answer requests: a page of the file that is not in memory is read from the disk, and
//! a disk that hangs would stop them (docs/dev/decisions/0015-threads-of-sqlite.md).
//!
//! The command line may have the same file open while the server runs: every transaction that
//! writes takes the write lock when it begins, and waits for it (`file::BUSY`).

mod accounts;
mod books;
mod failure;
mod file;
mod headcounts;
mod imports;
mod mails;
mod marks;
mod match_days;
mod next_games;
mod pushes;
mod queue;
mod readers;
mod requesters;
mod schema;
mod sessions;
mod shared;
mod statement;
mod teams;
mod threads;
mod tokens;
mod writer;

use crate::deadline;
use crate::measure::measured;
use crate::{Store, StoreError};
use async_trait::async_trait;
use failure::failed;
use futures_util::future::join_all;
use jiff::Timestamp;
use readers::Readers;
use rusqlite::Connection;
use std::path::Path;
use std::sync::Arc;
use threads::Blocked;
use writer::{Size, Writer};

/// Threads for short reads: one for each thread of the server.
const READERS: usize = 2;

/// Threads for long reads. They are rare, and running one at a time bounds their memory.
const LONG_READERS: usize = 1;

/// The SQLite adapter. Clones share its connections. The file is closed when the last one is dropped.
#[derive(Clone)]
pub struct Sqlite {
    writer: Arc<Writer>,
    readers: Arc<Readers>,
    long_readers: Arc<Readers>,
}

impl Sqlite {
    /// Opens a file, or creates it with its folder, accessible only to this user.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`] if the file can't be opened or written,
    /// [`StoreError::Broken`] if it is not a database of CFFA, or of a newer version.
    pub async fn open(path: impl AsRef<Path>) -> Result<Sqlite, StoreError> {
        let path = path.as_ref().to_owned();
        tokio::task::spawn_blocking(move || Sqlite::open_now(&path))
            .await
            .map_err(|gone| StoreError::Broken(gone.to_string()))?
    }

    fn open_now(path: &Path) -> Result<Sqlite, StoreError> {
        let named = |error: StoreError| match error {
            StoreError::Unavailable(why) => {
                StoreError::Unavailable(format!("{}: {why}", path.display()))
            }
            StoreError::Broken(why) => StoreError::Broken(format!("{}: {why}", path.display())),
            other => other,
        };
        file::make_private(path)
            .map_err(|error| named(StoreError::Unavailable(error.to_string())))?;
        let open = |name, count| {
            Readers::open(path, name, count)
                .map(Arc::new)
                .map_err(named)
        };
        Ok(Sqlite {
            // First: it creates the tables.
            writer: Arc::new(file::writing(path).and_then(Writer::start).map_err(named)?),
            readers: open("sqlite-read", READERS)?,
            long_readers: open("sqlite-read-long", LONG_READERS)?,
        })
    }

    /// Checks the whole file for damage, for the administrator.
    ///
    /// # Errors
    /// [`StoreError::Broken`] with what SQLite found.
    pub async fn check(&self) -> Result<(), StoreError> {
        self.read_long(quick_check).await
    }

    /// Checks a file without changing it: that it is a database of CFFA, of a known version, and
    /// undamaged. Returns when its newest change was written.
    ///
    /// # Errors
    /// As [`Sqlite::open`] and [`Sqlite::check`].
    pub async fn examine(path: impl AsRef<Path>) -> Result<Option<Timestamp>, StoreError> {
        let path = path.as_ref().to_owned();
        tokio::task::spawn_blocking(move || {
            let db = file::reading(&path).map_err(failed)?;
            let tables = schema::version(&db)? > 0;
            quick_check(&db)?;
            match tables {
                true => books::newest(&db),
                false => Ok(None),
            }
        })
        .await
        .map_err(|gone| StoreError::Broken(gone.to_string()))?
    }

    /// Limits the file to `pages` pages of 4 KiB, like a small disk. Applies only to this open
    /// store. For tests with a full disk.
    ///
    /// # Errors
    /// As every write.
    #[doc(hidden)]
    pub async fn limit_pages(&self, pages: u32) -> Result<(), StoreError> {
        let limit = move |db: &Connection| {
            db.pragma_update_and_check(None, "max_page_count", pages, |_| Ok(()))
                .map_err(failed)
        };
        self.writer.alone(limit).await
    }

    /// Blocks all connections until the result is dropped, like a disk that hangs. For tests.
    #[doc(hidden)]
    pub async fn hang(&self) -> impl Send + use<> {
        // In all queues at once, so that nothing runs in one of them while another is waited for.
        let (readers, long_readers, writer) = tokio::join!(
            self.readers.block(),
            self.long_readers.block(),
            self.writer.block()
        );
        let all = readers.into_iter().chain(long_readers).chain([writer]);
        join_all(all.map(Blocked::begun)).await
    }

    /// Runs a short read: of a few records by their keys, however large the file is. It never
    /// waits for a long one.
    async fn read<T, F>(&self, query: F) -> Result<T, StoreError>
    where
        T: Send + 'static,
        F: FnOnce(&Connection) -> Result<T, StoreError> + Send + 'static,
    {
        read_with(&self.readers, query).await
    }

    /// Runs a read whose result grows with the file, such as a list or a whole book.
    async fn read_long<T, F>(&self, query: F) -> Result<T, StoreError>
    where
        T: Send + 'static,
        F: FnOnce(&Connection) -> Result<T, StoreError> + Send + 'static,
    {
        read_with(&self.long_readers, query).await
    }

    /// Writes a few records, all or none. When this returns, they are on disk, or nothing is written.
    /// If the deadline passes first, the outcome is unknown: a write that began continues.
    async fn write<T, F>(&self, work: F) -> Result<T, StoreError>
    where
        T: Send + 'static,
        F: FnOnce(&Connection) -> Result<T, StoreError> + Send + 'static,
    {
        self.written(Size::Small, work).await
    }

    /// As [`Sqlite::write`], for writes of any size.
    async fn write_long<T, F>(&self, work: F) -> Result<T, StoreError>
    where
        T: Send + 'static,
        F: FnOnce(&Connection) -> Result<T, StoreError> + Send + 'static,
    {
        self.written(Size::Large, work).await
    }

    async fn written<T, F>(&self, size: Size, work: F) -> Result<T, StoreError>
    where
        T: Send + 'static,
        F: FnOnce(&Connection) -> Result<T, StoreError> + Send + 'static,
    {
        measured("write", async {
            deadline::enforce(self.writer.write(size, work)).await?
        })
        .await
    }
}

async fn read_with<T, F>(readers: &Readers, query: F) -> Result<T, StoreError>
where
    T: Send + 'static,
    F: FnOnce(&Connection) -> Result<T, StoreError> + Send + 'static,
{
    measured("read", async {
        deadline::enforce(readers.read(query)).await?
    })
    .await
}

fn quick_check(db: &Connection) -> Result<(), StoreError> {
    let found: String = db
        .query_row("PRAGMA quick_check(1)", [], |row| row.get(0))
        .map_err(failed)?;
    match found.as_str() {
        "ok" => Ok(()),
        damage => Err(StoreError::Broken(damage.to_owned())),
    }
}

#[async_trait]
impl Store for Sqlite {
    async fn ping(&self) -> Result<(), StoreError> {
        self.read(schema::ping).await
    }

    async fn ready(&self) -> Result<(), StoreError> {
        if self.writer.is_full() {
            self.write_long(marks::try_to_write).await?;
        }
        self.ping().await
    }

    async fn record_cleanup(&self, now: Timestamp) -> Result<Option<Timestamp>, StoreError> {
        self.write(move |db| marks::record_cleanup(db, now)).await
    }
}
