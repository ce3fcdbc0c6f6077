//! Damage to a file: a single change is one of these, and a case consists of a few changes.

use proptest::prelude::*;

/// Texts with a meaning to parsers of numbers, dates, tables and markup.
const TOKENS: &[&str] = &[
    "0",
    "-0",
    "-",
    "--1",
    "1.000",
    "1,000",
    "1.000,50",
    "1'234.50",
    "1 234,50",
    "١٢٣٫٤٥",
    "9223372036854775807",
    "-9223372036854775808",
    "9999999999999999999999",
    "1e308",
    "1e-9",
    "NaN",
    "inf",
    "0x10",
    "٠",
    "\u{2212}5",
    "\u{a0}",
    "\u{202e}",
    "\u{feff}",
    "\u{0}",
    "\r\n",
    "\n",
    "\r",
    "\t",
    ";",
    ",",
    "|",
    "\"",
    "\"\"",
    "'",
    "=",
    "\\",
    "{",
    "}",
    "[",
    "]",
    "null",
    "true",
    ":",
    "<",
    ">",
    "&amp;",
    "&#0;",
    "<!--",
    "<![CDATA[",
    "2026-02-30",
    "0000-00-00",
    "9999-12-31",
    "31.12.2026",
    "12/31/26",
    "46000",
    "=1+1",
    "#REF!",
    "EUR",
    "JPY",
    "$",
    "€",
    "${HOME}",
    "$(id)",
    "export ",
    "#",
];

/// One change to a sequence of bytes.
#[derive(Clone, Debug)]
pub enum Change {
    /// Replaces a byte.
    Byte(usize, u8),
    /// Flips a bit.
    Bit(usize, u8),
    /// Inserts a token.
    Token(usize, usize),
    /// Removes some bytes.
    Cut(usize, usize),
    /// Repeats some bytes several times.
    Again(usize, usize, usize),
    /// Copies bytes from another position to this one.
    Move(usize, usize, usize),
    /// Cuts off the end.
    End(usize),
}

/// Any change.
pub fn change() -> impl Strategy<Value = Change> {
    let at = any::<usize>;
    let some = 1_usize..40;
    prop_oneof![
        2 => (at(), any::<u8>()).prop_map(|(at, byte)| Change::Byte(at, byte)),
        2 => (at(), 0_u8..8).prop_map(|(at, bit)| Change::Bit(at, bit)),
        6 => (at(), 0..TOKENS.len()).prop_map(|(at, token)| Change::Token(at, token)),
        2 => (at(), some.clone()).prop_map(|(at, length)| Change::Cut(at, length)),
        1 => (at(), some.clone(), 1_usize..60)
            .prop_map(|(at, length, times)| Change::Again(at, length, times)),
        2 => (at(), at(), some).prop_map(|(from, to, length)| Change::Move(from, to, length)),
        1 => at().prop_map(Change::End),
    ]
}

/// A few changes; no change at all is a case as well.
pub fn changes() -> impl Strategy<Value = Vec<Change>> {
    prop::collection::vec(change(), 0..6)
}

/// Applies these changes to the bytes.
pub fn damaged(whole: &[u8], changes: &[Change]) -> Vec<u8> {
    let mut bytes = whole.to_vec();
    for change in changes {
        apply(&mut bytes, change);
    }
    bytes
}

fn apply(bytes: &mut Vec<u8>, change: &Change) {
    let length = bytes.len();
    let place = |at: usize| at % (length + 1);
    let span = |at: usize, wanted: usize| place(at)..(place(at) + wanted).min(length);
    match *change {
        Change::Byte(at, byte) => {
            if let Some(found) = bytes.get_mut(place(at)) {
                *found = byte;
            }
        }
        Change::Bit(at, bit) => {
            if let Some(found) = bytes.get_mut(place(at)) {
                *found ^= 1 << bit;
            }
        }
        Change::Token(at, token) => {
            let at = place(at);
            bytes.splice(at..at, TOKENS[token].bytes());
        }
        Change::Cut(at, wanted) => drop(bytes.drain(span(at, wanted))),
        Change::Again(at, wanted, times) => {
            let part = bytes[span(at, wanted)].repeat(times);
            let at = place(at);
            bytes.splice(at..at, part);
        }
        Change::Move(from, to, wanted) => {
            let part = bytes[span(from, wanted)].to_vec();
            let at = place(to);
            bytes.splice(at..at, part);
        }
        Change::End(at) => bytes.truncate(place(at)),
    }
}
