//! The thread that writes. Writes that wait at the same time share one transaction, and so one wait
//! for the disk (group commit).
//!
//! - The first write of a transaction runs at once. Those that are in the queue when it has run
//!   follow, each in a savepoint, until the queue is empty. Nothing waits for further ones, so a
//!   single writer is as fast as without groups.
//! - A write that fails is rolled back to its savepoint, alone.
//! - No write is answered before the commit: an error may result from another write of the group,
//!   such as a name that is taken. If the commit fails, all have its error.

use super::failure::failed;
use super::queue::Queue;
use super::shared::{Shared, executed, interrupted};
use super::threads::{Blocked, Threads};
use crate::StoreError;
use rusqlite::{Connection, Transaction, TransactionBehavior};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Instant;
use tokio::sync::oneshot;

/// The most writes in one transaction: as many as requests that are served at once. Each takes some
/// 50 µs, so the first waits no longer for the others than for its disk.
const GROUP: usize = 64;

/// How a write shares its transaction.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Size {
    /// A few records: with others.
    Small,
    /// More than a few records, or of a size that may fill the disk: with none. Savepoints keep the
    /// previous contents of what changes in memory, and a full disk rolls back the whole transaction.
    Large,
}

enum Job {
    Write(Size, Box<dyn Write>),
    /// Outside of a transaction.
    Alone(Box<dyn FnOnce(&Connection) + Send>),
}

/// The thread that writes, and whether it found the disk full.
pub(super) struct Writer {
    threads: Threads<Job>,
    full: Arc<AtomicBool>,
}

impl Writer {
    pub fn start(db: Connection) -> Result<Writer, StoreError> {
        let mut threads = Threads::<Job>::new();
        let full = Arc::<AtomicBool>::default();
        let mut groups = Groups {
            shared: Shared::new(db),
            full: Arc::clone(&full),
        };
        threads.start("sqlite-write", move |queue| groups.run(queue))?;
        Ok(Writer { threads, full })
    }

    /// Whether the last write found the disk full.
    pub fn is_full(&self) -> bool {
        self.full.load(Ordering::Relaxed)
    }

    /// Runs a write when it is its turn. When this returns, it is on disk as a whole, or not at all.
    /// A write whose request has given up does not begin.
    pub async fn write<T, F>(&self, size: Size, work: F) -> Result<T, StoreError>
    where
        T: Send + 'static,
        F: FnOnce(&Connection) -> Result<T, StoreError> + Send + 'static,
    {
        let (sender, answer) = oneshot::channel();
        let write = Waiting {
            requested: Instant::now(),
            work: Some(work),
            done: Err(interrupted()),
            sender,
        };
        self.threads.add(Job::Write(size, Box::new(write))).await;
        answer.await.unwrap_or_else(|_| Err(interrupted()))
    }

    /// Runs something on the connection outside of a transaction.
    pub async fn alone<T, F>(&self, work: F) -> Result<T, StoreError>
    where
        T: Send + 'static,
        F: FnOnce(&Connection) -> Result<T, StoreError> + Send + 'static,
    {
        let (sender, answer) = oneshot::channel();
        let job = Box::new(move |db: &Connection| {
            let _ = sender.send(executed(|| work(db)));
        });
        self.threads.add(Job::Alone(job)).await;
        answer.await.unwrap_or_else(|_| Err(interrupted()))
    }

    /// Blocks the thread as soon as it is free.
    pub async fn block(&self) -> Blocked {
        let (job, blocked) = Blocked::new();
        self.threads.add(Job::Alone(Box::new(|_| job()))).await;
        blocked
    }
}

/// A write whose task waits for its answer.
trait Write: Send {
    fn requested(&self) -> Instant;

    fn has_given_up(&self) -> bool;

    /// Runs it, and keeps its result for later.
    fn run(&mut self, db: &Connection);

    /// Its error, or what prevented it from running.
    fn error(&self) -> Option<&StoreError>;

    /// Sends its result, or the error of the whole group.
    fn answer(self: Box<Self>, group: Option<&StoreError>);
}

struct Waiting<T, F> {
    requested: Instant,
    work: Option<F>,
    done: Result<T, StoreError>,
    sender: oneshot::Sender<Result<T, StoreError>>,
}

impl<T, F> Write for Waiting<T, F>
where
    T: Send,
    F: FnOnce(&Connection) -> Result<T, StoreError> + Send,
{
    fn requested(&self) -> Instant {
        self.requested
    }

    fn has_given_up(&self) -> bool {
        self.sender.is_closed()
    }

    fn run(&mut self, db: &Connection) {
        if let Some(work) = self.work.take() {
            self.done = executed(|| work(db));
        }
    }

    fn error(&self) -> Option<&StoreError> {
        self.done.as_ref().err()
    }

    fn answer(self: Box<Self>, group: Option<&StoreError>) {
        let answer = match group {
            Some(error) => Err(error.clone()),
            None => self.done,
        };
        // This fails if the request has given up meanwhile.
        let _ = self.sender.send(answer);
    }
}

/// The writes of one transaction.
type Group = Vec<Box<dyn Write>>;

/// The state of the thread.
struct Groups {
    shared: Shared,
    full: Arc<AtomicBool>,
}

impl Groups {
    fn run(&mut self, queue: &Queue<Job>) {
        let mut next = None;
        while let Some(job) = next.take().or_else(|| queue.take()) {
            match job {
                Job::Alone(work) => work(&self.shared.db),
                Job::Write(size, write) => next = self.write(queue, size, write),
            }
        }
    }

    /// Writes a group, and answers it. Returns a job that was taken and is not part of it.
    fn write(&mut self, queue: &Queue<Job>, size: Size, first: Box<dyn Write>) -> Option<Job> {
        let first = self.admitted(first)?;
        let mut group = vec![first];
        let mut next = None;
        let others = || match size {
            Size::Small => queue.take_now(),
            Size::Large => None,
        };
        let committed = self.committed(&mut group, others, &mut next);
        self.answer(group, committed.err());
        next
    }

    /// Answers at once if the file was found unavailable while the write waited.
    fn admitted(&self, write: Box<dyn Write>) -> Option<Box<dyn Write>> {
        if write.has_given_up() {
            return None;
        }
        match self.shared.usable_since(write.requested()) {
            Ok(()) => Some(write),
            Err(error) => {
                write.answer(Some(&error));
                None
            }
        }
    }

    /// Runs the first write of the group, adds and runs `others`, and commits.
    ///
    /// # Errors
    /// If nothing of the group is written.
    fn committed(
        &self,
        group: &mut Group,
        others: impl Fn() -> Option<Job>,
        next: &mut Option<Job>,
    ) -> Result<(), StoreError> {
        let mut transaction =
            Transaction::new_unchecked(&self.shared.db, TransactionBehavior::Immediate)
                .map_err(failed)?;
        for first in group.iter_mut() {
            first.run(&transaction);
            if first.error().is_some() {
                // Nothing else is in the transaction, so it needs no savepoint.
                return Ok(());
            }
        }
        while group.len() < GROUP
            && let Some(job) = others()
        {
            let Job::Write(Size::Small, write) = job else {
                *next = Some(job);
                break;
            };
            if let Some(mut write) = self.admitted(write) {
                let joined = in_savepoint(&mut transaction, &mut *write);
                group.push(write);
                joined?;
            }
        }
        transaction.commit().map_err(failed)
    }

    fn answer(&mut self, group: Group, failure: Option<StoreError>) {
        // Before the results are sent, so that their receivers see the state that they imply.
        match &failure {
            Some(error) => self.note(&[Some(error)]),
            None => self.note(&group.iter().map(|write| write.error()).collect::<Vec<_>>()),
        }
        for write in group {
            write.answer(failure.as_ref());
        }
    }

    fn note(&mut self, errors: &[Option<&StoreError>]) {
        for error in errors.iter().copied().flatten() {
            self.shared.note(error);
        }
        if errors
            .iter()
            .any(|error| matches!(error, Some(StoreError::Full(_))))
        {
            self.full.store(true, Ordering::Relaxed);
        } else if errors.iter().any(Option::is_none) {
            self.full.store(false, Ordering::Relaxed);
        }
    }
}

/// Runs a write that is not the first of its transaction.
///
/// # Errors
/// If the whole transaction has failed.
fn in_savepoint(
    transaction: &mut Transaction<'_>,
    write: &mut dyn Write,
) -> Result<(), StoreError> {
    let savepoint = transaction.savepoint().map_err(failed)?;
    write.run(&savepoint);
    match write.error() {
        None => savepoint.commit().map_err(failed),
        // When the disk is full or fails, SQLite itself rolls back the whole transaction.
        Some(error) if savepoint.is_autocommit() => Err(error.clone()),
        // Rolls back to the savepoint, and ends it.
        Some(_) => savepoint.finish().map_err(failed),
    }
}

#[cfg(test)]
mod tests;
