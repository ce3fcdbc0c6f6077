//! The data folder and its disk.

use super::{Finding, Known, State};
use crate::config::Config;
use std::io::{self, ErrorKind, Write};
use std::path::Path;

/// Less free space than this is reported: a team's season takes less than 10 MB, and the rest of
/// the machine writes logs.
const LITTLE: u64 = 100_000_000;

/// Written to test whether the folder is writable.
const PROBE: [u8; 16 * 1024] = [0x2e; 16 * 1024];

/// The possible findings.
pub const KNOWN: &[&Known] = &[
    &GOOD,
    &UNWRITABLE,
    &NO_FOLDER,
    &FULL,
    &NEARLY,
    &FAILED,
    &OPEN_FOLDER,
    &OPEN_SECRET,
];

const GOOD: Known = Known {
    id: "folder",
    check: "folder",
    state: State::Ok,
    sentence: "{setting} {path} can be written; {free} MB are free.",
    remedy: "",
};
const UNWRITABLE: Known = Known {
    id: "folder-unwritable",
    check: "folder",
    state: State::Bad,
    sentence: "{setting} {path} can't be written by this user (number {user}).",
    remedy: "Give the folder to that user: sudo chown -R {user} on it; or set {setting} to another.",
};
const NO_FOLDER: Known = Known {
    id: "folder-is-file",
    check: "folder",
    state: State::Bad,
    sentence: "{setting} {path} is a file, but must be a folder.",
    remedy: "Move the file away, or set {setting} to a folder.",
};
const FULL: Known = Known {
    id: "disk-full",
    check: "folder",
    state: State::Bad,
    sentence: "The disk with {setting} {path} is full.",
    remedy: "Free some space: df -h shows the disks, docker system prune removes old images. Nothing needs to be restarted.",
};
const NEARLY: Known = Known {
    id: "disk-nearly-full",
    check: "folder",
    state: State::Look,
    sentence: "The disk with {setting} {path} has only {free} MB left.",
    remedy: "Free some space before it is full: df -h shows the disks, docker system prune removes old images.",
};
const FAILED: Known = Known {
    id: "folder-failed",
    check: "folder",
    state: State::Bad,
    sentence: "{setting} {path} can't be used: {reason}.",
    remedy: "Check the disk: df -h, and dmesg for errors of the card.",
};

const OPEN_FOLDER: Known = Known {
    id: "folder-open",
    check: "folder",
    state: State::Look,
    sentence: "Other users of this machine can open DATA_DIR {path} (mode {mode}): the books and password hashes are in it.",
    remedy: "Restrict access: chmod 700 on the folder.",
};
const OPEN_SECRET: Known = Known {
    id: "secret-open",
    check: "folder",
    state: State::Look,
    sentence: "Other users of this machine can read or change {path} (mode {mode}): anyone with \
        the secret can sign in as anybody.",
    remedy: "Restrict access: chmod 600 on the file. If someone may have read it, remove it and \
        restart: everybody signs in again.",
};

/// The permission bits of the group and of others.
const OTHERS: u32 = 0o077;

/// Reports data that other users of the machine can open.
pub fn privacy(config: &Config) -> Vec<Finding> {
    if inspect(config).is_none() {
        return Vec::new();
    }
    let secret = config.data_dir.join("secret_key");
    let mut found = Vec::new();
    found.extend(open_to_others(&OPEN_FOLDER, &config.data_dir));
    if config.makes_secret() {
        found.extend(open_to_others(&OPEN_SECRET, &secret));
    }
    found
}

fn open_to_others(known: &'static Known, path: &Path) -> Option<Finding> {
    let mode = mode_of(path)?;
    let open = mode & OTHERS != 0;
    open.then(|| known.with(&[("path", &path.display()), ("mode", &format!("{mode:o}"))]))
}

/// The permissions of an existing file or folder, or `None` if it doesn't exist or the system has
/// no permissions.
#[cfg(unix)]
fn mode_of(path: &Path) -> Option<u32> {
    use std::os::unix::fs::PermissionsExt;
    let found = path.metadata().ok()?;
    Some(found.permissions().mode() & 0o777)
}

#[cfg(not(unix))]
fn mode_of(_: &Path) -> Option<u32> {
    None
}

/// Checks the data folder if it is used. With MongoDB, it contains only a generated secret.
pub fn inspect(config: &Config) -> Option<Finding> {
    let used = config.mongo.is_none() || config.makes_secret();
    used.then(|| folder("DATA_DIR", &config.data_dir))
}

/// The data folder, if it explains why something failed.
pub fn blamed(config: &Config) -> Option<Finding> {
    inspect(config).filter(|finding| finding.state() == State::Bad)
}

/// Whether a folder, or the folder that it would be created in, is writable.
pub fn folder(setting: &str, path: &Path) -> Finding {
    let tried = probe(path);
    let known: &'static Known = match &tried {
        Ok(free) if *free < LITTLE => &NEARLY,
        Ok(_) => &GOOD,
        Err(why) => match why.kind() {
            ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => &UNWRITABLE,
            ErrorKind::NotADirectory => &NO_FOLDER,
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded => &FULL,
            _ => &FAILED,
        },
    };
    known.with(&[
        ("setting", &setting),
        ("path", &path.display()),
        ("user", &rustix::process::geteuid().as_raw()),
        ("free", &(tried.as_ref().unwrap_or(&0) / 1_000_000)),
        (
            "reason",
            &tried
                .as_ref()
                .err()
                .map(io::Error::to_string)
                .unwrap_or_default(),
        ),
    ])
}

/// Writes a file, removes it again, and returns the number of free bytes.
fn probe(path: &Path) -> io::Result<u64> {
    let there = path
        .ancestors()
        .find(|one| one.as_os_str().is_empty() || one.symlink_metadata().is_ok())
        .filter(|one| !one.as_os_str().is_empty())
        .unwrap_or(Path::new("."));
    if !there.metadata()?.is_dir() {
        return Err(ErrorKind::NotADirectory.into());
    }
    let mut file = tempfile::NamedTempFile::new_in(there)?;
    file.write_all(&PROBE)?;
    file.as_file().sync_all()?;
    drop(file);
    let disk = rustix::fs::statvfs(there)?;
    Ok(disk.f_bavail.saturating_mul(disk.f_frsize))
}
