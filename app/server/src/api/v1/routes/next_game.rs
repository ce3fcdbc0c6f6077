//! Rows about a team's next game.

use super::{ANSWER, KEEP, READ};
use crate::api::v1::resources::games::Game;
use crate::api::v1::resources::new_game::PlayedGame;
use crate::api::v1::resources::next_game;
use crate::api::v1::resources::next_game::NewNextGame;
use crate::api::v1::resources::next_game_answers;
use crate::api::v1::resources::next_game_answers::{NewAnswer, NewAnswerFor};
use crate::api::v1::resources::next_game_response::NextGame;
use crate::api::v1::routes::route::{Row, delete, get, post, put};

/// The rows.
pub fn rows() -> Vec<Row> {
    let parts = [game(), answers()];
    parts.into_iter().flatten().collect()
}

fn game() -> Vec<Row> {
    vec![
        get("/api/v1/teams/{team}/next-game", READ, next_game::show).says(
            "The next game",
            "Every member sees who comes, as on the page.",
            |it| it.tagged().answers::<NextGame>(200, "The next game."),
        ),
        post("/api/v1/teams/{team}/next-game", KEEP, next_game::create).says(
            "Plan the next game",
            "In the place of one that is over, was played or called off.",
            |it| {
                it.takes::<NewNextGame>()
                    .once()
                    .answers::<NextGame>(201, "It is planned.")
            },
        ),
        put("/api/v1/teams/{team}/next-game", KEEP, next_game::update).says(
            "Change what is planned",
            "What people said stays.",
            |it| {
                it.once()
                    .takes::<NewNextGame>()
                    .seen()
                    .tagged()
                    .answers::<NextGame>(200, "The next game as it is now.")
            },
        ),
        post(
            "/api/v1/teams/{team}/next-game/call-off",
            KEEP,
            next_game::call_off,
        )
        .says(
            "Call the next game off",
            "Whoever has the link sees it.",
            |it| {
                it.once()
                    .answers::<NextGame>(200, "The next game as it is now.")
            },
        ),
        post(
            "/api/v1/teams/{team}/next-game/reinstate",
            KEEP,
            next_game::reinstate,
        )
        .says("Put a game on again that was called off", "", |it| {
            it.once()
                .answers::<NextGame>(200, "The next game as it is now.")
        }),
        post(
            "/api/v1/teams/{team}/next-game/renew-link",
            KEEP,
            next_game::renew_link,
        )
        .says(
            "Make a new link to answer by",
            "The old one opens nothing any more.",
            |it| {
                it.once()
                    .answers::<NextGame>(200, "The next game, with its new link.")
            },
        ),
        post("/api/v1/teams/{team}/next-game/game", KEEP, next_game::play).says(
            "Log the next game, which was played",
            "With who is in as its line-up, unless another is given. It is logged once only.",
            |it| {
                it.takes::<PlayedGame>()
                    .once()
                    .answers::<Game>(201, "It is in the book.")
            },
        ),
    ]
}

fn answers() -> Vec<Row> {
    vec![
        put(
            "/api/v1/teams/{team}/next-game/answer",
            ANSWER,
            next_game_answers::own,
        )
        .says(
            "Say whether you come",
            "As the player whose balance is yours. With `If-Match`, only to the game that you \
             saw.",
            |it| {
                it.once()
                    .takes::<NewAnswer>()
                    .seen()
                    .answers::<NextGame>(200, "The next game as it is now.")
            },
        ),
        post(
            "/api/v1/teams/{team}/next-game/answers",
            KEEP,
            next_game_answers::create,
        )
        .says("Say for somebody whether they come", "", |it| {
            it.takes::<NewAnswerFor>()
                .once()
                .seen()
                .answers::<NextGame>(200, "The next game as it is now.")
        }),
        put(
            "/api/v1/teams/{team}/next-game/answers/{answer}",
            KEEP,
            next_game_answers::update,
        )
        .says("Change what somebody said", "", |it| {
            it.once()
                .takes::<NewAnswer>()
                .seen()
                .answers::<NextGame>(200, "The next game as it is now.")
        }),
        delete(
            "/api/v1/teams/{team}/next-game/answers/{answer}",
            KEEP,
            next_game_answers::delete,
        )
        .says("Take somebody off the list", "", |it| {
            it.once()
                .answers_nothing("Their heads have left the queue.")
        }),
    ]
}
