//! Export and import: equal balances in every format, and the identical book in the format that
//! keeps everything.

use super::seasons::{Scribe, season};
use super::{balances, exported};
use cffa_book::{Book, Entry, Purpose};
use cffa_formats::{ExportFormat, ParsedBook};
use cffa_testing::formats::history::{history, wishes};
use cffa_testing::formats::{read_bytes, read_in};
use proptest::prelude::*;

fn read_back(entries: &[Entry], format: ExportFormat) -> ParsedBook {
    let book = Book::fold(entries);
    let currency = book.settings().currency.code();
    let reading = read_in(&exported(entries, format), currency);
    reading.unwrap_or_else(|refusal| panic!("{format:?}: {refusal}"))
}

/// The line-up of each game, in the order of the book: date, cost, heads, and names.
fn games(book: &Book, with_guests: bool) -> Vec<String> {
    let game = |game: &cffa_book::Game| {
        let details = &game.details;
        let mut names: Vec<String> = details
            .line_up
            .iter()
            .map(|turnout| {
                let guests = if with_guests { turnout.guests } else { 0 };
                format!("{} {guests}", book.name(turnout.player))
            })
            .collect();
        names.sort();
        let cost = details.cost.minor();
        format!("{} {cost} {}", details.date, names.join(", "))
    };
    book.games().map(game).collect()
}

fn holds(entries: &[Entry]) {
    let book = Book::fold(entries);
    for format in ExportFormat::ALL {
        let reading = read_back(entries, format);
        assert_eq!(balances(&reading.book), balances(&book), "{format:?}");
        let guests = matches!(format, ExportFormat::Complete | ExportFormat::Original);
        assert_eq!(
            games(&reading.book, guests),
            games(&book, guests),
            "{format:?}"
        );
        let unread = reading
            .questions
            .map_or(0, |questions| questions.unread_total);
        assert_eq!(unread, 0, "{format:?}");
        if format == ExportFormat::Complete {
            assert_eq!(reading.book, book);
            assert_eq!(reading.entries, entries);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn any_book_comes_back_with_equal_balances_from_every_format(
        wishes in wishes(80),
        carried in prop::collection::vec(-5_000_i64..5_000, 0..4),
    ) {
        let (entries, book) = history(&wishes);
        // An empty book can't be read back: in other programs' formats it looks the same as no
        // book.
        prop_assume!(book.player_count() > 0);
        let mut scribe = Scribe::after(entries);
        let players: Vec<_> = book.players().iter().map(|player| player.id).collect();
        for (player, pence) in players.into_iter().zip(carried) {
            if pence != 0 {
                let day = "2026-02-03".parse().unwrap();
                scribe.moved(day, pence, "before", Purpose::CarryOver { player });
            }
        }
        holds(&scribe.entries);
    }
}

#[test]
fn guests_bookings_transfers_carry_overs_and_odd_pennies_come_back() {
    holds(&season(&["Ann", "Bob", "Cy", "Dee", "Eve", "Flo", "Gil"]).entries);
}

#[test]
fn currencies_without_small_coins_and_with_finer_ones_come_back() {
    for currency in ["JPY", "KWD", "CHF", "USD", "SEK", "MDL"] {
        let mut scribe = Scribe::new();
        scribe.keep_in(currency);
        let (ann, bob) = (scribe.player("Ann"), scribe.player("Bob"));
        let day = "2026-11-17".parse().unwrap();
        scribe.game(day, 12_345, Some(ann), &[(ann, 0, None), (bob, 1, None)]);
        scribe.moved(day, -99_999_999_999, "", Purpose::Payment { player: bob });
        scribe.moved(day, 7, "", Purpose::Payment { player: ann });
        holds(&scribe.entries);
    }
}

#[test]
fn an_amount_is_in_a_workbook_as_the_decimal_that_it_is() {
    let mut scribe = Scribe::new();
    let ann = scribe.player("Ann");
    let day = "2026-11-17".parse().unwrap();
    // Amounts that no binary fraction equals, up to the largest that can be entered.
    let amounts = [
        1,
        10,
        29,
        30,
        57,
        1_001,
        3_065,
        99_999_999_999,
        12_345_678_901,
    ];
    for pence in amounts {
        scribe.moved(day, pence, "", Purpose::Payment { player: ann });
        scribe.moved(day, -pence - 1, "", Purpose::Payment { player: ann });
    }
    let reading = read_bytes(&exported(&scribe.entries, ExportFormat::Xlsx)).unwrap();
    let mut read: Vec<i64> = reading
        .book
        .transactions()
        .map(|transaction| transaction.details.amount.minor())
        .collect();
    read.sort_unstable();
    let mut written: Vec<i64> = amounts
        .into_iter()
        .flat_map(|pence| [pence, -pence - 1])
        .collect();
    written.sort_unstable();
    assert_eq!(read, written);
}

#[test]
fn entries_that_do_not_follow_each_other_are_no_book() {
    let entries = season(&["Ann", "Bob"]).entries;
    for format in ExportFormat::ALL {
        let now = "2026-11-22T12:00:00Z".parse().unwrap();
        let file = std::io::Cursor::new(Vec::new());
        let mut export = cffa_formats::Export::new(file, format, "Turf", now).unwrap();
        export.push(&entries[0]).unwrap();
        let error = export.push(&entries[2]).unwrap_err().to_string();
        assert!(
            error.contains("change 3 came where change 2 should"),
            "{error}"
        );
    }
}
