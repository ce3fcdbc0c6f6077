//! Version 1 of the API with bearer tokens.
//!
//! It consists of the route table with the OpenAPI document ([`routes`]), the code that handlers
//! share ([`support`]), and one file for each resource (`resources`). A handler parses the request,
//! calls a service and responds with JSON. Pages, cookies and rules don't belong here.

mod resources;
pub mod routes;
pub mod support;

pub use crate::api::v1::routes::configure::{allow_origin, configure, is_for_programs};
pub use crate::api::v1::routes::route::RouteSpec;
pub use crate::api::v1::support::extractors::BODY_BYTES;
