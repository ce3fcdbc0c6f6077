//! The list of players, and the colour scheme, which is chosen once for all pages.

use super::cffa;
use cffa_testing::chromium::season::{MANAGER, Season};
use cffa_testing::chromium::{Browser, Colours, Screen, Scripts};
use thirtyfour::By;

async fn names(browser: &Browser) -> Vec<String> {
    browser.texts("#active-players tbody th a").await
}

#[tokio::test]
#[ignore = "needs Chromium: ./scripts/test tests"]
async fn players_can_be_searched_and_sorted() {
    let cffa = cffa();
    Season::played(&cffa, 3).await;
    let browser = Browser::open(&cffa.url, Scripts::On).await;
    browser.sign_in(MANAGER).await;
    browser.go("/players").await;
    let all = names(&browser).await;
    assert!(all.len() > 12, "{all:?}");
    browser.fill("q", "dave").await;
    assert_eq!(sorted(names(&browser).await), ["Big Dave", "Little Dave"]);
    browser.fill("q", "sean").await;
    assert_eq!(names(&browser).await, ["Seán"], "accents need not be typed");
    browser.fill("q", "nobody of that name").await;
    assert!(names(&browser).await.is_empty());
    browser.see("No matching names.").await;
    browser.go("/players").await;

    assert_eq!(all, sorted(all.clone()), "by name at first");
    browser.click(By::LinkText("Player")).await;
    let backwards: Vec<String> = all.iter().rev().cloned().collect();
    assert_eq!(names(&browser).await, backwards);
    browser.click(By::LinkText("Player")).await;
    assert_eq!(names(&browser).await, all);
    browser.click(By::LinkText("Played")).await;
    let played: Vec<u32> = browser
        .texts("#active-players td[data-label=Played]")
        .await
        .iter()
        .map(|text| text.parse().expect("a number"))
        .collect();
    assert!(played.is_sorted_by(|a, b| a >= b), "{played:?}");
    assert_eq!(browser.path().await, "/players");
    browser.check_console().await;
}

fn sorted(mut names: Vec<String>) -> Vec<String> {
    names.sort();
    names
}

#[tokio::test]
#[ignore = "needs Chromium: ./scripts/test tests"]
async fn the_colour_scheme_is_chosen_once_for_all_pages() {
    let cffa = cffa();
    let season = Season::open(&cffa).await;
    drop(season);
    let browser = Browser::open(&cffa.url, Scripts::On).await;
    browser.sign_in(MANAGER).await;
    browser.at("/cffa").await;
    browser.go("/cffa").await;
    let paper = "return getComputedStyle(document.body).backgroundColor";
    let light = browser.script(paper).await;
    browser.look(Screen::Desktop, Colours::Dark).await;
    let dark = browser.script(paper).await;
    assert_ne!(light, dark, "as the device prefers");

    browser.click_css(".menu-user summary").await;
    browser
        .see_in("[data-theme-label]", "Colours: as your device")
        .await;
    browser.click_css("[data-theme-switch]").await;
    browser.see_in("[data-theme-label]", "Colours: light").await;
    assert_eq!(browser.script(paper).await, light);
    browser.go("/games").await;
    assert_eq!(
        browser.script(paper).await,
        light,
        "the choice is remembered"
    );
    browser.look(Screen::Desktop, Colours::Light).await;
    browser.click_css(".menu-user summary").await;
    browser.click_css("[data-theme-switch]").await;
    assert_eq!(browser.script(paper).await, dark);
    browser.check_console().await;
}
