//! The databases of the program, and their faults.

use crate::cycle::random_pause;
use crate::proxy::{Link, Proxy};
use crate::replica_set::ReplicaSet;
use cffa_store::Store;
use cffa_store::mongo::Mongo;
use cffa_store::sqlite::Sqlite;
use cffa_testing::mongod::{Kind, Mongod};
use cffa_testing::program::Installation;
use rand::Rng;
use rusqlite::ErrorCode;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

/// The default name of the database in MongoDB.
pub const DATABASE: &str = "footballDB";
/// The most attempts to lock the file.
const TRIES: usize = 400;
/// The size of a small disk, in megabytes: a new server of MongoDB takes more than half of it.
pub const SMALL_DISK: u32 = 600;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Database {
    Sqlite,
    Mongo,
    /// Three servers of MongoDB, and three of the program.
    Set,
}

pub enum Storage {
    File,
    One(Box<Mongod>, Proxy),
    Set(ReplicaSet),
}

impl Storage {
    pub async fn start(kind: Database, here: &mut Installation) -> Storage {
        if kind != Database::Sqlite {
            here.set("SECRET_KEY", "b1946ac92492d2347c6235b4d2611184e5f1");
        }
        match kind {
            Database::Sqlite => Storage::File,
            Database::Mongo => {
                let mongod = Mongod::prepared(Kind::V6_0, &[]);
                let mut mongod = mongod.on_a_disk_of(SMALL_DISK);
                mongod.start_again();
                let proxy = Proxy::to(mongod.port()).await;
                here.set("BACKEND_DBHOST", "127.0.0.1");
                here.set("BACKEND_DBPORT", proxy.port.to_string());
                Storage::One(Box::new(mongod), proxy)
            }
            Database::Set => {
                let set = ReplicaSet::start().await;
                here.set("BACKEND_DBURI", set.uri());
                Storage::Set(set)
            }
        }
    }

    /// Opens the store directly, after the last fault.
    pub async fn open(&self, here: &Installation) -> Arc<dyn Store> {
        let mongo = async |uri: &str, at: &str| Mongo::open(uri, DATABASE, at).await.unwrap();
        match self {
            Storage::File => Arc::new(Sqlite::open(here.database()).await.unwrap()),
            Storage::One(mongod, _) => Arc::new(mongo(&mongod.uri(), &mongod.address()).await),
            Storage::Set(set) => {
                set.wait_for_primary().await;
                Arc::new(mongo(&set.uri(), "the replica set").await)
            }
        }
    }

    /// Kills or pauses the database; locks a file as another program would.
    pub async fn fail(&mut self, here: &Installation, rng: &mut impl Rng) {
        match self {
            Storage::File => {
                let other = locked(here.database()).await;
                random_pause(rng, 700).await;
                other.execute_batch("ROLLBACK").unwrap();
            }
            Storage::Set(set) => set.fail_members(rng).await,
            Storage::One(mongod, _) if rng.random() => {
                mongod.freeze();
                random_pause(rng, 900).await;
                mongod.thaw();
            }
            Storage::One(mongod, _) => {
                mongod.kill();
                random_pause(rng, 300).await;
                mongod.start_again();
            }
        }
    }

    pub async fn degrade_link(&self, rng: &mut impl Rng) {
        match self {
            Storage::File => {}
            Storage::One(_, link) => {
                link.set(Link::random_fault(rng));
                random_pause(rng, 600).await;
                link.set(Link::Good);
            }
            Storage::Set(set) => set.degrade_link(rng).await,
        }
    }

    /// Fills the disk, and then frees it.
    pub async fn fill_disk(&mut self, rng: &mut impl Rng) {
        match self {
            Storage::File => {}
            Storage::One(mongod, _) => fill_disk_of(mongod, rng).await,
            Storage::Set(set) => set.fill_disk(rng).await,
        }
    }
}

/// Fills the disk of a server. The server ends as soon as it writes, and is started again once
/// there is space.
pub async fn fill_disk_of(mongod: &mut Mongod, rng: &mut impl Rng) {
    let Some(disk) = mongod.disk() else { return };
    disk.fill();
    random_pause(rng, 2_000).await;
    disk.free();
    mongod.kill();
    mongod.start_again();
}

/// Locks the file. SQLite has no queue for its lock, so on a busy machine the program may get it
/// first many times.
async fn locked(file: PathBuf) -> rusqlite::Connection {
    let other = rusqlite::Connection::open(file).unwrap();
    other.busy_timeout(Duration::from_millis(250)).unwrap();
    for _ in 0..TRIES {
        match other.execute_batch("BEGIN IMMEDIATE") {
            Ok(()) => return other,
            Err(error) if error.sqlite_error_code() == Some(ErrorCode::DatabaseBusy) => {
                tokio::time::sleep(Duration::from_millis(1)).await;
            }
            Err(error) => panic!("{error}"),
        }
    }
    panic!("the file can't be locked");
}
