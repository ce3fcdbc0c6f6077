//! Errors in the configuration.

use std::path::PathBuf;

/// Why CFFA can't start with these settings: a sentence that says what to do.
#[derive(Debug, thiserror::Error)]
#[allow(missing_docs)] // the sentence of each is its documentation
pub enum ConfigError {
    #[error("{name} is not a setting of CFFA. {hint}")]
    Unknown { name: String, hint: String },
    #[error("{name} is {value:?}, but must be {expected}.")]
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
    #[error("SECRET_KEY must be set in a container. Generate one with: openssl rand -hex 32")]
    SecretMissing,
    #[error("SECRET_KEY is too weak: {why}. Generate one with: openssl rand -hex 32")]
    SecretWeak { why: &'static str },
    #[error(
        "{name} still contains the placeholder from an example. Replace it with the real value."
    )]
    Placeholder { name: String },
    #[error("{what} {path} can't be used: {why}")]
    File {
        what: String,
        path: PathBuf,
        why: std::io::Error,
    },
}

/// One setting requires another.
pub(super) fn alone(one: &str, other: &str) -> ConfigError {
    ConfigError::Alone {
        one: one.to_owned(),
        other: other.to_owned(),
    }
}

/// Two settings contradict each other.
pub(super) fn contradiction(one: &str, other: &str, why: &'static str) -> ConfigError {
    ConfigError::Contradiction {
        one: one.to_owned(),
        other: other.to_owned(),
        why,
    }
}

/// A value is invalid.
pub(super) fn unreadable(name: &str, value: &str, expected: &'static str) -> ConfigError {
    ConfigError::Unreadable {
        name: name.to_owned(),
        value: value.to_owned(),
        expected,
    }
}
