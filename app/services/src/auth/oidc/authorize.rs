//! Sending a browser to the provider.

use super::flow::{Flow, Purpose};
use super::provider::Provider;
use crate::auth::oidc::unavailable::Unavailable;
use openidconnect::core::CoreResponseType;
use openidconnect::{AuthenticationFlow, CsrfToken, Nonce, PkceCodeChallenge, Scope};
use std::time::Duration;

impl Provider {
    /// Begins a sign-in that goes on at `next` when it is done: what to keep of it, and
    /// where to send the browser. With `anew` the provider asks who it is even if it
    /// thinks that it knows.
    ///
    /// # Errors
    /// When the provider is away.
    pub async fn begin(
        &self,
        next: &str,
        purpose: Purpose,
        anew: bool,
    ) -> Result<(Flow, String), Unavailable> {
        let metadata = self.metadata().await?;
        let (challenge, verifier) = PkceCodeChallenge::new_random_sha256();
        let client = self.client(&metadata.description)?;
        let code = AuthenticationFlow::<CoreResponseType>::AuthorizationCode;
        let (state, nonce) = (|| CsrfToken::new_random_len(32), Nonce::new_random);
        let mut request = client
            .authorize_url(code, state, nonce)
            // The name is all that is asked for; an e-mail address would serve nothing.
            .add_scope(Scope::new("profile".to_owned()))
            .set_pkce_challenge(challenge);
        if anew {
            // Not `prompt`: what it may say differs, and some providers refuse the rest.
            request = request.set_max_age(Duration::ZERO);
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
