//! The gate before every handler: reads the form, finds out who asks, and lets in whom
//! the route table allows. Nothing else decides about access to a page.

use super::app::App;
use super::asker::Asker;
use super::failure::Failure;
use super::form::{FORM_BYTES, Form};
use super::paging::Address;
use crate::access::UserSession;
use actix_web::body::{BoxBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::Method;
use actix_web::http::header::{CONTENT_TYPE, LOCATION};
use actix_web::middleware::Next;
use actix_web::{Error, HttpMessage, HttpResponse, web};
use uuid::Uuid;

/// Who may come in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Who {
    /// Everybody.
    Anyone,
    /// Whoever signed in.
    SignedIn,
    /// Members of a team.
    Member,
    /// Managers of a team.
    Manager,
}

/// Lets the request through to its handler, or answers in its place.
///
/// # Errors
/// When the asker may not come in, what was sent is no form, or the database is away.
pub async fn admit(
    who: Who,
    mut req: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, Error> {
    let form = read_form(&mut req).await?;
    let app = req
        .app_data::<web::Data<App>>()
        .cloned()
        .ok_or_else(|| Failure::Ours(anyhow::anyhow!("no application")))?;
    let wanted = form.id("team").or_else(|| team_in_address(&req));
    let asker = Asker::find(app, UserSession::of(&req), wanted).await?;
    match refusal(who, &asker) {
        None => {}
        Some(Failure::SignInFirst) if req.method() == Method::GET => {
            let answer = to_sign_in(req.uri().path_and_query().map_or("/", |it| it.as_str()));
            return Ok(req.into_response(answer));
        }
        Some(failure) => {
            req.extensions_mut().insert(asker);
            return Err(failure.into());
        }
    }
    req.extensions_mut().insert(asker);
    req.extensions_mut().insert(form);
    next.call(req)
        .await
        .map(ServiceResponse::map_into_boxed_body)
}

fn refusal(who: Who, asker: &Asker) -> Option<Failure> {
    match who {
        Who::Anyone => None,
        _ if asker.account().is_none() => Some(Failure::SignInFirst),
        Who::SignedIn => None,
        _ if asker.here().is_none() => Some(Failure::Forbidden(
            "You are in no team, so there is nothing to see here yet.",
        )),
        Who::Manager if !asker.is_manager() => {
            Some(Failure::Forbidden("This page is for managers of the team."))
        }
        _ => None,
    }
}

/// Sends a browser to sign in, and from there on to where it wanted to go.
fn to_sign_in(wanted: &str) -> HttpResponse {
    let address = Address::new("/login", &[]).with("next", wanted);
    HttpResponse::SeeOther()
        .insert_header((LOCATION, address))
        .finish()
}

async fn read_form(req: &mut ServiceRequest) -> Result<Form, Failure> {
    let form_sent = req
        .headers()
        .get(CONTENT_TYPE)
        .and_then(|kind| kind.to_str().ok())
        .is_some_and(|kind| kind.starts_with("application/x-www-form-urlencoded"));
    if !form_sent || req.method() != Method::POST {
        return Ok(Form::default());
    }
    let body = req.extract::<web::Bytes>().await.map_err(|_| {
        Failure::TooLarge(format!(
            "A form can have at most {} KB. Send less at once.",
            FORM_BYTES / 1024
        ))
    })?;
    Form::parse(req.path(), &body).map_err(|why| Failure::Senseless(why.to_owned()))
}

fn team_in_address(req: &ServiceRequest) -> Option<Uuid> {
    let mut asked = form_urlencoded::parse(req.query_string().as_bytes());
    let (_, team) = asked.find(|(name, _)| name == "team")?;
    Uuid::parse_str(&team).ok()
}
