//! What a provider sends a browser back with: a code, which becomes a proven identity.

use super::away::{Away, chain};
use super::flow::Flow;
use super::provider::Provider;
use super::types::{ALGORITHMS, Claims, Client, Metadata, Token};
use crate::access::memberships::limits;
use crate::calls::CallError;
use crate::store::Identity;
use openidconnect::core::CoreErrorResponseType;
use openidconnect::{
    AuthorizationCode, ClaimsVerificationError, Nonce, PkceCodeVerifier, RequestTokenError,
    SignatureVerificationError, StandardErrorResponse, TokenResponse,
};
use std::time::{Duration, SystemTime};

/// How far the provider's clock and ours may be apart. A Pi has no clock that goes on
/// without power, and is minutes off until it has asked the time.
pub(super) const SKEW: Duration = Duration::from_secs(120);

/// Why somebody who came back from a provider is not signed in (HTTP 4xx).
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[allow(missing_docs)] // the sentence of each is its documentation
pub enum CallbackRefusal {
    #[error(
        "This sign-in is over: it was finished or given up already, took longer than 15 minutes, or was begun in another browser."
    )]
    Over,
    #[error("You did not sign in over there, so you are not signed in here.")]
    Denied,
    #[error("{0} could not sign you in. Try again; if it stays so, tell whoever runs this CFFA.")]
    Failed(String),
    #[error("{0} does not accept this CFFA. Tell whoever runs it: the log says what is wrong.")]
    NotAccepted(String),
    #[error(
        "What came back can't be trusted to be from {0}, so you are not signed in. Try again; if it stays so, tell whoever runs this CFFA."
    )]
    NotTrusted(String),
}

/// Why a code does not become an identity.
#[derive(Debug, thiserror::Error)]
pub enum CallbackError {
    /// Something to tell the visitor.
    #[error(transparent)]
    Refused(#[from] CallbackRefusal),
    /// The provider is away.
    #[error(transparent)]
    Away(#[from] Away),
}

/// Somebody whom a provider vouches for.
#[derive(Clone, Debug)]
pub struct Proven {
    /// Who it is.
    pub identity: Identity,
    /// What the provider calls them, if anything. A suggestion.
    pub name: Option<String>,
    /// Their session over there, when the provider tells of its end.
    pub sid: Option<String>,
    /// The token that says so; signing out over there shows it again.
    pub id_token: String,
}

type TokenError = RequestTokenError<CallError, StandardErrorResponse<CoreErrorResponseType>>;

impl Provider {
    /// What to tell somebody whom the provider sends back with an error (RFC 6749,
    /// 4.1.2.1; OpenID Connect Core 1.0, 3.1.2.6).
    pub fn explain(&self, error: &str) -> CallbackRefusal {
        // What it says goes to the log in one line and no further: an address can be
        // made up by anybody.
        let error: String = error.chars().take(60).collect();
        let settings = self.settings();
        log::info!(
            "{} sent somebody back with the error {error:?}",
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
                    "{} does not accept how CFFA asks ({error:?}): look at the application's type and callback address there",
                    settings.prefix
                );
                CallbackRefusal::NotAccepted(name)
            }
            _ => CallbackRefusal::Failed(name),
        }
    }

    /// Makes a code into an identity. `iss` is who the answer says that it is from (RFC
    /// 9207), so that one provider's answer is not taken for another's.
    ///
    /// # Errors
    /// [`CallbackRefusal`], [`Away`].
    pub async fn finish(
        &self,
        flow: &Flow,
        code: &str,
        iss: Option<&str>,
    ) -> Result<Proven, CallbackError> {
        let metadata = self.metadata().await?;
        let says_who = metadata
            .additional_metadata()
            .authorization_response_iss_parameter_supported;
        match iss {
            Some(iss) if iss != self.settings().issuer => {
                return Err(self.distrust(&format!("the answer is from {iss:?}")));
            }
            None if says_who => {
                return Err(self.distrust("the answer does not say whom it is from"));
            }
            _ => {}
        }
        let client = self.client(&metadata)?;
        let request = client
            .exchange_code(AuthorizationCode::new(code.to_owned()))
            .map_err(|why| self.away(why.to_string()))?
            .set_pkce_verifier(PkceCodeVerifier::new(flow.verifier.clone()));
        let answer = request.request_async(&self.http).await;
        let answer = answer.map_err(|error| self.not_exchanged(error))?;
        let token = answer
            .id_token()
            .ok_or_else(|| self.distrust("there is no ID token in the answer"))?;
        let nonce = Nonce::new(flow.nonce.clone());
        let claims = match verified(&client, token, &nonce) {
            Err(unknown_key) if is_unknown_key(&unknown_key) => {
                let newer = self.newer(&metadata).await?;
                self.verified_by(&newer, token, &nonce)?
            }
            other => other.map_err(|why| self.distrust(&chain(&why)))?,
        };
        self.proven(&claims, token)
    }

    fn verified_by(
        &self,
        metadata: &Metadata,
        token: &Token,
        nonce: &Nonce,
    ) -> Result<Claims, CallbackError> {
        let client = self.client(metadata)?;
        verified(&client, token, nonce).map_err(|why| self.distrust(&chain(&why)))
    }

    fn proven(&self, claims: &Claims, token: &Token) -> Result<Proven, CallbackError> {
        let settings = self.settings();
        let other = claims
            .authorized_party()
            .filter(|party| party.as_str() != settings.client_id);
        if let Some(other) = other {
            return Err(self.distrust(&format!("the token was made for {other:?}")));
        }
        let subject = claims.subject().as_str();
        if subject.is_empty() || subject.chars().count() > limits::SUBJECT {
            return Err(self.distrust("the subject is empty or too long"));
        }
        let name = claims.name().and_then(|it| it.get(None));
        let nickname = claims.preferred_username().map(|it| it.as_str());
        Ok(Proven {
            identity: Identity {
                issuer: settings.issuer.clone(),
                subject: subject.to_owned(),
            },
            name: name.map(|it| it.as_str()).or(nickname).map(str::to_owned),
            sid: claims.additional_claims().sid.clone(),
            id_token: token.to_string(),
        })
    }

    fn not_exchanged(&self, error: TokenError) -> CallbackError {
        let prefix = &self.settings().prefix;
        match error {
            RequestTokenError::Request(why) => {
                let why = chain(&why);
                log::warn!("the provider of {prefix} does not answer: {why}");
                self.away(why).into()
            }
            RequestTokenError::ServerResponse(answer) => match answer.error() {
                // Used before, or too late: the same to whoever waits.
                CoreErrorResponseType::InvalidGrant => CallbackRefusal::Over.into(),
                other => {
                    let code = other.to_string();
                    log::warn!(
                        "the provider of {prefix} does not accept CFFA ({code:?}): look at its client id, its client secret and its callback address"
                    );
                    CallbackRefusal::NotAccepted(self.settings().name.clone()).into()
                }
            },
            // The answer itself holds secrets; where it makes no sense does not.
            RequestTokenError::Parse(why, _) => {
                self.distrust(&format!("its answer makes no sense at {}", why.path()))
            }
            RequestTokenError::Other(why) => self.distrust(&why),
        }
    }

    /// Refuses what came back, and says why in the log alone.
    fn distrust(&self, why: &str) -> CallbackError {
        let settings = self.settings();
        log::warn!(
            "an answer of the provider of {} was refused: {why}",
            settings.prefix
        );
        CallbackRefusal::NotTrusted(settings.name.clone()).into()
    }
}

/// The claims of a token, once it proved to be the provider's, for us, for this sign-in
/// and for now (OpenID Connect Core 1.0, 3.1.3.7).
fn verified(
    client: &Client,
    token: &Token,
    nonce: &Nonce,
) -> Result<Claims, ClaimsVerificationError> {
    let verifier = client
        .id_token_verifier()
        .set_allowed_algs(ALGORITHMS)
        .set_time_fn(|| (SystemTime::now() - SKEW).into())
        .set_issue_time_verifier_fn(|issued| {
            let latest = SystemTime::now() + SKEW;
            if SystemTime::from(issued) > latest {
                return Err("it was made in the future: look at both clocks".to_owned());
            }
            Ok(())
        });
    token.claims(&verifier, nonce).cloned()
}

fn is_unknown_key(error: &ClaimsVerificationError) -> bool {
    matches!(
        error,
        ClaimsVerificationError::SignatureVerification(SignatureVerificationError::NoMatchingKey)
    )
}
