//! `cffa import` of small files that stand for what real programs and people write: each row is
//! a file of `tests/cases`, how it is imported, and everybody's balance after that, or what is
//! said. The files are made after public reports of faults; their names are invented.

use cffa_testing::program::{Installation, Said};
use cffa_testing::unanswered;
use std::fs;
use std::path::Path;

/// A file that is imported, and what must come of it.
struct Case {
    file: &'static str,
    currency: &'static str,
    options: &'static [&'static str],
    balances: &'static [(&'static str, &'static str)],
    /// What is said beside.
    says: &'static [&'static str],
}

const fn case(
    file: &'static str,
    currency: &'static str,
    balances: &'static [(&'static str, &'static str)],
) -> Case {
    Case {
        file,
        currency,
        options: &[],
        balances,
        says: &[],
    }
}

impl Case {
    const fn with(mut self, options: &'static [&'static str]) -> Case {
        self.options = options;
        self
    }

    const fn says(mut self, says: &'static [&'static str]) -> Case {
        self.says = says;
        self
    }
}

fn import(here: &Installation, case: &Case) -> Said {
    let from = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/cases")
        .join(case.file);
    let name = from.file_name().unwrap().to_str().unwrap();
    here.write(name, fs::read(&from).unwrap());
    let arguments = ["import", name, "--team", "T", "--currency", case.currency];
    ran(here, arguments.iter().chain(case.options).copied())
}

fn ran<'a>(here: &Installation, arguments: impl Iterator<Item = &'a str>) -> Said {
    let ended = here.command(arguments).output().unwrap();
    Said {
        code: ended.status.code(),
        out: String::from_utf8(ended.stdout).unwrap(),
        err: String::from_utf8(ended.stderr).unwrap(),
    }
}

fn balances(here: &Installation) -> Vec<(String, String)> {
    let all = here.balances("T");
    let text = |value: &serde_json::Value| value.as_str().unwrap().to_owned();
    let rows = all.as_array().unwrap().iter();
    rows.map(|row| (text(&row["player"]), text(&row["balance"])))
        .collect()
}

fn comes_out(cases: &[Case]) {
    let mut wrong = Vec::new();
    for case in cases {
        let here = Installation::new();
        let said = import(&here, case);
        let told = format!("{}{}", said.out, said.err);
        for sentence in case.says.iter().filter(|it| !told.contains(**it)) {
            wrong.push(format!("{}: does not say “{sentence}”: {told}", case.file));
        }
        if said.code != Some(0) {
            wrong.push(format!("{} ({}): {told}", case.file, case.currency));
            continue;
        }
        let expected = case.balances.iter();
        let expected: Vec<(String, String)> = expected
            .map(|(name, balance)| ((*name).to_owned(), (*balance).to_owned()))
            .collect();
        let came = balances(&here);
        if came != expected {
            wrong.push(format!("{} ({}): {came:?}", case.file, case.currency));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

fn is_refused(cases: &[(&str, &str, &[&str])]) {
    for (file, currency, sentences) in cases {
        let here = Installation::new();
        let from = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("tests/cases")
            .join(file);
        let name = from.file_name().unwrap().to_str().unwrap();
        here.write(name, fs::read(&from).unwrap());
        let said = here.run(["import", name, "--team", "T", "--currency", currency]);
        let told = format!("{}{}", said.out, said.err);
        assert_ne!(said.code, Some(0), "{file}: {told}");
        for sentence in *sentences {
            assert!(told.contains(sentence), "{file}: {sentence}: {told}");
        }
    }
}

#[test]
fn a_group_of_splitwise_in_any_language() {
    let three = &[("Anton", "20.00"), ("Berta", "0.00"), ("Clara", "-20.00")];
    comes_out(&[
        case("04-splitwise-german/export.csv", "EUR", three)
            .says(&["3 players, 1 game, 1 transaction"]),
        case("06-splitwise-headers-renamed/export.csv", "EUR", three)
            .says(&["3 players, 1 game, 1 transaction"]),
        case(
            "07-splitwise-friend-note/export.csv",
            "CAD",
            &[("Anton", "-10.00"), ("Berta", "10.00")],
        ),
        case(
            "36-splitwise-other-languages/fr.csv",
            "EUR",
            &[("Ana", "30.00"), ("Bo", "-30.00")],
        ),
    ]);
}

#[test]
fn a_group_of_splitwise_that_went_through_excel() {
    let even = &[("Anton", "60.00"), ("Berta", "-60.00")];
    comes_out(&[
        case(
            "08-splitwise-through-excel-de/vnd.csv",
            "VND",
            &[("An", "250000"), ("Binh", "-250000")],
        ),
        case("08-splitwise-through-excel-de/us.csv", "USD", even),
        case("08-splitwise-through-excel-de/us2.csv", "USD", even)
            .with(&["--dates", "day-first"])
            .says(&["6/7/2025 was read with the day first"]),
        case("08-splitwise-through-excel-de/us2.csv", "USD", even)
            .with(&["--dates", "month-first"])
            .says(&["6/7/2025 was read with the month first"]),
    ]);
}

#[test]
fn a_currency_that_is_not_in_use_any_more_is_said() {
    let says = &[
        "row 2: it is in HRK, which is no longer in use, and the book is kept in EUR. Change the row to EUR",
        "row 3: it is in HRK",
    ];
    is_refused(&[
        ("10-splitwise-old-currency/mixed.csv", "EUR", says),
        ("10-splitwise-old-currency/export.csv", "EUR", says),
    ]);
    comes_out(&[case(
        "10-splitwise-old-currency/mixed.csv",
        "EUR",
        &[("Ana", "10.00"), ("Ivo", "-10.00")],
    )
    .with(&["--skip-unreadable"])]);
}

#[test]
fn the_units_of_spliit_are_its_own() {
    let said = &["he file calls its currency “¥”", "JPY", "CNY"];
    comes_out(&[
        case(
            "11-spliit-custom-currency/huf.json",
            "HUF",
            &[
                ("Aki", "600000.00"),
                ("Ben", "-300000.00"),
                ("Chie", "-300000.00"),
            ],
        ),
        case(
            "11-spliit-custom-currency/spliit.json",
            "JPY",
            &[("Aki", "6000"), ("Ben", "-3000"), ("Chie", "-3000")],
        )
        .says(said),
        case(
            "11-spliit-custom-currency/spliit.json",
            "CNY",
            &[
                ("Aki", "6000.00"),
                ("Ben", "-3000.00"),
                ("Chie", "-3000.00"),
            ],
        )
        .says(said),
        case(
            "11-spliit-custom-currency/spliit.json",
            "GBP",
            &[
                ("Aki", "6000.00"),
                ("Ben", "-3000.00"),
                ("Chie", "-3000.00"),
            ],
        )
        .says(&["were read as GBP", "JPY", "CNY"]),
    ]);
}

#[test]
fn one_odd_entry_is_named_and_the_others_are_read() {
    is_refused(&[
        (
            "12-spliit-one-odd-expense/null-date.json",
            "EUR",
            &[
                "expenses, row 2: it has no expenseDate",
                "1 row can't be read",
            ],
        ),
        (
            "12-spliit-one-odd-expense/no-splitmode.json",
            "EUR",
            &["expenses, row 1: it has no splitMode"],
        ),
        (
            "14-ihm/missing.json",
            "EUR",
            &["bills, row 4: it has no owers"],
        ),
    ]);
    comes_out(&[
        case(
            "12-spliit-one-odd-expense/null-date.json",
            "EUR",
            &[("Aki", "4.50"), ("Ben", "-4.50")],
        )
        .with(&["--skip-unreadable"]),
        // Jörg counts two and a half times, as he does where he paid.
        case(
            "14-ihm/missing.json",
            "EUR",
            &[
                ("Ana, Maria", "-13.33"),
                ("Jörg", "-35.47"),
                ("Zoë", "48.80"),
            ],
        )
        .with(&["--skip-unreadable"]),
        case(
            "14-ihm/strings.json",
            "EUR",
            &[
                ("Ana, Maria", "-13.33"),
                ("Jörg", "-35.47"),
                ("Zoë", "48.80"),
            ],
        ),
    ]);
}

#[test]
fn a_project_of_cospend_of_either_version() {
    comes_out(&[
        // Of 50, Berta, who counts for two, bears 33.33.
        case(
            "13-cospend-csv/cospend-new.csv",
            "EUR",
            &[("Anton", "33.33"), ("Berta", "-33.33")],
        )
        .says(&["2 players"]),
        case(
            "13-cospend-csv/cospend-old.csv",
            "EUR",
            &[("Anton", "-5.00"), ("Berta", "5.00")],
        )
        .says(&["2 players, 2 games"]),
    ]);
}

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
    // Four letters tell little: what they can be is said, with the name, and asked.
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
        // Leaving rows out is no answer.
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

/// Imports transactions of the only player, and answers the balance, or what is said.
fn paid(header: &str, rows: &[&str], options: &[&str]) -> Result<String, String> {
    let here = Installation::new();
    here.write("Paid.csv", format!("{header}\n{}\n", rows.join("\n")));
    let all = ["import", "Paid.csv", "--team", "T", "--currency", "EUR"];
    let said = ran(&here, all.iter().chain(options).copied());
    match said.code {
        Some(0) => Ok(balances(&here).remove(0).1),
        _ => Err(format!("{}{}", said.out, said.err)),
    }
}

#[test]
fn marks_of_credit_and_debit_are_read_where_they_are_certain() {
    for (rows, balance) in [
        // A word says it alone.
        (&["12.00 CR"][..], "12.00"),
        (&["20.00", "12.00 DR"], "8.00"),
        (&["12.00Cr"], "12.00"),
        (&["20.00", "12.00 Dr."], "8.00"),
        (&["Cr. 12.00"], "12.00"),
        (&["2,000.00(Cr)", "1,200.00(Dr)"], "800.00"),
        (&["€12.00 CR"], "12.00"),
        (&["20.00 EUR CR", "12.00 EUR DR"], "8.00"),
        (&["600.00 CR", "500.00 DB"], "100.00"),
        (&["20,00", "12,50 Soll"], "7.50"),
        (&["12,50 Haben", "2,50 Soll"], "10.00"),
        // Letters, where both of a pair are there.
        (&["12,50 H", "2,50 S"], "10.00"),
        (&["12,50 C", "2,50 D"], "10.00"),
        (&["1.234,50 H", "234,50 S"], "1000.00"),
        // In Czech, D is the credit.
        (&["12,50 D", "2,50 MD"], "10.00"),
        (&["12,50 H", "2,50 D"], "10.00"),
        // Beside amounts without a mark.
        (&["12.00 CR", "-2.00"], "10.00"),
        // Signs after the amount, and brackets.
        (&["12.00-"], "-12.00"),
        (&["12.00 -"], "-12.00"),
        (&["(12.00)"], "-12.00"),
    ] {
        let rows: Vec<String> = rows.iter().map(|it| format!("A;{it};2025-04-18")).collect();
        let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
        let came = paid("Player;Amount;Date", &rows, &[]);
        assert_eq!(came.as_deref(), Ok(balance), "{rows:?}");
    }
    for (rows, row) in [
        // One letter can be of several pairs, and what is no pair says nothing.
        (&["12.00 D"][..], 2),
        (&["12.00 C"], 2),
        (&["12.00 H"], 2),
        (&["12.00 CR", "5.00 S"], 2),
        (&["12.00 C", "5.00 D", "5.00 S"], 2),
        // Which of the two counts?
        (&["-12.00 CR"], 2),
        (&["-12.00 DR"], 2),
        (&["(12.00) DR"], 2),
        (&["5.00", "12.00- DR"], 3),
        (&["12.00 XR"], 2),
        // The account may be a player's own, in which what they paid is a debit.
        (&["12.00 DR"], 2),
        (&["12.00 DR", "12.00 DR", "5.00 CR"], 2),
    ] {
        let rows: Vec<String> = rows.iter().map(|it| format!("A;{it};2025-04-18")).collect();
        let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
        let came = paid("Player;Amount;Date", &rows, &[]);
        let said = came.unwrap_err();
        assert!(
            said.contains(&format!("Paid, row {row}: the amount: ")),
            "{rows:?}: {said}"
        );
    }
}

#[test]
fn a_column_of_marks_says_which_amounts_are_below_zero() {
    for (header, rows, balance) in [
        (
            "Player;Amount;Soll/Haben;Date",
            &["12,50;H", "2,50;S"][..],
            "10.00",
        ),
        (
            "Player;Amount;Dr/Cr;Date",
            &["12.50;CR", "2.50;DR"],
            "10.00",
        ),
        (
            "Player;Amount;Af Bij;Date",
            &["12,50;Bij", "2,50;Af"],
            "10.00",
        ),
        ("Player;Amount;Type;Date", &["12.50;CR", "2.50;DR"], "10.00"),
        // The amounts say it as well.
        (
            "Player;Amount;Dr/Cr;Date",
            &["12.50;CR", "-2.50;DR"],
            "10.00",
        ),
        // Letters that are of something else.
        ("Player;Amount;Pitch;Date", &["12.50;C", "2.50;D"], "15.00"),
        (
            "Player;Amount;Type;Date",
            &["12.50;Cash", "2.50;DR"],
            "15.00",
        ),
    ] {
        let rows: Vec<String> = rows.iter().map(|it| format!("A;{it};2025-04-18")).collect();
        let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
        assert_eq!(
            paid(header, &rows, &[]).as_deref(),
            Ok(balance),
            "{header}: {rows:?}"
        );
    }
    for rows in [
        &["12.50;DR", "2.50;CR", "2.50;DR"][..],
        &["12.50;CR", "2.50;DR", "-2.50;CR"],
        &["12.50;CR", "-2.50;DR", "2.50;DR"],
        &["12.50;CR", "2.50;DR", "2.50;"],
    ] {
        let rows: Vec<String> = rows.iter().map(|it| format!("A;{it};2025-04-18")).collect();
        let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
        let said = paid("Player;Amount;Dr/Cr;Date", &rows, &[]).unwrap_err();
        assert!(
            said.contains("Paid, row 4: the column Dr/Cr"),
            "{rows:?}: {said}"
        );
    }
}
