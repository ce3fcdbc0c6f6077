//! Entries of another program's JSON, each read separately: an error concerns only one entry, and
//! the others are read. Only one entry at a time is in memory in its JSON form.

use super::ledger::short;
use super::limits::BILLS;
use crate::ImportRefusal;
use serde::Deserialize;
use serde::de::{DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Number, Value};
use std::cell::Cell;
use std::fmt;
use std::marker::PhantomData;

/// The most values in one entry: three for each of a thousand people who share an expense, and as
/// many again.
const VALUES: usize = 10_000;

/// A type that is read from an entry.
pub trait FromEntry: Sized {
    /// Reads it.
    ///
    /// # Errors
    /// A message that explains the problem.
    fn of(entry: Entry) -> Result<Self, String>;
}

/// The entries of a list, each with its result.
pub struct EntryList<T> {
    entries: Vec<Result<T, String>>,
    is_more: bool,
}

impl<T> EntryList<T> {
    /// Returns all of them.
    ///
    /// # Errors
    /// If there are more than the limit. `file` is the name for the message.
    pub fn all(self, file: &str) -> Result<Vec<Result<T, String>>, ImportRefusal> {
        match self.is_more {
            false => Ok(self.entries),
            true => Err(ImportRefusal::TooManyRows {
                file: file.to_owned(),
                most: BILLS as u64,
            }),
        }
    }
}

impl<'de, T: FromEntry> Deserialize<'de> for EntryList<T> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_seq(EachVisitor(PhantomData))
    }
}

struct EachVisitor<T>(PhantomData<T>);

impl<'de, T: FromEntry> Visitor<'de> for EachVisitor<T> {
    type Value = EntryList<T>;

    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("a list")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<EntryList<T>, A::Error> {
        let mut entries = Vec::new();
        // A list of `{},` alone would take 60 times as much memory as it has bytes.
        while entries.len() < BILLS {
            let left = Cell::new(VALUES);
            match list.next_element_seed(Bounded(&left))? {
                Some(value) => entries.push(T::of(Entry(&value))),
                None => {
                    let is_more = false;
                    return Ok(EntryList { entries, is_more });
                }
            }
        }
        let mut is_more = false;
        while list.next_element::<IgnoredAny>()?.is_some() {
            is_more = true;
        }
        Ok(EntryList { entries, is_more })
    }
}

/// Reads a value that contains at most a given number of values.
#[derive(Clone, Copy)]
struct Bounded<'a>(&'a Cell<usize>);

impl Bounded<'_> {
    fn count<E: Error>(self) -> Result<(), E> {
        let left = self.0.get().checked_sub(1);
        self.0
            .set(left.ok_or_else(|| E::custom("an entry has too much in it"))?);
        Ok(())
    }
}

impl<'de> DeserializeSeed<'de> for Bounded<'_> {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<Value, D::Error> {
        self.count()?;
        from.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Bounded<'_> {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("a value")
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E>(self, truth: bool) -> Result<Value, E> {
        Ok(Value::Bool(truth))
    }

    fn visit_i64<E>(self, number: i64) -> Result<Value, E> {
        Ok(number.into())
    }

    fn visit_u64<E>(self, number: u64) -> Result<Value, E> {
        Ok(number.into())
    }

    fn visit_f64<E>(self, number: f64) -> Result<Value, E> {
        Ok(Number::from_f64(number).map_or(Value::Null, Value::Number))
    }

    fn visit_str<E>(self, text: &str) -> Result<Value, E> {
        Ok(text.into())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Value, A::Error> {
        let mut all = Vec::new();
        while let Some(value) = list.next_element_seed(self)? {
            all.push(value);
        }
        Ok(Value::Array(all))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Value, A::Error> {
        let mut all = Map::new();
        while let Some(name) = map.next_key::<String>()? {
            all.insert(name, map.next_value_seed(self)?);
        }
        Ok(Value::Object(all))
    }
}

/// A text; `None` if the value is missing or not a text.
#[derive(Default)]
pub struct Word(pub Option<String>);

impl<'de> Deserialize<'de> for Word {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_any(WordVisitor)
    }
}

struct WordVisitor;

impl<'de> Visitor<'de> for WordVisitor {
    type Value = Word;

    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("a word")
    }

    fn visit_str<E>(self, word: &str) -> Result<Word, E> {
        let word = word.trim();
        Ok(Word((!word.is_empty()).then(|| word.to_owned())))
    }

    fn visit_unit<E>(self) -> Result<Word, E> {
        Ok(Word(None))
    }

    fn visit_bool<E>(self, _: bool) -> Result<Word, E> {
        Ok(Word(None))
    }

    fn visit_i64<E>(self, _: i64) -> Result<Word, E> {
        Ok(Word(None))
    }

    fn visit_u64<E>(self, _: u64) -> Result<Word, E> {
        Ok(Word(None))
    }

    fn visit_f64<E>(self, _: f64) -> Result<Word, E> {
        Ok(Word(None))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Word, A::Error> {
        while list.next_element::<IgnoredAny>()?.is_some() {}
        Ok(Word(None))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Word, A::Error> {
        while map.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
        Ok(Word(None))
    }
}

/// A number as written in the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NumberText {
    /// In JSON's notation.
    Number(String),
    /// In a user's notation.
    Text(String),
}

/// An entry.
#[derive(Clone, Copy)]
pub struct Entry<'a>(pub &'a Value);

impl<'a> Entry<'a> {
    fn get(self, name: &str) -> Result<&'a Value, String> {
        match self.0.get(name) {
            None | Some(Value::Null) => Err(format!("it has no {name}.")),
            Some(value) => Ok(value),
        }
    }

    /// Whether the entry has a field with this name.
    pub fn has(self, name: &str) -> bool {
        self.get(name).is_ok()
    }

    /// A number, or a text with its digits, as written.
    ///
    /// # Errors
    /// A message that explains the problem.
    pub fn number(self, name: &str) -> Result<NumberText, String> {
        match self.get(name)? {
            Value::String(text) => Ok(NumberText::Text(text.clone())),
            Value::Number(number) => Ok(NumberText::Number(number.to_string())),
            other => Err(is_not(name, other, "a number")),
        }
    }

    /// A text; a number is read as its digits.
    ///
    /// # Errors
    /// A message that explains the problem.
    pub fn text(self, name: &str) -> Result<String, String> {
        match self.get(name)? {
            Value::String(text) => Ok(text.clone()),
            Value::Number(number) => Ok(number.to_string()),
            other => Err(is_not(name, other, "a text")),
        }
    }

    /// A whole number, as a number or as digits.
    ///
    /// # Errors
    /// A message that explains the problem.
    pub fn whole(self, name: &str) -> Result<i64, String> {
        let value = self.get(name)?;
        let read = match value {
            Value::Number(number) => number.as_i64(),
            Value::String(text) => text.trim().parse().ok(),
            _ => None,
        };
        read.ok_or_else(|| is_not(name, value, "a whole number"))
    }

    /// A weight: a non-negative whole number.
    ///
    /// # Errors
    /// A message that explains the problem.
    pub fn weight(self, name: &str) -> Result<u64, String> {
        let whole = self.whole(name)?;
        u64::try_from(whole).map_err(|_| format!("its {name} is below zero."))
    }

    /// A list.
    ///
    /// # Errors
    /// A message that explains the problem.
    pub fn list(self, name: &str) -> Result<&'a [Value], String> {
        match self.get(name)? {
            Value::Array(list) => Ok(list),
            other => Err(is_not(name, other, "a list")),
        }
    }

    /// A boolean; false if it is missing.
    ///
    /// # Errors
    /// A message that explains the problem.
    pub fn truth(self, name: &str) -> Result<bool, String> {
        match self.0.get(name) {
            None | Some(Value::Null) => Ok(false),
            Some(Value::Bool(truth)) => Ok(*truth),
            Some(other) => Err(is_not(name, other, "true or false")),
        }
    }
}

fn is_not(name: &str, value: &Value, what: &str) -> String {
    format!(
        "its {name} is {}, and not {what}.",
        short(&value.to_string())
    )
}
