//! Builds the authorization request to the provider.

use super::flow::{Flow, Purpose};
use super::provider::Provider;
use crate::auth::oidc::unavailable::Unavailable;
use openidconnect::core::CoreResponseType;
use openidconnect::{AuthenticationFlow, CsrfToken, Nonce, PkceCodeChallenge, Scope};
use std::time::Duration;

impl Provider {
    /// Begins a sign-in that continues at `next`. Returns the flow to store and the URL to which
    /// to send the browser.
    ///
    /// # Errors
    /// If the provider is unavailable.
    pub async fn begin(&self, next: &str, purpose: Purpose) -> Result<(Flow, String), Unavailable> {
        self.authorize(next, purpose, None).await
    }

    /// As [`Provider::begin`], but the provider asks people to sign in even if they already are.
    ///
    /// # Errors
    /// If the provider is unavailable.
    pub async fn begin_reauthentication(
        &self,
        next: &str,
        purpose: Purpose,
    ) -> Result<(Flow, String), Unavailable> {
        // Not `prompt`: its values differ, and some providers reject the others.
        self.authorize(next, purpose, Some(Duration::ZERO)).await
    }

    async fn authorize(
        &self,
        next: &str,
        purpose: Purpose,
        max_age: Option<Duration>,
    ) -> Result<(Flow, String), Unavailable> {
        let metadata = self.metadata().await?;
        let (challenge, verifier) = PkceCodeChallenge::new_random_sha256();
        let client = self.client(&metadata.description)?;
        let code = AuthenticationFlow::<CoreResponseType>::AuthorizationCode;
        let (state, nonce) = (|| CsrfToken::new_random_len(32), Nonce::new_random);
        let mut request = client
            .authorize_url(code, state, nonce)
            // CFFA needs only the name, not the e-mail address.
            .add_scope(Scope::new("profile".to_owned()))
            .set_pkce_challenge(challenge);
        if let Some(max_age) = max_age {
            request = request.set_max_age(max_age);
        }
        let (url, state, nonce) = request.url();
        let flow = Flow::new(
            &self.settings().id,
            state.secret(),
            nonce.secret(),
            verifier.secret(),
            next,
            purpose,
        );
        Ok((flow, url.into()))
    }
}
