//! Today's date and the local time of a team. Everything that depends on "today" uses this module,
//! so that an evening does not end early for a team in another time zone than its server.

use cffa_book::{Book, Zone};
use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Timestamp, Zoned};

/// The time zone of a team: the one set for it, or the server's.
pub fn zone(book: &Book) -> TimeZone {
    book.settings().time_zone.map_or_else(server, known)
}

/// The server's own zone (`TZ`).
pub fn server() -> TimeZone {
    TimeZone::system()
}

fn known(zone: Zone) -> TimeZone {
    // The bundled time zone database has every name that a `Zone` can contain.
    TimeZone::get(zone.name()).unwrap_or_else(|_| server())
}

/// A point in time in the time zone of a team.
pub fn local(book: &Book, at: Timestamp) -> Zoned {
    at.to_zoned(zone(book))
}

/// The date for a team at a point in time.
pub fn day(book: &Book, at: Timestamp) -> Date {
    local(book, at).date()
}

/// Today, for a team.
pub fn today(book: &Book) -> Date {
    day(book, Timestamp::now())
}

/// Today's date for the server: for everything that does not belong to a team, and for retention
/// periods.
pub fn server_today() -> Date {
    Timestamp::now().to_zoned(server()).date()
}

#[cfg(test)]
#[path = "clock/tests.rs"]
mod tests;
