//! Sign-in with an identity provider: the redirect and the callback.

use super::identities;
use super::signin;
use super::signin_view::{ProviderButton, SigninFailedView};
use crate::app::App;
use crate::http::security_log;
use crate::text::messages::message;
use crate::web::support::current_user::CurrentUser;
use crate::web::support::error::WebError;
use crate::web::support::paging::Address;
use crate::web::support::refusals::Sentence;
use crate::web::support::respond::see;
use crate::web::support::return_to::ours;
use actix_web::cookie::Cookie;
use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};
use cffa_services::auth::oidc::{CallbackError, CallbackRefusal, Flow, Proven, Provider, Purpose};
use cffa_services::auth::{IdentityError, IdentityRefusal, LimitedAction, SignedInBy, Ticket};
use jiff::Timestamp;
use serde::Deserialize;

/// The buttons of all providers. After the sign-in, each leads to `next`.
pub(crate) fn buttons(app: &App, next: &str) -> Vec<ProviderButton> {
    let providers = app.providers.all().iter().map(Provider::settings);
    providers
        .map(|it| ProviderButton {
            name: it.name.clone(),
            href: begin_href(&it.id, next),
        })
        .collect()
}

/// The link that starts a sign-in and leads to `next`.
pub(crate) fn begin_href(provider: &str, next: &str) -> String {
    Address::new(&format!("/login/{provider}"), &[]).with("next", ours(next))
}

/// The query parameters that start a sign-in.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct CallbackQuery {
    next: String,
    /// `on`: sign in with another account than the provider's current one.
    anew: String,
}

/// `GET /login/{provider}`: redirects to the provider.
pub async fn begin(
    user: CurrentUser,
    id: web::Path<String>,
    asked: web::Query<CallbackQuery>,
    request: HttpRequest,
) -> Result<HttpResponse, WebError> {
    let provider = user.app().providers.with_id(&id).ok_or(WebError::Missing)?;
    let (next, anew) = (ours(&asked.next), asked.anew == "on");
    let (flow, url) = match anew {
        true => {
            provider
                .begin_reauthentication(next, Purpose::SignIn)
                .await?
        }
        false => provider.begin(next, Purpose::SignIn).await?,
    };
    let mut answer = see(&url);
    keep(&user, &flow, &request, &mut answer)?;
    Ok(answer)
}

/// Sets the cookies that the browser needs to finish the sign-in.
pub(crate) fn keep(
    user: &CurrentUser,
    flow: &Flow,
    request: &HttpRequest,
    answer: &mut HttpResponse,
) -> Result<(), WebError> {
    for cookie in user.app().flows.keep(flow, &held(request)) {
        answer.add_cookie(&cookie).map_err(anyhow::Error::from)?;
    }
    Ok(())
}

/// The cookies of the request. Unreadable cookies are ignored.
pub(crate) fn held(request: &HttpRequest) -> Vec<Cookie<'static>> {
    request.cookies().map(|it| it.clone()).unwrap_or_default()
}

/// The query parameters of the provider's redirect (RFC 6749, 4.1.2; RFC 9207).
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Answered {
    state: String,
    code: String,
    iss: Option<String>,
    error: Option<String>,
}

/// `GET /callback`, `GET /callback/{provider}`: the redirect back from the provider.
pub async fn callback(
    user: CurrentUser,
    answered: web::Query<Answered>,
    request: HttpRequest,
) -> Result<HttpResponse, WebError> {
    signin::count(&user, &request, LimitedAction::Callback)?;
    let app = user.app();
    let found = app.flows.take(&answered.state, &held(&request));
    let found = found.and_then(|(flow, forget)| {
        let provider = app.providers.with_id(&flow.provider)?;
        // Each provider has its own callback path and may use no other.
        let here = provider.settings().callback_path() == request.path();
        here.then_some((flow, forget, provider))
    });
    let Some((flow, forget, provider)) = found else {
        return refused(&user, &request, &CallbackRefusal::Over, "/login", false);
    };
    let proven = match &answered.error {
        Some(error) => Err(provider.explain(error).into()),
        None => {
            let iss = answered.iss.as_deref();
            provider.finish(&flow, &answered.code, iss).await
        }
    };
    let mut answer = match proven {
        Ok(proven) => arrived(&user, &flow, proven, &request).await?,
        Err(CallbackError::Refused(refusal)) => {
            let again = match flow.purpose {
                Purpose::SignIn => begin_href(&flow.provider, &flow.next),
                Purpose::Link { .. } => "/account".to_owned(),
            };
            refused(&user, &request, &refusal, &again, true)?
        }
        // The cookie is not removed, so that reloading the page resumes the sign-in.
        Err(CallbackError::Unavailable(away)) => return Err(away.into()),
    };
    answer.add_cookie(&forget).map_err(anyhow::Error::from)?;
    Ok(answer)
}

/// Completes the flow, whether a sign-in or the linking of an identity, once the user has proved
/// their identity.
async fn arrived(
    user: &CurrentUser,
    flow: &Flow,
    proven: Proven,
    request: &HttpRequest,
) -> Result<HttpResponse, WebError> {
    let (account, session) = match &flow.purpose {
        Purpose::SignIn => return sign_in(user, flow, proven, request).await,
        Purpose::Link { account, session } => (*account, session),
    };
    let same_session = user.session().this().as_ref() == Some(session);
    if !same_session || user.account().map(|it| it.id) != Some(account) {
        return refused(user, request, &CallbackRefusal::Over, "/account", false);
    }
    identities::linked(user, account, &proven.identity).await
}

async fn sign_in(
    user: &CurrentUser,
    flow: &Flow,
    proven: Proven,
    request: &HttpRequest,
) -> Result<HttpResponse, WebError> {
    let app = user.app();
    let (ticket, next) = match flow.next.strip_prefix("/setup/") {
        Some(token) => (Ticket::SetUp(token), "/"),
        None => match flow.next.strip_prefix("/invitations/") {
            Some(token) => (Ticket::Invitation(token), ours(&flow.next)),
            None => (Ticket::None, ours(&flow.next)),
        },
    };
    match app
        .identities
        .arrive(&proven, ticket, Timestamp::now())
        .await
    {
        Ok(account) => {
            signin::begin(user, &account, request)?;
            let by = SignedInBy {
                issuer: proven.identity.issuer,
                sid: proven.sid,
                id_token: Some(proven.id_token),
            };
            let noted = user.session().set_signed_in_by(by);
            noted.map_err(anyhow::Error::from)?;
            Ok(see(next))
        }
        Err(IdentityError::Refused(refusal)) => not_taken(user, request, &refusal, &flow.provider),
        Err(IdentityError::Store(error)) => Err(error.into()),
    }
}

/// The page after a failed sign-in. `inside` if this browser started it.
fn refused(
    user: &CurrentUser,
    request: &HttpRequest,
    refusal: &CallbackRefusal,
    again: &str,
    inside: bool,
) -> Result<HttpResponse, WebError> {
    security_log::kept_out(refusal, request);
    let status = match refusal {
        CallbackRefusal::Denied => StatusCode::FORBIDDEN,
        _ => StatusCode::BAD_REQUEST,
    };
    // A user who went back in the browser to a completed sign-in wants to continue, not to sign in
    // again.
    let account = user.account().filter(|_| !inside);
    let (again, label) = match account {
        Some(_) => ("/", message!("onward-go-on")),
        None => (again, message!("common-try-again")),
    };
    let view = SigninFailedView {
        heading: &message!("sign-in-failed-title"),
        sentence: &refusal.sentence(),
        again,
        label: &label,
        signed_in_as: account.map(|account| account.name.as_str()),
    };
    view.page().status(status).render(user, None)
}

/// The page for users whom the provider knows, but who have no account here.
fn not_taken(
    user: &CurrentUser,
    request: &HttpRequest,
    refusal: &IdentityRefusal,
    provider: &str,
) -> Result<HttpResponse, WebError> {
    security_log::kept_out(refusal, request);
    let path = format!("/login/{provider}");
    let view = SigninFailedView {
        heading: &message!("sign-in-failed-by-invitation"),
        sentence: &refusal.sentence(),
        again: &Address::new(&path, &[]).with("anew", "on"),
        label: &message!("sign-in-failed-other-account"),
        signed_in_as: None,
    };
    let page = view.page().status(StatusCode::FORBIDDEN);
    page.render(user, None)
}
