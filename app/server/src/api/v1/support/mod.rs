//! Code that the handlers of the API share.

pub mod access;
pub(crate) mod context;
pub(crate) mod etag;
pub(crate) mod extractors;
pub(crate) mod field_errors;
pub(crate) mod idempotency;
pub(crate) mod list_filter;
pub(crate) mod paging;
pub(crate) mod problems;
pub(crate) mod respond;
pub(crate) mod types;
