//! The bills that I Hate Money exports, as JSON and as CSV.
//!
//! The format is defined by `get_pretty_bills` in `ihatemoney/models.py`
//! (spiral-project/ihatemoney): `what`, `amount`, `date`, `payer_name`, `payer_weight`, `owers`, in
//! newer versions `currency` (`XXX` if there is none) and `bill_type` (`Expense`, `Reimbursement`).
//! The owers are a list in JSON, and names separated by commas in CSV. An amount is split by the
//! owers' weights. The export has only the weights of people who paid something. The others count
//! as 1, which the program itself also assumes when it reads such a file.

use super::apportion::apportion;
use super::cells::{self, Notation};
use super::entries::{Entry, EntryList, FromEntry, NumberText};
use super::header::{Header, refuse_incomplete};
use super::ledger::{Bill, Ledger, paid_by, repaid_by};
use super::names::split_names;
use crate::ImportRefusal;
use crate::import::flask::Decimal;
use crate::import::spreadsheet::{Cell, Choices, Table};
use crate::parsed_book::{Format, ImportContext};
use std::collections::HashMap;

/// The name of the program in messages.
const IHATEMONEY: &str = "I Hate Money";
/// Decimal places of a weight that are used.
const PLACES: u32 = 4;
/// The default weight.
const ONE: u64 = 10_u64.pow(PLACES);
/// The code for no currency (ISO 4217).
const NONE: &str = "XXX";
/// The columns that every version has.
const NEEDED: [&str; 5] = ["what", "amount", "date", "payer_name", "owers"];

/// An entry of the JSON.
enum ParsedEntry {
    /// A bill.
    Bill(BillRow),
    /// A suggested repayment, from the program's other export.
    Suggested,
}

/// A bill, from either format.
struct BillRow {
    what: String,
    amount: Cell,
    day: Cell,
    payer: String,
    weight: String,
    owers: Owers,
    currency: String,
    repays: bool,
}

/// The people whom someone paid for.
enum Owers {
    /// As a list.
    Listed(Vec<String>),
    /// As text, separated by commas.
    Joined(String),
}

impl FromEntry for ParsedEntry {
    fn of(entry: Entry) -> Result<Self, String> {
        if entry.has("receiver") && entry.has("ower") {
            return Ok(ParsedEntry::Suggested);
        }
        let owers = entry.list("owers")?.iter().map(|ower| {
            let name = ower.as_str().map(str::to_owned);
            name.ok_or_else(|| "one of its owers is not a name.".to_owned())
        });
        Ok(ParsedEntry::Bill(BillRow {
            what: entry.text("what").unwrap_or_default(),
            amount: match entry.number("amount")? {
                NumberText::Number(digits) => Cell::Number(digits.into()),
                NumberText::Text(text) => Cell::Text(text.trim().into()),
            },
            day: Cell::Text(entry.text("date")?.into()),
            payer: entry.text("payer_name")?,
            weight: entry.text("payer_weight").unwrap_or_default(),
            owers: Owers::Listed(owers.collect::<Result<_, _>>()?),
            currency: entry.text("currency").unwrap_or_default(),
            repays: entry.text("bill_type").is_ok_and(|kind| repays(&kind)),
        }))
    }
}

/// A bill, or why it can't be read, with its position.
type Numbered = (u32, Result<BillRow, String>);

/// Reads JSON if it is from I Hate Money.
///
/// # Errors
/// If it has more bills than a book allows, or contains suggested repayments instead of bills.
pub fn of_json(
    text: &str,
    choices: &Choices,
    ctx: &mut ImportContext,
) -> Result<Option<Ledger>, ImportRefusal> {
    let Ok(entries) = serde_json::from_str::<EntryList<ParsedEntry>>(text) else {
        return Ok(None);
    };
    let entries = entries.all("bills")?;
    let mut bills: Vec<Numbered> = Vec::new();
    let mut suggested = false;
    for (row, entry) in (1..).zip(entries) {
        match entry {
            Ok(ParsedEntry::Bill(bill)) => bills.push((row, Ok(bill))),
            Ok(ParsedEntry::Suggested) => suggested = true,
            Err(why) => bills.push((row, Err(why))),
        }
    }
    match (bills.iter().any(|(_, bill)| bill.is_ok()), suggested) {
        (true, _) => read("bills", bills, choices, ctx).map(Some),
        (false, true) => Err(ImportRefusal::Suggestions),
        // A list of other things, or an empty list.
        (false, false) => Ok(None),
    }
}

/// Reads a table if it is from I Hate Money. Its columns have no fixed order.
///
/// # Errors
/// Same as [`of_json`], or if it lacks a column.
pub fn of_table(
    table: &Table,
    choices: &Choices,
    ctx: &mut ImportContext,
) -> Result<Option<Ledger>, ImportRefusal> {
    let suggests = |header: &Header| header.has(&["receiver", "ower"]).len() == 2;
    if Header::all(table).any(|header| suggests(&header)) {
        return Err(ImportRefusal::Suggestions);
    }
    let whole = |header: &Header| header.has(&NEEDED).len() == NEEDED.len();
    let Some(header) = Header::all(table).find(whole) else {
        for sure in [
            ["payer_name", "owers"],
            ["what", "payer_name"],
            ["what", "owers"],
        ] {
            refuse_incomplete(table, IHATEMONEY, &sure, &NEEDED)?;
        }
        return Ok(None);
    };
    let column = |name: &str| header.column(name);
    let bills = header.body.iter().map(|row| {
        let text = |name: &str| {
            let at = column(name);
            at.map(|at| cells::text(row, at)).unwrap_or_default()
        };
        let cell = |name: &str| column(name).and_then(|at| row.cell(at)).cloned();
        let bill = || {
            Ok(BillRow {
                what: text("what"),
                amount: cell("amount").ok_or("it has no amount.")?,
                day: cell("date").ok_or("it has no date.")?,
                payer: text("payer_name"),
                weight: text("payer_weight"),
                owers: Owers::Joined(text("owers")),
                currency: text("currency"),
                repays: repays(&text("bill_type")),
            })
        };
        (row.number, bill())
    });
    read(&table.name, bills.collect(), choices, ctx).map(Some)
}

fn repays(kind: &str) -> bool {
    kind.eq_ignore_ascii_case("Reimbursement")
}

fn read(
    file: &str,
    rows: Vec<Numbered>,
    choices: &Choices,
    ctx: &mut ImportContext,
) -> Result<Ledger, ImportRefusal> {
    let mut ledger = Ledger::new(Format::IHateMoney, file);
    let chosen = ctx.currency.code();
    let bills = || rows.iter().filter_map(|(_, bill)| bill.as_ref().ok());
    let codes = bills().map(|bill| match bill.currency.as_str() {
        "" | NONE => chosen,
        code => code,
    });
    ledger.settle_currency(codes, ctx);
    let notation = Notation::detect(
        bills().map(|bill| &bill.day),
        bills().map(|bill| &bill.amount),
        choices,
        ctx.currency,
        &mut ledger.questions,
    );
    let mut weights: HashMap<String, u64> = HashMap::new();
    for bill in bills() {
        if let Some(weight) = weight(&bill.weight) {
            weights.insert(bill.payer.clone(), weight);
        }
    }
    let known: Vec<String> = bills().map(|bill| bill.payer.clone()).collect();
    let known: std::collections::BTreeSet<String> = known.into_iter().collect();
    let owers = |bill: &BillRow| match &bill.owers {
        Owers::Listed(names) => names.clone(),
        Owers::Joined(text) => split_names(text, &known),
    };
    let uneven = weights.values().any(|weight| *weight != ONE);
    if uneven && bills().any(|bill| owers(bill).iter().any(|name| !weights.contains_key(name))) {
        let note = "The file does not contain the weights of people who paid nothing; they count \
            as 1. Check their balances.";
        ledger.notes.push((None, note.to_owned()));
    }
    for (row, bill) in rows {
        let bill = bill.and_then(|bill| {
            let owers = owers(&bill);
            of(row, bill, &owers, &mut ledger, &weights, &notation)
        });
        match bill {
            Ok(bill) => ledger.push(bill)?,
            Err(reason) => ledger.unread(row, reason),
        }
    }
    ledger.questions.too_fine = notation.too_fine();
    Ok(ledger)
}

/// A weight, in ten-thousandths.
pub fn weight(text: &str) -> Option<u64> {
    let decimal = Decimal::read(text).ok()?;
    let weight = u64::try_from(decimal.rounded(PLACES)).ok()?;
    // A person counts for a few people, and not for a million.
    (1..=ONE * 1_000_000).contains(&weight).then_some(weight)
}

fn of(
    row: u32,
    bill: BillRow,
    owers: &[String],
    ledger: &mut Ledger,
    weights: &HashMap<String, u64>,
    notation: &Notation,
) -> Result<Bill, String> {
    let ours = notation.currency();
    if !matches!(bill.currency.as_str(), "" | NONE) && bill.currency != ours.code() {
        return Err(Ledger::in_other_currency(&bill.currency, ours));
    }
    let (date, amount) = (notation.date(&bill.day)?, notation.amount(&bill.amount)?);
    let owers: Vec<&String> = owers.iter().filter(|name| !name.is_empty()).collect();
    if bill.payer.is_empty() || owers.is_empty() {
        return Err("it does not say who paid, or for whom.".to_owned());
    }
    let theirs: Vec<u64> = owers
        .iter()
        .map(|name| weights.get(*name).copied().unwrap_or(ONE))
        .collect();
    let parts = apportion(amount, &theirs, 0);
    let payer = ledger.person(&bill.payer);
    let shares: Vec<_> = owers
        .into_iter()
        .map(|name| ledger.person(name))
        .zip(parts)
        .collect();
    let (kind, moved) = match bill.repays {
        true => repaid_by(payer, amount, &shares),
        false => paid_by(payer, amount, &shares),
    };
    Ok(Bill {
        row,
        date,
        what: bill.what,
        amount,
        kind,
        moved,
    })
}
