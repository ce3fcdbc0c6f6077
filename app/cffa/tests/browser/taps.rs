//! How many taps the most frequent tasks of managers and players take on a phone. Each press of a
//! button, a link, a checkbox or a field counts; typing does not. `docs/comparison.md` has the
//! numbers.

use super::cffa;
use super::next_game;
use cffa_testing::chromium::season::{MANAGER, RICHARD, Season, TEAM};
use cffa_testing::chromium::{Browser, Cffa, Colours, PASSWORD, Screen, Scripts};
use serde_json::json;
use std::cell::Cell;
use thirtyfour::By;

/// A phone on which taps are counted.
struct Phone {
    browser: Browser,
    taps: Cell<usize>,
}

impl Phone {
    async fn of(cffa: &Cffa) -> Phone {
        let browser = Browser::open(&cffa.url, Scripts::On).await;
        browser.look(Screen::Phone, Colours::Light).await;
        let taps = Cell::new(0);
        Phone { browser, taps }
    }

    fn taps(&self, expected: usize) {
        assert_eq!(self.taps.get(), expected, "taps");
    }

    /// Presses the button or the link with this text.
    async fn tap(&self, says: &str) {
        self.count();
        self.browser.press(says).await;
    }

    async fn tap_css(&self, css: &str) {
        self.count();
        self.browser.click_css(css).await;
    }

    /// Types into a field, after a tap on it unless the cursor is in it.
    async fn write(&self, name: &str, text: &str) {
        let script = "return document.activeElement?.name ?? ''";
        if self.browser.script(script).await != json!(name) {
            self.tap_css(&format!("[name='{name}']:not([type=hidden])"))
                .await;
        }
        let keys = self.browser.field(name).await.send_keys(text).await;
        keys.unwrap_or_else(|why| panic!("{name} takes no text: {why}"));
    }

    /// Presses the checkbox with this label.
    async fn tick(&self, label: &str) {
        self.count();
        let labels = format!("//label[.//input][normalize-space(.)='{label}']");
        self.browser.click(By::XPath(labels)).await;
    }

    fn count(&self) {
        self.taps.set(self.taps.get() + 1);
    }
}

#[tokio::test]
#[ignore = "needs Chromium: ./scripts/test tests"]
async fn taps_from_the_printed_link_to_the_first_balances() {
    let cffa = cffa();
    let phone = Phone::of(&cffa).await;
    phone.browser.go(&cffa.set_up).await;
    phone.write("name", RICHARD).await;
    phone.write("username", MANAGER).await;
    phone.write("password", PASSWORD).await;
    phone.write("again", PASSWORD).await;
    phone.tap("Create my account").await;
    phone.browser.at("/onboarding").await;
    phone.write("team_name", TEAM).await;
    phone.tap("Create the team").await;
    phone.browser.see("Created Tuesday Turf.").await;
    phone.tap_css(".tabs-new").await;
    phone.write("cost", "61").await;
    phone.tick(RICHARD).await;
    // The key that moves to the next field leads from name to name.
    let names = [
        "Ali", "Ben", "Chidi", "Dan", "Ed", "Finn", "Gus", "Hal", "Ian",
    ];
    for (row, name) in names.iter().enumerate() {
        let end = if row + 1 < names.len() { "\n" } else { "" };
        let name = format!("{name}{end}");
        phone.write(&format!("new_name_{row}"), &name).await;
    }
    phone.write("new_guests_8", "2").await;
    phone.browser.see_in("[data-count-heads]", "12").await;
    phone.tap("Save the game").await;
    phone.browser.at("/cffa").await;
    phone.browser.see("Owed to the team by 9 players").await;
    phone.taps(13);
    phone.browser.check_console().await;
}

#[tokio::test]
#[ignore = "needs Chromium: ./scripts/test tests"]
async fn taps_to_record_five_payments_and_share_the_balances() {
    let cffa = cffa();
    Season::played(&cffa, 1).await;
    let phone = Phone::of(&cffa).await;
    phone.browser.sign_in(MANAGER).await;
    for name in ["Adam K", "Mark", "Giles", "Javier", "Lewis"] {
        phone
            .tap_css(&format!("input[aria-label='Paid: {name}']"))
            .await;
    }
    phone.tap("Save payments").await;
    phone.browser.see("5 payments saved").await;
    phone.taps(6);

    phone.taps.set(0);
    phone.tap("Tell the group").await;
    phone.browser.button("WhatsApp").await;
    phone.count();
    phone.taps(2);
    phone.browser.check_console().await;
}

#[tokio::test]
#[ignore = "needs Chromium: ./scripts/test tests"]
async fn taps_to_reply_by_the_link_of_the_next_game() {
    let cffa = cffa();
    Season::played(&cffa, 1).await;
    let manager = Browser::open(&cffa.url, Scripts::On).await;
    manager.sign_in(MANAGER).await;
    let link = next_game::plan(&manager, "3", "4").await;
    let phone = Phone::of(&cffa).await;
    phone.browser.go(&link).await;
    phone.tick("Adam K").await;
    phone.tap("I’m in").await;
    phone.browser.see("Adam K is in.").await;
    phone.taps(2);

    phone.taps.set(0);
    phone.browser.go(&link).await;
    phone.tap("I’m in").await;
    phone.browser.see("Adam K is in.").await;
    phone.taps(1);
}
