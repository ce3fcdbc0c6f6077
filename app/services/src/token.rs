//! Secrets that are handed out once, in a link or a cookie.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use hmac::{Hmac, KeyInit, Mac};
use sha2::{Digest, Sha256};

/// 256 random bits, as URL-safe text. Whoever has it is let in, so it is never stored
/// or logged: the store keeps [`Token::hash_of`] it, and a copy of the database opens
/// no door. A hash without salt is enough for what cannot be guessed.
#[derive(Clone, PartialEq, Eq)]
pub struct Token(String);

impl Token {
    /// A new one, from the operating system's randomness.
    pub fn random() -> Token {
        Token(URL_SAFE_NO_PAD.encode(rand::random::<[u8; 32]>()))
    }

    /// One that follows from the secret key, so that it can be shown again without being
    /// kept. `label` says what for, `salt` tells it from others of that use.
    pub fn derived(secret_key: &[u8], label: &[u8], salt: &[u8; 16]) -> Token {
        // HMAC takes a key of any length, so there always is one.
        let mac = Hmac::<Sha256>::new_from_slice(secret_key).map(|mut mac| {
            mac.update(label);
            mac.update(salt);
            URL_SAFE_NO_PAD.encode(mac.finalize().into_bytes())
        });
        mac.map_or_else(|_| Token::random(), Token)
    }

    /// The text for the link or the cookie.
    pub fn reveal(&self) -> &str {
        &self.0
    }

    /// What is kept of it.
    pub fn hash(&self) -> String {
        Token::hash_of(&self.0)
    }

    /// SHA-256 of what someone presents, in hex. Any text will do.
    pub fn hash_of(presented: &str) -> String {
        use std::fmt::Write;
        Sha256::digest(presented.as_bytes()).iter().fold(
            String::with_capacity(64),
            |mut hex, byte| {
                let _ = write!(hex, "{byte:02x}");
                hex
            },
        )
    }
}

impl std::fmt::Debug for Token {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Token(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_is_43_characters_that_need_no_escaping() {
        let token = Token::random();
        assert_eq!(token.reveal().len(), 43);
        let safe = |letter: char| letter.is_ascii_alphanumeric() || "-_".contains(letter);
        assert!(token.reveal().chars().all(safe));
        assert_ne!(token, Token::random());
    }

    #[test]
    fn a_derived_token_is_told_by_key_label_and_salt() {
        let token = |key: &[u8], label: &[u8], salt| Token::derived(key, label, &[salt; 16]);
        let one = token(b"key", b"label", 1);
        assert_eq!(one, token(b"key", b"label", 1));
        assert_eq!(one.reveal().len(), 43);
        for other in [
            token(b"KEY", b"label", 1),
            token(b"key", b"LABEL", 1),
            token(b"key", b"label", 2),
        ] {
            assert_ne!(one, other);
        }
    }

    #[test]
    fn its_hash_is_sha_256_and_its_debug_form_tells_nothing() {
        assert_eq!(
            Token::hash_of("abc"),
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
        );
        let token = Token::random();
        assert!(!format!("{token:?}").contains(token.reveal()));
    }
}
