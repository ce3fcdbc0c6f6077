//! HTTP requests to providers: with the shared client, within narrower limits.

use crate::config::ProviderSettings;
use crate::http_client;
use crate::http_client::CallError;
use anyhow::Context;
use reqwest::header::{ACCEPT, CONTENT_TYPE};
use reqwest::{Certificate, Client, RequestBuilder, Response, StatusCode};
use std::time::Duration;
use url::Url;

/// How long a whole response may take. The user sees a blank page meanwhile.
const WITHIN: Duration = Duration::from_secs(10);

/// The largest response that is read, in bytes. Key sets of large providers have about 20 KB.
const ANSWER: usize = 256 * 1024;

/// A client for requests to a provider, as for sign-in: it trusts only these authorities, or those
/// of the machine if there are none.
///
/// # Errors
/// If an authority can't be used.
pub fn client(authority: Vec<Certificate>) -> reqwest::Result<Client> {
    http_client::client(authority, WITHIN)
}

/// The body of a response, if it is not too long.
///
/// # Errors
/// [`CallError`]
pub async fn body(answer: &mut Response) -> Result<Vec<u8>, CallError> {
    http_client::body(answer, ANSWER).await
}

/// The credentials for a header: a client's id and its secret (RFC 7617).
pub(super) type Credentials = Option<(String, String)>;

/// A status and a body.
type Answer = Result<(StatusCode, Vec<u8>), CallError>;

/// Sends requests to one provider.
pub(super) struct Http(Client);

impl Http {
    /// For a provider, with the certificate of its private authority if it has one.
    ///
    /// # Errors
    /// If that certificate can't be used.
    pub(super) fn new(provider: &ProviderSettings) -> anyhow::Result<Http> {
        let mut authority = Vec::new();
        if let Some(path) = &provider.ca_file {
            let unusable = || {
                let setting = provider.ca_setting();
                format!("{setting} {} can't be used", path.display())
            };
            let pem = std::fs::read(path).with_context(unusable)?;
            authority = Certificate::from_pem_bundle(&pem).with_context(unusable)?;
        }
        Ok(Http(client(authority).context("no client for https")?))
    }

    /// Sends a GET request.
    pub(super) async fn get(&self, url: Url) -> Answer {
        answer(self.0.get(url)).await
    }

    /// Sends a form with a POST request.
    pub(super) async fn post(&self, url: &Url, form: String, credentials: Credentials) -> Answer {
        let mut request = self
            .0
            .post(url.clone())
            .header(CONTENT_TYPE, "application/x-www-form-urlencoded")
            .body(form);
        if let Some((id, secret)) = credentials {
            request = request.basic_auth(id, Some(secret));
        }
        answer(request).await
    }
}

async fn answer(request: RequestBuilder) -> Answer {
    let request = request.header(ACCEPT, "application/json");
    let mut answer = http_client::send(request).await?;
    let text = body(&mut answer).await?;
    Ok((answer.status(), text))
}
