//! The user's own invitations, which they accept or decline, and leaving a team.

use crate::text::messages::message;
use crate::web::support::current_user::CurrentUser;
use crate::web::support::error::WebError;
use crate::web::support::form::Form;
use crate::web::support::refusals::Sentence;
use crate::web::support::respond::see;
use crate::web::support::views::server_moment;
use actix_web::HttpResponse;
use cffa_services::teams::MembershipError;
use cffa_store::StoreError;
use serde::Serialize;
use uuid::Uuid;

/// An invitation, as the invited user sees it.
#[derive(Serialize)]
pub(crate) struct InvitedView {
    id: String,
    team: String,
    role: &'static str,
    from: String,
    until: String,
}

/// The invitations of the user.
pub(crate) async fn section(user: &CurrentUser) -> Result<Vec<InvitedView>, StoreError> {
    let Some(account) = user.account() else {
        return Ok(Vec::new());
    };
    let memberships = &user.app().memberships;
    let open = memberships.invitations_for(account, user.app().store.now().await?);
    let views = open.await?.into_iter().map(|(team, one)| InvitedView {
        id: one.id.to_string(),
        team: team.name,
        role: one.role.word(),
        from: one.by.name,
        until: server_moment(one.expires),
    });
    Ok(views.collect())
}

fn chosen(form: &Form) -> Result<Uuid, WebError> {
    form.id("invitation").ok_or(WebError::Missing)
}

/// `POST /account/invitations/accept`
pub async fn accept(user: CurrentUser, form: Form) -> Result<HttpResponse, WebError> {
    let (account, id) = (user.signed_in()?, chosen(&form)?);
    let memberships = user.app().memberships.for_request(form.to_record());
    match memberships
        .accept(id, account, user.app().store.now().await?)
        .await
    {
        Ok(team) => {
            let chosen = user.session().set_team(team);
            chosen.map_err(anyhow::Error::from)?;
            user.say(message!("invitation-joined"));
        }
        Err(error) => warn(&user, error)?,
    }
    Ok(see("/"))
}

/// `POST /account/invitations/decline`
pub async fn decline(user: CurrentUser, form: Form) -> Result<HttpResponse, WebError> {
    let (account, id) = (user.signed_in()?, chosen(&form)?);
    let memberships = user.app().memberships.for_request(form.to_record());
    match memberships
        .decline(id, account, user.app().store.now().await?)
        .await
    {
        Ok(()) => user.say(message!("invitation-declined")),
        Err(error) => warn(&user, error)?,
    }
    Ok(see("/"))
}

/// `POST /account/teams/leave`: the gate has already found the user's membership of the team in the
/// form.
pub async fn leave(user: CurrentUser, form: Form) -> Result<HttpResponse, WebError> {
    let account = user.signed_in()?;
    let wanted: Uuid = form.id("team").ok_or(WebError::Missing)?;
    let team = user.team()?;
    if wanted != team.id {
        return Err(WebError::Missing);
    }
    let memberships = user.app().memberships.for_request(form.to_record());
    match memberships
        .leave(team.id, account, user.app().store.now().await?)
        .await
    {
        Ok(()) => user.say(message!("account-left", team = &team.name)),
        Err(error) => warn(&user, error)?,
    }
    Ok(see("/account"))
}

/// Shows a refusal on the next page. Returns the error if the invitation or team does not exist.
fn warn(user: &CurrentUser, error: MembershipError) -> Result<(), WebError> {
    match error {
        MembershipError::Refused(refusal) if !refusal.is_missing() => {
            user.warn(refusal.sentence());
            Ok(())
        }
        other => Err(other.into()),
    }
}

#[cfg(test)]
impl InvitedView {
    pub(crate) fn sample() -> InvitedView {
        InvitedView {
            id: "1".to_owned(),
            team: "Tuesday Turf".to_owned(),
            role: cffa_store::Role::Player.word(),
            from: "Bo".to_owned(),
            until: "24 Nov 2026, 21:04".to_owned(),
        }
    }
}
