//! What the rows of the template mean, and which can't be read.

use super::{GAMES, PAID, asked, balances, choose, games, paid, read, unread};
use cffa_formats::import::spreadsheet::{Choices, DateOrder};
use cffa_formats::{Format, ParsedBook};
use cffa_testing::formats::told;
use cffa_testing::spreadsheets;
use cffa_testing::spreadsheets::{csvs, ods, team_sheet, xlsx};
use jiff::civil::date;

#[test]
fn the_same_book_comes_out_of_a_workbook_of_either_kind_and_of_csvs() {
    let sheets = team_sheet();
    for (kind, bytes) in [
        ("xlsx", xlsx(&sheets)),
        ("ods", ods(&sheets)),
        ("csv", spreadsheets::as_csvs(&sheets)),
    ] {
        let reading = read(&bytes);
        assert_eq!(reading.format, Format::Spreadsheet, "{kind}");
        assert_eq!(
            balances(&reading),
            "Ann -3.00, Bob 1234.50, Cy -10.00",
            "{kind}"
        );
        assert_eq!(reading.book.game_count(), 2, "{kind}");
        assert_eq!(unread(&reading), [""; 0], "{kind}");
        let last = &reading.book.last_game().unwrap().details;
        assert_eq!(
            (last.date, last.cost.minor()),
            (date(2017, 4, 25), 2_000),
            "{kind}"
        );
        let score = last.score.unwrap();
        assert_eq!((score.winning, score.losing), (3, 1), "{kind}");
    }
}

#[test]
fn results_are_read_in_any_case_and_a_no_show_pays() {
    let reading = read(&games(
        "x,18-Apr-2017,,,30,,,WIN,no SHOW,Lose\nx,25-Apr-2017,,,20,,,draw,No play,\n",
    ));
    assert_eq!(balances(&reading), "Ann -30.00, Bob -10.00, Cy -10.00");
}

#[test]
fn every_row_that_cant_be_read_is_named_with_its_sheet_number_and_reason() {
    let reading = read(&paid(
        "Ann,Cash,5.00,18-Apr-2017\n\nBob,Cash,lots,18-Apr-2017\n,,,\nCy,Cash,5,someday\n,Cash,5,18-Apr-2017\nAnn,Cash,#REF!,18-Apr-2017\nAnn,Cash,NaN,18-Apr-2017\nAnn,Cash,5,\nBob,Cash,,19-Apr-2017\nBob,Cash,6.777,19-Apr-2017\nBob,Cash,€5,19-Apr-2017\nBob,Cash,5,31-Dec-1901\nCy,Cash,7,20-Apr-2017\n",
    ));
    assert_eq!(balances(&reading), "Ann 5.00, Cy 7.00");
    assert_eq!(
        unread(&reading),
        [
            "Transactions, row 4: the amount: “lots” is not an amount.",
            "Transactions, row 6: the date: “someday” is not a date.",
            "Transactions, row 7: it names no player.",
            "Transactions, row 8: the amount: the spreadsheet says #REF!.",
            "Transactions, row 9: the amount: “NaN” is not an amount.",
            "Transactions, row 10: it has no date.",
            "Transactions, row 11: it has no amount.",
            "Transactions, row 12: the amount: “6.777” has more decimals than the currency, or \
            means 6777.00.",
            "Transactions, row 13: the amount: “€5” has the sign €, but the book is kept in GBP.",
            "Transactions, row 14: the date: 1901-12-31 is not between 1970 and 2199.",
        ]
    );
    let reading = read(&csvs(&[
        ("a.csv", &format!("{PAID}#REF!,Cash,5,18-Apr-2017\n")),
        ("b.csv", "Names,Carry Over\n#NAME?,5\n,6\nAnn,\n"),
        (
            "c.csv",
            "Date of Game,Cost of Game,#REF!\n18-Apr-2017,5,Win\n",
        ),
    ]));
    assert_eq!(balances(&reading), "Ann 0.00");
    assert_eq!(
        unread(&reading),
        [
            "b, row 2: the name: the spreadsheet says #NAME?.",
            "b, row 3: it names no player.",
            "c, row 2: “Win” is in column C, which has no heading.",
            "a, row 2: the name: the spreadsheet says #REF!.",
        ]
    );
    let reading = read(&games(
        "x,18-Apr-2017,,,30,,,Won,Lose,\nx,soon,,,30,,,Win,Lose,\nx,18-Apr-2017,,,,,,Win,Lose,\nx,18-Apr-2017,,,-5,,,Win,Lose,\nx,18-Apr-2017,,,30,,,,,\nx,,,,30,,,Win,Lose,\nx,25-Apr-2017,,,30,,,Win,Lose,\nx,18-Apr-2017,,,30,,,#N/A,Lose,Draw\n",
    ));
    assert_eq!(reading.book.game_count(), 1);
    assert_eq!(
        unread(&reading),
        [
            "Games, row 2: “Won” at Ann is none of Win, Lose, Draw, No Show and No Play.",
            "Games, row 3: the date: “soon” is not a date.",
            "Games, row 4: it has no cost.",
            "Games, row 5: the cost is below zero.",
            "Games, row 6: nobody played in it, but it has a cost.",
            "Games, row 7: it has no date.",
            "Games, row 9: the spreadsheet says #N/A at Ann.",
        ]
    );
}

#[test]
fn the_list_of_rows_that_cant_be_read_ends_but_their_number_does_not() {
    let reading = read(&paid(&format!(
        "Ann,Cash,5,18-Apr-2017\n{}",
        "Bob,Cash,x,18-Apr-2017\n".repeat(1_000)
    )));
    assert_eq!(asked(&reading).unread_total, 1_000);
    assert_eq!(asked(&reading).unread.len(), 200);
}

#[test]
fn rows_of_sums_at_the_foot_are_no_payments_and_no_games() {
    let reading = read(&csvs(&[
        (
            "Transactions.csv",
            &format!("{PAID}Ann,Cash,5,18-Apr-2017\n,,,\nTotal,,5,\n,,5.00,\n"),
        ),
        (
            "Games.csv",
            &format!("{GAMES}x,18-Apr-2017,,,30,,2,Win,Lose,\n,,,,30.00,,2,,,\n"),
        ),
        (
            "Summary.csv",
            "Names,Money Carry Over\nAnn,1\nBob,2\nTotal,3\n",
        ),
    ]));
    assert_eq!(balances(&reading), "Ann -9.00, Bob -13.00");
    assert_eq!(unread(&reading), [""; 0]);
    assert_eq!(
        told(&reading).matches("row of totals").count(),
        4,
        "{}",
        told(&reading)
    );
}

#[test]
fn an_amount_finer_than_a_penny_is_rounded_only_when_somebody_says_so() {
    let bytes = paid("Ann,Cash,6.785,18-Apr-2017\nBob,Cash,5.30000000000000004,18-Apr-2017\n");
    let reading = read(&bytes);
    assert_eq!(balances(&reading), "Bob 5.30");
    assert_eq!(
        (asked(&reading).too_fine, asked(&reading).unread_total),
        (1, 1)
    );
    let choices = Choices {
        round: true,
        ..Choices::default()
    };
    let reading = choose(&bytes, &choices).unwrap();
    assert_eq!(balances(&reading), "Ann 6.78, Bob 5.30");
    assert_eq!(
        (asked(&reading).too_fine, asked(&reading).unread_total),
        (1, 0)
    );
}

#[test]
fn whether_the_day_or_the_month_comes_first_is_told_by_the_other_dates_or_asked() {
    let day = |reading: &ParsedBook| reading.book.transactions().next().unwrap().details.date;
    let unclear = paid("Ann,Cash,5,03/04/2025\n");
    let reading = read(&unclear);
    assert_eq!(day(&reading), date(2025, 4, 3));
    let question = asked(&reading).dates.as_ref().unwrap();
    assert_eq!(
        (question.example.as_str(), question.taken),
        ("03/04/2025", DateOrder::DayFirst)
    );
    let choices = Choices {
        dates: Some(DateOrder::MonthFirst),
        ..Choices::default()
    };
    let reading = choose(&unclear, &choices).unwrap();
    assert_eq!(day(&reading), date(2025, 3, 4));
    assert!(asked(&reading).dates.is_some(), "can be chosen back");
    let reading = read(&paid("Ann,Cash,5,03/04/2025\nBob,Cash,5,03/14/2025\n"));
    assert_eq!(asked(&reading).dates, None);
    assert!(
        reading
            .book
            .transactions()
            .all(|one| one.details.date.month() == 3)
    );
}
