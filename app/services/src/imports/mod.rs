//! Imports that run in the server, even if the browser that started them disconnects.
//!
//! This module decides which files are read and which wait (exports use the same slots), and writes
//! the progress of each import to the store, where every process can read it.
//!
//! If a process dies during an import, its record is no longer updated, and its staged book is
//! deleted like any other. The team's current book is not affected.

mod report;
mod teams;

pub use report::Report;
pub use teams::WAITING_OF_TEAM;

use teams::{Slot, Teams, Waiting};

use crate::books::STAGED_HOURS;
use cffa_book::Actor;
use cffa_store::{Import, ImportStage, Store, StoreError, Team, TeamId};
use jiff::{Timestamp, ToSpan};
use std::sync::Arc;
use std::time::Duration;
use tokio::runtime::Handle;
use tokio::sync::{OwnedSemaphorePermit, Semaphore, oneshot, watch};
use tokio::time::{Instant, MissedTickBehavior, interval_at, sleep, timeout};
use uuid::Uuid;

/// Files that one process reads at once. A large one needs up to about 60 MB, or 24 MiB of cells
/// from Google, and a Raspberry Pi has 1 GB for everything.
pub const READINGS: usize = 2;
/// Files that wait. Each is on disk meanwhile, with at most 33 MiB.
pub const WAITING: usize = 8;
/// How often the progress of an import is written to the store.
pub const HEARTBEAT: Duration = Duration::from_secs(1);
/// After this many seconds without progress an import counts as interrupted: its process died, or
/// could not reach the database.
pub const SILENT_FOR: i64 = 30;
/// How long a server that is shutting down waits for running imports: most finish sooner.
pub const FINISH_WITHIN: Duration = Duration::from_secs(8);
/// How long it then waits until the others are recorded as interrupted.
const STOP_WITHIN: Duration = Duration::from_secs(2);

/// The result of an import.
pub struct Outcome {
    /// Whether a staged book waits for confirmation. Otherwise the file was refused.
    pub ready: bool,
    /// The rest, in the format that the pages store.
    pub payload: String,
}

/// Why an import did not finish.
#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    /// Too many files: [`READINGS`] and [`WAITING`].
    #[error("Other files are being processed at the moment. Try again in a minute.")]
    TooMany,
    /// It was stopped.
    #[error(
        "The file was not read completely: another file was uploaded for this team, or the \
        server is shutting down. See the team settings."
    )]
    Stopped,
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// A defect in CFFA.
    #[error("the import failed: {0}")]
    Lost(String),
}

/// All imports of this process.
pub struct Imports {
    store: Arc<dyn Store>,
    /// The runtime in which imports run, independent of requests and their workers.
    runtime: Handle,
    queue: Arc<Semaphore>,
    slots: Arc<Semaphore>,
    teams: Teams,
    closing: watch::Sender<bool>,
}

/// Permission to read a file. The slot is free again when this is dropped.
pub struct ReadPermit {
    _queued: OwnedSemaphorePermit,
    _waited: Option<Waiting>,
    _slot: Slot,
}

/// An import that was started.
pub struct ImportHandle {
    /// The ID of the import.
    pub id: Uuid,
    ended: oneshot::Receiver<Result<Outcome, ImportError>>,
}

impl ImportHandle {
    /// Waits until the import ends. It continues even if nobody waits.
    ///
    /// # Errors
    /// [`ImportError`]
    pub async fn ended(self) -> Result<Outcome, ImportError> {
        let ended = self.ended.await;
        ended.unwrap_or_else(|_| Err(ImportError::Lost("it ended without a result".to_owned())))
    }
}

impl Imports {
    /// Must be called in the runtime that lives as long as the process.
    pub fn new(store: Arc<dyn Store>) -> Imports {
        Imports {
            store,
            runtime: Handle::current(),
            queue: Arc::new(Semaphore::new(READINGS + WAITING)),
            slots: Arc::new(Semaphore::new(READINGS)),
            teams: Teams::default(),
            closing: watch::Sender::new(false),
        }
    }

    /// Starts an import in place of the team's previous one, which stops: a new file replaces an
    /// earlier one. `work` gets the ID of its book and reports its progress.
    ///
    /// # Errors
    /// If too many files wait, or the database is unavailable.
    pub async fn begin<W, F>(
        &self,
        team: &Team,
        by: &Actor,
        work: W,
    ) -> Result<ImportHandle, ImportError>
    where
        W: FnOnce(Uuid, Report) -> F + Send + 'static,
        F: Future<Output = Result<Outcome, ImportError>> + Send,
    {
        let queued = self.queue.clone().try_acquire_owned();
        let queued = queued.map_err(|_| ImportError::TooMany)?;
        let waiting = self.teams.wait(team.id).ok_or(ImportError::TooMany)?;
        let now = Timestamp::now();
        let import = Import {
            team: team.id,
            id: Uuid::now_v7(),
            by: by.clone(),
            began: now,
            stage: ImportStage::Waiting,
            done: 0,
            total: 0,
            touched: now,
            outcome: None,
            expires: now
                .saturating_add(STAGED_HOURS.hours())
                .unwrap_or(Timestamp::MAX),
        };
        self.store.begin_import(&import).await?;
        let (tell, ended) = oneshot::channel();
        let (store, slots, id) = (self.store.clone(), self.slots.clone(), import.id);
        let closing = self.closing.subscribe();
        self.runtime.spawn(async move {
            let done = run(store, import, (slots, waiting, closing), work).await;
            // The receiver may have been dropped.
            drop(tell.send(done));
            drop::<OwnedSemaphorePermit>(queued);
        });
        Ok(ImportHandle { id, ended })
    }

    /// Waits for permission to read a file in the request itself.
    ///
    /// # Errors
    /// If too many files wait, of this team or of all teams.
    pub async fn read_permit(&self, team: TeamId) -> Result<ReadPermit, ImportError> {
        let queued = self.queue.clone().try_acquire_owned();
        let queued = queued.map_err(|_| ImportError::TooMany)?;
        let waiting = self.teams.wait(team).ok_or(ImportError::TooMany)?;
        let slot = waiting.slot(&self.slots).await;
        Ok(ReadPermit {
            _queued: queued,
            _waited: Some(waiting),
            _slot: slot.ok_or(ImportError::Stopped)?,
        })
    }

    /// Waits for permission to write a book as a file, which needs memory too.
    ///
    /// # Errors
    /// If too many files wait.
    pub async fn export_permit(&self) -> Result<ReadPermit, ImportError> {
        let queued = self.queue.clone().try_acquire_owned();
        let queued = queued.map_err(|_| ImportError::TooMany)?;
        let slot = self.slots.clone().acquire_owned().await;
        Ok(ReadPermit {
            _queued: queued,
            _waited: None,
            _slot: Slot::without_team(slot.map_err(|_| ImportError::Stopped)?),
        })
    }

    /// Returns the import of a team, whichever process runs it.
    ///
    /// # Errors
    /// If the database is unavailable.
    pub async fn of(&self, team: TeamId) -> Result<Option<Import>, StoreError> {
        let now = Timestamp::now();
        let import = self.store.import(team, now).await?;
        Ok(import.map(|import| as_of(import, now)))
    }

    /// Deletes an import, unless the team has another.
    ///
    /// # Errors
    /// If the database is unavailable.
    pub async fn forget(&self, team: TeamId, id: Uuid) -> Result<(), StoreError> {
        self.store.delete_import(team, id).await
    }

    /// Waits for running imports before the process ends. Stops those that take too long; from then
    /// on they count as interrupted.
    pub async fn finish(&self) {
        let all = u32::try_from(READINGS + WAITING).unwrap_or(u32::MAX);
        if timeout(FINISH_WITHIN, self.queue.acquire_many(all))
            .await
            .is_err()
        {
            self.closing.send_replace(true);
            let stopped = timeout(STOP_WITHIN, self.queue.acquire_many(all));
            drop(stopped.await);
        }
    }
}

/// The import, shown as interrupted if it reported no progress for too long.
fn as_of(mut import: Import, now: Timestamp) -> Import {
    if is_silent(&import, now) {
        import.stage = ImportStage::Interrupted;
    }
    import
}

/// Whether an import should be running, but reported no progress for too long.
fn is_silent(import: &Import, now: Timestamp) -> bool {
    let is_running = matches!(
        import.stage,
        ImportStage::Waiting | ImportStage::Reading | ImportStage::Writing
    );
    let silent_since = import.touched.saturating_add(SILENT_FOR.seconds());
    is_running && silent_since.is_ok_and(|it| it < now)
}

/// Marks imports as interrupted whose process ended, and counts them. A process that ends during an
/// import can't count it itself, because its metrics are no longer read. If several processes find
/// the same import, one of them counts it. The clock is the one that imports use to report
/// progress.
///
/// # Errors
/// If the database is unavailable.
pub async fn record_interrupted(store: &dyn Store) -> Result<(), StoreError> {
    let now = Timestamp::now();
    let mut silent = store.imports(now).await?;
    silent.retain(|import| is_silent(import, now));
    if silent.is_empty() {
        return Ok(());
    }
    // If the import still runs and only the clocks differ, it reports progress during this wait,
    // and is not marked.
    sleep(2 * HEARTBEAT).await;
    for import in silent {
        if store.interrupt_import(&import).await? {
            log::warn!("an import was interrupted: its server stopped");
            cffa_metrics::import_ended("interrupted");
        }
    }
    Ok(())
}

/// Waits for a slot, runs an import, and regularly writes its progress to the store.
async fn run<W, F>(
    store: Arc<dyn Store>,
    mut import: Import,
    (slots, waiting, mut closing): (Arc<Semaphore>, Waiting, watch::Receiver<bool>),
    work: W,
) -> Result<Outcome, ImportError>
where
    W: FnOnce(Uuid, Report) -> F,
    F: Future<Output = Result<Outcome, ImportError>>,
{
    let report = Report::default();
    let (id, its) = (import.id, report.clone());
    let mut working = Box::pin(async move {
        if let Some(slot) = waiting.slot(&slots).await {
            its.hold(slot);
        }
        work(id, its).await
    });
    let mut tick = interval_at(Instant::now() + HEARTBEAT, HEARTBEAT);
    tick.set_missed_tick_behavior(MissedTickBehavior::Delay);
    let (ended, is_closing) = loop {
        tokio::select! {
            ended = &mut working => break (ended, false),
            () = closes(&mut closing) => break (Err(ImportError::Stopped), true),
            _ = tick.tick() => {
                report.write_into(&mut import);
                // If the database is unavailable, the next tick tries again.
                if let Ok(false) = store.update_import(&import).await {
                    break (Err(ImportError::Stopped), false);
                }
            }
        }
    };
    // A thread that still reads stops at its next bytes, and keeps its slot until then.
    report.stop();
    drop(working);
    report.write_into(&mut import);
    if is_closing {
        // The next cleanup then treats it as an import whose process died, and counts it.
        import.touched = Timestamp::UNIX_EPOCH;
        store.update_import(&import).await?;
        return ended;
    }
    let outcome;
    (import.stage, import.outcome, outcome) = match &ended {
        Ok(done) if done.ready => (ImportStage::Ready, Some(done.payload.clone()), "ready"),
        Ok(done) => (ImportStage::Refused, Some(done.payload.clone()), "refused"),
        Err(_) => (ImportStage::Interrupted, None, "interrupted"),
    };
    let is_current = store.update_import(&import).await?;
    if is_current && let Err(error) = &ended {
        log::warn!("an import was interrupted: {error}");
    }
    cffa_metrics::import_ended(if is_current { outcome } else { "replaced" });
    ended
}

/// Waits until the process shuts down.
async fn closes(closing: &mut watch::Receiver<bool>) {
    // If the sender is gone, the process is ending too.
    drop(closing.wait_for(|closing| *closing).await);
}

#[cfg(test)]
mod tests;
