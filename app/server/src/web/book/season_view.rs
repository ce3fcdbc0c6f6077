//! What the page of a season shows.

use super::season::{ALL_TIME, PageQuery, year_of};
use crate::text::messages::message;
use crate::web::support::bar_chart::{self, BarChart};
use crate::web::support::form;
use crate::web::support::page::{Page, View};
use crate::web::support::views::{MoneyView, day, money};
use cffa_book::{
    Book, DateRange, PlayerId, PlayerRecord, SeasonDetails, Standings, Streak, limits,
};
use cffa_services::clock;
use jiff::civil::Date;
use serde::Serialize;
use std::cmp::Reverse;
use uuid::Uuid;

/// The most bars in the chart: more would not fit on a sheet of paper.
const BARS: usize = 20;

/// The reader of the page.
#[derive(Clone, Copy, PartialEq, Eq, Serialize)]
pub(super) enum Reader {
    /// May see everyone, open the pages of players, and name seasons.
    Manager,
    /// A player, who sees only themselves: they may not see who played in a game, which the table
    /// of a single day would show. `None` if they are not linked to a player.
    Player(Option<PlayerId>),
}

impl Reader {
    fn is_manager(self) -> bool {
        self == Reader::Manager
    }

    fn sees(self, player: PlayerId) -> bool {
        match self {
            Reader::Manager => true,
            Reader::Player(own) => own == Some(player),
        }
    }
}

/// The data of the page.
pub(super) struct SeasonPage<'a> {
    pub book: &'a Book,
    /// Which of the team's books it is.
    pub generation: Uuid,
    pub query: &'a PageQuery,
    pub range: DateRange,
    pub reader: Reader,
    pub new_season: NewSeasonView,
}

/// The form of a season, as typed.
#[derive(Clone, Default, Serialize)]
pub(super) struct NewSeasonView {
    pub name: String,
    /// Its first and its last day.
    pub first: String,
    pub last: String,
}

impl NewSeasonView {
    /// With the dates that are shown.
    pub(super) fn of(range: DateRange) -> NewSeasonView {
        let typed = |date: Option<Date>| date.map(|date| date.to_string()).unwrap_or_default();
        NewSeasonView {
            name: String::new(),
            first: typed(range.from),
            last: typed(range.to),
        }
    }
}

#[derive(Serialize)]
pub(crate) struct SeasonView {
    choices: Vec<RangeView>,
    filter: FilterView,
    /// The dates in words.
    dates: String,
    games: u32,
    /// What the pitches cost together, for managers.
    cost: Option<MoneyView>,
    /// What a head paid on average, for managers.
    cost_per_head: Option<MoneyView>,
    /// The table, the best first; a player sees only themselves in it.
    table: Vec<RecordView>,
    /// The same people, by how often they came, the most often first.
    attendance: Vec<RecordView>,
    chart: Option<BarChart>,
    /// For managers.
    manage: Option<ManageView>,
}

/// Seasons that can be deleted, and the form of another.
#[derive(Serialize)]
struct ManageView {
    seasons: Vec<SeasonRow>,
    new_season: NewSeasonView,
    /// In characters.
    longest_name: usize,
}

#[derive(Serialize)]
struct SeasonRow {
    id: String,
    /// The book, and the change that last touched it.
    seen: String,
    name: String,
    /// In words.
    dates: String,
}

/// A range of dates to choose.
#[derive(Serialize)]
struct RangeView {
    label: String,
    href: String,
    current: bool,
}

/// The dates, as typed.
#[derive(Serialize)]
struct FilterView {
    from: String,
    to: String,
}

#[derive(Clone, Serialize)]
struct RecordView {
    name: String,
    /// For those who may open it.
    href: Option<String>,
    attended: u32,
    /// In percent of the games.
    attendance: u32,
    won: u32,
    drawn: u32,
    lost: u32,
    /// With its sign.
    goal_difference: String,
    points: u32,
    win_percent: Option<u32>,
    attending: StreakView,
    winning: StreakView,
}

#[derive(Clone, Serialize)]
struct StreakView {
    current: u32,
    longest: u32,
}

impl View for SeasonView {
    const TEMPLATE: &'static str = "book/season.html";
}

impl StreakView {
    fn of(streak: Streak) -> StreakView {
        StreakView {
            current: streak.current,
            longest: streak.longest,
        }
    }
}

impl RecordView {
    fn of(page: &SeasonPage<'_>, standings: &Standings, record: &PlayerRecord) -> RecordView {
        let href = || format!("/playerSummary/{}", record.player);
        RecordView {
            name: page.book.name(record.player).to_owned(),
            href: page.reader.is_manager().then(href),
            attended: record.attended,
            attendance: standings.attendance_percent(record),
            won: record.won,
            drawn: record.drawn,
            lost: record.lost,
            goal_difference: signed(record.goal_difference()),
            points: record.points(),
            win_percent: record.win_percent(),
            attending: StreakView::of(record.attending),
            winning: StreakView::of(record.winning),
        }
    }
}

impl SeasonView {
    fn of(page: &SeasonPage<'_>) -> SeasonView {
        let standings = page.book.standings(page.range);
        let currency = page.book.settings().currency;
        let view = |record| RecordView::of(page, &standings, record);
        let seen = standings.records.iter();
        let seen = seen.filter(|record| page.reader.sees(record.player));
        let table: Vec<RecordView> = seen.map(view).collect();
        let mut attendance = table.clone();
        attendance.sort_by_key(|record| Reverse(record.attended));
        let bars = attendance.iter().take(BARS);
        let bars: Vec<(&str, u32)> = bars.map(|one| (one.name.as_str(), one.attended)).collect();
        SeasonView {
            choices: choices(page),
            filter: FilterView {
                from: page.query.from.clone(),
                to: page.query.to.clone(),
            },
            dates: in_words(page.range),
            games: standings.games,
            cost: page
                .reader
                .is_manager()
                .then(|| money(currency, standings.cost)),
            cost_per_head: standings
                .cost_per_head()
                .filter(|_| page.reader.is_manager())
                .map(|each| money(currency, each)),
            chart: bar_chart::draw(&bars).filter(|_| page.reader.is_manager()),
            table: table
                .into_iter()
                .filter(|one| one.win_percent.is_some())
                .collect(),
            attendance,
            manage: page.reader.is_manager().then(|| ManageView::of(page)),
        }
    }
}

impl ManageView {
    fn of(page: &SeasonPage<'_>) -> ManageView {
        let seasons = page.book.seasons().into_iter();
        let seasons = seasons.map(|season| SeasonRow {
            id: season.id.to_string(),
            seen: form::seen_in(page.generation, season.changed),
            name: season.details.name.as_str().to_owned(),
            dates: in_words(season.details.range()),
        });
        ManageView {
            seasons: seasons.collect(),
            new_season: page.new_season.clone(),
            longest_name: limits::SEASON_NAME,
        }
    }
}

/// The page of the dates of a season.
pub(super) fn address(season: &SeasonDetails) -> String {
    format!("/season?from={}&to={}", season.from, season.to)
}

fn choices(page: &SeasonPage<'_>) -> Vec<RangeView> {
    let this_year = year_of(clock::today(page.book));
    let seasons = page.book.seasons().into_iter();
    let seasons = seasons.map(|season| RangeView {
        label: season.details.name.as_str().to_owned(),
        href: address(&season.details),
        current: page.range == season.details.range(),
    });
    let always = [
        RangeView {
            label: message!("season-this-year"),
            href: "/season".to_owned(),
            current: page.range == this_year,
        },
        RangeView {
            label: message!("season-all-time"),
            href: format!("/season?range={ALL_TIME}"),
            current: page.range == DateRange::default(),
        },
    ];
    always.into_iter().chain(seasons).collect()
}

/// `1 Jan 2026 – 31 Dec 2026`
fn in_words(range: DateRange) -> String {
    match (range.from.map(day), range.to.map(day)) {
        (None, None) => message!("season-all-time"),
        (Some(from), None) => message!("season-since", date = from.text()),
        (None, Some(to)) => message!("season-until", date = to.text()),
        (Some(from), Some(to)) => {
            message!("season-dates", from = from.text(), to = to.text())
        }
    }
}

/// `+3`, `0` or `−2`.
fn signed(number: i64) -> String {
    match number {
        0 => "0".to_owned(),
        below if below < 0 => format!("−{}", below.unsigned_abs()),
        above => format!("+{above}"),
    }
}

/// The page of a season.
pub(super) fn page(page: &SeasonPage<'_>) -> Page {
    Page::of(message!("common-season"), "season", &SeasonView::of(page))
}

#[cfg(test)]
mod samples {
    use super::*;
    use crate::web::book::sample;
    use crate::web::support::sample::{Audience, Sample};

    impl Sample for SeasonView {
        const AUDIENCE: Audience = Audience::Members;

        fn samples() -> Vec<Self> {
            let of = |book: &Book, reader| {
                SeasonView::of(&SeasonPage {
                    book,
                    generation: Uuid::nil(),
                    query: &PageQuery::default(),
                    range: DateRange::default(),
                    reader,
                    new_season: NewSeasonView::default(),
                })
            };
            let book = sample::book();
            vec![
                of(&book, Reader::Manager),
                of(&book, Reader::Player(None)),
                of(&Book::default(), Reader::Manager),
            ]
        }
    }
}
