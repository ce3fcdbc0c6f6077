//! The ID of each request. It is part of every log line about the request, of the response, of
//! pages about internal errors, and of the comment of its MongoDB commands.
//!
//! The bundled nginx generates it, so that both logs have the same ID: nginx overwrites the
//! client's header, and proves its identity with a client certificate (`TLS_CLIENT_CA`). Other
//! proxies, even trusted ones, pass the client's header on, and clients must not control what the
//! log contains. For their requests this module generates the ID.

use super::client;
use actix_web::Error;
use actix_web::HttpRequest;
use actix_web::body::{BodySize, BoxBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::error::InternalError;
use actix_web::http::header::{HeaderMap, HeaderName, HeaderValue};
use actix_web::middleware::Next;
use actix_web::web::Bytes;
use cffa_store::comment;
use std::fmt;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};
use uuid::Uuid;

/// The header of the request and the response.
const HEADER: HeaderName = HeaderName::from_static("x-request-id");

/// Hexadecimal digits of an ID, as in nginx's `$request_id` and in a UUID.
const DIGITS: usize = 32;

tokio::task_local! {
    /// The ID of the request that the current task handles.
    static CURRENT: RequestId;
}

/// The ID of a request: 32 lower-case hexadecimal digits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RequestId(Arc<str>);

impl RequestId {
    fn new() -> RequestId {
        RequestId(Uuid::now_v7().simple().to_string().into())
    }

    /// Parses the ID that nginx sent.
    fn read(value: &str) -> Option<RequestId> {
        let is_digit = |byte: u8| matches!(byte, b'0'..=b'9' | b'a'..=b'f');
        let fits = value.len() == DIGITS && value.bytes().all(is_digit);
        fits.then(|| RequestId(value.into()))
    }

    /// The ID as a relative URI (RFC 3986), in the same form as in the log; the URN of a UUID would
    /// need hyphens.
    pub(crate) fn uri(&self) -> String {
        format!("/requests/{self}")
    }

    fn of(request: &HttpRequest) -> RequestId {
        let given = request.headers().get(HEADER);
        let given = given.filter(|_| client::is_our_proxy(request));
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

/// The ID of the request that the current task handles, if any.
pub fn current() -> Option<RequestId> {
    CURRENT.try_with(Clone::clone).ok()
}

/// Assigns an ID to each request, and adds it to the response.
///
/// # Errors
/// The errors of the wrapped service.
pub async fn assign(
    req: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<impl MessageBody>, Error> {
    let id = RequestId::of(req.request());
    let answered = comment::within(id.0.clone(), next.call(req));
    match CURRENT.scope(id.clone(), answered).await {
        Ok(answer) => {
            let mut answer = CURRENT.sync_scope(id.clone(), || answer.map_into_boxed_body());
            name(answer.headers_mut(), &id);
            Ok(answer.map_body(|_, body| BodyOfRequest {
                id,
                body: Some(body),
            }))
        }
        Err(error) => {
            let mut answer = CURRENT.sync_scope(id.clone(), || error.error_response());
            name(answer.headers_mut(), &id);
            Err(InternalError::from_response(error, answer).into())
        }
    }
}

/// Adds the ID to a response's headers.
fn name(headers: &mut HeaderMap, id: &RequestId) {
    if let Ok(value) = HeaderValue::from_str(&id.0) {
        headers.insert(HEADER, value);
    }
}

/// The body of a response. It is sent after the request's task has ended, and the access log line
/// is written when it is dropped. This wrapper makes the ID available during both.
struct BodyOfRequest {
    id: RequestId,
    /// `None` only while it is dropped.
    body: Option<BoxBody>,
}

impl MessageBody for BodyOfRequest {
    type Error = <BoxBody as MessageBody>::Error;

    fn size(&self) -> BodySize {
        self.body.as_ref().map_or(BodySize::None, MessageBody::size)
    }

    fn poll_next(
        self: Pin<&mut Self>,
        cx: &mut Context<'_>,
    ) -> Poll<Option<Result<Bytes, Self::Error>>> {
        let this = self.get_mut();
        match &mut this.body {
            Some(body) => CURRENT.sync_scope(this.id.clone(), || Pin::new(body).poll_next(cx)),
            None => Poll::Ready(None),
        }
    }
}

impl Drop for BodyOfRequest {
    fn drop(&mut self) {
        CURRENT.sync_scope(self.id.clone(), || drop(self.body.take()));
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use std::convert::Infallible;
    use std::sync::Mutex;
    use std::task::Waker;

    #[test]
    fn an_id_of_ours_has_the_form_of_one_of_nginx() {
        let id = RequestId::new();
        assert_eq!(RequestId::read(&id.0), Some(id.clone()));
        assert!(id.uri().ends_with(&*id.0), "{}", id.uri());
    }

    /// Records the current request ID when it is sent and dropped.
    struct Noting(Arc<Mutex<Vec<Option<RequestId>>>>);

    impl Noting {
        fn note(&self) {
            self.0.lock().unwrap().push(current());
        }
    }

    impl MessageBody for Noting {
        type Error = Infallible;

        fn size(&self) -> BodySize {
            BodySize::Stream
        }

        fn poll_next(
            self: Pin<&mut Self>,
            _: &mut Context<'_>,
        ) -> Poll<Option<Result<Bytes, Infallible>>> {
            self.note();
            Poll::Ready(None)
        }
    }

    impl Drop for Noting {
        fn drop(&mut self) {
            self.note();
        }
    }

    #[test]
    fn a_body_that_is_sent_after_its_request_belongs_to_it_until_it_is_dropped() {
        let (id, noted) = (RequestId::new(), Arc::default());
        let mut body = BodyOfRequest {
            id: id.clone(),
            body: Some(BoxBody::new(Noting(Arc::clone(&noted)))),
        };
        let mut cx = Context::from_waker(Waker::noop());
        assert!(Pin::new(&mut body).poll_next(&mut cx).is_ready());
        drop(body);
        assert_eq!(*noted.lock().unwrap(), [Some(id.clone()), Some(id)]);
        assert_eq!(current(), None);
    }

    #[test]
    fn only_what_nginx_writes_is_taken_over() {
        let taken = "5f0e2b7c1d0a4b6c8d9e0f1a2b3c4d5e";
        assert_eq!(
            RequestId::read(taken).map(|id| id.to_string()).as_deref(),
            Some(taken)
        );
        for refused in [
            "",
            "a",
            "5f0e2b7c-1d0a-4b6c-8d9e-0f1a2b3c4d5e",
            "5F0E2B7C1D0A4B6C8D9E0F1A2B3C4D5E",
            "5f0e2b7c1d0a4b6c8d9e0f1a2b3c4d5g",
            "5f0e2b7c1d0a4b6c8d9e0f1a2b3c4d5\n",
            "5f0e2b7c1d0a4b6c8d9e0f1a2b3c4d5é",
            &taken[1..],
            &format!("{taken}0"),
        ] {
            assert_eq!(RequestId::read(refused), None, "{refused:?}");
        }
    }
}
