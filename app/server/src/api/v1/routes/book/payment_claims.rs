//! Routes to pay what you owe: the payment methods, and payments to confirm.

use crate::api::v1::resources::payment_claims;
use crate::api::v1::resources::payment_claims::{NewPaymentClaim, PaymentClaim};
use crate::api::v1::resources::payment_methods;
use crate::api::v1::resources::payment_methods::PaymentMethods;
use crate::api::v1::resources::payments::Payment;
use crate::api::v1::routes::route::{RouteSpec, delete, get, post};
use crate::api::v1::routes::{READ_BOOK, WRITE_BOOK, WRITE_OWN};

pub(super) fn routes() -> Vec<RouteSpec> {
    vec![
        get(
            "/api/v1/teams/{team}/payment-methods",
            READ_BOOK,
            payment_methods::show,
        )
        .doc(
            "List ways to pay what you owe",
            "The payment methods of the managers of the team, with the amount and a reference. \
             Empty if you owe nothing.",
            |doc| doc.returns::<PaymentMethods>(200, "The payment methods."),
        ),
        get(
            "/api/v1/teams/{team}/payment-claims",
            READ_BOOK,
            payment_claims::list,
        )
        .doc(
            "List payments to confirm",
            "Payments that players say they made, oldest first. Players see only their own.",
            |doc| {
                doc.etag()
                    .returns_page::<PaymentClaim>("All payments to confirm.")
            },
        ),
        post(
            "/api/v1/teams/{team}/payment-claims",
            WRITE_OWN,
            payment_claims::create,
        )
        .doc(
            "Say that you paid",
            "No balance changes until a manager confirms it. You can have one open claim, and only \
             while you owe something.",
            |doc| {
                doc.body::<NewPaymentClaim>()
                    .idempotent()
                    .returns::<PaymentClaim>(201, "The payment to confirm.")
            },
        ),
        delete(
            "/api/v1/teams/{team}/payment-claims/{claim}",
            WRITE_OWN,
            payment_claims::delete,
        )
        .doc(
            "Dismiss or withdraw a payment to confirm",
            "Managers dismiss any, players withdraw their own.",
            |doc| {
                doc.idempotent()
                    .returns_nothing("It was removed. No payment was recorded.")
            },
        ),
        post(
            "/api/v1/teams/{team}/payment-claims/{claim}/confirm",
            WRITE_BOOK,
            payment_claims::confirm,
        )
        .doc(
            "Confirm a payment",
            "Records the payment. Confirming it again returns the same payment.",
            |doc| doc.returns::<Payment>(200, "The recorded payment."),
        ),
    ]
}
