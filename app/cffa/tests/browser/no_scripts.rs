//! The main functions work without scripts.

use super::cffa;
use super::first_evening::set_up;
use cffa_testing::chromium::season::RICHARD;
use cffa_testing::chromium::{Browser, PASSWORD, Scripts};

#[tokio::test]
#[ignore = "needs Chromium: ./scripts/test tests"]
async fn the_main_functions_work_without_scripts() {
    let cffa = cffa();
    let browser = Browser::open(&cffa.url, Scripts::Off).await;
    set_up(&browser, &cffa).await;
    assert_eq!(
        browser.count("[data-theme-switch]:not([hidden])").await,
        0,
        "no script ran"
    );

    // A game with new names; first with the wrong number expected.
    browser.go("/games/new").await;
    browser.fill("cost", "61.00").await;
    browser.choose("booker", RICHARD).await;
    browser.tick(RICHARD).await;
    browser.click_css(".new-names summary").await;
    browser.fill("new_name_0", "Adam K").await;
    browser.fill("new_guests_0", "1").await;
    browser.click_css(".game-more summary").await;
    browser.fill("expected", "9").await;
    browser.press("Save the game").await;
    browser
        .see("You expected 9 heads, but 3 are in the line-up")
        .await;
    browser.fill("expected", "3").await;
    browser.press("Save the game").await;
    browser.see("Game saved.").await;

    // Money.
    browser.go("/transactions/new").await;
    browser.choose("player", "Adam K").await;
    browser.fill("amount", "50").await;
    browser.press("Save the payment").await;
    browser.see("Payment saved.").await;
    browser.press("AutoPay £20.3").await;
    browser
        .see("Your share of the last game has been paid.")
        .await;
    browser.go("/transfers/new").await;
    browser.choose("from", "Adam K").await;
    browser.choose("to", RICHARD).await;
    browser.fill("amount", "2.50").await;
    browser.press("Transfer").await;
    browser.see("Transfer saved.").await;

    // The server searches and sorts.
    browser.go("/players").await;
    browser.fill("q", "adam").await;
    browser.press("Find").await;
    browser
        .see_texts("#active-players tbody th a", &["Adam K"])
        .await;
    browser.go("/players").await;
    browser.press("Balance").await;
    browser.see_count("#active-players tbody tr", 2).await;

    // A deletion is confirmed on a separate page, and the history undoes it.
    browser.go("/games").await;
    browser.press("Delete").await;
    browser.see("Delete this game?").await;
    browser.press("Delete the game").await;
    browser.see("Game deleted.").await;
    browser.go("/history").await;
    browser.press("Undo").await;
    browser.see("Change undone.").await;

    // A token for a program, created and revoked.
    browser.go("/account").await;
    browser.fill("token_name", "my notebook").await;
    browser.click_css("input[name='scope_read:book']").await;
    browser.choose("days", "30 days").await;
    browser.press("Create a token").await;
    let token = browser.one(thirtyfour::By::Id("new-token")).await;
    let token = token.attr("value").await.expect("a value");
    assert!(token.expect("a token").starts_with("cffa_"));
    browser.press("Back to my account").await;
    browser.press("Revoke").await;
    browser.see("Token revoked.").await;

    // A player's statement, and an invited player.
    browser.go("/cffa").await;
    browser.press("Adam K").await;
    browser.see("Statement").await;
    browser.go("/manageUserAccess").await;
    browser.choose("invite_player", "Adam K").await;
    browser.press("Create the link").await;
    let link = browser.one(thirtyfour::By::Id("new-link")).await;
    let link = link.attr("value").await.expect("a value").expect("a link");
    let player = Browser::open(&cffa.url, Scripts::Off).await;
    player.go(&link).await;
    player.fill("name", "Adam").await;
    player.fill("username", "adam").await;
    player.fill("password", PASSWORD).await;
    player.fill("again", PASSWORD).await;
    player.press("Join Tuesday Turf").await;
    player.see("You have joined the team.").await;
    player.at("/playerSummary").await;
    player.see("£6.8").await;
}
