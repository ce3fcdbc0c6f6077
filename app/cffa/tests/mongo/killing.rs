//! kill -9 of the server during writes.

use cffa_book::{Actor, Change, Command, PlayerId, PlayerName};
use cffa_services::books::{Books, RecordError};
use cffa_store::mongo::Mongo;
use cffa_store::{Store, StoreError, Team};
use cffa_testing::mongod::{Kind, Mongod};
use jiff::Timestamp;
use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::Duration;
use uuid::Uuid;

/// The least number of kills.
const ROUNDS: usize = 4;
/// The most kills, until one leaves a write unanswered.
const MOST_ROUNDS: usize = 40;
const WRITERS: usize = 4;

pub(super) fn team() -> Team {
    Team {
        id: Uuid::now_v7(),
        version: 1,
        name: "Tuesday Turf".to_owned(),
        name_key: "tuesday turf".to_owned(),
        generation: Uuid::now_v7(),
        created: Timestamp::now(),
        members: Vec::new(),
        invitations: Vec::new(),
        named_invitations: Vec::new(),
        kept: Vec::new(),
        staged: Vec::new(),
        events: Vec::new(),
        requests: Vec::new(),
        claims: Vec::new(),
        link: None,
    }
}

/// Adds players, one after the other, each with its own key. A write without an answer is sent
/// again with the same key, as a person does when the page says to try again in a moment.
async fn writes(
    books: Books,
    team: Team,
    writer: usize,
    over: Arc<AtomicBool>,
    taken: Arc<AtomicUsize>,
    repeated: Arc<AtomicUsize>,
) -> Vec<(Uuid, u64)> {
    let by = Actor {
        account: None,
        name: "Ann".to_owned(),
    };
    let mut acknowledged = Vec::new();
    for n in 0.. {
        if over.load(Ordering::Relaxed) {
            break;
        }
        let command = Command::AddPlayer {
            id: PlayerId(Uuid::now_v7()),
            name: PlayerName::parse(&format!("Player {writer} {n}")).unwrap(),
            comment: Default::default(),
        };
        let key = Uuid::new_v4();
        loop {
            match books.record(&team, &by, Some(key), command.clone()).await {
                Ok(recorded) => {
                    acknowledged.push((key, recorded.entry.seq));
                    taken.fetch_add(1, Ordering::Relaxed);
                    break;
                }
                Err(RecordError::Store(StoreError::Unavailable(_) | StoreError::Refused(_))) => {
                    repeated.fetch_add(1, Ordering::Relaxed);
                }
                Err(other) => panic!("{other}"),
            }
        }
    }
    acknowledged
}

async fn open(server: &Mongod) -> Arc<dyn Store> {
    let store = Mongo::open(&server.uri(), "footballDB", "a test").await;
    Arc::new(store.unwrap())
}

async fn nothing_is_lost_or_doubled(kind: Kind) {
    let mut server = Mongod::start(kind);
    let team = team();
    let store = open(&server).await;
    store.insert_team(&team).await.unwrap();
    let (over, taken, repeated) = (
        Arc::new(AtomicBool::new(false)),
        Arc::new(AtomicUsize::new(0)),
        Arc::new(AtomicUsize::new(0)),
    );
    let mut writers = Vec::new();
    for writer in 0..WRITERS {
        // Each writer acts as a separate process: they share only the database.
        let books = Books::new(open(&server).await);
        writers.push(tokio::spawn(writes(
            books,
            team.clone(),
            writer,
            Arc::clone(&over),
            Arc::clone(&taken),
            Arc::clone(&repeated),
        )));
    }
    // With a replica set, the driver itself retries a write; with a standalone server, the writer
    // must notice the failure.
    let noticed = || kind == Kind::V6_0Set || repeated.load(Ordering::Relaxed) > 0;
    for round in 0..MOST_ROUNDS {
        if round >= ROUNDS && noticed() {
            break;
        }
        let before = taken.load(Ordering::Relaxed);
        while taken.load(Ordering::Relaxed) < before + 20 {
            tokio::time::sleep(Duration::from_millis(1)).await;
        }
        tokio::time::sleep(Duration::from_millis(17 * (round % ROUNDS) as u64)).await;
        server.kill();
        server.start_again();
    }
    over.store(true, Ordering::Relaxed);
    let mut acknowledged = Vec::new();
    for writer in writers {
        acknowledged.extend(writer.await.unwrap());
    }
    assert!(noticed());

    let store = open(&server).await;
    let there = Books::new(store).all_entries(&team).await.unwrap();
    let numbers: Vec<u64> = there.iter().map(|entry| entry.seq).collect();
    assert_eq!(numbers, (1..=there.len() as u64).collect::<Vec<_>>());
    let by_key: BTreeMap<Uuid, u64> = there
        .iter()
        .map(|entry| (entry.key.unwrap(), entry.seq))
        .collect();
    // Every write was repeated until it was acknowledged, so the database has exactly those.
    assert_eq!(by_key, acknowledged.iter().copied().collect());
    assert_eq!(there.len(), acknowledged.len());
    let players = there.iter().filter_map(|entry| match &entry.change {
        Change::PlayerAdded { details, .. } => Some(details.name.as_str()),
        _ => None,
    });
    let names: std::collections::BTreeSet<_> = players.collect();
    assert_eq!(names.len(), there.len());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "needs MongoDB: ./scripts/test tests"]
async fn everything_acknowledged_survives_kill_9_on_4_4() {
    nothing_is_lost_or_doubled(Kind::V4_4).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "needs MongoDB: ./scripts/test tests"]
async fn everything_acknowledged_survives_kill_9_on_6_0() {
    nothing_is_lost_or_doubled(Kind::V6_0).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "needs MongoDB: ./scripts/test tests"]
async fn everything_acknowledged_survives_kill_9_of_a_replica_set() {
    nothing_is_lost_or_doubled(Kind::V6_0Set).await;
}
