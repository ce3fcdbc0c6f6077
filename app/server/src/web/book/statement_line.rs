//! Describes the lines of a statement in the reader's language. The crate `cffa-book` does the same
//! in English, for the API and exports.

use crate::text::dates::day;
use crate::text::messages::message;
use cffa_book::{Book, CostDetails, Game, Line, LineKind, Pays, PlayerId, Purpose, Transaction};

/// A line of the statement of a player.
pub(super) fn description(book: &Book, player: PlayerId, line: &Line) -> String {
    let described = match line.kind {
        LineKind::Share(id) => book.game(id).map(|game| share(game, player)),
        LineKind::Booking(id) => book.game(id).map(|game| booking(game, player)),
        LineKind::CostShare(id) => book.cost(id).map(|cost| cost_share(&cost.details)),
        LineKind::CostPaid(id) => book.cost(id).map(|cost| cost_paid(&cost.details)),
        LineKind::Moved(id) => book.transaction(id).map(|one| moved(book, player, one)),
    };
    described.unwrap_or_else(|| line.description.clone())
}

fn share(game: &Game, player: PlayerId) -> String {
    let turnout = game.details.line_up.iter().find(|one| one.player == player);
    let played = match turnout.map_or(0, |turnout| turnout.guests) {
        0 => message!("line-played"),
        guests => message!("line-played-with-guests", guests = guests),
    };
    match turnout.map_or(Pays::FULL, |turnout| turnout.pays) {
        Pays::FULL => played,
        Pays::Percent(0) => message!("line-no-share", played = played),
        Pays::Percent(percent) => message!("line-percent", played = played, percent = percent),
        Pays::Fixed(_) => message!("line-fixed", played = played),
    }
}

fn cost_share(details: &CostDetails) -> String {
    let what = details.what.as_str();
    match details.is_refund() {
        false => message!("line-cost", what = what),
        true => message!("line-refund", what = what),
    }
}

fn cost_paid(details: &CostDetails) -> String {
    let what = details.what.as_str();
    match details.is_refund() {
        false => message!("line-cost-paid", what = what),
        true => message!("line-refund-received", what = what),
    }
}

fn booking(game: &Game, player: PlayerId) -> String {
    match game.details.booker == Some(player) {
        true => message!("line-booked"),
        false => message!("line-paid-part"),
    }
}

fn moved(book: &Book, player: PlayerId, transaction: &Transaction) -> String {
    let details = &transaction.details;
    let what = match details.purpose {
        Purpose::Payment { .. } if details.amount.is_negative() => message!("line-paid-out"),
        Purpose::Payment { .. } => message!("kind-payment"),
        Purpose::AutoPay { game, .. } => match book.game(game) {
            Some(game) => message!("line-autopay", date = day(game.details.date)),
            None => message!("kind-autopay"),
        },
        Purpose::Transfer { from, to } if from == player => {
            message!("line-transfer-to", name = book.name(to))
        }
        Purpose::Transfer { from, .. } => message!("line-transfer-from", name = book.name(from)),
        Purpose::CarryOver { .. } => message!("common-carried-over"),
    };
    match details.note.as_str() {
        "" => what,
        note => message!("line-noted", what = what, note = note),
    }
}
