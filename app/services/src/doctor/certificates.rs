//! Certificates and keys: reads them, or explains why they can't be used.

use super::settings::is_open;
use super::{Finding, Known, State};
use crate::config::{Config, Tls};
use jiff::{SignedDuration, Timestamp};
use rustls::RootCertStore;
use rustls::crypto::ring;
use rustls::pki_types::pem::PemObject;
use rustls::pki_types::{CertificateDer, PrivateKeyDer};
use rustls::sign::CertifiedKey;
use std::fs;
use std::io::ErrorKind;
use std::path::Path;
use x509_cert::Certificate;
use x509_cert::der::Decode;

/// A certificate that expires sooner than this is reported. Certificates of Let's Encrypt are
/// renewed 30 days before they expire, so by then renewal has been failing for two weeks.
const SOON: SignedDuration = SignedDuration::from_hours(16 * 24);

/// The possible findings.
pub const KNOWN: &[&Known] = &[
    &NONE,
    &IN_FRONT,
    &GOOD,
    &MISSING,
    &FOLDER,
    &UNREADABLE,
    &FAILED,
    &NO_CERTIFICATE,
    &NO_KEY,
    &MISMATCH,
    &EXPIRED,
    &EXPIRES,
    &NOT_YET,
    &KEY_OPEN,
];

const NONE: Known = Known {
    id: "certificate-none",
    check: "certificate",
    state: State::Ok,
    sentence: "No certificate is set: this server uses http.",
    remedy: "",
};
const IN_FRONT: Known = Known {
    id: "certificate-in-front",
    check: "certificate",
    state: State::Ok,
    sentence: "Browsers see the certificate of the server in front at {address}, which is not \
        checked here. Check it with scripts/doctor on the machine.",
    remedy: "",
};
const GOOD: Known = Known {
    id: "certificate",
    check: "certificate",
    state: State::Ok,
    sentence: "{setting} {path} is valid until {date}.",
    remedy: "",
};
const MISSING: Known = Known {
    id: "certificate-missing",
    check: "certificate",
    state: State::Bad,
    sentence: "{setting} {path} not found.",
    remedy: "Run scripts/certs, or correct the path. In a container it is the path inside it.",
};
const FOLDER: Known = Known {
    id: "certificate-is-folder",
    check: "certificate",
    state: State::Bad,
    sentence: "{setting} {path} is a folder, but must be a file.",
    remedy: "Docker creates a folder when a mounted file does not exist. Remove that folder, put \
        the file there (scripts/certs), and start again.",
};
const UNREADABLE: Known = Known {
    id: "certificate-unreadable",
    check: "certificate",
    state: State::Bad,
    sentence: "{setting} {path} can't be read by this user (number {user}).",
    remedy: "Give the file to that user: sudo chown {user} on it. In the stack: scripts/certs, with APP_UID in .env.",
};
const FAILED: Known = Known {
    id: "certificate-failed",
    check: "certificate",
    state: State::Bad,
    sentence: "{setting} {path} can't be read: {reason}.",
    remedy: "Check the disk: df -h, and dmesg for errors of the card.",
};
const NO_CERTIFICATE: Known = Known {
    id: "certificate-no-pem",
    check: "certificate",
    state: State::Bad,
    sentence: "{setting} {path} holds no certificate that can be used.",
    remedy: "It should be a PEM file, which begins with -----BEGIN CERTIFICATE-----. Run \
        scripts/certs, or get the file again.",
};
const NO_KEY: Known = Known {
    id: "key-no-pem",
    check: "certificate",
    state: State::Bad,
    sentence: "{setting} {path} holds no private key that can be used.",
    remedy: "It should be a PEM file with an unencrypted key, which begins with -----BEGIN \
        PRIVATE KEY-----. Run scripts/certs, or get the file again.",
};
const MISMATCH: Known = Known {
    id: "key-of-another",
    check: "certificate",
    state: State::Bad,
    sentence: "TLS_CERT and TLS_KEY do not match: {key} is not the key of {path}.",
    remedy: "Set both to the files of one pair; scripts/certs --renew makes a new one.",
};
const EXPIRED: Known = Known {
    id: "certificate-expired",
    check: "certificate",
    state: State::Bad,
    sentence: "{setting} {path} expired on {date}.",
    remedy: "Renew it: scripts/certs for our own, scripts/letsencrypt for one of Let's Encrypt. \
        A running server loads the new file automatically.",
};
const EXPIRES: Known = Known {
    id: "certificate-expires",
    check: "certificate",
    state: State::Look,
    sentence: "{setting} {path} expires on {date}, and should have been renewed.",
    remedy: "Renew it: scripts/certs for our own, scripts/letsencrypt for one of Let's Encrypt. \
        A running server loads the new file automatically.",
};
const NOT_YET: Known = Known {
    id: "certificate-not-yet",
    check: "certificate",
    state: State::Bad,
    sentence: "{setting} {path} is only valid from {date}, which is in the future.",
    remedy: "This machine's clock is probably wrong: check it with timedatectl.",
};
const KEY_OPEN: Known = Known {
    id: "key-open",
    check: "certificate",
    state: State::Look,
    sentence: "TLS_KEY {path} can be read by other users of this machine.",
    remedy: "chmod 600 on it, and give it to the user that CFFA runs as.",
};

/// Reads the certificate and the key.
///
/// # Errors
/// Why they can't be used.
pub fn load(files: &Tls) -> Result<CertifiedKey, Finding> {
    let chain = certificates("TLS_CERT", &files.cert)?;
    let bytes = read("TLS_KEY", &files.key)?;
    let no_key = || NO_KEY.with(&[("setting", &"TLS_KEY"), ("path", &files.key.display())]);
    let key = PrivateKeyDer::from_pem_slice(&bytes).map_err(|_| no_key())?;
    CertifiedKey::from_der(chain, key, &ring::default_provider()).map_err(|error| match error {
        rustls::Error::InconsistentKeys(_) => MISMATCH.with(&[
            ("path", &files.cert.display()),
            ("key", &files.key.display()),
        ]),
        rustls::Error::InvalidCertificate(_) => no_certificate("TLS_CERT", &files.cert),
        _ => no_key(),
    })
}

/// Reads the authority that must have issued the clients' certificates.
///
/// # Errors
/// Why it can't be used.
pub fn authority(path: &Path) -> Result<RootCertStore, Finding> {
    let mut roots = RootCertStore::empty();
    for certificate in certificates("TLS_CLIENT_CA", path)? {
        roots
            .add(certificate)
            .map_err(|_| no_certificate("TLS_CLIENT_CA", path))?;
    }
    Ok(roots)
}

/// Checks the configured certificates.
pub fn inspect(config: &Config, now: Timestamp) -> Vec<Finding> {
    let mut found: Vec<Finding> = in_front(config).into_iter().collect();
    let Some(files) = &config.tls else {
        found.push(NONE.with(&[]));
        return found;
    };
    found.push(match load(files) {
        Ok(pair) => match pair.cert.first() {
            Some(own) => age("TLS_CERT", &files.cert, own, now),
            None => no_certificate("TLS_CERT", &files.cert),
        },
        Err(why) => why,
    });
    if is_open(&files.key) {
        found.push(KEY_OPEN.with(&[("path", &files.key.display())]));
    }
    if let Some(path) = &files.client_ca {
        let read = authority(path).and_then(|_| certificates("TLS_CLIENT_CA", path));
        found.push(match read.as_deref() {
            Ok([first, ..]) => age("TLS_CLIENT_CA", path, first, now),
            Ok([]) => no_certificate("TLS_CLIENT_CA", path),
            Err(why) => why.clone(),
        });
    }
    found
}

/// Notes that browsers see the certificate of a reverse proxy: the URL is https, and CFFA serves
/// HTTP, or serves only clients with a certificate of its authority.
fn in_front(config: &Config) -> Option<Finding> {
    let is_behind = match &config.tls {
        None => config.is_https(),
        Some(files) => files.client_ca.is_some(),
    };
    is_behind.then(|| IN_FRONT.with(&[("address", &config.shown_url())]))
}

/// Returns the problem of a pair that was read, if there is one.
pub fn complaint(files: &Tls, pair: &CertifiedKey, now: Timestamp) -> Option<Finding> {
    let found = age("TLS_CERT", &files.cert, pair.cert.first()?, now);
    (found.state() != State::Ok).then_some(found)
}

/// Checks the validity period of a certificate.
fn age(setting: &str, path: &Path, der: &CertificateDer, now: Timestamp) -> Finding {
    let Ok(certificate) = Certificate::from_der(der) else {
        return no_certificate(setting, path);
    };
    let moment = |time: x509_cert::time::Time| {
        let seconds = i64::try_from(time.to_unix_duration().as_secs()).unwrap_or(i64::MAX);
        Timestamp::from_second(seconds).unwrap_or(Timestamp::MAX)
    };
    let validity = certificate.tbs_certificate().validity();
    let (from, until) = (moment(validity.not_before), moment(validity.not_after));
    let (known, date) = if now < from {
        (&NOT_YET, from)
    } else if now > until {
        (&EXPIRED, until)
    } else if until.duration_since(now) < SOON {
        (&EXPIRES, until)
    } else {
        (&GOOD, until)
    };
    known.with(&[
        ("setting", &setting),
        ("path", &path.display()),
        ("date", &date.strftime("%Y-%m-%d")),
    ])
}

pub(super) fn certificates(
    setting: &str,
    path: &Path,
) -> Result<Vec<CertificateDer<'static>>, Finding> {
    let bytes = read(setting, path)?;
    let all: Result<Vec<_>, _> = CertificateDer::pem_slice_iter(&bytes).collect();
    match all {
        Ok(all) if !all.is_empty() => Ok(all),
        _ => Err(no_certificate(setting, path)),
    }
}

pub(super) fn no_certificate(setting: &str, path: &Path) -> Finding {
    NO_CERTIFICATE.with(&[("setting", &setting), ("path", &path.display())])
}

fn read(setting: &str, path: &Path) -> Result<Vec<u8>, Finding> {
    let read = fs::metadata(path).and_then(|about| match about.is_dir() {
        true => Err(ErrorKind::IsADirectory.into()),
        false => fs::read(path),
    });
    read.map_err(|why| {
        let known = match why.kind() {
            ErrorKind::NotFound => &MISSING,
            ErrorKind::IsADirectory => &FOLDER,
            ErrorKind::PermissionDenied => &UNREADABLE,
            _ => &FAILED,
        };
        known.with(&[
            ("setting", &setting),
            ("path", &path.display()),
            ("user", &rustix::process::geteuid().as_raw()),
            ("reason", &why),
        ])
    })
}
