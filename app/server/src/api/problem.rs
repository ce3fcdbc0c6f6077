//! Errors as problem documents (RFC 9457).

use crate::api::sentences;
use crate::http::request_id::{self, RequestId};
use actix_web::http::StatusCode;
use actix_web::http::header::{CONTENT_TYPE, RETRY_AFTER, WWW_AUTHENTICATE};
use actix_web::{HttpResponse, HttpResponseBuilder, ResponseError};
use cffa_services::auth::TooMany;
use cffa_services::headcount::HeadcountError;
use cffa_services::headcount::rule::Refusal;
use cffa_store::StoreError;
use serde::Serialize;
use std::fmt;
use utoipa::ToSchema;

/// The content type of a problem.
pub(super) const PROBLEM: &str = "application/problem+json";

/// The protection space of the tokens.
const REALM: &str = "CFFA";

/// Seconds to retry after when something is unavailable.
const UNAVAILABLE: u64 = 5;
/// Seconds to retry after when there are too many spaces: they last for a day.
const TOO_MANY_SPACES: u64 = 60 * 60;

/// Why a request failed.
#[derive(Clone, Debug)]
pub struct Problem {
    status: StatusCode,
    /// What happened, and what to do.
    detail: String,
    /// Seconds to retry after.
    retry_after: Option<u64>,
    /// How to authenticate.
    challenge: Option<String>,
    /// The id of an internal error in the log.
    request: Option<RequestId>,
    /// The invalid fields of the request.
    errors: Vec<FieldError>,
}

/// An invalid field of the request.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct FieldError {
    /// The name of the field, such as `amount` or `line_up[2].guests`.
    field: String,
    /// Why it is invalid, and what to do.
    detail: String,
}

impl Problem {
    /// A problem with this status and detail.
    pub fn new(status: StatusCode, detail: impl Into<String>) -> Problem {
        Problem {
            status,
            detail: detail.into(),
            retry_after: None,
            challenge: None,
            request: None,
            errors: Vec::new(),
        }
    }

    /// Adds an invalid field.
    pub fn with_field(mut self, field: impl Into<String>, detail: impl Into<String>) -> Problem {
        self.errors.push(FieldError {
            field: field.into(),
            detail: detail.into(),
        });
        self
    }

    /// Adds a challenge to authenticate with a bearer token, and what is wrong with the one
    /// that was sent (RFC 6750, 3).
    pub fn challenged(self, parameters: &[(&str, &str)]) -> Problem {
        let mut challenge = format!("Bearer realm=\"{REALM}\"");
        for (name, value) in parameters {
            let is_allowed = |one: &char| matches!(one, ' '..='~') && !['"', '\\'].contains(one);
            let value: String = value.chars().filter(is_allowed).collect();
            challenge.push_str(&format!(", {name}=\"{value}\""));
        }
        Problem {
            challenge: Some(challenge),
            ..self
        }
    }

    /// The document for clients of the Occupancy API, which look for the sentence in the
    /// member `error` only.
    pub(super) fn for_occupancy_clients(&self) -> String {
        #[derive(Serialize)]
        struct WithError<'a> {
            #[serde(flatten)]
            document: Document<'a>,
            error: &'a str,
        }
        let document = WithError {
            document: self.document(),
            error: &self.detail,
        };
        // Writing text and numbers to memory can't fail.
        serde_json::to_string(&document).unwrap_or_default()
    }

    fn document(&self) -> Document<'_> {
        Document {
            kind: "about:blank",
            title: self.status.canonical_reason().unwrap_or_default(),
            status: self.status.as_u16(),
            detail: &self.detail,
            instance: self.request.as_ref().map(RequestId::uri),
            errors: &self.errors,
        }
    }

    /// A dependency is temporarily unavailable.
    pub fn unavailable(detail: impl Into<String>) -> Problem {
        Problem::retry_later(StatusCode::SERVICE_UNAVAILABLE, detail, UNAVAILABLE)
    }

    /// An internal error. Its cause is in the log, with the id in the response.
    pub fn internal(what: impl fmt::Display) -> Problem {
        log::error!("the request failed: {what}");
        Problem {
            request: request_id::current(),
            ..Problem::new(StatusCode::INTERNAL_SERVER_ERROR, sentences::INTERNAL_ERROR)
        }
    }

    fn retry_later(status: StatusCode, detail: impl Into<String>, seconds: u64) -> Problem {
        Problem {
            retry_after: Some(seconds),
            ..Problem::new(status, detail)
        }
    }
}

/// An error (RFC 9457). The status tells the kind of error; there are no further types.
#[derive(Serialize, ToSchema)]
#[schema(as = Problem)]
pub struct Document<'a> {
    /// Always `about:blank`.
    #[serde(rename = "type")]
    kind: &'a str,
    /// The reason phrase of the status.
    title: &'a str,
    /// The HTTP status.
    status: u16,
    /// What happened, and what to do.
    detail: &'a str,
    /// `/requests/` and the ID of the request in the server's log. Nothing is at this address.
    /// Only for internal errors.
    #[serde(skip_serializing_if = "Option::is_none")]
    instance: Option<String>,
    /// The invalid fields of the request.
    #[serde(skip_serializing_if = "<[FieldError]>::is_empty")]
    errors: &'a [FieldError],
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
        let mut response = HttpResponseBuilder::new(self.status);
        if let Some(seconds) = self.retry_after {
            response.insert_header((RETRY_AFTER, seconds));
        }
        if let Some(challenge) = &self.challenge {
            response.insert_header((WWW_AUTHENTICATE, challenge.as_str()));
        }
        let mut response = response
            .insert_header((CONTENT_TYPE, PROBLEM))
            .json(self.document());
        // For the Occupancy API, which adds a member.
        response.extensions_mut().insert(self.clone());
        response
    }
}

impl From<StoreError> for Problem {
    fn from(error: StoreError) -> Problem {
        match error {
            StoreError::Unavailable(why) => {
                log::warn!("the database is unavailable: {why}");
                Problem::unavailable(sentences::DATABASE_UNAVAILABLE)
            }
            // The store has already logged it, when it began.
            StoreError::Refused(_) => Problem::unavailable(sentences::DATABASE_UNAVAILABLE),
            StoreError::Full(why) => {
                log::warn!("the database is out of disk space: {why}");
                Problem::unavailable(sentences::DATABASE_FULL)
            }
            StoreError::Conflict => Problem::unavailable(sentences::TOO_MANY_CHANGES),
            other => Problem::internal(other),
        }
    }
}

impl From<HeadcountError> for Problem {
    fn from(error: HeadcountError) -> Problem {
        match error {
            HeadcountError::Refused(refusal) => refusal.into(),
            HeadcountError::Store(error) => error.into(),
        }
    }
}

impl From<Refusal> for Problem {
    fn from(refusal: Refusal) -> Problem {
        let detail = refusal.to_string();
        match refusal {
            Refusal::TooManyHeadcounts => {
                Problem::retry_later(StatusCode::SERVICE_UNAVAILABLE, detail, TOO_MANY_SPACES)
            }
            _ => Problem::new(StatusCode::BAD_REQUEST, detail),
        }
    }
}

impl From<TooMany> for Problem {
    fn from(wait: TooMany) -> Problem {
        Problem::retry_later(
            StatusCode::TOO_MANY_REQUESTS,
            wait.to_string(),
            wait.seconds,
        )
    }
}
