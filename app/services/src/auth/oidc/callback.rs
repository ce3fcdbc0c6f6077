//! The callback with which a provider returns a browser: its code becomes a proven identity.

use super::claims::Claims;
use super::flow::Flow;
use super::id_token::{self, IdTokenError};
use super::provider::Provider;
use crate::auth::oidc::unavailable::Unavailable;
use cffa_store::Identity;

/// Why somebody who returned from a provider is not signed in (HTTP 4xx).
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[allow(missing_docs)] // the message of each is its documentation
pub enum CallbackRefusal {
    #[error(
        "This sign-in has expired: it was completed or cancelled, took longer than 15 minutes, \
        or was started in another browser."
    )]
    Over,
    #[error("Sign-in was cancelled at the provider.")]
    Denied,
    #[error(
        "{0} could not sign you in. Try again. If the problem persists, contact your \
        administrator."
    )]
    Failed(String),
    #[error(
        "{0} does not accept this CFFA. Contact your administrator: the log says what is \
        wrong."
    )]
    NotAccepted(String),
    #[error(
        "The response could not be verified as coming from {0}, so you are not signed in. Try \
        again. If the problem persists, contact your administrator."
    )]
    NotTrusted(String),
}

/// Why a code does not become an identity.
#[derive(Debug, thiserror::Error)]
pub enum CallbackError {
    /// The callback was refused, for a reason that the user is shown.
    #[error(transparent)]
    Refused(#[from] CallbackRefusal),
    /// The provider is unavailable.
    #[error(transparent)]
    Unavailable(#[from] Unavailable),
}

/// A user whose identity a provider has proven.
#[derive(Clone, Debug)]
pub struct Proven {
    /// The identity.
    pub identity: Identity,
    /// The name that the provider gives, if any. Only a suggestion.
    pub name: Option<String>,
    /// Their session at the provider, if the provider reports its end.
    pub sid: Option<String>,
    /// The ID token, which is sent again to sign out at the provider.
    pub id_token: String,
}

impl Provider {
    /// The message for a callback with an error (RFC 6749, 4.1.2.1; OpenID Connect Core
    /// 1.0, 3.1.2.6).
    pub fn explain(&self, error: &str) -> CallbackRefusal {
        // The error goes to the log in one line, and never into a page: anyone can forge a
        // callback URL.
        let error: String = error.chars().take(60).collect();
        let settings = self.settings();
        log::info!(
            "the provider of {} returned the error {error:?} to a callback",
            settings.prefix
        );
        let name = settings.name.clone();
        match &*error {
            "access_denied" | "login_required" | "interaction_required" | "consent_required" => {
                CallbackRefusal::Denied
            }
            "invalid_request"
            | "unauthorized_client"
            | "unsupported_response_type"
            | "invalid_scope"
            | "invalid_client" => {
                log::warn!(
                    "the provider of {} rejected the sign-in request ({error:?}): check the application's type and its callback URL there",
                    settings.prefix
                );
                CallbackRefusal::NotAccepted(name)
            }
            _ => CallbackRefusal::Failed(name),
        }
    }

    /// Exchanges a code for an identity. `iss` is the issuer in the response (RFC 9207), so that
    /// the response of one provider is not taken for that of another.
    ///
    /// # Errors
    /// [`CallbackRefusal`], [`Unavailable`].
    pub async fn finish(
        &self,
        flow: &Flow,
        code: &str,
        iss: Option<&str>,
    ) -> Result<Proven, CallbackError> {
        let metadata = self.metadata().await?;
        match iss {
            Some(iss) if iss != self.settings().issuer => {
                let iss: String = iss.chars().take(100).collect();
                return Err(self.distrust(&format!("the answer is from {iss:?}")));
            }
            None if metadata.description.says_who_it_is => {
                return Err(self.distrust("the answer does not say whom it is from"));
            }
            _ => {}
        }
        let token = self.exchange(&metadata, flow, code).await?;
        match self.verified(&token, &flow.nonce).await {
            Ok(claims) => self.proven(&claims, token),
            Err(IdTokenError::Refused(why)) => Err(self.distrust(&why)),
            Err(IdTokenError::Unavailable(away)) => Err(away.into()),
        }
    }

    fn proven(&self, claims: &Claims, id_token: String) -> Result<Proven, CallbackError> {
        let subject = claims.text("sub");
        let subject = subject.map_err(|why| self.distrust(&why.to_string()))?;
        Ok(Proven {
            identity: Identity {
                issuer: self.settings().issuer.clone(),
                subject: subject.to_owned(),
            },
            name: id_token::name(claims).map(str::to_owned),
            sid: claims.optional_text("sid").map(str::to_owned),
            id_token,
        })
    }

    /// Refuses the callback. Only the log has the reason.
    pub(super) fn distrust(&self, why: &str) -> CallbackError {
        let settings = self.settings();
        log::warn!(
            "a response of the provider of {} was refused: {why}",
            settings.prefix
        );
        CallbackRefusal::NotTrusted(settings.name.clone()).into()
    }
}
