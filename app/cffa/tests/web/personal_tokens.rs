//! Personal access tokens: on the account page, and as programs send them.

#![allow(clippy::unwrap_used)]

use cffa_services::auth::tokens::{Scope, limits};
use cffa_services::token::Token;
use cffa_testing::app::{Answer, Browser, PASSWORD, TestApp, ask, by_token};
use jiff::{SignedDuration, Timestamp};
use reqwest::Method;
use serde_json::{Value, json};

async fn me(app: &TestApp, token: &str) -> Answer {
    by_token(app, Method::GET, "/api/v1/me", token).await
}

/// Requests the current user, with this authorization header unchanged.
async fn authorized(app: &TestApp, headers: &[&str]) -> Answer {
    let mut request = cffa_testing::http::client().get(format!("{}/api/v1/me", app.base));
    for header in headers {
        request = request.header("Authorization", *header);
    }
    ask(request).await
}

fn json(answer: &Answer) -> Value {
    serde_json::from_str(&answer.body).unwrap_or_else(|_| panic!("{}", answer.body))
}

/// Sends the form for a new token with one field changed.
async fn refused(browser: &Browser, fields: &[(&str, &str)]) -> Answer {
    let mut form = browser.get("/account").await.form("/account/tokens");
    for (name, value) in fields {
        form = form.with(name, value);
    }
    let answer = browser.send(&form).await;
    assert_eq!(answer.status, 422, "{}", answer.text());
    answer
}

#[actix_web::test]
async fn a_token_says_who_asks_and_what_it_may() {
    let app = TestApp::start().await;
    let (richard, team) = app.with_team().await;
    let token = richard
        .make_token("my notebook", &["read:book", "manage:team"])
        .await;
    let answer = me(&app, &token).await;
    assert_eq!(answer.status, 200, "{}", answer.body);
    let expected = json!({
        "name": "Richard B",
        "scopes": ["read:book", "manage:team"],
        "teams": [{ "id": team.id, "name": "Tuesday Turf", "role": "manager" }],
    });
    assert_eq!(json(&answer), expected);
    // The response is for this program alone, and contains nothing for a browser.
    assert_eq!(answer.header("cache-control"), "no-store");
    assert_eq!(answer.header("x-content-type-options"), "nosniff");
    assert_eq!(answer.header("set-cookie"), "");
}

#[actix_web::test]
async fn a_token_can_be_made_for_every_scope_that_there_is() {
    let app = TestApp::start().await;
    let richard = app.set_up().await;
    let all = Scope::ALL.map(Scope::as_str);
    let token = richard.make_token("everything", &all).await;
    assert_eq!(json(&me(&app, &token).await)["scopes"], json!(all));
}

#[actix_web::test]
async fn a_token_is_shown_once_and_kept_as_a_hash() {
    let app = TestApp::start().await;
    let richard = app.set_up().await;
    let form = richard.get("/account").await.form("/account/tokens");
    let form = form
        .with("token_name", "  my <b>notebook</b> ")
        .with("scope_read:book", "on")
        .with("days", "30");
    let page = richard.send(&form).await;
    let token = page.token();
    assert_eq!(page.header("cache-control"), "no-store");
    assert!(
        token.starts_with("cffa_") && token.len() == 5 + 43,
        "{token}"
    );
    assert!(
        page.text().contains("my <b>notebook</b>"),
        "{}",
        page.text()
    );
    let account = richard.get("/account").await;
    assert!(!account.body.contains(&token));
    let listed = account.text();
    assert!(listed.contains("my <b>notebook</b> read:book"), "{listed}");
    assert!(listed.contains("never used"), "{listed}");
    let id = app.account_of("richard").await.id;
    let kept = app.store.tokens_of(id, Timestamp::now()).await.unwrap();
    assert_eq!(kept[0].token_hash, Token::hash_of(&token));
    let days = kept[0].expires.duration_since(kept[0].made);
    assert_eq!(days, SignedDuration::from_hours(30 * 24));
    let files = ["cffa.db", "cffa.db-wal"].map(|name| app.database().with_file_name(name));
    for file in files {
        let bytes = std::fs::read(&file).unwrap();
        let secret = token.as_bytes();
        assert!(!bytes.windows(secret.len()).any(|part| part == secret));
    }
}

#[actix_web::test]
async fn the_last_use_is_told_to_an_hour() {
    let app = TestApp::start().await;
    let richard = app.set_up().await;
    let token = richard.make_token("notebook", &["read:book"]).await;
    let id = app.account_of("richard").await.id;
    let used = async || app.store.tokens_of(id, Timestamp::now()).await.unwrap()[0].used;
    assert_eq!(used().await, None);
    me(&app, &token).await;
    let first = used().await.expect("the token was used");
    me(&app, &token).await;
    assert_eq!(used().await, Some(first), "written at most once an hour");
    let page = richard.get("/account").await.text();
    assert!(
        page.contains("last used") && !page.contains("never used"),
        "{page}"
    );
    let kept = app.store.tokens_of(id, Timestamp::now()).await.unwrap();
    let hour_ago = first - SignedDuration::from_mins(61);
    app.store.touch_token(kept[0].id, hour_ago).await.unwrap();
    me(&app, &token).await;
    assert!(used().await > Some(hour_ago));
}

#[actix_web::test]
async fn a_form_for_a_token_says_what_is_wrong_and_keeps_what_was_typed() {
    let app = TestApp::start().await;
    let richard = app.set_up().await;
    let read = ("scope_read:book", "on");
    for (name, days, scope, field, sentence) in [
        (
            "",
            "30",
            Some(read),
            "token_name",
            "Enter a name for the token",
        ),
        (
            &*"x".repeat(61),
            "30",
            Some(read),
            "token_name",
            "at most 60",
        ),
        (
            "a\u{7}b",
            "30",
            Some(read),
            "token_name",
            "invisible characters",
        ),
        ("it", "30", None, "scopes", "at least one scope"),
        (
            "it",
            "30",
            Some(("scope_write:everything", "on")),
            "scopes",
            "at least one",
        ),
        ("it", "3650", Some(read), "days", "Choose how long"),
        ("it", "", Some(read), "days", "Choose how long"),
        ("it", "-30", Some(read), "days", "Choose how long"),
    ] {
        let mut fields = vec![("token_name", name), ("days", days)];
        fields.extend(scope);
        let answer = refused(&richard, &fields).await;
        let errors = answer.errors();
        let error = errors.get(field).cloned().unwrap_or_default();
        assert!(error.contains(sentence), "{fields:?}: {errors:?}");
        let form = answer.form("/account/tokens");
        assert_eq!(form.get("token_name"), Some(name));
        assert_eq!(form.get("scope_read:book").is_some(), scope == Some(read));
        assert!(!answer.body.contains("cffa_"), "no token was made");
    }
    let id = app.account_of("richard").await.id;
    assert_eq!(app.store.tokens_of(id, Timestamp::now()).await.unwrap(), []);
}

#[actix_web::test]
async fn the_same_form_sent_twice_makes_one_token() {
    let app = TestApp::start().await;
    let richard = app.set_up().await;
    let form = richard.get("/account").await.form("/account/tokens");
    let form = form.with("token_name", "it").with("scope_read:book", "on");
    let (first, second) = (richard.send(&form).await, richard.send(&form).await);
    let account = richard.get("/account").await;
    assert_eq!(account.forms("/account/tokens/revoke").len(), 1);
    // The browser shows the second response.
    assert_eq!(me(&app, &second.token()).await.status, 200);
    assert_eq!(me(&app, &first.token()).await.status, 401);
    // A user who learned the form's key gets their own token with it, or none.
    let sam = app.stranger("sam").await;
    sam.send(&form).await;
    assert_eq!(me(&app, &second.token()).await.status, 200);
}

#[actix_web::test]
async fn an_account_has_only_so_many_tokens() {
    let app = TestApp::start().await;
    let richard = app.set_up().await;
    for n in 0..limits::TOKENS {
        richard
            .make_token(&format!("number {n}"), &["read:book"])
            .await;
    }
    let fields = [("token_name", "one more"), ("scope_read:book", "on")];
    let answer = refused(&richard, &fields).await;
    assert!(answer.problems().contains("which is the maximum"));
    let account = richard.get("/account").await;
    richard.done(&account.form("/account/tokens/revoke")).await;
    richard.make_token("one more", &["read:book"]).await;
}

#[actix_web::test]
async fn a_revoked_token_opens_nothing_at_once() {
    let app = TestApp::start().await;
    let richard = app.set_up().await;
    let token = richard.make_token("notebook", &["read:book"]).await;
    let form = richard.get("/account").await.form("/account/tokens/revoke");
    // Another user can't revoke it by its id.
    app.stranger("sam").await.send(&form).await;
    assert_eq!(me(&app, &token).await.status, 200);
    let page = richard.done(&form).await;
    assert!(page.flashes().contains("Token revoked"));
    let answer = me(&app, &token).await;
    assert_eq!(answer.status, 401);
    let page = richard.done(&form).await;
    assert!(page.flashes().contains("already revoked"));
}

#[actix_web::test]
async fn another_password_ends_all_tokens() {
    let app = TestApp::start().await;
    let richard = app.set_up().await;
    let token = richard.make_token("notebook", &["read:book"]).await;
    let fields = [
        ("current", PASSWORD),
        ("password", "wednesday night"),
        ("again", "wednesday night"),
    ];
    let form = richard.get("/account").await.form("/account/password");
    let form = fields
        .iter()
        .fold(form, |it, (name, value)| it.with(name, value));
    let page = richard.done(&form).await;
    assert!(page.flashes().contains("your tokens are revoked"));
    assert_eq!(me(&app, &token).await.status, 401);
    assert!(page.forms("/account/tokens/revoke").is_empty());
}

#[actix_web::test]
async fn a_token_made_under_the_old_password_opens_nothing_even_if_it_is_still_kept() {
    let app = TestApp::start().await;
    let richard = app.set_up().await;
    let token = richard.make_token("notebook", &["read:book"]).await;
    // As if it had been created at the same moment as the change.
    let mut account = app.account_of("richard").await;
    account.password_hash = Some("$argon2id$another".to_owned());
    app.store.replace_account(&account).await.unwrap();
    assert_eq!(me(&app, &token).await.status, 401);
}

#[actix_web::test]
async fn tokens_end_with_their_account() {
    let app = TestApp::start().await;
    let richard = app.set_up().await;
    let token = richard.make_token("notebook", &["read:book"]).await;
    let id = app.account_of("richard").await.id;
    app.store.delete_account(id).await.unwrap();
    assert_eq!(me(&app, &token).await.status, 401);
    assert_eq!(app.store.tokens_of(id, Timestamp::now()).await.unwrap(), []);
}

#[actix_web::test]
async fn who_is_not_in_a_team_any_more_does_not_see_it_by_a_token_either() {
    let app = TestApp::start().await;
    let (richard, _) = app.with_team().await;
    let adam = app.join(&richard, "player", None, "adam").await;
    let token = adam.make_token("notebook", &["read:book"]).await;
    assert_eq!(json(&me(&app, &token).await)["teams"][0]["role"], "player");
    let id = app.account_of("adam").await.id.to_string();
    let forms = richard.get("/manageUserAccess").await;
    let forms = forms.forms("/manageUserAccess/revoke");
    let form = forms.iter().find(|form| form.get("user") == Some(&id));
    richard.done(form.unwrap()).await;
    assert_eq!(json(&me(&app, &token).await)["teams"], json!([]));
}

#[actix_web::test]
async fn what_is_answered_without_a_good_token_is_exactly_rfc_6750() {
    let app = TestApp::start().await;
    let richard = app.set_up().await;
    let good = richard.make_token("notebook", &["read:book"]).await;
    let (status, bare) = (401, "Bearer realm=\"CFFA\"");
    let none: &[&[&str]] = &[&[], &["Basic cmljaGFyZDpwYXNz"], &["Digest x=1"]];
    for headers in none {
        let answer = authorized(&app, headers).await;
        assert_eq!(
            (answer.status, answer.header("www-authenticate")),
            (status, bare)
        );
    }
    let good = format!("Bearer {good}");
    let malformed: &[&[&str]] = &[
        &["Bearer"],
        &["Bearer "],
        &["Bearer a b"],
        &["Bearer \"quoted\""],
        &[&good, &good],
        &[&good, "Basic cmljaGFyZDpwYXNz"],
    ];
    for headers in malformed {
        let answer = authorized(&app, headers).await;
        let challenge = answer.header("www-authenticate");
        assert_eq!(answer.status, 400, "{headers:?}");
        let start = "Bearer realm=\"CFFA\", error=\"invalid_request\", error_description=\"";
        assert!(challenge.starts_with(start), "{challenge}");
    }
    for token in [
        "cffa_",
        "cffa_x",
        &format!("cffa_{}", "A".repeat(43)),
        "x",
        "a.b.c",
    ] {
        let answer = me(&app, token).await;
        let challenge = answer.header("www-authenticate");
        assert_eq!(answer.status, 401, "{token}");
        let start = "Bearer realm=\"CFFA\", error=\"invalid_token\", error_description=\"";
        assert!(challenge.starts_with(start), "{challenge}");
        assert_eq!(answer.header("content-type"), "application/problem+json");
        let problem = json(&answer);
        assert_eq!(problem["status"], 401);
        let told = problem["detail"].as_str().unwrap();
        assert!(challenge.ends_with(&format!("error_description=\"{told}\"")));
    }
    // The scheme is case-insensitive (RFC 9110, 11.1).
    let shouted = good.replace("Bearer", "BEARER");
    assert_eq!(authorized(&app, &[&shouted]).await.status, 200);
    // A token in the address is ignored: addresses are written to logs.
    let token = good.trim_start_matches("Bearer ");
    let path = format!("{}/api/v1/me?access_token={token}", app.base);
    let answer = ask(cffa_testing::http::client().get(path)).await;
    assert_eq!(
        (answer.status, answer.header("www-authenticate")),
        (401, bare)
    );
}

#[actix_web::test]
async fn a_session_is_no_token() {
    let app = TestApp::start().await;
    let richard = app.set_up().await;
    assert_eq!(richard.get("/account").await.status, 200);
    let answer = richard.get("/api/v1/me").await;
    assert_eq!(answer.status, 401);
    assert_eq!(answer.header("www-authenticate"), "Bearer realm=\"CFFA\"");
    assert_eq!(answer.header("set-cookie"), "");
    assert_eq!(answer.header("content-type"), "application/problem+json");
    // A token isn't a session either.
    let token = richard.make_token("notebook", &["manage:team"]).await;
    let page = by_token(&app, Method::GET, "/account", &token).await;
    assert!(page.forms("/account/tokens").is_empty(), "{}", page.text());
}

#[actix_web::test]
async fn what_is_not_there_is_a_problem_document() {
    let app = TestApp::start().await;
    for (method, path, status) in [
        (Method::GET, "/api/v1/nothing", 404),
        (Method::GET, "/api/v1", 404),
        (Method::DELETE, "/api/v1/me", 405),
    ] {
        let answer = by_token(&app, method, path, "x").await;
        assert_eq!(answer.status, status, "{path}");
        assert_eq!(answer.header("content-type"), "application/problem+json");
    }
}

#[actix_web::test]
async fn tokens_that_open_nothing_are_not_tried_without_end_and_good_ones_go_on() {
    let app = TestApp::start().await;
    let richard = app.set_up().await;
    let good = richard.make_token("notebook", &["read:book"]).await;
    let mut told = None;
    for _ in 0..100 {
        let answer = me(&app, "cffa_wrong").await;
        if answer.status == 429 {
            told = Some(answer);
            break;
        }
        assert_eq!(answer.status, 401);
    }
    let told = told.expect("the server refuses at some point");
    assert!(told.header("retry-after").parse::<u32>().unwrap() >= 1);
    assert_eq!(me(&app, &good).await.status, 200);
}

#[actix_web::test]
async fn the_name_of_a_token_can_be_seen_whole() {
    let app = TestApp::start().await;
    let richard = app.set_up().await;
    for unseen in [
        "Boss\u{202e}",
        "a\u{200b}b",
        "\u{2066}x",
        "a\u{1b}[0m",
        "\u{3164}",
    ] {
        let fields = [("token_name", unseen), ("scope_read:book", "on")];
        let answer = refused(&richard, &fields).await;
        assert!(answer.errors().contains_key("token_name"), "{unseen:?}");
    }
}

#[actix_web::test]
async fn of_many_that_are_made_at_once_only_so_many_are() {
    let app = TestApp::start().await;
    let richard = app.set_up().await;
    let form = richard.get("/account").await.form("/account/tokens");
    let form = form.with("scope_read:book", "on");
    let tries = (0..2 * limits::TOKENS).map(|n| {
        let key = uuid::Uuid::now_v7().to_string();
        let form = form.clone().with("form_key", &key);
        let (richard, form) = (&richard, form.with("token_name", &format!("no. {n}")));
        async move { richard.send(&form).await.status }
    });
    let statuses = futures::future::join_all(tries).await;
    let made = statuses.iter().filter(|status| **status == 200).count();
    assert_eq!(made, limits::TOKENS, "{statuses:?}");
}
