//! CFFA, the Casual Football Finance Administrator.
//!
//! A casual football team has no subscriptions: somebody books a pitch and pays,
//! whoever turns up shares the cost, and people settle up when they can. CFFA keeps
//! that book. `docs/architecture.md` maps the rooms of this crate.

pub mod api;
pub mod download;
pub mod http;
pub mod upload;
pub mod web;
