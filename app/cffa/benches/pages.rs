//! The speed of pages, as a browser experiences it: `cargo bench --bench pages`.
//!
//! Starts the real program, once for each size of book, and requests pages over loopback on
//! persistent connections. For comparison, a bare handler that returns a response of the same size
//! is measured alternately. At the end, it prints the idle memory and the size of the program.

#![allow(clippy::print_stdout, clippy::unwrap_used, missing_docs)]

mod common;

use cffa_services::books::Books;
use cffa_services::teams::rules;
use cffa_store::sqlite::Sqlite;
use cffa_testing::browser::{Browser, PASSWORD};
use cffa_testing::program::{Installation, Server};
use common::http::{Bare, Line, rate};
use common::memory;
use common::season::Season;
use common::stopwatch::{Table, p50_p99, told};
use jiff::Timestamp;
use std::sync::Arc;
use std::time::Duration;
use tokio::runtime::Runtime;
use uuid::Uuid;

/// The number of games in the three books; each has five payments per game.
const SIZES: [usize; 3] = [12, 500, 5_000];
const TEAM: &str = "Tuesday Turf";

/// The number of rounds, and of requests in each. The handlers are measured alternately.
const ROUNDS: usize = 30;
const IN_A_ROW: usize = 20;
/// Games added over HTTP at each size.
const ADDED: usize = 60;

/// The path of a page on a server.
type Path = fn(&Served) -> String;

fn main() {
    let runtime = Runtime::new().unwrap();
    let mut table = Table::default();
    let served: Vec<Served> = SIZES
        .into_iter()
        .map(|games| Served::start(&runtime, games))
        .collect();
    let pages: [(&str, Path); 4] = [
        ("Dashboard", |_| "/cffa".to_owned()),
        ("Player page", |served| {
            format!("/playerSummary/{}", served.player)
        }),
        ("Transactions", |_| "/transactions".to_owned()),
        ("Games", |_| "/games".to_owned()),
    ];
    for (title, path) in pages {
        let promised = (title == "Dashboard").then_some(1.5);
        show(&mut table, title, &served, path, promised);
    }
    adding(&mut table, &runtime, &served);
    at_rest(&mut table, &served[2]);
    assert_eq!(table.missed(), 0, "targets missed");
}

/// A server with a book of one size.
struct Served {
    games: usize,
    here: Installation,
    server: Server,
    manager: Browser,
    /// The player with the most games.
    player: String,
}

impl Served {
    fn start(runtime: &Runtime, games: usize) -> Served {
        let here = Installation::new();
        let last = jiff::Zoned::now().date();
        let season = Season::until(last, games, games * 5);
        let player = season
            .book
            .players()
            .into_iter()
            .max_by_key(|player| season.book.tally(player.id).attended());
        let player = player.unwrap().id.to_string();
        runtime.block_on(async {
            let store = Arc::new(Sqlite::open(here.database()).await.unwrap());
            let team = rules::without_members(
                Uuid::from_u128(1),
                Uuid::from_u128(2),
                TEAM,
                Timestamp::UNIX_EPOCH,
            );
            let books = Books::new(store);
            books
                .create_team(&team.unwrap(), &season.entries)
                .await
                .unwrap();
        });
        let account = ["user", "tess", "--password-stdin", "--manages", TEAM];
        assert_eq!(here.tell(account, PASSWORD).code, Some(0));
        let server = here.serve();
        let manager = Browser::new(&server.url);
        let signed_in = runtime.block_on(manager.sign_in("tess", PASSWORD));
        signed_in.taken();
        Served {
            games,
            here,
            server,
            manager,
            player,
        }
    }

    fn line(&self) -> Line {
        Line::open(self.server.port(), &self.manager.cookies())
    }
}

/// `promised` is the maximum ratio between the durations for a book of 5,000 games and for one of
/// 12.
fn show(table: &mut Table, title: &str, served: &[Served], path: Path, promised: Option<f64>) {
    table.section(&format!("{title}: p50, p99, requests per second"));
    let mut lines: Vec<(Line, String, Vec<Duration>)> = Vec::new();
    let mut bares: Vec<(Line, Vec<Duration>)> = Vec::new();
    let mut servers = Vec::new();
    for one in served {
        let (mut line, path) = (one.line(), path(one));
        line.get(&path);
        let bare = Bare::start(line.body.clone());
        bares.push((bare.line(), Vec::new()));
        servers.push(bare);
        lines.push((line, path, Vec::new()));
    }
    for round in 0..=ROUNDS {
        for ((line, path, times), (bare, bare_times)) in lines.iter_mut().zip(&mut bares) {
            let took: Vec<Duration> = (0..IN_A_ROW).map(|_| line.get(path)).collect();
            let bare_took: Vec<Duration> = (0..IN_A_ROW).map(|_| bare.get("/")).collect();
            // The first round is a warm-up.
            if round > 0 {
                times.extend(took);
                bare_times.extend(bare_took);
            }
        }
    }
    let mut middles = Vec::new();
    for ((one, bare), ((line, path, times), (_, bare_times))) in served
        .iter()
        .zip(&servers)
        .zip(lines.into_iter().zip(bares))
    {
        let size = line.body.len() as f64 / 1024.0;
        let (p50, p99) = p50_p99(times);
        middles.push(p50);
        let (bare_p50, bare_p99) = p50_p99(bare_times);
        let bare_rate = rate(|| bare.line(), |line| line.get("/"));
        let rate = rate(|| one.line(), |line| line.get(&path));
        table.beside(
            &format!("{} games ({size:.1} KB)", one.games),
            &format!("{}, {}, {rate:.0}/s", told(p50), told(p99)),
            &format!("{}, {}, {bare_rate:.0}/s", told(bare_p50), told(bare_p99)),
        );
    }
    let ratio = middles[2].as_secs_f64() / middles[0].as_secs_f64();
    let (name, measured) = ("5,000 games against 12", format!("{ratio:.2}x"));
    match promised {
        Some(most) => table.held(name, &measured, &format!("{most}x"), ratio <= most),
        None => table.line(name, &measured),
    }
}

fn adding(table: &mut Table, runtime: &Runtime, served: &[Served]) {
    table.section("Adding a game over HTTP: p50, p99");
    let today = jiff::Zoned::now().date();
    let mut lines: Vec<(Line, String, Vec<Duration>)> = served
        .iter()
        .map(|one| {
            let players = runtime.block_on(one.manager.players());
            let team = Uuid::from_u128(1);
            let mut form = format!(
                "team={team}&date={today}&cost=61.00&booker={}",
                players[0].1
            );
            for (_, id) in players.iter().take(10) {
                form.push_str(&format!("&played_{id}=on&guests_{id}=0"));
            }
            (one.line(), form, Vec::new())
        })
        .collect();
    for round in 0..ADDED + 3 {
        for (line, form, times) in &mut lines {
            let form = format!("{form}&form_key={}", Uuid::now_v7());
            let took = line.post("/games/new", &form);
            if round >= 3 {
                times.push(took);
            }
        }
    }
    let mut middles = Vec::new();
    for (one, (_, _, times)) in served.iter().zip(lines) {
        let (p50, p99) = p50_p99(times);
        middles.push(p50);
        let name = format!("{} games", one.games);
        table.line(&name, &format!("{}, {}", told(p50), told(p99)));
    }
    let ratio = middles[2].as_secs_f64() / middles[0].as_secs_f64();
    let (name, measured) = ("5,000 games against 12", format!("{ratio:.2}x"));
    table.held(name, &measured, "2x", ratio <= 2.0);
}

fn at_rest(table: &mut Table, busy: &Served) {
    table.section("Idle");
    let resident = |server: &Server| memory::resident_of(&server.process().to_string());
    let new = Installation::new();
    let old = busy.here.serve();
    let started = new.serve();
    std::thread::sleep(Duration::from_secs(2));
    let limit = 25 * 1024 * 1024;
    for (name, server) in [
        ("memory after start, no data", &started),
        ("memory after start, 5,000 games", &old),
    ] {
        match resident(server) {
            Some(bytes) => table.held(name, &memory::told(bytes), "25 MB", bytes < limit),
            None => table.line(name, "can't be measured here"),
        }
    }
    if let Some(bytes) = resident(&busy.server) {
        let name = "memory after all of the above, 5,000 games";
        table.line(name, &memory::told(bytes));
    }
    let program = std::fs::metadata(cffa_testing::program::built()).unwrap();
    table.line("size of the program on disk", &memory::told(program.len()));
}
