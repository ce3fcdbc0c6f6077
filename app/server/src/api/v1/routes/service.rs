//! Registers the route table with the server; what is not in it is not there.
//!
//! No cookie counts here: the server takes it off before anything is read
//! ([`is_for_programs`]), so that no other site acts in a visitor's name. So scripts of other
//! sites (CORS) may be let in by configuration: they can do no more than the token that
//! they were given.

use super::route::Row;
use crate::api::problem::Problem;
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

/// Seconds that a browser need not ask again whether a script may: two hours, which is what
/// browsers allow at most.
const MAY_FOR: usize = 7_200;

/// Whether an address is one for programs, where no cookie counts.
pub fn is_for_programs(path: &str) -> bool {
    path == "/api" || path.starts_with("/api/")
}

/// Registers the whole table. `origins` are the sites whose scripts may ask; `*` is for all.
pub fn configure(origins: &[String]) -> impl FnOnce(&mut web::ServiceConfig) {
    let cors = Condition::new(!origins.is_empty(), cors(origins));
    move |services| {
        let mut by_path: BTreeMap<&str, Vec<Row>> = BTreeMap::new();
        for row in table() {
            by_path.entry(row.path).or_default().push(row);
        }
        // Addresses with fixed words go first, so that none is taken for an id.
        let mut paths: Vec<(&str, Vec<Row>)> = by_path.into_iter().collect();
        paths.sort_by_key(|(path, _)| path.matches('{').count());
        let mut scope = web::scope(V1)
            .app_data(web::PayloadConfig::new(BODY_BYTES))
            .default_service(web::to(missing));
        for (path, rows) in paths {
            let allowed = allowed(&rows);
            let resource = web::resource(path.strip_prefix(V1).unwrap_or(path))
                .default_service(web::to(move || not_so(allowed.clone())));
            let resource = rows
                .into_iter()
                .fold(resource, |it, row| it.route(row.route));
            scope = scope.service(resource);
        }
        services.service(scope.wrap(cors));
    }
}

fn cors(origins: &[String]) -> Cors {
    let cors = Cors::default()
        .allowed_methods([Method::GET, Method::POST, Method::PUT, Method::DELETE])
        .allowed_headers([AUTHORIZATION, CONTENT_TYPE, IF_MATCH, IF_NONE_MATCH])
        .allowed_header(idempotency::NAME)
        .expose_headers([ETAG, LINK, LOCATION, RETRY_AFTER, WWW_AUTHENTICATE])
        .max_age(MAY_FOR);
    match origins.iter().any(|origin| origin == "*") {
        true => cors.allow_any_origin().send_wildcard(),
        false => origins
            .iter()
            .fold(cors, |cors, origin| cors.allowed_origin(origin)),
    }
}

fn allowed(rows: &[Row]) -> String {
    let methods: Vec<&str> = rows.iter().map(|row| row.method.as_str()).collect();
    methods.join(", ")
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
