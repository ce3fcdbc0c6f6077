//! `members`: who is in the team, and what they may do.

use super::transactions::known;
use crate::api::problem::Problem;
use crate::api::v1::support::context::{Asking, is_member, no_such_team};
use crate::api::v1::support::etag;
use crate::api::v1::support::etag::Tag;
use crate::api::v1::support::extractors::Body;
use crate::api::v1::support::idempotency;
use crate::api::v1::support::idempotency::Once;
use crate::api::v1::support::paging::Page;
use crate::api::v1::support::problems::Faults;
use crate::api::v1::support::respond::{find, missing};
use crate::api::v1::support::types::{Named, RoleName};
use actix_web::http::header::LOCATION;
use actix_web::{HttpRequest, HttpResponse, web};
use cffa_book::{Book, Refusal};
use cffa_services::auth::issuer_called;
use cffa_services::teams::{Invitee, Linked};
use cffa_store::{Account, AccountId, Identity, NamedInvitation, TeamAnswer};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

/// Somebody in the team.
#[derive(Debug, Serialize, ToSchema)]
pub struct Member {
    /// Their account.
    id: Uuid,
    name: String,
    /// Who knows them by `subject`: an identity provider, or `local`.
    #[serde(skip_serializing_if = "Option::is_none")]
    issuer: Option<String>,
    /// What they sign in as.
    #[serde(skip_serializing_if = "Option::is_none")]
    subject: Option<String>,
    role: RoleName,
    /// The player whose balance is their own.
    #[serde(skip_serializing_if = "Option::is_none")]
    player: Option<Named>,
    since: Timestamp,
    /// When their access was taken away; they see nothing since.
    #[serde(skip_serializing_if = "Option::is_none")]
    revoked: Option<Timestamp>,
    /// Until when they can accept the invitation. Only while they are invited, and no member
    /// yet; `id` is then the invitation's, and `since` when it was made.
    #[serde(skip_serializing_if = "Option::is_none")]
    expires: Option<Timestamp>,
}

/// What somebody may do, and whose balance is theirs.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Place {
    role: RoleName,
    /// The player whose balance is their own; nobody's when not said.
    player: Option<Uuid>,
}

/// Somebody to be invited.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewMember {
    /// What they sign in as: a user name, or the `sub` of the provider. Never an e-mail.
    subject: String,
    /// `local`, or the issuer of a provider that is set here. When not said: `local`, or
    /// where nobody signs in with a password, the first provider.
    issuer: Option<String>,
    role: RoleName,
    /// The player whose balance is their own; nobody's when not said.
    player: Option<Uuid>,
}

/// The player somebody is to be linked to; none when none was chosen.
///
/// # Errors
/// When there is no such player.
pub fn linked(book: &Book, player: Option<Uuid>) -> Result<Option<Linked>, Refusal> {
    let Some(player) = player else {
        return Ok(None);
    };
    let player = known(book, player)?;
    let found = book.player(player).ok_or(Refusal::NoSuchPlayer)?;
    Ok(Some(Linked {
        player,
        name: found.details.name.clone(),
    }))
}

fn tell(book: &Book, member: &cffa_store::Member, accounts: &[Account]) -> Member {
    let account = accounts.iter().find(|one| one.id == member.account);
    let identity = account.and_then(|account| account.identities.first());
    let name = account.map_or("somebody", |account| account.name.as_str());
    Member {
        id: member.account,
        name: name.to_owned(),
        issuer: identity.map(|one| one.issuer.clone()),
        subject: identity.map(|one| one.subject.clone()),
        role: member.role.into(),
        player: member
            .player
            .and_then(|id| book.today(id))
            .map(|player| Named::of(book, player.id)),
        since: member.since,
        revoked: member.revoked,
        expires: None,
    }
}

fn tell_invited(book: &Book, invitation: NamedInvitation) -> Member {
    Member {
        id: invitation.id,
        name: invitation.name,
        issuer: Some(invitation.to.issuer),
        subject: Some(invitation.to.subject),
        role: invitation.role.into(),
        player: invitation
            .player
            .and_then(|id| book.today(id))
            .map(|player| Named::of(book, player.id)),
        since: invitation.made,
        revoked: None,
        expires: Some(invitation.expires),
    }
}

/// Everybody in the team as it stands now, with its tag.
async fn everybody(asking: &Asking) -> Result<(Tag, Vec<Member>), Problem> {
    let team = asking.rooms.store.team(asking.team()?.id).await?;
    let team = team.ok_or_else(|| missing("team"))?;
    let ids: Vec<AccountId> = team.members.iter().map(|member| member.account).collect();
    let accounts = asking.rooms.store.accounts(&ids).await?;
    let book = asking.book().await?;
    let members = team.members.iter();
    let members = members.map(|member| tell(&book, member, &accounts));
    Ok((Tag::now(&team, &book), members.collect()))
}

/// `GET /api/v1/teams/{team}/members`
pub async fn list(asking: Asking) -> Result<HttpResponse, Problem> {
    let (_, items) = everybody(&asking).await?;
    Ok(Page { items, next: None }.answer())
}

/// `GET /api/v1/teams/{team}/members/{member}`
pub async fn show(
    asking: Asking,
    at: web::Path<(String, String)>,
    request: HttpRequest,
) -> Result<HttpResponse, Problem> {
    let (tag, members) = everybody(&asking).await?;
    let id = account(&at.1)?;
    let found = members.iter().find(|member| member.id == id);
    let found = found.ok_or_else(|| missing("member"))?;
    Ok(etag::tell(&request, &tag, found))
}

fn account(id: &str) -> Result<AccountId, Problem> {
    find("member", id, Some)
}

/// `POST /api/v1/teams/{team}/members`: invites somebody by what they sign in with. The
/// answer is the same whether anybody does or not.
pub async fn create(
    asking: Asking,
    body: Body<NewMember>,
    request: HttpRequest,
) -> Result<HttpResponse, Problem> {
    let once = Once::of(&request, &asking, &body.print)?;
    let invited = match once.answered(asking.team()?)? {
        Some(TeamAnswer::InvitedByName(first)) => first,
        Some(_) => return Err(idempotency::other()),
        None => invite(&asking, body.said, &once).await?,
    };
    let (team, book) = (asking.team()?.id, asking.book().await?);
    let place = format!("/api/v1/teams/{team}/invitations/{}", invited.id);
    Ok(HttpResponse::Created()
        .insert_header((LOCATION, place))
        .json(tell_invited(&book, invited)))
}

async fn invite(asking: &Asking, said: NewMember, once: &Once) -> Result<NamedInvitation, Problem> {
    let NewMember {
        subject,
        issuer,
        role,
        player,
    } = said;
    let rooms = &asking.rooms;
    let mut faults = Faults::default();
    let linked = faults.read("player", linked(&*asking.book().await?, player));
    let known = issuer_called(&rooms.config, issuer.as_deref());
    let issuer = faults.read(
        "issuer",
        known.ok_or("Nobody signs in here with this issuer."),
    );
    let (linked, issuer) = faults.settle(linked.zip(issuer))?;
    rooms.throttle.check_inviter(asking.account.id)?;
    let invitee = Invitee {
        identity: Identity { issuer, subject },
        name: linked.as_ref().map(|linked| linked.name.to_string()),
        role: role.into(),
        linked,
    };
    let (team, now) = (asking.team()?.id, asking.now().await?);
    let memberships = asking.memberships(once);
    Ok(memberships
        .invite_by_name(team, Uuid::now_v7(), invitee, &asking.actor, now)
        .await?)
}

/// `PUT /api/v1/teams/{team}/members/{member}`
pub async fn update(
    asking: Asking,
    at: web::Path<(String, String)>,
    body: Body<Place>,
    request: HttpRequest,
) -> Result<HttpResponse, Problem> {
    let once = Once::of(&request, &asking, &body.print)?;
    match once.answered(asking.team()?)? {
        Some(TeamAnswer::Member { member, .. }) => return told_then(&asking, &member).await,
        Some(_) => return Err(idempotency::other()),
        None => {}
    }
    let (member, Place { role, player }) = (account(&at.1)?, body.said);
    let linked = {
        let book = asking.book().await?;
        etag::unchanged(&request, &Tag::now(asking.team()?, &book))?;
        linked(&book, player)?
    };
    let (team, now) = (asking.team()?.id, asking.now().await?);
    let memberships = asking.memberships(&once);
    let (role, by) = (role.into(), &asking.actor);
    let changed = memberships.change_place(team, member, role, linked, by, now);
    super::teams::changed(changed.await)?;
    show(asking, at, request).await
}

/// Tells a member as they were when the same was asked before. It has no tag: that of now would
/// say that this is how they are now.
async fn told_then(asking: &Asking, member: &cffa_store::Member) -> Result<HttpResponse, Problem> {
    let accounts = asking.rooms.store.accounts(&[member.account]).await?;
    let book = asking.book().await?;
    Ok(HttpResponse::Ok().json(tell(&book, member, &accounts)))
}

/// `POST /api/v1/teams/{team}/members/{member}/revoke`
pub async fn revoke(
    asking: Asking,
    at: web::Path<(String, String)>,
    request: HttpRequest,
) -> Result<HttpResponse, Problem> {
    let once = Once::of(&request, &asking, &[])?;
    let (team, now) = (asking.team()?.id, asking.now().await?);
    let memberships = asking.memberships(&once);
    memberships
        .revoke(team, account(&at.1)?, &asking.actor, now)
        .await?;
    Ok(HttpResponse::NoContent().finish())
}

/// `POST /api/v1/teams/{team}/leave`
pub async fn leave(
    asking: Asking,
    at: web::Path<String>,
    request: HttpRequest,
) -> Result<HttpResponse, Problem> {
    let once = Once::of(&request, &asking, &[])?;
    let store = &asking.rooms.store;
    let team = match at.parse() {
        Ok(id) => store.team(id).await?,
        Err(_) => None,
    };
    let team = team.ok_or_else(no_such_team)?;
    // Who left is no member any more, and is told so once more.
    if once.answered(&team)?.is_none() {
        is_member(&team, asking.account.id)?;
        let memberships = asking.memberships(&once);
        memberships
            .leave(team.id, &asking.account, asking.now().await?)
            .await?;
    }
    Ok(HttpResponse::NoContent().finish())
}

/// `POST /api/v1/teams/{team}/members/{member}/reinstate`
pub async fn reinstate(
    asking: Asking,
    at: web::Path<(String, String)>,
    request: HttpRequest,
) -> Result<HttpResponse, Problem> {
    let once = Once::of(&request, &asking, &[])?;
    let (team, now) = (asking.team()?.id, asking.now().await?);
    let memberships = asking.memberships(&once);
    memberships
        .reinstate(team, account(&at.1)?, &asking.actor, now)
        .await?;
    Ok(HttpResponse::NoContent().finish())
}
