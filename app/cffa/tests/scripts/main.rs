//! The scripts of the stack, each run in a folder of its own with a `docker` that is a script:
//! it says what a real one would, and writes down what it was asked. What takes real
//! containers is in `scripts/test-stack`.

#![allow(clippy::unwrap_used)]

mod letsencrypt;
mod setup;
mod stack;
mod start;
mod update;
