//! How long the database takes, and how it fails, for the metrics of the process.

use crate::StoreError;
use std::time::Instant;

/// Waits for one operation, and records its time and its failure.
pub(crate) async fn measured<T>(
    operation: &'static str,
    work: impl Future<Output = Result<T, StoreError>>,
) -> Result<T, StoreError> {
    let began = Instant::now();
    let answer = work.await;
    cffa_metrics::store_answered(operation, began.elapsed());
    if let Some(failure) = answer.as_ref().err().and_then(failure) {
        cffa_metrics::store_failed(failure);
    }
    answer
}

/// What to call a failure of the database; nothing for an answer that it is right to give.
fn failure(error: &StoreError) -> Option<&'static str> {
    match error {
        // What was refused was not asked, and is counted where it is refused.
        StoreError::Conflict | StoreError::Taken | StoreError::Refused(_) => None,
        StoreError::Unavailable(_) => Some("unavailable"),
        StoreError::Full(_) => Some("full"),
        StoreError::Broken(_) => Some("broken"),
    }
}
