//! Everything that reads what others wrote, fed with damaged copies of real files.
//!
//! Each test is a target: it mutates its corpus for `FUZZ_SECONDS` (2 by default) and holds
//! the reader to three promises: it does not panic, it comes to an end and takes no more
//! memory than its limits allow, and what it read is the same when it is written and read
//! again: no amount changes on the way. `scripts/fuzz` runs them for as long as one wants.
//!
//! What is wrong is shown as small as it could be made; `FUZZ_SEED`, which is printed,
//! begins the same run again.

#![allow(clippy::unwrap_used)]

mod books;
mod corpus;
mod damage;
mod engine;
mod texts;
