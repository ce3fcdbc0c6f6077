//! What pages have in common: the current user, forms, errors, rendering.

pub mod assets;
pub(crate) mod bar_chart;
pub(crate) mod book_page;
pub(crate) mod chart;
pub(crate) mod current_user;
pub(crate) mod error;
pub(crate) mod error_page;
pub(crate) mod form;
pub(crate) mod help;
pub(crate) mod live;
pub(crate) mod page;
pub(crate) mod paging;
pub(crate) mod qr;
pub(crate) mod refusals;
pub(crate) mod respond;
pub(crate) mod return_to;
pub(crate) mod sample;
pub(crate) mod share;
pub(crate) mod templates;
pub(crate) mod views;
