//! Marks of credit and debit beside an amount, as banks write them: `12.00 CR`, `Dr. 500`,
//! `12,50 S`.
//!
//! A word such as `CR` means one thing. A letter does not: `D` is a debit in most languages
//! and a credit in Czech. So letters are read only where both of a pair are there, and a
//! single one, or two that are no pair, stay unread.

use super::amount::{Amount, Unit};
use super::characters::plain;
use std::collections::{BTreeMap, BTreeSet};

/// On which side of an account an amount is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// It adds to what the account has.
    Credit,
    /// It takes from it.
    Debit,
}

/// The mark of a credit, that of a debit, and whether one of them alone says which pair it is.
type Pair = (&'static str, &'static str, bool);

/// Marks as banks and programs write them, in small letters.
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

/// A mark as the table has it: `cr` of ` (Cr.)`. Nothing, when it is none.
pub fn mark(text: &str) -> Option<String> {
    let mark = plain(text);
    let mark = mark.trim_matches(['(', ')', ' ']).trim_end_matches('.');
    let mut pairs = PAIRS.iter();
    pairs
        .any(|(credit, debit, _)| mark == *credit || mark == *debit)
        .then(|| mark.to_owned())
}

/// The mark in the text of an amount, and the amount without it; nothing, when there is no
/// mark, or no amount beside it.
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
    // Behind the amount, perhaps after the sign of its currency; else before it.
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

/// What the marks of a file mean, told from all of them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Marks(BTreeMap<String, Side>);

impl Marks {
    /// Of all marks that a file has. None means anything, where they can't be told.
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

    /// Whether nothing is marked, or it can't be told.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The side of a mark.
    pub fn side(&self, mark: &str) -> Option<Side> {
        self.0.get(mark).copied()
    }

    /// The text of an amount with a minus for a debit, and without a mark; as it is where it
    /// has none. Nothing, when it has a sign as well: which of the two counts is unclear.
    pub fn signed(&self, text: &str, unit: &Unit) -> Option<String> {
        let Some((mark, amount)) = split(text, unit) else {
            return Some(text.to_owned());
        };
        let Some(side) = self.side(&mark) else {
            return Some(text.to_owned());
        };
        // A second sign makes it unreadable.
        let below = format!("-{amount}");
        let read = Amount::read(&below, unit).is_ok();
        read.then_some(match side {
            Side::Credit => amount,
            Side::Debit => below,
        })
    }
}

/// The pair whose both marks are among these words, as the name of a column has them.
pub fn names_a_pair(words: &[String]) -> bool {
    let has = |mark: &str| words.iter().any(|word| word == mark);
    PAIRS
        .iter()
        .any(|(credit, debit, _)| has(credit) && has(debit))
}
