//! Access tokens that a provider made for our API: JWTs as RFC 9068 has them, and as Auth0
//! has always made them.

use super::Providers;
use super::away::Away;
use super::callback::SKEW;
use super::jws::{Audience, Jws, Unsigned};
use crate::access::memberships::limits::SUBJECT;
use crate::store::Identity;
use jiff::Timestamp;
use openidconnect::core::CoreJwsSigningAlgorithm;
use serde::Deserialize;
use serde_json::Value;

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
    /// What its scope and its permissions name, whether we know it or not.
    pub scopes: Vec<String>,
}

/// Why an access token is not believed.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub enum GrantRefusal {
    /// It is not what it should be.
    #[error("{0}")]
    Invalid(&'static str),
    /// Its provider signs people in here, but nobody configured whom its tokens must be
    /// made for.
    #[error("This CFFA takes no access tokens of {name}: {setting} is not set.")]
    NoAudience {
        /// What people know the provider by.
        name: String,
        /// What to set.
        setting: String,
    },
    /// Whether it is good can't be told: the provider's keys are not to be had.
    #[error(transparent)]
    Away(Away),
}

impl From<Unsigned> for GrantRefusal {
    fn from(why: Unsigned) -> GrantRefusal {
        GrantRefusal::Invalid(match why {
            Unsigned::Algorithm => "The token is not signed with RS256 or ES256.",
            Unsigned::Wrong => "The token's signature is wrong.",
            Unsigned::UnknownKey => "The token is signed with a key that its issuer does not have.",
            Unsigned::Away(away) => return GrantRefusal::Away(away),
        })
    }
}

#[derive(Deserialize)]
struct Claims {
    iss: String,
    sub: String,
    aud: Audience,
    // Numbers of seconds need not be whole (RFC 7519, 2).
    exp: f64,
    nbf: Option<f64>,
    iat: Option<f64>,
    scope: Option<Value>,
    /// What Auth0 says somebody may do (RBAC), whatever was asked for.
    permissions: Option<Value>,
}

impl Providers {
    /// What an access token proves, if one of the providers made it for us.
    ///
    /// # Errors
    /// [`GrantRefusal`].
    pub async fn granted(&self, token: &str, now: Timestamp) -> Result<Granted, GrantRefusal> {
        let unreadable = "The token is neither one of CFFA's own nor a signed one of a provider.";
        let token = Jws::parse(token).ok_or(GrantRefusal::Invalid(unreadable))?;
        let is_access = token
            .typ()
            .is_some_and(|typ| typ == "at+jwt" || typ == "jwt");
        if !is_access || token.is_critical() {
            return Err(GrantRefusal::Invalid("The token is of another kind."));
        }
        let missing = "The token lacks something that an access token has.";
        let claims: Claims = token.claims().ok_or(GrantRefusal::Invalid(missing))?;
        let provider = self.with_issuer(&claims.iss).ok_or(GrantRefusal::Invalid(
            "The token is from an issuer that nobody signs in with here.",
        ))?;
        let settings = provider.settings();
        let Some(audience) = &settings.audience else {
            return Err(GrantRefusal::NoAudience {
                name: settings.name.clone(),
                setting: settings.audience_setting(),
            });
        };
        provider.signed(&token, &ALGORITHMS).await?;
        claims.check(audience, now.as_second() as f64)?;
        Ok(claims.granted())
    }
}

impl Claims {
    fn check(&self, audience: &str, now: f64) -> Result<(), GrantRefusal> {
        let skew = SKEW.as_secs_f64();
        let wrong = if !self.aud.has(audience) {
            "The token was made for somebody else: its audience is not this API."
        } else if self.exp <= now - skew {
            "The token has expired."
        } else if self.nbf.is_some_and(|nbf| nbf > now + skew) {
            "The token is not good yet."
        } else if self.iat.is_some_and(|iat| iat > now + skew) {
            "The token was made in the future."
        } else if self.sub.is_empty() || self.sub.chars().count() > SUBJECT {
            "The token names nobody."
        } else {
            return Ok(());
        };
        Err(GrantRefusal::Invalid(wrong))
    }

    fn granted(self) -> Granted {
        let mut scopes: Vec<String> = Vec::new();
        if let Some(Value::String(scope)) = &self.scope {
            scopes.extend(scope.split_ascii_whitespace().map(str::to_owned));
        }
        if let Some(Value::Array(permissions)) = self.permissions {
            let named = permissions.iter().filter_map(Value::as_str);
            scopes.extend(named.map(str::to_owned));
        }
        Granted {
            identity: Identity {
                issuer: self.iss,
                subject: self.sub,
            },
            scopes,
        }
    }
}
