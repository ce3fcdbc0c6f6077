//! ID tokens: checks that one is from the provider, for CFFA, for this sign-in and valid now
//! (OpenID Connect Core 1.0, 3.1.3.7), and reads the name in it.

use super::claims::{ClaimError, Claims};
use super::jws::{ALGORITHMS, Jws, SignatureError};
use super::provider::Provider;
use super::times::{self, TimeError};
use crate::auth::oidc::unavailable::Unavailable;
use crate::teams::limits;
use crate::token::Token;

/// The claims that may have a name, the best first. The subject is always present.
const NAMES: [&str; 5] = ["name", "nickname", "preferred_username", "email", "sub"];

/// Why an ID token is not accepted.
#[derive(Debug, thiserror::Error)]
pub(super) enum IdTokenError {
    /// The token is invalid; the message names the claim, for the log.
    #[error("{0}")]
    Refused(String),
    /// The token can't be checked.
    #[error(transparent)]
    Unavailable(Unavailable),
}

impl From<ClaimError> for IdTokenError {
    fn from(why: ClaimError) -> IdTokenError {
        IdTokenError::Refused(format!("in the ID token {why}"))
    }
}

impl From<TimeError> for IdTokenError {
    fn from(why: TimeError) -> IdTokenError {
        IdTokenError::Refused(match why {
            TimeError::Claim(why) => format!("in the ID token {why}"),
            other => format!("the ID token {other}: look at both clocks"),
        })
    }
}

impl From<SignatureError> for IdTokenError {
    fn from(why: SignatureError) -> IdTokenError {
        IdTokenError::Refused(match why {
            SignatureError::Algorithm => "the ID token's alg is none that is taken".to_owned(),
            SignatureError::Wrong => "the ID token's signature is wrong".to_owned(),
            SignatureError::UnknownKey => "the ID token's kid is no key of the provider".to_owned(),
            SignatureError::Unavailable(away) => return IdTokenError::Unavailable(away),
        })
    }
}

fn refused<T>(why: &str) -> Result<T, IdTokenError> {
    Err(IdTokenError::Refused(why.to_owned()))
}

impl Provider {
    /// The claims of an ID token, if it is valid.
    ///
    /// # Errors
    /// [`IdTokenError`]
    pub(super) async fn verified(&self, token: &str, nonce: &str) -> Result<Claims, IdTokenError> {
        let Some(token) = Jws::parse(token) else {
            return refused("the ID token is no signed token");
        };
        if token.typ().is_some_and(|typ| typ != "jwt") {
            return refused("the ID token's typ is that of another kind of token");
        }
        if token.is_critical() {
            return refused("the ID token's crit asks for something that is not understood");
        }
        self.signed(&token, &ALGORITHMS).await?;
        let Some(claims) = token.claims() else {
            return refused("the ID token's claims are no JSON object");
        };
        let settings = self.settings();
        check(&claims, &settings.issuer, &settings.client_id, nonce)?;
        times::check(&claims, times::now())?;
        claims.time("iat")?;
        Ok(claims)
    }
}

fn check(claims: &Claims, issuer: &str, client_id: &str, nonce: &str) -> Result<(), IdTokenError> {
    let iss = claims.text("iss")?;
    if iss != issuer {
        let iss: String = iss.chars().take(100).collect();
        return refused(&format!("the ID token's iss is {iss:?}, not the issuer"));
    }
    check_audience(claims, client_id)?;
    // Hashes need no constant-time comparison.
    if Token::hash_of(claims.text("nonce")?) != Token::hash_of(nonce) {
        return refused("the ID token's nonce is of another sign-in");
    }
    if claims.text("sub")?.chars().count() > limits::SUBJECT {
        return refused("the ID token's sub is too long");
    }
    Ok(())
}

/// Checks that the token is for CFFA. If it has other audiences too, it must name CFFA as the
/// authorized party, so that no other client can present its own token.
fn check_audience(claims: &Claims, client_id: &str) -> Result<(), IdTokenError> {
    let audience = claims.audience()?;
    if !audience.contains(&client_id) {
        return refused("the ID token's aud is somebody else");
    }
    let party = match claims.get("azp") {
        Some(_) => Some(claims.text("azp")?),
        None => None,
    };
    match party {
        Some(party) if party != client_id => refused("the ID token's azp is somebody else"),
        None if audience.iter().any(|one| *one != client_id) => {
            refused("the ID token's aud names others too, and azp is missing")
        }
        _ => Ok(()),
    }
}

/// The name in the claims, as a suggestion.
pub(super) fn name(claims: &Claims) -> Option<&str> {
    NAMES
        .into_iter()
        .find_map(|name| claims.optional_text(name))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use serde_json::{Value, json};

    fn claims(changes: Value) -> Claims {
        let mut all = json!({ "iss": "i", "aud": "cffa", "nonce": "n", "sub": "s" });
        for (name, value) in changes.as_object().unwrap() {
            all[name] = value.clone();
        }
        Claims::read(all.to_string().as_bytes()).unwrap()
    }

    #[test]
    fn a_token_with_other_audiences_needs_cffa_as_its_azp() {
        for good in [
            json!({}),
            json!({ "aud": ["cffa"] }),
            json!({ "aud": ["cffa"], "azp": "cffa" }),
            json!({ "aud": ["cffa", "2233@project"], "azp": "cffa" }),
            json!({ "aud": ["2233@project", "cffa"], "azp": "cffa" }),
            json!({ "aud": ["cffa", "cffa"] }),
            json!({ "azp": null }),
        ] {
            let checked = check(&claims(good.clone()), "i", "cffa", "n");
            assert!(checked.is_ok(), "{good}: {checked:?}");
        }
        for (bad, member) in [
            (json!({ "aud": ["cffa", "other"] }), "azp"),
            (json!({ "aud": ["cffa", "other"], "azp": null }), "azp"),
            (json!({ "aud": ["cffa", "other"], "azp": "other" }), "azp"),
            (json!({ "aud": ["cffa", "other"], "azp": ["cffa"] }), "azp"),
            (json!({ "azp": "other" }), "azp"),
            (json!({ "azp": "" }), "azp"),
            (json!({ "azp": 7 }), "azp"),
            (json!({ "aud": ["other"], "azp": "cffa" }), "aud"),
            (json!({ "aud": [] }), "aud"),
            (json!({ "aud": ["cffa", 7] }), "aud"),
            (json!({ "aud": null }), "aud"),
            (json!({ "iss": "j" }), "iss"),
            (json!({ "iss": null }), "iss"),
            (json!({ "nonce": "m" }), "nonce"),
            (json!({ "nonce": 7 }), "nonce"),
            (json!({ "sub": "" }), "sub"),
            (json!({ "sub": 7 }), "sub"),
        ] {
            let refused = check(&claims(bad.clone()), "i", "cffa", "n").unwrap_err();
            assert!(refused.to_string().contains(member), "{bad}: {refused}");
        }
    }

    #[test]
    fn the_name_is_the_first_claim_that_is_a_string() {
        for (changes, expected) in [
            (json!({ "name": "Ann", "nickname": "a" }), "Ann"),
            (json!({ "name": { "given": "Ann" }, "nickname": "a" }), "a"),
            (json!({ "name": "", "preferred_username": "ann" }), "ann"),
            (
                json!({ "nickname": 7, "email": "ann@example.com" }),
                "ann@example.com",
            ),
            (json!({ "email": ["x"] }), "s"),
        ] {
            assert_eq!(name(&claims(changes.clone())), Some(expected), "{changes}");
        }
    }
}
