//! Version 1 of the API with bearer tokens.
//!
//! What lives here: the route table with the OpenAPI document ([`routes`]), what handlers have
//! in common ([`support`]), and one file for each resource (`resources`). A handler parses the
//! request, calls a service and responds with JSON. What must not: pages, cookies, rules.

mod resources;
pub mod routes;
pub mod support;

pub use crate::api::v1::routes::configure::{allow_origin, configure, is_for_programs};
pub use crate::api::v1::routes::route::RouteSpec;
pub use crate::api::v1::support::extractors::BODY_BYTES;
