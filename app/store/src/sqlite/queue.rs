//! The queue in which operations wait for the threads of a file.

use std::collections::VecDeque;
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use tokio::sync::Semaphore;

/// The most operations in the queue: several for each request that is served at once. While the
/// disk hangs, operations whose requests gave up stay in the queue. Further ones wait before they
/// are added, and are never added if their requests give up meanwhile.
const CAPACITY: usize = 256;

/// Operations in the order in which they are executed. Adding waits asynchronously, taking blocks.
pub(super) struct Queue<J> {
    waiting: Mutex<Waiting<J>>,
    added: Condvar,
    slots: Semaphore,
}

struct Waiting<J> {
    jobs: VecDeque<J>,
    /// How many threads have nothing to do.
    idle: usize,
    is_closed: bool,
}

impl<J> Queue<J> {
    pub fn new() -> Queue<J> {
        Queue {
            waiting: Mutex::new(Waiting {
                jobs: VecDeque::new(),
                idle: 0,
                is_closed: false,
            }),
            added: Condvar::new(),
            slots: Semaphore::new(CAPACITY),
        }
    }

    pub async fn add(&self, job: J) {
        // The semaphore is never closed, so this can't fail.
        if let Ok(slot) = self.slots.acquire().await {
            slot.forget();
        }
        let mut waiting = self.lock();
        waiting.jobs.push_back(job);
        let wake = waiting.idle > 0;
        drop(waiting);
        if wake {
            self.added.notify_one();
        }
    }

    /// Waits for the next job. Returns none when the queue is closed and empty.
    pub fn take(&self) -> Option<J> {
        let mut waiting = self.lock();
        loop {
            if let Some(job) = waiting.jobs.pop_front() {
                drop(waiting);
                self.slots.add_permits(1);
                return Some(job);
            }
            if waiting.is_closed {
                return None;
            }
            waiting.idle += 1;
            waiting = self
                .added
                .wait(waiting)
                .unwrap_or_else(PoisonError::into_inner);
            waiting.idle -= 1;
        }
    }

    /// Returns the next job if there is one now.
    pub fn take_now(&self) -> Option<J> {
        let job = self.lock().jobs.pop_front()?;
        self.slots.add_permits(1);
        Some(job)
    }

    /// Ends the threads once the queue is empty.
    pub fn close(&self) {
        self.lock().is_closed = true;
        self.added.notify_all();
    }

    fn lock(&self) -> MutexGuard<'_, Waiting<J>> {
        // No operation on it panics halfway.
        self.waiting.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
