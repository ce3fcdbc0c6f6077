//! Headcounts, as the Occupancy API has them: the same addresses and the same JSON, so
//! that its clients work unchanged.

pub mod routes;

use crate::api::problem::{PROBLEM, Problem};
use crate::http::client;
use actix_web::body::BoxBody;
use actix_web::http::StatusCode;
use actix_web::http::header::{
    ACCESS_CONTROL_ALLOW_ORIGIN, CACHE_CONTROL, CONTENT_TYPE, HeaderValue,
};
use actix_web::{HttpRequest, HttpResponse, web};
use cffa_services::auth::{Door, Throttle};
use cffa_services::headcount::Spaces;
use cffa_services::headcount::rule;
use cffa_services::headcount::rule::Refusal;
use cffa_store::{Space, SpaceChange, SpaceId};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use serde_json::ser::{Formatter, Serializer};
use std::io::{self, Write};

/// What an address of a new space says.
#[derive(Deserialize)]
pub struct NewSpace {
    current: String,
    maximum: String,
    #[serde(default)]
    name: String,
}

/// `PUT /space/new/occupancy/current/{current}/max/{maximum}`, and the same with
/// `/name/{name}`: makes a space.
pub async fn new(
    request: HttpRequest,
    said: web::Path<NewSpace>,
    spaces: web::Data<Spaces>,
    throttle: web::Data<Throttle>,
) -> Result<HttpResponse, Problem> {
    let current = heads(&said.current).ok_or(Refusal::Current)?;
    let maximum = heads(&said.maximum).ok_or(Refusal::Maximum)?;
    if let Some(address) = client::address(&request) {
        throttle.check(Door::NewSpace, address)?;
    }
    let made = spaces.make(&said.name, current, maximum, Timestamp::now());
    answer(made.await?)
}

/// `GET /space/{id}`
pub async fn show(
    id: web::Path<String>,
    spaces: web::Data<Spaces>,
) -> Result<HttpResponse, Problem> {
    let id = parse(&id)?;
    found(id, spaces.visit(id, Timestamp::now()).await?)
}

/// `PUT /space/{id}/increment`
pub async fn increment(
    id: web::Path<String>,
    spaces: web::Data<Spaces>,
) -> Result<HttpResponse, Problem> {
    change(&spaces, &id, SpaceChange::In).await
}

/// `PUT /space/{id}/decrement`
pub async fn decrement(
    id: web::Path<String>,
    spaces: web::Data<Spaces>,
) -> Result<HttpResponse, Problem> {
    change(&spaces, &id, SpaceChange::Out).await
}

/// `PUT /space/{id}/max/{maximum}`
pub async fn maximum(
    said: web::Path<(String, String)>,
    spaces: web::Data<Spaces>,
) -> Result<HttpResponse, Problem> {
    let (id, maximum) = said.into_inner();
    parse(&id)?;
    let maximum = rule::maximum(heads(&maximum).ok_or(Refusal::Maximum)?)?;
    change(&spaces, &id, SpaceChange::Maximum(maximum)).await
}

async fn change(spaces: &Spaces, id: &str, change: SpaceChange) -> Result<HttpResponse, Problem> {
    let id = parse(id)?;
    found(id, spaces.change(id, change, Timestamp::now()).await?)
}

fn parse(id: &str) -> Result<SpaceId, Problem> {
    SpaceId::parse_str(id).map_err(|_| {
        let sentence = "The id of a space is a UUID, such as the one answered when it was made.";
        Problem::new(StatusCode::BAD_REQUEST, sentence)
    })
}

/// A number of people in ASCII digits. Whether it is within the bounds is the rule's.
fn heads(said: &str) -> Option<u64> {
    let digits = !said.is_empty() && said.bytes().all(|byte| byte.is_ascii_digit());
    // One that is too large to be read is out of bounds as well.
    digits.then(|| said.parse().unwrap_or(u64::MAX))
}

fn found(id: SpaceId, space: Option<Space>) -> Result<HttpResponse, Problem> {
    let space = space.ok_or_else(|| {
        let sentence = format!("There is no space {id}, or it was not used for a day.");
        Problem::new(StatusCode::NOT_FOUND, sentence)
    })?;
    answer(space)
}

/// An error as clients of the Occupancy API are told it, whoever made it: their scripts show
/// what the member `error` says, and take an answer without it for a space.
pub fn told_as_error(answer: HttpResponse) -> HttpResponse {
    let status = answer.status();
    if !status.is_client_error() && !status.is_server_error() {
        return answer;
    }
    let known = answer.extensions().get::<Problem>().cloned();
    let problem = known.unwrap_or_else(|| Problem::new(status, sentence(status)));
    let mut answer = answer.map_body(|_, _| BoxBody::new(problem.for_occupancy_clients()));
    let kind = HeaderValue::from_static(PROBLEM);
    answer.headers_mut().insert(CONTENT_TYPE, kind);
    // Also where the table of these addresses was not reached.
    let everywhere = HeaderValue::from_static("*");
    answer
        .headers_mut()
        .insert(ACCESS_CONTROL_ALLOW_ORIGIN, everywhere);
    answer
}

/// What to say when all that is known is the status.
fn sentence(status: StatusCode) -> &'static str {
    match status {
        StatusCode::NOT_FOUND => "There is no such address.",
        StatusCode::METHOD_NOT_ALLOWED => "This address can't be used in that way.",
        StatusCode::PAYLOAD_TOO_LARGE => "That is more than can be sent here at once.",
        StatusCode::TOO_MANY_REQUESTS => "That was tried too often. Wait a moment, then try again.",
        StatusCode::SERVICE_UNAVAILABLE => "The server is busy. Try again in a moment.",
        status if status.is_server_error() => "Something went wrong on our side.",
        _ => "What was sent can't be read.",
    }
}

fn answer(space: Space) -> Result<HttpResponse, Problem> {
    Ok(HttpResponse::Ok()
        .insert_header((CACHE_CONTROL, "no-store"))
        .content_type("application/json; charset=UTF-8")
        .body(json(&space)))
}

/// A space as the API tells it.
pub fn json(space: &Space) -> String {
    #[derive(Serialize)]
    struct Told<'a> {
        space_id: SpaceId,
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
    let told = Told {
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
    // Nothing in it can fail to be written to memory.
    let _ = told.serialize(&mut Serializer::with_formatter(&mut json, Spaced));
    String::from_utf8(json).unwrap_or_default()
}

/// JSON as the Occupancy API spaces it: one after each comma and each colon.
struct Spaced;

impl Formatter for Spaced {
    fn begin_object_key<W: ?Sized + Write>(&mut self, to: &mut W, first: bool) -> io::Result<()> {
        to.write_all(if first { b"" } else { b", " })
    }

    fn begin_object_value<W: ?Sized + Write>(&mut self, to: &mut W) -> io::Result<()> {
        to.write_all(b": ")
    }
}
