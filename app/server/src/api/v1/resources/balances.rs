//! `balances`: the balances of all players, now or on an earlier date.

use crate::api::problem::Problem;
use crate::api::v1::support::context::{ApiContext, Visibility};
use crate::api::v1::support::etag;
use crate::api::v1::support::etag::ETag;
use crate::api::v1::support::extractors::ApiQuery;
use crate::api::v1::support::list_filter::parse_date;
use crate::api::v1::support::types::{Money, PlayerRef};
use actix_web::{HttpRequest, HttpResponse};
use cffa_book::{Book, Player, Tally};
use cffa_services::clock;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

/// The query string.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
pub struct BalancesQuery {
    /// A date, such as `2026-10-31`. Defaults to today.
    #[param(value_type = Option<Date>)]
    as_of: Option<String>,
    /// With `as_of`: `dated` counts everything dated up to that date, whenever it was recorded;
    /// `written` counts everything recorded by the end of that date. Defaults to `dated`.
    #[serde(default)]
    #[param(inline)]
    reading: AsOfBasis,
}

/// What counts for the balances of an earlier date.
#[derive(Clone, Copy, Debug, Default, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum AsOfBasis {
    /// Everything dated up to that date.
    #[default]
    Dated,
    /// Everything recorded by the end of that date.
    Written,
}

/// The balances of all players.
#[derive(Debug, Serialize, ToSchema)]
pub struct Balances {
    /// The requested date.
    #[serde(skip_serializing_if = "Option::is_none")]
    as_of: Option<Date>,
    /// The money the team holds: all payments and carry-overs minus what the team paid from its
    /// own money. Equals the sum of all balances. Only for managers.
    #[serde(skip_serializing_if = "Option::is_none")]
    money_held: Option<Money>,
    /// Sorted by name.
    items: Vec<Balance>,
}

/// The balance of a player and its parts.
#[derive(Debug, Serialize, ToSchema)]
pub struct Balance {
    player: PlayerRef,
    /// Whether the player is retired, and not offered for new games.
    retired: bool,
    /// Positive if the team owes the player, negative if the player owes the team. The sum of
    /// payments, credits, costs and carried, minus shares and cost_shares.
    balance: Money,
    /// Payments, AutoPay and transfers: incoming minus outgoing.
    payments: Money,
    /// The costs of pitches that the player booked.
    credits: Money,
    /// Other costs that the player paid.
    costs: Money,
    /// The balance carried over from an earlier book.
    carried: Money,
    /// The player's shares of games, including guests.
    shares: Money,
    /// The player's shares of other costs.
    cost_shares: Money,
    /// Number of games played.
    attended: usize,
    /// The date of the last game.
    #[serde(skip_serializing_if = "Option::is_none")]
    last_played: Option<Date>,
}

/// `GET /api/v1/teams/{team}/balances`
pub async fn show(
    context: ApiContext,
    query: ApiQuery<BalancesQuery>,
    request: HttpRequest,
) -> Result<HttpResponse, Problem> {
    let ApiQuery(BalancesQuery { as_of, reading }) = query;
    let as_of = as_of.map(|typed| parse_date("as_of", &typed)).transpose()?;
    let then = match (as_of, reading) {
        (Some(day), AsOfBasis::Written) => {
            let zone = clock::zone(&*context.book().await?);
            let books = &context.app.books;
            Some(books.written_by(context.team()?, day, zone).await?)
        }
        _ => None,
    };
    let now = context.book().await?;
    let tag = ETag::of_book(context.team()?, &now);
    let book: &Book = then.as_ref().unwrap_or(&*now);
    let visibility = context.visibility(book)?;
    let tally = |player: &Player| match (as_of, reading) {
        (Some(day), AsOfBasis::Dated) => book.tally_until(player.id, day),
        _ => *book.tally(player.id),
    };
    let balances = || {
        let mut held = cffa_book::Money::ZERO;
        let players = book.players().into_iter();
        let visible = players.filter(|player| visibility.includes(std::iter::once(player.id)));
        let items = visible.map(|player| {
            let tally = tally(player);
            held += tally.balance();
            balance(book, player, &tally)
        });
        let items = items.collect();
        Balances {
            as_of,
            money_held: (visibility == Visibility::All).then(|| Money::of(book, held)),
            items,
        }
    };
    Ok(etag::respond(&request, &tag, balances))
}

/// The balance of a player.
pub fn balance(book: &Book, player: &Player, tally: &Tally) -> Balance {
    let money = |amount| Money::of(book, amount);
    Balance {
        player: PlayerRef::of(book, player.id),
        retired: player.details.retired,
        balance: money(tally.balance()),
        payments: money(tally.payments),
        credits: money(tally.credits),
        costs: money(tally.costs),
        carried: money(tally.carried),
        shares: money(tally.shares),
        cost_shares: money(tally.cost_shares),
        attended: tally.attended(),
        last_played: tally.last_played(),
    }
}
