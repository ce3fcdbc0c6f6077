//! Signing in with identity providers, and what their access tokens open: a real, certified
//! one, and one that forges. Over HTTP, as browsers and programs do it.

// Each test binary uses a part of it.
#[allow(dead_code)]
#[path = "../web/fixture.rs"]
mod fixture;
#[allow(dead_code)]
#[path = "../web/harness.rs"]
mod harness;
#[allow(dead_code)]
#[path = "../web/html.rs"]
mod html;

mod auth0;
mod bearers;
mod callbacks;
mod house;
mod idp;
mod lenient;
mod linking;
mod machines;
mod newcomers;
mod notebook;
mod refusals;
mod reports;
mod second_provider;
mod shapes;
mod signed_out;
mod signing_in;
mod signing_out;
mod tokens;
mod trouble;
