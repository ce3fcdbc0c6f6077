//! Clearing away what is over, and putting right what a crash left undone.
//!
//! What lives here: what is cleared away, and whether the clock can be trusted with that.
//! What must not: how long each thing is kept, which is said where the thing is.

use crate::books::Books;
use crate::next_game;
use cffa_store::{Store, StoreError};
use jiff::{SignedDuration, Timestamp};
use std::sync::Arc;

/// How long ago it may be that somebody cleared away, for the clock to be trusted with it
/// again: a day, in which a server may be off, and an hour, in which it comes to it.
///
/// A clock that is far ahead would have everything deleted at once, with all earlier books.
/// So the first look after a longer time, or after a time that has not come yet, deletes
/// nothing: it only notes the time, and the next look, an hour later, goes by that. By then
/// a machine without a battery for its clock was told the time, and the clock that jumps
/// back is not believed either.
const TRUSTED_FOR: SignedDuration = SignedDuration::from_hours(25);

/// Looks through everything once.
///
/// # Errors
/// When the database does not answer. What else went wrong is in the log, and left for the
/// next time.
pub async fn run(store: &Arc<dyn Store>) -> Result<(), StoreError> {
    // Of its own and for once: what it looks at need not stay in memory.
    let books = Books::new(store.clone());
    say("what a crash left undone", books.recover().await);
    let now = store.now().await?;
    let before = store.record_cleanup(now).await?;
    if !is_trusted(before, now) {
        log::info!("nothing is cleared away until the clock was looked at twice; it says {now}");
        return Ok(());
    }
    say("expired sessions", store.purge_sessions(now).await);
    say("expired tokens", store.purge_tokens(now).await);
    say("spaces that nobody used", store.purge_headcounts(now).await);
    say(
        "imports that nobody came back to",
        store.purge_imports(now).await,
    );
    let today = now.to_zoned(jiff::tz::TimeZone::system()).date();
    say(
        "plans of games long played",
        next_game::forget_old(&**store, today).await,
    );
    say("old books", books.forget_old(now).await);
    Ok(())
}

fn say(what: &str, cleared: Result<(), StoreError>) {
    if let Err(error) = cleared {
        log::warn!("{what} could not be cleared away: {error}");
    }
}

/// Whether the clock goes on from when somebody cleared away before.
fn is_trusted(before: Option<Timestamp>, now: Timestamp) -> bool {
    before.is_some_and(|before| {
        let since = now.duration_since(before);
        !since.is_negative() && since <= TRUSTED_FOR
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clock_is_trusted_that_goes_on_from_the_last_time() {
        let last = Timestamp::UNIX_EPOCH;
        let after = |hours: i64| is_trusted(Some(last), last + SignedDuration::from_hours(hours));
        for hours in [0, 1, 24, 25] {
            assert!(after(hours), "{hours}");
        }
        for hours in [-1, 26, 24 * 2, 24 * 40, -24 * 40] {
            assert!(!after(hours), "{hours}");
        }
        assert!(!is_trusted(None, last));
    }
}
