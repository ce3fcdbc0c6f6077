//! The session of a browser: typed access to what pages keep between requests.

use super::current_request;
use super::passkeys::Challenge;
use super::seal::Sealed;
use crate::token::Token;
use actix_session::{Session, SessionExt, SessionInsertError};
use actix_web::dev::Payload;
use actix_web::http::header::USER_AGENT;
use actix_web::{FromRequest, HttpRequest};
use cffa_book::Seq;
use cffa_store::{Account, AccountId, Requester, Store, StoreError, TeamId};
use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::future::{Ready, ready};

/// The account of the session; the store also keeps it outside of the state.
pub(super) const ACCOUNT: &str = "account";
/// The key of the session in the store; added when it is read, never written.
pub(super) const THIS: &str = "this";
/// The provider that signed the user in; absent after a sign-in with a local account.
pub(super) const SIGNED_IN_BY: &str = "signed_in_by";
const PASSWORD: &str = "password";
const FORM_TOKEN: &str = "form_token";
const TEAM: &str = "team";
const BROWSER: &str = "browser";
pub(super) const FLASHES: &str = "flashes";
const NEW_LINK: &str = "new_link";
/// When the user last confirmed their identity, in seconds since 1970.
const CONFIRMED: &str = "confirmed";
const INTERRUPTED: &str = "interrupted";
/// The challenge for a device to sign.
const CHALLENGE: &str = "challenge";
/// The secret of a second factor that is not on yet.
const NEW_SECRET: &str = "new_secret";
/// The user whose password was right, until the second factor is checked.
const HALF_SIGNED_IN: &str = "half_signed_in";

/// How long after a sign-in or a confirmation a user can change how they sign in without confirming
/// again: long enough to do so, and short for a browser that is left open.
pub const CONFIRMED_FOR: SignedDuration = SignedDuration::from_mins(5);

/// How long a user may take for the second factor: time to find their phone, or a recovery code.
pub const SECOND_STEP_WITHIN: SignedDuration = SignedDuration::from_mins(10);

/// The most bytes of a form that waits until its sender has confirmed their identity; usual ones
/// have about 500.
const LONGEST_FORM: usize = 4 * 1024;

/// The most messages that wait: nobody reads more.
const MOST_FLASHES: usize = 5;
/// The most characters that are kept of a `User-Agent` header.
const BROWSER_LENGTH: usize = 200;

/// The longest ID token that is kept, in bytes. Without one, the provider asks before it signs a
/// user out.
const ID_TOKEN: usize = 8 * 1024;

/// The provider that signed a user in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignedInBy {
    /// The issuer of the provider.
    pub issuer: String,
    /// The provider's id of its own session, if it reports its end.
    pub sid: Option<String>,
    /// The ID token, which is sent to sign out at the provider.
    pub id_token: Option<String>,
}

/// The key by which the sessions that belong to a provider's session `sid` are found.
pub fn provider_session(issuer: &str, sid: &str) -> String {
    Token::hash_of(&format!("{issuer}\n{sid}"))
}

/// A user whose password was right, and whose second factor is not checked yet. It grants nothing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HalfSignedIn {
    account: AccountId,
    password: Option<String>,
    /// Seconds since 1970.
    ends: i64,
}

impl HalfSignedIn {
    /// The account.
    pub fn account(&self) -> AccountId {
        self.account
    }

    /// Whether it is still the password of the account.
    pub fn is_of(&self, account: &Account) -> bool {
        self.account == account.id && self.password == mark_of_password(account)
    }
}

/// A form that waits until its sender has confirmed their identity.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct InterruptedForm {
    /// The path that it was sent to.
    pub path: String,
    /// Its fields.
    pub fields: BTreeMap<String, String>,
}

/// The tone of a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Tone {
    /// Success.
    Done,
    /// Information.
    Note,
    /// Failure.
    Problem,
}

/// A message for the next page that this browser is shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Flash {
    /// Its tone.
    pub tone: Tone,
    /// Its text.
    pub text: String,
    /// The actions that it offers.
    #[serde(default)]
    pub offers: Vec<Offer>,
}

/// An action that a message offers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Offer {
    /// To undo a change, and where to continue then.
    Undo {
        /// The number of the change.
        seq: Seq,
        /// A path of this site.
        back: String,
    },
    /// To collect the shares of a game.
    Collect {
        /// The path of the page.
        href: String,
    },
}

/// The session of the current request; an extractor.
pub struct UserSession(Session);

impl UserSession {
    /// The session of a request, for middleware, which has no extractors.
    pub fn of(request: &impl SessionExt) -> UserSession {
        UserSession(request.get_session())
    }

    /// The account that signed in. The store knows whether it still exists, and
    /// [`UserSession::still_opens`] whether the session is still valid.
    pub fn account(&self) -> Option<AccountId> {
        self.0.get(ACCOUNT).ok().flatten()
    }

    /// The requester as they were when the session was read, at the beginning of the request.
    /// Returned once.
    pub fn take_requester(&self) -> Option<Requester> {
        current_request::take_requester(self.account()?)
    }

    /// Whether the session began with the current password of the account. A session that began
    /// with the old one, at the moment of a change, can be missed when the others are ended; so
    /// every request checks this.
    pub fn still_opens(&self, account: &Account) -> bool {
        let begun_with: Option<Option<String>> = self.0.get(PASSWORD).ok().flatten();
        begun_with == Some(mark_of_password(account))
    }

    /// Signs a user in: under a new id, so that a planted one is worthless, and without the earlier
    /// state, except for messages.
    ///
    /// # Errors
    /// Never in practice: the state can be written as JSON.
    pub fn sign_in(
        &self,
        account: &Account,
        request: &HttpRequest,
    ) -> Result<(), SessionInsertError> {
        let flashes = self.take_flashes();
        let same = self.account() == Some(account.id);
        let interrupted = self.take_interrupted().filter(|_| same);
        self.0.clear();
        self.0.renew();
        self.0.insert(ACCOUNT, account.id)?;
        self.confirm(Timestamp::now())?;
        if let Some(form) = interrupted {
            self.0.insert(INTERRUPTED, form)?;
        }
        self.0.insert(PASSWORD, mark_of_password(account))?;
        self.new_form_token()?;
        let browser = request.headers().get(USER_AGENT);
        if let Some(browser) = browser.and_then(|value| value.to_str().ok()) {
            let browser: String = browser.chars().take(BROWSER_LENGTH).collect();
            self.0.insert(BROWSER, browser)?;
        }
        if !flashes.is_empty() {
            self.0.insert(FLASHES, flashes)?;
        }
        Ok(())
    }

    /// Records that the user has just confirmed their identity.
    ///
    /// # Errors
    /// Never in practice.
    pub fn confirm(&self, now: Timestamp) -> Result<(), SessionInsertError> {
        self.0.insert(CONFIRMED, now.as_second())
    }

    /// Whether the user confirmed their identity within [`CONFIRMED_FOR`].
    pub fn is_confirmed(&self, now: Timestamp) -> bool {
        let when: Option<i64> = self.0.get(CONFIRMED).ok().flatten();
        let when = when.and_then(|when| Timestamp::from_second(when).ok());
        when.is_some_and(|when| now.duration_since(when).abs() < CONFIRMED_FOR)
    }

    /// Keeps the challenge of a passkey, replacing an earlier one.
    ///
    /// # Errors
    /// Never in practice.
    pub fn set_challenge(&self, challenge: &Challenge) -> Result<(), SessionInsertError> {
        self.0.insert(CHALLENGE, challenge)
    }

    /// The challenge that was kept, which is then forgotten.
    pub fn take_challenge(&self) -> Option<Challenge> {
        let challenge = self.0.get(CHALLENGE).ok().flatten();
        if self.0.contains_key(CHALLENGE) {
            self.0.remove(CHALLENGE);
        }
        challenge
    }

    /// Keeps the secret of a second factor until it is confirmed, sealed.
    ///
    /// # Errors
    /// Never in practice.
    pub fn set_new_secret(&self, secret: &Sealed) -> Result<(), SessionInsertError> {
        self.0.insert(NEW_SECRET, secret)
    }

    /// The secret that was kept.
    pub fn new_secret(&self) -> Option<Sealed> {
        self.0.get(NEW_SECRET).ok().flatten()
    }

    /// Forgets the secret that was kept.
    pub fn forget_new_secret(&self) {
        self.0.remove(NEW_SECRET);
    }

    /// Records that a user's password was right, under a new id of the session. Signing in ends it.
    ///
    /// # Errors
    /// Never in practice.
    pub fn set_half_signed_in(
        &self,
        account: &Account,
        now: Timestamp,
    ) -> Result<(), SessionInsertError> {
        self.0.renew();
        let ends = now.as_second().saturating_add(SECOND_STEP_WITHIN.as_secs());
        let half = HalfSignedIn {
            account: account.id,
            password: mark_of_password(account),
            ends,
        };
        self.0.insert(HALF_SIGNED_IN, half)
    }

    /// The user whose password was right within [`SECOND_STEP_WITHIN`].
    pub fn half_signed_in(&self, now: Timestamp) -> Option<HalfSignedIn> {
        let half: HalfSignedIn = self.0.get(HALF_SIGNED_IN).ok().flatten()?;
        (now.as_second() < half.ends).then_some(half)
    }

    /// Keeps a form while its sender confirms their identity. One that is too long is not kept.
    ///
    /// # Errors
    /// Never in practice.
    pub fn interrupt(&self, form: &InterruptedForm) -> Result<(), SessionInsertError> {
        let fields = form.fields.iter();
        let length: usize = fields.map(|(name, value)| name.len() + value.len()).sum();
        if length > LONGEST_FORM {
            return Ok(());
        }
        self.0.insert(INTERRUPTED, form)
    }

    /// The form that waits for its sender, which is then forgotten.
    pub fn take_interrupted(&self) -> Option<InterruptedForm> {
        let form = self.0.get(INTERRUPTED).ok().flatten();
        if form.is_some() {
            self.0.remove(INTERRUPTED);
        }
        form
    }

    /// Records which provider has just signed the user in.
    ///
    /// # Errors
    /// Never in practice.
    pub fn set_signed_in_by(&self, mut by: SignedInBy) -> Result<(), SessionInsertError> {
        by.id_token = by.id_token.filter(|token| token.len() <= ID_TOKEN);
        self.0.insert(SIGNED_IN_BY, by)
    }

    /// The provider that signed the user in.
    pub fn signed_in_by(&self) -> Option<SignedInBy> {
        self.0.get(SIGNED_IN_BY).ok().flatten()
    }

    /// The token in the forms of this session, if it has one.
    pub fn form_token(&self) -> Option<String> {
        self.0.get(FORM_TOKEN).ok().flatten()
    }

    /// Creates the token for the forms of this session, which no other site can know.
    ///
    /// # Errors
    /// Never in practice.
    pub fn new_form_token(&self) -> Result<String, SessionInsertError> {
        let token = Token::random().reveal().to_owned();
        self.0.insert(FORM_TOKEN, &token)?;
        Ok(token)
    }

    /// Whether a form has this session's token.
    pub fn made(&self, presented: &str) -> bool {
        // Hashes are compared, so that the time reveals nothing about the token.
        self.form_token()
            .is_some_and(|token| Token::hash_of(&token) == Token::hash_of(presented))
    }

    /// Ends the session, here and in the store.
    pub fn sign_out(&self) {
        self.0.purge();
    }

    /// The team whose pages are shown. Every request checks that this account may see it.
    pub fn team(&self) -> Option<TeamId> {
        self.0.get(TEAM).ok().flatten()
    }

    /// Switches to another team.
    ///
    /// # Errors
    /// Never in practice.
    pub fn set_team(&self, team: TeamId) -> Result<(), SessionInsertError> {
        self.0.insert(TEAM, team)
    }

    /// Leaves a message for the next page.
    ///
    /// # Errors
    /// Never in practice.
    pub fn flash(&self, tone: Tone, text: impl Into<String>) -> Result<(), SessionInsertError> {
        let mut flashes = self.waiting();
        let text = text.into();
        flashes.push(Flash {
            tone,
            text,
            offers: Vec::new(),
        });
        let surplus = flashes.len().saturating_sub(MOST_FLASHES);
        flashes.drain(..surplus);
        self.0.insert(FLASHES, flashes)
    }

    /// Adds an offer to the last message, if one waits.
    ///
    /// # Errors
    /// Never in practice.
    pub fn offer(&self, offer: Offer) -> Result<(), SessionInsertError> {
        let mut flashes = self.waiting();
        if let Some(last) = flashes.last_mut() {
            last.offers.push(offer);
        }
        self.0.insert(FLASHES, flashes)
    }

    /// The messages left for this page, which are then forgotten.
    pub fn take_flashes(&self) -> Vec<Flash> {
        let flashes = self.waiting();
        if self.0.contains_key(FLASHES) {
            self.0.remove(FLASHES);
        }
        flashes
    }

    fn waiting(&self) -> Vec<Flash> {
        self.0.get(FLASHES).ok().flatten().unwrap_or_default()
    }

    /// Keeps the link of a new invitation for the next page, which shows it once. It must be sealed
    /// ([`super::Seal`]): a copy of the database must not reveal it.
    ///
    /// # Errors
    /// Never in practice.
    pub fn set_new_link(&self, link: &Sealed) -> Result<(), SessionInsertError> {
        self.0.insert(NEW_LINK, link)
    }

    /// The link of a new invitation, still sealed, which is then forgotten.
    pub fn take_new_link(&self) -> Option<Sealed> {
        let link = self.0.get(NEW_LINK).ok().flatten();
        if link.is_some() {
            self.0.remove(NEW_LINK);
        }
        link
    }

    /// The id of the current session in [`browsers_of`].
    pub fn this(&self) -> Option<String> {
        self.0.get(THIS).ok().flatten()
    }
}

/// A mark that changes with the password of an account and reveals nothing about it; `None` for
/// accounts without a password.
pub(super) fn mark_of_password(account: &Account) -> Option<String> {
    account.password_hash.as_deref().map(Token::hash_of)
}

impl FromRequest for UserSession {
    type Error = actix_web::Error;
    type Future = Ready<Result<UserSession, actix_web::Error>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        ready(Ok(UserSession::of(request)))
    }
}

/// A browser in which an account is signed in, for its owner to recognize and sign out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Browser {
    /// Its id, which grants nothing.
    pub id: String,
    /// Its `User-Agent` header.
    pub name: Option<String>,
    /// When it signed in.
    pub since: Timestamp,
    /// When it was last used, with a precision of five minutes.
    pub seen: Timestamp,
    /// Whether it is the current one.
    pub this: bool,
}

/// The browsers in which an account is signed in, the most recently used first.
///
/// # Errors
/// As the store.
pub async fn browsers_of(
    store: &dyn Store,
    account: AccountId,
    this: Option<&str>,
    now: Timestamp,
) -> Result<Vec<Browser>, StoreError> {
    let sessions = store.sessions_of(account, now).await?;
    Ok(sessions
        .into_iter()
        .map(|session| Browser {
            name: session
                .state
                .get(BROWSER)
                .and_then(|name| serde_json::from_str(name).ok()),
            this: this == Some(session.id_hash.as_str()),
            id: session.id_hash,
            since: session.began,
            seen: session.seen,
        })
        .collect())
}

/// Signs out a browser of this account. Returns whether it existed; the id of another account's
/// browser has no effect.
///
/// # Errors
/// As the store.
pub async fn end_browser(
    store: &dyn Store,
    account: AccountId,
    id: &str,
    now: Timestamp,
) -> Result<bool, StoreError> {
    let sessions = store.sessions_of(account, now).await?;
    let theirs = sessions.iter().any(|session| session.id_hash == id);
    if theirs {
        store.delete_session(id).await?;
    }
    Ok(theirs)
}

/// Ends the sessions of an account that began with a provider. Those with a password, or with
/// another provider, continue.
///
/// # Errors
/// As the store.
pub async fn end_sessions_by(
    store: &dyn Store,
    account: AccountId,
    issuer: &str,
    now: Timestamp,
) -> Result<(), StoreError> {
    for session in store.sessions_of(account, now).await? {
        let by = session.state.get(SIGNED_IN_BY);
        let by = by.and_then(|by| serde_json::from_str::<SignedInBy>(by).ok());
        if by.is_some_and(|by| by.issuer == issuer) {
            store.delete_session(&session.id_hash).await?;
        }
    }
    Ok(())
}
