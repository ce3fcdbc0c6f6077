//! The database: whether it can be reached, accepts our credentials, and has a version that CFFA
//! can use.

use super::hosts::{Reached, reach};
use super::{Finding, Known, State, clock, processor};
use crate::config::{Config, MongoSettings};
use cffa_store::StoreError;
use cffa_store::mongo::{DriverErrorKind, HealthProblem, Mongo};
use cffa_store::sqlite::Sqlite;
use jiff::Timestamp;

/// The possible findings.
pub const KNOWN: &[&Known] = &[
    &FILE,
    &NO_FILE,
    &UNUSABLE,
    &ANSWERS,
    &NO_NAME,
    &REFUSES,
    &SILENT,
    &STRANGE,
    &PASSWORD,
    &ROLE,
    &OLD,
    &NO_PRIMARY,
    &DISK_FULL,
    &BUSY,
];

const FILE: Known = Known {
    id: "database-file",
    check: "database",
    state: State::Ok,
    sentence: "The database {path} is healthy.",
    remedy: "",
};
const NO_FILE: Known = Known {
    id: "database-new",
    check: "database",
    state: State::Ok,
    sentence: "There is no database yet; {path} is created on the first start.",
    remedy: "",
};
const UNUSABLE: Known = Known {
    id: "database-unusable",
    check: "database",
    state: State::Bad,
    sentence: "The database can't be used: {reason}.",
    remedy: "Its contents were not changed. See docs/admin/troubleshooting.md.",
};
const ANSWERS: Known = Known {
    id: "database",
    check: "database",
    state: State::Ok,
    sentence: "MongoDB {version} at {address} is available, and its user can read and write.",
    remedy: "",
};
const NO_NAME: Known = Known {
    id: "database-no-name",
    check: "database",
    state: State::Bad,
    sentence: "The host name of the database, {host}, can't be resolved.",
    remedy: "Correct BACKEND_DBHOST. In the stack, its container is not running: docker compose ps, then docker compose logs database.",
};
const REFUSES: Known = Known {
    id: "database-not-running",
    check: "database",
    state: State::Bad,
    sentence: "No database listens at {host}.",
    remedy: "Start MongoDB, or correct BACKEND_DBHOST and BACKEND_DBPORT. In the stack: docker compose ps, then docker compose logs database.",
};
const SILENT: Known = Known {
    id: "database-silent",
    check: "database",
    state: State::Bad,
    sentence: "The database at {host} is not responding.",
    remedy: "Check that the machine is on and its firewall allows connections; in the stack, \
        docker compose restart database.",
};
const STRANGE: Known = Known {
    id: "database-strange",
    check: "database",
    state: State::Bad,
    sentence: "Something accepts connections at {host}, but does not respond like MongoDB.",
    remedy: "If that is MongoDB, it hangs: docker compose restart database. If not, correct \
        BACKEND_DBHOST and BACKEND_DBPORT. For a server that requires TLS, set BACKEND_DBURI \
        with tls=true at its end.",
};
const PASSWORD: Known = Known {
    id: "database-password",
    check: "database",
    state: State::Bad,
    sentence: "MongoDB at {address} refuses the user or the password.",
    remedy: "Check BACKEND_DBUSR and BACKEND_DBPWD. The user is made only when MongoDB first starts with an empty folder: a password changed in .env later must be changed in MongoDB too (db.changeUserPassword).",
};
const ROLE: Known = Known {
    id: "database-role",
    check: "database",
    state: State::Bad,
    sentence: "MongoDB at {address} accepts the user, but does not let them read and write the \
        database {name}.",
    remedy: "Give it the role in MongoDB: db.grantRolesToUser(user, [{ role: \"readWrite\", db: name }]); or correct BACKEND_DBNAME.",
};
const OLD: Known = Known {
    id: "database-too-old",
    check: "database",
    state: State::Bad,
    sentence: "MongoDB at {address} is older than 4.4, the oldest version that CFFA supports.",
    remedy: "Update it one major version at a time, as its manual describes. scripts/setup \
        --which-mongo prints the newest image for this processor.",
};
const NO_PRIMARY: Known = Known {
    id: "database-no-primary",
    check: "database",
    state: State::Bad,
    sentence: "The replica set at {address} has no primary at the moment.",
    remedy: "An election takes seconds. If this lasts, most of its members are down: check \
        rs.status() there.",
};
const DISK_FULL: Known = Known {
    id: "database-disk-full",
    check: "database",
    state: State::Bad,
    sentence: "The disk of MongoDB at {address} is full.",
    remedy: "Free some space on it: df -h shows the disks, docker system prune removes old images.",
};
const BUSY: Known = Known {
    id: "database-busy",
    check: "database",
    state: State::Bad,
    sentence: "MongoDB at {address} is not ready: {reason}.",
    remedy: "Wait a minute and try again; then check docker compose logs database.",
};

/// Checks the configured database, the clock of its machine, and the processor if the database runs
/// on this machine.
pub async fn inspect(config: &Config) -> Vec<Finding> {
    let Some(at) = &config.mongo else {
        let (finding, newest) = file(config).await;
        let doubt = clock::doubt(Timestamp::now(), newest);
        return [finding].into_iter().chain(doubt).collect();
    };
    let (finding, theirs, newest) = mongo(at).await;
    let answers = finding.state() != State::Bad;
    let unreachable = [&NO_NAME, &REFUSES, &SILENT].map(|one| one.id);
    let asleep = unreachable.contains(&finding.known().id);
    let mut found = vec![finding];
    if answers || asleep {
        found.extend(processor::inspect(answers));
    }
    if let Some((theirs, ours)) = theirs {
        found.push(clock::compare("the database", theirs, ours));
    }
    found.extend(clock::doubt(Timestamp::now(), newest));
    found
}

/// The finding about the database itself.
pub async fn state(config: &Config) -> Finding {
    match &config.mongo {
        Some(at) => mongo(at).await.0,
        None => file(config).await.0,
    }
}

/// The database file, and the time of the latest change in it.
async fn file(config: &Config) -> (Finding, Option<Timestamp>) {
    let path = config.database();
    let mut newest = None;
    let (known, reason) = if path.symlink_metadata().is_err() {
        (&NO_FILE, String::new())
    } else {
        match Sqlite::examine(&path).await {
            Ok(found) => {
                newest = found;
                (&FILE, String::new())
            }
            Err(why) => (&UNUSABLE, reason(why)),
        }
    };
    let finding = known.with(&[("path", &path.display()), ("reason", &reason)]);
    (finding, newest)
}

fn reason(why: StoreError) -> String {
    match why {
        StoreError::Unavailable(why)
        | StoreError::Refused(why)
        | StoreError::Full(why)
        | StoreError::Broken(why) => why,
        other => other.to_string(),
    }
}

/// MongoDB, its clock and ours at the same moment, and the time of the latest change in it.
async fn mongo(at: &MongoSettings) -> (Finding, Option<(Timestamp, Timestamp)>, Option<Timestamp>) {
    let opened = Mongo::open(at.uri.reveal(), &at.name, &at.address).await;
    let examined = match opened {
        Ok(store) => store.examine().await,
        Err(why) => Err(HealthProblem::Unusable(reason(why))),
    };
    let fill = |known: &'static Known, reason: &str| {
        let first = at.address.split(',').next().unwrap_or_default();
        known.with(&[
            ("address", &at.address),
            ("host", &first),
            ("name", &at.name),
            ("reason", &reason),
        ])
    };
    let why = match examined {
        Ok(server) => {
            let found = ANSWERS.with(&[("version", &server.version), ("address", &at.address)]);
            return (found, Some((server.now, Timestamp::now())), server.newest);
        }
        Err(why) => why,
    };
    let finding = match why {
        HealthProblem::DriverErrorKind(trouble) => match trouble {
            DriverErrorKind::Unreachable | DriverErrorKind::Broke => unreached(&at.address).await,
            DriverErrorKind::NoSuchName => fill(&NO_NAME, ""),
            DriverErrorKind::Password => fill(&PASSWORD, ""),
            DriverErrorKind::Role => fill(&ROLE, ""),
            DriverErrorKind::TooOld => fill(&OLD, ""),
            DriverErrorKind::NoPrimary => fill(&NO_PRIMARY, ""),
            DriverErrorKind::DiskFull => fill(&DISK_FULL, ""),
            DriverErrorKind::NotWritten | DriverErrorKind::NotNow => {
                fill(&BUSY, &trouble.to_string())
            }
        },
        HealthProblem::Silent => fill(&SILENT, ""),
        HealthProblem::Unusable(reason) => fill(&UNUSABLE, &reason),
    };
    (finding, None, None)
}

/// Why the database can't be reached, from a connection attempt to its first host.
async fn unreached(address: &str) -> Finding {
    let host = address.split(',').next().unwrap_or_default();
    let known = match reach(host).await {
        Reached::NoName => &NO_NAME,
        Reached::NobodyListens => &REFUSES,
        Reached::Nothing => &SILENT,
        Reached::Somebody => &STRANGE,
    };
    known.with(&[("host", &host)])
}
