//! The tip bar for a team's first games.

use crate::text::messages::message;
use cffa_book::Book;
use cffa_store::Role;
use serde::Serialize;

/// Teams with this many games see no tips.
const GAMES: usize = 3;

/// One tip.
#[derive(Serialize)]
pub struct Tip {
    step: String,
    text: String,
    href: Option<&'static str>,
    label: Option<String>,
}

/// What a manager may want to do next, while the book has fewer than three games.
pub fn tip(role: Role, book: &Book) -> Option<Tip> {
    if role != Role::Manager || book.game_count() >= GAMES {
        return None;
    }
    let (step, text, href, label) = match (book.player_count(), book.game_count()) {
        (0 | 1, 0) => (
            1,
            message!("tip-players"),
            "/players/new",
            message!("common-add-player"),
        ),
        (_, 0) => (
            2,
            message!("tip-game"),
            "/games/new",
            message!("tip-game-label"),
        ),
        _ if book.transaction_count() == 0 => (
            3,
            message!("tip-payment"),
            "/transactions/new",
            message!("common-take-payment"),
        ),
        _ => (
            4,
            message!("tip-invitation"),
            "/manageUserAccess",
            message!("tip-invitation-label"),
        ),
    };
    Some(Tip {
        step: message!("tip-step", step = step),
        text,
        href: Some(href),
        label: Some(label),
    })
}
