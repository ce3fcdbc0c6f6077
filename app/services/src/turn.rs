//! A request is served in its turn, so that not too many are served at once. While it waits for
//! another server, or only lets time pass, it needs no turn, and keeps nobody from theirs.

use std::rc::Rc;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tokio::time::timeout;

/// Requests that are served at once. The database gets ten of them at a time, by the driver's
/// connections or one file, and the processors fewer.
const SERVED: usize = 64;
/// Requests that wait: a page of thirty people with all that it loads.
const WAITING: usize = 256;
/// How long one waits at most: as long as one operation of the database. A crowd that counts at
/// once is served in this time, even by a Raspberry Pi.
const WAITS: Duration = Duration::from_secs(5);

/// A place among all, and a turn to be served.
pub type Permits = (OwnedSemaphorePermit, OwnedSemaphorePermit);

/// Who is served and who waits, in one process.
#[derive(Clone)]
pub struct Turns {
    served: Arc<Semaphore>,
    /// For those that are served and those that wait.
    all: Arc<Semaphore>,
    waits: Duration,
}

impl Default for Turns {
    fn default() -> Turns {
        Turns::new(SERVED, WAITING, WAITS)
    }
}

impl Turns {
    /// With limits of its own.
    pub fn new(served: usize, waiting: usize, waits: Duration) -> Turns {
        Turns {
            served: Arc::new(Semaphore::new(served)),
            all: Arc::new(Semaphore::new(served + waiting)),
            waits,
        }
    }

    /// Waits for a turn; nothing if too many wait, or it takes too long.
    pub async fn take(&self) -> Option<Permits> {
        let place = self.all.clone().try_acquire_owned().ok()?;
        let turn = timeout(self.waits, self.served.clone().acquire_owned()).await;
        Some((place, turn.ok()?.ok()?))
    }
}

/// What a request has while it is served.
pub trait Turn {
    /// Lets another request be served. What this one does after that has limits of its own: those of
    /// sign-ins, of passwords and of imports.
    fn give_back(&self);
}

tokio::task_local! {
    /// The turn of the current request.
    static TURN: Rc<dyn Turn>;
}

/// Does `work` in this turn.
pub async fn within<T>(turn: Rc<dyn Turn>, work: impl Future<Output = T>) -> T {
    TURN.scope(turn, work).await
}

/// Gives the turn of the current request back: it is about to wait for something that is no work of
/// ours. Outside of a request there is none.
pub fn give_back() {
    // Nothing to do without one.
    let _ = TURN.try_with(|turn| turn.give_back());
}
