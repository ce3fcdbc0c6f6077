//! Rows about headcounts, which are of no team.

use crate::api::v1::resources::spaces;
use crate::api::v1::resources::spaces::{Maximum, NewSpace, Space};
use crate::api::v1::routes::route::{Row, get, post, put};
use crate::api::v1::support::context::Needs;
use cffa_services::auth::tokens::Scope;

const LOOK: Needs = Needs::Scope(Scope::ReadSpaces);
const COUNT: Needs = Needs::Scope(Scope::WriteSpaces);

/// The rows.
pub fn rows() -> Vec<Row> {
    vec![
        post("/api/v1/spaces", COUNT, spaces::create).says(
            "Make a space to count heads in",
            "It is gone when nobody has used it for 24 hours.",
            |it| {
                it.takes::<NewSpace>()
                    .once()
                    .answers::<Space>(201, "It is there.")
            },
        ),
        get("/api/v1/spaces/{space}", LOOK, spaces::show).says(
            "A space",
            "Whoever knows its id may ask, in whichever team they are, or in none.",
            |it| it.tagged().answers::<Space>(200, "The space."),
        ),
        put("/api/v1/spaces/{space}", COUNT, spaces::update).says(
            "Say how many fit",
            "A lower number takes the count down with it.",
            |it| {
                it.takes::<Maximum>()
                    .answers::<Space>(200, "The space as it is now.")
            },
        ),
        post("/api/v1/spaces/{space}/increment", COUNT, spaces::increment).says(
            "Count one more in",
            "In one step, whoever else counts at the same moment. A full space stays as it is.",
            |it| it.answers::<Space>(200, "The space as it is now."),
        ),
        post("/api/v1/spaces/{space}/decrement", COUNT, spaces::decrement).says(
            "Count one out",
            "An empty space stays as it is.",
            |it| it.answers::<Space>(200, "The space as it is now."),
        ),
    ]
}
