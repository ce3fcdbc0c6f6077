//! Keys for what browsers keep for us, all from the secret key of the installation.

use actix_web::cookie::Key;
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha512;

/// A key for one use; the same on every replica. Each use has a label of its own, so that
/// what one key sealed means nothing to another.
pub(super) fn derived(secret_key: &[u8], label: &[u8]) -> Key {
    let mut derived = [0; 64];
    // HMAC takes a key of any length, so there always is one.
    if let Ok(mut mac) = Hmac::<Sha512>::new_from_slice(secret_key) {
        mac.update(label);
        derived.copy_from_slice(&mac.finalize().into_bytes());
    }
    Key::from(&derived)
}
