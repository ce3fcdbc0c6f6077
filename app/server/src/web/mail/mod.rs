//! Mail: who wants it, its links, and its text.

pub(crate) mod account;
pub(crate) mod balances;
pub(crate) mod link;
pub(crate) mod new_password;
pub(crate) mod notices;
pub(crate) mod text;
