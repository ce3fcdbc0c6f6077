//! Code that several integration tests share.

#![allow(dead_code)] // each test uses only a part of it

pub use cffa_book as book;

pub mod seen;
pub mod steps;
pub mod team;
