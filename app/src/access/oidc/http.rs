//! How providers are asked: by our one HTTP client, within limits.

use crate::config::ProviderSettings;
use anyhow::Context;
use openidconnect::{AsyncHttpClient, HttpRequest, HttpResponse};
use reqwest::redirect::Policy;
use reqwest::{Certificate, Client, Response};
use std::pin::Pin;
use std::time::Duration;

/// How long a whole answer may take. Somebody waits before a blank page meanwhile.
const WITHIN: Duration = Duration::from_secs(10);

/// How long a connection may take.
const CONNECT_WITHIN: Duration = Duration::from_secs(5);

/// The largest answer read, in bytes. Key sets of large providers have some 20 KB.
const ANSWER: usize = 256 * 1024;

/// Why a call to a provider came to nothing.
#[derive(Debug, thiserror::Error)]
pub enum CallError {
    /// No answer came, or not all of it.
    #[error("it can't be reached")]
    Unreached(#[from] reqwest::Error),
    /// Nobody reads so much.
    #[error("its answer has more than {ANSWER} bytes")]
    TooLarge,
}

/// A client that asks a provider as signing in does: by these authorities alone, or by the
/// machine's when there are none.
///
/// # Errors
/// When an authority can't be used.
pub fn client(authority: Vec<Certificate>) -> reqwest::Result<Client> {
    let client = Client::builder()
        .timeout(WITHIN)
        .connect_timeout(CONNECT_WITHIN)
        // An answer that leads elsewhere would lead our secret there too.
        .redirect(Policy::none())
        // Sign-ins are rare, and each worker has a runtime of its own.
        .pool_max_idle_per_host(0)
        .user_agent(concat!("cffa/", env!("CARGO_PKG_VERSION")));
    match authority.is_empty() {
        true => client,
        false => client.tls_certs_only(authority),
    }
    .build()
}

/// The text of an answer, if it is not too long.
///
/// # Errors
/// [`CallError`]
pub async fn body(answer: &mut Response) -> Result<Vec<u8>, CallError> {
    let mut body = Vec::new();
    while let Some(chunk) = answer.chunk().await? {
        if body.len() + chunk.len() > ANSWER {
            return Err(CallError::TooLarge);
        }
        body.extend_from_slice(&chunk);
    }
    Ok(body)
}

/// Asks one provider.
pub(super) struct Http(Client);

impl Http {
    /// For a provider, with the certificate of its private authority if it has one.
    ///
    /// # Errors
    /// When that certificate can't be used.
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

    async fn answer(&self, request: HttpRequest) -> Result<HttpResponse, CallError> {
        let mut answer = self.0.execute(request.try_into()?).await?;
        let mut response = HttpResponse::new(body(&mut answer).await?);
        *response.status_mut() = answer.status();
        *response.headers_mut() = answer.headers().clone();
        Ok(response)
    }
}

impl<'c> AsyncHttpClient<'c> for Http {
    type Error = CallError;
    type Future = Pin<Box<dyn Future<Output = Result<HttpResponse, CallError>> + Send + 'c>>;

    fn call(&'c self, request: HttpRequest) -> Self::Future {
        Box::pin(self.answer(request))
    }
}
