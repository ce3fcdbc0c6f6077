//! `teams`: the teams that the requester is a member of.

use crate::api::problem::Problem;
use crate::api::sentences;
use crate::api::v1::support::context::ApiContext;
use crate::api::v1::support::etag;
use crate::api::v1::support::etag::ETag;
use crate::api::v1::support::extractors::JsonBody;
use crate::api::v1::support::field_errors::FieldErrors;
use crate::api::v1::support::idempotency;
use crate::api::v1::support::idempotency::IdempotencyKey;
use crate::api::v1::support::paging::Page;
use crate::api::v1::support::respond::not_found;
use crate::api::v1::support::types::{PlayerRef, RoleName};
use actix_web::http::StatusCode;
use actix_web::http::header::LOCATION;
use actix_web::{HttpRequest, HttpResponse};
use cffa_book::{Book, Currency, PlayerId, PlayerName, Settings};
use cffa_services::books::{Opened, first_entries};
use cffa_services::teams::{Membership, rules};
use cffa_services::teams::{MembershipError, MembershipRefusal};
use cffa_store::TeamId;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

/// A team that you are a member of.
#[derive(Debug, Serialize, ToSchema)]
pub struct Team {
    id: Uuid,
    #[schema(example = "Tuesday Turf")]
    name: String,
    /// Your role in the team.
    role: RoleName,
    /// The player that your account is linked to.
    #[serde(skip_serializing_if = "Option::is_none")]
    player: Option<PlayerRef>,
    /// ISO 4217 code of the book's currency.
    #[schema(example = "GBP")]
    currency: String,
    /// When the team was created.
    created: Timestamp,
}

impl Team {
    fn of(membership: &Membership, book: &Book) -> Team {
        Team {
            id: membership.team.id,
            name: membership.team.name.clone(),
            role: membership.member.role.into(),
            player: membership
                .player(book)
                .map(|player| PlayerRef::of(book, player)),
            currency: book.settings().currency.code().to_owned(),
            created: membership.team.created,
        }
    }
}

/// A team to create.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewTeam {
    /// Unique among all teams. At most 60 characters.
    #[schema(example = "Tuesday Turf")]
    name: String,
    /// ISO 4217 code. Defaults to GBP.
    #[schema(example = "GBP")]
    currency: Option<String>,
    /// The name of the first player, which is you.
    #[schema(example = "Richard B")]
    player_name: String,
}

/// The new name of a team.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct TeamName {
    /// Unique among all teams. At most 60 characters.
    #[schema(example = "Tuesday Turf")]
    name: String,
}

/// `GET /api/v1/teams`
pub async fn list(context: ApiContext) -> Result<HttpResponse, Problem> {
    let teams = context.app.memberships.teams_of(&context.account).await?;
    let mut items = Vec::new();
    for membership in &teams.open {
        let book = context.app.books.read(&membership.team).await?;
        items.push(Team::of(membership, &book));
    }
    Ok(Page { items, next: None }.into_response())
}

/// `POST /api/v1/teams`
pub async fn create(
    context: ApiContext,
    body: JsonBody<NewTeam>,
    request: HttpRequest,
) -> Result<HttpResponse, Problem> {
    let key = IdempotencyKey::of(&request, &context, &body.hash)?;
    let (app, account, now) = (&context.app, &context.account, Timestamp::now());
    let teams = app.memberships.teams_of(account).await?.open;
    // The id is derived from the key, so that a repeated request creates one team.
    let id = key.uuid().unwrap_or_else(Uuid::now_v7);
    if let Some(before) = teams.iter().find(|membership| membership.team.id == id) {
        // Its book begins with the fingerprint of the request, even if it was renamed since.
        let books = &app.books;
        if books
            .written(&before.team, key.fingerprint())
            .await?
            .is_none()
        {
            return Err(idempotency::reused());
        }
        return created(&context, &request, id).await;
    }
    let manages = teams.iter().any(Membership::is_manager);
    if !app.identities.may_open_team(account, manages).await? {
        let sentence = sentences::TEAMS_NOT_CREATED_HERE;
        return Err(Problem::new(StatusCode::FORBIDDEN, sentence));
    }
    let NewTeam {
        name,
        currency,
        player_name,
    } = body.value;
    let mut errors = FieldErrors::default();
    let currency = match currency {
        Some(code) => errors.read("currency", Currency::parse(&code)),
        None => Some(Currency::default()),
    };
    let player_name = errors.read("player_name", PlayerName::parse(&player_name));
    let founder = rules::Person {
        account: account.id,
        name: &account.name,
    };
    let team = rules::create_team(id, Uuid::now_v7(), &name, founder, now);
    let team = errors.read("name", team);
    let ((mut team, currency), player_name) = errors.finish(team.zip(currency).zip(player_name))?;
    app.memberships.count_opening(account.id, id).await?;
    let player = PlayerId(Uuid::now_v7());
    for member in &mut team.members {
        member.player = Some(player);
    }
    let begins = Settings {
        currency,
        ..Settings::default()
    };
    let mut entries = first_entries(&context.actor, now, begins, player, player_name);
    if let Some(first) = entries.first_mut() {
        first.key = key.fingerprint();
    }
    if app.books.open(&team, &entries).await? == Opened::NameTaken {
        return Err(MembershipRefusal::NameTaken { name: team.name }.into());
    }
    created(&context, &request, id).await
}

/// 201 with a team that was created.
async fn created(
    context: &ApiContext,
    request: &HttpRequest,
    id: TeamId,
) -> Result<HttpResponse, Problem> {
    let team = current(context, id).await?;
    Ok(HttpResponse::Created()
        .insert_header((LOCATION, format!("{}/{id}", request.path())))
        .json(team.1))
}

/// The current state of a team of the requester, with its ETag.
async fn current(context: &ApiContext, id: TeamId) -> Result<(ETag, Team), Problem> {
    let teams = context.app.memberships.teams_of(&context.account).await?;
    let membership = teams
        .open
        .into_iter()
        .find(|membership| membership.team.id == id);
    let membership = membership.ok_or_else(|| not_found("team"))?;
    let book = context.app.books.read(&membership.team).await?;
    Ok((
        ETag::of_book(&membership.team, &book),
        Team::of(&membership, &book),
    ))
}

/// `GET /api/v1/teams/{team}`
pub async fn show(context: ApiContext, request: HttpRequest) -> Result<HttpResponse, Problem> {
    let (tag, team) = current(&context, context.team()?.id).await?;
    Ok(etag::respond(&request, &tag, || team))
}

/// `PUT /api/v1/teams/{team}`
pub async fn rename(
    context: ApiContext,
    body: JsonBody<TeamName>,
    request: HttpRequest,
) -> Result<HttpResponse, Problem> {
    let key = IdempotencyKey::of(&request, &context, &body.hash)?;
    if key.earlier_answer(context.team()?)?.is_some() {
        return show(context, request).await;
    }
    {
        let book = context.book().await?;
        etag::require_unchanged(&request, &ETag::of_book(context.team()?, &book))?;
    }
    let (memberships, team) = (context.memberships(&key), context.team()?.id);
    let renamed = memberships.rename(team, &body.value.name, &context.actor, Timestamp::now());
    ignore_unchanged(renamed.await)?;
    show(context, request).await
}

/// Lets a `PUT` that changes nothing succeed.
///
/// # Errors
/// Any other refusal.
pub fn ignore_unchanged(outcome: Result<(), MembershipError>) -> Result<(), Problem> {
    match outcome {
        Ok(()) | Err(MembershipError::Refused(MembershipRefusal::NothingChanged)) => Ok(()),
        Err(other) => Err(other.into()),
    }
}
