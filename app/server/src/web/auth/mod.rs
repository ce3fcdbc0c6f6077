//! Sign-in, sign-out and the user's own account.

pub(crate) mod account_invitations;
pub(crate) mod account_view;
pub(crate) mod accounts;
pub(crate) mod confirm_identity;
pub(crate) mod identities;
pub(crate) mod passkey_signin;
pub(crate) mod passkeys;
pub(crate) mod personal_tokens;
pub(crate) mod providers;
pub(crate) mod second_factor;
pub(crate) mod second_step;
pub(crate) mod signed_out;
pub(crate) mod signin;
pub(crate) mod signin_view;
pub(crate) mod signout;
