//! Users must confirm who they are before they change how they sign in.

use cffa_services::auth::CONFIRMED_FOR;
use cffa_testing::app::{Answer, Browser, MAIL, PASSWORD, TestApp};
use jiff::Timestamp;

/// Moves all sign-ins so far into the past that users must confirm again.
pub(super) async fn later(app: &TestApp, user_name: &str) {
    let account = app.account_of(user_name).await.id;
    let then = (Timestamp::now() - CONFIRMED_FOR).as_second();
    let sessions = app.store.sessions_of(account, Timestamp::now()).await;
    for mut session in sessions.expect("the store answers") {
        session.state.insert("confirmed".into(), then.to_string());
        app.store
            .replace_session(&session)
            .await
            .expect("the store answers");
    }
}

async fn tokens(app: &TestApp, user_name: &str) -> usize {
    let account = app.account_of(user_name).await.id;
    let tokens = app.store.tokens_of(account, Timestamp::now()).await;
    tokens.expect("the store answers").len()
}

/// Creates a token, and returns the resulting page.
async fn ask_for_a_token(browser: &Browser) -> Answer {
    let form = browser.get("/account").await.form("/account/tokens");
    let form = form
        .with("token_name", "my notebook")
        .with("scope_read:book", "on");
    browser.send(&form).await
}

#[actix_web::test]
async fn a_stolen_session_makes_no_token_and_the_owner_goes_on_with_what_was_typed() {
    let app = TestApp::start().await;
    let richard = app.set_up().await;
    later(&app, "richard").await;
    let question = ask_for_a_token(&richard).await;
    assert!(
        question.text().contains("Confirm it’s you"),
        "{}",
        question.text()
    );
    assert_eq!(tokens(&app, "richard").await, 0);
    let form = question.form("/account/tokens");
    assert_eq!(form.get("token_name"), Some("my notebook"));
    let wrong = richard
        .send(&form.clone().with("confirm_password", "a wrong one"))
        .await;
    assert_eq!(wrong.status, 422);
    assert!(wrong.errors()["confirm_password"].contains("Incorrect password"));
    assert_eq!(
        wrong.form("/account/tokens").get("token_name"),
        Some("my notebook")
    );
    assert!(
        !wrong.body.contains("a wrong one"),
        "a password is not sent back"
    );
    let empty = richard
        .send(&form.clone().with("confirm_password", ""))
        .await;
    assert!(empty.errors().contains_key("confirm_password"));
    assert_eq!(tokens(&app, "richard").await, 0);
    let made = richard.send(&form.with("confirm_password", PASSWORD)).await;
    assert!(made.text().contains("my notebook"), "{}", made.text());
    assert_eq!(tokens(&app, "richard").await, 1);
    // For a while, users needn't confirm again.
    assert!(
        ask_for_a_token(&richard)
            .await
            .text()
            .contains("Your new token")
    );
}

#[actix_web::test]
async fn a_stolen_session_enters_no_mail_address() {
    let app = TestApp::configured(&MAIL).await;
    let richard = app.set_up().await;
    later(&app, "richard").await;
    let fields = [("address", "r@example.com")];
    let asked = richard.fill("/account/mail", &fields).await;
    let of = app.account_of("richard").await.id;
    assert_eq!(
        app.store.mail_address(of).await.expect("the store answers"),
        None
    );
    // The owner continues with the values that were typed.
    let form = asked.form("/account/mail");
    let answer = richard.send(&form.with("confirm_password", PASSWORD)).await;
    assert_eq!(answer.location(), "/account/mail", "{}", answer.text());
    let address = app.store.mail_address(of).await.expect("the store answers");
    assert_eq!(
        address.expect("the account has an address").address,
        "r@example.com"
    );
}

#[actix_web::test]
async fn whoever_guesses_there_is_slowed_down() {
    let app = TestApp::start().await;
    let richard = app.set_up().await;
    later(&app, "richard").await;
    let form = ask_for_a_token(&richard).await.form("/account/tokens");
    for guess in 0..=30 {
        let guess = format!("guess number {guess}");
        let answer = richard
            .send(&form.clone().with("confirm_password", &guess))
            .await;
        if answer.status == 429 {
            return;
        }
        assert_eq!(answer.status, 422);
    }
    panic!("guessing is not limited");
}

#[actix_web::test]
async fn signing_out_everywhere_ends_every_token() {
    let app = TestApp::start().await;
    let richard = app.set_up().await;
    richard.make_token("my notebook", &["read:book"]).await;
    let form = richard
        .get("/account")
        .await
        .form("/account/sessions/end-all");
    richard.send(&form).await;
    assert_eq!(tokens(&app, "richard").await, 0);
    assert_eq!(richard.get("/account").await.status, 303);
}

#[actix_web::test]
async fn a_new_password_leaves_only_the_ways_to_sign_in_that_are_kept() {
    let provider = |subject: &str| cffa_store::Identity {
        issuer: "https://id.example".to_owned(),
        subject: subject.to_owned(),
    };
    for (kept, left) in [(false, 1), (true, 2)] {
        let app = TestApp::start().await;
        let richard = app.set_up().await;
        let mut account = app.account_of("richard").await;
        account
            .identities
            .extend([provider("mallory"), provider("rich")]);
        app.store
            .replace_account(&account)
            .await
            .expect("the record is written");
        let page = richard.get("/account").await;
        let form = page.form("/account/password");
        let form = form
            .with("current", PASSWORD)
            .with("password", "wednesday night")
            .with("again", "wednesday night");
        let boxes: Vec<String> = page
            .body
            .split("name=\"keep_")
            .skip(1)
            .filter_map(|rest| rest.split('"').next())
            .map(|name| format!("keep_{name}"))
            .collect();
        assert_eq!(boxes.len(), 2);
        let form = if kept {
            form.with(&boxes[1], "on")
        } else {
            form
        };
        richard.done(&form).await;
        let account = app.account_of("richard").await;
        assert_eq!(account.identities.len(), left);
        assert!(!account.identities.contains(&provider("mallory")));
        assert_eq!(account.identities.contains(&provider("rich")), kept);
    }
}
