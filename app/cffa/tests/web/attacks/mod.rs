//! Attacks on the pages, each of which must fail.

mod cross_site;
mod guessing;
mod headers;
mod redirects;
mod sessions;
