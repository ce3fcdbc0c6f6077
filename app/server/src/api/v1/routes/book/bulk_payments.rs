//! Routes to record several payments at once.

use crate::api::v1::resources::collect;
use crate::api::v1::resources::collect::Collection;
use crate::api::v1::resources::recorded_transactions::RecordedTransactions;
use crate::api::v1::resources::settle_up;
use crate::api::v1::resources::settle_up::{MadeSettlements, SettleUp};
use crate::api::v1::routes::route::{RouteSpec, get, post};
use crate::api::v1::routes::{READ_ALL, WRITE_BOOK};

pub(super) fn routes() -> Vec<RouteSpec> {
    vec![
        post(
            "/api/v1/teams/{team}/payments/collect",
            WRITE_BOOK,
            collect::create,
        )
        .doc(
            "Record what several players paid",
            "All of the payments are recorded, or none. They are one change, so they are undone \
             together.",
            |doc| {
                doc.body::<Collection>()
                    .idempotent()
                    .returns::<RecordedTransactions>(201, "The recorded payments.")
            },
        ),
        get("/api/v1/teams/{team}/settle-up", READ_ALL, settle_up::show).doc(
            "List the payments that settle up",
            "The fewest payments after which every balance is zero and the manager holds no money.",
            |doc| doc.etag().returns::<SettleUp>(200, "The payments."),
        ),
        post(
            "/api/v1/teams/{team}/settle-up",
            WRITE_BOOK,
            settle_up::record,
        )
        .doc(
            "Record payments that settle up",
            "With today's date, all or none of them. Fails with 409 if the balances have changed \
             so that one of the payments is no longer in the list.",
            |doc| {
                doc.body::<MadeSettlements>()
                    .idempotent()
                    .returns::<RecordedTransactions>(201, "The recorded payments and transfers.")
            },
        ),
    ]
}
