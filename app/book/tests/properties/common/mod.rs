//! Code that the tests of properties share.

pub use cffa_book as book;

pub mod seen;
pub mod steps;
#[allow(dead_code)] // the book's own tests use the rest
pub mod team;
