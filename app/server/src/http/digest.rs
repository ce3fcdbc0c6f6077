//! A hash of several byte strings.

use sha2::{Digest, Sha256};

/// The SHA-256 hash of the parts, each prefixed with its length, so that different lists of parts
/// have different hashes.
pub fn digest<'a>(parts: impl IntoIterator<Item = &'a [u8]>) -> [u8; 32] {
    let mut sum = Sha256::new();
    for part in parts {
        sum.update((part.len() as u64).to_be_bytes());
        sum.update(part);
    }
    sum.finalize().into()
}
