//! `invitations`: links by which a person becomes a member, and invitations by name.

use super::members::linked;
use crate::api::problem::Problem;
use crate::api::v1::support::context::ApiContext;
use crate::api::v1::support::extractors::JsonBody;
use crate::api::v1::support::idempotency;
use crate::api::v1::support::idempotency::IdempotencyKey;
use crate::api::v1::support::paging::Page;
use crate::api::v1::support::respond::find_by_id;
use crate::api::v1::support::types::{PlayerRef, RoleName};
use actix_web::{HttpRequest, HttpResponse, web};
use cffa_book::Book;
use cffa_services::teams;
use cffa_services::teams::{
    ActorNames, invitation_token, open_invitations, open_named_invitations,
};
use cffa_store::{NamedInvitation, TeamAnswer};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

/// The default lifetime of an invitation.
const DAYS: u32 = 7;

/// An open invitation.
#[derive(Debug, Serialize, ToSchema)]
pub struct Invitation {
    id: Uuid,
    /// The role of the new member.
    role: RoleName,
    /// The player that the new member will be linked to.
    #[serde(skip_serializing_if = "Option::is_none")]
    player: Option<PlayerRef>,
    /// The invited person; absent for invitation links, which anyone can use.
    #[serde(skip_serializing_if = "Option::is_none")]
    to: Option<Invited>,
    /// Who created it.
    by: String,
    made: Timestamp,
    /// When it expires.
    expires: Timestamp,
    /// The link to send to the person. Returned only when the invitation is created.
    #[serde(skip_serializing_if = "Option::is_none")]
    link: Option<String>,
}

/// The person an invitation is for.
#[derive(Debug, Serialize, ToSchema)]
pub struct Invited {
    /// Their name.
    name: String,
    /// The issuer of `subject`: an identity provider, or `local`.
    issuer: String,
    /// The user name, or the `sub` claim of the provider.
    subject: String,
}

/// An invitation for you, which you can accept or decline.
#[derive(Debug, Serialize, ToSchema)]
pub struct MyInvitation {
    id: Uuid,
    /// The name of the team.
    team: String,
    /// Your role after you accept.
    role: RoleName,
    /// Who created it.
    by: String,
    /// When it expires.
    expires: Timestamp,
}

fn named_response(book: &Book, names: &ActorNames, invitation: &NamedInvitation) -> Invitation {
    Invitation {
        id: invitation.id,
        role: invitation.role.into(),
        player: invitation.player.map(|id| PlayerRef::of(book, id)),
        to: Some(Invited {
            name: invitation.name.clone(),
            issuer: invitation.to.issuer.clone(),
            subject: invitation.to.subject.clone(),
        }),
        by: names.name(&invitation.by),
        made: invitation.made,
        expires: invitation.expires,
        link: None,
    }
}

fn response(
    book: &Book,
    names: &ActorNames,
    invitation: &cffa_store::Invitation,
    link: Option<String>,
) -> Invitation {
    Invitation {
        id: invitation.id,
        role: invitation.role.into(),
        player: invitation.player.map(|id| PlayerRef::of(book, id)),
        to: None,
        by: names.name(&invitation.by),
        made: invitation.made,
        expires: invitation.expires,
        link,
    }
}

/// An invitation to create.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewInvitation {
    role: RoleName,
    /// The player that the new member will be linked to.
    player: Option<Uuid>,
    /// The number of days until it expires, 1 to 30. Defaults to 7.
    days: Option<u32>,
}

/// `GET /api/v1/teams/{team}/invitations`
pub async fn list(context: ApiContext) -> Result<HttpResponse, Problem> {
    let links = context.team()?.invitations.iter().map(|one| &one.by);
    let named = context.team()?.named_invitations.iter().map(|one| &one.by);
    let names = context.names(links.chain(named)).await?;
    let book = context.book().await?;
    let (team, now) = (context.team()?, context.now().await?);
    let named = open_named_invitations(team, now).map(|one| named_response(&book, &names, one));
    let items: Vec<Invitation> = open_invitations(team, now)
        .map(|one| response(&book, &names, one, None))
        .chain(named)
        .collect();
    Ok(Page { items, next: None }.into_response())
}

/// `POST /api/v1/teams/{team}/invitations`
pub async fn create(
    context: ApiContext,
    body: JsonBody<NewInvitation>,
    request: HttpRequest,
) -> Result<HttpResponse, Problem> {
    let key = IdempotencyKey::of(&request, &context, &body.hash)?;
    let team = context.team()?;
    let secret_key = context.app.secret.reveal().as_bytes();
    let token = invitation_token(secret_key, team.id, key.uuid());
    let made = match key.earlier_answer(team)? {
        Some(TeamAnswer::Invited(first)) => first,
        Some(_) => return Err(idempotency::reused()),
        None => {
            let NewInvitation { role, player, days } = body.value;
            let new = teams::NewInvitation {
                id: key.new_id(),
                token_hash: token.hash(),
                role: role.into(),
                linked: linked(&*context.book().await?, player)?,
                days: days.unwrap_or(DAYS),
            };
            let memberships = context.memberships(&key);
            let now = context.now().await?;
            memberships
                .invite(team.id, new, &context.actor, now)
                .await?
        }
    };
    let own = context.app.config.shown_url();
    let link = format!("{own}/invitations/{}", token.reveal());
    let names = context.names(std::iter::once(&made.by)).await?;
    let book = context.book().await?;
    Ok(HttpResponse::Created().json(response(&book, &names, &made, Some(link))))
}

/// `DELETE /api/v1/teams/{team}/invitations/{invitation}`
pub async fn delete(
    context: ApiContext,
    at: web::Path<(String, String)>,
    request: HttpRequest,
) -> Result<HttpResponse, Problem> {
    let key = IdempotencyKey::of(&request, &context, &[])?;
    let id: Uuid = find_by_id("invitation", &at.1, Some)?;
    let (team, now) = (context.team()?.id, context.now().await?);
    let memberships = context.memberships(&key);
    memberships.withdraw(team, id, &context.actor, now).await?;
    Ok(HttpResponse::NoContent().finish())
}

/// `GET /api/v1/me/invitations`
pub async fn mine(context: ApiContext) -> Result<HttpResponse, Problem> {
    let memberships = &context.app.memberships;
    let open = memberships.invitations_for(&context.account, context.now().await?);
    let to_response = |(team, one): (cffa_store::Team, NamedInvitation)| MyInvitation {
        id: one.id,
        team: team.name,
        role: one.role.into(),
        by: one.by.name,
        expires: one.expires,
    };
    let items: Vec<MyInvitation> = open.await?.into_iter().map(to_response).collect();
    Ok(Page { items, next: None }.into_response())
}

/// `POST /api/v1/me/invitations/{invitation}/accept`
pub async fn accept(
    context: ApiContext,
    id: web::Path<String>,
    request: HttpRequest,
) -> Result<HttpResponse, Problem> {
    let key = IdempotencyKey::of(&request, &context, &[])?;
    let id: Uuid = find_by_id("invitation", &id, Some)?;
    context
        .memberships(&key)
        .accept(id, &context.account, context.now().await?)
        .await?;
    Ok(HttpResponse::NoContent().finish())
}

/// `POST /api/v1/me/invitations/{invitation}/decline`
pub async fn decline(
    context: ApiContext,
    id: web::Path<String>,
    request: HttpRequest,
) -> Result<HttpResponse, Problem> {
    let key = IdempotencyKey::of(&request, &context, &[])?;
    let id: Uuid = find_by_id("invitation", &id, Some)?;
    context
        .memberships(&key)
        .decline(id, &context.account, context.now().await?)
        .await?;
    Ok(HttpResponse::NoContent().finish())
}
