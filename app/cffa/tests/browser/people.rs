//! Several people: an invitation that is opened in another browser, and what a player sees.

use super::cffa;
use cffa_testing::chromium::season::{MANAGER, Season};
use cffa_testing::chromium::{Browser, PASSWORD, Scripts};

#[tokio::test]
#[ignore = "needs Chromium: ./scripts/test tests"]
async fn an_invited_player_joins_in_another_browser_and_sees_only_their_own_page() {
    let cffa = cffa();
    let season = Season::played(&cffa, 2).await;
    let manager = Browser::open(&cffa.url, Scripts::On).await;
    manager.sign_in(MANAGER).await;
    manager.go("/manageUserAccess").await;
    manager.choose("invite_role", "Player").await;
    manager.choose("invite_player", "Adam K").await;
    manager.press("Create the link").await;
    manager.see("The invitation is ready").await;
    let link = manager.one(thirtyfour::By::Id("new-link")).await;
    let link = link.prop("value").await.expect("a value").expect("a link");
    assert!(link.starts_with(&cffa.url), "{link}");

    let player = Browser::open(&cffa.url, Scripts::On).await;
    player.go(&link).await;
    player.see("In the line-up you are Adam K").await;
    player.fill("name", "Adam").await;
    player.fill("username", "adam").await;
    player.fill("password", PASSWORD).await;
    player.fill("again", PASSWORD).await;
    player.press("Join Tuesday Turf").await;
    player.see("You have joined the team.").await;
    player.at("/playerSummary").await;
    player.see_in("h1", "Adam K").await;
    assert_eq!(
        player.texts(".top-nav a").await,
        ["My statement", "Next game", "Season"]
    );
    assert!(!player.sees("Javier").await, "another player's name");
    assert_eq!(
        player
            .count("main a[href^='/games'], main a[href^='/players']")
            .await,
        0
    );
    let others = format!("/playerSummary/{}", season.id("Javier"));
    for path in [
        "/cffa",
        "/games",
        "/players",
        "/transactions",
        "/history",
        "/settings",
        &others,
    ] {
        player.go(path).await;
        player.see_in("main", "403").await;
        assert!(!player.sees("Javier").await, "{path} shows another player");
    }
    player.go("/season").await;
    player.see("Adam K").await;
    assert!(!player.sees("Javier").await, "another player's season");

    // The link works only once.
    let late = Browser::open(&cffa.url, Scripts::On).await;
    late.go(&link).await;
    late.see_in("main", "410").await;

    // Once revoked, the player has no access with the next click.
    manager.go("/manageUserAccess").await;
    manager.see("Adam").await;
    manager
        .click_css(".member:not(:has(.tag)) .member-end button")
        .await;
    manager.see_in("dialog", "Revoke Adam?").await;
    manager.click_css("dialog .button-danger").await;
    manager.see("revoked").await;
    player.go("/playerSummary").await;
    assert!(!player.sees("Statement").await);
    for browser in [&manager, &player, &late] {
        browser.check_console().await;
    }
}
