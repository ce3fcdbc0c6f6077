//! How a repeated request is recognized.

use uuid::Uuid;

/// The idempotency key of a request, and a fingerprint of its body.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct RequestKey {
    /// The key. A request without one is never recognized.
    pub key: Option<Uuid>,
    /// The fingerprint of the body, if it is not part of the key.
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
