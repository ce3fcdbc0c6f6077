//! The API for programs, by bearer tokens: its first version.
//!
//! What lives here: its route table with the OpenAPI document ([`routes`]), what requests have
//! in common ([`support`]), and a file for each kind of thing (`resources`). A handler parses
//! what was sent, asks a service, and answers with JSON. What must not: pages, cookies, rules.

mod resources;
pub mod routes;
pub mod support;

pub use crate::api::v1::routes::route::RouteSpec;
pub use crate::api::v1::routes::service::{configure, is_for_programs};
pub use crate::api::v1::support::extractors::BODY_BYTES;
