//! The route table: every address, what a token needs for it, and which function answers.
//!
//! No cookie counts here: the server takes it off before anything is read
//! ([`is_for_programs`]), so that no other site acts in a visitor's name.

use super::balances::{self, Balances};
use super::gate::Needs;
use super::me::{self, Me};
use super::openapi;
use super::paging::Page;
use super::payments::{self, NewPayment, Payment};
use super::row::{Row, get, post};
use super::span::Span;
use super::teams::{self, Team};
use crate::access::tokens::Scope;
use crate::api::problem::Problem;
use actix_web::http::StatusCode;
use actix_web::http::header::ALLOW;
use actix_web::{HttpResponse, ResponseError, web};
use std::collections::BTreeMap;

/// Where all addresses of this table begin.
const V1: &str = "/api/v1";

/// The whole table.
pub fn table() -> Vec<Row> {
    [about(), teams(), money()].into_iter().flatten().collect()
}

const READ: Needs = Needs::Member(Scope::ReadBook);
const KEEP: Needs = Needs::Manager(Scope::WriteBook);

fn about() -> Vec<Row> {
    vec![
        get("/api/v1/openapi.json", Needs::Nothing, openapi::show).says(
            "This document",
            "",
            |it| it.answers::<serde_json::Value>(200, "An OpenAPI 3.1 document."),
        ),
        get("/api/v1/me", Needs::Token, me::show).says(
            "Whose the token is, and what it may do",
            "",
            |it| it.answers::<Me>(200, "The owner, the scopes, and the teams."),
        ),
    ]
}

fn teams() -> Vec<Row> {
    vec![
        get("/api/v1/teams", Needs::Scope(Scope::ReadBook), teams::list).says(
            "The teams you are in",
            "By name. A team that took your access away is not among them.",
            |it| it.answers::<Page<Team>>(200, "Your teams, all at once."),
        ),
    ]
}

fn money() -> Vec<Row> {
    vec![
        get("/api/v1/teams/{team}/balances", READ, balances::show).says(
            "What everybody's balance is",
            "Above zero the team owes the player. A manager sees everybody by name and the money held; a player sees their own.",
            |it| it.asks::<balances::Question>().tagged().answers::<Balances>(200, "The balances."),
        ),
        get("/api/v1/teams/{team}/payments", READ, payments::list).says(
            "Payments",
            "",
            |it| it.asks::<Span>().answers::<Page<Payment>>(200, "A part of them, the newest first."),
        ),
        post("/api/v1/teams/{team}/payments", KEEP, payments::create).says(
            "Record a payment",
            "",
            |it| it.takes::<NewPayment>().once().answers::<Payment>(201, "It is in the book."),
        ),
    ]
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
