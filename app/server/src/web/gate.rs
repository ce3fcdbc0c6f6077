//! Middleware before every handler: rejects cross-site requests, parses the form, authenticates the
//! user and enforces the access level of the route. Access to pages is decided nowhere else.

use crate::app::App;
use crate::http::client;
use crate::http::csrf;
use crate::http::csrf::CrossSite;
use crate::http::not_modified;
use crate::http::security_log;
use crate::text::messages::message;
use crate::web::auth::signed_out;
use crate::web::auth::signed_out::{Fill, KEPT};
use crate::web::support::current_user::CurrentUser;
use crate::web::support::error::WebError;
use crate::web::support::form::{FORM_BYTES, Form};
use crate::web::support::paging::Address;
use actix_web::body::{BoxBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::Method;
use actix_web::http::header::{CONTENT_TYPE, LOCATION};
use actix_web::middleware::Next;
use actix_web::{Error, HttpMessage, HttpResponse, ResponseError, web};
use cffa_services::auth::UserSession;
use uuid::Uuid;

/// The access level that a route requires.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Access {
    /// None.
    Anyone,
    /// Another server, which authenticates itself with a signed token. Browsers never send such
    /// requests, so they have no origin to check.
    Server,
    /// A signed-in user.
    SignedIn,
    /// Members of a team.
    Member,
    /// Managers of a team.
    Manager,
}

/// Passes the request to its handler, or responds in its place.
///
/// # Errors
/// The errors of the handler.
pub async fn admit(
    access: Access,
    fill: Fill,
    mut req: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, Error> {
    match check(access, fill, &mut req).await {
        Ok(()) => {
            let answer = next.call(req).await?;
            Ok(not_modified::answer(answer.map_into_boxed_body()))
        }
        Err(WebError::SignInFirst) if [Method::GET, Method::HEAD].contains(req.method()) => {
            let wanted = req.uri().path_and_query().map_or("/", |it| it.as_str());
            let answer = to_sign_in(wanted);
            Ok(req.into_response(answer))
        }
        Err(WebError::SignInFirst) => {
            let answer = keep(&req, fill).unwrap_or_else(|failure| failure.error_response());
            Ok(req.into_response(answer))
        }
        Err(failure) => Ok(req.into_response(failure.error_response())),
    }
}

/// The sign-in page for a user who submitted a form after the session ended, with the form's
/// fields.
fn keep(req: &ServiceRequest, fill: Fill) -> Result<HttpResponse, WebError> {
    let user = req.extensions().get::<CurrentUser>().cloned();
    let form = req.extensions().get::<Form>().cloned();
    let (user, form) = user.zip(form).ok_or(WebError::SignInFirst)?;
    signed_out::answer(&user, req.request(), &form, fill)
}

/// Finds the user for the page about a path that doesn't exist. The form is not read, however large
/// it is, because no handler needs it.
///
/// # Errors
/// The errors of the handler.
pub async fn recognise(
    req: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, Error> {
    match find_user(&req, UserSession::of(&req), team_in_address(&req)).await {
        Ok(user) => {
            req.extensions_mut().insert(user);
            Ok(next.call(req).await?.map_into_boxed_body())
        }
        Err(failure) => Ok(req.into_response(failure.error_response())),
    }
}

/// Parses the form, finds the user, and stores both with the request.
async fn check(access: Access, fill: Fill, req: &mut ServiceRequest) -> Result<(), WebError> {
    let from = match access {
        Access::Server => Ok(()),
        _ => csrf::check(req.method(), req.headers(), req.uri()),
    };
    if from == Err(CrossSite::Foreign) {
        security_log::kept_out(CrossSite::Foreign, req.request());
        return Err(CrossSite::Foreign.into());
    }
    let form = read_form(req).await?;
    let session = UserSession::of(req);
    // An old browser may not send the origin of the form; then the form must contain the token of
    // the session.
    if from == Err(CrossSite::Unsaid) && !session.made(form.text("form_token")) {
        security_log::kept_out(CrossSite::Unsaid, req.request());
        return Err(CrossSite::Unsaid.into());
    }
    // A saved form is accepted only by handlers that show it again.
    let form = match form.text(KEPT) {
        "" => form,
        sealed if fill == Fill::Shown => signed_out::restored(app(req)?, sealed, req.path())?,
        // The sign-in page passes it on.
        _ if access == Access::Anyone => form,
        _ => {
            let sentence = message!("form-not-continued");
            return Err(WebError::BadRequest(sentence));
        }
    };
    let wanted = form.id("team").or_else(|| team_in_address(req));
    let user = find_user(req, session, wanted).await?;
    let refused = refusal(access, &user);
    req.extensions_mut().insert(user);
    req.extensions_mut().insert(form);
    refused.map_or(Ok(()), Err)
}

fn app(req: &ServiceRequest) -> Result<&web::Data<App>, WebError> {
    let app = req.app_data::<web::Data<App>>();
    app.ok_or_else(|| {
        WebError::Internal(anyhow::anyhow!(
            "the application is missing from the request"
        ))
    })
}

async fn find_user(
    req: &ServiceRequest,
    session: UserSession,
    wanted: Option<Uuid>,
) -> Result<CurrentUser, WebError> {
    let app = app(req)?.clone();
    // A form arrived since the session was read, as slowly as its sender liked: access that ended
    // meanwhile is found out.
    let read = session.take_requester().filter(|_| req.method().is_safe());
    let silent = !csrf::says_its_site(req.headers());
    let silent_at = client::address(req.request()).filter(|_| silent);
    CurrentUser::find(app, session, read, wanted, silent_at).await
}

fn refusal(access: Access, user: &CurrentUser) -> Option<WebError> {
    match access {
        Access::Anyone | Access::Server => None,
        _ if user.account().is_none() => Some(WebError::SignInFirst),
        Access::SignedIn => None,
        _ if user.current().is_none() => Some(WebError::Forbidden(message!("error-no-team"))),
        Access::Manager if !user.is_manager() => {
            Some(WebError::Forbidden(message!("error-managers-only")))
        }
        _ => None,
    }
}

/// Redirects a browser to the sign-in page, and from there to the requested page.
fn to_sign_in(wanted: &str) -> HttpResponse {
    let address = Address::new("/login", &[]).with("next", wanted);
    HttpResponse::SeeOther()
        .insert_header((LOCATION, address))
        .finish()
}

async fn read_form(req: &mut ServiceRequest) -> Result<Form, WebError> {
    let form_sent = req
        .headers()
        .get(CONTENT_TYPE)
        .and_then(|kind| kind.to_str().ok())
        .is_some_and(|kind| kind.starts_with("application/x-www-form-urlencoded"));
    if !form_sent || req.method() != Method::POST {
        return Ok(Form::default());
    }
    let body = req.extract::<web::Bytes>().await.map_err(|_| {
        let kilobytes = FORM_BYTES / 1024;
        WebError::TooLarge(message!("form-too-large", kilobytes = kilobytes))
    })?;
    Form::parse(req.path(), &body).map_err(WebError::BadRequest)
}

fn team_in_address(req: &ServiceRequest) -> Option<Uuid> {
    let mut asked = form_urlencoded::parse(req.query_string().as_bytes());
    let (_, team) = asked.find(|(name, _)| name == "team")?;
    Uuid::parse_str(&team).ok()
}
