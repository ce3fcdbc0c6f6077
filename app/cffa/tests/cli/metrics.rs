//! What Prometheus reads at `METRICS_ADDR`.

use cffa_testing::browser::Browser;
use cffa_testing::program::{Installation, PATIENCE, Server};
use std::time::{Duration, Instant};

/// The address of a server's metrics, from its log.
fn address(server: &Server) -> String {
    let began = Instant::now();
    while began.elapsed() < PATIENCE {
        let logged = server.logged();
        let rest = logged.split_once("metrics are at ").map(|(_, rest)| rest);
        if let Some((address, _)) = rest.and_then(|rest| rest.split_once('\n')) {
            return address.to_owned();
        }
        std::thread::sleep(Duration::from_millis(5));
    }
    panic!("{}", server.logged());
}

async fn text_at(address: &str) -> String {
    // Every test in this binary does this, and only the first call can succeed.
    let _ = rustls::crypto::ring::default_provider().install_default();
    let client = cffa_testing::http::builder().build().unwrap();
    let answer = client.get(address).send().await.unwrap();
    assert_eq!(answer.status(), 200);
    answer.text().await.unwrap()
}

/// The values of a metric, with the labels of each.
fn values<'t>(text: &'t str, name: &str) -> Vec<(&'t str, f64)> {
    let line = |line: &'t str| {
        let (key, value) = line.rsplit_once(' ')?;
        let labels = key.strip_prefix(name)?;
        let is_whole = labels.is_empty() || labels.starts_with('{');
        is_whole.then(|| Some((labels, value.parse().ok()?)))?
    };
    text.lines().filter_map(line).collect()
}

#[tokio::test]
async fn what_the_server_did_is_counted() {
    let here = Installation::new().with("METRICS_ADDR", "127.0.0.1:0");
    let server = here.serve();
    let manager = Browser::new(&server.url);
    manager.set_up(&server.set_up_path()).await;
    let team = manager.open_team("Tuesday Turf", "Tess").await;
    manager.add_player(&team, "Ida").await;
    manager.post("/logout", &[]).await.taken();
    manager.sign_in("tess", "not it at all").await;
    manager.get("/nowhere/at/all").await;

    let text = text_at(&address(&server)).await;
    let requests = values(&text, "cffa_http_requests_total");
    let asked = |part: &str| requests.iter().find(|(labels, _)| labels.contains(part));
    assert!(asked("route=\"/setup/{token}\"").is_some(), "{text}");
    assert!(asked("route=\"(no such address)\"").is_some(), "{text}");
    assert!(!text.contains("nowhere"), "{text}");
    let rejected = values(&text, "cffa_sign_ins_total");
    assert!(
        rejected
            .iter()
            .any(|(labels, count)| labels.contains("rejected") && *count == 1.0),
        "{text}"
    );
    assert_eq!(values(&text, "cffa_live_books"), [("", 1.0)], "{text}");
    assert!(values(&text, "cffa_changes_total")[0].1 >= 1.0, "{text}");
    assert!(values(&text, "cffa_store_duration_seconds_count").len() >= 2);
    assert_eq!(values(&text, "cffa_build_info")[0].1, 1.0);
    assert!(text.ends_with("# EOF\n"), "{text}");

    // The metrics port serves nothing else, and the pages serve no metrics.
    let elsewhere = address(&server).replace("/metrics", "/login");
    assert_eq!(reqwest::get(elsewhere).await.unwrap().status(), 404);
    assert_eq!(manager.get("/metrics").await.status, 404);
}
