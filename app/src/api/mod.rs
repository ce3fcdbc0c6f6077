//! The JSON API.
//!
//! What lives here: its route table ([`routes`]), a file for each group of addresses, and
//! what its errors look like (`problem`), who asks (`bearer`).
//! What programs ask for by tokens is in [`v1`]. A handler parses what was sent, asks another
//! room, and answers with JSON. What must not: pages, cookies, rules.

mod bearer;
pub mod occupancy;
mod problem;
pub mod routes;
pub mod v1;
