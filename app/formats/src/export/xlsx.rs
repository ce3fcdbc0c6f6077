//! Sheets as a workbook. Each row is written to disk immediately, so that a book of any length
//! needs little memory.

use super::super::formula::is_like_one;
use super::ExportError;
use super::table::{Cell, Column, Sheets};
use cffa_book::Currency;
use jiff::Timestamp;
use jiff::tz::TimeZone;
use rust_xlsxwriter::{DocProperties, Format, Worksheet};
use std::io::{Seek, Write};

/// Rows of one sheet; Excel allows 1,048,576. Further rows go to another sheet.
const ROWS: u32 = 1_000_000;

/// Digits that a spreadsheet's numbers always keep. Longer numbers are written as text, so that no
/// digit is lost.
const DIGITS: usize = 15;

/// The workbook being written.
pub struct Workbook<W: Write + Seek + Send> {
    out: W,
    workbook: rust_xlsxwriter::Workbook,
    sheets: Vec<Worksheet>,
    name: String,
    columns: Vec<(String, u16)>,
    row: u32,
    most: u32,
    styles: Styles,
}

struct Styles {
    header: Format,
    text: Format,
    like_a_formula: Format,
    day: Format,
    moment: Format,
    amount: Option<(Currency, Format)>,
}

impl<W: Write + Seek + Send> Workbook<W> {
    /// Starts a workbook.
    ///
    /// # Errors
    /// If a spreadsheet can't represent the time.
    pub fn new(out: W, team_name: &str, now: Timestamp) -> Result<Self, ExportError> {
        let mut workbook = rust_xlsxwriter::Workbook::new();
        let made = now.to_zoned(TimeZone::UTC).datetime();
        let about = DocProperties::new()
            .set_title(team_name)
            .set_creation_datetime(&made);
        workbook.set_properties(&about);
        Ok(Workbook {
            out,
            workbook,
            sheets: Vec::new(),
            name: String::new(),
            columns: Vec::new(),
            row: 0,
            most: ROWS,
            styles: Styles {
                header: Format::new().set_bold(),
                text: Format::new(),
                // The prefix keeps it a text when someone edits the cell.
                like_a_formula: Format::new().set_quote_prefix(),
                day: Format::new().set_num_format("dd-mmm-yyyy"),
                moment: Format::new().set_num_format("dd-mmm-yyyy hh:mm"),
                amount: None,
            },
        })
    }

    /// Completes it.
    ///
    /// # Errors
    /// If it can't be written to.
    pub fn finish(mut self) -> Result<W, ExportError> {
        // The history is written first, because it is written while the book is read. It becomes
        // the last sheet, because people look at it last.
        let first = self.sheets.first().map(Worksheet::name).unwrap_or_default();
        let of_first = |sheet: &&Worksheet| sheet.name().starts_with(&first);
        let many = self.sheets.iter().take_while(of_first).count();
        self.sheets.rotate_left(many);
        for sheet in self.sheets {
            self.workbook.push_worksheet(sheet);
        }
        self.workbook.save_to_writer(&mut self.out)?;
        Ok(self.out)
    }

    fn sheet(&mut self, name: &str) -> Result<(), ExportError> {
        let mut sheet = self.workbook.new_worksheet_with_low_memory()?;
        sheet.set_name(name)?;
        sheet.set_freeze_panes(1, 0)?;
        for (column, (name, width)) in (0..).zip(&self.columns) {
            sheet.set_column_width(column, *width)?;
            sheet.write_string_with_format(0, column, name, &self.styles.header)?;
        }
        self.sheets.push(sheet);
        self.row = 1;
        Ok(())
    }
}

impl<W: Write + Seek + Send> Sheets for Workbook<W> {
    fn begin(&mut self, name: &str, columns: &[Column]) -> Result<(), ExportError> {
        name.clone_into(&mut self.name);
        let owned = columns
            .iter()
            .map(|(name, width)| ((*name).to_owned(), *width));
        self.columns = owned.collect();
        self.sheet(name)
    }

    fn row(&mut self, cells: &[Cell]) -> Result<(), ExportError> {
        if self.row >= self.most {
            let same = |sheet: &&Worksheet| sheet.name().starts_with(&self.name);
            let number = self.sheets.iter().filter(same).count() + 1;
            self.sheet(&format!("{} ({number})", self.name))?;
        }
        let Some(sheet) = self.sheets.last_mut() else {
            return Ok(());
        };
        for (column, cell) in (0..).zip(cells) {
            self.styles.put(sheet, self.row, column, cell)?;
        }
        self.row += 1;
        Ok(())
    }
}

impl Styles {
    fn put(
        &mut self,
        sheet: &mut Worksheet,
        row: u32,
        column: u16,
        cell: &Cell,
    ) -> Result<(), ExportError> {
        match cell {
            Cell::Empty => {}
            Cell::Text(text) => {
                let style = match is_like_one(text) {
                    true => &self.like_a_formula,
                    false => &self.text,
                };
                sheet.write_string_with_format(row, column, text.as_ref(), style)?;
            }
            Cell::Count(count) => {
                sheet.write_number(row, column, *count)?;
            }
            Cell::Amount(currency, digits) => match number(digits) {
                Some(number) => {
                    let style = self.amount(*currency);
                    sheet.write_number_with_format(row, column, number, style)?;
                }
                None => {
                    sheet.write_string(row, column, digits)?;
                }
            },
            Cell::Day(date) => {
                sheet.write_datetime_with_format(row, column, date, &self.day)?;
            }
            Cell::Moment(at) => {
                let at = at.to_zoned(TimeZone::UTC).datetime();
                sheet.write_datetime_with_format(row, column, at, &self.moment)?;
            }
        }
        Ok(())
    }

    fn amount(&mut self, currency: Currency) -> &Format {
        let kept = self.amount.take().filter(|(known, _)| *known == currency);
        let (_, style) = self.amount.insert(kept.unwrap_or_else(|| {
            let style = Format::new().set_num_format(picture(currency));
            (currency, style)
        }));
        style
    }
}

/// The number that a spreadsheet stores for an amount: the one whose shortest decimal is the
/// amount. Only here is an amount a binary fraction, and nothing is calculated with it.
fn number(digits: &str) -> Option<f64> {
    let significant = digits.bytes().filter(u8::is_ascii_digit).count();
    (significant <= DIGITS)
        .then(|| digits.parse().ok())
        .flatten()
}

/// The number format for amounts of a currency: `£1,234.50`, `-£5.00`.
fn picture(currency: Currency) -> String {
    let symbol = currency.symbol().replace('"', "");
    let part = match currency.digits() as usize {
        0 => String::new(),
        places => format!(".{}", "0".repeat(places)),
    };
    format!("\"{symbol}\"#,##0{part};-\"{symbol}\"#,##0{part}")
}

#[cfg(test)]
mod tests {
    use super::{Cell, Sheets, Workbook};
    use calamine::{Data, Reader, Xlsx};
    use cffa_book::{Currency, Money};
    use jiff::Timestamp;
    use std::io::Cursor;

    fn workbook() -> Workbook<Cursor<Vec<u8>>> {
        Workbook::new(Cursor::default(), "Turf", Timestamp::UNIX_EPOCH).expect("a workbook")
    }

    fn read(workbook: Workbook<Cursor<Vec<u8>>>) -> Xlsx<Cursor<Vec<u8>>> {
        let file = workbook.finish().expect("a file");
        Xlsx::new(file).expect("is one")
    }

    #[test]
    fn rows_beyond_the_most_go_on_in_another_sheet_and_the_first_sheet_is_the_last() {
        let mut workbook = workbook();
        workbook.most = 3;
        for (name, rows) in [("History", 5), ("Balances", 2)] {
            workbook.begin(name, &[("No.", 10)]).expect("a sheet");
            for row in 1..=rows {
                workbook.row(&[Cell::Count(row)]).expect("a row");
            }
        }
        let mut read = read(workbook);
        let names = ["Balances", "History", "History (2)", "History (3)"];
        assert_eq!(read.sheet_names(), names);
        let mut rows = Vec::new();
        for name in &names[1..] {
            let sheet = read.worksheet_range(name).expect("a sheet");
            rows.extend(sheet.rows().map(|row| row[0].to_string()));
        }
        assert_eq!(rows, ["No.", "1", "2", "No.", "3", "4", "No.", "5"]);
    }

    #[test]
    fn an_amount_in_whichever_currency_is_a_number_and_no_day() {
        for currency in Currency::all() {
            let mut workbook = workbook();
            workbook.begin("One", &[("Amount", 10)]).expect("a sheet");
            let amount = Money::from_minor(-12_345);
            let cell = Cell::amount(currency, amount);
            workbook.row(&[cell]).expect("a row");
            let sheet = read(workbook).worksheet_range("One").expect("a sheet");
            let Data::Float(number) = sheet.rows().nth(1).expect("a row")[0] else {
                panic!("{}: {:?}", currency.code(), sheet.rows().nth(1));
            };
            let shown = format!("{number:.width$}", width = currency.digits() as usize);
            assert_eq!(shown, currency.plain(amount), "{}", currency.code());
        }
    }

    #[test]
    fn an_amount_that_a_spreadsheet_can_not_hold_is_text() {
        let mut workbook = workbook();
        workbook.begin("One", &[("Amount", 10)]).expect("a sheet");
        let amount = Money::from_minor(1_234_567_890_123_456);
        let cell = Cell::amount(Currency::default(), amount);
        workbook.row(&[cell]).expect("a row");
        let sheet = read(workbook).worksheet_range("One").expect("a sheet");
        let text = Data::String("12345678901234.56".to_owned());
        assert_eq!(sheet.rows().nth(1).expect("a row")[0], text);
    }
}
