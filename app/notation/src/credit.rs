//! Marks of credit and debit next to an amount, as banks write them: `12.00 CR`, `Dr. 500`,
//! `12,50 S`.
//!
//! A word such as `CR` has one meaning. A letter does not: `D` is a debit in most languages and a
//! credit in Czech. So letters count only if both of a pair occur. A single one, or two that are
//! not a pair, are not interpreted.

use super::amount::{Amount, Unit};
use super::characters::plain;
use std::collections::{BTreeMap, BTreeSet};

/// The side of an account that an amount is on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// It increases the balance.
    Credit,
    /// It decreases the balance.
    Debit,
}

/// The mark of a credit, that of a debit, and whether one of them alone identifies the pair.
type Pair = (&'static str, &'static str, bool);

/// Marks as banks and programs write them, in lower case.
const PAIRS: [Pair; 21] = [
    ("cr", "dr", true),
    ("cr", "db", true),
    ("credit", "debit", true),
    ("crédit", "débit", true),
    ("crédito", "débito", true),
    ("credito", "debito", true),
    ("kredit", "debet", true),
    ("haben", "soll", true),
    ("haber", "debe", true),
    ("avere", "dare", true),
    ("bij", "af", true),
    ("кт", "дт", true),
    ("кредит", "дебет", true),
    ("贷", "借", true),
    ("ma", "wn", false),
    ("h", "s", false),
    ("h", "d", false),
    ("c", "d", false),
    ("k", "d", false),
    ("a", "d", false),
    // Czech and Slovak: dal, má dáti.
    ("d", "md", false),
];

/// A mark in the form of the table: `cr` for ` (Cr.)`. `None` if it is not a mark.
pub fn mark(text: &str) -> Option<String> {
    let mark = plain(text);
    let mark = mark.trim_matches(['(', ')', ' ']).trim_end_matches('.');
    let mut pairs = PAIRS.iter();
    pairs
        .any(|(credit, debit, _)| mark == *credit || mark == *debit)
        .then(|| mark.to_owned())
}

/// Splits a text into the mark and the amount. `None` if there is no mark, or no amount next to it.
pub fn split(text: &str, unit: &Unit) -> Option<(String, String)> {
    if text.chars().nth(super::LONGEST).is_some() {
        return None;
    }
    let is_digit = |letter: char| letter.is_numeric();
    let (first, last) = (text.find(is_digit)?, text.rfind(is_digit)?);
    let end = last + text.get(last..)?.chars().next()?.len_utf8();
    let with = |at: usize, is_before: bool| {
        let (start, rest) = text.split_at_checked(at)?;
        let (marked, amount) = match is_before {
            true => (start, rest),
            false => (rest, start),
        };
        let (mark, amount) = (mark(marked)?, amount.trim());
        Amount::read(amount, unit).ok()?;
        Some((mark, amount.to_owned()))
    };
    // After the amount, perhaps after its currency sign; otherwise before it.
    let behind = text
        .char_indices()
        .map(|(at, _)| at)
        .filter(|at| *at >= end);
    let before = text
        .char_indices()
        .map(|(at, _)| at)
        .filter(|at| *at <= first);
    behind
        .into_iter()
        .find_map(|at| with(at, false))
        .or_else(|| before.into_iter().find_map(|at| with(at, true)))
}

/// The meaning of a file's marks, determined from all of them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Marks(BTreeMap<String, Side>);

impl Marks {
    /// Determines it from all marks of a file. If they are ambiguous, none has a meaning.
    pub fn of(seen: BTreeSet<String>) -> Marks {
        let has = |pair: &&Pair, word: &String| word == pair.0 || word == pair.1;
        let pairs: Vec<&Pair> = PAIRS
            .iter()
            .filter(|pair| seen.iter().all(|word| has(pair, word)))
            .filter(|pair| pair.2 || seen.len() == 2)
            .collect();
        let side = |pair: &Pair, word: &str| match word == pair.0 {
            true => Side::Credit,
            false => Side::Debit,
        };
        let mut sides = BTreeMap::new();
        for word in seen {
            let mut all = pairs.iter().map(|pair| side(pair, &word));
            let Some(first) = all.next().filter(|first| all.all(|it| it == *first)) else {
                return Marks::default();
            };
            sides.insert(word, first);
        }
        Marks(sides)
    }

    /// Whether there are no marks, or they are ambiguous.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The side of a mark.
    pub fn side(&self, mark: &str) -> Option<Side> {
        self.0.get(mark).copied()
    }

    /// The text of an amount with a minus for a debit, and without the mark; unchanged if it has no
    /// mark. `None` if it also has a sign, because it is unclear which of the two counts.
    pub fn signed(&self, text: &str, unit: &Unit) -> Option<String> {
        let Some((mark, amount)) = split(text, unit) else {
            return Some(text.to_owned());
        };
        let Some(side) = self.side(&mark) else {
            return Some(text.to_owned());
        };
        // A second sign makes it invalid.
        let below = format!("-{amount}");
        let read = Amount::read(&below, unit).is_ok();
        read.then_some(match side {
            Side::Credit => amount,
            Side::Debit => below,
        })
    }
}

/// Whether both marks of a pair are among these words of a column's name.
pub fn names_a_pair(words: &[String]) -> bool {
    let has = |mark: &str| words.iter().any(|word| word == mark);
    PAIRS
        .iter()
        .any(|(credit, debit, _)| has(credit) && has(debit))
}
