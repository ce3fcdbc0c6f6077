//! Movements of money, in the Flask application's terms: who, how much, when, and what for. There,
//! a booking is a payment, a transfer is two payments, everyone pays the same share of a game, and
//! another cost is one payment for each person who paid or shares it.

use super::ExportError;
use cffa_book::{
    Book, Cost, Game, GameDetails, Money, Pays, PitchPayment, PlayerId, Purpose, Transaction,
};
use jiff::civil::Date;
use std::cmp::Reverse;

/// Types for what the Flask application doesn't have: a pitch that several people paid for, and
/// unequal shares.
const PITCH_PAID: &str = "CFFA Pitch paid";
const UNEQUAL_SHARE: &str = "CFFA Unequal Share";

/// The Flask application's types for a credit for booking a pitch and for an AutoPay.
const BOOKING: &str = "CFFA Booking Credit";
const AUTO_PAY: &str = "CFFA AutoPay";
/// Types for costs other than pitches, which it doesn't have: payers are credited and sharers are
/// charged.
const COST_PAID: &str = "CFFA cost paid";
const COST_SHARE: &str = "CFFA cost";

/// A movement of money. The two of a transfer add up to zero.
pub struct Movement {
    pub player: PlayerId,
    pub kind: String,
    pub amount: Money,
    pub date: Date,
}

/// Passes each movement in a book to `give`, latest first. Carry-overs are not included, because
/// the formats have a separate place for them.
///
/// # Errors
/// If `give` fails.
pub fn all(
    book: &Book,
    give: &mut dyn FnMut(Movement) -> Result<(), ExportError>,
) -> Result<(), ExportError> {
    let transactions = book.transactions().map(Source::Transaction);
    let games = book.games().map(Source::Game);
    let costs = book.costs().map(Source::Cost);
    let mut sources: Vec<Source> = transactions.chain(games).chain(costs).collect();
    // The sort is stable, so that movements of the same day stay in the order of their list.
    sources.sort_by_key(|source| Reverse(source.date()));
    for source in sources {
        let movements = match source {
            Source::Transaction(transaction) => of(book, transaction),
            Source::Game(game) => of_game(book, game),
            Source::Cost(cost) => paid_and_shared(cost),
        };
        movements.into_iter().try_for_each(&mut *give)?;
    }
    Ok(())
}

/// The sources of movements.
#[derive(Clone, Copy)]
enum Source<'a> {
    Transaction(&'a Transaction),
    Game(&'a Game),
    Cost(&'a Cost),
}

impl Source<'_> {
    fn date(self) -> Date {
        match self {
            Source::Transaction(transaction) => transaction.details.date,
            Source::Game(game) => game.details.date,
            Source::Cost(cost) => cost.details.date,
        }
    }
}

/// The credit for the payer of a cost, and the charge for each person who shares it.
fn paid_and_shared(cost: &Cost) -> Vec<Movement> {
    let details = &cost.details;
    let movement = |player, what: &str, amount| Movement {
        player,
        kind: format!("{what}: {}", details.what.as_str()),
        amount,
        date: details.date,
    };
    let paid = details.paid_by.into_iter();
    let paid = paid.map(|payer| movement(payer, COST_PAID, details.amount));
    let shared = details.shares().filter(|(_, share)| !share.is_zero());
    let shared = shared.map(|(player, share)| movement(player, COST_SHARE, -share));
    paid.chain(shared).collect()
}

/// The game as the Flask application would split it: everyone pays a full share.
pub fn evened(details: &GameDetails) -> GameDetails {
    let mut evened = details.clone();
    for turnout in &mut evened.line_up {
        turnout.pays = Pays::FULL;
    }
    evened
}

/// The booking, what others paid of it, and how much more or less than a full share a player pays.
/// The Flask application has only the first. The others add up to zero.
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
