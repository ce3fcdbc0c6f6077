//! The comment of each database command, for the profiler and the log of slow commands: the ID of
//! the request that the command is for.

use std::sync::Arc;

tokio::task_local! {
    /// The comment of the current task.
    static CURRENT: Arc<str>;
}

/// Runs `work`, whose commands have this comment.
pub async fn within<T>(comment: Arc<str>, work: impl Future<Output = T>) -> T {
    CURRENT.scope(comment, work).await
}

/// The comment of the current task's commands, if any.
pub(crate) fn current() -> Option<Arc<str>> {
    CURRENT.try_with(Clone::clone).ok()
}
