//! What a browser sends of a ceremony: JSON, with its bytes in base64url (WebAuthn,
//! `PublicKeyCredential.toJSON`).

use super::PasskeyRefusal;
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde::{Deserialize, Deserializer};

/// The longest JSON that is read. An RSA key and its ID take some 3 KB.
pub const LONGEST_RESPONSE: usize = 16 * 1024;

/// Bytes in base64url.
pub(super) struct Bytes(pub Vec<u8>);

impl<'de> Deserialize<'de> for Bytes {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Bytes, D::Error> {
        let text = <&str>::deserialize(deserializer)?;
        let decoded = URL_SAFE_NO_PAD.decode(text.trim_end_matches('='));
        decoded.map(Bytes).map_err(serde::de::Error::custom)
    }
}

/// The browser's response for a new passkey.
#[derive(Deserialize)]
pub(super) struct Registration {
    pub response: Attestation,
}

#[derive(Deserialize)]
pub(super) struct Attestation {
    #[serde(rename = "clientDataJSON")]
    pub client_data: Bytes,
    #[serde(rename = "attestationObject")]
    pub object: Bytes,
}

/// The browser's response for a sign-in.
#[derive(Deserialize)]
pub(super) struct Authentication {
    #[serde(rename = "rawId")]
    pub id: Bytes,
    pub response: Assertion,
}

#[derive(Deserialize)]
pub(super) struct Assertion {
    #[serde(rename = "clientDataJSON")]
    pub client_data: Bytes,
    #[serde(rename = "authenticatorData")]
    pub authenticator_data: Bytes,
    pub signature: Bytes,
    /// The user handle that the device was given when the passkey was created.
    #[serde(rename = "userHandle")]
    pub user: Bytes,
}

/// Parses a response of a browser.
pub(super) fn read<'a, T: Deserialize<'a>>(json: &'a str) -> Result<T, PasskeyRefusal> {
    if json.len() > LONGEST_RESPONSE {
        return Err(PasskeyRefusal::Unreadable);
    }
    serde_json::from_str(json).map_err(|_| PasskeyRefusal::Unreadable)
}

/// Encodes bytes for the store.
pub(super) fn encoded(bytes: &[u8]) -> String {
    URL_SAFE_NO_PAD.encode(bytes)
}

/// Decodes bytes from the store.
pub(super) fn decoded(text: &str) -> Result<Vec<u8>, PasskeyRefusal> {
    URL_SAFE_NO_PAD
        .decode(text)
        .map_err(|_| PasskeyRefusal::Unreadable)
}
