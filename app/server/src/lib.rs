//! The HTTP server: pages, the JSON API, and the code that they share.
//!
//! A handler parses the request, calls a service and responds. Rules of the book and database
//! queries don't belong here.

pub mod api;
pub mod app;
mod background;
pub mod http;
pub mod metrics;
pub mod middleware;
pub mod page_cache;
pub mod server;
pub mod shutdown;
mod text;
pub mod web;
