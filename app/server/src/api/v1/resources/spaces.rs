//! `spaces`: how many people are in a place, and how many fit.
//!
//! A space belongs to no team and to nobody: whoever knows its id may count. So a token's
//! scope is all that is asked here, wherever its owner is a member.

use crate::api::problem::Problem;
use crate::api::v1::support::context::Asking;
use crate::api::v1::support::etag;
use crate::api::v1::support::etag::Tag;
use crate::api::v1::support::extractors::Body;
use crate::api::v1::support::idempotency;
use crate::api::v1::support::idempotency::Once;
use crate::api::v1::support::rooms::Rooms;
use crate::http::client;
use actix_web::http::StatusCode;
use actix_web::http::header::{ETAG, LOCATION};
use actix_web::{HttpRequest, HttpResponse, web};
use cffa_services::auth::{Door, Token};
use cffa_services::headcount::SpaceError;
use cffa_services::headcount::rule;
use cffa_services::headcount::rule::Refusal;
use cffa_store::{SpaceChange, SpaceId, StoreError};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use utoipa::ToSchema;
use uuid::Uuid;

/// What the secret key is used for here.
const LABEL: &[u8] = b"cffa space 1";

/// A space in which heads are counted.
#[derive(Debug, Serialize, ToSchema)]
pub struct Space {
    /// Whoever knows it may count.
    id: Uuid,
    /// When it was given one.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(example = "Clubhouse")]
    name: Option<String>,
    /// Heads in it now.
    current: u32,
    /// Heads that fit.
    maximum: u32,
    /// How often it was changed.
    changes: u64,
    created: Timestamp,
    /// When it was changed last.
    updated: Timestamp,
    /// The page on which people count along.
    link: String,
}

impl Space {
    fn of(space: cffa_store::Space, rooms: &Rooms) -> Space {
        Space {
            id: space.id,
            name: space.name,
            current: space.current,
            maximum: space.maximum,
            changes: space.changes,
            created: space.created,
            updated: space.updated,
            link: format!("{}/count/{}", rooms.config.shown_url(), space.id),
        }
    }
}

/// A space to be made.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewSpace {
    /// At most 60 characters.
    #[serde(default)]
    #[schema(example = "Clubhouse")]
    name: String,
    /// Heads that are there already, 0 to 100,000; 0 when not said.
    #[serde(default)]
    current: u64,
    /// Heads that fit, 1 to 100,000.
    #[schema(example = 50)]
    maximum: u64,
}

/// How many heads should fit.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Maximum {
    /// 1 to 100,000. A lower one takes the count down with it.
    #[schema(example = 60)]
    maximum: u64,
}

/// `POST /api/v1/spaces`
pub async fn create(
    asking: Asking,
    body: Body<NewSpace>,
    request: HttpRequest,
) -> Result<HttpResponse, Problem> {
    let once = Once::of(&request, &asking, &body.print)?;
    let (rooms, now) = (&asking.rooms, Timestamp::now());
    let NewSpace {
        name,
        current,
        maximum,
    } = body.said;
    let id = match once.key() {
        Some(key) => id_of(rooms, key),
        None => SpaceId::new_v4(),
    };
    let wanted = rule::new(id, &name, current, maximum, now).map_err(refused)?;
    let space = match made_before(rooms, &wanted, now).await? {
        Some(before) => before,
        None => {
            if let Some(address) = client::address(&request) {
                rooms.throttle.check(Door::NewSpace, address)?;
            }
            match rooms.spaces.open(wanted.clone(), now).await {
                Ok(space) => space,
                Err(SpaceError::Refused(refusal)) => return Err(refused(refusal)),
                // The same was asked twice at once, or a day ago.
                Err(SpaceError::Store(StoreError::Taken)) => {
                    let before = made_before(rooms, &wanted, now).await?;
                    before.ok_or_else(idempotency::other)?
                }
                Err(other) => return Err(other.into()),
            }
        }
    };
    Ok(HttpResponse::Created()
        .insert_header((LOCATION, format!("{}/{}", request.path(), space.id)))
        .insert_header((ETAG, Tag::of_space(&space).to_string()))
        .json(Space::of(space, rooms)))
}

/// The id of the space that is made for an idempotency key: the same each time, and no
/// easier to guess than any.
fn id_of(rooms: &Rooms, key: Uuid) -> SpaceId {
    let token = Token::derived(rooms.secret.reveal().as_bytes(), LABEL, key.as_bytes());
    let sum = Sha256::digest(token.reveal());
    sum.first_chunk()
        .map_or_else(Uuid::new_v4, |bytes| Uuid::new_v8(*bytes))
}

/// The space that was made when the same was asked before.
///
/// # Errors
/// When something else was asked then, as far as that can still be seen: once somebody has
/// counted, the numbers are others.
async fn made_before(
    rooms: &Rooms,
    wanted: &cffa_store::Space,
    now: Timestamp,
) -> Result<Option<cffa_store::Space>, Problem> {
    let found = rooms.store.spaces(&[wanted.id], now).await?.pop();
    let is_other = |found: &cffa_store::Space| {
        let numbers = |space: &cffa_store::Space| (space.current, space.maximum);
        found.name != wanted.name || (found.changes == 0 && numbers(found) != numbers(wanted))
    };
    match found {
        Some(found) if is_other(&found) => Err(idempotency::other()),
        found => Ok(found),
    }
}

/// `GET /api/v1/spaces/{space}`
pub async fn show(
    asking: Asking,
    id: web::Path<String>,
    request: HttpRequest,
) -> Result<HttpResponse, Problem> {
    let found = asking.rooms.spaces.visit(parse(&id)?, Timestamp::now());
    let space = found.await?.ok_or_else(missing)?;
    let tag = Tag::of_space(&space);
    Ok(etag::tell(&request, &tag, &Space::of(space, &asking.rooms)))
}

/// `POST /api/v1/spaces/{space}/increment`
pub async fn increment(asking: Asking, id: web::Path<String>) -> Result<HttpResponse, Problem> {
    change(&asking, &id, SpaceChange::In).await
}

/// `POST /api/v1/spaces/{space}/decrement`
pub async fn decrement(asking: Asking, id: web::Path<String>) -> Result<HttpResponse, Problem> {
    change(&asking, &id, SpaceChange::Out).await
}

/// `PUT /api/v1/spaces/{space}`
pub async fn update(
    asking: Asking,
    id: web::Path<String>,
    body: Body<Maximum>,
) -> Result<HttpResponse, Problem> {
    parse(&id)?;
    let maximum = rule::maximum(body.said.maximum).map_err(refused)?;
    change(&asking, &id, SpaceChange::Maximum(maximum)).await
}

async fn change(asking: &Asking, id: &str, change: SpaceChange) -> Result<HttpResponse, Problem> {
    let spaces = &asking.rooms.spaces;
    let changed = spaces.change(parse(id)?, change, Timestamp::now()).await?;
    let space = changed.ok_or_else(missing)?;
    Ok(HttpResponse::Ok()
        .insert_header((ETAG, Tag::of_space(&space).to_string()))
        .json(Space::of(space, &asking.rooms)))
}

fn parse(id: &str) -> Result<SpaceId, Problem> {
    SpaceId::parse_str(id).map_err(|_| missing())
}

fn missing() -> Problem {
    let sentence = "There is no such space, or nobody used it for a day.";
    Problem::new(StatusCode::NOT_FOUND, sentence)
}

/// What can't be so, by its field. That there are too many spaces is nobody's field.
fn refused(refusal: Refusal) -> Problem {
    match refusal {
        Refusal::TooManySpaces => refusal.into(),
        _ => Problem::new(StatusCode::UNPROCESSABLE_ENTITY, refusal.to_string())
            .beside(refusal.field(), refusal.to_string()),
    }
}
