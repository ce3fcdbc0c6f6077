//! Keys for data that browsers or the database keep, derived from the installation's secret key.

use actix_web::cookie::Key;
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha512;

/// A key for one use; the same on every replica. Each use has its own label, so that data sealed
/// for one use can't be opened for another.
pub(super) fn derived(secret_key: &[u8], label: &[u8]) -> Key {
    let mut derived = [0; 64];
    // HMAC accepts a key of any length, so this always succeeds.
    if let Ok(mut mac) = Hmac::<Sha512>::new_from_slice(secret_key) {
        mac.update(label);
        derived.copy_from_slice(&mac.finalize().into_bytes());
    }
    Key::from(&derived)
}
