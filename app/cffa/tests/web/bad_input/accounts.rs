//! An account and its password.

use cffa_testing::app::{PASSWORD, TestApp};

#[actix_web::test]
async fn no_field_of_an_account_takes_what_it_should_not() {
    let app = TestApp::start().await;
    let (browser, path) = (app.browser(), app.set_up_path());
    let form = browser.get(&path).await.form(&path);
    let good = cffa_testing::app::account_form(form, "richard", "Richard B");
    let long = "p".repeat(201);
    for (field, values) in [
        (
            "username",
            vec![
                "",
                "ab",
                "with space",
                "x\u{0}yz",
                "$where",
                "<b>bob</b>",
                &long,
            ],
        ),
        ("name", vec!["", "  ", "\u{200b}", &long]),
        ("password", vec!["", "short", "          ", &long]),
        ("again", vec!["", "tuesday nighT"]),
    ] {
        for value in values {
            let mut sent = good.clone().with(field, value);
            if field == "password" {
                sent = sent.with("again", value);
            }
            let answer = browser.send(&sent).await;
            assert_eq!(answer.status, 422, "{field}={value:?}: {}", answer.text());
            assert!(
                answer.errors().contains_key(field),
                "{field}={value:?}: {:?}",
                answer.errors()
            );
            let again = answer.form(&path);
            assert_eq!(again.get("password"), Some(""), "never sent back");
            let stays = if field == "username" {
                "name"
            } else {
                "username"
            };
            assert_eq!(again.get(stays), sent.get(stays));
            if !field.starts_with("pass") && field != "again" {
                assert_eq!(again.get(field), Some(value));
            }
        }
    }
    assert!(!app.store.has_accounts().await.expect("the store answers"));
    let answer = browser
        .send(
            &good
                .with("password", "richard the first")
                .with("again", "richard the first"),
        )
        .await;
    assert_eq!(answer.status, 303);
}

#[actix_web::test]
async fn a_password_is_changed_only_by_who_knows_it_and_to_a_good_one() {
    let app = TestApp::start().await;
    let browser = app.set_up().await;
    let form = browser.get("/account").await.form("/account/password");
    let form = form
        .with("current", PASSWORD)
        .with("password", "wednesday night")
        .with("again", "wednesday night");
    for (field, value) in [
        ("current", "wrong"),
        ("current", ""),
        ("password", "short"),
        ("again", "thursday night"),
    ] {
        let mut sent = form.clone().with(field, value);
        if field == "password" {
            sent = sent.with("again", value);
        }
        let answer = browser.send(&sent).await;
        assert_eq!(answer.status, 422, "{field}={value}");
        assert!(
            answer.errors().contains_key(field),
            "{field}={value}: {:?}",
            answer.errors()
        );
        assert!(
            !answer.body.contains("wednesday"),
            "passwords are not sent back"
        );
    }
    let same = form.with("password", PASSWORD).with("again", PASSWORD);
    assert!(browser.send(&same).await.errors().contains_key("password"));
    app.browser().sign_in("richard").await;
}

#[actix_web::test]
async fn everything_that_is_wrong_with_a_new_account_is_said_at_once() {
    let app = TestApp::start().await;
    let wrong = [
        ("name", ""),
        ("username", "richard"),
        ("password", "short"),
        ("again", "longer"),
    ];
    let (browser, path) = (app.browser(), app.set_up_path());
    let set_up = browser.fill(&path, &wrong).await.errors();
    let (manager, _) = app.with_team().await;
    let path = manager.invite("manager", None).await;
    let invited = app.browser().fill(&path, &wrong).await.errors();
    for errors in [set_up, invited] {
        let fields: Vec<&str> = errors.keys().map(String::as_str).collect();
        assert_eq!(fields, ["again", "name", "password"]);
    }
    let form = manager.get("/account").await.form("/account/password");
    let form = form
        .with("current", PASSWORD)
        .with("password", "short")
        .with("again", "longer");
    let errors = manager.send(&form).await.errors();
    let fields: Vec<&str> = errors.keys().map(String::as_str).collect();
    assert_eq!(fields, ["again", "password"]);
}
