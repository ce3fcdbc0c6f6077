//! Compares the blocks of postings with a plain list.

use crate::postings::{Part, Posting, Postings};
use crate::{Money, Tally};
use jiff::ToSpan;
use jiff::civil::Date;
use proptest::prelude::*;
use uuid::Uuid;

#[derive(Clone, Debug)]
enum Step {
    /// Inserts one this number of days after the newest.
    Append(i64, Posting),
    Insert(Posting),
    Remove(usize),
}

fn day(number: i64) -> Date {
    Date::constant(2026, 1, 1).saturating_add(number.days())
}

fn posting() -> impl Strategy<Value = Posting> {
    let part = prop::sample::select(vec![
        Part::Booked,
        Part::CostPaid,
        Part::Moved,
        Part::Carried,
        Part::Played,
        Part::CostShared,
    ]);
    (0..300i64, 0..40u128, part, -500..500i64).prop_map(|(date, id, part, amount)| Posting {
        date: day(date),
        id: Uuid::from_u128(id),
        part,
        amount: Money::from_minor(amount),
    })
}

/// Inserts, mostly in order as in a book, followed by removals.
fn steps() -> impl Strategy<Value = Vec<Step>> {
    let step = prop_oneof![
        6 => (0..3i64, posting()).prop_map(|(days, posting)| Step::Append(days, posting)),
        3 => posting().prop_map(Step::Insert),
        2 => any::<usize>().prop_map(Step::Remove),
    ];
    let removed = prop::collection::vec(any::<usize>().prop_map(Step::Remove), 0..400);
    (prop::collection::vec(step, 0..600), removed).prop_map(|(mut steps, removed)| {
        steps.extend(removed);
        steps
    })
}

/// The blocks and the plain list, after the same steps.
fn after(steps: &[Step]) -> (Postings, Vec<Posting>) {
    let (mut blocks, mut plain) = (Postings::default(), Vec::<Posting>::new());
    for step in steps {
        let posting = match step {
            Step::Append(days, posting) => {
                let newest = plain.last().map_or(day(0), |last| last.date);
                let date = newest.saturating_add((*days).days());
                Posting { date, ..*posting }
            }
            Step::Insert(posting) => *posting,
            Step::Remove(at) => {
                if !plain.is_empty() {
                    blocks.remove(&plain.remove(at % plain.len()));
                }
                continue;
            }
        };
        plain.insert(plain.partition_point(|one| *one < posting), posting);
        blocks.insert(posting);
    }
    (blocks, plain)
}

/// Each posting of a list with the balance after it.
fn running(plain: &[Posting]) -> Vec<(Posting, Money)> {
    let mut balance = Money::ZERO;
    let lines = plain.iter().map(|posting| {
        balance += posting.amount;
        (*posting, balance)
    });
    lines.collect()
}

/// The balance of each day, reduced to at most `most` days and the last.
fn thinned(plain: &[Posting], most: usize) -> Vec<(Date, Money)> {
    let mut days: Vec<(Date, Money)> = Vec::new();
    for (posting, balance) in running(plain) {
        match days.last_mut() {
            Some((date, at_end)) if *date == posting.date => *at_end = balance,
            _ => days.push((posting.date, balance)),
        }
    }
    let (step, last) = (
        days.len().div_ceil(most).max(1),
        days.len().saturating_sub(1),
    );
    let days = days.into_iter().enumerate();
    let shown = days.filter(|(at, _)| at % step == 0 || *at == last);
    shown.map(|(_, day)| day).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn blocks_agree_with_a_plain_list(
        steps in steps(),
        count in any::<prop::sample::Index>(),
        (from, days) in (-10..320i64, 0..100i64),
        most in prop::sample::select(vec![1usize, 3, 50, 400]),
    ) {
        let (blocks, plain) = after(&steps);
        prop_assert!(blocks.iter().eq(&plain));
        prop_assert_eq!(blocks.tally(), &Tally::of(&plain));
        prop_assert_eq!(blocks.tally().debited() - blocks.tally().credited(), -blocks.tally().balance());
        prop_assert!(blocks.played().eq(plain.iter().filter(|one| one.part == Part::Played)));

        let count = count.index(plain.len() + 1);
        let back: Vec<_> = blocks.back_from(count).map(|(one, after)| (*one, after)).collect();
        let mut expected = running(&plain[..count]);
        expected.reverse();
        prop_assert_eq!(back, expected);

        let (first, last) = (day(from), day(from + days));
        let within = |one: &&Posting| (first..=last).contains(&one.date);
        prop_assert!(blocks.of_days(first, last).eq(plain.iter().filter(within)));
        let until: Vec<_> = plain.iter().filter(|one| one.date <= last).copied().collect();
        prop_assert_eq!(blocks.tally_before(|one| one.date <= last), Tally::of(&until));

        prop_assert_eq!(blocks.by_day(most), thinned(&plain, most));
        for one in &plain {
            prop_assert!(blocks.has(one.date, one.id, one.part));
            let other = Uuid::from_u128(77);
            prop_assert!(!blocks.has(one.date, other, one.part));
        }
    }
}
