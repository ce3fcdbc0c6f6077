//! What payments and transfers have in common: an amount, a date and a note.

use crate::api::problem::Problem;
use crate::api::v1::support::field_errors::FieldErrors;
use crate::api::v1::support::types::Money;
use cffa_book::{Book, Note, Parties, PlayerId, Refusal, TransactionDraft, read_date};
use uuid::Uuid;

/// The fields of a request body that payments and transfers share.
#[derive(Clone, Copy, Debug)]
pub struct Fields<'a> {
    pub amount: &'a Money,
    pub date: &'a str,
    pub note: &'a str,
}

impl Fields<'_> {
    /// The draft, if these and the fields that named the parties are valid.
    ///
    /// # Errors
    /// With the error of each invalid field.
    pub fn read(
        self,
        mut errors: FieldErrors,
        book: &Book,
        parties: Option<Parties>,
    ) -> Result<TransactionDraft, Problem> {
        let amount = errors.read("amount", self.amount.read(book));
        let date = errors.read("date", read_date(self.date));
        let note = errors.read("note", Note::parse(self.note));
        let draft = parties.zip(amount).zip(date).zip(note);
        let draft = draft.map(|(((parties, amount), date), note)| TransactionDraft {
            parties,
            amount,
            date,
            note,
        });
        errors.finish(draft)
    }
}

/// The player with an id in a request body.
///
/// # Errors
/// When the book has no such player.
pub fn resolve_player(book: &Book, id: Uuid) -> Result<PlayerId, Refusal> {
    let found = book.player(PlayerId(id)).map(|player| player.id);
    found.ok_or(Refusal::NoSuchPlayer)
}
