//! Access tokens that a provider made for our API: JWTs as RFC 9068 has them, and as Auth0
//! has always made them.

use super::Providers;
use super::claims::{ClaimError, Claims};
use super::jws::{Jws, Unsigned};
use super::times::{self, TimeError};
use crate::auth::oidc::unavailable::Unavailable;
use crate::teams::limits::SUBJECT;
use cffa_store::Identity;
use jiff::Timestamp;
use openidconnect::core::CoreJwsSigningAlgorithm;

/// What an access token may be signed with: what every provider offers, and no more than
/// that. For none of them do we know the key that signs.
const ALGORITHMS: [CoreJwsSigningAlgorithm; 2] = [
    CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha256,
    CoreJwsSigningAlgorithm::EcdsaP256Sha256,
];

/// What an access token proves.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Granted {
    /// Who asks: a person, or a program by itself (RFC 6749, 4.4).
    pub identity: Identity,
    /// What its scope, its scp and its permissions name, whether we know it or not.
    pub scopes: Vec<String>,
}

/// Why an access token is not believed.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub enum GrantRefusal {
    /// It is not what it should be.
    #[error("{0}")]
    Invalid(String),
    /// Its provider signs people in here, but nobody configured whom its tokens must be
    /// made for.
    #[error("Access tokens from {name} are not accepted: {setting} is not set.")]
    NoAudience {
        /// What people know the provider by.
        name: String,
        /// What to set.
        setting: String,
    },
    /// Whether it is good can't be told: the provider's keys are not to be had.
    #[error(transparent)]
    Unavailable(Unavailable),
}

impl From<Unsigned> for GrantRefusal {
    fn from(why: Unsigned) -> GrantRefusal {
        invalid(match why {
            Unsigned::Algorithm => "The token is not signed with RS256 or ES256.",
            Unsigned::Wrong => "The token's signature is invalid.",
            Unsigned::UnknownKey => {
                "The token is signed with a key that its issuer does not \
                publish."
            }
            Unsigned::Unavailable(away) => return GrantRefusal::Unavailable(away),
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
    /// What an access token proves, if one of the providers made it for us.
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

/// Scopes stand in `scope` (RFC 9068), in `scp` (Microsoft), and in `permissions` (Auth0,
/// which adds what someone may do by its RBAC, whatever was asked for).
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
