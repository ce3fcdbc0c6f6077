//! `/next/sides`: a split of the players into two fair sides, and its text for the group chat.

use crate::text::messages::message;
use crate::text::sides::{self, SideView};
use crate::web::support::current_user::CurrentUser;
use crate::web::support::error::WebError;
use crate::web::support::page::{Page, View};
use crate::web::support::share::ShareView;
use actix_web::{HttpResponse, web};
use cffa_book::{Book, STRENGTH_GAMES};
use cffa_services::clock;
use cffa_store::NextGame;
use serde::{Deserialize, Serialize};

/// The seed that selects one of many fair splits, so that a reload shows the same one.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    seed: String,
}

impl Asked {
    fn seed(&self) -> u64 {
        self.seed.parse().unwrap_or(0)
    }
}

#[derive(Serialize)]
pub(crate) struct SidesView {
    /// Both sides; empty if fewer than two people play.
    sides: Vec<SideView>,
    href_shuffle: String,
    href_share: String,
    /// The link to the form that logs the game with these sides.
    href_log: String,
    /// The number of recent games from which a player's strength is computed.
    strength_games: usize,
}

impl View for SidesView {
    const TEMPLATE: &'static str = "next_game/sides.html";
}

impl SidesView {
    fn of(next_game: &NextGame, book: &Book, seed: u64) -> SidesView {
        SidesView {
            sides: sides::fair(next_game, book, seed),
            href_shuffle: format!("/next/sides?seed={}", seed.wrapping_add(1)),
            href_share: format!("/next/sides/share?seed={seed}"),
            href_log: format!("/games/new?plan={}&seed={seed}", next_game.id),
            strength_games: STRENGTH_GAMES,
        }
    }
}

async fn next_game(user: &CurrentUser) -> Result<NextGame, WebError> {
    let next_games = &user.app().next_games;
    let found = next_games
        .of(user.team()?.id, clock::server_today())
        .await?;
    found.ok_or(WebError::Missing)
}

/// `GET /next/sides`
pub async fn show(user: CurrentUser, asked: web::Query<Asked>) -> Result<HttpResponse, WebError> {
    let next_game = next_game(&user).await?;
    let book = user.app().books.read(user.team()?).await?;
    let view = SidesView::of(&next_game, &book, asked.seed());
    Page::of(message!("sides-title"), "next", &view).render(&user, Some(&book))
}

/// `GET /next/sides/share`
pub async fn share(user: CurrentUser, asked: web::Query<Asked>) -> Result<HttpResponse, WebError> {
    let next_game = next_game(&user).await?;
    let book = user.app().books.read(user.team()?).await?;
    let seed = asked.seed();
    let text = sides::text(&next_game, &book, seed);
    let view = ShareView::of(text, format!("/next/sides?seed={seed}"));
    Page::of(message!("share-title"), "next", &view).render(&user, Some(&book))
}

#[cfg(test)]
mod samples {
    use super::*;
    use crate::web::support::sample::{Audience, Sample};
    use cffa_book::{PlayedFor, Side};

    impl Sample for SidesView {
        const AUDIENCE: Audience = Audience::Members;

        fn samples() -> Vec<Self> {
            let ann = sides::OnSide {
                name: "Ann",
                guests: 3,
                played_for: PlayedFor {
                    side: Side::A,
                    guests_opposite: 2,
                },
            };
            let of = |sides| SidesView {
                sides,
                href_shuffle: "/next/sides?seed=1".to_owned(),
                href_share: "/next/sides/share?seed=0".to_owned(),
                href_log: "/games/new".to_owned(),
                strength_games: STRENGTH_GAMES,
            };
            vec![of(sides::both(&[ann], None).into()), of(Vec::new())]
        }
    }
}
