//! Sessions, kept in the store so that they can be listed and ended.
//!
//! The cookie holds 256 random bits and nothing else; the store keeps their SHA-256,
//! so a copy of the database signs nobody in.

use super::current_request::{note_failure, note_requester};
use super::key;
use super::user_session::{ACCOUNT, FLASHES, SIGNED_IN_BY, SignedInBy, THIS, provider_session};
use crate::token::Token;
use actix_session::SessionMiddleware;
use actix_session::config::{CookieContentSecurity, PersistentSession, TtlExtensionPolicy};
use actix_session::storage::{LoadError, SaveError, SessionKey, SessionStore, UpdateError};
use actix_web::cookie::{Key, SameSite, time};
use anyhow::anyhow;
use cffa_store::{AccountId, SessionRecord, Store, StoreError};
use jiff::{SignedDuration, Timestamp};
use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

/// How long an unused session lasts. Teams play weekly: a user who visits every week stays signed
/// in, even after one missed game.
pub const IDLE: SignedDuration = SignedDuration::from_hours(14 * 24);

/// How long a session lasts, however often it is used (OWASP ASVS 5.0, 7.3.2): a quarter of a year.
pub const ABSOLUTE: SignedDuration = SignedDuration::from_hours(90 * 24);

/// How long the session of a guest lasts, which has a message or two: long enough to fill in a
/// form, short enough that guests don't fill the disk.
pub const ANONYMOUS: SignedDuration = SignedDuration::from_hours(2);

/// How precisely the time of the last use is stored. Writing it on every request would wear out an
/// SD card.
pub const REFRESH: SignedDuration = SignedDuration::from_mins(5);

/// The longest state, in bytes of JSON: a team and some messages.
const STATE: usize = 16 * 1024;

type Clock = Arc<dyn Fn() -> Timestamp + Send + Sync>;
type State = HashMap<String, String>;

/// The adapter between the session middleware and the store. Clones share the store.
#[derive(Clone)]
pub struct StoredSessions {
    store: Arc<dyn Store>,
    clock: Clock,
}

impl StoredSessions {
    /// Sessions in this store.
    pub fn new(store: Arc<dyn Store>) -> StoredSessions {
        StoredSessions::with_clock(store, Timestamp::now)
    }

    /// Sessions in this store, with the given clock.
    pub fn with_clock(
        store: Arc<dyn Store>,
        clock: impl Fn() -> Timestamp + Send + Sync + 'static,
    ) -> StoredSessions {
        StoredSessions {
            store,
            clock: Arc::new(clock),
        }
    }

    async fn find(
        &self,
        key: &SessionKey,
        now: Timestamp,
    ) -> Result<Option<SessionRecord>, StoreError> {
        self.store.session(&hash_of(key), now).await
    }
}

/// The middleware to wrap pages in. `secure` when people reach CFFA over https: the
/// cookie is then never sent over plain http, and the `__Host-` prefix keeps other
/// hosts of the domain from setting it.
pub fn middleware(
    sessions: StoredSessions,
    key: Key,
    secure: bool,
) -> SessionMiddleware<StoredSessions> {
    // The cookie itself may live as long as any session; the store knows the real end.
    // So it need not be sent again with every response.
    let lifecycle = PersistentSession::default()
        .session_ttl(time::Duration::seconds(ABSOLUTE.as_secs()))
        .session_ttl_extension_policy(TtlExtensionPolicy::OnStateChanges);
    SessionMiddleware::builder(sessions, key)
        .cookie_name(if secure { "__Host-cffa" } else { "cffa" }.to_owned())
        .cookie_secure(secure)
        .cookie_http_only(true)
        // Lax, not Strict: it must be sent when an identity provider redirects back.
        .cookie_same_site(SameSite::Lax)
        // A random id needs no encryption; with the signature, guesses don't reach the store.
        .cookie_content_security(CookieContentSecurity::Signed)
        .session_lifecycle(lifecycle)
        .build()
}

/// The key that signs cookies, derived from the secret key of the installation; the same on every
/// replica.
pub fn cookie_key(secret_key: &[u8]) -> Key {
    key::derived(secret_key, b"cffa cookies 1")
}

fn hash_of(key: &SessionKey) -> String {
    Token::hash_of(key.as_ref())
}

/// The account in a state.
fn account_in(state: &State) -> Option<AccountId> {
    serde_json::from_str(state.get(ACCOUNT)?).ok()
}

/// The session of a provider to which a state belongs.
fn provider_session_in(state: &State) -> Option<String> {
    let by: SignedInBy = serde_json::from_str(state.get(SIGNED_IN_BY)?).ok()?;
    Some(provider_session(&by.issuer, &by.sid?))
}

/// When a session ends, given when it began and when it was last used.
fn end(account: Option<AccountId>, began: Timestamp, seen: Timestamp) -> Timestamp {
    let idle = if account.is_some() { IDLE } else { ANONYMOUS };
    let latest = began.saturating_add(ABSOLUTE).unwrap_or(Timestamp::MAX);
    seen.saturating_add(idle)
        .unwrap_or(Timestamp::MAX)
        .min(latest)
}

/// The part of a state to store: all but the key of the session itself.
fn kept(mut state: State) -> Result<BTreeMap<String, String>, anyhow::Error> {
    state.remove(THIS);
    let length: usize = state
        .iter()
        .map(|(key, value)| key.len() + value.len())
        .sum();
    if length > STATE {
        return Err(anyhow!("a session would grow to {length} bytes"));
    }
    Ok(state.into_iter().collect())
}

/// Whether the only change is that messages were shown.
fn only_shown(before: &BTreeMap<String, String>, after: &BTreeMap<String, String>) -> bool {
    let mut rest = before.clone();
    rest.remove(FLASHES).is_some() && rest == *after
}

impl SessionStore for StoredSessions {
    async fn load(&self, key: &SessionKey) -> Result<Option<State>, LoadError> {
        let now = (self.clock)();
        let found = self.store.requester_with_session(&hash_of(key), now).await;
        let found = found.map_err(|error| LoadError::Other(note_failure(error)))?;
        let Some((session, requester)) = found else {
            return Ok(None);
        };
        note_requester(requester);
        if now.duration_since(session.seen) >= REFRESH {
            let end = end(session.account, session.began, now);
            // The request is served even if this can't be stored.
            if let Err(error) = self.store.touch_session(&session.id_hash, now, end).await {
                log::warn!("the last use of a session could not be stored: {error}");
            }
        }
        let mut state: State = session.state.into_iter().collect();
        // So that a page can tell the current session from the others.
        state.insert(THIS.to_owned(), format!("\"{}\"", session.id_hash));
        Ok(Some(state))
    }

    async fn save(&self, state: State, _: &time::Duration) -> Result<SessionKey, SaveError> {
        let now = (self.clock)();
        let token = Token::random();
        let account = account_in(&state);
        let session = SessionRecord {
            id_hash: token.hash(),
            account,
            provider_session: provider_session_in(&state),
            state: kept(state).map_err(SaveError::Other)?,
            began: now,
            seen: now,
            expires: end(account, now, now),
        };
        self.store
            .insert_session(&session)
            .await
            .map_err(|error| SaveError::Other(note_failure(error)))?;
        SessionKey::try_from(token.reveal().to_owned())
            .map_err(|error| SaveError::Other(anyhow!("{error}")))
    }

    async fn update(
        &self,
        key: SessionKey,
        state: State,
        _: &time::Duration,
    ) -> Result<SessionKey, UpdateError> {
        let now = (self.clock)();
        let failed = |error: StoreError| UpdateError::Other(note_failure(error));
        let account = account_in(&state);
        let provider_session = provider_session_in(&state);
        let state = kept(state).map_err(UpdateError::Other)?;
        // A session that ended during this request stays ended.
        if let Some(mut session) = self.find(&key, now).await.map_err(failed)? {
            let shown = only_shown(&session.state, &state);
            let written = match state.is_empty() {
                true => self.store.delete_session(&hash_of(&key)).await,
                false => {
                    session.expires = end(account, session.began, now);
                    session.account = account;
                    session.provider_session = provider_session;
                    session.state = state;
                    session.seen = now;
                    self.store.replace_session(&session).await.map(drop)
                }
            };
            match written {
                // The page is correct nevertheless; the next page shows the message again.
                Err(error) if shown => {
                    log::warn!("a message that was shown could not be removed: {error}");
                }
                written => written.map_err(failed)?,
            }
        }
        Ok(key)
    }

    async fn update_ttl(&self, key: &SessionKey, _: &time::Duration) -> Result<(), anyhow::Error> {
        let now = (self.clock)();
        if let Some(session) = self.find(key, now).await.map_err(note_failure)? {
            let end = end(session.account, session.began, now);
            let touched = self.store.touch_session(&session.id_hash, now, end).await;
            touched.map_err(note_failure)?;
        }
        Ok(())
    }

    async fn delete(&self, key: &SessionKey) -> Result<(), anyhow::Error> {
        let deleted = self.store.delete_session(&hash_of(key)).await;
        deleted.map_err(note_failure)
    }
}
