//! CFFA, the Casual Football Finance Administrator.
//!
//! A casual football team has no subscriptions: somebody books a pitch and pays,
//! whoever turns up shares the cost, and people settle up when they can. CFFA keeps
//! that book. `docs/architecture.md` maps the rooms of this crate.

pub mod access;
pub mod api;
pub mod backup;
pub mod calls;
pub mod clock;
pub mod config;
pub mod doctor;
pub mod download;
pub mod google_sheets;
pub mod imports;
pub mod live;
pub mod moving;
pub mod plans;
pub mod spaces;
pub mod teams;
pub mod tidying;
pub mod upload;
pub mod web;
