//! The MongoDB store, which the container stack uses: MongoDB 4.4 or newer, standalone or a replica
//! set.
//!
//! Every record is one document, and only the write of one document has to be atomic. There are
//! no transactions: a standalone server doesn't support them.
//!
//! **What a failed write means.** After [`StoreError::Conflict`] and [`StoreError::Taken`] nothing
//! was written. After [`StoreError::Unavailable`] the outcome is unknown: the server may have
//! written before the connection was lost. On a standalone server the write is not retried here.
//! (On a replica set the driver retries it with a number by which the server recognizes the
//! repetition.) The caller retries: a change with its idempotency key, which is looked up first and
//! is unique in the book; a record with the version at which it was read.

mod accounts;
mod books;
mod circuit;
mod commands;
mod connection;
mod documents;
mod expiry;
mod failure;
mod flask;
mod headcounts;
mod health;
mod imports;
mod journal;
mod mails;
mod marks;
mod match_days;
mod next_games;
mod pushes;
mod requesters;
mod schema;
mod sessions;
mod teams;
mod tokens;

pub use crate::mongo::health::{HealthProblem, Server};
pub use failure::DriverErrorKind;

use crate::deadline;
use crate::measure::measured;
use crate::{FlaskCollections, SharedFailureMutex, Store, StoreError};
use async_trait::async_trait;
use circuit::{Circuit, Entry};
use commands::Database;
use connection::ANSWER;
use jiff::Timestamp;
use mongodb::Client;
use mongodb::options::ReadConcern;
use std::sync::PoisonError;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};
use tokio::runtime::Handle;
use tokio::sync::OnceCell;

/// The MongoDB adapter. A process has one: its client has a connection pool and monitors the
/// servers in the background.
pub struct Mongo {
    /// Contains the password, so it is never in a message.
    uri: String,
    /// The name of the database.
    name: String,
    /// The hosts, for messages.
    address: String,
    /// The runtime for the client's background work, whichever thread needs the client first.
    runtime: Handle,
    client: OnceCell<Client>,
    /// Whether the indexes are known to exist. Reset when the server was unavailable, because it
    /// may have lost its data.
    prepared: AtomicBool,
    /// Whether the server belongs to no replica set.
    standalone: AtomicBool,
    /// Locked while the client and the indexes are created.
    preparing: SharedFailureMutex,
    /// The circuit breaker.
    circuit: Circuit,
    /// Whether the last write failed because the disk was full.
    full: AtomicBool,
    /// The server's clock, and when it was read.
    clock: std::sync::Mutex<Option<(Instant, Timestamp)>>,
}

/// How long a reading of the server's clock is valid.
const CLOCK: Duration = Duration::from_secs(60);

impl Mongo {
    /// Opens the store in the database `name` at `uri`; messages contain `address` instead. Call it
    /// in the main runtime of the process. The server need not be running yet: until it is, every
    /// method fails with [`StoreError::Unavailable`].
    ///
    /// # Errors
    /// [`StoreError::Broken`] if the address is invalid.
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
            circuit: Circuit::new(address),
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

    /// The database, if its indexes are known to exist.
    fn prepared(&self) -> Option<Database> {
        let client = self.client.get()?;
        let prepared = self.prepared.load(Ordering::Acquire);
        prepared.then(|| self.database_of(client, self.standalone.load(Ordering::Relaxed)))
    }

    /// The database, with reads that miss nothing.
    fn database_of(&self, client: &Client, standalone: bool) -> Database {
        let reads = match standalone {
            true => ReadConcern::majority(),
            false => ReadConcern::linearizable(),
        };
        Database(connection::database(client, &self.name, reads))
    }

    /// Creates the client and the indexes, once for all concurrent callers. Otherwise a server
    /// would need seconds when many request the same indexes at once, and while it is down each
    /// caller would wait for it in turn.
    async fn prepare(&self) -> Result<Database, StoreError> {
        let mut turn = self.preparing.lock(Instant::now()).await?;
        if let Some(db) = self.prepared() {
            return Ok(db);
        }
        let made = async {
            let client = self.client().await?;
            let db = connection::database(client, &self.name, ReadConcern::majority());
            let db = Database(db);
            schema::prepare(&db).await?;
            let standalone = journal::is_standalone(&db).await?;
            self.standalone.store(standalone, Ordering::Relaxed);
            self.prepared.store(true, Ordering::Release);
            Ok(self.database_of(client, standalone))
        };
        made.await.map_err(|error| turn.failed(error))
    }

    /// Runs an operation that has to finish within [`ANSWER`].
    async fn ask<T, W>(&self, work: impl FnOnce(Database) -> W + Send) -> Result<T, StoreError>
    where
        T: Send,
        W: Future<Output = Result<T, StoreError>> + Send,
    {
        self.ask_within(ANSWER, work).await
    }

    /// Reads changes of a book. They stay in memory or confirm a write, so they must be durable.
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
        // Before the measurement: a refusal takes no time, which would make an unavailable server
        // look fast.
        let entry = self.circuit.enter().map_err(|away| self.named(away))?;
        measured("command", self.answer_within(&entry, patience, work)).await
    }

    async fn answer_within<T, W>(
        &self,
        entry: &Entry<'_>,
        patience: Duration,
        work: impl FnOnce(Database) -> W + Send,
    ) -> Result<T, StoreError>
    where
        T: Send,
        W: Future<Output = Result<T, StoreError>> + Send,
    {
        let answer = async { work(self.database().await?).await };
        let answer = deadline::enforce(tokio::time::timeout(patience, answer)).await;
        // A request that exceeded its own deadline says nothing about the server.
        let answer = answer.map_err(|over| self.named(over.into()))?;
        let answer = match answer {
            Ok(answer) => {
                entry.ended(&answer);
                answer
            }
            Err(_) => {
                let why = format!("no response within {} seconds", patience.as_secs());
                entry.unanswered(&why);
                Err(StoreError::Unavailable(why))
            }
        };
        if matches!(answer, Err(StoreError::Full(_))) {
            self.full.store(true, Ordering::Relaxed);
        }
        if matches!(answer, Err(StoreError::Unavailable(_))) {
            self.prepared.store(false, Ordering::Release);
        }
        answer.map_err(|error| self.named(error))
    }

    /// Adds the database's address to an error.
    fn named(&self, error: StoreError) -> StoreError {
        let named = |why| format!("MongoDB at {}: {why}", self.address);
        match error {
            StoreError::Unavailable(why) => StoreError::Unavailable(named(why)),
            StoreError::Refused(why) => StoreError::Refused(named(why)),
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

    async fn record_cleanup(&self, now: Timestamp) -> Result<Option<Timestamp>, StoreError> {
        self.ask(|db| marks::record_cleanup(db, now)).await
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

    fn flask(&self) -> Option<&dyn FlaskCollections> {
        Some(self)
    }
}
