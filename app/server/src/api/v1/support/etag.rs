//! Tags by which a program knows whether what it saw is still so (RFC 9110, 8.8 and 13).
//!
//! A tag names the book that was read and the number of its last change at that moment. So `If-Match`
//! says what the forms of the pages say by `seen`: the thing is changed unless somebody
//! else changed that very thing since, whatever else happened in the book. What is in no
//! book, a next game or a space, counts its changes itself and is named by its own id.

use crate::api::problem::Problem;
use actix_web::http::StatusCode;
use actix_web::http::header::{CACHE_CONTROL, ETAG, HeaderName, IF_MATCH, IF_NONE_MATCH};
use actix_web::{HttpRequest, HttpResponse};
use cffa_book::Seq;
use cffa_services::books::Reading;
use cffa_store::{Space, Team};
use serde::Serialize;
use std::fmt;
use uuid::Uuid;

/// Names what something was at one moment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tag {
    /// The book, or what stands in none.
    of: String,
    /// The number of its last change that somebody's own could overwrite.
    seq: Seq,
    /// What else shows in what is told.
    rest: String,
}

impl fmt::Display for Tag {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Tag { of, seq, rest } = self;
        write!(f, "\"{of}.{seq}.{rest}\"")
    }
}

impl Tag {
    /// That of a book as it was read, and of its team's record.
    pub fn now(team: &Team, book: &Reading) -> Tag {
        Tag::of(book.id().generation, book.seq(), team.version)
    }

    /// That of a space.
    pub fn of_space(space: &Space) -> Tag {
        Tag::of(space.id, space.changes, "")
    }

    /// That of whatever has this id.
    pub fn of(id: Uuid, seq: Seq, rest: impl fmt::Display) -> Tag {
        Tag {
            of: id.simple().to_string(),
            seq,
            rest: rest.to_string(),
        }
    }

    fn read(tag: &str) -> Option<Tag> {
        let tag = tag.strip_prefix('"')?.strip_suffix('"')?;
        let mut parts = tag.splitn(3, '.');
        Some(Tag {
            of: parts.next()?.to_owned(),
            seq: parts.next()?.parse().ok()?,
            rest: parts.next()?.to_owned(),
        })
    }
}

/// The tags in a header; nothing when it is absent or `*`.
fn tags(request: &HttpRequest, name: &HeaderName) -> Option<Vec<Tag>> {
    let mut values = request.headers().get_all(name).peekable();
    values.peek()?;
    let mut tags = Vec::new();
    for value in values {
        for one in value.to_str().unwrap_or_default().split(',').map(str::trim) {
            if one == "*" {
                return None;
            }
            // Weak ones compare like others for `If-None-Match`; compressing makes tags weak.
            tags.extend(Tag::read(one.strip_prefix("W/").unwrap_or(one)));
        }
    }
    Some(tags)
}

/// Tells something with its tag; shorter when the asker knows it already.
pub fn tell<T: Serialize>(request: &HttpRequest, now: &Tag, told: &T) -> HttpResponse {
    let known = tags(request, &IF_NONE_MATCH).is_some_and(|tags| tags.contains(now));
    let mut answer = match known {
        true => HttpResponse::NotModified(),
        false => HttpResponse::Ok(),
    };
    // It may be kept, by whom it is for alone, and is asked about each time.
    answer
        .insert_header((ETAG, now.to_string()))
        .insert_header((CACHE_CONTROL, "private, no-cache"));
    match known {
        true => answer.finish(),
        false => answer.json(told),
    }
}

/// The change after which the asker saw the thing, by `If-Match`.
///
/// # Errors
/// 412 when none of its tags is of this book, or of whatever else `now` names.
pub fn seen(request: &HttpRequest, now: &Tag) -> Result<Option<Seq>, Problem> {
    let Some(tags) = tags(request, &IF_MATCH) else {
        return Ok(None);
    };
    let of_this = tags.iter().filter(|tag| tag.of == now.of);
    let latest = of_this.map(|tag| tag.seq).max();
    latest.map(Some).ok_or_else(failed)
}

/// For what has no number of its own: only what is exactly as the asker saw it.
///
/// # Errors
/// 412 when it is not.
pub fn unchanged(request: &HttpRequest, now: &Tag) -> Result<(), Problem> {
    match tags(request, &IF_MATCH) {
        Some(tags) if !tags.contains(now) => Err(failed()),
        _ => Ok(()),
    }
}

/// Somebody changed it since.
pub fn failed() -> Problem {
    let sentence =
        "Somebody changed this since you read it. Read how it stands now, then try again.";
    Problem::new(StatusCode::PRECONDITION_FAILED, sentence)
}
