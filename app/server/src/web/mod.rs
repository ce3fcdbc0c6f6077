//! The HTML pages.
//!
//! What lives here: the route table ([`routes`]), the [`gate`] before every handler, a folder for each group of pages, and what they
//! have in common ([`support`]). A handler parses what was sent, asks a service, and renders.
//! What must not: rules of the book, decisions about who may do what beyond the route table,
//! queries.

mod auth;
pub(crate) mod book;
pub mod gate;
mod headcount;
mod imports;
pub(crate) mod mail;
pub(crate) mod next_game;
pub(crate) mod push;
pub mod routes;
mod site;
pub mod support;
mod team;
mod templates_test;
