//! Who pays what in the form of a game: parts of shares, fixed amounts, and parts of the pitch.

use super::game_form::read_booker;
use super::game_form_view::{HALF, PaysView};
use crate::text::messages::message;
use crate::web::support::form::{FieldErrors, Form};
use cffa_book::{Book, Pays, PitchPaymentDraft, limits, read_percent};

/// What someone pays, as chosen, to show it again.
pub(super) fn pays_again(form: &Form, prefix: &str, row: &str) -> PaysView {
    PaysView {
        how: form.text(&format!("{prefix}pays_{row}")).to_owned(),
        value: form.text(&format!("{prefix}pays_value_{row}")).to_owned(),
    }
}

/// What someone pays; a full share unless the form says that shares differ.
pub(super) fn read_pays(
    form: &Form,
    book: &Book,
    problems: &mut FieldErrors,
    prefix: &str,
    row: &str,
) -> Option<Pays> {
    if !form.ticked("uneven") {
        return Some(Pays::FULL);
    }
    let field = format!("{prefix}pays_value_{row}");
    let value = form.text(&field);
    let currency = book.settings().currency;
    match form.text(&format!("{prefix}pays_{row}")) {
        "" | "full" => Some(Pays::FULL),
        "half" => Some(Pays::Percent(HALF)),
        "free" => Some(Pays::Percent(0)),
        "percent" => problems
            .read(&field, read_percent(value))
            .map(Pays::Percent),
        "fixed" => problems.read(&field, currency.read(value)).map(Pays::Fixed),
        _ => problems.read(&field, Err(message!("game-form-pays-unknown"))),
    }
}

/// Those who paid part of the pitch. A row with neither a player nor an amount is skipped.
pub(super) fn read_also_paid(
    form: &Form,
    book: &Book,
    problems: &mut FieldErrors,
) -> Vec<PitchPaymentDraft> {
    let mut also_paid = Vec::new();
    for row in 0..limits::ALSO_PAID {
        let (who_field, amount_field) = (format!("also_paid_{row}"), format!("also_amount_{row}"));
        let (who, amount) = (form.text(&who_field), form.text(&amount_field));
        if who.is_empty() && amount.trim().is_empty() {
            continue;
        }
        let who = match read_booker(who, book) {
            Ok(None) => problems.read(&who_field, Err(message!("game-form-also-paid-nobody"))),
            read => problems.read(&who_field, read).flatten(),
        };
        let amount = problems.read(&amount_field, book.settings().currency.read(amount));
        if let (Some(who), Some(amount)) = (who, amount) {
            also_paid.push(PitchPaymentDraft { who, amount });
        }
    }
    also_paid
}
