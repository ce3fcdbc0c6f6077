//! Errors as pages: what happened and what to do. Internal errors are logged with a number and
//! shown as an apology.

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

/// Why a request for a page failed.
#[derive(Debug, thiserror::Error)]
pub enum WebError {
    /// The page does not exist, or this reader may not see it: the response is the same.
    #[error("{}", message!("error-not-found"))]
    Missing,
    /// Something that a form refers to does not exist, or this reader may not see it: what to do
    /// instead.
    #[error("{0}")]
    NotKept(String),
    /// A link is not valid: why, and what to do.
    #[error("{0}")]
    Gone(String),
    /// The user is signed in, but may not see or do this.
    #[error("{0}")]
    Forbidden(String),
    /// The request came from another site.
    #[error(transparent)]
    CrossSite(#[from] CrossSite),
    /// The user is not signed in.
    #[error("{}", message!("error-sign-in-first"))]
    SignInFirst,
    /// The request is malformed.
    #[error("{0}")]
    BadRequest(String),
    /// The request is too large.
    #[error("{0}")]
    TooLarge(String),
    /// The request has an unsupported content type: what to send instead.
    #[error("{0}")]
    Unsupported(String),
    /// The request took too long to arrive.
    #[error("{}", message!("error-too-slow"))]
    TooSlow,
    /// The address is too long.
    #[error("{}", message!("error-address-too-long"))]
    TooLongAddress,
    /// The request conflicts with the current state.
    #[error("{0}")]
    Conflict(String),
    /// Too many requests.
    #[error("{}", message!("error-too-many-requests", seconds = *seconds))]
    TooOften {
        /// When to try again, in seconds from now.
        seconds: u64,
    },
    /// The server is overloaded.
    #[error("{0}")]
    Busy(String),
    /// The database is unavailable. Logged when the request failed.
    #[error("{}", message!("error-database-unavailable"))]
    Unavailable,
    /// The database is out of disk space.
    #[error("{}", message!("error-database-full"))]
    Full(String),
    /// An identity provider is unavailable. Logged when the request failed.
    #[error("{}", .0.sentence())]
    ProviderAway(#[from] oidc::Unavailable),
    /// A defect in CFFA.
    #[error("{}", message!("error-internal"))]
    Internal(anyhow::Error),
}

impl WebError {
    /// The heading of the error page.
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

/// The content of an error page, attached to the plain response until the page is rendered.
#[derive(Clone, Debug)]
pub struct ErrorPage {
    /// The heading.
    pub heading: String,
    /// What happened and what to do.
    pub sentence: String,
    /// The number in the log, for internal errors.
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
            // The store logs when it begins to refuse requests.
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
