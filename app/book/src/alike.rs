//! Finds likely duplicates of what is in the book, so that pages can ask before recording
//! something twice. Nothing here is refused.

use super::{Book, Game, GameDraft, Player, PlayerId, PlayerName, Purpose, Transaction, Who};
use super::{Money, TransactionDetails};
use jiff::civil::Date;
use std::collections::BTreeSet;

/// The shortest word of a name, in letters, in which one different letter counts as a typing
/// error: `Bob` and `Rob` are two people.
const LONG_WORD: usize = 4;

impl Book {
    /// A game on the same day with the same cost or the same players.
    pub fn game_like(&self, draft: &GameDraft) -> Option<&Game> {
        let players: Option<BTreeSet<PlayerId>> = draft
            .line_up
            .iter()
            .map(|one| self.known_player(&one.who))
            .collect();
        let same_players = |game: &Game| {
            let played = game.details.line_up.iter().map(|one| one.player);
            players == Some(played.collect())
        };
        self.games()
            .skip_while(|game| game.details.date > draft.date)
            .take_while(|game| game.details.date == draft.date)
            .find(|game| game.details.cost == draft.cost || same_players(game))
    }

    /// Transactions of the same amount on the same day for the same purpose, the newest first.
    pub fn transactions_like(
        &self,
        date: Date,
        amount: Money,
        purpose: Purpose,
    ) -> impl Iterator<Item = &Transaction> {
        let same = move |details: &TransactionDetails| {
            details.amount == amount && details.purpose == purpose
        };
        self.transactions()
            .skip_while(move |one| one.details.date > date)
            .take_while(move |one| one.details.date == date)
            .filter(move |one| same(&one.details))
    }

    /// A player whose name differs from `name` only by one letter, by spaces or by punctuation.
    /// `except` is skipped: the player who is being renamed.
    pub fn player_like(&self, name: &PlayerName, except: Option<PlayerId>) -> Option<&Player> {
        let words = words(name);
        let mut players = self.players().into_iter();
        players.find(|player| {
            Some(player.id) != except
                && player.details.name.key() != name.key()
                && alike(&words, &self::words(&player.details.name))
        })
    }

    fn known_player(&self, who: &Who) -> Option<PlayerId> {
        match who {
            Who::Known(id) => Some(*id),
            Who::Named(name, _) => self.player_called(name).map(|player| player.id),
        }
    }
}

/// The words of a name, case-folded, without punctuation.
fn words(name: &PlayerName) -> Vec<String> {
    let key = name.key();
    let words = key.split(|letter: char| !letter.is_alphanumeric());
    let words = words.filter(|word| !word.is_empty());
    words.map(str::to_owned).collect()
}

fn alike(one: &[String], other: &[String]) -> bool {
    if one.concat() == other.concat() {
        return true;
    }
    let mut differ = one.iter().zip(other).filter(|(one, other)| one != other);
    let (Some((one_word, other_word)), None, true) =
        (differ.next(), differ.next(), one.len() == other.len())
    else {
        return false;
    };
    let is_word =
        |word: &str| word.chars().count() >= LONG_WORD && word.chars().all(char::is_alphabetic);
    is_word(one_word) && is_word(other_word) && strsim::osa_distance(one_word, other_word) == 1
}
