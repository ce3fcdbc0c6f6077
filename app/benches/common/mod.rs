//! What several benchmarks share: a team that has played for years, and a stopwatch.

#![allow(dead_code)] // each benchmark uses its part of it

pub mod memory;
pub mod season;
pub mod stopwatch;
