//! HTTP: what pages and API have in common.

pub mod client;
pub mod csrf;
pub mod security_log;
