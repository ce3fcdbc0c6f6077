//! Counting people together, with several phones.

use super::cffa;
use cffa_testing::chromium::{Browser, Colours, Screen, Scripts};

/// Creates a headcount with the form; returns its address.
pub async fn start(browser: &Browser, name: &str, maximum: &str) -> String {
    browser.go("/count").await;
    browser.fill("name", name).await;
    browser.fill("maximum", maximum).await;
    browser.press("Start counting").await;
    browser.see(name).await;
    browser.path().await
}

#[tokio::test]
#[ignore = "needs Chromium: ./scripts/test tests"]
async fn counts_reach_other_phones_even_after_a_restart_of_the_server() {
    let mut cffa = cffa();
    let door = Browser::open(&cffa.url, Scripts::On).await;
    let bar = Browser::open(&cffa.url, Scripts::On).await;
    let path = start(&door, "Clubhouse", "3").await;
    bar.go(&path).await;
    for browser in [&door, &bar] {
        browser.look(Screen::Phone, Colours::Light).await;
        browser.see_in("[data-live]", "Live").await;
    }
    door.press("+").await;
    bar.see_in("[data-board]", "1").await;
    bar.see_in("[data-words]", "Room for 2 more").await;
    bar.press("+").await;
    door.see_in("[data-words]", "Room for 1 more").await;
    door.press("+").await;
    for browser in [&door, &bar] {
        browser
            .see_in("[data-words]", "Full: one out, one in")
            .await;
        browser.see_count(".board-owes", 1).await;
    }
    // One more is refused.
    bar.press("+").await;
    bar.press("−").await;
    door.see_in("[data-words]", "Room for 1 more").await;
    assert_eq!(bar.path().await, path, "no page was loaded");

    cffa.stop();
    for browser in [&door, &bar] {
        browser.see_in("[data-live]", "Connection lost").await;
    }
    door.press("−").await;
    door.see_in("[data-failed]", "not counted").await;
    cffa.start_again();
    for browser in [&door, &bar] {
        browser.see_in("[data-live]", "Live").await;
    }
    door.press("−").await;
    bar.see_in("[data-words]", "Room for 2 more").await;
}

#[tokio::test]
#[ignore = "needs Chromium: ./scripts/test tests"]
async fn people_are_counted_without_scripts() {
    let cffa = cffa();
    let browser = Browser::open(&cffa.url, Scripts::Off).await;
    start(&browser, "East stand", "2").await;
    browser.press("+").await;
    browser.see("Room for 1 more").await;
    browser.press("+").await;
    browser.see("Full: one out, one in").await;
    browser.press("−").await;
    browser.see("Room for 1 more").await;
    browser.see_count("img.qr-code", 1).await;
}
