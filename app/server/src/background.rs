//! Background tasks, which run independently of requests: they schedule recurring games, write mail
//! and notifications about next games, and send what is due. Every process runs them, but each game
//! is scheduled and each mail sent by only one of them.

use crate::app::App;
use crate::web::mail::{balances, notices, text};
use crate::web::push;
use actix_web::web::Data;
use cffa_services::match_day::planning::{Planner, Stores};
use cffa_services::push::Sender;
use cffa_store::StoreError;

/// Runs the tasks periodically, forever.
pub(crate) async fn run(app: Data<App>) {
    let mut planner = Planner::default();
    loop {
        actix_web::rt::time::sleep(app.background_interval).await;
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
    notices::write(app, now).await?;
    balances::write(app, now).await
}

/// Sends mail periodically, forever. It is a task of its own, because a mail server can be slow.
pub(crate) async fn send_mail(app: Data<App>) {
    let Some(mail) = &app.config.mail else {
        return;
    };
    let write = |letter: &_| text::write(letter, &mail.url);
    loop {
        actix_web::rt::time::sleep(app.background_interval).await;
        match app.mails.send_due(&app.books, &mail.url, write).await {
            Ok(0) => {}
            Ok(sent) => log::info!("mails sent: {sent}"),
            Err(error) => log::warn!("mail is postponed: {error}"),
        }
    }
}

/// Sends notifications periodically, forever, as a task of its own as well.
pub(crate) async fn send_notifications(app: Data<App>) {
    let sender = Sender {
        books: &app.books,
        next_games: &app.next_games,
        write: push::text::write,
    };
    loop {
        actix_web::rt::time::sleep(app.background_interval).await;
        match app.pushes.send_due(&sender).await {
            Ok(0) => {}
            Ok(sent) => log::info!("notifications sent: {sent}"),
            Err(error) => log::warn!("notifications are postponed: {error}"),
        }
    }
}
