//! Rows of sums, recognized by their amounts and their names.

use crate::choices::{Choices, ColumnIs};
use cffa_book::Money;

/// Names of sums, in the languages of Europe and some others.
const WORDS: [&str; 62] = [
    "total",
    "totals",
    "totale",
    "totali",
    "totaal",
    "totalt",
    "totais",
    "totales",
    "sum",
    "sums",
    "summe",
    "summen",
    "gesamt",
    "gesamtsumme",
    "gesamtsaldo",
    "gesamtbetrag",
    "insgesamt",
    "zwischensumme",
    "somme",
    "sommes",
    "soma",
    "suma",
    "sumar",
    "summa",
    "summaa",
    "yhteensä",
    "i alt",
    "ialt",
    "alls",
    "samtals",
    "razem",
    "ogółem",
    "celkem",
    "celkom",
    "spolu",
    "součet",
    "súčet",
    "összesen",
    "összeg",
    "ukupno",
    "skupaj",
    "zbroj",
    "vsota",
    "kokku",
    "kopā",
    "iš viso",
    "viso",
    "итого",
    "всего",
    "сумма",
    "разом",
    "усього",
    "общо",
    "вкупно",
    "укупно",
    "σύνολο",
    "toplam",
    "balance",
    "saldo",
    "合計",
    "合计",
    "합계",
];
/// The same, with more than one word.
const PHRASES: [&str; 6] = [
    "grand total",
    "sub total",
    "subtotal",
    "genel toplam",
    "total general",
    "suma końcowa",
];

/// Whether this is the name of a sum.
pub(crate) fn is_sums(name: &str) -> bool {
    let name = name.trim().trim_end_matches([':', '.', '=']).trim_end();
    let name = name.to_lowercase().replace('-', " ");
    WORDS.contains(&name.as_str()) || PHRASES.contains(&name.as_str())
}

/// Whether one of several words is: `Total EUR`.
fn mentions_sums(name: &str) -> bool {
    let lower = name.to_lowercase();
    let mut words = lower.split(|letter: char| !letter.is_alphanumeric());
    words.any(|word| WORDS.contains(&word)) || name.contains(['Σ', '∑'])
}

/// The sum of the rows so far.
#[derive(Default)]
pub struct Above {
    all: Money,
    /// Since the last sum: there may be one for each month.
    since: Money,
    /// The number of rows with an amount other than zero.
    moving: usize,
    /// The number of rows without the name of a sum. A sum needs at least one above it.
    named: usize,
}

/// The meaning of a row.
#[derive(Debug, PartialEq, Eq)]
pub enum Likeness {
    /// A sum.
    Sum,
    /// A player's row.
    Own,
    /// It has the name of a sum, but is not one.
    Unclear,
}

impl Above {
    /// Counts a player's row.
    pub fn add(&mut self, name: &str, amount: Money) {
        self.all += amount;
        self.since += amount;
        self.moving += usize::from(!amount.is_zero());
        self.named += usize::from(!is_sums(name));
    }

    /// Starts again after a sum.
    pub fn begin(&mut self) {
        self.since = Money::ZERO;
    }

    /// Whether an amount is the sum of the rows above it.
    pub fn is_sum(&self, amount: Money) -> bool {
        amount == self.all || amount == self.since
    }

    /// Whether it is, and not by chance.
    pub fn is_plainly_sum(&self, amount: Money) -> bool {
        self.moving >= 2 && !amount.is_zero() && self.is_sum(amount)
    }

    /// The meaning of the row with this name and amount.
    pub fn likeness(&self, name: &str, amount: Option<Money>, choices: &Choices) -> Likeness {
        let summed = amount.is_none_or(|amount| self.is_sum(amount));
        match choices.columns.get(name.trim()) {
            Some(ColumnIs::Player) => Likeness::Own,
            Some(ColumnIs::Ignored) => Likeness::Sum,
            None if self.named == 0 => Likeness::Own,
            None if is_sums(name) && summed => Likeness::Sum,
            None if is_sums(name) => Likeness::Unclear,
            None if amount.is_some() && summed && mentions_sums(name) => Likeness::Sum,
            None => Likeness::Own,
        }
    }
}

/// Why a row that has the name of a sum, but is not one, can't be read.
pub fn unclear(name: &str) -> String {
    format!("“{name}” may be a player or a row of totals; it is not the sum of the rows above it.")
}
