//! The second factor on a phone: set up on the account page, then required at each sign-in.

use super::authenticator::Phone;
use super::cffa;
use super::passkeys::sign_out;
use cffa_testing::chromium::season::{MANAGER, Season};
use cffa_testing::chromium::{Browser, Colours, PASSWORD, Screen, Scripts};

/// Checks the open page in both colour schemes and with large text.
async fn check(browser: &Browser) {
    for colours in [Colours::Light, Colours::Dark] {
        browser.look(Screen::Phone, colours).await;
        assert_eq!(browser.violations().await, [""; 0]);
    }
    assert_eq!(browser.layout_faults().await, [""; 0]);
    assert_eq!(browser.large_text_faults().await, [""; 0]);
    browser.look(Screen::Phone, Colours::Light).await;
}

/// Enters the password, which alone does not sign in.
async fn say_password(browser: &Browser) {
    browser.go("/login").await;
    browser.fill("username", MANAGER).await;
    browser.fill("password", PASSWORD).await;
    browser.press("Sign in").await;
    browser.see("Enter your code").await;
}

async fn enter(browser: &Browser, code: &str) {
    browser.fill("code", code).await;
    browser.press("Sign in").await;
}

#[tokio::test]
#[ignore = "needs Chromium and axe-core: ./scripts/test tests"]
async fn a_second_factor_is_set_up_and_required_and_a_recovery_code_works_once() {
    let cffa = cffa();
    Season::open(&cffa).await;
    let browser = Browser::open(&cffa.url, Scripts::On).await;
    browser.look(Screen::Phone, Colours::Light).await;
    browser.sign_in(MANAGER).await;
    browser.go("/account").await;
    browser.press("Set up a second factor").await;
    browser.see("Scan the picture").await;
    let drawn = "return document.querySelector('main .qr-code').naturalWidth > 0";
    assert_eq!(browser.script(drawn).await, true, "the picture to scan");
    check(&browser).await;
    let phone = Phone::new(&browser.text("main code").await);
    browser.fill("code", &phone.wrong()).await;
    browser.press("Turn on").await;
    browser.see_in("#problems", "Incorrect code.").await;
    assert_eq!(
        browser.text("main code").await.replace(' ', "").len(),
        32,
        "the same secret is shown again"
    );
    browser.fill("code", &phone.code(0)).await;
    browser.press("Turn on").await;
    browser.see("Your recovery codes").await;
    check(&browser).await;
    let codes = browser.texts("main code").await;
    assert_eq!(codes.len(), 10);

    // The code of the next 30 seconds, because each is accepted once.
    sign_out(&browser).await;
    say_password(&browser).await;
    check(&browser).await;
    enter(&browser, &phone.wrong()).await;
    browser.see_in("#problems", "Incorrect code.").await;
    enter(&browser, &phone.code(1)).await;
    browser.at("/cffa").await;

    // Without the phone: a recovery code in lower case.
    sign_out(&browser).await;
    say_password(&browser).await;
    // The password alone does not sign in.
    browser.go("/account").await;
    browser.at("/login").await;
    say_password(&browser).await;
    enter(&browser, &codes[0].to_lowercase()).await;
    browser.at("/cffa").await;
    browser.go("/account").await;
    browser.see("Recovery codes left: 9.").await;
    assert_eq!(browser.violations().await, [""; 0]);
    sign_out(&browser).await;
    say_password(&browser).await;
    enter(&browser, &codes[0]).await;
    browser.see_in("#problems", "Incorrect code.").await;
    browser.check_console().await;
}
