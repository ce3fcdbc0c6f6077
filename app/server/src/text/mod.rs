//! Text for people in their language: messages, amounts, dates, and text to share outside the
//! application. Pages and the API both use this module; it depends on neither.

pub(crate) mod amounts;
pub(crate) mod announcement;
pub(crate) mod calendar_address;
pub(crate) mod dates;
pub(crate) mod messages;
pub(crate) mod pay;
pub(crate) mod share;
pub(crate) mod sides;
