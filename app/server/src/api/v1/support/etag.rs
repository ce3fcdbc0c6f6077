//! Entity tags and conditional requests (RFC 9110, 8.8 and 13).
//!
//! A tag contains the id of the book that was read, and the number of its last change at that
//! moment. `If-Match` therefore works like the `seen` field of the forms: an update fails only if
//! that very resource was changed since, whatever else happened in the book. Next games and spaces
//! belong to no book; they count their own changes, and their tags contain their own ids.

use crate::api::problem::Problem;
use crate::api::sentences;
use actix_web::http::StatusCode;
use actix_web::http::header::{CACHE_CONTROL, ETAG, HeaderName, IF_MATCH, IF_NONE_MATCH};
use actix_web::{HttpRequest, HttpResponse};
use cffa_book::Seq;
use cffa_services::books::Reading;
use cffa_store::{Headcount, Team};
use serde::Serialize;
use std::fmt;
use uuid::Uuid;

/// Identifies the state of a resource at a point in time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ETag {
    /// The id of the book, or of a resource outside a book.
    id: String,
    /// The number of its last change, which an update could overwrite.
    seq: Seq,
    /// Any other state that affects the response.
    suffix: String,
}

impl fmt::Display for ETag {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let ETag { id, seq, suffix } = self;
        write!(f, "\"{id}.{seq}.{suffix}\"")
    }
}

impl ETag {
    /// The tag of a book as it was read, and of its team's record.
    pub fn of_book(team: &Team, book: &Reading) -> ETag {
        ETag::of(book.id().generation, book.seq(), team.version)
    }

    /// The tag of a space.
    pub fn of_space(space: &Headcount) -> ETag {
        ETag::of(space.id, space.changes, "")
    }

    /// The tag of the resource with this id.
    pub fn of(id: Uuid, seq: Seq, suffix: impl fmt::Display) -> ETag {
        ETag {
            id: id.simple().to_string(),
            seq,
            suffix: suffix.to_string(),
        }
    }

    fn parse(tag: &str) -> Option<ETag> {
        let tag = tag.strip_prefix('"')?.strip_suffix('"')?;
        let mut parts = tag.splitn(3, '.');
        Some(ETag {
            id: parts.next()?.to_owned(),
            seq: parts.next()?.parse().ok()?,
            suffix: parts.next()?.to_owned(),
        })
    }
}

/// The tags in a header; `None` if it is absent or `*`.
fn tags(request: &HttpRequest, name: &HeaderName) -> Option<Vec<ETag>> {
    let mut values = request.headers().get_all(name).peekable();
    values.peek()?;
    let mut tags = Vec::new();
    for value in values {
        for one in value.to_str().unwrap_or_default().split(',').map(str::trim) {
            if one == "*" {
                return None;
            }
            // Weak tags compare like others for `If-None-Match`; compression makes tags weak.
            tags.extend(ETag::parse(one.strip_prefix("W/").unwrap_or(one)));
        }
    }
    Some(tags)
}

/// 200 with a value and its tag; 304 if the requester has it already, and then the value is not
/// computed.
pub fn respond<T: Serialize>(
    request: &HttpRequest,
    now: &ETag,
    value: impl FnOnce() -> T,
) -> HttpResponse {
    let known = tags(request, &IF_NONE_MATCH).is_some_and(|tags| tags.contains(now));
    let mut response = match known {
        true => HttpResponse::NotModified(),
        false => HttpResponse::Ok(),
    };
    // Only the requester may cache it, and must revalidate it each time.
    response
        .insert_header((ETAG, now.to_string()))
        .insert_header((CACHE_CONTROL, "private, no-cache"));
    match known {
        true => response.finish(),
        false => response.json(value()),
    }
}

/// The number of the change after which the requester read the resource, from `If-Match`.
///
/// # Errors
/// 412 when none of the tags is of the same book or resource as `now`.
pub fn if_match(request: &HttpRequest, now: &ETag) -> Result<Option<Seq>, Problem> {
    let Some(tags) = tags(request, &IF_MATCH) else {
        return Ok(None);
    };
    let of_this = tags.iter().filter(|tag| tag.id == now.id);
    let latest = of_this.map(|tag| tag.seq).max();
    latest.map(Some).ok_or_else(precondition_failed)
}

/// For resources without a change number of their own: requires the exact tag.
///
/// # Errors
/// 412 when it differs.
pub fn require_unchanged(request: &HttpRequest, now: &ETag) -> Result<(), Problem> {
    match tags(request, &IF_MATCH) {
        Some(tags) if !tags.contains(now) => Err(precondition_failed()),
        _ => Ok(()),
    }
}

/// Another request changed the resource since.
pub fn precondition_failed() -> Problem {
    Problem::new(StatusCode::PRECONDITION_FAILED, sentences::CHANGED_SINCE)
}

#[cfg(test)]
mod tests {
    use super::*;
    use actix_web::test::TestRequest;

    #[test]
    fn what_the_requester_has_already_is_not_computed_again() {
        let now = ETag::of(Uuid::nil(), 7, "1");
        let same = TestRequest::default().insert_header((IF_NONE_MATCH, now.to_string()));
        let known = respond(&same.to_http_request(), &now, || -> u8 {
            panic!("it was computed")
        });
        assert_eq!(known.status(), StatusCode::NOT_MODIFIED);
        let before = ETag::of(Uuid::nil(), 6, "1");
        let other = TestRequest::default().insert_header((IF_NONE_MATCH, before.to_string()));
        let new = respond(&other.to_http_request(), &now, || 1);
        assert_eq!(new.status(), StatusCode::OK);
    }
}
