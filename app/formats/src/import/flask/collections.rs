//! Reads a team's book from the collections of the Flask application's database, one document at a
//! time.

use super::json::{Row, Rows};
use super::rows::{MOST_ROWS, Reader};
use super::team::Team;
use crate::ImportRefusal;
use crate::import::flask::detect::Kind;
use crate::import::flask::to_book;
use crate::parsed_book::{ImportContext, ParsedBook, Warnings};
use cffa_book::{Money, PlayerId};
use std::collections::{BTreeMap, HashSet};

/// Receives documents and makes a book from them. The collections come in the order of
/// [`Kind::ALL`].
pub struct Collections<'a, 'b> {
    reader: Reader<'a, 'b>,
    /// The collections so far, by the name of the corresponding file in an archive.
    names: BTreeMap<&'static str, String>,
    kind: Kind,
    row: u64,
    seen: HashSet<PlayerId>,
    payments: u64,
}

/// The result of reading one team.
pub struct TeamRead {
    /// Its book; warnings name collections.
    pub reading: ParsedBook,
    /// The number of payments, including the credits for booking.
    pub payments: u64,
    /// Players with a balance in the Flask application.
    pub compared: usize,
    /// Players whose balance in the book is different.
    pub unequal: usize,
}

impl<'a, 'b> Collections<'a, 'b> {
    /// Starts without documents.
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

    /// Starts the next collection.
    pub fn begin(&mut self, kind: Kind, name: &str) {
        self.names.insert(kind.file(), name.to_owned());
        self.kind = kind;
        self.row = 0;
        self.seen.clear();
    }

    /// Adds a warning about the current collection.
    pub fn note(&mut self, sentence: impl Into<String>) {
        let warnings = &mut self.reader.warnings;
        warnings.push(self.kind.file(), None, sentence);
    }

    /// Adds a document of the current collection, as extended JSON. An unreadable one leads to a
    /// warning.
    ///
    /// # Errors
    /// If there are more than a book allows.
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

    /// The only player whom a name can refer to, from what was read so far.
    pub fn only_player(&self, name: &str) -> Option<PlayerId> {
        self.reader.team.roster.only(name)
    }

    /// Makes the book.
    ///
    /// # Errors
    /// If it would not be valid.
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

/// Reads the row in a document's text.
pub(super) fn one_row(text: &str) -> Result<Row, String> {
    match Rows::new(text.as_bytes()).next_row() {
        Ok(Some(row)) => Ok(row),
        Ok(None) => Err("there is nothing in it.".to_owned()),
        Err(fault) => Err(fault.0),
    }
}
