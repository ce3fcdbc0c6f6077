//! What people read, in their language: messages, amounts and dates, and the texts that leave the application.
//! Pages and the API both use it, and it knows neither.

pub(crate) mod amounts;
pub(crate) mod announcement;
pub(crate) mod calendar_address;
pub(crate) mod dates;
pub(crate) mod messages;
pub(crate) mod pay;
pub(crate) mod share;
pub(crate) mod sides;
