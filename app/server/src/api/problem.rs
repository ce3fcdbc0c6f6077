//! What went wrong, as a problem document (RFC 9457).

use actix_web::http::StatusCode;
use actix_web::http::header::{CONTENT_TYPE, RETRY_AFTER, WWW_AUTHENTICATE};
use actix_web::{HttpResponse, HttpResponseBuilder, ResponseError};
use cffa_services::auth::TooMany;
use cffa_services::headcount::SpaceError;
use cffa_services::headcount::rule::Refusal;
use cffa_store::StoreError;
use serde::Serialize;
use std::fmt;
use utoipa::ToSchema;
use uuid::Uuid;

/// The content type of a problem.
pub(super) const PROBLEM: &str = "application/problem+json";

/// What tokens open, for programs that ask which of theirs to send.
const REALM: &str = "CFFA";

/// Seconds until something that is away is worth another try.
const AWAY: u64 = 5;
/// Seconds until there may be room for another space: they last for a day.
const FULL: u64 = 60 * 60;

/// Why there is no answer as asked.
#[derive(Clone, Debug)]
pub struct Problem {
    status: StatusCode,
    /// What happened, and what to do.
    detail: String,
    /// When to try again, in seconds.
    retry: Option<u64>,
    /// How to say who one is.
    challenge: Option<String>,
    /// The number in the log, for errors of ours.
    request: Option<Uuid>,
    /// What is wrong with each field of what was sent.
    errors: Vec<FieldError>,
}

/// What is wrong with a field of what was sent.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct FieldError {
    /// Which field, such as `amount` or `line_up[2].guests`.
    field: String,
    /// What is wrong with it, and what to do.
    detail: String,
}

impl Problem {
    /// A problem that whoever asked can mend.
    pub fn new(status: StatusCode, detail: impl Into<String>) -> Problem {
        Problem {
            status,
            detail: detail.into(),
            retry: None,
            challenge: None,
            request: None,
            errors: Vec::new(),
        }
    }

    /// The same, and what is wrong with a field.
    pub fn beside(mut self, field: impl Into<String>, detail: impl Into<String>) -> Problem {
        self.errors.push(FieldError {
            field: field.into(),
            detail: detail.into(),
        });
        self
    }

    /// The same with how to say who one is: by a bearer token, and what was wrong with the
    /// one that was sent (RFC 6750, 3).
    pub fn challenged(self, parameters: &[(&str, &str)]) -> Problem {
        let mut challenge = format!("Bearer realm=\"{REALM}\"");
        for (name, value) in parameters {
            let may_stand = |one: &char| matches!(one, ' '..='~') && !['"', '\\'].contains(one);
            let value: String = value.chars().filter(may_stand).collect();
            challenge.push_str(&format!(", {name}=\"{value}\""));
        }
        Problem {
            challenge: Some(challenge),
            ..self
        }
    }

    /// The same as JSON for clients of the Occupancy API, which look for the sentence in a
    /// member `error` and for nothing else.
    pub(super) fn for_occupancy_clients(&self) -> String {
        #[derive(Serialize)]
        struct WithError<'a> {
            #[serde(flatten)]
            document: Document<'a>,
            error: &'a str,
        }
        let told = WithError {
            document: self.document(),
            error: &self.detail,
        };
        // Text and numbers can't fail to be written to memory.
        serde_json::to_string(&told).unwrap_or_default()
    }

    fn document(&self) -> Document<'_> {
        Document {
            kind: "about:blank",
            title: self.status.canonical_reason().unwrap_or_default(),
            status: self.status.as_u16(),
            detail: &self.detail,
            instance: self.request.map(|id| id.urn().to_string()),
            errors: &self.errors,
        }
    }

    /// Something that is needed does not answer just now.
    pub fn away(detail: impl Into<String>) -> Problem {
        Problem::passing(StatusCode::SERVICE_UNAVAILABLE, detail, AWAY)
    }

    /// A defect of ours. What it is stands in the log, under the number that is answered.
    pub fn ours(what: impl fmt::Display) -> Problem {
        let request = Uuid::now_v7();
        log::error!("request {request} failed: {what}");
        Problem {
            request: Some(request),
            ..Problem::new(
                StatusCode::INTERNAL_SERVER_ERROR,
                "Something went wrong on our side.",
            )
        }
    }

    fn passing(status: StatusCode, detail: impl Into<String>, seconds: u64) -> Problem {
        Problem {
            retry: Some(seconds),
            ..Problem::new(status, detail)
        }
    }
}

/// What went wrong (RFC 9457). It is of no type of its own: the status says it all.
#[derive(Serialize, ToSchema)]
#[schema(as = Problem)]
pub struct Document<'a> {
    /// Always `about:blank`.
    #[serde(rename = "type")]
    kind: &'a str,
    /// The status in words.
    title: &'a str,
    /// The status of the answer.
    status: u16,
    /// What happened, and what to do.
    detail: &'a str,
    /// The number of this error in the log; only of errors that are ours.
    #[serde(skip_serializing_if = "Option::is_none")]
    instance: Option<String>,
    /// The fields of what was sent that are wrong.
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
        let mut answer = HttpResponseBuilder::new(self.status);
        if let Some(seconds) = self.retry {
            answer.insert_header((RETRY_AFTER, seconds));
        }
        if let Some(challenge) = &self.challenge {
            answer.insert_header((WWW_AUTHENTICATE, challenge.as_str()));
        }
        let mut answer = answer
            .insert_header((CONTENT_TYPE, PROBLEM))
            .json(self.document());
        // For addresses whose clients are told the same with one more member.
        answer.extensions_mut().insert(self.clone());
        answer
    }
}

impl From<StoreError> for Problem {
    fn from(error: StoreError) -> Problem {
        match error {
            StoreError::Unavailable(why) => {
                log::warn!("the database is away: {why}");
                Problem::away("The database does not answer just now. Try again in a moment.")
            }
            StoreError::Full(why) => {
                log::warn!("the database has no room: {why}");
                Problem::away(
                    "The disk of the database is full, so nothing can be saved. Whoever runs this CFFA has to free some space; try again then.",
                )
            }
            StoreError::Conflict => {
                Problem::away("Too many others write here just now. Try again in a moment.")
            }
            other => Problem::ours(other),
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
