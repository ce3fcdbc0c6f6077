//! The CSV that Splitwise exports for a group or for two friends.
//!
//! Its columns are the date, a description, a category, the cost and the currency, then one for
//! each person with the effect of the row on their balance. The payer's is positive, with what the
//! others owe them for it, so that each row adds up to zero. At the end comes a total for each
//! currency. Everything but the numbers and the codes is in the language of the user who exports
//! it, so the file is recognized by this shape, in any language, and with notes above or below.
//! Splitwise doesn't document more. These facts are those that other readers of the export rely on
//! (`import_splitwise_csv.py` of the project spliit-scripts, `splitwise-import` of spliit).

use super::cells::{self, Notation};
use super::header::Header;
use super::ledger::{Bill, BillKind, Ledger, Person, StatedBalance, paid_by, repaid_by};
use super::splitwise_shape::{
    CATEGORY, COST, CURRENCY, DATE, DESCRIPTION, PEOPLE, refuse_incomplete, shape,
};
use super::splitwise_words::{is_payment, is_total};
use crate::ImportRefusal;
use crate::import::spreadsheet::{Choices, Row, Table};
use crate::parsed_book::{Format, ImportContext};
use cffa_book::Money;
use std::collections::HashMap;

/// Reads a table if it is from Splitwise.
///
/// # Errors
/// If it has more rows than a book allows, or lacks a column.
pub fn of_table(
    table: &Table,
    choices: &Choices,
    ctx: &mut ImportContext,
) -> Result<Option<Ledger>, ImportRefusal> {
    let Some(header) = shape(table) else {
        return refuse_incomplete(table).map(|()| None);
    };
    let mut ledger = Ledger::new(Format::Splitwise, &table.name);
    let people: Vec<Column> = header
        .names
        .iter()
        .filter(|(column, _)| *column >= PEOPLE)
        .map(|(at, name)| Column {
            at: *at,
            person: ledger.another(name),
            name: name.clone(),
        })
        .collect();
    let codes: Vec<String> = header.body.iter().map(code).collect();
    ledger.settle_currency(codes.iter().map(String::as_str), ctx);
    let ours = |row: &&Row| code(row) == ctx.currency.code();
    let rows = || header.body.iter().filter(ours);
    let columns = || std::iter::once(COST).chain(people.iter().map(|column| column.at));
    let notation = Notation::detect(
        rows().filter_map(|row| row.cell(DATE)),
        rows().flat_map(|row| columns().filter_map(|column| row.cell(column))),
        choices,
        ctx.currency,
        &mut ledger.questions,
    );
    read(&header, &people, &notation, &mut ledger)?;
    ledger.questions.too_fine = notation.too_fine();
    Ok(Some(ledger))
}

fn code(row: &Row) -> String {
    cells::text(row, CURRENCY).to_uppercase()
}

fn read(
    header: &Header,
    people: &[Column],
    notation: &Notation,
    ledger: &mut Ledger,
) -> Result<(), ImportRefusal> {
    // The total of a currency is below all rows that it is the total of.
    let mut last: HashMap<String, u32> = HashMap::new();
    for row in header.body {
        last.insert(code(row), row.number);
    }
    let mut sums = Sums::default();
    for row in header.body {
        let is_last = last.get(&code(row)) == Some(&row.number);
        match line(row, people, notation, is_last, &sums) {
            Ok(Line::Bill(bill)) => {
                sums.add(&bill);
                ledger.push(bill)?;
            }
            Ok(Line::OtherTotals) => {}
            Ok(Line::Totals(stated)) => ledger.stated.extend(stated),
            Ok(Line::Note) => {
                let note = "It is a note, and was left out.";
                ledger.notes.push((Some(row.number), note.to_owned()));
            }
            Ok(Line::Nothing) => {
                let note = "It changed nobody's balance, and was left out.";
                ledger.notes.push((Some(row.number), note.to_owned()));
            }
            Err(reason) => ledger.unread(row.number, reason),
        }
    }
    Ok(())
}

/// A person's column.
struct Column {
    at: usize,
    person: Person,
    name: String,
}

/// The kinds of rows.
enum Line {
    Bill(Bill),
    Totals(Vec<StatedBalance>),
    /// A total in another currency, whose rows are listed individually.
    OtherTotals,
    /// It moved no money that can be determined.
    Nothing,
    /// A user's note.
    Note,
}

/// The totals of all rows so far.
#[derive(Default)]
struct Sums {
    bills: usize,
    cost: Money,
    moved: HashMap<Person, Money>,
}

impl Sums {
    fn add(&mut self, bill: &Bill) {
        self.bills += 1;
        self.cost += bill.amount;
        for (person, moved) in &bill.moved {
            *self.moved.entry(*person).or_insert(Money::ZERO) += *moved;
        }
    }

    /// Whether these balances are the total, allowing for the rounding of each row.
    fn are(&self, stated: &[StatedBalance]) -> bool {
        let close = |one: &StatedBalance| {
            let sum = self.moved.get(&one.person).copied().unwrap_or(Money::ZERO);
            (sum - one.balance).minor().unsigned_abs() <= self.bills as u64
        };
        stated.iter().all(close)
    }
}

fn line(
    row: &Row,
    people: &[Column],
    notation: &Notation,
    is_last: bool,
    sums: &Sums,
) -> Result<Line, String> {
    let currency = code(row);
    let has_amounts =
        row.cell(COST).is_some() || people.iter().any(|one| row.cell(one.at).is_some());
    if currency.is_empty() {
        return match has_amounts {
            true => Err("it has no currency.".to_owned()),
            false => Ok(Line::Note),
        };
    }
    let has_cost = row.cell(COST).is_some();
    let said_total = is_total(&cells::text(row, DESCRIPTION));
    if currency != notation.currency().code() {
        return match !has_cost && (said_total || is_last) {
            true => Ok(Line::OtherTotals),
            false => Err(Ledger::in_other_currency(&currency, notation.currency())),
        };
    }
    let stated = || -> Result<Vec<StatedBalance>, String> {
        let each = people.iter().map(|column| {
            Ok(StatedBalance {
                row: row.number,
                person: column.person,
                balance: notation.money(row, column.at)?,
            })
        });
        each.collect()
    };
    if !has_cost {
        let stated = stated()?;
        return match said_total || is_last || sums.are(&stated) {
            true => Ok(Line::Totals(stated)),
            false => Err("it has no cost.".to_owned()),
        };
    }
    // Someone may have added the costs up as well, but one entry is not its own total.
    let may_be_sum = is_last && row.cell(CATEGORY).is_none() && (sums.bills > 1 || said_total);
    if may_be_sum && notation.money(row, COST)? == sums.cost {
        let stated = stated()?;
        if sums.are(&stated) {
            return Ok(Line::Totals(stated));
        }
    }
    Ok(bill(row, people, notation)?.map_or(Line::Nothing, Line::Bill))
}

fn bill(row: &Row, people: &[Column], notation: &Notation) -> Result<Option<Bill>, String> {
    let date = notation.day(row, DATE)?;
    let cost = notation.money(row, COST)?;
    let mut moved = Vec::new();
    for column in people {
        let change = notation.money(row, column.at)?;
        if !change.is_zero() {
            moved.push((column.person, change));
        }
    }
    let sum: Money = moved.iter().map(|(_, change)| *change).sum();
    // Each was rounded separately.
    if sum.minor().unsigned_abs() > moved.len() as u64 {
        return Err("what people paid and owe does not add up.".to_owned());
    }
    let Some((payer, gained)) = moved.iter().copied().max_by_key(|(_, change)| *change) else {
        return Ok(None);
    };
    let what = cells::text(row, DESCRIPTION);
    let above = moved.iter().filter(|(_, change)| change.minor() > 0);
    let (kind, moved) = if above.count() > 1 {
        (
            BillKind::Otherwise("several paid for it"),
            evened(moved, payer, sum),
        )
    } else {
        let others = moved.iter().filter(|(person, _)| *person != payer);
        let mut shares: Vec<(Person, Money)> = others.map(|(who, owes)| (*who, -*owes)).collect();
        let owed: Money = shares.iter().map(|(_, share)| *share).sum();
        let own = cost - owed;
        // A difference of a penny comes from rounding: a payer who paid only for others bears
        // nothing.
        let bears_nothing = own.minor().unsigned_abs() <= sum.minor().unsigned_abs();
        if cost.minor() < 0 {
            let why = "income is not a shared cost";
            (BillKind::Otherwise(why), evened(moved, payer, sum))
        } else if cost < gained - sum {
            (
                BillKind::Otherwise("its cost is less than what was owed for it"),
                evened(moved, payer, sum),
            )
        } else if bears_nothing
            && (is_payment(&cells::text(row, CATEGORY)) || names_both(&what, people, &moved))
        {
            repaid_by(payer, owed, &shares)
        } else if bears_nothing {
            paid_by(payer, owed, &shares)
        } else {
            shares.push((payer, own));
            paid_by(payer, cost, &shares)
        }
    };
    let amount = match &kind {
        BillKind::Shared { .. } | BillKind::Settled { .. } => {
            moved.first().map_or(cost, |(_, paid)| *paid)
        }
        BillKind::Otherwise(_) => cost,
    };
    Ok(Some(Bill {
        row: row.number,
        date,
        what,
        amount,
        kind,
        moved,
    }))
}

/// Whether a description names the two people whose balances moved, as that of a payment does in
/// every language: “Berta hat Anton bezahlt”, “Anton B. paid Berta”.
fn names_both(what: &str, people: &[Column], moved: &[(Person, Money)]) -> bool {
    let what = what.to_lowercase();
    let is_named = |(person, _): &(Person, Money)| {
        let column = people.iter().find(|column| column.person == *person);
        let first = column.and_then(|column| column.name.split_whitespace().next());
        first.is_some_and(|first| what.contains(&first.to_lowercase()))
    };
    moved.len() == 2 && moved.iter().all(is_named)
}

/// Adds the rounding difference to one person's change, so that the changes add up to zero.
fn evened(mut moved: Vec<(Person, Money)>, to: Person, sum: Money) -> Vec<(Person, Money)> {
    moved.push((to, -sum));
    moved
}
