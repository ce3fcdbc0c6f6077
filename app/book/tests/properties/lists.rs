//! Each list and each search gives what looking at everything gives.

use crate::common::book::{Filter, Kind, Money, PlayerId, Purpose};
use crate::common::seen::{dangling, sorted_feed, sources};
use crate::common::steps::runs;
use crate::common::team::Team;
use crate::config;
use jiff::civil::Date;
use proptest::prelude::*;

proptest! {
    #![proptest_config(config(192))]

    #[test]
    fn everybody_in_the_book_is_in_the_list(steps in runs(60)) {
        let mut team = Team::default();
        for step in &steps {
            team.take(step);
            prop_assert_eq!(dangling(&team.book), vec![]);
        }
    }

    #[test]
    fn the_costs_of_a_game_are_those_that_name_it(steps in runs(60)) {
        let team = Team::after(&steps);
        for game in team.book.games() {
            let listed: Vec<_> = team.book.costs_of_game(game.id).map(|one| one.id).collect();
            let all = team.book.costs().rev();
            let named: Vec<_> = all.filter(|one| one.details.game == Some(game.id)).collect();
            prop_assert_eq!(listed, named.iter().map(|one| one.id).collect::<Vec<_>>());
        }
    }

    #[test]
    fn games_transactions_and_costs_are_found_as_by_looking_at_all(
        steps in runs(60),
        who in prop::option::of(any::<usize>()),
        from in prop::option::of(0..400i64),
        to in prop::option::of(0..400i64),
        transfers in any::<bool>(),
    ) {
        let team = Team::after(&steps);
        let book = &team.book;
        let day = |days| Date::constant(2026, 1, 1).checked_add(jiff::Span::new().days(days)).unwrap();
        let filter = Filter {
            player: who.and_then(|at| team.listed(at)),
            from: from.map(day),
            to: to.map(day),
            kind: None,
        };
        let within = |date: Date| filter.from.is_none_or(|from| date >= from) && filter.to.is_none_or(|to| date <= to);
        let theirs = |mut people: Box<dyn Iterator<Item = PlayerId> + '_>| {
            filter.player.is_none_or(|id| people.any(|one| one == id))
        };
        for filter in [filter, Filter::default()] {
            let all = filter == Filter::default();
            let games: Vec<_> = book.games()
                .filter(|one| all || within(one.details.date) && theirs(Box::new(one.details.people())))
                .collect();
            prop_assert_eq!(book.find_games(filter).collect::<Vec<_>>(), games.clone());
            let cost: Money = games.iter().map(|game| game.details.cost).sum();
            prop_assert_eq!(book.games_sum(filter), (games.len(), cost));
            let costs: Vec<_> = book.costs()
                .filter(|one| all || within(one.details.date) && theirs(Box::new(one.details.players())))
                .collect();
            prop_assert_eq!(book.find_costs(filter).collect::<Vec<_>>(), costs);
            let kind = transfers.then_some(Kind::Transfer);
            let is_transfer = |purpose| matches!(purpose, Purpose::Transfer { .. });
            let transactions: Vec<_> = book.transactions()
                .filter(|one| all || within(one.details.date) && theirs(Box::new(one.details.purpose.players())))
                .filter(|one| !transfers || is_transfer(one.details.purpose))
                .collect();
            let found = book.find_transactions(Filter { kind, ..filter });
            prop_assert_eq!(found.collect::<Vec<_>>(), transactions);
        }
        prop_assert_eq!(book.find_games(Filter::NOTHING).count(), 0);
        let costs: Money = book.costs().map(|cost| cost.details.amount).sum();
        prop_assert_eq!(book.costs_sum(), costs);
    }

    #[test]
    fn the_feed_is_everything_sorted_and_filtered(
        steps in runs(60),
        who in prop::option::of(any::<usize>()),
        from in prop::option::of(0..400i64),
        to in prop::option::of(0..400i64),
        kind in prop::option::of(prop::sample::select(vec![
            Kind::Payment, Kind::AutoPay, Kind::Transfer, Kind::Booking, Kind::Cost,
            Kind::CarryOver,
        ])),
    ) {
        let team = Team::after(&steps);
        let day = |days| Date::constant(2026, 1, 1).checked_add(jiff::Span::new().days(days)).unwrap();
        let filter = Filter {
            player: who.and_then(|at| team.listed(at)),
            from: from.map(day),
            to: to.map(day),
            kind,
        };
        for filter in [filter, Filter::default(), Filter { from: None, to: None, ..filter }] {
            prop_assert_eq!(sources(team.book.movements(filter)), sorted_feed(&team.book, &filter));
            let sum: Money = team.book.movements(filter).map(|line| line.amount).sum();
            prop_assert_eq!(team.book.movement_sum(filter), (team.book.movements(filter).count(), sum));
        }
    }
}
