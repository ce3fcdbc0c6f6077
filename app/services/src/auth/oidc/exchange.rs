//! Exchanges a code for an ID token (RFC 6749, 4.1.3). Only the ID token is read from the
//! response: CFFA uses neither the access token nor its lifetime.

use super::callback::{CallbackError, CallbackRefusal};
use super::flow::Flow;
use super::http::Credentials;
use super::provider::{Metadata, Provider};
use crate::auth::oidc::unavailable::chain;
use form_urlencoded::{Serializer, byte_serialize};
use reqwest::StatusCode;
use serde_json::{Map, Value};

/// The members of a response that are read.
#[derive(Default)]
struct Answer {
    id_token: Option<String>,
    error: Option<String>,
}

impl Answer {
    /// An unreadable response has none of the members.
    fn read(text: &[u8]) -> Answer {
        let mut members: Map<String, Value> = serde_json::from_slice(text).unwrap_or_default();
        let mut text = |name| match members.remove(name) {
            Some(Value::String(text)) if !text.is_empty() => Some(text),
            _ => None,
        };
        Answer {
            id_token: text("id_token"),
            error: text("error"),
        }
    }
}

impl Provider {
    /// Exchanges a code for the ID token.
    ///
    /// # Errors
    /// If the provider is unavailable, or does not return one.
    pub(super) async fn exchange(
        &self,
        metadata: &Metadata,
        flow: &Flow,
        code: &str,
    ) -> Result<String, CallbackError> {
        let (form, credentials) = self.request(metadata, flow, code);
        let token_url = &metadata.description.token;
        let answer = self.http.post(token_url, form, credentials).await;
        let (status, text) = answer.map_err(|why| self.no_answer(chain(&why)))?;
        let answer = Answer::read(&text);
        match (answer.id_token, answer.error) {
            (Some(token), None) if status.is_success() => Ok(token),
            (None, None) if status.is_success() => {
                Err(self.distrust("there is no ID token in the answer"))
            }
            (_, error) => Err(self.not_exchanged(status, error.as_deref())),
        }
    }

    /// The request: the form, and the credentials if they are sent in a header.
    fn request(&self, metadata: &Metadata, flow: &Flow, code: &str) -> (String, Credentials) {
        let settings = self.settings();
        let mut form = Serializer::new(String::new());
        form.append_pair("grant_type", "authorization_code")
            .append_pair("code", code)
            .append_pair("code_verifier", &flow.verifier)
            .append_pair("redirect_uri", &settings.callback_url);
        let secret = settings.client_secret.as_ref().map(|it| it.reveal());
        if let (Some(secret), true) = (secret, metadata.description.takes_basic) {
            // Each encoded as in a form first (RFC 6749, 2.3.1).
            let encoded = |text: &str| byte_serialize(text.as_bytes()).collect::<String>();
            let credentials = Some((encoded(&settings.client_id), encoded(secret)));
            return (form.finish(), credentials);
        }
        form.append_pair("client_id", &settings.client_id);
        if let Some(secret) = secret {
            form.append_pair("client_secret", secret);
        }
        (form.finish(), None)
    }

    fn not_exchanged(&self, status: StatusCode, error: Option<&str>) -> CallbackError {
        let busy = status.is_server_error() || status == StatusCode::TOO_MANY_REQUESTS;
        match error {
            // Already used or expired: the user does the same in both cases.
            Some("invalid_grant") => CallbackRefusal::Over.into(),
            Some("server_error" | "temporarily_unavailable") => {
                self.no_answer(format!("it responded to a code with {status}"))
            }
            // The error code does not matter for a server error.
            _ if busy => self.no_answer(format!("it responded to a code with {status}")),
            None => self.distrust(&format!(
                "it responded to a code with {status} without an error code"
            )),
            Some(error) => {
                let settings = self.settings();
                let error: String = error.chars().take(60).collect();
                log::warn!(
                    "the provider of {} rejected CFFA ({error:?}): check the client ID, the client secret and the callback URL",
                    settings.prefix
                );
                CallbackRefusal::NotAccepted(settings.name.clone()).into()
            }
        }
    }

    /// The provider is unavailable, and the log says why.
    fn no_answer(&self, why: String) -> CallbackError {
        log::warn!(
            "the provider of {} is unavailable: {why}",
            self.settings().prefix
        );
        self.unavailable(why).into()
    }
}
