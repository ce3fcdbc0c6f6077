//! The app on a home screen: it shows the pages that were opened last without a connection, and
//! sends later what was entered meanwhile.

use super::cffa;
use cffa_testing::app::today;
use cffa_testing::chromium::season::{MANAGER, Season};
use cffa_testing::chromium::{Browser, Cffa, Colours, Screen, Scripts};

async fn installed() -> (Cffa, Season, Browser) {
    let cffa = cffa();
    let season = Season::played(&cffa, 2).await;
    let browser = Browser::open(&cffa.url, Scripts::On).await;
    browser.look(Screen::Phone, Colours::Light).await;
    browser.install().await;
    browser.sign_in(MANAGER).await;
    browser.at("/cffa").await;
    let ready = "return navigator.serviceWorker.ready.then(() => true)";
    browser.script(ready).await;
    (cffa, season, browser)
}

#[tokio::test]
#[ignore = "needs Chromium: ./scripts/test tests"]
async fn a_payment_entered_offline_is_sent_once_when_there_is_a_connection() {
    let (mut cffa, season, browser) = installed().await;
    for page in ["/cffa", "/transactions/new"] {
        browser.go(page).await;
    }
    cffa.stop();
    // The app begins at the start page.
    browser.go("/").await;
    browser.see("You’re offline. This is the page of").await;
    browser.see("Tuesday Turf").await;
    browser.go("/history").await;
    browser
        .see("This page can’t be shown without a connection.")
        .await;
    // The same page twice is two payments.
    for amount in ["3.21", "4.32"] {
        browser.go("/transactions/new").await;
        browser.choose("player", "Javier").await;
        browser.fill("amount", amount).await;
        assert_eq!(browser.value("date").await, today());
        browser.press("Save").await;
        browser.see("Your entries are saved on this device").await;
        assert_eq!(browser.count("main form").await, 0);
    }
    cffa.start_again();
    browser.go("/cffa").await;
    browser
        .see("The payment that you entered offline has been saved.")
        .await;
    for _ in 0..2 {
        browser.go("/cffa").await;
    }
    let list = season.page("/transactions").await;
    for amount in ["£3.21", "£4.32"] {
        assert_eq!(list.matches(amount).count(), 1, "{amount}: {list}");
    }
}

#[tokio::test]
#[ignore = "needs Chromium: ./scripts/test tests"]
async fn what_is_refused_later_is_reviewed_or_discarded() {
    let (mut cffa, season, browser) = installed().await;
    browser.go("/transactions/new").await;
    cffa.stop();
    browser.go("/transactions/new").await;
    browser.choose("player", "Javier").await;
    browser.fill("amount", "99999999999999").await;
    browser.press("Save").await;
    browser.see("Your entries are saved on this device").await;
    cffa.start_again();
    browser.go("/cffa").await;
    browser.see("could not be saved.").await;
    browser.press("Review").await;
    browser.see("There is a problem").await;
    assert_eq!(browser.value("amount").await, "99999999999999");
    browser.fill("amount", "3.21").await;
    browser.press("Save").await;
    browser.see("Payment saved.").await;
    browser.press("Discard").await;
    browser.go("/cffa").await;
    assert!(!browser.sees("could not be saved.").await);
    let list = season.page("/transactions").await;
    assert_eq!(list.matches("£3.21").count(), 1, "{list}");
}

#[tokio::test]
#[ignore = "needs Chromium: ./scripts/test tests"]
async fn signing_out_leaves_no_page_on_the_device() {
    let (mut cffa, _season, browser) = installed().await;
    browser.go("/cffa").await;
    browser.click_css(".menu-user summary").await;
    browser
        .click_css(".menu-user form[action='/logout'] button")
        .await;
    browser.see("Somebody pays for the pitch.").await;
    cffa.stop();
    browser.go("/cffa").await;
    browser
        .see("This page can’t be shown without a connection.")
        .await;
}

#[tokio::test]
#[ignore = "needs Chromium: ./scripts/test tests"]
async fn a_browser_that_is_no_app_keeps_nothing() {
    let cffa = cffa();
    Season::played(&cffa, 1).await;
    let browser = Browser::open(&cffa.url, Scripts::On).await;
    browser.sign_in(MANAGER).await;
    browser.at("/cffa").await;
    let workers = "return navigator.serviceWorker.getRegistrations().then((all) => all.length)";
    assert_eq!(browser.script(workers).await, 0);
    let manifest = "return fetch('/manifest.webmanifest').then((answer) => answer.json())
        .then((it) => Promise.all(it.icons.map((icon) => fetch(icon.src))))
        .then((all) => all.filter((icon) => icon.ok).length)";
    assert_eq!(browser.script(manifest).await, 3);
    browser.check_console().await;
}
