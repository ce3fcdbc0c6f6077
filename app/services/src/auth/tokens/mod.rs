//! Bearer tokens of programs (RFC 6750).
//!
//! Contains: what a token may do at most ([`Scope`]), the tokens that users create for themselves
//! ([`PersonalTokens`]), and the account of any token ([`Tokens`]). Must not contain: HTTP, teams.
//! The membership decides on every request what an account may do in a team.

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

/// The account of a token, and what the token may do at most.
#[derive(Clone, Debug)]
pub struct Bearer {
    /// The account of the token.
    pub account: Account,
    /// The scopes of the token.
    pub scopes: Scopes,
    /// The name that its owner gave it, if it was created here.
    pub token: Option<String>,
}

impl Bearer {
    /// The actor for the history: the account, and which of its tokens was used.
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

/// Why a request is not authenticated.
#[derive(Debug, thiserror::Error)]
pub enum BearerRefusal {
    /// There is no token.
    #[error("This request needs a token in the header Authorization: Bearer.")]
    Missing,
    /// The header is malformed.
    #[error("Send one header Authorization: the word Bearer, a space and the token.")]
    Malformed,
    /// The token is not valid.
    #[error("{0}")]
    Invalid(String),
    /// The token is valid, but no account has its identity.
    #[error(
        "No account here belongs to {} of {issuer}. A manager of the team can invite them by \
        this id on the page “Who has access”.", .subject.escape_debug()
    )]
    Nobody {
        /// The issuer of the token.
        issuer: String,
        /// The subject of the token.
        subject: String,
    },
    /// The token can't be checked now.
    #[error(
        "{} is temporarily unavailable, so its tokens can't be checked. Try again in a moment.", .0.name
    )]
    Unavailable(Unavailable),
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Personal tokens, and access tokens of the providers.
#[derive(Clone)]
pub struct Tokens {
    store: Arc<dyn Store>,
    providers: Arc<Providers>,
    personal: PersonalTokens,
}

impl Tokens {
    /// Creates it for the tokens in `store` and those of `providers`.
    pub fn new(store: Arc<dyn Store>, providers: Arc<Providers>) -> Tokens {
        Tokens {
            personal: PersonalTokens::new(store.clone()),
            store,
            providers,
        }
    }

    /// The personal tokens.
    pub fn personal(&self) -> &PersonalTokens {
        &self.personal
    }

    /// The bearer of the token in the header `Authorization`, and the teams of which their account
    /// is or was a member.
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

/// The token in a header `Authorization` (RFC 6750, 2.1). Other schemes (RFC 9110, 11) are not
/// supported.
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
