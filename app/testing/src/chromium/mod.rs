//! CFFA as users see it: the real program, started as a user starts it, and a real browser. The
//! browser tests and the screenshots use this.

mod browser;
mod chromedriver;
mod faults;
mod program;
pub mod season;

pub use browser::{Browser, Colours, Screen, Scripts};
pub use faults::Rules;
pub use program::Cffa;

/// The message when a tool is missing.
const MISSING: &str = "./scripts/test installs what the browser tests need";

/// The password of all users in the tests.
pub const PASSWORD: &str = "tuesday night lights";

/// Sets the cryptography provider that the HTTP client needs even for plain HTTP.
fn prepare() {
    // Another test of this process may have set it already.
    let _ = rustls::crypto::ring::default_provider().install_default();
}
