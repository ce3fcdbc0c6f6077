//! Routes of the requester's own payment methods.

use crate::api::v1::resources::own_payment_methods;
use crate::api::v1::resources::own_payment_methods::OwnPaymentMethods;
use crate::api::v1::routes::route::{RouteSpec, delete, get, put};
use crate::api::v1::routes::{MANAGE_TEAM, READ_ALL};

pub(super) fn routes() -> Vec<RouteSpec> {
    vec![
        get(
            "/api/v1/teams/{team}/payment-methods/own",
            READ_ALL,
            own_payment_methods::show,
        )
        .doc("Get how players can pay you", "", |doc| {
            doc.etag()
                .returns::<OwnPaymentMethods>(200, "Your payment methods.")
        }),
        put(
            "/api/v1/teams/{team}/payment-methods/own",
            MANAGE_TEAM,
            own_payment_methods::update,
        )
        .doc(
            "Set how players can pay you",
            "Replaces all of your payment methods in this team. Nobody else can change them.",
            |doc| {
                doc.idempotent()
                    .body::<OwnPaymentMethods>()
                    .if_match()
                    .etag()
                    .returns::<OwnPaymentMethods>(200, "Your payment methods.")
            },
        ),
        delete(
            "/api/v1/teams/{team}/payment-methods/own",
            MANAGE_TEAM,
            own_payment_methods::delete,
        )
        .doc("Delete your payment methods", "", |doc| {
            doc.idempotent()
                .if_match()
                .returns_nothing("Players are no longer told how to pay you.")
        }),
    ]
}
