//! Which of a long list: of one player, of some days, a part at a time.

use super::context::Sight;
use super::paging::Part;
use crate::api::problem::Problem;
use actix_web::http::StatusCode;
use cffa_book::{Book, PlayerId, Refusal, read_date};
use jiff::civil::Date;
use serde::Deserialize;
use utoipa::IntoParams;

/// Which of a long list.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
pub struct Span {
    /// Only what this player is in.
    #[param(value_type = Option<Uuid>)]
    player: Option<String>,
    /// Only of this day and later, such as `2026-11-17`.
    #[param(value_type = Option<Date>)]
    from: Option<String>,
    /// Only of this day and earlier.
    #[param(value_type = Option<Date>)]
    to: Option<String>,
    /// How many at most, 1 to 200; 50 when not said.
    #[param(value_type = Option<u32>, minimum = 1, maximum = 200)]
    limit: Option<String>,
    /// Go on after here: what `next` of the answer before said.
    after: Option<String>,
}

/// The same, read.
#[derive(Clone, Copy, Debug)]
pub struct Wanted {
    /// The player, as of today: merges are followed.
    pub player: Option<PlayerId>,
    from: Option<Date>,
    to: Option<Date>,
}

impl Span {
    /// What is wanted of a book by somebody who sees this much of it.
    ///
    /// # Errors
    /// When a day or the player can't be read. Who sees themselves alone may ask for
    /// themselves alone: else the answer would tell with whom they played. Anybody else is
    /// to them as one that never was.
    pub fn read(&self, book: &Book, sight: Sight) -> Result<Wanted, Problem> {
        let player = match &self.player {
            None => None,
            Some(typed) => {
                let found = typed.parse().ok().and_then(|id| book.today(id));
                let found = found.filter(|player| sight.shows(std::iter::once(player.id)));
                let refused = || unreadable("player", Refusal::NoSuchPlayer);
                Some(found.ok_or_else(refused)?.id)
            }
        };
        let read = |field, typed: &Option<String>| typed.as_deref().map(|it| day(field, it));
        Ok(Wanted {
            player,
            from: read("from", &self.from).transpose()?,
            to: read("to", &self.to).transpose()?,
        })
    }

    /// Which part of it.
    pub fn part(self) -> Part {
        Part {
            limit: self.limit,
            after: self.after,
        }
    }
}

impl Wanted {
    /// Whether what is dated so is wanted.
    pub fn on(&self, date: Date) -> bool {
        self.from.is_none_or(|from| date >= from) && self.to.is_none_or(|to| date <= to)
    }

    /// Whether what these players are in is wanted.
    pub fn of(&self, mut players: impl Iterator<Item = PlayerId>) -> bool {
        self.player
            .is_none_or(|wanted| players.any(|player| player == wanted))
    }
}

/// Reads a day in what is asked.
///
/// # Errors
/// When it is none.
pub fn day(field: &'static str, typed: &str) -> Result<Date, Problem> {
    read_date(typed).map_err(|why| unreadable(field, why))
}

fn unreadable(field: &'static str, why: Refusal) -> Problem {
    Problem::new(StatusCode::BAD_REQUEST, why.to_string()).beside(field, why.to_string())
}
