//! `/transactions`: the list, AutoPay, and deleting. The forms are in `payment_form`.

use super::transactions_view::TransactionsView;
use crate::text::amounts;
use crate::text::messages::message;
use crate::web::support::book_page::{self, BookPage};
use crate::web::support::current_user::CurrentUser;
use crate::web::support::error::WebError;
use crate::web::support::form;
use crate::web::support::form::{FieldErrors, Form};
use crate::web::support::page::Page;
use crate::web::support::respond;
use crate::web::support::respond::{Confirmation, Hidden, fact};
use crate::web::support::views;
use crate::web::support::views::day;
use actix_web::{HttpResponse, web};
use cffa_book::{
    Book, Command, Filter, Kind, PlayerId, Purpose, Transaction, TransactionId, read_date,
};
use cffa_services::books::Reading;
use cffa_services::clock;
use cffa_store::Team;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// Which movements of money to list.
#[derive(Debug, Default, Deserialize, Serialize)]
#[serde(default)]
pub struct PageQuery {
    pub(super) page: String,
    pub(super) player: String,
    pub(super) from: String,
    pub(super) to: String,
    pub(super) kind: String,
}

const KINDS: [Kind; 6] = [
    Kind::Payment,
    Kind::AutoPay,
    Kind::Transfer,
    Kind::Booking,
    Kind::Cost,
    Kind::CarryOver,
];

impl PageQuery {
    pub(super) fn filter(&self, book: &Book, problems: &mut FieldErrors) -> Filter {
        let mut date = |field: &str, typed: &str| -> Option<Date> {
            (!typed.is_empty())
                .then(|| problems.read(field, read_date(typed)))
                .flatten()
        };
        let (from, to) = (date("from", &self.from), date("to", &self.to));
        let kind = KINDS
            .into_iter()
            .find(|kind| views::kind_name(*kind) == self.kind);
        if kind.is_none() && !self.kind.is_empty() {
            problems.note("kind", message!("transactions-kind-unknown"));
        }
        Filter {
            player: views::read_filter(&self.player, book, problems),
            from,
            to,
            kind,
        }
    }
}

/// What the list shows besides the book.
#[derive(Serialize)]
struct Shown {
    query: PageQuery,
    /// The player that the reader is.
    own: Option<PlayerId>,
}

impl BookPage for Shown {
    fn page(self, book: &Reading, _: &Team) -> Page {
        let mut problems = FieldErrors::default();
        let view = TransactionsView::of(book, self.query, self.own, &mut problems);
        Page::of(message!("common-transactions"), "transactions", &view).problems(&problems, None)
    }
}

/// `GET /transactions`
pub async fn list(
    user: CurrentUser,
    query: web::Query<PageQuery>,
) -> Result<HttpResponse, WebError> {
    let book = user.app().books.read(user.team()?).await?;
    let shown = Shown {
        query: query.into_inner(),
        own: user.membership()?.player(&book),
    };
    book_page::render(shown, &user, &book)
}

/// `POST /autopay`
pub async fn auto_pay(user: CurrentUser, form: Form) -> Result<HttpResponse, WebError> {
    let (player, today) = {
        let book = user.app().books.read(user.team()?).await?;
        (user.membership()?.player(&book), clock::today(&book))
    };
    let Some(player) = player else {
        user.warn(message!("transactions-autopay-not-linked"));
        return Ok(respond::see("/transactions"));
    };
    let id = TransactionId(Uuid::now_v7());
    let command = Command::AutoPay {
        id,
        player,
        date: today,
    };
    let done = message!("transactions-autopay-paid");
    respond::record_or_flash(&user, &form, command, &done, "/transactions").await
}

/// `GET /transactions/{id}/delete`
pub async fn confirm_delete(
    user: CurrentUser,
    id: web::Path<String>,
) -> Result<HttpResponse, WebError> {
    let book = user.app().books.read(user.team()?).await?;
    let transaction = book
        .transaction(transaction_id(&id)?)
        .ok_or(WebError::Missing)?;
    deletion(&book, transaction)
        .page("transactions")
        .render(&user, Some(&book))
}

fn deletion(book: &Reading, transaction: &Transaction) -> Confirmation {
    let details = &transaction.details;
    let who = match details.purpose {
        Purpose::Transfer { from, to } => {
            message!(
                "transaction-delete-names",
                from = book.name(from),
                to = book.name(to)
            )
        }
        Purpose::Payment { player }
        | Purpose::AutoPay { player, .. }
        | Purpose::CarryOver { player } => book.name(player).to_owned(),
    };
    Confirmation {
        heading: message!("transaction-delete-title"),
        sentences: vec![message!("common-can-undo")],
        rows: vec![
            fact(message!("common-player"), who),
            fact(
                message!("common-amount"),
                amounts::money(book.settings().currency, details.amount),
            ),
            fact(message!("common-date"), day(details.date).text()),
            fact(message!("common-note"), details.note.as_str()),
        ],
        action: format!("/transactions/{}/delete", transaction.id),
        button: message!("transaction-delete-submit"),
        back: "/transactions".to_owned(),
        hidden: vec![Hidden::seen(form::seen(book, transaction.changed))],
        must_type: None,
    }
}

/// `POST /transactions/{id}/delete`
pub async fn delete(
    user: CurrentUser,
    id: web::Path<String>,
    form: Form,
) -> Result<HttpResponse, WebError> {
    let (id, seen) = (transaction_id(&id)?, form.seen().number);
    let command = Command::DeleteTransaction { id, seen };
    let again = |book: &Reading| book.transaction(id).map(|one| deletion(book, one));
    let done = message!("transaction-deleted");
    respond::delete(&user, &form, command, &done, "transactions", again).await
}

pub(crate) fn transaction_id(text: &str) -> Result<TransactionId, WebError> {
    text.parse().map_err(|_| WebError::Missing)
}
