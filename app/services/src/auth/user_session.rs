//! What pages keep between two requests of one browser, in words instead of keys.

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

/// Whose session it is; the store keeps it beside the state as well.
pub(super) const ACCOUNT: &str = "account";
/// What the session is stored under; put in when it is read, never written.
pub(super) const THIS: &str = "this";
/// By which provider; absent when a password of ours did it.
pub(super) const SIGNED_IN_BY: &str = "signed_in_by";
const PASSWORD: &str = "password";
const FORM_TOKEN: &str = "form_token";
const TEAM: &str = "team";
const BROWSER: &str = "browser";
pub(super) const FLASHES: &str = "flashes";
const NEW_LINK: &str = "new_link";
/// When its owner last proved who they are, in seconds since 1970.
const CONFIRMED: &str = "confirmed";
const INTERRUPTED: &str = "interrupted";
/// What a device is to sign.
const CHALLENGE: &str = "challenge";
/// The secret of a second factor that is not on yet.
const NEW_SECRET: &str = "new_secret";
/// Whose password was right, while the second factor is asked for.
const HALF_SIGNED_IN: &str = "half_signed_in";

/// For so long someone who signed in, or confirmed who they are, is not asked again before
/// they change how to get in: time to do so, and too short for a browser left open.
pub const CONFIRMED_FOR: SignedDuration = SignedDuration::from_mins(5);

/// How long somebody whose password was right may look for their phone, or for a recovery code.
pub const SECOND_STEP_WITHIN: SignedDuration = SignedDuration::from_mins(10);

/// Bytes kept of a form that waits for its sender to sign in again; ours have some 500.
const LONGEST_FORM: usize = 4 * 1024;

/// Messages that wait at most: more are not read anyway.
const MOST_FLASHES: usize = 5;
/// Characters kept of what a browser says it is.
const BROWSER_LENGTH: usize = 200;

/// The longest ID token kept, in bytes. One that is longer than others by far is left
/// out, and the provider asks before it signs someone out.
const ID_TOKEN: usize = 8 * 1024;

/// The provider that a session was begun with.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignedInBy {
    /// The provider.
    pub issuer: String,
    /// What the provider calls its own session, if it tells of its end.
    pub sid: Option<String>,
    /// The token it gave, to show when signing out there.
    pub id_token: Option<String>,
}

/// How a session that a provider calls `sid` is found among ours.
pub fn provider_session(issuer: &str, sid: &str) -> String {
    Token::hash_of(&format!("{issuer}\n{sid}"))
}

/// Somebody whose password was right, and whose second factor is asked for. It opens nothing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HalfSignedIn {
    account: AccountId,
    password: Option<String>,
    /// Seconds since 1970.
    ends: i64,
}

impl HalfSignedIn {
    /// Whose password it was.
    pub fn account(&self) -> AccountId {
        self.account
    }

    /// Whether it is still the password of the account.
    pub fn is_of(&self, account: &Account) -> bool {
        self.account == account.id && self.password == mark_of_password(account)
    }
}

/// A form that waits until its sender has proved who they are.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct InterruptedForm {
    /// Where it goes.
    pub path: String,
    /// What was typed.
    pub fields: BTreeMap<String, String>,
}

/// How a message is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Tone {
    /// It worked.
    Done,
    /// Worth knowing.
    Note,
    /// It did not work.
    Problem,
}

/// A message for the next page that this browser is shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Flash {
    /// How it is meant.
    pub tone: Tone,
    /// A sentence.
    pub text: String,
    /// What can be done about it.
    #[serde(default)]
    pub offers: Vec<Offer>,
}

/// What a message offers beside its sentence.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Offer {
    /// To undo a change, and where to go on then.
    Undo {
        /// The number of the change.
        seq: Seq,
        /// A path of ours.
        back: String,
    },
    /// To collect the shares of a game.
    Collect {
        /// The path of the page.
        href: String,
    },
}

/// The session of the request at hand; an extractor.
pub struct UserSession(Session);

impl UserSession {
    /// The session of a request, where there is no extractor (in a middleware).
    pub fn of(request: &impl SessionExt) -> UserSession {
        UserSession(request.get_session())
    }

    /// Who signed in here. Whether the account still exists is for the store to say, and
    /// whether it may continue for [`UserSession::still_opens`].
    pub fn account(&self) -> Option<AccountId> {
        self.0.get(ACCOUNT).ok().flatten()
    }

    /// The requester as they were when the session was read, at the beginning of the request.
    /// Returned once.
    pub fn take_requester(&self) -> Option<Requester> {
        current_request::take_requester(self.account()?)
    }

    /// Whether it was begun with the password that the account has now. One that was
    /// begun with the old one, at the very moment of a change, is not found by whoever
    /// ends the others; so every request asks.
    pub fn still_opens(&self, account: &Account) -> bool {
        let begun_with: Option<Option<String>> = self.0.get(PASSWORD).ok().flatten();
        begun_with == Some(mark_of_password(account))
    }

    /// Signs someone in: under a new id, so that one planted before is worth nothing,
    /// and with nothing of what was there before but the messages.
    ///
    /// # Errors
    /// Never in practice: what is kept can be written as JSON.
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

    /// Notes that the owner proved just now who they are.
    ///
    /// # Errors
    /// Never in practice.
    pub fn confirm(&self, now: Timestamp) -> Result<(), SessionInsertError> {
        self.0.insert(CONFIRMED, now.as_second())
    }

    /// Whether the owner proved who they are within [`CONFIRMED_FOR`].
    pub fn is_confirmed(&self, now: Timestamp) -> bool {
        let when: Option<i64> = self.0.get(CONFIRMED).ok().flatten();
        let when = when.and_then(|when| Timestamp::from_second(when).ok());
        when.is_some_and(|when| now.duration_since(when).abs() < CONFIRMED_FOR)
    }

    /// Keeps the challenge of a passkey, in place of an earlier one.
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

    /// Notes that somebody's password was right, under a new id of the session. Signing in ends it.
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

    /// Whose password was right within [`SECOND_STEP_WITHIN`].
    pub fn half_signed_in(&self, now: Timestamp) -> Option<HalfSignedIn> {
        let half: HalfSignedIn = self.0.get(HALF_SIGNED_IN).ok().flatten()?;
        (now.as_second() < half.ends).then_some(half)
    }

    /// Keeps a form while its sender signs in again. One that is too long is not kept.
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

    /// Notes by which provider someone was signed in just now.
    ///
    /// # Errors
    /// Never in practice.
    pub fn set_signed_in_by(&self, mut by: SignedInBy) -> Result<(), SessionInsertError> {
        by.id_token = by.id_token.filter(|token| token.len() <= ID_TOKEN);
        self.0.insert(SIGNED_IN_BY, by)
    }

    /// By which provider someone is signed in.
    pub fn signed_in_by(&self) -> Option<SignedInBy> {
        self.0.get(SIGNED_IN_BY).ok().flatten()
    }

    /// What the forms of this session carry, if it has any.
    pub fn form_token(&self) -> Option<String> {
        self.0.get(FORM_TOKEN).ok().flatten()
    }

    /// Gives the forms of this session something to carry that no other site can know.
    ///
    /// # Errors
    /// Never in practice.
    pub fn new_form_token(&self) -> Result<String, SessionInsertError> {
        let token = Token::random().reveal().to_owned();
        self.0.insert(FORM_TOKEN, &token)?;
        Ok(token)
    }

    /// Whether a form carries this session's token.
    pub fn made(&self, presented: &str) -> bool {
        // Hashes are compared, so that the time it takes tells nothing of the token.
        self.form_token()
            .is_some_and(|token| Token::hash_of(&token) == Token::hash_of(presented))
    }

    /// Ends the session, here and in the store.
    pub fn sign_out(&self) {
        self.0.purge();
    }

    /// The team whose pages are shown. Whether this account may see it is for the team
    /// to say, on every request.
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

    /// Adds an offer to the last message; nothing where none waits.
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

    /// Keeps the link of a fresh invitation for the next page, which shows it once. It must
    /// be sealed ([`super::Seal`]): whoever reads the database must not be able to open it.
    ///
    /// # Errors
    /// Never in practice.
    pub fn set_new_link(&self, link: &Sealed) -> Result<(), SessionInsertError> {
        self.0.insert(NEW_LINK, link)
    }

    /// The link of a fresh invitation, still sealed, which is then forgotten.
    pub fn take_new_link(&self) -> Option<Sealed> {
        let link = self.0.get(NEW_LINK).ok().flatten();
        if link.is_some() {
            self.0.remove(NEW_LINK);
        }
        link
    }

    /// What the session at hand is listed under in [`browsers_of`].
    pub fn this(&self) -> Option<String> {
        self.0.get(THIS).ok().flatten()
    }
}

/// Tells one password of an account from the next, and nothing about either; nothing for
/// accounts without one.
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

/// A browser that an account is signed in with, for its owner to recognise and end.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Browser {
    /// To name it by; opens nothing.
    pub id: String,
    /// What it says it is.
    pub name: Option<String>,
    /// When it signed in.
    pub since: Timestamp,
    /// When it was last used, to five minutes.
    pub seen: Timestamp,
    /// Whether it is the one at hand.
    pub this: bool,
}

/// The browsers that an account is signed in with, the one used last first.
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

/// Signs a browser of this account out. Answers whether there was one: someone else's
/// can't be ended by its id.
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

/// Ends the sessions of an account that a provider began. Those by a password, or by
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
