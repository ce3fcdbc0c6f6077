//! Routes of the seasons.

use crate::api::v1::resources::seasons;
use crate::api::v1::resources::seasons::{NewSeason, Season};
use crate::api::v1::routes::route::{RouteSpec, delete, get, post, put};
use crate::api::v1::routes::{READ_BOOK, WRITE_BOOK};
use crate::api::v1::support::paging::PageQuery;

pub(super) fn routes() -> Vec<RouteSpec> {
    vec![
        get("/api/v1/teams/{team}/seasons", READ_BOOK, seasons::list).doc(
            "List seasons",
            "Names for the games of some dates, the latest first. They may overlap.",
            |doc| {
                doc.query::<PageQuery>()
                    .etag()
                    .returns_page::<Season>("A page of seasons.")
            },
        ),
        post("/api/v1/teams/{team}/seasons", WRITE_BOOK, seasons::create).doc(
            "Add a season",
            "",
            |doc| {
                doc.body::<NewSeason>()
                    .idempotent()
                    .returns::<Season>(201, "The added season.")
            },
        ),
        get(
            "/api/v1/teams/{team}/seasons/{season}",
            READ_BOOK,
            seasons::show,
        )
        .doc("Get a season", "", |doc| {
            doc.etag().returns::<Season>(200, "The season.")
        }),
        put(
            "/api/v1/teams/{team}/seasons/{season}",
            WRITE_BOOK,
            seasons::update,
        )
        .doc("Update a season", "", |doc| {
            doc.idempotent()
                .body::<NewSeason>()
                .if_match()
                .etag()
                .returns::<Season>(200, "The updated season.")
        }),
        delete(
            "/api/v1/teams/{team}/seasons/{season}",
            WRITE_BOOK,
            seasons::delete,
        )
        .doc("Delete a season", "The games stay in the book.", |doc| {
            doc.idempotent()
                .if_match()
                .returns_nothing("The season was deleted.")
        }),
    ]
}
