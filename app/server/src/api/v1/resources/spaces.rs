//! `spaces`: headcounts.
//!
//! A space belongs to no team and no account: anyone who knows its id may count. So only the
//! scope of the token matters here, not the memberships of its owner.

use crate::api::problem::Problem;
use crate::api::sentences;
use crate::api::v1::support::context::ApiContext;
use crate::api::v1::support::etag;
use crate::api::v1::support::etag::ETag;
use crate::api::v1::support::extractors::JsonBody;
use crate::api::v1::support::idempotency;
use crate::api::v1::support::idempotency::IdempotencyKey;
use crate::app::App;
use crate::http::client;
use actix_web::http::StatusCode;
use actix_web::http::header::{ETAG, LOCATION};
use actix_web::{HttpRequest, HttpResponse, web};
use cffa_services::auth::LimitedAction;
use cffa_services::headcount::HeadcountError;
use cffa_services::headcount::rule;
use cffa_services::headcount::rule::Refusal;
use cffa_services::token::Token;
use cffa_store::{HeadcountChange, HeadcountId, StoreError};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use utoipa::ToSchema;
use uuid::Uuid;

/// The purpose of the derived token.
const LABEL: &[u8] = b"cffa space 1";

/// A headcount: how many people are in a place, and how many fit.
#[derive(Debug, Serialize, ToSchema)]
pub struct Space {
    /// Anyone who knows the id can count.
    id: Uuid,
    /// The name, if it has one.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(example = "Clubhouse")]
    name: Option<String>,
    /// The current number of people.
    current: u32,
    /// The maximum number of people.
    maximum: u32,
    /// Number of changes so far.
    changes: u64,
    created: Timestamp,
    /// When it was last changed.
    updated: Timestamp,
    /// The URL of the page to count on.
    link: String,
}

impl Space {
    fn of(space: cffa_store::Headcount, app: &App) -> Space {
        Space {
            id: space.id,
            name: space.name,
            current: space.current,
            maximum: space.maximum,
            changes: space.changes,
            created: space.created,
            updated: space.updated,
            link: format!("{}/count/{}", app.config.shown_url(), space.id),
        }
    }
}

/// A headcount to create.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewSpace {
    /// At most 60 characters.
    #[serde(default)]
    #[schema(example = "Clubhouse")]
    name: String,
    /// The current number of people, 0 to 100,000. Defaults to 0.
    #[serde(default)]
    current: u64,
    /// The maximum number of people, 1 to 100,000.
    #[schema(example = 50)]
    maximum: u64,
}

/// The new maximum.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Maximum {
    /// The maximum number of people, 1 to 100,000. If the current count exceeds it, it is
    /// lowered to it.
    #[schema(example = 60)]
    maximum: u64,
}

/// `POST /api/v1/spaces`
pub async fn create(
    context: ApiContext,
    body: JsonBody<NewSpace>,
    request: HttpRequest,
) -> Result<HttpResponse, Problem> {
    let key = IdempotencyKey::of(&request, &context, &body.hash)?;
    let (app, now) = (&context.app, Timestamp::now());
    let NewSpace {
        name,
        current,
        maximum,
    } = body.value;
    let id = match key.uuid() {
        Some(key) => id_of(app, key),
        None => HeadcountId::new_v4(),
    };
    let wanted = rule::new(id, &name, current, maximum, now).map_err(refused)?;
    let space = match created_earlier(app, &wanted, now).await? {
        Some(before) => before,
        None => {
            if let Some(address) = client::address(&request) {
                app.throttle.check(LimitedAction::NewSpace, address)?;
            }
            match app.headcounts.open(wanted.clone(), now).await {
                Ok(space) => space,
                Err(HeadcountError::Refused(refusal)) => return Err(refused(refusal)),
                // The same request was sent twice at the same time, or a day ago.
                Err(HeadcountError::Store(StoreError::Taken)) => {
                    let before = created_earlier(app, &wanted, now).await?;
                    before.ok_or_else(idempotency::reused)?
                }
                Err(other) => return Err(other.into()),
            }
        }
    };
    Ok(HttpResponse::Created()
        .insert_header((LOCATION, format!("{}/{}", request.path(), space.id)))
        .insert_header((ETAG, ETag::of_space(&space).to_string()))
        .json(Space::of(space, app)))
}

/// The id of the space for an idempotency key: the same each time, and as hard to guess as
/// any other.
fn id_of(app: &App, key: Uuid) -> HeadcountId {
    let token = Token::derived(app.secret.reveal().as_bytes(), LABEL, key.as_bytes());
    let sum = Sha256::digest(token.reveal());
    sum.first_chunk()
        .map_or_else(Uuid::new_v4, |bytes| Uuid::new_v8(*bytes))
}

/// The space that an earlier request with the same key created.
///
/// # Errors
/// If that request was different, as far as can still be seen: the numbers change once
/// somebody has counted.
async fn created_earlier(
    app: &App,
    wanted: &cffa_store::Headcount,
    now: Timestamp,
) -> Result<Option<cffa_store::Headcount>, Problem> {
    let found = app.store.headcounts(&[wanted.id], now).await?.pop();
    let is_other = |found: &cffa_store::Headcount| {
        let numbers = |space: &cffa_store::Headcount| (space.current, space.maximum);
        found.name != wanted.name || (found.changes == 0 && numbers(found) != numbers(wanted))
    };
    match found {
        Some(found) if is_other(&found) => Err(idempotency::reused()),
        found => Ok(found),
    }
}

/// `GET /api/v1/spaces/{space}`
pub async fn show(
    context: ApiContext,
    id: web::Path<String>,
    request: HttpRequest,
) -> Result<HttpResponse, Problem> {
    let found = context.app.headcounts.visit(parse(&id)?, Timestamp::now());
    let space = found.await?.ok_or_else(not_found)?;
    let tag = ETag::of_space(&space);
    Ok(etag::respond(&request, &tag, || {
        Space::of(space, &context.app)
    }))
}

/// `POST /api/v1/spaces/{space}/increment`
pub async fn increment(
    context: ApiContext,
    id: web::Path<String>,
) -> Result<HttpResponse, Problem> {
    change(&context, &id, HeadcountChange::In).await
}

/// `POST /api/v1/spaces/{space}/decrement`
pub async fn decrement(
    context: ApiContext,
    id: web::Path<String>,
) -> Result<HttpResponse, Problem> {
    change(&context, &id, HeadcountChange::Out).await
}

/// `PUT /api/v1/spaces/{space}`
pub async fn update(
    context: ApiContext,
    id: web::Path<String>,
    body: JsonBody<Maximum>,
) -> Result<HttpResponse, Problem> {
    parse(&id)?;
    let maximum = rule::maximum(body.value.maximum).map_err(refused)?;
    change(&context, &id, HeadcountChange::Maximum(maximum)).await
}

async fn change(
    context: &ApiContext,
    id: &str,
    change: HeadcountChange,
) -> Result<HttpResponse, Problem> {
    let spaces = &context.app.headcounts;
    let changed = spaces.change(parse(id)?, change, Timestamp::now()).await?;
    let space = changed.ok_or_else(not_found)?;
    Ok(HttpResponse::Ok()
        .insert_header((ETAG, ETag::of_space(&space).to_string()))
        .json(Space::of(space, &context.app)))
}

fn parse(id: &str) -> Result<HeadcountId, Problem> {
    HeadcountId::parse_str(id).map_err(|_| not_found())
}

fn not_found() -> Problem {
    Problem::new(StatusCode::NOT_FOUND, sentences::NO_SUCH_SPACE)
}

/// A refusal with its field. Having too many spaces concerns no field.
fn refused(refusal: Refusal) -> Problem {
    match refusal {
        Refusal::TooManyHeadcounts => refusal.into(),
        _ => Problem::new(StatusCode::UNPROCESSABLE_ENTITY, refusal.to_string())
            .with_field(refusal.field(), refusal.to_string()),
    }
}
