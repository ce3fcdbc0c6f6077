//! Routes of a team's next game.

use super::{READ_ALL, READ_BOOK, WRITE_BOOK, WRITE_OWN};
use crate::api::v1::resources::calendar_addresses;
use crate::api::v1::resources::calendar_addresses::CalendarAddress;
use crate::api::v1::resources::games::Game;
use crate::api::v1::resources::new_game::PlayedGame;
use crate::api::v1::resources::next_game;
use crate::api::v1::resources::next_game::NewNextGame;
use crate::api::v1::resources::next_game_answers;
use crate::api::v1::resources::next_game_answers::{NewAnswer, NewAnswerFor};
use crate::api::v1::resources::next_game_response::NextGame;
use crate::api::v1::resources::next_game_sides;
use crate::api::v1::resources::next_game_sides::{PickedSides, SidesQuery};
use crate::api::v1::resources::recurring_games;
use crate::api::v1::resources::recurring_games::{NewRecurringGames, RecurringGames};
use crate::api::v1::resources::share_texts;
use crate::api::v1::resources::share_texts::ShareText;
use crate::api::v1::routes::route::{RouteSpec, delete, get, post, put};

/// The routes.
pub fn routes() -> Vec<RouteSpec> {
    let parts = [game(), answers(), recurring(), calendars()];
    parts.into_iter().flatten().collect()
}

fn game() -> Vec<RouteSpec> {
    vec![
        get("/api/v1/teams/{team}/next-game", READ_BOOK, next_game::show).doc(
            "Get the next game",
            "Every member can see who is coming.",
            |doc| doc.etag().returns::<NextGame>(200, "The next game."),
        ),
        get(
            "/api/v1/teams/{team}/next-game/sides",
            READ_ALL,
            next_game_sides::show,
        )
        .doc(
            "Pick fair sides",
            "Sides of equal number and about the same strength. Nothing is saved: send `side` and \
             `guests_opposite` with the line-up when you log the game.",
            |doc| {
                doc.query::<SidesQuery>()
                    .returns::<PickedSides>(200, "The sides.")
            },
        ),
        get(
            "/api/v1/teams/{team}/next-game/sides/share-text",
            READ_ALL,
            share_texts::sides,
        )
        .doc(
            "Get a text about fair sides",
            "For the team's group chat: a line for each side, with the same `seed` the same sides. \
             Empty while fewer than two people are in.",
            |doc| {
                doc.in_language()
                    .query::<SidesQuery>()
                    .returns::<ShareText>(200, "The text.")
            },
        ),
        get(
            "/api/v1/teams/{team}/next-game/share-text",
            READ_BOOK,
            share_texts::next_game,
        )
        .doc(
            "Get a text about the next game",
            "For the team's group chat: when and where it is, how many are in, and the link by \
             which people answer.",
            |doc| doc.in_language().returns::<ShareText>(200, "The text."),
        ),
        post(
            "/api/v1/teams/{team}/next-game",
            WRITE_BOOK,
            next_game::create,
        )
        .doc(
            "Plan the next game",
            "Replaces a next game that is over, was played or was called off.",
            |doc| {
                doc.body::<NewNextGame>()
                    .idempotent()
                    .returns::<NextGame>(201, "The planned game.")
            },
        ),
        put(
            "/api/v1/teams/{team}/next-game",
            WRITE_BOOK,
            next_game::update,
        )
        .doc(
            "Update the next game",
            "Existing answers are kept.",
            |doc| {
                doc.idempotent()
                    .body::<NewNextGame>()
                    .if_match()
                    .etag()
                    .returns::<NextGame>(200, "The updated next game.")
            },
        ),
        post(
            "/api/v1/teams/{team}/next-game/call-off",
            WRITE_BOOK,
            next_game::call_off,
        )
        .doc(
            "Call off the next game",
            "Everyone with the link can see that it is called off.",
            |doc| {
                doc.idempotent()
                    .returns::<NextGame>(200, "The updated next game.")
            },
        ),
        post(
            "/api/v1/teams/{team}/next-game/reinstate",
            WRITE_BOOK,
            next_game::reinstate,
        )
        .doc("Reinstate a game that was called off", "", |doc| {
            doc.idempotent()
                .returns::<NextGame>(200, "The updated next game.")
        }),
        post(
            "/api/v1/teams/{team}/next-game/renew-link",
            WRITE_BOOK,
            next_game::renew_link,
        )
        .doc(
            "Replace the link for answers",
            "The old link stops working.",
            |doc| {
                doc.idempotent()
                    .returns::<NextGame>(200, "The next game with its new link.")
            },
        ),
        post(
            "/api/v1/teams/{team}/next-game/game",
            WRITE_BOOK,
            next_game::play,
        )
        .doc(
            "Log the next game after it was played",
            "The line-up defaults to the players who are in. The game can be logged only once.",
            |doc| {
                doc.body::<PlayedGame>()
                    .idempotent()
                    .returns::<Game>(201, "The logged game.")
            },
        ),
    ]
}

fn answers() -> Vec<RouteSpec> {
    vec![
        put(
            "/api/v1/teams/{team}/next-game/answer",
            WRITE_OWN,
            next_game_answers::own,
        )
        .doc(
            "Answer for yourself",
            "Answers as the player that your account is linked to. With `If-Match`, the request \
             fails if another game was planned since.",
            |doc| {
                doc.idempotent()
                    .body::<NewAnswer>()
                    .if_match()
                    .returns::<NextGame>(200, "The updated next game.")
            },
        ),
        post(
            "/api/v1/teams/{team}/next-game/answers",
            WRITE_BOOK,
            next_game_answers::create,
        )
        .doc("Answer for someone else", "", |doc| {
            doc.body::<NewAnswerFor>()
                .idempotent()
                .if_match()
                .returns::<NextGame>(200, "The updated next game.")
        }),
        put(
            "/api/v1/teams/{team}/next-game/answers/{answer}",
            WRITE_BOOK,
            next_game_answers::update,
        )
        .doc("Update an answer", "", |doc| {
            doc.idempotent()
                .body::<NewAnswer>()
                .if_match()
                .returns::<NextGame>(200, "The updated next game.")
        }),
        delete(
            "/api/v1/teams/{team}/next-game/answers/{answer}",
            WRITE_BOOK,
            next_game_answers::delete,
        )
        .doc("Delete an answer", "", |doc| {
            doc.idempotent().returns_nothing("The answer was deleted.")
        }),
    ]
}

fn recurring() -> Vec<RouteSpec> {
    vec![
        get(
            "/api/v1/teams/{team}/recurring-games",
            READ_ALL,
            recurring_games::show,
        )
        .doc("Get the recurring games", "", |doc| {
            doc.etag()
                .returns::<RecurringGames>(200, "The recurring games.")
        }),
        put(
            "/api/v1/teams/{team}/recurring-games",
            WRITE_BOOK,
            recurring_games::update,
        )
        .doc(
            "Set the recurring games",
            "The next game is planned by itself, as many days before as you choose. A team has one \
             set of recurring games; this creates or replaces it.",
            |doc| {
                doc.idempotent()
                    .body::<NewRecurringGames>()
                    .if_match()
                    .etag()
                    .returns::<RecurringGames>(200, "The recurring games.")
            },
        ),
        delete(
            "/api/v1/teams/{team}/recurring-games",
            WRITE_BOOK,
            recurring_games::stop,
        )
        .doc(
            "End the recurring games",
            "A next game that is already planned stays.",
            |doc| {
                doc.idempotent()
                    .returns_nothing("No more games are planned.")
            },
        ),
    ]
}

fn calendars() -> Vec<RouteSpec> {
    vec![
        get(
            "/api/v1/teams/{team}/calendar-addresses/own",
            READ_BOOK,
            calendar_addresses::show_own,
        )
        .doc(
            "Get the address of your calendar",
            "Calendar programs read your games there. Anyone who has the address can do so.",
            |doc| doc.returns::<CalendarAddress>(200, "The address."),
        ),
        post(
            "/api/v1/teams/{team}/calendar-addresses/own/renew",
            WRITE_OWN,
            calendar_addresses::renew_own,
        )
        .doc(
            "Get a new address of your calendar",
            "The old address stops working.",
            |doc| {
                doc.idempotent()
                    .returns::<CalendarAddress>(200, "The new address.")
            },
        ),
        delete(
            "/api/v1/teams/{team}/calendar-addresses/own",
            WRITE_OWN,
            calendar_addresses::withdraw_own,
        )
        .doc("Withdraw the address of your calendar", "", |doc| {
            doc.idempotent()
                .returns_nothing("The address no longer works.")
        }),
        get(
            "/api/v1/teams/{team}/calendar-addresses/team",
            READ_BOOK,
            calendar_addresses::show_team,
        )
        .doc(
            "Get the address of the team's calendar",
            "Calendar programs read all games of the team there. Anyone who has the address can do \
             so.",
            |doc| doc.returns::<CalendarAddress>(200, "The address."),
        ),
        post(
            "/api/v1/teams/{team}/calendar-addresses/team/renew",
            WRITE_OWN,
            calendar_addresses::renew_team,
        )
        .doc(
            "Get a new address of the team's calendar",
            "The old address stops working, for everyone who uses it.",
            |doc| {
                doc.idempotent()
                    .returns::<CalendarAddress>(200, "The new address.")
            },
        ),
        delete(
            "/api/v1/teams/{team}/calendar-addresses/team",
            WRITE_BOOK,
            calendar_addresses::withdraw_team,
        )
        .doc("Withdraw the address of the team's calendar", "", |doc| {
            doc.idempotent()
                .returns_nothing("The address no longer works.")
        }),
    ]
}
