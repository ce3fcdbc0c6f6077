//! Secrets that the store keeps for a while, and that a copy of the database must not reveal.

use super::key;
use actix_web::cookie::{Cookie, CookieJar, Key};
use serde::{Deserialize, Serialize};

/// The name of sealed texts in the cookie jar that seals them.
const NAME: &str = "sealed";

/// A text that only this installation can read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sealed(String);

impl Sealed {
    /// The sealed text in a record.
    pub(super) fn from_text(text: &str) -> Sealed {
        Sealed(text.to_owned())
    }

    /// The text for a record.
    pub(super) fn as_str(&self) -> &str {
        &self.0
    }
}

/// Seals texts with the secret key of the installation (AES-256-GCM, as cookies are).
#[derive(Clone)]
pub struct Seal(Key);

impl Seal {
    /// Uses a key derived from the installation's secret, so that every replica reads what another
    /// sealed.
    pub fn new(secret_key: &[u8]) -> Seal {
        Seal(key::derived(secret_key, b"cffa sealed texts 1"))
    }

    /// Seals a text.
    pub fn close(&self, text: &str) -> Sealed {
        let mut jar = CookieJar::new();
        jar.private_mut(&self.0)
            .add(Cookie::new(NAME, text.to_owned()));
        let sealed = jar.get(NAME).map(|cookie| cookie.value().to_owned());
        Sealed(sealed.unwrap_or_default())
    }

    /// Seals a text for a record of the store.
    pub(crate) fn close_text(&self, text: &str) -> String {
        self.close(text).0
    }

    /// Opens a sealed text of a record, if it was sealed here.
    pub(crate) fn open_text(&self, sealed: &str) -> Option<String> {
        self.open(&Sealed(sealed.to_owned()))
    }

    /// Opens a sealed text, if it was sealed here.
    pub fn open(&self, sealed: &Sealed) -> Option<String> {
        let mut jar = CookieJar::new();
        jar.add_original(Cookie::new(NAME, sealed.0.clone()));
        let opened = jar.private(&self.0).get(NAME)?;
        Some(opened.value().to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sealed_text_is_opened_only_with_the_same_key() {
        let seal = Seal::new(b"a key");
        let sealed = seal.close("https://example.org/invitations/abc");
        assert!(!format!("{sealed:?}").contains("invitations"));
        let opened = seal.open(&sealed);
        assert_eq!(
            opened.as_deref(),
            Some("https://example.org/invitations/abc")
        );
        assert_eq!(Seal::new(b"another").open(&sealed), None);
        let forged = Sealed("https://example.org/invitations/abc".to_owned());
        assert_eq!(seal.open(&forged), None);
    }
}
