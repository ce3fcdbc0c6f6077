//! `standings`: the table, attendance and streaks of some dates.

use crate::api::problem::Problem;
use crate::api::v1::support::context::{ApiContext, Visibility};
use crate::api::v1::support::etag;
use crate::api::v1::support::etag::ETag;
use crate::api::v1::support::extractors::ApiQuery;
use crate::api::v1::support::list_filter::parse_date;
use crate::api::v1::support::types::{Money, PlayerRef};
use actix_web::{HttpRequest, HttpResponse};
use cffa_book::{Book, DateRange, PlayerRecord};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

/// The query string.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
pub struct StandingsQuery {
    /// Only games on or after this date, such as `2026-01-01`.
    #[param(value_type = Option<Date>)]
    from: Option<String>,
    /// Only games on or before this date.
    #[param(value_type = Option<Date>)]
    to: Option<String>,
}

/// What the games of some dates come to.
#[derive(Debug, Serialize, ToSchema)]
pub struct Standings {
    /// The first date, if there is a limit.
    #[serde(skip_serializing_if = "Option::is_none")]
    from: Option<Date>,
    /// The last date, if there is a limit.
    #[serde(skip_serializing_if = "Option::is_none")]
    to: Option<Date>,
    /// Number of games.
    games: u32,
    /// What a head paid for the pitch in a game on average. Absent without games, and for players.
    #[serde(skip_serializing_if = "Option::is_none")]
    cost_per_head: Option<Money>,
    /// Everyone who came to a game: the most points first, then the best goal difference, the
    /// most wins, the most games. Players see only themselves here.
    items: Vec<Standing>,
}

/// What a player did in the games.
#[derive(Debug, Serialize, ToSchema)]
pub struct Standing {
    player: PlayerRef,
    /// Number of games that the player came to; a no-show is none.
    attended: u32,
    /// How many of the games that is, in percent.
    attendance_percent: u32,
    won: u32,
    drawn: u32,
    lost: u32,
    /// Goals of the player's side, in games with goals of two sides.
    goals_for: u32,
    /// Goals of the other side in the same games.
    goals_against: u32,
    /// Three for a win, one for a draw.
    points: u32,
    /// How many of the games with a result the player won, in percent. Absent without such games.
    #[serde(skip_serializing_if = "Option::is_none")]
    win_percent: Option<u32>,
    /// Games in a row that the player came to.
    attending: Streak,
    /// Wins in a row, among the games with a result that the player came to.
    winning: Streak,
}

/// How often something happened in a row.
#[derive(Debug, Serialize, ToSchema)]
pub struct Streak {
    /// Up to the last game.
    current: u32,
    /// At best.
    longest: u32,
}

impl Streak {
    fn of(streak: cffa_book::Streak) -> Streak {
        Streak {
            current: streak.current,
            longest: streak.longest,
        }
    }
}

impl Standings {
    fn of(book: &Book, range: DateRange, visibility: Visibility) -> Standings {
        let standings = book.standings(range);
        let is_visible = |record: &&PlayerRecord| visibility.includes([record.player].into_iter());
        let item = |record: &PlayerRecord| Standing {
            player: PlayerRef::of(book, record.player),
            attended: record.attended,
            attendance_percent: standings.attendance_percent(record),
            won: record.won,
            drawn: record.drawn,
            lost: record.lost,
            goals_for: record.goals_for,
            goals_against: record.goals_against,
            points: record.points(),
            win_percent: record.win_percent(),
            attending: Streak::of(record.attending),
            winning: Streak::of(record.winning),
        };
        Standings {
            from: range.from,
            to: range.to,
            games: standings.games,
            cost_per_head: standings
                .cost_per_head()
                .filter(|_| visibility == Visibility::All)
                .map(|each| Money::of(book, each)),
            items: standings
                .records
                .iter()
                .filter(is_visible)
                .map(item)
                .collect(),
        }
    }
}

/// `GET /api/v1/teams/{team}/standings`
pub async fn show(
    context: ApiContext,
    query: ApiQuery<StandingsQuery>,
    request: HttpRequest,
) -> Result<HttpResponse, Problem> {
    let read = |field, typed: &Option<String>| typed.as_deref().map(|it| parse_date(field, it));
    let range = DateRange {
        from: read("from", &query.0.from).transpose()?,
        to: read("to", &query.0.to).transpose()?,
    };
    let book = context.book().await?;
    let tag = ETag::of_book(context.team()?, &book);
    let visibility = context.visibility(&book)?;
    Ok(etag::respond(&request, &tag, || {
        Standings::of(&book, range, visibility)
    }))
}
