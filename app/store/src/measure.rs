//! Metrics of database operations: duration and failures.

use crate::StoreError;
use crate::round_trips::Operation;
use std::time::Instant;

/// Runs an operation, and records its duration and its failure.
pub(crate) async fn measured<T>(
    operation: &'static str,
    work: impl Future<Output = Result<T, StoreError>>,
) -> Result<T, StoreError> {
    let began = Instant::now();
    let in_progress = Operation::begin();
    let answer = work.await;
    in_progress.end().await;
    cffa_metrics::store_answered(operation, began.elapsed());
    if let Some(failure) = answer.as_ref().err().and_then(failure) {
        cffa_metrics::store_failed(failure);
    }
    answer
}

/// The metric label of a database failure; `None` for errors of normal operation.
fn failure(error: &StoreError) -> Option<&'static str> {
    match error {
        // Refused operations were not attempted, and are counted where they are refused.
        StoreError::Conflict | StoreError::Taken | StoreError::Refused(_) => None,
        StoreError::Unavailable(_) => Some("unavailable"),
        StoreError::Full(_) => Some("full"),
        StoreError::Broken(_) => Some("broken"),
    }
}
