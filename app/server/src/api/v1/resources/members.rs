//! `members`: the members of a team and their roles.

use super::transaction_draft::resolve_player;
use crate::api::problem::Problem;
use crate::api::sentences;
use crate::api::v1::support::access::{no_such_team, require_member};
use crate::api::v1::support::context::ApiContext;
use crate::api::v1::support::etag;
use crate::api::v1::support::etag::ETag;
use crate::api::v1::support::extractors::JsonBody;
use crate::api::v1::support::field_errors::FieldErrors;
use crate::api::v1::support::idempotency;
use crate::api::v1::support::idempotency::IdempotencyKey;
use crate::api::v1::support::paging::Page;
use crate::api::v1::support::respond::{find_by_id, not_found};
use crate::api::v1::support::types::{PlayerRef, RoleName};
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

/// A member of the team.
#[derive(Debug, Serialize, ToSchema)]
pub struct Member {
    /// The id of the account.
    id: Uuid,
    name: String,
    /// The issuer of `subject`: an identity provider, or `local`.
    #[serde(skip_serializing_if = "Option::is_none")]
    issuer: Option<String>,
    /// The user name, or the `sub` claim of the provider.
    #[serde(skip_serializing_if = "Option::is_none")]
    subject: Option<String>,
    role: RoleName,
    /// The player that the member is linked to.
    #[serde(skip_serializing_if = "Option::is_none")]
    player: Option<PlayerRef>,
    since: Timestamp,
    /// When their access was revoked.
    #[serde(skip_serializing_if = "Option::is_none")]
    revoked: Option<Timestamp>,
    /// When the invitation expires. Only for invited people who are not members yet; `id` is
    /// then the id of the invitation, and `since` the time it was created.
    #[serde(skip_serializing_if = "Option::is_none")]
    expires: Option<Timestamp>,
}

/// The role and the player of a member.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = Place)]
pub struct MembershipChange {
    role: RoleName,
    /// The player that the member is linked to; none if absent.
    player: Option<Uuid>,
}

/// A person to invite.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewMember {
    /// The user name, or the `sub` claim of the provider; not an email address.
    subject: String,
    /// `local`, or the issuer of a configured provider. Defaults to `local`, or to the first
    /// provider if password sign-in is disabled.
    issuer: Option<String>,
    role: RoleName,
    /// The player that the member is linked to; none if absent.
    player: Option<Uuid>,
}

/// The player to link a member to, if any.
///
/// # Errors
/// When there is no such player.
pub fn linked(book: &Book, player: Option<Uuid>) -> Result<Option<Linked>, Refusal> {
    let Some(player) = player else {
        return Ok(None);
    };
    let player = resolve_player(book, player)?;
    let found = book.player(player).ok_or(Refusal::NoSuchPlayer)?;
    Ok(Some(Linked {
        player,
        name: found.details.name.clone(),
    }))
}

fn response(book: &Book, member: &cffa_store::Member, accounts: &[Account]) -> Member {
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
            .and_then(|id| book.resolve_player(id))
            .map(|player| PlayerRef::of(book, player.id)),
        since: member.since,
        revoked: member.revoked,
        expires: None,
    }
}

fn invited_response(book: &Book, invitation: NamedInvitation) -> Member {
    Member {
        id: invitation.id,
        name: invitation.name,
        issuer: Some(invitation.to.issuer),
        subject: Some(invitation.to.subject),
        role: invitation.role.into(),
        player: invitation
            .player
            .and_then(|id| book.resolve_player(id))
            .map(|player| PlayerRef::of(book, player.id)),
        since: invitation.made,
        revoked: None,
        expires: Some(invitation.expires),
    }
}

/// All current members of the team, with its ETag.
async fn all_members(context: &ApiContext) -> Result<(ETag, Vec<Member>), Problem> {
    let team = context.app.store.team(context.team()?.id).await?;
    let team = team.ok_or_else(|| not_found("team"))?;
    let ids: Vec<AccountId> = team.members.iter().map(|member| member.account).collect();
    let accounts = context.app.store.accounts(&ids).await?;
    let book = context.book().await?;
    let members = team.members.iter();
    let members = members.map(|member| response(&book, member, &accounts));
    Ok((ETag::of_book(&team, &book), members.collect()))
}

/// `GET /api/v1/teams/{team}/members`
pub async fn list(context: ApiContext) -> Result<HttpResponse, Problem> {
    let (_, items) = all_members(&context).await?;
    Ok(Page { items, next: None }.into_response())
}

/// `GET /api/v1/teams/{team}/members/{member}`
pub async fn show(
    context: ApiContext,
    at: web::Path<(String, String)>,
    request: HttpRequest,
) -> Result<HttpResponse, Problem> {
    let (tag, members) = all_members(&context).await?;
    let id = account(&at.1)?;
    let found = members.iter().find(|member| member.id == id);
    let found = found.ok_or_else(|| not_found("member"))?;
    Ok(etag::respond(&request, &tag, || found))
}

fn account(id: &str) -> Result<AccountId, Problem> {
    find_by_id("member", id, Some)
}

/// `POST /api/v1/teams/{team}/members`: invites a person by user name or subject. The
/// response doesn't reveal whether such an account exists.
pub async fn create(
    context: ApiContext,
    body: JsonBody<NewMember>,
    request: HttpRequest,
) -> Result<HttpResponse, Problem> {
    let key = IdempotencyKey::of(&request, &context, &body.hash)?;
    let invited = match key.earlier_answer(context.team()?)? {
        Some(TeamAnswer::InvitedByName(first)) => first,
        Some(_) => return Err(idempotency::reused()),
        None => invite(&context, body.value, &key).await?,
    };
    let (team, book) = (context.team()?.id, context.book().await?);
    let location = format!("/api/v1/teams/{team}/invitations/{}", invited.id);
    Ok(HttpResponse::Created()
        .insert_header((LOCATION, location))
        .json(invited_response(&book, invited)))
}

async fn invite(
    context: &ApiContext,
    value: NewMember,
    key: &IdempotencyKey,
) -> Result<NamedInvitation, Problem> {
    let NewMember {
        subject,
        issuer,
        role,
        player,
    } = value;
    let app = &context.app;
    let mut errors = FieldErrors::default();
    let linked = errors.read("player", linked(&*context.book().await?, player));
    let known = issuer_called(&app.config, issuer.as_deref());
    let issuer = errors.read("issuer", known.ok_or(sentences::UNKNOWN_ISSUER));
    let (linked, issuer) = errors.finish(linked.zip(issuer))?;
    app.throttle.check_inviter(context.account.id)?;
    let invitee = Invitee {
        identity: Identity { issuer, subject },
        name: linked.as_ref().map(|linked| linked.name.to_string()),
        role: role.into(),
        linked,
    };
    let (team, now) = (context.team()?.id, context.now().await?);
    let memberships = context.memberships(key);
    Ok(memberships
        .invite_by_name(team, Uuid::now_v7(), invitee, &context.actor, now)
        .await?)
}

/// `PUT /api/v1/teams/{team}/members/{member}`
pub async fn update(
    context: ApiContext,
    at: web::Path<(String, String)>,
    body: JsonBody<MembershipChange>,
    request: HttpRequest,
) -> Result<HttpResponse, Problem> {
    let key = IdempotencyKey::of(&request, &context, &body.hash)?;
    match key.earlier_answer(context.team()?)? {
        Some(TeamAnswer::Member { member, .. }) => {
            return earlier_response(&context, &member).await;
        }
        Some(_) => return Err(idempotency::reused()),
        None => {}
    }
    let (member, MembershipChange { role, player }) = (account(&at.1)?, body.value);
    let linked = {
        let book = context.book().await?;
        etag::require_unchanged(&request, &ETag::of_book(context.team()?, &book))?;
        linked(&book, player)?
    };
    let (team, now) = (context.team()?.id, context.now().await?);
    let memberships = context.memberships(&key);
    let (role, by) = (role.into(), &context.actor);
    let changed = memberships.change_place(team, member, role, linked, by, now);
    super::teams::ignore_unchanged(changed.await)?;
    show(context, at, request).await
}

/// 200 with a member as they were after the first request with the same key. Without an ETag,
/// because that would identify the current state.
async fn earlier_response(
    context: &ApiContext,
    member: &cffa_store::Member,
) -> Result<HttpResponse, Problem> {
    let accounts = context.app.store.accounts(&[member.account]).await?;
    let book = context.book().await?;
    Ok(HttpResponse::Ok().json(response(&book, member, &accounts)))
}

/// `POST /api/v1/teams/{team}/members/{member}/revoke`
pub async fn revoke(
    context: ApiContext,
    at: web::Path<(String, String)>,
    request: HttpRequest,
) -> Result<HttpResponse, Problem> {
    let key = IdempotencyKey::of(&request, &context, &[])?;
    let (team, now) = (context.team()?.id, context.now().await?);
    let memberships = context.memberships(&key);
    memberships
        .revoke(team, account(&at.1)?, &context.actor, now)
        .await?;
    Ok(HttpResponse::NoContent().finish())
}

/// `POST /api/v1/teams/{team}/leave`
pub async fn leave(
    context: ApiContext,
    at: web::Path<String>,
    request: HttpRequest,
) -> Result<HttpResponse, Problem> {
    let key = IdempotencyKey::of(&request, &context, &[])?;
    let store = &context.app.store;
    let team = match at.parse() {
        Ok(id) => store.team(id).await?,
        Err(_) => None,
    };
    let team = team.ok_or_else(no_such_team)?;
    // The requester may have left by an earlier request with the same key.
    if key.earlier_answer(&team)?.is_none() {
        require_member(&team, context.account.id)?;
        let memberships = context.memberships(&key);
        memberships
            .leave(team.id, &context.account, context.now().await?)
            .await?;
    }
    Ok(HttpResponse::NoContent().finish())
}

/// `POST /api/v1/teams/{team}/members/{member}/reinstate`
pub async fn reinstate(
    context: ApiContext,
    at: web::Path<(String, String)>,
    request: HttpRequest,
) -> Result<HttpResponse, Problem> {
    let key = IdempotencyKey::of(&request, &context, &[])?;
    let (team, now) = (context.team()?.id, context.now().await?);
    let memberships = context.memberships(&key);
    memberships
        .reinstate(team, account(&at.1)?, &context.actor, now)
        .await?;
    Ok(HttpResponse::NoContent().finish())
}
