//! What an attacker would try, each tried and refused.

mod cross_site;
mod guessing;
mod headers;
mod redirects;
mod sessions;
