//! The one-time set-up link: a person who can read the server's log creates the first account.
//!
//! Its token is derived from the secret key, so every replica prints and accepts the same one, and
//! nothing has to be stored. It is valid only while there are no accounts, which
//! [`super::Accounts::set_up`] checks in the store.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;

/// The purpose of the derived token. Other purposes have other labels, so that knowing one value
/// reveals nothing about another.
const LABEL: &[u8] = b"cffa set-up token 1";

/// The token for the link.
pub(super) fn token(secret_key: &[u8]) -> String {
    mac(secret_key).map_or_else(String::new, |mac| {
        URL_SAFE_NO_PAD.encode(mac.finalize().into_bytes())
    })
}

/// Compares with the token in constant time.
pub(super) fn is_token(secret_key: &[u8], presented: &str) -> bool {
    let presented = URL_SAFE_NO_PAD.decode(presented.trim()).ok();
    mac(secret_key)
        .zip(presented)
        .is_some_and(|(mac, presented)| mac.verify_slice(&presented).is_ok())
}

/// HMAC accepts a key of any length, so this always succeeds.
fn mac(secret_key: &[u8]) -> Option<Hmac<Sha256>> {
    let mut mac = Hmac::<Sha256>::new_from_slice(secret_key).ok()?;
    mac.update(LABEL);
    Some(mac)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_set_up_token_is_derived_from_the_key() {
        let (ours, other) = ([1; 64], [2; 64]);
        let token = token(&ours);
        assert_eq!(token.len(), 43);
        assert!(is_token(&ours, &token));
        assert!(is_token(&ours, &format!(" {token}\n")));
        assert!(!is_token(&other, &token));
        let mut altered = token.clone();
        altered.replace_range(0..1, if token.starts_with('A') { "B" } else { "A" });
        for wrong in ["", "x", &token[1..], &altered, &token.repeat(2), "ünïcode"] {
            assert!(!is_token(&ours, wrong), "{wrong}");
        }
    }
}
