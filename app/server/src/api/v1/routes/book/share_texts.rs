//! Routes of the texts for the team's group chat.

use crate::api::v1::resources::share_texts;
use crate::api::v1::resources::share_texts::ShareText;
use crate::api::v1::routes::READ_ALL;
use crate::api::v1::routes::route::{RouteSpec, get};

pub(super) fn routes() -> Vec<RouteSpec> {
    vec![
        get(
            "/api/v1/teams/{team}/balances/share-text",
            READ_ALL,
            share_texts::balances,
        )
        .doc(
            "Get a text about the balances",
            "For the team's group chat: who owes what, and how to pay.",
            |doc| doc.in_language().returns::<ShareText>(200, "The text."),
        ),
        get(
            "/api/v1/teams/{team}/games/{game}/share-text",
            READ_ALL,
            share_texts::game,
        )
        .doc(
            "Get a text about a game",
            "For the team's group chat: what it cost and the share of each player.",
            |doc| doc.in_language().returns::<ShareText>(200, "The text."),
        ),
    ]
}
