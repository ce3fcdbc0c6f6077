//! The faults of the program that CFFA replaces, and those of programs like it, each
//! shown to be impossible here.

mod games;
mod teams;
mod writes;
