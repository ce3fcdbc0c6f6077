//! Parses amounts and dates as people write them, for forms, the API, files and the command line.
//! It has no knowledge of books or files, and does no input or output.
//!
//! - [`amount`]: an amount as written, and its possible values.
//! - [`decimal_signs`]: the decimal sign of a file, detected from all of its amounts.
//! - [`credit`]: marks of credit and debit next to an amount.
//! - [`day`]: a date as written, with digits only or with the name of a month.
//! - `months`: the names of the months in the languages of Europe.
//! - `signs`: the signs of the world's currencies.
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

/// The most characters of a text that is parsed. Longer ones are neither amounts nor dates.
pub const LONGEST: usize = 200;

#[cfg(test)]
mod tests;
