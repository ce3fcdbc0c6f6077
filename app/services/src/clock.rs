//! Which day it is for a team, and what its clocks show. Everything that is said of "today"
//! asks here, so that a team far from its server is not told that an evening is over while it
//! still plays.

use cffa_book::{Book, Zone};
use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Timestamp, Zoned};

/// The zone that a team's clocks show: as set for the team, or the server's.
pub fn zone(book: &Book) -> TimeZone {
    book.settings().time_zone.map_or_else(server, known)
}

/// The server's own zone (`TZ`).
pub fn server() -> TimeZone {
    TimeZone::system()
}

fn known(zone: Zone) -> TimeZone {
    // Every name of a zone is in the database that comes with the program.
    TimeZone::get(zone.name()).unwrap_or_else(|_| server())
}

/// A moment by the clocks of a team.
pub fn local(book: &Book, at: Timestamp) -> Zoned {
    at.to_zoned(zone(book))
}

/// The day that it is for a team at a moment.
pub fn day(book: &Book, at: Timestamp) -> Date {
    local(book, at).date()
}

/// Today, for a team.
pub fn today(book: &Book) -> Date {
    day(book, Timestamp::now())
}

/// Today where the server is: for what no team has a part in, and for how long things are kept.
pub fn server_today() -> Date {
    Timestamp::now().to_zoned(server()).date()
}

#[cfg(test)]
#[path = "clock/tests.rs"]
mod tests;
