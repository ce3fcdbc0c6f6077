//! `teams`: the teams that the asker is in.

use crate::api::problem::Problem;
use crate::api::v1::support::context::Asking;
use crate::api::v1::support::etag;
use crate::api::v1::support::etag::Tag;
use crate::api::v1::support::extractors::Body;
use crate::api::v1::support::idempotency;
use crate::api::v1::support::idempotency::Once;
use crate::api::v1::support::paging::Page;
use crate::api::v1::support::problems::Faults;
use crate::api::v1::support::respond::missing;
use crate::api::v1::support::types::{Named, RoleName};
use actix_web::http::StatusCode;
use actix_web::http::header::LOCATION;
use actix_web::{HttpRequest, HttpResponse};
use cffa_book::{Book, Currency, PlayerId, PlayerName, Settings};
use cffa_services::auth::{MembershipError, MembershipRefusal};
use cffa_services::books::{Opened, first_entries};
use cffa_services::teams::{Place, rules};
use cffa_store::TeamId;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
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

/// A team to be opened.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewTeam {
    /// Unique among all teams; at most 60 characters.
    #[schema(example = "Tuesday Turf")]
    name: String,
    /// ISO 4217; GBP when not said.
    #[schema(example = "GBP")]
    currency: Option<String>,
    /// The name of the first player, who is you.
    #[schema(example = "Richard B")]
    player_name: String,
}

/// What a team should be called.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct TeamName {
    /// Unique among all teams; at most 60 characters.
    #[schema(example = "Tuesday Turf")]
    name: String,
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

/// `POST /api/v1/teams`
pub async fn create(
    asking: Asking,
    body: Body<NewTeam>,
    request: HttpRequest,
) -> Result<HttpResponse, Problem> {
    let once = Once::of(&request, &asking, &body.print)?;
    let (rooms, account, now) = (&asking.rooms, &asking.account, Timestamp::now());
    let places = rooms.memberships.places(account).await?.open;
    // The id follows from the key, so that asking twice opens one team.
    let id = once.key().unwrap_or_else(Uuid::now_v7);
    if let Some(before) = places.iter().find(|place| place.team.id == id) {
        // Its book begins with what it was asked for, whatever it is called now.
        let books = &rooms.books;
        if books.written(&before.team, once.print()).await?.is_none() {
            return Err(idempotency::other());
        }
        return made(&asking, &request, id).await;
    }
    let manages = places.iter().any(Place::is_manager);
    if !rooms.identities.may_open_team(account, manages).await? {
        let sentence = "New teams are opened here by those who run this CFFA. Ask them, or join a team by an invitation link.";
        return Err(Problem::new(StatusCode::FORBIDDEN, sentence));
    }
    let NewTeam {
        name,
        currency,
        player_name,
    } = body.said;
    let mut faults = Faults::default();
    let currency = match currency {
        Some(code) => faults.read("currency", Currency::parse(&code)),
        None => Some(Currency::default()),
    };
    let player_name = faults.read("player_name", PlayerName::parse(&player_name));
    let founder = rules::Person {
        account: account.id,
        name: &account.name,
    };
    let team = rules::found(id, Uuid::now_v7(), &name, founder, now);
    let team = faults.read("name", team);
    let ((mut team, currency), player_name) = faults.settle(team.zip(currency).zip(player_name))?;
    rooms.memberships.count_opening(account.id, id).await?;
    let player = PlayerId(Uuid::now_v7());
    for member in &mut team.members {
        member.player = Some(player);
    }
    let begins = Settings {
        currency,
        ..Settings::default()
    };
    let mut entries = first_entries(&asking.actor, now, begins, player, player_name);
    if let Some(first) = entries.first_mut() {
        first.key = once.print();
    }
    if rooms.books.open(&team, &entries).await? == Opened::NameTaken {
        return Err(MembershipRefusal::NameTaken { name: team.name }.into());
    }
    made(&asking, &request, id).await
}

/// Tells a team that was opened.
async fn made(asking: &Asking, request: &HttpRequest, id: TeamId) -> Result<HttpResponse, Problem> {
    let told = told(asking, id).await?;
    Ok(HttpResponse::Created()
        .insert_header((LOCATION, format!("{}/{id}", request.path())))
        .json(told.1))
}

/// A team of the asker's as it stands now, with its tag.
async fn told(asking: &Asking, id: TeamId) -> Result<(Tag, Team), Problem> {
    let places = asking.rooms.memberships.places(&asking.account).await?;
    let place = places.open.into_iter().find(|place| place.team.id == id);
    let place = place.ok_or_else(|| missing("team"))?;
    let book = asking.rooms.books.read(&place.team).await?;
    Ok((Tag::now(&place.team, &book), Team::of(&place, &book)))
}

/// `GET /api/v1/teams/{team}`
pub async fn show(asking: Asking, request: HttpRequest) -> Result<HttpResponse, Problem> {
    let (tag, team) = told(&asking, asking.team()?.id).await?;
    Ok(etag::tell(&request, &tag, &team))
}

/// `PUT /api/v1/teams/{team}`
pub async fn rename(
    asking: Asking,
    body: Body<TeamName>,
    request: HttpRequest,
) -> Result<HttpResponse, Problem> {
    let once = Once::of(&request, &asking, &body.print)?;
    if once.answered(asking.team()?)?.is_some() {
        return show(asking, request).await;
    }
    {
        let book = asking.book().await?;
        etag::unchanged(&request, &Tag::now(asking.team()?, &book))?;
    }
    let (memberships, team) = (asking.memberships(&once), asking.team()?.id);
    let renamed = memberships.rename(team, &body.said.name, &asking.actor, Timestamp::now());
    changed(renamed.await)?;
    show(asking, request).await
}

/// Passes over that things are so already: `PUT` says how they should be.
///
/// # Errors
/// What else the team refuses.
pub fn changed(outcome: Result<(), MembershipError>) -> Result<(), Problem> {
    match outcome {
        Ok(()) | Err(MembershipError::Refused(MembershipRefusal::NothingChanged)) => Ok(()),
        Err(other) => Err(other.into()),
    }
}
