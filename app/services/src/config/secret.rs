//! Secrets, and the source of SECRET_KEY.

use super::ConfigError;
use super::refusal::{contradiction, unreadable};
use std::io::{self, ErrorKind, Write};
use std::path::Path;
use zxcvbn::zxcvbn;

/// The shortest SECRET_KEY accepted: 32 characters hold 128 bits even in hexadecimal.
const SECRET_LENGTH: usize = 32;

/// The least number of guesses for a SECRET_KEY, as a power of ten. The output of
/// `openssl rand` takes 10^60; a row of keys, a repeated pattern or a few words take fewer.
const LEAST_GUESSES_LOG10: f64 = 15.0;

/// Values from examples, which must not be used.
const PLACEHOLDERS: [&str; 4] = ["change-me", "changeme", "<", "a string to encrypt"];

/// A secret; never printed.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret(pub(super) String);

impl Secret {
    /// The text of the secret. Not for logs.
    pub fn reveal(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Debug for Secret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Secret(hidden)")
    }
}

/// SECRET_KEY, if it is set.
///
/// # Errors
/// When it is set twice, or is too weak.
pub(super) fn read_secret(
    value: Option<&str>,
    file: Option<&str>,
) -> Result<Option<Secret>, ConfigError> {
    match (value, file) {
        (Some(_), Some(_)) => Err(contradiction(
            "SECRET_KEY",
            "SECRET_KEY_FILE",
            "set one of them only.",
        )),
        (Some(text), None) => strong(text).map(Some),
        (None, Some(path)) => {
            let read = std::fs::read_to_string(path).map_err(|why| ConfigError::File {
                what: "SECRET_KEY_FILE".to_owned(),
                path: path.into(),
                why,
            })?;
            strong(read.trim()).map(Some)
        }
        (None, None) => Ok(None),
    }
}

fn strong(text: &str) -> Result<Secret, ConfigError> {
    let lower = text.to_lowercase();
    if PLACEHOLDERS
        .iter()
        .any(|placeholder| lower.contains(placeholder))
    {
        return Err(ConfigError::SecretWeak {
            why: "it is the placeholder from an example",
        });
    }
    if text.chars().count() < SECRET_LENGTH {
        return Err(ConfigError::SecretWeak {
            why: "it has fewer than 32 characters",
        });
    }
    if zxcvbn(text, &[]).guesses_log10() < LEAST_GUESSES_LOG10 {
        return Err(ConfigError::SecretWeak {
            why: "it can be guessed, because it repeats a pattern or is a row of keys or words",
        });
    }
    Ok(Secret(text.to_owned()))
}

/// The secret in a file, generated when there is none.
///
/// # Errors
/// When the file can't be read or created.
pub(super) fn kept_secret(path: &Path) -> Result<Secret, ConfigError> {
    let unusable = |why| ConfigError::File {
        what: "The secret".to_owned(),
        path: path.into(),
        why,
    };
    match read_if_there(path).map_err(unusable)? {
        Some(text) => strong(text.trim()),
        None => match new_secret(path) {
            Ok(secret) => Ok(secret),
            // Another process has just created it.
            Err(why) if why.kind() == ErrorKind::AlreadyExists => {
                let made = read_if_there(path).map_err(unusable)?;
                let made = made.ok_or_else(|| unusable(dangling_link()))?;
                strong(made.trim())
            }
            Err(why) => Err(unusable(why)),
        },
    }
}

fn read_if_there(path: &Path) -> io::Result<Option<String>> {
    match std::fs::read_to_string(path) {
        Ok(text) => Ok(Some(text)),
        Err(why) if why.kind() == ErrorKind::NotFound => Ok(None),
        Err(why) => Err(why),
    }
}

/// The file exists and yet can't be found.
fn dangling_link() -> io::Error {
    io::Error::other(
        "it is a symbolic link to a file that does not exist. Remove the link, or create the file",
    )
}

/// Generates a secret and stores it in a new file. The file is complete or absent, and only
/// this user can read it.
fn new_secret(path: &Path) -> io::Result<Secret> {
    let bytes: [u8; 32] = rand::random();
    let text: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
    let folder = path.parent().unwrap_or(Path::new("."));
    let mut file = tempfile::NamedTempFile::new_in(folder)?;
    file.write_all(text.as_bytes())?;
    file.as_file().sync_all()?;
    file.persist_noclobber(path)
        .map_err(|failed| failed.error)?;
    Ok(Secret(text))
}

/// A secret from a variable, or from the file that another variable names.
pub(super) fn given_or_file<'a>(
    name: &str,
    file: &str,
    get: &impl Fn(&str) -> Option<&'a str>,
) -> Result<Option<String>, ConfigError> {
    let text = match (get(name), get(file)) {
        (None, None) => return Ok(None),
        (Some(_), Some(_)) => {
            return Err(contradiction(name, file, "set one of them only."));
        }
        (Some(text), None) => text.to_owned(),
        (None, Some(path)) => {
            let read = std::fs::read_to_string(path).map_err(|why| ConfigError::File {
                what: file.to_owned(),
                path: path.into(),
                why,
            })?;
            read.trim().to_owned()
        }
    };
    if text.is_empty() {
        return Err(unreadable(
            file,
            "(an empty file)",
            "the path of a file that contains the secret",
        ));
    }
    refuse_placeholder(name, &text)?;
    Ok(Some(text))
}

/// The examples say `<The MongoDB football username>`. A real password can contain a `<`.
pub(super) fn refuse_placeholder(name: &str, value: &str) -> Result<(), ConfigError> {
    let whole = value.starts_with('<') && value.ends_with('>');
    let lower = value.to_lowercase();
    if whole || lower == "changeme" || lower == "change-me" {
        return Err(placeholder(name));
    }
    Ok(())
}

pub(super) fn placeholder(name: &str) -> ConfigError {
    ConfigError::Placeholder {
        name: name.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::config::tests::{read, refusal};

    const SECRET: &str = "f3b1c07d92ae4c5588d10b6e7fa29c43";

    #[test]
    fn guessable_secrets_are_refused() {
        for weak in [
            "a".repeat(32),
            "aB3$".repeat(8),
            "x7Kq2mZ9".repeat(4),
            "0123456789abcdef0123456789abcdef".to_owned(),
            "fedcba9876543210fedcba9876543210".to_owned(),
            "abcdefghijklmnopqrstuvwxyzabcdef".to_owned(),
            "qwertyuiopasdfghjklzxcvbnmqwerty".to_owned(),
            "passwordpasswordpasswordpassword".to_owned(),
            "00000000-0000-0000-0000-000000000000".to_owned(),
            "1".repeat(500),
        ] {
            let sentence = refusal(&[("SECRET_KEY", &weak)]);
            assert!(sentence.contains("it can be guessed"), "{weak}: {sentence}");
        }
    }

    #[test]
    fn random_secrets_are_accepted_in_any_encoding() {
        for _ in 0..50 {
            let bytes: [u8; 24] = rand::random();
            let hex: String = bytes[..16]
                .iter()
                .map(|byte| format!("{byte:02x}"))
                .collect();
            let base64 = base64::Engine::encode(&base64::engine::general_purpose::STANDARD, bytes);
            for text in [hex, base64] {
                assert!(read(&[("SECRET_KEY", &text)]).is_ok(), "{text}");
            }
        }
        assert!(read(&[("SECRET_KEY", "kick-off at eight, bring both shirts")]).is_ok());
    }

    #[cfg(unix)]
    #[test]
    fn a_dangling_link_to_a_secret_is_reported() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("secret_key");
        std::os::unix::fs::symlink(folder.path().join("nowhere"), &path).unwrap();
        let sentence = kept_secret(&path).unwrap_err().to_string();
        assert!(sentence.contains("symbolic link"), "{sentence}");
        std::fs::write(folder.path().join("nowhere"), SECRET).unwrap();
        assert_eq!(kept_secret(&path).unwrap().reveal(), SECRET);
    }

    #[test]
    fn weak_and_placeholder_secrets_are_refused_and_never_printed() {
        assert!(refusal(&[("SECRET_KEY", "short")]).contains("openssl rand"));
        let placeholder = refusal(&[(
            "SECRET_KEY",
            "<a string to encrypt data by flask>...........",
        )]);
        assert!(placeholder.contains("placeholder"));
        let config = read(&[("SECRET_KEY", SECRET)]).unwrap();
        assert!(!format!("{config:?}").contains(SECRET));
    }

    #[test]
    fn a_container_must_be_given_its_secret() {
        let config = read(&[("CFFA_CONTAINER", "on")]).unwrap();
        assert!(matches!(config.secret(), Err(ConfigError::SecretMissing)));
    }

    #[test]
    fn a_secret_can_come_from_a_file_but_not_from_two_places() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("secret");
        std::fs::write(&path, format!("{SECRET}\n")).unwrap();
        let path = path.to_str().unwrap();
        let config = read(&[("SECRET_KEY_FILE", path)]).unwrap();
        assert_eq!(config.secret().unwrap().reveal(), SECRET);
        let both = refusal(&[("SECRET_KEY", SECRET), ("SECRET_KEY_FILE", path)]);
        assert!(both.contains("set one"));
        assert!(refusal(&[("SECRET_KEY_FILE", "/nowhere/at/all")]).contains("/nowhere/at/all"));
    }

    #[test]
    fn without_a_secret_one_is_made_once_and_kept_for_the_owner_alone() {
        let folder = tempfile::tempdir().unwrap();
        let data = folder.path().join("data");
        let config = read(&[("DATA_DIR", data.to_str().unwrap())]).unwrap();
        config.make_data_dir().unwrap();
        let first = config.secret().unwrap();
        assert_eq!(config.secret().unwrap(), first);
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            let mode = std::fs::metadata(data.join("secret_key"))
                .unwrap()
                .permissions()
                .mode();
            assert_eq!(mode & 0o777, 0o600);
        }
    }
}
