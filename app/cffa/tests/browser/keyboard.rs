//! Using pages with the keyboard only.

use super::cffa;
use cffa_testing::chromium::season::{MANAGER, Season};
use cffa_testing::chromium::{Browser, PASSWORD, Scripts};
use thirtyfour::{Key, TypingData};

/// Sends keys to the focused element.
async fn keys(browser: &Browser, keys: impl Into<TypingData>) {
    let typed = browser.driver().action_chain().send_keys(keys);
    typed.perform().await.expect("keys");
}

async fn focused(browser: &Browser) -> String {
    let name = "const it = document.activeElement;
                return it.name || it.textContent.trim() || it.tagName";
    let name = browser.script(name).await;
    name.as_str().unwrap_or_default().to_owned()
}

/// Presses Tab until the wanted element has the focus.
async fn tab_to(browser: &Browser, wanted: &str) {
    let mut passed = Vec::new();
    for _ in 0..40 {
        keys(browser, Key::Tab).await;
        let name = focused(browser).await;
        if name.starts_with(wanted) {
            return;
        }
        passed.push(name);
    }
    panic!("Tab never comes to {wanted}; it came to {passed:?}");
}

#[tokio::test]
#[ignore = "needs Chromium: ./scripts/test tests"]
async fn signing_in_and_recording_a_payment_work_with_the_keyboard_only() {
    let cffa = cffa();
    Season::played(&cffa, 1).await;
    let browser = Browser::open(&cffa.url, Scripts::On).await;
    browser.go("/login").await;
    tab_to(&browser, "Skip to main content").await;
    keys(&browser, Key::Enter).await;
    tab_to(&browser, "username").await;
    keys(&browser, MANAGER).await;
    tab_to(&browser, "password").await;
    keys(&browser, PASSWORD).await;
    keys(&browser, Key::Enter).await;
    browser.at("/cffa").await;
    browser.go("/cffa").await;
    tab_to(&browser, "Take a payment").await;
    keys(&browser, Key::Enter).await;
    browser.at("/transactions/new").await;
    tab_to(&browser, "player").await;
    keys(&browser, "Lewis").await;
    tab_to(&browser, "amount").await;
    keys(&browser, "12.50").await;
    keys(&browser, Key::Enter).await;
    browser.see("Payment saved.").await;
    browser.see("£12.50").await;

    // The menu opens with the keyboard and closes with Escape.
    tab_to(&browser, "R").await;
    keys(&browser, Key::Enter).await;
    browser.see_in(".menu-user[open]", "Sign out").await;
    keys(&browser, Key::Escape).await;
    browser.see_count(".menu-user[open]", 0).await;
    browser.check_console().await;
}
