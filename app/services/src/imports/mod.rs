//! Imports that go on in the server, whatever becomes of the browser that began them.
//!
//! What lives here: who is read now and who waits (exports take the same places), how far each is, and telling the store so,
//! from which every process can answer. What must not: what is read and how, and pages.
//!
//! A process that dies in the middle leaves a record that nobody touches any more, and a
//! staged book that is forgotten as all are. The team's own book is not concerned.

mod report;
mod teams;

pub use report::Report;
pub use teams::WAITING_OF_TEAM;

use teams::{Place, Teams, Waiting};

use crate::books::STAGED_HOURS;
use cffa_book::Actor;
use cffa_store::{Import, ImportStage, Store, StoreError, Team, TeamId};
use jiff::{Timestamp, ToSpan};
use std::sync::Arc;
use std::time::Duration;
use tokio::runtime::Handle;
use tokio::sync::{OwnedSemaphorePermit, Semaphore, oneshot, watch};
use tokio::time::{Instant, MissedTickBehavior, interval_at, timeout};
use uuid::Uuid;

/// Files read at once in one process. A large one takes up to some 60 MB, or 24 MiB of cells
/// from Google on the way, and a Pi has 1 GB for everything.
pub const READINGS: usize = 2;
/// Files that wait for their turn; each is kept on the disk meanwhile, 33 MiB at most.
pub const WAITING: usize = 8;
/// How often the store is told how far an import is.
pub const HEARTBEAT: Duration = Duration::from_secs(1);
/// Not heard of for so long, in seconds, an import is taken for dead: its process is gone,
/// or could not reach the database for all that time.
pub const SILENT_FOR: i64 = 30;
/// How long a server that is told to stop waits for the imports under way: most take less.
pub const FINISH_WITHIN: Duration = Duration::from_secs(8);
/// How long it waits then until the store was told that the others were interrupted.
const SAY_SO_WITHIN: Duration = Duration::from_secs(2);

/// What came of an import, as far as it matters here.
pub struct Outcome {
    /// Whether a book waits now. Else the file was refused.
    pub ready: bool,
    /// The rest, as the pages keep it.
    pub told: String,
}

/// Why an import came to no end.
#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    /// [`READINGS`] and [`WAITING`].
    #[error("Other files are being processed at the moment. Try again in a minute.")]
    TooMany,
    /// Nobody wants it any more.
    #[error(
        "The file was not read completely: another file was uploaded for this team, or the \
        server is shutting down. See the team settings."
    )]
    Stopped,
    /// The database does not take it.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// A defect of ours.
    #[error("the import failed: {0}")]
    Lost(String),
}

/// All imports of this process.
pub struct Imports {
    store: Arc<dyn Store>,
    /// Where they go on: not with the request, nor with the worker that took it.
    runtime: Handle,
    queue: Arc<Semaphore>,
    places: Arc<Semaphore>,
    teams: Teams,
    closing: watch::Sender<bool>,
}

/// A place among those that are read, free again when this is dropped.
pub struct ReadPermit {
    _queued: OwnedSemaphorePermit,
    _waited: Option<Waiting>,
    _place: Place,
}

/// An import that was begun.
pub struct ImportHandle {
    /// What it is known by.
    pub id: Uuid,
    ended: oneshot::Receiver<Result<Outcome, ImportError>>,
}

impl ImportHandle {
    /// Waits until it came to an end. Nothing happens to it when nobody waits.
    ///
    /// # Errors
    /// [`ImportError`]
    pub async fn ended(self) -> Result<Outcome, ImportError> {
        let ended = self.ended.await;
        ended.unwrap_or_else(|_| Err(ImportError::Lost("it ended without a word".to_owned())))
    }
}

impl Imports {
    /// None yet. Must be called in the runtime that the process goes on in.
    pub fn new(store: Arc<dyn Store>) -> Imports {
        Imports {
            store,
            runtime: Handle::current(),
            queue: Arc::new(Semaphore::new(READINGS + WAITING)),
            places: Arc::new(Semaphore::new(READINGS)),
            teams: Teams::default(),
            closing: watch::Sender::new(false),
        }
    }

    /// Begins an import, in the place of the team's last one: whoever sends another file
    /// means that one, and the other is stopped. `work` is given the id that its book gets,
    /// and reports how far it is.
    ///
    /// # Errors
    /// When too many wait already, or the database does not answer.
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
        let (store, places, id) = (self.store.clone(), self.places.clone(), import.id);
        let closing = self.closing.subscribe();
        self.runtime.spawn(async move {
            let done = run(store, import, (places, waiting, closing), work).await;
            // Whoever began it may be gone.
            drop(tell.send(done));
            drop::<OwnedSemaphorePermit>(queued);
        });
        Ok(ImportHandle { id, ended })
    }

    /// A place among those that are read, for whoever waits for the end themselves.
    ///
    /// # Errors
    /// When too many wait already, of this team or of all.
    pub async fn turn(&self, team: TeamId) -> Result<ReadPermit, ImportError> {
        let queued = self.queue.clone().try_acquire_owned();
        let queued = queued.map_err(|_| ImportError::TooMany)?;
        let waiting = self.teams.wait(team).ok_or(ImportError::TooMany)?;
        let place = waiting.place(&self.places).await;
        Ok(ReadPermit {
            _queued: queued,
            _waited: Some(waiting),
            _place: place.ok_or(ImportError::Stopped)?,
        })
    }

    /// The same for a book that is written as a file, which takes memory as well.
    ///
    /// # Errors
    /// When too many wait already.
    pub async fn export_turn(&self) -> Result<ReadPermit, ImportError> {
        let queued = self.queue.clone().try_acquire_owned();
        let queued = queued.map_err(|_| ImportError::TooMany)?;
        let place = self.places.clone().acquire_owned().await;
        Ok(ReadPermit {
            _queued: queued,
            _waited: None,
            _place: Place::of_anybody(place.map_err(|_| ImportError::Stopped)?),
        })
    }

    /// The import of a team, wherever it goes on.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn of(&self, team: TeamId) -> Result<Option<Import>, StoreError> {
        let now = Timestamp::now();
        let import = self.store.import(team, now).await?;
        Ok(import.map(|import| as_of(import, now)))
    }

    /// Forgets an import that nobody needs any more, if it is still the team's.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn forget(&self, team: TeamId, id: Uuid) -> Result<(), StoreError> {
        self.store.delete_import(team, id).await
    }

    /// Waits for the imports under way before the process ends, and stops those that take
    /// too long; the store is told so.
    pub async fn finish(&self) {
        let all = u32::try_from(READINGS + WAITING).unwrap_or(u32::MAX);
        if timeout(FINISH_WITHIN, self.queue.acquire_many(all))
            .await
            .is_err()
        {
            self.closing.send_replace(true);
            let told = timeout(SAY_SO_WITHIN, self.queue.acquire_many(all));
            drop(told.await);
        }
    }
}

/// An import as it is: one that was not heard of for long was interrupted.
fn as_of(mut import: Import, now: Timestamp) -> Import {
    let goes_on = matches!(
        import.stage,
        ImportStage::Waiting | ImportStage::Reading | ImportStage::Writing
    );
    let silent_since = import.touched.saturating_add(SILENT_FOR.seconds());
    if goes_on && silent_since.is_ok_and(|it| it < now) {
        import.stage = ImportStage::Interrupted;
    }
    import
}

/// Works on an import when its turn comes, telling the store now and then how far it is.
async fn run<W, F>(
    store: Arc<dyn Store>,
    mut import: Import,
    (places, waiting, mut closing): (Arc<Semaphore>, Waiting, watch::Receiver<bool>),
    work: W,
) -> Result<Outcome, ImportError>
where
    W: FnOnce(Uuid, Report) -> F,
    F: Future<Output = Result<Outcome, ImportError>>,
{
    let report = Report::default();
    let (id, its) = (import.id, report.clone());
    let mut working = Box::pin(async move {
        if let Some(place) = waiting.place(&places).await {
            its.hold(place);
        }
        work(id, its).await
    });
    let mut tick = interval_at(Instant::now() + HEARTBEAT, HEARTBEAT);
    tick.set_missed_tick_behavior(MissedTickBehavior::Delay);
    let ended = loop {
        tokio::select! {
            ended = &mut working => break ended,
            () = closes(&mut closing) => break Err(ImportError::Stopped),
            _ = tick.tick() => {
                report.write_into(&mut import);
                // A database that is away is told next time.
                if let Ok(false) = store.update_import(&import).await {
                    break Err(ImportError::Stopped);
                }
            }
        }
    };
    // A thread that still reads ends with its next bytes, and has its place until then.
    report.stop();
    drop(working);
    report.write_into(&mut import);
    (import.stage, import.outcome) = match &ended {
        Ok(outcome) if outcome.ready => (ImportStage::Ready, Some(outcome.told.clone())),
        Ok(outcome) => (ImportStage::Refused, Some(outcome.told.clone())),
        Err(error) => {
            log::warn!("an import was interrupted: {error}");
            (ImportStage::Interrupted, None)
        }
    };
    store.update_import(&import).await?;
    ended
}

/// Waits until the process is about to end.
async fn closes(closing: &mut watch::Receiver<bool>) {
    // Nobody who could say so is left: then it ends as well.
    drop(closing.wait_for(|closing| *closing).await);
}
