//! The request body of a game.

use super::games::{GameResult, Goals, Score, Side};
use super::transaction_draft::resolve_player;
use crate::api::problem::Problem;
use crate::api::sentences;
use crate::api::v1::support::field_errors::FieldErrors;
use crate::api::v1::support::types::Money;
use actix_web::http::StatusCode;
use cffa_book::{
    Book, GameDraft, LineUpDraft, Pays, PitchPaymentDraft, PlayedFor, PlayerId, PlayerName,
    Refusal, Who, read_date, read_expected, read_goals, read_guests, read_percent, read_score,
};
use cffa_services::next_game::people;
use cffa_services::next_game::people::LineUp;
use cffa_store::NextGame;
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

/// A game to log, or the new values of a game.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewGame {
    /// The date of the game, such as `2026-11-17`.
    #[schema(value_type = Date)]
    date: String,
    /// What the pitch cost; not negative.
    cost: Money,
    /// The player who paid for the pitch. Only optional when you update a game without a booker.
    booker: Option<Uuid>,
    /// Who paid part of the cost for the booker: at most 20 other players, and no player twice.
    #[serde(default)]
    also_paid: Vec<NewPitchPayment>,
    /// The score of winners and losers, if it isn't known who was on which side.
    score: Option<Score>,
    /// The goals of the two sides. They decide the results of the players on a side.
    goals: Option<Goals>,
    /// Who played: at least one player, and no player twice.
    line_up: Vec<NewTurnout>,
    /// The expected number of players and guests. If present, a line-up with another number is
    /// rejected.
    expected_heads: Option<u32>,
}

/// The next game after it was played. Absent values default to the planned ones.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PlayedGame {
    /// The date of the game. Defaults to the planned date.
    #[schema(value_type = Option<Date>)]
    date: Option<String>,
    /// What the pitch cost. Required if no price was planned.
    cost: Option<Money>,
    /// The player who paid for the pitch.
    booker: Uuid,
    /// Who paid part of the cost for the booker: at most 20 other players, and no player twice.
    #[serde(default)]
    also_paid: Vec<NewPitchPayment>,
    /// The score of winners and losers, if it isn't known who was on which side.
    score: Option<Score>,
    /// The goals of the two sides. They decide the results of the players on a side.
    goals: Option<Goals>,
    /// Who played. Defaults to the players who are in, without the waiting list.
    line_up: Option<Vec<NewTurnout>>,
    /// The expected number of players and guests.
    expected_heads: Option<u32>,
}

impl PlayedGame {
    /// The game to log.
    ///
    /// # Errors
    /// With the error of each invalid or missing field.
    pub fn read(self, plan: &NextGame, book: &Book) -> Result<GameDraft, Problem> {
        let planned = plan.details.price_in(book.settings().currency);
        let planned = planned.map(|price| Money::of(book, price));
        let cost = self.cost.or(planned).ok_or_else(|| {
            let sentence = sentences::COST_MISSING;
            Problem::new(StatusCode::UNPROCESSABLE_ENTITY, sentence).with_field("cost", sentence)
        })?;
        let game = NewGame {
            date: self.date.unwrap_or_else(|| plan.details.date.to_string()),
            cost,
            booker: Some(self.booker),
            also_paid: self.also_paid,
            score: self.score,
            goals: self.goals,
            line_up: self.line_up.unwrap_or_else(|| who_plays(plan, book)),
            expected_heads: self.expected_heads,
        };
        game.read(book)
    }
}

fn who_plays(plan: &NextGame, book: &Book) -> Vec<NewTurnout> {
    let LineUp { players, strangers } = people::line_up(plan, book);
    let turnout = |player, name, guests| NewTurnout {
        player,
        name,
        guests,
        percent: None,
        fixed: None,
        result: None,
        side: None,
        guests_opposite: 0,
    };
    let players = players.into_iter();
    let players = players.map(|(player, guests)| turnout(Some(player.0), None, guests));
    let strangers = strangers.into_iter();
    let strangers = strangers.map(|(name, guests)| turnout(None, Some(name), guests));
    players.chain(strangers).collect()
}

/// A person in a line-up: a player of the team by `player`, or anyone by `name`.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewTurnout {
    player: Option<Uuid>,
    /// A name. If the team has no such player, they are added.
    name: Option<String>,
    /// Number of guests, 0 to 50.
    #[serde(default)]
    guests: u32,
    /// What part of a full share the player pays, in percent, 0 to 300. Defaults to 100. Guests
    /// pay a full share each.
    percent: Option<u32>,
    /// A fixed amount that the player pays, including guests, instead of a share. The others
    /// share what remains of the cost.
    fixed: Option<Money>,
    result: Option<GameResult>,
    /// The side of the player. If anyone has a side, both sides must have somebody.
    side: Option<Side>,
    /// Number of guests on the other side; at most the number of guests.
    #[serde(default)]
    guests_opposite: u32,
}

/// A part of the cost of the pitch, paid by somebody other than the booker.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewPitchPayment {
    player: Uuid,
    /// What the player paid; above zero.
    amount: Money,
}

impl NewGame {
    /// The game to log.
    ///
    /// # Errors
    /// With the error of each invalid field.
    pub fn read(&self, book: &Book) -> Result<GameDraft, Problem> {
        let mut errors = FieldErrors::default();
        let date = errors.read("date", read_date(&self.date));
        let cost = errors.read("cost", self.cost.read(book));
        let booker = match self.booker {
            None => Some(None),
            Some(id) => errors.read(
                "booker",
                resolve_player(book, id).map(|id| Some(Who::Known(id))),
            ),
        };
        let score = match self.score {
            None => Some(None),
            Some(Score { winning, losing }) => errors.read(
                "score",
                read_score(&winning.to_string(), &losing.to_string()),
            ),
        };
        let goals = match self.goals {
            None => Some(None),
            Some(Goals { a, b }) => {
                errors.read("goals", read_goals(&a.to_string(), &b.to_string()))
            }
        };
        let expected = self.expected_heads.map(|heads| heads.to_string());
        let expected = read_expected(&expected.unwrap_or_default());
        let expected_heads = errors.read("expected_heads", expected);
        let line_up = self.line_up.iter().enumerate();
        let line_up = line_up.map(|(at, one)| one.read(book, at, &mut errors));
        let line_up: Vec<Option<LineUpDraft>> = line_up.collect();
        let line_up: Option<Vec<LineUpDraft>> = line_up.into_iter().collect();
        let also_paid = self.also_paid.iter().enumerate();
        let also_paid = also_paid.map(|(at, one)| one.read(book, at, &mut errors));
        let also_paid: Vec<Option<PitchPaymentDraft>> = also_paid.collect();
        let also_paid: Option<Vec<PitchPaymentDraft>> = also_paid.into_iter().collect();
        let read = (|| {
            Some(GameDraft {
                date: date?,
                cost: cost?,
                booker: booker?,
                score: score?,
                goals: goals?,
                line_up: line_up?,
                expected_heads: expected_heads?,
                also_paid: also_paid?,
            })
        })();
        errors.finish(read)
    }
}

impl NewTurnout {
    fn read(&self, book: &Book, at: usize, errors: &mut FieldErrors) -> Option<LineUpDraft> {
        let field = |name: &str| format!("line_up[{at}].{name}");
        let who = match (self.player, &self.name) {
            (Some(id), None) => errors
                .read(field("player"), resolve_player(book, id))
                .map(Who::Known),
            (None, Some(name)) => errors
                .read(field("name"), PlayerName::parse(name))
                .map(|name| Who::Named(name, PlayerId(Uuid::now_v7()))),
            _ => errors.read(field("player"), Err(sentences::PLAYER_OR_NAME)),
        };
        let guests = errors.read(field("guests"), read_guests(&self.guests.to_string()));
        let pays = match (self.percent, &self.fixed) {
            (None, None) => Some(Pays::FULL),
            (Some(percent), None) => errors
                .read(field("percent"), read_percent(&percent.to_string()))
                .map(Pays::Percent),
            (None, Some(amount)) => errors
                .read(field("fixed"), amount.read(book))
                .map(Pays::Fixed),
            (Some(_), Some(_)) => errors.read(field("fixed"), Err(Refusal::PercentAndFixed)),
        };
        let opposite = read_guests(&self.guests_opposite.to_string());
        let opposite = errors.read(field("guests_opposite"), opposite);
        let side = match (self.side, opposite) {
            (_, None) => None,
            (None, Some(0)) => Some(None),
            (None, Some(_)) => errors.read(field("side"), Err(Refusal::GuestsWithoutSide)),
            (Some(side), Some(guests_opposite)) => Some(Some(PlayedFor {
                side: side.into(),
                guests_opposite,
            })),
        };
        Some(LineUpDraft {
            who: who?,
            guests: guests?,
            result: self.result.map(Into::into),
            pays: pays?,
            side: side?,
        })
    }
}

impl NewPitchPayment {
    fn read(&self, book: &Book, at: usize, errors: &mut FieldErrors) -> Option<PitchPaymentDraft> {
        let field = |name: &str| format!("also_paid[{at}].{name}");
        let player = errors.read(field("player"), resolve_player(book, self.player));
        let amount = errors.read(field("amount"), self.amount.read(book));
        Some(PitchPaymentDraft {
            who: Who::Known(player?),
            amount: amount?,
        })
    }
}
