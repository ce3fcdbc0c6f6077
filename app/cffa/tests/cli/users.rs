//! `cffa user`

use cffa_store::sqlite::Sqlite;
use cffa_store::{AccountStore, SecondFactor};
use cffa_testing::browser::{Browser, PASSWORD};
use cffa_testing::flask::sunday_side;
use cffa_testing::program::{Installation, Said};

fn with_password(here: &Installation, user_name: &str, password: &str) -> Said {
    let said = here.tell(["user", user_name, "--password-stdin"], password);
    assert!(!format!("{said:?}").contains(password), "{said:?}");
    said
}

/// The generated password in the output.
fn printed_password(out: &str) -> &str {
    let line = out.lines().find_map(|line| line.strip_prefix("Password: "));
    line.unwrap()
}

#[tokio::test]
async fn an_account_is_made_with_a_password_that_is_printed_once() {
    let here = Installation::new();
    let out = here.done(["user", "Richard"]);
    assert!(out.starts_with("Created the account Richard.\n"), "{out}");
    let server = here.serve();
    let visitor = Browser::new(&server.url);
    let answer = visitor.sign_in("richard", "not it at all").await;
    assert_eq!(answer.status, 422);
    visitor
        .sign_in("richard", printed_password(&out))
        .await
        .taken();
    visitor.get("/account").await.page();
}

#[tokio::test]
async fn a_reset_gives_a_new_password_and_ends_the_sessions() {
    let here = Installation::new();
    assert_eq!(with_password(&here, "tess", PASSWORD).code, Some(0));
    let server = here.serve();
    let visitor = Browser::new(&server.url);
    visitor.sign_in("tess", PASSWORD).await.taken();
    visitor.get("/account").await.page();

    let out = here.done(["user", "TESS"]);
    assert!(out.contains("signed out everywhere"), "{out}");
    // It takes effect immediately, while the server runs.
    let answer = visitor.get("/account").await;
    assert_eq!(answer.status, 303);
    assert!(answer.location.unwrap().starts_with("/login"));
    assert_eq!(visitor.sign_in("tess", PASSWORD).await.status, 422);
    let password = printed_password(&out);
    visitor.sign_in("tess", password).await.taken();
    visitor.get("/account").await.page();
}

/// For a user who lost their phone and their recovery codes.
#[tokio::test]
async fn the_second_factor_is_removed_for_whoever_lost_it() {
    let here = Installation::new();
    assert_eq!(with_password(&here, "tess", PASSWORD).code, Some(0));
    let store = Sqlite::open(here.database()).await.unwrap();
    let ids = store.accounts_after(None, 1).await.unwrap();
    let mut account = ids.into_iter().next().unwrap();
    account.second_factor = Some(SecondFactor {
        secret: "sealed with another key".to_owned(),
        last_step: 0,
        recovery_codes: Vec::new(),
        since: account.created,
    });
    store.replace_account(&account).await.unwrap();
    drop(store);
    // A new password doesn't turn it off.
    assert_eq!(with_password(&here, "tess", PASSWORD).code, Some(0));
    let server = here.serve();
    let visitor = Browser::new(&server.url);
    let asked = visitor.sign_in("tess", PASSWORD).await.page();
    assert!(asked.contains("Enter your code"));
    assert_eq!(visitor.get("/account").await.status, 303);
    let refused = here.refused(["user", "nobody", "--remove-second-factor"]);
    assert!(
        refused.contains("there is no local account nobody"),
        "{refused}"
    );
    let out = here.done(["user", "TESS", "--remove-second-factor"]);
    assert!(out.contains("the password alone"), "{out}");
    visitor.sign_in("tess", PASSWORD).await.taken();
    visitor.get("/account").await.page();
    let refused = here.refused(["user", "tess", "--remove-second-factor"]);
    assert!(refused.contains("already off"), "{refused}");
    visitor.get("/account").await.page();
}

#[test]
fn a_password_from_standard_input_is_held_to_the_rules_and_never_printed() {
    let here = Installation::new();
    let said = with_password(&here, "tess", "2 short\n");
    assert_eq!(said.code, Some(1), "{said:?}");
    assert!(said.err.contains("10 characters"), "{said:?}");
    assert_eq!(
        here.tell(["user", "tess", "--password-stdin"], "").code,
        Some(1)
    );
    // Nothing was created, so the set-up link is still there.
    here.serve().set_up_path();
    let said = with_password(&here, "tess", "a goal in extra time\r\nand a second line");
    assert_eq!(said.out, "Created the account tess.\n", "{said:?}");
}

#[tokio::test]
async fn somebody_can_be_made_manager_of_a_team() {
    let here = Installation::new();
    here.write("side.zip", sunday_side().zip());
    here.done(["import", "side.zip"]);
    let said = here.tell(
        [
            "user",
            "tess",
            "--password-stdin",
            "--manages",
            "sunday side",
        ],
        PASSWORD,
    );
    assert!(
        said.out.contains("tess is a manager of Sunday Side."),
        "{said:?}"
    );
    let server = here.serve();
    let visitor = Browser::new(&server.url);
    visitor.sign_in("tess", PASSWORD).await.taken();
    assert!(visitor.get("/cffa").await.page().contains("Sunday Side"));
    // A user who is a manager already remains one.
    here.done(["user", "tess", "--manages", "Sunday Side"]);
}

#[test]
fn a_team_that_is_not_there_is_refused_before_anything_is_made() {
    let here = Installation::new();
    let sentence = here.refused(["user", "tess", "--manages", "Sunday Side"]);
    assert!(sentence.contains("there are no teams yet"), "{sentence}");
    here.write("side.zip", sunday_side().zip());
    here.done(["import", "side.zip"]);
    let sentence = here.refused(["user", "tess", "--manages", "Monday Side"]);
    assert!(sentence.contains("Monday Side"), "{sentence}");
    assert!(sentence.contains("Sunday Side"), "{sentence}");
    here.serve().set_up_path();
}
