//! The link of a team on the smallest phone, used without an account.

use super::cffa;
use super::next_game;
use cffa_testing::chromium::season::{MANAGER, Season};
use cffa_testing::chromium::{Browser, Screen, Scripts};

/// A name that does not fit into a line of a small phone.
const LONG: &str = "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysilio";

/// The smallest phone, in CSS pixels.
const SMALL: (u32, u32) = (320, 568);

/// Creates the link of the team; returns its address.
pub async fn create(manager: &Browser) -> String {
    manager.go("/manageUserAccess").await;
    manager.press("Create the team link").await;
    manager.see("Team link created.").await;
    let link = manager.one(thirtyfour::By::Id("team-link")).await;
    link.prop("value").await.expect("a value").expect("a link")
}

/// Checks that nothing has to be scrolled sideways, even with text of twice the size.
async fn check(phone: &Browser) {
    assert_eq!(phone.overflow().await, [""; 0]);
    assert_eq!(phone.large_text_faults().await, [""; 0]);
    phone.resize(SMALL.0, SMALL.1, Screen::Phone).await;
}

#[tokio::test]
#[ignore = "needs Chromium: ./scripts/test tests"]
async fn a_name_is_chosen_once_and_remembered_on_the_smallest_phone() {
    let cffa = cffa();
    let mut season = Season::played(&cffa, 2).await;
    season.player(LONG).await;
    let manager = Browser::open(&cffa.url, Scripts::On).await;
    manager.sign_in(MANAGER).await;
    let link = create(&manager).await;
    let phone = Browser::open(&cffa.url, Scripts::On).await;
    phone.resize(SMALL.0, SMALL.1, Screen::Phone).await;
    phone.go(&link).await;
    phone.see("Who are you?").await;
    check(&phone).await;
    phone.press("Lewis").await;
    phone.see_in("h1", "Lewis").await;
    phone.press("Not ").await;
    phone.see("Who are you?").await;
    phone.press(LONG).await;
    phone.see_in("h1", LONG).await;
    check(&phone).await;
    // The next visit does not ask for the name.
    phone.go("/").await;
    phone.go(&link).await;
    phone.see_in("h1", LONG).await;
    assert!(!phone.sees("Who are you?").await);
    next_game::plan(&manager, "4", "5").await;
    phone.go(&link).await;
    phone.see("are you in?").await;
    check(&phone).await;
    phone.press("I’m in").await;
    phone.see("is in.").await;
    phone.go(&link).await;
    phone.see("is in.").await;
    check(&phone).await;
    phone.check_console().await;
}
