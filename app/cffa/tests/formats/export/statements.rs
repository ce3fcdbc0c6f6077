//! A player's statement as CSV.

use super::seasons::season;
use cffa_book::Currency;
use cffa_formats::statement_csv;

#[test]
fn a_statement_has_every_line_and_ends_at_the_balance() {
    let scribe = season(&["Ann", "=Bob", "Cy"]);
    let book = &scribe.book;
    for player in book.players() {
        let bytes = statement_csv(book, player.id).unwrap();
        let text = String::from_utf8(bytes).unwrap();
        let text = text.strip_prefix('\u{feff}').unwrap();
        let mut rows = csv::Reader::from_reader(text.as_bytes());
        assert_eq!(
            rows.headers().unwrap(),
            vec!["Date", "What", "Credit", "Debit", "Balance"]
        );
        let rows: Vec<_> = rows.records().map(Result::unwrap).collect();
        assert_eq!(rows.len(), book.statement(player.id).len());
        let amount = |text: &str| match text {
            "" => 0,
            text => Currency::default().read(text).unwrap().minor(),
        };
        let mut balance = 0;
        for row in &rows {
            balance += amount(&row[2]) - amount(&row[3]);
            assert_eq!(amount(&row[4]), balance, "{row:?}");
            assert!(row[0].len() == 11 && &row[0][6..] == "-2026", "{row:?}");
        }
        assert_eq!(balance, book.tally(player.id).balance().minor());
        assert!(text.contains("Transfer from"), "{text}");
    }
}
