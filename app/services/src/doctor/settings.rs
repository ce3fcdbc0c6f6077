//! Settings and secrets.

use super::{Finding, Known, State};
use crate::config::{Config, ConfigError};
use std::path::Path;

/// The possible findings.
pub const KNOWN: &[&Known] = &[&READ, &REFUSED, &ENV_OPEN, &TUTORIAL];

const READ: Known = Known {
    id: "settings",
    check: "settings",
    state: State::Ok,
    sentence: "All settings are known and valid.",
    remedy: "",
};
const REFUSED: Known = Known {
    id: "setting-refused",
    check: "settings",
    state: State::Bad,
    sentence: "{reason}",
    remedy: "Settings are in .env or in the environment; docs/admin/configuration.md lists them all.",
};
const ENV_OPEN: Known = Known {
    id: "env-open",
    check: "secrets",
    state: State::Look,
    sentence: ".env contains secrets, and other users of this machine can read it.",
    remedy: "chmod 600 .env",
};
const TUTORIAL: Known = Known {
    id: "password-of-tutorial",
    check: "secrets",
    state: State::Look,
    sentence: "The database's password is the one from the old tutorial, which is public.",
    remedy: "Give the user another one in MongoDB (db.changeUserPassword) and write it to BACKEND_DBPWD.",
};

/// The passwords from the old tutorial.
const TUTORIALS: [&str; 2] = [":lineker1990@", ":mongopass@"];

/// Why the settings were rejected.
pub fn refused(why: &anyhow::Error) -> Finding {
    REFUSED.with(&[("reason", &format!("{why:#}"))])
}

/// Returns the secret.
///
/// # Errors
/// Why there is no usable secret.
pub fn secret(config: &Config) -> Result<crate::config::Secret, Finding> {
    config.secret().map_err(|why| of_config(&why))
}

fn of_config(why: &ConfigError) -> Finding {
    REFUSED.with(&[("reason", why)])
}

/// Checks valid settings, and the secrets among them.
pub fn inspect(config: &Config) -> Vec<Finding> {
    let mut found = Vec::new();
    // Only where this doesn't generate a secret: the doctor leaves nothing behind.
    let asked = config.container || config.secret_file().exists();
    match asked.then(|| secret(config)) {
        Some(Err(why)) => found.push(why),
        _ => found.push(READ.with(&[])),
    }
    if is_open(Path::new(".env")) {
        found.push(ENV_OPEN.with(&[]));
    }
    if let Some(mongo) = &config.mongo
        && TUTORIALS.iter().any(|it| mongo.uri.reveal().contains(it))
    {
        found.push(TUTORIAL.with(&[]));
    }
    found
}

/// Whether users other than the owner can read a file.
pub(super) fn is_open(path: &Path) -> bool {
    use std::os::unix::fs::PermissionsExt;
    std::fs::metadata(path).is_ok_and(|about| about.permissions().mode() & 0o077 != 0)
}
