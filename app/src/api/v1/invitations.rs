//! `invitations`: links by which one person each becomes a member.

use super::answer::find;
use super::body::Body;
use super::gate::Asking;
use super::members::linked;
use super::once::{self, Once};
use super::paging::Page;
use super::shapes::{Named, RoleName};
use crate::access::memberships::open_invitations;
use crate::api::problem::Problem;
use crate::book::Book;
use crate::store;
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
    /// Who made it.
    by: String,
    made: Timestamp,
    /// Until when it can be used.
    expires: Timestamp,
    /// What to send to that person. It is told once, when the invitation is made.
    #[serde(skip_serializing_if = "Option::is_none")]
    link: Option<String>,
}

fn tell(book: &Book, invitation: &store::Invitation, link: Option<String>) -> Invitation {
    Invitation {
        id: invitation.id,
        role: invitation.role.into(),
        player: invitation.player.map(|id| Named::of(book, id)),
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
    let items: Vec<Invitation> = open_invitations(asking.team()?, Timestamp::now())
        .map(|one| tell(&book, one, None))
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
