//! HTTP: what pages and API have in common.

pub mod client;
pub mod csrf;
pub mod download;
pub mod security_log;
pub mod upload;
