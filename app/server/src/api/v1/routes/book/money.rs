//! Routes of the balances, payments, AutoPay and transfers.

use crate::api::v1::resources::autopay;
use crate::api::v1::resources::autopay::Offer;
use crate::api::v1::resources::balances;
use crate::api::v1::resources::balances::{Balances, BalancesQuery};
use crate::api::v1::resources::payments;
use crate::api::v1::resources::payments::{NewPayment, Payment};
use crate::api::v1::resources::transfers;
use crate::api::v1::resources::transfers::{NewTransfer, Transfer};
use crate::api::v1::routes::route::{RouteSpec, delete, get, post, put};
use crate::api::v1::routes::{READ_BOOK, WRITE_BOOK};
use crate::api::v1::support::access::Access;
use crate::api::v1::support::list_filter::ListQuery;
use cffa_services::auth::tokens::Scope;

pub(super) fn routes() -> Vec<RouteSpec> {
    vec![
        get("/api/v1/teams/{team}/balances", READ_BOOK, balances::show).doc(
            "List balances",
            "A positive balance means that the team owes the player. Managers see all balances \
             and the money held; players see only their own balance.",
            |doc| {
                doc.query::<BalancesQuery>()
                    .etag()
                    .returns::<Balances>(200, "The balances.")
            },
        ),
        get("/api/v1/teams/{team}/payments", READ_BOOK, payments::list).doc(
            "List payments",
            "Newest first, including AutoPay payments and carry-overs. Players see only their \
             own payments.",
            |doc| {
                doc.query::<ListQuery>()
                    .etag()
                    .returns_page::<Payment>("A page of payments.")
            },
        ),
        post(
            "/api/v1/teams/{team}/payments",
            WRITE_BOOK,
            payments::create,
        )
        .doc("Record a payment", "", |doc| {
            doc.body::<NewPayment>()
                .idempotent()
                .returns::<Payment>(201, "The recorded payment.")
        }),
        get(
            "/api/v1/teams/{team}/payments/{payment}",
            READ_BOOK,
            payments::show,
        )
        .doc("Get a payment", "", |doc| {
            doc.etag().returns::<Payment>(200, "The payment.")
        }),
        put(
            "/api/v1/teams/{team}/payments/{payment}",
            WRITE_BOOK,
            payments::update,
        )
        .doc(
            "Update a payment",
            "AutoPay payments and carry-overs can't be updated, only deleted.",
            |doc| {
                doc.idempotent()
                    .body::<NewPayment>()
                    .if_match()
                    .etag()
                    .returns::<Payment>(200, "The updated payment.")
            },
        ),
        delete(
            "/api/v1/teams/{team}/payments/{payment}",
            WRITE_BOOK,
            payments::delete,
        )
        .doc("Delete a payment", "", |doc| {
            doc.idempotent()
                .if_match()
                .returns_nothing("The payment was deleted.")
        }),
        get(
            "/api/v1/teams/{team}/autopay",
            Access::Manager(Scope::ReadBook),
            autopay::offer,
        )
        .doc(
            "Preview AutoPay",
            "Returns your own share of the last game.",
            |doc| doc.etag().returns::<Offer>(200, "Your share.").conflicts(),
        ),
        post("/api/v1/teams/{team}/autopay", WRITE_BOOK, autopay::pay).doc(
            "Pay your own share of the last game",
            "",
            |doc| {
                doc.idempotent()
                    .returns::<Payment>(201, "The recorded payment.")
            },
        ),
        get("/api/v1/teams/{team}/transfers", READ_BOOK, transfers::list).doc(
            "List transfers",
            "Newest first. Players see only transfers from or to them.",
            |doc| {
                doc.query::<ListQuery>()
                    .etag()
                    .returns_page::<Transfer>("A page of transfers.")
            },
        ),
        post(
            "/api/v1/teams/{team}/transfers",
            WRITE_BOOK,
            transfers::create,
        )
        .doc("Record a transfer between two players", "", |doc| {
            doc.body::<NewTransfer>()
                .idempotent()
                .returns::<Transfer>(201, "The recorded transfer.")
        }),
        get(
            "/api/v1/teams/{team}/transfers/{transfer}",
            READ_BOOK,
            transfers::show,
        )
        .doc("Get a transfer", "", |doc| {
            doc.etag().returns::<Transfer>(200, "The transfer.")
        }),
        put(
            "/api/v1/teams/{team}/transfers/{transfer}",
            WRITE_BOOK,
            transfers::update,
        )
        .doc("Update a transfer", "", |doc| {
            doc.idempotent()
                .body::<NewTransfer>()
                .if_match()
                .etag()
                .returns::<Transfer>(200, "The updated transfer.")
        }),
        delete(
            "/api/v1/teams/{team}/transfers/{transfer}",
            WRITE_BOOK,
            transfers::delete,
        )
        .doc("Delete a transfer", "", |doc| {
            doc.idempotent()
                .if_match()
                .returns_nothing("The transfer was deleted.")
        }),
    ]
}
