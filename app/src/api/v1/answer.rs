//! What most handlers end with.

use super::conditions::{self, Tag};
use super::gate::Asking;
use super::once::Once;
use crate::api::problem::Problem;
use crate::book::{Book, Command, Refusal, Seq};
use crate::teams::RecordError;
use actix_web::http::StatusCode;
use actix_web::http::header::{ETAG, LOCATION};
use actix_web::{HttpRequest, HttpResponse};
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
    book: &Book,
    told: &T,
) -> Result<HttpResponse, Problem> {
    let tag = Tag::now(asking.team()?, book);
    Ok(conditions::tell(request, &tag, told))
}

/// Tells what was made, and where it is: below the address that made it.
///
/// # Errors
/// As [`tell`].
pub fn made<T: Serialize>(
    asking: &Asking,
    request: &HttpRequest,
    book: &Book,
    id: impl Display,
    told: &T,
) -> Result<HttpResponse, Problem> {
    Ok(HttpResponse::Created()
        .insert_header((LOCATION, format!("{}/{id}", request.path())))
        .insert_header((ETAG, Tag::now(asking.team()?, book).to_string()))
        .json(told))
}

/// Records what makes something new, once for each idempotency key; answers its id.
///
/// # Errors
/// What the book refuses; when the key was used for something else.
pub async fn recorded(
    asking: &Asking,
    request: &HttpRequest,
    print: &[u8],
    command: impl FnOnce(Uuid) -> Command,
) -> Result<Uuid, Problem> {
    let once = Once::of(request, asking, print)?;
    let id = once.id();
    let recorded = asking.record(once.key(), command(id)).await?;
    once.made(id, &recorded)
}

/// The change after which the asker saw the thing, by `If-Match`.
///
/// # Errors
/// When what they saw was of another book.
pub fn seen(asking: &Asking, request: &HttpRequest, book: &Book) -> Result<Option<Seq>, Problem> {
    conditions::seen(request, &Tag::now(asking.team()?, book))
}

/// Records what `PUT` asks. That things are so already is passed over: it says how they
/// should be.
///
/// # Errors
/// Where `command` finds nothing, and what else the book refuses.
pub async fn change(
    asking: &Asking,
    command: impl FnOnce(&Book) -> Result<Command, Problem>,
) -> Result<(), Problem> {
    let command = command(&*asking.book().await?)?;
    match asking.try_record(None, command).await? {
        Ok(_) | Err(RecordError::Refused(Refusal::NothingChanged)) => Ok(()),
        Err(other) => Err(other.into()),
    }
}

/// Records what leaves nothing to tell.
///
/// # Errors
/// Where `command` finds nothing, and what the book refuses.
pub async fn done(
    asking: &Asking,
    command: impl FnOnce(&Book) -> Result<Command, Problem>,
) -> Result<HttpResponse, Problem> {
    let command = command(&*asking.book().await?)?;
    asking.record(None, command).await?;
    Ok(HttpResponse::NoContent().finish())
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
