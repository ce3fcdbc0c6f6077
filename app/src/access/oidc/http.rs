//! How providers are asked: as everybody is, within narrower limits.

use crate::calls::{self, CallError};
use crate::config::ProviderSettings;
use anyhow::Context;
use openidconnect::{AsyncHttpClient, HttpRequest, HttpResponse};
use reqwest::{Certificate, Client, Response};
use std::pin::Pin;
use std::time::Duration;

/// How long a whole answer may take. Somebody waits before a blank page meanwhile.
const WITHIN: Duration = Duration::from_secs(10);

/// The largest answer read, in bytes. Key sets of large providers have some 20 KB.
const ANSWER: usize = 256 * 1024;

/// A client that asks a provider as signing in does: by these authorities alone, or by the
/// machine's when there are none.
///
/// # Errors
/// When an authority can't be used.
pub fn client(authority: Vec<Certificate>) -> reqwest::Result<Client> {
    calls::client(authority, WITHIN)
}

/// The text of an answer, if it is not too long.
///
/// # Errors
/// [`CallError`]
pub async fn body(answer: &mut Response) -> Result<Vec<u8>, CallError> {
    calls::body(answer, ANSWER).await
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
