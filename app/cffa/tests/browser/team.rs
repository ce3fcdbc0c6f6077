//! The team's players and settings.

use super::cffa;
use cffa_testing::chromium::season::{MANAGER, Season};
use cffa_testing::chromium::{Browser, Scripts};

#[tokio::test]
#[ignore = "needs Chromium: ./scripts/test tests"]
async fn a_player_is_added_renamed_retired_and_deleted_after_confirmation() {
    let cffa = cffa();
    Season::open(&cffa).await;
    let browser = Browser::open(&cffa.url, Scripts::On).await;
    browser.sign_in(MANAGER).await;
    browser.go("/players/new").await;
    browser.fill("name", "adam k").await;
    browser.press("Add the player").await;
    browser.see("Added adam k.").await;
    browser.see("Rename the player if you meant Adam K.").await;
    browser.click_css("tr[data-name='adam k'] .row-act").await;
    browser.fill("name", "Adam King").await;
    browser.fill("comment", "plays in goal").await;
    browser.press("Save").await;
    browser.see("Player updated.").await;
    browser.go("/players").await;
    browser.click_css("tr[data-name^='Adam'] .row-act").await;
    browser.press("Retire").await;
    browser.see("Reactivate").await;
    browser.press("Delete").await;
    browser.see_in("dialog", "Delete Adam King?").await;
    browser.click_css("dialog .button-quiet").await;
    browser.see_count("dialog", 0).await;
    browser.press("Delete").await;
    browser.click_css("dialog .button-danger").await;
    browser.see("Player deleted.").await;
    browser.go("/players").await;
    assert!(!browser.sees("Adam").await);
    browser.check_console().await;
}

#[tokio::test]
#[ignore = "needs Chromium: ./scripts/test tests"]
async fn settings_are_saved_and_all_data_is_deleted_only_after_typing_the_name() {
    let cffa = cffa();
    Season::played(&cffa, 2).await;
    let browser = Browser::open(&cffa.url, Scripts::On).await;
    browser.sign_in(MANAGER).await;
    browser.go("/settings").await;
    browser.fill("name", "Tuesday Turf FC").await;
    browser.fill("recent_days", "many").await;
    browser.press("Save").await;
    browser
        .see_in("#e-recent_days", "Enter a whole number of days")
        .await;
    browser.fill("recent_days", "90").await;
    browser.press("Save").await;
    browser.see("Settings saved.").await;
    browser.see_in(".top-team", "Tuesday Turf FC").await;
    browser.go("/settings").await;
    assert_eq!(browser.value("recent_days").await, "90");

    browser.go("/settings/delete").await;
    browser.fill("typed_name", "Tuesday Turf").await;
    browser.press("Delete").await;
    browser.see_in("#problems", "There is a problem").await;
    browser.fill("typed_name", "Tuesday Turf FC").await;
    browser.press("Delete").await;
    browser.at("/settings").await;
    browser.go("/games").await;
    browser.see("No games yet.").await;
    browser.go("/settings").await;
    browser.press("Restore").await;
    browser.see("Book restored.").await;
    browser.go("/games").await;
    browser.see("2 games,").await;
    browser.check_console().await;
}
