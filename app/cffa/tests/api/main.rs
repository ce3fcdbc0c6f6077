//! The API, called over HTTP as programs call it: permissions, what each address does, the errors
//! for bad input, and whether the OpenAPI document is correct.

#![allow(clippy::unwrap_used, missing_docs)]

mod access;
mod books;
mod collecting;
mod conditions;
mod cors;
mod document;
mod first_answer;
mod games;
mod harness;
mod history;
mod importing;
mod isolation;
mod keys;
mod lists;
mod match_day;
mod money;
mod next_game;
mod once;
mod page;
mod paying;
mod people;
mod refusals;
mod reminders;
mod schemathesis;
mod share_texts;
mod spaces;
mod teams;
mod world;
