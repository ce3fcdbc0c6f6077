//! Reading a spreadsheet from Google on a phone: the form, the message if that fails, and the
//! preview.

#![allow(clippy::unwrap_used)]

use cffa_testing::chromium::season::{MANAGER, Season};
use cffa_testing::chromium::{Browser, Cffa, Colours, Screen, Scripts};
use cffa_testing::google::{Google, team_worksheets};
use cffa_testing::program::built;
use thirtyfour::By;

#[tokio::test]
#[ignore = "needs Chromium, axe-core and OpenSSL: ./scripts/test tests"]
async fn a_google_spreadsheet_is_read_on_a_phone() {
    let google = Google::start();
    let program = &built();
    let cffa = Cffa::start_with(program, &[("GOOGLE_BASE_URL", &google.base)]);
    Season::open(&cffa).await;
    google.share("Turf", &team_worksheets());
    let folder = tempfile::tempdir().unwrap();
    let key = folder.path().join("key.json");
    std::fs::write(&key, google.key().to_string()).unwrap();
    let browser = Browser::open(&cffa.url, Scripts::On).await;
    browser.look(Screen::Phone, Colours::Light).await;
    browser.sign_in(MANAGER).await;
    browser.at("/cffa").await;
    browser.go("/settings").await;
    browser.press("From Google Sheets…").await;
    browser.at("/settings/import/google").await;
    assert_eq!(browser.overflow().await, [""; 0]);
    assert_eq!(browser.violations().await, [""; 0]);
    for name in ["Thursday", "Turf"] {
        let file = browser.one(By::Css("input[name=key]")).await;
        file.send_keys(key.to_str().unwrap()).await.unwrap();
        browser.fill("spreadsheet", name).await;
        browser.press("Read the spreadsheet").await;
        if name == "Thursday" {
            browser.see("No spreadsheet called").await;
            browser.see("Choose the .json file again").await;
            assert_eq!(browser.overflow().await, [""; 0]);
        }
    }
    browser.see("What is in the file").await;
    browser.see("18 Apr 2017").await;
    assert_eq!(browser.overflow().await, [""; 0]);
    assert_eq!(browser.violations().await, [""; 0]);
    browser.check_console().await;
}
