//! Settings, and the end of a book.

use super::team::{Team, day};
use crate::{ClosedFor, Command, Currency, Refusal, Settings};
use uuid::Uuid;

fn with(currency: &str, active_days: u16) -> Command {
    let currency = Currency::parse(currency).unwrap();
    let settings = Settings {
        currency,
        active_days,
        ..Settings::default()
    };
    Command::ChangeSettings { settings }
}

#[test]
fn the_currency_is_fixed_once_the_book_has_amounts() {
    let mut team = Team::default();
    let ada = team.player("Ada");
    team.ask(with("EUR", 730)).unwrap();
    assert_eq!(team.ask(with("EUR", 730)), Err(Refusal::NothingChanged));
    team.pay(ada, 5_00, "2026-11-17").unwrap();
    assert_eq!(team.ask(with("GBP", 730)), Err(Refusal::CurrencyFixed));
    assert!(team.ask(with("EUR", 365)).is_ok());
}

#[test]
fn days_out_of_range_are_refused_wherever_they_come_from() {
    let mut team = Team::default();
    for days in [0, 36_501, u16::MAX] {
        assert_eq!(team.ask(with("GBP", days)), Err(Refusal::DaysUnreadable));
    }
}

#[test]
fn recent_is_180_days_and_the_future() {
    let book = Team::default().book;
    assert!(book.is_recent(day("2026-05-21"), day("2026-11-17")));
    assert!(!book.is_recent(day("2026-05-20"), day("2026-11-17")));
    assert!(book.is_recent(day("2027-01-01"), day("2026-11-17")));
}

#[test]
fn a_closed_book_refuses_commands() {
    let mut team = Team::default();
    let ada = team.player("Ada");
    let close = Command::Close {
        successor: Uuid::from_u128(7),
        reason: ClosedFor::Deletion,
    };
    let closed = team.ask(close.clone()).unwrap();
    assert_eq!(team.book.successor(), Some(Uuid::from_u128(7)));
    assert_eq!(team.ask(close), Err(Refusal::BookClosed));
    assert_eq!(team.pay(ada, 1, "2026-11-17"), Err(Refusal::BookClosed));
    assert_eq!(team.undo(closed), Err(Refusal::BookClosed));
    assert!(!team.can_undo(closed));
    assert!(
        !team.can_undo(closed - 1),
        "nothing is offered that would be refused"
    );
}

#[test]
fn every_refusal_is_a_sentence_for_the_reader() {
    let refusals = [
        Refusal::AmountMissing,
        Refusal::AlreadyThere,
        Refusal::BookClosed,
        Refusal::CannotUndo,
        Refusal::DateMissing,
        Refusal::GuestsUnreadable,
        Refusal::TooManyGames,
        Refusal::TooManyTransactions,
    ];
    for refusal in refusals {
        let said = refusal.to_string();
        assert!(
            said.ends_with('.') && said.starts_with(char::is_uppercase),
            "{said}"
        );
    }
}
