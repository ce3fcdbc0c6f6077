//! Properties of a book after any run of commands, and of the table and sides of any games.

#![allow(clippy::unwrap_used)]
#![allow(clippy::inconsistent_digit_grouping)] // pounds_pence

mod common;
mod shares;
mod standings;
