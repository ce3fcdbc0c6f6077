//! The deadline of a request: it is set when the request arrives, and enforced wherever the
//! request waits for a database or another server. Background work has no deadline.

use std::cell::Cell;
use std::time::Duration;
use tokio::time::{Instant, timeout_at};

/// How long a request may wait for other servers: twice the time limit of one database operation,
/// so that a slow database still works, and much less than browsers and nginx wait.
pub const REQUEST_TIMEOUT: Duration = Duration::from_secs(10);

tokio::task_local! {
    /// The deadline of the current request.
    static DEADLINE: Cell<Instant>;
}

/// The deadline passed before the response came. The outcome of a write in progress is unknown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no response before the deadline of the request")]
pub struct Exceeded;

/// Runs `work` with a deadline `timeout` from now. Every [`enforce`] in it ends at the deadline,
/// and none starts after it.
pub async fn limit<T>(timeout: Duration, work: impl Future<Output = T>) -> T {
    DEADLINE
        .scope(Cell::new(Instant::now() + timeout), work)
        .await
}

/// Waits for `work` until the deadline of the current request, or without a limit outside a
/// request. After the deadline, `work` does not start.
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

/// Whether the deadline has passed. A failure after that says nothing about the other server.
pub fn has_passed() -> bool {
    DEADLINE
        .try_with(Cell::get)
        .is_ok_and(|deadline| deadline <= Instant::now())
}

/// Extends the deadline by the time in which the client sent the request.
pub fn extend(by: Duration) {
    // Outside of a request there is no deadline to extend.
    let _ = DEADLINE.try_with(|deadline| deadline.set(deadline.get() + by));
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::future::{pending, ready};
    use tokio::time::sleep;

    const SHORT: Duration = Duration::from_millis(50);

    #[tokio::test]
    async fn consecutive_operations_share_one_deadline() {
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
    async fn nothing_starts_after_the_deadline() {
        limit(Duration::ZERO, async {
            let mut begun = false;
            assert_eq!(enforce(async { begun = true }).await, Err(Exceeded));
            assert!(!begun);
            assert!(has_passed());
        })
        .await;
    }

    #[tokio::test]
    async fn the_time_to_send_the_request_does_not_count() {
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
    async fn without_a_deadline_there_is_no_limit() {
        extend(SHORT);
        assert!(!has_passed());
        assert_eq!(enforce(sleep(SHORT)).await, Ok(()));
        // Nor does a task that was spawned by a request.
        limit(Duration::ZERO, async {
            let behind = tokio::spawn(enforce(ready(())));
            assert_eq!(behind.await.ok(), Some(Ok(())));
        })
        .await;
    }
}
