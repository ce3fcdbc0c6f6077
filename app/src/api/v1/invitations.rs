//! `invitations`: links by which one person each becomes a member.

use super::answer::find;
use super::body::Body;
use super::gate::Asking;
use super::members::linked;
use super::once::{self, Once};
use super::paging::Page;
use super::shapes::{Named, RoleName};
use crate::access::memberships::{open_invitations, open_named_invitations};
use crate::api::problem::Problem;
use crate::book::Book;
use crate::store::{self, NamedInvitation};
use actix_web::{HttpRequest, HttpResponse, web};
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

fn tell_named(book: &Book, invitation: &NamedInvitation) -> Invitation {
    Invitation {
        id: invitation.id,
        role: invitation.role.into(),
        player: invitation.player.map(|id| Named::of(book, id)),
        to: Some(Invited {
            name: invitation.name.clone(),
            issuer: invitation.to.issuer.clone(),
            subject: invitation.to.subject.clone(),
        }),
        by: invitation.by.name.clone(),
        made: invitation.made,
        expires: invitation.expires,
        link: None,
    }
}

fn tell(book: &Book, invitation: &store::Invitation, link: Option<String>) -> Invitation {
    Invitation {
        id: invitation.id,
        role: invitation.role.into(),
        player: invitation.player.map(|id| Named::of(book, id)),
        to: None,
        by: invitation.by.name.clone(),
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
    let book = asking.book().await?;
    let (team, now) = (asking.team()?, Timestamp::now());
    let named = open_named_invitations(team, now).map(|one| tell_named(&book, one));
    let items: Vec<Invitation> = open_invitations(team, now)
        .map(|one| tell(&book, one, None))
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
    let NewInvitation { role, player, days } = body.said;
    let linked = linked(&*asking.book().await?, player)?;
    let (team, now) = (asking.team()?, Timestamp::now());
    // The id follows from the key, so that sending it twice makes one invitation.
    let id = once.key().unwrap_or_else(Uuid::now_v7);
    let first = team.invitations.iter().find(|one| one.id == id);
    if first.is_some_and(|first| {
        first.role != role.into() || first.player != linked.as_ref().map(|linked| linked.player)
    }) {
        return Err(once::other());
    }
    let (days, memberships) = (days.unwrap_or(DAYS), &asking.rooms.memberships);
    let token = memberships
        .invite(team.id, id, role.into(), linked, days, &asking.actor, now)
        .await?;
    let (_, made) = memberships.invited(token.reveal(), now).await?;
    let own = asking.rooms.config.shown_url();
    let link = format!("{own}/invitations/{}", token.reveal());
    let book = asking.book().await?;
    Ok(HttpResponse::Created().json(tell(&book, &made, Some(link))))
}

/// `DELETE /api/v1/teams/{team}/invitations/{invitation}`
pub async fn delete(
    asking: Asking,
    at: web::Path<(String, String)>,
) -> Result<HttpResponse, Problem> {
    let id: Uuid = find("invitation", &at.1, Some)?;
    let (team, now) = (asking.team()?.id, Timestamp::now());
    let memberships = &asking.rooms.memberships;
    memberships.withdraw(team, id, &asking.actor, now).await?;
    Ok(HttpResponse::NoContent().finish())
}

/// `GET /api/v1/me/invitations`
pub async fn mine(asking: Asking) -> Result<HttpResponse, Problem> {
    let memberships = &asking.rooms.memberships;
    let open = memberships.invitations_for(&asking.account, Timestamp::now());
    let tell = |(team, one): (store::Team, NamedInvitation)| MyInvitation {
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
pub async fn accept(asking: Asking, id: web::Path<String>) -> Result<HttpResponse, Problem> {
    let id: Uuid = find("invitation", &id, Some)?;
    let memberships = &asking.rooms.memberships;
    memberships
        .accept(id, &asking.account, Timestamp::now())
        .await?;
    Ok(HttpResponse::NoContent().finish())
}

/// `POST /api/v1/me/invitations/{invitation}/decline`
pub async fn decline(asking: Asking, id: web::Path<String>) -> Result<HttpResponse, Problem> {
    let id: Uuid = find("invitation", &id, Some)?;
    let memberships = &asking.rooms.memberships;
    memberships
        .decline(id, &asking.account, Timestamp::now())
        .await?;
    Ok(HttpResponse::NoContent().finish())
}
