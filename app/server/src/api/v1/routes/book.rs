//! Rows about the book: players, games, money and history.

use super::{KEEP, READ, SEE_ALL};
use crate::api::v1::resources::autopay;
use crate::api::v1::resources::autopay::Offer;
use crate::api::v1::resources::balances;
use crate::api::v1::resources::balances::{Balances, Question};
use crate::api::v1::resources::changes;
use crate::api::v1::resources::changes::ChangeTold;
use crate::api::v1::resources::games;
use crate::api::v1::resources::games::Game;
use crate::api::v1::resources::new_game::NewGame;
use crate::api::v1::resources::payments;
use crate::api::v1::resources::payments::{NewPayment, Payment};
use crate::api::v1::resources::players;
use crate::api::v1::resources::players::{Merge, NewPlayer, PlayerTold};
use crate::api::v1::resources::statement;
use crate::api::v1::resources::statement::Line;
use crate::api::v1::resources::transfers;
use crate::api::v1::resources::transfers::{NewTransfer, Transfer};
use crate::api::v1::routes::route::{Row, delete, get, post, put};
use crate::api::v1::support::context::Needs;
use crate::api::v1::support::list_filter::Span;
use crate::api::v1::support::paging::Part;
use cffa_services::auth::tokens::Scope;

/// The rows.
pub fn rows() -> Vec<Row> {
    let parts = [players(), games(), money(), history()];
    parts.into_iter().flatten().collect()
}

fn players() -> Vec<Row> {
    vec![
        get("/api/v1/teams/{team}/players", READ, players::list).says(
            "Players",
            "By name, retired ones included. A player sees themselves alone.",
            |it| it.asks::<Part>().lists::<PlayerTold>("A part of them."),
        ),
        post("/api/v1/teams/{team}/players", KEEP, players::create).says(
            "Add a player",
            "",
            |it| {
                it.takes::<NewPlayer>()
                    .once()
                    .answers::<PlayerTold>(201, "They are in the team.")
            },
        ),
        get("/api/v1/teams/{team}/players/{player}", READ, players::show).says(
            "A player",
            "",
            |it| it.tagged().answers::<PlayerTold>(200, "The player."),
        ),
        put(
            "/api/v1/teams/{team}/players/{player}",
            KEEP,
            players::update,
        )
        .says("Rename a player, or note something else", "", |it| {
            it.once()
                .takes::<NewPlayer>()
                .seen()
                .tagged()
                .answers::<PlayerTold>(200, "The player as they are now.")
        }),
        delete(
            "/api/v1/teams/{team}/players/{player}",
            KEEP,
            players::delete,
        )
        .says(
            "Delete a player",
            "Only one whom nothing in the book refers to; retire others.",
            |it| it.once().seen().answers_nothing("They are deleted."),
        ),
        post(
            "/api/v1/teams/{team}/players/{player}/retire",
            KEEP,
            players::retire,
        )
        .says(
            "Retire a player",
            "They are not offered for new games; balance and history stay.",
            |it| {
                it.once()
                    .tagged()
                    .answers::<PlayerTold>(200, "The player as they are now.")
            },
        ),
        post(
            "/api/v1/teams/{team}/players/{player}/reactivate",
            KEEP,
            players::reactivate,
        )
        .says("Bring a retired player back", "", |it| {
            it.once()
                .tagged()
                .answers::<PlayerTold>(200, "The player as they are now.")
        }),
        post(
            "/api/v1/teams/{team}/players/{player}/merge",
            KEEP,
            players::merge,
        )
        .says(
            "Make two players one",
            "For somebody who was listed under two names. They must never have played in \
             the same game.",
            |it| {
                it.takes::<Merge>()
                    .once()
                    .tagged()
                    .answers::<PlayerTold>(200, "The player who stays.")
            },
        ),
        get(
            "/api/v1/teams/{team}/players/{player}/statement",
            READ,
            statement::show,
        )
        .says(
            "What made a balance",
            "Every line with the balance after it, the newest first. A player sees their own.",
            |it| it.asks::<Part>().lists::<Line>("A part of it."),
        ),
    ]
}

fn games() -> Vec<Row> {
    vec![
        get("/api/v1/teams/{team}/games", READ, games::list).says(
            "Games",
            "A player sees those that they played or booked, without the others in the \
             line-up.",
            |it| {
                it.asks::<Span>()
                    .lists::<Game>("A part of them, the newest first.")
            },
        ),
        post("/api/v1/teams/{team}/games", KEEP, games::create).says(
            "Log a game",
            "The cost is split over heads to the penny. Who is named and not in the team \
             yet is added.",
            |it| {
                it.takes::<NewGame>()
                    .once()
                    .answers::<Game>(201, "It is in the book.")
            },
        ),
        get("/api/v1/teams/{team}/games/{game}", READ, games::show).says("A game", "", |it| {
            it.tagged().answers::<Game>(200, "The game.")
        }),
        put("/api/v1/teams/{team}/games/{game}", KEEP, games::update).says(
            "Change a game",
            "",
            |it| {
                it.once()
                    .takes::<NewGame>()
                    .seen()
                    .tagged()
                    .answers::<Game>(200, "The game as it is now.")
            },
        ),
        delete("/api/v1/teams/{team}/games/{game}", KEEP, games::delete).says(
            "Delete a game",
            "",
            |it| it.once().seen().answers_nothing("It is deleted."),
        ),
    ]
}

fn money() -> Vec<Row> {
    vec![
        get("/api/v1/teams/{team}/balances", READ, balances::show).says(
            "What everybody's balance is",
            "Above zero the team owes the player. A manager sees everybody, and the money \
             held; a player sees their own.",
            |it| {
                it.asks::<Question>()
                    .tagged()
                    .answers::<Balances>(200, "The balances.")
            },
        ),
        get("/api/v1/teams/{team}/payments", READ, payments::list).says(
            "Payments",
            "AutoPay and what was carried over among them. A player sees their own.",
            |it| {
                it.asks::<Span>()
                    .lists::<Payment>("A part of them, the newest first.")
            },
        ),
        post("/api/v1/teams/{team}/payments", KEEP, payments::create).says(
            "Record a payment",
            "",
            |it| {
                it.takes::<NewPayment>()
                    .once()
                    .answers::<Payment>(201, "It is in the book.")
            },
        ),
        get(
            "/api/v1/teams/{team}/payments/{payment}",
            READ,
            payments::show,
        )
        .says("A payment", "", |it| {
            it.tagged().answers::<Payment>(200, "The payment.")
        }),
        put(
            "/api/v1/teams/{team}/payments/{payment}",
            KEEP,
            payments::update,
        )
        .says(
            "Change a payment",
            "AutoPay and what was carried over can be deleted, not changed.",
            |it| {
                it.once()
                    .takes::<NewPayment>()
                    .seen()
                    .tagged()
                    .answers::<Payment>(200, "The payment as it is now.")
            },
        ),
        delete(
            "/api/v1/teams/{team}/payments/{payment}",
            KEEP,
            payments::delete,
        )
        .says("Delete a payment", "", |it| {
            it.once().seen().answers_nothing("It is deleted.")
        }),
        get(
            "/api/v1/teams/{team}/autopay",
            Needs::Manager(Scope::ReadBook),
            autopay::offer,
        )
        .says(
            "What AutoPay would pay",
            "Your own share of the last game.",
            |it| it.tagged().answers::<Offer>(200, "The share.").clashes(),
        ),
        post("/api/v1/teams/{team}/autopay", KEEP, autopay::pay).says(
            "Pay your own share of the last game",
            "",
            |it| it.once().answers::<Payment>(201, "It is in the book."),
        ),
        get("/api/v1/teams/{team}/transfers", READ, transfers::list).says(
            "Transfers",
            "A player sees those from and to them.",
            |it| {
                it.asks::<Span>()
                    .lists::<Transfer>("A part of them, the newest first.")
            },
        ),
        post("/api/v1/teams/{team}/transfers", KEEP, transfers::create).says(
            "Move an amount between two players",
            "",
            |it| {
                it.takes::<NewTransfer>()
                    .once()
                    .answers::<Transfer>(201, "It is in the book.")
            },
        ),
        get(
            "/api/v1/teams/{team}/transfers/{transfer}",
            READ,
            transfers::show,
        )
        .says("A transfer", "", |it| {
            it.tagged().answers::<Transfer>(200, "The transfer.")
        }),
        put(
            "/api/v1/teams/{team}/transfers/{transfer}",
            KEEP,
            transfers::update,
        )
        .says("Change a transfer", "", |it| {
            it.once()
                .takes::<NewTransfer>()
                .seen()
                .tagged()
                .answers::<Transfer>(200, "The transfer as it is now.")
        }),
        delete(
            "/api/v1/teams/{team}/transfers/{transfer}",
            KEEP,
            transfers::delete,
        )
        .says("Delete a transfer", "", |it| {
            it.once().seen().answers_nothing("It is deleted.")
        }),
    ]
}

fn history() -> Vec<Row> {
    vec![
        get("/api/v1/teams/{team}/changes", SEE_ALL, changes::list).says(
            "The history of the book",
            "",
            |it| {
                it.asks::<Part>()
                    .lists::<ChangeTold>("A part of it, the newest first.")
            },
        ),
        get(
            "/api/v1/teams/{team}/changes/{change}",
            SEE_ALL,
            changes::show,
        )
        .says("A change", "", |it| {
            it.answers::<ChangeTold>(200, "The change.")
        }),
        post(
            "/api/v1/teams/{team}/changes/{change}/undo",
            KEEP,
            changes::undo,
        )
        .says(
            "Take a change back",
            "Allowed while nothing that it touched has changed since. It is a change \
             itself, and can be taken back as well.",
            |it| {
                it.once()
                    .answers::<ChangeTold>(200, "The change that took it back.")
            },
        ),
    ]
}
