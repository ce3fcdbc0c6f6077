//! JSON that the Flask application's tools can read: arrays of documents numbered in `_id`, dates
//! and decimals in the legacy form of MongoDB's extended JSON, and only ASCII.

use super::super::ExportError;
use super::super::decimal::each;
use cffa_book::{Currency, Money};
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use serde::Serialize;
use serde_json::Serializer;
use serde_json::ser::Formatter;
use std::io::{self, Seek, Write};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// Decimal places of the Flask application's numbers, beyond those of the currency.
const FINE: u32 = 13;

/// `{"$date": 1794873600000}`
#[derive(Serialize)]
pub struct Moment {
    #[serde(rename = "$date")]
    milliseconds: i64,
}

impl Moment {
    /// A date, as its midnight in UTC.
    pub fn day(date: Date) -> Moment {
        let midnight = date.to_zoned(TimeZone::UTC).map(|at| at.timestamp());
        // The dates of a book are far within the range of timestamps.
        Moment::at(midnight.unwrap_or_default())
    }

    /// A point in time.
    pub fn at(at: Timestamp) -> Moment {
        let milliseconds = at.as_millisecond();
        Moment { milliseconds }
    }
}

/// `{"$numberDecimal": "61.00"}`
#[derive(Serialize)]
pub struct Decimal {
    #[serde(rename = "$numberDecimal")]
    digits: String,
}

impl Decimal {
    /// An amount.
    pub fn amount(currency: Currency, amount: Money) -> Decimal {
        let digits = currency.plain(amount);
        Decimal { digits }
    }

    /// What each head costs, as precisely as the Flask application stores it.
    pub fn each(currency: Currency, cost: Money, heads: u32) -> Decimal {
        let digits = each(currency, cost, heads, FINE);
        Decimal { digits }
    }
}

/// A file being written: one array.
pub struct Array<'z, W: Write + Seek> {
    zip: &'z mut ZipWriter<W>,
    rows: u64,
}

#[derive(Serialize)]
struct Numbered<'a, T> {
    _id: u64,
    #[serde(flatten)]
    row: &'a T,
}

impl<'z, W: Write + Seek> Array<'z, W> {
    /// Starts a file.
    pub fn begin(zip: &'z mut ZipWriter<W>, name: &str) -> Result<Self, ExportError> {
        // Only the owner can read it after unpacking: it contains people's names.
        zip.start_file(name, SimpleFileOptions::default().unix_permissions(0o600))?;
        zip.write_all(b"[")?;
        Ok(Array { zip, rows: 0 })
    }

    /// Adds a document.
    pub fn push<T: Serialize>(&mut self, row: &T) -> Result<(), ExportError> {
        if self.rows > 0 {
            self.zip.write_all(b",\n")?;
        }
        let numbered = Numbered {
            _id: self.rows,
            row,
        };
        let mut line = Vec::new();
        numbered.serialize(&mut Serializer::with_formatter(&mut line, Ascii))?;
        self.zip.write_all(&line)?;
        self.rows += 1;
        Ok(())
    }

    /// Completes the file.
    pub fn end(self) -> Result<(), ExportError> {
        Ok(self.zip.write_all(b"]")?)
    }
}

/// Escapes non-ASCII characters as `\u00eb`: the Flask application's tools read files in the
/// machine's default encoding.
struct Ascii;

impl Formatter for Ascii {
    fn write_string_fragment<W: ?Sized + Write>(
        &mut self,
        writer: &mut W,
        fragment: &str,
    ) -> io::Result<()> {
        for letter in fragment.chars() {
            if letter.is_ascii() {
                writer.write_all(&[letter as u8])?;
            } else {
                for unit in letter.encode_utf16(&mut [0; 2]) {
                    write!(writer, "\\u{unit:04x}")?;
                }
            }
        }
        Ok(())
    }
}
