//! Mail: who wants it, its links, and its text.

pub(crate) mod account;
pub(crate) mod link;
pub(crate) mod text;
