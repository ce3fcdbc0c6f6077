//! The rules for seasons.

use super::{Decision, unchanged_since, validate_date};
use crate::{Book, Change, Refusal, Season, SeasonDetails, SeasonId, Seq, limits};

impl Book {
    pub(super) fn add_season(&self, id: SeasonId, details: SeasonDetails) -> Decision {
        if self.seasons.contains_key(&id) || self.seasons_gone.contains_key(&id) {
            return Err(Refusal::AlreadyThere);
        }
        if self.seasons.len() >= limits::SEASONS {
            return Err(Refusal::TooManySeasons);
        }
        check_season(&details)?;
        Ok(Change::SeasonAdded {
            season: id,
            details,
        })
    }

    pub(super) fn edit_season(
        &self,
        id: SeasonId,
        seen: Option<Seq>,
        after: SeasonDetails,
    ) -> Decision {
        let before = self.season_seen(id, seen)?.details.clone();
        check_season(&after)?;
        if before == after {
            return Err(Refusal::NothingChanged);
        }
        Ok(Change::SeasonEdited {
            season: id,
            before,
            after,
        })
    }

    pub(super) fn delete_season(&self, id: SeasonId, seen: Option<Seq>) -> Decision {
        let before = self.season_seen(id, seen)?.details.clone();
        Ok(Change::SeasonDeleted { season: id, before })
    }

    fn season_seen(&self, id: SeasonId, seen: Option<Seq>) -> Result<&Season, Refusal> {
        let season = self.season(id).ok_or(Refusal::NoSuchSeason)?;
        unchanged_since(season.changed, seen)?;
        Ok(season)
    }
}

/// Checks that the dates of a season are within the limits and in order.
pub(crate) fn check_season(details: &SeasonDetails) -> Result<(), Refusal> {
    validate_date(details.from)?;
    validate_date(details.to)?;
    match details.to < details.from {
        true => Err(Refusal::SeasonReversed),
        false => Ok(()),
    }
}
