//! Who is asking, and what they may do.
//!
//! Contains: accounts and their passwords, identity providers ([`oidc`]), the
//! one-time set-up link, sessions, bearer tokens ([`tokens`]), who is a member of which
//! team, invitations, the address that a request comes from, the two guards of the door (no
//! other site acts in a visitor's name, nobody guesses without end), and what the log says
//! of who came in.
//! Must not contain: pages, routes, the book's rules. It imports `book`, `config` and `store`
//! and no other room.
//!
//! Roles are never kept in a session: every request looks its member up in the team,
//! so taking someone's access away works at once.

mod accounts;
mod identities;
mod kept;
mod key;
mod known_browser;
pub(crate) mod normalize;
pub mod oidc;
mod password_hash;
mod passwords;
mod seal;
mod sessions;
mod setup;
mod throttle;
pub(crate) mod token;
pub mod tokens;
pub(crate) mod user_name;
mod user_session;

pub use crate::teams::{MembershipError, MembershipRefusal, Memberships};
pub use accounts::{AccountError, AccountRefusal, Accounts, MadeOrReset, faults};
pub use identities::{Identities, IdentityError, IdentityRefusal, Ticket, issuer_called};
pub use kept::{Kept, KeptForms};
pub use known_browser::KnownBrowsers;
pub use password_hash::is_too_costly as is_too_costly_hash;
pub use passwords::{NewPassword, PasswordRefusal, Passwords, TooBusy};
pub use seal::{Seal, Sealed};
pub use sessions::{StoredSessions, cookie_key, middleware, noting_failure};
pub use throttle::{LimitedAction, Pace, SLOW_ANSWER, Throttle, TooMany, network_of};
pub use token::Token;
pub use user_name::{UserName, UserNameRefusal};
pub use user_session::{
    Browser, CONFIRMED_FOR, Flash, InterruptedForm, SignedInBy, Tone, UserSession, browsers_of,
    end_browser, end_sessions_by, provider_session,
};
