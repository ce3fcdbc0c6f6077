//! The list of all money that moved.

use super::team::{Team, day};
use crate::{Filter, Kind, MovementSource, PlayerId};

fn team() -> (Team, PlayerId, PlayerId) {
    let mut team = Team::default();
    let [ada, ben] = team.players(["Ada", "Ben"]);
    team.game("2026-11-03", 10_00, ada, &[ada, ben]);
    team.pay(ben, 5_00, "2026-11-03").unwrap();
    team.transfer(ada, ben, 1_00, "2026-11-01").unwrap();
    team.game("2026-11-10", 10_00, ben, &[ada, ben]);
    team.auto_pay(ben, "2026-11-10").unwrap();
    (team, ada, ben)
}

fn kinds(team: &Team, filter: Filter) -> Vec<Kind> {
    team.book.movements(filter).map(|line| line.kind).collect()
}

#[test]
fn the_newest_stands_first_and_bookings_among_the_rest() {
    use Kind::*;
    let (team, ..) = team();
    let all = kinds(&team, Filter::default());
    assert_eq!(all, [AutoPay, Booking, Payment, Booking, Transfer]);
}

#[test]
fn filters_are_for_a_player_days_and_a_kind() {
    use Kind::*;
    let (team, ada, _) = team();
    let only = Filter::default();
    let adas = Filter {
        player: Some(ada),
        ..only
    };
    assert_eq!(kinds(&team, adas), [Booking, Transfer]);
    let from = Filter {
        from: Some(day("2026-11-10")),
        ..only
    };
    assert_eq!(kinds(&team, from), [AutoPay, Booking]);
    let to = Filter {
        to: Some(day("2026-11-01")),
        ..only
    };
    assert_eq!(kinds(&team, to), [Transfer]);
    let kind = Filter {
        kind: Some(Booking),
        ..only
    };
    assert_eq!(kinds(&team, kind), [Booking, Booking]);
    let backwards = Filter {
        from: Some(day("2026-11-10")),
        to: Some(day("2026-11-01")),
        ..only
    };
    assert_eq!(kinds(&team, backwards), []);
}

#[test]
fn a_transfer_names_both_and_a_booking_its_game() {
    let (team, ada, ben) = team();
    let lines: Vec<_> = team.book.movements(Filter::default()).collect();
    let transfer = lines.last().unwrap();
    assert_eq!((transfer.player, transfer.other), (ada, Some(ben)));
    assert!(matches!(lines[1].source, MovementSource::Booking(_)));
}
