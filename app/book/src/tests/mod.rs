//! Tests of the book: one file for each subject, one test for each rule, named after it.
//! `tests/properties/` has what holds after any sequence of commands.

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
