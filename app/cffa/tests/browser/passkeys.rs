//! Passkeys with the authenticator that Chromium emulates: its own code creates and uses the keys.

use cffa_testing::chromium::season::{MANAGER, Season};
use cffa_testing::chromium::{Browser, Cffa, Colours, Screen, Scripts};
use cffa_testing::program::built;
use serde_json::json;
use std::net::TcpListener;

/// Adds a virtual security key that has verified its user.
async fn plug_in(browser: &Browser) {
    let cdp = browser.driver().cdp();
    let on = cdp.send_raw("WebAuthn.enable", json!({ "enableUI": false }));
    on.await.expect("emulated devices");
    let device = json!({ "options": {
        "protocol": "ctap2",
        "transport": "internal",
        "hasResidentKey": true,
        "hasUserVerification": true,
        "isUserVerified": true,
        "automaticPresenceSimulation": true,
    }});
    let added = cdp.send_raw("WebAuthn.addVirtualAuthenticator", device);
    added.await.expect("a device");
}

/// A server with a public URL that counts as secure without https.
fn server() -> Cffa {
    let free = TcpListener::bind("127.0.0.1:0").and_then(|it| it.local_addr());
    let port = free.expect("a free port").port();
    let address = format!("127.0.0.1:{port}");
    let url = format!("http://localhost:{port}");
    let settings = [("LISTEN_ADDR", &*address), ("CFFA_URL", &url)];
    Cffa::start_with(&built(), &settings)
}

/// Signs out, from any page.
pub async fn sign_out(browser: &Browser) {
    browser
        .script("document.querySelector('form[action=\"/logout\"]').submit()")
        .await;
    browser.at("/").await;
}

#[tokio::test]
#[ignore = "needs Chromium and axe-core: ./scripts/test tests"]
async fn a_passkey_is_added_signs_in_and_is_removed() {
    let cffa = server();
    Season::open(&cffa).await;
    let browser = Browser::open(&cffa.url, Scripts::On).await;
    plug_in(&browser).await;
    browser.sign_in(MANAGER).await;
    browser.go("/account").await;
    browser.fill("passkey_name", "My phone").await;
    browser.press("Add a passkey").await;
    browser.see("Your browser asks which device").await;
    assert_eq!(browser.violations().await, [""; 0]);
    browser.press("Create the passkey").await;
    browser.see("Passkey added.").await;
    browser.see("My phone").await;
    browser.look(Screen::Phone, Colours::Dark).await;
    assert_eq!(browser.violations().await, [""; 0]);
    assert_eq!(browser.overflow().await, [""; 0]);
    sign_out(&browser).await;
    browser.go("/login").await;
    assert_eq!(browser.violations().await, [""; 0]);
    assert_eq!(browser.overflow().await, [""; 0]);
    browser.press("Sign in with a passkey").await;
    browser.at("/cffa").await;
    // A second one on the same device is refused by the browser.
    browser.go("/account").await;
    browser.see("last used").await;
    browser.fill("passkey_name", "Again").await;
    browser.press("Add a passkey").await;
    browser.press("Create the passkey").await;
    browser.see("No passkey was created.").await;
    browser.go("/account").await;
    browser
        .click_css("form[action='/account/passkeys/remove'] button")
        .await;
    browser.see("Passkey removed.").await;
    sign_out(&browser).await;
    browser.go("/login").await;
    browser.press("Sign in with a passkey").await;
    browser.see("This passkey isn’t registered here.").await;
    browser.check_console().await;
}

#[tokio::test]
#[ignore = "needs Chromium: ./scripts/test tests"]
async fn passkeys_are_hidden_in_a_browser_without_support() {
    let cffa = server();
    Season::open(&cffa).await;
    let browser = Browser::open(&cffa.url, Scripts::Off).await;
    browser.go("/login").await;
    assert!(!browser.sees("passkey").await);
    browser.sign_in(MANAGER).await;
    browser.go("/account").await;
    browser.see("This browser can’t use passkeys here.").await;
    assert!(!browser.sees("Name of the passkey").await);
}
