//! What most handlers end with: record a command, send the browser on, make a link.

use super::form::{self, FieldErrors, Form};
use super::page::{Page, View};
use crate::web::support::current_user::CurrentUser;
use crate::web::support::error::WebError;
use crate::web::support::refusals::Sentence;
use actix_web::http::header::{HOST, LOCATION};
use actix_web::{HttpRequest, HttpResponse};
use cffa_book::{
    Book, Command, CostId, Currency, Entry, GameId, PlayerId, Refusal, SeasonId, Seq, TransactionId,
};
use cffa_services::auth::Offer;
use cffa_services::books::{Reading, RecordError, Recorded};
use serde::Serialize;
use std::collections::BTreeMap;

/// What somebody else saved in the meantime: among the problems a link to it, among the fields
/// its number.
const CURRENT_VERSION: &str = "current_version";

/// Sends the browser on to a page, by GET, after something was done.
pub fn see(location: &str) -> HttpResponse {
    HttpResponse::SeeOther()
        .insert_header((LOCATION, location))
        .finish()
}

/// The start of our own address: as configured, or as the user reached us.
pub fn own_address(user: &CurrentUser, request: &HttpRequest) -> String {
    let config = &user.app().config;
    config.url.clone().unwrap_or_else(|| {
        let scheme = if config.is_https() { "https" } else { "http" };
        // Not what X-Forwarded-Host or Forwarded say, which anybody can write.
        let host = match request.uri().authority() {
            Some(authority) => authority.as_str(),
            None => request
                .headers()
                .get(HOST)
                .and_then(|host| host.to_str().ok())
                .unwrap_or_default(),
        };
        format!("{scheme}://{host}")
    })
}

/// What became of a form that was saved.
pub enum Saved {
    /// The book was changed.
    Recorded(Box<Recorded>),
    /// The form says what the book says already.
    Unchanged,
}

/// Records a command for the user. What the book refuses is noted beside its field,
/// and nothing comes back. If somebody else changed the same thing since its page was made,
/// a link to it as it is now is noted as well.
///
/// # Errors
/// When what it is about is not in the book, or the database is away.
pub async fn record(
    user: &CurrentUser,
    form: &Form,
    command: Command,
    problems: &mut FieldErrors,
) -> Result<Option<Saved>, WebError> {
    let edited = Edited::of(&command);
    match record_as_seen(user, form, command).await? {
        Ok(recorded) => Ok(Some(Saved::Recorded(Box::new(recorded)))),
        Err(RecordError::Refused(Refusal::NothingChanged)) => Ok(Some(Saved::Unchanged)),
        Err(RecordError::Refused(refusal))
            if !refusal.is_missing() || refusal.field() != "form" =>
        {
            problems.refused(&refusal);
            if let (Refusal::ChangedSince, Some(edited)) = (refusal, edited) {
                problems.note(CURRENT_VERSION, edited.page());
            }
            Ok(None)
        }
        Err(other) => Err(other.into()),
    }
}

/// Records a command in the book that the form was made of.
async fn record_as_seen(
    user: &CurrentUser,
    form: &Form,
    command: Command,
) -> Result<Result<Recorded, RecordError>, WebError> {
    let (books, team, by) = (&user.app().books, user.team()?, user.actor()?);
    Ok(match form.seen().book {
        // Its page was made of this book, so it counts for no other.
        Some(book) => books.record_in(team, &by, form.key(), book, command).await,
        None => books.record(team, &by, form.key(), command).await,
    })
}

/// What a form of the book edits.
#[derive(Clone, Copy)]
enum Edited {
    Game(GameId),
    Player(PlayerId),
    Transaction(TransactionId),
    Cost(CostId),
    Season(SeasonId),
}

impl Edited {
    fn of(command: &Command) -> Option<Edited> {
        match *command {
            Command::EditGame { id, .. } => Some(Edited::Game(id)),
            Command::EditPlayer { id, .. } => Some(Edited::Player(id)),
            Command::EditTransaction { id, .. } => Some(Edited::Transaction(id)),
            Command::EditCost { id, .. } => Some(Edited::Cost(id)),
            Command::EditSeason { id, .. } => Some(Edited::Season(id)),
            _ => None,
        }
    }

    /// The page that shows it as it is now.
    fn page(self) -> String {
        match self {
            Edited::Game(id) => format!("/games/{id}"),
            Edited::Player(id) => format!("/players/{id}/edit"),
            Edited::Transaction(id) => format!("/transactions/{id}/edit"),
            Edited::Cost(id) => format!("/costs/{id}/edit"),
            Edited::Season(id) => format!("/season/{id}/edit"),
        }
    }

    /// The number of the last change that touched it.
    fn changed(self, book: &Book) -> Option<Seq> {
        match self {
            Edited::Game(id) => Some(book.game(id)?.changed),
            Edited::Player(id) => Some(book.player(id)?.changed),
            Edited::Transaction(id) => Some(book.transaction(id)?.changed),
            Edited::Cost(id) => Some(book.cost(id)?.changed),
            Edited::Season(id) => Some(book.season(id)?.changed),
        }
    }
}

/// What was typed, to be shown again. After the refusal that somebody else changed the same
/// thing, the form has a link to the current version and a box to replace it, which carries the
/// number of that version.
pub fn typed_again(
    form: &Form,
    book: &Reading,
    command: Option<&Command>,
    problems: &FieldErrors,
) -> BTreeMap<String, String> {
    let mut typed = form.typed().clone();
    let current = problems.sentences().contains_key(CURRENT_VERSION);
    if let Some(edited) = command.and_then(Edited::of)
        && current
        && let Some(changed) = edited.changed(book)
    {
        typed.insert(CURRENT_VERSION.to_owned(), form::seen(book, changed));
    }
    typed
}

/// Whether the very same form was recorded before. Looked up before its fields are read: by
/// now the book may say no to what it said yes to then.
///
/// # Errors
/// When the database is away.
pub async fn is_done(user: &CurrentUser, form: &Form) -> Result<bool, WebError> {
    let written = user.app().books.written(user.team()?, form.key());
    Ok(written.await?.is_some())
}

/// How a form of the book ends: `command` is what it asks for, nothing if it could not be
/// read. Recorded, `done` says so, of the book as it is then, and where to go on; undoing it is
/// offered beside what it says. Else the page that `again` makes of
/// how things stand now has all that was typed in it and what is wrong beside the fields,
/// which it calls by `names`.
///
/// # Errors
/// As [`record`]; [`WebError::Missing`] when there is no such page any more.
pub async fn record_or_rerender(
    user: &CurrentUser,
    form: &Form,
    command: Option<Command>,
    mut problems: FieldErrors,
    names: &[(&str, &str)],
    done: impl FnOnce(&CurrentUser, &Book) -> String,
    again: impl FnOnce(&Reading) -> Option<Page>,
) -> Result<HttpResponse, WebError> {
    let before = user.app().books.written(user.team()?, form.key()).await?;
    let saved = match (before, &command) {
        (Some(before), _) => Some(Saved::Recorded(Box::new(before))),
        (None, Some(command)) if problems.is_empty() => {
            record(user, form, command.clone(), &mut problems).await?
        }
        _ => None,
    };
    if let Some(saved) = saved {
        let book = user.app().books.read(user.team()?).await?;
        let back = done(user, &book);
        offer_undo(user, &book, &saved, &back);
        return Ok(see(&back));
    }
    let book = user.app().books.read(user.team()?).await?;
    let typed = typed_again(form, &book, command.as_ref(), &problems);
    again(&book)
        .ok_or(WebError::Missing)?
        .typed(&typed)
        .problems(&problems.renamed(names), form.page_key())
        .render(user, Some(&book))
}

/// Offers to undo what was recorded, beside what was said of it, if that is still possible.
pub fn offer_undo(user: &CurrentUser, book: &Book, saved: &Saved, back: &str) {
    let Saved::Recorded(recorded) = saved else {
        return;
    };
    let Entry { seq, change, .. } = &recorded.entry;
    if book.can_undo(*seq, change) {
        user.offer(Offer::Undo {
            seq: *seq,
            back: back.to_owned(),
        });
    }
}

/// Records a command that has no form to go back to: a refusal becomes a sentence on
/// the page at `back`.
///
/// # Errors
/// As [`record`].
pub async fn record_or_flash(
    user: &CurrentUser,
    form: &Form,
    command: Command,
    done: &str,
    back: &str,
) -> Result<HttpResponse, WebError> {
    match record_as_seen(user, form, command).await? {
        Ok(recorded) => {
            user.say(done);
            let book = user.app().books.read(user.team()?).await?;
            offer_undo(user, &book, &Saved::Recorded(Box::new(recorded)), back);
        }
        Err(RecordError::Refused(refusal)) if !refusal.is_missing() => {
            user.warn(refusal.sentence());
        }
        Err(other) => return Err(other.into()),
    }
    Ok(see(back))
}

/// Deletes something after its confirmation page said yes. What the book refuses is said
/// on that page, which `again` makes of how things stand now; else it goes on to the
/// list called `list`.
///
/// # Errors
/// As [`record`].
pub async fn delete(
    user: &CurrentUser,
    form: &Form,
    command: Command,
    done: &str,
    list: &str,
    again: impl FnOnce(&Reading) -> Option<Confirmation>,
) -> Result<HttpResponse, WebError> {
    let mut problems = form.problems();
    if problems.is_empty() && record(user, form, command, &mut problems).await?.is_some() {
        user.say(done);
        return Ok(see(&format!("/{list}")));
    }
    let book = user.app().books.read(user.team()?).await?;
    let confirmation = again(&book).ok_or(WebError::Missing)?;
    confirmation
        .page(list)
        .problems(&problems, None)
        .render(user, Some(&book))
}

/// A row of facts on a confirmation page.
#[derive(Serialize)]
pub struct Fact {
    label: String,
    value: String,
}

/// A row of facts on a confirmation page.
pub fn fact(label: String, value: impl Into<String>) -> Fact {
    Fact {
        label,
        value: value.into(),
    }
}

/// A hidden field of a page that asks for a yes.
#[derive(Serialize)]
pub struct Hidden {
    /// What it is called.
    pub name: &'static str,
    /// What it carries along.
    pub value: String,
}

impl Hidden {
    /// What the page showed, so that an answer counts for nothing else.
    pub fn seen(value: String) -> Hidden {
        Hidden {
            name: "seen",
            value,
        }
    }
}

/// What a confirmation page asks.
#[derive(Serialize)]
pub(crate) struct Confirmation {
    /// The question.
    pub heading: String,
    /// What will happen.
    pub sentences: Vec<String>,
    /// What it will happen to.
    pub rows: Vec<Fact>,
    /// Where the answer goes.
    pub action: String,
    /// What the button says.
    pub button: String,
    /// Where "no" goes.
    pub back: String,
    /// What the answer carries along.
    pub hidden: Vec<Hidden>,
    /// What must be typed to go on.
    pub must_type: Option<String>,
}

impl View for Confirmation {
    const TEMPLATE: &'static str = "support/confirm.html";
}

impl Confirmation {
    /// The page.
    pub fn page(self, nav: &str) -> Page {
        Page::of(&self.heading, nav, &self)
    }
}

/// A currency to choose from a list.
#[derive(Serialize)]
pub struct CurrencyChoice {
    code: &'static str,
    name: String,
    symbol: String,
}

/// Every currency a book can be kept in.
pub fn currencies() -> Vec<CurrencyChoice> {
    Currency::all()
        .map(|one| CurrencyChoice {
            code: one.code(),
            name: one.name(),
            symbol: one.symbol().trim().to_owned(),
        })
        .collect()
}

#[cfg(test)]
impl super::sample::Sample for Confirmation {
    fn samples() -> Vec<Self> {
        let plain = Confirmation {
            heading: "Delete this game?".to_owned(),
            sentences: Vec::new(),
            rows: Vec::new(),
            action: "/games/1/delete".to_owned(),
            button: "Delete".to_owned(),
            back: "/games".to_owned(),
            hidden: Vec::new(),
            must_type: None,
        };
        let full = Confirmation {
            heading: "Delete the book?".to_owned(),
            sentences: vec![
                "All games are deleted.".to_owned(),
                "So is the rest.".to_owned(),
            ],
            rows: vec![fact("Games".to_owned(), "12")],
            action: "/settings/delete".to_owned(),
            button: "Delete".to_owned(),
            back: "/settings".to_owned(),
            hidden: vec![Hidden::seen("7".to_owned())],
            must_type: Some("Tuesday Turf".to_owned()),
        };
        vec![plain, full]
    }
}
