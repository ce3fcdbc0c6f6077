//! Signing in with an identity provider: OpenID Connect Core 1.0, the authorization code
//! flow with PKCE, as RFC 9700 wants it.
//!
//! Contains: what a provider says of itself ([`Provider`]), the sign-ins under way
//! ([`Flows`]), what comes back from one ([`Proven`]), signing out over there, what the
//! provider reports when someone signs out elsewhere, and what its access tokens prove
//! ([`Granted`]). Must not contain: accounts, memberships, pages. Who someone is to us is
//! decided in [`super::Identities`].
//!
//! Of what a provider sends only the members that are used are read (`claims`,
//! `description`, `keys`, `exchange`): providers differ in all others, and none of
//! those may keep anyone out. What is used must be right, or the log names it.
//!
//! Nothing that a browser brings decides where it is sent back to: that is configured.
//! Every call to a provider has a time limit and a size limit.

mod access_token;
mod authorize;
mod backchannel;
mod callback;
mod claims;
mod description;
mod exchange;
mod flow;
mod http;
mod id_token;
mod jws;
mod keys;
mod logout;
mod provider;
mod times;
mod unavailable;

pub use crate::auth::oidc::unavailable::Unavailable;
pub use access_token::{GrantRefusal, Granted};
pub use backchannel::{LogoutRefusal, SignedOut};
pub use callback::{CallbackError, CallbackRefusal, Proven};
pub use description::{Description, DescriptionError, description_url};
pub use flow::{Flow, Flows, Purpose};
pub use http::{body, client};
pub use provider::Provider;

use crate::config::ProviderSettings;

/// The providers that are configured, in the order of their buttons.
pub struct Providers(Vec<Provider>);

impl Providers {
    /// Knows of them; asks none of them anything yet, so that CFFA starts without them.
    ///
    /// # Errors
    /// If the certificate of a private authority can't be used.
    pub fn new(settings: &[ProviderSettings]) -> anyhow::Result<Providers> {
        let providers = settings.iter().cloned().map(Provider::new);
        Ok(Providers(providers.collect::<anyhow::Result<_>>()?))
    }

    /// All of them.
    pub fn all(&self) -> &[Provider] {
        &self.0
    }

    /// The one that our addresses call so.
    pub fn with_id(&self, id: &str) -> Option<&Provider> {
        self.0.iter().find(|it| it.settings().id == id)
    }

    /// The one that writes itself so in its tokens.
    pub fn with_issuer(&self, issuer: &str) -> Option<&Provider> {
        self.0.iter().find(|it| it.settings().issuer == issuer)
    }
}
