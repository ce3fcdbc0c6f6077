//! How many requests are served at once. Beyond what a machine can do, more requests at once only
//! make each of them slower, until browsers give up and ask again. So a few wait for a short time,
//! and all others are refused at once, with 503 and the time to retry after.
//!
//! A request gives its turn back while the rest of its body has not come, and when it asks another
//! server: a slow line or a slow provider must not keep others from being served. The answer's
//! body takes no turn either.

use crate::web::support::error::WebError;
use crate::web::support::messages::message;
use cffa_services::turn::Turn as GiveBack;
use std::cell::RefCell;
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

    /// Waits for a turn.
    ///
    /// # Errors
    /// When too many wait, or it takes too long.
    pub async fn take(&self) -> Result<Permits, WebError> {
        let busy = || WebError::Busy(message!("error-overloaded"));
        let place = self.all.clone().try_acquire_owned();
        let place = place.map_err(|_| busy())?;
        match timeout(self.waits, self.served.clone().acquire_owned()).await {
            Ok(Ok(turn)) => Ok((place, turn)),
            _ => Err(busy()),
        }
    }
}

/// A place among all, and a turn to be served.
pub type Permits = (OwnedSemaphorePermit, OwnedSemaphorePermit);

/// The turn of a request, while it has one.
pub(crate) struct Turn {
    turns: Arc<Turns>,
    permits: RefCell<Option<Permits>>,
}

impl GiveBack for Turn {
    fn give_back(&self) {
        self.permits.take();
    }
}

impl Turn {
    /// Waits for a turn.
    ///
    /// # Errors
    /// As [`Turns::take`].
    pub async fn begin(turns: Arc<Turns>) -> Result<Turn, WebError> {
        let permits = RefCell::new(Some(turns.take().await?));
        Ok(Turn { turns, permits })
    }

    /// Takes a turn again after it was given back.
    ///
    /// # Errors
    /// As [`Turns::take`].
    pub async fn again(&self) -> Result<(), WebError> {
        if self.permits.borrow().is_none() {
            let permits = self.turns.take().await?;
            self.permits.replace(Some(permits));
        }
        Ok(())
    }
}
