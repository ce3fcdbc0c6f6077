//! What the forms of a payment and of a transfer show.

use super::FormMode;
use crate::text::messages::message;
use crate::web::support::page::{Page, View};
use crate::web::support::return_to;
use crate::web::support::views;
use crate::web::support::views::{Choice, MoneyView, balance};
use cffa_book::{Book, Player, TransactionId};
use cffa_services::clock;
use serde::Serialize;
use std::collections::BTreeMap;

/// The list of payments and transfers.
pub(super) const LIST: &str = "/transactions";

#[derive(Serialize)]
pub(crate) struct PaymentFormView {
    mode: FormMode,
    action: String,
    /// The page to return to.
    back: String,
    /// `None` for a new one.
    href_delete: Option<String>,
    /// In ISO 8601.
    today: String,
    /// All players, retired ones too.
    players: Vec<Payer>,
}

#[derive(Serialize)]
struct Payer {
    id: String,
    name: String,
    balance: MoneyView,
}

#[derive(Serialize)]
pub(crate) struct TransferFormView {
    action: String,
    back: &'static str,
    /// `None` for a new one.
    href_delete: Option<String>,
    /// In ISO 8601.
    today: String,
    players: Vec<Choice>,
}

impl View for PaymentFormView {
    const TEMPLATE: &'static str = "book/payment_form.html";
}

impl View for TransferFormView {
    const TEMPLATE: &'static str = "book/transfer_form.html";
}

impl PaymentFormView {
    fn of(
        book: &Book,
        id: Option<TransactionId>,
        typed: &BTreeMap<String, String>,
    ) -> PaymentFormView {
        let (mode, action) = match id {
            None => (FormMode::New, "/transactions/new".to_owned()),
            Some(id) => (FormMode::Edit, format!("/transactions/{id}/edit")),
        };
        let payer = |player: &Player| Payer {
            id: player.id.to_string(),
            name: player.details.name.to_string(),
            balance: balance(book.settings().currency, book.tally(player.id).balance()),
        };
        PaymentFormView {
            mode,
            action,
            back: back(typed).to_owned(),
            href_delete: id.map(href_delete),
            today: clock::today(book).to_string(),
            players: book.players().into_iter().map(payer).collect(),
        }
    }
}

impl TransferFormView {
    fn of(book: &Book, id: Option<TransactionId>) -> TransferFormView {
        TransferFormView {
            action: match id {
                None => "/transfers/new".to_owned(),
                Some(id) => format!("/transactions/{id}/edit"),
            },
            back: LIST,
            href_delete: id.map(href_delete),
            today: clock::today(book).to_string(),
            players: views::choices(book),
        }
    }
}

fn href_delete(id: TransactionId) -> String {
    format!("{LIST}/{id}/delete")
}

/// The page to return to: the one before, or else the list.
pub(super) fn back(typed: &BTreeMap<String, String>) -> &str {
    match typed.get("back") {
        Some(back) if !back.is_empty() => return_to::ours(back),
        _ => LIST,
    }
}

/// The form of a new payment, or of the payment `id`.
pub(super) fn payment_page(
    book: &Book,
    id: Option<TransactionId>,
    typed: &BTreeMap<String, String>,
) -> Page {
    let title = match id {
        None => message!("common-take-payment"),
        Some(_) => message!("payment-title"),
    };
    Page::of(title, "transactions", &PaymentFormView::of(book, id, typed)).typed(typed)
}

/// The form of a new transfer, or of the transfer `id`.
pub(super) fn transfer_page(
    book: &Book,
    id: Option<TransactionId>,
    typed: &BTreeMap<String, String>,
) -> Page {
    let title = match id {
        None => message!("transfer-window-title"),
        Some(_) => message!("transfer-window-title-edit"),
    };
    Page::of(title, "transactions", &TransferFormView::of(book, id)).typed(typed)
}

#[cfg(test)]
mod samples {
    use super::*;
    use crate::web::book::sample;
    use crate::web::support::sample::{Audience, Sample};

    impl Sample for PaymentFormView {
        const AUDIENCE: Audience = Audience::Members;

        fn samples() -> Vec<Self> {
            vec![
                PaymentFormView::of(&sample::book(), Some(sample::PAYMENT), &BTreeMap::new()),
                PaymentFormView::of(&Book::default(), None, &BTreeMap::new()),
            ]
        }
    }

    impl Sample for TransferFormView {
        const AUDIENCE: Audience = Audience::Members;

        fn samples() -> Vec<Self> {
            vec![
                TransferFormView::of(&sample::book(), Some(sample::TRANSFER)),
                TransferFormView::of(&Book::default(), None),
            ]
        }
    }
}
