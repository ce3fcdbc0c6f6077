//! The responses of most handlers, and the changes that they record first.

use super::context::ApiContext;
use super::etag::{self, ETag};
use super::idempotency::IdempotencyKey;
use crate::api::problem::Problem;
use crate::api::sentences;
use actix_web::http::StatusCode;
use actix_web::http::header::{ETAG, IF_MATCH, LOCATION};
use actix_web::{HttpRequest, HttpResponse};
use cffa_book::{Book, Command, Refusal, Seq};
use cffa_services::books::{Reading, RecordError, Recorded};
use cffa_store::{BookId, BookPosition, TeamAnswer};
use serde::Serialize;
use std::fmt::Display;
use std::str::FromStr;
use uuid::Uuid;

/// 200 with a value from the book and its ETag; 304 if the requester has it already.
///
/// # Errors
/// When the route's access level requires no membership.
pub fn ok<T: Serialize>(
    context: &ApiContext,
    request: &HttpRequest,
    book: &Reading,
    value: &T,
) -> Result<HttpResponse, Problem> {
    let tag = ETag::of_book(context.team()?, book);
    Ok(etag::respond(request, &tag, || value))
}

/// 201 with what was created, and its `Location`: below the path that created it.
///
/// # Errors
/// As [`ok`].
pub fn created<T: Serialize>(
    context: &ApiContext,
    request: &HttpRequest,
    book: &Reading,
    id: impl Display,
    value: &T,
) -> Result<HttpResponse, Problem> {
    Ok(HttpResponse::Created()
        .insert_header((LOCATION, format!("{}/{id}", request.path())))
        .insert_header((ETAG, ETag::of_book(context.team()?, book).to_string()))
        .json(value))
}

/// Records a new item, once for each idempotency key. Returns its id and the book to describe it
/// from, in which `is_there` finds it. The key is looked up before anything else: a repeated
/// request succeeds, whatever happened to the item or the book since.
///
/// # Errors
/// When `command` or the book rejects the change, or the key was used for another request.
pub async fn record_new(
    context: &ApiContext,
    request: &HttpRequest,
    body_hash: &[u8],
    command: impl FnOnce(Uuid, &Book) -> Result<Command, Problem>,
    is_there: impl FnOnce(&Book, Uuid) -> bool,
) -> Result<(Uuid, Reading), Problem> {
    let key = IdempotencyKey::of(request, context, body_hash)?;
    let id = key.new_id();
    let recorded = match context.recorded_with(&key).await? {
        Some(first) => first,
        None => {
            let command = command(id, &*context.book().await?)?;
            context.record(&key, command).await?
        }
    };
    let id = key.resolve(id, &recorded)?;
    let book = context
        .book_after(&recorded, |book| is_there(book, id))
        .await?;
    Ok((id, book))
}

/// The number of the change after which the requester read the resource, from `If-Match`.
///
/// # Errors
/// When they read it from another book.
pub fn if_match(
    context: &ApiContext,
    request: &HttpRequest,
    book: &Reading,
) -> Result<Option<Seq>, Problem> {
    etag::if_match(request, &ETag::of_book(context.team()?, book))
}

/// Records the update of a `PUT` request, and returns the book to describe it from. A request that
/// changes nothing succeeds.
///
/// # Errors
/// When `command` finds nothing, or the book rejects the change.
pub async fn record_edit(
    context: &ApiContext,
    request: &HttpRequest,
    body_hash: &[u8],
    command: impl FnOnce(&Reading) -> Result<Command, Problem>,
    is_there: impl FnOnce(&Book) -> bool,
) -> Result<Reading, Problem> {
    let key = IdempotencyKey::of(request, context, body_hash)?;
    if let Some(first) = context.recorded_with(&key).await? {
        return context.book_after(&first, |_| false).await;
    }
    if let Some(TeamAnswer::UnchangedBook(place)) = key.earlier_answer(context.team()?)? {
        let id = BookId {
            team: context.team()?.id,
            generation: place.generation,
        };
        return Ok(context.app.books.read_at(id, place.seq).await?);
    }
    match write(context, request, &key, command).await? {
        Ok(recorded) => context.book_after(&recorded, |book| is_there(book)).await,
        Err(RecordError::Refused(Refusal::NothingChanged)) => unchanged(context, &key).await,
        Err(other) => Err(other.into()),
    }
}

/// The book when the request changed nothing. The key is recorded, so that a repeated request
/// doesn't undo later changes by others.
async fn unchanged(context: &ApiContext, key: &IdempotencyKey) -> Result<Reading, Problem> {
    let book = context.book().await?;
    if key.uuid().is_some() {
        let place = BookPosition {
            generation: book.id().generation,
            seq: book.seq(),
        };
        let memberships = context.memberships(key);
        memberships
            .note_unchanged(context.team()?.id, place)
            .await?;
    }
    Ok(book)
}

/// Records a deletion and responds with 204.
///
/// # Errors
/// When `command` finds nothing, or the book rejects the change.
pub async fn record_removal(
    context: &ApiContext,
    request: &HttpRequest,
    command: impl FnOnce(&Reading) -> Result<Command, Problem>,
) -> Result<HttpResponse, Problem> {
    let key = IdempotencyKey::of(request, context, &[])?;
    if context.recorded_with(&key).await?.is_none() {
        write(context, request, &key, command).await??;
    }
    Ok(HttpResponse::NoContent().finish())
}

/// Records a command that was created from the current book. With `If-Match`, it applies to that
/// book only, not to one that has replaced it.
async fn write(
    context: &ApiContext,
    request: &HttpRequest,
    key: &IdempotencyKey,
    command: impl FnOnce(&Reading) -> Result<Command, Problem>,
) -> Result<Result<Recorded, RecordError>, Problem> {
    let (command, id) = {
        let book = context.book().await?;
        (command(&book)?, book.id())
    };
    let is_conditional = request.headers().contains_key(IF_MATCH);
    context
        .try_record_in((key, is_conditional), id, command)
        .await
}

/// The resource with the id in the path, if `look` finds it.
///
/// # Errors
/// When the id is malformed, or the requester may see no such resource.
pub fn find_by_id<I: FromStr, T>(
    what: &str,
    id: &str,
    look: impl FnOnce(I) -> Option<T>,
) -> Result<T, Problem> {
    let found = id.parse().ok().and_then(look);
    found.ok_or_else(|| not_found(what))
}

/// The resource does not exist, or the requester may not see it: both look the same.
pub fn not_found(what: &str) -> Problem {
    Problem::new(StatusCode::NOT_FOUND, sentences::not_found(what))
}
