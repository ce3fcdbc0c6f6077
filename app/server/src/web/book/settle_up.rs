//! `/settle-up`: the fewest payments that settle every balance, each recorded by one button.

use crate::text::messages::message;
use crate::web::support::current_user::CurrentUser;
use crate::web::support::error::WebError;
use crate::web::support::form::Form;
use crate::web::support::page::{Page, View};
use crate::web::support::respond;
use crate::web::support::views::{MoneyView, money};
use actix_web::HttpResponse;
use cffa_book::{Book, Command, Party, PlayerId, Settlement, TransactionId};
use cffa_services::clock;
use serde::Serialize;
use uuid::Uuid;

const PATH: &str = "/settle-up";
/// The value of a form field for the team, which pays and is paid like a player.
const TEAM: &str = "team";

#[derive(Serialize)]
pub(crate) struct SettleUpView {
    payments: Vec<SettlementView>,
}

#[derive(Serialize)]
struct SettlementView {
    from: PartyView,
    to: PartyView,
    amount: MoneyView,
}

#[derive(Serialize)]
struct PartyView {
    /// The value of a form field for them.
    id: String,
    /// `None` for the team.
    name: Option<String>,
}

impl View for SettleUpView {
    const TEMPLATE: &'static str = "book/settle_up.html";
}

impl SettleUpView {
    fn of(book: &Book) -> SettleUpView {
        let currency = book.settings().currency;
        let payments = book.settle_up().into_iter().map(|one| SettlementView {
            from: party_view(book, one.from),
            to: party_view(book, one.to),
            amount: money(currency, one.amount),
        });
        SettleUpView {
            payments: payments.collect(),
        }
    }
}

fn party_view(book: &Book, party: Party) -> PartyView {
    match party {
        Party::Team => PartyView {
            id: TEAM.to_owned(),
            name: None,
        },
        Party::Player(id) => PartyView {
            id: id.to_string(),
            name: Some(book.name(id).to_owned()),
        },
    }
}

/// `GET /settle-up`
pub async fn show(user: CurrentUser) -> Result<HttpResponse, WebError> {
    let book = user.app().books.read(user.team()?).await?;
    let view = SettleUpView::of(&book);
    Page::of(message!("settle-title"), "dashboard", &view).render(&user, Some(&book))
}

/// The party in a form field.
///
/// # Errors
/// [`WebError::Missing`] if they are not in the book.
fn read_party(form: &Form, field: &str, book: &Book) -> Result<Party, WebError> {
    if form.text(field) == TEAM {
        return Ok(Party::Team);
    }
    let player: PlayerId = form.text(field).parse().map_err(|_| WebError::Missing)?;
    let player = book.player(player).ok_or(WebError::Missing)?;
    Ok(Party::Player(player.id))
}

/// The payment that a button records.
fn read(form: &Form, book: &Book) -> Result<Settlement, WebError> {
    let amount = book.settings().currency.read(form.text("amount"));
    Ok(Settlement {
        from: read_party(form, "from", book)?,
        to: read_party(form, "to", book)?,
        amount: amount.map_err(|_| WebError::Missing)?,
    })
}

/// `POST /settle-up`
pub async fn record(user: CurrentUser, form: Form) -> Result<HttpResponse, WebError> {
    if respond::is_done(&user, &form).await? {
        user.say(message!("settle-saved"));
        return Ok(respond::see(PATH));
    }
    let command = {
        let book = user.app().books.read(user.team()?).await?;
        Command::SettleUp {
            date: clock::today(&book),
            payments: vec![(TransactionId(Uuid::now_v7()), read(&form, &book)?)],
        }
    };
    let saved = message!("settle-saved");
    respond::record_or_flash(&user, &form, command, &saved, PATH).await
}

#[cfg(test)]
mod samples {
    use super::*;
    use crate::web::book::sample;
    use crate::web::support::sample::{Audience, Sample};

    impl Sample for SettleUpView {
        const AUDIENCE: Audience = Audience::Members;

        fn samples() -> Vec<Self> {
            vec![
                SettleUpView::of(&sample::book()),
                SettleUpView::of(&Book::default()),
            ]
        }
    }
}
