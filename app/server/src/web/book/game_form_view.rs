//! What the form of a game shows.

use super::FormMode;
use crate::text::amounts;
use crate::text::messages::message;
use crate::web::support::form;
use crate::web::support::page::{Page, View};
use crate::web::support::views;
use crate::web::support::views::Choice;
use cffa_book::{Book, Currency, Game, Pays, PlayedFor, Player, PlayerId, Side, limits};
use cffa_services::clock;
use cffa_services::next_game::people::LineUp;
use cffa_services::next_game::sides::fair_sides;
use serde::Serialize;
use std::collections::BTreeMap;

/// Half a share, in percent.
pub(super) const HALF: u16 = 50;

/// Rows for those who paid part of the pitch, as long as fewer are used.
const ALSO_ROWS: usize = 3;

/// The form sends `date`, `cost`, `booker`, `expected`, `winning` and `losing`; for each player
/// `played_ID=on`, `guests_ID`, `result_ID`, `pays_ID` and `pays_value_ID`; for each new name
/// `new_name_N`, `new_guests_N`, `new_result_N`, `new_pays_N` and `new_pays_value_N`, with N
/// from 0. Rows with a blank name are ignored. What someone pays counts only with `uneven=on`.
///
/// With `sides=on` it sends `goals_a` and `goals_b`, and for each row `side_ID`, which is `a`, `b`
/// or empty, and `opposite_ID`, the number of guests on the other side; for a new name
/// `new_side_N` and `new_opposite_N`. `pick=SEED` fills in fair sides and saves nothing.
///
/// For each player who paid part of the pitch it sends `also_paid_N`, the player, and
/// `also_amount_N`.
///
/// If a next game was played, `typed.plan` is its id.
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
    /// The numbers of the rows for those who paid part of the pitch.
    also_rows: Vec<usize>,
    /// Whether one of these rows is filled in.
    also_paid: bool,
    /// The seed that the button for fair sides sends: a new one each time.
    next_seed: u64,
}

/// What someone pays, as typed.
#[derive(Clone, Debug, Serialize)]
pub(super) struct PaysView {
    /// `full`, `half`, `free`, `percent` or `fixed`.
    pub how: String,
    /// The percentage or the amount.
    pub value: String,
}

impl Default for PaysView {
    fn default() -> Self {
        PaysView {
            how: "full".to_owned(),
            value: String::new(),
        }
    }
}

impl PaysView {
    pub(super) fn of(currency: Currency, pays: Pays) -> PaysView {
        let (how, value) = match pays {
            Pays::FULL => ("full", String::new()),
            Pays::Percent(HALF) => ("half", String::new()),
            Pays::Percent(0) => ("free", String::new()),
            Pays::Percent(percent) => ("percent", percent.to_string()),
            Pays::Fixed(amount) => ("fixed", amounts::typed(currency, amount)),
        };
        PaysView {
            how: how.to_owned(),
            value,
        }
    }
}

/// The side of someone, as typed.
#[derive(Clone, Debug, Default, Serialize)]
pub(super) struct SideView {
    /// `a`, `b`, or empty.
    pub side: String,
    /// How many of their guests are on the other side.
    pub opposite: String,
}

impl SideView {
    pub(super) fn of(played_for: Option<PlayedFor>) -> SideView {
        let Some(played_for) = played_for else {
            return SideView::default();
        };
        SideView {
            side: side_name(played_for.side).to_owned(),
            opposite: match played_for.guests_opposite {
                0 => String::new(),
                guests => guests.to_string(),
            },
        }
    }
}

/// Fair sides, to fill in.
#[derive(Default)]
pub(super) struct PickedSides {
    players: BTreeMap<PlayerId, SideView>,
    /// The sides of the new names, in their order.
    strangers: Vec<SideView>,
}

impl PickedSides {
    /// The sides of a line-up.
    pub(super) fn of(line_up: &LineUp, book: &Book, seed: u64) -> PickedSides {
        let mut picked = PickedSides::default();
        for placed in fair_sides(line_up, book, seed) {
            let side = SideView::of(Some(placed.played_for));
            match placed.player {
                Some(id) => drop(picked.players.insert(id, side)),
                None => picked.strangers.push(side),
            }
        }
        picked
    }

    /// Whether nobody is on a side.
    pub(super) fn is_empty(&self) -> bool {
        self.players.is_empty() && self.strangers.is_empty()
    }

    pub(super) fn player(&self, id: PlayerId) -> Option<SideView> {
        self.players.get(&id).cloned()
    }

    pub(super) fn stranger(&self, at: usize) -> Option<SideView> {
        self.strangers.get(at).cloned()
    }
}

/// What a side is called in forms and addresses.
pub(super) fn side_name(side: Side) -> &'static str {
    match side {
        Side::A => "a",
        Side::B => "b",
    }
}

/// A player who may have played.
#[derive(Serialize)]
pub(super) struct Candidate {
    pub id: String,
    pub name: String,
    pub ticked: bool,
    /// As typed.
    pub guests: String,
    /// `win`, `lose`, `draw`, `no_show`, or empty.
    pub result: String,
    pub pays: PaysView,
    pub side: SideView,
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
            pays: PaysView::default(),
            side: SideView::default(),
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
    pub pays: PaysView,
    pub side: SideView,
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
        typed: &BTreeMap<String, String>,
    ) -> GameFormView {
        let also_rows = also_rows(typed);
        let filled = |row: &usize| {
            let fields = [format!("also_paid_{row}"), format!("also_amount_{row}")];
            fields
                .iter()
                .any(|field| typed.get(field).is_some_and(|typed| !typed.is_empty()))
        };
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
            also_paid: also_rows.iter().any(filled),
            also_rows,
            next_seed: typed
                .get("pick")
                .and_then(|seed| seed.parse().ok())
                .map_or(0, |seed: u64| seed.wrapping_add(1)),
        }
    }
}

/// The rows up to the last one that was filled in, and one more, but at least the usual ones.
fn also_rows(typed: &BTreeMap<String, String>) -> Vec<usize> {
    let numbers = typed.iter().filter(|(_, value)| !value.is_empty());
    let numbers = numbers.filter_map(|(field, _)| {
        let row = field.strip_prefix("also_paid_");
        form::whole(row.or_else(|| field.strip_prefix("also_amount_"))?)
    });
    let last = numbers
        .max()
        .map_or(0, |last: usize| last.saturating_add(2));
    (0..last.clamp(ALSO_ROWS, limits::ALSO_PAID)).collect()
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
    let view = GameFormView::of(book, game, candidates, new_rows, typed);
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
                GameFormView::of(&book, game, candidates.collect(), rows, &BTreeMap::new()),
                GameFormView::of(
                    &Book::default(),
                    None,
                    Vec::new(),
                    Vec::new(),
                    &BTreeMap::new(),
                ),
            ]
        }
    }
}
