//! What the handlers of the API have in common.

pub(crate) mod answer;
pub(crate) mod body;
pub(crate) mod conditions;
pub mod gate;
pub(crate) mod once;
pub(crate) mod paging;
pub(crate) mod refusals;
pub(crate) mod rooms;
pub(crate) mod shapes;
pub(crate) mod span;
