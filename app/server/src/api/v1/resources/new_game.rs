//! A game as it is sent: to be logged, or how one should be.

use super::games::{GameResult, Score};
use super::transactions::known;
use crate::api::problem::Problem;
use crate::api::v1::support::problems::Faults;
use crate::api::v1::support::types::Money;
use actix_web::http::StatusCode;
use cffa_book::{
    Book, GameDraft, LineUpDraft, PlayerId, PlayerName, Who, read_date, read_expected, read_guests,
    read_score,
};
use cffa_services::next_game::people;
use cffa_services::next_game::people::LineUp;
use cffa_store::Plan;
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

/// A game to be logged, or how one should be.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewGame {
    /// The day it was played, such as `2026-11-17`.
    #[schema(value_type = Date)]
    date: String,
    /// What the pitch cost; zero or more.
    cost: Money,
    /// The player who paid for the pitch. May be left out only where nobody was it before.
    booker: Option<Uuid>,
    score: Option<Score>,
    /// Who played: at least one, nobody twice.
    line_up: Vec<NewTurnout>,
    /// How many heads there should be, guests included. When given and the line-up has
    /// another number, the game is refused.
    expected_heads: Option<u32>,
}

/// The next game, now that it was played. What is not said is as it was planned.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PlayedGame {
    /// The day it was played, when that was another.
    #[schema(value_type = Option<Date>)]
    date: Option<String>,
    /// What the pitch cost; needed where no price was planned.
    cost: Option<Money>,
    /// The player who paid for the pitch.
    booker: Uuid,
    score: Option<Score>,
    /// Who played; when not said, those who are in, without those who wait.
    line_up: Option<Vec<NewTurnout>>,
    /// As of any game.
    expected_heads: Option<u32>,
}

impl PlayedGame {
    /// What is asked of a book.
    ///
    /// # Errors
    /// With the sentence of each field that can't be read, or is needed.
    pub fn read(self, plan: &Plan, book: &Book) -> Result<GameDraft, Problem> {
        let planned = plan.details.price.map(|price| Money::of(book, price));
        let cost = self.cost.or(planned).ok_or_else(|| {
            let sentence = "No price was planned, so say what the pitch cost.";
            Problem::new(StatusCode::UNPROCESSABLE_ENTITY, sentence).beside("cost", sentence)
        })?;
        let game = NewGame {
            date: self.date.unwrap_or_else(|| plan.details.date.to_string()),
            cost,
            booker: Some(self.booker),
            score: self.score,
            line_up: self.line_up.unwrap_or_else(|| who_plays(plan, book)),
            expected_heads: self.expected_heads,
        };
        game.read(book)
    }
}

fn who_plays(plan: &Plan, book: &Book) -> Vec<NewTurnout> {
    let LineUp { players, strangers } = people::line_up(plan, book);
    let turnout = |player, name, guests| NewTurnout {
        player,
        name,
        guests,
        result: None,
    };
    let players = players.into_iter();
    let players = players.map(|(player, guests)| turnout(Some(player.0), None, guests));
    let strangers = strangers.into_iter();
    let strangers = strangers.map(|(name, guests)| turnout(None, Some(name), guests));
    players.chain(strangers).collect()
}

/// Somebody in a line-up: a player of the team by `player`, or anybody by `name`.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewTurnout {
    player: Option<Uuid>,
    /// A name. Who is not in the team yet is added.
    name: Option<String>,
    /// Guests beside them, 0 to 50.
    #[serde(default)]
    guests: u32,
    result: Option<GameResult>,
}

impl NewGame {
    /// What is asked of a book.
    ///
    /// # Errors
    /// With the sentence of each field that can't be read.
    pub fn read(&self, book: &Book) -> Result<GameDraft, Problem> {
        let mut faults = Faults::default();
        let date = faults.read("date", read_date(&self.date));
        let cost = faults.read("cost", self.cost.read(book));
        let booker = match self.booker {
            None => Some(None),
            Some(id) => faults.read("booker", known(book, id).map(|id| Some(Who::Known(id)))),
        };
        let score = match self.score {
            None => Some(None),
            Some(Score { winning, losing }) => faults.read(
                "score",
                read_score(&winning.to_string(), &losing.to_string()),
            ),
        };
        let expected = self.expected_heads.map(|heads| heads.to_string());
        let expected = read_expected(&expected.unwrap_or_default());
        let expected_heads = faults.read("expected_heads", expected);
        let line_up = self.line_up.iter().enumerate();
        let line_up = line_up.map(|(at, one)| one.read(book, at, &mut faults));
        let line_up: Vec<Option<LineUpDraft>> = line_up.collect();
        let line_up: Option<Vec<LineUpDraft>> = line_up.into_iter().collect();
        let read = (|| {
            Some(GameDraft {
                date: date?,
                cost: cost?,
                booker: booker?,
                score: score?,
                line_up: line_up?,
                expected_heads: expected_heads?,
            })
        })();
        faults.settle(read)
    }
}

impl NewTurnout {
    fn read(&self, book: &Book, at: usize, faults: &mut Faults) -> Option<LineUpDraft> {
        let field = |name: &str| format!("line_up[{at}].{name}");
        let who = match (self.player, &self.name) {
            (Some(id), None) => faults
                .read(field("player"), known(book, id))
                .map(Who::Known),
            (None, Some(name)) => faults
                .read(field("name"), PlayerName::parse(name))
                .map(|name| Who::Named(name, PlayerId(Uuid::now_v7()))),
            _ => faults.read(field("player"), Err("Give either player or name.")),
        };
        let guests = faults.read(field("guests"), read_guests(&self.guests.to_string()));
        Some(LineUpDraft {
            who: who?,
            guests: guests?,
            result: self.result.map(Into::into),
        })
    }
}
