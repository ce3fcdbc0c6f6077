//! The route table: every address, what a token needs for it, and which function answers.
//!
//! No cookie counts here: the server takes it off before anything is read
//! ([`is_for_programs`]), so that no other site acts in a visitor's name.

use super::gate::{Needs, admit};
use super::me;
use crate::api::problem::Problem;
use actix_web::http::header::ALLOW;
use actix_web::http::{Method, StatusCode};
use actix_web::middleware::from_fn;
use actix_web::{FromRequest, Handler, HttpResponse, Responder, ResponseError, Route, guard, web};
use std::collections::BTreeMap;

/// Where all addresses of this table begin.
const V1: &str = "/api/v1";

/// One row of the table.
pub struct Row {
    /// `GET` answers `HEAD` as well.
    pub method: Method,
    /// The address; `{names}` stand for what varies.
    pub path: &'static str,
    /// What a token needs.
    pub needs: Needs,
    route: Route,
}

fn get<F, Args>(path: &'static str, needs: Needs, handler: F) -> Row
where
    F: Handler<Args>,
    Args: FromRequest + 'static,
    F::Output: Responder + 'static,
{
    let read = guard::Any(guard::Get()).or(guard::Head());
    let gate = from_fn(move |request, next| admit(needs, request, next));
    Row {
        method: Method::GET,
        path,
        needs,
        route: web::route().guard(read).to(handler).wrap(gate),
    }
}

/// The whole table.
pub fn table() -> Vec<Row> {
    vec![get("/api/v1/me", Needs::Token, me::show)]
}

/// Whether an address is one for programs, where no cookie counts.
pub fn is_for_programs(path: &str) -> bool {
    path == "/api" || path.starts_with("/api/")
}

/// Registers the whole table; what is not in it is not there.
pub fn configure(services: &mut web::ServiceConfig) {
    let mut by_path: BTreeMap<&str, Vec<Row>> = BTreeMap::new();
    for row in table() {
        by_path.entry(row.path).or_default().push(row);
    }
    let mut scope = web::scope(V1).default_service(web::to(missing));
    for (path, rows) in by_path {
        let allowed = allowed(&rows);
        let resource = web::resource(path.strip_prefix(V1).unwrap_or(path))
            .default_service(web::to(move || not_so(allowed.clone())));
        let resource = rows
            .into_iter()
            .fold(resource, |it, row| it.route(row.route));
        scope = scope.service(resource);
    }
    services.service(scope);
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
