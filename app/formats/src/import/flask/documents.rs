//! The rows of the Flask application's files, as they are written there. Other modules decide what
//! they mean for a book.

use super::decimal::Decimal;
use super::extended::{count, day, decimal, text, truth};
use super::json::{Row, Value};
use jiff::civil::Date;

/// A value, or the end of a sentence about what is wrong with it.
pub type Read<T> = Result<T, String>;

/// A name, which may be stored as a number.
pub(super) fn name(row: &Row, field: &str) -> String {
    match row.get(field) {
        Some(Value::Text(text) | Value::Number(text)) => text.clone(),
        _ => String::new(),
    }
}

/// `teamSettings.json`: the team's name.
pub fn team_name(row: &Row) -> Option<String> {
    let name = name(row, "teamName");
    let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
    (!name.is_empty()).then_some(name)
}

/// A row of `teamPlayers.json`.
#[derive(Debug)]
pub struct PlayerRow {
    /// `playerName`
    pub name: String,
    /// `comment`
    pub comment: String,
    /// `retiree`
    pub retired: bool,
}

impl From<&Row> for PlayerRow {
    fn from(row: &Row) -> Self {
        PlayerRow {
            name: name(row, "playerName"),
            comment: row.get("comment").and_then(text).unwrap_or("").to_owned(),
            retired: row.get("retiree").is_some_and(truth),
        }
    }
}

/// A row of `teamSummary.json`: a player's state when the archive was created.
#[derive(Debug)]
pub struct SummaryRow {
    /// `playerName`
    pub name: String,
    /// `gamesAttended`
    pub attended: Read<u32>,
    /// `lastPlayed`; 1970-01-01 means never.
    pub last_played: Read<Option<Date>>,
    /// `balance`
    pub balance: Read<Decimal>,
}

impl From<&Row> for SummaryRow {
    fn from(row: &Row) -> Self {
        let attended = row.get("gamesAttended").unwrap_or(&Value::Null);
        let never = jiff::civil::date(1970, 1, 1);
        SummaryRow {
            name: name(row, "playerName"),
            attended: count(attended, u32::MAX),
            last_played: match row.get("lastPlayed") {
                None | Some(Value::Null) => Ok(None),
                some => day(some).map(|day| Some(day).filter(|day| *day > never)),
            },
            balance: decimal(row.get("balance")),
        }
    }
}

/// A row of `adjustments.json`: an opening balance.
#[derive(Debug)]
pub struct AdjustmentRow {
    /// `name`
    pub name: String,
    /// `adjust`
    pub amount: Read<Decimal>,
}

impl From<&Row> for AdjustmentRow {
    fn from(row: &Row) -> Self {
        AdjustmentRow {
            name: name(row, "name"),
            amount: decimal(row.get("adjust")),
        }
    }
}

/// A row of `payments.json`.
#[derive(Debug)]
pub struct PaymentRow {
    /// `Player`; empty if it was null.
    pub name: String,
    /// `Type`
    pub kind: String,
    /// `Amount`
    pub amount: Read<Decimal>,
    /// `Date`
    pub date: Read<Date>,
}

impl From<&Row> for PaymentRow {
    fn from(row: &Row) -> Self {
        PaymentRow {
            name: name(row, "Player"),
            kind: name(row, "Type"),
            amount: decimal(row.get("Amount")),
            date: day(row.get("Date")),
        }
    }
}

impl PaymentRow {
    /// The credit that the Flask application wrote when a game was added.
    pub fn is_booking_credit(&self) -> bool {
        self.kind.trim().eq_ignore_ascii_case("CFFA Booking Credit")
    }

    /// The date of the game to whose booker an edit gave a new credit, from
    /// `CFFA Game Edit for 2026/9/8. Booker change - add new game credit`.
    pub fn edited_game(&self) -> Option<Date> {
        let rest = self.kind.trim().strip_prefix("CFFA Game Edit for ")?;
        let (day, what) = rest.split_once('.')?;
        what.contains("add new game credit").then_some(())?;
        let mut parts = day.split('/');
        let year = parts.next()?.trim().parse().ok()?;
        let month = parts.next()?.trim().parse().ok()?;
        let day = parts.next()?.trim().parse().ok()?;
        Date::new(year, month, day).ok()
    }
}
