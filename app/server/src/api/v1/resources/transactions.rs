//! What payments and transfers have in common: an amount, a day and a note, recorded and
//! changed alike.

use crate::api::problem::Problem;
use crate::api::v1::support::problems::Faults;
use crate::api::v1::support::types::Money;
use cffa_book::{Book, Command, Note, PlayerId, Refusal, Seq, TransactionId, read_date};
use jiff::civil::Date;
use uuid::Uuid;

/// Whose balance an amount moves.
#[derive(Clone, Copy, Debug)]
pub enum Moves {
    /// This player's, who paid in or was paid out.
    Paid(PlayerId),
    /// From one player's to another's.
    Between(PlayerId, PlayerId),
}

/// How much, when, and what is noted.
#[derive(Debug)]
pub struct Sum {
    amount: cffa_book::Money,
    date: Date,
    note: Note,
}

impl Sum {
    /// Reads the fields; what can't be read is noted beside its name.
    pub fn read(
        faults: &mut Faults,
        book: &Book,
        amount: &Money,
        date: &str,
        note: &str,
    ) -> Option<Sum> {
        let amount = faults.read("amount", amount.read(book));
        let date = faults.read("date", read_date(date));
        let note = faults.read("note", Note::parse(note));
        Some(Sum {
            amount: amount?,
            date: date?,
            note: note?,
        })
    }
}

/// A payment or a transfer as somebody wants it to stand in the book.
#[derive(Debug)]
pub struct Wanted {
    moves: Moves,
    sum: Sum,
}

impl Wanted {
    /// What was read, if all of it could be.
    ///
    /// # Errors
    /// With the sentence of each field that could not.
    pub fn of(faults: Faults, moves: Option<Moves>, sum: Option<Sum>) -> Result<Wanted, Problem> {
        let (moves, sum) = faults.settle(moves.zip(sum))?;
        Ok(Wanted { moves, sum })
    }

    /// What records it under this id.
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

    /// What makes of the transaction with this id what is wanted.
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

/// A player of the book, whom a body names.
///
/// # Errors
/// When nobody in it has this id.
pub fn known(book: &Book, id: Uuid) -> Result<PlayerId, Refusal> {
    let found = book.player(PlayerId(id)).map(|player| player.id);
    found.ok_or(Refusal::NoSuchPlayer)
}
