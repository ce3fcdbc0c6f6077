//! `/collect` and `/games/{id}/collect`: selecting who paid, and recording all payments at once.

use super::collect_view::{CollectView, PAID, Reminders};
use super::doubts::Doubts;
use super::games::game_id;
use crate::text::amounts;
use crate::text::messages::message;
use crate::web::support::current_user::CurrentUser;
use crate::web::support::error::WebError;
use crate::web::support::form::{FieldErrors, Form};
use crate::web::support::page::Page;
use crate::web::support::respond;
use actix_web::{HttpResponse, web};
use cffa_book::{Book, CollectedPayment, Command, GameId, Money, PlayerId, Purpose, TransactionId};
use cffa_book::{Refusal, read_date};
use cffa_services::books::Reading;
use cffa_services::clock;
use jiff::civil::Date;
use std::collections::BTreeMap;
use uuid::Uuid;

/// The page; `None` if the game is not in the book.
fn page(
    book: &Book,
    game: Option<GameId>,
    typed: &BTreeMap<String, String>,
    reminders: Reminders,
) -> Option<Page> {
    let view = CollectView::of(book, game, typed, reminders)?;
    Some(Page::of(message!("collect-title"), "dashboard", &view).typed(typed))
}

async fn reminders(user: &CurrentUser) -> Result<Reminders, WebError> {
    let (app, team) = (user.app(), user.team()?);
    Ok(Reminders {
        mail: app.mails.is_on(),
        on: app.match_days.of(team.id).await?.remind_debtors,
    })
}

async fn show(user: &CurrentUser, game: Option<GameId>) -> Result<HttpResponse, WebError> {
    let reminders = reminders(user).await?;
    let book = user.app().books.read(user.team()?).await?;
    let typed = BTreeMap::from([("date".to_owned(), clock::today(&book).to_string())]);
    let page = page(&book, game, &typed, reminders).ok_or(WebError::Missing)?;
    page.render(user, Some(&book))
}

/// `GET /collect`: everybody who owes.
pub async fn show_all(user: CurrentUser) -> Result<HttpResponse, WebError> {
    show(&user, None).await
}

/// `GET /games/{id}/collect`: those who played and owe.
pub async fn show_game(user: CurrentUser, id: web::Path<String>) -> Result<HttpResponse, WebError> {
    show(&user, Some(game_id(&id)?)).await
}

/// Who paid how much on a day.
struct Collected {
    date: Date,
    payments: Vec<(PlayerId, Money)>,
}

impl Collected {
    fn command(&self) -> Command {
        let payments = self.payments.iter();
        let payments = payments.map(|(player, amount)| CollectedPayment {
            id: TransactionId(Uuid::now_v7()),
            player: *player,
            amount: Some(*amount),
        });
        Command::CollectPayments {
            date: self.date,
            payments: payments.collect(),
        }
    }
}

/// Reads who was selected. The amount that the page showed is recorded, even if the balance has
/// changed since: that is what was paid.
fn read(form: &Form, book: &Book, problems: &mut FieldErrors) -> Option<Collected> {
    let currency = book.settings().currency;
    let date = problems.read("date", read_date(form.text("date")));
    let mut payments = Vec::new();
    for (id, amount) in form
        .beginning(PAID)
        .filter(|(_, amount)| !amount.is_empty())
    {
        let player = id
            .parse()
            .ok()
            .filter(|id: &PlayerId| book.player(*id).is_some());
        let player = problems.read("form", player.ok_or(Refusal::NoSuchPlayer));
        let amount = problems.read("form", currency.read(amount));
        let (player, amount) = (player?, amount?);
        payments.push((player, amount));
    }
    if payments.is_empty() {
        problems.note("form", message!("collect-nobody"));
        return None;
    }
    Some(Collected {
        date: date?,
        payments,
    })
}

async fn record(
    user: &CurrentUser,
    form: &Form,
    game: Option<GameId>,
) -> Result<HttpResponse, WebError> {
    let mut problems = form.problems();
    let mut doubts = Doubts::default();
    let (collected, said) = {
        let book = user.app().books.read(user.team()?).await?;
        if game.is_some_and(|id| book.game(id).is_none()) {
            return Err(WebError::Missing);
        }
        let collected = read(form, &book, &mut problems);
        if let Some(collected) = &collected {
            doubts.day(&book, collected.date, None);
        }
        let said = collected.as_ref().map(|it| sentence(&book, &it.payments));
        (collected, said.unwrap_or_default())
    };
    if let Some(Collected { date, payments }) = &collected {
        for (player, amount) in payments {
            let new = (*date, *amount, Purpose::Payment { player: *player });
            doubts.transaction(user, form, new).await?;
        }
    }
    doubts.settle(form, &mut problems);
    let command = collected.as_ref().map(Collected::command);
    let done = |user: &CurrentUser, _: &Book| {
        user.say(said);
        game.map_or("/cffa".to_owned(), |id| format!("/games/{id}"))
    };
    let reminders = reminders(user).await?;
    let again = |book: &Reading| page(book, game, form.typed(), reminders);
    respond::record_or_rerender(user, form, command, problems, &[], done, again).await
}

/// The message after saving: `Ann paid £6.10.` or `5 players paid £32.78 together.`
fn sentence(book: &Book, payments: &[(PlayerId, Money)]) -> String {
    let total: Money = payments.iter().map(|(_, amount)| *amount).sum();
    let total = amounts::money(book.settings().currency, total);
    let players = payments.len();
    message!("collect-saved", players = players, amount = total)
}

/// `POST /collect`
pub async fn record_all(user: CurrentUser, form: Form) -> Result<HttpResponse, WebError> {
    record(&user, &form, None).await
}

/// `POST /games/{id}/collect`
pub async fn record_game(
    user: CurrentUser,
    id: web::Path<String>,
    form: Form,
) -> Result<HttpResponse, WebError> {
    record(&user, &form, Some(game_id(&id)?)).await
}
