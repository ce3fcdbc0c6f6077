//! The embedded store: one SQLite file, the default when no database is configured.
//!
//! One connection writes and one reads. SQLite has a single writer anyway, and in WAL
//! mode readers never wait for it. The work is done off the async threads. The command
//! line may have the same file open beside the server: every transaction that writes
//! takes the write lock at its start, and waits for it (`file::BUSY`).

mod accounts;
mod changes;
mod failure;
mod file;
mod files;
mod headcounts;
mod imports;
mod marks;
mod next_games;
mod schema;
mod sessions;
mod shared;
mod statement;
mod teams;
mod tokens;

use super::{
    Account, AccountId, BookId, Headcount, HeadcountChange, HeadcountId, Identity, PAGE_SIZE,
    SessionRecord, Store, StoreError, Team, TeamId,
};
use crate::deadline;
use async_trait::async_trait;
use cffa_book::{Entry, Seq};
use failure::failed;
use jiff::Timestamp;
use rusqlite::{Connection, Transaction};
use shared::Shared;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Instant;
use tokio::sync::{Mutex, OwnedMutexGuard};
use uuid::Uuid;

/// The SQLite adapter. Clones share its two connections.
#[derive(Clone)]
pub struct Sqlite {
    // Async mutexes: whoever waits for a connection holds no thread meanwhile.
    writer: Arc<Mutex<Shared>>,
    reader: Arc<Mutex<Shared>>,
    /// Whether the last write found no room on the disk.
    full: Arc<AtomicBool>,
}

impl Sqlite {
    /// Opens a file, or makes it, readable by nobody but this user, with the folder
    /// that it is in.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`] when the file can't be reached or written,
    /// [`StoreError::Broken`] when it is no database of CFFA's or of a newer one.
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

    /// Reads through the whole file for damage, for the one who looks after it.
    ///
    /// # Errors
    /// [`StoreError::Broken`] with what SQLite found.
    pub async fn check(&self) -> Result<(), StoreError> {
        self.read(quick_check).await
    }

    /// Looks at a file, and changes nothing in it: whether it is a database of ours and of
    /// a version that we know, and sound all through. Answers when its newest change was
    /// written.
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
                true => changes::newest(&db),
                false => Ok(None),
            }
        })
        .await
        .map_err(|gone| StoreError::Broken(gone.to_string()))?
    }

    /// Lets the file grow to at most `pages` pages of 4 KiB, as a small disk would.
    /// Counts for this open store only; for tests of what a full disk does.
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

    /// Holds both connections until what this answers is dropped, as a disk that hangs does.
    /// For tests of what people are told then.
    #[doc(hidden)]
    pub async fn hang(&self) -> impl Send + use<> {
        let writer: OwnedMutexGuard<Shared> = Arc::clone(&self.writer).lock_owned().await;
        (writer, Arc::clone(&self.reader).lock_owned().await)
    }

    async fn read<T, F>(&self, ask: F) -> Result<T, StoreError>
    where
        T: Send + 'static,
        F: FnOnce(&Connection) -> Result<T, StoreError> + Send + 'static,
    {
        deadline::enforce(self.read_in_turn(ask)).await?
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

    /// Does some writes in one transaction. It is there whole, on the disk, when this
    /// answers, or not at all. If the deadline comes first, nobody knows which: a transaction
    /// that began goes on.
    async fn write<T, F>(&self, work: F) -> Result<T, StoreError>
    where
        T: Send + 'static,
        F: FnOnce(&Transaction<'_>) -> Result<T, StoreError> + Send + 'static,
    {
        deadline::enforce(self.write_in_turn(work)).await?
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

    async fn mark_tidied(&self, now: Timestamp) -> Result<Option<Timestamp>, StoreError> {
        self.write(move |db| marks::tidied(db, now)).await
    }

    async fn append(&self, book: BookId, entry: &Entry) -> Result<(), StoreError> {
        let row = changes::Row::of(entry)?;
        self.write(move |db| changes::append(db, book, &[row]))
            .await
    }

    async fn append_all(&self, book: BookId, entries: &[Entry]) -> Result<(), StoreError> {
        // A transaction for each page, so that others can write in between.
        for page in entries.chunks(PAGE_SIZE) {
            let rows = page
                .iter()
                .map(changes::Row::of)
                .collect::<Result<Vec<_>, _>>()?;
            self.write(move |db| changes::append(db, book, &rows))
                .await?;
        }
        Ok(())
    }

    async fn changes_after(
        &self,
        book: BookId,
        after: Seq,
        limit: usize,
    ) -> Result<Vec<Entry>, StoreError> {
        self.read(move |db| changes::after(db, book, after, limit))
            .await
    }

    async fn changes_before(
        &self,
        book: BookId,
        before: Seq,
        limit: usize,
    ) -> Result<Vec<Entry>, StoreError> {
        self.read(move |db| changes::before(db, book, before, limit))
            .await
    }

    async fn change_with_key(&self, book: BookId, key: Uuid) -> Result<Option<Entry>, StoreError> {
        self.read(move |db| changes::with_key(db, book, key)).await
    }

    async fn change_with_key_in(
        &self,
        team: TeamId,
        generations: &[Uuid],
        key: Uuid,
    ) -> Result<Option<(Uuid, Entry)>, StoreError> {
        let generations = generations.to_vec();
        self.read(move |db| changes::with_key_in(db, team, &generations, key))
            .await
    }

    async fn drop_changes_before(&self, book: BookId, before: Seq) -> Result<(), StoreError> {
        self.write(move |db| {
            files::drop(db, book)?;
            changes::drop_before(db, book, before)
        })
        .await
    }

    async fn drop_book(&self, book: BookId) -> Result<(), StoreError> {
        self.write(move |db| {
            files::drop(db, book)?;
            changes::drop_book(db, book)
        })
        .await
    }

    async fn put_chunk(&self, book: BookId, part: u32, bytes: &[u8]) -> Result<(), StoreError> {
        let bytes = bytes.to_vec();
        self.write(move |db| files::keep(db, book, part, &bytes))
            .await
    }

    async fn part(&self, book: BookId, part: u32) -> Result<Option<Vec<u8>>, StoreError> {
        self.read(move |db| files::part(db, book, part)).await
    }

    async fn drop_file(&self, book: BookId) -> Result<(), StoreError> {
        self.write(move |db| files::drop(db, book)).await
    }

    async fn insert_team(&self, team: &Team) -> Result<(), StoreError> {
        let team = team.clone();
        self.write(move |db| teams::insert(db, &team)).await
    }

    async fn replace_team(&self, team: &Team) -> Result<(), StoreError> {
        let team = team.clone();
        self.write(move |db| teams::replace(db, team)).await
    }

    async fn team(&self, id: TeamId) -> Result<Option<Team>, StoreError> {
        self.read(move |db| teams::one(db, id)).await
    }

    async fn team_inviting(&self, token_hash: &str) -> Result<Option<Team>, StoreError> {
        let token_hash = token_hash.to_owned();
        self.read(move |db| teams::inviting(db, &token_hash)).await
    }

    async fn teams_inviting_by_name(
        &self,
        identities: &[Identity],
    ) -> Result<Vec<Team>, StoreError> {
        let identities = identities.to_vec();
        self.read(move |db| teams::inviting_by_name(db, &identities))
            .await
    }

    async fn teams_of(&self, account: AccountId) -> Result<Vec<Team>, StoreError> {
        self.read(move |db| teams::of(db, account)).await
    }

    async fn teams(&self) -> Result<Vec<Team>, StoreError> {
        self.read(teams::all).await
    }

    async fn insert_account(&self, account: &Account, first: bool) -> Result<(), StoreError> {
        let account = account.clone();
        self.write(move |db| accounts::insert(db, &account, first))
            .await
    }

    async fn replace_account(&self, account: &Account) -> Result<(), StoreError> {
        let account = account.clone();
        self.write(move |db| accounts::replace(db, account)).await
    }

    async fn delete_account(&self, id: AccountId) -> Result<(), StoreError> {
        self.write(move |db| accounts::delete(db, id)).await
    }

    async fn account(&self, id: AccountId) -> Result<Option<Account>, StoreError> {
        self.read(move |db| accounts::one(db, id)).await
    }

    async fn accounts(&self, ids: &[AccountId]) -> Result<Vec<Account>, StoreError> {
        let ids = ids.to_vec();
        self.read(move |db| accounts::many(db, &ids)).await
    }

    async fn accounts_after(
        &self,
        after: Option<AccountId>,
        limit: usize,
    ) -> Result<Vec<Account>, StoreError> {
        self.read(move |db| accounts::after(db, after, limit)).await
    }

    async fn account_of(&self, identity: &Identity) -> Result<Option<Account>, StoreError> {
        let identity = identity.clone();
        self.read(move |db| accounts::of(db, &identity)).await
    }

    async fn has_accounts(&self) -> Result<bool, StoreError> {
        self.read(accounts::any).await
    }

    async fn insert_session(&self, session: &SessionRecord) -> Result<(), StoreError> {
        let session = session.clone();
        self.write(move |db| sessions::insert(db, &session)).await
    }

    async fn replace_session(&self, session: &SessionRecord) -> Result<bool, StoreError> {
        let session = session.clone();
        self.write(move |db| sessions::replace(db, &session)).await
    }

    async fn touch_session(
        &self,
        id_hash: &str,
        seen: Timestamp,
        expires: Timestamp,
    ) -> Result<(), StoreError> {
        let id_hash = id_hash.to_owned();
        self.write(move |db| sessions::touch(db, &id_hash, seen, expires))
            .await
    }

    async fn session(
        &self,
        id_hash: &str,
        now: Timestamp,
    ) -> Result<Option<SessionRecord>, StoreError> {
        let id_hash = id_hash.to_owned();
        self.read(move |db| sessions::one(db, &id_hash, now)).await
    }

    async fn sessions_of(
        &self,
        account: AccountId,
        now: Timestamp,
    ) -> Result<Vec<SessionRecord>, StoreError> {
        self.read(move |db| sessions::of(db, account, now)).await
    }

    async fn delete_session(&self, id_hash: &str) -> Result<(), StoreError> {
        let id_hash = id_hash.to_owned();
        self.write(move |db| sessions::delete(db, &id_hash)).await
    }

    async fn delete_sessions_of(
        &self,
        account: AccountId,
        except: Option<&str>,
    ) -> Result<(), StoreError> {
        let except = except.map(str::to_owned);
        self.write(move |db| sessions::delete_of(db, account, except.as_deref()))
            .await
    }

    async fn delete_sessions_with(&self, provider_session: &str) -> Result<(), StoreError> {
        let provider_session = provider_session.to_owned();
        self.write(move |db| sessions::delete_with(db, &provider_session))
            .await
    }

    async fn purge_sessions(&self, now: Timestamp) -> Result<(), StoreError> {
        self.write(move |db| sessions::purge(db, now)).await
    }

    async fn insert_space(&self, space: &Headcount) -> Result<(), StoreError> {
        let space = space.clone();
        self.write(move |db| crate::sqlite::headcounts::insert(db, &space))
            .await
    }

    async fn count_spaces(&self, now: Timestamp, most: u32) -> Result<u32, StoreError> {
        self.read(move |db| crate::sqlite::headcounts::count(db, now, most))
            .await
    }

    async fn spaces(
        &self,
        ids: &[HeadcountId],
        now: Timestamp,
    ) -> Result<Vec<Headcount>, StoreError> {
        let ids = ids.to_vec();
        self.read(move |db| crate::sqlite::headcounts::many(db, &ids, now))
            .await
    }

    async fn use_space(
        &self,
        id: HeadcountId,
        now: Timestamp,
        expires: Timestamp,
    ) -> Result<Option<Headcount>, StoreError> {
        self.write(move |db| crate::sqlite::headcounts::used(db, id, now, expires))
            .await
    }

    async fn change_space(
        &self,
        id: HeadcountId,
        change: HeadcountChange,
        now: Timestamp,
        expires: Timestamp,
    ) -> Result<Option<Headcount>, StoreError> {
        self.write(move |db| crate::sqlite::headcounts::change(db, id, change, now, expires))
            .await
    }

    async fn purge_spaces(&self, now: Timestamp) -> Result<(), StoreError> {
        self.write(move |db| crate::sqlite::headcounts::purge(db, now))
            .await
    }
}
