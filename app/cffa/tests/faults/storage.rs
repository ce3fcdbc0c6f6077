//! What the program writes to, and how it fails.

use crate::cycle::a_while;
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

/// What the database of MongoDB is called if nobody says otherwise.
pub const DATABASE: &str = "footballDB";
/// Asked so often in vain, the file can't be locked.
const TRIES: usize = 400;
/// How large a small disk is, in megabytes: a new server of MongoDB takes a good half of it.
pub const SMALL_DISK: u32 = 600;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Database {
    Sqlite,
    Mongo,
    /// Three servers of MongoDB, and as many of the program.
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

    /// What is in it in the end, when nothing is bad any more.
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

    /// The database dies or hangs; a file is locked by another program.
    pub async fn dies(&mut self, here: &Installation, chance: &mut impl Rng) {
        match self {
            Storage::File => {
                let other = locked(here.database()).await;
                a_while(chance, 700).await;
                other.execute_batch("ROLLBACK").unwrap();
            }
            Storage::Set(set) => set.something_dies(chance).await,
            Storage::One(mongod, _) if chance.random() => {
                mongod.freeze();
                a_while(chance, 900).await;
                mongod.thaw();
            }
            Storage::One(mongod, _) => {
                mongod.kill();
                a_while(chance, 300).await;
                mongod.start_again();
            }
        }
    }

    pub async fn link_is_bad(&self, chance: &mut impl Rng) {
        match self {
            Storage::File => {}
            Storage::One(_, link) => {
                link.set(Link::bad(chance));
                a_while(chance, 600).await;
                link.set(Link::Good);
            }
            Storage::Set(set) => set.link_is_bad(chance).await,
        }
    }

    /// The disk is full, and then it is not.
    pub async fn disk_is_full(&mut self, chance: &mut impl Rng) {
        match self {
            Storage::File => {}
            Storage::One(mongod, _) => has_no_space(mongod, chance).await,
            Storage::Set(set) => set.disk_is_full(chance).await,
        }
    }
}

/// Fills the disk of a server. It ends by that as soon as it writes, and can start again once
/// there is space.
pub async fn has_no_space(mongod: &mut Mongod, chance: &mut impl Rng) {
    let Some(disk) = mongod.disk() else { return };
    disk.fill();
    a_while(chance, 2_000).await;
    disk.free();
    mongod.kill();
    mongod.start_again();
}

/// Locks the file. SQLite hands it to whoever asks at the right moment, and on a busy machine
/// the program may be faster for long.
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
