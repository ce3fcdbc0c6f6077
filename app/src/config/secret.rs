//! Secrets, and where SECRET_KEY comes from.

use super::ConfigError;
use super::refusal::{contradiction, unreadable};
use std::path::Path;

/// The shortest SECRET_KEY taken: 32 characters hold 128 bits even in hexadecimal.
const SECRET_LENGTH: usize = 32;

/// Values that stand in examples and must not be used.
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

/// SECRET_KEY, when it is given.
///
/// # Errors
/// When it is given twice, or is none that keeps anything.
pub(super) fn read_secret(
    value: Option<&str>,
    file: Option<&str>,
) -> Result<Option<Secret>, ConfigError> {
    match (value, file) {
        (Some(_), Some(_)) => Err(contradiction(
            "SECRET_KEY",
            "SECRET_KEY_FILE",
            "set one of them.",
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
            why: "it is the placeholder of an example",
        });
    }
    if text.chars().count() < SECRET_LENGTH {
        return Err(ConfigError::SecretWeak {
            why: "it has fewer than 32 characters",
        });
    }
    Ok(Secret(text.to_owned()))
}

/// The secret that is kept in a file, made when there is none.
///
/// # Errors
/// When the file can't be read or made.
pub(super) fn kept_secret(path: &Path) -> Result<Secret, ConfigError> {
    let unusable = |why| ConfigError::File {
        what: "The secret".to_owned(),
        path: path.into(),
        why,
    };
    match std::fs::read_to_string(path) {
        Ok(text) => strong(text.trim()),
        Err(why) if why.kind() == std::io::ErrorKind::NotFound => {
            let bytes: [u8; 32] = rand::random();
            let text: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
            let mut options = std::fs::OpenOptions::new();
            options.write(true).create_new(true);
            #[cfg(unix)]
            std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
            match options.open(path) {
                Ok(mut file) => {
                    std::io::Write::write_all(&mut file, text.as_bytes()).map_err(unusable)?;
                    file.sync_all().map_err(unusable)?;
                    Ok(Secret(text))
                }
                // Another process made it just now.
                Err(why) if why.kind() == std::io::ErrorKind::AlreadyExists => kept_secret(path),
                Err(why) => Err(unusable(why)),
            }
        }
        Err(why) => Err(unusable(why)),
    }
}

/// A secret, from the variable or from the file that another variable names.
pub(super) fn given_or_file<'a>(
    name: &str,
    file: &str,
    get: &impl Fn(&str) -> Option<&'a str>,
) -> Result<Option<String>, ConfigError> {
    let text = match (get(name), get(file)) {
        (None, None) => return Ok(None),
        (Some(_), Some(_)) => {
            return Err(contradiction(name, file, "set one of them."));
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
            "the path of a file that holds the secret",
        ));
    }
    refuse_placeholder(name, &text)?;
    Ok(Some(text))
}

/// The examples say `<The MongoDB football username>`; a real password may well hold a
/// `<` somewhere.
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

    const SECRET: &str = "0123456789abcdef0123456789abcdef";

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
