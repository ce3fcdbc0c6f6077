//! `/share` and `/games/{id}/share`: a text for the team's group chat, ready to send.

use super::games::game_id;
use super::pay_view;
use crate::web::support::amounts;
use crate::web::support::current_user::CurrentUser;
use crate::web::support::error::WebError;
use crate::web::support::messages::message;
use crate::web::support::page::Page;
use crate::web::support::respond::own_address;
use crate::web::support::share::ShareView;
use crate::web::support::views::{day, each};
use actix_web::{HttpRequest, HttpResponse, web};
use cffa_book::{Book, Game, Money, PlayerId};
use cffa_services::clock;
use cffa_services::teams::payment_methods::{payee_names, payees};

/// `Ed £48.26, Ali £20.54`
fn listed(book: &Book, rows: impl Iterator<Item = (PlayerId, Money)>) -> String {
    let currency = book.settings().currency;
    let rows =
        rows.map(|(id, amount)| format!("{} {}", book.name(id), amounts::money(currency, amount)));
    rows.collect::<Vec<_>>().join(", ")
}

/// How to pay a manager, in a line: the user, if they said how, or else the first who did.
async fn how_to_pay(user: &CurrentUser, book: &Book) -> Result<Option<String>, WebError> {
    let (team, me) = (user.team()?, user.signed_in()?.id);
    let own = payees(team).find(|member| member.account == me);
    let Some(payee) = own.or_else(|| payees(team).next()) else {
        return Ok(None);
    };
    let names = payee_names(&*user.app().store, book, &[payee]).await?;
    let (Some(name), Some(first)) = (names.get(&payee.account), payee.payment_methods.first())
    else {
        return Ok(None);
    };
    let mut links = payee
        .payment_methods
        .iter()
        .filter_map(pay_view::short_address);
    Ok(Some(match links.next() {
        Some(link) => message!("share-pay-link", name = name, link = link),
        None => message!(
            "share-pay-method",
            name = name,
            kind = pay_view::kind(first)
        ),
    }))
}

/// Who owes what, who owes most first.
fn balances(book: &Book, team: &str, address: &str, pay: Option<String>) -> String {
    let today = day(clock::today(book)).text();
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

/// What a game cost and each one's share.
fn game_text(book: &Book, game: &Game, team: &str, address: &str, pay: Option<String>) -> String {
    let (details, currency) = (&game.details, book.settings().currency);
    let date = day(details.date).text();
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

/// `GET /share`
pub async fn show_balances(
    user: CurrentUser,
    request: HttpRequest,
) -> Result<HttpResponse, WebError> {
    let (team, address) = (user.team()?, own_address(&user, &request));
    let book = user.app().books.read(team).await?;
    let pay = how_to_pay(&user, &book).await?;
    let text = balances(&book, &team.name, &address, pay);
    let view = ShareView::of(text, "/cffa".to_owned());
    Page::of(message!("share-title"), "dashboard", &view).render(&user, Some(&book))
}

/// `GET /games/{id}/share`
pub async fn show_game(
    user: CurrentUser,
    id: web::Path<String>,
    request: HttpRequest,
) -> Result<HttpResponse, WebError> {
    let (team, address) = (user.team()?, own_address(&user, &request));
    let book = user.app().books.read(team).await?;
    let game = book.game(game_id(&id)?).ok_or(WebError::Missing)?;
    let pay = how_to_pay(&user, &book).await?;
    let text = game_text(&book, game, &team.name, &address, pay);
    let view = ShareView::of(text, format!("/games/{}", game.id));
    Page::of(message!("share-title"), "games", &view).render(&user, Some(&book))
}
