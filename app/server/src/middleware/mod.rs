//! Middleware for every request.

pub mod access_log;
pub(crate) mod body_limits;
pub mod deadlines;
pub(crate) mod language;
pub(crate) mod measure;
pub mod overload;
pub(crate) mod request_limits;
