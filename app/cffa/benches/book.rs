//! The speed and size of a book: `cargo bench --bench book`.
//!
//! Prints a table. The large book has 5,000 games and 25,000 payments. Its memory is measured in a
//! separate process, which does nothing but read the book from SQLite page by page, as the server
//! does when it starts.

#![allow(clippy::print_stdout, clippy::unwrap_used, missing_docs)]
#![allow(clippy::inconsistent_digit_grouping)] // pounds_pence

mod common;

use cffa_book::{Actor, Book, Command, Entry, Filter, GameId};
use cffa_services::books::{Books, Reading};
use cffa_services::teams::rules;
use cffa_store::Team;
use cffa_store::sqlite::Sqlite;
use common::concurrency;
use common::memory;
use common::season::Season;
use common::stopwatch::{Table, p50_p99, time, told};
use jiff::{Timestamp, ToSpan};
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};
use uuid::Uuid;

/// The number of games in the three books; each has five payments per game.
const SIZES: [usize; 3] = [12, 500, 5_000];

/// The argument for the process that only measures memory.
const MEASURE: &str = "--measure-memory-of";

/// The number of games added at each size.
const ROUNDS: usize = 300;

fn team() -> Team {
    let (id, generation) = (Uuid::from_u128(1), Uuid::from_u128(2));
    rules::without_members(id, generation, "Tuesday Turf", Timestamp::UNIX_EPOCH).unwrap()
}

fn main() {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(1)
        .enable_all()
        .build()
        .unwrap();
    let mut arguments = std::env::args().skip(1);
    if arguments.next().as_deref() == Some(MEASURE) {
        runtime.block_on(measure_memory(Path::new(&arguments.next().unwrap())));
        return;
    }
    let mut table = Table::default();
    let large = Season::played(5_000, 25_000);
    replay(&mut table, &runtime, &large);
    adding(&mut table, &runtime);
    asking(&mut table);
    concurrency::measure(&mut table, tempfile::tempdir().unwrap().path());
    assert_eq!(table.missed(), 0, "targets missed");
}

// --- reading a whole book

fn replay(table: &mut Table, runtime: &tokio::runtime::Runtime, large: &Season) {
    table.section("Reading 5,000 games and 25,000 payments");
    let entries = &large.entries;
    table.line("changes", &entries.len().to_string());
    let best = |run: &dyn Fn() -> Book| {
        let runs = (0..5).map(|_| time(run)).collect::<Vec<_>>();
        assert!(runs.iter().all(|(book, _)| *book == large.book));
        runs.iter().map(|(_, took)| *took).min().unwrap()
    };
    let folded = best(&|| Book::fold(entries));
    table.line("apply, with entries in memory", &told(folded));
    let lines: Vec<String> = entries
        .iter()
        .map(|entry| serde_json::to_string(entry).unwrap())
        .collect();
    let bytes: usize = lines.iter().map(String::len).sum();
    table.line("size as JSON", &memory::told(bytes as u64));
    let parsed = best(&|| {
        let mut book = Book::default();
        for line in &lines {
            book.apply(&serde_json::from_str::<Entry>(line).unwrap());
        }
        book
    });
    table.line("apply, from JSON in memory", &told(parsed));

    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("large.db");
    runtime.block_on(async {
        let books = Books::new(Arc::new(Sqlite::open(&path).await.unwrap()));
        books.create_team(&team(), entries).await.unwrap();
    });
    let mut best = Duration::MAX;
    for _ in 0..5 {
        let started = Instant::now();
        let book = runtime.block_on(read(&path));
        best = best.min(started.elapsed());
        assert!(*book == large.book);
    }
    let met = best < Duration::from_millis(500);
    table.held(
        "load from SQLite, including opening",
        &told(best),
        "0.5 s",
        met,
    );
    let output = std::process::Command::new(std::env::current_exe().unwrap())
        .arg(MEASURE)
        .arg(&path)
        .output()
        .unwrap();
    let held = String::from_utf8(output.stdout).unwrap();
    match held.trim().parse::<u64>() {
        Ok(bytes) => {
            let met = bytes < 64 * 1024 * 1024;
            table.held(
                "memory of the live book",
                &memory::told(bytes),
                "64 MB",
                met,
            );
        }
        Err(_) => table.line("memory of the live book", "can't be measured here"),
    }
}

async fn read(path: &Path) -> Reading {
    let books = Books::new(Arc::new(Sqlite::open(path).await.unwrap()));
    books.read(&team()).await.unwrap()
}

/// Prints the bytes by which this process grows when it reads the book.
async fn measure_memory(path: &Path) {
    // The memory of an open database does not belong to the book.
    let elsewhere = path.with_file_name("empty.db");
    read(&elsewhere).await;
    let before = memory::resident();
    let book = read(path).await;
    let after = memory::resident();
    assert!(book.seq() > 0);
    if let (Some(before), Some(after)) = (before, after) {
        println!("{}", after.saturating_sub(before));
    }
}

// --- adding a game

fn adding(table: &mut Table, runtime: &tokio::runtime::Runtime) {
    table.section("Adding a game (p50, p99)");
    let mut in_memory = Vec::new();
    let mut durable = Vec::new();
    for games in SIZES {
        let mut season = Season::played(games, games * 5);
        let (p50, p99) = p50_p99(add_and_delete(&mut season));
        in_memory.push(p50);
        let name = format!("decide and apply, book of {games} games");
        table.line(&name, &format!("{}, {}", told(p50), told(p99)));
    }
    let folder = tempfile::tempdir().unwrap();
    let mut sizes: Vec<(Season, Books, Vec<Duration>)> = SIZES
        .into_iter()
        .map(|games| {
            let season = Season::played(games, games * 5);
            let path = folder.path().join(format!("{games}.db"));
            let store = runtime.block_on(Sqlite::open(&path)).unwrap();
            let books = Books::new(Arc::new(store));
            runtime
                .block_on(books.create_team(&team(), &season.entries))
                .unwrap();
            (season, books, Vec::new())
        })
        .collect();
    // Alternate between the sizes, so that other disk activity slows all of them alike.
    for round in 0..ROUNDS + 10 {
        for (season, books, times) in &mut sizes {
            let (id, draft) = (GameId(season.id()), season.draft());
            let log = Command::LogGame { id, draft };
            let (_, took) = time(|| runtime.block_on(record(books, log)));
            if round >= 10 {
                times.push(took);
            }
            runtime.block_on(record(books, Command::DeleteGame { id, seen: None }));
        }
    }
    for (games, (_, _, times)) in SIZES.into_iter().zip(sizes) {
        let (p50, p99) = p50_p99(times);
        durable.push(p50);
        let name = format!("Books::record on SQLite; {games} games");
        table.line(&name, &format!("{}, {}", told(p50), told(p99)));
    }
    let ratio = |times: &[Duration]| times[2].as_secs_f64() / times[0].as_secs_f64();
    // Both take microseconds, so there is no target.
    table.line(
        "5,000 games against 12, in memory",
        &format!("{:.2}x", ratio(&in_memory)),
    );
    let durable = ratio(&durable);
    let measured = format!("{durable:.2}x");
    let name = "5,000 games against 12, on SQLite";
    table.held(name, &measured, "2x", durable <= 2.0);
}

async fn record(books: &Books, command: Command) {
    let by = Actor {
        account: None,
        name: "Tess".to_owned(),
    };
    let key = Some(Uuid::now_v7());
    books.record(&team(), &by, key, command).await.unwrap();
}

/// Adds a game and deletes it again, many times; only the adding is timed.
fn add_and_delete(season: &mut Season) -> Vec<Duration> {
    let mut times = Vec::new();
    for _ in 0..ROUNDS {
        let (id, draft) = (GameId(season.id()), season.draft());
        let started = Instant::now();
        let change = season.book.decide(Command::LogGame { id, draft }).unwrap();
        let entry = season.entry(change);
        season.book.apply(&entry);
        times.push(started.elapsed());
        season.ask(Command::DeleteGame { id, seen: None });
    }
    times
}

// --- the queries of a dashboard

fn asking(table: &mut Table) {
    table.section("What a dashboard asks of the book (p50, p99)");
    let mut middles = Vec::new();
    for games in SIZES {
        let season = Season::played(games, games * 5);
        let (book, today) = (&season.book, season.today());
        let from = today.checked_sub(60.days()).ok();
        let recent = Filter {
            from,
            ..Filter::default()
        };
        let ask = || {
            let balances: i64 = book
                .players()
                .iter()
                .map(|one| book.tally(one.id).balance().minor())
                .sum();
            let games = book.games().take(20).count();
            let moved = book.movements(recent).take(50).count();
            (balances, book.money_held(), games, moved)
        };
        let times = (0..300)
            .map(|_| time(|| std::hint::black_box(ask())).1)
            .collect();
        let (p50, p99) = p50_p99(times);
        middles.push(p50);
        let name = format!("balances, recent games, recent money; {games} games");
        table.line(&name, &format!("{}, {}", told(p50), told(p99)));
    }
    let ratio = middles[2].as_secs_f64() / middles[0].as_secs_f64();
    table.line("5,000 games against 12", &format!("{ratio:.2}x"));
}
