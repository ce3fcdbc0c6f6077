//! How many requests are served at once. Beyond what a machine can do, more requests at once only
//! make each of them slower, until browsers give up and ask again. So a few wait for a short time,
//! and all others are refused at once, with 503 and the time to retry after.
//!
//! A request gives its turn back while the rest of its body has not come, and when it asks another
//! server: a slow line or a slow provider must not keep others from being served. The answer's
//! body takes no turn either.

use crate::text::messages::message;
use crate::web::support::error::WebError;
use cffa_services::turn::{Permits, Turn as GiveBack, Turns};
use std::cell::RefCell;
use std::sync::Arc;

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
    /// When too many wait, or it takes too long.
    pub async fn begin(turns: Arc<Turns>) -> Result<Turn, WebError> {
        let permits = RefCell::new(Some(permits(&turns).await?));
        Ok(Turn { turns, permits })
    }

    /// Takes a turn again after it was given back.
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
