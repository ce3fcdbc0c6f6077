//! Signing out at the provider too (OpenID Connect RP-Initiated Logout 1.0).

use super::provider::Provider;
use crate::auth::oidc::unavailable::Unavailable;
use crate::config::Kind;
use url::Url;

impl Provider {
    /// The address at which a browser is signed out at the provider as well and then returns to
    /// `home`. `None` if the provider has no such address.
    ///
    /// # Errors
    /// If the provider is unavailable.
    pub async fn sign_out(
        &self,
        id_token: Option<&str>,
        home: &str,
    ) -> Result<Option<String>, Unavailable> {
        let metadata = self.metadata().await?;
        let settings = self.settings();
        let Some(mut url) = metadata.description.end_session.clone() else {
            return Ok(match settings.kind {
                Kind::Auth0 => auth0(&settings.issuer, &settings.client_id, home),
                Kind::Other => None,
            });
        };
        let mut asked = url.query_pairs_mut();
        if let Some(token) = id_token {
            asked.append_pair("id_token_hint", token);
        }
        asked
            .append_pair("client_id", &settings.client_id)
            .append_pair("post_logout_redirect_uri", home);
        drop(asked);
        Ok(Some(url.into()))
    }
}

/// Auth0's own address, which is older than the standard; tenants that don't advertise that of the
/// standard still have it.
fn auth0(issuer: &str, client_id: &str, home: &str) -> Option<String> {
    let mut url = Url::parse(issuer).ok()?.join("v2/logout").ok()?;
    url.query_pairs_mut()
        .append_pair("client_id", client_id)
        .append_pair("returnTo", home);
    Some(url.into())
}
