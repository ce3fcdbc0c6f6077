//! Signing in with an identity provider through its own pages, and signing out again.

use cffa_testing::chromium::{Browser, Cffa, Scripts};
use cffa_testing::identity_provider::{Idp, Kind, free_port};
use cffa_testing::program::built;

/// Signs in on the provider's page.
async fn say_who(browser: &Browser, name: &str) {
    browser.fill("login", name).await;
    browser.fill("password", "any").await;
    browser.click_css("button[type=submit]").await;
}

#[tokio::test]
#[ignore = "needs Chromium and Node.js: ./scripts/test tests"]
async fn signing_in_and_out_with_a_provider_and_a_second_identity() {
    let url = format!("http://127.0.0.1:{}", free_port());
    let idp = Idp::start(Kind::Provider, &url, "/callback/oidc");
    let other = Idp::start(Kind::Forger, &url, "/callback/oidc-2");
    let cffa = Cffa::start_with(
        &built(),
        &[
            ("LISTEN_ADDR", url.trim_start_matches("http://")),
            ("CFFA_URL", &url),
            ("OIDC_ISSUER", &idp.issuer),
            ("OIDC_CLIENT_ID", "cffa"),
            ("OIDC_CLIENT_SECRET", "the-secret-of-cffa"),
            ("OIDC_NAME", "the club"),
            ("OIDC_2_ISSUER", &other.issuer),
            ("OIDC_2_CLIENT_ID", "cffa"),
            ("OIDC_2_NAME", "the league"),
        ],
    );
    let browser = Browser::open(&cffa.url, Scripts::On).await;
    // After signing in, the browser returns to the requested page.
    browser.go("/onboarding").await;
    browser.press("Sign in with the club").await;
    say_who(&browser, "ann").await;
    browser.at("/onboarding").await;
    browser.fill("team_name", "Tuesday Turf").await;
    browser.press("Create the team").await;
    browser.at("/cffa").await;

    // A second identity, with a form that leads to another site.
    browser.go("/account").await;
    browser.press("Add sign-in with the league").await;
    browser.at("/account").await;
    browser.see("Sign-in method added.").await;
    browser.see("johndoe").await;

    // Signing out here and at the provider.
    browser.click_css(".menu-user summary").await;
    browser.see_in(".menu-title", "ann of the provider").await;
    browser
        .click_css(".menu-user form[action='/logout'] button")
        .await;
    browser.click_css("button[name=logout]").await;
    browser.at("/").await;
    browser.see("Somebody pays for the pitch.").await;

    // Signing in with the second identity, from the start page, to the same team.
    browser.press("Sign in with the league").await;
    browser.at("/cffa").await;
    browser.see("Tuesday Turf").await;
    browser.check_console().await;
}
