//! A next game as an iCalendar file (RFC 5545).

use crate::web::support::messages::message;
use actix_web::HttpResponse;
use cffa_book::Book;
use cffa_services::clock;
use cffa_store::NextGame;
use jiff::{Timestamp, ToSpan};

/// The longest line, in octets (RFC 5545, 3.1).
const LINE_OCTETS: usize = 75;

/// How long a game takes, which nobody enters: the game, and changing before and after.
const HOURS: i64 = 2;

/// A moment in UTC (RFC 5545, 3.3.5).
const MOMENT: &str = "%Y%m%dT%H%M%SZ";

/// The file of a game of `team`, whose page is at `link`. Programs recognize a changed game by its
/// UID, and the latest version by its number and time.
///
/// # Errors
/// If the game is at the end of time.
pub(super) fn file(
    next_game: &NextGame,
    book: &Book,
    team: &str,
    link: &str,
) -> anyhow::Result<HttpResponse> {
    let details = &next_game.details;
    let start = details.date.to_datetime(details.time);
    let start = start.to_zoned(clock::zone(book))?.timestamp();
    let end = start.checked_add(HOURS.hours())?;
    let status = match next_game.called_off {
        true => "CANCELLED",
        false => "CONFIRMED",
    };
    let title = message!("next-game-calendar-title", team = team);
    let lines = [
        ("BEGIN", "VCALENDAR".to_owned()),
        ("VERSION", "2.0".to_owned()),
        ("PRODID", "-//CFFA//CFFA//EN".to_owned()),
        ("BEGIN", "VEVENT".to_owned()),
        ("UID", next_game.id.to_string()),
        ("SEQUENCE", next_game.edits.to_string()),
        ("DTSTAMP", Timestamp::now().strftime(MOMENT).to_string()),
        ("DTSTART", start.strftime(MOMENT).to_string()),
        ("DTEND", end.strftime(MOMENT).to_string()),
        ("SUMMARY", escaped(&title)),
        ("LOCATION", escaped(&details.place)),
        ("DESCRIPTION", escaped(link)),
        ("STATUS", status.to_owned()),
        ("END", "VEVENT".to_owned()),
        ("END", "VCALENDAR".to_owned()),
    ];
    let lines = lines.iter().map(|(name, value)| folded(name, value));
    Ok(HttpResponse::Ok()
        .content_type("text/calendar; charset=utf-8")
        .body(lines.collect::<String>()))
}

/// A value of type TEXT (RFC 5545, 3.3.11). Control characters have no form there.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\\' | ';' | ',' => escaped.extend(['\\', c]),
            '\n' => escaped.push_str("\\n"),
            c if c.is_control() => {}
            c => escaped.push(c),
        }
    }
    escaped
}

/// A line with its end, broken where it is too long but never inside a character.
fn folded(name: &str, value: &str) -> String {
    let mut line = String::with_capacity(name.len() + value.len() + 8);
    let mut octets = 0;
    for c in name.chars().chain([':']).chain(value.chars()) {
        if octets + c.len_utf8() > LINE_OCTETS {
            line.push_str("\r\n ");
            octets = 1;
        }
        line.push(c);
        octets += c.len_utf8();
    }
    line.push_str("\r\n");
    line
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Reads a value of type TEXT as RFC 5545 describes it.
    fn unescaped(text: &str) -> String {
        let mut plain = String::new();
        let mut chars = text.chars();
        while let Some(c) = chars.next() {
            match c {
                '\\' => match chars.next() {
                    Some('n' | 'N') => plain.push('\n'),
                    Some(c) => plain.push(c),
                    None => panic!("a backslash at the end of {text:?}"),
                },
                ';' | ',' => panic!("{c} is not escaped in {text:?}"),
                c => plain.push(c),
            }
        }
        plain
    }

    proptest! {
        #[test]
        fn a_folded_line_is_short_and_unfolds_to_itself(value in "[^\\p{Cc}]{0,300}") {
            let line = folded("LOCATION", &value);
            let content = line.strip_suffix("\r\n").unwrap_or_default();
            for part in content.split("\r\n") {
                prop_assert!(part.len() <= LINE_OCTETS, "{} octets: {part:?}", part.len());
            }
            prop_assert_eq!(content.replace("\r\n ", ""), format!("LOCATION:{value}"));
        }

        #[test]
        fn an_escaped_text_is_one_line_and_reads_as_before(text in "(?s).{0,100}") {
            let read = unescaped(&escaped(&text));
            let kept = |c: &char| *c == '\n' || !c.is_control();
            prop_assert_eq!(read, text.chars().filter(kept).collect::<String>());
            prop_assert!(!escaped(&text).contains(['\r', '\n']));
        }
    }
}
