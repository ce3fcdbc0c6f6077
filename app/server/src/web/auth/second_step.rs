//! The second step of a sign-in, for accounts with a second factor. The password alone does not
//! sign the user in: until they enter the code, the browser's session only records whose password
//! was correct.

use super::second_factor::count_code;
use super::signed_out::KEPT;
use super::signin;
use crate::http::security_log;
use crate::text::messages::message;
use crate::web::support::current_user::CurrentUser;
use crate::web::support::error::WebError;
use crate::web::support::form::{FieldErrors, Form};
use crate::web::support::page::{Page, View};
use crate::web::support::refusals::Sentence;
use crate::web::support::return_to::ours;
use actix_web::{HttpRequest, HttpResponse};
use cffa_services::auth::{SecondFactorError, SecondFactorRefusal, TypedCode};
use cffa_store::Account;
use jiff::Timestamp;
use serde::Serialize;

/// The page that asks for a code.
#[derive(Serialize)]
pub(crate) struct SecondStepView<'a> {
    /// The path to open after the sign-in.
    next: &'a str,
    /// The fields of a form that was submitted after the session ended, sealed.
    kept: Option<&'a str>,
}

impl View for SecondStepView<'_> {
    const TEMPLATE: &'static str = "auth/second_step.html";
}

/// Asks for a code after the password was correct.
pub(super) fn ask(
    user: &CurrentUser,
    account: &Account,
    form: &Form,
) -> Result<HttpResponse, WebError> {
    let kept = user.session().set_half_signed_in(account, Timestamp::now());
    kept.map_err(anyhow::Error::from)?;
    page(user, form, FieldErrors::default())
}

fn page(user: &CurrentUser, form: &Form, problems: FieldErrors) -> Result<HttpResponse, WebError> {
    let view = SecondStepView {
        next: ours(form.text("next")),
        kept: Some(form.text(KEPT)).filter(|kept| !kept.is_empty()),
    };
    Page::of(message!("second-step-title"), "login", &view)
        .problems(&problems, None)
        .render(user, None)
}

/// `POST /login/code`
pub async fn sign_in(
    user: CurrentUser,
    form: Form,
    request: HttpRequest,
) -> Result<HttpResponse, WebError> {
    signin::local_only(&user)?;
    let half = user.session().half_signed_in(Timestamp::now());
    let account = match &half {
        Some(half) => user.app().store.account(half.account()).await?,
        None => None,
    };
    // A user who changed the password meanwhile must enter the new one.
    let account = account.filter(|account| half.is_some_and(|half| half.is_of(account)));
    let Some(account) = account else {
        let mut problems = FieldErrors::default();
        problems.note("form", SecondFactorRefusal::Expired.sentence());
        return signin::refused(&user, &form, problems);
    };
    let code = TypedCode::parse(form.text("code"));
    count_code(&user, &account, &code)?;
    let factors = &user.app().second_factors;
    match factors.check(account.id, &code, Timestamp::now()).await {
        Ok(account) => signin::signed_in(&user, &account, &form, &request),
        // It was turned off meanwhile, either with the code or by the operator.
        Err(SecondFactorError::Refused(SecondFactorRefusal::OffAlready)) => {
            signin::signed_in(&user, &account, &form, &request)
        }
        Err(SecondFactorError::Refused(refusal)) => {
            security_log::kept_out(refusal, &request);
            let mut problems = FieldErrors::default();
            problems.note("code", refusal.sentence());
            page(&user, &form, problems)
        }
        Err(SecondFactorError::Store(error)) => Err(error.into()),
    }
}

#[cfg(test)]
impl crate::web::support::sample::Sample for SecondStepView<'_> {
    fn samples() -> Vec<Self> {
        let with = |kept| SecondStepView {
            next: "/games",
            kept,
        };
        vec![with(Some("sealed")), with(None)]
    }
}
