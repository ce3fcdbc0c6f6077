//! HTTP: what pages and API have in common.

pub mod client;
pub mod csrf;
pub mod digest;
pub mod download;
pub(crate) mod headers;
pub(crate) mod not_modified;
pub mod request_id;
pub mod security_log;
pub(crate) mod tls;
pub mod upload;
