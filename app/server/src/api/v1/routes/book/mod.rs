//! Routes of the book: players, games, money and history.

mod bulk_payments;
mod changes;
mod costs;
mod games;
mod money;
mod own_payment_methods;
mod payment_claims;
mod players;
mod seasons;
mod share_texts;

use crate::api::v1::routes::route::RouteSpec;

/// The routes, in the order of the table.
pub fn routes() -> Vec<RouteSpec> {
    let parts = [
        players::routes(),
        games::routes(),
        seasons::routes(),
        money::routes(),
        bulk_payments::routes(),
        own_payment_methods::routes(),
        share_texts::routes(),
        payment_claims::routes(),
        costs::routes(),
        changes::routes(),
    ];
    parts.into_iter().flatten().collect()
}
