//! Sign-out: here, at the provider, and on request of the provider.

use super::accounts::local_name;
use super::identities::onward;
use super::signin;
use crate::http::security_log;
use crate::text::messages::message;
use crate::web::support::current_user::CurrentUser;
use crate::web::support::error::WebError;
use crate::web::support::form::Form;
use crate::web::support::respond::see;
use actix_web::http::StatusCode;
use actix_web::http::header::CACHE_CONTROL;
use actix_web::{HttpRequest, HttpResponse, web};
use cffa_services::auth::oidc::{LogoutRefusal, Provider, SignedOut};
use cffa_services::auth::{end_sessions_by, provider_session};
use cffa_store::Identity;
use jiff::Timestamp;
use serde_json::json;

/// `POST /logout`: ends the session here, then the session at the provider that it was started
/// with.
pub async fn sign_out(user: CurrentUser, request: HttpRequest) -> Result<HttpResponse, WebError> {
    let by = user.session().signed_in_by();
    let mut home = see("/");
    if let Some(account) = user.account() {
        security_log::went_out(account.id, &request);
        if by.is_none() {
            signin::remember(&user, local_name(account), &mut home)?;
        }
    }
    user.session().sign_out();
    let app = user.app();
    let provider = by
        .as_ref()
        .and_then(|by| app.providers.with_issuer(&by.issuer));
    let (Some(by), Some(provider)) = (by, provider) else {
        return Ok(home);
    };
    let name = &provider.settings().name;
    let back = app.config.shown_url();
    match provider.sign_out(by.id_token.as_deref(), &back).await {
        Ok(None) => Ok(home),
        Ok(Some(url)) => onward(
            &message!("sign-out-title"),
            &message!("sign-out-at-provider", provider = name),
            &url,
        )
        .render_for_nobody(),
        Err(_) => onward(
            &message!("sign-out-title"),
            &message!("sign-out-provider-unavailable", provider = name),
            "",
        )
        .render_for_nobody(),
    }
}

/// `POST /backchannel-logout/{provider}`: the provider reports that a user signed out there (OpenID
/// Connect Back-Channel Logout 1.0). A signed token authenticates the provider.
pub async fn reported(
    user: CurrentUser,
    id: web::Path<String>,
    form: Form,
) -> Result<HttpResponse, WebError> {
    let provider = user.app().providers.with_id(&id).ok_or(WebError::Missing)?;
    match provider.signed_out(form.text("logout_token")).await {
        Ok(who) => {
            end(&user, provider, who).await?;
            Ok(response(StatusCode::OK).finish())
        }
        Err(LogoutRefusal::Invalid(why)) => {
            let prefix = &provider.settings().prefix;
            log::warn!("refused a back-channel logout from {prefix}: {why}");
            Ok(response(StatusCode::BAD_REQUEST).json(json!({
                "error": "invalid_request",
                "error_description": why,
            })))
        }
        Err(LogoutRefusal::Unavailable(away)) => Err(away.into()),
    }
}

fn response(status: StatusCode) -> actix_web::HttpResponseBuilder {
    let mut answer = HttpResponse::build(status);
    answer.insert_header((CACHE_CONTROL, "no-store"));
    answer
}

async fn end(user: &CurrentUser, provider: &Provider, who: SignedOut) -> Result<(), WebError> {
    let store = &user.app().store;
    let issuer = &provider.settings().issuer;
    match who {
        SignedOut::Session(sid) => {
            let theirs = provider_session(issuer, &sid);
            store.delete_sessions_with(&theirs).await?;
        }
        SignedOut::Person(subject) => {
            let identity = Identity {
                issuer: issuer.clone(),
                subject,
            };
            if let Some(account) = store.account_of(&identity).await? {
                let now = Timestamp::now();
                end_sessions_by(&**store, account.id, issuer, now).await?;
            }
        }
    }
    Ok(())
}
