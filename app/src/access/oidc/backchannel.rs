//! What a provider reports when somebody signs out over there: a signed token, sent from
//! server to server (OpenID Connect Back-Channel Logout 1.0, 2.4 to 2.6).

use super::away::Away;
use super::callback::SKEW;
use super::provider::Provider;
use super::types::{ALGORITHMS, Metadata};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use jiff::Timestamp;
use openidconnect::JsonWebKey;
use openidconnect::core::{CoreJsonWebKeyUse, CoreJwsSigningAlgorithm};
use serde::Deserialize;
use serde_json::{Map, Value};

/// How old a report may be, in seconds. It is sent at once; a provider may try again.
const OLDEST: i64 = 10 * 60;

/// The largest token read, in bytes; they have some hundred.
const TOKEN: usize = 16 * 1024;

/// What every report holds among its events.
const EVENT: &str = "http://schemas.openid.net/event/backchannel-logout";

/// Who signed out over there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SignedOut {
    /// One session, by the provider's id for it.
    Session(String),
    /// All sessions of somebody, by the provider's id for them.
    Person(String),
}

/// Why a report is not believed.
#[derive(Debug, thiserror::Error)]
pub enum LogoutRefusal {
    /// It is not what it should be (HTTP 400).
    #[error("{0}")]
    Invalid(&'static str),
    /// Whether it is can't be told: its keys are not to be had (HTTP 503).
    #[error(transparent)]
    Away(#[from] Away),
}

#[derive(Deserialize)]
struct Header {
    alg: String,
    kid: Option<String>,
    typ: Option<String>,
    crit: Option<Value>,
}

#[derive(Deserialize)]
struct Report {
    iss: String,
    aud: Audience,
    iat: i64,
    exp: Option<i64>,
    jti: String,
    events: Map<String, Value>,
    sub: Option<String>,
    sid: Option<String>,
    nonce: Option<Value>,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Audience {
    One(String),
    Several(Vec<String>),
}

/// A token taken apart, believed in nothing yet.
struct Parts<'a> {
    header: Header,
    report: Report,
    signed: &'a str,
    signature: Vec<u8>,
}

impl Provider {
    /// Who a report says has signed out, if it is one.
    ///
    /// # Errors
    /// [`LogoutRefusal`].
    pub async fn signed_out(&self, token: &str) -> Result<SignedOut, LogoutRefusal> {
        let parts = parts(token)?;
        let metadata = self.metadata().await?;
        match is_signed(&metadata, &parts)? {
            Some(true) => {}
            Some(false) => return Err(LogoutRefusal::Invalid("The signature is wrong.")),
            None => {
                let newer = self.newer(&metadata).await?;
                if is_signed(&newer, &parts)? != Some(true) {
                    return Err(LogoutRefusal::Invalid("No key of the provider signed it."));
                }
            }
        }
        let report = parts.report;
        let settings = self.settings();
        report.check(
            &settings.issuer,
            &settings.client_id,
            Timestamp::now().as_second(),
        )?;
        let seen = self.reported.lock().map(|mut reported| {
            // Answers what was there before.
            reported.put(report.jti.clone(), ()).is_some()
        });
        if seen.unwrap_or(true) {
            return Err(LogoutRefusal::Invalid("It was reported before."));
        }
        match (report.sid, report.sub) {
            (Some(sid), _) => Ok(SignedOut::Session(sid)),
            (None, Some(sub)) => Ok(SignedOut::Person(sub)),
            (None, None) => Err(LogoutRefusal::Invalid("It names nobody.")),
        }
    }
}

impl Report {
    fn check(&self, issuer: &str, client_id: &str, now: i64) -> Result<(), LogoutRefusal> {
        let skew = SKEW.as_secs() as i64;
        let for_us = match &self.aud {
            Audience::One(aud) => aud == client_id,
            Audience::Several(all) => all.iter().any(|aud| aud == client_id),
        };
        let wrong = if self.iss != issuer {
            "It is from another issuer."
        } else if !for_us {
            "It is for somebody else."
        } else if self.iat > now + skew {
            "It was made in the future."
        } else if self.iat < now - OLDEST || self.exp.is_some_and(|exp| exp <= now - skew) {
            "It is too old."
        } else if !self.events.get(EVENT).is_some_and(Value::is_object) {
            "It reports something else."
        } else if self.nonce.is_some() {
            "It is an ID token."
        } else {
            return Ok(());
        };
        Err(LogoutRefusal::Invalid(wrong))
    }
}

fn parts(token: &str) -> Result<Parts<'_>, LogoutRefusal> {
    let unreadable = || LogoutRefusal::Invalid("It is no signed token.");
    if token.len() > TOKEN {
        return Err(unreadable());
    }
    let (signed, signature) = token.rsplit_once('.').ok_or_else(unreadable)?;
    let (header, report) = signed.split_once('.').ok_or_else(unreadable)?;
    let decoded = |text| URL_SAFE_NO_PAD.decode(text).map_err(|_| unreadable());
    let header: Header = serde_json::from_slice(&decoded(header)?).map_err(|_| unreadable())?;
    let typ = header.typ.as_deref().map(str::to_ascii_lowercase);
    let is_report = typ.is_none_or(|typ| {
        let typ = typ.strip_prefix("application/").unwrap_or(&typ);
        typ == "logout+jwt" || typ == "jwt"
    });
    if !is_report || header.crit.is_some() {
        return Err(LogoutRefusal::Invalid("It is a token of another kind."));
    }
    let report = serde_json::from_slice(&decoded(report)?)
        .map_err(|_| LogoutRefusal::Invalid("Something that a logout token has is missing."))?;
    Ok(Parts {
        header,
        report,
        signed,
        signature: decoded(signature)?,
    })
}

/// Whether a key of the provider signed it; nothing when it names a key that is not known.
fn is_signed(metadata: &Metadata, parts: &Parts<'_>) -> Result<Option<bool>, LogoutRefusal> {
    let named = Value::String(parts.header.alg.clone());
    let alg = serde_json::from_value::<CoreJwsSigningAlgorithm>(named)
        .ok()
        .filter(|alg| ALGORITHMS.contains(alg))
        .ok_or(LogoutRefusal::Invalid("It is not signed as it should be."))?;
    let keys = metadata.jwks().keys().iter().filter(|key| {
        let named = parts.header.kid.as_ref();
        let fits = named.is_none_or(|kid| key.key_id().is_some_and(|id| id.as_str() == kid));
        fits && key
            .key_use()
            .is_none_or(|it| *it == CoreJsonWebKeyUse::Signature)
    });
    let signed = keys.map(|key| {
        key.verify_signature(&alg, parts.signed.as_bytes(), &parts.signature)
            .is_ok()
    });
    Ok(signed.reduce(|one, other| one || other))
}
