//! `cffa import --google`.

use cffa_testing::google::{DriverErrorKind, EMAIL, Google, team_worksheets};
use cffa_testing::program::Installation;

fn installed(google: &Google) -> Installation {
    let here = Installation::new().with("GOOGLE_BASE_URL", &google.base);
    here.write("key.json", google.key().to_string());
    here
}

#[test]
#[ignore = "needs OpenSSL: ./scripts/test tests"]
fn a_spreadsheet_of_google_becomes_the_book_and_the_key_is_not_logged() {
    let google = Google::start();
    google.share("Turf 2017", &team_worksheets());
    let here = installed(&google).with("RUST_LOG", "trace");
    let said = here.run([
        "import",
        "--google",
        "key.json",
        "--spreadsheet",
        "Turf 2017",
        "--games",
        "Games",
        "--summary",
        "",
        "--team",
        "Turf",
    ]);
    assert_eq!(said.code, Some(0), "{said:?}");
    assert!(
        said.out.contains("3 players, 2 games, 3 transactions"),
        "{said:?}"
    );
    let balances = here.balances("Turf");
    // Without the summary, no balance is carried over.
    assert_eq!(balances[0]["player"], "Ann");
    assert_eq!(balances[0]["balance"], "-8.00");
    let secret = google.secret_line();
    for text in [&said.out, &said.err] {
        assert!(
            !text.contains(&secret) && !text.contains("PRIVATE KEY"),
            "{text}"
        );
        assert!(!text.contains("ya29."), "{text}");
    }
}

#[test]
#[ignore = "needs OpenSSL: ./scripts/test tests"]
fn what_is_wrong_with_a_spreadsheet_of_google_is_said_and_nothing_is_imported() {
    let google = Google::start();
    google.share("Turf", &team_worksheets());
    let here = installed(&google);
    let ask = |name: &'static str| {
        here.refused([
            "import",
            "--google",
            "key.json",
            "--spreadsheet",
            name,
            "--team",
            "Turf",
        ])
    };
    let said = ask("Thursday");
    assert!(said.contains("Thursday was not imported"), "{said}");
    assert!(said.contains(&format!("is shared with {EMAIL}")), "{said}");
    google.trouble(DriverErrorKind::Quota);
    assert!(ask("Turf").contains("Wait a minute"));
    here.write("key.json", "{}");
    let said = ask("Turf");
    assert!(said.contains("the key key.json can't be used"), "{said}");
    assert!(said.contains("not a service account key"), "{said}");
    let said = here.run(["import", "--google", "key.json", "--team", "Turf"]);
    assert_eq!(said.code, Some(2), "{said:?}");
    assert!(
        here.refused(["balances"])
            .contains("there are no teams yet")
    );
}
