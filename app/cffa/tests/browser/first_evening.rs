//! The first steps: from the set-up link that the program prints to a first game.

use super::cffa;
use cffa_testing::chromium::season::{MANAGER, RICHARD, TEAM};
use cffa_testing::chromium::{Browser, Cffa, PASSWORD, Scripts};

/// Follows the printed link and creates a team.
pub async fn set_up(browser: &Browser, cffa: &Cffa) {
    browser.go(&cffa.set_up).await;
    browser.fill("name", RICHARD).await;
    browser.fill("username", MANAGER).await;
    browser.fill("password", PASSWORD).await;
    browser.fill("again", PASSWORD).await;
    browser.press("Create my account").await;
    browser.see("Welcome, Richard B. You are signed in.").await;
    browser.at("/onboarding").await;
    browser.fill("team_name", TEAM).await;
    // The language of the browser is American English.
    assert_eq!(browser.value("currency").await, "USD");
    browser.choose("currency", "GBP").await;
    browser.fill("player_name", RICHARD).await;
    browser.press("Create the team").await;
    browser.see("Created Tuesday Turf.").await;
}

async fn headcount(browser: &Browser) -> (String, String, String) {
    (
        browser.text("[data-count-heads]").await,
        browser.text("[data-count-each]").await,
        browser.text("[data-count-check]").await,
    )
}

fn counted(heads: &str, each: &str, check: &str) -> (String, String, String) {
    (heads.to_owned(), each.to_owned(), check.to_owned())
}

#[tokio::test]
#[ignore = "needs Chromium: ./scripts/test tests"]
async fn the_printed_link_leads_to_a_team_with_a_first_game() {
    let cffa = cffa();
    let browser = Browser::open(&cffa.url, Scripts::On).await;
    set_up(&browser, &cffa).await;
    browser.see_in(".tip", "Step 1 of 4.").await;

    browser.go("/games/new").await;
    assert_eq!(headcount(&browser).await, counted("0", "", ""));
    browser.fill("cost", "61").await;
    browser.choose("booker", RICHARD).await;
    browser.tick(RICHARD).await;
    // The share is shown exactly for inputs that the server accepts.
    for (typed, each) in [
        ("1,234", ""),
        ("61,50", "£61.50 each"),
        ("1.234,50", "£1,234.50 each"),
        ("61", "£61.00 each"),
    ] {
        browser.fill("cost", typed).await;
        assert_eq!(headcount(&browser).await, counted("1", each, ""), "{typed}");
    }
    browser.fill("new_name_0", "Adam K").await;
    browser.press("Add").await;
    browser.fill("new_name_1", "Mark").await;
    assert_eq!(
        headcount(&browser).await,
        counted("3", "£20.33 each, 1 × £20.34", "")
    );
    browser.fill("new_guests_1", "2").await;
    browser.click_css(".game-more summary").await;
    browser.fill("expected", "7").await;
    assert_eq!(
        headcount(&browser).await,
        counted("5", "£12.20 each", "2 too few, 7 expected")
    );
    browser.press("Save the game").await;
    browser
        .see_in(
            "#problems",
            "You expected 7 heads, but 5 are in the line-up",
        )
        .await;
    assert_eq!(
        browser.value("new_name_1").await,
        "Mark",
        "typed values are kept"
    );
    assert_eq!(browser.value("cost").await, "61");
    browser.fill("expected", "5").await;
    assert_eq!(
        headcount(&browser).await,
        counted("5", "£12.20 each", "As expected")
    );
    browser.press("Save the game").await;
    browser.see("Game saved.").await;

    browser.at("/cffa").await;
    let names = browser.texts(".person-name").await.join(", ");
    let amounts = browser.texts(".person-amount").await.join(", ");
    assert_eq!(names, "Mark, Adam K", "the largest debt is first");
    assert_eq!(amounts.replace('\n', " "), "£36.60 owes, £12.20 owes");
    browser.see_in(".tip", "Step 3 of 4.").await;
    browser.check_console().await;
}

#[tokio::test]
#[ignore = "needs Chromium: ./scripts/test tests"]
async fn a_double_click_on_save_records_one_game() {
    let cffa = cffa();
    let browser = Browser::open(&cffa.url, Scripts::On).await;
    set_up(&browser, &cffa).await;
    browser.go("/games/new").await;
    browser.fill("cost", "30").await;
    browser.choose("booker", RICHARD).await;
    browser.tick(RICHARD).await;
    browser.fill("new_name_0", "Adam K").await;
    let save = browser.button("Save the game").await;
    save.scroll_into_view().await.expect("the button in view");
    let twice = browser.driver().action_chain().double_click_element(&save);
    twice.perform().await.expect("a double click");
    browser.at("/cffa").await;
    browser.go("/games").await;
    browser.see("1 game, £30.00 together").await;

    // The same again, without the guard of the script.
    browser.go("/games/new").await;
    browser.fill("cost", "40").await;
    // On another day: the same players on the same day would need a confirmation.
    browser.fill_date("date", "2026-11-01").await;
    let sent = "const form = document.querySelector('.game-form');
                for (let i = 0; i < 3; i += 1) HTMLFormElement.prototype.submit.call(form);";
    browser.script(sent).await;
    browser.at("/cffa").await;
    browser.go("/games").await;
    browser.see("2 games, £70.00 together").await;
    browser.check_console().await;
}

#[tokio::test]
#[ignore = "needs Chromium: ./scripts/test tests"]
async fn more_new_names_can_be_added_than_there_are_rows_at_first() {
    let cffa = cffa();
    let browser = Browser::open(&cffa.url, Scripts::On).await;
    set_up(&browser, &cffa).await;
    browser.go("/games/new").await;
    let rows = browser.count("[data-row]").await;
    browser.fill("cost", "20").await;
    browser.choose("booker", RICHARD).await;
    // One box is shown, and the button shows the next one.
    let shown = "[data-row]:not([hidden])";
    assert_eq!(browser.count(shown).await, 1);
    for (row, name) in ["Ali", "Ben", "Chidi", "Dan", "Ed", "Finn", "Gus"]
        .iter()
        .enumerate()
    {
        browser.fill(&format!("new_name_{row}"), name).await;
        browser.press("Add").await;
        browser.see_count(shown, row + 2).await;
    }
    assert!(browser.count("[data-row]").await > rows);
    browser.fill("new_guests_6", "3").await;
    assert_eq!(headcount(&browser).await, counted("10", "£2.00 each", ""));
    browser.press("Save the game").await;
    browser.see("Game saved.").await;
    browser.see("Gus").await;
    browser.check_console().await;
}
