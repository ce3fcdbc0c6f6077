//! Routes of the players and their statements.

use crate::api::v1::resources::players;
use crate::api::v1::resources::players::{Merge, NewPlayer, PlayerResponse};
use crate::api::v1::resources::statement;
use crate::api::v1::resources::statement::Line;
use crate::api::v1::routes::route::{RouteSpec, delete, get, post, put};
use crate::api::v1::routes::{READ_BOOK, WRITE_BOOK};
use crate::api::v1::support::paging::PageQuery;

pub(super) fn routes() -> Vec<RouteSpec> {
    vec![
        get("/api/v1/teams/{team}/players", READ_BOOK, players::list).doc(
            "List players",
            "Sorted by name, including retired players. Players see only themselves.",
            |doc| {
                doc.query::<PageQuery>()
                    .etag()
                    .returns_page::<PlayerResponse>("A page of players.")
            },
        ),
        post("/api/v1/teams/{team}/players", WRITE_BOOK, players::create).doc(
            "Add a player",
            "",
            |doc| {
                doc.body::<NewPlayer>()
                    .idempotent()
                    .returns::<PlayerResponse>(201, "The added player.")
            },
        ),
        get("/api/v1/teams/{team}/players/{player}", READ_BOOK, players::show).doc(
            "Get a player",
            "",
            |doc| doc.etag().returns::<PlayerResponse>(200, "The player."),
        ),
        put(
            "/api/v1/teams/{team}/players/{player}",
            WRITE_BOOK,
            players::update,
        )
        .doc("Update a player", "", |doc| {
            doc.idempotent()
                .body::<NewPlayer>()
                .if_match()
                .etag()
                .returns::<PlayerResponse>(200, "The updated player.")
        }),
        delete(
            "/api/v1/teams/{team}/players/{player}",
            WRITE_BOOK,
            players::delete,
        )
        .doc(
            "Delete a player",
            "Only players that nothing in the book refers to can be deleted. Retire other players.",
            |doc| doc.idempotent().if_match().returns_nothing("The player was deleted."),
        ),
        post(
            "/api/v1/teams/{team}/players/{player}/retire",
            WRITE_BOOK,
            players::retire,
        )
        .doc(
            "Retire a player",
            "Retired players are not offered for new games. Their balance and history are kept.",
            |doc| {
                doc.idempotent()
                    .etag()
                    .returns::<PlayerResponse>(200, "The updated player.")
            },
        ),
        post(
            "/api/v1/teams/{team}/players/{player}/reactivate",
            WRITE_BOOK,
            players::reactivate,
        )
        .doc("Reactivate a retired player", "", |doc| {
            doc.idempotent()
                .etag()
                .returns::<PlayerResponse>(200, "The updated player.")
        }),
        post(
            "/api/v1/teams/{team}/players/{player}/merge",
            WRITE_BOOK,
            players::merge,
        )
        .doc(
            "Merge two players",
            "For a person who was added under two names. The two must never have played in the \
             same game.",
            |doc| {
                doc.body::<Merge>()
                    .idempotent()
                    .etag()
                    .returns::<PlayerResponse>(200, "The remaining player.")
            },
        ),
        get(
            "/api/v1/teams/{team}/players/{player}/statement",
            READ_BOOK,
            statement::show,
        )
        .doc(
            "Get a statement",
            "Every line with the balance after it, newest first. Players see only their own statement.",
            |doc| {
                doc.query::<PageQuery>()
                    .etag()
                    .returns_page::<Line>("A page of the statement.")
            },
        ),
    ]
}
