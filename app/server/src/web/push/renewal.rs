//! `/notifications/renew`: a push service gave a browser a new address.

use super::subscription;
use crate::web::auth::signin;
use crate::web::support::current_user::CurrentUser;
use crate::web::support::error::WebError;
use crate::web::support::form::Form;
use actix_web::{HttpRequest, HttpResponse};
use cffa_services::auth::LimitedAction;
use cffa_services::push::{EarlierAddress, PushError};

/// `POST /notifications/renew`, sent by the service worker. The session may have ended, and those
/// who replied by link have none: the earlier address and its secret prove who sends it.
pub async fn renew(
    user: CurrentUser,
    request: HttpRequest,
    form: Form,
) -> Result<HttpResponse, WebError> {
    signin::count(&user, &request, LimitedAction::PushDevice)?;
    let before = EarlierAddress {
        endpoint: form.text("earlier_endpoint"),
        auth: form.text("earlier_auth"),
    };
    let renewed = user.app().pushes.renew(before, &subscription(&form)).await;
    match renewed {
        Ok(true) => Ok(HttpResponse::NoContent().finish()),
        // Notifications are off, or the new address can't be used.
        Ok(false) | Err(PushError::Refused(_)) => Err(WebError::Missing),
        Err(PushError::Store(error)) => Err(error.into()),
    }
}
