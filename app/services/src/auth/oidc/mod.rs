//! Signing in with an identity provider: OpenID Connect Core 1.0, the authorization code
//! flow with PKCE, as RFC 9700 wants it.
//!
//! Contains: the metadata of a provider ([`Provider`]), sign-ins in progress ([`Flows`]) and their
//! results ([`Proven`]), signing out at the provider, its reports when somebody signs out
//! elsewhere, and what its access tokens prove ([`Granted`]). Must not contain: accounts,
//! memberships, pages. [`super::Identities`] decides which account an identity belongs to.
//!
//! Only the members that are used are read from what a provider sends (`claims`, `description`,
//! `keys`, `exchange`): providers differ in the others, which must not prevent a sign-in. An
//! invalid member that is used is named in the log.
//!
//! The address to which a browser returns is configured, and does not depend on the request.
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

/// The configured providers, in the order of their buttons.
pub struct Providers(Vec<Provider>);

impl Providers {
    /// Creates them without contacting any, so that CFFA starts without them.
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

    /// The provider with this id, which is part of CFFA's addresses.
    pub fn with_id(&self, id: &str) -> Option<&Provider> {
        self.0.iter().find(|it| it.settings().id == id)
    }

    /// The provider with this issuer, as in its tokens.
    pub fn with_issuer(&self, issuer: &str) -> Option<&Provider> {
        self.0.iter().find(|it| it.settings().issuer == issuer)
    }
}
