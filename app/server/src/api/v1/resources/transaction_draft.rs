//! What payments and transfers have in common: an amount, a date and a note.

use crate::api::problem::Problem;
use crate::api::v1::support::field_errors::FieldErrors;
use crate::api::v1::support::types::Money;
use cffa_book::{Book, Command, Note, PlayerId, Refusal, Seq, TransactionId, read_date};
use jiff::civil::Date;
use uuid::Uuid;

/// The players whose balances an amount changes.
#[derive(Clone, Copy, Debug)]
pub enum Moves {
    /// The player who paid or was paid out.
    Paid(PlayerId),
    /// From one player to another.
    Between(PlayerId, PlayerId),
}

/// Amount, date and note.
#[derive(Debug)]
pub struct Sum {
    amount: cffa_book::Money,
    date: Date,
    note: Note,
}

impl Sum {
    /// Parses the fields, and notes the invalid ones.
    pub fn read(
        errors: &mut FieldErrors,
        book: &Book,
        amount: &Money,
        date: &str,
        note: &str,
    ) -> Option<Sum> {
        let amount = errors.read("amount", amount.read(book));
        let date = errors.read("date", read_date(date));
        let note = errors.read("note", Note::parse(note));
        Some(Sum {
            amount: amount?,
            date: date?,
            note: note?,
        })
    }
}

/// A valid payment or transfer to record.
#[derive(Debug)]
pub struct TransactionDraft {
    moves: Moves,
    sum: Sum,
}

impl TransactionDraft {
    /// The draft, if all fields were valid.
    ///
    /// # Errors
    /// With the error of each invalid field.
    pub fn of(
        errors: FieldErrors,
        moves: Option<Moves>,
        sum: Option<Sum>,
    ) -> Result<TransactionDraft, Problem> {
        let (moves, sum) = errors.finish(moves.zip(sum))?;
        Ok(TransactionDraft { moves, sum })
    }

    /// The command that records it under this id.
    pub fn record(self, id: Uuid) -> Command {
        let Sum { amount, date, note } = self.sum;
        let id = TransactionId(id);
        match self.moves {
            Moves::Paid(player) => Command::RecordPayment {
                id,
                player,
                amount,
                date,
                note,
            },
            Moves::Between(from, to) => Command::Transfer {
                id,
                from,
                to,
                amount,
                date,
                note,
            },
        }
    }

    /// The command that updates the transaction with this id.
    pub fn edit(self, id: TransactionId, seen: Option<Seq>) -> Command {
        let Sum { amount, date, note } = self.sum;
        match self.moves {
            Moves::Paid(player) => Command::EditPayment {
                id,
                seen,
                player,
                amount,
                date,
                note,
            },
            Moves::Between(from, to) => Command::EditTransfer {
                id,
                seen,
                from,
                to,
                amount,
                date,
                note,
            },
        }
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
