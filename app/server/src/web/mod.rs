//! The HTML pages.
//!
//! This module consists of the route table ([`routes`]), the [`gate`] before every handler, a
//! folder for each group of pages, and the code that they share ([`support`]). A handler parses the
//! request, calls a service and renders a page. Rules of the book, database queries, and access
//! decisions outside the route table don't belong here.

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
