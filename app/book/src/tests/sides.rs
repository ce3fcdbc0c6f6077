//! The two sides of a game.

use super::team::{Team, draft, plays};
use crate::{
    Command, GameDetails, GameDraft, GameId, GameResult, Goals, LineUpDraft, PlayedFor, PlayerId,
    Refusal, Score, Side, limits,
};

fn on(player: PlayerId, side: Side) -> LineUpDraft {
    LineUpDraft {
        side: Some(PlayedFor::with_guests(side)),
        ..plays(player)
    }
}

/// Five to three for the first side, which has all players but the last.
fn five_three(who: &[PlayerId]) -> GameDraft {
    let (last, first) = who.split_last().unwrap();
    let mut asked = draft("2026-11-17", 60_00, who[0], &[]);
    asked.line_up = first.iter().map(|id| on(*id, Side::A)).collect();
    asked.line_up.push(on(*last, Side::B));
    asked.goals = Some(Goals { a: 5, b: 3 });
    asked
}

fn details(team: &Team, game: GameId) -> &GameDetails {
    &team.book.game(game).unwrap().details
}

fn results(details: &GameDetails) -> Vec<Option<GameResult>> {
    let line_up = details.line_up.iter();
    line_up.map(|one| details.result_of(one)).collect()
}

#[test]
fn results_and_the_score_are_derived_from_goals() {
    let mut team = Team::default();
    let [ada, ben, cy] = team.players(["Ada", "Ben", "Cy"]);
    let game = team.play(five_three(&[ada, ben, cy])).unwrap();
    let found = details(&team, game);
    let (win, lose) = (Some(GameResult::Win), Some(GameResult::Lose));
    assert_eq!(results(found), [win, win, lose]);
    assert_eq!((found.heads_of(Side::A), found.heads_of(Side::B)), (2, 1));
    let score = Score {
        winning: 5,
        losing: 3,
    };
    assert_eq!(found.final_score(), Some(score));
    let mut even = five_three(&[ada, cy]);
    even.goals = Some(Goals { a: 2, b: 2 });
    let even = team.play(even).unwrap();
    let draw = Some(GameResult::Draw);
    assert_eq!(results(details(&team, even)), [draw, draw]);
}

#[test]
fn noted_results_stay_if_the_goals_imply_the_same() {
    let mut team = Team::default();
    let [ada, ben] = team.players(["Ada", "Ben"]);
    let mut asked = five_three(&[ada, ben]);
    asked.line_up[0].result = Some(GameResult::Win);
    asked.score = Some(Score {
        winning: 5,
        losing: 3,
    });
    let game = team.play(asked.clone()).unwrap();
    let noted = (asked.score, Some(GameResult::Win));
    let found = details(&team, game);
    assert_eq!((found.score, found.line_up[0].result), noted);
    let edit = |draft: &GameDraft| Command::EditGame {
        id: game,
        seen: None,
        draft: draft.clone(),
    };
    let mut without = asked.clone();
    without.goals = None;
    without.line_up.iter_mut().for_each(|one| one.side = None);
    let removed = team.ask(edit(&without)).unwrap();
    let found = details(&team, game);
    assert_eq!((found.score, found.line_up[0].result), noted);
    assert_eq!(results(found), [noted.1, None]);
    team.undo(removed).unwrap();
    // Noted values that only repeated the goals follow them.
    let corrected = Goals { a: 1, b: 3 };
    let mut other = asked.clone();
    other.goals = Some(corrected);
    team.ask(edit(&other)).unwrap();
    let found = details(&team, game);
    assert_eq!(found.score, Some(corrected.score()));
    assert_eq!(found.line_up[0].result, Some(GameResult::Lose));
    assert_eq!(found.line_up[1].result, None);
    // Noted values that contradict the goals are refused.
    asked.goals = Some(corrected);
    let name = "Ada".to_owned();
    assert_eq!(
        team.play(asked.clone()),
        Err(Refusal::ResultAgainstGoals { name })
    );
    asked.line_up[0].result = None;
    assert_eq!(team.play(asked), Err(Refusal::ScoreAgainstGoals));
}

#[test]
fn both_sides_need_people_or_neither() {
    let mut team = Team::default();
    let [ada, ben] = team.players(["Ada", "Ben"]);
    let mut asked = five_three(&[ada, ben]);
    asked.line_up[1].side = None;
    assert_eq!(team.play(asked.clone()), Err(Refusal::SideEmpty));
    asked.line_up[0].side = None;
    assert_eq!(team.play(asked.clone()), Err(Refusal::SideEmpty));
    asked.goals = None;
    assert!(team.play(asked.clone()).is_ok());
    // Two guests of one player are enough for a game.
    asked.line_up[0].guests = 2;
    asked.line_up[0].side = Some(PlayedFor {
        side: Side::B,
        guests_opposite: 1,
    });
    let game = team.play(asked.clone()).unwrap();
    let found = details(&team, game);
    assert_eq!((found.heads_of(Side::A), found.heads_of(Side::B)), (1, 2));
    asked.line_up[0].guests = 0;
    let name = "Ada".to_owned();
    assert_eq!(team.play(asked), Err(Refusal::GuestsOnOtherSide { name }));
}

#[test]
fn a_no_show_cannot_be_on_a_side() {
    let mut team = Team::default();
    let [ada, ben, cy] = team.players(["Ada", "Ben", "Cy"]);
    let mut asked = five_three(&[ada, ben, cy]);
    asked.line_up[0].result = Some(GameResult::NoShow);
    let name = "Ada".to_owned();
    assert_eq!(
        team.play(asked.clone()),
        Err(Refusal::NoShowOnSide { name })
    );
    asked.line_up[0].side = None;
    let game = team.play(asked).unwrap();
    assert_eq!(results(details(&team, game))[0], Some(GameResult::NoShow));
}

#[test]
fn goals_above_the_limit_are_refused() {
    let mut team = Team::default();
    let [ada, ben] = team.players(["Ada", "Ben"]);
    let mut asked = five_three(&[ada, ben]);
    asked.goals = Some(Goals {
        a: 0,
        b: limits::SCORE + 1,
    });
    assert_eq!(team.play(asked), Err(Refusal::GoalsUnreadable));
}

#[test]
fn a_merged_player_keeps_the_side() {
    let mut team = Team::default();
    let [ada, ben, cy] = team.players(["Ada", "Ben", "Cy"]);
    let game = team.play(five_three(&[ada, ben])).unwrap();
    let before = details(&team, game).clone();
    let merged = team.ask(Command::MergePlayers {
        from: ben,
        into: cy,
    });
    let moved = &details(&team, game).line_up[1];
    assert_eq!(
        (moved.player, moved.side),
        (cy, Some(PlayedFor::with_guests(Side::B)))
    );
    team.undo(merged.unwrap()).unwrap();
    assert_eq!(details(&team, game), &before);
}
