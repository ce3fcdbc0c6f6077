//! Reading the original's spreadsheet: workbooks and worksheets as CSV.

#![allow(clippy::unwrap_used)]

mod transfer_support;

#[path = "common/sheets.rs"]
mod made;

use cffa::book::{Currency, GameDetails, Money, PlayerId, Turnout};
use cffa::transfer::sheets::{Choices, ColumnIs, DateOrder, Questions, Role};
use cffa::transfer::{Circumstances, Format, ImportRefusal, Reading, read_choosing};
use jiff::civil::date;
use made::{csvs, ods, ods_with, team_sheet, xlsx};
use proptest::prelude::*;
use rust_xlsxwriter::{ExcelDateTime, Format as Style, Formula, Workbook};
use std::io::Cursor;
use transfer_support::{actor, ids, told, zipped};

fn choose(bytes: &[u8], choices: &Choices) -> Result<Reading, ImportRefusal> {
    let mut ids = ids();
    let mut with = Circumstances {
        now: "2026-11-22T12:00:00Z".parse().unwrap(),
        actor: actor(),
        currency: Currency::default(),
        ids: &mut ids,
    };
    read_choosing(Cursor::new(bytes), choices, &mut with)
}

fn read(bytes: &[u8]) -> Reading {
    choose(bytes, &Choices::default()).unwrap()
}

fn refused(bytes: &[u8]) -> String {
    match choose(bytes, &Choices::default()) {
        Ok(_) => panic!("was read"),
        Err(refusal) => refusal.to_string(),
    }
}

fn asked(reading: &Reading) -> &Questions {
    reading.questions.as_ref().unwrap()
}

/// `Ann -5.00, Bob 12.00`
fn balances(reading: &Reading) -> String {
    let row = |row: &cffa::transfer::BalanceRow| {
        format!("{} {}", row.player, reading.currency.plain(row.balance))
    };
    let rows: Vec<String> = reading.balances.iter().map(row).collect();
    rows.join(", ")
}

fn unread(reading: &Reading) -> Vec<String> {
    asked(reading)
        .unread
        .iter()
        .map(ToString::to_string)
        .collect()
}

const GAMES: &str = "Timestamp,Date of Game dd-MON-YYYY,Winning Team Score,Losing Team Score,Cost of Game,Cost Each,Players,Ann,Bob,Cy\n";
const PAID: &str = "Player,Type,Amount,Date (dd-Mon-YYYY)\n";

fn games(rows: &str) -> Vec<u8> {
    csvs(&[("Games.csv", &format!("{GAMES}{rows}"))])
}

fn paid(rows: &str) -> Vec<u8> {
    csvs(&[("Transactions.csv", &format!("{PAID}{rows}"))])
}

#[test]
fn the_same_book_comes_out_of_a_workbook_of_either_kind_and_of_csvs() {
    let sheets = team_sheet();
    for (kind, bytes) in [
        ("xlsx", xlsx(&sheets)),
        ("ods", ods(&sheets)),
        ("csv", made::as_csvs(&sheets)),
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
        "Ann,Cash,5,18-Apr-2017\n\nBob,Cash,lots,18-Apr-2017\n,,,\nCy,Cash,5,someday\n,Cash,5,18-Apr-2017\nAnn,Cash,#REF!,18-Apr-2017\nAnn,Cash,NaN,18-Apr-2017\nAnn,Cash,5,\nBob,Cash,,19-Apr-2017\nBob,Cash,6.777,19-Apr-2017\nBob,Cash,€5,19-Apr-2017\nBob,Cash,5,31-Dec-1901\nCy,Cash,7,20-Apr-2017\n",
    ));
    assert_eq!(balances(&reading), "Ann 5.00, Cy 7.00");
    assert_eq!(
        unread(&reading),
        [
            "Transactions, row 4: the amount: “lots” is no amount.",
            "Transactions, row 6: the date: “someday” is no day.",
            "Transactions, row 7: it names no player.",
            "Transactions, row 8: the amount: the spreadsheet says #REF!.",
            "Transactions, row 9: the amount: “NaN” is no amount.",
            "Transactions, row 10: it has no date.",
            "Transactions, row 11: it has no amount.",
            "Transactions, row 12: the amount: “6.777” is finer than the smallest coin.",
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
            "c, row 2: “Win” stands in column C, which has no name above it.",
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
            "Games, row 3: the date: “soon” is no day.",
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
        told(&reading).matches("row of sums").count(),
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
    let day = |reading: &Reading| reading.book.transactions().next().unwrap().details.date;
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

#[test]
fn a_name_in_other_capitals_is_the_same_player_unless_both_are_listed() {
    let once = csvs(&[
        ("Summary.csv", "Names,Money Carry Over\nAdam K,1\n"),
        (
            "Transactions.csv",
            &format!("{PAID}adam k,Cash,5,18-Apr-2017\n"),
        ),
    ]);
    let reading = read(&once);
    assert_eq!(balances(&reading), "Adam K 6.00");
    let question = &asked(&reading).names[0];
    assert_eq!(
        (
            question.name.as_str(),
            question.near.as_str(),
            question.same
        ),
        ("adam k", "Adam K", true)
    );
    let mut apart = Choices::default();
    apart.same.insert("adam k".into(), "adam k".into());
    assert_eq!(
        balances(&choose(&once, &apart).unwrap()),
        "Adam K 1.00, adam k (2) 5.00"
    );

    let both = csvs(&[(
        "Games.csv",
        "Date of Game,Cost of Game,Adam K,adam k\n18-Apr-2017,10,Win,Lose\n25-Apr-2017,10,Win,\n",
    )]);
    let reading = read(&both);
    assert_eq!(balances(&reading), "Adam K -15.00, adam k (2) -5.00");
    let question = &asked(&reading).names[0];
    assert_eq!(
        (
            question.name.as_str(),
            question.near.as_str(),
            question.same
        ),
        ("adam k", "Adam K", false)
    );
    let mut together = Choices::default();
    together.same.insert("adam k".into(), "Adam K".into());
    let reading = choose(&both, &together).unwrap();
    assert_eq!(balances(&reading), "Adam K -10.00");
    assert_eq!(
        unread(&reading),
        ["Games, row 2: adam k stands in it twice."]
    );
}

#[test]
fn a_name_that_is_nearly_another_is_asked_about_and_taken_as_chosen() {
    let bytes = paid(
        "John Smith,Cash,5,18-Apr-2017\nJon Smith,Cash,5,18-Apr-2017\nMark B,Cash,5,18-Apr-2017\nMark D,Cash,5,18-Apr-2017\n",
    );
    let reading = read(&bytes);
    assert_eq!(reading.book.player_count(), 4);
    assert_eq!(asked(&reading).names.len(), 1, "initials tell people apart");
    assert!(!asked(&reading).names[0].same);
    let mut choices = Choices::default();
    choices.same.insert("Jon Smith".into(), "John Smith".into());
    let reading = choose(&bytes, &choices).unwrap();
    assert_eq!(
        balances(&reading),
        "John Smith 10.00, Mark B 5.00, Mark D 5.00"
    );
    assert!(asked(&reading).names[0].same, "can be chosen back");
}

#[test]
fn a_column_that_may_be_no_player_is_asked_about() {
    let bytes = csvs(&[(
        "Games.csv",
        "Date of Game,Cost of Game,Ann,Weather,Bob,New Joiner\n18-Apr-2017,10,Win,rain,Lose,\n25-Apr-2017,10,Win,sun,,\n",
    )]);
    let reading = read(&bytes);
    assert_eq!(balances(&reading), "Ann -15.00, Bob -5.00");
    let columns = &asked(&reading).columns;
    assert_eq!(columns.len(), 2);
    assert_eq!(
        (
            columns[0].name.as_str(),
            columns[0].example.as_deref(),
            columns[0].taken
        ),
        ("Weather", Some("rain"), ColumnIs::Ignored)
    );
    let mut choices = Choices::default();
    choices
        .columns
        .insert("New Joiner".into(), ColumnIs::Player);
    choices.columns.insert("Bob".into(), ColumnIs::Ignored);
    assert_eq!(
        balances(&choose(&bytes, &choices).unwrap()),
        "Ann -20.00, New Joiner 0.00"
    );
}

#[test]
fn a_column_whose_name_is_broken_over_two_lines_and_a_player_listed_twice_are_understood() {
    let reading = read(&csvs(&[
        (
            "Games.csv",
            "\"Date of\nGame\",\"Cost of\nGame\",\"Big\nDave\"\n18-Apr-2017,10,Win\n",
        ),
        (
            "Summary.csv",
            "Names,Money Carry Over\nBig Dave,1\nBig  Dave,2\n",
        ),
    ]));
    assert_eq!(balances(&reading), "Big Dave -7.00");
    let told = told(&reading);
    assert!(
        told.contains("Summary, row 3: The player stands in an earlier row"),
        "{told}"
    );
}

#[test]
fn somebody_must_be_named_for_whoever_played_in_a_column_without_a_name() {
    let reading = read(&csvs(&[(
        "Games.csv",
        "Date of Game,Cost of Game,Ann,\n18-Apr-2017,10,Win,Lose\n",
    )]));
    assert_eq!(
        unread(&reading),
        ["Games, row 2: “Lose” stands in column D, which has no name above it."]
    );
}

#[test]
fn which_sheet_is_which_can_be_chosen_and_so_can_the_rows_of_the_summary() {
    let mut sheets = team_sheet();
    sheets.push((
        "Old",
        vec![
            vec!["Player", "Amount", "Date"],
            vec!["Zoe", "1", "01-Jan-2010"],
        ],
    ));
    let bytes = xlsx(&sheets);
    let reading = read(&bytes);
    let transactions = asked(&reading)
        .sheets
        .iter()
        .find(|one| one.role == Role::Transactions)
        .unwrap();
    assert_eq!(transactions.taken.as_deref(), Some("Transactions"));
    assert!(transactions.doubtful);
    assert!(
        told(&reading).contains("Old: This sheet was not read."),
        "{}",
        told(&reading)
    );
    let mut choices = Choices::default();
    choices.sheets.insert(Role::Transactions, "Old".into());
    choices.sheets.insert(Role::Games, String::new());
    choices.first_row = Some(3);
    choices.last_row = Some(3);
    assert_eq!(
        balances(&choose(&bytes, &choices).unwrap()),
        "Bob 1234.50, Zoe 1.00"
    );
    choices.sheets.insert(Role::Games, "Nowhere".into());
    let refusal = choose(&bytes, &choices).unwrap_err().to_string();
    assert!(
        refusal.contains("no sheet “Nowhere”") && refusal.contains("“Old”"),
        "{refusal}"
    );
    choices.sheets.insert(Role::Games, "Old".into());
    let refusal = choose(&bytes, &choices).unwrap_err().to_string();
    assert!(refusal.contains("Cost of Game"), "{refusal}");
}

#[test]
fn a_workbook_with_formulas_dates_titles_and_merged_cells_is_read_as_it_looks() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet().set_name("Paid").unwrap();
    let bold = Style::new().set_bold();
    sheet
        .merge_range(0, 0, 0, 3, "Tuesday Turf, all payments", &bold)
        .unwrap();
    for (column, name) in ["Player", "Type", "Amount", "Date (dd-Mon-YYYY)"]
        .iter()
        .enumerate()
    {
        sheet.write(2, column as u16, *name).unwrap();
    }
    let day = Style::new().set_num_format("dd-mmm-yyyy");
    let when = ExcelDateTime::from_ymd(2017, 4, 18).unwrap();
    sheet.write(3, 0, "Ann").unwrap();
    sheet
        .write_formula(
            3,
            2,
            Formula::new("=0.1+0.2").set_result("0.30000000000000004"),
        )
        .unwrap();
    sheet.write(4, 0, "Bob").unwrap();
    sheet.write(4, 2, 5.5).unwrap();
    sheet.merge_range(3, 3, 4, 3, "", &day).unwrap();
    sheet.write_with_format(3, 3, &when, &day).unwrap();
    sheet.write(6, 0, "Cy").unwrap();
    sheet.write(6, 2, "£1,234.50").unwrap();
    sheet.write(6, 3, 42_844).unwrap();
    sheet.write(7, 0, "Dee").unwrap();
    sheet
        .write_formula(7, 2, Formula::new("=1/0").set_result("#DIV/0!"))
        .unwrap();
    sheet.write(7, 3, "18/04/2017").unwrap();
    let reading = read(&book.save_to_buffer().unwrap());
    assert_eq!(balances(&reading), "Ann 0.30, Bob 5.50, Cy 1234.50");
    let days: Vec<_> = reading
        .book
        .transactions()
        .map(|one| one.details.date)
        .collect();
    assert!(
        days.contains(&date(2017, 4, 18)) && days.contains(&date(2017, 4, 19)),
        "{days:?}"
    );
    assert_eq!(
        unread(&reading),
        ["Paid, row 8: the amount: the spreadsheet says #DIV/0!."]
    );
}

#[test]
fn a_workbook_whose_days_count_from_1904_has_the_same_days() {
    let bytes = xlsx(&[(
        "Paid",
        vec![vec!["Player", "Amount", "Date"], vec!["Ann", "5", "#41381"]],
    )]);
    let mut files = made::unzipped(&bytes);
    let book = files
        .iter_mut()
        .find(|(name, _)| name == "xl/workbook.xml")
        .unwrap();
    let text = String::from_utf8(book.1.clone()).unwrap();
    let (before, after) = text.split_once("<workbookPr").unwrap();
    book.1 = format!("{before}<workbookPr date1904=\"1\"{after}").into_bytes();
    let reading = read(&zipped(&files));
    assert_eq!(
        reading.book.transactions().next().unwrap().details.date,
        date(2017, 4, 18)
    );
}

#[test]
fn csvs_of_excel_and_of_other_countries_are_read() {
    let latin = [&b"Player,Amount,Date\nAnn,\xA35.00,18-Apr-2017\n"[..]].concat();
    assert_eq!(balances(&read(&zipped(&[("a.csv", latin)]))), "Ann 5.00");
    let mut wide = vec![0xFF, 0xFE];
    wide.extend(
        "Player\tAmount\tDate\nZoë\t£5\t18-Apr-2017\n"
            .encode_utf16()
            .flat_map(u16::to_le_bytes),
    );
    assert_eq!(balances(&read(&zipped(&[("a.csv", wide)]))), "Zoë 5.00");
    let semicolons = "\u{feff}Player;Amount;Date\nAnn;1.234,50;18.04.2017\n\"Bob\nthe 2nd\";5,00;18.04.2017\nCy;x;18.04.2017\n";
    let reading = read(&zipped(&[("a.csv", semicolons)]));
    assert_eq!(balances(&reading), "Ann 1234.50, Bob the 2nd 5.00");
    assert_eq!(
        unread(&reading),
        ["a, row 4: the amount: “x” is no amount."]
    );
}

#[test]
fn what_is_no_spreadsheet_of_a_team_is_refused_with_a_sentence() {
    let no_template = csvs(&[("shopping.csv", "Milk,2\nBread,1\n")]);
    assert!(refused(&no_template).contains("No sheet has the columns"));
    assert!(refused(b"Player,Amount,Date\n").contains("neither a zip archive nor a spreadsheet"));
    assert!(
        refused(&[0xD0, 0xCF, 0x11, 0xE0, 0xA1]).contains("save it as .xlsx without a password")
    );
    let whole = xlsx(&team_sheet());
    assert!(refused(&whole[..whole.len() / 2]).contains("damaged or cut off"));
    let nothing = zipped(&[("[Content_Types].xml", "<Types/>")]);
    assert!(refused(&nothing).contains("can't be read"));
    let header = csvs(&[("a.csv", "Player,Amount,Date\n")]);
    assert!(refused(&header).contains("empty"));
}

#[test]
fn a_workbook_damaged_anywhere_is_read_or_refused_and_never_more() {
    let whole = xlsx(&team_sheet());
    let parts = made::unzipped(&whole);
    for (at, (name, content)) in parts.iter().enumerate() {
        for cut in [
            0,
            1,
            content.len() / 3,
            content.len() / 2,
            content.len().saturating_sub(3),
        ] {
            let mut damaged = parts.clone();
            damaged[at].1.truncate(cut);
            let told = choose(&zipped(&damaged), &Choices::default());
            if let Err(refusal) = told {
                assert!(
                    refusal.to_string().len() < 500,
                    "{name} at {cut}: {refusal}"
                );
            }
        }
    }
}

#[test]
fn a_workbook_that_claims_more_than_it_has_takes_no_memory_for_it() {
    let parts = made::unzipped(&xlsx(&team_sheet()));
    let texts = |text: &str| {
        let mut parts = parts.clone();
        let at = parts
            .iter()
            .position(|(name, _)| name.ends_with("sharedStrings.xml"))
            .unwrap();
        parts[at].1 = text.as_bytes().to_vec();
        zipped(&parts)
    };
    for head in ["", &format!("<!--{}-->", " ".repeat(10_000))] {
        let many = format!(
            "<?xml version=\"1.0\"?>{head}<sst uniqueCount=\"90000000000000\"><si><t>x</t></si></sst>"
        );
        refused(&texts(&many));
        refused(&texts(&many.replace("><si>", "/><si>")));
    }
    for cell in [
        "<table:table-row table:number-rows-repeated=\"1000000\"><table:table-cell table:number-columns-repeated=\"16000\" office:value-type=\"float\" office:value=\"1\"/></table:table-row>",
        "<table:table-row><table:table-cell office:value-type=\"string\"><text:p>a<text:s text:c=\"4000000000\"/></text:p></table:table-cell></table:table-row>",
        "<table:table-row table:number-rows-repeated=\"1000000\"><table:table-cell/></table:table-row><table:table-row><table:table-cell table:number-columns-repeated=\"900\"/><table:table-cell office:value-type=\"float\" office:value=\"1\"/></table:table-row>",
    ] {
        assert!(refused(&ods_with(cell)).contains("cells"), "{cell}");
    }
    // Blank to the edge of the sheet, as LibreOffice writes it.
    let blank = "<table:table-row table:number-rows-repeated=\"1048000\"><table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row>";
    assert!(refused(&ods_with(blank)).contains("No sheet has the columns"));
}

#[test]
fn a_cell_far_from_all_others_is_refused_and_so_are_too_many() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.write(0, 16_000, "here").unwrap();
    assert!(refused(&book.save_to_buffer().unwrap()).contains("columns"));
    let wide = format!("{}\n", "1,".repeat(1_000)).repeat(1_001);
    assert!(refused(&csvs(&[("a.csv", &wide)])).contains("cells"));
    let sheets: Vec<(String, &str)> = (0..60).map(|at| (format!("{at}.csv"), "a")).collect();
    assert!(refused(&zipped(&sheets)).contains("more than 50 sheets"));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 32, ..ProptestConfig::default() })]

    #[test]
    fn a_history_in_the_templates_form_gives_the_balances_it_gives_by_hand(
        carried in prop::collection::vec(-5_000_i64..5_000, 6),
        played in prop::collection::vec((0_i64..10_000, prop::collection::vec(any::<bool>(), 6)), 0..12),
        payments in prop::collection::vec((0_usize..6, -9_999_i64..9_999), 0..20),
        form in 0_u8..3,
    ) {
        let plain = |amount: i64| Currency::default().plain(Money::from_minor(amount));
        let names = ["Ann", "Bob", "Cyril", "Dorothy", "Zoë K", "van Dijk V"];
        let mut expected = carried.clone();
        let mut turn = 0;
        let mut games: Vec<Vec<String>> = vec![
            ["Timestamp", "Date of Game dd-MON-YYYY", "Winning Team Score", "Losing Team Score", "Cost of Game", "Cost Each", "Players"]
                .iter().chain(&names).map(|name| (*name).to_owned()).collect(),
        ];
        for (week, (cost, there)) in played.iter().enumerate() {
            let who: Vec<usize> = (0..6).filter(|at| there[*at]).collect();
            if who.is_empty() { continue; }
            let line_up = who.iter().map(|at| Turnout { player: PlayerId(uuid::Uuid::from_u128(*at as u128)), guests: 0, result: None });
            let details = GameDetails { date: date(2020, 1, 1), cost: Money::from_minor(*cost), booker: None, score: None, line_up: line_up.collect(), turn };
            for (at, share) in who.iter().zip(details.shares()) {
                expected[*at] -= share.minor();
            }
            turn += details.each().1;
            let day = date(2020, 1, 1) + jiff::ToSpan::weeks(week as i64);
            let mut row = vec![String::new(), day.strftime("%d-%b-%Y").to_string(), String::new(), String::new(), plain(*cost), String::new(), who.len().to_string()];
            row.extend(there.iter().map(|there| if *there { "Win".to_owned() } else { "No Play".to_owned() }));
            games.push(row);
        }
        let mut paid = vec![vec!["Player".to_owned(), "Type".into(), "Amount".into(), "Date".into()]];
        for (who, amount) in &payments {
            expected[*who] += amount;
            paid.push(vec![names[*who].to_owned(), "Cash".into(), plain(*amount), "03-Feb-2020".into()]);
        }
        let mut summary = vec![vec!["Names".to_owned(), "Money Carry Over".into()]];
        for (name, amount) in names.iter().zip(&carried) {
            summary.push(vec![(*name).to_owned(), plain(*amount)]);
        }
        let owned = [("Summary", summary), ("Games", games), ("Transactions", paid)];
        let sheets: Vec<(&str, Vec<Vec<&str>>)> = owned.iter()
            .map(|(name, rows)| (*name, rows.iter().map(|row| row.iter().map(String::as_str).collect()).collect()))
            .collect();
        let bytes = match form { 0 => xlsx(&sheets), 1 => ods(&sheets), _ => made::as_csvs(&sheets) };
        let reading = read(&bytes);
        prop_assert_eq!(asked(&reading).unread_total, 0);
        for (name, expected) in names.iter().zip(&expected) {
            let row = reading.balances.iter().find(|row| row.player.as_str() == *name).unwrap();
            prop_assert_eq!(row.balance.minor(), *expected, "{}", name);
        }
    }
}
