//! Routes of headcounts, which belong to no team.

use crate::api::v1::resources::spaces;
use crate::api::v1::resources::spaces::{Maximum, NewSpace, Space};
use crate::api::v1::routes::route::{RouteSpec, get, post, put};
use crate::api::v1::support::access::Access;
use cffa_services::auth::tokens::Scope;

const READ_SPACES: Access = Access::Scope(Scope::ReadSpaces);
const WRITE_SPACES: Access = Access::Scope(Scope::WriteSpaces);

/// The routes.
pub fn routes() -> Vec<RouteSpec> {
    vec![
        post("/api/v1/spaces", WRITE_SPACES, spaces::create).doc(
            "Create a headcount",
            "Deleted after 24 hours without use.",
            |doc| {
                doc.body::<NewSpace>()
                    .idempotent()
                    .returns::<Space>(201, "The created headcount.")
            },
        ),
        get("/api/v1/spaces/{space}", READ_SPACES, spaces::show).doc(
            "Get a headcount",
            "Anyone who knows the id can read it, whatever their teams.",
            |doc| doc.etag().returns::<Space>(200, "The headcount."),
        ),
        put("/api/v1/spaces/{space}", WRITE_SPACES, spaces::update).doc(
            "Set the maximum",
            "If the current count exceeds the new maximum, it is lowered to the maximum.",
            |doc| {
                doc.body::<Maximum>()
                    .returns::<Space>(200, "The updated headcount.")
            },
        ),
        post(
            "/api/v1/spaces/{space}/increment",
            WRITE_SPACES,
            spaces::increment,
        )
        .doc(
            "Count one person in",
            "Atomic: safe with concurrent requests. At the maximum, the count doesn't change.",
            |doc| doc.returns::<Space>(200, "The updated headcount."),
        ),
        post(
            "/api/v1/spaces/{space}/decrement",
            WRITE_SPACES,
            spaces::decrement,
        )
        .doc(
            "Count one person out",
            "Atomic: safe with concurrent requests. At zero, the count doesn't change.",
            |doc| doc.returns::<Space>(200, "The updated headcount."),
        ),
    ]
}
