//! What was acknowledged is there whatever happens: power cuts in the middle of writing,
//! two servers on one database, the same form sent many times. Tried with the real
//! program.

#![allow(clippy::unwrap_used, missing_docs)]

mod clocks;
mod closing;
mod crowd;
mod importing;
mod killing;
mod several;
mod witness;
