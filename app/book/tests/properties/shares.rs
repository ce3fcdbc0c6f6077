//! Properties of a book after any run of commands.

use crate::common;
use crate::common::book::{
    Book, Command, Comment, Entry, Filter, GameDetails, Kind, LineKind, Money, Pays, PlayerId,
    Purpose, Refusal, Turnout,
};
use crate::common::seen::{
    dangling, dealt, dealt_cost, plain, plain_line, seen, sorted_feed, sources, worked_out,
    worked_out_statement,
};
use crate::common::steps::{Ask, garbage, pays, runs};
use crate::common::team::{Team, draft, name};
use jiff::civil::Date;
use proptest::prelude::*;
use std::collections::BTreeMap;

fn everybody(book: &Book) -> Vec<PlayerId> {
    book.players().iter().map(|one| one.id).collect()
}

fn sum_of_balances(book: &Book) -> Money {
    let balances = everybody(book)
        .into_iter()
        .map(|id| book.tally(id).balance());
    balances.sum()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 192, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn balances_sum_to_the_money_held_after_every_step(steps in runs(60)) {
        let mut team = Team::default();
        for step in &steps {
            team.take(step);
            prop_assert_eq!(sum_of_balances(&team.book), team.book.money_held());
        }
    }

    #[test]
    fn everybody_in_the_book_is_in_the_list(steps in runs(60)) {
        let mut team = Team::default();
        for step in &steps {
            team.take(step);
            prop_assert_eq!(dangling(&team.book), vec![]);
        }
    }

    #[test]
    fn names_are_unique_and_find_their_players(steps in runs(60)) {
        let team = Team::after(&steps);
        let players = team.book.players();
        for player in &players {
            let found = team.book.player_called(&player.details.name).map(|one| one.id);
            prop_assert_eq!(found, Some(player.id));
        }
        let order: Vec<_> = players.iter().map(|one| one.details.name.order()).collect();
        prop_assert!(order.is_sorted());
        prop_assert_eq!(players.len(), team.book.player_count());
    }

    #[test]
    fn the_parts_of_every_split_add_up_and_differ_by_a_penny_a_head(steps in runs(60)) {
        let team = Team::after(&steps);
        for game in team.book.games() {
            let details = &game.details;
            let shares = details.shares();
            prop_assert_eq!(shares.iter().copied().sum::<Money>(), details.cost);
            let each = details.each().0.minor();
            let mut by_hand: BTreeMap<PlayerId, i64> = BTreeMap::new();
            for (player, pays) in dealt(details) {
                *by_hand.entry(player).or_default() += pays;
            }
            for (one, share) in details.line_up.iter().zip(shares) {
                let heads = i64::from(one.heads());
                let least = each * heads;
                match one.pays {
                    Pays::FULL => prop_assert!((least..=least + heads).contains(&share.minor())),
                    Pays::Percent(0) if one.guests == 0 => prop_assert!(share.is_zero()),
                    Pays::Percent(_) => prop_assert!(!share.is_negative()),
                    Pays::Fixed(amount) => prop_assert_eq!(share, amount),
                }
                prop_assert_eq!(by_hand[&one.player], share.minor());
                prop_assert_eq!(details.share_of(one.player), Some(share));
            }
            let credits: Money = details.credits().map(|one| one.amount).sum();
            let paid = if details.booker.is_some() { details.cost } else { Money::ZERO };
            prop_assert_eq!(credits, paid);
            prop_assert!(details.credits().all(|one| !one.amount.is_negative()));
        }
    }

    #[test]
    fn full_shares_are_split_as_before_there_were_others(
        cost in -100_00..=1_000_00i64,
        guests in prop::collection::vec(0..=50u8, 1..40),
        turn in any::<u32>(),
    ) {
        let line_up: Vec<(Pays, u8)> = guests.iter().map(|guests| (Pays::FULL, *guests)).collect();
        let details = game(cost, &line_up, turn);
        let heads: u32 = guests.iter().map(|guests| 1 + u32::from(*guests)).sum();
        let odd = u32::try_from(cost.rem_euclid(i64::from(heads))).unwrap();
        let each = cost.div_euclid(i64::from(heads));
        prop_assert_eq!(details.each(), (Money::from_minor(each), odd));
        let mut head = 0;
        for (guests, share) in guests.iter().zip(details.shares()) {
            let mut expected = 0;
            for _ in 0..=*guests {
                let late = (head + heads - turn % heads) % heads;
                expected += each + i64::from(late < odd);
                head += 1;
            }
            prop_assert_eq!(share.minor(), expected);
        }
    }

    #[test]
    fn equal_weights_pay_the_same_up_to_a_penny_and_no_weight_pays_none(
        cost in 0..=100_000_000_000i64,
        pays in prop::collection::vec(pays(), 1..40),
        turn in any::<u32>(),
    ) {
        let line_up: Vec<(Pays, u8)> = pays.iter().map(|pays| (*pays, 0)).collect();
        let details = game(cost, &line_up, turn);
        let weights: Vec<i64> = pays.iter().map(|pays| match pays {
            Pays::Percent(percent) => i64::from(*percent),
            Pays::Fixed(_) => 0,
        }).collect();
        let (all, rest) = (weights.iter().sum::<i64>(), cost - details.fixed().minor());
        prop_assume!(rest >= 0 && (all > 0 || rest == 0));
        let shares = details.shares();
        prop_assert_eq!(shares.iter().copied().sum::<Money>().minor(), cost);
        for ((pays, weight), share) in pays.iter().zip(&weights).zip(&shares) {
            match pays {
                Pays::Fixed(amount) => prop_assert_eq!(share, amount),
                Pays::Percent(0) => prop_assert!(share.is_zero()),
                Pays::Percent(_) => {
                    let part = rest * weight / all;
                    prop_assert!((part..=part + 1).contains(&share.minor()));
                }
            }
        }
    }

    #[test]
    fn the_shares_of_every_cost_add_up_and_differ_by_a_penny(steps in runs(60)) {
        let team = Team::after(&steps);
        for cost in team.book.costs() {
            let details = &cost.details;
            let shares: Vec<_> = details.shares().collect();
            let sum: Money = shares.iter().map(|(_, share)| *share).sum();
            prop_assert_eq!(sum, details.amount);
            let each = details.each().0.minor();
            for ((player, share), (other, pays)) in shares.into_iter().zip(dealt_cost(details)) {
                prop_assert_eq!((player, share.minor()), (other, pays));
                prop_assert!((each..=each + 1).contains(&pays));
                prop_assert_eq!(details.share_of(player), Some(share));
            }
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
    fn tallies_are_what_games_and_transactions_say(steps in runs(60)) {
        let mut team = Team::default();
        for step in &steps {
            team.take(step);
            let kept: BTreeMap<_, _> = everybody(&team.book)
                .into_iter()
                .map(|id| (id, plain(team.book.tally(id))))
                .collect();
            prop_assert_eq!(kept, worked_out(&team.book));
        }
    }

    #[test]
    fn a_statement_runs_right_and_ends_at_the_balance(steps in runs(60)) {
        let team = Team::after(&steps);
        for id in everybody(&team.book) {
            let mut running = Money::ZERO;
            let mut before = Date::MIN;
            let mut games = 0;
            for line in team.book.statement(id) {
                running += line.amount;
                prop_assert_eq!(line.balance, running);
                prop_assert!(before <= line.date && !line.description.is_empty());
                before = line.date;
                games += usize::from(matches!(line.kind, LineKind::Share(_)));
            }
            prop_assert_eq!(running, team.book.tally(id).balance());
            prop_assert_eq!(games, team.book.games_of(id).count());
        }
    }

    #[test]
    fn statements_kept_with_the_book_are_those_worked_out_from_nothing(steps in runs(60), at in any::<usize>()) {
        let mut team = Team::default();
        for step in &steps {
            team.take(step);
            let everybody = everybody(&team.book);
            for id in everybody {
                let expected = worked_out_statement(&team.book, id);
                let lines = team.book.statement(id);
                prop_assert_eq!(lines.iter().map(plain_line).collect::<Vec<_>>(), expected);
                let tally = team.book.tally(id);
                prop_assert_eq!(tally.lines(), lines.len());
                let credits = lines.iter().filter(|line| !line.amount.is_negative());
                prop_assert_eq!(tally.credited(), credits.map(|line| line.amount).sum());
                let count = at % (lines.len() + 1);
                let page = team.book.statement_back_from(id, count);
                prop_assert!(page.eq(lines[..count].iter().rev().cloned()));
                if let Some(line) = lines.get(count) {
                    let (id_of, is_share) = match line.kind {
                        LineKind::Booking(game) => (game.0, false),
                        LineKind::Share(game) => (game.0, true),
                        LineKind::CostPaid(cost) => (cost.0, false),
                        LineKind::CostShare(cost) => (cost.0, true),
                        LineKind::Moved(moved) => (moved.0, false),
                    };
                    let place = (line.date, id_of, is_share);
                    prop_assert_eq!(team.book.statement_lines_before(id, place), count);
                }
            }
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
    fn the_tally_until_a_day_is_where_the_statement_stood(steps in runs(60), days in 0..400i64) {
        let team = Team::after(&steps);
        let until = Date::constant(2026, 1, 1).checked_add(jiff::Span::new().days(days)).unwrap();
        for id in everybody(&team.book) {
            prop_assert_eq!(&team.book.tally_until(id, Date::MAX), team.book.tally(id));
            let stood = team.book.statement(id).into_iter().rev().find(|line| line.date <= until);
            let stood = stood.map_or(Money::ZERO, |line| line.balance);
            prop_assert_eq!(team.book.tally_until(id, until).balance(), stood);
        }
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

    #[test]
    fn a_book_read_in_two_parts_is_the_book_read_at_once(steps in runs(60), at in any::<usize>()) {
        let team = Team::after(&steps);
        let (first, rest) = team.entries.split_at(at % (team.entries.len() + 1));
        let mut book = Book::fold(first);
        rest.iter().for_each(|entry| book.apply(entry));
        prop_assert_eq!(&book, &team.book);
        prop_assert_eq!(&Book::fold(&team.entries), &team.book);
    }

    #[test]
    fn a_book_written_down_reads_back_the_same(steps in runs(60)) {
        let team = Team::after(&steps);
        for entry in &team.entries {
            let written = serde_json::to_string(entry).unwrap();
            let read: Entry = serde_json::from_str(&written).unwrap();
            prop_assert_eq!(&read, entry);
            prop_assert_eq!(serde_json::to_string(&read).unwrap(), written);
        }
    }

    #[test]
    fn what_the_rules_allow_is_admitted_from_a_file(steps in runs(60)) {
        let team = Team::after(&steps);
        let mut book = Book::default();
        for entry in &team.entries {
            prop_assert_eq!(book.check(entry), Ok(()), "{:?}", entry.change);
            prop_assert_eq!(book.admit(entry), Ok(()), "{:?}", entry.change);
        }
        prop_assert_eq!(&book, &team.book);
    }

    #[test]
    fn every_change_can_be_told_in_a_sentence(steps in runs(60)) {
        let team = Team::after(&steps);
        for entry in &team.entries {
            let told = team.book.sentence(&entry.change);
            prop_assert!(told.ends_with('.'), "{}", told);
            prop_assert!(!told.contains("somebody"), "{}", told);
        }
    }

    #[test]
    fn what_was_just_done_can_be_undone_and_done_again(steps in runs(40)) {
        let mut team = Team::default();
        for step in &steps {
            let before = seen(&team.book);
            let Some(seq) = team.take(step) else {
                prop_assert_eq!(seen(&team.book), before, "a refusal changes nothing");
                continue;
            };
            let after = seen(&team.book);
            let mut other = team.clone();
            let mut last = seq;
            for round in 0..3 {
                prop_assert!(other.can_undo(last), "round {}: {:?}", round, other.change(last));
                last = other.undo(last).unwrap();
                let expected = if round % 2 == 0 { &before } else { &after };
                prop_assert_eq!(&seen(&other.book), expected, "round {}", round);
            }
        }
    }

    #[test]
    fn an_undo_that_is_offered_leaves_a_sound_book(steps in runs(25)) {
        let team = Team::after(&steps);
        for seq in 1..=team.book.seq() {
            let mut other = team.clone();
            let offered = other.can_undo(seq);
            match other.undo(seq) {
                Ok(_) => prop_assert!(offered),
                Err(refusal) => {
                    prop_assert!(!offered);
                    prop_assert_eq!(refusal, Refusal::CannotUndo);
                }
            }
            prop_assert_eq!(dangling(&other.book), vec![], "undo of {}", seq);
            prop_assert_eq!(sum_of_balances(&other.book), other.book.money_held());
            for player in other.book.players() {
                let found = other.book.player_called(&player.details.name).map(|one| one.id);
                prop_assert_eq!(found, Some(player.id), "undo of {}", seq);
            }
        }
    }

    #[test]
    fn undoing_all_from_the_last_on_ends_in_an_empty_book(steps in runs(40)) {
        // If each thing was changed only once, the whole list can be undone step by step.
        let mut team = Team::default();
        let mut kept = Vec::new();
        for step in &steps {
            let touches_once = matches!(
                step,
                common::steps::Step::AddPlayer(_)
                    | common::steps::Step::Log(_)
                    | common::steps::Step::Pay(..)
                    | common::steps::Step::Transfer(..)
                    | common::steps::Step::AutoPay(..)
                    | common::steps::Step::AddCost(..)
            );
            if touches_once {
                kept.extend(team.take(step));
            }
        }
        for seq in kept.into_iter().rev() {
            prop_assert!(team.undo(seq).is_ok(), "{:?}", team.change(seq));
        }
        prop_assert!(team.book.is_empty() && team.book.player_count() == 0);
        prop_assert_eq!(team.book.next_turn(), 0);
    }

    #[test]
    fn a_rename_changes_nothing_but_the_name(steps in runs(40), who in any::<usize>()) {
        let mut team = Team::after(&steps);
        let Some(id) = team.listed(who) else { return Ok(()) };
        let before = seen(&team.book);
        let rename = Command::EditPlayer {
            id,
            seen: None,
            name: name("Quite Another Name"),
            comment: Comment::default(),
        };
        team.ask(rename).unwrap();
        let after = seen(&team.book);
        prop_assert_eq!(team.called("quite another name"), id);
        prop_assert_eq!(before.games, after.games);
        prop_assert_eq!(before.transactions, after.transactions);
        prop_assert_eq!(before.costs, after.costs);
        prop_assert_eq!(before.tallies, after.tallies);
        prop_assert_eq!(before.held, after.held);
    }

    #[test]
    fn a_merge_moves_all_and_loses_nothing(steps in runs(40), from in any::<usize>(), into in any::<usize>()) {
        let mut team = Team::after(&steps);
        let (Some(from), Some(into)) = (team.listed(from), team.listed(into)) else { return Ok(()) };
        let before: BTreeMap<_, _> = worked_out(&team.book);
        let held = team.book.money_held();
        let counts = |team: &Team| {
            let book = &team.book;
            (book.game_count(), book.transaction_count(), book.cost_count())
        };
        let before_counts = counts(&team);
        if team.ask(Command::MergePlayers { from, into }).is_err() {
            return Ok(());
        }
        let after = worked_out(&team.book);
        prop_assert!(team.book.player(from).is_none() && team.book.tally(from).is_unused());
        prop_assert_eq!(team.book.tally(from).balance(), Money::ZERO);
        prop_assert_eq!(team.book.resolve_player(from).map(|one| one.id), Some(into));
        let (one, other, both) = (&before[&from], &before[&into], &after[&into]);
        prop_assert_eq!(both.payments, one.payments + other.payments);
        prop_assert_eq!(both.credits, one.credits + other.credits);
        prop_assert_eq!(both.carried, one.carried + other.carried);
        prop_assert_eq!(both.shares, one.shares + other.shares);
        prop_assert_eq!(both.costs, one.costs + other.costs);
        prop_assert_eq!(both.cost_shares, one.cost_shares + other.cost_shares);
        prop_assert_eq!(both.attended, one.attended + other.attended);
        prop_assert_eq!(both.last_played, one.last_played.max(other.last_played));
        for (id, plain) in &before {
            if *id != from && *id != into {
                prop_assert_eq!(&after[id], plain);
            }
        }
        prop_assert_eq!(team.book.money_held(), held);
        prop_assert_eq!(counts(&team), before_counts);
    }

    #[test]
    fn no_command_whatever_makes_decide_panic_or_the_book_unsound(
        (team, commands) in runs(30).prop_flat_map(|steps| {
            let team = Team::after(&steps);
            let commands = prop::collection::vec(garbage(&team), 1..40);
            (Just(Shown(team)), commands)
        })
    ) {
        let mut team = team.0;
        for command in commands {
            let before = team.book.clone();
            let about_undo = matches!(command, Command::Undo { .. });
            if team.ask(command).is_err() {
                prop_assert_eq!(&team.book, &before);
            }
            prop_assert_eq!(sum_of_balances(&team.book), team.book.money_held());
            if !about_undo {
                prop_assert_eq!(dangling(&team.book), vec![]);
            }
            let listed = everybody(&team.book).len();
            prop_assert_eq!(listed, team.book.player_count());
        }
        let kept: BTreeMap<_, _> = everybody(&team.book)
            .into_iter()
            .map(|id| (id, plain(team.book.tally(id))))
            .collect();
        prop_assert_eq!(kept, worked_out(&team.book));
    }

    #[test]
    fn odd_pennies_go_round_among_the_same_people(
        heads in 1..25usize,
        weeks in prop::collection::vec((0..120_00i64, any::<u64>(), 0..4u8), 1..60),
    ) {
        let mut team = Team::default();
        let who: Vec<PlayerId> = (0..heads).map(|at| team.player(&format!("P{at}"))).collect();
        let mut paid: BTreeMap<PlayerId, i64> = BTreeMap::new();
        for (cost, shuffle, slip) in weeks {
            let mut order = who.clone();
            order.sort_by_key(|id| id.0.as_u128().wrapping_mul(u128::from(shuffle | 1)).reverse_bits());
            let date = "2026-11-17";
            match slip {
                0 => {
                    // Entered with a typo, deleted, and entered again.
                    let id = team.game(date, cost + 7, who[0], &order);
                    team.ask(Command::DeleteGame { id, seen: None }).unwrap();
                }
                1 => {
                    team.game(date, cost + 5, who[0], &order);
                    team.undo(team.book.seq()).unwrap();
                }
                _ => {}
            }
            let id = if slip == 2 {
                let id = team.game(date, cost + 3, who[0], &order);
                let draft = draft(date, cost, who[0], &order);
                team.ask(Command::EditGame { id, seen: None, draft }).unwrap();
                id
            } else {
                team.game(date, cost, who[0], &order)
            };
            let details = &team.book.game(id).unwrap().details;
            let (each, odd) = details.each();
            prop_assert!(odd < u32::try_from(heads).unwrap());
            for (one, share) in details.line_up.iter().zip(details.shares()) {
                *paid.entry(one.player).or_default() += (share - each).minor();
            }
            let spread = paid.values().max().unwrap() - paid.values().min().unwrap();
            prop_assert!(spread <= 1, "{:?}", paid);
        }
    }
}

/// A game with this line-up: what each player pays, and their guests.
fn game(cost: i64, line_up: &[(Pays, u8)], turn: u32) -> GameDetails {
    let turnout = |(at, (pays, guests)): (usize, &(Pays, u8))| Turnout {
        player: PlayerId(uuid::Uuid::from_u128(at as u128)),
        guests: *guests,
        result: None,
        pays: *pays,
        side: None,
    };
    GameDetails {
        date: Date::constant(2026, 11, 17),
        cost: Money::from_minor(cost),
        booker: None,
        also_paid: Vec::new(),
        score: None,
        line_up: line_up.iter().enumerate().map(turnout).collect(),
        turn,
        goals: None,
    }
}

/// Short output: a run is printed as its commands, not as the book that they made.
#[derive(Clone)]
struct Shown(Team);

impl std::fmt::Debug for Shown {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "a book at change {}", self.0.book.seq())
    }
}

#[test]
fn runs_reach_every_kind_of_change() {
    use proptest::strategy::ValueTree;
    use proptest::test_runner::TestRunner;
    let mut runner = TestRunner::deterministic();
    let mut kinds: BTreeMap<String, usize> = BTreeMap::new();
    let (mut asked, mut taken) = (0, 0);
    for _ in 0..200 {
        let steps = runs(60).new_tree(&mut runner).unwrap().current();
        let mut team = Team::default();
        for step in &steps {
            if let Some(Ask::Rule(command)) = team.means(step) {
                asked += 1;
                taken += usize::from(team.book.decide(command).is_ok());
            }
            team.take(step);
        }
        for entry in &team.entries {
            count(&mut kinds, &serde_json::to_value(&entry.change).unwrap());
        }
    }
    let expected = [
        "player_added",
        "player_edited",
        "player_retired",
        "player_reactivated",
        "player_deleted",
        "players_merged",
        "players_parted",
        "game_logged",
        "game_edited",
        "game_deleted",
        "transaction_recorded",
        "transaction_edited",
        "transaction_deleted",
        "cost_added",
        "cost_edited",
        "cost_deleted",
        "settings_changed",
        "undone",
    ];
    for kind in expected {
        assert!(
            kinds.get(kind).is_some_and(|count| *count >= 10),
            "{kind}: {kinds:?}"
        );
    }
    assert!(taken * 2 > asked, "{taken} of {asked} commands were taken");
}

fn count(kinds: &mut BTreeMap<String, usize>, change: &serde_json::Value) {
    let kind = change["kind"].as_str().unwrap().to_owned();
    *kinds.entry(kind).or_default() += 1;
    for effect in change["effects"].as_array().into_iter().flatten() {
        count(kinds, effect);
    }
}
