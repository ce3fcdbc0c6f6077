//! Secrets that are issued once, in a link or a cookie.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use hmac::{Hmac, KeyInit, Mac};
use sha2::{Digest, Sha256};

/// 256 random bits as URL-safe text. Anyone who has it gets access, so it is never stored or
/// logged. The store keeps its [`Token::hash_of`], so a copy of the database gives no access. A
/// value that can't be guessed needs no salt.
#[derive(Clone, PartialEq, Eq)]
pub struct Token(String);

impl Token {
    /// Creates a token from the randomness of the operating system.
    pub fn random() -> Token {
        Token(URL_SAFE_NO_PAD.encode(rand::random::<[u8; 32]>()))
    }

    /// Derives a token from the secret key, so that it can be shown again without being stored.
    /// `label` is its purpose, and `salt` distinguishes it from others with that purpose.
    pub fn derived(secret_key: &[u8], label: &[u8], salt: &[u8; 16]) -> Token {
        // HMAC accepts a key of any length, so this never fails.
        let mac = Hmac::<Sha256>::new_from_slice(secret_key).map(|mut mac| {
            mac.update(label);
            mac.update(salt);
            URL_SAFE_NO_PAD.encode(mac.finalize().into_bytes())
        });
        mac.map_or_else(|_| Token::random(), Token)
    }

    /// Returns the text for the link or the cookie.
    pub fn reveal(&self) -> &str {
        &self.0
    }

    /// Returns the hash that is stored.
    pub fn hash(&self) -> String {
        Token::hash_of(&self.0)
    }

    /// Returns the SHA-256 hash of a presented token, in hex. Accepts any text.
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
