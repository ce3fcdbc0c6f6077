//! Filters and pagination of long lists: by player and by date.

use super::context::Visibility;
use super::paging::PageQuery;
use crate::api::problem::Problem;
use actix_web::http::StatusCode;
use cffa_book::{Book, PlayerId, Refusal, read_date};
use jiff::civil::Date;
use serde::Deserialize;
use utoipa::IntoParams;

/// The query string of a filtered list.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
pub struct ListQuery {
    /// Only items that involve this player.
    #[param(value_type = Option<Uuid>)]
    player: Option<String>,
    /// Only items on or after this date, such as `2026-11-17`.
    #[param(value_type = Option<Date>)]
    from: Option<String>,
    /// Only items on or before this date.
    #[param(value_type = Option<Date>)]
    to: Option<String>,
    /// Maximum number of items, 1 to 200. Defaults to 50.
    #[param(value_type = Option<u32>, minimum = 1, maximum = 200)]
    limit: Option<String>,
    /// The cursor from the `next` URL of the previous response.
    after: Option<String>,
}

/// The requested items of a list.
#[derive(Clone, Copy, Debug)]
pub struct ListFilter {
    /// The player, after any merges.
    player: Option<PlayerId>,
    from: Option<Date>,
    to: Option<Date>,
}

impl ListQuery {
    /// Resolves the filter against a book, within the requester's visibility.
    ///
    /// # Errors
    /// When a date or the player is invalid. Players with access to their own data only can filter
    /// only by themselves: otherwise the response would reveal with whom they played. Any other
    /// player is reported as nonexistent.
    pub fn read(&self, book: &Book, visibility: Visibility) -> Result<ListFilter, Problem> {
        let player = match &self.player {
            None => None,
            Some(typed) => {
                let found = typed.parse().ok().and_then(|id| book.resolve_player(id));
                let found = found.filter(|player| visibility.includes(std::iter::once(player.id)));
                let refused = || invalid("player", Refusal::NoSuchPlayer);
                Some(found.ok_or_else(refused)?.id)
            }
        };
        let read = |field, typed: &Option<String>| typed.as_deref().map(|it| parse_date(field, it));
        Ok(ListFilter {
            player,
            from: read("from", &self.from).transpose()?,
            to: read("to", &self.to).transpose()?,
        })
    }

    /// The requested page.
    pub fn page_query(self) -> PageQuery {
        PageQuery {
            limit: self.limit,
            after: self.after,
        }
    }
}

impl ListFilter {
    /// Whether the filter includes items of this date.
    pub fn matches_date(&self, date: Date) -> bool {
        self.from.is_none_or(|from| date >= from) && self.to.is_none_or(|to| date <= to)
    }

    /// Whether the filter includes items that involve these players.
    pub fn matches_player(&self, mut players: impl Iterator<Item = PlayerId>) -> bool {
        self.player
            .is_none_or(|wanted| players.any(|player| player == wanted))
    }
}

/// Parses a date in the query string.
///
/// # Errors
/// When it is invalid.
pub fn parse_date(field: &'static str, typed: &str) -> Result<Date, Problem> {
    read_date(typed).map_err(|why| invalid(field, why))
}

fn invalid(field: &'static str, why: Refusal) -> Problem {
    Problem::new(StatusCode::BAD_REQUEST, why.to_string()).with_field(field, why.to_string())
}
