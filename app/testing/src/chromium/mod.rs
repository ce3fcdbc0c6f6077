//! CFFA as a person meets it: the real program, started as a user starts it, and a real
//! browser in front of it. Used by the browser tests and by the screenshots.

mod browser;
mod chromedriver;
mod faults;
mod program;
pub mod season;

pub use browser::{Browser, Colours, Screen, Scripts};
pub use faults::Rules;
pub use program::Cffa;

/// Said wherever a tool is missing.
const MISSING: &str = "./scripts/test installs what the browser tests need";

/// The password of everybody in the tests.
pub const PASSWORD: &str = "tuesday night lights";

/// Chooses the cryptography that the HTTP client needs even for plain addresses.
fn prepare() {
    // A second test in the same process finds it chosen already.
    let _ = rustls::crypto::ring::default_provider().install_default();
}
