//! A game that is sent back as it was shown, with one value changed.

use super::team::{Team, brings, draft};
use crate::{
    Command, GameDetails, GameDraft, GameResult, Goals, LineUpDraft, Money, PitchPaymentDraft,
    PlayedFor, Refusal, Score, Side, Who,
};
use proptest::prelude::*;

/// The one value that is changed.
#[derive(Clone, Debug)]
enum Correction {
    Nothing,
    Cost,
    Goals(Goals),
    NoGoals,
    Score(Score),
    NoScore,
    Result(usize, Option<GameResult>),
    Side(usize, Option<Side>),
    Guests(usize, u8),
    Leaves(usize),
}

/// A game of four players, whose results and score may be noted although the goals imply them.
#[derive(Clone, Debug)]
struct Played {
    goals: Option<Goals>,
    turnouts: Vec<(Option<Side>, u8, bool)>,
    notes_score: bool,
    is_no_show: bool,
}

fn goals() -> impl Strategy<Value = Goals> {
    (0..4u16, 0..4u16).prop_map(|(a, b)| Goals { a, b })
}

fn side() -> impl Strategy<Value = Option<Side>> {
    prop_oneof![
        2 => Just(Some(Side::A)),
        2 => Just(Some(Side::B)),
        1 => Just(None),
    ]
}

fn result() -> impl Strategy<Value = Option<GameResult>> {
    prop::option::of(prop_oneof![
        Just(GameResult::Win),
        Just(GameResult::Draw),
        Just(GameResult::Lose),
        Just(GameResult::NoShow),
    ])
}

fn played() -> impl Strategy<Value = Played> {
    let turnouts = prop::collection::vec((side(), 0..3u8, any::<bool>()), 4);
    let goals = prop::option::weighted(0.8, goals());
    (goals, turnouts, any::<bool>(), any::<bool>()).prop_map(
        |(goals, turnouts, notes_score, is_no_show)| Played {
            goals,
            turnouts,
            notes_score,
            is_no_show,
        },
    )
}

fn correction() -> impl Strategy<Value = Correction> {
    let score = goals().prop_map(Goals::score);
    prop_oneof![
        1 => Just(Correction::Nothing),
        1 => Just(Correction::Cost),
        3 => goals().prop_map(Correction::Goals),
        1 => Just(Correction::NoGoals),
        1 => score.prop_map(Correction::Score),
        1 => Just(Correction::NoScore),
        1 => (0..4usize, result()).prop_map(|(at, result)| Correction::Result(at, result)),
        2 => (0..4usize, side()).prop_map(|(at, side)| Correction::Side(at, side)),
        1 => (0..4usize, 0..3u8).prop_map(|(at, guests)| Correction::Guests(at, guests)),
        1 => (0..4usize).prop_map(Correction::Leaves),
    ]
}

impl Played {
    fn log(&self, team: &mut Team) -> Option<GameDetails> {
        let who = team.players(["Ada", "Ben", "Cy", "Dee"]);
        let mut asked = draft("2026-11-17", 60_00, who[0], &[]);
        for (player, (side, guests, notes_result)) in who.into_iter().zip(&self.turnouts) {
            let mut turnout = brings(player, *guests);
            turnout.side = side.map(PlayedFor::with_guests);
            turnout.result = match (self.goals, side) {
                (Some(goals), Some(side)) => notes_result.then(|| goals.result(*side)),
                (_, None) if self.is_no_show => Some(GameResult::NoShow),
                _ => notes_result.then_some(GameResult::Win),
            };
            asked.line_up.push(turnout);
        }
        asked.goals = self.goals;
        let derived = self.goals.map_or(Goals { a: 2, b: 1 }, |goals| goals);
        asked.score = self.notes_score.then(|| derived.score());
        let game = team.play(asked).ok()?;
        Some(team.book.game(game)?.details.clone())
    }
}

/// The draft of a client that sends back what the API shows.
fn as_shown(details: &GameDetails) -> GameDraft {
    let line_up = details.line_up.iter().map(|one| LineUpDraft {
        who: Who::Known(one.player),
        guests: one.guests,
        result: details.result_of(one),
        pays: one.pays,
        side: one.side,
    });
    let also_paid = details.also_paid.iter().map(|one| PitchPaymentDraft {
        who: Who::Known(one.player),
        amount: one.amount,
    });
    GameDraft {
        date: details.date,
        cost: details.cost,
        booker: details.booker.map(Who::Known),
        score: details.final_score(),
        goals: details.goals,
        line_up: line_up.collect(),
        also_paid: also_paid.collect(),
        expected_heads: None,
    }
}

impl Correction {
    fn apply(&self, draft: &mut GameDraft) {
        match *self {
            Correction::Nothing => {}
            Correction::Cost => draft.cost = Money::from_minor(61_00),
            Correction::Goals(goals) => draft.goals = Some(goals),
            Correction::NoGoals => draft.goals = None,
            Correction::Score(score) => draft.score = Some(score),
            Correction::NoScore => draft.score = None,
            Correction::Result(at, result) => draft.line_up[at].result = result,
            Correction::Side(at, side) => {
                draft.line_up[at].side = side.map(PlayedFor::with_guests);
            }
            Correction::Guests(at, guests) => draft.line_up[at].guests = guests,
            Correction::Leaves(at) => drop(draft.line_up.remove(at)),
        }
    }

    /// Whether a refusal names what contradicts the correction.
    fn explains(&self, before: &GameDetails, refusal: &Refusal) -> bool {
        let had_goals = before.goals.is_some();
        let empties = matches!(refusal, Refusal::SideEmpty);
        match self {
            Correction::Nothing | Correction::Cost | Correction::NoGoals => false,
            // Goals that were known before can be corrected, whatever was derived from them.
            Correction::Goals(_) => {
                let contradicts = matches!(
                    refusal,
                    Refusal::ScoreAgainstGoals | Refusal::ResultAgainstGoals { .. }
                );
                !had_goals && (contradicts || empties)
            }
            Correction::Score(_) => had_goals && *refusal == Refusal::ScoreAgainstGoals,
            Correction::NoScore => false,
            Correction::Result(at, result) => match refusal {
                Refusal::ResultAgainstGoals { .. } => had_goals,
                Refusal::NoShowOnSide { .. } => {
                    *result == Some(GameResult::NoShow) && before.line_up[*at].side.is_some()
                }
                _ => false,
            },
            // A result that was noted when they were on neither side.
            Correction::Side(at, _) => match refusal {
                Refusal::ResultAgainstGoals { .. } => {
                    had_goals && before.line_up[*at].side.is_none()
                }
                Refusal::NoShowOnSide { .. } => before.line_up[*at].side.is_none(),
                _ => empties,
            },
            Correction::Guests(..) | Correction::Leaves(_) => empties,
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn one_correction_is_accepted_or_what_contradicts_it_is_named(
        played in played(),
        correction in correction(),
    ) {
        let mut team = Team::default();
        let Some(before) = played.log(&mut team) else { return Ok(()) };
        let Some(id) = team.book.games().next().map(|game| game.id) else { return Ok(()) };
        let shown = as_shown(&before);
        let mut draft = shown.clone();
        correction.apply(&mut draft);
        let unchanged = draft == shown;
        let asked = team.ask(Command::EditGame { id, seen: None, draft: draft.clone() });
        let after = &team.book.game(id).unwrap().details;
        match &asked {
            Err(Refusal::NothingChanged) => prop_assert_eq!(after, &before),
            Err(refusal) => {
                prop_assert!(!unchanged && correction.explains(&before, refusal), "{}", refusal);
            }
            Ok(_) => prop_assert!(!unchanged),
        }
        if asked.is_err() {
            return Ok(());
        }
        prop_assert_eq!(after.goals, draft.goals);
        if let Some(goals) = draft.goals {
            prop_assert_eq!(after.final_score(), Some(goals.score()));
        }
        if let (Correction::Goals(_) | Correction::Side(..) | Correction::Cost, Some(_)) = (&correction, before.goals) {
            prop_assert_eq!(after.score.is_some(), before.score.is_some());
        }
        if let (Correction::Goals(_) | Correction::Cost, Some(_)) = (&correction, before.goals) {
            let noted = |details: &GameDetails| -> Vec<bool> {
                details.line_up.iter().map(|one| one.result.is_some()).collect()
            };
            prop_assert_eq!(noted(after), noted(&before));
        }
    }
}
