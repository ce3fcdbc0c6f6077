//! Tokens that users create for their own programs.

use super::{Bearer, Scopes};
use crate::auth::user_session::mark_of_password;
use crate::token::Token;
use cffa_book::is_unseen;
use cffa_store::{Account, AccountId, PersonalToken, Requester, Store, StoreError, Team};
use jiff::{SignedDuration, Timestamp};
use std::sync::Arc;
use uuid::Uuid;

/// The prefix of such a token, by which people and secret scanners recognize it.
const PREFIX: &str = "cffa_";

/// The limits of personal tokens.
pub mod limits {
    /// The most tokens of an account. The store counts them when it adds one.
    pub const TOKENS: usize = cffa_store::MOST_TOKENS;
    /// The most characters of a token's name.
    pub const NAME: usize = 60;
    /// The lifetimes to choose from, in days. Nobody notices the loss of a token that is no longer
    /// used, so the longest is a year.
    pub const DAYS: [u32; 3] = [30, 90, 365];
}

/// How precisely the time of the last use is stored. Writing it on every request would wear out an
/// SD card.
const REFRESH: SignedDuration = SignedDuration::from_hours(1);

/// Why a token is not created.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[allow(missing_docs)] // the message of each is its documentation
pub enum TokenRefusal {
    #[error("Enter a name for the token of at most {} characters.", limits::NAME)]
    Name,
    #[error("The name contains invisible characters. Please retype it.")]
    NameUnseen,
    #[error("Choose at least one scope.")]
    NoScope,
    #[error("Choose how long the token is valid: 30 days, 90 days or a year.")]
    Days,
    #[error(
        "You have {} tokens, which is the maximum. Revoke one that you don't use.",
        limits::TOKENS
    )]
    TooMany,
}

impl TokenRefusal {
    /// The form field that it concerns; `form` if it concerns the whole form.
    pub fn field(&self) -> &'static str {
        match self {
            TokenRefusal::Name | TokenRefusal::NameUnseen => "token_name",
            TokenRefusal::NoScope => "scopes",
            TokenRefusal::Days => "days",
            TokenRefusal::TooMany => "form",
        }
    }
}

/// Why an operation on a personal token failed.
#[derive(Debug, thiserror::Error)]
pub enum TokenError {
    /// The request was refused, and the user can do something about it.
    #[error(transparent)]
    Refused(#[from] TokenRefusal),
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// A new token. Its text is not stored.
pub struct CreatedToken {
    /// For its owner to copy.
    pub text: String,
    /// The stored record.
    pub record: PersonalToken,
}

/// The personal tokens in a store. Clones share the store.
#[derive(Clone)]
pub struct PersonalTokens {
    store: Arc<dyn Store>,
}

impl PersonalTokens {
    pub(super) fn new(store: Arc<dyn Store>) -> PersonalTokens {
        PersonalTokens { store }
    }

    /// Whether a text has the form of a personal token.
    pub(super) fn are_written_like(text: &str) -> bool {
        text.starts_with(PREFIX)
    }

    /// Creates a token. Two requests with the same `id` create one token, with the text of the
    /// second, which is the one that is shown.
    ///
    /// # Errors
    /// [`TokenRefusal`].
    pub async fn make(
        &self,
        account: &Account,
        id: Uuid,
        name: &str,
        scopes: &Scopes,
        days: u32,
        now: Timestamp,
    ) -> Result<CreatedToken, TokenError> {
        let name = name.trim();
        if !(1..=limits::NAME).contains(&name.chars().count()) {
            return Err(TokenRefusal::Name.into());
        }
        // The history shows it next to its owner's name, which it must not appear to change.
        if name.chars().any(is_unseen) {
            return Err(TokenRefusal::NameUnseen.into());
        }
        if scopes.is_empty() {
            return Err(TokenRefusal::NoScope.into());
        }
        if !limits::DAYS.contains(&days) {
            return Err(TokenRefusal::Days.into());
        }
        let text = format!("{PREFIX}{}", Token::random().reveal());
        let record = PersonalToken {
            id,
            token_hash: Token::hash_of(&text),
            account: account.id,
            password: mark_of_password(account),
            name: name.to_owned(),
            scopes: scopes.iter().map(|it| it.as_str().to_owned()).collect(),
            made: now,
            expires: now + SignedDuration::from_hours(24 * i64::from(days)),
            used: None,
        };
        match self.store.put_token(&record).await {
            Ok(()) => {}
            Err(StoreError::Conflict) => return Err(TokenRefusal::TooMany.into()),
            Err(error) => return Err(error.into()),
        }
        Ok(CreatedToken { text, record })
    }

    /// The valid tokens of an account, the newest first.
    ///
    /// # Errors
    /// As the store.
    pub async fn of(
        &self,
        account: &Account,
        now: Timestamp,
    ) -> Result<Vec<PersonalToken>, StoreError> {
        let mut tokens = self.store.tokens_of(account.id, now).await?;
        tokens.retain(|token| opens(token, account));
        Ok(tokens)
    }

    /// Revokes a token of this account. Returns whether it existed; the id of another account's
    /// token has no effect.
    ///
    /// # Errors
    /// As the store.
    pub async fn revoke(&self, account: AccountId, id: Uuid) -> Result<bool, StoreError> {
        self.store.delete_token(account, id).await
    }

    /// The bearer of a token, if it is valid, and the teams of its account.
    pub(super) async fn bearer(
        &self,
        text: &str,
        now: Timestamp,
    ) -> Result<Option<(Bearer, Vec<Team>)>, StoreError> {
        let hash = Token::hash_of(text);
        let Some((token, requester)) = self.store.requester_with_token(&hash, now).await? else {
            return Ok(None);
        };
        let Some(Requester { account, teams }) =
            requester.filter(|requester| opens(&token, &requester.account))
        else {
            return Ok(None);
        };
        let is_told = |used: Timestamp| now.duration_since(used) < REFRESH;
        if !token.used.is_some_and(is_told)
            && let Err(error) = self.store.touch_token(token.id, now).await
        {
            // The request is served nevertheless: a read works on a full disk.
            log::warn!("the last use of a token could not be stored: {error}");
        }
        let bearer = Bearer {
            account,
            scopes: Scopes::named(&token.scopes),
            token: Some(token.name),
        };
        Ok(Some((bearer, teams)))
    }
}

/// Whether a token was created under the current password of the account: somebody who knew an
/// earlier one may have created it.
fn opens(token: &PersonalToken, account: &Account) -> bool {
    token.password == mark_of_password(account)
}
