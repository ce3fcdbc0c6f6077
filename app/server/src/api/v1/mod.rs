//! The API for programs, by bearer tokens: its first version.
//!
//! What lives here: its route table ([`routes`]) and gate, what the OpenAPI document says
//! (`told`, `openapi`), what requests have in common (`body`, `paging`, `span`,
//! `conditions`, `once`), and a file for each kind of thing. A handler parses what was sent,
//! asks another room, and answers with JSON. What must not: pages, cookies, rules.

mod answer;
mod autopay;
mod balances;
mod body;
mod books;
mod changes;
mod conditions;
mod games;
pub mod gate;
mod import_choices;
mod imports;
mod invitations;
mod me;
mod members;
mod new_game;
mod next_answers;
mod next_game;
mod next_told;
mod once;
pub mod openapi;
mod paging;
mod payments;
mod players;
mod refusals;
mod rooms;
pub mod routes;
mod row;
mod service;
mod settings;
mod shapes;
mod spaces;
mod span;
mod statement;
mod teams;
mod told;
mod transactions;
mod transfers;

pub use body::BODY_BYTES;
pub use rooms::Rooms;
pub use row::Row;
pub use service::{configure, is_for_programs};
