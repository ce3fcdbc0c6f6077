//! The Flask application's spreadsheet: workbooks (.xlsx, .ods) and worksheets downloaded as CSV.
//!
//! Layers, each of which uses only the previous ones: `table` is the common form of every
//! spreadsheet, whatever file or service its cells come from; `workbook`, `xlsx`, `ods` and `csv`
//! make tables from files; `amounts` and `dates` read cells, in the notation that `notation`
//! detects from all of them; `detect` finds the worksheets of the template; `people` resolves
//! names; `summary`, `games` and `payments` read rows. The code for the Flask application's own
//! archive decides what the rows mean for a book ([`crate::import::flask`]).

mod amounts;
mod bundle;
mod columns;
mod credits;
mod csv;
mod dates;
mod detect;
mod games;
mod letters;
pub mod limits;
mod names;
mod notation;
mod ods;
mod payments;
mod people;
mod summary;
mod sums;
mod table;
mod text;
mod workbook;
mod xlsx;

pub(crate) use amounts::{Fault, read as read_amount};
pub use bundle::{Bundle, bundle};
pub(crate) use table::{Cell, Row, Table};
pub(crate) use text::{decode, question as encoding_question};
pub use workbook::{Kind, kind};

pub(crate) use notation::{Amounts, days as days_written};
pub(crate) use sums::is_sums;

use crate::ImportRefusal;
pub use crate::choices::{
    AmountQuestion, Choices, ColumnIs, ColumnQuestion, CurrencyQuestion, DateOrder, DateQuestion,
    DecimalSign, EncodingQuestion, NameQuestion, Questions, Role, Separator, SheetQuestion,
    SumQuestion, TextChoices, TextEncoding, TextQuestions, Unanswered, UnreadRow,
};
use crate::import::flask;
use crate::import::flask::{Team, newest_last};
use crate::import::spreadsheet::detect::{DetectedSheets, Field, Sheet};
use crate::parsed_book::{Format, ImportContext, ParsedBook, Warnings};
use crate::progress::Progress;
use crate::unpack::Unpack;
use cffa_book::{Currency, Money};
use cffa_notation::{AmountNotation, Days};
use credits::Credits;
pub(crate) use dates::DateCell;
use jiff::civil::Date;
use people::People;
use std::io::{Read, Seek};

/// The worksheets of a spreadsheet.
///
/// # Errors
/// If it can't be read, or exceeds a limit.
pub(crate) fn tables<R: Read + Seek>(
    unpack: &mut Unpack<R>,
    kind: Kind,
    text: TextChoices,
    progress: &dyn Progress,
) -> Result<(Vec<Table>, TextQuestions), ImportRefusal> {
    workbook::read(unpack, kind, text, progress)
}

/// Reads worksheets as a new book, whatever the source of their cells.
///
/// # Errors
/// If they can't be read as a whole. Unreadable rows are listed in its questions.
pub(crate) fn read(
    tables: &[Table],
    choices: &Choices,
    ctx: &mut ImportContext,
) -> Result<ParsedBook, ImportRefusal> {
    let mut questions = Questions::default();
    let found = crate::import::spreadsheet::detect::find(tables, choices, &mut questions)?;
    let mut warnings = Warnings::default();
    let days = settle_days(&found, choices, ctx.currency, &mut questions);
    let (currency, asked) = (ctx.currency, &mut questions);
    let credits = Credits::of(&found, currency);
    let notation = settle_amounts(&found, &credits, choices, currency, asked, &mut warnings);
    let mut reader = Reader {
        ctx,
        choices,
        days,
        notation,
        credits,
        warnings,
        questions,
        people: People::new(choices),
        team: Team::default(),
    };
    reader.read_all(&found)?;
    reader.warn_about_unread_tables();
    let Reader {
        ctx,
        warnings,
        mut questions,
        people,
        mut team,
        ..
    } = reader;
    questions.names = people.questions();
    team.roster = people.roster;
    if team.roster.people().is_empty() && questions.unread_total == 0 {
        return Err(ImportRefusal::NothingInside);
    }
    let reading = flask::write(team, ctx, warnings)?;
    Ok(ParsedBook {
        format: Format::Spreadsheet,
        questions: Some(questions),
        ..reading
    })
}

/// Reads worksheets of the template.
struct Reader<'a, 'b> {
    ctx: &'a mut ImportContext<'b>,
    choices: &'a Choices,
    days: Days,
    notation: AmountNotation,
    credits: Credits,
    warnings: Warnings,
    questions: Questions,
    people: People<'a>,
    team: Team,
}

impl Reader<'_, '_> {
    fn read_all(&mut self, found: &DetectedSheets) -> Result<(), ImportRefusal> {
        if let Some(sheet) = &found.summary {
            self.summary(sheet)?;
        }
        let listed = self.people.count();
        if let Some(sheet) = &found.games {
            self.games(sheet)?;
        }
        if let Some(sheet) = &found.transactions {
            self.payments(sheet)?;
        }
        let (many, names) = self.people.since(listed);
        if let Some(sheet) = found.summary.as_ref().filter(|_| many > 0) {
            let more = if many > names.len() { " and more" } else { "" };
            let sentence = format!(
                "Not in this sheet, but in others: {}{more}. They were added as players with \
                nothing carried over.",
                names.join(", ")
            );
            self.warnings.push(&sheet.table.name, None, sentence);
        }
        newest_last(&mut self.team.games, |game| game.date);
        newest_last(&mut self.team.payments, |payment| payment.date);
        Ok(())
    }

    fn unread(&mut self, sheet: &Sheet, row: u32, reason: impl Into<String>) {
        self.questions.unread(&sheet.table.name, row, reason);
    }

    fn warn_sums(&mut self, sheet: &Sheet, row: u32) {
        let sentence = "It looks like a row of totals, and was left out.";
        self.warnings
            .push(&sheet.table.name, Some(u64::from(row)), sentence);
    }

    /// Records a row that has the name of a sum but is not one.
    fn unclear(&mut self, sheet: &Sheet, row: &Row, field: Field) {
        let name = sheet.name_in(row, field).unwrap_or_default();
        self.unread(sheet, row.number, sums::unclear(&name));
        self.ask_sum(name, ColumnIs::Ignored);
    }

    /// Asks whether a row is a player's or a sum.
    fn ask_sum(&mut self, name: String, taken: ColumnIs) {
        let asked = &mut self.questions.sums;
        let known = asked.iter().any(|question| question.name == name);
        let chosen = self.choices.columns.contains_key(&name);
        if !known && !chosen && asked.len() < limits::QUESTIONS {
            asked.push(SumQuestion { name, taken });
        }
    }

    /// An amount of a column in which credits are positive.
    fn credited(&mut self, cell: &Cell, field: Field) -> Result<Money, Fault> {
        let currency = self.ctx.currency;
        let signed = self.credits.signed(cell, field, currency).into_owned();
        self.amount(&signed)
    }

    /// Like [`Reader::credited`], rounded for comparisons.
    fn rounded_credit(&self, cell: &Cell, field: Field) -> Option<Money> {
        self.rounded(&self.credits.signed(cell, field, self.ctx.currency))
    }

    /// An amount for comparisons, rounded if it is too fine.
    fn rounded(&self, cell: &Cell) -> Option<Money> {
        amounts::read(cell, self.ctx.currency, self.notation, true).ok()
    }

    /// Warns about columns that are not part of the template and were not read: all but `read`.
    fn warn_about_other_columns(&mut self, sheet: &Sheet, read: Option<usize>) {
        let others = sheet.others.iter().filter(|(at, _)| Some(*at) != read);
        let names: Vec<&str> = others.map(|(_, name)| name.as_str()).collect();
        if !names.is_empty() {
            let sentence = format!(
                "Not read, because these columns are not known: {}.",
                names.join(", ")
            );
            self.warnings.push(&sheet.table.name, None, sentence);
        }
    }

    fn warn_about_unread_tables(&mut self) {
        let taken: Vec<&Option<String>> = self
            .questions
            .sheets
            .iter()
            .map(|sheet| &sheet.taken)
            .collect();
        let is_taken = |name: &&String| taken.contains(&&Some((*name).clone()));
        let names = self.questions.sheet_names.iter();
        for name in names.filter(|name| !is_taken(name)) {
            self.warnings.push(name, None, "This sheet was not read.");
        }
    }

    fn amount(&mut self, cell: &Cell) -> Result<Money, Fault> {
        let (currency, round) = (self.ctx.currency, self.choices.round);
        let exact = amounts::read(cell, currency, self.notation, false);
        if matches!(exact, Err(Fault::TooFine(_))) {
            self.questions.too_fine += 1;
            if round {
                return amounts::read(cell, currency, self.notation, true);
            }
        }
        exact
    }

    fn day(&self, sheet: &Sheet, cell: &Cell) -> Result<Date, String> {
        DateCell::read(cell, sheet.table.from_1904)?.day(self.days)
    }
}

/// Determines how the dates of all worksheets are written.
fn settle_days(
    found: &DetectedSheets,
    choices: &Choices,
    currency: Currency,
    questions: &mut Questions,
) -> Days {
    let columns = [
        (&found.games, Field::GameDate),
        (&found.transactions, Field::Date),
    ];
    let cells = cells_of(&columns).map(|(sheet, _, cell)| (cell, sheet.table.from_1904));
    let (days, question) = notation::days(cells, choices.dates, currency);
    questions.dates = question;
    days
}

/// Determines how the amounts of all worksheets are written. If some show one decimal sign and some
/// the other, the rows with the rarer one are reported.
fn settle_amounts(
    found: &DetectedSheets,
    credits: &Credits,
    choices: &Choices,
    currency: Currency,
    questions: &mut Questions,
    warnings: &mut Warnings,
) -> AmountNotation {
    let columns = [
        (&found.summary, Field::CarryOver),
        (&found.games, Field::Cost),
        (&found.transactions, Field::Amount),
    ];
    let cells = || cells_of(&columns);
    let signed: Vec<_> = cells()
        .map(|(.., cell)| credits.signed(cell, Field::CarryOver, currency))
        .collect();
    let amounts = Amounts::of(signed.iter().map(|cell| &**cell), choices.amounts, currency);
    questions.amounts = amounts.question;
    let rarer = amounts.signs.rarer();
    if let Some(sign) = rarer.filter(|_| choices.amounts.is_none() && currency.digits() > 0) {
        let odd = cells().filter(|(.., cell)| amounts::shows(cell, currency) == Some(sign));
        for (sheet, row, cell) in odd {
            let (here, most) = match sign {
                DecimalSign::Point => ("point", "comma"),
                DecimalSign::Comma => ("comma", "point"),
            };
            let sentence = format!(
                "“{}” has a decimal {here}, and other amounts have a decimal {most}. Check that both are right.",
                cell.text()
            );
            let (file, row) = (&sheet.table.name, u64::from(row));
            warnings.push(file, Some(row), sentence);
        }
    }
    amounts.notation
}

/// The cells of these columns, each with its worksheet and the number of its row.
fn cells_of<'f>(
    columns: &'f [(&'f Option<Sheet<'f>>, Field)],
) -> impl Iterator<Item = (&'f Sheet<'f>, u32, &'f Cell)> {
    columns.iter().flat_map(|(sheet, field)| {
        let sheet = sheet.as_ref();
        let rows = sheet.map(Sheet::rows).unwrap_or_default();
        rows.iter().filter_map(move |row| {
            let sheet = sheet?;
            Some((sheet, row.number, sheet.cell_in(row, *field)?))
        })
    })
}
