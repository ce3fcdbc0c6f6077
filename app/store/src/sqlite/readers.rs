//! Threads that read, each with a connection of its own. In WAL mode they wait neither for each
//! other nor for the writer.

use super::failure::failed;
use super::file;
use super::shared::{Shared, executed, interrupted};
use super::threads::{Blocked, Threads};
use crate::StoreError;
use rusqlite::Connection;
use std::path::Path;
use std::time::Instant;
use tokio::sync::oneshot;

type Job = Box<dyn FnOnce(&mut Shared) + Send>;

/// Threads that execute reads in the order in which they were requested.
pub(super) struct Readers(Threads<Job>);

impl Readers {
    /// Opens a connection for each of `count` threads.
    pub fn open(path: &Path, name: &str, count: usize) -> Result<Readers, StoreError> {
        let mut threads = Threads::<Job>::new();
        for _ in 0..count {
            let mut shared = Shared::new(file::reading(path).map_err(failed)?);
            threads.start(name, move |queue| {
                while let Some(job) = queue.take() {
                    job(&mut shared);
                }
            })?;
        }
        Ok(Readers(threads))
    }

    /// Runs a read as soon as a thread is free. A read whose request has given up does not begin.
    pub async fn read<T, F>(&self, query: F) -> Result<T, StoreError>
    where
        T: Send + 'static,
        F: FnOnce(&Connection) -> Result<T, StoreError> + Send + 'static,
    {
        let (sender, answer) = oneshot::channel();
        let requested = Instant::now();
        let job = move |shared: &mut Shared| {
            if !sender.is_closed() {
                // This fails if the request has given up meanwhile.
                let _ = sender.send(run(shared, requested, query));
            }
        };
        self.0.add(Box::new(job)).await;
        answer.await.unwrap_or_else(|_| Err(interrupted()))
    }

    /// Blocks each thread as soon as it is free.
    pub async fn block(&self) -> Vec<Blocked> {
        let mut all = Vec::new();
        for _ in 0..self.0.count() {
            let (job, blocked) = Blocked::new();
            self.0.add(Box::new(|_| job())).await;
            all.push(blocked);
        }
        all
    }
}

fn run<T>(
    shared: &mut Shared,
    requested: Instant,
    query: impl FnOnce(&Connection) -> Result<T, StoreError>,
) -> Result<T, StoreError> {
    shared.usable_since(requested)?;
    let answer = executed(|| query(&shared.db));
    if let Err(error) = &answer {
        shared.note(error);
    }
    answer
}
