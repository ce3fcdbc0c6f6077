//! What goes wrong, as a page: a clear sentence and what to do. Our own errors are
//! logged with a number and shown as an apology.

use crate::http::csrf::CrossSite;
use crate::http::download::DownloadError;
use crate::http::request_id::{self, RequestId};
use crate::text::messages::message;
use crate::web::support::refusals::Sentence;
use actix_web::http::StatusCode;
use actix_web::http::header::RETRY_AFTER;
use actix_web::{HttpResponse, HttpResponseBuilder, ResponseError};
use cffa_book::Refusal;
use cffa_services::auth::{TooMany, oidc};
use cffa_services::books::RecordError;
use cffa_services::imports::ImportError;
use cffa_services::teams::MembershipError;
use cffa_store::StoreError;

/// Why a page can't be given as asked.
#[derive(Debug, thiserror::Error)]
pub enum WebError {
    /// There is no such page, or not for this reader: both look the same.
    #[error("{}", message!("error-not-found"))]
    Missing,
    /// Something that a form named is not kept (any more), or not for this reader: what
    /// to do instead.
    #[error("{0}")]
    NotKept(String),
    /// A link that was good once, or never: why, and what to do.
    #[error("{0}")]
    Gone(String),
    /// Signed in, but this is not theirs to see or do.
    #[error("{0}")]
    Forbidden(String),
    /// Another site sent it.
    #[error(transparent)]
    CrossSite(#[from] CrossSite),
    /// Not signed in.
    #[error("{}", message!("error-sign-in-first"))]
    SignInFirst,
    /// What was sent makes no sense at all.
    #[error("{0}")]
    BadRequest(String),
    /// The same, but too large.
    #[error("{0}")]
    TooLarge(String),
    /// The same, but in a form that is not taken: what to send instead.
    #[error("{0}")]
    Unsupported(String),
    /// The same, but it took too long to come.
    #[error("{}", message!("error-too-slow"))]
    TooSlow,
    /// The same, but asked for by too long an address.
    #[error("{}", message!("error-address-too-long"))]
    TooLongAddress,
    /// It clashes with how things stand.
    #[error("{0}")]
    Conflict(String),
    /// Asked too often.
    #[error("{}", message!("error-too-many-requests", seconds = *seconds))]
    TooOften {
        /// Until when, in seconds from now.
        seconds: u64,
    },
    /// More to do than this machine can do at once.
    #[error("{0}")]
    Busy(String),
    /// The database is away. Noted in the log when it was asked.
    #[error("{}", message!("error-database-unavailable"))]
    Unavailable,
    /// The database has no room left.
    #[error("{}", message!("error-database-full"))]
    Full(String),
    /// An identity provider is away. Noted in the log when it was asked.
    #[error("{}", .0.sentence())]
    ProviderAway(#[from] oidc::Unavailable),
    /// A defect of ours.
    #[error("{}", message!("error-internal"))]
    Internal(anyhow::Error),
}

impl WebError {
    /// The heading of its page.
    pub fn heading(&self) -> String {
        match self {
            WebError::Missing | WebError::NotKept(_) => message!("error-not-found-title"),
            WebError::Gone(_) => message!("error-gone-title"),
            WebError::Forbidden(_) => message!("error-forbidden-title"),
            WebError::CrossSite(_) => message!("error-cross-site-title"),
            WebError::SignInFirst => message!("error-sign-in-first-title"),
            WebError::BadRequest(_) | WebError::Unsupported(_) => {
                message!("error-bad-request-title")
            }
            WebError::TooSlow => message!("error-too-slow-title"),
            WebError::TooLarge(_) | WebError::TooLongAddress => message!("error-too-large-title"),
            WebError::Conflict(_) => message!("error-conflict-title"),
            WebError::TooOften { .. } => message!("error-too-many-requests-title"),
            WebError::Busy(_)
            | WebError::Unavailable
            | WebError::Full(_)
            | WebError::ProviderAway(_) => message!("error-unavailable-title"),
            WebError::Internal(_) => message!("error-internal-title"),
        }
    }
}

/// What an error page is made of; rides on the bare response until it is dressed.
#[derive(Clone, Debug)]
pub struct ErrorPage {
    /// The heading.
    pub heading: String,
    /// What happened and what to do.
    pub sentence: String,
    /// The number in the log, for errors of ours.
    pub request_id: Option<RequestId>,
}

impl ResponseError for WebError {
    fn status_code(&self) -> StatusCode {
        match self {
            WebError::Missing | WebError::NotKept(_) => StatusCode::NOT_FOUND,
            WebError::Gone(_) => StatusCode::GONE,
            WebError::Forbidden(_) | WebError::CrossSite(_) => StatusCode::FORBIDDEN,
            WebError::SignInFirst => StatusCode::UNAUTHORIZED,
            WebError::BadRequest(_) => StatusCode::BAD_REQUEST,
            WebError::TooLarge(_) => StatusCode::PAYLOAD_TOO_LARGE,
            WebError::Unsupported(_) => StatusCode::UNSUPPORTED_MEDIA_TYPE,
            WebError::TooSlow => StatusCode::REQUEST_TIMEOUT,
            WebError::TooLongAddress => StatusCode::URI_TOO_LONG,
            WebError::Conflict(_) => StatusCode::CONFLICT,
            WebError::TooOften { .. } => StatusCode::TOO_MANY_REQUESTS,
            WebError::Busy(_)
            | WebError::Unavailable
            | WebError::Full(_)
            | WebError::ProviderAway(_) => StatusCode::SERVICE_UNAVAILABLE,
            WebError::Internal(_) => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    fn error_response(&self) -> HttpResponse {
        let request_id = match self {
            WebError::Internal(error) => {
                log::error!("the request failed: {error:#}");
                request_id::current()
            }
            WebError::Full(why) => {
                log::warn!("the database is out of disk space: {why}");
                None
            }
            _ => None,
        };
        let mut response = HttpResponseBuilder::new(self.status_code());
        match self {
            WebError::Busy(_)
            | WebError::Unavailable
            | WebError::Full(_)
            | WebError::ProviderAway(_) => response.insert_header((RETRY_AFTER, "5")),
            WebError::TooOften { seconds } => {
                response.insert_header((RETRY_AFTER, seconds.to_string()))
            }
            _ => &mut response,
        };
        let sentence = self.to_string();
        let mut response = response.body(sentence.clone());
        response.extensions_mut().insert(ErrorPage {
            heading: self.heading(),
            sentence,
            request_id,
        });
        response
    }
}

impl From<StoreError> for WebError {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::Unavailable(why) => {
                log::warn!("the database is unavailable: {why}");
                WebError::Unavailable
            }
            // The store logged when it began.
            StoreError::Refused(_) => WebError::Unavailable,
            StoreError::Full(why) => WebError::Full(why),
            StoreError::Conflict | StoreError::Taken => {
                WebError::Conflict(message!("error-changed-by-another"))
            }
            StoreError::Broken(why) => WebError::Internal(anyhow::anyhow!(why)),
        }
    }
}

impl From<ImportError> for WebError {
    fn from(error: ImportError) -> Self {
        match error {
            ImportError::TooMany => WebError::Busy(message!("refusal-imports-busy")),
            ImportError::Stopped => WebError::Conflict(message!("refusal-import-stopped")),
            ImportError::Store(error) => error.into(),
            ImportError::Lost(_) => WebError::Internal(error.into()),
        }
    }
}

impl From<DownloadError> for WebError {
    fn from(error: DownloadError) -> Self {
        match error {
            DownloadError::Store(error) => error.into(),
            other => WebError::Internal(other.into()),
        }
    }
}

impl From<Refusal> for WebError {
    fn from(refusal: Refusal) -> Self {
        match refusal {
            missing if missing.is_missing() => WebError::Missing,
            clash if clash.is_conflict() => WebError::Conflict(clash.sentence()),
            other => WebError::BadRequest(other.sentence()),
        }
    }
}

impl From<RecordError> for WebError {
    fn from(error: RecordError) -> Self {
        match error {
            RecordError::Refused(refusal) => refusal.into(),
            RecordError::Store(error) => error.into(),
        }
    }
}

impl From<MembershipError> for WebError {
    fn from(error: MembershipError) -> Self {
        match error {
            MembershipError::Refused(refusal) if refusal.is_missing() => WebError::Missing,
            MembershipError::Refused(refusal) => WebError::Conflict(refusal.sentence()),
            MembershipError::Store(error) => error.into(),
        }
    }
}

impl From<TooMany> for WebError {
    fn from(wait: TooMany) -> Self {
        WebError::TooOften {
            seconds: wait.seconds,
        }
    }
}

impl From<anyhow::Error> for WebError {
    fn from(error: anyhow::Error) -> Self {
        WebError::Internal(error)
    }
}

impl From<tera::Error> for WebError {
    fn from(error: tera::Error) -> Self {
        WebError::Internal(anyhow::Error::new(error))
    }
}
