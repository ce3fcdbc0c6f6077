//! Payments, AutoPay, transfers, edits, deletions, undo, and the statement.

use super::cffa;
use cffa_testing::chromium::season::{MANAGER, RICHARD, Season};
use cffa_testing::chromium::{Browser, Cffa, Scripts};

async fn with_games(weeks: usize) -> (Cffa, Season, Browser) {
    let cffa = cffa();
    let season = Season::played(&cffa, weeks).await;
    let browser = Browser::open(&cffa.url, Scripts::On).await;
    browser.sign_in(MANAGER).await;
    browser.at("/cffa").await;
    (cffa, season, browser)
}

/// The balance that the player's own page shows: `Owes the team £3.39`.
async fn balance(browser: &Browser, season: &Season, name: &str) -> String {
    browser
        .go(&format!("/playerSummary/{}", season.id(name)))
        .await;
    let word = browser.text(".board-label").await;
    format!("{word} {}", browser.text(".board-figure").await)
}

#[tokio::test]
#[ignore = "needs Chromium: ./scripts/test tests"]
async fn a_payment_can_be_taken_edited_and_deleted() {
    let (_cffa, season, browser) = with_games(1).await;
    // 13 heads of which Lewis is one, for 61.00 in all: one share is 61 / 18.
    let owed = balance(&browser, &season, "Lewis").await;
    assert!(owed.starts_with("Owes the team £"), "{owed}");

    browser.press("Take £").await;
    browser.see("Take a payment").await;
    assert_eq!(browser.value("amount").await, "3.39", "the whole debt");
    browser.fill("amount", "61.005").await;
    browser.press("Save the payment").await;
    browser
        .see_in("#e-amount", "Do you mean 61005.00 or 61.00?")
        .await;
    assert_eq!(browser.value("amount").await, "61.005");
    browser.fill("amount", "61.0055").await;
    browser.press("Save the payment").await;
    browser.see_in("#e-amount", "Use at most 2 decimals.").await;
    browser.fill("amount", "20").await;
    browser.fill("note", "cash in the car park").await;
    browser.press("Save the payment").await;
    browser.see("Payment saved. Lewis paid £20.00").await;
    browser.see("cash in the car park").await;
    let paid = balance(&browser, &season, "Lewis").await;
    assert!(
        paid.starts_with("In credit £1"),
        "{owed} and 20 paid make {paid}"
    );

    browser.go("/transactions?kind=payment").await;
    browser.press("Edit").await;
    browser.fill("amount", "25.50").await;
    browser.press("Save the changes").await;
    browser.see("Transaction updated.").await;
    browser.go("/transactions?kind=payment").await;
    browser.see("£25.50").await;

    browser.press("Delete").await;
    browser.see("Delete this transaction?").await;
    browser.press("No, go back").await;
    browser.at("/transactions").await;
    browser.go("/transactions?kind=payment").await;
    browser.press("Delete").await;
    browser.press("Delete the transaction").await;
    browser.see("Transaction deleted.").await;
    assert_eq!(balance(&browser, &season, "Lewis").await, owed);
    browser.check_console().await;
}

#[tokio::test]
#[ignore = "needs Chromium: ./scripts/test tests"]
async fn autopay_credits_the_managers_own_share_once() {
    let (_cffa, season, browser) = with_games(1).await;
    let before = balance(&browser, &season, RICHARD).await;
    browser.go("/transactions").await;
    browser.press("AutoPay £").await;
    browser
        .see("Your share of the last game has been paid.")
        .await;
    assert_eq!(
        browser.count(".autopay").await,
        0,
        "AutoPay is not offered again"
    );
    assert_ne!(balance(&browser, &season, RICHARD).await, before);
    browser.check_console().await;
}

#[tokio::test]
#[ignore = "needs Chromium: ./scripts/test tests"]
async fn a_transfer_changes_two_balances_but_not_the_money_held() {
    let (_cffa, season, browser) = with_games(1).await;
    browser.go("/cffa").await;
    let held = browser.text(".board-also span").await;
    browser.go("/transfers/new").await;
    browser.choose("from", RICHARD).await;
    browser.choose("to", RICHARD).await;
    browser.fill("amount", "5").await;
    browser.press("Transfer").await;
    browser.see("Choose two different players.").await;
    browser.choose("to", "Lewis").await;
    browser.press("Transfer").await;
    browser.see("Transfer saved.").await;
    browser.go("/cffa").await;
    assert_eq!(browser.text(".board-also span").await, held);
    let lewis = balance(&browser, &season, "Lewis").await;
    assert!(
        lewis.starts_with("In credit £1."),
        "a share of 3.39 and 5 make {lewis}"
    );
    browser.check_console().await;
}

#[tokio::test]
#[ignore = "needs Chromium: ./scripts/test tests"]
async fn a_game_can_be_edited_deleted_and_restored() {
    let (_cffa, season, browser) = with_games(2).await;
    let before = balance(&browser, &season, "Mark").await;
    browser.go("/games").await;
    browser.press("Edit").await;
    browser.see("Edit the game").await;
    browser.fill("cost", "90").await;
    browser.press("Save the changes").await;
    browser.see("Game updated.").await;
    browser.see("£90.00").await;
    let after = balance(&browser, &season, "Mark").await;
    assert_ne!(after, before, "a dearer game costs more");

    browser.go("/games").await;
    browser.press("Delete").await;
    browser.see("Delete this game?").await;
    browser.press("Delete the game").await;
    browser.see("Game deleted.").await;
    browser.go("/games").await;
    browser.see("1 game,").await;

    // The history asks before it undoes a change; "no" changes nothing.
    browser.go("/history").await;
    browser.see("Deleted the game of").await;
    browser.press("Undo").await;
    browser.see_in("dialog", "Undo this?").await;
    browser.click_css("dialog .button-quiet").await;
    browser.see_count("dialog", 0).await;
    browser.press("Undo").await;
    browser.click_css("dialog .button-danger").await;
    browser.see("Change undone.").await;
    browser.see("Undid change").await;
    browser.go("/games").await;
    browser.see("2 games,").await;
    assert_eq!(balance(&browser, &season, "Mark").await, after);
    browser.check_console().await;
}

#[tokio::test]
#[ignore = "needs Chromium: ./scripts/test tests"]
async fn a_statement_has_a_chart_and_ends_with_the_balance() {
    let (_cffa, season, browser) = with_games(6).await;
    let figure = balance(&browser, &season, "Javier").await;
    let figure = figure
        .replace("Owes the team ", "−")
        .replace("In credit ", "");
    let newest = browser
        .text(".statement tbody tr td[data-label=Balance]")
        .await;
    assert_eq!(newest, figure);
    let foot = browser
        .text(".statement tfoot td[data-label=Balance]")
        .await;
    assert_eq!(foot, figure);
    browser.see("with 2 guests").await;
    let points = browser
        .script("return document.querySelector('.chart-line').points.length")
        .await;
    assert!(points.as_u64().is_some_and(|n| n > 4), "{points}");
    let spoken = browser
        .script("return document.querySelector('.chart').getAttribute('aria-label')")
        .await;
    assert!(
        spoken.as_str().is_some_and(|text| text.contains(&figure)),
        "{spoken}"
    );
    browser.check_console().await;
}
