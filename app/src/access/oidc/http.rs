//! How providers are asked: by our one HTTP client, within limits.

use crate::config::ProviderSettings;
use anyhow::Context;
use openidconnect::{AsyncHttpClient, HttpRequest, HttpResponse};
use reqwest::redirect::Policy;
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
pub(super) enum CallError {
    #[error("it can't be reached")]
    Unreached(#[from] reqwest::Error),
    #[error("its answer has more than {ANSWER} bytes")]
    TooLarge,
}

/// Asks one provider.
pub(super) struct Http(reqwest::Client);

impl Http {
    /// For a provider, with the certificate of its private authority if it has one.
    ///
    /// # Errors
    /// When that certificate can't be used.
    pub(super) fn new(provider: &ProviderSettings) -> anyhow::Result<Http> {
        let mut client = reqwest::Client::builder()
            .timeout(WITHIN)
            .connect_timeout(CONNECT_WITHIN)
            // An answer that leads elsewhere would lead our secret there too.
            .redirect(Policy::none())
            // Sign-ins are rare, and each worker has a runtime of its own.
            .pool_max_idle_per_host(0)
            .user_agent(concat!("cffa/", env!("CARGO_PKG_VERSION")));
        if let Some(path) = &provider.ca_file {
            let unusable = || {
                let setting = provider.ca_setting();
                format!("{setting} {} can't be used", path.display())
            };
            let pem = std::fs::read(path).with_context(unusable)?;
            let authority = reqwest::Certificate::from_pem_bundle(&pem).with_context(unusable)?;
            client = client.tls_certs_only(authority);
        }
        Ok(Http(client.build().context("no client for https")?))
    }

    async fn answer(&self, request: HttpRequest) -> Result<HttpResponse, CallError> {
        let mut answer = self.0.execute(request.try_into()?).await?;
        let mut body = Vec::new();
        while let Some(chunk) = answer.chunk().await? {
            if body.len() + chunk.len() > ANSWER {
                return Err(CallError::TooLarge);
            }
            body.extend_from_slice(&chunk);
        }
        let mut response = HttpResponse::new(body);
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
