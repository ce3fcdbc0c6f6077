//! The error for an unavailable provider.

/// The provider does not respond, or with an error (HTTP 503).
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{name} is temporarily unavailable, so you can't sign in with it. Try again in a moment.")]
pub struct Unavailable {
    /// The name of the provider, for users.
    pub name: String,
    /// The cause, for the log.
    pub why: String,
}

/// An error with its causes.
pub(super) fn chain(error: &dyn std::error::Error) -> String {
    let mut text = error.to_string();
    let mut source = error.source();
    while let Some(cause) = source {
        text.push_str(": ");
        text.push_str(&cause.to_string());
        source = cause.source();
    }
    text
}
