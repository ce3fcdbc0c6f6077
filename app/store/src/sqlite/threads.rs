//! Threads that execute what is in a queue.

use super::queue::Queue;
use crate::StoreError;
use std::sync::Arc;
use std::thread::{Builder, JoinHandle};
use tokio::sync::oneshot;

/// The threads of one queue. Dropping this waits for what they are executing, so that the file is
/// closed afterwards.
pub(super) struct Threads<J> {
    queue: Arc<Queue<J>>,
    threads: Vec<JoinHandle<()>>,
}

impl<J: Send + 'static> Threads<J> {
    pub fn new() -> Threads<J> {
        Threads {
            queue: Arc::new(Queue::new()),
            threads: Vec::new(),
        }
    }

    /// Starts a thread. `work` ends when the queue is closed.
    pub fn start(
        &mut self,
        name: &str,
        work: impl FnOnce(&Queue<J>) + Send + 'static,
    ) -> Result<(), StoreError> {
        let queue = Arc::clone(&self.queue);
        let thread = Builder::new()
            .name(name.to_owned())
            .spawn(move || work(&queue))
            .map_err(|error| StoreError::Unavailable(format!("no thread starts: {error}")))?;
        self.threads.push(thread);
        Ok(())
    }

    pub fn count(&self) -> usize {
        self.threads.len()
    }

    pub async fn add(&self, job: J) {
        self.queue.add(job).await;
    }
}

impl<J> Drop for Threads<J> {
    fn drop(&mut self) {
        self.queue.close();
        for thread in self.threads.drain(..) {
            // A thread that panicked has ended as well.
            let _ = thread.join();
        }
    }
}

/// A thread that is blocked until this is dropped, as if the disk hung. For tests.
pub(super) struct Blocked {
    release: oneshot::Sender<()>,
    begun: oneshot::Receiver<()>,
}

impl Blocked {
    /// Returns the job that blocks its thread.
    pub fn new() -> (impl FnOnce() + Send + 'static, Blocked) {
        let (release, until) = oneshot::channel::<()>();
        let (begin, begun) = oneshot::channel();
        let job = move || {
            let _ = begin.send(());
            let _ = until.blocking_recv();
        };
        (job, Blocked { release, begun })
    }

    /// Waits until the thread is blocked. Dropping the result releases it.
    pub async fn begun(self) -> oneshot::Sender<()> {
        // The threads take every job before they end.
        let _ = self.begun.await;
        self.release
    }
}
