//! `balances`: how everybody stands, now or on an earlier day.

use crate::api::problem::Problem;
use crate::api::v1::support::context::{Asking, Sight};
use crate::api::v1::support::etag;
use crate::api::v1::support::etag::Tag;
use crate::api::v1::support::extractors::Asked;
use crate::api::v1::support::list_filter::day;
use crate::api::v1::support::types::{Money, Named};
use actix_web::{HttpRequest, HttpResponse};
use cffa_book::{Book, Player, Tally};
use cffa_services::clock;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

/// Of which day.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
pub struct Question {
    /// A day, such as `2026-10-31`. Today when not said.
    #[param(value_type = Option<Date>)]
    as_of: Option<String>,
    /// With `as_of`: `dated` counts what is dated up to that day, whenever it was written
    /// down; `written` is the book as it stood at the end of that day. `dated` when not said.
    #[serde(default)]
    #[param(inline)]
    reading: Reading,
}

/// In which of two senses the book of an earlier day is meant.
#[derive(Clone, Copy, Debug, Default, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Reading {
    /// What is dated up to that day.
    #[default]
    Dated,
    /// As it was written by the end of that day.
    Written,
}

/// How everybody stands.
#[derive(Debug, Serialize, ToSchema)]
pub struct Balances {
    /// The day that was asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    as_of: Option<Date>,
    /// All payments and carry-overs less what the team's own money paid; equal to the sum of
    /// all balances. For managers.
    #[serde(skip_serializing_if = "Option::is_none")]
    money_held: Option<Money>,
    /// By name.
    items: Vec<Balance>,
}

/// How one player stands, and what it is made of.
#[derive(Debug, Serialize, ToSchema)]
pub struct Balance {
    player: Named,
    /// Not offered for new games.
    retired: bool,
    /// Above zero the team owes the player; below, the player owes the team. It is
    /// payments, credits and carried less shares.
    balance: Money,
    /// Payments, AutoPay and transfers, in less out.
    payments: Money,
    /// The costs of pitches that they booked.
    credits: Money,
    /// What was carried over from an earlier book.
    carried: Money,
    /// Their shares of games, guests included.
    shares: Money,
    /// Games played.
    attended: usize,
    /// The day of the last one.
    #[serde(skip_serializing_if = "Option::is_none")]
    last_played: Option<Date>,
}

/// `GET /api/v1/teams/{team}/balances`
pub async fn show(
    asking: Asking,
    asked: Asked<Question>,
    request: HttpRequest,
) -> Result<HttpResponse, Problem> {
    let Asked(Question { as_of, reading }) = asked;
    let as_of = as_of.map(|typed| day("as_of", &typed)).transpose()?;
    let then = match (as_of, reading) {
        (Some(day), Reading::Written) => {
            let zone = clock::zone(&*asking.book().await?);
            let books = &asking.rooms.books;
            Some(books.written_by(asking.team()?, day, zone).await?)
        }
        _ => None,
    };
    let now = asking.book().await?;
    let tag = Tag::now(asking.team()?, &now);
    let book: &Book = then.as_ref().unwrap_or(&*now);
    let sight = asking.sight(book)?;
    let tally = |player: &Player| match (as_of, reading) {
        (Some(day), Reading::Dated) => book.tally_until(player.id, day),
        _ => book.tally(player.id).clone(),
    };
    let standing: Vec<(&Player, Tally)> = book
        .players()
        .into_iter()
        .filter(|player| sight.shows(std::iter::once(player.id)))
        .map(|player| (player, tally(player)))
        .collect();
    let held: cffa_book::Money = standing.iter().map(|(_, tally)| tally.balance()).sum();
    let balances = Balances {
        as_of,
        money_held: (sight == Sight::All).then(|| Money::of(book, held)),
        items: standing
            .iter()
            .map(|(player, tally)| balance(book, player, tally))
            .collect(),
    };
    Ok(etag::tell(&request, &tag, &balances))
}

/// How one player stands.
pub fn balance(book: &Book, player: &Player, tally: &Tally) -> Balance {
    let money = |amount| Money::of(book, amount);
    Balance {
        player: Named::of(book, player.id),
        retired: player.details.retired,
        balance: money(tally.balance()),
        payments: money(tally.payments),
        credits: money(tally.credits),
        carried: money(tally.carried),
        shares: money(tally.shares),
        attended: tally.attended(),
        last_played: tally.last_played(),
    }
}
