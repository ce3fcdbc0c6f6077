//! The list of all movements of money.

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
fn movements_are_sorted_newest_first_and_include_bookings() {
    use Kind::*;
    let (team, ..) = team();
    let all = kinds(&team, Filter::default());
    assert_eq!(all, [AutoPay, Booking, Payment, Booking, Transfer]);
}

#[test]
fn movements_are_filtered_by_player_days_and_kind() {
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
