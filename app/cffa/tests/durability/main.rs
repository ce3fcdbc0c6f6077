//! Acknowledged changes are durable: after power cuts during writes, with two servers on one
//! database, and when the same form is sent many times. Tested with the real program.

#![allow(clippy::unwrap_used, missing_docs)]

mod clocks;
mod closing;
mod crowd;
mod importing;
mod killing;
mod several;
mod witness;
