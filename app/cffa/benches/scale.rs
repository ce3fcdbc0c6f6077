//! The cost of many teams in one MongoDB: `scripts/test-scale`. `SCALE_TEAMS` sets the number of
//! teams (10,000 by default), each with a year of games.
//!
//! Sizes come from MongoDB's own statistics. The traffic consists of reading balances with tokens:
//! each connection requests one team after another.

#![allow(clippy::print_stdout, clippy::unwrap_used, missing_docs)]

mod common;

use cffa_services::auth::oidc::Providers;
use cffa_services::auth::tokens::{Scope, Scopes, Tokens};
use cffa_services::books::Books;
use cffa_services::teams::rules;
use cffa_store::mongo::Mongo;
use cffa_store::{Account, Identity, Member, Role, Store};
use cffa_testing::mongod::{Kind, Mongod};
use cffa_testing::program::{Installation, Server};
use common::http::Line;
use common::memory;
use common::season::Season;
use common::stopwatch::{Table, p50_p99, time, told};
use futures::StreamExt;
use jiff::Timestamp;
use mongodb::bson::{Bson, Document, doc};
use rand::rngs::StdRng;
use rand::{Rng, SeedableRng};
use std::sync::Arc;
use std::time::{Duration, Instant};
use tokio::runtime::Runtime;
use uuid::Uuid;

const DATABASE: &str = "footballDB";
const TEAMS: usize = 10_000;
/// One game per week, with a payment of each player about once a month.
const GAMES: usize = 52;
const PAYMENTS: usize = 150;
/// The numbers of games in longer books: a season, ten years, a century.
const LENGTHS: [usize; 3] = [52, 520, 5_200];
/// The number of teams created concurrently.
const AT_ONCE: usize = 8;
/// The number of connections, and how long they send requests.
const ASKING: usize = 8;
const ASKED_FOR: Duration = Duration::from_secs(20);

/// A team with one manager: the path of its balances, and a token for them.
struct Asked {
    path: String,
    token: String,
}

fn main() {
    let count = std::env::var("SCALE_TEAMS").map_or(TEAMS, |text| text.parse().unwrap());
    let runtime = Runtime::new().unwrap();
    let mongod = Mongod::start(Kind::V6_0);
    let table = Table::default();
    let (teams, took) = time(|| runtime.block_on(make_teams(&mongod, count)));
    table.section(&format!(
        "{count} teams of 45 players, {GAMES} games and {PAYMENTS} payments each"
    ));
    table.line("made in", &told(took));
    runtime.block_on(print_sizes(&table, &mongod, count));
    print_traffic(&table, &mongod, &teams);
    print_lengths(&table, &runtime, &mongod);
}

async fn make_teams(mongod: &Mongod, count: usize) -> Vec<Asked> {
    let store: Arc<dyn Store> = Arc::new(open(mongod).await);
    let season = Season::played(GAMES, PAYMENTS);
    let made = futures::stream::iter(0..count).map(|n| make_team(store.clone(), n, &season));
    made.buffered(AT_ONCE).collect().await
}

async fn open(mongod: &Mongod) -> Mongo {
    Mongo::open(&mongod.uri(), DATABASE, "a benchmark")
        .await
        .unwrap()
}

async fn make_team(store: Arc<dyn Store>, n: usize, season: &Season) -> Asked {
    let now = Timestamp::now();
    let account = Account {
        id: Uuid::now_v7(),
        version: 1,
        name: format!("Manager {n}"),
        identities: vec![Identity {
            issuer: Identity::LOCAL.to_owned(),
            subject: format!("manager{n}"),
        }],
        password_hash: None,
        passkeys: Vec::new(),
        second_factor: None,
        opening: Vec::new(),
        created: now,
    };
    store.insert_account(&account).await.unwrap();
    let tokens = Tokens::new(store.clone(), Arc::new(Providers::new(&[]).unwrap()));
    let scopes: Scopes = [Scope::ReadBook].into_iter().collect();
    let made = tokens
        .personal()
        .make(&account, Uuid::now_v7(), "scale", &scopes, 30, now);
    let token = made.await.unwrap().text;
    let id = Uuid::now_v7();
    let name = format!("Team {n}");
    let mut team = rules::without_members(id, Uuid::now_v7(), &name, now).unwrap();
    team.members.push(Member {
        account: account.id,
        role: Role::Manager,
        player: None,
        since: now,
        revoked: None,
        payment_methods: Vec::new(),
    });
    Books::new(store)
        .create_team(&team, &season.entries)
        .await
        .unwrap();
    let path = format!("/api/v1/teams/{id}/balances");
    Asked { path, token }
}

/// Bytes according to MongoDB, in total and per team.
async fn print_sizes(table: &Table, mongod: &Mongod, count: usize) {
    let database = mongod.client().await.database(DATABASE);
    // Data is compressed only when it is written to disk.
    let admin = mongod.client().await.database("admin");
    admin.run_command(doc! { "fsync": 1 }).await.unwrap();
    let mut names = database.list_collection_names().await.unwrap();
    names.sort();
    table.section("On disk, by collection: documents; data, compressed, indexes; for each team");
    for name in names {
        let stats = database
            .run_command(doc! { "collStats": &name })
            .await
            .unwrap();
        let documents = number(&stats, "count");
        if documents > 0.0 {
            let [size, stored, indexes] =
                ["size", "storageSize", "totalIndexSize"].map(|field| number(&stats, field));
            let each = (stored + indexes) / count as f64;
            let sizes = format!(
                "{documents}; {}, {}, {}; {:.1} KB",
                mb(size),
                mb(stored),
                mb(indexes),
                each / 1e3
            );
            table.line(&name, &sizes);
        }
    }
}

fn number(stats: &Document, field: &str) -> f64 {
    match stats.get(field) {
        Some(Bson::Int32(number)) => f64::from(*number),
        Some(Bson::Int64(number)) => *number as f64,
        Some(Bson::Double(number)) => *number,
        _ => 0.0,
    }
}

fn mb(bytes: f64) -> String {
    format!("{:.1} MB", bytes / 1e6)
}

fn serve(mongod: &Mongod) -> Server {
    Installation::new()
        .with("SECRET_KEY", "f3b1c07d92ae4c5588d10b6e7fa29c43")
        .with("BACKEND_DBHOST", "127.0.0.1")
        .with("BACKEND_DBNAME", DATABASE)
        .with("BACKEND_DBPORT", mongod.port().to_string())
        .serve()
}

/// Measures requests to few teams and to many, and the program's memory meanwhile.
fn print_traffic(table: &Table, mongod: &Mongod, teams: &[Asked]) {
    table.section("Balances by 8 connections: p50, p99; per second; memory of the program");
    for (name, some) in [
        ("30 teams", teams.len().min(30)),
        ("all teams", teams.len()),
    ] {
        let server = serve(mongod);
        let times = ask(&server, &teams[..some]);
        let rate = times.len() as f64 / ASKED_FOR.as_secs_f64();
        let (p50, p99) = p50_p99(times);
        let held = memory::resident_of(&server.process().to_string()).unwrap();
        let line = format!(
            "{}, {}; {rate:.0}/s; {}",
            told(p50),
            told(p99),
            memory::told(held)
        );
        table.line(name, &line);
    }
}

/// Each connection requests one team after another, in its own order.
fn ask(server: &Server, teams: &[Asked]) -> Vec<Duration> {
    std::thread::scope(|scope| {
        let asking: Vec<_> = (0..ASKING)
            .map(|n| {
                scope.spawn(move || {
                    let mut chance = StdRng::seed_from_u64(n as u64);
                    let mut times = Vec::new();
                    let began = Instant::now();
                    while began.elapsed() < ASKED_FOR {
                        let team = &teams[chance.random_range(0..teams.len())];
                        let mut line = Line::bearing(server.port(), &team.token);
                        match line.try_get(&team.path) {
                            (200, took) => times.push(took),
                            // Requests of one account are rate limited.
                            (429, _) => std::thread::sleep(Duration::from_millis(50)),
                            (status, _) => panic!("{}: {status}", team.path),
                        }
                    }
                    times
                })
            })
            .collect();
        asking
            .into_iter()
            .flat_map(|one| one.join().unwrap())
            .collect()
    })
}

/// The cost of one book, by its length.
fn print_lengths(table: &Table, runtime: &Runtime, mongod: &Mongod) {
    table.section("One book: changes; size; first request after a start; memory of the program");
    for games in LENGTHS {
        let season = Season::played(games, games * 3);
        let bytes: usize = season
            .entries
            .iter()
            .map(|entry| serde_json::to_vec(entry).unwrap().len())
            .sum();
        let asked = runtime.block_on(async {
            let store: Arc<dyn Store> = Arc::new(open(mongod).await);
            make_team(store, usize::MAX - games, &season).await
        });
        let server = serve(mongod);
        let process = server.process().to_string();
        let before = memory::resident_of(&process).unwrap();
        let (status, first) = Line::bearing(server.port(), &asked.token).try_get(&asked.path);
        assert_eq!(status, 200);
        let held = memory::resident_of(&process)
            .unwrap()
            .saturating_sub(before);
        let line = format!(
            "{}; {} as JSON; {}; {} more",
            season.entries.len(),
            mb(bytes as f64),
            told(first),
            memory::told(held)
        );
        table.line(&format!("{games} games"), &line);
    }
}
