//! Many tasks that use one SQLite file at the same time.

use super::stopwatch::{Table, p50_p99, told};
use cffa_book::{Actor, Change, Entry, FORMAT, PlayerId};
use cffa_store::sqlite::Sqlite;
use cffa_store::{BookId, BookStore, SessionRecord, SessionStore};
use jiff::Timestamp;
use std::collections::BTreeMap;
use std::path::Path;
use std::thread;
use std::time::{Duration, Instant};
use tokio::runtime::{Builder, Runtime};
use uuid::Uuid;

/// Each number of tasks in turn, this often, so that other load affects all of them equally.
const ROUNDS: usize = 7;
const EACH: Duration = Duration::from_millis(700);
/// Threads of the server.
const WORKERS: usize = 2;
/// Sessions in the file.
const SESSIONS: u64 = 1_000;
/// How many times the throughput of one writer sixteen must have.
const TARGET: f64 = 8.0;

/// Measures a file in this folder, which must be on a disk.
pub fn measure(table: &mut Table, folder: &Path) {
    let runtime = runtime();
    let store = runtime
        .block_on(Sqlite::open(folder.join("many.db")))
        .unwrap();
    writing(table, &store);
    for number in 0..SESSIONS {
        runtime
            .block_on(store.insert_session(&session(number)))
            .unwrap();
    }
    reading(table, &store);
}

/// Times of single operations, and how many there were in a second in each round.
#[derive(Default)]
struct Measured {
    times: Vec<Duration>,
    rates: Vec<f64>,
}

impl Measured {
    fn rate(&self) -> f64 {
        let mut rates = self.rates.clone();
        rates.sort_by(f64::total_cmp);
        rates[rates.len() / 2]
    }

    fn told(&self) -> String {
        let (p50, p99) = p50_p99(self.times.clone());
        let (least, most) = self
            .rates
            .iter()
            .fold((f64::MAX, 0.0_f64), |(least, most), rate| {
                (least.min(*rate), most.max(*rate))
            });
        let rate = self.rate();
        let (p50, p99) = (told(p50), told(p99));
        format!("{p50}, {p99}, {rate:.0}/s ({least:.0} to {most:.0})")
    }
}

/// Lets so many tasks repeat an operation, on threads like those of the server. An operation has
/// the id of its task, and its number in the task.
fn round<F>(
    measured: &mut Measured,
    store: &Sqlite,
    tasks: usize,
    operate: impl Fn(Sqlite, Uuid, u64) -> F + Copy + Send + 'static,
) where
    F: Future<Output = ()> + Send,
{
    let began = Instant::now();
    let repeat = move |store: Sqlite| async move {
        let (task, mut times, mut number) = (Uuid::now_v7(), Vec::new(), 0);
        while began.elapsed() < EACH {
            let start = Instant::now();
            number += 1;
            operate(store.clone(), task, number).await;
            times.push(start.elapsed());
        }
        times
    };
    let times: Vec<Duration> = thread::scope(|scope| {
        let workers: Vec<_> = (0..WORKERS)
            .map(|worker| {
                let stores = (worker..tasks).step_by(WORKERS).map(|_| store.clone());
                let repeats = stores.map(repeat).collect::<Vec<_>>();
                scope.spawn(|| runtime().block_on(all(repeats)))
            })
            .collect();
        workers
            .into_iter()
            .flat_map(|it| it.join().unwrap())
            .collect()
    });
    let seconds = began.elapsed().as_secs_f64();
    measured.rates.push(times.len() as f64 / seconds);
    measured.times.extend(times);
}

async fn all<F>(repeats: Vec<F>) -> Vec<Duration>
where
    F: Future<Output = Vec<Duration>> + Send + 'static,
{
    let tasks: Vec<_> = repeats.into_iter().map(tokio::spawn).collect();
    let mut times = Vec::new();
    for task in tasks {
        times.extend(task.await.unwrap());
    }
    times
}

/// A runtime of one thread, as each worker of the server has.
fn runtime() -> Runtime {
    Builder::new_current_thread().enable_all().build().unwrap()
}

fn writing(table: &mut Table, store: &Sqlite) {
    table.section("Appending to SQLite, each task to a book of its own: p50, p99, in a second");
    let mut measured = [Measured::default(), Measured::default()];
    for _ in 0..ROUNDS {
        for (tasks, measured) in [1, 16].into_iter().zip(&mut measured) {
            round(measured, store, tasks, append);
        }
    }
    table.line("1 writer", &measured[0].told());
    table.line("16 writers", &measured[1].told());
    let ratio = measured[1].rate() / measured[0].rate();
    table.held(
        "16 writers against 1",
        &format!("{ratio:.1}x"),
        &format!("{TARGET:.0}x"),
        ratio >= TARGET,
    );
}

async fn append(store: Sqlite, task: Uuid, number: u64) {
    let book = BookId {
        team: task,
        generation: task,
    };
    let entry = Entry {
        v: FORMAT,
        seq: number,
        at: Timestamp::UNIX_EPOCH,
        by: Actor {
            account: None,
            name: "Tess".to_owned(),
        },
        key: Some(Uuid::now_v7()),
        fingerprint: None,
        change: Change::PlayerRetired {
            player: PlayerId(task),
        },
    };
    store.append(book, &entry).await.unwrap();
}

fn reading(table: &Table, store: &Sqlite) {
    table.section("Reading a session from SQLite by its id: p50, p99, in a second");
    const TASKS: [usize; 3] = [1, 4, 16];
    let mut measured = TASKS.map(|_| Measured::default());
    for _ in 0..ROUNDS {
        for (tasks, measured) in TASKS.into_iter().zip(&mut measured) {
            round(measured, store, tasks, read);
        }
    }
    for (tasks, measured) in TASKS.into_iter().zip(&measured) {
        table.line(&format!("{tasks} at once"), &measured.told());
    }
}

async fn read(store: Sqlite, _: Uuid, number: u64) {
    let id = id_hash(number % SESSIONS);
    let found = store.session(&id, Timestamp::UNIX_EPOCH).await.unwrap();
    assert!(found.is_some());
}

fn id_hash(number: u64) -> String {
    format!("{number:064x}")
}

fn session(number: u64) -> SessionRecord {
    SessionRecord {
        id_hash: id_hash(number),
        account: Some(Uuid::now_v7()),
        provider_session: None,
        state: BTreeMap::from([("user".to_owned(), "Tess".repeat(20))]),
        began: Timestamp::UNIX_EPOCH,
        seen: Timestamp::UNIX_EPOCH,
        expires: Timestamp::from_second(4_000_000_000).unwrap(),
    }
}
