//! The embedded store: one SQLite file, the default when no database is configured.
//!
//! One connection writes and one reads. SQLite has a single writer anyway, and in WAL mode readers
//! never wait for it. Queries run on blocking threads. The command line may have the same file
//! open while the server runs: every transaction that writes takes the write lock when it begins,
//! and waits for it (`file::BUSY`).

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
mod schema;
mod sessions;
mod shared;
mod statement;
mod teams;
mod tokens;

use crate::deadline;
use crate::measure::measured;
use crate::{Store, StoreError};
use async_trait::async_trait;
use failure::failed;
use jiff::Timestamp;
use rusqlite::{Connection, Transaction};
use shared::Shared;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Instant;
use tokio::sync::Mutex;

/// The SQLite adapter. Clones share its two connections.
#[derive(Clone)]
pub struct Sqlite {
    // Async mutexes: a task that waits for a connection blocks no thread.
    writer: Arc<Mutex<Shared>>,
    reader: Arc<Mutex<Shared>>,
    /// Whether the last write found the disk full.
    full: Arc<AtomicBool>,
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
        let writer = file::writing(path).map_err(named)?;
        let reader = file::reading(path).map_err(|error| named(failed(error)))?;
        Ok(Sqlite {
            writer: Shared::new(writer),
            reader: Shared::new(reader),
            full: Arc::default(),
        })
    }

    /// Checks the whole file for damage, for the administrator.
    ///
    /// # Errors
    /// [`StoreError::Broken`] with what SQLite found.
    pub async fn check(&self) -> Result<(), StoreError> {
        self.read(quick_check).await
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
        let db = Arc::clone(&self.writer).lock_owned().await;
        tokio::task::spawn_blocking(move || {
            db.db
                .pragma_update_and_check(None, "max_page_count", pages, |_| Ok(()))
                .map_err(failed)
        })
        .await
        .map_err(|gone| StoreError::Broken(gone.to_string()))?
    }

    /// Blocks both connections until the result is dropped, like a disk that hangs. For tests.
    #[doc(hidden)]
    pub async fn hang(&self) -> impl Send + use<> {
        // In line for both at once: what waits for one of them must not find the other free.
        let (writer, reader) = (Arc::clone(&self.writer), Arc::clone(&self.reader));
        tokio::join!(writer.lock_owned(), reader.lock_owned())
    }

    async fn read<T, F>(&self, ask: F) -> Result<T, StoreError>
    where
        T: Send + 'static,
        F: FnOnce(&Connection) -> Result<T, StoreError> + Send + 'static,
    {
        measured("read", async {
            deadline::enforce(self.read_in_turn(ask)).await?
        })
        .await
    }

    async fn read_in_turn<T, F>(&self, ask: F) -> Result<T, StoreError>
    where
        T: Send + 'static,
        F: FnOnce(&Connection) -> Result<T, StoreError> + Send + 'static,
    {
        let asked = Instant::now();
        let mut shared = Arc::clone(&self.reader).lock_owned().await;
        shared.usable_since(asked)?;
        tokio::task::spawn_blocking(move || {
            let answer = ask(&shared.db);
            shared.note(answer)
        })
        .await
        .map_err(|gone| StoreError::Broken(gone.to_string()))?
    }

    /// Runs writes in one transaction. When this returns, it is on disk as a whole, or not at all.
    /// If the deadline passes first, the outcome is unknown: a transaction that began continues.
    async fn write<T, F>(&self, work: F) -> Result<T, StoreError>
    where
        T: Send + 'static,
        F: FnOnce(&Transaction<'_>) -> Result<T, StoreError> + Send + 'static,
    {
        measured("write", async {
            deadline::enforce(self.write_in_turn(work)).await?
        })
        .await
    }

    async fn write_in_turn<T, F>(&self, work: F) -> Result<T, StoreError>
    where
        T: Send + 'static,
        F: FnOnce(&Transaction<'_>) -> Result<T, StoreError> + Send + 'static,
    {
        let asked = Instant::now();
        let mut shared = Arc::clone(&self.writer).lock_owned().await;
        shared.usable_since(asked)?;
        let full = Arc::clone(&self.full);
        tokio::task::spawn_blocking(move || {
            let done = shared.in_transaction(work);
            match &done {
                Ok(_) => full.store(false, Ordering::Relaxed),
                Err(StoreError::Full(_)) => full.store(true, Ordering::Relaxed),
                Err(_) => {}
            }
            shared.note(done)
        })
        .await
        .map_err(|gone| StoreError::Broken(gone.to_string()))?
    }
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
        if self.full.load(Ordering::Relaxed) {
            self.write(|db| marks::try_to_write(db)).await?;
        }
        self.ping().await
    }

    async fn record_cleanup(&self, now: Timestamp) -> Result<Option<Timestamp>, StoreError> {
        self.write(move |db| marks::record_cleanup(db, now)).await
    }
}
