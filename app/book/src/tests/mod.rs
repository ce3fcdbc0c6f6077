//! Tests of the book: a file per subject, a test per rule, named as the rule.
//! What holds after any run of commands is in `tests/properties/`.

#![allow(clippy::unwrap_used)]
#![allow(clippy::inconsistent_digit_grouping)] // pounds_pence

use crate as book;

#[path = "../../tests/properties/common/team.rs"]
mod team;

mod alike;
mod corrected_games;
mod costs;
mod fairness;
mod games;
mod limits;
mod moneys;
mod movements;
mod names;
mod pays;
mod players;
mod postings;
mod seasons;
mod settings;
mod settling;
mod sides;
mod standings;
mod statements;
mod transactions;
mod typed;
mod undoing;
