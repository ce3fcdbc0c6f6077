//! What the pages of players show.

use super::FormMode;
use super::player_list::{PageQuery, PlayerListView};
use crate::text::messages::message;
use crate::web::support::page::{Page, View};
use crate::web::support::refusals::Sentence;
use crate::web::support::views;
use crate::web::support::views::{Choice, PlayerView};
use cffa_book::{Book, Command, Player, PlayerName};
use serde::Serialize;
use std::collections::BTreeMap;

#[derive(Serialize)]
pub(crate) struct PlayersView {
    /// Active players.
    #[serde(flatten)]
    list: PlayerListView,
    /// All retired players that match the search.
    retired: Vec<PlayerView>,
    /// How many there are, regardless of the search.
    active_count: usize,
    retired_count: usize,
}

#[derive(Serialize)]
pub(crate) struct PlayerFormView {
    mode: FormMode,
    action: String,
    /// `None` in the form of a new player.
    player: Option<Subject>,
    /// The name with capitals, if it was typed without.
    suggestion: Option<String>,
}

/// The player of a form.
#[derive(Serialize)]
struct Subject {
    #[serde(flatten)]
    player: PlayerView,
    can_delete: bool,
    /// What still refers to a player who can't be deleted.
    why_not: Option<String>,
}

#[derive(Serialize)]
pub(crate) struct MergeView {
    /// The player to merge, who is removed.
    player: PlayerView,
    /// The players into whom they can be merged.
    others: Vec<Choice>,
    action: String,
    back: String,
}

impl View for PlayersView {
    const TEMPLATE: &'static str = "book/players.html";
}

impl View for PlayerFormView {
    const TEMPLATE: &'static str = "book/player_form.html";
}

impl View for MergeView {
    const TEMPLATE: &'static str = "book/merge.html";
}

impl PlayersView {
    pub(super) fn of(book: &Book, query: &PageQuery) -> PlayersView {
        let all = book.players();
        let retired: Vec<&&Player> = all.iter().filter(|player| player.details.retired).collect();
        let shown = retired.iter().filter(|player| query.fits(player));
        PlayersView {
            list: query.list(book, "/players", |player| !player.details.retired),
            retired: shown.map(|player| views::player(book, player)).collect(),
            active_count: all.len() - retired.len(),
            retired_count: retired.len(),
        }
    }
}

impl PlayerFormView {
    fn of(book: &Book, player: Option<&Player>, name: &str) -> PlayerFormView {
        let subject = player.map(|player| {
            let refused = book.decide(Command::DeletePlayer { id: player.id }).err();
            Subject {
                player: views::player(book, player),
                can_delete: refused.is_none(),
                why_not: refused.map(|why| why.sentence()),
            }
        });
        let suggestion = PlayerName::parse(name)
            .ok()
            .and_then(|name| name.suggestion())
            .map(|name| name.to_string());
        let (mode, action) = match player {
            None => (FormMode::New, "/players/new".to_owned()),
            Some(player) => (FormMode::Edit, format!("/players/{}/edit", player.id)),
        };
        PlayerFormView {
            mode,
            action,
            player: subject,
            suggestion,
        }
    }
}

impl MergeView {
    fn of(book: &Book, player: &Player) -> MergeView {
        let mut others = views::choices(book);
        others.retain(|other| !other.is(player.id));
        MergeView {
            player: views::player(book, player),
            others,
            action: format!("/players/{}/merge", player.id),
            back: format!("/players/{}/edit", player.id),
        }
    }
}

/// The form of a new player, or of `player`.
pub(super) fn form_page(
    book: &Book,
    player: Option<&Player>,
    typed: &BTreeMap<String, String>,
) -> Page {
    let title = match player {
        None => message!("common-add-player"),
        Some(player) => player.details.name.to_string(),
    };
    let name = typed.get("name").map_or("", String::as_str);
    Page::of(title, "players", &PlayerFormView::of(book, player, name)).typed(typed)
}

/// The page to choose the player into whom `player` is merged.
pub(super) fn merge_page(book: &Book, player: &Player) -> Page {
    let title = message!("merge-window-title");
    Page::of(title, "players", &MergeView::of(book, player))
}

#[cfg(test)]
mod samples {
    use super::*;
    use crate::web::book::sample;
    use crate::web::support::sample::{Audience, Sample};

    impl Sample for PlayersView {
        const AUDIENCE: Audience = Audience::Members;

        fn samples() -> Vec<Self> {
            let of = |book: &Book| PlayersView::of(book, &PageQuery::default());
            vec![of(&sample::book()), of(&Book::default())]
        }
    }

    impl Sample for PlayerFormView {
        const AUDIENCE: Audience = Audience::Members;

        fn samples() -> Vec<Self> {
            let book = sample::book();
            vec![
                PlayerFormView::of(&book, book.player(sample::ANN), "ann b"),
                PlayerFormView::of(&book, book.player(sample::CID), ""),
                PlayerFormView::of(&book, None, ""),
            ]
        }
    }

    impl Sample for MergeView {
        const AUDIENCE: Audience = Audience::Members;

        fn samples() -> Vec<Self> {
            let book = sample::book();
            let of = |id| MergeView::of(&book, book.player(id).expect("a player"));
            let mut nobody_else = of(sample::CID);
            nobody_else.others.clear();
            vec![of(sample::ANN), nobody_else]
        }
    }
}
