//! Forms that are submitted by a user who is signed out, for example because the session ended
//! while they filled in a line-up. The sign-in page carries the fields; after the sign-in the form
//! is shown again with them, to review and save. Nothing is saved in between.

use super::signin;
use crate::app::App;
use crate::text::messages::message;
use crate::web::support::current_user::CurrentUser;
use crate::web::support::error::WebError;
use crate::web::support::form::Form;
use crate::web::support::page::{Page, View};
use crate::web::support::respond::see;
use crate::web::support::return_to::ours;
use actix_web::cookie::Cookie;
use actix_web::http::StatusCode;
use actix_web::http::header::{CONTENT_TYPE, REFERER};
use actix_web::{HttpRequest, HttpResponse};
use cffa_services::auth::SavedForm;
use jiff::Timestamp;
use serde::Serialize;
use url::Url;

/// The form field that carries the sealed fields.
pub(crate) const KEPT: &str = "kept";

/// The path after a sign-in with a provider if there is a form to resume.
pub(crate) const GO_ON: &str = "/continue";

/// The page that resumes a form which was submitted while the user was signed out.
#[derive(Serialize)]
pub(crate) struct FormOnwardView<'a> {
    /// The path that the form was sent to.
    action: &'a str,
    /// The fields of the form, sealed.
    kept: &'a str,
    /// The form token of the new session.
    token: Option<String>,
}

impl View for FormOnwardView<'_> {
    const TEMPLATE: &'static str = "auth/form_onward.html";
}

/// What to do with a submitted form if the user is signed out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fill {
    /// Save its fields, because the handler can show it filled in again.
    Shown,
    /// Discard its fields, because it is only a button, or contains a file or a password.
    Not,
}

/// Responds with the sign-in page, which carries the form's fields.
///
/// # Errors
/// When the template fails, which is always a bug.
pub(crate) fn answer(
    user: &CurrentUser,
    request: &HttpRequest,
    form: &Form,
    fill: Fill,
) -> Result<HttpResponse, WebError> {
    let app = user.app();
    let sealed = match fill {
        Fill::Shown => app.kept.seal(&SavedForm::of(
            request.path(),
            form.typed(),
            Timestamp::now(),
        )),
        Fill::Not => None,
    };
    // A sign-in with a provider does not return to this page, so the fields must be in a cookie.
    let cookie = sealed.as_deref().and_then(|text| app.kept.cookie(text));
    let by_password_alone = cookie.is_none() && !app.providers.all().is_empty();
    let sentence = match (fill, &sealed) {
        (Fill::Shown, Some(_)) if !by_password_alone => message!("signed-out-continue"),
        (Fill::Shown, Some(_)) if app.config.local_accounts => {
            message!("signed-out-continue-with-password")
        }
        (Fill::Shown, _) => message!("signed-out-form-too-long"),
        (Fill::Not, _) if is_upload(request) => message!("signed-out-choose-file"),
        (Fill::Not, _) => message!("signed-out-try-again"),
    };
    let next = match (&cookie, came_from(user, request)) {
        (Some(_), _) => GO_ON.to_owned(),
        (None, from) => from,
    };
    let mut view = signin::login_view(app, &next);
    view.signed_out = Some(&sentence);
    view.kept = sealed.as_deref();
    let mut answer = view
        .page()
        .status(StatusCode::UNAUTHORIZED)
        .render(user, None)?;
    if let Some(cookie) = cookie.filter(|_| !app.providers.all().is_empty()) {
        answer.add_cookie(&cookie).map_err(anyhow::Error::from)?;
    }
    Ok(answer)
}

fn is_upload(request: &HttpRequest) -> bool {
    let kind = request.headers().get(CONTENT_TYPE);
    kind.and_then(|kind| kind.to_str().ok())
        .is_some_and(|kind| kind.starts_with("multipart/"))
}

/// The page that contained the form, according to the browser, if it is on this site; the start
/// page otherwise.
fn came_from(user: &CurrentUser, request: &HttpRequest) -> String {
    let own = crate::web::support::respond::own_address(user, request);
    let from = request.headers().get(REFERER);
    let from = from.and_then(|from| Url::parse(from.to_str().ok()?).ok());
    let here = from.filter(|from| Url::parse(&own).is_ok_and(|own| own.origin() == from.origin()));
    here.map_or("/".to_owned(), |from| ours(from.path()).to_owned())
}

/// The form in a sealed field, if it was sent to this path.
///
/// # Errors
/// When it can't be unsealed, for example because it has expired.
pub(crate) fn restored(app: &App, sealed: &str, path: &str) -> Result<Form, WebError> {
    let opened = app.kept.open(sealed, Timestamp::now());
    match opened.filter(|kept| kept.path == path) {
        Some(kept) => Ok(Form::restored(kept.fields)),
        None => Err(WebError::Gone(message!("signed-out-expired"))),
    }
}

/// The page that leads back to the form after the sign-in; `None` if the form can't be unsealed.
pub(crate) fn onward(user: &CurrentUser, sealed: &str) -> Option<Page> {
    let kept = user.app().kept.open(sealed, Timestamp::now())?;
    let view = FormOnwardView {
        action: &kept.path,
        kept: sealed,
        token: user.session().form_token(),
    };
    Some(Page::of(message!("form-onward-title"), "", &view))
}

/// `GET /continue`: returns from a provider to the form in the cookie.
pub async fn go_on(user: CurrentUser, request: HttpRequest) -> Result<HttpResponse, WebError> {
    let app: &App = user.app();
    let cookies = request.cookies().map(|all| all.clone()).unwrap_or_default();
    let held = app.kept.held(&cookies);
    let page = held.and_then(|sealed| onward(&user, sealed));
    let mut answer = match page {
        Some(page) => page.render(&user, None)?,
        None => see("/"),
    };
    let removal: Cookie<'static> = app.kept.removal();
    answer.add_cookie(&removal).map_err(anyhow::Error::from)?;
    Ok(answer)
}

#[cfg(test)]
impl crate::web::support::sample::Sample for FormOnwardView<'_> {
    fn samples() -> Vec<Self> {
        let view = |token| FormOnwardView {
            action: "/games",
            kept: "sealed",
            token,
        };
        vec![view(Some("token".to_owned())), view(None)]
    }
}
