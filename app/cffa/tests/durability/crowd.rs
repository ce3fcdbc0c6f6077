//! Many people count at the same time, with real servers and databases: no count is lost or exceeds
//! the maximum.

use cffa_testing::mongod::{Kind, Mongod};
use cffa_testing::program::{Installation, PATIENCE, Server};
use futures::future::join_all;
use reqwest::Client;
use serde_json::Value;
use std::sync::Arc;
use std::time::{Duration, Instant};
use tokio::sync::Semaphore;
use tokio::time::sleep;

/// How many people press plus, and how many fit.
const CROWD: usize = 1_000;
const FIT: u32 = 500;
/// Concurrent requests: each needs an open file, of which a process often can have 1,024.
const AT_ONCE: usize = 300;

fn client() -> Client {
    let _ = rustls::crypto::ring::default_provider().install_default();
    // Each request has its own connection, as with many different clients.
    let client = cffa_testing::http::builder().pool_max_idle_per_host(0);
    client.timeout(PATIENCE).build().unwrap()
}

/// Repeats the request as requested when the server is overloaded: such requests are not counted.
async fn put(client: &Client, address: String) -> Value {
    let began = Instant::now();
    loop {
        let answer = client.put(&address).send().await.unwrap();
        let is_busy = answer.status() == 503 && answer.headers().contains_key("retry-after");
        if !is_busy || began.elapsed() > PATIENCE {
            assert_eq!(answer.status(), 200, "{address}");
            return answer.json().await.unwrap();
        }
        sleep(Duration::from_secs(1)).await;
    }
}

fn current(space: &Value) -> u32 {
    assert_eq!(space["occupancy"]["maximum"], FIT);
    let current = space["occupancy"]["current"].as_u64().unwrap();
    u32::try_from(current).unwrap()
}

/// Subscribes to the events of a server; returns once they report that the space is full.
async fn sees_full(client: Client, address: String) {
    let mut events = client.get(address).send().await.unwrap();
    let mut seen = String::new();
    while !seen.contains(&format!("\"current\": {FIT}, ")) {
        let more = events.chunk().await.unwrap().expect("the stream continues");
        seen.push_str(std::str::from_utf8(&more).unwrap());
    }
}

/// Sends all counts to all servers at the same time.
async fn crowd(servers: &[Server]) {
    let client = client();
    let new = format!("/space/new/occupancy/current/0/max/{FIT}/name/Stand");
    let space = put(&client, format!("{}{new}", servers[0].url)).await;
    let id = space["space_id"].as_str().unwrap().to_owned();
    let watching: Vec<_> = servers
        .iter()
        .map(|server| {
            let address = format!("{}/count/{id}/events", server.url);
            tokio::spawn(sees_full(client.clone(), address))
        })
        .collect();
    let permits = Arc::new(Semaphore::new(AT_ONCE));
    let pressing = (0..CROWD).map(|one| {
        let (client, permits) = (client.clone(), permits.clone());
        let address = format!("{}/space/{id}/increment", servers[one % servers.len()].url);
        tokio::spawn(async move {
            let _permit = permits.acquire_owned().await.unwrap();
            current(&put(&client, address).await)
        })
    });
    let mut answers: Vec<u32> = join_all(pressing)
        .await
        .into_iter()
        .map(Result::unwrap)
        .collect();
    answers.sort_unstable();
    // Each of those who fit got a different number, and all others the maximum.
    let refused = std::iter::repeat_n(FIT, CROWD - FIT as usize);
    let expected: Vec<u32> = (1..=FIT).chain(refused).collect();
    assert_eq!(answers, expected);
    for server in servers {
        let answer = client
            .get(format!("{}/space/{id}", server.url))
            .send()
            .await;
        let space = answer.unwrap().json().await.unwrap();
        assert_eq!(current(&space), FIT);
    }
    // Subscribers of every server saw the space fill up.
    for watcher in watching {
        watcher.await.unwrap();
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "needs MongoDB: ./scripts/test tests"]
async fn a_thousand_counts_at_three_servers_on_one_mongodb_reach_exactly_the_maximum() {
    let database = Mongod::start(Kind::V4_4);
    let here = Installation::new()
        .with("SECRET_KEY", "f3b1c07d92ae4c5588d10b6e7fa29c43")
        .with("BACKEND_DBHOST", "127.0.0.1")
        .with("BACKEND_DBPORT", database.port().to_string());
    crowd(&[here.serve(), here.serve(), here.serve()]).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_thousand_counts_at_one_server_on_sqlite_reach_exactly_the_maximum() {
    crowd(&[Installation::new().serve()]).await;
}
