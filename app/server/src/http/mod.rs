//! HTTP code that pages and the API share.

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
