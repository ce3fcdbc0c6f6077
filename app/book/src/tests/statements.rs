//! Statements, and balances as of a day.

use super::team::{Team, brings, day, draft};
use crate::{Change, Money, Note, Purpose, TransactionDetails, TransactionId};

#[test]
fn a_statement_counts_guests_and_ends_at_the_balance() {
    let mut team = Team::default();
    let [ada, ben] = team.players(["Ada", "Ben"]);
    let mut game = draft("2026-11-03", 40_00, ada, &[ben]);
    game.line_up.push(brings(ada, 2));
    team.play(game).unwrap();
    team.pay(ada, -1_00, "2026-11-05").unwrap();
    team.pay(ada, 5_00, "2026-11-04").unwrap();
    team.transfer(ada, ben, 2_00, "2026-11-06").unwrap();
    team.game("2026-11-10", 20_00, ben, &[ada, ben]);
    team.auto_pay(ada, "2026-11-11").unwrap();
    let lines: Vec<(String, i64, i64)> = team
        .book
        .statement(ada)
        .into_iter()
        .map(|line| (line.description, line.amount.minor(), line.balance.minor()))
        .collect();
    let expected = [
        ("Booked the pitch", 40_00, 40_00),
        ("Played, with 2 guests", -30_00, 10_00),
        ("Payment", 5_00, 15_00),
        ("Paid out", -1_00, 14_00),
        ("Transfer to Ben", -2_00, 12_00),
        ("Played", -10_00, 2_00),
        ("AutoPay for the game of 10 Nov 2026", 10_00, 12_00),
    ]
    .map(|(what, amount, balance)| (what.to_owned(), amount, balance));
    assert_eq!(lines, expected);
    assert_eq!(team.balance(ada), 12_00);
    assert_eq!(team.book.statement(ben)[1].description, "Transfer from Ada");
}

#[test]
fn carried_over_balances_are_separate_from_payments() {
    let mut team = Team::default();
    let ada = team.player("Ada");
    let details = TransactionDetails {
        date: day("2026-01-01"),
        amount: Money::from_minor(-3_27),
        note: Note::parse("from the sheet").unwrap(),
        purpose: Purpose::CarryOver { player: ada },
    };
    let transaction = TransactionId(team.id());
    team.write(Change::TransactionRecorded {
        transaction,
        details,
    });
    team.pay(ada, 5_00, "2026-01-02").unwrap();
    let tally = team.book.tally(ada);
    assert_eq!((tally.carried.minor(), tally.paid().minor()), (-3_27, 5_00));
    assert_eq!(tally.balance().minor(), 1_73);
    let first = &team.book.statement(ada)[0];
    assert_eq!(first.description, "Carried over: from the sheet");
}

#[test]
fn a_tally_as_of_a_day_includes_that_day() {
    let mut team = Team::default();
    let ada = team.player("Ada");
    team.game("2026-11-03", 10_00, ada, &[ada]);
    team.pay(ada, 5_00, "2026-11-04").unwrap();
    team.pay(ada, 7_00, "2026-11-05").unwrap();
    let then = team.book.tally_until(ada, day("2026-11-04"));
    assert_eq!((then.balance().minor(), then.attended()), (5_00, 1));
    assert_eq!(
        &team.book.tally_until(ada, day("2026-11-05")),
        team.book.tally(ada)
    );
    let never = team.book.tally_until(ada, day("2026-11-02"));
    assert!(never.is_unused() && never.balance().is_zero());
}

#[test]
fn a_game_without_a_booker_is_paid_from_the_teams_money() {
    let mut team = Team::default();
    let ada = team.player("Ada");
    let id = team.game("2026-11-03", 10_00, ada, &[ada]);
    let mut details = team.book.game(id).unwrap().details.clone();
    details.booker = None;
    let game = crate::GameId(team.id());
    team.write(Change::GameLogged {
        game,
        details,
        new_players: Vec::new(),
    });
    assert_eq!(team.balance(ada), -10_00);
    assert_eq!(team.book.money_held().minor(), -10_00);
    // Such a game may be edited without naming a booker.
    let mut draft = draft("2026-11-03", 12_00, ada, &[ada]);
    draft.booker = None;
    let edit = crate::Command::EditGame {
        id: game,
        seen: None,
        draft,
    };
    team.ask(edit).unwrap();
    assert_eq!(team.book.money_held().minor(), -12_00);
}
