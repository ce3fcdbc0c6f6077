//! Money that moved, in the Flask application's terms: who, how much, when, and what for. There, a
//! booking is a payment, and a transfer is two.

use super::ExportError;
use cffa_book::{Book, Game, Money, PlayerId, Purpose, Transaction};
use jiff::civil::Date;

/// The Flask application's type of a credit for booking a pitch, and of an AutoPay.
const BOOKING: &str = "CFFA Booking Credit";
const AUTO_PAY: &str = "CFFA AutoPay";

/// One of them. A transfer's two come to nothing.
pub struct Movement {
    pub player: PlayerId,
    pub kind: String,
    pub amount: Money,
    pub date: Date,
}

/// Gives all of a book to someone, the newest first. Carry-overs are none: they have a
/// place of their own.
///
/// # Errors
/// If that someone can't take one.
pub fn all(
    book: &Book,
    give: &mut dyn FnMut(Movement) -> Result<(), ExportError>,
) -> Result<(), ExportError> {
    let mut games = book.games().peekable();
    for transaction in book.transactions() {
        let later = |game: &&Game| game.details.date > transaction.details.date;
        while let Some(game) = games.next_if(later) {
            booking(game).into_iter().try_for_each(&mut *give)?;
        }
        of(book, transaction).into_iter().try_for_each(&mut *give)?;
    }
    games.filter_map(booking).try_for_each(give)
}

fn booking(game: &Game) -> Option<Movement> {
    let details = &game.details;
    Some(Movement {
        player: details.booker?,
        kind: BOOKING.to_owned(),
        amount: details.cost,
        date: details.date,
    })
    .filter(|movement| !movement.amount.is_zero())
}

fn of(book: &Book, transaction: &Transaction) -> Vec<Movement> {
    let details = &transaction.details;
    let (amount, note) = (details.amount, details.note.as_str());
    let noted = |what: String| match note {
        "" => what,
        note => format!("{what}: {note}"),
    };
    let movement = |player, amount, kind| Movement {
        player,
        kind,
        amount,
        date: details.date,
    };
    match details.purpose {
        Purpose::Payment { player } => vec![movement(player, amount, note.to_owned())],
        Purpose::AutoPay { player, .. } => {
            vec![movement(player, amount, noted(AUTO_PAY.to_owned()))]
        }
        Purpose::Transfer { from, to } => {
            let (sent, got) = (
                format!("Transfer to {}", book.name(to)),
                format!("Transfer from {}", book.name(from)),
            );
            vec![
                movement(from, -amount, noted(sent)),
                movement(to, amount, noted(got)),
            ]
        }
        Purpose::CarryOver { .. } => Vec::new(),
    }
}
