//! The JSON and the CSV of a group that Spliit exports.
//!
//! What is in them is written by `src/app/groups/[groupId]/expenses/export/json/route.ts` and
//! `.../csv/route.ts` of spliit-app/spliit, and how its expenses are split by
//! `src/lib/shares.ts`. The JSON has everything, in whole coins. In the CSV each person's
//! column has their share of an expense, below zero unless they paid: so when who paid bears
//! no share themselves, as in every repayment, it does not say who that was.

use super::super::ImportRefusal;
use super::super::reading::{Circumstances, Format};
use super::super::sheets::{Row, Table};
use super::apportion::apportion;
use super::cells;
use super::ledger::{Bill, Ledger, Person, columns, paid_by, repaid_by};
use crate::book::{Money, limits};
use jiff::civil::Date;
use serde::Deserialize;
use std::collections::HashMap;

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Group {
    name: String,
    currency_code: Option<String>,
    expenses: Vec<Expense>,
    participants: Vec<Participant>,
}

#[derive(Deserialize)]
struct Participant {
    id: String,
    name: String,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Expense {
    #[serde(default)]
    id: String,
    expense_date: String,
    title: String,
    amount: i64,
    paid_by_id: String,
    paid_for: Vec<PaidFor>,
    is_reimbursement: bool,
    split_mode: String,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct PaidFor {
    participant_id: String,
    shares: u64,
}

/// Reads JSON, if Spliit wrote it.
///
/// # Errors
/// When it has more expenses than any book.
pub fn of_json(text: &[u8], with: &mut Circumstances) -> Result<Option<Ledger>, ImportRefusal> {
    let Ok(group) = serde_json::from_slice::<Group>(text) else {
        return Ok(None);
    };
    let mut ledger = Ledger::new(Format::Spliit, "expenses");
    ledger.team_name = Some(group.name);
    ledger.settle_currency(group.currency_code.iter().map(String::as_str), with);
    let mut people = HashMap::new();
    for one in group.participants {
        let person = ledger.another(&one.name);
        people.insert(one.id, person);
    }
    for (row, expense) in (1..).zip(group.expenses) {
        match bill(row, expense, &people) {
            Ok(bill) => ledger.push(bill)?,
            Err(reason) => ledger.unread(row, reason),
        }
    }
    Ok(Some(ledger))
}

fn bill(row: u32, mut expense: Expense, people: &HashMap<String, Person>) -> Result<Bill, String> {
    // What follows is the time of day.
    let day: String = expense.expense_date.chars().take(10).collect();
    let date: Date = day
        .parse()
        .ok()
        .filter(|date: &Date| (limits::YEARS.0..=limits::YEARS.1).contains(&date.year()))
        .ok_or_else(|| format!("the date: “{day}” is no day."))?;
    if expense.amount.unsigned_abs() > limits::AMOUNT.unsigned_abs() {
        return Err("the amount is more than can be entered.".to_owned());
    }
    let person = |id: &str| {
        people
            .get(id)
            .copied()
            .ok_or("it names somebody who is not in the group.")
    };
    let payer = person(&expense.paid_by_id)?;
    // As Spliit orders them, on which hangs who gets the odd pennies.
    expense
        .paid_for
        .sort_by(|one, other| one.participant_id.cmp(&other.participant_id));
    let weights: Vec<u64> = match expense.split_mode.as_str() {
        "EVENLY" => vec![1; expense.paid_for.len()],
        _ => expense.paid_for.iter().map(|part| part.shares).collect(),
    };
    if weights.iter().all(|weight| *weight == 0) {
        return Err("it was paid for nobody.".to_owned());
    }
    let amount = Money::from_minor(expense.amount);
    let first = rotation(&expense.id, weights.len());
    let parts = apportion(amount, &weights, first);
    let mut shares = Vec::new();
    for ((part, share), weight) in expense.paid_for.iter().zip(parts).zip(weights) {
        if weight > 0 {
            shares.push((person(&part.participant_id)?, share));
        }
    }
    let (deed, moved) = match expense.is_reimbursement {
        true => repaid_by(payer, amount, &shares),
        false => paid_by(payer, amount, &shares),
    };
    Ok(Bill {
        row,
        date,
        what: expense.title,
        amount,
        deed,
        moved,
    })
}

/// With whom the odd pennies begin: Spliit takes the expense's id through FNV-1a for it.
fn rotation(id: &str, people: usize) -> usize {
    let hash = id.encode_utf16().fold(0x811c_9dc5_u32, |hash, unit| {
        (hash ^ u32::from(unit)).wrapping_mul(0x0100_0193)
    });
    match u32::try_from(people) {
        Ok(people) if people > 0 && !id.is_empty() => (hash % people) as usize,
        _ => 0,
    }
}

/// The columns that every version begins with.
const HEADER: [&str; 5] = ["Date", "Description", "Category", "Currency", "Cost"];
const DATE: usize = 0;
const DESCRIPTION: usize = 1;
const CURRENCY: usize = 3;
const COST: usize = 4;

/// Reads a table, if Spliit wrote it.
///
/// # Errors
/// When it has more rows than any book.
pub fn of_table(table: &Table, with: &mut Circumstances) -> Result<Option<Ledger>, ImportRefusal> {
    let Some(header) = columns(table, &HEADER) else {
        return Ok(None);
    };
    let column = |wanted: &str| header.iter().position(|(_, name)| name == wanted);
    let (Some(repays), Some(mode)) = (column("Is Reimbursement"), column("Split mode")) else {
        return Ok(None);
    };
    let mut ledger = Ledger::new(Format::Spliit, &table.name);
    let people: Vec<(usize, Person)> = header
        .iter()
        .skip(mode + 1)
        .map(|(at, name)| (*at, ledger.another(name)))
        .collect();
    let rows = table.rows.get(1..).unwrap_or_default();
    let codes: Vec<String> = rows.iter().map(|row| cells::text(row, CURRENCY)).collect();
    ledger.settle_currency(codes.iter().map(String::as_str), with);
    for row in rows {
        let is_repayment = cells::text(row, repays).eq_ignore_ascii_case("Yes");
        match of_row(row, &people, is_repayment, with) {
            Ok(bill) => ledger.push(bill)?,
            Err(reason) => ledger.unread(row.number, reason),
        }
    }
    Ok(Some(ledger))
}

fn of_row(
    row: &Row,
    people: &[(usize, Person)],
    is_repayment: bool,
    with: &Circumstances,
) -> Result<Bill, String> {
    let date = cells::day(row, DATE)?;
    let amount = cells::money(row, COST, with.currency)?;
    let mut shares = Vec::new();
    let mut payers = Vec::new();
    for (column, person) in people {
        let share = cells::money(row, *column, with.currency)?;
        // The payer's has the sign of the amount.
        if share.minor().signum() == amount.minor().signum() && !share.is_zero() {
            payers.push(*person);
            shares.push((*person, share));
        } else if !share.is_zero() {
            shares.push((*person, -share));
        }
    }
    let [payer] = payers.as_slice() else {
        return Err("Spliit's CSV does not say who paid for others alone, as in every repayment. Choose JSON when you export from Spliit.".to_owned());
    };
    let sum: Money = shares.iter().map(|(_, share)| *share).sum();
    let off = amount - sum;
    if off.minor().unsigned_abs() > shares.len() as u64 {
        return Err("the shares do not add up to the cost.".to_owned());
    }
    // Shares were rounded one by one; what that left is the payer's.
    for (_, share) in shares.iter_mut().filter(|(person, _)| person == payer) {
        *share += off;
    }
    let (deed, moved) = match is_repayment {
        true => repaid_by(*payer, amount, &shares),
        false => paid_by(*payer, amount, &shares),
    };
    Ok(Bill {
        row: row.number,
        date,
        what: cells::text(row, DESCRIPTION),
        amount,
        deed,
        moved,
    })
}
