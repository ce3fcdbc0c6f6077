//! What went wrong, as a problem document (RFC 9457).

use crate::access::TooMany;
use crate::spaces::SpaceError;
use crate::spaces::rule::Refusal;
use crate::store::StoreError;
use actix_web::http::StatusCode;
use actix_web::http::header::{CONTENT_TYPE, RETRY_AFTER};
use actix_web::{HttpResponse, HttpResponseBuilder, ResponseError};
use serde::Serialize;
use std::fmt;
use uuid::Uuid;

/// The content type of a problem.
const PROBLEM: &str = "application/problem+json";

/// Seconds until something that is away is worth another try.
const AWAY: u64 = 5;
/// Seconds until there may be room for another space: they last for a day.
const FULL: u64 = 60 * 60;

/// Why there is no answer as asked.
#[derive(Debug)]
pub struct Problem {
    status: StatusCode,
    /// What happened, and what to do.
    detail: String,
    /// When to try again, in seconds.
    retry: Option<u64>,
    /// The number in the log, for errors of ours.
    request: Option<Uuid>,
}

impl Problem {
    /// A problem that whoever asked can mend.
    pub fn new(status: StatusCode, detail: impl Into<String>) -> Problem {
        Problem {
            status,
            detail: detail.into(),
            retry: None,
            request: None,
        }
    }

    fn passing(status: StatusCode, detail: impl Into<String>, seconds: u64) -> Problem {
        Problem {
            retry: Some(seconds),
            ..Problem::new(status, detail)
        }
    }
}

/// A problem as it is sent. It is of no type of its own: the status says it all.
#[derive(Serialize)]
struct Document<'a> {
    #[serde(rename = "type")]
    kind: &'static str,
    title: &'static str,
    status: u16,
    detail: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    instance: Option<String>,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.detail)
    }
}

impl ResponseError for Problem {
    fn status_code(&self) -> StatusCode {
        self.status
    }

    fn error_response(&self) -> HttpResponse {
        let document = Document {
            kind: "about:blank",
            title: self.status.canonical_reason().unwrap_or_default(),
            status: self.status.as_u16(),
            detail: &self.detail,
            instance: self.request.map(|id| id.urn().to_string()),
        };
        let mut answer = HttpResponseBuilder::new(self.status);
        if let Some(seconds) = self.retry {
            answer.insert_header((RETRY_AFTER, seconds));
        }
        answer.insert_header((CONTENT_TYPE, PROBLEM)).json(document)
    }
}

impl From<StoreError> for Problem {
    fn from(error: StoreError) -> Problem {
        match error {
            StoreError::Unavailable(why) => {
                log::warn!("the database is away: {why}");
                Problem::passing(
                    StatusCode::SERVICE_UNAVAILABLE,
                    "The database does not answer just now. Try again in a moment.",
                    AWAY,
                )
            }
            other => {
                let request = Uuid::now_v7();
                log::error!("request {request} failed: {other}");
                Problem {
                    request: Some(request),
                    ..Problem::new(
                        StatusCode::INTERNAL_SERVER_ERROR,
                        "Something went wrong on our side.",
                    )
                }
            }
        }
    }
}

impl From<SpaceError> for Problem {
    fn from(error: SpaceError) -> Problem {
        match error {
            SpaceError::Refused(refusal) => refusal.into(),
            SpaceError::Store(error) => error.into(),
        }
    }
}

impl From<Refusal> for Problem {
    fn from(refusal: Refusal) -> Problem {
        let detail = refusal.to_string();
        match refusal {
            Refusal::TooManySpaces => {
                Problem::passing(StatusCode::SERVICE_UNAVAILABLE, detail, FULL)
            }
            _ => Problem::new(StatusCode::BAD_REQUEST, detail),
        }
    }
}

impl From<TooMany> for Problem {
    fn from(wait: TooMany) -> Problem {
        Problem::passing(
            StatusCode::TOO_MANY_REQUESTS,
            wait.to_string(),
            wait.seconds,
        )
    }
}
