//! Signed tokens in the compact form (RFC 7515, 7.1): taken apart, and whether a provider
//! signed them.

use super::away::Away;
use super::provider::Provider;
use super::types::Metadata;
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use openidconnect::JsonWebKey;
use openidconnect::core::{CoreJsonWebKeyUse, CoreJwsSigningAlgorithm};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

/// The largest token read, in bytes; they have some hundred.
const TOKEN: usize = 16 * 1024;

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
    Away(Away),
}

#[derive(Deserialize)]
struct Header {
    alg: String,
    kid: Option<String>,
    typ: Option<String>,
    crit: Option<Value>,
}

/// Whom a token is made for (RFC 7519, 4.1.3).
#[derive(Deserialize)]
#[serde(untagged)]
pub(super) enum Audience {
    One(String),
    Several(Vec<String>),
}

impl Audience {
    pub(super) fn has(&self, one: &str) -> bool {
        match self {
            Audience::One(aud) => aud == one,
            Audience::Several(all) => all.iter().any(|aud| aud == one),
        }
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
            header: serde_json::from_slice(&decoded(header)?).ok()?,
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
        self.header.crit.is_some()
    }

    /// What it says, if it says that.
    pub(super) fn claims<T: DeserializeOwned>(&self) -> Option<T> {
        serde_json::from_slice(&self.payload).ok()
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
        let metadata = self.metadata().await.map_err(Unsigned::Away)?;
        let signed = match is_signed(&metadata, token, &alg) {
            Some(signed) => Some(signed),
            None => {
                let newer = self.newer(&metadata).await.map_err(Unsigned::Away)?;
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
fn is_signed(metadata: &Metadata, token: &Jws<'_>, alg: &CoreJwsSigningAlgorithm) -> Option<bool> {
    let keys = metadata.jwks().keys().iter().filter(|key| {
        let named = token.header.kid.as_ref();
        let fits = named.is_none_or(|kid| key.key_id().is_some_and(|id| id.as_str() == kid));
        fits && key
            .key_use()
            .is_none_or(|it| *it == CoreJsonWebKeyUse::Signature)
    });
    let signed = keys.map(|key| {
        key.verify_signature(alg, token.signed.as_bytes(), &token.signature)
            .is_ok()
    });
    signed.reduce(|one, other| one || other)
}
