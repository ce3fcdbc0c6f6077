//! Sign-in with a passkey, on the sign-in page: the script requests a challenge, and submits the
//! browser's signature as a form.

use super::passkeys::{CREDENTIAL, site, timeout};
use super::signin;
use crate::http::security_log;
use crate::web::support::current_user::CurrentUser;
use crate::web::support::error::WebError;
use crate::web::support::form::{FieldErrors, Form};
use crate::web::support::refusals::Sentence;
use actix_web::{HttpRequest, HttpResponse};
use cffa_services::auth::LimitedAction;
use cffa_services::auth::passkeys::{Challenge, PasskeyError};
use jiff::Timestamp;
use serde::Serialize;

/// The options to sign in. The browser offers its passkeys for the site.
#[derive(Serialize)]
struct RequestOptions<'a> {
    challenge: &'a str,
    rp: &'a str,
    /// In milliseconds.
    timeout: i64,
}

/// `POST /login/passkey/challenge`. Only the latest challenge of each browser is valid.
pub async fn challenge(user: CurrentUser, request: HttpRequest) -> Result<HttpResponse, WebError> {
    let site = site(&user)?;
    signin::count(&user, &request, LimitedAction::Form)?;
    let challenge = Challenge::to_sign_in(Timestamp::now());
    let kept = user.session().set_challenge(&challenge);
    kept.map_err(anyhow::Error::from)?;
    Ok(HttpResponse::Ok().json(RequestOptions {
        challenge: challenge.text(),
        rp: &site.id,
        timeout: timeout(),
    }))
}

/// `POST /login/passkey`
pub async fn sign_in(
    user: CurrentUser,
    form: Form,
    request: HttpRequest,
) -> Result<HttpResponse, WebError> {
    let site = site(&user)?;
    signin::count(&user, &request, LimitedAction::Passkey)?;
    let challenge = user.session().take_challenge();
    let signed = form.text(CREDENTIAL);
    let passkeys = &user.app().passkeys;
    match passkeys
        .sign_in(signed, challenge, site, Timestamp::now())
        .await
    {
        Ok(account) => signin::signed_in(&user, &account, &form, &request),
        Err(PasskeyError::Refused(refusal)) => {
            security_log::kept_out(refusal, &request);
            let mut problems = FieldErrors::default();
            problems.note("form", refusal.sentence());
            signin::refused(&user, &form, problems)
        }
        Err(PasskeyError::Store(error)) => Err(error.into()),
    }
}
