//! Whether what a change says of seasons is sound.

use super::{Sound, Unsound, ensure};
use crate::decide::check_season;
use crate::{Book, Refusal, SeasonDetails, SeasonId, SeasonName};

impl Book {
    pub(super) fn check_season_before(&self, id: SeasonId, before: &SeasonDetails) -> Sound {
        let season = self.season(id).ok_or(Refusal::NoSuchSeason)?;
        ensure(&season.details == before, Unsound::NotAsBefore)
    }
}

pub(super) fn check_season_details(details: &SeasonDetails) -> Sound {
    let is_normalized = SeasonName::parse(details.name.as_str())? == details.name;
    ensure(is_normalized, Refusal::TextUnseen.into())?;
    Ok(check_season(details)?)
}
