//! The values of a row: MongoDB's extended JSON, in the legacy form and both current ones, and
//! plain JSON.
//!
//! Source: MongoDB Extended JSON v2 specification, and the v1 form that `json_util` of
//! old drivers wrote.

use super::decimal::Decimal;
use super::json::Value;
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

/// The text of a value, if it is one.
pub fn text(value: &Value) -> Option<&str> {
    match value {
        Value::Text(text) => Some(text),
        _ => None,
    }
}

/// Whether a value means true.
pub fn truth(value: &Value) -> bool {
    match value {
        Value::Bool(truth) => *truth,
        Value::Text(text) => text.eq_ignore_ascii_case("true"),
        Value::Number(number) => number == "1",
        _ => false,
    }
}

/// The digits of a number in any notation: `61`, `"61"`, `{"$numberDecimal": "61"}`.
pub fn number(value: &Value) -> Option<&str> {
    match value {
        Value::Number(text) | Value::Text(text) => Some(text.trim()),
        Value::Document(row) => match row.0.as_slice() {
            [(wrapping, Value::Text(text) | Value::Number(text))]
                if wrapping.starts_with("$number") =>
            {
                Some(text.trim())
            }
            _ => None,
        },
        _ => None,
    }
}

/// The exact decimal number that a value contains.
///
/// # Errors
/// The reason, as the end of a sentence.
pub fn decimal(value: Option<&Value>) -> Result<Decimal, String> {
    let value = match value {
        None | Some(Value::Null) => return Err("is missing".to_owned()),
        Some(value) => value,
    };
    let text = number(value).ok_or("is not a number")?;
    Decimal::read(text)
}

/// A whole number from 0 to `most`.
///
/// # Errors
/// The reason, as the end of a sentence.
pub fn count(value: &Value, most: u32) -> Result<u32, String> {
    let number = decimal(Some(value))?;
    if number.is_negative() {
        return Err("is below zero".to_owned());
    }
    match number.whole() {
        Some(whole) if whole <= i128::from(most) => {
            u32::try_from(whole).map_err(|_| "is too large".to_owned())
        }
        Some(_) => Err(format!("is more than {most}")),
        None => Err("is not a whole number".to_owned()),
    }
}

/// The date of a timestamp, in UTC: the Flask application stores dates as midnight in UTC.
///
/// # Errors
/// The reason, as the end of a sentence.
pub fn day(value: Option<&Value>) -> Result<Date, String> {
    let value = match value {
        None | Some(Value::Null) => return Err("is missing".to_owned()),
        Some(Value::Document(row)) => match row.0.as_slice() {
            [(wrapping, inner)] if wrapping == "$date" => inner,
            _ => return Err("is not a date".to_owned()),
        },
        Some(plain) => plain,
    };
    let unreadable = || "is not a date".to_owned();
    match value {
        Value::Text(text) => moment(text.trim()).ok_or_else(unreadable),
        other => {
            let millis = decimal(Some(other))
                .map_err(|_| unreadable())?
                .whole()
                .and_then(|whole| i64::try_from(whole).ok())
                .and_then(|whole| Timestamp::from_millisecond(whole).ok());
            millis.map(in_utc).ok_or_else(unreadable)
        }
    }
}

fn in_utc(at: Timestamp) -> Date {
    at.to_zoned(TimeZone::UTC).date()
}

/// `2026-11-17T00:00:00.000Z`, with any offset or none, or only the date.
fn moment(text: &str) -> Option<Date> {
    if let Ok(at) = text.parse::<Timestamp>() {
        return Some(in_utc(at));
    }
    // Some drivers write the offset without a colon, as `+0000`.
    let colon = text
        .len()
        .checked_sub(2)
        .filter(|at| text.is_char_boundary(*at));
    if let Some(at) = colon
        && let (front, back) = text.split_at(at)
        && let Ok(at) = format!("{front}:{back}").parse::<Timestamp>()
    {
        return Some(in_utc(at));
    }
    let plain = text.get(..10)?;
    let rest = text.get(10..)?;
    (rest.is_empty() || rest.starts_with(['T', ' ']))
        .then(|| plain.parse().ok())
        .flatten()
}
