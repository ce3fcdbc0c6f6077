//! Access tokens that a provider issued for CFFA's API: JWTs as specified in RFC 9068, and as
//! Auth0 issues them.

use super::Providers;
use super::claims::{ClaimError, Claims};
use super::jws::{Jws, SignatureError};
use super::times::{self, TimeError};
use crate::auth::oidc::unavailable::Unavailable;
use crate::teams::limits::SUBJECT;
use cffa_store::Identity;
use jiff::Timestamp;
use openidconnect::core::CoreJwsSigningAlgorithm;

/// The algorithms by which an access token may be signed: only those that every provider offers.
/// They are all asymmetric, so only the provider has the signing key.
const ALGORITHMS: [CoreJwsSigningAlgorithm; 2] = [
    CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha256,
    CoreJwsSigningAlgorithm::EcdsaP256Sha256,
];

/// What an access token proves.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Granted {
    /// Who sent the request: a person, or a program on its own behalf (RFC 6749, 4.4).
    pub identity: Identity,
    /// The names in `scope`, `scp` and `permissions`, known or unknown.
    pub scopes: Vec<String>,
}

/// Why an access token is not accepted.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub enum GrantRefusal {
    /// The token is invalid.
    #[error("{0}")]
    Invalid(String),
    /// Its provider is configured for sign-in, but not the audience of its access tokens.
    #[error("Access tokens from {name} are not accepted: {setting} is not set.")]
    NoAudience {
        /// The name of the provider.
        name: String,
        /// The setting that is missing.
        setting: String,
    },
    /// The token can't be checked, because the provider's keys are unavailable.
    #[error(transparent)]
    Unavailable(Unavailable),
}

impl From<SignatureError> for GrantRefusal {
    fn from(why: SignatureError) -> GrantRefusal {
        invalid(match why {
            SignatureError::Algorithm => "The token is not signed with RS256 or ES256.",
            SignatureError::Wrong => "The token's signature is invalid.",
            SignatureError::UnknownKey => {
                "The token is signed with a key that its issuer does not \
                publish."
            }
            SignatureError::Unavailable(away) => return GrantRefusal::Unavailable(away),
        })
    }
}

impl From<ClaimError> for GrantRefusal {
    fn from(why: ClaimError) -> GrantRefusal {
        GrantRefusal::Invalid(format!("The token is invalid: {why}."))
    }
}

impl From<TimeError> for GrantRefusal {
    fn from(why: TimeError) -> GrantRefusal {
        match why {
            TimeError::Claim(why) => why.into(),
            other => GrantRefusal::Invalid(format!("The token {other}.")),
        }
    }
}

fn invalid(sentence: &str) -> GrantRefusal {
    GrantRefusal::Invalid(sentence.to_owned())
}

impl Providers {
    /// What an access token proves, if one of the providers issued it for CFFA.
    ///
    /// # Errors
    /// [`GrantRefusal`].
    pub async fn granted(&self, token: &str, now: Timestamp) -> Result<Granted, GrantRefusal> {
        let unreadable = "The token is neither a token of this CFFA nor a signed token of a \
            provider.";
        let token = Jws::parse(token).ok_or_else(|| invalid(unreadable))?;
        let is_access = token
            .typ()
            .is_some_and(|typ| typ == "at+jwt" || typ == "jwt");
        if !is_access || token.is_critical() {
            return Err(invalid("The token is not an access token."));
        }
        let claims = token.claims().ok_or_else(|| invalid(unreadable))?;
        let unknown = "The token's issuer is not a provider of this CFFA.";
        let provider = self.with_issuer(claims.text("iss")?);
        let provider = provider.ok_or_else(|| invalid(unknown))?;
        let settings = provider.settings();
        let Some(audience) = &settings.audience else {
            return Err(GrantRefusal::NoAudience {
                name: settings.name.clone(),
                setting: settings.audience_setting(),
            });
        };
        provider.signed(&token, &ALGORITHMS).await?;
        check(&claims, audience, now.as_second() as f64)?;
        granted(&claims)
    }
}

fn check(claims: &Claims, audience: &str, now: f64) -> Result<(), GrantRefusal> {
    if !claims.audience()?.contains(&audience) {
        return Err(invalid("The token's audience is not this API."));
    }
    times::check(claims, now)?;
    if claims.text("sub")?.chars().count() > SUBJECT {
        return Err(invalid("The token is invalid: sub is too long."));
    }
    Ok(())
}

/// Scopes are in `scope` (RFC 9068), in `scp` (Microsoft), and in `permissions` (Auth0, which adds
/// what a user may do by its RBAC, whatever was requested).
fn granted(claims: &Claims) -> Result<Granted, GrantRefusal> {
    let mut scopes = claims.words("scope");
    scopes.extend(claims.words("scp"));
    scopes.extend(claims.list("permissions"));
    Ok(Granted {
        identity: Identity {
            issuer: claims.text("iss")?.to_owned(),
            subject: claims.text("sub")?.to_owned(),
        },
        scopes,
    })
}
