//! A season: a name for the games of a range of dates. Its standings are derived from the games,
//! in [`Book::standings`].

use super::player::normalize;
use super::{Book, DateRange, Refusal, SeasonId, Seq, limits};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// The name of a season. Never empty, at most [`limits::SEASON_NAME`] characters.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct SeasonName(String);

impl SeasonName {
    /// Reads a typed name.
    ///
    /// # Errors
    /// If it is empty, too long or has control characters.
    pub fn parse(typed: &str) -> Result<SeasonName, Refusal> {
        let name = normalize(typed, limits::SEASON_NAME)?;
        match name.is_empty() {
            true => Err(Refusal::NameMissing),
            false => Ok(SeasonName(name)),
        }
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// The recorded details of a season.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SeasonDetails {
    /// The name. Two seasons may have the same one.
    pub name: SeasonName,
    /// The first day.
    pub from: Date,
    /// The last day; not before the first. Seasons may overlap.
    pub to: Date,
}

impl SeasonDetails {
    /// Its dates.
    pub fn range(&self) -> DateRange {
        DateRange {
            from: Some(self.from),
            to: Some(self.to),
        }
    }
}

/// A season in the book.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Season {
    /// Stays the same through edits.
    pub id: SeasonId,
    /// The recorded details.
    pub details: SeasonDetails,
    /// The change that last touched it.
    pub changed: Seq,
}

impl Book {
    /// All seasons, the latest first.
    pub fn seasons(&self) -> Vec<&Season> {
        let mut seasons: Vec<&Season> = self.seasons.values().collect();
        let start = |season: &&Season| (season.details.from, season.details.to, season.id);
        seasons.sort_by_key(|season| std::cmp::Reverse(start(season)));
        seasons
    }

    /// One season.
    pub fn season(&self, id: SeasonId) -> Option<&Season> {
        self.seasons.get(&id)
    }
}
