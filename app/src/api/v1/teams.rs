//! `teams`: the teams that the asker is in.

use super::gate::Asking;
use super::paging::Page;
use super::shapes::{Named, RoleName};
use crate::access::memberships::Place;
use crate::api::problem::Problem;
use crate::book::Book;
use actix_web::HttpResponse;
use jiff::Timestamp;
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

/// A team, as the asker is in it.
#[derive(Debug, Serialize, ToSchema)]
pub struct Team {
    id: Uuid,
    #[schema(example = "Tuesday Turf")]
    name: String,
    /// What the asker may do in it.
    role: RoleName,
    /// The player whose balance is the asker's own.
    #[serde(skip_serializing_if = "Option::is_none")]
    player: Option<Named>,
    /// ISO 4217: what the book is kept in.
    #[schema(example = "GBP")]
    currency: String,
    /// When it was opened.
    created: Timestamp,
}

impl Team {
    fn of(place: &Place, book: &Book) -> Team {
        Team {
            id: place.team.id,
            name: place.team.name.clone(),
            role: place.member.role.into(),
            player: place.player(book).map(|player| Named::of(book, player)),
            currency: book.settings().currency.code().to_owned(),
            created: place.team.created,
        }
    }
}

/// `GET /api/v1/teams`
pub async fn list(asking: Asking) -> Result<HttpResponse, Problem> {
    let places = asking.rooms.memberships.places(&asking.account).await?;
    let mut items = Vec::new();
    for place in &places.open {
        let book = asking.rooms.books.read(&place.team).await?;
        items.push(Team::of(place, &book));
    }
    Ok(Page { items, next: None }.answer())
}
