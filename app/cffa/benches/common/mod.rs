//! Code that several benchmarks share: a team with years of games, connections to a server, and a
//! stopwatch.

#![allow(dead_code)] // each benchmark uses its part of it

pub mod concurrency;
pub mod http;
pub mod memory;
pub mod season;
pub mod stopwatch;
