//! A hash of several texts.

use sha2::{Digest, Sha256};

/// SHA-256 of the parts, each behind its length, so that no two lists of parts are alike.
pub fn digest<'a>(parts: impl IntoIterator<Item = &'a [u8]>) -> [u8; 32] {
    let mut sum = Sha256::new();
    for part in parts {
        sum.update((part.len() as u64).to_be_bytes());
        sum.update(part);
    }
    sum.finalize().into()
}
