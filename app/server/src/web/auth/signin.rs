//! Sign-in and sign-out with a local account, and set-up of the first account.

use super::accounts::local_name;
use super::providers;
use super::second_step;
use super::signed_out::{self, KEPT};
use super::signin_view::{LoginView, SetupView};
use crate::app::App;
use crate::http::client;
use crate::http::security_log;
use crate::text::messages::message;
use crate::web::support::current_user::CurrentUser;
use crate::web::support::error::WebError;
use crate::web::support::form::{FieldErrors, Form};
use crate::web::support::page::Page;
use crate::web::support::refusals::Sentence;
use crate::web::support::respond::see;
use crate::web::support::return_to::ours;
use actix_web::{HttpRequest, HttpResponse, web};
use cffa_services::auth::{AccountError, AccountRefusal, LimitedAction, Pace, SLOW_ANSWER, faults};
use cffa_services::turn;
use cffa_store::Account;
use serde::Deserialize;
use std::collections::BTreeMap;

/// Maps field names of accounts to those of the forms.
pub(crate) const FIELDS: [(&str, &str); 3] = [
    ("user_name", "username"),
    ("password_again", "again"),
    ("current_password", "current"),
];

/// The query parameter with the path to open after the sign-in.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct SignInQuery {
    next: String,
}

/// Records why the sign-in was refused. Returns errors that the visitor can't resolve.
pub(crate) fn note(
    error: AccountError,
    problems: &mut FieldErrors,
    request: &HttpRequest,
) -> Result<(), WebError> {
    match error {
        AccountError::Refused(AccountRefusal::Busy(busy)) => Err(WebError::Busy(busy.sentence())),
        AccountError::Refused(refusal) => {
            if refusal.is_a_wrong_password() {
                security_log::kept_out(&refusal, request);
            }
            problems.note(refusal.field(), refusal.sentence());
            Ok(())
        }
        AccountError::Store(error) => Err(error.into()),
    }
}

/// Whether the form is valid for a new account; records every error.
pub(crate) fn is_fit(form: &Form, problems: &mut FieldErrors) -> bool {
    let typed = ["username", "name", "password", "again"].map(|field| form.text(field));
    let [user_name, name, password, again] = typed;
    for refusal in faults(user_name, name, password, again) {
        problems.note(refusal.field(), refusal.sentence());
    }
    problems.is_empty()
}

/// Counts an attempt for the client's IP address.
pub(crate) fn count(
    user: &CurrentUser,
    request: &HttpRequest,
    action: LimitedAction,
) -> Result<(), WebError> {
    let Some(address) = client::address(request) else {
        return Ok(());
    };
    Ok(user.app().throttle.check(action, address)?)
}

/// Fails if no password can be checked at the moment. Checked before the attempt is counted,
/// because it would not be an attempt.
pub(crate) fn ready(user: &CurrentUser) -> Result<(), WebError> {
    match user.app().accounts.ready() {
        Err(AccountError::Refused(busy)) => Err(WebError::Busy(busy.sentence())),
        Err(AccountError::Store(error)) => Err(error.into()),
        Ok(()) => Ok(()),
    }
}

/// Counts a sign-in attempt, and delays it while this user name is under attack. Browsers in which
/// the owner has signed in before are counted separately.
async fn count_sign_in(
    user: &CurrentUser,
    request: &HttpRequest,
    user_name: &str,
) -> Result<(), WebError> {
    let Some(address) = client::address(request) else {
        return Ok(());
    };
    let app = user.app();
    let browsers = &app.known_browsers;
    let known = browsers.recognize(&providers::held(request), user_name);
    if known.is_none() {
        app.throttle.check(LimitedAction::SignIn, address)?;
    }
    let pace = app
        .throttle
        .check_sign_in(user_name, address, known.as_deref())?;
    if pace == Pace::Slowed {
        turn::give_back();
        actix_web::rt::time::sleep(SLOW_ANSWER).await;
    }
    Ok(())
}

/// Counts an attempt of a signed-in user to confirm their password. It is not counted among sign-in
/// attempts, because anyone can make those.
pub(crate) fn count_password(user: &CurrentUser, account: &Account) -> Result<(), WebError> {
    let throttle = &user.app().throttle;
    Ok(throttle.check_account(LimitedAction::Password, account.id)?)
}

/// Marks the browser as one in which this user has signed in.
pub(crate) fn remember(
    user: &CurrentUser,
    user_name: &str,
    answer: &mut HttpResponse,
) -> Result<(), WebError> {
    if let Some(cookie) = user.app().known_browsers.remember(user_name) {
        answer.add_cookie(&cookie).map_err(anyhow::Error::from)?;
    }
    Ok(())
}

/// Starts a session for an account.
pub(crate) fn begin(
    user: &CurrentUser,
    account: &Account,
    request: &HttpRequest,
) -> Result<(), WebError> {
    let begun = user.session().sign_in(account, request);
    begun.map_err(anyhow::Error::from)?;
    security_log::came_in(account.id, request);
    Ok(())
}

/// Returns an error where sign-in with a password is disabled.
pub(crate) fn local_only(user: &CurrentUser) -> Result<(), WebError> {
    if user.app().config.local_accounts {
        Ok(())
    } else {
        Err(WebError::Forbidden(message!("sign-in-password-off")))
    }
}

/// The sign-in page that leads to `next`.
pub(super) fn login_view<'a>(app: &App, next: &'a str) -> LoginView<'a> {
    LoginView {
        next: ours(next),
        signed_out: None,
        kept: None,
        local: app.config.local_accounts,
        passkeys: app.passkey_site.is_some(),
        by_mail: app.mails_passwords(),
        providers: providers::buttons(app, next),
    }
}

/// `GET /login`
pub async fn form(
    user: CurrentUser,
    asked: web::Query<SignInQuery>,
) -> Result<HttpResponse, WebError> {
    if user.account().is_some() {
        return Ok(see(ours(&asked.next)));
    }
    let app = user.app();
    // With a single way to sign in there is nothing to choose.
    if let ([only], false) = (app.providers.all(), app.config.local_accounts) {
        return Ok(see(&providers::begin_href(
            &only.settings().id,
            &asked.next,
        )));
    }
    let page = login_view(app, &asked.next).page();
    page.render(&user, None)
}

/// `POST /login`
pub async fn sign_in(
    user: CurrentUser,
    form: Form,
    request: HttpRequest,
) -> Result<HttpResponse, WebError> {
    local_only(&user)?;
    let (user_name, password) = (form.text("username"), form.text("password"));
    ready(&user)?;
    count_sign_in(&user, &request, user_name).await?;
    let mut problems = FieldErrors::default();
    match user.app().accounts.sign_in(user_name, password).await {
        Ok(account) => {
            return match account.second_factor {
                Some(_) => second_step::ask(&user, &account, &form),
                None => signed_in(&user, &account, &form, &request),
            };
        }
        Err(error) => note(error, &mut problems, &request)?,
    }
    refused(&user, &form, problems)
}

/// Starts a session and redirects to the page from which the sign-in was requested.
pub(super) fn signed_in(
    user: &CurrentUser,
    account: &Account,
    form: &Form,
    request: &HttpRequest,
) -> Result<HttpResponse, WebError> {
    begin(user, account, request)?;
    // A user who was signed out while filling in a form resumes it.
    let mut answer = match signed_out::onward(user, form.text(KEPT)) {
        Some(page) => {
            let mut answer = page.render(user, None)?;
            let removal = user.app().kept.removal();
            answer.add_cookie(&removal).map_err(anyhow::Error::from)?;
            answer
        }
        None => see(ours(form.text("next"))),
    };
    remember(user, local_name(account), &mut answer)?;
    Ok(answer)
}

/// Shows the sign-in page again, with the errors.
pub(super) fn refused(
    user: &CurrentUser,
    form: &Form,
    problems: FieldErrors,
) -> Result<HttpResponse, WebError> {
    let view = LoginView {
        kept: Some(form.text(KEPT)).filter(|kept| !kept.is_empty()),
        ..login_view(user.app(), form.text("next"))
    };
    view.page()
        .typed(form.typed())
        .problems(&problems.renamed(&FIELDS), None)
        .render(user, None)
}

fn set_up_page(app: &App, token: &str, typed: &BTreeMap<String, String>) -> Page {
    let path = format!("/setup/{token}");
    let view = SetupView {
        action: &path,
        local: app.config.local_accounts,
        providers: providers::buttons(app, &path),
    };
    Page::of(message!("setup-window-title"), "login", &view).typed(typed)
}

/// `GET /setup/{token}`
pub async fn set_up_form(
    user: CurrentUser,
    token: web::Path<String>,
    request: HttpRequest,
) -> Result<HttpResponse, WebError> {
    count(&user, &request, LimitedAction::SetUp)?;
    match user.app().accounts.check_set_up(&token).await {
        Ok(()) => set_up_page(user.app(), &token, &BTreeMap::new()).render(&user, None),
        Err(AccountError::Refused(refusal)) => Err(WebError::Gone(refusal.sentence())),
        Err(AccountError::Store(error)) => Err(error.into()),
    }
}

/// `POST /setup/{token}`: creates the first account, which becomes the manager of all teams that
/// were imported before any account existed.
pub async fn set_up(
    user: CurrentUser,
    token: web::Path<String>,
    form: Form,
    request: HttpRequest,
) -> Result<HttpResponse, WebError> {
    local_only(&user)?;
    count(&user, &request, LimitedAction::SetUp)?;
    let mut problems = FieldErrors::default();
    if is_fit(&form, &mut problems) {
        let (user_name, name) = (form.text("username"), form.text("name"));
        let accounts = &user.app().accounts;
        let now = jiff::Timestamp::now();
        match accounts
            .set_up(&token, user_name, name, form.text("password"), now)
            .await
        {
            Ok(account) => {
                let teams = user.app().memberships.take_unmanaged(&account, now).await?;
                begin(&user, &account, &request)?;
                user.say(message!("setup-done", name = &account.name));
                return Ok(see(if teams == 0 { "/onboarding" } else { "/" }));
            }
            Err(error) => note(error, &mut problems, &request)?,
        }
    }
    set_up_page(user.app(), &token, form.typed())
        .problems(&problems.renamed(&FIELDS), None)
        .render(&user, None)
}
