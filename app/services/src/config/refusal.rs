//! Why CFFA does not start as it is configured.

use std::path::PathBuf;

/// Why CFFA can't start as configured: a sentence that says what to do.
#[derive(Debug, thiserror::Error)]
#[allow(missing_docs)] // the sentence of each is its documentation
pub enum ConfigError {
    #[error("{name} is not a setting of CFFA. {hint}")]
    Unknown { name: String, hint: String },
    #[error("{name} is {value:?}, but should be {expected}.")]
    Unreadable {
        name: String,
        value: String,
        expected: &'static str,
    },
    #[error("{one} is set, but {other} is not. Set both or neither.")]
    Alone { one: String, other: String },
    #[error("{one} and {other} contradict each other: {why}")]
    Contradiction {
        one: String,
        other: String,
        why: &'static str,
    },
    #[error("{one} is set, but {other} is not. {why}")]
    Needs {
        one: String,
        other: String,
        why: &'static str,
    },
    #[error("SECRET_KEY must be set in a container. Make one with: openssl rand -hex 32")]
    SecretMissing,
    #[error("SECRET_KEY is too weak: {why}. Make one with: openssl rand -hex 32")]
    SecretWeak { why: &'static str },
    #[error("{name} is still the placeholder of an example. Put the real value there.")]
    Placeholder { name: String },
    #[error("{what} {path} can't be used: {why}")]
    File {
        what: String,
        path: PathBuf,
        why: std::io::Error,
    },
}

/// One name is set and needs another.
pub(super) fn alone(one: &str, other: &str) -> ConfigError {
    ConfigError::Alone {
        one: one.to_owned(),
        other: other.to_owned(),
    }
}

/// Two names say different things.
pub(super) fn contradiction(one: &str, other: &str, why: &'static str) -> ConfigError {
    ConfigError::Contradiction {
        one: one.to_owned(),
        other: other.to_owned(),
        why,
    }
}

/// A value is not what it should be.
pub(super) fn unreadable(name: &str, value: &str, expected: &'static str) -> ConfigError {
    ConfigError::Unreadable {
        name: name.to_owned(),
        value: value.to_owned(),
        expected,
    }
}
