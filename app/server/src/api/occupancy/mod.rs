//! Headcounts, compatible with the Occupancy API: the same paths and the same JSON, so that
//! its clients work unchanged.

pub mod routes;

use crate::api::problem::{PROBLEM, Problem};
use crate::api::sentences;
use crate::app::App;
use crate::http::client;
use actix_web::body::BoxBody;
use actix_web::http::StatusCode;
use actix_web::http::header::{
    ACCESS_CONTROL_ALLOW_ORIGIN, CACHE_CONTROL, CONTENT_TYPE, HeaderValue,
};
use actix_web::{HttpRequest, HttpResponse, web};
use cffa_services::auth::LimitedAction;
use cffa_services::headcount::Headcounts;
use cffa_services::headcount::rule;
use cffa_services::headcount::rule::Refusal;
use cffa_store::{Headcount, HeadcountChange, HeadcountId};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use serde_json::ser::{Formatter, Serializer};
use std::io::{self, Write};

/// The path parameters of a new space.
#[derive(Deserialize)]
pub struct NewSpace {
    current: String,
    maximum: String,
    #[serde(default)]
    name: String,
}

/// `PUT /space/new/occupancy/current/{current}/max/{maximum}`, and the same with
/// `/name/{name}`: creates a space.
pub async fn new(
    request: HttpRequest,
    path: web::Path<NewSpace>,
    app: web::Data<App>,
) -> Result<HttpResponse, Problem> {
    let current = heads(&path.current).ok_or(Refusal::Current)?;
    let maximum = heads(&path.maximum).ok_or(Refusal::Maximum)?;
    if let Some(address) = client::address(&request) {
        app.throttle.check(LimitedAction::NewSpace, address)?;
    }
    let made = app
        .headcounts
        .make(&path.name, current, maximum, Timestamp::now());
    ok_response(made.await?)
}

/// `GET /space/{id}`
pub async fn show(id: web::Path<String>, app: web::Data<App>) -> Result<HttpResponse, Problem> {
    let id = parse(&id)?;
    found(id, app.headcounts.visit(id, Timestamp::now()).await?)
}

/// `PUT /space/{id}/increment`
pub async fn increment(
    id: web::Path<String>,
    app: web::Data<App>,
) -> Result<HttpResponse, Problem> {
    change(&app.headcounts, &id, HeadcountChange::In).await
}

/// `PUT /space/{id}/decrement`
pub async fn decrement(
    id: web::Path<String>,
    app: web::Data<App>,
) -> Result<HttpResponse, Problem> {
    change(&app.headcounts, &id, HeadcountChange::Out).await
}

/// `PUT /space/{id}/max/{maximum}`
pub async fn maximum(
    path: web::Path<(String, String)>,
    app: web::Data<App>,
) -> Result<HttpResponse, Problem> {
    let (id, maximum) = path.into_inner();
    parse(&id)?;
    let maximum = rule::maximum(heads(&maximum).ok_or(Refusal::Maximum)?)?;
    change(&app.headcounts, &id, HeadcountChange::Maximum(maximum)).await
}

async fn change(
    spaces: &Headcounts,
    id: &str,
    change: HeadcountChange,
) -> Result<HttpResponse, Problem> {
    let id = parse(id)?;
    found(id, spaces.change(id, change, Timestamp::now()).await?)
}

fn parse(id: &str) -> Result<HeadcountId, Problem> {
    HeadcountId::parse_str(id)
        .map_err(|_| Problem::new(StatusCode::BAD_REQUEST, sentences::SPACE_ID_INVALID))
}

/// Parses a number of people in ASCII digits. The rules check its bounds.
fn heads(text: &str) -> Option<u64> {
    let digits = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    // A number that is too large to parse is out of bounds as well.
    digits.then(|| text.parse().unwrap_or(u64::MAX))
}

fn found(id: HeadcountId, space: Option<Headcount>) -> Result<HttpResponse, Problem> {
    let space =
        space.ok_or_else(|| Problem::new(StatusCode::NOT_FOUND, sentences::no_such_space(id)))?;
    ok_response(space)
}

/// Adds the member `error` to any error response: clients' scripts show its text, and treat a
/// response without it as a space.
pub fn with_error_member(answer: HttpResponse) -> HttpResponse {
    let status = answer.status();
    if !status.is_client_error() && !status.is_server_error() {
        return answer;
    }
    let known = answer.extensions().get::<Problem>().cloned();
    let problem = known.unwrap_or_else(|| Problem::new(status, sentence(status)));
    let mut answer = answer.map_body(|_, _| BoxBody::new(problem.for_occupancy_clients()));
    let kind = HeaderValue::from_static(PROBLEM);
    answer.headers_mut().insert(CONTENT_TYPE, kind);
    // This includes requests that never reached these routes.
    let any_origin = HeaderValue::from_static("*");
    answer
        .headers_mut()
        .insert(ACCESS_CONTROL_ALLOW_ORIGIN, any_origin);
    answer
}

/// The detail of an error of which only the status is known.
fn sentence(status: StatusCode) -> &'static str {
    match status {
        StatusCode::NOT_FOUND => sentences::NO_SUCH_ENDPOINT,
        StatusCode::METHOD_NOT_ALLOWED => sentences::METHOD_NOT_ALLOWED,
        StatusCode::PAYLOAD_TOO_LARGE => sentences::REQUEST_TOO_LARGE,
        StatusCode::TOO_MANY_REQUESTS => sentences::TOO_MANY_REQUESTS,
        StatusCode::SERVICE_UNAVAILABLE => sentences::SERVER_BUSY,
        status if status.is_server_error() => sentences::INTERNAL_ERROR,
        _ => sentences::REQUEST_UNREADABLE,
    }
}

fn ok_response(space: Headcount) -> Result<HttpResponse, Problem> {
    Ok(HttpResponse::Ok()
        .insert_header((CACHE_CONTROL, "no-store"))
        .content_type("application/json; charset=UTF-8")
        .body(json(&space)))
}

/// A space as JSON.
pub fn json(space: &Headcount) -> String {
    #[derive(Serialize)]
    struct SpaceResponse<'a> {
        space_id: HeadcountId,
        space_name: Option<&'a str>,
        occupancy: Occupancy,
        created: String,
        last_updated: String,
    }
    #[derive(Serialize)]
    struct Occupancy {
        current: u32,
        maximum: u32,
    }
    let moment = |time: Timestamp| time.strftime("%Y-%m-%dT%H:%M:%S.%6fZ").to_string();
    let response = SpaceResponse {
        space_id: space.id,
        space_name: space.name.as_deref(),
        occupancy: Occupancy {
            current: space.current,
            maximum: space.maximum,
        },
        created: moment(space.created),
        last_updated: moment(space.updated),
    };
    let mut json = Vec::new();
    // Serializing this type can't fail.
    let _ = response.serialize(&mut Serializer::with_formatter(&mut json, Spaced));
    String::from_utf8(json).unwrap_or_default()
}

/// JSON with the whitespace of the Occupancy API: a space after each comma and each colon.
struct Spaced;

impl Formatter for Spaced {
    fn begin_object_key<W: ?Sized + Write>(&mut self, to: &mut W, first: bool) -> io::Result<()> {
        to.write_all(if first { b"" } else { b", " })
    }

    fn begin_object_value<W: ?Sized + Write>(&mut self, to: &mut W) -> io::Result<()> {
        to.write_all(b": ")
    }
}
