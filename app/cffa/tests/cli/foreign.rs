//! `cffa import` of exports from Splitwise, Spliit and I Hate Money. The balances equal those in
//! the other program to the penny, whichever of its entries become games and transfers here.

use cffa_testing::program::{Installation, Said};

fn fixture(name: &str) -> String {
    let path = format!("{}/tests/fixtures/{name}", env!("CARGO_MANIFEST_DIR"));
    std::fs::read_to_string(path).unwrap()
}

fn import(name: &str) -> (Installation, Said) {
    let here = Installation::new();
    here.write(name, fixture(name));
    let said = here.run(["import", name, "--team", "Turf", "--skip-unreadable"]);
    assert_eq!(said.code, Some(0), "{said:?}");
    (here, said)
}

fn balances(here: &Installation) -> Vec<(String, String)> {
    let text = |value: &serde_json::Value| value.as_str().unwrap().to_owned();
    let all = here.balances("Turf");
    let rows = all.as_array().unwrap().iter();
    rows.map(|row| (text(&row["player"]), text(&row["balance"])))
        .collect()
}

fn are(here: &Installation, expected: &[(&str, &str)]) {
    let pair = |(name, balance): &(&str, &str)| ((*name).to_owned(), (*balance).to_owned());
    let expected: Vec<_> = expected.iter().map(pair).collect();
    assert_eq!(balances(here), expected);
}

fn says(said: &Said, lines: &[&str]) {
    for line in lines {
        assert!(said.out.contains(line), "{line}: {}", said.out);
    }
}

#[test]
fn a_group_of_splitwise_has_the_balances_that_it_states() {
    let (here, said) = import("splitwise.csv");
    are(
        &here,
        &[
            ("Ann Archer", "16.17"),
            ("Ann Archer (2)", "-30.00"),
            ("Bob", "14.16"),
            ("Cy", "-0.33"),
        ],
    );
    says(
        &said,
        &[
            "4 players, 3 games",
            "Not read: splitwise, row 8: it is in EUR, and the book is kept in GBP.",
            "Not read: splitwise, row 11: what people paid and owe does not add up.",
            "splitwise, row 6: “Kit, with names” became carry-overs of what each person gained \
            or owed by it, because it was not shared evenly.",
            "row 7: “Tournament” became carry-overs of what each person gained or owed by it, \
            because several paid for it.",
            "row 10: It changed nobody's balance",
        ],
    );
    // It would name a balance in the file that its rows don't explain.
    assert!(
        !said.out.contains("The file says the balance"),
        "{}",
        said.out
    );
}

#[test]
fn a_balance_that_splitwise_states_and_its_rows_dont_explain_is_named() {
    let here = Installation::new();
    let whole = fixture("splitwise.csv");
    let rest = whole.lines().filter(|line| !line.contains("paid Ann"));
    here.write("cut.csv", rest.collect::<Vec<_>>().join("\n"));
    let said = here.run(["import", "cut.csv", "--team", "Turf", "--skip-unreadable"]);
    says(
        &said,
        &[
            "The file says the balance of Bob is £14.16, but the rows that can be read come to \
            £6.66. The difference was added as a carry-over, so that the balance is the same.",
        ],
    );
    assert_eq!(balances(&here)[2], ("Bob".to_owned(), "14.16".to_owned()));
}

#[test]
fn a_group_of_spliit_is_read_to_the_penny_and_in_its_own_currency() {
    let (here, said) = import("spliit.json");
    says(
        &said,
        &[
            "3 players, 1 game",
            "Not read: expenses, row 5: the date: “someday” is not a date.",
            "“Bibs” became carry-overs of what each person gained or owed by it, because it was \
            not shared evenly.",
            "“Sponsor” became carry-overs of what each person gained or owed by it, because \
            income is not a shared cost.",
            "money held €0.00",
        ],
    );
    // 30.01 is 10.00, 10.00 and 10.01, and Bob bears the odd penny of the expense e-one.
    are(&here, &[("Ann", "1.51"), ("Bob", "0.49"), ("Cy", "-2.00")]);
    let refused = here.refused(["import", "spliit.json", "--team", "Turf"]);
    assert!(refused.contains("1 row can't be read"), "{refused}");
}

#[test]
fn the_csv_of_spliit_is_read_where_it_says_who_paid() {
    let (here, said) = import("spliit.csv");
    says(
        &said,
        &[
            "Not read: spliit, row 4: Spliit's CSV does not say who paid only for others, as in every repayment. Choose JSON",
        ],
    );
    are(
        &here,
        &[("Ann", "12.50"), ("Bob", "-2.50"), ("Cy", "-10.00")],
    );
}

#[test]
fn the_bills_of_i_hate_money_are_read_as_json_and_as_csv() {
    let (here, said) = import("ihatemoney.json");
    says(
        &said,
        &[
            "Not read: bills, row 3: it is in USD, and the book is kept in GBP.",
            "“Barbecue” became carry-overs of what each person gained or owed by it, because it \
            was not shared evenly.",
            "does not contain the weights of people who paid nothing",
        ],
    );
    // Of 40.00, Cy, who counts for two, bears 20.00; of 25.00, Ann bears the odd penny.
    are(
        &here,
        &[
            ("ann", "-5.84"),
            ("bob", "-5.83"),
            ("cy", "20.00"),
            ("dee", "-8.33"),
        ],
    );
    let (here, _) = import("ihatemoney.csv");
    are(&here, &[("ann", "4.16"), ("bob", "4.17"), ("dee", "-8.33")]);
}

#[test]
fn what_no_such_program_wrote_is_refused_and_says_what_is_read() {
    let here = Installation::new();
    for (name, content, sentence) in [
        ("a.json", "{\"games\": []}", "CFFA does not know this JSON"),
        ("b.json", "[1, 2", "CFFA does not know this JSON"),
        (
            "c.json",
            "[{\"amount\": 5, \"receiver\": \"ann\", \"ower\": \"bob\"}]",
            "Export its bills",
        ),
        (
            "d.csv",
            "amount,receiver,ower\n5,ann,bob\n",
            "Export its bills",
        ),
    ] {
        here.write(name, content);
        let said = here.refused(["import", name, "--team", "Turf"]);
        assert!(said.contains(sentence), "{name}: {said}");
    }
    here.write("large.json", format!("[{}]", " ".repeat(17 << 20)));
    let said = here.refused(["import", "large.json", "--team", "Turf"]);
    assert!(said.contains("larger than 16 MiB"), "{said}");
}
