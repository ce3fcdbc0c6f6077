//! The ID of each request: it stands in every log line about the request, in the answer, and on
//! pages about errors of ours. A reverse proxy that is trusted gives its own, so that its log has
//! the same.

use super::client;
use actix_web::Error;
use actix_web::body::MessageBody;
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::error::InternalError;
use actix_web::http::header::{HeaderName, HeaderValue};
use actix_web::middleware::Next;
use actix_web::{HttpMessage, HttpRequest};
use std::fmt;
use std::sync::Arc;
use uuid::Uuid;

/// Where proxies write it, and where the answer has it.
const HEADER: HeaderName = HeaderName::from_static("x-request-id");

/// Characters of an ID that are taken over: twice those of nginx and of a UUID.
const LONGEST: usize = 64;

tokio::task_local! {
    /// The ID of the request that the task answers.
    static CURRENT: RequestId;
}

/// The ID of a request: letters, digits, hyphens and underscores.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RequestId(Arc<str>);

impl RequestId {
    fn new() -> RequestId {
        RequestId(Uuid::now_v7().simple().to_string().into())
    }

    /// The one that a proxy gave, if it may stand in a log.
    fn read(value: &str) -> Option<RequestId> {
        let allowed = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_';
        let fits = (1..=LONGEST).contains(&value.len()) && value.bytes().all(allowed);
        fits.then(|| RequestId(value.into()))
    }

    /// As a reference (RFC 3986): a URN where it is a UUID, as ours and those of nginx are.
    pub(crate) fn uri(&self) -> String {
        match Uuid::try_parse(&self.0) {
            Ok(id) => id.urn().to_string(),
            Err(_) => self.0.to_string(),
        }
    }

    fn of(request: &HttpRequest) -> RequestId {
        let given = request.headers().get(HEADER);
        let given = given.filter(|_| client::is_proxy(request));
        given
            .and_then(|value| RequestId::read(value.to_str().ok()?))
            .unwrap_or_else(RequestId::new)
    }
}

impl fmt::Display for RequestId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// The ID of the request that this task answers, if it answers one.
pub fn current() -> Option<RequestId> {
    CURRENT.try_with(Clone::clone).ok()
}

/// The ID of a request that [`assign`] has seen.
pub(crate) fn of(request: &HttpRequest) -> Option<RequestId> {
    request.extensions().get::<RequestId>().cloned()
}

/// Gives each request its ID, and tells it with the answer.
///
/// # Errors
/// As what it goes around.
pub async fn assign(
    req: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<impl MessageBody>, Error> {
    let id = RequestId::of(req.request());
    req.extensions_mut().insert(id.clone());
    let value = HeaderValue::from_str(&id.0);
    let answer = CURRENT.scope(id.clone(), next.call(req)).await;
    let Ok(value) = value else { return answer };
    match answer {
        Ok(mut answer) => {
            answer.headers_mut().insert(HEADER, value);
            Ok(answer)
        }
        Err(error) => {
            let mut answer = CURRENT.sync_scope(id, || error.error_response());
            answer.headers_mut().insert(HEADER, value);
            Err(InternalError::from_response(error, answer).into())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_may_stand_in_a_log_is_taken_over() {
        for taken in ["a", "0b9c2f64-1", "A_b", &"x".repeat(LONGEST)] {
            assert_eq!(
                RequestId::read(taken).map(|id| id.to_string()).as_deref(),
                Some(taken)
            );
        }
        for refused in [
            "",
            " ",
            "a b",
            "a\nb",
            "é",
            "\"",
            "%0a",
            &"x".repeat(LONGEST + 1),
        ] {
            assert_eq!(RequestId::read(refused), None, "{refused:?}");
        }
    }
}
