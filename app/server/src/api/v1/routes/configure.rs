//! Registers the route table with the server.
//!
//! Cookies are ignored here: the server removes them before anything is read ([`is_for_programs`]),
//! so that other sites can't act on behalf of a user. Scripts of other sites (CORS) can therefore
//! be allowed by configuration: they can do no more than their token permits.

use super::route::RouteSpec;
use crate::api::problem::Problem;
use crate::api::sentences;
use crate::api::v1::routes::{V1, table};
use crate::api::v1::support::extractors::BODY_BYTES;
use crate::api::v1::support::idempotency;
use actix_cors::Cors;
use actix_web::http::header::{
    ACCESS_CONTROL_ALLOW_ORIGIN, ACCESS_CONTROL_EXPOSE_HEADERS, ALLOW, AUTHORIZATION, CONTENT_TYPE,
    ETAG, HeaderName, HeaderValue, IF_MATCH, IF_NONE_MATCH, LINK, LOCATION, ORIGIN, RETRY_AFTER,
    VARY, WWW_AUTHENTICATE,
};
use actix_web::http::{Method, StatusCode};
use actix_web::middleware::Condition;
use actix_web::{HttpRequest, HttpResponse, ResponseError, web};
use std::collections::BTreeMap;

/// How many seconds a browser may cache a preflight response: two hours, the maximum that
/// browsers support.
const PREFLIGHT_MAX_AGE: usize = 7_200;

/// Whether a path belongs to the API, where cookies are ignored.
pub fn is_for_programs(path: &str) -> bool {
    path == "/api" || path.starts_with("/api/")
}

/// Registers the whole table. `origins` are the sites whose scripts are allowed; `*` allows all.
pub fn configure(origins: &[String]) -> impl FnOnce(&mut web::ServiceConfig) {
    let cors = Condition::new(!origins.is_empty(), cors(origins));
    move |services| {
        let mut by_path: BTreeMap<&str, Vec<RouteSpec>> = BTreeMap::new();
        for spec in table() {
            by_path.entry(spec.path).or_default().push(spec);
        }
        // Paths without parameters go first, so that a fixed segment is not parsed as an id.
        let mut paths: Vec<(&str, Vec<RouteSpec>)> = by_path.into_iter().collect();
        paths.sort_by_key(|(path, _)| path.matches('{').count());
        let mut scope = web::scope(V1)
            .app_data(web::PayloadConfig::new(BODY_BYTES))
            .default_service(web::to(not_found));
        for (path, specs) in paths {
            let allowed = allowed(&specs);
            let resource = web::resource(path.strip_prefix(V1).unwrap_or(path))
                .default_service(web::to(move || method_not_allowed(allowed.clone())));
            let resource = specs
                .into_iter()
                .fold(resource, |resource, spec| resource.route(spec.route));
            scope = scope.service(resource);
        }
        services.service(scope.wrap(cors));
    }
}

/// The headers of the API that scripts of other sites may read.
fn exposed() -> [HeaderName; 5] {
    [ETAG, LINK, LOCATION, RETRY_AFTER, WWW_AUTHENTICATE]
}

/// The value that allows all origins.
const ANY_ORIGIN: &str = "*";

/// Adds CORS headers to responses that are sent before a request reaches the API, so that scripts
/// of allowed sites can read them.
pub fn allow_origin(origins: &[String], request: &HttpRequest, answer: &mut HttpResponse) {
    let Some(origin) = request.headers().get(ORIGIN) else {
        return;
    };
    let is_named = || {
        origins
            .iter()
            .any(|named| named.as_bytes() == origin.as_bytes())
    };
    let allowed = match origins.iter().any(|named| named == ANY_ORIGIN) {
        true => HeaderValue::from_static(ANY_ORIGIN),
        false if is_named() => origin.clone(),
        false => return,
    };
    let is_of_api = request
        .path()
        .strip_prefix(V1)
        .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'));
    if is_of_api {
        let headers = answer.headers_mut();
        headers.insert(ACCESS_CONTROL_ALLOW_ORIGIN, allowed);
        for exposed in exposed() {
            headers.append(ACCESS_CONTROL_EXPOSE_HEADERS, exposed.into());
        }
        headers.append(VARY, ORIGIN.into());
    }
}

fn cors(origins: &[String]) -> Cors {
    let cors = Cors::default()
        .allowed_methods([Method::GET, Method::POST, Method::PUT, Method::DELETE])
        .allowed_headers([AUTHORIZATION, CONTENT_TYPE, IF_MATCH, IF_NONE_MATCH])
        .allowed_header(idempotency::HEADER)
        .expose_headers(exposed())
        .max_age(PREFLIGHT_MAX_AGE);
    match origins.iter().any(|origin| origin == ANY_ORIGIN) {
        true => cors.allow_any_origin().send_wildcard(),
        false => origins
            .iter()
            .fold(cors, |cors, origin| cors.allowed_origin(origin)),
    }
}

fn allowed(specs: &[RouteSpec]) -> String {
    let methods: Vec<&str> = specs.iter().map(|spec| spec.method.as_str()).collect();
    methods.join(", ")
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
