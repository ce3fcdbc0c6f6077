//! A next game as an iCalendar file.

use super::calendar::{self, MEDIA_TYPE, Shown};
use actix_web::HttpResponse;
use cffa_book::Book;
use cffa_services::clock;
use cffa_services::match_day::events;
use cffa_store::NextGame;
use jiff::Timestamp;

/// The file of a game of `team`, whose page is at `link`.
///
/// # Errors
/// If the game is at the maximum date.
pub(super) fn of(
    next_game: &NextGame,
    book: &Book,
    team: &str,
    link: &str,
) -> anyhow::Result<HttpResponse> {
    let shown = Shown {
        team,
        zone: clock::zone(book),
        link,
        is_address: false,
    };
    let event = events::scheduled(next_game);
    let body = calendar::body(&[event], &shown, Timestamp::now())?;
    Ok(HttpResponse::Ok().content_type(MEDIA_TYPE).body(body))
}
