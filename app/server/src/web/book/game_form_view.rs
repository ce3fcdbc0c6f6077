//! What the form of a game shows.

use super::FormMode;
use crate::web::support::messages::message;
use crate::web::support::page::{Page, View};
use crate::web::support::views;
use crate::web::support::views::Choice;
use cffa_book::{Book, Game, Player};
use cffa_services::clock;
use serde::Serialize;
use std::collections::BTreeMap;

/// The form sends `date`, `cost`, `booker`, `expected`, `winning` and `losing`; for each player
/// `played_ID=on`, `guests_ID` and `result_ID`; for each new name `new_name_N`, `new_guests_N`
/// and `new_result_N`, with N from 0. A new name that is blank is no row.
///
/// Of a next game which was played, `typed.plan` has the id.
#[derive(Serialize)]
pub(crate) struct GameFormView {
    mode: FormMode,
    action: String,
    back: String,
    /// In ISO 8601.
    today: String,
    bookers: Vec<Choice>,
    candidates: Vec<Candidate>,
    new_rows: Vec<NewRow>,
}

/// A player who may have played.
#[derive(Serialize)]
pub(super) struct Candidate {
    pub id: String,
    pub name: String,
    pub ticked: bool,
    /// As typed.
    pub guests: String,
    /// `win`, `lose`, `draw`, `no_show`, or nothing.
    pub result: String,
    /// Whether the player is shown at once, and not among the rest.
    pub active: bool,
}

impl Candidate {
    /// A player, with nothing filled in.
    pub(super) fn blank(book: &Book, player: &Player) -> Candidate {
        Candidate {
            id: player.id.to_string(),
            name: player.details.name.to_string(),
            ticked: false,
            guests: "0".to_owned(),
            result: String::new(),
            active: book.is_active(player, clock::today(book)),
        }
    }
}

/// A row for a new name, as typed.
#[derive(Clone, Default, Serialize)]
pub(super) struct NewRow {
    pub name: String,
    pub guests: String,
    pub result: String,
}

impl NewRow {
    pub(super) fn of((name, guests): (String, u32)) -> NewRow {
        NewRow {
            name,
            guests: guests.to_string(),
            ..NewRow::default()
        }
    }
}

impl View for GameFormView {
    const TEMPLATE: &'static str = "book/game_form.html";
}

impl GameFormView {
    fn of(
        book: &Book,
        game: Option<&Game>,
        candidates: Vec<Candidate>,
        new_rows: Vec<NewRow>,
    ) -> GameFormView {
        let (mode, action, back) = match game {
            None => (FormMode::New, "/games/new".to_owned(), "/cffa".to_owned()),
            Some(game) => {
                let href = format!("/games/{}", game.id);
                (FormMode::Edit, format!("{href}/edit"), href)
            }
        };
        GameFormView {
            mode,
            action,
            back,
            today: clock::today(book).to_string(),
            bookers: views::choices(book),
            candidates,
            new_rows,
        }
    }
}

/// The form of a new game, or of `game`.
pub(super) fn page(
    book: &Book,
    game: Option<&Game>,
    typed: &BTreeMap<String, String>,
    candidates: Vec<Candidate>,
    new_rows: Vec<NewRow>,
) -> Page {
    let title = match game {
        None => message!("common-new-game"),
        Some(_) => message!("game-form-title"),
    };
    let view = GameFormView::of(book, game, candidates, new_rows);
    Page::of(title, "games", &view).typed(typed)
}

#[cfg(test)]
mod samples {
    use super::*;
    use crate::web::book::sample;
    use crate::web::support::sample::{Audience, Sample};

    impl Sample for GameFormView {
        const AUDIENCE: Audience = Audience::Members;

        fn samples() -> Vec<Self> {
            let book = sample::book();
            let players = book.players().into_iter();
            let candidates = players.enumerate().map(|(at, player)| Candidate {
                ticked: at == 0,
                active: at < 2,
                result: "no_show".to_owned(),
                ..Candidate::blank(&book, player)
            });
            let rows = vec![NewRow::of(("Dan".to_owned(), 2)), NewRow::default()];
            let game = book.game(sample::GAME);
            vec![
                GameFormView::of(&book, game, candidates.collect(), rows),
                GameFormView::of(&Book::default(), None, Vec::new(), Vec::new()),
            ]
        }
    }
}
