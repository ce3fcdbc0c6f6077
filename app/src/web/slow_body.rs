//! How long a request's body may take. Without an end, a thousand bodies of which one byte
//! comes now and then would take every connection there is.
//!
//! A body that is not read to its end, because it came too slowly or nobody wants it, ends
//! its connection: else whoever sends it in chunks could hold it for as long as they like.

use actix_web::body::{BodySize, BoxBody, MessageBody};
use actix_web::dev::{Payload, ServiceRequest, ServiceResponse};
use actix_web::error::PayloadError;
use actix_web::http::header::CONTENT_TYPE;
use actix_web::middleware::Next;
use actix_web::rt::time::{Instant, Sleep, sleep_until};
use actix_web::{Error, HttpMessage, HttpRequest, web::Bytes};
use futures_util::Stream;
use std::cell::{Cell, RefCell};
use std::io;
use std::pin::Pin;
use std::rc::Rc;
use std::task::{Context, Poll};
use std::time::Duration;

/// Within which a body has to come: 256 KB take five seconds by the slowest telephone.
const BODY_WITHIN: Duration = Duration::from_secs(30);
/// What a file that is uploaded has to bring for each second that it takes longer, in
/// bytes: half of what a telephone sends at the edge of a pitch.
const UPLOAD_BYTES_A_SECOND: u64 = 16 * 1024;

/// Whether the body of a request came too slowly; with the request while it is answered.
#[derive(Clone, Default)]
struct Late(Rc<Cell<bool>>);

/// Whether the body of this request came too slowly, so that nobody could read it.
pub fn is_late(request: &HttpRequest) -> bool {
    request.extensions().get::<Late>().is_some_and(|late| late.0.get())
}

/// Watches how fast the body comes.
///
/// # Errors
/// As what it goes around.
pub async fn watch(
    mut req: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, Error> {
    let payload = match req.take_payload() {
        Payload::None => return Ok(next.call(req).await?.map_into_boxed_body()),
        payload => Rc::new(RefCell::new(payload)),
    };
    let late = Late::default();
    let timed = Timed::new(payload.clone(), is_upload(req.request()), late.clone());
    req.extensions_mut().insert(late);
    req.set_payload(Payload::Stream {
        payload: Box::pin(timed),
    });
    let answer = next.call(req).await?;
    Ok(answer.map_body(|_, body| {
        BoxBody::new(Held {
            body: body.boxed(),
            _payload: payload,
        })
    }))
}

fn is_upload(request: &HttpRequest) -> bool {
    let kind = request.headers().get(CONTENT_TYPE);
    kind.is_some_and(|kind| kind.as_bytes().starts_with(b"multipart/form-data"))
}

/// A body that ends with an error when it takes too long.
struct Timed {
    payload: Rc<RefCell<Payload>>,
    end: Pin<Box<Sleep>>,
    first_end: Instant,
    is_upload: bool,
    received: u64,
    late: Late,
}

impl Timed {
    fn new(payload: Rc<RefCell<Payload>>, is_upload: bool, late: Late) -> Timed {
        let first_end = Instant::now() + BODY_WITHIN;
        Timed {
            payload,
            end: Box::pin(sleep_until(first_end)),
            first_end,
            is_upload,
            received: 0,
            late,
        }
    }

    /// What came of a file gives time for more of it.
    fn note(&mut self, chunk: &Bytes) {
        if self.is_upload {
            self.received += chunk.len() as u64;
            let earned = Duration::from_secs(self.received / UPLOAD_BYTES_A_SECOND);
            self.end.as_mut().reset(self.first_end + earned);
        }
    }
}

impl Stream for Timed {
    type Item = Result<Bytes, PayloadError>;

    fn poll_next(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let this = self.get_mut();
        if this.end.as_mut().poll(context).is_ready() {
            this.late.0.set(true);
            let late = io::Error::from(io::ErrorKind::TimedOut);
            return Poll::Ready(Some(Err(PayloadError::Io(late))));
        }
        let polled = Pin::new(&mut *this.payload.borrow_mut()).poll_next(context);
        if let Poll::Ready(Some(Ok(chunk))) = &polled {
            this.note(chunk);
        }
        polled
    }
}

/// The body of an answer, and what was not read of the request's: the server looks whether
/// anybody still has it, to know that the connection can't be used again.
struct Held {
    body: BoxBody,
    _payload: Rc<RefCell<Payload>>,
}

impl MessageBody for Held {
    type Error = Box<dyn std::error::Error>;

    fn size(&self) -> BodySize {
        self.body.size()
    }

    fn poll_next(
        self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Bytes, Self::Error>>> {
        Pin::new(&mut self.get_mut().body).poll_next(context)
    }
}
