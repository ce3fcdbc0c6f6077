//! Routes of the games and the standings.

use crate::api::v1::resources::games;
use crate::api::v1::resources::games::Game;
use crate::api::v1::resources::new_game::NewGame;
use crate::api::v1::resources::standings;
use crate::api::v1::resources::standings::{Standings, StandingsQuery};
use crate::api::v1::routes::route::{RouteSpec, delete, get, post, put};
use crate::api::v1::routes::{READ_BOOK, WRITE_BOOK};
use crate::api::v1::support::list_filter::ListQuery;

pub(super) fn routes() -> Vec<RouteSpec> {
    vec![
        get("/api/v1/teams/{team}/games", READ_BOOK, games::list).doc(
            "List games",
            "Newest first. Players see only games that they played or booked, without the other \
             players in the line-up.",
            |doc| {
                doc.query::<ListQuery>()
                    .etag()
                    .returns_page::<Game>("A page of games.")
            },
        ),
        post("/api/v1/teams/{team}/games", WRITE_BOOK, games::create).doc(
            "Log a game",
            "The cost is split exactly among players and guests. People named in the line-up who \
             aren't in the team yet are added.",
            |doc| {
                doc.body::<NewGame>()
                    .idempotent()
                    .returns::<Game>(201, "The logged game.")
            },
        ),
        get("/api/v1/teams/{team}/standings", READ_BOOK, standings::show).doc(
            "Get the standings",
            "The table, attendance and streaks of the games of some dates. Players see only \
             themselves.",
            |doc| {
                doc.query::<StandingsQuery>()
                    .etag()
                    .returns::<Standings>(200, "The standings.")
            },
        ),
        get("/api/v1/teams/{team}/games/{game}", READ_BOOK, games::show).doc(
            "Get a game",
            "",
            |doc| doc.etag().returns::<Game>(200, "The game."),
        ),
        put(
            "/api/v1/teams/{team}/games/{game}",
            WRITE_BOOK,
            games::update,
        )
        .doc("Update a game", "", |doc| {
            doc.idempotent()
                .body::<NewGame>()
                .if_match()
                .etag()
                .returns::<Game>(200, "The updated game.")
        }),
        delete(
            "/api/v1/teams/{team}/games/{game}",
            WRITE_BOOK,
            games::delete,
        )
        .doc("Delete a game", "", |doc| {
            doc.idempotent()
                .if_match()
                .returns_nothing("The game was deleted.")
        }),
    ]
}
