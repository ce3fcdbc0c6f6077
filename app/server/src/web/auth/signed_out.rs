//! A form that came from somebody who is signed out, as when a session ends while a line-up is
//! filled in. The sign-in page carries what was typed; afterwards the form is shown filled in
//! again, to be checked and saved. Nothing is saved in between.

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

/// The field that carries what was typed.
pub(crate) const KEPT: &str = "kept";

/// Where a sign-in with a provider leads that has a form to go on with.
pub(crate) const GO_ON: &str = "/continue";

/// The page that goes on with a form which was sent while its sender was signed out.
#[derive(Serialize)]
pub(crate) struct FormOnwardView<'a> {
    /// Where the form was sent.
    action: &'a str,
    /// What was typed, sealed.
    kept: &'a str,
    /// What the forms of the session carry that has just begun.
    token: Option<String>,
}

impl View for FormOnwardView<'_> {
    const TEMPLATE: &'static str = "auth/form_onward.html";
}

/// What becomes of a form that was sent to an address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fill {
    /// Its handler shows it filled in again, so it is kept.
    Shown,
    /// It is a button, a file or a password: nothing of it is kept.
    Not,
}

/// Answers with the sign-in page, which carries along what was typed.
///
/// # Errors
/// When the template fails, which is a defect of ours.
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
    // By a provider one comes back without the page, so that has to be in a cookie.
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

/// The page of ours that the form stood on, as the browser says; the start page otherwise.
fn came_from(user: &CurrentUser, request: &HttpRequest) -> String {
    let own = crate::web::support::respond::own_address(user, request);
    let from = request.headers().get(REFERER);
    let from = from.and_then(|from| Url::parse(from.to_str().ok()?).ok());
    let here = from.filter(|from| Url::parse(&own).is_ok_and(|own| own.origin() == from.origin()));
    here.map_or("/".to_owned(), |from| ours(from.path()).to_owned())
}

/// The form that a field carries, if it was sent to this address.
///
/// # Errors
/// When it can't be opened any more.
pub(crate) fn restored(app: &App, sealed: &str, path: &str) -> Result<Form, WebError> {
    let opened = app.kept.open(sealed, Timestamp::now());
    match opened.filter(|kept| kept.path == path) {
        Some(kept) => Ok(Form::restored(kept.fields)),
        None => Err(WebError::Gone(message!("signed-out-expired"))),
    }
}

/// The page that leads back to the form, for whoever has just signed in; nothing when what is
/// carried along can't be opened.
pub(crate) fn onward(user: &CurrentUser, sealed: &str) -> Option<Page> {
    let kept = user.app().kept.open(sealed, Timestamp::now())?;
    let view = FormOnwardView {
        action: &kept.path,
        kept: sealed,
        token: user.session().form_token(),
    };
    Some(Page::of(message!("form-onward-title"), "", &view))
}

/// `GET /continue`: back from a provider, to the form that a cookie keeps.
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
