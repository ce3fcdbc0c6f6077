//! Pages in other languages on the smallest phone: nothing is wider than the window, even if words
//! are longer than in English, or the text runs from right to left.

use super::cffa;
use cffa_testing::chromium::season::{MANAGER, Season};
use cffa_testing::chromium::{Browser, Screen, Scripts};
use serde_json::json;

/// The smallest size that the Web Content Accessibility Guidelines require (reflow, 1.4.10).
const SMALLEST: (u32, u32) = (320, 640);

/// Pages of a manager: each kind of layout.
const PAGES: [&str; 18] = [
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
    "/season",
    "/next/plan",
    "/settings",
    "/manageUserAccess",
    "/account",
    "/count",
];

/// Checks every page on the smallest phone.
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
async fn longer_words_fit_on_the_smallest_phone() {
    // Only debug builds have the language for tests.
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
    // The first tab is on the right.
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
async fn the_form_of_a_game_formats_amounts_in_the_language_of_the_page() {
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

/// The languages of the pages.
const LANGUAGES: [&str; 9] = ["en", "de", "fr", "es", "pt", "it", "nl", "pl", "ar"];

/// The largest height of a player's row on the smallest phone, in pixels: two lines.
const ROW: f64 = 56.0;

/// The smallest space between the labels of two tabs, in pixels.
const BETWEEN_TABS: f64 = 6.0;

/// The space between the labels of the tabs, and at both ends of the window.
async fn between_tabs(browser: &Browser) -> Vec<f64> {
    let script = "const boxes = [...document.querySelectorAll('.tabs span')] \
                      .map((label) => label.getBoundingClientRect()) \
                      .sort((a, b) => a.left - b.left); \
                  return [...boxes.slice(1).map((box, at) => box.left - boxes[at].right), \
                          2 * boxes[0].left, 2 * (innerWidth - boxes.at(-1).right)]";
    let found = browser.script(script).await;
    let found = found.as_array().expect("the tabs").iter();
    found.map(|room| room.as_f64().expect("pixels")).collect()
}

#[tokio::test]
#[ignore = "needs Chromium and axe-core: ./scripts/test tests"]
async fn tab_labels_do_not_touch_and_season_tables_fit_in_any_language() {
    let cffa = cffa();
    Season::played(&cffa, 3).await;
    let browser = manager(&cffa.url).await;
    let (width, height) = SMALLEST;
    browser.resize(width, height, Screen::Phone).await;
    for language in LANGUAGES {
        let cookie = format!("document.cookie = 'cffa-language={language}; path=/'");
        browser.script(&cookie).await;
        browser.go("/season?range=all").await;
        let shown = browser.script("return document.documentElement.lang").await;
        assert_eq!(shown, json!(language));
        let rooms = between_tabs(&browser).await;
        assert_eq!(rooms.len(), 6);
        let least = rooms.iter().copied().fold(f64::INFINITY, f64::min);
        assert!(least >= BETWEEN_TABS, "{language}: {rooms:?}");
        browser.click_css(".league-more summary").await;
        assert_eq!(browser.overflow().await, Vec::<String>::new(), "{language}");
        let tables = browser
            .script(
                "return [...document.querySelectorAll('.table-kept')].map((wrap) => \
                     [wrap.scrollWidth - wrap.clientWidth, \
                      wrap.offsetHeight / wrap.querySelectorAll('tr').length, \
                      wrap.textContent])",
            )
            .await;
        let tables = tables.as_array().expect("tables");
        assert_eq!(tables.len(), 3, "{language}");
        for table in tables {
            let [wider, row] = [0, 1].map(|at| table[at].as_f64().expect("pixels"));
            assert!(wider <= 0.0, "{language}: {wider} px out of sight: {table}");
            assert!(row <= ROW, "{language}: a player takes {row} px");
        }
    }
    browser.check_console().await;
}
