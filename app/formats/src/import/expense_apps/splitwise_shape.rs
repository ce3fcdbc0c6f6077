//! The shape of a Splitwise export, by which it is recognized in any language.

use super::header::{Header, missing};
use super::splitwise_words::COLUMNS;
use crate::ImportRefusal;
use crate::import::spreadsheet::{Cell, Row, Table};

/// The columns before those of people.
pub const DATE: usize = 0;
pub const DESCRIPTION: usize = 1;
pub const CATEGORY: usize = 2;
pub const COST: usize = 3;
pub const CURRENCY: usize = 4;
/// The first column with a person.
pub const PEOPLE: usize = 5;

/// Thousandths in a unit of any currency. No currency has more decimals.
const THOUSANDTHS: i64 = 1_000;
/// The most digits that are compared. Numbers with more digits are not amounts.
const DIGITS: usize = 15;

/// The header of an export, if the table is one: five columns and one for each person. Below it are
/// rows with a currency code, in which people's amounts add up to zero.
pub fn shape(table: &Table) -> Option<Header<'_>> {
    Header::all(table).find(|header| {
        let columns: Vec<usize> = header.names.iter().map(|(at, _)| *at).collect();
        let in_a_row = columns.iter().enumerate().all(|(at, column)| at == *column);
        if !in_a_row || columns.len() <= PEOPLE {
            return false;
        }
        // If these cells are amounts, the row is not a header.
        let is_amount = |name: &str| thousandths(&Cell::Text(name.into()), true).is_some();
        if header
            .names
            .iter()
            .skip(PEOPLE)
            .all(|(_, name)| is_amount(name))
        {
            return false;
        }
        let named = COLUMNS.iter().zip(&header.names);
        let in_english = named
            .into_iter()
            .all(|((english, _), (_, name))| name.trim().eq_ignore_ascii_case(english));
        in_english || is_filled_so(header, columns.len())
    })
}

/// Whether the rows are those of an export: each row with a currency has its code, and most add up
/// to zero.
fn is_filled_so(header: &Header, columns: usize) -> bool {
    let (mut entries, mut even, mut others) = (0_usize, 0_usize, 0_usize);
    for row in header.body {
        match row.cell(CURRENCY) {
            Some(code) if is_code(code) && row.cell(DATE).is_some() => {
                entries += 1;
                even += usize::from(comes_to_nothing(row, columns));
            }
            Some(_) => others += 1,
            None => {}
        }
    }
    // A person alone owes nobody anything, and a bank statement has as many columns.
    columns > PEOPLE + 1 && entries > others && even * 2 > entries
}

fn is_code(cell: &Cell) -> bool {
    let text = cell.text();
    text.len() == 3 && text.bytes().all(|byte| byte.is_ascii_uppercase())
}

/// Whether people's amounts add up to zero, for any decimal sign, allowing for the rounding of
/// each.
fn comes_to_nothing(row: &Row, columns: usize) -> bool {
    let sum = |three_are_decimals| {
        let amounts = (PEOPLE..columns).filter_map(|at| row.cell(at));
        let mut all = amounts.map(|cell| thousandths(cell, three_are_decimals));
        all.try_fold(0_i64, |sum, one| sum.checked_add(one?))
    };
    let people = i64::try_from(columns - PEOPLE).unwrap_or(i64::MAX);
    let rounded = people.saturating_mul(THOUSANDTHS / 100);
    [true, false]
        .into_iter()
        .any(|three| sum(three).is_some_and(|sum| sum.abs() <= rounded))
}

/// An amount in thousandths, only to check whether the amounts of a row add up to zero. `None` if
/// it is not an amount.
fn thousandths(cell: &Cell, three_are_decimals: bool) -> Option<i64> {
    let text = cell.text();
    let is_plain = matches!(cell, Cell::Number(_));
    let digits = |text: &str| -> String { text.chars().filter(char::is_ascii_digit).collect() };
    let last = text.rfind(['.', ',', '٫']);
    let after = last.map_or(0, |at| digits(text.get(at..).unwrap_or_default()).len());
    let decimals = match after {
        3 if !three_are_decimals && !is_plain => 0,
        4.. if !is_plain => 0,
        decimals => decimals,
    };
    let all = digits(&text);
    if all.is_empty() || text.chars().any(char::is_alphabetic) {
        return None;
    }
    let whole = all.get(..all.len() - decimals)?;
    let part: String = all
        .get(whole.len()..)?
        .chars()
        .chain("000".chars())
        .take(3)
        .collect();
    let number = format!("{whole}{part}");
    if number.len() > DIGITS {
        return None;
    }
    let units: i64 = number.parse().ok()?;
    let negative = text.contains(['-', '\u{2212}', '(']);
    Some(if negative { -units } else { units })
}

/// Refuses an incomplete export.
///
/// # Errors
/// If the table is one.
pub fn refuse_incomplete(table: &Table) -> Result<(), ImportRefusal> {
    for header in Header::all(table) {
        let lower: Vec<String> = header
            .names
            .iter()
            .map(|(_, name)| name.trim().to_lowercase())
            .collect();
        let has = |words: &[&str]| lower.iter().any(|name| words.contains(&name.as_str()));
        let lacking: Vec<&str> = COLUMNS
            .iter()
            .filter(|(_, words)| !has(words))
            .map(|(english, _)| *english)
            .collect();
        // Four of these five columns occur in no other file, if the cost is among them and people
        // follow.
        let has_cost = !lacking.contains(&"Cost") || lower.len() > COLUMNS.len();
        if let [column] = lacking.as_slice()
            && has_cost
        {
            return Err(missing(table, &header, "Splitwise", column));
        }
    }
    Ok(())
}
