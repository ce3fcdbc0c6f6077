//! The API for programs, by bearer tokens: its first version.
//!
//! What lives here: its route table ([`routes`]) and gate, what the OpenAPI document says
//! (`told`, `openapi`), what requests have in common (`body`, `paging`, `span`,
//! `conditions`, `once`), and a file for each kind of thing. A handler parses what was sent,
//! asks another room, and answers with JSON. What must not: pages, cookies, rules.

mod answer;
mod balances;
mod body;
mod conditions;
pub mod gate;
mod me;
mod once;
pub mod openapi;
mod paging;
mod payments;
mod refusals;
mod rooms;
pub mod routes;
mod row;
mod shapes;
mod span;
mod teams;
mod told;

pub use body::BODY_BYTES;
pub use rooms::Rooms;
pub use row::Row;
