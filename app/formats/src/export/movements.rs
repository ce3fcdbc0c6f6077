//! Money that moved, in the Flask application's terms: who, how much, when, and what for. There, a
//! booking is a payment, a transfer is two, and everyone pays the same share of a game.

use super::ExportError;
use cffa_book::{
    Book, Game, GameDetails, Money, Pays, PitchPayment, PlayerId, Purpose, Transaction,
};
use jiff::civil::Date;

/// The types of what the Flask application doesn't know: a pitch that several paid for, and
/// shares that differ.
const PITCH_PAID: &str = "CFFA Pitch paid";
const UNEQUAL_SHARE: &str = "CFFA Unequal Share";

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
            of_game(book, game).into_iter().try_for_each(&mut *give)?;
        }
        of(book, transaction).into_iter().try_for_each(&mut *give)?;
    }
    games
        .flat_map(|game| of_game(book, game))
        .try_for_each(give)
}

/// The game as the Flask application would split it: everyone pays a full share.
pub fn evened(details: &GameDetails) -> GameDetails {
    let mut evened = details.clone();
    for turnout in &mut evened.line_up {
        turnout.pays = Pays::FULL;
    }
    evened
}

/// The booking, what others paid of it, and what someone pays more or less than a full share:
/// the Flask application knows only the first. The others come to nothing in sum.
fn of_game(book: &Book, game: &Game) -> Vec<Movement> {
    let details = &game.details;
    let movement = |player, amount, kind: &str| Movement {
        player,
        kind: kind.to_owned(),
        amount,
        date: details.date,
    };
    let mut movements = Vec::new();
    if let Some(booker) = details.booker {
        movements.push(movement(booker, details.cost, BOOKING));
        for PitchPayment { player, amount } in details.also_paid.iter().copied() {
            let (by, to) = (book.name(player), book.name(booker));
            movements.push(movement(booker, -amount, &format!("{PITCH_PAID} by {by}")));
            movements.push(movement(player, amount, &format!("{PITCH_PAID} for {to}")));
        }
    }
    if !details.is_even() {
        let shares = evened(details).shares().into_iter().zip(details.shares());
        for (turnout, (even, share)) in details.line_up.iter().zip(shares) {
            movements.push(movement(turnout.player, even - share, UNEQUAL_SHARE));
        }
    }
    movements.retain(|movement| !movement.amount.is_zero());
    movements
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
