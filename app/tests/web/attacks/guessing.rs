//! Passwords, set-up links and invitations that somebody guesses.

use crate::harness::{Answer, PASSWORD, TestApp, account_form};

#[actix_web::test]
async fn guessing_a_password_is_slowed_down() {
    let app = TestApp::start().await;
    app.set_up().await;
    let guesser = app.browser();
    let mut answer = None;
    for guess in 0..12 {
        let guess = format!("guess number {guess}");
        let fields = [("username", "richard"), ("password", guess.as_str())];
        let said = guesser.post("/login", &fields).await;
        if said.status == 429 {
            answer = Some(said);
            break;
        }
        assert_eq!(said.status, 422);
        assert!(!said.body.contains(&guess), "a password is not sent back");
    }
    let answer: Answer = answer.expect("too many tries");
    let wait: u64 = answer.header("retry-after").parse().expect("seconds");
    assert!(wait >= 1);
    assert!(answer.text().contains("Wait"), "{}", answer.text());
    // In other letters it is the same name; another name is another's.
    let again = [("username", " RICHARD "), ("password", PASSWORD)];
    assert_eq!(guesser.post("/login", &again).await.status, 429);
    let other = [("username", "somebody"), ("password", "whatever it is")];
    assert_eq!(guesser.post("/login", &other).await.status, 422);
}

#[actix_web::test]
async fn guessing_set_up_links_invitations_and_callbacks_is_slowed_down() {
    let app = TestApp::start().await;
    let guesser = app.browser();
    for (path, wrong) in [
        ("/setup/guess", 410),
        ("/invitations/guess", 410),
        ("/callback?code=guess&state=guess", 303),
    ] {
        let mut last = 0;
        for _ in 0..40 {
            last = guesser.get(path).await.status;
            if last == 429 {
                break;
            }
            assert_eq!(last, wrong, "{path}");
        }
        assert_eq!(last, 429, "{path}");
    }
}

#[actix_web::test]
async fn the_set_up_link_is_dead_after_its_first_use() {
    let app = TestApp::start().await;
    let path = app.set_up_path();
    let late = app.browser();
    let form = late.get(&path).await.form(&path);
    app.set_up().await;
    let page = late.get(&path).await;
    assert_eq!(page.status, 410);
    assert!(
        page.text().contains("CFFA is set up already"),
        "{}",
        page.text()
    );
    let answer = late.send(&account_form(form, "second", "Second")).await;
    assert_eq!(answer.status, 422);
    assert!(answer.problems().contains("CFFA is set up already"));
    let answer = late
        .post("/login", &[("username", "second"), ("password", PASSWORD)])
        .await;
    assert_eq!(answer.status, 422, "no account was made");
}

#[actix_web::test]
async fn a_wrong_set_up_link_makes_no_account() {
    let app = TestApp::start().await;
    let browser = app.browser();
    assert_eq!(browser.get("/setup/wrong").await.status, 410);
    let fields = [
        ("username", "mallory"),
        ("name", "M"),
        ("password", PASSWORD),
        ("again", PASSWORD),
    ];
    assert_eq!(browser.post("/setup/wrong", &fields).await.status, 422);
    assert!(!app.store.has_accounts().await.expect("a store"));
}

#[actix_web::test]
async fn an_account_that_guesses_invitations_is_slowed_down_wherever_it_is() {
    let app = TestApp::start().await;
    let guesser = app.set_up().await;
    let mut tries = 0;
    while guesser.get("/invitations/guess").await.status == 410 {
        tries += 1;
        assert!(tries <= 15, "it goes on for ever");
    }
    assert_eq!(guesser.get("/invitations/guess").await.status, 429);
    // Others behind the same address are not.
    assert_eq!(app.browser().get("/invitations/guess").await.status, 410);
}
