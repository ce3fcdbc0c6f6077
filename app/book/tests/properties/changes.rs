//! Changes that are stored, read again, checked and described.

use crate::common::book::{Book, Entry};
use crate::common::steps::runs;
use crate::common::team::Team;
use crate::config;
use proptest::prelude::*;

proptest! {
    #![proptest_config(config(192))]

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
}
