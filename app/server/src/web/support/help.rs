//! The tip bar for a team's first games.

use cffa_book::Book;
use cffa_store::Role;
use serde::Serialize;

/// From so many games on nobody needs to be told how it works.
const GAMES: usize = 3;

/// One tip.
#[derive(Serialize)]
pub struct Tip {
    step: String,
    text: &'static str,
    href: Option<&'static str>,
    label: Option<&'static str>,
}

/// What a manager may want to do next, while the book has fewer than three games.
pub fn tip(role: Role, book: &Book) -> Option<Tip> {
    if role != Role::Manager || book.game_count() >= GAMES {
        return None;
    }
    let (step, text, href, label) = match (book.player_count(), book.game_count()) {
        (0 | 1, 0) => (
            1,
            "Add your players. Or skip this step: names typed into a game's line-up are added \
            automatically.",
            "/players/new",
            "Add a player",
        ),
        (_, 0) => (
            2,
            "Log a game: who played, with how many guests, and who paid for the pitch. The cost is split to the penny.",
            "/games/new",
            "Log the first game",
        ),
        _ if book.transaction_count() == 0 => (
            3,
            "When someone pays you, record the payment to update their balance.",
            "/transactions/new",
            "Take a payment",
        ),
        _ => (
            4,
            "Let players see their own statement: send each an invitation link.",
            "/manageUserAccess",
            "Invite someone",
        ),
    };
    Some(Tip {
        step: format!("Step {step} of 4."),
        text,
        href: Some(href),
        label: Some(label),
    })
}
