//! The original's spreadsheet: workbooks (.xlsx, .ods) and worksheets downloaded as CSV.
//!
//! Layers, each knowing only those above it: `table` is what every spreadsheet becomes,
//! whatever file or service its cells came from; `workbook`, `xlsx`, `ods` and `csv` make
//! tables of files; `amounts` and `dates` read cells; `find` knows the template; `people`
//! settles who is meant; `summary`, `games` and `payments` read rows. What the rows mean
//! for a book is settled where the original's own archive is ([`super::original`]).

mod amounts;
mod bundle;
mod choices;
mod columns;
mod csv;
mod dates;
mod find;
mod games;
pub(super) mod limits;
mod names;
mod ods;
mod payments;
mod people;
mod summary;
mod table;
mod text;
mod workbook;
mod xlsx;

pub(super) use amounts::{Fault, read as read_amount};
pub use bundle::{Bundle, bundle};
pub use choices::{
    Choices, ColumnIs, ColumnQuestion, CurrencyQuestion, DateOrder, DateQuestion, NameQuestion,
    Questions, Role, SheetQuestion, UnreadRow,
};
pub(super) use table::{Cell, Row, Table};
pub(super) use text::decode;
pub use text::{EncodingQuestion, Separator, TextChoices, TextEncoding, TextQuestions};
pub use workbook::{Kind, kind};

pub(super) use summary::is_sums;

use super::ImportRefusal;
use super::original::{self, Team, newest_last};
use super::reading::{Circumstances, Format, Reading, Warnings};
use super::unpack::Unpack;
use crate::book::{Currency, Money};
use crate::progress::Progress;
pub(super) use dates::Written;
use find::{Field, Found, Sheet};
use jiff::civil::Date;
use people::People;
use std::io::{Read, Seek};

/// The worksheets of a spreadsheet.
///
/// # Errors
/// When it can't be read, or is more than is read of any.
pub(super) fn tables<R: Read + Seek>(
    unpack: &mut Unpack<R>,
    kind: Kind,
    text: TextChoices,
    progress: &dyn Progress,
) -> Result<(Vec<Table>, TextQuestions), ImportRefusal> {
    workbook::read(unpack, kind, text, progress)
}

/// Reads worksheets as a new book, wherever their cells came from.
///
/// # Errors
/// When they can't be read as a whole. Rows that can't be are told in its questions.
pub(super) fn read(
    tables: &[Table],
    choices: &Choices,
    with: &mut Circumstances,
) -> Result<Reading, ImportRefusal> {
    let mut questions = Questions::default();
    let found = find::find(tables, choices, &mut questions)?;
    let order = settle_order(&found, choices, with.currency, &mut questions);
    let mut reader = Reader {
        with,
        choices,
        order,
        warnings: Warnings::default(),
        questions,
        people: People::new(choices),
        team: Team::default(),
    };
    reader.read_all(&found)?;
    reader.tell_unread_tables();
    let Reader {
        with,
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
    let reading = original::write(team, with, warnings)?;
    Ok(Reading {
        format: Format::Spreadsheet,
        questions: Some(questions),
        ..reading
    })
}

/// Reads worksheets of the template.
struct Reader<'a, 'b> {
    with: &'a mut Circumstances<'b>,
    choices: &'a Choices,
    order: DateOrder,
    warnings: Warnings,
    questions: Questions,
    people: People<'a>,
    team: Team,
}

impl Reader<'_, '_> {
    fn read_all(&mut self, found: &Found) -> Result<(), ImportRefusal> {
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
                "Not in it, but in other sheets: {}{more}. They became players with nothing carried over.",
                names.join(", ")
            );
            self.warnings.about(&sheet.table.name, None, sentence);
        }
        newest_last(&mut self.team.games, |game| game.date);
        newest_last(&mut self.team.payments, |payment| payment.date);
        Ok(())
    }

    fn unread(&mut self, sheet: &Sheet, row: u32, reason: impl Into<String>) {
        self.questions.unread(&sheet.table.name, row, reason);
    }

    fn warn_sums(&mut self, sheet: &Sheet, row: u32) {
        let sentence = "It looks like a row of sums, and was left out.";
        self.warnings
            .about(&sheet.table.name, Some(u64::from(row)), sentence);
    }

    /// Tells which columns are no part of the template.
    fn tell_others(&mut self, sheet: &Sheet) {
        let names: Vec<&str> = sheet.others.iter().map(|(_, name)| name.as_str()).collect();
        if !names.is_empty() {
            let sentence = format!(
                "Not read, since no such columns are known: {}.",
                names.join(", ")
            );
            self.warnings.about(&sheet.table.name, None, sentence);
        }
    }

    fn tell_unread_tables(&mut self) {
        let taken: Vec<&Option<String>> = self
            .questions
            .sheets
            .iter()
            .map(|sheet| &sheet.taken)
            .collect();
        let is_taken = |name: &&String| taken.contains(&&Some((*name).clone()));
        let names = self.questions.sheet_names.iter();
        for name in names.filter(|name| !is_taken(name)) {
            self.warnings.about(name, None, "This sheet was not read.");
        }
    }

    fn amount(&mut self, cell: &Cell) -> Result<Money, Fault> {
        let (currency, round) = (self.with.currency, self.choices.round);
        let exact = amounts::read(cell, currency, false);
        if matches!(exact, Err(Fault::TooFine(_))) {
            self.questions.too_fine += 1;
            if round {
                return amounts::read(cell, currency, true);
            }
        }
        exact
    }

    fn day(&self, sheet: &Sheet, cell: &Cell) -> Result<Date, String> {
        Written::read(cell, sheet.table.from_1904)?.day(self.order)
    }
}

/// Whether the day or the month comes first where both are numbers: as was chosen, else as
/// those dates show of which only one reading is a day. What can't be told is asked.
fn settle_order(
    found: &Found,
    choices: &Choices,
    currency: Currency,
    questions: &mut Questions,
) -> DateOrder {
    let columns = [
        (&found.games, Field::GameDate),
        (&found.transactions, Field::Date),
    ];
    let cells = columns.into_iter().flat_map(|(sheet, field)| {
        let sheet = sheet.as_ref();
        let rows = sheet.map(Sheet::rows).unwrap_or_default();
        rows.iter().filter_map(move |row| {
            let sheet = sheet?;
            let cell = sheet.cell_in(row, field)?;
            let written = Written::read(cell, sheet.table.from_1904).ok()?;
            Some((cell, written))
        })
    });
    let (mut day_first, mut month_first, mut example) = (0_usize, 0_usize, None);
    for (cell, written) in cells {
        match written.shows() {
            Some(DateOrder::DayFirst) => day_first += 1,
            Some(DateOrder::MonthFirst) => month_first += 1,
            None if written.is_ambiguous() => {
                example.get_or_insert_with(|| cell.text());
            }
            None => {}
        }
    }
    // Who pays in US dollars writes the month first, as a rule.
    let custom = match currency.code() {
        "USD" => DateOrder::MonthFirst,
        _ => DateOrder::DayFirst,
    };
    let shown = match day_first.cmp(&month_first) {
        std::cmp::Ordering::Greater => DateOrder::DayFirst,
        std::cmp::Ordering::Less => DateOrder::MonthFirst,
        std::cmp::Ordering::Equal => custom,
    };
    let taken = choices.dates.unwrap_or(shown);
    let clear = (day_first > 0) != (month_first > 0);
    if let Some(example) = example.filter(|_| !clear || choices.dates.is_some()) {
        questions.dates = Some(DateQuestion { example, taken });
    }
    taken
}
