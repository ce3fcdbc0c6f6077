//! Spreadsheets: separators, encodings, number formats, months, and rows that aren't players.

use super::{case, comes_out, import, is_refused, ran};
use cffa_testing::program::Installation;
use cffa_testing::unanswered;

#[test]
fn archives_of_windows_have_backslashes() {
    comes_out(&[case("22-powershell-zip/turf.zip", "EUR", &[("A", "10.00")])]);
    let here = Installation::new();
    let said = import(&here, &case("17-xlsx-formats/backslash.xlsx", "EUR", &[]));
    assert_eq!(said.code, Some(0), "{said:?}");
}

#[test]
fn the_separator_and_the_encoding_are_told_from_the_whole_file() {
    comes_out(&[
        case("19-csv-delimiter-title/title.csv", "EUR", &[("A", "10.00")]).says(&["semicolon"]),
        case("20-csv-encodings/cp1251.csv", "EUR", &[("Èâàí", "10.00")])
            .with(&["--encoding", "windows-1252"]),
        case("20-csv-encodings/cp1251.csv", "EUR", &[("Иван", "10.00")])
            .with(&["--encoding", "windows-1251"]),
        case("37-wrong-files/T.txt", "EUR", &[("A", "10.00")]),
    ]);
    // Four letters are too few to tell: both readings of the name are printed, and the user must
    // choose.
    let says = [
        "Not clear: is a cell “Èâàí” (windows-1252)?",
        "“Иван” (windows-1251)",
        "nothing was imported; choose with --encoding",
    ];
    is_refused(&[("20-csv-encodings/cp1251.csv", "EUR", &says)]);
}

#[test]
fn a_file_of_another_kind_is_told_what_it_is_and_what_to_do() {
    is_refused(&[
        (
            "37-wrong-files/turf.numbers",
            "EUR",
            &["a Numbers spreadsheet", "Export To"],
        ),
        (
            "37-wrong-files/turf.gsheet",
            "EUR",
            &["only a link", "Download"],
        ),
        ("37-wrong-files/empty.csv", "EUR", &["The file is empty"]),
    ]);
}

#[test]
fn a_notation_of_amounts_belongs_to_the_file() {
    comes_out(&[
        case(
            "01-euro-thousands/Transactions.csv",
            "EUR",
            &[
                ("Anton", "1000.00"),
                ("Berta", "12.50"),
                ("Clara", "1234.50"),
                ("Dora", "1500.00"),
                ("Emil", "2345.00"),
            ],
        ),
        case(
            "02-zero-decimal-dot/Transactions.csv",
            "VND",
            &[
                ("An", "50000"),
                ("Binh", "120000"),
                ("Chi", "1250000"),
                ("Dung", "50000"),
            ],
        ),
        case(
            "02-zero-decimal-dot/clp.csv",
            "CLP",
            &[("Ana", "12000"), ("Bea", "1200000"), ("Carla", "12500")],
        ),
        case(
            "38-swiss-dash/chf.csv",
            "CHF",
            &[
                ("P00", "61.00"),
                ("P01", "61.00"),
                ("P02", "61.00"),
                ("P03", "61.00"),
                ("P04", "61.00"),
                ("P05", "1234.00"),
                ("P06", "61.00"),
                ("P07", "61.00"),
                ("P08", "-61.00"),
            ],
        ),
    ]);
    is_refused(&[("39-comma-and-three-digits/eur.csv", "EUR", &["row 3"])]);
}

#[test]
fn amounts_with_every_usual_sign() {
    comes_out(&[case(
        "40-signs/jpy.csv",
        "JPY",
        &[
            ("P00", "6000"),
            ("P01", "6000"),
            ("P02", "6000"),
            ("P03", "6000"),
            ("P04", "6000"),
        ],
    )]);
}

#[test]
fn months_in_other_languages() {
    let all = &[
        ("A", "10.00"),
        ("B", "10.00"),
        ("C", "10.00"),
        ("D", "10.00"),
        ("E", "10.00"),
        ("F", "10.00"),
        ("G", "10.00"),
    ];
    comes_out(&[case("18-months-in-other-languages/de.csv", "EUR", all)]);
}

#[test]
fn a_row_of_sums_is_no_player() {
    comes_out(&[
        case(
            "41-sum-rows/summary-summe.csv",
            "EUR",
            &[("Anton", "10.00"), ("Berta", "5.00")],
        ),
        case(
            "41-sum-rows/transactions-total.csv",
            "EUR",
            &[("Anton", "10.00"), ("Berta", "5.00")],
        ),
    ]);
}

#[test]
fn nothing_is_imported_before_every_question_about_the_file_is_answered() {
    for case in unanswered::ALL {
        let here = Installation::new();
        here.write(case.name, case.bytes);
        let asked = ["import", case.name, "--team", "T"];
        let option = case.options[0];
        // Skipping unreadable rows doesn't answer the question.
        for more in [&[][..], &["--skip-unreadable"]] {
            let said = ran(&here, asked.iter().chain(more).copied());
            assert_eq!(said.code, Some(1), "{}: {said:?}", case.name);
            let sentence = "the file can be read in more than one way, so nothing was imported";
            assert!(said.err.contains(sentence), "{}: {said:?}", case.name);
            assert!(said.err.contains(option), "{}: {said:?}", case.name);
            assert!(said.out.contains("Not clear: "), "{}: {said:?}", case.name);
            assert!(
                here.refused(["balances"])
                    .contains("there are no teams yet")
            );
        }
        let said = ran(&here, asked.iter().chain(case.options).copied());
        assert_eq!(said.code, Some(0), "{}: {said:?}", case.name);
    }
}
