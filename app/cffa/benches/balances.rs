//! The speed of `GET balances` with a bearer token, for both databases:
//! `cargo bench --bench balances`. A bare handler that returns a response of the same size is
//! measured alternately, for comparison. `scripts/mongod` downloads the server.

#![allow(clippy::print_stdout, clippy::unwrap_used, missing_docs)]

mod common;

use cffa_services::auth::oidc::Providers;
use cffa_services::auth::tokens::{Scope, Scopes, Tokens};
use cffa_services::books::Books;
use cffa_services::teams::rules;
use cffa_store::mongo::Mongo;
use cffa_store::sqlite::Sqlite;
use cffa_store::{Account, Identity, Member, Role, Store};
use cffa_testing::mongod::{Kind, Mongod};
use cffa_testing::program::Installation;
use common::http::{Bare, Line, rate};
use common::season::Season;
use common::stopwatch::{Table, p50_p99, told};
use jiff::Timestamp;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use tokio::runtime::Runtime;
use uuid::Uuid;

/// The number of games in the book, with five payments for each.
const GAMES: usize = 500;
/// The number of rounds, and of requests in each. The handlers are measured alternately.
const ROUNDS: usize = 30;
const IN_A_ROW: usize = 20;
/// The number of managers, with a token each: requests of one account are rate limited, so the
/// connections use different ones.
const ASKING: usize = 6;

fn main() {
    let runtime = Runtime::new().unwrap();
    let database = Mongod::start(Kind::V4_4);
    let name = "footballDB";
    let table = Table::default();
    table.section("Balances of 45 players by the API: p50, p99, requests per second");
    let on_sqlite = Installation::new();
    let store = runtime.block_on(Sqlite::open(on_sqlite.database()));
    measure(
        &table,
        "SQLite",
        &runtime,
        &on_sqlite,
        Arc::new(store.unwrap()),
    );
    let on_mongodb = Installation::new()
        .with("SECRET_KEY", "f3b1c07d92ae4c5588d10b6e7fa29c43")
        .with("BACKEND_DBHOST", "127.0.0.1")
        .with("BACKEND_DBNAME", name)
        .with("BACKEND_DBPORT", database.port().to_string());
    let store = runtime.block_on(Mongo::open(&database.uri(), name, "a benchmark"));
    measure(
        &table,
        "MongoDB 4.4",
        &runtime,
        &on_mongodb,
        Arc::new(store.unwrap()),
    );
}

fn measure(
    table: &Table,
    name: &str,
    runtime: &Runtime,
    here: &Installation,
    store: Arc<dyn Store>,
) {
    let (path, tokens) = runtime.block_on(season(store));
    let server = here.serve();
    let next = AtomicUsize::new(0);
    let open = || {
        let at = next.fetch_add(1, Ordering::Relaxed);
        Line::bearing(server.port(), &tokens[at % tokens.len()])
    };
    let mut line = open();
    line.get(&path);
    let bare = Bare::start(line.body.clone());
    let mut bare_line = bare.line();
    let (mut times, mut bare_times) = (Vec::new(), Vec::new());
    for round in 0..=ROUNDS {
        let took: Vec<_> = (0..IN_A_ROW).map(|_| line.get(&path)).collect();
        let bare_took: Vec<_> = (0..IN_A_ROW).map(|_| bare_line.get("/")).collect();
        // The first round is a warm-up.
        if round > 0 {
            times.extend(took);
            bare_times.extend(bare_took);
        }
    }
    let ((p50, p99), (bare_p50, bare_p99)) = (p50_p99(times), p50_p99(bare_times));
    let bare_rate = rate(|| bare.line(), |line| line.get("/"));
    let rate = rate(open, |line| line.get(&path));
    table.beside(
        name,
        &format!("{}, {}, {rate:.0}/s", told(p50), told(p99)),
        &format!("{}, {}, {bare_rate:.0}/s", told(bare_p50), told(bare_p99)),
    );
}

/// Creates a team with a book and managers. Returns the path of its balances, and a token for each
/// manager.
async fn season(store: Arc<dyn Store>) -> (String, Vec<String>) {
    let now = Timestamp::now();
    let id = Uuid::from_u128(1);
    let mut team = rules::without_members(id, Uuid::from_u128(2), "Tuesday Turf", now).unwrap();
    let providers = Arc::new(Providers::new(&[]).unwrap());
    let tokens = Tokens::new(store.clone(), providers);
    let scopes: Scopes = [Scope::ReadBook].into_iter().collect();
    let mut texts = Vec::new();
    for n in 0..ASKING {
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
        let (id, personal) = (Uuid::now_v7(), tokens.personal());
        let made = personal.make(&account, id, "bench", &scopes, 30, now).await;
        texts.push(made.unwrap().text);
        team.members.push(Member {
            account: account.id,
            role: Role::Manager,
            player: None,
            since: now,
            revoked: None,
            payment_methods: Vec::new(),
        });
    }
    let season = Season::played(GAMES, GAMES * 5);
    Books::new(store)
        .create_team(&team, &season.entries)
        .await
        .unwrap();
    (format!("/api/v1/teams/{id}/balances"), texts)
}
