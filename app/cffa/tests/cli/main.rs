//! The command line, tested with the real program: its output, the errors, and what it leaves
//! behind.

#![allow(clippy::unwrap_used, missing_docs)]

mod backups;
mod balances;
mod cases;
mod demo;
mod doctor;
mod exporting;
mod exporting_formats;
mod foreign;
mod google_sheets;
mod help;
mod import_in_the_page;
mod importing;
mod logging;
mod metrics;
mod progress;
mod provider;
mod proxies;
mod secrets;
mod serving;
mod settings;
mod spreadsheets;
mod stopping;
mod tls;
mod users;
