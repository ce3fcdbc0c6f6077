//! The HTTP server: pages, the JSON API, and what both have in common.
//!
//! A handler parses what was sent, asks a service, and answers. What must not be here: rules of
//! the book, queries.

pub mod api;
pub mod app;
mod background;
pub mod http;
pub mod metrics;
pub mod middleware;
pub mod page_cache;
pub mod server;
mod text;
pub mod web;
