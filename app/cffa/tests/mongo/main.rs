//! What MongoDB as the store promises beyond the contract of all stores: honest answers
//! while the server is away, recovery by itself, and nothing acknowledged lost or doubled.
//! Against real servers, and where pages are concerned with the real program.

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
