//! What the log and the metrics of a server say about an outage of its database.

use super::pages::{becomes, installation};
use cffa_testing::browser::Browser;
use cffa_testing::mongod::{Kind, Mongod};
use cffa_testing::program::{PATIENCE, Server};
use std::time::{Duration, Instant};

/// Requests during the outage.
const REQUESTS: usize = 60;

/// Waits until the log has this text, and returns the word after it.
async fn logged(server: &Server, text: &str) -> String {
    let began = Instant::now();
    loop {
        let log = server.logged();
        if let Some((rest, _)) = log
            .split_once(text)
            .and_then(|(_, rest)| rest.split_once('\n'))
        {
            return rest.split(' ').next().unwrap_or_default().to_owned();
        }
        assert!(began.elapsed() < PATIENCE, "{text}: {log}");
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
}

async fn metrics(address: &str) -> String {
    let client = reqwest::Client::builder().no_proxy().tls_certs_only(None);
    let answer = client.build().unwrap().get(address).send().await.unwrap();
    answer.text().await.unwrap()
}

/// The value of a metric, without labels or with the ones given.
fn value(text: &str, metric: &str) -> usize {
    let line = text.lines().find_map(|line| line.strip_prefix(metric));
    let value = line.and_then(|rest| rest.trim().parse().ok());
    value.unwrap_or_else(|| panic!("{metric}: {text}"))
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "needs MongoDB: ./scripts/test tests"]
async fn an_outage_is_logged_twice_and_what_is_refused_is_no_operation() {
    let operations = "cffa_store_duration_seconds_count{operation=\"command\"}";
    let failures = "cffa_store_failures_total{failure=\"unavailable\"}";
    let mut database = Mongod::start(Kind::V6_0);
    let here = installation(&database).with("METRICS_ADDR", "127.0.0.1:0");
    let server = here.serve();
    let address = logged(&server, "metrics are at ").await;
    let visitor = Browser::new(&server.url);
    visitor.set_up(&server.set_up_path()).await;

    database.kill();
    while !server.logged().contains("refused until it answers") {
        assert_eq!(visitor.get("/readyz").await.status, 503);
    }
    let before = metrics(&address).await;
    // One operation at a time tries the server; until it fails, all others are refused.
    let path = "/cffa";
    let asked = (0..REQUESTS).map(|_| visitor.get(path));
    for answer in futures::future::join_all(asked).await {
        assert_eq!(answer.status, 503, "{}", answer.body);
    }
    let during = metrics(&address).await;
    let grown = |metric| value(&during, metric) - value(&before, metric);
    let refused = grown("cffa_store_refused_total");
    assert!(refused >= REQUESTS / 2, "{refused}");
    // Operations that were tried failed, and the metrics have no others.
    assert!(grown(operations) <= REQUESTS / 2, "{during}");
    assert_eq!(grown(operations), grown(failures), "{during}");

    database.start_again();
    becomes(&visitor, "/readyz", 200).await;
    let count = logged(&server, "answers again; operations refused: ").await;
    assert!(count.parse::<usize>().unwrap() >= refused, "{count}");
    let log = server.logged();
    for once in ["refused until it answers", "answers again"] {
        assert_eq!(log.matches(once).count(), 1, "{log}");
    }
    // There is one line for each operation that was tried, and none for those that were refused.
    let lines = log.matches("the database is unavailable").count();
    assert!(lines <= REQUESTS / 2, "{lines}: {log}");
}
