//! The export of the Flask application, CFFA's predecessor.
//!
//! Layers, each of which uses only the previous ones: `json` reads rows, `extended` and `decimal`
//! read values, `documents` and `game_row` define the Flask application's fields, `rows` resolves
//! names, and `to_book` makes a book. The rows come from the files of an archive, or from the
//! collections of a database ([`Collections`], [`Directory`]), and mean the same.

mod collections;
mod credits;
mod decimal;
mod detect;
mod directory;
mod documents;
mod extended;
mod game_keys;
mod game_row;
mod json;
mod line_ups;
mod roster;
mod rows;
mod team;
mod to_book;

pub use crate::import::flask::detect::{Files, Kind, find};
pub(crate) use crate::import::flask::to_book::write;
pub use collections::{Collections, TeamRead};
pub(crate) use decimal::Decimal;
pub use directory::{Directory, Person, Tenant, UserType};
pub(crate) use roster::{FilePosition, Roster};
pub(crate) use team::{GameRead, Opening, PaymentRead, Team, newest_last, readable_note};

use crate::ImportRefusal;
use crate::parsed_book::{ImportContext, ParsedBook, Warnings};
use crate::unpack::Unpack;
use rows::Reader;
use std::io::{Read, Seek};

/// Reads the team's files as a new book.
///
/// # Errors
/// If a file can't be read as a whole. Unreadable rows lead to warnings.
pub fn read<R: Read + Seek>(
    unpack: &mut Unpack<R>,
    files: &Files,
    ctx: &mut ImportContext,
    warnings: Warnings,
) -> Result<ParsedBook, ImportRefusal> {
    let mut reader = Reader {
        ctx,
        warnings,
        team: Team::default(),
    };
    reader.read_all(unpack, files)?;
    let (team, warnings) = (reader.team, reader.warnings);
    let anything = team.name.is_some() || !team.roster.people().is_empty();
    if !anything && team.games.is_empty() && team.payments.is_empty() {
        return Err(ImportRefusal::NothingInside);
    }
    crate::import::flask::to_book::write(team, reader.ctx, warnings)
}
