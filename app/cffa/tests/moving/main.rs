//! Moving over from the database of the Flask version: against real servers, with the real
//! program.

#![allow(clippy::unwrap_used, missing_docs)]

mod again;
mod books;
mod flask;
mod pages;
mod people;
