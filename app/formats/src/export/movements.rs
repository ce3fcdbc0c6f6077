//! Money that moved, in the Flask application's terms: who, how much, when, and what for. There, a
//! booking is a payment, a transfer is two, everyone pays the same share of a game, and another cost is one for each
//! who paid or shares it.

use super::ExportError;
use cffa_book::{
    Book, Cost, Game, GameDetails, Money, Pays, PitchPayment, PlayerId, Purpose, Transaction,
};
use jiff::civil::Date;
use std::cmp::Reverse;

/// The types of what the Flask application doesn't know: a pitch that several paid for, and
/// shares that differ.
const PITCH_PAID: &str = "CFFA Pitch paid";
const UNEQUAL_SHARE: &str = "CFFA Unequal Share";

/// The Flask application's type of a credit for booking a pitch, and of an AutoPay.
const BOOKING: &str = "CFFA Booking Credit";
const AUTO_PAY: &str = "CFFA AutoPay";
/// Costs other than pitches, which it does not have: who paid is credited, who shares is charged.
const COST_PAID: &str = "CFFA cost paid";
const COST_SHARE: &str = "CFFA cost";

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
    let transactions = book.transactions().map(Source::Transaction);
    let games = book.games().map(Source::Game);
    let costs = book.costs().map(Source::Cost);
    let mut sources: Vec<Source> = transactions.chain(games).chain(costs).collect();
    // Stable, so that what is of one day stays in the order of its list.
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

/// Where movements come from.
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

/// The credit of who paid a cost, and what each who shares it is charged.
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
