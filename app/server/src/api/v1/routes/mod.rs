//! The route table: every path with its access level, its handler and its documentation.

mod book;
pub(crate) mod configure;
mod next_game;
pub mod openapi;
pub(crate) mod operation_doc;
pub(crate) mod route;
mod spaces;
mod teams;

use crate::api::v1::resources::me;
use crate::api::v1::resources::me::Me;
use crate::api::v1::routes::route::{RouteSpec, get};
use crate::api::v1::support::access::Access;
use cffa_services::auth::tokens::Scope;

/// The prefix of all paths of this table.
pub const V1: &str = "/api/v1";

const READ_BOOK: Access = Access::Member(Scope::ReadBook);
const READ_ALL: Access = Access::Manager(Scope::ReadBook);
/// The access level to write data about the requester's own player.
const WRITE_OWN: Access = Access::Member(Scope::WriteBook);
const WRITE_BOOK: Access = Access::Manager(Scope::WriteBook);
const MANAGE_TEAM: Access = Access::Manager(Scope::ManageTeam);

/// Returns the whole table.
pub fn table() -> Vec<RouteSpec> {
    let parts = [
        about(),
        teams::routes(),
        book::routes(),
        next_game::routes(),
        spaces::routes(),
    ];
    parts.into_iter().flatten().collect()
}

fn about() -> Vec<RouteSpec> {
    vec![
        get("/api/v1/openapi.json", Access::Public, openapi::show).doc(
            "Get this document",
            "",
            |doc| doc.returns::<serde_json::Value>(200, "An OpenAPI 3.1 document."),
        ),
        get("/api/v1/me", Access::Token, me::show).doc(
            "Get the owner and the scopes of the token",
            "",
            |doc| doc.returns::<Me>(200, "The owner, the scopes and the teams."),
        ),
    ]
}
