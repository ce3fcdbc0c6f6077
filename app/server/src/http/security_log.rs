//! Security events: sign-ins, sign-outs and rejected requests, a log line each, with the account,
//! the client's IP address and the path. Lines never contain typed input, and for paths with a
//! secret only the route pattern. docs/admin/security.md lists these lines.

use super::client;
use actix_web::HttpRequest;
use cffa_store::AccountId;
use std::fmt::Display;

/// The log target of these lines, by which they can be filtered and configured in `RUST_LOG`.
const TARGET: &str = "cffa::security";

/// A user signed in.
pub fn came_in(account: AccountId, request: &HttpRequest) {
    log::info!(target: TARGET, "account {account} signed in at {}", whence(request));
}

/// A user signed out.
pub fn went_out(account: AccountId, request: &HttpRequest) {
    log::info!(target: TARGET, "account {account} signed out at {}", whence(request));
}

/// A user created a credential with which a program can act on their behalf.
pub fn made_token(account: AccountId, request: &HttpRequest) {
    log::info!(target: TARGET, "account {account} created a token at {}", whence(request));
}

/// A user revoked such a credential.
pub fn revoked_token(account: AccountId, request: &HttpRequest) {
    log::info!(target: TARGET, "account {account} revoked a token at {}", whence(request));
}

/// A user added a passkey to their account.
pub fn added_passkey(account: AccountId, request: &HttpRequest) {
    log::info!(target: TARGET, "account {account} added a passkey at {}", whence(request));
}

/// A user removed a passkey.
pub fn removed_passkey(account: AccountId, request: &HttpRequest) {
    log::info!(target: TARGET, "account {account} removed a passkey at {}", whence(request));
}

/// A user turned on their second factor.
pub fn turned_on_second_factor(account: AccountId, request: &HttpRequest) {
    log::info!(target: TARGET, "account {account} turned on its second factor at {}", whence(request));
}

/// A user turned off their second factor.
pub fn turned_off_second_factor(account: AccountId, request: &HttpRequest) {
    log::info!(target: TARGET, "account {account} turned off its second factor at {}", whence(request));
}

/// A user confirmed their identity again before changing how they sign in.
pub fn confirmed(account: AccountId, request: &HttpRequest) {
    log::info!(target: TARGET, "account {account} confirmed its identity at {}", whence(request));
}

/// A user set a new password with a link from an e-mail.
pub fn reset_password(account: AccountId, request: &HttpRequest) {
    log::info!(target: TARGET, "account {account} set a new password by e-mail at {}", whence(request));
}

/// A request was rejected, for this reason.
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
