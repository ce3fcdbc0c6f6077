//! What the page of the next game shows its team.

use super::view::{OwnView, ScheduledGameView};
use crate::web::support::current_user::CurrentUser;
use crate::web::support::page::View;
use crate::web::support::respond::own_address;
use actix_web::HttpRequest;
use cffa_book::Book;
use cffa_services::next_game::people;
use cffa_store::NextGame;
use serde::Serialize;
use uuid::Uuid;

#[derive(Serialize)]
pub(crate) struct NextGameView<'a> {
    pub next_game: ScheduledGameView,
    /// Whom an answer can be for.
    pub people: Vec<PersonView>,
    /// In characters.
    pub longest_name: usize,
    pub most_guests: u32,
    /// None: only a new link can be shown.
    pub share: Option<Share>,
    /// The reader's own answer as a player; none: they are no player.
    pub own: Option<OwnView>,
    /// A headcount for the pitch.
    pub count_href: &'a str,
    /// How many next games of all their teams the reader has not replied to: the number on the icon.
    pub open_answers: usize,
}

impl View for NextGameView<'_> {
    const TEMPLATE: &'static str = "next_game/page.html";
}

/// The page of a team that has planned no game: nothing beyond its frame.
#[derive(Serialize)]
pub(crate) struct NoNextGameView {}

impl View for NoNextGameView {
    const TEMPLATE: &'static str = "next_game/none.html";
}

/// The link to share.
#[derive(Serialize)]
pub(crate) struct Share {
    /// The address of its page, without the host.
    path: String,
    /// The whole link.
    pub link: String,
}

impl Share {
    /// The addresses that a token is in.
    pub(crate) fn of(user: &CurrentUser, request: &HttpRequest, token: &str) -> Share {
        let path = format!("/play/{token}");
        Share {
            link: format!("{}{path}", own_address(user, request)),
            path,
        }
    }
}

/// Somebody whom an answer can be for.
#[derive(Serialize)]
pub(crate) struct PersonView {
    id: Uuid,
    name: String,
}

/// Everybody whom an answer can be for.
pub(crate) fn people(next_game: &NextGame, book: &Book) -> Vec<PersonView> {
    let people = people::choices(next_game, book).into_iter();
    people.map(|(id, name)| PersonView { id, name }).collect()
}

#[cfg(test)]
mod test {
    use super::*;
    use crate::web::support::sample::{Audience, Sample};

    impl Share {
        pub(crate) fn sample() -> Share {
            Share {
                path: "/play/token".to_owned(),
                link: "https://cffa.example.org/play/token".to_owned(),
            }
        }
    }

    impl PersonView {
        pub(crate) fn sample() -> PersonView {
            PersonView {
                id: Uuid::nil(),
                name: "Ann".to_owned(),
            }
        }
    }

    impl Sample for NextGameView<'_> {
        const AUDIENCE: Audience = Audience::Members;

        fn samples() -> Vec<Self> {
            let empty = |next_game| NextGameView {
                next_game,
                people: Vec::new(),
                longest_name: 60,
                most_guests: 9,
                share: None,
                own: None,
                count_href: "/count?name=Pitch&maximum=10",
                open_answers: 1,
            };
            let full = |next_game| NextGameView {
                people: vec![PersonView::sample()],
                share: Some(Share::sample()),
                own: Some(OwnView::sample()),
                ..empty(next_game)
            };
            let without = ScheduledGameView::samples().into_iter().map(empty);
            let with = ScheduledGameView::samples().into_iter().map(full);
            without.chain(with).collect()
        }
    }

    impl Sample for NoNextGameView {
        const AUDIENCE: Audience = Audience::Members;

        fn samples() -> Vec<Self> {
            vec![NoNextGameView {}]
        }
    }
}
