//! Filters and pagination of long lists: by player and by date.

use super::context::Visibility;
use super::paging::PageQuery;
use crate::api::problem::Problem;
use actix_web::http::StatusCode;
use cffa_book::{Book, Filter, Refusal, read_date};
use jiff::civil::Date;
use serde::Deserialize;
use std::cmp::Reverse;
use utoipa::IntoParams;
use uuid::Uuid;

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

impl ListQuery {
    /// Resolves the filter against a book, within the requester's visibility.
    ///
    /// # Errors
    /// When a date or the player is invalid. Players who may only see their own data may only
    /// filter by themselves: otherwise the response would reveal with whom they played. Any
    /// other player is reported as if they didn't exist.
    pub fn read(&self, book: &Book, visibility: Visibility) -> Result<Filter, Problem> {
        let player = match &self.player {
            None => visibility.own(),
            Some(typed) => {
                let found = typed.parse().ok().and_then(|id| book.resolve_player(id));
                let found = found.filter(|player| visibility.includes(std::iter::once(player.id)));
                let refused = || invalid("player", Refusal::NoSuchPlayer);
                Some(found.ok_or_else(refused)?.id)
            }
        };
        let read = |field, typed: &Option<String>| typed.as_deref().map(|it| parse_date(field, it));
        let (from, to) = (
            read("from", &self.from).transpose()?,
            read("to", &self.to).transpose()?,
        );
        if visibility == Visibility::Own(None) {
            return Ok(Filter::NOTHING);
        }
        let after = self.last_date();
        Ok(Filter {
            player,
            from,
            to: [to, after].into_iter().flatten().min(),
            kind: None,
        })
    }

    /// The date of the last item of the previous page: newer ones need no look. A cursor that
    /// is invalid is reported when the page is made.
    fn last_date(&self) -> Option<Date> {
        let query = PageQuery {
            limit: None,
            after: self.after.clone(),
        };
        let after = query.after::<Reverse<(Date, Uuid)>>().ok().flatten();
        after.map(|Reverse((date, _))| date)
    }

    /// The requested page.
    pub fn page_query(self) -> PageQuery {
        PageQuery {
            limit: self.limit,
            after: self.after,
        }
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
