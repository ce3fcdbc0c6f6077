//! The CSV of a group that Splitwise's “Export as spreadsheet” gives.
//!
//! Its columns are `Date, Description, Category, Cost, Currency`, then one for each person
//! with what the row did to their balance: whoever paid stands above zero, with what the
//! others owe them for it. A payment from one to another has the category `Payment`. At the
//! end, for each currency, `Total balance`. Splitwise documents no more of it; these facts are
//! those that other readers of the export rely on
//! (`import_splitwise_csv.py` of the project spliit-scripts, `splitwise-import` of spliit).

use super::super::ImportRefusal;
use super::super::reading::{Circumstances, Format};
use super::super::sheets::{Row, Table};
use super::cells;
use super::ledger::{Bill, Deed, Ledger, Person, Stated, columns, paid_by, repaid_by};
use crate::book::Money;

/// The columns before those of people.
const HEADER: [&str; 5] = ["Date", "Description", "Category", "Cost", "Currency"];
const DATE: usize = 0;
const DESCRIPTION: usize = 1;
const CATEGORY: usize = 2;
const COST: usize = 3;
const CURRENCY: usize = 4;

/// Reads a table, if Splitwise wrote it.
///
/// # Errors
/// When it has more rows than any book.
pub fn of_table(table: &Table, with: &mut Circumstances) -> Result<Option<Ledger>, ImportRefusal> {
    let Some(header) = columns(table, &HEADER) else {
        return Ok(None);
    };
    let mut ledger = Ledger::new(Format::Splitwise, &table.name);
    let people: Vec<(usize, Person)> = header
        .iter()
        .skip(HEADER.len())
        .map(|(column, name)| (*column, ledger.another(name)))
        .collect();
    let rows = table.rows.get(1..).unwrap_or_default();
    let codes: Vec<String> = rows.iter().map(|row| cells::text(row, CURRENCY)).collect();
    ledger.settle_currency(codes.iter().map(String::as_str), with);
    for row in rows {
        match line(row, &people, with) {
            Ok(Line::Bill(bill)) => ledger.push(bill)?,
            Ok(Line::OtherTotals) => {}
            Ok(Line::Totals(stated)) => ledger.stated.extend(stated),
            Ok(Line::Nothing) => {
                let note = "It changed nobody's balance, and was left out.";
                ledger.notes.push((Some(row.number), note.to_owned()));
            }
            Err(reason) => ledger.unread(row.number, reason),
        }
    }
    Ok(Some(ledger))
}

/// What a row is.
enum Line {
    Bill(Bill),
    Totals(Vec<Stated>),
    /// In another currency, whose rows are named one by one.
    OtherTotals,
    /// It moved no money that anybody could tell.
    Nothing,
}

fn line(row: &Row, people: &[(usize, Person)], with: &Circumstances) -> Result<Line, String> {
    let currency = cells::text(row, CURRENCY);
    let is_total = cells::text(row, DESCRIPTION).eq_ignore_ascii_case("Total balance");
    let ours = with.currency.code();
    if !currency.eq_ignore_ascii_case(ours) {
        if is_total {
            return Ok(Line::OtherTotals);
        }
        return Err(format!(
            "it is in {currency}, and the book is kept in {ours}."
        ));
    }
    if !is_total {
        return Ok(bill(row, people, with)?.map_or(Line::Nothing, Line::Bill));
    }
    let stated = people.iter().map(|(column, person)| {
        Ok(Stated {
            row: row.number,
            person: *person,
            balance: cells::money(row, *column, with.currency)?,
        })
    });
    stated.collect::<Result<_, String>>().map(Line::Totals)
}

fn bill(
    row: &Row,
    people: &[(usize, Person)],
    with: &Circumstances,
) -> Result<Option<Bill>, String> {
    let date = cells::day(row, DATE)?;
    let cost = cells::money(row, COST, with.currency)?;
    let mut moved = Vec::new();
    for (column, person) in people {
        let change = cells::money(row, *column, with.currency)?;
        if !change.is_zero() {
            moved.push((*person, change));
        }
    }
    let sum: Money = moved.iter().map(|(_, change)| *change).sum();
    // Each was rounded by itself.
    if sum.minor().unsigned_abs() > moved.len() as u64 {
        return Err("what people paid and owe does not add up.".to_owned());
    }
    let Some((payer, gained)) = moved.iter().copied().max_by_key(|(_, change)| *change) else {
        return Ok(None);
    };
    let what = cells::text(row, DESCRIPTION);
    let above = moved.iter().filter(|(_, change)| change.minor() > 0);
    let (deed, moved) = if above.count() > 1 {
        (
            Deed::Otherwise("several paid for it"),
            evened(moved, payer, sum),
        )
    } else {
        let others = moved.iter().filter(|(person, _)| *person != payer);
        let mut shares: Vec<(Person, Money)> = others.map(|(who, owes)| (*who, -*owes)).collect();
        let owed: Money = shares.iter().map(|(_, share)| *share).sum();
        let own = cost - owed;
        // A penny is what rounding left: whoever paid for others alone bears nothing.
        let bears_nothing = own.minor().unsigned_abs() <= sum.minor().unsigned_abs();
        let is_payment = cells::text(row, CATEGORY).eq_ignore_ascii_case("Payment");
        if cost.minor() < 0 {
            let why = "money that came in is no cost that is shared";
            (Deed::Otherwise(why), evened(moved, payer, sum))
        } else if cost < gained - sum {
            (
                Deed::Otherwise("its cost is less than what was owed for it"),
                evened(moved, payer, sum),
            )
        } else if bears_nothing && is_payment {
            repaid_by(payer, owed, &shares)
        } else if bears_nothing {
            paid_by(payer, owed, &shares)
        } else {
            shares.push((payer, own));
            paid_by(payer, cost, &shares)
        }
    };
    let amount = match &deed {
        Deed::Shared { .. } | Deed::Settled { .. } => moved.first().map_or(cost, |(_, paid)| *paid),
        Deed::Otherwise(_) => cost,
    };
    Ok(Some(Bill {
        row: row.number,
        date,
        what,
        amount,
        deed,
        moved,
    }))
}

/// The changes with what rounding left given to one, so that their sum is nothing.
fn evened(mut moved: Vec<(Person, Money)>, to: Person, sum: Money) -> Vec<(Person, Money)> {
    moved.push((to, -sum));
    moved
}
