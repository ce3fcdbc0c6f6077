//! Games: who may be in one, and who pays what.

use super::team::{Team, brings, draft, name, plays};
use crate::{
    Command, GameId, GameResult, LineUpDraft, Pays, PlayerId, Refusal, Score, Seq, Who, limits,
};

fn nine(team: &mut Team) -> [PlayerId; 9] {
    team.players(["A", "B", "C", "D", "E", "F", "G", "H", "I"])
}

#[test]
fn the_shares_of_nine_players_add_up_to_the_cost() {
    let mut team = Team::default();
    let who = nine(&mut team);
    let game = team.game("2026-11-17", 61_00, who[0], &who);
    let shares = team.book.game(game).unwrap().details.shares();
    let pence: Vec<i64> = shares.iter().map(|share| share.minor()).collect();
    assert_eq!(pence, [678, 678, 678, 678, 678, 678, 678, 677, 677]);
    assert_eq!(pence.iter().sum::<i64>(), 61_00);
    assert_eq!(who.iter().map(|id| team.balance(*id)).sum::<i64>(), 0);
}

#[test]
fn every_guest_is_a_head_charged_to_the_player_who_brought_them() {
    let mut team = Team::default();
    let [ada, ben] = team.players(["Ada", "Ben"]);
    let mut game = draft("2026-11-17", 60_00, ben, &[ben]);
    game.line_up.push(brings(ada, 4));
    let game = team.play(game).unwrap();
    assert_eq!(team.balance(ada), -50_00);
    assert_eq!(team.balance(ben), 50_00);
    let details = &team.book.game(game).unwrap().details;
    assert_eq!((details.heads(), details.guests()), (6, 4));
}

#[test]
fn an_edit_keeps_the_number_of_guests() {
    let mut team = Team::default();
    let [ada, ben] = team.players(["Ada", "Ben"]);
    let mut asked = draft("2026-11-17", 60_00, ben, &[ben]);
    asked.line_up.push(brings(ada, 12));
    let id = team.play(asked.clone()).unwrap();
    asked.score = Some(Score {
        winning: 5,
        losing: 3,
    });
    team.ask(edit(id, None, asked)).unwrap();
    let line_up = &team.book.game(id).unwrap().details.line_up;
    assert_eq!(line_up.iter().map(|one| one.guests).sum::<u8>(), 12);
}

#[test]
fn guests_are_charged_to_the_right_one_of_two_similar_names() {
    let mut team = Team::default();
    let [mark, big_mark] = team.players(["Mark", "Big Mark"]);
    let mut game = draft("2026-11-17", 40_00, mark, &[mark]);
    game.line_up.push(brings(big_mark, 2));
    team.play(game).unwrap();
    assert_eq!(team.balance(mark), 30_00);
    assert_eq!(team.balance(big_mark), -30_00);
}

#[test]
fn the_booker_need_not_have_played() {
    let mut team = Team::default();
    let [ada, ben] = team.players(["Ada", "Ben"]);
    team.game("2026-11-17", 10_00, ada, &[ben]);
    assert_eq!((team.balance(ada), team.balance(ben)), (10_00, -10_00));
    assert_eq!(team.book.tally(ada).attended(), 0);
}

#[test]
fn a_game_needs_a_booker_and_at_least_one_head() {
    let mut team = Team::default();
    let ada = team.player("Ada");
    let nobody = draft("2026-11-17", 10_00, ada, &[]);
    assert_eq!(team.play(nobody), Err(Refusal::NobodyPlayed));
    let mut unbooked = draft("2026-11-17", 10_00, ada, &[ada]);
    unbooked.booker = None;
    assert_eq!(team.play(unbooked.clone()), Err(Refusal::BookerMissing));
    let id = team.game("2026-11-17", 10_00, ada, &[ada]);
    assert_eq!(
        team.ask(edit(id, None, unbooked)),
        Err(Refusal::BookerMissing)
    );
}

#[test]
fn a_player_cannot_be_in_a_line_up_twice() {
    let mut team = Team::default();
    let ada = team.player("Ada");
    let twice = Refusal::TwiceInLineUp {
        name: "Ada".to_owned(),
    };
    let game = draft("2026-11-17", 10_00, ada, &[ada, ada]);
    assert_eq!(team.play(game), Err(twice.clone()));
    let mut game = draft("2026-11-17", 10_00, ada, &[ada]);
    game.line_up.push(named(&mut team, "ADA"));
    assert_eq!(team.play(game), Err(twice));
    let mut game = draft("2026-11-17", 10_00, ada, &[ada]);
    let new = [named(&mut team, "Newt"), named(&mut team, "newt")];
    game.line_up.extend(new);
    let twice = Refusal::TwiceInLineUp {
        name: "Newt".to_owned(),
    };
    assert_eq!(team.play(game), Err(twice));
}

#[test]
fn an_unknown_name_in_a_line_up_adds_that_player_with_the_game() {
    let mut team = Team::default();
    let ada = team.player("Ada");
    let mut game = draft("2026-11-17", 30_00, ada, &[ada]);
    let new = [named(&mut team, "Ben"), named(&mut team, "Cy")];
    game.line_up.extend(new);
    // The same new name as booker is the same new player.
    game.booker = Some(named(&mut team, "ben").who);
    let before = team.book.seq();
    team.play(game).unwrap();
    assert_eq!(team.book.seq(), before + 1, "one command, one change");
    let (ben, cy) = (team.called("Ben"), team.called("Cy"));
    assert_eq!((team.balance(ben), team.balance(cy)), (20_00, -10_00));
    assert_eq!(team.book.player_count(), 3);
}

#[test]
fn a_refused_game_adds_nobody() {
    let mut team = Team::default();
    let ada = team.player("Ada");
    let mut game = draft("2026-11-17", 30_00, ada, &[ada]);
    game.line_up.push(named(&mut team, "Typo"));
    game.expected_heads = Some(3);
    let differ = Refusal::HeadsDiffer {
        expected: 3,
        counted: 2,
    };
    assert_eq!(team.play(game), Err(differ));
    assert!(team.book.player_called(&name("Typo")).is_none());
}

#[test]
fn the_expected_heads_count_guests() {
    let mut team = Team::default();
    let ada = team.player("Ada");
    let mut game = draft("2026-11-17", 30_00, ada, &[]);
    game.line_up.push(brings(ada, 2));
    game.expected_heads = Some(3);
    assert!(team.play(game).is_ok());
}

#[test]
fn a_game_beyond_its_limits_is_refused() {
    let mut team = Team::default();
    let ada = team.player("Ada");
    let mut crowd = draft("2026-11-17", 30_00, ada, &[]);
    crowd.line_up = (0..=limits::LINE_UP)
        .map(|at| named(&mut team, &format!("P{at}")))
        .collect();
    assert_eq!(team.play(crowd.clone()), Err(Refusal::LineUpTooLong));
    crowd.line_up.pop();
    assert!(team.play(crowd).is_ok());
    let mut game = draft("2026-11-17", 30_00, ada, &[]);
    game.line_up = vec![brings(ada, limits::GUESTS + 1)];
    assert_eq!(team.play(game), Err(Refusal::GuestsUnreadable));
}

#[test]
fn a_game_may_be_free_but_its_cost_cannot_be_negative() {
    let mut team = Team::default();
    let ada = team.player("Ada");
    team.game("2026-11-17", 0, ada, &[ada]);
    assert_eq!(team.balance(ada), 0);
    let play = |team: &mut Team, cost| team.play(draft("2026-11-17", cost, ada, &[ada]));
    assert_eq!(play(&mut team, -1), Err(Refusal::CostNegative));
    assert_eq!(play(&mut team, i64::MIN), Err(Refusal::CostNegative));
    let said = play(&mut team, i64::MAX).unwrap_err().to_string();
    assert_eq!(said, "The maximum amount is £1,000,000,000.00.");
}

#[test]
fn the_winning_score_cannot_be_below_the_losing_score() {
    let mut team = Team::default();
    let ada = team.player("Ada");
    let mut play = |winning, losing| {
        let mut game = draft("2026-11-17", 0, ada, &[ada]);
        game.score = Some(Score { winning, losing });
        team.play(game)
    };
    assert!(play(3, 3).is_ok());
    assert_eq!(play(2, 3), Err(Refusal::ScoreReversed));
    assert_eq!(play(limits::SCORE + 1, 0), Err(Refusal::ScoreUnreadable));
}

#[test]
fn a_date_out_of_range_is_refused() {
    let mut team = Team::default();
    let ada = team.player("Ada");
    for date in [
        "1969-12-31",
        "2200-01-01",
        "0001-01-01",
        "9999-12-31",
        "-000001-01-01",
    ] {
        let game = draft(date, 0, ada, &[ada]);
        assert_eq!(team.play(game), Err(Refusal::DateOutOfRange), "{date}");
        assert_eq!(team.pay(ada, 1, date), Err(Refusal::DateOutOfRange));
    }
}

#[test]
fn a_no_show_pays_and_results_survive_an_edit() {
    let mut team = Team::default();
    let [ada, ben] = team.players(["Ada", "Ben"]);
    let mut game = draft("2026-11-17", 20_00, ada, &[ada, ben]);
    game.line_up[0].result = Some(GameResult::Win);
    game.line_up[1].result = Some(GameResult::NoShow);
    let id = team.play(game.clone()).unwrap();
    assert_eq!(team.balance(ben), -10_00);
    assert_eq!(team.book.tally(ben).attended(), 1);
    game.cost = crate::Money::from_minor(30_00);
    team.ask(edit(id, None, game)).unwrap();
    let line_up = &team.book.game(id).unwrap().details.line_up;
    let results: Vec<_> = line_up.iter().map(|one| one.result).collect();
    assert_eq!(results, [Some(GameResult::Win), Some(GameResult::NoShow)]);
}

#[test]
fn an_edit_replaces_the_game_and_writes_no_correction_payments() {
    let mut team = Team::default();
    let [ada, ben] = team.players(["Ada", "Ben"]);
    let id = team.game("2026-11-17", 20_00, ada, &[ada, ben]);
    let after = draft("2026-11-10", 30_00, ben, &[ada]);
    team.ask(edit(id, Some(team.book.seq()), after)).unwrap();
    assert_eq!((team.balance(ada), team.balance(ben)), (-30_00, 30_00));
    assert_eq!(team.book.transaction_count(), 0);
    assert_eq!(team.book.tally(ben).attended(), 0);
    assert_eq!(team.book.game_count(), 1);
}

#[test]
fn an_edit_of_an_outdated_version_is_refused() {
    let mut team = Team::default();
    let ada = team.player("Ada");
    let id = team.game("2026-11-17", 20_00, ada, &[ada]);
    let seen = team.book.seq();
    let cost = |cost| draft("2026-11-17", cost, ada, &[ada]);
    team.ask(edit(id, Some(seen), cost(21_00))).unwrap();
    let late = edit(id, Some(seen), cost(22_00));
    assert_eq!(team.ask(late), Err(Refusal::ChangedSince));
    let delete = Command::DeleteGame {
        id,
        seen: Some(seen),
    };
    assert_eq!(team.ask(delete), Err(Refusal::ChangedSince));
    // An edit that changes nothing is refused.
    assert_eq!(
        team.ask(edit(id, None, cost(21_00))),
        Err(Refusal::NothingChanged)
    );
}

#[test]
fn a_deleted_game_charges_nobody() {
    let mut team = Team::default();
    let [ada, ben] = team.players(["Ada", "Ben"]);
    let id = team.game("2026-11-17", 20_00, ada, &[ada, ben]);
    team.ask(Command::DeleteGame { id, seen: None }).unwrap();
    assert_eq!((team.balance(ada), team.balance(ben)), (0, 0));
    assert!(team.book.tally(ben).last_played().is_none());
    let again = Command::DeleteGame { id, seen: None };
    assert_eq!(team.ask(again), Err(Refusal::NoSuchGame));
}

#[test]
fn a_back_dated_game_does_not_move_last_played_back() {
    let mut team = Team::default();
    let ada = team.player("Ada");
    team.game("2026-11-17", 20_00, ada, &[ada]);
    let late = team.game("2026-10-06", 20_00, ada, &[ada]);
    let last = |team: &Team| team.book.tally(ada).last_played().unwrap().to_string();
    assert_eq!(last(&team), "2026-11-17");
    assert_eq!(
        team.book.last_game().unwrap().details.date.to_string(),
        "2026-11-17"
    );
    team.ask(Command::DeleteGame {
        id: late,
        seen: None,
    })
    .unwrap();
    assert_eq!(last(&team), "2026-11-17");
}

#[test]
fn unknown_players_and_used_ids_are_refused() {
    let mut team = Team::default();
    let ada = team.player("Ada");
    let stranger = PlayerId(team.id());
    let with_stranger = draft("2026-11-17", 10_00, ada, &[stranger]);
    assert_eq!(team.play(with_stranger), Err(Refusal::NoSuchPlayer));
    let booked = draft("2026-11-17", 10_00, stranger, &[ada]);
    assert_eq!(team.play(booked), Err(Refusal::NoSuchPlayer));
    // The id of a game or a player is never reused.
    let id = team.game("2026-11-17", 10_00, ada, &[ada]);
    let log = Command::LogGame {
        id,
        draft: draft("2026-11-24", 10_00, ada, &[ada]),
    };
    assert_eq!(team.ask(log.clone()), Err(Refusal::AlreadyThere));
    team.ask(Command::DeleteGame { id, seen: None }).unwrap();
    assert_eq!(team.ask(log), Err(Refusal::AlreadyThere));
    let mut torn = draft("2026-11-24", 10_00, ada, &[]);
    torn.line_up = vec![plays(ada)];
    torn.line_up[0].who = Who::Named(name("Somebody else"), ada);
    assert_eq!(team.play(torn), Err(Refusal::AlreadyThere));
    let mut torn = draft("2026-11-24", 10_00, ada, &[ada]);
    let shared = PlayerId(team.id());
    torn.line_up.push(plays(ada));
    torn.line_up[1].who = Who::Named(name("One"), shared);
    torn.booker = Some(Who::Named(name("Two"), shared));
    assert_eq!(team.play(torn), Err(Refusal::AlreadyThere));
}

fn named(team: &mut Team, called: &str) -> LineUpDraft {
    LineUpDraft {
        who: Who::Named(name(called), PlayerId(team.id())),
        guests: 0,
        result: None,
        pays: Pays::FULL,
        side: None,
    }
}

fn edit(id: GameId, seen: Option<Seq>, draft: crate::GameDraft) -> Command {
    Command::EditGame { id, seen, draft }
}
