//! Authentication: accounts and their passwords, passkeys ([`passkeys`]),
//! identity providers ([`oidc`]), the one-time
//! set-up link, sessions, bearer tokens ([`tokens`]) and rate limits.
//!
//! It imports `teams`, which must not import it. Roles are never stored in a session: every
//! request looks up the membership of its account, so that a revoked access ends at once.

mod accounts;
mod current_request;
mod end_access;
mod identities;
mod key;
mod known_browser;
pub mod oidc;
pub mod passkeys;
mod password_hash;
mod passwords;
mod remembered_reply;
mod saved_forms;
mod seal;
mod second_factor;
mod sessions;
mod setup;
mod throttle;
pub mod tokens;
mod user_session;

pub use accounts::{AccountError, AccountRefusal, Accounts, CreatedOrReset, faults};
pub use current_request::with_session;
pub use identities::{
    Identities, IdentityError, IdentityRefusal, MOST as IDENTITIES, Ticket, issuer_called,
};
pub use known_browser::KnownBrowsers;
pub use password_hash::is_too_costly as is_too_costly_hash;
pub use passwords::{NewPassword, PASSWORD_LENGTH, PasswordRefusal, Passwords, TooBusy};
pub use remembered_reply::RememberedReplies;
pub use saved_forms::{SavedForm, SavedForms};
pub use seal::{Seal, Sealed};
pub use second_factor::{
    CODE_DIGITS, NewSecret, RECOVERY_CODES, SecondFactorError, SecondFactorRefusal, SecondFactors,
    TypedCode,
};
pub use sessions::{StoredSessions, cookie_key, middleware};
pub use throttle::{LimitedAction, Pace, SLOW_ANSWER, Throttle, TooMany, network_of};
pub use user_session::{
    Browser, CONFIRMED_FOR, Flash, HalfSignedIn, InterruptedForm, Offer, SECOND_STEP_WITHIN,
    SignedInBy, Tone, UserSession, browsers_of, end_browser, end_sessions_by, provider_session,
};
