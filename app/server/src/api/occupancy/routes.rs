//! The route table of the Occupancy API.
//!
//! Anyone can use headcounts: people at an entrance without an account, and clients on other
//! sites (CORS). So these routes have no access check and no cross-site request forgery
//! protection (`http::csrf`). That is safe because cookies are ignored here: the server removes
//! them before anything is read ([`is_for_all`]), so a page elsewhere can do no more than its
//! reader could anyway.

use crate::api::occupancy;
use crate::api::problem::Problem;
use crate::api::sentences;
use actix_web::http::Method;
use actix_web::http::StatusCode;
use actix_web::http::header::{
    ACCESS_CONTROL_ALLOW_HEADERS, ACCESS_CONTROL_ALLOW_METHODS, ACCESS_CONTROL_ALLOW_ORIGIN,
    ACCESS_CONTROL_MAX_AGE, ALLOW,
};
use actix_web::middleware::DefaultHeaders;
use actix_web::{FromRequest, Handler, HttpResponse, Responder, ResponseError, Route, guard, web};
use std::collections::BTreeMap;

/// The prefix of all paths of this table.
const SPACE: &str = "/space";

/// How many seconds a browser may cache a preflight response: two hours, the maximum that
/// browsers support.
const PREFLIGHT_MAX_AGE: &str = "7200";

/// One row of the table.
pub struct RouteSpec {
    /// `GET` (which answers `HEAD` as well) or `PUT`.
    pub method: Method,
    /// The path; `{names}` are its parameters. A trailing slash is allowed.
    pub path: &'static str,
    route: Route,
}

fn get<F, Args>(path: &'static str, handler: F) -> RouteSpec
where
    F: Handler<Args>,
    Args: FromRequest + 'static,
    F::Output: Responder + 'static,
{
    let read = guard::Any(guard::Get()).or(guard::Head());
    RouteSpec {
        method: Method::GET,
        path,
        route: web::route().guard(read).to(handler),
    }
}

fn put<F, Args>(path: &'static str, handler: F) -> RouteSpec
where
    F: Handler<Args>,
    Args: FromRequest + 'static,
    F::Output: Responder + 'static,
{
    RouteSpec {
        method: Method::PUT,
        path,
        route: web::put().to(handler),
    }
}

/// The whole table. Each path also answers `OPTIONS`.
pub fn table() -> Vec<RouteSpec> {
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

/// Whether a path belongs to this table, whose responses don't depend on cookies.
pub fn is_for_all(path: &str) -> bool {
    let rest = path.strip_prefix(SPACE);
    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

/// Registers the whole table.
pub fn configure(services: &mut web::ServiceConfig) {
    let mut by_path: BTreeMap<&str, Vec<RouteSpec>> = BTreeMap::new();
    for spec in table() {
        by_path.entry(spec.path).or_default().push(spec);
    }
    let everywhere = DefaultHeaders::new()
        .add((ACCESS_CONTROL_ALLOW_ORIGIN, "*"))
        .add((ACCESS_CONTROL_ALLOW_HEADERS, "x-requested-with"));
    let mut scope = web::scope(SPACE)
        .default_service(web::to(not_found))
        .wrap(everywhere);
    for (path, specs) in by_path {
        let rest = path.strip_prefix(SPACE).unwrap_or(path);
        let allowed = allowed(&specs);
        let resource = web::resource([rest.to_owned(), format!("{rest}/")])
            .wrap(DefaultHeaders::new().add((ACCESS_CONTROL_ALLOW_METHODS, allowed.clone())))
            .route(web::route().method(Method::OPTIONS).to(preflight))
            .default_service(web::to(move || method_not_allowed(allowed.clone())));
        let resource = specs
            .into_iter()
            .fold(resource, |it, spec| it.route(spec.route));
        scope = scope.service(resource);
    }
    services.service(scope);
}

fn allowed(specs: &[RouteSpec]) -> String {
    let mut methods: Vec<&str> = specs.iter().map(|spec| spec.method.as_str()).collect();
    methods.push("OPTIONS");
    methods.join(", ")
}

/// `OPTIONS`: the preflight request of browsers.
async fn preflight() -> HttpResponse {
    HttpResponse::NoContent()
        .insert_header((ACCESS_CONTROL_MAX_AGE, PREFLIGHT_MAX_AGE))
        .finish()
}

async fn not_found() -> HttpResponse {
    Problem::new(StatusCode::NOT_FOUND, sentences::NO_SUCH_ENDPOINT).error_response()
}

async fn method_not_allowed(allowed: String) -> HttpResponse {
    let sentence = sentences::method_not_allowed(&allowed);
    let problem = Problem::new(StatusCode::METHOD_NOT_ALLOWED, sentence);
    let mut response = problem.error_response();
    if let Ok(allowed) = allowed.parse() {
        response.headers_mut().insert(ALLOW, allowed);
    }
    response
}
