//! What the log says of who signed in or out and who was refused, a line each: which account,
//! from where, at which address of ours. Never what was typed, and of an address with a secret in
//! it the pattern alone. docs/admin/security.md lists these lines.

use super::client;
use actix_web::HttpRequest;
use cffa_store::AccountId;
use std::fmt::Display;

/// What these lines begin with, so that they can be picked out, and set by `RUST_LOG`.
const TARGET: &str = "cffa::security";

/// Somebody has a session now.
pub fn came_in(account: AccountId, request: &HttpRequest) {
    log::info!(target: TARGET, "account {account} signed in at {}", whence(request));
}

/// Somebody's session was ended by themselves.
pub fn went_out(account: AccountId, request: &HttpRequest) {
    log::info!(target: TARGET, "account {account} signed out at {}", whence(request));
}

/// Somebody made something by which a program may act in their name.
pub fn made_token(account: AccountId, request: &HttpRequest) {
    log::info!(target: TARGET, "account {account} created a token at {}", whence(request));
}

/// Somebody took it back.
pub fn revoked_token(account: AccountId, request: &HttpRequest) {
    log::info!(target: TARGET, "account {account} revoked a token at {}", whence(request));
}

/// Somebody added a passkey to their account.
pub fn added_passkey(account: AccountId, request: &HttpRequest) {
    log::info!(target: TARGET, "account {account} added a passkey at {}", whence(request));
}

/// Somebody removed one.
pub fn removed_passkey(account: AccountId, request: &HttpRequest) {
    log::info!(target: TARGET, "account {account} removed a passkey at {}", whence(request));
}

/// Somebody turned on their second factor.
pub fn turned_on_second_factor(account: AccountId, request: &HttpRequest) {
    log::info!(target: TARGET, "account {account} turned on its second factor at {}", whence(request));
}

/// Somebody turned it off.
pub fn turned_off_second_factor(account: AccountId, request: &HttpRequest) {
    log::info!(target: TARGET, "account {account} turned off its second factor at {}", whence(request));
}

/// Somebody proved anew who they are, before they change how to get in.
pub fn confirmed(account: AccountId, request: &HttpRequest) {
    log::info!(target: TARGET, "account {account} confirmed its identity at {}", whence(request));
}

/// Somebody set a new password by a link in a mail.
pub fn reset_password(account: AccountId, request: &HttpRequest) {
    log::info!(target: TARGET, "account {account} set a new password by e-mail at {}", whence(request));
}

/// Somebody was refused, for this reason.
pub fn kept_out(why: impl Display, request: &HttpRequest) {
    log::warn!(target: TARGET, "refused at {}: {why}", whence(request));
}

fn whence(request: &HttpRequest) -> String {
    let pattern = request.match_pattern().unwrap_or_default();
    match client::address(request) {
        Some(address) => format!("{pattern}, from {address}"),
        None => pattern,
    }
}
