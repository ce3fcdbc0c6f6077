//! Splitwise, Spliit, Cospend, I Hate Money.

use super::{case, comes_out, is_refused};

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
        // Jörg counts two and a half times, as he does in the bills that he paid.
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
