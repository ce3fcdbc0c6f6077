//! Statements of players.

use crate::common::book::{LineKind, Money};
use crate::common::seen::{plain_line, worked_out_statement};
use crate::common::steps::runs;
use crate::common::team::Team;
use crate::{config, everybody};
use jiff::civil::Date;
use proptest::prelude::*;

proptest! {
    #![proptest_config(config(192))]

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
}
