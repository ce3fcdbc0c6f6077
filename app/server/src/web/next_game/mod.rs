//! The pages of the next game, for members and for anyone with its link.

mod calendar;
pub(crate) mod calendar_address;
mod calendar_file;
pub(crate) mod form;
pub(crate) mod link;
pub(crate) mod log;
pub(crate) mod notifications;
pub(crate) mod page;
pub(crate) mod page_view;
mod picture;
pub(crate) mod reply;
pub(crate) mod schedule;
pub(crate) mod share;
pub(crate) mod sides;
pub(crate) mod view;
