//! Moving over from the database of the Flask version: against real servers, with the real
//! program.

#![allow(clippy::unwrap_used, missing_docs)]

#[path = "../common/browser.rs"]
mod browser;
#[path = "../common/export.rs"]
mod export;
#[path = "../common/mongod.rs"]
mod mongod;
#[path = "../common/program.rs"]
mod program;

mod again;
mod books;
mod flask;
mod pages;
mod people;
