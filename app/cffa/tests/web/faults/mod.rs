//! The faults of the Flask version and of similar programs, each with a test that shows it can't
//! happen here.

mod games;
mod teams;
mod writes;
