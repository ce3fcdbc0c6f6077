//! By what a request is known again.

use uuid::Uuid;

/// The idempotency key of a request, and what it was sent with.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct RequestKey {
    /// The key; without one the request is never known again.
    pub key: Option<Uuid>,
    /// Of the body, where it is not part of the key.
    pub fingerprint: Option<Uuid>,
}

impl From<Option<Uuid>> for RequestKey {
    fn from(key: Option<Uuid>) -> RequestKey {
        RequestKey {
            key,
            fingerprint: None,
        }
    }
}
