//! What the server does by itself, whether anybody asks or not: it plans recurring games. Every
//! process does, and each game is planned by one of them.

use crate::app::App;
use cffa_services::match_day::planning::{Planner, Stores};
use cffa_store::StoreError;
use std::time::Duration;

/// The interval between two turns: a game is planned days ahead.
const INTERVAL: Duration = Duration::from_secs(60);

/// Takes turns for ever.
pub(crate) async fn run(app: actix_web::web::Data<App>) {
    let mut planner = Planner::default();
    loop {
        actix_web::rt::time::sleep(INTERVAL).await;
        if let Err(error) = turn(&app, &mut planner).await {
            log::warn!("background work is postponed: {error}");
        }
    }
}

async fn turn(app: &App, planner: &mut Planner) -> Result<(), StoreError> {
    let now = app.store.now().await?;
    let stores = Stores {
        store: &*app.store,
        books: &app.books,
        next_games: &app.next_games,
    };
    let planned = planner.run(stores, now).await?.planned;
    if planned > 0 {
        log::info!("recurring games planned: {planned}");
    }
    Ok(())
}
