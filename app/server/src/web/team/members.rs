//! `/manageUserAccess`: the members of the team and its invitations.

use super::access_view::{AccessView, InvitationRow, LinkedPlayer, MemberView, TeamLinkRow};
use super::team_link;
use crate::text::messages::message;
use crate::web::auth::identities;
use crate::web::support::current_user::CurrentUser;
use crate::web::support::error::WebError;
use crate::web::support::form;
use crate::web::support::form::{FieldErrors, Form};
use crate::web::support::page::Page;
use crate::web::support::refusals::Sentence;
use crate::web::support::respond::{own_address, see};
use crate::web::support::views;
use crate::web::support::views::moment;
use actix_web::http::header::HOST;
use actix_web::{HttpRequest, HttpResponse};
use cffa_book::{Book, PlayerId, Refusal};
use cffa_services::auth::issuer_called;
use cffa_services::teams::MembershipError;
use cffa_services::teams::{
    Invitee, Linked, NewInvitation, invitation_token, limits, open_invitations,
    open_named_invitations, rules, team_link_token,
};
use cffa_services::token::Token;
use cffa_store::{
    Account, AccountId, Identity, Invitation, Member, NamedInvitation, Role, TeamAnswer,
};
use std::collections::BTreeMap;
use uuid::Uuid;

/// The default lifetime of an invitation, in days.
const DAYS: u32 = 7;

/// Records a refusal next to its field. Returns errors for missing items and store failures.
pub(crate) fn note(
    error: MembershipError,
    problems: &mut FieldErrors,
    field: &str,
) -> Result<(), WebError> {
    match error {
        MembershipError::Refused(refusal) if refusal.is_missing() => Err(WebError::Missing),
        MembershipError::Refused(refusal) => {
            problems.note(field, refusal.sentence());
            Ok(())
        }
        MembershipError::Store(error) => Err(error.into()),
    }
}

fn member_view(
    user: &CurrentUser,
    book: &Book,
    member: &Member,
    accounts: &[Account],
) -> MemberView {
    let account = accounts.iter().find(|account| account.id == member.account);
    let identity = account.and_then(|account| account.identities.first());
    let player = member.player.and_then(|id| book.resolve_player(id));
    MemberView {
        user: member.account.to_string(),
        subject: identity.map_or("", |one| one.subject.as_str()).to_owned(),
        name: account
            .map_or("somebody", |account| account.name.as_str())
            .to_owned(),
        role: member.role.word(),
        player: player.map(|player| LinkedPlayer {
            id: player.id.to_string(),
            name: player.details.name.to_string(),
        }),
        state: if member.revoked.is_some() {
            "revoked"
        } else {
            "active"
        },
        since: moment(book, member.since),
        is_me: user
            .account()
            .is_some_and(|account| account.id == member.account),
    }
}

fn invitation_view(book: &Book, invitation: &Invitation) -> InvitationRow {
    InvitationRow {
        id: invitation.id.to_string(),
        role: invitation.role.word(),
        player: invitation.player.map(|id| book.name(id).to_owned()),
        to: None,
        made: moment(book, invitation.made),
        until: moment(book, invitation.expires),
    }
}

fn named_view(book: &Book, invitation: &NamedInvitation) -> InvitationRow {
    InvitationRow {
        id: invitation.id.to_string(),
        role: invitation.role.word(),
        player: invitation.player.map(|id| book.name(id).to_owned()),
        to: Some(invitation.to.subject.clone()),
        made: moment(book, invitation.made),
        until: moment(book, invitation.expires),
    }
}

/// The link of the team, with the host of this request.
fn team_link_row(user: &CurrentUser, request: &HttpRequest) -> Result<TeamLinkRow, WebError> {
    let team = user.team()?;
    let secret_key = user.app().secret.reveal().as_bytes();
    let token = team.link.as_ref();
    let token = token.and_then(|link| team_link_token(secret_key, link));
    Ok(TeamLinkRow {
        exists: team.link.is_some(),
        link: token.map(|token| {
            let path = team_link::path(team.id, token.reveal());
            format!("{}{path}", own_address(user, request))
        }),
    })
}

async fn page(
    user: &CurrentUser,
    request: &HttpRequest,
    new_link: Option<&str>,
    typed: &BTreeMap<String, String>,
    problems: &FieldErrors,
) -> Result<HttpResponse, WebError> {
    let team = user.team()?;
    let ids: Vec<AccountId> = team.members.iter().map(|member| member.account).collect();
    let accounts = user.app().store.accounts(&ids).await?;
    let book = user.app().books.read(team).await?;
    let member = |member| member_view(user, &book, member, &accounts);
    let now = user.app().store.now().await?;
    let named = open_named_invitations(team, now).map(|one| named_view(&book, one));
    let by_link = open_invitations(team, now).map(|one| invitation_view(&book, one));
    let view = AccessView {
        members: team.members.iter().map(member).collect(),
        players: views::choices(&book),
        invitations: by_link.chain(named).collect(),
        new_link,
        team_link: team_link_row(user, request)?,
        local: user.app().config.local_accounts,
        providers: identities::addable(user),
    };
    Page::of(message!("common-who-has-access"), "access", &view)
        .typed(typed)
        .problems(problems, None)
        .render(user, Some(&book))
}

/// `GET /manageUserAccess`
pub async fn list(user: CurrentUser, request: HttpRequest) -> Result<HttpResponse, WebError> {
    // Two simultaneous requests leave only one valid invitation; don't show the link of the other.
    let team = user.team()?;
    let now = user.app().store.now().await?;
    let opens = |link: &String| {
        let hash = Token::hash_of(link.rsplit('/').next().unwrap_or_default());
        open_invitations(team, now).any(|one| one.token_hash == hash)
    };
    let link = user.session().take_new_link();
    let link = link.and_then(|link| user.app().seal.open(&link));
    let link = link.filter(opens);
    page(
        &user,
        &request,
        link.as_deref(),
        &BTreeMap::new(),
        &FieldErrors::default(),
    )
    .await
}

fn read_role(typed: &str) -> Result<Role, String> {
    match typed {
        "manager" => Ok(Role::Manager),
        "player" => Ok(Role::Player),
        _ => Err(message!("members-role-unknown")),
    }
}

/// The player to link a member to; `None` if none was selected.
async fn read_linked(
    user: &CurrentUser,
    typed: &str,
) -> Result<Result<Option<Linked>, Refusal>, WebError> {
    if typed.is_empty() {
        return Ok(Ok(None));
    }
    let Ok(id) = typed.parse::<PlayerId>() else {
        return Ok(Err(Refusal::NoSuchPlayer));
    };
    let book = user.app().books.read(user.team()?).await?;
    let linked = book.player(id).map(|player| Linked {
        player: id,
        name: player.details.name.clone(),
    });
    Ok(linked.map(Some).ok_or(Refusal::NoSuchPlayer))
}

/// `POST /manageUserAccess/add`: invites a user by their sign-in name. The response is the same
/// whether such an account exists or not.
pub async fn add(
    user: CurrentUser,
    form: Form,
    request: HttpRequest,
) -> Result<HttpResponse, WebError> {
    let team = user.team()?;
    if done_before(&user, &form)?.is_some() {
        return Ok(invited(&user));
    }
    let mut problems = form.problems();
    let role = problems.read("add_role", read_role(form.text("add_role")));
    let linked = problems.read(
        "add_player",
        read_linked(&user, form.text("add_player")).await?,
    );
    if let Some((role, linked)) = role.zip(linked)
        && problems.is_empty()
    {
        let account = user.signed_in()?;
        user.app().throttle.check_inviter(account.id)?;
        let chosen = Some(form.text("provider")).filter(|chosen| !chosen.is_empty());
        let issuer = issuer_called(&user.app().config, chosen);
        let invitee = Invitee {
            identity: Identity {
                issuer: issuer.ok_or(WebError::Missing)?,
                subject: form.text("subject").trim().to_owned(),
            },
            name: linked.as_ref().map(|linked| linked.name.to_string()),
            role,
            linked,
        };
        let id = form.key().unwrap_or_else(Uuid::now_v7);
        let (by, now) = (user.actor()?, user.app().store.now().await?);
        let memberships = user.app().memberships.for_request(form.to_record());
        let made = memberships.invite_by_name(team.id, id, invitee, &by, now);
        match made.await {
            Ok(_) => return Ok(invited(&user)),
            Err(error) => note(error, &mut problems, "subject")?,
        }
    }
    page(&user, &request, None, form.typed(), &problems).await
}

fn invited(user: &CurrentUser) -> HttpResponse {
    user.say(message!("members-invited"));
    see("/manageUserAccess")
}

/// The response to an earlier submission of the same form.
fn done_before(user: &CurrentUser, form: &Form) -> Result<Option<TeamAnswer>, WebError> {
    let team = user.team()?;
    let first = form
        .to_record()
        .map(|request| rules::first_answer(team, &request))
        .transpose();
    Ok(first.map_err(MembershipError::from)?.flatten())
}

/// The maximum length of the `Host` header that a link is built from (RFC 1035, 2.3.4: a name has
/// at most 255 octets).
const LONGEST_HOST: usize = 255;

/// The base URL of links, with the host of this request. Checked before the record for the link is
/// created.
fn link_base(user: &CurrentUser, request: &HttpRequest) -> Result<String, WebError> {
    let host = request.headers().get(HOST);
    if host.is_some_and(|host| host.len() > LONGEST_HOST) {
        return Err(WebError::BadRequest(message!("members-host-too-long")));
    }
    Ok(own_address(user, request))
}

/// `POST /manageUserAccess/invite`
pub async fn invite(
    user: CurrentUser,
    form: Form,
    request: HttpRequest,
) -> Result<HttpResponse, WebError> {
    let team = user.team()?;
    let key = form.key();
    let secret_key = user.app().secret.reveal().as_bytes();
    let token = invitation_token(secret_key, team.id, key);
    if done_before(&user, &form)?.is_some() {
        return show_link(&user, &link_base(&user, &request)?, &token);
    }
    let mut problems = form.problems();
    let role = problems.read("invite_role", read_role(form.text("invite_role")));
    let linked = read_linked(&user, form.text("invite_player")).await?;
    let linked = problems.read("invite_player", linked);
    let days = match form.text("days").trim() {
        "" => Some(DAYS),
        typed => form::whole(typed),
    };
    let most = limits::INVITATION_DAYS;
    let days = days.ok_or_else(|| message!("members-days-unreadable", days = most));
    let days = problems.read("days", days);
    if let Some(((role, linked), days)) = role.zip(linked).zip(days)
        && problems.is_empty()
    {
        let own = link_base(&user, &request)?;
        let (by, now) = (user.actor()?, user.app().store.now().await?);
        let new = NewInvitation {
            id: Uuid::now_v7(),
            token_hash: token.hash(),
            role,
            linked,
            days,
        };
        let memberships = user.app().memberships.for_request(form.to_record());
        match memberships.invite(team.id, new, &by, now).await {
            Ok(_) => return show_link(&user, &own, &token),
            Err(error) => note(error, &mut problems, "days")?,
        }
    }
    page(&user, &request, None, form.typed(), &problems).await
}

/// Shows the link of an invitation on the next page.
fn show_link(user: &CurrentUser, own: &str, token: &Token) -> Result<HttpResponse, WebError> {
    let link = format!("{own}/invitations/{}", token.reveal());
    // The session is stored in the database, whose readers must not be able to use the invitation.
    let sealed = user.app().seal.close(&link);
    let kept = user.session().set_new_link(&sealed);
    kept.map_err(anyhow::Error::from)?;
    Ok(see("/manageUserAccess"))
}

/// Applies a change to a member, and reports the result on the list of members.
async fn done(
    user: &CurrentUser,
    result: Result<(), MembershipError>,
    done: String,
) -> Result<HttpResponse, WebError> {
    match result {
        Ok(()) => user.say(done),
        Err(MembershipError::Refused(refusal)) if !refusal.is_missing() => {
            user.warn(refusal.sentence());
        }
        Err(MembershipError::Refused(_)) => return Err(WebError::Missing),
        Err(MembershipError::Store(error)) => return Err(error.into()),
    }
    Ok(see("/manageUserAccess"))
}

fn chosen_member(form: &Form) -> Result<AccountId, WebError> {
    form.id("user").ok_or(WebError::Missing)
}

/// `POST /manageUserAccess/change`: changes role and player in one step.
pub async fn change(
    user: CurrentUser,
    form: Form,
    request: HttpRequest,
) -> Result<HttpResponse, WebError> {
    let (team, member) = (user.team()?, chosen_member(&form)?);
    if let Some(TeamAnswer::Member { changed: true, .. }) = done_before(&user, &form)? {
        return done(&user, Ok(()), message!("members-access-updated")).await;
    }
    let mut problems = FieldErrors::default();
    let role = problems.read("form", read_role(form.text("role")));
    let linked = problems.read("form", read_linked(&user, form.text("player")).await?);
    let Some((role, linked)) = role.zip(linked) else {
        return page(&user, &request, None, &BTreeMap::new(), &problems).await;
    };
    let (by, now) = (user.actor()?, user.app().store.now().await?);
    let changed = user
        .app()
        .memberships
        .for_request(form.to_record())
        .change_place(team.id, member, role, linked, &by, now)
        .await;
    done(&user, changed, message!("members-access-updated")).await
}

/// `POST /manageUserAccess/revoke`
pub async fn revoke(user: CurrentUser, form: Form) -> Result<HttpResponse, WebError> {
    let (team, member) = (user.team()?, chosen_member(&form)?);
    let (by, now) = (user.actor()?, user.app().store.now().await?);
    let revoked = user
        .app()
        .memberships
        .for_request(form.to_record())
        .revoke(team.id, member, &by, now)
        .await;
    done(&user, revoked, message!("members-access-revoked")).await
}

/// `POST /manageUserAccess/reinstate`
pub async fn reinstate(user: CurrentUser, form: Form) -> Result<HttpResponse, WebError> {
    let (team, member) = (user.team()?, chosen_member(&form)?);
    let (by, now) = (user.actor()?, user.app().store.now().await?);
    let reinstated = user
        .app()
        .memberships
        .for_request(form.to_record())
        .reinstate(team.id, member, &by, now)
        .await;
    done(&user, reinstated, message!("members-access-restored")).await
}

/// `POST /manageUserAccess/invitations/revoke`
pub async fn withdraw(user: CurrentUser, form: Form) -> Result<HttpResponse, WebError> {
    let team = user.team()?;
    let invitation = form.id("invitation").ok_or(WebError::Missing)?;
    let (by, now) = (user.actor()?, user.app().store.now().await?);
    let withdrawn = user
        .app()
        .memberships
        .for_request(form.to_record())
        .withdraw(team.id, invitation, &by, now)
        .await;
    done(&user, withdrawn, message!("members-invitation-revoked")).await
}

/// `POST /manageUserAccess/team-link`: creates the link of the team.
pub async fn create_team_link(user: CurrentUser, form: Form) -> Result<HttpResponse, WebError> {
    let team = user.team()?;
    let (by, now) = (user.actor()?, user.app().store.now().await?);
    let secret_key = user.app().secret.reveal().as_bytes();
    let created = user
        .app()
        .memberships
        .for_request(form.to_record())
        .create_team_link(team.id, secret_key, &by, now)
        .await;
    done(&user, created, message!("team-link-created")).await
}

/// `POST /manageUserAccess/team-link/revoke`
pub async fn revoke_team_link(user: CurrentUser, form: Form) -> Result<HttpResponse, WebError> {
    let team = user.team()?;
    let (by, now) = (user.actor()?, user.app().store.now().await?);
    let revoked = user
        .app()
        .memberships
        .for_request(form.to_record())
        .revoke_team_link(team.id, &by, now)
        .await;
    done(&user, revoked, message!("team-link-revoked")).await
}
