//! `/season`: the table, who came how often, streaks and what a game cost a head, of some dates.

use super::season_view::{self, SeasonPage};
use crate::web::support::current_user::CurrentUser;
use crate::web::support::error::WebError;
use crate::web::support::form::FieldErrors;
use actix_web::{HttpResponse, web};
use cffa_book::{DateRange, read_date};
use cffa_services::clock;
use jiff::civil::Date;
use serde::Deserialize;

/// The value of `range` for all games there are.
pub(super) const ALL_TIME: &str = "all";

/// Which dates. Nothing is the current year.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
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

impl Asked {
    /// The dates asked for; those that can't be read are none.
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
        DateRange {
            from: optional_date("from", &self.from),
            to: optional_date("to", &self.to),
        }
    }
}

/// `GET /season`
pub async fn show(user: CurrentUser, asked: web::Query<Asked>) -> Result<HttpResponse, WebError> {
    let is_manager = user.membership()?.is_manager();
    let book = user.app().books.read(user.team()?).await?;
    let mut problems = FieldErrors::default();
    let range = asked.read(clock::today(&book), &mut problems);
    let page = SeasonPage {
        book: &book,
        asked: &asked,
        range,
        is_manager,
    };
    season_view::page(&page)
        .problems(&problems, None)
        .render(&user, Some(&book))
}
