//! Signing in with identity providers, and using their access tokens: with a real, certified
//! provider, and one that forges tokens. Tested over HTTP, as browsers and programs do it.

mod auth0;
mod bearers;
mod callbacks;
mod house;
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
