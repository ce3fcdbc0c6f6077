//! Signed tokens in the compact form (RFC 7515, 7.1): taken apart, and whether a provider
//! signed them.

use super::claims::Claims;
use super::provider::{Metadata, Provider};
use crate::auth::oidc::unavailable::Unavailable;
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use openidconnect::JsonWebKey;
use openidconnect::core::{CoreJsonWebKey, CoreJsonWebKeyUse, CoreJwsSigningAlgorithm};
use serde_json::{Map, Value};

/// The largest token read, in bytes. They have some hundred; with the groups of a large
/// company in them, some ten thousand.
const TOKEN: usize = 64 * 1024;

/// Algorithms that a token may be signed with: those where only the provider has the
/// key that signs. So neither `none` nor the HMACs, whose key we would know as well.
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

/// Why a token is not a provider's.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Unsigned {
    /// By an algorithm that is not taken.
    Algorithm,
    /// The signature is not that of the key that it names.
    Wrong,
    /// By a key that the provider does not have, or not any more.
    UnknownKey,
    /// Whether it is signed can't be told: the provider's keys are not to be had.
    Unavailable(Unavailable),
}

/// What a token says of how it is signed (RFC 7515, 4.1).
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

/// A token taken apart, believed in nothing yet.
pub(super) struct Jws<'a> {
    header: Header,
    payload: Vec<u8>,
    signed: &'a str,
    signature: Vec<u8>,
}

impl<'a> Jws<'a> {
    /// Takes a token apart; nothing when it is none.
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

    /// What kind of token it says it is, in small letters and without `application/`, which
    /// may be left out (RFC 7515, 4.1.9).
    pub(super) fn typ(&self) -> Option<String> {
        let typ = self.header.typ.as_deref()?.to_ascii_lowercase();
        Some(typ.strip_prefix("application/").unwrap_or(&typ).to_owned())
    }

    /// Whether it wants something to be understood that is not (RFC 7515, 4.1.11).
    pub(super) fn is_critical(&self) -> bool {
        self.header.is_critical
    }

    /// What it says; nothing when that is no JSON object.
    pub(super) fn claims(&self) -> Option<Claims> {
        Claims::read(&self.payload)
    }
}

impl Provider {
    /// Whether this provider signed a token, by one of these algorithms. A key that is not
    /// known yet is asked for.
    pub(super) async fn signed(
        &self,
        token: &Jws<'_>,
        algorithms: &[CoreJwsSigningAlgorithm],
    ) -> Result<(), Unsigned> {
        let named = Value::String(token.header.alg.clone());
        let alg = serde_json::from_value::<CoreJwsSigningAlgorithm>(named)
            .ok()
            .filter(|alg| algorithms.contains(alg))
            .ok_or(Unsigned::Algorithm)?;
        let metadata = self.metadata().await.map_err(Unsigned::Unavailable)?;
        let signed = match is_signed(&metadata, token, &alg) {
            Some(signed) => Some(signed),
            None => {
                let newer = self.newer(&metadata).await.map_err(Unsigned::Unavailable)?;
                is_signed(&newer, token, &alg)
            }
        };
        match signed {
            Some(true) => Ok(()),
            Some(false) => Err(Unsigned::Wrong),
            None => Err(Unsigned::UnknownKey),
        }
    }
}

/// Whether a key of the provider signed it; nothing when it names a key that is not known.
/// A key without a name may be the one that is named: trying it can do no harm.
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
