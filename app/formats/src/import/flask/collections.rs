//! A team's book from the collections of the Flask application's database, a document at a time.

use super::json::{Row, Rows};
use super::rows::{MOST_ROWS, Reader};
use super::team::Team;
use crate::ImportRefusal;
use crate::import::flask::detect::Kind;
use crate::import::flask::to_book;
use crate::parsed_book::{ImportContext, ParsedBook, Warnings};
use cffa_book::{Money, PlayerId};
use std::collections::{BTreeMap, HashSet};

/// Takes documents in and makes a book of them. The collections come in the order of
/// [`Kind::ALL`].
pub struct Collections<'a, 'b> {
    reader: Reader<'a, 'b>,
    /// The collections that were begun, by the name of the file they would be in an
    /// archive.
    names: BTreeMap<&'static str, String>,
    kind: Kind,
    row: u64,
    seen: HashSet<PlayerId>,
    payments: u64,
}

/// What was read of one team.
pub struct TeamRead {
    /// Its book; warnings name collections.
    pub reading: ParsedBook,
    /// How many payments there are, the credits for booking among them.
    pub payments: u64,
    /// Players whose balance the Flask application had.
    pub compared: usize,
    /// Those of them whose balance is another one in the book.
    pub unequal: usize,
}

impl<'a, 'b> Collections<'a, 'b> {
    /// Nothing read yet.
    pub fn new(ctx: &'a mut ImportContext<'b>) -> Collections<'a, 'b> {
        Collections {
            reader: Reader {
                ctx,
                warnings: Warnings::default(),
                team: Team::default(),
            },
            names: BTreeMap::new(),
            kind: Kind::Settings,
            row: 0,
            seen: HashSet::new(),
            payments: 0,
        }
    }

    /// Begins the next collection.
    pub fn begin(&mut self, kind: Kind, name: &str) {
        self.names.insert(kind.file(), name.to_owned());
        self.kind = kind;
        self.row = 0;
        self.seen.clear();
    }

    /// Notes something about the collection at hand.
    pub fn note(&mut self, sentence: impl Into<String>) {
        let warnings = &mut self.reader.warnings;
        warnings.push(self.kind.file(), None, sentence);
    }

    /// Takes a document of the collection at hand, as extended JSON. One that can't be
    /// read is told in a warning.
    ///
    /// # Errors
    /// If there are more than any book has.
    pub fn document(&mut self, text: &str) -> Result<(), ImportRefusal> {
        self.row += 1;
        let (file, row) = (self.kind.file(), self.row);
        if row > MOST_ROWS {
            return Err(ImportRefusal::TooManyRows {
                file: self.kind.collection().to_owned(),
                most: MOST_ROWS,
            });
        }
        if self.kind == Kind::Payments {
            self.payments += 1;
        }
        match one_row(text) {
            Ok(document) => self.reader.take(self.kind, &document, row, &mut self.seen),
            Err(why) => {
                let sentence = format!("It was left out: {why}");
                self.reader.warnings.push(file, Some(row), sentence);
                Ok(())
            }
        }
    }

    /// The only player whom a name can mean, by what was taken so far.
    pub fn only_player(&self, name: &str) -> Option<PlayerId> {
        self.reader.team.roster.only(name)
    }

    /// Makes the book.
    ///
    /// # Errors
    /// If it would not be sound.
    pub fn finish(mut self) -> Result<TeamRead, ImportRefusal> {
        self.reader.in_order_of_time();
        let Reader {
            ctx,
            warnings,
            team,
        } = self.reader;
        let stated: Vec<(PlayerId, Money)> = team
            .stated_summaries
            .iter()
            .filter_map(|stated_summary| Some((stated_summary.player, stated_summary.balance?)))
            .collect();
        let mut reading = to_book::write(team, ctx, warnings)?;
        for warning in &mut reading.warnings {
            if let Some(collection) = self.names.get(warning.file.as_str()) {
                warning.file.clone_from(collection);
            }
        }
        let differs = |(player, balance): &&(PlayerId, Money)| {
            reading.book.tally(*player).balance() != *balance
        };
        Ok(TeamRead {
            compared: stated.len(),
            unequal: stated.iter().filter(differs).count(),
            payments: self.payments,
            reading,
        })
    }
}

/// The row in a document's text, or a sentence why there is none.
pub(super) fn one_row(text: &str) -> Result<Row, String> {
    match Rows::new(text.as_bytes()).next_row() {
        Ok(Some(row)) => Ok(row),
        Ok(None) => Err("there is nothing in it.".to_owned()),
        Err(fault) => Err(fault.0),
    }
}
