//! Properties of a book after any run of commands, and of the table and sides of any games.

#![allow(clippy::unwrap_used)]
#![allow(clippy::inconsistent_digit_grouping)] // pounds_pence

mod any_command;
mod balances;
mod changes;
mod common;
mod coverage;
mod lists;
mod players;
mod shares;
mod standings;
mod statements;
mod undoing;

use common::book::{Book, Money, PlayerId};
use proptest::prelude::ProptestConfig;

/// Nothing is written to the source tree when a test fails: its message has the shortest run.
fn config(cases: u32) -> ProptestConfig {
    ProptestConfig {
        cases,
        failure_persistence: None,
        ..ProptestConfig::default()
    }
}

fn everybody(book: &Book) -> Vec<PlayerId> {
    book.players().iter().map(|one| one.id).collect()
}

fn sum_of_balances(book: &Book) -> Money {
    let balances = everybody(book)
        .into_iter()
        .map(|id| book.tally(id).balance());
    balances.sum()
}
