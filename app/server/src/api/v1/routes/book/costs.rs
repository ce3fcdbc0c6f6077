//! Routes of the costs other than pitches.

use crate::api::v1::resources::costs;
use crate::api::v1::resources::costs::{Cost, NewCost};
use crate::api::v1::routes::route::{RouteSpec, delete, get, post, put};
use crate::api::v1::routes::{READ_BOOK, WRITE_BOOK};
use crate::api::v1::support::list_filter::ListQuery;

pub(super) fn routes() -> Vec<RouteSpec> {
    vec![
        get("/api/v1/teams/{team}/costs", READ_BOOK, costs::list).doc(
            "List other costs",
            "Costs other than pitches, newest first. Players see only costs that they paid or \
             share, without the other players.",
            |doc| {
                doc.query::<ListQuery>()
                    .etag()
                    .returns_page::<Cost>("A page of costs.")
            },
        ),
        post("/api/v1/teams/{team}/costs", WRITE_BOOK, costs::create).doc(
            "Add a cost",
            "The amount is split exactly among those who share it, and credited to the player \
             who paid it.",
            |doc| {
                doc.body::<NewCost>()
                    .idempotent()
                    .returns::<Cost>(201, "The added cost.")
            },
        ),
        get("/api/v1/teams/{team}/costs/{cost}", READ_BOOK, costs::show).doc(
            "Get a cost",
            "",
            |doc| doc.etag().returns::<Cost>(200, "The cost."),
        ),
        put(
            "/api/v1/teams/{team}/costs/{cost}",
            WRITE_BOOK,
            costs::update,
        )
        .doc("Update a cost", "", |doc| {
            doc.idempotent()
                .body::<NewCost>()
                .if_match()
                .etag()
                .returns::<Cost>(200, "The updated cost.")
        }),
        delete(
            "/api/v1/teams/{team}/costs/{cost}",
            WRITE_BOOK,
            costs::delete,
        )
        .doc("Delete a cost", "", |doc| {
            doc.idempotent()
                .if_match()
                .returns_nothing("The cost was deleted.")
        }),
    ]
}
