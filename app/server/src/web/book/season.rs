//! `/season`: the table, attendance, streaks and the cost of a game per head, for some dates.

use super::season_view::{self, NewSeasonView, Reader, SeasonPage};
use crate::text::messages::message;
use crate::web::support::book_page::{self, BookPage};
use crate::web::support::current_user::CurrentUser;
use crate::web::support::error::WebError;
use crate::web::support::form::{FieldErrors, Form};
use crate::web::support::page::Page;
use crate::web::support::refusals::Sentence;
use crate::web::support::respond;
use actix_web::{HttpResponse, web};
use cffa_book::{
    Book, Command, DateRange, Refusal, SeasonDetails, SeasonId, SeasonName, read_date,
};
use cffa_services::books::Reading;
use cffa_services::clock;
use cffa_store::Team;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// The value of `range` for all games.
pub(super) const ALL_TIME: &str = "all";

/// Which dates; by default, the current year.
#[derive(Debug, Default, Deserialize, Serialize)]
#[serde(default)]
pub struct PageQuery {
    pub(super) range: String,
    pub(super) from: String,
    pub(super) to: String,
}

/// The first and the last day of a year.
pub(super) fn year_of(day: Date) -> DateRange {
    DateRange {
        from: Some(day.first_of_year()),
        to: Some(day.last_of_year()),
    }
}

impl PageQuery {
    /// The requested dates. A problem with one of them is noted, and this year is used instead.
    pub(super) fn read(&self, today: Date, problems: &mut FieldErrors) -> DateRange {
        if self.range == ALL_TIME {
            return DateRange::default();
        }
        if self.from.is_empty() && self.to.is_empty() {
            return year_of(today);
        }
        let mut optional_date = |field: &str, typed: &str| {
            (!typed.is_empty())
                .then(|| problems.read(field, read_date(typed)))
                .flatten()
        };
        let (from, to) = (
            optional_date("from", &self.from),
            optional_date("to", &self.to),
        );
        if from.zip(to).is_some_and(|(from, to)| to < from) {
            problems.note("to", Refusal::SeasonReversed.sentence());
        }
        // Problems are shown above the games of this year.
        match problems.is_empty() {
            true => DateRange { from, to },
            false => year_of(today),
        }
    }
}

/// What the page shows besides the book.
#[derive(Serialize)]
struct Shown {
    query: PageQuery,
    reader: Reader,
}

impl BookPage for Shown {
    fn page(self, book: &Reading, _: &Team) -> Page {
        let mut problems = FieldErrors::default();
        let range = self.query.read(clock::today(book), &mut problems);
        let page = season_view::page(&SeasonPage {
            book,
            generation: book.id().generation,
            query: &self.query,
            range,
            reader: self.reader,
            new_season: NewSeasonView::of(range),
        });
        page.problems(&problems, None)
    }
}

/// `GET /season`
pub async fn show(
    user: CurrentUser,
    query: web::Query<PageQuery>,
) -> Result<HttpResponse, WebError> {
    let membership = user.membership()?;
    let book = user.app().books.read(user.team()?).await?;
    let reader = match membership.is_manager() {
        true => Reader::Manager,
        false => Reader::Player(membership.player(&book)),
    };
    let shown = Shown {
        query: query.into_inner(),
        reader,
    };
    book_page::render(shown, &user, &book)
}

/// The field of the last day, in refusals of the book and in the form.
pub(super) const NAMES: [(&str, &str); 1] = [("to", "last")];

pub(super) fn read_season(form: &Form, problems: &mut FieldErrors) -> Option<SeasonDetails> {
    let name = problems.read("name", SeasonName::parse(form.text("name")));
    let from = problems.read("first", read_date(form.text("first")));
    let to = problems.read("last", read_date(form.text("last")));
    Some(SeasonDetails {
        name: name?,
        from: from?,
        to: to?,
    })
}

/// `POST /season/new`: gives a name to a range of dates.
pub async fn create(user: CurrentUser, form: Form) -> Result<HttpResponse, WebError> {
    let mut problems = form.problems();
    let details = read_season(&form, &mut problems);
    let back = details.as_ref().map(season_view::address);
    let id = SeasonId(Uuid::now_v7());
    let command = details.map(|details| Command::AddSeason { id, details });
    let done = |user: &CurrentUser, _: &Book| {
        user.say(message!("season-saved"));
        back.unwrap_or_else(|| "/season".to_owned())
    };
    let again = |book: &Reading| {
        Some(season_view::page(&SeasonPage {
            book,
            generation: book.id().generation,
            query: &PageQuery::default(),
            range: year_of(clock::today(book)),
            reader: Reader::Manager,
            new_season: NewSeasonView {
                name: form.text("name").to_owned(),
                first: form.text("first").to_owned(),
                last: form.text("last").to_owned(),
            },
        }))
    };
    respond::record_or_rerender(&user, &form, command, problems, &NAMES, done, again).await
}

/// `POST /season/delete`: removes the name; the games remain.
pub async fn delete(user: CurrentUser, form: Form) -> Result<HttpResponse, WebError> {
    let id = form.id("season").map(SeasonId).ok_or(WebError::Missing)?;
    let seen = form.seen().number;
    let command = Command::DeleteSeason { id, seen };
    respond::record_or_flash(
        &user,
        &form,
        command,
        &message!("season-deleted"),
        "/season",
    )
    .await
}
