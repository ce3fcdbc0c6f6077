//! The pages of headcounts.

pub(crate) mod live;
pub(crate) mod new;
pub(crate) mod page;
