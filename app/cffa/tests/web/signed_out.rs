//! A session that ends while a user fills in a form: the form is kept while they sign in, and shown
//! again with their input. Nothing is saved in between.

#![allow(clippy::unwrap_used)]

use crate::routes::world::world;
use cffa_server::web::gate::Access;
use cffa_server::web::routes::{Fill, table};
use cffa_testing::app::{Answer, PASSWORD, TestApp, ask};
use reqwest::Method;

const NOTHING_SAVED: &str = "You were signed out, and nothing has been saved yet. Check your \
    entries, then save.";

/// The sealed form in the page.
fn kept(page: &Answer) -> String {
    assert_eq!(page.status, 401, "{}", page.text());
    let form = page.form("/login");
    form.get("kept")
        .expect("the form has the sealed input")
        .to_owned()
}

#[actix_web::test]
async fn a_game_is_gone_on_with_after_signing_in_without_scripts() {
    let app = TestApp::start().await;
    let (manager, team) = app.with_team().await;
    manager.add_players(&["Adam K"]).await;
    let adam = app.player(&team, "Adam K").await;
    let game = manager.new_game("2026-05-12", "61.50").await;
    let game = game
        .with(&format!("played_{adam}"), "on")
        .with(&format!("guests_{adam}"), "3")
        .with("new_name_0", "Zed <3");
    manager.post("/logout", &[]).await;
    let before = app.everything().await;

    let page = manager.send(&game).await;
    assert!(
        page.text().contains("nothing has been saved yet."),
        "{}",
        page.text()
    );
    // A typo in the password loses nothing either.
    let form = page.form("/login").with("username", "richard");
    let page = manager.send(&form.with("password", "not this one")).await;
    assert_eq!(page.status, 422);
    let form = page.form("/login").with("username", "richard");
    let page = manager.send(&form.with("password", PASSWORD)).await;
    assert_eq!(page.status, 200, "{}", page.text());
    let page = manager.send(&page.form("/games/new")).await;
    assert_eq!(page.status, 422);
    assert!(page.problems().contains(NOTHING_SAVED), "{}", page.text());
    assert_eq!(app.everything().await, before);

    let form = page.form("/games/new");
    assert_eq!(form.get("cost"), Some("61.50"));
    assert_eq!(form.get("date"), Some("2026-05-12"));
    assert_eq!(form.get(&format!("played_{adam}")), Some("on"));
    assert_eq!(form.get(&format!("guests_{adam}")), Some("3"));
    assert_eq!(form.get("new_name_0"), Some("Zed <3"));
    assert_eq!(manager.send(&form).await.location(), "/cffa");
    assert_eq!(app.book(&team).await.game_count(), 1);
}

#[actix_web::test]
async fn every_form_is_kept_or_says_that_nothing_was_changed() {
    let (world, [nobody, .., manager]) = world().await;
    let before = world.app.everything().await;
    let (mut shown, mut buttons) = (0, 0);
    for row in table() {
        let signs_in = !matches!(row.access, Access::Anyone | Access::Server);
        if row.method != Method::POST.as_str() || !signs_in {
            continue;
        }
        let page = world.ask(&nobody, "POST", row.path).await;
        if row.fill == Fill::Not {
            buttons += 1;
            assert_eq!(page.status, 401, "{}", row.path);
            assert_eq!(page.form("/login").get("kept"), None, "{}", row.path);
            let text = page.text();
            assert!(text.contains("nothing was changed"), "{}: {text}", row.path);
            continue;
        }
        shown += 1;
        let address = world.address(row.path);
        let again = manager.post(&address, &[("kept", &kept(&page))]).await;
        assert_eq!(again.status, 422, "{}: {}", row.path, again.text());
        let problems = again.problems();
        assert!(problems.contains(NOTHING_SAVED), "{}: {problems}", row.path);
        // Somewhere on the page is a form with each value that was typed, but not the button that
        // was pressed: the user presses it again.
        let typed = world.fields(row.path).into_iter();
        for (name, value) in typed.filter(|(name, _)| name != "reply") {
            let forms = again.forms(&address);
            let there = forms.iter().any(|form| form.get(&name) == Some(&value));
            assert!(there, "{}: {name} is not {value}: {}", row.path, again.body);
        }
        assert_eq!(world.app.everything().await, before, "{}", row.path);
    }
    assert!(shown >= 20 && buttons >= 15, "{shown} {buttons}");
}

#[actix_web::test]
async fn what_is_kept_is_good_for_its_own_form_alone() {
    let (world, [nobody, .., manager]) = world().await;
    let before = world.app.everything().await;
    let sealed = kept(&world.ask(&nobody, "POST", "/players/new").await);
    for (path, text, status) in [
        ("/transactions/new", sealed.as_str(), 410),
        ("/players/new", "forged", 410),
        ("/autopay", &sealed, 400),
        ("/history/undo", &sealed, 400),
    ] {
        let answer = manager.post(path, &[("kept", text)]).await;
        assert_eq!(answer.status, status, "{path}: {}", answer.text());
    }
    // Signed out again, the form is kept again.
    let page = nobody.post("/players/new", &[("kept", &sealed)]).await;
    let again = manager
        .post("/players/new", &[("kept", &kept(&page))])
        .await;
    assert_eq!(again.form("/players/new").get("name"), Some("Zed"));
    assert_eq!(world.app.everything().await, before);
}

#[actix_web::test]
async fn passwords_and_files_are_not_kept_and_the_largest_form_is() {
    let app = TestApp::start().await;
    let (manager, team) = app.with_team().await;
    let nobody = app.browser();
    let secrets = [
        ("current", PASSWORD),
        ("password", "another night"),
        ("again", "another night"),
    ];
    let page = nobody.post("/account/password", &secrets).await;
    assert_eq!(page.status, 401);
    assert!(!page.body.contains(PASSWORD) && page.form("/login").get("kept").is_none());

    let file = reqwest::multipart::Form::new().text("file", "a book");
    let upload = nobody
        .request(Method::POST, "/settings/import")
        .multipart(file);
    let page = ask(upload).await;
    assert_eq!(page.status, 401);
    assert!(
        page.text().contains("choose the file again"),
        "{}",
        page.text()
    );

    let long = "x".repeat(100_000);
    let typed = [("name", "Zed"), ("comment", long.as_str())];
    let team = team.id.to_string();
    let typed = [typed[0], typed[1], ("team", &team)];
    let sealed = kept(&nobody.post("/players/new", &typed).await);
    let again = manager.post("/players/new", &[("kept", &sealed)]).await;
    assert_eq!(
        again.form("/players/new").get("comment"),
        Some(long.as_str())
    );
}

#[actix_web::test]
async fn after_a_button_one_is_back_on_its_page() {
    let app = TestApp::start().await;
    let (manager, _) = app.with_team().await;
    let nobody = app.browser();
    let press = nobody
        .request(Method::POST, "/autopay")
        .header("Referer", format!("{}/transactions", app.base))
        .form(&[("form_key", "x")]);
    let page = ask(press).await;
    assert_eq!(page.form("/login").get("next"), Some("/transactions"));
    let elsewhere = nobody
        .request(Method::POST, "/autopay")
        .header("Referer", "https://elsewhere.example/transactions")
        .form(&[("form_key", "x")]);
    assert_eq!(ask(elsewhere).await.form("/login").get("next"), Some("/"));
    drop(manager);
}
