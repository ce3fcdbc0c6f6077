//! The scripts, each run in a folder of its own. Those of the stack have a `docker` that is a
//! script: it says what a real one would, and writes down what it was asked. What takes real
//! containers is in `scripts/test-stack`.

#![allow(clippy::unwrap_used)]

mod advisories;
mod letsencrypt;
mod settings;
mod setup;
mod stack;
mod start;
mod update;
