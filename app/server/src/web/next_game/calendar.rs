//! Games as iCalendar (RFC 5545).

use crate::text::messages::message;
use cffa_services::match_day::events::{Event, Reply, When};
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};

/// The maximum line length, in octets (RFC 5545, 3.1).
const LINE_OCTETS: usize = 75;

/// The duration of a game, which the app does not record: the game itself, and changing before and
/// after.
const HOURS: i64 = 2;

/// A date and time in UTC (RFC 5545, 3.3.5).
const MOMENT: &str = "%Y%m%dT%H%M%SZ";

/// A date (RFC 5545, 3.3.4).
const DAY: &str = "%Y%m%d";

/// The refresh interval for calendar programs (RFC 7986, 5.7), written as both properties that they
/// support.
const REFRESH: &str = "PT1H";

/// The media type of the output of [`body`].
pub(super) const MEDIA_TYPE: &str = "text/calendar; charset=utf-8";

/// The properties that apply to all games of a calendar.
pub(super) struct Shown<'a> {
    /// The name of the team.
    pub team: &'a str,
    /// The team's time zone.
    pub zone: TimeZone,
    /// The URL of the next game's page.
    pub link: &'a str,
    /// Whether it is a feed, which programs should refresh.
    pub is_address: bool,
}

/// The games as a calendar, generated at `now`. Programs recognize a changed game by its UID, and
/// the latest version by its sequence number and time.
///
/// # Errors
/// If a game is at the maximum date.
pub(super) fn body(events: &[Event], shown: &Shown<'_>, now: Timestamp) -> anyhow::Result<String> {
    let mut lines = vec![
        ("BEGIN", "VCALENDAR".to_owned()),
        ("VERSION", "2.0".to_owned()),
        ("PRODID", "-//CFFA//CFFA//EN".to_owned()),
    ];
    if shown.is_address {
        lines.extend([
            ("NAME", escaped(shown.team)),
            ("X-WR-CALNAME", escaped(shown.team)),
            ("REFRESH-INTERVAL;VALUE=DURATION", REFRESH.to_owned()),
            ("X-PUBLISHED-TTL", REFRESH.to_owned()),
        ]);
    }
    for event in events {
        lines.extend(event_lines(event, shown, now)?);
    }
    lines.push(("END", "VCALENDAR".to_owned()));
    let lines = lines.iter().map(|(name, value)| folded(name, value));
    Ok(lines.collect())
}

type Line = (&'static str, String);

fn event_lines(event: &Event, shown: &Shown<'_>, now: Timestamp) -> anyhow::Result<Vec<Line>> {
    let status = match event.called_off {
        true => "CANCELLED",
        false => "CONFIRMED",
    };
    let title = message!("next-game-calendar-title", team = shown.team);
    let mut lines = vec![
        ("BEGIN", "VEVENT".to_owned()),
        ("UID", event.id.to_string()),
        ("SEQUENCE", event.sequence.to_string()),
        ("DTSTAMP", now.strftime(MOMENT).to_string()),
    ];
    match event.when {
        When::Time(start) => {
            let start = start.to_zoned(shown.zone.clone())?.timestamp();
            let end = start.checked_add(HOURS.hours())?;
            lines.push(("DTSTART", start.strftime(MOMENT).to_string()));
            lines.push(("DTEND", end.strftime(MOMENT).to_string()));
        }
        When::Day(day) => lines.push(("DTSTART;VALUE=DATE", day.strftime(DAY).to_string())),
    }
    lines.push(("SUMMARY", escaped(&title)));
    lines.extend(event.place.iter().map(|place| ("LOCATION", escaped(place))));
    if let Some(description) = description(event, shown.link) {
        lines.push(("DESCRIPTION", escaped(&description)));
    }
    if event.reply == Some(Reply::Out) {
        lines.push(("TRANSP", "TRANSPARENT".to_owned()));
    }
    lines.push(("STATUS", status.to_owned()));
    lines.push(("END", "VEVENT".to_owned()));
    Ok(lines)
}

/// The reply of the calendar's owner, and the link to the game while it has not been played.
fn description(event: &Event, link: &str) -> Option<String> {
    let reply = event.reply.map(|reply| match reply {
        Reply::None => message!("next-game-calendar-reply-none"),
        Reply::In => message!("next-game-calendar-reply-in"),
        Reply::Waiting => message!("next-game-calendar-reply-waiting"),
        Reply::Out => message!("next-game-calendar-reply-out"),
    });
    let link = (event.is_next || event.called_off).then(|| link.to_owned());
    let lines: Vec<String> = reply.into_iter().chain(link).collect();
    (!lines.is_empty()).then(|| lines.join("\n"))
}

/// Escapes a value of type TEXT (RFC 5545, 3.3.11), which can't contain control characters.
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

/// A content line with its line break. Long lines are folded, but never inside a character.
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

    /// Parses a value of type TEXT as specified by RFC 5545.
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
