//! Whose turn it is to pay the odd penny.

use super::team::{Team, draft};
use crate::{Command, GameDetails, GameDraft, Money, PlayerId, Score};

/// How many odd pennies each has paid: what they were charged beyond an even split.
fn odd_pennies(team: &Team, who: &[PlayerId]) -> Vec<i64> {
    let beyond = |id: &PlayerId| {
        team.book
            .games_of(*id)
            .map(|game| {
                let share = game.details.share_of(*id).unwrap();
                share.minor() - game.details.each().0.minor()
            })
            .sum()
    };
    who.iter().map(beyond).collect()
}

fn spread(counts: &[i64]) -> i64 {
    counts.iter().max().unwrap() - counts.iter().min().unwrap()
}

#[test]
fn odd_pennies_of_games_rotate() {
    let mut team = Team::default();
    let who = team.players(["A", "B", "C", "D", "E", "F", "G", "H", "I"]);
    for week in 1..=28 {
        team.game(&format!("2026-02-{week:02}"), 61_00, who[0], &who);
        assert!(spread(&odd_pennies(&team, &who)) <= 1, "week {week}");
    }
}

#[test]
fn the_order_of_the_form_does_not_decide_who_pays_the_odd_penny() {
    let mut team = Team::default();
    let [ada, ben] = team.players(["Ada", "Ben"]);
    // The two take turns, whoever is listed first.
    for (week, who) in [[ada, ben], [ben, ada], [ada, ben], [ben, ada]]
        .iter()
        .enumerate()
    {
        team.game(&format!("2026-02-0{}", week + 1), 1, ada, who);
    }
    assert_eq!(odd_pennies(&team, &[ada, ben]), [2, 2]);
}

#[test]
fn replacing_a_deleted_game_does_not_advance_the_turn() {
    let mut team = Team::default();
    let who = team.players(["Ada", "Ben"]);
    for week in 1..=8 {
        let date = format!("2026-02-0{week}");
        let slip = team.game(&date, 1, who[0], &who);
        let seq = team.book.seq();
        if week % 2 == 0 {
            team.undo(seq).unwrap();
        } else {
            team.ask(Command::DeleteGame {
                id: slip,
                seen: None,
            })
            .unwrap();
        }
        team.game(&date, 1, who[0], &who);
    }
    assert_eq!(odd_pennies(&team, &who), [4, 4]);
}

#[test]
fn correcting_the_last_cost_corrects_whose_turn_is_next() {
    let mut team = Team::default();
    let who = team.players(["Ada", "Ben", "Cy"]);
    for week in 1..=9 {
        let date = format!("2026-02-0{week}");
        let id = team.game(&date, 30_00, who[0], &who);
        let draft = draft(&date, 30_01, who[0], &who);
        team.ask(Command::EditGame {
            id,
            seen: None,
            draft,
        })
        .unwrap();
    }
    assert_eq!(odd_pennies(&team, &who), [3, 3, 3]);
}

#[test]
fn correcting_a_score_moves_nobodys_odd_penny() {
    let mut team = Team::default();
    let [ada, ben, cy] = team.players(["Ada", "Ben", "Cy"]);
    let id = team.game("2026-02-01", 10_01, ada, &[ada, ben, cy]);
    let before: Vec<Money> = team.book.game(id).unwrap().details.shares();
    let draft = GameDraft {
        score: Some(Score {
            winning: 2,
            losing: 1,
        }),
        ..draft("2026-02-01", 10_01, ada, &[cy, ben, ada])
    };
    team.ask(Command::EditGame {
        id,
        seen: None,
        draft,
    })
    .unwrap();
    assert_eq!(team.book.game(id).unwrap().details.shares(), before);
}

#[test]
fn shares_add_up_even_for_odd_costs_of_earlier_books() {
    let mut team = Team::default();
    let who = team.players(["A", "B", "C"]);
    let id = team.game("2026-02-01", 10_01, who[0], &who);
    let sound = team.book.game(id).unwrap().details.clone();
    for (cost, turn) in [(-10_01, 0), (-1, 2), (1, u32::MAX), (-2, u32::MAX)] {
        let cost = Money::from_minor(cost);
        let details = GameDetails {
            cost,
            turn,
            ..sound.clone()
        };
        assert_eq!(details.shares().into_iter().sum::<Money>(), cost);
    }
}
