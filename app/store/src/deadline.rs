//! How long a request may take in all: one deadline, set where the request comes in, and
//! enforced wherever it waits for a database or for another server.
//!
//! What lives here: the deadline of the current task, and waiting until then at most. What must
//! not: which requests have one (that is for `web`), and how long a single answer may take (that
//! is for the code that asks). Background work has no deadline.

use std::cell::Cell;
use std::time::Duration;
use tokio::time::{Instant, timeout_at};

/// How long a request may take that waits for others: twice as long as a database has for one
/// answer, so that a slow one still serves, and far less than browsers and nginx wait.
pub const REQUEST_TIMEOUT: Duration = Duration::from_secs(10);

tokio::task_local! {
    /// When the current request has to be answered.
    static DEADLINE: Cell<Instant>;
}

/// The deadline passed before the answer came. Whether a write that was under way took place is
/// unknown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no answer before the deadline of the request")]
pub struct Exceeded;

/// Runs `work` with a deadline that is `timeout` from now. Everything that it waits for by
/// [`enforce`] ends at the deadline, and nothing more is started after it.
pub async fn limit<T>(timeout: Duration, work: impl Future<Output = T>) -> T {
    DEADLINE
        .scope(Cell::new(Instant::now() + timeout), work)
        .await
}

/// Waits for `work` until the deadline of the current request, or without a limit outside of
/// one. After the deadline `work` is not started.
///
/// # Errors
/// [`Exceeded`].
pub async fn enforce<T>(work: impl Future<Output = T>) -> Result<T, Exceeded> {
    match DEADLINE.try_with(Cell::get) {
        Err(_) => Ok(work.await),
        Ok(deadline) if deadline <= Instant::now() => Err(Exceeded),
        Ok(deadline) => timeout_at(deadline, work).await.map_err(|_| Exceeded),
    }
}

/// Whether the deadline has passed. A failure after that says nothing about the server that was
/// asked.
pub fn has_passed() -> bool {
    DEADLINE
        .try_with(Cell::get)
        .is_ok_and(|deadline| deadline <= Instant::now())
}

/// Moves the deadline by the time that the request itself took to arrive.
pub fn extend(by: Duration) {
    // Outside of a request there is no deadline to move.
    let _ = DEADLINE.try_with(|deadline| deadline.set(deadline.get() + by));
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::future::{pending, ready};
    use tokio::time::sleep;

    const SHORT: Duration = Duration::from_millis(50);

    #[tokio::test]
    async fn what_is_asked_one_after_the_other_has_one_deadline() {
        let began = Instant::now();
        let answers = limit(SHORT, async {
            let mut answers = vec![enforce(ready(())).await];
            for _ in 0..20 {
                answers.push(enforce(pending()).await);
            }
            answers.push(enforce(ready(())).await);
            answers
        });
        let answers = answers.await;
        assert_eq!(answers[0], Ok(()));
        assert!(answers[1..].iter().all(|answer| *answer == Err(Exceeded)));
        assert!(began.elapsed() >= SHORT);
    }

    #[tokio::test]
    async fn after_the_deadline_nothing_is_begun() {
        limit(Duration::ZERO, async {
            let mut begun = false;
            assert_eq!(enforce(async { begun = true }).await, Err(Exceeded));
            assert!(!begun);
            assert!(has_passed());
        })
        .await;
    }

    #[tokio::test]
    async fn the_time_that_a_sender_takes_is_not_counted() {
        limit(SHORT, async {
            sleep(SHORT).await;
            assert!(has_passed());
            extend(Duration::from_secs(60));
            assert!(!has_passed());
            assert_eq!(enforce(ready(())).await, Ok(()));
        })
        .await;
    }

    #[tokio::test]
    async fn where_there_is_none_everything_may_take_its_time() {
        extend(SHORT);
        assert!(!has_passed());
        assert_eq!(enforce(sleep(SHORT)).await, Ok(()));
        // Nor in what a request leaves behind.
        limit(Duration::ZERO, async {
            let behind = tokio::spawn(enforce(ready(())));
            assert_eq!(behind.await.ok(), Some(Ok(())));
        })
        .await;
    }
}
