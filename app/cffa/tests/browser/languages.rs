//! Pages in other languages on the smallest phone: nothing is wider than its window, also when
//! words are longer than in English, and when the page is written from right to left.

use super::cffa;
use cffa_testing::chromium::season::{MANAGER, Season};
use cffa_testing::chromium::{Browser, Screen, Scripts};
use serde_json::json;

/// The smallest phone that the Web Content Accessibility Guidelines ask for (reflow, 1.4.10).
const SMALLEST: (u32, u32) = (320, 640);

/// Pages of a manager: each kind of layout.
const PAGES: [&str; 17] = [
    "/cffa",
    "/games",
    "/games/new",
    "/players",
    "/players/new",
    "/transactions",
    "/transactions/new",
    "/transfers/new",
    "/costs/new",
    "/collect",
    "/settle-up",
    "/history",
    "/next/plan",
    "/settings",
    "/manageUserAccess",
    "/account",
    "/count",
];

/// Looks at every page on the smallest phone.
async fn look_over(browser: &Browser, language: &str) {
    let (width, height) = SMALLEST;
    browser.resize(width, height, Screen::Phone).await;
    let mut faults = Vec::new();
    for page in PAGES {
        browser.go(page).await;
        let shown = browser.script("return document.documentElement.lang").await;
        assert_eq!(shown, json!(language), "{page}");
        let mut found = browser.overflow().await;
        found.extend(browser.cramped().await);
        faults.extend(found.into_iter().map(|fault| format!("{page}: {fault}")));
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    browser.check_console().await;
}

/// A browser of the manager of a team that has played for some weeks.
async fn manager(site: &str) -> Browser {
    let browser = Browser::open(site, Scripts::On).await;
    browser.sign_in(MANAGER).await;
    browser.at("/cffa").await;
    browser
}

#[tokio::test]
#[ignore = "needs Chromium and axe-core: ./scripts/test tests"]
async fn longer_words_have_room_on_the_smallest_phone() {
    // Only debug builds have the language that tests are made with.
    if !cfg!(debug_assertions) {
        return;
    }
    let cffa = cffa();
    Season::played(&cffa, 3).await;
    let browser = manager(&cffa.url).await;
    browser
        .script("document.cookie = 'cffa-language=en-XA; path=/'")
        .await;
    look_over(&browser, "en-XA").await;
}

#[tokio::test]
#[ignore = "needs Chromium and axe-core: ./scripts/test tests"]
async fn a_reader_chooses_arabic_and_reads_from_right_to_left() {
    let cffa = cffa();
    Season::played(&cffa, 3).await;
    let browser = manager(&cffa.url).await;
    browser.choose("language", "العربية").await;
    browser.click_css(".foot-language button").await;
    browser.see_count("html[dir='rtl'][lang='ar']", 1).await;
    browser.at("/cffa").await;
    look_over(&browser, "ar").await;
    // The first tab is the one on the right.
    browser.go("/cffa").await;
    let first_is_right = browser
        .script(
            "const tabs = [...document.querySelectorAll('.tabs a')] \
                 .map((tab) => tab.getBoundingClientRect().left); \
             return tabs[0] > tabs[tabs.length - 1]",
        )
        .await;
    assert_eq!(first_is_right, json!(true));
}

#[tokio::test]
#[ignore = "needs Chromium and axe-core: ./scripts/test tests"]
async fn the_form_of_a_game_counts_in_the_language_of_the_page() {
    let cffa = cffa();
    Season::played(&cffa, 1).await;
    let browser = manager(&cffa.url).await;
    browser.choose("language", "Deutsch").await;
    browser.click_css(".foot-language button").await;
    browser.see_count("html[lang='de']", 1).await;
    browser.go("/games/new").await;
    browser.fill("cost", "1234,50").await;
    browser.see_in("[data-count-each]", "je ").await;
    browser.see_in("[data-count-each]", "£").await;
    let said = browser.text("[data-count-each]").await;
    assert!(said.contains(',') && !said.contains("each"), "{said}");
    browser.check_console().await;
}
