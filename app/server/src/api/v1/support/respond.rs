//! What most handlers end with.

use super::context::Asking;
use super::etag::{self, Tag};
use super::idempotency::Once;
use crate::api::problem::Problem;
use actix_web::http::StatusCode;
use actix_web::http::header::{ETAG, IF_MATCH, LOCATION};
use actix_web::{HttpRequest, HttpResponse};
use cffa_book::{Book, Command, Refusal, Seq};
use cffa_services::books::{Reading, RecordError, Recorded};
use cffa_store::{BookId, Place, TeamAnswer};
use serde::Serialize;
use std::fmt::Display;
use std::str::FromStr;
use uuid::Uuid;

/// Tells something of the book, with its tag.
///
/// # Errors
/// Where the route table promised no team.
pub fn tell<T: Serialize>(
    asking: &Asking,
    request: &HttpRequest,
    book: &Reading,
    told: &T,
) -> Result<HttpResponse, Problem> {
    let tag = Tag::now(asking.team()?, book);
    Ok(etag::tell(request, &tag, told))
}

/// Tells what was made, and where it is: below the address that made it.
///
/// # Errors
/// As [`tell`].
pub fn made<T: Serialize>(
    asking: &Asking,
    request: &HttpRequest,
    book: &Reading,
    id: impl Display,
    told: &T,
) -> Result<HttpResponse, Problem> {
    Ok(HttpResponse::Created()
        .insert_header((LOCATION, format!("{}/{id}", request.path())))
        .insert_header((ETAG, Tag::now(asking.team()?, book).to_string()))
        .json(told))
}

/// Records what makes something new, once for each idempotency key. Answers its id and the
/// book to tell it from, in which `is_there` finds it. The key is looked up before anything
/// else: what was done is done, whatever became of it or of the book since.
///
/// # Errors
/// What `command` and the book refuse; when the key was used for something else.
pub async fn recorded(
    asking: &Asking,
    request: &HttpRequest,
    print: &[u8],
    command: impl FnOnce(Uuid, &Book) -> Result<Command, Problem>,
    is_there: impl FnOnce(&Book, Uuid) -> bool,
) -> Result<(Uuid, Reading), Problem> {
    let once = Once::of(request, asking, print)?;
    let id = once.id();
    let recorded = match asking.written(&once).await? {
        Some(first) => first,
        None => {
            let command = command(id, &*asking.book().await?)?;
            asking.record(&once, command).await?
        }
    };
    let id = once.made(id, &recorded)?;
    let book = asking.after(&recorded, |book| is_there(book, id)).await?;
    Ok((id, book))
}

/// The change after which the asker saw the thing, by `If-Match`.
///
/// # Errors
/// When what they saw was of another book.
pub fn seen(
    asking: &Asking,
    request: &HttpRequest,
    book: &Reading,
) -> Result<Option<Seq>, Problem> {
    etag::seen(request, &Tag::now(asking.team()?, book))
}

/// Records what `PUT` asks, and answers the book to tell it from. That things are so
/// already is passed over: it says how they should be.
///
/// # Errors
/// Where `command` finds nothing, and what else the book refuses.
pub async fn change(
    asking: &Asking,
    request: &HttpRequest,
    print: &[u8],
    command: impl FnOnce(&Reading) -> Result<Command, Problem>,
    is_there: impl FnOnce(&Book) -> bool,
) -> Result<Reading, Problem> {
    let once = Once::of(request, asking, print)?;
    if let Some(first) = asking.written(&once).await? {
        return asking.after(&first, |_| false).await;
    }
    if let Some(TeamAnswer::UnchangedBook(place)) = once.answered(asking.team()?)? {
        let id = BookId {
            team: asking.team()?.id,
            generation: place.generation,
        };
        return Ok(asking.rooms.books.read_at(id, place.seq).await?);
    }
    match write(asking, request, &once, command).await? {
        Ok(recorded) => asking.after(&recorded, |book| is_there(book)).await,
        Err(RecordError::Refused(Refusal::NothingChanged)) => unchanged(asking, &once).await,
        Err(other) => Err(other.into()),
    }
}

/// The book in which nothing had to be changed. By its key that is known later, when the same
/// would undo what somebody else changed since.
async fn unchanged(asking: &Asking, once: &Once) -> Result<Reading, Problem> {
    let book = asking.book().await?;
    if once.key().is_some() {
        let place = Place {
            generation: book.id().generation,
            seq: book.seq(),
        };
        let memberships = asking.memberships(once);
        memberships.note_unchanged(asking.team()?.id, place).await?;
    }
    Ok(book)
}

/// Records what leaves nothing to tell.
///
/// # Errors
/// Where `command` finds nothing, and what the book refuses.
pub async fn done(
    asking: &Asking,
    request: &HttpRequest,
    command: impl FnOnce(&Reading) -> Result<Command, Problem>,
) -> Result<HttpResponse, Problem> {
    let once = Once::of(request, asking, &[])?;
    if asking.written(&once).await?.is_none() {
        write(asking, request, &once, command).await??;
    }
    Ok(HttpResponse::NoContent().finish())
}

/// Records a command that was decided by a look at the book. Where the asker said what they
/// saw, it counts for that book and none that took its place since.
async fn write(
    asking: &Asking,
    request: &HttpRequest,
    once: &Once,
    command: impl FnOnce(&Reading) -> Result<Command, Problem>,
) -> Result<Result<Recorded, RecordError>, Problem> {
    let (command, id) = {
        let book = asking.book().await?;
        (command(&book)?, book.id())
    };
    let seen = request.headers().contains_key(IF_MATCH);
    asking.try_record_seen((once, seen), id, command).await
}

/// What an address names by its id, if `look` finds it and the asker may see it.
///
/// # Errors
/// When it is no id, or there is nothing for this asker.
pub fn find<I: FromStr, T>(
    what: &str,
    id: &str,
    look: impl FnOnce(I) -> Option<T>,
) -> Result<T, Problem> {
    let found = id.parse().ok().and_then(look);
    found.ok_or_else(|| missing(what))
}

/// There is no such thing in this team, or not for this asker: both look the same.
pub fn missing(what: &str) -> Problem {
    Problem::new(
        StatusCode::NOT_FOUND,
        format!("There is no such {what} in this team."),
    )
}
