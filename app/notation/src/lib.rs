//! How people write amounts and days: the one reader of both, for forms, the API, files and
//! the command line. It knows neither books nor files, and does no input or output.
//!
//! - [`amount`]: an amount as it is written, and what it can mean.
//! - [`decimal_signs`]: the decimal sign of a file, detected from all of its amounts.
//! - [`credit`]: marks of credit and debit beside an amount.
//! - [`day`]: a day as it is written, with digits alone or with the name of a month.
//! - `months`: the names of the months in the languages of Europe.
//! - `signs`: the signs of the currencies of the world.
//!
//! Names and signs come from the locales of the GNU C Library (`pure-rust-locales`), which
//! follow the Unicode CLDR.

pub mod amount;
mod characters;
pub mod credit;
pub mod day;
pub mod decimal_signs;
mod months;
mod signs;

pub use amount::{Amount, DecimalSign, Fault, Meaning, Unit};
pub use day::{DateOrder, Days, Languages, WrittenDay};
pub use decimal_signs::{AmountNotation, DecimalSigns};

/// Characters of the longest text that is read as an amount or a day; more is neither.
pub const LONGEST: usize = 200;

#[cfg(test)]
mod tests;
