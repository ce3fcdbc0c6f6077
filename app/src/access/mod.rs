//! Who is asking, and what they may do.
//!
//! What lives here: accounts and their passwords, the one-time set-up link, sessions,
//! who is a member of which team, invitations, the address that a request comes from, and
//! the two guards of the door (no other site acts in a visitor's name, nobody guesses
//! without end).
//! What must not: pages, routes, configuration, the book's rules. It imports `book` and
//! `store` and no other room.
//!
//! Roles are never kept in a session: every request looks its member up in the team,
//! so taking somebody's access away works at once.

mod accounts;
pub mod client;
pub mod csrf;
mod folding;
pub mod memberships;
mod passwords;
mod sessions;
mod setup;
mod throttle;
mod token;
mod user_name;
mod user_session;

pub use accounts::{AccountError, AccountRefusal, Accounts, MadeOrReset};
pub use memberships::{MembershipError, MembershipRefusal, Memberships};
pub use passwords::{NewPassword, PasswordRefusal, Passwords, TooBusy};
pub use sessions::{StoredSessions, cookie_key, middleware, noting_failure};
pub use throttle::{Door, Throttle, TooMany};
pub use token::Token;
pub use user_name::{UserName, UserNameRefusal};
pub use user_session::{Browser, Flash, Tone, UserSession, browsers_of, end_browser};
