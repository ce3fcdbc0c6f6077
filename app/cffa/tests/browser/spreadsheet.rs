//! Importing a spreadsheet on a phone: the preview, reading it again with choices, and adopting it.

#![allow(clippy::unwrap_used)]

use super::cffa;
use cffa_testing::chromium::season::{MANAGER, Season};
use cffa_testing::chromium::{Browser, Colours, Screen, Scripts};
use thirtyfour::By;

#[tokio::test]
#[ignore = "needs Chromium and axe-core: ./scripts/test tests"]
async fn ambiguities_of_a_spreadsheet_are_resolved_on_a_phone() {
    let cffa = cffa();
    Season::open(&cffa).await;
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("Paid.csv");
    std::fs::write(&file, "Player,Amount,Date\nAnn,5,03/04/2025\nJon Smith,2,03/04/2025\nJohn Smith,1,04/05/2025\nBob,lots,04/05/2025\n").unwrap();
    let browser = Browser::open(&cffa.url, Scripts::On).await;
    browser.look(Screen::Phone, Colours::Light).await;
    browser.sign_in(MANAGER).await;
    browser.at("/cffa").await;
    browser.go("/settings").await;
    let field = browser.one(By::Css("input[type=file]")).await;
    field.send_keys(file.to_str().unwrap()).await.unwrap();
    browser.press("Read the file").await;
    browser.see("1 row can’t be read").await;
    assert_eq!(browser.overflow().await, [""; 0]);
    assert_eq!(browser.violations().await, [""; 0]);
    browser.choose("dates", "The month comes first").await;
    browser
        .choose("same:John Smith", "The same player as Jon Smith")
        .await;
    browser.press("Read it again").await;
    browser.see("£3.00").await;
    browser.press("Replace the book, without 1 row").await;
    browser.see_in("dialog", "Replace the book of").await;
    browser.click_css("dialog .button-danger").await;
    browser.at("/cffa").await;
    browser.see("Jon Smith").await;
    browser.check_console().await;
}
