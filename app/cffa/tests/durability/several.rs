//! Concurrent writes: two servers on one database, and one form sent many times.

use crate::witness::{TEAM, Turf, payments};
use serde_json::Value;

const WRITERS: usize = 3;
const EACH: usize = 25;
const AT_ONCE: usize = 20;

/// The money held, as pages show it.
fn held(balances: &Value) -> String {
    let pennies: i64 = balances
        .as_array()
        .unwrap()
        .iter()
        .map(|row| {
            let text = row["balance"].as_str().unwrap();
            text.replace('.', "").parse::<i64>().unwrap()
        })
        .sum();
    let (pounds, pennies) = (pennies / 100, pennies % 100);
    match pounds {
        0..1_000 => format!("£{pounds}.{pennies:02}"),
        _ => format!("£{},{:03}.{pennies:02}", pounds / 1_000, pounds % 1_000),
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_servers_on_one_database_agree_and_neither_lose_nor_duplicate_payments() {
    let turf = Turf::open().await;
    let servers = [turf.here.serve(), turf.here.serve()];
    let managers = [0, 1].map(|one: usize| turf.manager.at(&servers[one].url));
    let mut writers = Vec::new();
    for (one, manager) in managers.iter().enumerate() {
        for writer in 0..WRITERS {
            let stream: Vec<_> = (0..EACH)
                .map(|at| turf.payment(at, format!("server {one}, writer {writer}, {at}")))
                .collect();
            let manager = manager.clone();
            writers.push(tokio::spawn(async move {
                for payment in stream {
                    assert!(payment.send(&manager).await, "{payment:?}");
                }
            }));
        }
    }
    for writer in writers {
        writer.await.unwrap();
    }
    let found = payments(&turf.here).await;
    assert_eq!(found.len(), 2 * WRITERS * EACH);
    assert!(found.values().all(|times| *times == 1), "{found:?}");

    let balances = turf.here.balances(TEAM);
    let held = held(&balances);
    for manager in &managers {
        let page = manager.get("/cffa").await.page();
        assert!(page.contains(&held), "{held}: {page}");
        for (player, row) in turf.players.iter().zip(balances.as_array().unwrap()) {
            let path = format!("/playerSummary/{player}");
            let page = manager.get(&path).await.page();
            let balance = format!("£{}", row["balance"].as_str().unwrap());
            assert!(
                page.replace(',', "").contains(&balance),
                "{balance}: {page}"
            );
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn one_form_sent_twenty_times_at_once_records_one_change() {
    let turf = Turf::open().await;
    // To one server, and to two independent ones.
    let servers = [turf.here.serve(), turf.here.serve()];
    let managers = [0, 1].map(|one: usize| turf.manager.at(&servers[one].url));
    for (round, many) in [1, 2].into_iter().enumerate() {
        let payment = turf.payment(round, format!("round {round}"));
        let sending: Vec<_> = (0..AT_ONCE)
            .map(|at| {
                let (payment, manager) = (payment.clone(), managers[at % many].clone());
                tokio::spawn(async move { payment.send(&manager).await })
            })
            .collect();
        for sent in sending {
            assert!(sent.await.unwrap());
        }
        let found = payments(&turf.here).await;
        assert_eq!(found.get(&payment.note), Some(&1));
        assert_eq!(found.len(), round + 1);
    }
    // The same fields from another page are another payment.
    let again = turf.payment(0, "round 0".to_owned());
    assert!(again.send(&managers[0]).await);
    assert_eq!(payments(&turf.here).await.get("round 0"), Some(&2));
}
