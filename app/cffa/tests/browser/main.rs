//! CFFA in a real browser: from the set-up link to a player's own statement, at desktop and phone
//! size, in light and dark, with mouse and keyboard, with and without scripts.

mod accessible;
#[path = "../web/authenticator.rs"]
mod authenticator;
mod dashboard;
mod first_evening;
mod forms;
mod google;
mod headcount;
mod import_progress;
mod installed;
mod keyboard;
mod languages;
mod line_up;
mod money;
mod next_game;
mod no_scripts;
mod notifications;
mod occupancy_client;
mod passkeys;
mod people;
mod providers;
mod second_factor;
mod spreadsheet;
mod taps;
mod team;
mod team_link;

use cffa_testing::chromium::Cffa;
use cffa_testing::program::built;

/// The program that these tests were built with, in a new data folder.
fn cffa() -> Cffa {
    Cffa::start(&built())
}
