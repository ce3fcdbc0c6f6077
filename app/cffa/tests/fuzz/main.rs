//! Fuzzing of every parser of foreign input, with damaged copies of real files.
//!
//! Each test is a target. It mutates its corpus for `FUZZ_SECONDS` (2 by default) and checks three
//! properties of the parser: it doesn't panic; it terminates, and uses no more memory than its
//! limits allow; and what it read is the same after it is written and read again, so no amount
//! changes on the way. `scripts/fuzz` runs the targets for any length of time.
//!
//! A failure is shown in its smallest form. `FUZZ_SEED`, which is printed, repeats the same run.

#![allow(clippy::unwrap_used)]

mod books;
mod corpus;
mod damage;
mod engine;
mod texts;
