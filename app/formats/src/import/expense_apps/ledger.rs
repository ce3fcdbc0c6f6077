//! The common content of other programs' exports: people, and bills that a person paid for some of
//! them.

use super::limits;
use crate::ImportRefusal;
use crate::import::spreadsheet::{Choices, CurrencyQuestion, Questions};
use crate::parsed_book::{Format, ImportContext};
use cffa_book::{Currency, Money, limits as book};
use jiff::civil::Date;
use std::collections::HashMap;

/// A person, as an index into [`Ledger::people`].
pub type Person = usize;

/// The effect of a bill, as far as a book can express it.
pub enum BillKind {
    /// One person paid, and these people shared it evenly.
    Shared { payer: Person, sharers: Vec<Person> },
    /// One person repaid another.
    Settled { from: Person, to: Person },
    /// Anything else, with the reason. Its effect on each balance is kept.
    Otherwise(&'static str),
}

/// A bill.
pub struct Bill {
    /// The row number as people see it.
    pub row: u32,
    pub date: Date,
    /// What it was for.
    pub what: String,
    pub amount: Money,
    pub kind: BillKind,
    /// The change of each balance, to the penny; the sum is zero.
    pub moved: Vec<(Person, Money)>,
}

/// A balance that the file states.
pub struct StatedBalance {
    pub row: u32,
    pub person: Person,
    pub balance: Money,
}

/// An export that was read.
pub struct Ledger {
    /// The program that it is from.
    pub format: Format,
    /// The name of the file in messages about its rows.
    pub file: String,
    pub team_name: Option<String>,
    pub people: Vec<String>,
    pub bills: Vec<Bill>,
    pub stated: Vec<StatedBalance>,
    /// Unreadable rows.
    pub questions: Questions,
    /// Notes for the user, some about a row.
    pub notes: Vec<(Option<u32>, String)>,
    known: HashMap<String, Person>,
}

impl Ledger {
    pub fn new(format: Format, file: &str) -> Ledger {
        Ledger {
            format,
            file: file.to_owned(),
            team_name: None,
            people: Vec::new(),
            bills: Vec::new(),
            stated: Vec::new(),
            questions: Questions::default(),
            notes: Vec::new(),
            known: HashMap::new(),
        }
    }

    /// Returns the person with this name.
    pub fn person(&mut self, name: &str) -> Person {
        if let Some(known) = self.known.get(name) {
            return *known;
        }
        self.people.push(name.to_owned());
        let person = self.people.len() - 1;
        self.known.insert(name.to_owned(), person);
        person
    }

    /// Adds a new person with this name, because two columns may have the same name.
    pub fn another(&mut self, name: &str) -> Person {
        let mut called = name.to_owned();
        let mut number = 2;
        while self.known.contains_key(&called) {
            called = format!("{name} ({number})");
            number += 1;
        }
        self.person(&called)
    }

    /// Records an unreadable row.
    pub fn unread(&mut self, row: u32, reason: impl Into<String>) {
        let file = self.file.clone();
        self.questions.unread(&file, row, reason);
    }

    /// Adds a bill.
    ///
    /// # Errors
    /// If there are more bills or people than a book allows.
    pub fn push(&mut self, bill: Bill) -> Result<(), ImportRefusal> {
        // Counted immediately: a bill of a few bytes may name a hundred people.
        if self.people.len() > cffa_book::limits::PLAYERS {
            return Err(ImportRefusal::TooManyPlayers);
        }
        if self.bills.len() >= limits::BILLS {
            return Err(ImportRefusal::TooManyRows {
                file: self.file.clone(),
                most: limits::BILLS as u64,
            });
        }
        self.bills.push(bill);
        Ok(())
    }

    /// Determines the currency of the book: the one of all amounts. If there are several, the
    /// chosen one if it is among them, else the one of most rows.
    pub fn settle_currency<'a>(
        &mut self,
        codes: impl Iterator<Item = &'a str>,
        ctx: &mut ImportContext,
    ) {
        let mut counts: Vec<(Currency, usize)> = Vec::new();
        for code in codes {
            let Ok(currency) = Currency::parse(code) else {
                continue;
            };
            match counts.iter_mut().find(|(known, _)| *known == currency) {
                Some((_, count)) => *count += 1,
                None => counts.push((currency, 1)),
            }
        }
        if !counts.iter().any(|(known, _)| *known == ctx.currency)
            && let Some((most, _)) = counts.iter().max_by_key(|(_, count)| *count)
        {
            ctx.currency = *most;
        }
    }

    /// Determines the currency of the book if a file has a sign or a typed name, and perhaps no
    /// code: a code is used, and anything else becomes a question.
    pub fn settle_sign(&mut self, text: &str, choices: &Choices, ctx: &mut ImportContext) {
        let text = text.trim();
        if let Ok(currency) = Currency::parse(&text.to_uppercase()) {
            ctx.currency = currency;
            return;
        }
        let written_so = |currency: &Currency| currency.symbol().trim() == text;
        let may_be: Vec<Currency> = Currency::all().filter(written_so).collect();
        if !text.is_empty() && may_be != [ctx.currency] {
            self.questions.currency = Some(CurrencyQuestion {
                text: short(text),
                taken: ctx.currency,
                may_be,
                answered: choices.currency,
            });
        }
    }

    /// Why a row in another currency than the book's is left out, and what to do.
    pub fn in_other_currency(code: &str, ours: Currency) -> String {
        let code = short(code);
        let ours = ours.code();
        if Currency::parse(&code).is_ok() {
            return format!("it is in {code}, and the book is kept in {ours}.");
        }
        match Currency::try_from(code.clone()) {
            Ok(_) => format!(
                "it is in {code}, which is no longer in use, and the book is kept in {ours}. \
                Change the row to {ours} at the rate of the day, or leave it out."
            ),
            Err(_) => format!(
                "it is in {code}, which books can't be kept in; this one is kept in {ours}. \
                Change the row to {ours}, or leave it out."
            ),
        }
    }
}

/// Text from a file, shortened for a message.
pub fn short(text: &str) -> String {
    const MOST: usize = 60;
    let seen = text.chars().filter(|letter| !letter.is_control());
    seen.take(MOST).collect()
}

/// The effect of a bill on all balances, and the kind of bill that follows from it.
pub type Effect = (BillKind, Vec<(Person, Money)>);

/// The effect of one payer and some sharers: `shares` are what each of them bears, and add up to
/// the amount.
pub fn paid_by(payer: Person, amount: Money, shares: &[(Person, Money)]) -> Effect {
    let shares = by_person(shares);
    let moved = moved(payer, amount, &shares);
    let units = || shares.iter().map(|(_, share)| share.minor());
    let spread = units().max().unwrap_or(0) - units().min().unwrap_or(0);
    let kind = if amount.minor() < 0 {
        BillKind::Otherwise("income is not a shared cost")
    } else if shares.is_empty() {
        BillKind::Otherwise("nobody shared it")
    } else if spread > 1 {
        BillKind::Otherwise("it was not shared evenly")
    } else if shares.len() > book::LINE_UP {
        BillKind::Otherwise("more people shared it than play in a game")
    } else {
        let sharers = shares.iter().map(|(person, _)| *person).collect();
        BillKind::Shared { payer, sharers }
    };
    (kind, moved)
}

/// The same, for a repayment.
pub fn repaid_by(payer: Person, amount: Money, shares: &[(Person, Money)]) -> Effect {
    let shares = by_person(shares);
    let kind = match shares.as_slice() {
        [(to, _)] if *to != payer && amount.minor() > 0 => {
            let (from, to) = (payer, *to);
            BillKind::Settled { from, to }
        }
        _ => BillKind::Otherwise("it is not a payment from one person to another"),
    };
    (kind, moved(payer, amount, &shares))
}

/// Combines the shares of each person: a file may name someone twice, but nobody can play twice in
/// a game.
fn by_person(shares: &[(Person, Money)]) -> Vec<(Person, Money)> {
    let mut each: Vec<(Person, Money)> = Vec::new();
    for (person, share) in shares {
        match each.iter_mut().find(|(known, _)| known == person) {
            Some((_, whole)) => *whole += *share,
            None => each.push((*person, *share)),
        }
    }
    each
}

fn moved(payer: Person, amount: Money, shares: &[(Person, Money)]) -> Vec<(Person, Money)> {
    let owed = shares.iter().map(|(person, share)| (*person, -*share));
    std::iter::once((payer, amount)).chain(owed).collect()
}
