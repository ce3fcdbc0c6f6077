//! CFFA in a real browser: from the set-up link to a player's own statement, at desk and
//! phone size, in light and dark, by mouse and by keyboard, with scripts and without.

mod accessible;
mod dashboard;
#[path = "../common/door.rs"]
mod door;
mod first_evening;
mod forms;
mod google;
#[path = "../common/google.rs"]
mod google_api;
mod harness;
mod headcount;
#[allow(dead_code)] // the forger is for tests without a browser
#[path = "../oidc/idp.rs"]
mod idp;
mod import_progress;
mod keyboard;
mod money;
mod next_game;
mod no_scripts;
mod occupancy_client;
mod people;
mod providers;
mod spreadsheet;
mod team;

use harness::Cffa;
use std::path::Path;

/// The program that these tests were built with, in a new data folder.
fn cffa() -> Cffa {
    Cffa::start(Path::new(env!("CARGO_BIN_EXE_cffa")))
}
