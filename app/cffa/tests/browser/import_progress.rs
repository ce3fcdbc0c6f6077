//! A large import on a phone: the progress bar moves, and the preview follows automatically.

#![allow(clippy::unwrap_used)]

use cffa_testing::chromium::season::{MANAGER, Season};
use cffa_testing::chromium::{Browser, Cffa, Colours, Screen, Scripts};
use cffa_testing::google::{Google, Worksheet};
use cffa_testing::holding_proxy::HoldingProxy;
use cffa_testing::program::built;
use serde_json::json;
use std::time::{Duration, Instant};
use thirtyfour::By;

/// The longest time for each step of the test.
const PATIENCE: Duration = Duration::from_secs(60);

/// A worksheet of this number of payments.
fn paid(rows: u32) -> Vec<Worksheet> {
    let mut cells = vec![vec![json!("Player"), json!("Amount"), json!("Date")]];
    cells.extend((0..rows).map(|row| {
        let player = format!("Player {}", row % 40);
        vec![json!(player), json!(1.5), json!(42_844 + row % 900)]
    }));
    vec![("Transactions".to_owned(), cells)]
}

#[tokio::test]
#[ignore = "needs Chromium, axe-core and OpenSSL: ./scripts/test tests"]
async fn the_progress_bar_moves_on_a_phone_and_the_preview_follows() {
    let google = Google::start();
    google.share("Turf", &paid(40_000));
    let proxy = HoldingProxy::before(&google.base);
    google.is_reached_at(&proxy.base);
    let program = &built();
    let cffa = Cffa::start_with(program, &[("GOOGLE_BASE_URL", &proxy.base)]);
    Season::open(&cffa).await;
    let folder = tempfile::tempdir().unwrap();
    let key = folder.path().join("key.json");
    std::fs::write(&key, google.key().to_string()).unwrap();
    let browser = Browser::open(&cffa.url, Scripts::On).await;
    browser.look(Screen::Phone, Colours::Light).await;
    browser.sign_in(MANAGER).await;
    browser.at("/cffa").await;
    browser.go("/settings/import/google").await;
    let file = browser.one(By::Css("input[name=key]")).await;
    file.send_keys(key.to_str().unwrap()).await.unwrap();
    browser.fill("spreadsheet", "Turf").await;
    browser.press("Read the spreadsheet").await;
    browser.see("Waiting for Google.").await;
    assert_eq!(browser.overflow().await, [""; 0]);
    assert_eq!(browser.violations().await, [""; 0]);

    // The page records what the bar shows from now on, until it disappears.
    browser
        .script(
            "sessionStorage.setItem('seen', '');
             new MutationObserver(() => sessionStorage.setItem('seen', sessionStorage.getItem('seen') + '|' + document.getElementById('import-count').textContent))
                 .observe(document.querySelector('[data-import]'), { subtree: true, childList: true, characterData: true, attributes: true });",
        )
        .await;
    proxy.release();
    let began = Instant::now();
    while !browser.sees("What is in the file").await {
        assert!(began.elapsed() < PATIENCE, "the import does not finish");
        tokio::time::sleep(Duration::from_millis(200)).await;
    }
    let seen = browser
        .script("return sessionStorage.getItem('seen')")
        .await;
    let seen = seen.as_str().unwrap();
    assert!(
        seen.contains("MB read") || seen.contains("changes written"),
        "{seen}"
    );
    browser.see("40000").await;
    browser.go("/settings").await;
    browser.see("ready for review").await;
    assert_eq!(browser.overflow().await, [""; 0]);
    assert_eq!(browser.violations().await, [""; 0]);
    browser.press("Review it").await;
    browser.see("What is in the file").await;
    browser.check_console().await;
}
