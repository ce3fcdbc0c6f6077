//! The CSV of a project from Cospend, an app for Nextcloud.
//!
//! The format is defined by `getJsonProject` and `importCsvProjectStream` in
//! `lib/Service/CospendService.php` (julien-nc/cospend-nc): sections, each with a header row, in
//! any order and separated by a blank line: members (`name,weight,active,color`), bills,
//! categories, payment modes, currencies. Older versions, and MoneyBuster and I Hate Money exports
//! of that time, have only bills. In them, a bill called `deleteMeIfYouWant` only lists a member
//! and their weight. An amount is split by the weights of its owers.

use super::apportion::apportion;
use super::cells::{self, Notation};
use super::header::{Header, refuse_incomplete};
use super::ihatemoney::weight;
use super::ledger::{Bill, Ledger, paid_by, repaid_by};
use super::names::split_names;
use crate::ImportRefusal;
use crate::import::spreadsheet::{Cell, Choices, Row, Table};
use crate::parsed_book::{Format, ImportContext};
use jiff::Timestamp;
use jiff::tz::TimeZone;
use std::collections::{BTreeSet, HashMap};

/// The name of the program in messages.
const COSPEND: &str = "Cospend";
/// The name of a bill that only lists a member.
const MEMBER_ONLY: &str = "deleteMeIfYouWant";
/// The category of repayments.
const REIMBURSEMENT: &str = "-11";
/// The columns of bills that occur only in Cospend's exports.
const SURE: [&str; 3] = ["payer_name", "payer_active", "owers"];
/// The columns that bills need. The date may be in `date` or in `timestamp`.
const NEEDED: [&str; 4] = ["what", "amount", "payer_name", "owers"];
/// The default weight, in ten-thousandths.
const ONE: u64 = 10_000;

/// A section: the names of its columns, and its rows.
struct Section<'a> {
    names: HashMap<String, usize>,
    rows: Vec<&'a Row>,
}

impl Section<'_> {
    fn text(&self, row: &Row, name: &str) -> String {
        let at = self.names.get(name);
        at.map(|at| cells::text(row, *at)).unwrap_or_default()
    }

    fn cell<'r>(&self, row: &'r Row, name: &str) -> Option<&'r Cell> {
        self.names.get(name).and_then(|at| row.cell(*at))
    }
}

/// The sections of a file, by the column that identifies each.
#[derive(Default)]
struct Sections<'a> {
    members: Vec<Section<'a>>,
    bills: Vec<Section<'a>>,
    currencies: Vec<Section<'a>>,
}

/// Returns the section that a header row starts, or `None` if it is not a header row.
fn begins(names: &HashMap<String, usize>) -> Option<&'static str> {
    let has = |all: &[&str]| all.iter().all(|name| names.contains_key(*name));
    if has(&["what", "amount", "payer_name", "owers"]) {
        Some("bills")
    } else if has(&["name", "weight", "active"]) {
        Some("members")
    } else if has(&["currencyname", "exchange_rate"]) {
        Some("currencies")
    } else if has(&["categoryname", "categoryid"]) || has(&["paymentmodename", "paymentmodeid"]) {
        Some("others")
    } else {
        None
    }
}

fn sections(table: &Table) -> Sections<'_> {
    let mut all = Sections::default();
    let mut last: Option<(&'static str, Section)> = None;
    for row in &table.rows {
        let names: HashMap<String, usize> = row
            .cells()
            .map(|(at, cell)| (cell.text().to_lowercase(), at))
            .collect();
        match begins(&names) {
            Some(kind) => {
                let rows = Vec::new();
                all.end(last.replace((kind, Section { names, rows })));
            }
            None => {
                if let Some((_, section)) = &mut last {
                    section.rows.push(row);
                }
            }
        }
    }
    all.end(last);
    all
}

impl<'a> Sections<'a> {
    fn end(&mut self, section: Option<(&'static str, Section<'a>)>) {
        match section {
            Some(("bills", section)) => self.bills.push(section),
            Some(("members", section)) => self.members.push(section),
            Some(("currencies", section)) => self.currencies.push(section),
            _ => {}
        }
    }
}

/// Reads a table if it is from Cospend.
///
/// # Errors
/// If it has more bills than a book allows, or lacks a column.
pub fn of_table(
    table: &Table,
    choices: &Choices,
    ctx: &mut ImportContext,
) -> Result<Option<Ledger>, ImportRefusal> {
    let all = sections(table);
    let is_its = |section: &Section| {
        section.names.contains_key("payer_active") || section.names.contains_key("timestamp")
    };
    if !all.bills.iter().any(is_its) && (all.members.is_empty() || all.bills.is_empty()) {
        refuse_incomplete(table, COSPEND, &SURE, &NEEDED)?;
        let members = Header::all(table)
            .any(|header| header.has(&["name", "weight", "active", "color"]).len() == 4);
        if members {
            refuse_incomplete(table, COSPEND, &["amount", "payer_name"], &NEEDED)?;
            refuse_incomplete(table, COSPEND, &["amount", "owers"], &NEEDED)?;
        }
        return Ok(None);
    }
    let mut ledger = Ledger::new(Format::Cospend, &table.name);
    if let Some(currency) = main_currency(&all) {
        ledger.settle_sign(&currency, choices, ctx);
    }
    let weights = members(&all, &mut ledger);
    let rows = || {
        all.bills
            .iter()
            .flat_map(|bills| bills.rows.iter().map(move |row| (bills, *row)))
    };
    let notation = Notation::detect(
        rows().filter_map(|(bills, row)| bills.cell(row, "date")),
        rows().filter_map(|(bills, row)| bills.cell(row, "amount")),
        choices,
        ctx.currency,
        &mut ledger.questions,
    );
    let known: BTreeSet<String> = weights.keys().cloned().collect();
    for (bills, row) in rows() {
        if bills.text(row, "what") == MEMBER_ONLY {
            continue;
        }
        if bills.text(row, "deleted").trim() == "1" {
            let note = "It was deleted, and was left out.";
            ledger.notes.push((Some(row.number), note.to_owned()));
            continue;
        }
        match bill(bills, row, &weights, &known, &notation, &mut ledger) {
            Ok(bill) => ledger.push(bill)?,
            Err(reason) => ledger.unread(row.number, reason),
        }
    }
    ledger.questions.too_fine = notation.too_fine();
    Ok(Some(ledger))
}

/// The currency of all amounts, if the project specifies it: the one with rate 1.
fn main_currency(all: &Sections) -> Option<String> {
    let rows = all
        .currencies
        .iter()
        .flat_map(|section| section.rows.iter().map(move |row| (section, *row)));
    let is_main = |(section, row): &(&Section, &Row)| {
        weight(&section.text(row, "exchange_rate")) == Some(ONE)
    };
    let main = rows.into_iter().find(is_main);
    main.map(|(section, row)| section.text(row, "currencyname"))
        .filter(|name| !name.is_empty())
}

/// All people whom the file lists, with their weights. They are added to the ledger.
fn members(all: &Sections, ledger: &mut Ledger) -> HashMap<String, u64> {
    let mut weights = HashMap::new();
    let mut add = |name: String, weight_text: &str| {
        if !name.is_empty() && !weights.contains_key(&name) {
            ledger.person(&name);
            weights.insert(name, weight(weight_text).unwrap_or(ONE));
        }
    };
    for section in &all.members {
        for row in &section.rows {
            add(section.text(row, "name"), &section.text(row, "weight"));
        }
    }
    for bills in &all.bills {
        for row in &bills.rows {
            add(
                bills.text(row, "payer_name"),
                &bills.text(row, "payer_weight"),
            );
        }
    }
    weights
}

fn bill(
    bills: &Section,
    row: &Row,
    weights: &HashMap<String, u64>,
    known: &BTreeSet<String>,
    notation: &Notation,
    ledger: &mut Ledger,
) -> Result<Bill, String> {
    let date = match bills.cell(row, "date") {
        Some(cell) => notation.date(cell)?,
        None => of_timestamp(&bills.text(row, "timestamp"))?,
    };
    let amount = notation.amount(bills.cell(row, "amount").ok_or("it has no amount.")?)?;
    let payer = bills.text(row, "payer_name");
    let owers = split_names(&bills.text(row, "owers"), known);
    if payer.is_empty() || owers.is_empty() {
        return Err("it does not say who paid, or for whom.".to_owned());
    }
    let theirs: Vec<u64> = owers
        .iter()
        .map(|name| weights.get(name).copied().unwrap_or(ONE))
        .collect();
    let parts = apportion(amount, &theirs, 0);
    let payer = ledger.person(&payer);
    let shares: Vec<_> = owers
        .iter()
        .map(|name| ledger.person(name))
        .zip(parts)
        .collect();
    let (kind, moved) = match bills.text(row, "categoryid").trim() == REIMBURSEMENT {
        true => repaid_by(payer, amount, &shares),
        false => paid_by(payer, amount, &shares),
    };
    Ok(Bill {
        row: row.number,
        date,
        what: bills.text(row, "what"),
        amount,
        kind,
        moved,
    })
}

/// The date of a Unix timestamp, in UTC, as the export writes dates.
fn of_timestamp(seconds: &str) -> Result<jiff::civil::Date, String> {
    let moment = seconds.trim().parse().ok();
    let moment = moment.and_then(|seconds| Timestamp::from_second(seconds).ok());
    let moment = moment.ok_or("it has no date.")?;
    Ok(moment.to_zoned(TimeZone::UTC).date())
}
