//! What the MongoDB store guarantees in addition to the contract of all stores: honest errors while
//! the server is unavailable, recovery without help, and no acknowledged write lost or duplicated.
//! Tested with real servers, and for pages with the real program.

#![allow(clippy::unwrap_used, missing_docs)]

mod away;
mod backups;
mod comments;
mod doctor;
mod imports;
mod indexes;
mod journal;
mod killing;
mod migration;
mod outages;
mod pages;
mod passwords;
