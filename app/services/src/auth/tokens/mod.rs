//! Who asks by a program: bearer tokens (RFC 6750).
//!
//! Contains: what a token may do at most ([`Scope`]), the tokens that people make for
//! themselves ([`PersonalTokens`]), and whose a token is, whoever made it ([`Tokens`]).
//! Must not contain: HTTP, teams. What its account may do in a team is for the membership to
//! say, on every request.

mod personal;
mod scope;

pub use personal::{CreatedToken, PersonalTokens, TokenError, TokenRefusal, limits};
pub use scope::{Scope, Scopes, UnknownScope};

use crate::auth::oidc::{GrantRefusal, Providers, Unavailable};
use crate::teams::Memberships;
use cffa_book::Actor;
use cffa_store::{Account, Identity, Store, StoreError, Team};
use jiff::Timestamp;
use std::sync::Arc;

/// Who asks, and what they may do at most.
#[derive(Clone, Debug)]
pub struct Bearer {
    /// Whose token it is.
    pub account: Account,
    /// What it may do.
    pub scopes: Scopes,
    /// What its owner called it, if they made it here.
    pub token: Option<String>,
}

impl Bearer {
    /// Who history says did it: the account, and by which of its tokens.
    pub fn actor(&self) -> Actor {
        let name = &self.account.name;
        Actor {
            account: Some(self.account.id),
            name: match &self.token {
                Some(token) => format!("{name} ({token})"),
                None => name.clone(),
            },
        }
    }
}

/// Why it is not known who asks.
#[derive(Debug, thiserror::Error)]
pub enum BearerRefusal {
    /// There is no token at all.
    #[error("This request needs a token in the header Authorization: Bearer.")]
    Missing,
    /// What should be a token can't be one.
    #[error("Send one header Authorization: the word Bearer, a space and the token.")]
    Malformed,
    /// The token opens nothing.
    #[error("{0}")]
    Invalid(String),
    /// The token is good, and nobody here is who it names.
    #[error(
        "No account here belongs to {} of {issuer}. A manager of the team can invite them by \
        this id on the page “Who has access”.", .subject.escape_debug()
    )]
    Nobody {
        /// Who made the token.
        issuer: String,
        /// Whom it names.
        subject: String,
    },
    /// Whether the token is good can't be told just now.
    #[error(
        "{} is temporarily unavailable, so its tokens can't be checked. Try again in a moment.", .0.name
    )]
    Unavailable(Unavailable),
    /// The database did not answer.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Tokens, whoever made them.
#[derive(Clone)]
pub struct Tokens {
    store: Arc<dyn Store>,
    providers: Arc<Providers>,
    personal: PersonalTokens,
}

impl Tokens {
    /// Those in this store, and those of these providers.
    pub fn new(store: Arc<dyn Store>, providers: Arc<Providers>) -> Tokens {
        Tokens {
            personal: PersonalTokens::new(store.clone()),
            store,
            providers,
        }
    }

    /// Those that people make for themselves.
    pub fn personal(&self) -> &PersonalTokens {
        &self.personal
    }

    /// Who asks, by the header `Authorization`, and the teams of which their account is or was a
    /// member.
    ///
    /// # Errors
    /// [`BearerRefusal`].
    pub async fn bearer(
        &self,
        authorization: Option<&str>,
        now: Timestamp,
    ) -> Result<(Bearer, Vec<Team>), BearerRefusal> {
        let token = presented(authorization)?;
        if PersonalTokens::are_written_like(token) {
            let unknown = || {
                let sentence = "The token is unknown, was revoked or has expired.";
                BearerRefusal::Invalid(sentence.to_owned())
            };
            return self.personal.bearer(token, now).await?.ok_or_else(unknown);
        }
        let granted = match self.providers.granted(token, now).await {
            Ok(granted) => granted,
            Err(GrantRefusal::Unavailable(away)) => return Err(BearerRefusal::Unavailable(away)),
            Err(refusal) => {
                if let GrantRefusal::NoAudience { .. } = refusal {
                    log::warn!("{refusal}");
                }
                return Err(BearerRefusal::Invalid(refusal.to_string()));
            }
        };
        let memberships = Memberships::new(self.store.clone());
        let requester = memberships
            .requester_of_program(&granted.identity, now)
            .await?;
        let Identity { issuer, subject } = granted.identity;
        let requester = requester.ok_or(BearerRefusal::Nobody { issuer, subject })?;
        let bearer = Bearer {
            account: requester.account,
            scopes: Scopes::named(granted.scopes),
            token: None,
        };
        Ok((bearer, requester.teams))
    }
}

/// The token in a header `Authorization` (RFC 6750, 2.1). Other ways to authenticate
/// (RFC 9110, 11) are none here.
fn presented(authorization: Option<&str>) -> Result<&str, BearerRefusal> {
    let authorization = authorization.ok_or(BearerRefusal::Missing)?;
    let (scheme, token) = authorization.split_once(' ').unwrap_or((authorization, ""));
    if !scheme.eq_ignore_ascii_case("Bearer") {
        return Err(BearerRefusal::Missing);
    }
    let token = token.trim_start_matches(' ');
    let may_stand = |one: u8| one.is_ascii_alphanumeric() || b"-._~+/=".contains(&one);
    if token.is_empty() || !token.bytes().all(may_stand) {
        return Err(BearerRefusal::Malformed);
    }
    Ok(token)
}
