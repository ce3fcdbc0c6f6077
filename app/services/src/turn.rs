//! Limits how many requests are served at once. A request needs a permit while it uses the database
//! or the processor, but not while it waits for another server or sleeps, so it does not block
//! others then.

use std::rc::Rc;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tokio::time::timeout;

/// The most requests served at once. At most ten of them use the database at a time, which is
/// limited by the driver's connections or the one file, and fewer use the processors.
const SERVED: usize = 64;
/// The most requests that wait: a page that thirty people open, with everything it loads.
const WAITING: usize = 256;
/// The longest time that a request waits: as long as one database operation may take. Even a
/// Raspberry Pi serves a crowd that counts at the same moment within this time.
const WAITS: Duration = Duration::from_secs(5);

/// A permit to wait, and a permit to be served.
pub type Permits = (OwnedSemaphorePermit, OwnedSemaphorePermit);

/// The requests of this process that are served or wait.
#[derive(Clone)]
pub struct Turns {
    served: Arc<Semaphore>,
    /// Permits for the requests that are served or wait.
    all: Arc<Semaphore>,
    waits: Duration,
}

impl Default for Turns {
    fn default() -> Turns {
        Turns::new(SERVED, WAITING, WAITS)
    }
}

impl Turns {
    /// Creates limits other than the default ones, for tests.
    pub fn new(served: usize, waiting: usize, waits: Duration) -> Turns {
        Turns {
            served: Arc::new(Semaphore::new(served)),
            all: Arc::new(Semaphore::new(served + waiting)),
            waits,
        }
    }

    /// Waits for a permit. Returns `None` if too many requests wait or it takes too long.
    pub async fn take(&self) -> Option<Permits> {
        let place = self.all.clone().try_acquire_owned().ok()?;
        let turn = timeout(self.waits, self.served.clone().acquire_owned()).await;
        Some((place, turn.ok()?.ok()?))
    }
}

/// The permit that a request holds while it is served.
pub trait Turn {
    /// Releases the permit, so that another request can be served. What this request does
    /// afterwards has its own limits: those of sign-ins, passwords and imports.
    fn give_back(&self);
}

tokio::task_local! {
    /// The permit of the current request.
    static TURN: Rc<dyn Turn>;
}

/// Runs `work` with this permit.
pub async fn within<T>(turn: Rc<dyn Turn>, work: impl Future<Output = T>) -> T {
    TURN.scope(turn, work).await
}

/// Releases the permit of the current request, because it is about to wait for something outside
/// this process. Does nothing outside a request.
pub fn give_back() {
    // Outside a request, there is nothing to release.
    let _ = TURN.try_with(|turn| turn.give_back());
}
