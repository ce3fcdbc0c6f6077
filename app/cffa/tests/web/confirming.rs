//! Users must confirm who they are before they change how they sign in.

use super::authenticator::Phone;
use super::calendar_addresses::address;
use cffa_services::auth::CONFIRMED_FOR;
use cffa_store::{AccountId, MailAddress, PushDevice, Reader};
use cffa_testing::app::{Answer, Browser, MAIL, PASSWORD, TestApp};
use jiff::Timestamp;
use uuid::Uuid;

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

/// A device with notifications of an account.
fn device(account: AccountId) -> PushDevice {
    PushDevice {
        id: Uuid::now_v7(),
        reader: Reader::Account(account),
        endpoint: "https://push.example.com/a".to_owned(),
        public_key: String::new(),
        auth: String::new(),
        language: "en".to_owned(),
        site: "http://127.0.0.1:5000".to_owned(),
        made: Timestamp::now(),
        no_balances: false,
    }
}

/// A mail address that somebody entered, and whose mail nobody read yet.
fn unconfirmed(account: AccountId) -> MailAddress {
    MailAddress {
        account,
        version: 1,
        address: "mallory@example.org".to_owned(),
        salt: Uuid::new_v4(),
        language: "en".to_owned(),
        asked: Timestamp::now(),
        confirmed: None,
        next: None,
        resets: Vec::new(),
        no_balances: false,
    }
}

/// Ends all sessions of the player, in one of the ways that do.
async fn end_all(player: &Browser, how: &str) {
    let page = player.get("/account").await;
    match how {
        "sign out everywhere" => {
            let form = page.form("/account/sessions/end-all");
            assert_eq!(player.send(&form).await.location(), "/");
        }
        "a new password" => {
            let form = page.form("/account/password").with("current", PASSWORD);
            let form = form.with("password", "wednesday night");
            player.done(&form.with("again", "wednesday night")).await;
        }
        _ => {
            let page = player.send(&page.form("/account/second-factor/new")).await;
            let secret = page.body.split("<code>").nth(1).expect("a secret");
            let phone = Phone::new(secret.split('<').next().expect("its end"));
            let form = page.form("/account/second-factor");
            let page = player.send(&form.with("code", &phone.code(0))).await;
            assert_eq!(page.status, 200, "{}", page.text());
        }
    }
}

#[actix_web::test]
async fn whatever_ends_all_sessions_ends_what_outlives_them() {
    let app = TestApp::start().await;
    let (manager, team) = app.with_team().await;
    let other = device(app.account_of("richard").await.id);
    app.store.put_push_device(&other).await.expect("a write");
    let team_calendar = address(&manager, "/next/calendar/team").await;
    let others_calendar = address(&manager, "/next/calendar").await;
    for (at, how) in ["sign out everywhere", "a new password", "a second factor"]
        .into_iter()
        .enumerate()
    {
        let name = format!("player-{at}");
        let player = app.join(&manager, "player", None, &name).await;
        let account = app.account_of(&name).await.id;
        player.make_token("my notebook", &["read:book"]).await;
        let calendar = address(&player, "/next/calendar").await;
        let own = device(account);
        app.store.put_push_device(&own).await.expect("a write");
        let entered = unconfirmed(account);
        app.store
            .insert_mail_address(&entered)
            .await
            .expect("a write");
        let is_on = async |device: &PushDevice| {
            let found = app.store.push_device(device.id).await;
            found.expect("an answer").is_some()
        };
        let answers = async |path: &str| app.browser().get(path).await.status;
        assert!(is_on(&own).await);
        assert_eq!(answers(&calendar).await, 200);
        end_all(&player, how).await;
        assert_eq!(tokens(&app, &name).await, 0, "{how}");
        assert!(!is_on(&own).await, "{how}");
        assert_eq!(answers(&calendar).await, 410, "{how}");
        let entered = app.store.mail_address(account).await;
        assert_eq!(entered.expect("an answer"), None, "{how}");
        // What is of others, or of the whole team, stays.
        assert!(is_on(&other).await, "{how}");
        assert_eq!(answers(&others_calendar).await, 200);
        assert_eq!(answers(&team_calendar).await, 200);
    }
    assert_eq!(app.team(&team.name).await.members.len(), 4);
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
