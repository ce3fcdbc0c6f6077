//! `invitations`: links by which one person each becomes a member.

use super::members::linked;
use crate::api::problem::Problem;
use crate::api::v1::support::context::Asking;
use crate::api::v1::support::extractors::Body;
use crate::api::v1::support::idempotency;
use crate::api::v1::support::idempotency::Once;
use crate::api::v1::support::paging::Page;
use crate::api::v1::support::respond::find;
use crate::api::v1::support::types::{Named, RoleName};
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

/// How long an invitation is good for unless somebody says otherwise.
const DAYS: u32 = 7;

/// An invitation that nobody has used.
#[derive(Debug, Serialize, ToSchema)]
pub struct Invitation {
    id: Uuid,
    /// What the new member will be.
    role: RoleName,
    /// The player whose balance will be their own.
    #[serde(skip_serializing_if = "Option::is_none")]
    player: Option<Named>,
    /// Whom it is for, by what they sign in with; without it, whoever opens the link.
    #[serde(skip_serializing_if = "Option::is_none")]
    to: Option<Invited>,
    /// Who made it.
    by: String,
    made: Timestamp,
    /// Until when it can be used.
    expires: Timestamp,
    /// What to send to that person. It is told once, when the invitation is made.
    #[serde(skip_serializing_if = "Option::is_none")]
    link: Option<String>,
}

/// Whom an invitation is for.
#[derive(Debug, Serialize, ToSchema)]
pub struct Invited {
    /// What they are called.
    name: String,
    /// Who knows them by `subject`: an identity provider, or `local`.
    issuer: String,
    /// What they sign in as.
    subject: String,
}

/// An invitation to whoever asks, which they can accept or decline.
#[derive(Debug, Serialize, ToSchema)]
pub struct MyInvitation {
    id: Uuid,
    /// The name of the team.
    team: String,
    /// What you will be.
    role: RoleName,
    /// Who made it.
    by: String,
    /// Until when it can be accepted.
    expires: Timestamp,
}

fn tell_named(book: &Book, names: &ActorNames, invitation: &NamedInvitation) -> Invitation {
    Invitation {
        id: invitation.id,
        role: invitation.role.into(),
        player: invitation.player.map(|id| Named::of(book, id)),
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

fn tell(
    book: &Book,
    names: &ActorNames,
    invitation: &cffa_store::Invitation,
    link: Option<String>,
) -> Invitation {
    Invitation {
        id: invitation.id,
        role: invitation.role.into(),
        player: invitation.player.map(|id| Named::of(book, id)),
        to: None,
        by: names.name(&invitation.by),
        made: invitation.made,
        expires: invitation.expires,
        link,
    }
}

/// An invitation to be made.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewInvitation {
    role: RoleName,
    /// The player whose balance will be their own.
    player: Option<Uuid>,
    /// For how many days it is good, 1 to 30; 7 when not said.
    days: Option<u32>,
}

/// `GET /api/v1/teams/{team}/invitations`
pub async fn list(asking: Asking) -> Result<HttpResponse, Problem> {
    let links = asking.team()?.invitations.iter().map(|one| &one.by);
    let named = asking.team()?.named_invitations.iter().map(|one| &one.by);
    let names = asking.names(links.chain(named)).await?;
    let book = asking.book().await?;
    let (team, now) = (asking.team()?, asking.now().await?);
    let named = open_named_invitations(team, now).map(|one| tell_named(&book, &names, one));
    let items: Vec<Invitation> = open_invitations(team, now)
        .map(|one| tell(&book, &names, one, None))
        .chain(named)
        .collect();
    Ok(Page { items, next: None }.answer())
}

/// `POST /api/v1/teams/{team}/invitations`
pub async fn create(
    asking: Asking,
    body: Body<NewInvitation>,
    request: HttpRequest,
) -> Result<HttpResponse, Problem> {
    let once = Once::of(&request, &asking, &body.print)?;
    let team = asking.team()?;
    let secret_key = asking.rooms.secret.reveal().as_bytes();
    let token = invitation_token(secret_key, team.id, once.key());
    let made = match once.answered(team)? {
        Some(TeamAnswer::Invited(first)) => first,
        Some(_) => return Err(idempotency::other()),
        None => {
            let NewInvitation { role, player, days } = body.said;
            let new = teams::NewInvitation {
                id: once.id(),
                token_hash: token.hash(),
                role: role.into(),
                linked: linked(&*asking.book().await?, player)?,
                days: days.unwrap_or(DAYS),
            };
            let memberships = asking.memberships(&once);
            let now = asking.now().await?;
            memberships.invite(team.id, new, &asking.actor, now).await?
        }
    };
    let own = asking.rooms.config.shown_url();
    let link = format!("{own}/invitations/{}", token.reveal());
    let names = asking.names(std::iter::once(&made.by)).await?;
    let book = asking.book().await?;
    Ok(HttpResponse::Created().json(tell(&book, &names, &made, Some(link))))
}

/// `DELETE /api/v1/teams/{team}/invitations/{invitation}`
pub async fn delete(
    asking: Asking,
    at: web::Path<(String, String)>,
    request: HttpRequest,
) -> Result<HttpResponse, Problem> {
    let once = Once::of(&request, &asking, &[])?;
    let id: Uuid = find("invitation", &at.1, Some)?;
    let (team, now) = (asking.team()?.id, asking.now().await?);
    let memberships = asking.memberships(&once);
    memberships.withdraw(team, id, &asking.actor, now).await?;
    Ok(HttpResponse::NoContent().finish())
}

/// `GET /api/v1/me/invitations`
pub async fn mine(asking: Asking) -> Result<HttpResponse, Problem> {
    let memberships = &asking.rooms.memberships;
    let open = memberships.invitations_for(&asking.account, asking.now().await?);
    let tell = |(team, one): (cffa_store::Team, NamedInvitation)| MyInvitation {
        id: one.id,
        team: team.name,
        role: one.role.into(),
        by: one.by.name,
        expires: one.expires,
    };
    let items: Vec<MyInvitation> = open.await?.into_iter().map(tell).collect();
    Ok(Page { items, next: None }.answer())
}

/// `POST /api/v1/me/invitations/{invitation}/accept`
pub async fn accept(
    asking: Asking,
    id: web::Path<String>,
    request: HttpRequest,
) -> Result<HttpResponse, Problem> {
    let once = Once::of(&request, &asking, &[])?;
    let id: Uuid = find("invitation", &id, Some)?;
    asking
        .memberships(&once)
        .accept(id, &asking.account, asking.now().await?)
        .await?;
    Ok(HttpResponse::NoContent().finish())
}

/// `POST /api/v1/me/invitations/{invitation}/decline`
pub async fn decline(
    asking: Asking,
    id: web::Path<String>,
    request: HttpRequest,
) -> Result<HttpResponse, Problem> {
    let once = Once::of(&request, &asking, &[])?;
    let id: Uuid = find("invitation", &id, Some)?;
    asking
        .memberships(&once)
        .decline(id, &asking.account, asking.now().await?)
        .await?;
    Ok(HttpResponse::NoContent().finish())
}
