//! `/invitations`: showing and accepting an invitation.

use crate::text::messages::message;
use crate::web::auth::providers;
use crate::web::auth::signin;
use crate::web::auth::signin::FIELDS;
use crate::web::auth::signin_view::ProviderButton;
use crate::web::support::current_user::CurrentUser;
use crate::web::support::error::WebError;
use crate::web::support::form::{FieldErrors, Form};
use crate::web::support::page::{Page, View};
use crate::web::support::paging::Address;
use crate::web::support::refusals::Sentence;
use crate::web::support::respond::see;
use crate::web::support::views::server_moment;
use actix_web::{HttpRequest, HttpResponse, web};
use cffa_services::auth::LimitedAction;
use cffa_services::teams::MembershipError;
use serde::Serialize;

#[derive(Serialize)]
pub(crate) struct InvitationView<'a> {
    invitation: Invited,
    /// The path that both forms are sent to.
    action: &'a str,
    /// The sign-in link that returns to this page.
    login_href: &'a str,
    /// Whether new accounts can have a password.
    local: bool,
    /// The identity providers.
    providers: Vec<ProviderButton>,
}

impl View for InvitationView<'_> {
    const TEMPLATE: &'static str = "team/invitation.html";
}

/// The content of an invitation.
#[derive(Serialize)]
struct Invited {
    team: String,
    /// `manager` or `player`.
    role: &'static str,
    player: Option<String>,
    from: String,
    until: String,
}

/// The page of an invitation, or the reason why it can't be used.
async fn page(
    user: &CurrentUser,
    token: &str,
    form: &Form,
    problems: FieldErrors,
) -> Result<HttpResponse, WebError> {
    let (team, invitation) = match user
        .app()
        .memberships
        .invited(token, user.app().store.now().await?)
        .await
    {
        Ok(found) => found,
        Err(MembershipError::Refused(refusal)) => return Err(WebError::Gone(refusal.sentence())),
        Err(MembershipError::Store(error)) => return Err(error.into()),
    };
    let player = match invitation.player {
        Some(id) => Some(user.app().books.read(&team).await?.name(id).to_owned()),
        None => None,
    };
    let invited = Invited {
        team: team.name,
        role: invitation.role.word(),
        player,
        from: invitation.by.name,
        until: server_moment(invitation.expires),
    };
    let app = user.app();
    let path = format!("/invitations/{token}");
    let view = InvitationView {
        invitation: invited,
        action: &path,
        login_href: &Address::new("/login", &[]).with("next", &path),
        local: app.config.local_accounts,
        providers: providers::buttons(app, &path),
    };
    Page::of(message!("invitation-window-title"), "login", &view)
        .typed(form.typed())
        .problems(&problems.renamed(&FIELDS), None)
        .render(user, None)
}

/// Counts an attempt to open an invitation, by IP address and by account, if any.
fn count(user: &CurrentUser, request: &HttpRequest) -> Result<(), WebError> {
    signin::count(user, request, LimitedAction::Invitation)?;
    let Some(account) = user.account() else {
        return Ok(());
    };
    let counted = user
        .app()
        .throttle
        .check_account(LimitedAction::Invitation, account.id);
    Ok(counted?)
}

/// `GET /invitations/{token}`
pub async fn show(
    user: CurrentUser,
    token: web::Path<String>,
    request: HttpRequest,
) -> Result<HttpResponse, WebError> {
    count(&user, &request)?;
    page(&user, &token, &Form::default(), FieldErrors::default()).await
}

/// `POST /invitations/{token}`: accepts it as the signed-in user, or with a new account.
pub async fn accept(
    user: CurrentUser,
    token: web::Path<String>,
    form: Form,
    request: HttpRequest,
) -> Result<HttpResponse, WebError> {
    count(&user, &request)?;
    let (memberships, now) = (&user.app().memberships, user.app().store.now().await?);
    let mut problems = FieldErrors::default();
    let joined = if let Some(account) = user.account() {
        match memberships.join(&token, account, now).await {
            Ok(team) => Some(team),
            Err(MembershipError::Refused(refusal)) => {
                problems.note("form", refusal.sentence());
                None
            }
            Err(MembershipError::Store(error)) => return Err(error.into()),
        }
    } else if !user.app().config.local_accounts {
        return Err(WebError::SignInFirst);
    } else if !signin::is_fit(&form, &mut problems) {
        None
    } else {
        let (user_name, name) = (form.text("username"), form.text("name"));
        let password = form.text("password");
        let accounts = &user.app().accounts;
        match accounts
            .join(memberships, &token, user_name, name, password, now)
            .await
        {
            Ok((account, team)) => {
                signin::begin(&user, &account, &request)?;
                Some(team)
            }
            Err(error) => {
                signin::note(error, &mut problems, &request)?;
                None
            }
        }
    };
    match joined {
        Some(team) => {
            user.session().set_team(team).map_err(anyhow::Error::from)?;
            user.say(message!("invitation-joined"));
            Ok(see("/"))
        }
        None => page(&user, &token, &form, problems).await,
    }
}

#[cfg(test)]
impl crate::web::support::sample::Sample for InvitationView<'_> {
    fn samples() -> Vec<Self> {
        let view = |role, player: Option<&str>, local, providers| InvitationView {
            invitation: Invited {
                team: "Tuesday Turf".to_owned(),
                role,
                player: player.map(str::to_owned),
                from: "Ann".to_owned(),
                until: "24 Nov 2026, 21:04".to_owned(),
            },
            action: "/invitations/token",
            login_href: "/login?next=/invitations/token",
            local,
            providers,
        };
        vec![
            view("manager", Some("Bo"), true, vec![ProviderButton::sample()]),
            view("player", None, false, Vec::new()),
        ]
    }
}
