//! Registers the route table with the server.
//!
//! Cookies are ignored here: the server removes them before anything is read
//! ([`is_for_programs`]), so that no other site can act on behalf of a visitor. Scripts of
//! other sites (CORS) can therefore be allowed by configuration: they can do no more than
//! their token allows.

use super::route::RouteSpec;
use crate::api::problem::Problem;
use crate::api::sentences;
use crate::api::v1::routes::{V1, table};
use crate::api::v1::support::extractors::BODY_BYTES;
use crate::api::v1::support::idempotency;
use actix_cors::Cors;
use actix_web::http::header::{
    ALLOW, AUTHORIZATION, CONTENT_TYPE, ETAG, IF_MATCH, IF_NONE_MATCH, LINK, LOCATION, RETRY_AFTER,
    WWW_AUTHENTICATE,
};
use actix_web::http::{Method, StatusCode};
use actix_web::middleware::Condition;
use actix_web::{HttpResponse, ResponseError, web};
use std::collections::BTreeMap;

/// How many seconds a browser may cache a preflight response: two hours, the maximum that
/// browsers support.
const PREFLIGHT_MAX_AGE: usize = 7_200;

/// Whether a path belongs to the API, where cookies are ignored.
pub fn is_for_programs(path: &str) -> bool {
    path == "/api" || path.starts_with("/api/")
}

/// Registers the whole table. `origins` are the sites whose scripts are allowed; `*` is all.
pub fn configure(origins: &[String]) -> impl FnOnce(&mut web::ServiceConfig) {
    let cors = Condition::new(!origins.is_empty(), cors(origins));
    move |services| {
        let mut by_path: BTreeMap<&str, Vec<RouteSpec>> = BTreeMap::new();
        for spec in table() {
            by_path.entry(spec.path).or_default().push(spec);
        }
        // Paths without parameters go first, so that no fixed word is taken for an id.
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

fn cors(origins: &[String]) -> Cors {
    let cors = Cors::default()
        .allowed_methods([Method::GET, Method::POST, Method::PUT, Method::DELETE])
        .allowed_headers([AUTHORIZATION, CONTENT_TYPE, IF_MATCH, IF_NONE_MATCH])
        .allowed_header(idempotency::HEADER)
        .expose_headers([ETAG, LINK, LOCATION, RETRY_AFTER, WWW_AUTHENTICATE])
        .max_age(PREFLIGHT_MAX_AGE);
    match origins.iter().any(|origin| origin == "*") {
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
