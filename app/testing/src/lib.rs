//! Shared code of CFFA's tests, benchmarks and examples: a server in the test's own process, the
//! real program, browsers with and without a window, databases, and other programs that CFFA talks
//! to. It is only for development: nothing that ships depends on it.

#![allow(clippy::unwrap_used, missing_docs)]

pub mod app;
pub mod browser;
pub mod chromium;
pub mod clock;
pub mod disk;
pub mod doctor;
pub mod entry;
pub mod flask;
pub mod formats;
pub mod google;
pub mod holding_proxy;
pub mod http;
pub mod identity_provider;
pub mod memory;
pub mod mongod;
pub mod program;
pub mod push_service;
pub mod python;
pub mod signal;
pub mod smtp;
pub mod spreadsheets;
pub mod unanswered;
