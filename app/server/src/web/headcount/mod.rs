//! The pages that count people.

pub(crate) mod live;
pub(crate) mod new;
pub(crate) mod page;
