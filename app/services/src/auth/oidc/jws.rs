//! Signed tokens in the compact form (RFC 7515, 7.1): parses them, and checks that a provider
//! signed them.

use super::claims::Claims;
use super::provider::{Metadata, Provider};
use crate::auth::oidc::unavailable::Unavailable;
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use openidconnect::JsonWebKey;
use openidconnect::core::{CoreJsonWebKey, CoreJsonWebKeyUse, CoreJwsSigningAlgorithm};
use serde_json::{Map, Value};

/// The largest token that is read, in bytes. Usual ones have some hundred; those with the groups of
/// a large company, some ten thousand.
const TOKEN: usize = 64 * 1024;

/// The algorithms by which a token may be signed: those where only the provider has the signing
/// key. So neither `none` nor the HMACs, whose key CFFA has as well.
pub(super) const ALGORITHMS: [CoreJwsSigningAlgorithm; 9] = [
    CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha256,
    CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha384,
    CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha512,
    CoreJwsSigningAlgorithm::RsaSsaPssSha256,
    CoreJwsSigningAlgorithm::RsaSsaPssSha384,
    CoreJwsSigningAlgorithm::RsaSsaPssSha512,
    CoreJwsSigningAlgorithm::EcdsaP256Sha256,
    CoreJwsSigningAlgorithm::EcdsaP384Sha384,
    CoreJwsSigningAlgorithm::EdDsa,
];

/// Why a token is not accepted as signed by a provider.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum SignatureError {
    /// The algorithm is not accepted.
    Algorithm,
    /// The signature is not from the named key.
    Wrong,
    /// The provider does not have the named key.
    UnknownKey,
    /// The signature can't be checked, because the provider's keys are unavailable.
    Unavailable(Unavailable),
}

/// The header of a token (RFC 7515, 4.1).
struct Header {
    alg: String,
    kid: Option<String>,
    typ: Option<String>,
    is_critical: bool,
}

impl Header {
    fn read(text: &[u8]) -> Option<Header> {
        let mut members: Map<String, Value> = serde_json::from_slice(text).ok()?;
        let mut text = |name| match members.remove(name) {
            Some(Value::String(text)) => Some(text),
            _ => None,
        };
        Some(Header {
            alg: text("alg")?,
            kid: text("kid"),
            typ: text("typ"),
            is_critical: members.get("crit").is_some_and(|it| !it.is_null()),
        })
    }
}

/// A parsed token, not checked yet.
pub(super) struct Jws<'a> {
    header: Header,
    payload: Vec<u8>,
    signed: &'a str,
    signature: Vec<u8>,
}

impl<'a> Jws<'a> {
    /// Parses a token; `None` if it is malformed.
    pub(super) fn parse(token: &'a str) -> Option<Jws<'a>> {
        if token.len() > TOKEN {
            return None;
        }
        let (signed, signature) = token.rsplit_once('.')?;
        let (header, payload) = signed.split_once('.')?;
        let decoded = |text| URL_SAFE_NO_PAD.decode(text).ok();
        Some(Jws {
            header: Header::read(&decoded(header)?)?,
            payload: decoded(payload)?,
            signature: decoded(signature)?,
            signed,
        })
    }

    /// The type of the token, in lower case and without `application/`, which is optional (RFC
    /// 7515, 4.1.9).
    pub(super) fn typ(&self) -> Option<String> {
        let typ = self.header.typ.as_deref()?.to_ascii_lowercase();
        Some(typ.strip_prefix("application/").unwrap_or(&typ).to_owned())
    }

    /// Whether it requires an extension, of which none is supported (RFC 7515, 4.1.11).
    pub(super) fn is_critical(&self) -> bool {
        self.header.is_critical
    }

    /// The claims; `None` if they are not a JSON object.
    pub(super) fn claims(&self) -> Option<Claims> {
        Claims::read(&self.payload)
    }
}

impl Provider {
    /// Checks that this provider signed a token, by one of these algorithms. For an unknown key,
    /// the keys are fetched again.
    pub(super) async fn signed(
        &self,
        token: &Jws<'_>,
        algorithms: &[CoreJwsSigningAlgorithm],
    ) -> Result<(), SignatureError> {
        let named = Value::String(token.header.alg.clone());
        let alg = serde_json::from_value::<CoreJwsSigningAlgorithm>(named)
            .ok()
            .filter(|alg| algorithms.contains(alg))
            .ok_or(SignatureError::Algorithm)?;
        let metadata = self.metadata().await.map_err(SignatureError::Unavailable)?;
        let signed = match is_signed(&metadata, token, &alg) {
            Some(signed) => Some(signed),
            None => {
                let newer = self
                    .newer(&metadata)
                    .await
                    .map_err(SignatureError::Unavailable)?;
                is_signed(&newer, token, &alg)
            }
        };
        match signed {
            Some(true) => Ok(()),
            Some(false) => Err(SignatureError::Wrong),
            None => Err(SignatureError::UnknownKey),
        }
    }
}

/// Whether a key of the provider signed the token; `None` if it names an unknown key. A key without
/// a name may be the named one, so it is tried as well.
fn is_signed(metadata: &Metadata, token: &Jws<'_>, alg: &CoreJwsSigningAlgorithm) -> Option<bool> {
    let named = token.header.kid.as_deref();
    let verify = |key: &CoreJsonWebKey| {
        let is_for_signatures = key
            .key_use()
            .is_none_or(|it| *it == CoreJsonWebKeyUse::Signature);
        is_for_signatures
            && key
                .verify_signature(alg, token.signed.as_bytes(), &token.signature)
                .is_ok()
    };
    let mut is_known = false;
    for key in &metadata.keys {
        let id = key.key_id().map(|id| id.as_str());
        if named.is_some() && id.is_some() && named != id {
            continue;
        }
        is_known |= named.is_none() || id.is_some();
        if verify(key) {
            return Some(true);
        }
    }
    is_known.then_some(false)
}
