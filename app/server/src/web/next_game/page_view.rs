//! The view of the next game's page for members.

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
    /// The people for whom a reply can be recorded.
    pub people: Vec<PersonView>,
    /// The maximum length in characters.
    pub longest_name: usize,
    pub most_guests: u32,
    /// `None` if the link can only be replaced, not shown.
    pub share: Option<Share>,
    /// The user's own reply; `None` if they are not a player.
    pub own: Option<OwnView>,
    /// The link to a new headcount for the pitch.
    pub count_href: &'a str,
    /// The number of next games in all their teams to which the user has not replied, for the app
    /// icon's badge.
    pub open_answers: usize,
}

impl View for NextGameView<'_> {
    const TEMPLATE: &'static str = "next_game/page.html";
}

/// The page of a team without a next game: only the layout.
#[derive(Serialize)]
pub(crate) struct NoNextGameView {}

impl View for NoNextGameView {
    const TEMPLATE: &'static str = "next_game/none.html";
}

/// The link to share.
#[derive(Serialize)]
pub(crate) struct Share {
    /// The path of its page.
    path: String,
    /// The absolute URL.
    pub link: String,
}

impl Share {
    /// The URLs that contain a token.
    pub(crate) fn of(user: &CurrentUser, request: &HttpRequest, token: &str) -> Share {
        let path = format!("/play/{token}");
        Share {
            link: format!("{}{path}", own_address(user, request)),
            path,
        }
    }
}

/// A person for whom a reply can be recorded.
#[derive(Serialize)]
pub(crate) struct PersonView {
    id: Uuid,
    name: String,
}

/// All people for whom a reply can be recorded.
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
