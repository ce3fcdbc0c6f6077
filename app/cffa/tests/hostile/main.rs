//! Requests that no browser would send, to every address of the real program: it must keep
//! responding, stay within its memory, and never be held up by one request.

#![allow(clippy::unwrap_used, missing_docs)]

mod bodies;
mod every_route;
mod files;
mod heads;
mod in_files;
mod measure;
mod packed;
mod raw;
mod slow;
mod target;
