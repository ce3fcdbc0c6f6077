//! `/costs`: costs other than pitches. The list, and adding, editing and deleting one.

use super::costs_view::{CostsView, GAME, KIND, LIST, REFUND, SHARES, TEAM, form_page, typed_of};
use super::doubts::Doubts;
use crate::text::amounts;
use crate::text::messages::message;
use crate::web::support::current_user::CurrentUser;
use crate::web::support::error::WebError;
use crate::web::support::form;
use crate::web::support::form::{FieldErrors, Form};
use crate::web::support::page::Page;
use crate::web::support::refusals::Sentence;
use crate::web::support::respond;
use crate::web::support::respond::{Confirmation, Hidden, fact};
use crate::web::support::views::day;
use actix_web::{HttpResponse, web};
use cffa_book::{
    Book, Command, Cost, CostDraft, CostId, Currency, GameId, Money, Note, PlayerId, Refusal,
    read_date,
};
use cffa_services::books::Reading;
use cffa_services::clock;
use serde::Deserialize;
use std::collections::BTreeMap;
use uuid::Uuid;

/// Which page of the list.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct ListQuery {
    page: String,
}

/// The game that a new cost is for, and whether it is a refund.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct NewQuery {
    game: String,
    kind: String,
}

/// `GET /costs`
pub async fn list(
    user: CurrentUser,
    query: web::Query<ListQuery>,
) -> Result<HttpResponse, WebError> {
    let book = user.app().books.read(user.team()?).await?;
    let view = CostsView::of(&book, query.page.parse().unwrap_or(1));
    Page::of(message!("costs-title"), "transactions", &view).render(&user, Some(&book))
}

/// `GET /costs/new`
pub async fn new(user: CurrentUser, query: web::Query<NewQuery>) -> Result<HttpResponse, WebError> {
    let book = user.app().books.read(user.team()?).await?;
    let game = match query.game.as_str() {
        "" => None,
        id => {
            let game = id.parse().ok().and_then(|id| book.game(id));
            Some(game.ok_or(WebError::Missing)?)
        }
    };
    let today = clock::today(&book);
    let date = game.map_or(today, |game| game.details.date);
    let mut typed = BTreeMap::from([
        ("date".to_owned(), date.to_string()),
        (KIND.to_owned(), query.kind.clone()),
    ]);
    let sharers: Vec<PlayerId> = match game {
        Some(game) => {
            typed.insert(GAME.to_owned(), game.id.to_string());
            let line_up = game.details.line_up.iter();
            line_up.map(|turnout| turnout.player).collect()
        }
        None => {
            let players = book.players().into_iter();
            let active = players.filter(|player| book.is_active(player, today));
            active.map(|player| player.id).collect()
        }
    };
    let ticks = sharers.iter().map(|id| format!("{SHARES}{id}"));
    typed.extend(ticks.map(|field| (field, "on".to_owned())));
    form_page(&book, None, &typed).render(&user, Some(&book))
}

/// `GET /costs/{id}/edit`
pub async fn edit(user: CurrentUser, id: web::Path<String>) -> Result<HttpResponse, WebError> {
    let book = user.app().books.read(user.team()?).await?;
    let cost = book.cost(cost_id(&id)?).ok_or(WebError::Missing)?;
    let mut typed = typed_of(&book, cost);
    typed.insert("seen".to_owned(), form::seen(&book, cost.changed));
    form_page(&book, Some(cost.id), &typed).render(&user, Some(&book))
}

/// The amount, below zero if it is a refund. It is typed without a sign in both forms.
fn read_amount(form: &Form, currency: Currency) -> Result<Money, String> {
    let amount = currency.read(form.text("amount"));
    let amount = amount.map_err(|refusal| refusal.sentence())?;
    match form.text(KIND) {
        _ if amount < Money::ZERO => Err(message!("cost-form-amount-negative")),
        REFUND => Ok(-amount),
        _ => Ok(amount),
    }
}

/// The draft, if every field is valid. `before` is the game to which the saved cost belongs,
/// which may have been deleted since.
fn read_draft(
    form: &Form,
    book: &Book,
    before: Option<GameId>,
    problems: &mut FieldErrors,
) -> Option<CostDraft> {
    let what = Note::parse(form.text("what")).and_then(|what| match what.is_empty() {
        true => Err(Refusal::WhatMissing),
        false => Ok(what),
    });
    let what = problems.read("what", what);
    let currency = book.settings().currency;
    let amount = problems.read("amount", read_amount(form, currency));
    let date = problems.read("date", read_date(form.text("date")));
    let known = |id: &str| {
        let id = id.parse().ok().filter(|id| book.player(*id).is_some());
        id.ok_or_else(|| Refusal::NoSuchPlayer.sentence())
    };
    let paid_by = problems.read(
        "paid_by",
        match form.text("paid_by") {
            "" if form.text(KIND) == REFUND => Err(message!("refund-form-receiver-missing")),
            "" => Err(message!("cost-form-paid-by-missing")),
            TEAM => Ok(None),
            id => known(id).map(Some),
        },
    );
    let shared_by: Result<Vec<PlayerId>, String> =
        form.beginning(SHARES).map(|(id, _)| known(id)).collect();
    let shared_by = problems.read("shared_by", shared_by);
    let game = problems.read(
        GAME,
        match form.text(GAME) {
            "" => Ok(None),
            id => {
                let id = id.parse().ok();
                let found = id.filter(|id| before == Some(*id) || book.game(*id).is_some());
                found.map(Some).ok_or(Refusal::NoSuchGame)
            }
        },
    );
    Some(CostDraft {
        what: what?,
        amount: amount?,
        date: date?,
        paid_by: paid_by?,
        shared_by: shared_by?,
        game: game?,
    })
}

/// Notes the questions about a cost before it is saved; `before` is the saved cost.
fn doubt(
    book: &Book,
    form: &Form,
    draft: Option<&CostDraft>,
    before: Option<&Cost>,
    problems: &mut FieldErrors,
) {
    if let Some(draft) = draft {
        let mut doubts = Doubts::default();
        doubts.day(book, draft.date, before.map(|cost| cost.details.date));
        doubts.settle(form, problems);
    }
}

/// Shows a message, and redirects to the game of the cost, or else to the list.
fn done(said: String, game: Option<GameId>) -> impl FnOnce(&CurrentUser, &Book) -> String {
    move |user, book| {
        user.say(said);
        let game = game.filter(|id| book.game(*id).is_some());
        game.map_or_else(|| LIST.to_owned(), |id| format!("/games/{id}"))
    }
}

/// The field of the players of a cost, in refusals of the book and in the form.
const NAMES: [(&str, &str); 1] = [("player", "shared_by")];

/// `POST /costs/new`
pub async fn create(user: CurrentUser, form: Form) -> Result<HttpResponse, WebError> {
    let mut problems = form.problems();
    let draft = {
        let book = user.app().books.read(user.team()?).await?;
        let draft = read_draft(&form, &book, None, &mut problems);
        doubt(&book, &form, draft.as_ref(), None, &mut problems);
        draft
    };
    let said = match form.text(KIND) {
        REFUND => message!("refund-saved"),
        _ => message!("cost-saved"),
    };
    let done = done(said, form.id(GAME).map(GameId));
    let id = CostId(Uuid::now_v7());
    let command = draft.map(|draft| Command::AddCost { id, draft });
    let again = |book: &Reading| Some(form_page(book, None, form.typed()));
    respond::record_or_rerender(&user, &form, command, problems, &NAMES, done, again).await
}

/// `POST /costs/{id}/edit`
pub async fn update(
    user: CurrentUser,
    id: web::Path<String>,
    form: Form,
) -> Result<HttpResponse, WebError> {
    let id = cost_id(&id)?;
    let said = match form.text(KIND) {
        REFUND => message!("refund-updated"),
        _ => message!("cost-updated"),
    };
    let done = done(said, form.id(GAME).map(GameId));
    if respond::is_done(&user, &form).await? {
        let book = user.app().books.read(user.team()?).await?;
        return Ok(respond::see(&done(&user, &book)));
    }
    let mut problems = form.problems();
    let draft = {
        let book = user.app().books.read(user.team()?).await?;
        let cost = book.cost(id).ok_or(WebError::Missing)?;
        let draft = read_draft(&form, &book, cost.details.game, &mut problems);
        doubt(&book, &form, draft.as_ref(), Some(cost), &mut problems);
        draft
    };
    let seen = form.seen().number;
    let command = draft.map(|draft| Command::EditCost { id, seen, draft });
    let again = |book: &Reading| {
        book.cost(id)?;
        Some(form_page(book, Some(id), form.typed()))
    };
    respond::record_or_rerender(&user, &form, command, problems, &NAMES, done, again).await
}

/// `GET /costs/{id}/delete`
pub async fn confirm_delete(
    user: CurrentUser,
    id: web::Path<String>,
) -> Result<HttpResponse, WebError> {
    let book = user.app().books.read(user.team()?).await?;
    let cost = book.cost(cost_id(&id)?).ok_or(WebError::Missing)?;
    deletion(&book, cost)
        .page("transactions")
        .render(&user, Some(&book))
}

fn deletion(book: &Reading, cost: &Cost) -> Confirmation {
    let details = &cost.details;
    let can_undo = message!("common-can-undo");
    let (heading, sentences, button, payer_label) = match details.is_refund() {
        false => (
            message!("cost-delete-title"),
            vec![message!("cost-delete-text"), can_undo],
            message!("cost-delete-submit"),
            message!("costs-paid-by"),
        ),
        true => (
            message!("refund-delete-title"),
            vec![can_undo],
            message!("refund-delete-submit"),
            message!("costs-received-by"),
        ),
    };
    let payer = match details.paid_by {
        Some(payer) => book.name(payer).to_owned(),
        None => message!("costs-team-money"),
    };
    let sharers = details.shared_by.iter().map(|id| book.name(*id));
    let sharers: Vec<&str> = sharers.collect();
    Confirmation {
        heading,
        sentences,
        rows: vec![
            fact(message!("costs-what"), details.what.as_str()),
            fact(
                message!("common-amount"),
                amounts::money(book.settings().currency, details.amount),
            ),
            fact(message!("common-date"), day(details.date).text()),
            fact(payer_label, payer),
            fact(message!("costs-shared-by"), sharers.join(", ")),
        ],
        action: format!("{LIST}/{}/delete", cost.id),
        button,
        back: LIST.to_owned(),
        hidden: vec![Hidden::seen(form::seen(book, cost.changed))],
        must_type: None,
    }
}

/// `POST /costs/{id}/delete`
pub async fn delete(
    user: CurrentUser,
    id: web::Path<String>,
    form: Form,
) -> Result<HttpResponse, WebError> {
    let (id, seen) = (cost_id(&id)?, form.seen().number);
    let command = Command::DeleteCost { id, seen };
    let again = |book: &Reading| book.cost(id).map(|cost| deletion(book, cost));
    let done = message!("cost-deleted");
    respond::delete(&user, &form, command, &done, "costs", again).await
}

fn cost_id(text: &str) -> Result<CostId, WebError> {
    text.parse().map_err(|_| WebError::Missing)
}
