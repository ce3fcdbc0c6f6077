//! Limits on request bodies: how long one may take, and how much memory all of them together may
//! use. Without a deadline, a thousand bodies that trickle in byte by byte would occupy every
//! connection; without a memory limit, a thousand large bodies would use up all memory.
//!
//! A body that is not read to its end, because it came too slowly or no handler needs it, closes
//! its connection. Otherwise a client that sends it in chunks could keep the connection open
//! indefinitely.

use crate::middleware::overload::Turn;
use crate::text::messages::message;
use crate::web::support::error::WebError;
use actix_web::body::{BodySize, BoxBody, MessageBody};
use actix_web::dev::{Payload, ServiceRequest, ServiceResponse};
use actix_web::error::PayloadError;
use actix_web::http::header::CONTENT_TYPE;
use actix_web::middleware::Next;
use actix_web::rt::time::{Instant, Sleep, sleep_until};
use actix_web::{Error, HttpMessage, HttpRequest, web::Bytes};
use cffa_services::turn::Turn as _;
use cffa_store::deadline;
use futures_util::Stream;
use futures_util::future::LocalBoxFuture;
use std::cell::{Cell, OnceCell, RefCell};
use std::io;
use std::pin::Pin;
use std::rc::Rc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::task::{Context, Poll, ready};
use std::time::Duration;

/// The time limit for a body: 256 KB take five seconds over the slowest mobile connection.
const BODY_WITHIN: Duration = Duration::from_secs(30);
/// Each time an upload receives this many bytes, its time limit grows by a second. This is half the
/// rate of a phone with poor reception.
const UPLOAD_BYTES_A_SECOND: usize = 16 * 1024;
/// The size up to which every body is accepted, in bytes. Nearly all forms are smaller, so clients
/// that send large bodies can't block ordinary forms.
const SMALL: usize = 16 * 1024;
/// The maximum that all bodies together may hold in addition, in bytes: sixty of the largest forms
/// at once. Buffers double as they grow, so this can be a sixth of the container's memory.
const ALL_LARGE: usize = 16 * 1024 * 1024;

/// The memory that large bodies of requests in progress use in this process, in bytes.
static HELD: AtomicUsize = AtomicUsize::new(0);

/// Why a body was not read to its end.
#[derive(Clone, Copy, Default)]
enum Stopped {
    #[default]
    No,
    TooSlow,
    TooMany,
    Overloaded,
}

/// The state of a request's body while the request is handled.
#[derive(Default)]
struct Progress {
    stopped: Cell<Stopped>,
    received: Cell<usize>,
    held: Cell<usize>,
    /// The request's turn to be served, once admitted.
    turn: OnceCell<Rc<Turn>>,
}

impl Progress {
    /// Reserves memory for more of the body. Returns `false` if the limit is reached.
    fn take(&self, more: usize) -> bool {
        let received = self.received.get() + more;
        let needed = received.saturating_sub(SMALL) - self.held.get();
        let fits = |held: usize| Some(held + needed).filter(|held| *held <= ALL_LARGE);
        let taken = HELD.fetch_update(Ordering::Relaxed, Ordering::Relaxed, fits);
        if taken.is_ok() {
            self.received.set(received);
            self.held.set(self.held.get() + needed);
        }
        taken.is_ok()
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        HELD.fetch_sub(self.held.get(), Ordering::Relaxed);
    }
}

/// Attached to the request, for the code that responds when the body could not be read.
struct BodyProgress(Rc<Progress>);

/// Why the body of this request could not be read, or `None` if it was.
pub fn refusal(request: &HttpRequest) -> Option<WebError> {
    let extensions = request.extensions();
    match extensions.get::<BodyProgress>()?.0.stopped.get() {
        Stopped::No => None,
        Stopped::TooSlow => Some(WebError::TooSlow),
        Stopped::TooMany => Some(WebError::Busy(message!("error-too-many-uploads"))),
        Stopped::Overloaded => Some(WebError::Busy(message!("error-overloaded"))),
    }
}

/// Lets the request give its turn back while it waits for the rest of the body.
pub fn give_back_while_waiting(request: &HttpRequest, turn: &Rc<Turn>) {
    if let Some(progress) = request.extensions().get::<BodyProgress>() {
        // A request has only one turn.
        drop(progress.0.turn.set(turn.clone()));
    }
}

/// Enforces the limits on the body of a request.
///
/// # Errors
/// The errors of the wrapped service.
pub async fn watch(
    mut req: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, Error> {
    let payload = match req.take_payload() {
        Payload::None => return Ok(next.call(req).await?.map_into_boxed_body()),
        payload => Rc::new(RefCell::new(payload)),
    };
    let progress = Rc::new(Progress::default());
    let watched = Timed::new(payload.clone(), is_upload(req.request()), progress.clone());
    req.extensions_mut().insert(BodyProgress(progress.clone()));
    req.set_payload(Payload::Stream {
        payload: Box::pin(watched),
    });
    let answer = next.call(req).await?;
    Ok(answer.map_body(|_, body| {
        BoxBody::new(Answer {
            body: body.boxed(),
            _payload: payload,
            _progress: progress,
        })
    }))
}

fn is_upload(request: &HttpRequest) -> bool {
    let kind = request.headers().get(CONTENT_TYPE);
    kind.is_some_and(|kind| kind.as_bytes().starts_with(b"multipart/form-data"))
}

/// A body that fails when it takes too long or becomes too large.
struct Timed {
    payload: Rc<RefCell<Payload>>,
    progress: Rc<Progress>,
    /// Uploads are written to a file as they arrive, so they take time but no memory.
    is_upload: bool,
    uploaded: usize,
    first_end: Instant,
    timer: Pin<Box<Sleep>>,
    /// When reading began, while it lasts.
    reading: Option<Instant>,
    /// The latest chunk. It is held back until it is known whether more follows: a handler that
    /// reads an upload stops at the final boundary and does not poll again.
    newest: Option<Bytes>,
    /// The whole body has arrived.
    has_ended: bool,
    /// Waits for a new turn, after the whole body has arrived.
    returning: Option<LocalBoxFuture<'static, Result<(), WebError>>>,
}

type Polled = Poll<Option<Result<Bytes, PayloadError>>>;

impl Timed {
    fn new(payload: Rc<RefCell<Payload>>, is_upload: bool, progress: Rc<Progress>) -> Timed {
        let first_end = Instant::now() + BODY_WITHIN;
        Timed {
            payload,
            progress,
            is_upload,
            uploaded: 0,
            first_end,
            timer: Box::pin(sleep_until(first_end)),
            reading: None,
            newest: None,
            has_ended: false,
            returning: None,
        }
    }

    fn stop(&self, why: Stopped, kind: io::ErrorKind) -> PayloadError {
        self.progress.stopped.set(why);
        PayloadError::Io(io::Error::from(kind))
    }

    /// Returns the rest of the body when the request has its turn again.
    fn poll_rest(&mut self, context: &mut Context<'_>) -> Polled {
        if let Some(returning) = &mut self.returning {
            let returned = ready!(returning.as_mut().poll(context));
            self.returning = None;
            if returned.is_err() {
                self.newest = None;
                let refused = self.stop(Stopped::Overloaded, io::ErrorKind::WouldBlock);
                return Poll::Ready(Some(Err(refused)));
            }
        }
        Poll::Ready(self.newest.take().map(Ok))
    }

    /// Extends the request's deadline by the time that the body took: the body has a limit of its
    /// own here.
    fn end(&mut self) {
        self.has_ended = true;
        if let Some(began) = self.reading.take() {
            deadline::extend(began.elapsed());
        }
        if let Some(turn) = self.progress.turn.get().cloned() {
            self.returning = Some(Box::pin(async move { turn.again().await }));
        }
    }

    /// Returns the chunk before the latest one, once another one has arrived.
    fn poll_more(&mut self, context: &mut Context<'_>) -> Polled {
        loop {
            let polled = Pin::new(&mut *self.payload.borrow_mut()).poll_next(context);
            match polled {
                Poll::Ready(Some(Ok(chunk))) => {
                    if let Err(refused) = self.note(&chunk) {
                        return Poll::Ready(Some(Err(refused)));
                    }
                    if let Some(before) = self.newest.replace(chunk) {
                        return Poll::Ready(Some(Ok(before)));
                    }
                }
                Poll::Ready(Some(Err(broken))) => return Poll::Ready(Some(Err(broken))),
                Poll::Ready(None) => {
                    self.end();
                    return self.poll_rest(context);
                }
                Poll::Pending => {
                    if let Some(turn) = self.progress.turn.get() {
                        turn.give_back();
                    }
                    return Poll::Pending;
                }
            }
        }
    }

    /// Counts a chunk: for an upload it extends the time limit; for any other body it uses memory.
    fn note(&mut self, chunk: &Bytes) -> Result<(), PayloadError> {
        if self.is_upload {
            self.uploaded += chunk.len();
            let seconds = (self.uploaded / UPLOAD_BYTES_A_SECOND) as u64;
            let end = self.first_end + Duration::from_secs(seconds);
            self.timer.as_mut().reset(end);
            return Ok(());
        }
        match self.progress.take(chunk.len()) {
            true => Ok(()),
            false => Err(self.stop(Stopped::TooMany, io::ErrorKind::OutOfMemory)),
        }
    }
}

impl Stream for Timed {
    type Item = Result<Bytes, PayloadError>;

    fn poll_next(self: Pin<&mut Self>, context: &mut Context<'_>) -> Polled {
        let this = self.get_mut();
        if this.has_ended {
            return this.poll_rest(context);
        }
        if this.timer.as_mut().poll(context).is_ready() {
            let late = this.stop(Stopped::TooSlow, io::ErrorKind::TimedOut);
            return Poll::Ready(Some(Err(late)));
        }
        this.reading.get_or_insert_with(Instant::now);
        this.poll_more(context)
    }
}

/// The body of a response, together with the unread rest of the request: the server checks whether
/// it is still referenced, to know that the connection can't be reused. The memory of the request's
/// body is released when the response has been sent.
struct Answer {
    body: BoxBody,
    _payload: Rc<RefCell<Payload>>,
    _progress: Rc<Progress>,
}

impl MessageBody for Answer {
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
