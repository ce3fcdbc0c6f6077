//! The route table: every address, what a token needs for it, which function answers, and
//! what the OpenAPI document tells of it.

mod book;
mod next_game;
pub mod openapi;
pub(crate) mod operation_doc;
pub(crate) mod route;
pub(crate) mod service;
mod spaces;
mod teams;

use crate::api::v1::resources::me;
use crate::api::v1::resources::me::Me;
use crate::api::v1::routes::route::{Row, get};
use crate::api::v1::support::context::Needs;
use cffa_services::auth::tokens::Scope;

/// Where all addresses of this table begin.
pub const V1: &str = "/api/v1";

const READ: Needs = Needs::Member(Scope::ReadBook);
const SEE_ALL: Needs = Needs::Manager(Scope::ReadBook);
const ANSWER: Needs = Needs::Member(Scope::WriteBook);
const KEEP: Needs = Needs::Manager(Scope::WriteBook);
const MANAGE: Needs = Needs::Manager(Scope::ManageTeam);

/// The whole table.
pub fn table() -> Vec<Row> {
    let parts = [
        about(),
        teams::rows(),
        book::rows(),
        next_game::rows(),
        spaces::rows(),
    ];
    parts.into_iter().flatten().collect()
}

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
