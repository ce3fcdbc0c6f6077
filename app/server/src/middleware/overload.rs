//! Limits how many requests are served at once. Beyond what a machine can handle, more concurrent
//! requests only make each of them slower, until browsers give up and retry. So a few requests wait
//! for a short time, and all others are rejected immediately, with 503 and the time to retry after.
//!
//! A request gives its turn back while it waits for the rest of its body or for another server: a
//! slow connection or a slow provider must not keep others from being served. The body of the
//! response needs no turn either.

use crate::text::messages::message;
use crate::web::support::error::WebError;
use cffa_services::turn::{Permits, Turn as GiveBack, Turns};
use std::cell::RefCell;
use std::sync::Arc;

/// The turn of a request to be served.
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
    /// When too many requests wait, or the wait takes too long.
    pub async fn begin(turns: Arc<Turns>) -> Result<Turn, WebError> {
        let permits = RefCell::new(Some(permits(&turns).await?));
        Ok(Turn { turns, permits })
    }

    /// Waits for a turn again after it was given back.
    ///
    /// # Errors
    /// As [`Turn::begin`].
    pub async fn again(&self) -> Result<(), WebError> {
        if self.permits.borrow().is_none() {
            let permits = permits(&self.turns).await?;
            self.permits.replace(Some(permits));
        }
        Ok(())
    }
}

async fn permits(turns: &Turns) -> Result<Permits, WebError> {
    let taken = turns.take().await;
    taken.ok_or_else(|| WebError::Busy(message!("error-overloaded")))
}
