//! The bills that I Hate Money exports, as JSON and as CSV.
//!
//! What is in them is written by `get_pretty_bills` of `ihatemoney/models.py`
//! (spiral-project/ihatemoney): `what`, `amount`, `date`, `payer_name`, `payer_weight`,
//! `owers`, in newer versions `currency` (`XXX` where there is none) and `bill_type`
//! (`Expense`, `Reimbursement`). The owers are a list in JSON, and names with commas between
//! in CSV. An amount is split by the owers' weights, of which the export tells only those of
//! people who paid something; the others count as 1, as the program itself takes them when it
//! reads such a file.

use super::super::ImportRefusal;
use super::super::original::Decimal;
use super::super::reading::{Circumstances, Format};
use super::super::sheets::{Cell, Table};
use super::apportion::apportion;
use super::cells;
use super::ledger::{Bill, Ledger, paid_by, repaid_by};
use jiff::civil::Date;
use serde::Deserialize;
use serde_json::Number;
use std::collections::HashMap;

/// Decimal places of a weight that count.
const PLACES: u32 = 4;
/// The weight of whoever has no other.
const ONE: u64 = 10_u64.pow(PLACES);
/// Stands for no currency (ISO 4217).
const NONE: &str = "XXX";

#[derive(Deserialize)]
struct Written {
    what: String,
    amount: Number,
    date: String,
    payer_name: String,
    payer_weight: Option<Number>,
    owers: Vec<String>,
    currency: Option<String>,
    bill_type: Option<String>,
}

/// What its other export has: who should pay whom.
#[derive(Deserialize)]
struct Suggested {
    #[serde(rename = "receiver")]
    _receiver: String,
    #[serde(rename = "ower")]
    _ower: String,
}

/// A bill as text, wherever it came from.
struct Said {
    row: u32,
    what: String,
    amount: Cell,
    day: Result<Date, String>,
    payer: String,
    weight: String,
    owers: Vec<String>,
    currency: String,
    repays: bool,
}

/// Reads JSON, if I Hate Money wrote it.
///
/// # Errors
/// When it has more bills than any book, or holds what it suggests and not what happened.
pub fn of_json(text: &[u8], with: &mut Circumstances) -> Result<Option<Ledger>, ImportRefusal> {
    let Ok(bills) = serde_json::from_slice::<Vec<Written>>(text) else {
        return match serde_json::from_slice::<Vec<Suggested>>(text) {
            Ok(_) => Err(ImportRefusal::Suggestions),
            Err(_) => Ok(None),
        };
    };
    let said = (1..).zip(bills).map(|(row, bill)| Said {
        row,
        what: bill.what,
        amount: Cell::Number(bill.amount.to_string().into()),
        day: cells::written(&Cell::Text(bill.date.into())),
        payer: bill.payer_name,
        weight: bill
            .payer_weight
            .map(|it| it.to_string())
            .unwrap_or_default(),
        owers: bill.owers,
        currency: bill.currency.unwrap_or_default(),
        repays: bill.bill_type.is_some_and(|kind| repays(&kind)),
    });
    read("bills", said.collect(), with).map(Some)
}

/// Reads a table, if I Hate Money wrote it. Its columns stand in no fixed order.
///
/// # Errors
/// As [`of_json`].
pub fn of_table(table: &Table, with: &mut Circumstances) -> Result<Option<Ledger>, ImportRefusal> {
    let Some(header) = table.rows.first() else {
        return Ok(None);
    };
    let names: HashMap<String, usize> =
        header.cells().map(|(at, cell)| (cell.text(), at)).collect();
    let column = |name: &str| names.get(name).copied();
    if let (Some(_), Some(_)) = (column("receiver"), column("ower")) {
        return Err(ImportRefusal::Suggestions);
    }
    let (Some(what), Some(amount), Some(date), Some(payer), Some(owers)) = (
        column("what"),
        column("amount"),
        column("date"),
        column("payer_name"),
        column("owers"),
    ) else {
        return Ok(None);
    };
    let rows = table.rows.get(1..).unwrap_or_default();
    let said = rows.iter().map(|row| {
        let text = |at: Option<usize>| at.map(|at| cells::text(row, at)).unwrap_or_default();
        Said {
            row: row.number,
            what: text(Some(what)),
            amount: row.cell(amount).cloned().unwrap_or(Cell::Merged),
            day: cells::day(row, date),
            payer: text(Some(payer)),
            weight: text(column("payer_weight")),
            owers: text(Some(owers)).split(", ").map(str::to_owned).collect(),
            currency: text(column("currency")),
            repays: repays(&text(column("bill_type"))),
        }
    });
    read(&table.name, said.collect(), with).map(Some)
}

fn repays(kind: &str) -> bool {
    kind.eq_ignore_ascii_case("Reimbursement")
}

fn read(file: &str, said: Vec<Said>, with: &mut Circumstances) -> Result<Ledger, ImportRefusal> {
    let mut ledger = Ledger::new(Format::IHateMoney, file);
    let chosen = with.currency.code();
    let codes = said.iter().map(|bill| match bill.currency.as_str() {
        "" | NONE => chosen,
        code => code,
    });
    ledger.settle_currency(codes, with);
    let mut weights: HashMap<String, u64> = HashMap::new();
    for bill in &said {
        if let Some(weight) = weight(&bill.weight) {
            weights.insert(bill.payer.clone(), weight);
        }
    }
    let uneven = weights.values().any(|weight| *weight != ONE);
    let unknown = said.iter().flat_map(|bill| &bill.owers);
    if uneven && unknown.into_iter().any(|name| !weights.contains_key(name)) {
        let note = "The file does not tell the weights of those who paid nothing; they count as 1. Compare their balances.";
        ledger.notes.push((None, note.to_owned()));
    }
    for bill in said {
        let row = bill.row;
        match of(bill, &mut ledger, &weights, with) {
            Ok(bill) => ledger.push(bill)?,
            Err(reason) => ledger.unread(row, reason),
        }
    }
    Ok(ledger)
}

fn weight(text: &str) -> Option<u64> {
    let decimal = Decimal::read(text).ok()?;
    let weight = u64::try_from(decimal.rounded(PLACES)).ok()?;
    // A person counts for a few heads, and not for a million.
    (1..=ONE * 1_000_000).contains(&weight).then_some(weight)
}

fn of(
    said: Said,
    ledger: &mut Ledger,
    weights: &HashMap<String, u64>,
    with: &Circumstances,
) -> Result<Bill, String> {
    let ours = with.currency.code();
    if !said.currency.is_empty() && said.currency != NONE && said.currency != ours {
        return Err(format!(
            "it is in {}, and the book is kept in {ours}.",
            said.currency
        ));
    }
    let (date, amount) = (said.day?, cells::amount(&said.amount, with.currency)?);
    let owers: Vec<&String> = said.owers.iter().filter(|name| !name.is_empty()).collect();
    if said.payer.is_empty() || owers.is_empty() {
        return Err("it does not say who paid, or for whom.".to_owned());
    }
    let theirs: Vec<u64> = owers
        .iter()
        .map(|name| weights.get(*name).copied().unwrap_or(ONE))
        .collect();
    let parts = apportion(amount, &theirs, 0);
    let payer = ledger.person(&said.payer);
    let shares: Vec<_> = owers
        .into_iter()
        .map(|name| ledger.person(name))
        .zip(parts)
        .collect();
    let (deed, moved) = match said.repays {
        true => repaid_by(payer, amount, &shares),
        false => paid_by(payer, amount, &shares),
    };
    Ok(Bill {
        row: said.row,
        date,
        what: said.what,
        amount,
        deed,
        moved,
    })
}
