//! The route table of the API: every address, and which function answers.
//!
//! Headcounts are for anybody from anywhere: people at a door without an account, and
//! clients on other sites (CORS). So this table has no gate, and what keeps other sites
//! from acting in a visitor's name (`access::csrf`) does not stand before it. That is safe
//! because no cookie counts here: the server takes it off before anything is read
//! ([`is_for_all`]), so a page elsewhere can do no more than its reader could without us.

use crate::api::occupancy;
use crate::api::problem::Problem;
use actix_web::http::Method;
use actix_web::http::StatusCode;
use actix_web::http::header::{
    ACCESS_CONTROL_ALLOW_HEADERS, ACCESS_CONTROL_ALLOW_METHODS, ACCESS_CONTROL_ALLOW_ORIGIN,
    ACCESS_CONTROL_MAX_AGE, ALLOW,
};
use actix_web::middleware::DefaultHeaders;
use actix_web::{FromRequest, Handler, HttpResponse, Responder, ResponseError, Route, guard, web};
use std::collections::BTreeMap;

/// Where all addresses of this table begin.
const SPACE: &str = "/space";

/// Seconds that a browser need not ask again whether it may: two hours, which is what
/// browsers allow at most.
const MAY_FOR: &str = "7200";

/// One row of the table.
pub struct Row {
    /// `GET` (which answers `HEAD` as well) or `PUT`.
    pub method: Method,
    /// The address; `{names}` stand for what varies. It may end with a slash.
    pub path: &'static str,
    route: Route,
}

fn get<F, Args>(path: &'static str, handler: F) -> Row
where
    F: Handler<Args>,
    Args: FromRequest + 'static,
    F::Output: Responder + 'static,
{
    let read = guard::Any(guard::Get()).or(guard::Head());
    Row {
        method: Method::GET,
        path,
        route: web::route().guard(read).to(handler),
    }
}

fn put<F, Args>(path: &'static str, handler: F) -> Row
where
    F: Handler<Args>,
    Args: FromRequest + 'static,
    F::Output: Responder + 'static,
{
    Row {
        method: Method::PUT,
        path,
        route: web::put().to(handler),
    }
}

/// The whole table. `OPTIONS` is answered at each address as well.
pub fn table() -> Vec<Row> {
    vec![
        put(
            "/space/new/occupancy/current/{current}/max/{maximum}",
            occupancy::new,
        ),
        put(
            "/space/new/occupancy/current/{current}/max/{maximum}/name/{name}",
            occupancy::new,
        ),
        get("/space/{id}", occupancy::show),
        put("/space/{id}/increment", occupancy::increment),
        put("/space/{id}/decrement", occupancy::decrement),
        put("/space/{id}/max/{maximum}", occupancy::maximum),
    ]
}

/// Whether an address is one of these, which answer everybody the same, whatever cookie
/// they send.
pub fn is_for_all(path: &str) -> bool {
    let rest = path.strip_prefix(SPACE);
    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

/// Registers the whole table; what is not in it is not there.
pub fn configure(services: &mut web::ServiceConfig) {
    let mut by_path: BTreeMap<&str, Vec<Row>> = BTreeMap::new();
    for row in table() {
        by_path.entry(row.path).or_default().push(row);
    }
    let everywhere = DefaultHeaders::new()
        .add((ACCESS_CONTROL_ALLOW_ORIGIN, "*"))
        .add((ACCESS_CONTROL_ALLOW_HEADERS, "x-requested-with"));
    let mut scope = web::scope(SPACE)
        .default_service(web::to(missing))
        .wrap(everywhere);
    for (path, rows) in by_path {
        let rest = path.strip_prefix(SPACE).unwrap_or(path);
        let allowed = allowed(&rows);
        let resource = web::resource([rest.to_owned(), format!("{rest}/")])
            .wrap(DefaultHeaders::new().add((ACCESS_CONTROL_ALLOW_METHODS, allowed.clone())))
            .route(web::route().method(Method::OPTIONS).to(may))
            .default_service(web::to(move || not_so(allowed.clone())));
        let resource = rows
            .into_iter()
            .fold(resource, |it, row| it.route(row.route));
        scope = scope.service(resource);
    }
    services.service(scope);
}

fn allowed(rows: &[Row]) -> String {
    let mut methods: Vec<&str> = rows.iter().map(|row| row.method.as_str()).collect();
    methods.push("OPTIONS");
    methods.join(", ")
}

/// `OPTIONS`: what browsers ask before they send something to another site.
async fn may() -> HttpResponse {
    HttpResponse::NoContent()
        .insert_header((ACCESS_CONTROL_MAX_AGE, MAY_FOR))
        .finish()
}

async fn missing() -> HttpResponse {
    Problem::new(StatusCode::NOT_FOUND, "There is no such address.").error_response()
}

async fn not_so(allowed: String) -> HttpResponse {
    let sentence = format!("This address answers {allowed}.");
    let problem = Problem::new(StatusCode::METHOD_NOT_ALLOWED, sentence);
    let mut answer = problem.error_response();
    if let Ok(allowed) = allowed.parse() {
        answer.headers_mut().insert(ALLOW, allowed);
    }
    answer
}
