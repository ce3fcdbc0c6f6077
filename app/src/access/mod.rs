//! Who is asking, and what they may do.
//!
//! What lives here: accounts and their passwords, identity providers ([`oidc`]), the
//! one-time set-up link, sessions, bearer tokens ([`tokens`]), who is a member of which
//! team, invitations, the address that a request comes from, the two guards of the door (no
//! other site acts in a visitor's name, nobody guesses without end), and what the log says
//! of who came in.
//! What must not: pages, routes, the book's rules. It imports `book`, `config` and `store`
//! and no other room.
//!
//! Roles are never kept in a session: every request looks its member up in the team,
//! so taking somebody's access away works at once.

mod accounts;
pub mod client;
pub mod csrf;
mod folding;
mod identities;
mod kept;
mod key;
pub mod memberships;
pub mod oidc;
mod passwords;
pub mod security_log;
mod sessions;
mod setup;
mod throttle;
mod token;
pub mod tokens;
mod user_name;
mod user_session;

pub use accounts::{AccountError, AccountRefusal, Accounts, MadeOrReset};
pub use identities::{Identities, IdentityError, IdentityRefusal, Ticket, issuer_called};
pub use kept::{Kept, KeptForms};
pub use memberships::{MembershipError, MembershipRefusal, Memberships};
pub use passwords::{NewPassword, PasswordRefusal, Passwords, TooBusy};
pub use sessions::{StoredSessions, cookie_key, middleware, noting_failure};
pub use throttle::{Door, Throttle, TooMany};
pub use token::Token;
pub use user_name::{UserName, UserNameRefusal};
pub use user_session::{
    Browser, Flash, SignedInBy, Tone, UserSession, browsers_of, end_browser, end_sessions_by,
    provider_session,
};
