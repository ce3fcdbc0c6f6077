//! Routes of the history.

use crate::api::v1::resources::changes;
use crate::api::v1::resources::changes::ChangeResponse;
use crate::api::v1::routes::route::{RouteSpec, get, post};
use crate::api::v1::routes::{READ_ALL, WRITE_BOOK};
use crate::api::v1::support::paging::PageQuery;

pub(super) fn routes() -> Vec<RouteSpec> {
    vec![
        get("/api/v1/teams/{team}/changes", READ_ALL, changes::list).doc(
            "List changes",
            "The history of the book, newest first.",
            |doc| {
                doc.query::<PageQuery>()
                    .returns_page::<ChangeResponse>("A page of changes.")
            },
        ),
        get(
            "/api/v1/teams/{team}/changes/{change}",
            READ_ALL,
            changes::show,
        )
        .doc("Get a change", "", |doc| {
            doc.returns::<ChangeResponse>(200, "The change.")
        }),
        post(
            "/api/v1/teams/{team}/changes/{change}/undo",
            WRITE_BOOK,
            changes::undo,
        )
        .doc(
            "Undo a change",
            "Possible while nothing that the change affected has changed since. The undo is \
             recorded as a change and can be undone as well.",
            |doc| {
                doc.idempotent()
                    .returns::<ChangeResponse>(200, "The change that undid it.")
            },
        ),
    ]
}
