//! How long a request's body may take, and how much memory all of them together. Without an
//! end, a thousand bodies of which one byte comes now and then would take every connection
//! there is; and a thousand that are large all memory.
//!
//! A body that is not read to its end, because it came too slowly or nobody wants it, ends
//! its connection: else whoever sends it in chunks could hold it for as long as they like.

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

/// Within which a body has to come: 256 KB take five seconds by the slowest telephone.
const BODY_WITHIN: Duration = Duration::from_secs(30);
/// What a file that is uploaded has to bring for each second that it takes longer, in
/// bytes: half of what a telephone sends at the edge of a pitch.
const UPLOAD_BYTES_A_SECOND: usize = 16 * 1024;
/// What is always taken of a body, in bytes: nearly every form of ours is smaller, so
/// whoever sends large ones keeps nobody else from sending those.
const SMALL: usize = 16 * 1024;
/// What all bodies together may hold beyond that, in bytes: sixty of the largest forms at
/// once, and, twice as it grows, a sixth of the memory that the container has.
const ALL_LARGE: usize = 16 * 1024 * 1024;

/// What the large bodies hold that are under way in this process, in bytes.
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

/// A request's body while the request is answered.
#[derive(Default)]
struct Progress {
    stopped: Cell<Stopped>,
    received: Cell<usize>,
    held: Cell<usize>,
    /// The turn of the request to be served, once it had one.
    turn: OnceCell<Rc<Turn>>,
}

impl Progress {
    /// Makes room for more of it, if there is any.
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

/// With the request, for who answers in its handler's place.
struct BodyProgress(Rc<Progress>);

/// Why nobody could read the body of this request, if that is so.
pub fn refusal(request: &HttpRequest) -> Option<WebError> {
    let extensions = request.extensions();
    match extensions.get::<BodyProgress>()?.0.stopped.get() {
        Stopped::No => None,
        Stopped::TooSlow => Some(WebError::TooSlow),
        Stopped::TooMany => Some(WebError::Busy(message!("error-too-many-uploads"))),
        Stopped::Overloaded => Some(WebError::Busy(message!("error-overloaded"))),
    }
}

/// Whoever waits for the rest of the body gives the turn of the request back meanwhile.
pub fn give_back_while_waiting(request: &HttpRequest, turn: &Rc<Turn>) {
    if let Some(progress) = request.extensions().get::<BodyProgress>() {
        // A request has one turn.
        drop(progress.0.turn.set(turn.clone()));
    }
}

/// Watches how the body comes.
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

/// A body that ends with an error when it takes too long, or too much.
struct Timed {
    payload: Rc<RefCell<Payload>>,
    progress: Rc<Progress>,
    /// What is uploaded is written to a file as it comes, so it takes time and no memory.
    is_upload: bool,
    uploaded: usize,
    first_end: Instant,
    timer: Pin<Box<Sleep>>,
    /// When somebody began to read it, until it is read.
    reading: Option<Instant>,
    /// What came last. It is kept until it is known whether more follows: who reads an upload
    /// goes on at the boundary at its end, and asks for no more.
    newest: Option<Bytes>,
    /// All of it has come.
    has_ended: bool,
    /// Waits for a turn then.
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

    /// Hands over the rest of the body when the request has its turn again.
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

    /// What is sent slowly has its own limit here, and then as long as anything else.
    fn end(&mut self) {
        self.has_ended = true;
        if let Some(began) = self.reading.take() {
            deadline::extend(began.elapsed());
        }
        if let Some(turn) = self.progress.turn.get().cloned() {
            self.returning = Some(Box::pin(async move { turn.again().await }));
        }
    }

    /// What came before the newest, once something came after it.
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

    /// What came of a file gives time for more of it; what came of anything else takes
    /// memory.
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

/// The body of an answer, and what was not read of the request's: the server looks whether
/// anybody still has it, to know that the connection can't be used again. What the request's
/// body took is given back when the answer is sent.
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
