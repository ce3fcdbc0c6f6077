//! Text for the team's group chat: the debts, and what a game cost.

use super::messages::message;
use super::{amounts, dates, pay};
use crate::app::App;
use cffa_book::{Book, Currency, Game, GameDetails, Money, Pays, PlayerId, Turnout};
use cffa_services::clock;
use cffa_services::teams::payment_methods::{payee_names, payees};
use cffa_store::{AccountId, StoreError, Team};

/// The member who shares a text, and the address that its links start with.
pub(crate) struct Sender<'a> {
    pub app: &'a App,
    pub team: &'a Team,
    pub account: AccountId,
    /// The base URL of this application.
    pub address: &'a str,
}

impl Sender<'_> {
    /// The players who owe money, the largest debt first.
    pub(crate) async fn balances(&self, book: &Book) -> Result<String, StoreError> {
        let pay = self.how_to_pay(book).await?;
        Ok(balances(book, &self.team.name, self.address, pay))
    }

    /// The cost of a game and each player's share.
    pub(crate) async fn game(&self, book: &Book, game: &Game) -> Result<String, StoreError> {
        let pay = self.how_to_pay(book).await?;
        Ok(game_text(book, game, &self.team.name, self.address, pay))
    }

    /// How to pay a manager, in one line: the sender, if they have payment methods, or else the
    /// first manager who has.
    async fn how_to_pay(&self, book: &Book) -> Result<Option<String>, StoreError> {
        let own = payees(self.team).find(|member| member.account == self.account);
        let Some(payee) = own.or_else(|| payees(self.team).next()) else {
            return Ok(None);
        };
        let names = payee_names(&*self.app.store, book, &[payee]).await?;
        let (Some(name), Some(first)) = (names.get(&payee.account), payee.payment_methods.first())
        else {
            return Ok(None);
        };
        let mut links = payee.payment_methods.iter().filter_map(pay::short_address);
        Ok(Some(match links.next() {
            Some(link) => message!("share-pay-link", name = name, link = link),
            None => message!("share-pay-method", name = name, kind = pay::kind(first)),
        }))
    }
}

/// `Ed £48.26, Ali £20.54`
fn listed(book: &Book, rows: impl Iterator<Item = (PlayerId, Money)>) -> String {
    let currency = book.settings().currency;
    let rows =
        rows.map(|(id, amount)| format!("{} {}", book.name(id), amounts::money(currency, amount)));
    rows.collect::<Vec<_>>().join(", ")
}

/// The players who owe money, the largest debt first.
fn balances(book: &Book, team: &str, address: &str, pay: Option<String>) -> String {
    let today = dates::day(clock::today(book));
    let players = book.players().into_iter();
    let debts = players.map(|player| (player.id, -book.tally(player.id).balance()));
    let mut debts: Vec<_> = debts.filter(|(_, debt)| *debt > Money::ZERO).collect();
    debts.sort_by_key(|(id, debt)| (-*debt, *id));
    let nobody_owes = debts.is_empty();
    let owe = match nobody_owes {
        true => message!("share-nobody-owes"),
        false => message!("share-owe", players = listed(book, debts.into_iter())),
    };
    let link = format!("{address}/playerSummary");
    let statement = message!("share-statement", link = link);
    let pay = pay.filter(|_| !nobody_owes);
    let lines = [format!("{team}, {today}"), owe].into_iter();
    lines
        .chain(pay)
        .chain([statement])
        .collect::<Vec<_>>()
        .join("\n")
}

/// The cost of a game and each player's share.
fn game_text(book: &Book, game: &Game, team: &str, address: &str, pay: Option<String>) -> String {
    let (details, currency) = (&game.details, book.settings().currency);
    let date = dates::day(details.date);
    let (cost, heads) = (amounts::money(currency, details.cost), details.heads());
    let each = each(currency, details);
    let facts = match details.is_even() {
        true => message!(
            "share-game",
            date = date,
            cost = cost,
            heads = heads,
            each = each
        ),
        false => message!(
            "share-game-uneven",
            date = date,
            cost = cost,
            heads = heads,
            shares = each
        ),
    };
    let line_up = details.line_up.iter().map(|turnout| turnout.player);
    let shares = listed(book, line_up.zip(details.shares()));
    let link = format!("{address}/playerSummary");
    let mut lines = vec![format!("{team}: {facts}"), shares];
    if let Some(booker) = details.booker {
        lines.push(message!("share-booker", name = book.name(booker)));
    }
    for paid in &details.also_paid {
        lines.push(message!(
            "share-also-paid",
            name = book.name(paid.player),
            amount = amounts::money(currency, paid.amount)
        ));
    }
    lines.extend(pay);
    lines.push(message!("share-statement", link = link));
    lines.join("\n")
}

/// The price per person: `£6.00`, or `£6.77–£6.78` if the total does not divide evenly. If not
/// every player pays this amount, the text says so.
pub(crate) fn each(currency: Currency, details: &GameDetails) -> String {
    let (low, odd) = details.each();
    let amount = match odd {
        0 => amounts::money(currency, low),
        _ => format!(
            "{}–{}",
            amounts::money(currency, low),
            amounts::money(currency, low + Money::from_minor(1))
        ),
    };
    full_share(details, amount)
}

/// An amount that only players with a full share pay. The text must not claim that everyone pays
/// it.
pub(crate) fn full_share(details: &GameDetails, amount: String) -> String {
    let is_fixed = |turnout: &Turnout| matches!(turnout.pays, Pays::Fixed(_));
    match details.is_even() {
        true => amount,
        false if details.line_up.iter().all(is_fixed) => message!("game-fixed-amounts"),
        false => message!("game-full-share", amount = amount.as_str()),
    }
}
