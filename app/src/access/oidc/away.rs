//! A provider that can't be asked just now.

use crate::calls::CallError;
use openidconnect::DiscoveryError;

/// The provider does not answer, or not as it should (HTTP 503).
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "{name} does not answer as it should just now, so nobody can sign in with it. Try again in a moment."
)]
pub struct Away {
    /// What people know it by.
    pub name: String,
    /// The cause, for the log.
    pub why: String,
}

/// What went wrong with a look at a provider, for the log.
pub(super) fn cause(error: DiscoveryError<CallError>) -> String {
    match error {
        DiscoveryError::Request(error) => chain(&error),
        // What it says of itself holds no secret, but may be long.
        DiscoveryError::Response(status, _, why) => format!("it answers {status}: {why}"),
        DiscoveryError::Parse(error) => {
            format!("what it says of itself can't be read: {error}")
        }
        DiscoveryError::Validation(why) => {
            format!("{why}; the issuer must be configured exactly as the provider writes it")
        }
        other => chain(&other),
    }
}

/// An error with its causes.
pub(super) fn chain(error: &dyn std::error::Error) -> String {
    let mut told = error.to_string();
    let mut source = error.source();
    while let Some(cause) = source {
        told.push_str(": ");
        told.push_str(&cause.to_string());
        source = cause.source();
    }
    told
}
