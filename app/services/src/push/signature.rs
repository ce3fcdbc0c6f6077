//! The key of this installation, and the signatures by which push services recognize it (VAPID, RFC
//! 8292).

use super::limits;
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use jiff::Timestamp;
use ring::rand::SystemRandom;
use ring::signature::{ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair, KeyPair};
use serde_json::json;
use url::Url;

/// The key of this installation.
pub(super) struct ServerKey(EcdsaKeyPair);

impl ServerKey {
    /// A new private key (PKCS #8), in base64url. `None` if the system has no random numbers.
    pub(super) fn generate() -> Option<String> {
        let random = SystemRandom::new();
        let made = EcdsaKeyPair::generate_pkcs8(&ECDSA_P256_SHA256_FIXED_SIGNING, &random).ok()?;
        Some(URL_SAFE_NO_PAD.encode(made))
    }

    /// Reads a private key.
    pub(super) fn read(private_key: &str) -> Option<ServerKey> {
        let key = URL_SAFE_NO_PAD.decode(private_key).ok()?;
        let random = SystemRandom::new();
        let pair = EcdsaKeyPair::from_pkcs8(&ECDSA_P256_SHA256_FIXED_SIGNING, &key, &random);
        pair.ok().map(ServerKey)
    }

    /// The public key, in base64url.
    pub(super) fn public(&self) -> String {
        URL_SAFE_NO_PAD.encode(self.0.public_key())
    }

    /// The header `Authorization` of a request to this address. `site` is the URL of this
    /// installation.
    pub(super) fn authorization(
        &self,
        endpoint: &Url,
        site: &str,
        now: Timestamp,
    ) -> Option<String> {
        let claims = json!({
            "aud": endpoint.origin().ascii_serialization(),
            "exp": (now + limits::SIGNATURE).as_second(),
            "sub": site,
        });
        let part = |json: serde_json::Value| URL_SAFE_NO_PAD.encode(json.to_string());
        let head = part(json!({ "typ": "JWT", "alg": "ES256" }));
        let signed = format!("{head}.{}", part(claims));
        let signature = self.0.sign(&SystemRandom::new(), signed.as_bytes()).ok()?;
        let signature = URL_SAFE_NO_PAD.encode(signature);
        Some(format!("vapid t={signed}.{signature}, k={}", self.public()))
    }
}
