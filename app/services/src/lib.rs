//! What the application does, without HTTP: who may do what, books kept in memory and replaced,
//! imports that run in the background, the next game, headcounts, migration, backups, the doctor.
//!
//! What must not be here: routes, pages, JSON of the API.

pub mod auth;
pub mod backup;
pub mod books;
pub mod cleanup;
pub mod clock;
pub mod config;
pub mod doctor;
pub mod google_sheets;
pub mod headcount;
pub mod http_client;
pub mod imports;
pub mod live;
pub mod mail;
pub mod match_day;
pub mod migration;
pub mod names;
pub mod next_game;
pub mod payment_claims;
pub mod push;
pub mod teams;
pub mod token;
pub mod turn;
