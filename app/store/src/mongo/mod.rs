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
mod books;
mod connection;
mod documents;
mod expiry;
mod failure;
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

use crate::deadline;
use crate::{FlaskCollections, SharedFailureMutex, Store, StoreError};
use async_trait::async_trait;
use connection::ANSWER;
use jiff::Timestamp;
use mongodb::{Client, Database};
use std::sync::PoisonError;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};
use tokio::runtime::Handle;
use tokio::sync::OnceCell;

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

    fn original(&self) -> Option<&dyn FlaskCollections> {
        Some(self)
    }
}
