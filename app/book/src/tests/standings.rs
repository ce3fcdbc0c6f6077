//! The table, attendance, and streaks.

use super::team::{Team, draft, plays};
use crate::{
    DateRange, Game, GameResult, Goals, LineUpDraft, Money, PlayedFor, PlayerId, PlayerRecord,
    Side, Standings,
};
use jiff::civil::Date;

fn on(player: PlayerId, side: Side) -> LineUpDraft {
    LineUpDraft {
        side: Some(PlayedFor::with_guests(side)),
        ..plays(player)
    }
}

fn play(team: &mut Team, date: &str, sides: (PlayerId, PlayerId), goals: (u16, u16)) {
    let mut asked = draft(date, 10_00, sides.0, &[]);
    asked.line_up = vec![on(sides.0, Side::A), on(sides.1, Side::B)];
    let (a, b) = goals;
    asked.goals = Some(Goals { a, b });
    team.play(asked).unwrap();
}

fn all(team: &Team) -> Standings {
    team.book.standings(DateRange::default())
}

fn record(standings: &Standings, player: PlayerId) -> PlayerRecord {
    let mut records = standings.records.iter();
    *records.find(|one| one.player == player).unwrap()
}

fn day(text: &str) -> Option<Date> {
    Some(text.parse().unwrap())
}

#[test]
fn a_win_is_three_points_and_a_draw_is_one() {
    let mut team = Team::default();
    let [ada, ben] = team.players(["Ada", "Ben"]);
    play(&mut team, "2026-11-03", (ada, ben), (5, 3));
    play(&mut team, "2026-11-10", (ada, ben), (1, 1));
    let standings = all(&team);
    let (first, second) = (record(&standings, ada), record(&standings, ben));
    assert_eq!((first.won, first.drawn, first.lost), (1, 1, 0));
    assert_eq!((second.won, second.drawn, second.lost), (0, 1, 1));
    assert_eq!((first.points(), second.points()), (4, 1));
    assert_eq!(first.goal_difference(), 2);
    assert_eq!(second.goal_difference(), -2);
    assert_eq!(first.win_percent(), Some(50));
    assert_eq!(standings.records[0].player, ada);
    assert_eq!(standings.cost_per_head(), Some(Money::from_minor(5_00)));
}

#[test]
fn only_games_within_the_dates_count() {
    let mut team = Team::default();
    let [ada, ben] = team.players(["Ada", "Ben"]);
    for date in ["2025-12-31", "2026-01-01", "2026-06-01", "2026-12-31"] {
        play(&mut team, date, (ada, ben), (2, 0));
    }
    let games = |from, to| team.book.standings(DateRange { from, to }).games;
    assert_eq!(games(day("2026-01-01"), day("2026-12-31")), 3);
    assert_eq!(games(day("2026-06-02"), None), 1);
    assert_eq!(games(None, day("2025-12-30")), 0);
    assert_eq!(all(&team).games, 4);
}

#[test]
fn a_missed_game_ends_the_streak_of_games_but_not_that_of_wins() {
    let mut team = Team::default();
    let [ada, ben, cy] = team.players(["Ada", "Ben", "Cy"]);
    play(&mut team, "2026-11-03", (ada, ben), (5, 3));
    play(&mut team, "2026-11-10", (ada, ben), (5, 3));
    play(&mut team, "2026-11-17", (cy, ben), (5, 3));
    play(&mut team, "2026-11-24", (ada, ben), (5, 3));
    let standings = all(&team);
    let of_ada = record(&standings, ada);
    assert_eq!((of_ada.attending.current, of_ada.attending.longest), (1, 2));
    assert_eq!((of_ada.winning.current, of_ada.winning.longest), (3, 3));
    assert_eq!(record(&standings, cy).attending.current, 0);
    assert_eq!(record(&standings, ben).attending.longest, 4);
    assert_eq!(standings.attendance_percent(&of_ada), 75);
}

#[test]
fn a_no_show_is_not_counted_as_attendance() {
    let mut team = Team::default();
    let [ada, ben] = team.players(["Ada", "Ben"]);
    let mut asked = draft("2026-11-17", 10_00, ada, &[ada, ben]);
    asked.line_up[1].result = Some(GameResult::NoShow);
    team.play(asked).unwrap();
    let standings = all(&team);
    assert_eq!(standings.records.len(), 1);
    // Both pay, however.
    assert_eq!(standings.heads, 2);
}

#[test]
fn results_without_sides_count_as_well() {
    let mut team = Team::default();
    let [ada, ben] = team.players(["Ada", "Ben"]);
    let mut asked = draft("2026-11-17", 10_00, ada, &[ada, ben]);
    asked.line_up[0].result = Some(GameResult::Win);
    let game = team.play(asked).unwrap();
    let standings = all(&team);
    assert_eq!(record(&standings, ada).won, 1);
    assert_eq!(record(&standings, ada).goal_difference(), 0);
    assert_eq!(record(&standings, ben).win_percent(), None);
    let strength = |id| team.book.strength(id);
    assert!(strength(ada) > strength(ben));
    assert!(
        team.book
            .game(game)
            .is_some_and(|game: &Game| !game.details.has_sides())
    );
}
