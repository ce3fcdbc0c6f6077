//! `/password`: sets a forgotten password by means of a link in a mail.

use crate::app::App;
use crate::http::security_log;
use crate::text::messages::message;
use crate::web::auth::signin;
use crate::web::support::current_user::CurrentUser;
use crate::web::support::error::WebError;
use crate::web::support::form::{FieldErrors, Form};
use crate::web::support::page::{Page, View};
use actix_web::{HttpRequest, HttpResponse, web};
use cffa_services::auth::{AccountError, AccountRefusal, LimitedAction};
use cffa_store::{AccountId, StoreError};
use jiff::Timestamp;
use serde::Serialize;
use uuid::Uuid;

#[derive(Serialize)]
pub(crate) struct ForgottenView {
    /// Whether a user name was submitted.
    done: bool,
}

impl View for ForgottenView {
    const TEMPLATE: &'static str = "auth/forgotten.html";
}

#[derive(Serialize)]
pub(crate) struct NewPasswordView<'a> {
    /// The path that the form is sent to.
    action: &'a str,
    /// Whether the password has been set.
    done: bool,
}

impl View for NewPasswordView<'_> {
    const TEMPLATE: &'static str = "auth/new_password.html";
}

type Link = web::Path<(Uuid, String)>;

fn require(user: &CurrentUser) -> Result<(), WebError> {
    match user.app().mails_passwords() {
        true => Ok(()),
        false => Err(WebError::Missing),
    }
}

fn forgotten_page(user: &CurrentUser, done: bool) -> Result<HttpResponse, WebError> {
    let view = ForgottenView { done };
    Page::of(message!("forgotten-title"), "login", &view).render(user, None)
}

/// `GET /password/forgotten`
pub async fn show_forgotten(user: CurrentUser) -> Result<HttpResponse, WebError> {
    require(&user)?;
    forgotten_page(&user, false)
}

/// `POST /password/forgotten`: the response and its timing are the same for every name. The mail
/// for an existing account is written after the response.
pub async fn forgotten(
    user: CurrentUser,
    app: web::Data<App>,
    form: Form,
    request: HttpRequest,
) -> Result<HttpResponse, WebError> {
    require(&user)?;
    signin::count(&user, &request, LimitedAction::ForgottenPassword)?;
    let name = form.text("username").to_owned();
    actix_web::rt::spawn(async move {
        if let Err(error) = write(&app, &name).await {
            log::warn!("a link to a new password was not written: {error}");
        }
    });
    forgotten_page(&user, true)
}

async fn write(app: &App, user_name: &str) -> Result<(), StoreError> {
    let Some(account) = app.accounts.named(user_name).await? else {
        return Ok(());
    };
    let now = app.store.now().await?;
    app.mails.ask_new_password(account.id, now).await
}

/// Checks a link.
async fn check(user: &CurrentUser, request: &HttpRequest, link: &Link) -> Result<(), WebError> {
    require(user)?;
    signin::count(user, request, LimitedAction::NewPassword)?;
    let app = user.app();
    let (account, token) = &**link;
    let now = app.store.now().await?;
    match app.mails.may_set_password(*account, token, now).await? {
        true => Ok(()),
        false => Err(over()),
    }
}

fn over() -> WebError {
    WebError::Gone(message!("new-password-over"))
}

fn page(
    user: &CurrentUser,
    request: &HttpRequest,
    problems: FieldErrors,
    done: bool,
) -> Result<HttpResponse, WebError> {
    let view = NewPasswordView {
        action: request.path(),
        done,
    };
    Page::of(message!("new-password-title"), "login", &view)
        .problems(&problems.renamed(&signin::FIELDS), None)
        .render(user, None)
}

/// `GET /password/new/{id}/{token}`
pub async fn show(
    user: CurrentUser,
    request: HttpRequest,
    link: Link,
) -> Result<HttpResponse, WebError> {
    check(&user, &request, &link).await?;
    page(&user, &request, FieldErrors::default(), false)
}

/// `POST /password/new/{id}/{token}`
pub async fn save(
    user: CurrentUser,
    form: Form,
    request: HttpRequest,
    link: Link,
) -> Result<HttpResponse, WebError> {
    check(&user, &request, &link).await?;
    signin::ready(&user)?;
    let (account, token) = &*link;
    let (accounts, password) = (&user.app().accounts, form.text("password"));
    let mut problems = FieldErrors::default();
    if let Err(error) = accounts.check_new_password(*account, password).await {
        signin::note(error, &mut problems, &request)?;
    }
    if password != form.text("again") {
        let differ = AccountError::from(AccountRefusal::PasswordsDiffer);
        signin::note(differ, &mut problems, &request)?;
    }
    if !problems.is_empty() {
        return page(&user, &request, problems, false);
    }
    let now = user.app().store.now().await?;
    // If two people have the link, only one of them sets a password.
    let use_link = async || {
        let mails = &user.app().mails;
        mails.use_new_password(*account, token, now).await
    };
    match accounts.reset_password(*account, password, use_link).await {
        Ok(None) => Err(over()),
        Ok(Some(account)) => {
            security_log::reset_password(account.id, &request);
            if let Err(error) = tell(user.app(), account.id, now).await {
                log::warn!("nobody was told of a new password: {error}");
            }
            page(&user, &request, problems, true)
        }
        Err(error) => {
            signin::note(error, &mut problems, &request)?;
            page(&user, &request, problems, false)
        }
    }
}

async fn tell(app: &App, account: AccountId, now: Timestamp) -> Result<(), StoreError> {
    match app.mails.address(account).await? {
        Some(address) => app.mails.tell_new_password(&address, now).await,
        None => Ok(()),
    }
}

#[cfg(test)]
mod samples {
    use super::*;
    use crate::web::support::sample::Sample;

    impl Sample for ForgottenView {
        fn samples() -> Vec<Self> {
            [false, true].map(|done| ForgottenView { done }).into()
        }
    }

    impl Sample for NewPasswordView<'_> {
        fn samples() -> Vec<Self> {
            let action = "/password/new/id/token";
            [false, true]
                .map(|done| NewPasswordView { action, done })
                .into()
        }
    }
}
