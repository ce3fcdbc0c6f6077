//! Forms keep what was typed: when the session has ended, and without a connection. The form of a
//! team suggests the time zone of the device.

use super::cffa;
use cffa_testing::chromium::season::{MANAGER, Season};
use cffa_testing::chromium::{Browser, Cffa, PASSWORD, Scripts};
use serde_json::json;

const NOBODY: &str = "You’re offline, so nothing was saved.";

async fn with_form(scripts: Scripts) -> (Cffa, Season, Browser) {
    let cffa = cffa();
    let season = Season::played(&cffa, 1).await;
    let browser = Browser::open(&cffa.url, scripts).await;
    browser.sign_in(MANAGER).await;
    browser.at("/cffa").await;
    browser.go("/transactions/new").await;
    browser.choose("player", "Lewis").await;
    browser.fill("amount", "21.50").await;
    browser.fill("note", "cash in the car park").await;
    (cffa, season, browser)
}

async fn still_there(browser: &Browser) {
    assert_eq!(browser.value("amount").await, "21.50");
    assert_eq!(browser.value("note").await, "cash in the car park");
}

#[tokio::test]
#[ignore = "needs Chromium and axe-core: ./scripts/test tests"]
async fn a_signed_out_user_continues_with_the_form_after_signing_in() {
    for scripts in [Scripts::On, Scripts::Off] {
        let (_cffa, _, browser) = with_form(scripts).await;
        let forgotten = browser.driver().delete_all_cookies().await;
        forgotten.expect("no cookies");
        browser.press("Save the payment").await;
        browser.see("Sign in to continue with your form.").await;
        if scripts == Scripts::On {
            assert_eq!(browser.violations().await, [""; 0]);
        }
        browser.fill("username", MANAGER).await;
        browser.fill("password", PASSWORD).await;
        browser.press("Sign in").await;
        if scripts == Scripts::Off {
            browser.press("Continue with the form").await;
        }
        browser
            .see("nothing has been saved yet. Check your entries, then save.")
            .await;
        still_there(&browser).await;
        browser.press("Save the payment").await;
        browser.see("Payment saved.").await;
        browser.see("cash in the car park").await;
    }
}

#[tokio::test]
#[ignore = "needs Chromium: ./scripts/test tests"]
async fn a_form_keeps_its_values_without_a_connection() {
    let (mut cffa, _, browser) = with_form(Scripts::On).await;
    cffa.stop();
    browser.press("Save the payment").await;
    browser.see(NOBODY).await;
    still_there(&browser).await;
    cffa.start_again();
    // The phone itself has no connection.
    let cdp = browser.driver().cdp();
    let offline = |offline: bool| json!({"offline": offline, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1});
    cdp.send_raw("Network.enable", json!({}))
        .await
        .expect("the network");
    let set = cdp.send_raw("Network.emulateNetworkConditions", offline(true));
    set.await.expect("no network");
    browser.press("Save the payment").await;
    browser.see(NOBODY).await;
    still_there(&browser).await;
    let set = cdp.send_raw("Network.emulateNetworkConditions", offline(false));
    set.await.expect("the network");
    browser.press("Save the payment").await;
    browser.see("Payment saved.").await;
}

#[tokio::test]
#[ignore = "needs Chromium and axe-core: ./scripts/test tests"]
async fn the_time_zone_of_a_team_is_taken_from_the_device_of_its_manager() {
    let (_cffa, _, browser) = with_form(Scripts::On).await;
    let zone = json!({"timezoneId": "America/Los_Angeles"});
    let cdp = browser.driver().cdp();
    let set = cdp.send_raw("Emulation.setTimezoneOverride", zone);
    set.await.expect("a device in Los Angeles");
    browser.go("/settings").await;
    browser.see("Detected from this device.").await;
    assert_eq!(browser.value("time_zone").await, "America/Los_Angeles");
    assert_eq!(browser.violations().await, [""; 0]);
    browser.press("Save").await;
    browser.see("Settings saved.").await;
    browser.go("/history").await;
    browser
        .see("time zone that of the server to America/Los_Angeles")
        .await;
}
