//! Properties of the table and of fair sides, whatever was played.

use crate::common::book::{
    AVERAGE_STRENGTH, Change, DateRange, GameDraft, Goals, LineUpDraft, PartyToPlace, PlayedFor,
    PlayerId, PlayerRecord, Side, Standings, imbalance, pick_sides,
};
use crate::common::steps::runs;
use crate::common::team::{Team, draft, plays};
use crate::config;
use proptest::prelude::*;

/// The players of each side, and the goals of both sides.
type Match = (Vec<usize>, Vec<usize>, (u16, u16));

const PLAYERS: [&str; 8] = ["A", "B", "C", "D", "E", "F", "G", "H"];

/// Games of four against four, on different days.
fn season() -> impl Strategy<Value = Vec<Match>> {
    let split = Just((0..PLAYERS.len()).collect::<Vec<usize>>()).prop_shuffle();
    let game = (split, (0..9u16, 0..9u16)).prop_map(|(order, goals)| {
        let (one, other) = order.split_at(PLAYERS.len() / 2);
        (one.to_vec(), other.to_vec(), goals)
    });
    prop::collection::vec(game, 1..20)
}

fn game(day: usize, (one, other, (a, b)): &Match, who: &[PlayerId]) -> GameDraft {
    let on = |at: &usize, side| LineUpDraft {
        side: Some(PlayedFor::with_guests(side)),
        ..plays(who[*at])
    };
    let first = one.iter().map(|at| on(at, Side::A));
    let line_up = first.chain(other.iter().map(|at| on(at, Side::B)));
    let date = format!("2026-{:02}-{:02}", 1 + day / 28, 1 + day % 28);
    GameDraft {
        line_up: line_up.collect(),
        goals: Some(Goals { a: *a, b: *b }),
        ..draft(&date, 40_00, who[0], &[])
    }
}

fn standings(order: &[usize], games: &[Match]) -> Standings {
    let mut team = Team::default();
    let who = team.players(PLAYERS);
    for day in order {
        team.play(game(*day, &games[*day], &who)).unwrap();
    }
    team.book.standings(DateRange::default())
}

fn sum(standings: &Standings, of: impl Fn(&PlayerRecord) -> i64) -> i64 {
    standings.records.iter().map(of).sum()
}

proptest! {
    #![proptest_config(config(96))]

    #[test]
    fn between_sides_of_equal_number_wins_are_losses(games in season()) {
        let order: Vec<usize> = (0..games.len()).collect();
        let found = standings(&order, &games);
        let (won, lost) = (sum(&found, |one| one.won.into()), sum(&found, |one| one.lost.into()));
        prop_assert_eq!(won, lost);
        prop_assert_eq!(sum(&found, |one| one.goal_difference()), 0);
        let decided = sum(&found, |one| one.decided().into());
        prop_assert_eq!(usize::try_from(decided).unwrap(), games.len() * PLAYERS.len());
        for one in &found.records {
            prop_assert!(one.attending.current <= one.attending.longest);
            prop_assert!(one.attending.longest <= one.attended);
            prop_assert!(one.winning.current <= one.winning.longest);
            prop_assert!(one.winning.longest <= one.won);
            prop_assert!(found.attendance_percent(one) <= 100);
        }
    }

    #[test]
    fn it_makes_no_difference_in_which_order_games_are_logged(
        (games, order) in season().prop_flat_map(|games| {
            let order = Just((0..games.len()).collect::<Vec<usize>>()).prop_shuffle();
            (Just(games), order)
        })
    ) {
        let in_turn: Vec<usize> = (0..games.len()).collect();
        prop_assert_eq!(standings(&order, &games), standings(&in_turn, &games));
    }

    #[test]
    fn a_deleted_game_is_as_if_it_had_never_been(games in season(), at in any::<prop::sample::Index>()) {
        let mut team = Team::default();
        let who = team.players(PLAYERS);
        let gone = at.index(games.len());
        let mut deleted = None;
        for (day, played) in games.iter().enumerate() {
            let id = team.play(game(day, played, &who)).unwrap();
            if day == gone {
                deleted = Some(id);
            }
        }
        let id = deleted.unwrap();
        let before = team.book.game(id).unwrap().details.clone();
        team.write(Change::GameDeleted { game: id, before });
        let rest: Vec<usize> = (0..games.len()).filter(|day| *day != gone).collect();
        prop_assert_eq!(team.book.standings(DateRange::default()), standings(&rest, &games));
    }

    #[test]
    fn attendance_is_what_the_line_ups_say_after_any_steps(steps in runs(60)) {
        let team = Team::after(&steps);
        let found = team.book.standings(DateRange::default());
        prop_assert_eq!(found.games as usize, team.book.game_count());
        for one in &found.records {
            prop_assert!(one.attended as usize <= team.book.tally(one.player).attended());
            prop_assert!(one.decided() <= one.attended);
        }
    }

    #[test]
    fn sides_are_equal_in_number_and_the_same_for_the_same_seed(
        parties in prop::collection::vec((0..=1_000u32, 0..4u8), 1..30),
        seed in any::<u64>(),
    ) {
        let parties: Vec<PartyToPlace> = parties.into_iter()
            .map(|(strength, guests)| PartyToPlace { strength, guests })
            .collect();
        let sides = pick_sides(&parties, seed);
        prop_assert_eq!(&sides, &pick_sides(&parties, seed));
        prop_assert_eq!(sides.len(), parties.len());
        let mut heads = [0i64; 2];
        for (party, played_for) in parties.iter().zip(&sides) {
            prop_assert!(played_for.guests_opposite <= party.guests);
            let opposite = i64::from(played_for.guests_opposite);
            let own = 1 + i64::from(party.guests) - opposite;
            let (here, there) = if played_for.side == Side::A { (0, 1) } else { (1, 0) };
            heads[here] += own;
            heads[there] += opposite;
        }
        prop_assert!((heads[0] - heads[1]).abs() <= 1, "{:?}", heads);
    }

    #[test]
    fn picked_sides_are_on_average_no_worse_than_random_ones(
        strengths in prop::collection::vec(0..=1_000u32, 2..24),
        seed in any::<u64>(),
    ) {
        let place = |strength| PartyToPlace { strength, guests: 0 };
        let parties: Vec<PartyToPlace> = strengths.into_iter().map(place).collect();
        // If all players are equally strong, no swap helps, so this is the random split.
        let equals: Vec<PartyToPlace> = parties.iter().map(|_| place(AVERAGE_STRENGTH)).collect();
        let seeds = || (0..8).map(|more| seed.wrapping_add(more));
        let picked: u64 = seeds().map(|seed| imbalance(&parties, &pick_sides(&parties, seed))).sum();
        let random: u64 = seeds().map(|seed| imbalance(&parties, &pick_sides(&equals, seed))).sum();
        prop_assert!(picked <= random, "{} {}", picked, random);
    }
}
