//! The JSON and the CSV of a group from Spliit.
//!
//! The formats are defined by `src/app/groups/[groupId]/expenses/export/json/route.ts` and
//! `.../csv/route.ts` of spliit-app/spliit, and the split of expenses by `src/lib/shares.ts`. The
//! JSON has everything, in units of its own (see [`super::spliit_units`]). In the CSV, each
//! person's column has their share of an expense, which is negative unless they paid. So if the
//! payer has no share, as in every repayment, the CSV does not show who paid.

use super::apportion::apportion;
use super::cells::{self, Notation};
use super::entries::{Entry, EntryList, FromEntry, Word};
use super::header::{Header, refuse_incomplete};
use super::ledger::{Bill, Ledger, Person, paid_by, repaid_by};
use super::spliit_units::{UnitFault, digits, money};
use crate::ImportRefusal;
use crate::import::spreadsheet::{Cell, Choices, Row, Table};
use crate::parsed_book::{Format, ImportContext};
use cffa_book::{Currency, Money};
use serde::Deserialize;
use std::collections::HashMap;

/// The name of the program in messages.
const SPLIIT: &str = "Spliit";

/// The export of a group. An error in an entry concerns only that entry.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Export {
    #[serde(default)]
    name: Word,
    #[serde(default)]
    currency: Word,
    #[serde(default)]
    currency_code: Word,
    expenses: Option<EntryList<Expense>>,
    participants: Option<EntryList<Participant>>,
}

struct Participant {
    id: String,
    name: String,
}

impl FromEntry for Participant {
    fn of(entry: Entry) -> Result<Self, String> {
        Ok(Participant {
            id: entry.text("id")?,
            name: entry.text("name")?,
        })
    }
}

struct Expense {
    id: String,
    day: String,
    title: String,
    units: i64,
    payer: String,
    mode: String,
    parts: Vec<(String, u64)>,
    repays: bool,
}

impl FromEntry for Expense {
    fn of(entry: Entry) -> Result<Self, String> {
        let mut parts = Vec::new();
        for part in entry.list("paidFor")? {
            let part = Entry(part);
            parts.push((part.text("participantId")?, part.weight("shares")?));
        }
        // In Spliit's order, which determines who gets the odd pennies.
        parts.sort_by(|(one, _), (other, _)| one.cmp(other));
        Ok(Expense {
            id: entry.text("id").unwrap_or_default(),
            // The rest is the time of day.
            day: entry.text("expenseDate")?.chars().take(10).collect(),
            title: entry.text("title").unwrap_or_default(),
            units: entry.whole("amount")?,
            payer: entry.text("paidById")?,
            mode: entry.text("splitMode")?,
            parts,
            repays: entry.truth("isReimbursement")?,
        })
    }
}

/// Reads JSON if it is from Spliit.
///
/// # Errors
/// If it has more expenses than a book allows, or lacks what every export has.
pub fn of_json(
    text: &str,
    choices: &Choices,
    ctx: &mut ImportContext,
) -> Result<Option<Ledger>, ImportRefusal> {
    let Ok(export) = serde_json::from_str::<Export>(text) else {
        return Ok(None);
    };
    let missing = |name| ImportRefusal::MissingMember {
        program: SPLIIT,
        name,
    };
    let (expenses, participants) = match (export.expenses, export.participants) {
        (None, None) => return Ok(None),
        (Some(expenses), Some(participants)) => {
            (expenses.all("expenses")?, participants.all("participants")?)
        }
        (None, _) => return Err(missing("expenses")),
        (_, None) => return Err(missing("participants")),
    };
    let mut ledger = Ledger::new(Format::Spliit, "expenses");
    ledger.team_name = export.name.0;
    let code = export.currency_code.0;
    match &code {
        Some(code) => ledger.settle_currency(std::iter::once(code.as_str()), ctx),
        None => ledger.settle_sign(&export.currency.0.unwrap_or_default(), choices, ctx),
    }
    let mut people = HashMap::new();
    for (number, one) in (1..).zip(participants) {
        match one {
            Ok(one) => {
                let person = ledger.another(&one.name);
                people.insert(one.id, person);
            }
            Err(why) => ledger.questions.unread("participants", number, why),
        }
    }
    let days: Vec<Cell> = expenses.iter().flatten().map(Expense::day).collect();
    let amounts: [Cell; 0] = [];
    let (currency, asked) = (ctx.currency, &mut ledger.questions);
    let notation = Notation::detect(days.iter(), amounts.iter(), choices, currency, asked);
    let group = Group {
        people,
        digits: digits(code.as_deref()),
        code,
        notation: &notation,
    };
    for (row, expense) in (1..).zip(expenses) {
        match expense.and_then(|expense| group.bill(row, expense)) {
            Ok(bill) => ledger.push(bill)?,
            Err(reason) => ledger.unread(row, reason),
        }
    }
    ledger.questions.too_fine = notation.too_fine();
    Ok(Some(ledger))
}

impl Expense {
    fn day(&self) -> Cell {
        Cell::Text(self.day.as_str().into())
    }
}

/// What all expenses of a group share.
struct Group<'a> {
    people: HashMap<String, Person>,
    digits: u32,
    code: Option<String>,
    notation: &'a Notation,
}

impl Group<'_> {
    fn bill(&self, row: u32, expense: Expense) -> Result<Bill, String> {
        let currency = self.notation.currency();
        if let Some(code) = self.code.as_ref().filter(|code| *code != currency.code()) {
            return Err(Ledger::in_other_currency(code, currency));
        }
        let date = self.notation.date(&expense.day())?;
        let amount = self.amount(expense.units, currency)?;
        let payer = self.person(&expense.payer)?;
        let weights: Vec<u64> = match expense.mode.as_str() {
            "EVENLY" => vec![1; expense.parts.len()],
            "BY_SHARES" | "BY_PERCENTAGE" | "BY_AMOUNT" => {
                expense.parts.iter().map(|(_, shares)| *shares).collect()
            }
            _ => return Err("its splitMode is unknown.".to_owned()),
        };
        if weights.iter().all(|weight| *weight == 0) {
            return Err("it was paid for nobody.".to_owned());
        }
        let each = apportion(amount, &weights, rotation(&expense.id, weights.len()));
        let mut shares = Vec::new();
        for (((id, _), share), weight) in expense.parts.iter().zip(each).zip(weights) {
            if weight > 0 {
                shares.push((self.person(id)?, share));
            }
        }
        let (kind, moved) = match expense.repays {
            true => repaid_by(payer, amount, &shares),
            false => paid_by(payer, amount, &shares),
        };
        Ok(Bill {
            row,
            date,
            what: expense.title,
            amount,
            kind,
            moved,
        })
    }

    fn person(&self, id: &str) -> Result<Person, String> {
        let known = self.people.get(id).copied();
        known.ok_or_else(|| "it names someone who is not in the group.".to_owned())
    }

    fn amount(&self, units: i64, currency: Currency) -> Result<Money, String> {
        let exact = money(units, self.digits, currency, false);
        let read = match exact {
            Err(UnitFault::TooFine) => {
                self.notation.note_too_fine();
                money(units, self.digits, currency, self.notation.rounds())
            }
            read => read,
        };
        read.map_err(|fault| match fault {
            UnitFault::TooFine => "the amount has more decimals than the currency.".to_owned(),
            UnitFault::TooMuch => "the amount is larger than the maximum.".to_owned(),
        })
    }
}

/// Who gets the first odd penny: Spliit derives this from the FNV-1a hash of the expense's ID.
fn rotation(id: &str, people: usize) -> usize {
    let hash = id.encode_utf16().fold(0x811c_9dc5_u32, |hash, unit| {
        (hash ^ u32::from(unit)).wrapping_mul(0x0100_0193)
    });
    match u32::try_from(people) {
        Ok(people) if people > 0 && !id.is_empty() => (hash % people) as usize,
        _ => 0,
    }
}

/// The columns of every version, with Spliit's names for them.
const NEEDED: [&str; 7] = [
    "Date",
    "Description",
    "Category",
    "Currency",
    "Cost",
    "Is Reimbursement",
    "Split mode",
];

/// Reads a table if it is from Spliit.
///
/// # Errors
/// If it has more rows than a book allows, or lacks a column.
pub fn of_table(
    table: &Table,
    choices: &Choices,
    ctx: &mut ImportContext,
) -> Result<Option<Ledger>, ImportRefusal> {
    let whole = |header: &Header| header.has(&NEEDED).len() == NEEDED.len();
    let Some(header) = Header::all(table).find(whole) else {
        refuse_incomplete(table, SPLIIT, &["Date", "Cost", "Split mode"], &NEEDED)?;
        refuse_incomplete(
            table,
            SPLIIT,
            &["Date", "Cost", "Is Reimbursement"],
            &NEEDED,
        )?;
        return Ok(None);
    };
    let column = |name: &str| header.column(name).unwrap_or_default();
    let columns = Columns {
        date: column("Date"),
        what: column("Description"),
        currency: column("Currency"),
        cost: column("Cost"),
        repays: column("Is Reimbursement"),
    };
    let mut ledger = Ledger::new(Format::Spliit, &table.name);
    let behind = column("Split mode");
    let people: Vec<(usize, Person)> = header
        .names
        .iter()
        .filter(|(at, _)| *at > behind)
        .map(|(at, name)| (*at, ledger.another(name)))
        .collect();
    let rows = header.body;
    let codes: Vec<String> = rows
        .iter()
        .map(|row| cells::text(row, columns.currency))
        .collect();
    ledger.settle_currency(codes.iter().map(String::as_str), ctx);
    // A group without a currency code has a sign that its owner typed.
    if let Some(sign) = codes.iter().find(|code| !code.is_empty())
        && !is_code(sign)
    {
        ledger.settle_sign(sign, choices, ctx);
    }
    let amounts = || std::iter::once(columns.cost).chain(people.iter().map(|(at, _)| *at));
    let notation = Notation::detect(
        rows.iter().filter_map(|row| row.cell(columns.date)),
        rows.iter()
            .flat_map(|row| amounts().filter_map(|at| row.cell(at))),
        choices,
        ctx.currency,
        &mut ledger.questions,
    );
    for row in rows {
        match of_row(row, &people, &columns, &notation) {
            Ok(bill) => ledger.push(bill)?,
            Err(reason) => ledger.unread(row.number, reason),
        }
    }
    ledger.questions.too_fine = notation.too_fine();
    Ok(Some(ledger))
}

/// The positions of the columns before those of people.
struct Columns {
    date: usize,
    what: usize,
    currency: usize,
    cost: usize,
    repays: usize,
}

fn is_code(text: &str) -> bool {
    text.len() == 3 && text.bytes().all(|byte| byte.is_ascii_uppercase())
}

fn of_row(
    row: &Row,
    people: &[(usize, Person)],
    columns: &Columns,
    notation: &Notation,
) -> Result<Bill, String> {
    let code = cells::text(row, columns.currency);
    if is_code(&code) && code != notation.currency().code() {
        return Err(Ledger::in_other_currency(&code, notation.currency()));
    }
    let date = notation.day(row, columns.date)?;
    let amount = notation.money(row, columns.cost)?;
    let mut shares = Vec::new();
    let mut payers = Vec::new();
    for (column, person) in people {
        let share = notation.money(row, *column)?;
        // The payer's share has the sign of the amount.
        if share.minor().signum() == amount.minor().signum() && !share.is_zero() {
            payers.push(*person);
            shares.push((*person, share));
        } else if !share.is_zero() {
            shares.push((*person, -share));
        }
    }
    let [payer] = payers.as_slice() else {
        return Err(
            "Spliit's CSV does not say who paid only for others, as in every repayment. \
            Choose JSON when you export from Spliit."
                .to_owned(),
        );
    };
    let sum: Money = shares.iter().map(|(_, share)| *share).sum();
    let off = amount - sum;
    if off.minor().unsigned_abs() > shares.len() as u64 {
        return Err("the shares do not add up to the cost.".to_owned());
    }
    // Each share was rounded separately; the payer gets the difference.
    for (_, share) in shares.iter_mut().filter(|(person, _)| person == payer) {
        *share += off;
    }
    let repays = cells::text(row, columns.repays).eq_ignore_ascii_case("Yes");
    let (kind, moved) = match repays {
        true => repaid_by(*payer, amount, &shares),
        false => paid_by(*payer, amount, &shares),
    };
    Ok(Bill {
        row: row.number,
        date,
        what: cells::text(row, columns.what),
        amount,
        kind,
        moved,
    })
}
