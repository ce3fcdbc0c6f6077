//! The largest contentful paint on a phone: `cargo bench --bench paint`.
//!
//! Chromium computes four times slower and has a slow 4G connection, as in Lighthouse. Cold: nothing
//! is cached. Warm: the stylesheet and the scripts are.

#![allow(clippy::print_stdout, clippy::unwrap_used, missing_docs)]

mod common;

use cffa_testing::chromium::season::{MANAGER, Season};
use cffa_testing::chromium::{Browser, Cffa, Colours, Screen, Scripts};
use cffa_testing::program::built;
use common::stopwatch::{Table, p50_p99, told};
use serde_json::{Value, json};
use std::time::Duration;

/// The pages that people open most. The last one is for those who are not signed in.
const PAGES: [&str; 5] = [
    "/cffa",
    "/games/new",
    "/players",
    "/playerSummary",
    "/login",
];
/// How often each page is opened.
const ROUNDS: usize = 7;
/// How much slower than this machine the phone computes.
const SLOWER: u32 = 4;
/// Slow 4G: milliseconds for a response, and bytes per second.
const LATENCY: u32 = 150;
const DOWN: u32 = 1_638_400 / 8;
const UP: u32 = 768_000 / 8;
/// The targets.
const COLD: Duration = Duration::from_secs(1);
const WARM: Duration = Duration::from_millis(500);
/// The largest layout shift that nobody notices, a tenth of what Web Vitals call good.
const SHIFT: f64 = 0.01;

/// Milliseconds from the request of the page to its largest paint, and the layout shift.
const PAINT: &str = "
  const done = arguments[arguments.length - 1];
  let shift = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) shift += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });
  new PerformanceObserver((list) => {
    const last = list.getEntries().at(-1);
    setTimeout(() => done([last.startTime, shift]), 200);
  }).observe({ type: 'largest-contentful-paint', buffered: true });
";

#[tokio::main]
async fn main() {
    let cffa = Cffa::start(&built());
    let _season = Season::played(&cffa, 5).await;
    let browser = Browser::open(&cffa.url, Scripts::On).await;
    browser.look(Screen::Phone, Colours::Light).await;
    browser.sign_in(MANAGER).await;
    browser.at("/cffa").await;
    send(&browser, "Network.enable", json!({})).await;
    send(
        &browser,
        "Emulation.setCPUThrottlingRate",
        json!({"rate": SLOWER}),
    )
    .await;
    let slow = json!({"offline": false, "latency": LATENCY, "downloadThroughput": DOWN, "uploadThroughput": UP});
    send(&browser, "Network.emulateNetworkConditions", slow).await;
    let mut table = Table::default();
    table.section(
        "Largest contentful paint on a phone with slow 4G: median of cold, of warm; layout shift",
    );
    for page in PAGES {
        if page == "/login" {
            browser.driver().delete_all_cookies().await.unwrap();
        }
        let (mut cold, mut warm, mut shifts) = (Vec::new(), Vec::new(), Vec::new());
        for _ in 0..ROUNDS {
            send(&browser, "Network.clearBrowserCache", json!({})).await;
            for times in [&mut cold, &mut warm] {
                browser.go(page).await;
                let (time, shift) = paint(&browser).await;
                times.push(time);
                shifts.push(shift);
            }
        }
        let (cold, warm) = (p50_p99(cold).0, p50_p99(warm).0);
        let shift = shifts.into_iter().fold(0.0, f64::max);
        table.held(
            page,
            &format!("{}, {}; {shift:.3}", told(cold), told(warm)),
            &format!("{} and {}, no shift", told(COLD), told(WARM)),
            cold < COLD && warm < WARM && shift < SHIFT,
        );
    }
    assert_eq!(table.missed(), 0, "targets missed");
}

async fn send(browser: &Browser, command: &str, parameters: Value) {
    let cdp = browser.driver().cdp();
    cdp.send_raw(command, parameters).await.unwrap();
}

async fn paint(browser: &Browser) -> (Duration, f64) {
    let done = browser.driver().execute_async(PAINT, Vec::new()).await;
    let done: Vec<f64> = done.unwrap().convert().unwrap();
    (Duration::from_secs_f64(done[0] / 1e3), done[1])
}
