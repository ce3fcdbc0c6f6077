//! Signing in with identity providers: a real, certified one, and one that forges. Over
//! HTTP, as browsers do it.

// Each test binary uses a part of it.
#[allow(dead_code)]
#[path = "../web/harness.rs"]
mod harness;
#[allow(dead_code)]
#[path = "../web/html.rs"]
mod html;

mod callbacks;
mod house;
mod idp;
mod linking;
mod newcomers;
mod reports;
mod signing_in;
mod signing_out;
mod tokens;
mod trouble;
