//! The store in the container stack: MongoDB, from 4.4 on, standalone or a replica set.
//!
//! One change, team, account, session, token, space, plan or import is one document, and writing one
//! document is all that has to be atomic: no transactions, which a standalone server has not.
//!
//! **What a failed write means.** Refused ([`StoreError::Conflict`], [`StoreError::Taken`])
//! is certain: nothing was written. [`StoreError::Unavailable`] is not: the server may have
//! written it before the connection broke. It is never sent again from here on a standalone
//! server (on a replica set the driver does so under a number by which the server knows a
//! repetition). Whoever asked repeats it: a change with its idempotency key, which is
//! looked up first and unique in the book; a record with the version it was read at.

mod accounts;
mod changes;
mod connection;
mod documents;
mod expiry;
mod failure;
mod files;
mod flask;
mod headcounts;
mod health;
mod imports;
mod journal;
mod marks;
mod next_games;
mod schema;
mod sessions;
mod teams;
mod tokens;

pub use crate::mongo::health::{HealthProblem, Server};
pub use failure::DriverErrorKind;

use super::{
    Account, AccountId, BookId, FlaskCollections, Headcount, HeadcountChange, HeadcountId,
    Identity, PAGE_SIZE, SessionRecord, SharedFailureMutex, Store, StoreError, Team, TeamId,
};
use crate::deadline;
use async_trait::async_trait;
use cffa_book::{Entry, Seq};
use connection::{ANSWER, WHOLE_BOOK};
use jiff::Timestamp;
use mongodb::{Client, Database};
use std::sync::PoisonError;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};
use tokio::runtime::Handle;
use tokio::sync::OnceCell;
use uuid::Uuid;

/// The MongoDB adapter. One for the process: its client keeps a pool of connections and
/// watches the servers in the background.
pub struct Mongo {
    /// With the password; never in a message.
    uri: String,
    /// The database.
    name: String,
    /// The hosts, for messages.
    address: String,
    /// Where the client's background work runs, whichever thread asks first.
    runtime: Handle,
    client: OnceCell<Client>,
    /// Whether the indexes are known to be there. Forgotten when the server was away: it
    /// may come back as another one, with an empty disk.
    prepared: AtomicBool,
    /// Whether the server belongs to no replica set.
    standalone: AtomicBool,
    /// Held while the client and the indexes are made.
    preparing: SharedFailureMutex,
    /// Whether the last write found no room on the disk.
    full: AtomicBool,
    /// The server's clock, and when it was read.
    clock: std::sync::Mutex<Option<(Instant, Timestamp)>>,
}

/// How long the server's clock is believed to go as ours does, before it is read again.
const CLOCK: Duration = Duration::from_secs(60);

impl Mongo {
    /// The store in the database `name` at `uri`; messages call it by `address`. Must be
    /// called in the runtime that the process goes on in. The server need not be there yet:
    /// whatever is asked before it is, is answered with [`StoreError::Unavailable`].
    ///
    /// # Errors
    /// [`StoreError::Broken`] when the address can't be read.
    pub async fn open(uri: &str, name: &str, address: &str) -> Result<Mongo, StoreError> {
        let store = Mongo {
            uri: uri.to_owned(),
            name: name.to_owned(),
            address: address.to_owned(),
            runtime: Handle::current(),
            client: OnceCell::new(),
            prepared: AtomicBool::new(false),
            standalone: AtomicBool::new(true),
            preparing: SharedFailureMutex::default(),
            full: AtomicBool::new(false),
            clock: std::sync::Mutex::new(None),
        };
        match store.client().await {
            Err(StoreError::Broken(why)) => Err(store.named(StoreError::Broken(why))),
            _ => Ok(store),
        }
    }

    async fn client(&self) -> Result<&Client, StoreError> {
        self.client
            .get_or_try_init(async || {
                let uri = self.uri.clone();
                self.runtime
                    .spawn(async move { connection::client(&uri).await })
                    .await
                    .map_err(|gone| StoreError::Broken(gone.to_string()))?
            })
            .await
    }

    /// The database, with its indexes.
    async fn database(&self) -> Result<Database, StoreError> {
        match self.prepared() {
            Some(db) => Ok(db),
            None => self.prepare().await,
        }
    }

    /// The database, if its indexes are known to be there.
    fn prepared(&self) -> Option<Database> {
        let client = self.client.get()?;
        let prepared = self.prepared.load(Ordering::Acquire);
        prepared.then(|| connection::database(client, &self.name))
    }

    /// Makes the client and the indexes, once for all who ask meanwhile: a server takes
    /// seconds for the same ones asked for many times at once, and while it is away each
    /// would wait for it in turn.
    async fn prepare(&self) -> Result<Database, StoreError> {
        let mut turn = self.preparing.lock(Instant::now()).await?;
        if let Some(db) = self.prepared() {
            return Ok(db);
        }
        let made = async {
            let db = connection::database(self.client().await?, &self.name);
            schema::prepare(&db).await?;
            let standalone = journal::is_standalone(&db).await?;
            self.standalone.store(standalone, Ordering::Relaxed);
            self.prepared.store(true, Ordering::Release);
            Ok(db)
        };
        made.await.map_err(|error| turn.failed(error))
    }

    /// Asks the database for something that is answered in good time.
    async fn ask<T, W>(&self, work: impl FnOnce(Database) -> W + Send) -> Result<T, StoreError>
    where
        T: Send,
        W: Future<Output = Result<T, StoreError>> + Send,
    {
        self.ask_within(ANSWER, work).await
    }

    /// Asks for changes of a book. They stay in memory or confirm a write, so they must be
    /// durable.
    async fn ask_for_changes<T, W>(
        &self,
        work: impl FnOnce(Database) -> W + Send,
    ) -> Result<T, StoreError>
    where
        T: IntoIterator + Send,
        for<'t> &'t T: IntoIterator,
        W: Future<Output = Result<T, StoreError>> + Send,
    {
        self.ask(async |db| {
            let found = work(db.clone()).await?;
            let any = (&found).into_iter().next().is_some();
            if any && self.standalone.load(Ordering::Relaxed) {
                journal::wait(&db).await?;
            }
            Ok(found)
        })
        .await
    }

    async fn ask_within<T, W>(
        &self,
        patience: Duration,
        work: impl FnOnce(Database) -> W + Send,
    ) -> Result<T, StoreError>
    where
        T: Send,
        W: Future<Output = Result<T, StoreError>> + Send,
    {
        let answer = async { work(self.database().await?).await };
        let answer = deadline::enforce(tokio::time::timeout(patience, answer)).await;
        // It says nothing of the server if somebody had no time left.
        let answer = answer.map_err(|over| self.named(over.into()))?;
        let answer = answer.unwrap_or_else(|_| {
            Err(StoreError::Unavailable(format!(
                "no answer within {} seconds",
                patience.as_secs()
            )))
        });
        if matches!(answer, Err(StoreError::Full(_))) {
            self.full.store(true, Ordering::Relaxed);
        }
        if matches!(answer, Err(StoreError::Unavailable(_))) {
            self.prepared.store(false, Ordering::Release);
        }
        answer.map_err(|error| self.named(error))
    }

    /// The error, with the database's address.
    fn named(&self, error: StoreError) -> StoreError {
        let named = |why| format!("MongoDB at {}: {why}", self.address);
        match error {
            StoreError::Unavailable(why) => StoreError::Unavailable(named(why)),
            StoreError::Full(why) => StoreError::Full(named(why)),
            StoreError::Broken(why) => StoreError::Broken(named(why)),
            other => other,
        }
    }
}

#[async_trait]
impl Store for Mongo {
    async fn ping(&self) -> Result<(), StoreError> {
        self.ask(connection::ping).await
    }

    async fn ready(&self) -> Result<(), StoreError> {
        if !self.full.load(Ordering::Relaxed) {
            return self.ping().await;
        }
        self.ask(marks::try_to_write).await?;
        self.full.store(false, Ordering::Relaxed);
        Ok(())
    }

    async fn mark_tidied(&self, now: Timestamp) -> Result<Option<Timestamp>, StoreError> {
        self.ask(|db| marks::tidied(db, now)).await
    }

    async fn now(&self) -> Result<Timestamp, StoreError> {
        let known = *self.clock.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((read, time)) = known
            && read.elapsed() < CLOCK
        {
            return Ok(time.saturating_add(read.elapsed()).unwrap_or(time));
        }
        let time = self.ask(crate::mongo::health::time).await?;
        let read = Some((Instant::now(), time));
        *self.clock.lock().unwrap_or_else(PoisonError::into_inner) = read;
        Ok(time)
    }

    async fn append(&self, book: BookId, entry: &Entry) -> Result<(), StoreError> {
        self.ask(|db| changes::append(db, book, entry)).await
    }

    async fn append_all(&self, book: BookId, entries: &[Entry]) -> Result<(), StoreError> {
        for page in entries.chunks(PAGE_SIZE) {
            self.ask_within(WHOLE_BOOK, |db| changes::append_page(db, book, page))
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
        self.ask_for_changes(|db| changes::after(db, book, after, limit))
            .await
    }

    async fn changes_before(
        &self,
        book: BookId,
        before: Seq,
        limit: usize,
    ) -> Result<Vec<Entry>, StoreError> {
        self.ask_for_changes(|db| changes::before(db, book, before, limit))
            .await
    }

    async fn change_with_key(&self, book: BookId, key: Uuid) -> Result<Option<Entry>, StoreError> {
        self.ask_for_changes(|db| changes::with_key(db, book, key))
            .await
    }

    async fn change_with_key_in(
        &self,
        team: TeamId,
        generations: &[Uuid],
        key: Uuid,
    ) -> Result<Option<(Uuid, Entry)>, StoreError> {
        self.ask_for_changes(|db| changes::with_key_in(db, team, generations, key))
            .await
    }

    async fn drop_changes_before(&self, book: BookId, before: Seq) -> Result<(), StoreError> {
        self.ask_within(WHOLE_BOOK, |db| files::drop(db, book))
            .await?;
        self.ask_within(WHOLE_BOOK, |db| changes::drop_before(db, book, before))
            .await
    }

    async fn drop_book(&self, book: BookId) -> Result<(), StoreError> {
        self.ask_within(WHOLE_BOOK, |db| files::drop(db, book))
            .await?;
        self.ask_within(WHOLE_BOOK, |db| changes::drop_book(db, book))
            .await
    }

    async fn put_chunk(&self, book: BookId, part: u32, bytes: &[u8]) -> Result<(), StoreError> {
        self.ask(|db| files::keep(db, book, part, bytes)).await
    }

    async fn part(&self, book: BookId, part: u32) -> Result<Option<Vec<u8>>, StoreError> {
        self.ask(|db| files::part(db, book, part)).await
    }

    async fn drop_file(&self, book: BookId) -> Result<(), StoreError> {
        self.ask_within(WHOLE_BOOK, |db| files::drop(db, book))
            .await
    }

    async fn insert_team(&self, team: &Team) -> Result<(), StoreError> {
        self.ask(|db| teams::insert(db, team)).await
    }

    async fn replace_team(&self, team: &Team) -> Result<(), StoreError> {
        let team = team.clone();
        self.ask(|db| teams::replace(db, team)).await
    }

    async fn team(&self, id: TeamId) -> Result<Option<Team>, StoreError> {
        self.ask(|db| teams::one(db, id)).await
    }

    async fn team_inviting(&self, token_hash: &str) -> Result<Option<Team>, StoreError> {
        self.ask(|db| teams::inviting(db, token_hash)).await
    }

    async fn teams_inviting_by_name(
        &self,
        identities: &[Identity],
    ) -> Result<Vec<Team>, StoreError> {
        self.ask(|db| teams::inviting_by_name(db, identities)).await
    }

    async fn teams_of(&self, account: AccountId) -> Result<Vec<Team>, StoreError> {
        self.ask(|db| teams::of(db, account)).await
    }

    async fn teams(&self) -> Result<Vec<Team>, StoreError> {
        self.ask(teams::all).await
    }

    async fn insert_account(&self, account: &Account, first: bool) -> Result<(), StoreError> {
        self.ask(|db| accounts::insert(db, account, first)).await
    }

    async fn replace_account(&self, account: &Account) -> Result<(), StoreError> {
        let account = account.clone();
        self.ask(|db| accounts::replace(db, account)).await
    }

    async fn delete_account(&self, id: AccountId) -> Result<(), StoreError> {
        self.ask(|db| accounts::delete(db, id)).await
    }

    async fn account(&self, id: AccountId) -> Result<Option<Account>, StoreError> {
        self.ask(|db| accounts::one(db, id)).await
    }

    async fn accounts(&self, ids: &[AccountId]) -> Result<Vec<Account>, StoreError> {
        self.ask(|db| accounts::many(db, ids)).await
    }

    async fn accounts_after(
        &self,
        after: Option<AccountId>,
        limit: usize,
    ) -> Result<Vec<Account>, StoreError> {
        self.ask(|db| accounts::after(db, after, limit)).await
    }

    async fn account_of(&self, identity: &Identity) -> Result<Option<Account>, StoreError> {
        self.ask(|db| accounts::of(db, identity)).await
    }

    async fn has_accounts(&self) -> Result<bool, StoreError> {
        self.ask(accounts::any).await
    }

    async fn insert_session(&self, session: &SessionRecord) -> Result<(), StoreError> {
        self.ask(|db| sessions::insert(db, session)).await
    }

    async fn replace_session(&self, session: &SessionRecord) -> Result<bool, StoreError> {
        self.ask(|db| sessions::replace(db, session)).await
    }

    async fn touch_session(
        &self,
        id_hash: &str,
        seen: Timestamp,
        expires: Timestamp,
    ) -> Result<(), StoreError> {
        self.ask(|db| sessions::touch(db, id_hash, seen, expires))
            .await
    }

    async fn session(
        &self,
        id_hash: &str,
        now: Timestamp,
    ) -> Result<Option<SessionRecord>, StoreError> {
        self.ask(|db| sessions::one(db, id_hash, now)).await
    }

    async fn sessions_of(
        &self,
        account: AccountId,
        now: Timestamp,
    ) -> Result<Vec<SessionRecord>, StoreError> {
        self.ask(|db| sessions::of(db, account, now)).await
    }

    async fn delete_session(&self, id_hash: &str) -> Result<(), StoreError> {
        self.ask(|db| sessions::delete(db, id_hash)).await
    }

    async fn delete_sessions_of(
        &self,
        account: AccountId,
        except: Option<&str>,
    ) -> Result<(), StoreError> {
        self.ask(|db| sessions::delete_of(db, account, except))
            .await
    }

    async fn delete_sessions_with(&self, provider_session: &str) -> Result<(), StoreError> {
        self.ask(|db| sessions::delete_with(db, provider_session))
            .await
    }

    async fn purge_sessions(&self, now: Timestamp) -> Result<(), StoreError> {
        self.ask(|db| sessions::purge(db, now)).await
    }

    fn original(&self) -> Option<&dyn FlaskCollections> {
        Some(self)
    }

    async fn insert_space(&self, space: &Headcount) -> Result<(), StoreError> {
        self.ask(|db| crate::mongo::headcounts::insert(db, space))
            .await
    }

    async fn count_spaces(&self, now: Timestamp, most: u32) -> Result<u32, StoreError> {
        self.ask(|db| crate::mongo::headcounts::count(db, now, most))
            .await
    }

    async fn spaces(
        &self,
        ids: &[HeadcountId],
        now: Timestamp,
    ) -> Result<Vec<Headcount>, StoreError> {
        self.ask(|db| crate::mongo::headcounts::many(db, ids, now))
            .await
    }

    async fn use_space(
        &self,
        id: HeadcountId,
        now: Timestamp,
        expires: Timestamp,
    ) -> Result<Option<Headcount>, StoreError> {
        self.ask(|db| crate::mongo::headcounts::used(db, id, now, expires))
            .await
    }

    async fn change_space(
        &self,
        id: HeadcountId,
        change: HeadcountChange,
        now: Timestamp,
        expires: Timestamp,
    ) -> Result<Option<Headcount>, StoreError> {
        self.ask(|db| crate::mongo::headcounts::change(db, id, change, now, expires))
            .await
    }

    async fn purge_spaces(&self, now: Timestamp) -> Result<(), StoreError> {
        self.ask(|db| crate::mongo::headcounts::purge(db, now))
            .await
    }
}
