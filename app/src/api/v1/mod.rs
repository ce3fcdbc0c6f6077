//! The API for programs, by bearer tokens: its first version.
//!
//! What lives here: its route table and gate ([`routes`]), and a file for each group of
//! addresses. A handler parses what was sent, asks another room, and answers with JSON.
//! What must not: pages, cookies, rules.

mod gate;
mod me;
pub mod routes;
