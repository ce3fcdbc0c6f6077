//! `next-game/sides`: fair sides of the people who are in.

use super::games::Side;
use super::next_game::find;
use crate::api::problem::Problem;
use crate::api::v1::support::context::ApiContext;
use crate::api::v1::support::extractors::ApiQuery;
use crate::api::v1::support::types::PlayerRef;
use actix_web::HttpResponse;
use cffa_book::Book;
use cffa_services::next_game::people;
use cffa_services::next_game::sides::{PlacedParty, fair_sides};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

/// The query string.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
pub struct SidesQuery {
    /// Which of many fair ways to split. The same number makes the same sides, as long as the
    /// same people are in. Defaults to 0.
    #[serde(default)]
    pub seed: u32,
}

/// Fair sides of the people who are in, without the waiting list.
#[derive(Debug, Serialize, ToSchema)]
pub struct PickedSides {
    /// The number that made them.
    seed: u32,
    /// Who is on which side.
    items: Vec<PickedSide>,
}

/// Somebody with the side that was picked for them.
#[derive(Debug, Serialize, ToSchema)]
pub struct PickedSide {
    /// Absent for people who aren't in the book.
    #[serde(skip_serializing_if = "Option::is_none")]
    player: Option<PlayerRef>,
    /// What they are called.
    name: String,
    /// Number of guests.
    guests: u8,
    side: Side,
    /// Number of guests on the other side.
    guests_opposite: u8,
}

impl PickedSide {
    fn of(book: &Book, placed: PlacedParty) -> PickedSide {
        PickedSide {
            player: placed.player.map(|id| PlayerRef::of(book, id)),
            name: placed.name,
            guests: placed.guests,
            side: placed.played_for.side.into(),
            guests_opposite: placed.played_for.guests_opposite,
        }
    }
}

/// `GET /api/v1/teams/{team}/next-game/sides`
pub async fn show(
    context: ApiContext,
    query: ApiQuery<SidesQuery>,
) -> Result<HttpResponse, Problem> {
    let plan = find(&context).await?;
    let book = context.book().await?;
    let seed = query.0.seed;
    let placed = fair_sides(&people::line_up(&plan, &book), &book, u64::from(seed));
    let items = placed.into_iter().map(|one| PickedSide::of(&book, one));
    Ok(HttpResponse::Ok().json(PickedSides {
        seed,
        items: items.collect(),
    }))
}
