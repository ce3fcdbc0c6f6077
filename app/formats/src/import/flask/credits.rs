//! Booking credits, which the Flask application stored as payments. Each becomes part of its game
//! again.

use super::team::{Credit, GameRead, PaymentRead, Team};
use crate::import::flask::detect::Kind;
use crate::parsed_book::Warnings;
use crate::unpack::shown;
use cffa_book::{Money, PlayerId};
use jiff::civil::Date;
use std::collections::HashMap;

/// Finds the credit that each game's booker got, and makes it part of the game. Returns the booker
/// of each game.
pub fn absorb_credits(team: &mut Team, warnings: &mut Warnings) -> Vec<Option<PlayerId>> {
    let mut credits = Credits::of(&team.payments);
    let mut bookers = vec![None; team.games.len()];
    // Games with a known booker come first: a remaining credit may be that of a booker who was
    // renamed.
    for (game, booker) in team.games.iter().zip(&mut bookers) {
        let Some(name) = &game.booker else { continue };
        let Some(player) = team.roster.seek(name) else {
            continue;
        };
        if credits
            .take(game, Some(player), &mut team.payments)
            .is_some()
            || game.cost.is_zero()
        {
            *booker = Some(player);
        }
    }
    for (game, booker) in team.games.iter().zip(&mut bookers) {
        let (Some(name), None) = (&game.booker, *booker) else {
            continue;
        };
        let unknown = team.roster.seek(name).is_none();
        *booker = unknown
            .then(|| credits.take(game, None, &mut team.payments))
            .flatten();
        let name = shown(name);
        let sentence = match booker {
            Some(player) => format!(
                "The game of {} was booked by {name}, who is not in the list of players; {} got \
                the credit and was taken to be the same person.",
                game.date,
                shown(team.roster.name(*player))
            ),
            None => format!(
                "The payments have no credit for {name}, who booked the game of {}; it has no \
                booker.",
                game.date
            ),
        };
        warnings.push(Kind::Games.file(), Some(game.row), sentence);
    }
    bookers
}

/// Whether an edit wrote it, whose it is, and its index among the payments.
type GivenCredit = (bool, PlayerId, usize);

/// The credits for booking a pitch that don't belong to a game yet, by amount and day.
struct Credits {
    by_game: HashMap<(Money, Date), Vec<GivenCredit>>,
}

impl Credits {
    fn of(payments: &[PaymentRead]) -> Credits {
        let mut by_game: HashMap<_, Vec<_>> = HashMap::new();
        for (at, payment) in payments.iter().enumerate() {
            let (edited, date) = match payment.credit {
                Some(Credit::Added) => (false, payment.date),
                Some(Credit::Edited(date)) => (true, date),
                None => continue,
            };
            let credit = (edited, payment.player, at);
            let key = (payment.amount, date);
            by_game.entry(key).or_default().push(credit);
        }
        Credits { by_game }
    }

    /// Takes the credit for a game: that of one player, or the only one left. A credit that was
    /// written with the game is preferred to one from a later edit.
    fn take(
        &mut self,
        game: &GameRead,
        player: Option<PlayerId>,
        payments: &mut [PaymentRead],
    ) -> Option<PlayerId> {
        let left = self.by_game.get_mut(&(game.cost, game.date))?;
        if player.is_none() && left.len() > 1 {
            return None;
        }
        let fits = |of: PlayerId| player.is_none_or(|player| player == of);
        let find = |wanted: bool| {
            left.iter()
                .rposition(|(edited, of, _)| *edited == wanted && fits(*of))
        };
        let found = find(false).or_else(|| find(true))?;
        let (_, of, at) = left.remove(found);
        payments.get_mut(at)?.absorbed = true;
        Some(of)
    }
}
