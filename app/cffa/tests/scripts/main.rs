//! The scripts, each run in a folder of its own. For the scripts of the stack, `docker` is a script
//! that prints what the real one would, and records how it was called. Tests that need real
//! containers are in `scripts/test-stack`.

#![allow(clippy::unwrap_used)]

mod advisories;
mod letsencrypt;
mod settings;
mod setup;
mod stack;
mod start;
mod update;
