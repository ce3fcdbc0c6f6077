//! The names that players have in the Flask application's documents.
//!
//! There, a game's players are keys of the same document as its fields, and commas separate the
//! names in the list of players. A name that would be read as a field, as a player's guests or as
//! two names is written differently.

use cffa_book::{Book, PlayerId, PlayerName, limits};
use std::collections::{HashMap, HashSet};

/// The fields of a game.
const FIELDS: [&str; 11] = [
    "_id",
    "timestamp",
    "winning team score",
    "losing team score",
    "date of game dd-mon-yyyy",
    "cost of game",
    "playerlist",
    "players",
    "cost each",
    "booker",
    "cffa",
];

/// The end of the key for a player's guests.
pub const GUESTS: &str = "_guests";

/// A name for each player of the book.
pub struct Names {
    names: HashMap<PlayerId, String>,
}

impl Names {
    /// Chooses the names.
    pub fn of(book: &Book) -> Names {
        let players = book.players();
        let mut taken: HashSet<String> = players
            .iter()
            .map(|player| player.details.name.key())
            .collect();
        let mut names = HashMap::with_capacity(players.len());
        for player in players {
            let name = player.details.name.as_str();
            let written = match is_clear(name) {
                true => name.to_owned(),
                false => other(name, &mut taken),
            };
            names.insert(player.id, written);
        }
        Names { names }
    }

    /// The name of a player of the book.
    pub fn of_player(&self, player: PlayerId) -> &str {
        self.names.get(&player).map_or("", String::as_str)
    }
}

fn is_clear(name: &str) -> bool {
    let folded = name.to_lowercase();
    !FIELDS.contains(&folded.as_str())
        && !folded.ends_with(GUESTS)
        && !name.contains([',', '.'])
        && !name.starts_with('$')
}

/// `Booker (player)`; `Smith, J.` as `Smith J`.
fn other(name: &str, taken: &mut HashSet<String>) -> String {
    let plain: String = name
        .trim_start_matches('$')
        .chars()
        .filter(|letter| !matches!(letter, ',' | '.'))
        .collect();
    let plain = match plain.trim() {
        "" => "Player",
        plain => plain,
    };
    let attempts = (0..=limits::PLAYERS + 1).map(|number| match number {
        0 => String::new(),
        1 => " (player)".to_owned(),
        number => format!(" (player {number})"),
    });
    let free = attempts.into_iter().find_map(|ending| {
        let room = limits::NAME - ending.len();
        let short: String = plain.chars().take(room).collect();
        let tried = PlayerName::parse(&format!("{}{ending}", short.trim_end())).ok()?;
        let free = is_clear(tried.as_str()) && taken.insert(tried.key());
        free.then(|| tried.into())
    });
    // There are more candidates than players, so one is always free.
    free.unwrap_or_default()
}
