//! `/history`: every change in a sentence, undoing changes, and the book as of a day.

use super::change_sentence;
use super::history_view::{AsOfView, DateBasis, EntryView, HistoryView, PastBook};
use crate::text::messages::message;
use crate::web::support::current_user::CurrentUser;
use crate::web::support::error::WebError;
use crate::web::support::form;
use crate::web::support::form::{FieldErrors, Form};
use crate::web::support::page::Page;
use crate::web::support::paging::{Address, Pager, ROWS};
use crate::web::support::refusals::Sentence;
use crate::web::support::respond;
use crate::web::support::return_to;
use crate::web::support::views::moment;
use actix_web::{HttpResponse, web};
use cffa_book::{Book, Command, Entry, Filter, Seq, read_date};
use cffa_services::books::RecordError;
use cffa_services::clock;
use cffa_services::teams::ActorNames;
use cffa_store::TeamEvent;
use serde::Deserialize;
use std::collections::BTreeMap;

/// How many of the latest changes can be undone with a button. Later changes usually depend on
/// older ones, which are corrected by editing.
const UNDOABLE: Seq = 50;

/// Which page of the history.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct PageQuery {
    page: String,
}

/// `GET /history`
pub async fn list(
    user: CurrentUser,
    query: web::Query<PageQuery>,
) -> Result<HttpResponse, WebError> {
    page(&user, &query, &FieldErrors::default(), &BTreeMap::new()).await
}

async fn page(
    user: &CurrentUser,
    query: &PageQuery,
    problems: &FieldErrors,
    typed: &BTreeMap<String, String>,
) -> Result<HttpResponse, WebError> {
    let team = user.team()?;
    let last = user.app().books.read(team).await?.seq();
    let total = usize::try_from(last).unwrap_or(usize::MAX);
    let address = Address::new("/history", &[]);
    let pager = Pager::new(query.page.parse().unwrap_or(1), total, &address);
    let before = last + 1 - pager.skip() as Seq;
    let entries = user.app().books.entries_before(team, before, ROWS).await?;
    let did = entries.iter().map(|entry| &entry.by);
    let did = did.chain(team.events.iter().map(|event| &event.by));
    let actors = ActorNames::of(&*user.app().store, user.team()?, did).await?;
    let book = user.app().books.read(team).await?;
    let mut shown: Vec<(jiff::Timestamp, EntryView)> = entries
        .iter()
        .map(|entry| (entry.at, entry_view(&book, &actors, entry)))
        .collect();
    // Events of the team itself are listed among the changes of the same time.
    let (newest, oldest) = (pager.skip() == 0, shown.len() < ROWS);
    let within = |event: &&TeamEvent| {
        let after_oldest = shown.last().is_none_or(|(at, _)| event.at >= *at);
        let before_newest = shown.first().is_none_or(|(at, _)| event.at <= *at);
        (newest || before_newest) && (oldest || after_oldest)
    };
    let events = team.events.iter().filter(within);
    let events: Vec<_> = events
        .map(|event| event_view(&book, &actors, event))
        .collect();
    shown.extend(events);
    shown.sort_by(|(one, _), (other, _)| other.cmp(one));
    let shown: Vec<EntryView> = shown.into_iter().map(|(_, view)| view).collect();
    let view = HistoryView::of(&book, shown, pager);
    Page::of(message!("common-history"), "history", &view)
        .typed(typed)
        .problems(problems, None)
        .render(user, Some(&book))
}

fn entry_view(book: &Book, actors: &ActorNames, entry: &Entry) -> EntryView {
    EntryView {
        seq: Some(entry.seq),
        when: moment(book, entry.at),
        when_iso: entry.at.to_string(),
        who: actors.name(&entry.by),
        sentence: change_sentence::sentence(book, &entry.change),
        undo: entry.seq + UNDOABLE > book.seq() && book.can_undo(entry.seq, &entry.change),
    }
}

fn event_view(book: &Book, actors: &ActorNames, event: &TeamEvent) -> (jiff::Timestamp, EntryView) {
    let view = EntryView {
        seq: None,
        when: moment(book, event.at),
        when_iso: event.at.to_string(),
        who: actors.name(&event.by),
        sentence: as_sentence(&event.what),
        undo: false,
    };
    (event.at, view)
}

/// `renamed the team` as `Renamed the team.`
fn as_sentence(what: &str) -> String {
    let mut letters = what.chars();
    let first = letters.next().map(char::to_uppercase);
    first
        .into_iter()
        .flatten()
        .chain(letters)
        .chain(['.'])
        .collect()
}

/// `POST /history/undo`
pub async fn undo(user: CurrentUser, form: Form) -> Result<HttpResponse, WebError> {
    let team = user.team()?;
    let seq = form::whole(form.text("seq")).ok_or(WebError::Missing)?;
    let entry = user
        .app()
        .books
        .entry(team, seq)
        .await?
        .ok_or(WebError::Missing)?;
    let command = Command::Undo {
        seq,
        change: Box::new(entry.change),
    };
    match user
        .app()
        .books
        .record(team, &user.actor()?, form.key(), command)
        .await
    {
        Ok(_) => user.say(message!("history-undone")),
        Err(RecordError::Refused(refusal)) => user.warn(refusal.sentence()),
        Err(other) => return Err(other.into()),
    }
    let back = match form.text("back") {
        "" => "/history",
        back => return_to::ours(back),
    };
    Ok(respond::see(back))
}

/// Which day, and on which basis.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct DayQuery {
    date: String,
    reading: String,
}

/// `GET /history/as-of`: what was recorded by the end of a day, or what is dated up to it.
pub async fn as_of(
    user: CurrentUser,
    query: web::Query<DayQuery>,
) -> Result<HttpResponse, WebError> {
    let typed = BTreeMap::from([("date".to_owned(), query.date.clone())]);
    let mut problems = FieldErrors::default();
    let Some(date) = problems.read("date", read_date(&query.date)) else {
        return page(&user, &PageQuery::default(), &problems, &typed).await;
    };
    let reading = match query.reading.as_str() {
        "dated" => DateBasis::Dated,
        _ => DateBasis::Written,
    };
    let past = match reading {
        DateBasis::Written => {
            let book = {
                let zone = clock::zone(&*user.app().books.read(user.team()?).await?);
                let books = &user.app().books;
                books.written_by(user.team()?, date, zone).await?
            };
            PastBook::of(&book, |player| *book.tally(player.id), book.game_count())
        }
        DateBasis::Dated => {
            let book = user.app().books.read(user.team()?).await?;
            let until = Filter {
                to: Some(date),
                ..Filter::default()
            };
            let games = book.find_games(until).count();
            PastBook::of(&book, |player| book.tally_until(player.id, date), games)
        }
    };
    let book = user.app().books.read(user.team()?).await?;
    let currency = book.settings().currency;
    let view = AsOfView::of(past, currency, (date, &query.date), reading);
    Page::of(message!("history-as-of"), "history", &view)
        .typed(&typed)
        .render(&user, Some(&book))
}
