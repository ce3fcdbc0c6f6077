//! Pages that show a book: rendered once for each state of their content, and then served from
//! memory.

use super::page::{self, MeView, Page};
use super::templates;
use crate::http::digest::digest;
use crate::page_cache::{Key, Marks, RenderedPage};
use crate::text::messages::language;
use crate::web::support::current_user::CurrentUser;
use crate::web::support::error::WebError;
use actix_web::HttpResponse;
use actix_web::http::header::{ETAG, HeaderValue};
use cffa_book::Seq;
use cffa_services::books::Reading;
use cffa_services::clock;
use cffa_store::{Team, TeamId};
use jiff::civil::Date;
use serde::Serialize;
use std::fmt::Write;
use std::sync::Arc;
use std::time::SystemTime;
use uuid::Uuid;

/// Bytes of the digest in an ETag: 128 bits don't collide by accident.
const TAG_BYTES: usize = 16;

/// The content of a page that comes neither from the book nor from the team's record: the query,
/// the reader, and what was read from elsewhere. It is serialized as a part of the page's key.
///
/// [`BookPage::page`] must depend only on its arguments, on today ([`clock::today`]) and on the
/// language of the request. It has no access to anything else, so a cached page is never out of
/// date.
pub(crate) trait BookPage: Serialize {
    /// Builds the page if it is not cached yet.
    fn page(self, book: &Reading, team: &Team) -> Page;
}

/// Everything that determines the content of a page, for its key.
#[derive(Serialize)]
struct MadeOf<'a, P> {
    kind: &'static str,
    /// When a template was last changed; only in a debug build.
    templates: Option<SystemTime>,
    language: &'static str,
    team: TeamId,
    /// The number of writes of the team's record.
    version: u64,
    generation: Uuid,
    seq: Seq,
    today: Date,
    /// The time zone of the server may change while it runs.
    zone: Option<&'a str>,
    /// The reader, with their role and teams.
    me: Option<&'a MeView<'a>>,
    has_form_token: bool,
    page: &'a P,
}

/// Responds with a page of the user's current team.
///
/// A page with messages is rendered for this response only: they are not part of the key, and with
/// an ETag a browser would show them again. The same applies to a page with errors in its query.
///
/// # Errors
/// If the template fails, which is a defect.
pub(crate) fn render<P: BookPage>(
    shown: P,
    user: &CurrentUser,
    book: &Reading,
) -> Result<HttpResponse, WebError> {
    let team = user.team()?;
    let messages = user.take_flash();
    if !messages.is_empty() {
        return shown.page(book, team).answer(user, Some(book), messages);
    }
    let form_token = user.form_token(false);
    let today = clock::today(book);
    let key = key(&shown, user, book, form_token.is_some(), today)?;
    let cache = &user.app().pages;
    let rendered = match cache.get(&key) {
        Some(kept) => kept,
        None => {
            let page = shown.page(book, team);
            if !page.can_be_kept() {
                return page.answer(user, Some(book), messages);
            }
            let marks = Marks::random();
            let marked = page.marked(user, book, &marks, form_token.is_some())?;
            let rendered = Arc::new(RenderedPage::of(&marked, &marks));
            // If the day ended in the meantime, the page may show the next one.
            if clock::today(book) == today {
                cache.put(key, rendered.clone());
            }
            rendered
        }
    };
    let tag = tag(&key, &rendered, form_token.as_deref());
    let html = rendered.with(Uuid::now_v7(), form_token.as_deref());
    let mut answer = page::html_answer(user, html)?;
    let tag = HeaderValue::from_str(&tag).map_err(anyhow::Error::from)?;
    answer.headers_mut().insert(ETAG, tag);
    Ok(answer)
}

fn key<P: BookPage>(
    shown: &P,
    user: &CurrentUser,
    book: &Reading,
    has_form_token: bool,
    today: Date,
) -> Result<Key, WebError> {
    let team = user.team()?;
    let (zone, me) = (clock::zone(book), page::me(user, Some(book)));
    let made_of = MadeOf {
        kind: std::any::type_name::<P>(),
        templates: templates::shared()?.changed(),
        language: language::current().id(),
        team: team.id,
        version: team.version,
        generation: book.id().generation,
        seq: book.seq(),
        today,
        zone: zone.iana_name(),
        me: me.as_ref(),
        has_form_token,
        page: shown,
    };
    let written = serde_json::to_vec(&made_of).map_err(anyhow::Error::from)?;
    Ok(digest([&*written]))
}

/// The ETag of a page. It is weak, because the keys of the forms differ in each response. It covers
/// not only the content but everything that the page was made of, and the token of the session. A
/// copy in a browser has old form keys: if a form was saved with one of them, the number of the
/// book, the team's record or the next game has changed since, even if the change was undone and
/// the page looks the same.
fn tag(key: &Key, rendered: &RenderedPage, form_token: Option<&str>) -> String {
    let token = form_token.unwrap_or_default();
    let sum = digest([key, rendered.digest(), token.as_bytes()]);
    let mut tag = String::with_capacity(2 * TAG_BYTES + 4);
    tag.push_str("W/\"");
    for byte in sum.iter().take(TAG_BYTES) {
        // Writing to a string never fails.
        let _ = write!(tag, "{byte:02x}");
    }
    tag.push('"');
    tag
}
