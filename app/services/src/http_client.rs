//! How others are asked: by our one HTTP client, within limits.
//!
//! Contains: making a client and reading an answer. Must not contain: whom to ask and
//! what for; that is for the rooms above.

use crate::turn;
use cffa_store::deadline;
use reqwest::redirect::Policy;
use reqwest::{Certificate, Client, RequestBuilder, Response};
use std::time::Duration;

/// How long a connection may take.
const CONNECT_WITHIN: Duration = Duration::from_secs(5);

/// Why a call came to nothing.
#[derive(Debug, thiserror::Error)]
pub enum CallError {
    /// No answer came, or not all of it.
    #[error("it can't be reached")]
    Unreached(#[from] reqwest::Error),
    /// Not all of it came while there was time for it.
    #[error(transparent)]
    Late(#[from] deadline::Exceeded),
    /// Nobody reads so much.
    #[error("its answer has more than {most} bytes")]
    TooLarge {
        /// What is read at most.
        most: usize,
    },
}

/// A client that trusts these authorities alone, or the machine's when there are none, and
/// waits so long for a whole answer.
///
/// # Errors
/// If an authority can't be used.
pub fn client(authority: Vec<Certificate>, within: Duration) -> reqwest::Result<Client> {
    let client = Client::builder()
        .timeout(within)
        .connect_timeout(CONNECT_WITHIN)
        // An answer that leads elsewhere would lead our secret there too.
        .redirect(Policy::none())
        // Calls are rare, and each worker has a runtime of its own.
        .pool_max_idle_per_host(0)
        .user_agent(concat!("cffa/", env!("CARGO_PKG_VERSION")));
    match authority.is_empty() {
        true => client,
        false => client.tls_certs_only(authority),
    }
    .build()
}

/// Sends a request, and waits for the head of its answer.
///
/// # Errors
/// [`CallError`]
pub async fn send(request: RequestBuilder) -> Result<Response, CallError> {
    turn::give_back();
    Ok(deadline::enforce(request.send()).await??)
}

/// The body of an answer, if it has at most so many bytes.
///
/// # Errors
/// [`CallError`]
pub async fn body(answer: &mut Response, most: usize) -> Result<Vec<u8>, CallError> {
    let mut body = Vec::new();
    while let Some(chunk) = deadline::enforce(answer.chunk()).await?? {
        if body.len() + chunk.len() > most {
            return Err(CallError::TooLarge { most });
        }
        body.extend_from_slice(&chunk);
    }
    Ok(body)
}
