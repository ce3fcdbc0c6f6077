//! `/transactions/new`, `/transactions/{id}/edit` and `/transfers/new`: the forms of a payment
//! and of a transfer.

use super::doubts::Doubts;
use super::payment_form_view::{LIST, back, payment_page, transfer_page};
use super::transactions::transaction_id;
use crate::text::amounts;
use crate::text::messages::message;
use crate::web::support::current_user::CurrentUser;
use crate::web::support::error::WebError;
use crate::web::support::form;
use crate::web::support::form::{FieldErrors, Form};
use crate::web::support::refusals::Sentence;
use crate::web::support::respond;
use crate::web::support::views::balance;
use actix_web::{HttpResponse, web};
use cffa_book::{
    Book, Command, Money, Note, Parties, PlayerId, Purpose, Refusal, Transaction, TransactionDraft,
    TransactionId, read_date,
};
use cffa_services::books::Reading;
use cffa_services::clock;
use jiff::civil::Date;
use serde::Deserialize;
use std::collections::BTreeMap;
use uuid::Uuid;

/// The player of a new payment, and where to redirect after saving it.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct PageQuery {
    player: String,
    back: String,
}

/// Which way money went: the amount in the form is without a sign.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Direction {
    /// From the player to the team.
    In,
    /// Back to the player.
    Out,
}

impl Direction {
    fn of(amount: Money) -> Direction {
        match amount.is_negative() {
            true => Direction::Out,
            false => Direction::In,
        }
    }

    fn word(self) -> &'static str {
        match self {
            Direction::In => "in",
            Direction::Out => "out",
        }
    }

    /// The amount with its sign. A minus together with “paid back” is ambiguous, so it is refused;
    /// without a choice, as programs send it, the sign alone counts.
    fn signed(self, amount: Money) -> Result<Money, String> {
        match self {
            Direction::In => Ok(amount),
            Direction::Out if amount.is_negative() => Err(message!("payment-two-minuses")),
            Direction::Out => Ok(-amount),
        }
    }
}

/// The draft, if the fields that both forms have are valid, too.
fn read_draft(
    form: &Form,
    book: &Book,
    parties: Option<Parties>,
    problems: &mut FieldErrors,
) -> Option<TransactionDraft> {
    let currency = book.settings().currency;
    let amount = problems.read("amount", currency.read(form.text("amount")));
    let date = problems.read("date", read_date(form.text("date")));
    let note = problems.read("note", Note::parse(form.text("note")));
    Some(TransactionDraft {
        parties: parties?,
        amount: amount?,
        date: date?,
        note: note?,
    })
}

/// Looked up here, so that the problem is shown at the right field.
fn read_player(
    form: &Form,
    field: &str,
    book: &Book,
    problems: &mut FieldErrors,
) -> Option<PlayerId> {
    let chosen = match form.text(field) {
        "" => Err(message!("payment-player-missing")),
        id => id
            .parse()
            .ok()
            .filter(|id| book.player(*id).is_some())
            .ok_or_else(|| Refusal::NoSuchPlayer.sentence()),
    };
    problems.read(field, chosen)
}

/// `GET /transactions/new`
pub async fn new_payment(
    user: CurrentUser,
    query: web::Query<PageQuery>,
) -> Result<HttpResponse, WebError> {
    let book = user.app().books.read(user.team()?).await?;
    let mut typed = BTreeMap::from([
        ("player".to_owned(), query.player.clone()),
        ("date".to_owned(), clock::today(&book).to_string()),
        ("back".to_owned(), query.back.clone()),
    ]);
    // Most payments are of the whole debt.
    let debt = query
        .player
        .parse()
        .ok()
        .map(|id| -book.tally(id).balance());
    if let Some(debt) = debt.filter(|debt| *debt > Money::ZERO) {
        typed.insert(
            "amount".to_owned(),
            amounts::typed(book.settings().currency, debt),
        );
    }
    payment_page(&book, None, &typed).render(&user, Some(&book))
}

/// `GET /transfers/new`
pub async fn new_transfer(user: CurrentUser) -> Result<HttpResponse, WebError> {
    let book = user.app().books.read(user.team()?).await?;
    let typed = BTreeMap::from([("date".to_owned(), clock::today(&book).to_string())]);
    transfer_page(&book, None, &typed).render(&user, Some(&book))
}

/// `GET /transactions/{id}/edit`
pub async fn edit(user: CurrentUser, id: web::Path<String>) -> Result<HttpResponse, WebError> {
    let book = user.app().books.read(user.team()?).await?;
    let transaction = book
        .transaction(transaction_id(&id)?)
        .ok_or(WebError::Missing)?;
    let details = &transaction.details;
    let mut typed = BTreeMap::from([
        // Which way a payment went is a field of its own; a transfer is never negative.
        (
            "amount".to_owned(),
            amounts::typed(book.settings().currency, details.amount.abs()),
        ),
        ("date".to_owned(), details.date.to_string()),
        ("note".to_owned(), details.note.as_str().to_owned()),
        ("seen".to_owned(), form::seen(&book, transaction.changed)),
    ]);
    let page = match details.purpose {
        Purpose::Payment { player } => {
            let direction = Direction::of(details.amount).word();
            typed.insert("player".to_owned(), player.to_string());
            typed.insert("direction".to_owned(), direction.to_owned());
            payment_page(&book, Some(transaction.id), &typed)
        }
        Purpose::Transfer { from, to } => {
            typed.insert("from".to_owned(), from.to_string());
            typed.insert("to".to_owned(), to.to_string());
            transfer_page(&book, Some(transaction.id), &typed)
        }
        Purpose::AutoPay { .. } | Purpose::CarryOver { .. } => {
            return Err(WebError::Conflict(Refusal::NotEditable.sentence()));
        }
    };
    page.render(&user, Some(&book))
}

fn payment_draft(form: &Form, book: &Book, problems: &mut FieldErrors) -> Option<TransactionDraft> {
    let player = read_player(form, "player", book, problems);
    let draft = read_draft(form, book, player.map(Parties::Payment), problems)?;
    let direction = match form.text("direction") {
        "out" => Direction::Out,
        _ => Direction::In,
    };
    let amount = problems.read("amount", direction.signed(draft.amount))?;
    Some(TransactionDraft { amount, ..draft })
}

fn transfer_draft(
    form: &Form,
    book: &Book,
    problems: &mut FieldErrors,
) -> Option<TransactionDraft> {
    let from = read_player(form, "from", book, problems);
    let to = read_player(form, "to", book, problems);
    let parties = from.zip(to).map(|(from, to)| Parties::Transfer(from, to));
    read_draft(form, book, parties, problems)
}

fn record(draft: TransactionDraft) -> Command {
    let id = TransactionId(Uuid::now_v7());
    Command::RecordTransaction { id, draft }
}

/// Notes the questions about a payment or a transfer before it is saved; `before` is its saved
/// day.
async fn doubt(
    user: &CurrentUser,
    form: &Form,
    draft: Option<&TransactionDraft>,
    before: Option<Date>,
    problems: &mut FieldErrors,
) -> Result<(), WebError> {
    let Some(draft) = draft else { return Ok(()) };
    let mut doubts = Doubts::default();
    doubts.day(
        &*user.app().books.read(user.team()?).await?,
        draft.date,
        before,
    );
    if before.is_none() {
        let new = (draft.date, draft.amount, draft.purpose());
        doubts.transaction(user, form, new).await?;
    }
    doubts.settle(form, problems);
    Ok(())
}

/// Shows a message, and redirects to the list.
fn to_the_list(said: String) -> impl FnOnce(&CurrentUser, &Book) -> String {
    move |user, _| {
        user.say(said);
        LIST.to_owned()
    }
}

/// The message about a saved payment: who paid how much, and their new balance.
fn saved(book: &Book, draft: &TransactionDraft) -> Option<String> {
    let Parties::Payment(player) = draft.parties else {
        return None;
    };
    let currency = book.settings().currency;
    let amount = balance(currency, draft.amount);
    let now = balance(currency, book.tally(player).balance());
    Some(message!(
        "payment-saved",
        player = book.name(player),
        amount = amount.text(),
        direction = Direction::of(draft.amount).word(),
        tone = now.tone(),
        balance = now.text()
    ))
}

/// `POST /transactions/new`
pub async fn create_payment(user: CurrentUser, form: Form) -> Result<HttpResponse, WebError> {
    let mut problems = form.problems();
    let draft = {
        let book = user.app().books.read(user.team()?).await?;
        payment_draft(&form, &book, &mut problems)
    };
    doubt(&user, &form, draft.as_ref(), None, &mut problems).await?;
    let command = draft.clone().map(record);
    let again = |book: &Reading| Some(payment_page(book, None, form.typed()));
    let done = |user: &CurrentUser, book: &Book| {
        if let Some(saved) = draft.as_ref().and_then(|draft| saved(book, draft)) {
            user.say(saved);
        }
        back(form.typed()).to_owned()
    };
    respond::record_or_rerender(&user, &form, command, problems, &[], done, again).await
}

/// `POST /transfers/new`
pub async fn create_transfer(user: CurrentUser, form: Form) -> Result<HttpResponse, WebError> {
    let mut problems = form.problems();
    let draft = {
        let book = user.app().books.read(user.team()?).await?;
        transfer_draft(&form, &book, &mut problems)
    };
    doubt(&user, &form, draft.as_ref(), None, &mut problems).await?;
    let command = draft.map(record);
    let names = [("player", "from")];
    let again = |book: &Reading| Some(transfer_page(book, None, form.typed()));
    let done = to_the_list(message!("transfer-saved"));
    respond::record_or_rerender(&user, &form, command, problems, &names, done, again).await
}

/// `POST /transactions/{id}/edit`
pub async fn update(
    user: CurrentUser,
    id: web::Path<String>,
    form: Form,
) -> Result<HttpResponse, WebError> {
    let id = transaction_id(&id)?;
    if respond::is_done(&user, &form).await? {
        user.say(message!("transaction-updated"));
        return Ok(respond::see(LIST));
    }
    let mut problems = form.problems();
    let (is_transfer, before, draft) = {
        let book = user.app().books.read(user.team()?).await?;
        let Transaction { details, .. } = book.transaction(id).ok_or(WebError::Missing)?;
        let is_transfer = matches!(details.purpose, Purpose::Transfer { .. });
        let read = if is_transfer {
            transfer_draft
        } else {
            payment_draft
        };
        (is_transfer, details.date, read(&form, &book, &mut problems))
    };
    doubt(&user, &form, draft.as_ref(), Some(before), &mut problems).await?;
    let seen = form.seen().number;
    let command = draft.map(|draft| Command::EditTransaction { id, seen, draft });
    let page = if is_transfer {
        transfer_page
    } else {
        payment_page
    };
    let again = |book: &Reading| Some(page(book, Some(id), form.typed()));
    let done = to_the_list(message!("transaction-updated"));
    respond::record_or_rerender(&user, &form, command, problems, &[], done, again).await
}
