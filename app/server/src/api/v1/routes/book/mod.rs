//! Routes of the book: players, games, money and history.

mod money;

use crate::api::v1::routes::route::RouteSpec;

/// The routes.
pub fn routes() -> Vec<RouteSpec> {
    money::routes()
}
