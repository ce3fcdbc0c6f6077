//! The installed app: without a connection, it shows the pages that were opened last, and later
//! sends what was entered meanwhile.

use super::cffa;
use cffa_testing::app::today;
use cffa_testing::chromium::season::{MANAGER, Season};
use cffa_testing::chromium::{Browser, Cffa, Colours, PASSWORD, Screen, Scripts};
use std::time::{Duration, Instant};

/// How long the app may take to store or remove a page.
const PATIENCE: Duration = Duration::from_secs(10);

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

/// Opens a page, and waits until the app has stored it.
async fn keep(browser: &Browser, path: &str) {
    browser.go(path).await;
    wait_for(browser, true).await;
}

/// Waits until the app has stored the open page, or has removed it.
async fn wait_for(browser: &Browser, kept: bool) {
    let until = Instant::now() + PATIENCE;
    let is_kept = "return caches.match(location.href).then((page) => Boolean(page))";
    while browser.script(is_kept).await != kept {
        let path = browser.path().await;
        assert!(Instant::now() < until, "{path} is kept: not {kept}");
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
}

#[tokio::test]
#[ignore = "needs Chromium: ./scripts/test tests"]
async fn a_payment_entered_offline_is_sent_once_after_reconnecting() {
    let (mut cffa, season, browser) = installed().await;
    for page in ["/cffa", "/transactions/new"] {
        keep(&browser, page).await;
    }
    cffa.stop();
    // The app opens at the start page.
    browser.go("/").await;
    browser.see("You’re offline. This is the page of").await;
    browser.see("Tuesday Turf").await;
    browser.go("/history").await;
    browser
        .see("This page can’t be shown without a connection.")
        .await;
    // Using the same page twice records two payments.
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
async fn an_offline_entry_that_is_refused_can_be_reviewed_or_discarded() {
    let (mut cffa, season, browser) = installed().await;
    keep(&browser, "/transactions/new").await;
    cffa.stop();
    browser.go("/transactions/new").await;
    browser.choose("player", "Javier").await;
    browser.fill("amount", "99999999999999").await;
    browser.press("Save").await;
    browser.see("Your entries are saved on this device").await;
    cffa.start_again();
    browser.go("/cffa").await;
    browser.see("could not be saved.").await;
    // It is shown once, however often the connection returns.
    for _ in 0..2 {
        let online = "window.dispatchEvent(new Event('online'))";
        browser.script(online).await;
    }
    tokio::time::sleep(Duration::from_millis(500)).await;
    assert_eq!(browser.count("#main .flash-bad").await, 1);
    browser.press("Review").await;
    browser.see("There is a problem").await;
    assert_eq!(browser.value("amount").await, "99999999999999");
    browser.fill("amount", "3.21").await;
    browser.press("Save").await;
    browser.see("Payment saved.").await;
    for _ in 0..2 {
        assert!(!browser.sees("could not be saved.").await);
        browser.go("/cffa").await;
    }
    let list = season.page("/transactions").await;
    assert_eq!(list.matches("£3.21").count(), 1, "{list}");
}

#[tokio::test]
#[ignore = "needs Chromium: ./scripts/test tests"]
async fn stored_pages_are_shown_only_to_the_account_that_opened_them() {
    let (mut cffa, season, browser) = installed().await;
    // After signing out, the next page belongs to no account.
    keep(&browser, "/cffa").await;
    browser.click_css(".menu-user summary").await;
    browser
        .click_css(".menu-user form[action='/logout'] button")
        .await;
    browser.see("Somebody pays for the pitch.").await;
    wait_until_none_is_kept(&browser).await;
    // Signed in as another user by an invitation, whose page is the first one.
    browser.sign_in(MANAGER).await;
    keep(&browser, "/players").await;
    let link = season.invite("Javier").await;
    browser
        .driver()
        .delete_all_cookies()
        .await
        .expect("no cookies");
    browser.go(&link).await;
    browser.fill("name", "Javier").await;
    browser.fill("username", "javier").await;
    browser.fill("password", PASSWORD).await;
    browser.fill("again", PASSWORD).await;
    browser.press("Join").await;
    browser.see("You have joined the team.").await;
    wait_for(&browser, true).await;
    cffa.stop();
    browser.go("/players").await;
    browser
        .see("This page can’t be shown without a connection.")
        .await;
    browser.go("/").await;
    browser.see_in("h1", "Javier").await;
    assert!(
        !browser.sees("You have joined the team.").await,
        "said once"
    );
}

async fn wait_until_none_is_kept(browser: &Browser) {
    let names =
        "return caches.keys().then((all) => all.filter((it) => it.startsWith('pages')).length)";
    let until = Instant::now() + PATIENCE;
    while browser.script(names).await != 0 {
        assert!(Instant::now() < until, "pages are still kept");
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
}

#[tokio::test]
#[ignore = "needs Chromium: ./scripts/test tests"]
async fn a_refused_entry_does_not_block_the_next_one() {
    let (mut cffa, season, browser) = installed().await;
    keep(&browser, "/transactions/new").await;
    cffa.stop();
    for amount in ["99999999999999", "4.32"] {
        browser.go("/transactions/new").await;
        browser.choose("player", "Javier").await;
        browser.fill("amount", amount).await;
        browser.press("Save").await;
        browser.see("Your entries are saved on this device").await;
    }
    cffa.start_again();
    browser.go("/cffa").await;
    browser.see("could not be saved.").await;
    browser
        .see("The payment that you entered offline has been saved.")
        .await;
    let list = season.page("/transactions").await;
    assert_eq!(list.matches("£4.32").count(), 1, "{list}");
    browser.press("Discard").await;
    browser.go("/cffa").await;
    assert!(!browser.sees("could not be saved.").await);
}

#[tokio::test]
#[ignore = "needs Chromium: ./scripts/test tests"]
async fn a_browser_that_is_not_the_installed_app_stores_no_pages() {
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

/// Marks the stored copy of the open page, to recognize it, and returns the key of its forms.
const MARK: &str = "return (async () => {
    for (const name of await caches.keys()) {
        const cache = await caches.open(name);
        const kept = await cache.match(location.href);
        if (!kept) continue;
        const html = await kept.text();
        const marked = html.replace('</h1>', ' from this device</h1>');
        await cache.put(location.href, new Response(marked, { headers: kept.headers }));
        return html.match(/name=\"form_key\" value=\"([^\"]*)/)[1];
    }
})()";

#[tokio::test]
#[ignore = "needs Chromium: ./scripts/test tests"]
async fn an_unchanged_page_is_shown_from_the_device_with_new_form_keys() {
    let (_cffa, _, browser) = installed().await;
    // The message after signing in has been shown already: a page with a message is not reused.
    keep(&browser, "/cffa").await;
    keep(&browser, "/cffa").await;
    let key = browser.script(MARK).await;
    browser.go("/cffa").await;
    browser.see_in("h1", "from this device").await;
    let shown = "return document.querySelector('[name=form_key]').value";
    let second = browser.script(shown).await;
    assert_ne!(second, key);
    // After a change of the book, the page is a new one.
    browser.go("/players/new").await;
    browser.fill("name", "Zoe").await;
    browser.press("Add the player").await;
    browser.see("Added").await;
    browser.go("/cffa").await;
    assert!(!browser.sees("from this device").await);
}
