//! Pages that show a book: rendered once for each state of what they show, and answered from memory
//! until that changes.

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

/// What a page shows that comes neither from the book nor from the team's record: what was asked,
/// for whom it is, and what was read from elsewhere. All of it is serialised, and is part of the key
/// that the page is kept under.
///
/// [`BookPage::page`] must make the page of its arguments, of today ([`clock::today`]) and of the
/// language of the request alone. It has nothing else at hand; so a kept page is never out of date.
pub(crate) trait BookPage: Serialize {
    /// The page, when it is not kept yet.
    fn page(self, book: &Reading, team: &Team) -> Page;
}

/// Everything that a page is made of.
#[derive(Serialize)]
struct MadeOf<'a, P> {
    kind: &'static str,
    /// When a template was changed, in a debug build.
    templates: Option<SystemTime>,
    language: &'static str,
    team: TeamId,
    /// The number of writes of the team's record.
    version: u64,
    generation: Uuid,
    seq: Seq,
    today: Date,
    /// The server's own may change while it runs.
    zone: Option<&'a str>,
    /// Who looks at it, in which role, and their teams.
    me: Option<&'a MeView<'a>>,
    has_form_token: bool,
    page: &'a P,
}

/// Answers a page of the team that `user` looks at.
///
/// A page with messages is made for this one time: they are not part of the key, and its ETag
/// would have a browser show them again. So is a page of what could not be read.
///
/// # Errors
/// When the template fails, which is a defect of ours.
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
            // It may have been made of the next day, if this one ended meanwhile.
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

/// The ETag of a page. It is weak, because the keys of the forms are others each time. Besides what
/// the page shows it stands for all that it was made of, and for the token of the session: a page
/// that a browser kept has old keys, and if a form was saved with one of them, the book, the team's
/// record or the next game has another number since, even if what was saved was undone and the page
/// looks as before.
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
