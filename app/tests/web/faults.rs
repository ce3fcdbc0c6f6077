//! The faults of the program that CFFA replaces, and those of programs like it, each
//! shown to be impossible here.

use crate::fixture::season;
use crate::harness::{Answer, Browser, PASSWORD, TestApp, account_form, ask, days_ago, today};
use reqwest::Method;
use std::collections::BTreeMap;

#[actix_web::test]
async fn of_two_edits_of_the_same_game_the_second_is_refused_and_keeps_what_was_typed() {
    let app = TestApp::start().await;
    let (manager, team) = app.with_team().await;
    let season = season(&app, &manager, team).await;
    let path = format!("/games/{}/edit", season.game);
    let (one, other) = (
        manager.get(&path).await.form(&path),
        manager.get(&path).await.form(&path),
    );
    assert!(one.get("seen").is_some(), "the form says what it has seen");
    let first = manager.send(&one.with("cost", "70.00")).await;
    assert_eq!(first.status, 303);
    let seq = app.book(&season.team).await.seq();
    let other = other.with("cost", "45.67").with("expected", "9");
    let second = manager.send(&other).await;
    assert_eq!(second.status, 422);
    assert!(
        second
            .problems()
            .contains("Somebody changed this since you opened it"),
        "{}",
        second.problems()
    );
    assert_eq!(second.form(&path).get("cost"), Some("45.67"));
    assert_eq!(second.form(&path).get("expected"), Some("9"));
    assert_eq!(app.book(&season.team).await.seq(), seq);
    // Sent once more from the page of the refusal, it is refused once more.
    assert_eq!(manager.send(&second.form(&path)).await.status, 422);
    assert_eq!(app.book(&season.team).await.seq(), seq);
}

#[actix_web::test]
async fn what_somebody_else_changed_meanwhile_is_not_deleted_or_overwritten() {
    let app = TestApp::start().await;
    let (manager, team) = app.with_team().await;
    let season = season(&app, &manager, team).await;
    for (page, change, amount) in [
        (
            format!("/games/{}/delete", season.game),
            format!("/games/{}/edit", season.game),
            "cost",
        ),
        (
            format!("/transactions/{}/delete", season.payment),
            format!("/transactions/{}/edit", season.payment),
            "amount",
        ),
        (
            format!("/transactions/{}/edit", season.transfer),
            format!("/transactions/{}/edit", season.transfer),
            "amount",
        ),
        (
            format!("/players/{}/edit", season.mark),
            format!("/players/{}/edit", season.mark),
            "comment",
        ),
    ] {
        let stale = manager.get(&page).await.form(&page);
        let changed = manager.fill(&change, &[(amount, "7.00")]).await;
        assert_eq!(changed.status, 303, "{change}: {}", changed.text());
        let seq = app.book(&season.team).await.seq();
        let stale = if page == change {
            stale.with(amount, "8.00")
        } else {
            stale
        };
        let answer = manager.send(&stale).await;
        assert_eq!(answer.status, 422, "{page}");
        assert!(
            answer.problems().contains("Somebody changed this"),
            "{page}: {}",
            answer.text()
        );
        assert_eq!(app.book(&season.team).await.seq(), seq, "{page}");
    }
}

#[actix_web::test]
async fn a_double_click_books_once() {
    let app = TestApp::start().await;
    let (manager, team) = app.with_team().await;
    let season = season(&app, &manager, team).await;
    let mark = season.mark.to_string();
    let payment = manager
        .get("/transactions/new")
        .await
        .form("/transactions/new");
    let payment = payment.with("player", &mark).with("amount", "3.00");
    let played = format!("played_{mark}");
    let game = manager
        .new_game(&today(), "10.00")
        .await
        .with(&played, "on");
    for form in [payment, game] {
        let before = app.book(&season.team).await.seq();
        // Both at once, and again when it is done.
        let (one, other) = futures::join!(manager.send(&form), manager.send(&form));
        let third = manager.send(&form).await;
        for answer in [one, other, third] {
            assert_eq!(answer.status, 303, "{}: {}", form.action, answer.text());
        }
        assert_eq!(
            app.book(&season.team).await.seq(),
            before + 1,
            "{}",
            form.action
        );
    }
}

#[actix_web::test]
async fn two_equal_payments_from_two_pages_are_two_payments() {
    let app = TestApp::start().await;
    let (manager, team) = app.with_team().await;
    let richard = app.player(&team, "Richard B").await.to_string();
    for _ in 0..2 {
        let fields = [("player", richard.as_str()), ("amount", "5.00")];
        assert_eq!(manager.fill("/transactions/new", &fields).await.status, 303);
    }
    assert_eq!(app.balance(&team, "Richard B").await, "10.00");
}

#[actix_web::test]
async fn a_double_click_on_delete_all_data_or_on_bring_it_back_replaces_one_book() {
    let app = TestApp::start().await;
    let (manager, team) = app.with_team().await;
    let form = manager
        .get("/settings/delete")
        .await
        .form("/settings/delete");
    let form = form.with("typed_name", "Tuesday Turf");
    let (one, other) = futures::join!(manager.send(&form), manager.send(&form));
    assert_eq!((one.status, other.status), (303, 303));
    assert_eq!(manager.send(&form).await.status, 303);
    assert_eq!(app.team("Tuesday Turf").await.kept.len(), 1);
    let form = manager.get("/settings").await.form("/settings/restore");
    let answers = [manager.send(&form).await, manager.send(&form).await];
    assert!(answers.iter().all(|answer| answer.status == 303));
    assert_eq!(app.team("Tuesday Turf").await.kept.len(), 2);
    assert_eq!(app.book(&team).await.player_count(), 1);
    assert!(
        !manager
            .get("/settings")
            .await
            .flashes()
            .contains("Not done")
    );
}

#[actix_web::test]
async fn a_double_click_opens_one_team_that_keeps_the_first() {
    let app = TestApp::start().await;
    let (manager, team) = app.with_team().await;
    season(&app, &manager, team).await;
    let form = manager.get("/onboarding").await.form("/onboarding");
    let form = form.with("team_name", "Thursday Turf");
    let (one, other) = futures::join!(manager.send(&form), manager.send(&form));
    assert_eq!(
        (one.location(), other.location()),
        ("/cffa".into(), "/cffa".into())
    );
    assert_eq!(app.store.teams().await.expect("a store").len(), 2);
    let first = app.team("Tuesday Turf").await;
    assert_eq!(app.book(&first).await.game_count(), 2);
}

#[actix_web::test]
async fn a_form_goes_to_the_team_it_was_made_for_though_another_was_opened_since() {
    let app = TestApp::start().await;
    let (manager, first) = app.with_team().await;
    let player = manager.get("/players/new").await.form("/players/new");
    let settings = manager.get("/settings").await.form("/settings");
    let import = manager.get("/settings").await.form("/settings/import");
    let second = app.found_team(&manager, "Thursday Turf").await;
    let there = manager.send(&player.with("name", "Zed")).await;
    assert_eq!(there.status, 303);
    assert_eq!(app.book(&first).await.player_count(), 2);
    assert_eq!(app.book(&second).await.player_count(), 1);
    assert_eq!(
        manager.send(&settings.with("name", "Turf")).await.status,
        303
    );
    assert_eq!(app.team("Turf").await.id, first.id);
    // A file's form can't be read before the team is known: it says so in its address.
    assert!(
        import.action.contains(&first.id.to_string()),
        "{}",
        import.action
    );
}

#[actix_web::test]
async fn a_team_does_not_take_anothers_name_in_any_case() {
    let app = TestApp::start().await;
    let (manager, _) = app.with_team().await;
    let second = app.found_team(&manager, "Thursday Turf").await;
    let other = app.stranger("olga").await;
    for taken in [
        "Tuesday Turf",
        "TUESDAY TURF",
        " tuesday  turf ",
        "Tuesday Turf\u{200b}",
    ] {
        let answer = manager.fill("/settings", &[("name", taken)]).await;
        assert_eq!(answer.status, 422, "{taken:?}");
        assert!(
            answer.errors().contains_key("name"),
            "{taken:?}: {:?}",
            answer.errors()
        );
        let answer = other.fill("/onboarding", &[("team_name", taken)]).await;
        assert_eq!(answer.status, 422, "{taken:?}");
        assert!(answer.errors().contains_key("team_name"), "{taken:?}");
    }
    assert_eq!(app.team("Thursday Turf").await.id, second.id);
}

#[actix_web::test]
async fn a_players_page_is_not_chosen_by_name_and_theirs_alone() {
    let app = TestApp::start().await;
    let (manager, team) = app.with_team().await;
    let season = season(&app, &manager, team).await;
    // Called as Richard is, but linked to Mark.
    let link = manager.invite("player", Some(season.mark)).await;
    let player = app.browser();
    let form = player.get(&link).await.form(&link);
    player
        .send(&account_form(form, "impostor", "Richard B"))
        .await;
    let own = player.get("/playerSummary").await;
    assert!(own.body.contains("<h1>Mark"), "{}", own.text());
    for path in [
        "/playerSummary?player=Richard+B",
        "/playerSummary?name=Richard%20B",
        "/playerSummary?id=1",
    ] {
        assert!(player.get(path).await.body.contains("<h1>Mark"), "{path}");
    }
    for id in [
        season.richard.to_string(),
        season.mark.to_string(),
        "Richard%20B".into(),
    ] {
        assert_eq!(
            player.get(&format!("/playerSummary/{id}")).await.status,
            403
        );
    }
    // A rename takes the page with it.
    let path = format!("/players/{}/edit", season.mark);
    manager.fill(&path, &[("name", "Marcus")]).await;
    assert!(
        player
            .get("/playerSummary")
            .await
            .body
            .contains("<h1>Marcus")
    );
}

#[actix_web::test]
async fn a_revoked_user_loses_access_at_once_in_a_session_that_goes_on() {
    let app = TestApp::start().await;
    let (manager, team) = app.with_team().await;
    let other = app.join(&manager, "manager", None, "roger").await;
    let form = other.get("/players/new").await.form("/players/new");
    assert_eq!(other.get("/cffa").await.status, 200);
    revoke(&app, &manager, "roger").await;
    assert_eq!(other.get("/cffa").await.status, 403);
    assert_eq!(other.get("/settings/export").await.status, 403);
    assert_eq!(other.send(&form.with("name", "Zed")).await.status, 404);
    assert_eq!(app.book(&team).await.player_count(), 1);
    // Nor by signing in anew, nor by a team that is chosen.
    let again = [("username", "roger"), ("password", PASSWORD)];
    assert_eq!(other.post("/login", &again).await.status, 303);
    assert_eq!(
        other.get(&format!("/cffa?team={}", team.id)).await.status,
        404
    );
    let start = other.get("/").await;
    assert!(
        start
            .text()
            .contains("Your access to Tuesday Turf has been revoked")
    );
}

async fn revoke(app: &TestApp, manager: &Browser, user_name: &str) {
    let id = app.account_of(user_name).await.id.to_string();
    let page = manager.get("/manageUserAccess").await;
    let forms = page.forms("/manageUserAccess/revoke");
    let form = forms.iter().find(|form| form.get("user") == Some(&id));
    manager.done(form.expect("a button")).await;
}

#[actix_web::test]
async fn saving_a_players_access_unchanged_leaves_a_player() {
    let app = TestApp::start().await;
    let (manager, team) = app.with_team().await;
    let richard = app.player(&team, "Richard B").await;
    app.join(&manager, "player", Some(richard), "adam").await;
    let id = app.account_of("adam").await.id;
    let page = manager.get("/manageUserAccess").await;
    let forms = page.forms("/manageUserAccess/change");
    let form = forms
        .iter()
        .find(|form| form.get("user") == Some(&id.to_string()));
    manager.done(form.expect("a form")).await;
    let team = app.team("Tuesday Turf").await;
    let member = team
        .members
        .iter()
        .find(|one| one.account == id)
        .expect("a member");
    assert_eq!(member.role, cffa::store::Role::Player);
    assert_eq!(member.player, Some(richard));
}

#[actix_web::test]
async fn somebody_new_is_no_manager_of_anything() {
    let app = TestApp::start().await;
    let _first = app.with_team().await;
    let stranger = app.stranger("sam").await;
    for path in [
        "/cffa",
        "/players",
        "/settings",
        "/playerSummary",
        "/manageUserAccess",
    ] {
        assert_eq!(stranger.get(path).await.status, 403, "{path}");
    }
}

#[actix_web::test]
async fn deleting_all_data_leaves_the_other_team_and_every_membership() {
    let app = TestApp::start().await;
    let (manager, _) = app.with_team().await;
    let other = app.stranger("olga").await;
    let theirs = app.found_team(&other, "Thursday Turf").await;
    season(&app, &manager, app.team("Tuesday Turf").await).await;
    let before = (
        format!("{:?}", app.team("Thursday Turf").await),
        app.book(&theirs).await.seq(),
    );
    manager
        .fill("/settings/delete", &[("typed_name", "Tuesday Turf")])
        .await;
    let after = (
        format!("{:?}", app.team("Thursday Turf").await),
        app.book(&theirs).await.seq(),
    );
    assert_eq!(before, after);
    assert_eq!(manager.get("/cffa").await.status, 200);
    assert_eq!(other.get("/cffa").await.status, 200);
    assert_eq!(
        app.book(&app.team("Tuesday Turf").await)
            .await
            .player_count(),
        0
    );
}

#[actix_web::test]
async fn what_another_site_sends_is_refused_and_nothing_comes_of_it() {
    let app = TestApp::start().await;
    let (manager, team) = app.with_team().await;
    let form = manager
        .get("/players/new")
        .await
        .form("/players/new")
        .with("name", "Zed");
    let before = app.everything().await;
    let send = |name: &'static str, value: &str| {
        let request = manager
            .client
            .post(manager.url("/players/new"))
            .form(&form.fields);
        ask(request.header(name, value))
    };
    for (name, value) in [
        ("Origin", "https://evil.example"),
        ("Origin", "null"),
        ("Sec-Fetch-Site", "cross-site"),
        ("Sec-Fetch-Site", "same-site"),
        ("Referer", "https://evil.example/players/new"),
        ("X-Nothing-Said", "at all"),
    ] {
        let answer = send(name, value).await;
        assert_eq!(answer.status, 403, "{name}: {value}");
        assert!(
            answer.text().contains("nothing was done"),
            "{}",
            answer.text()
        );
    }
    let logout = manager
        .client
        .post(manager.url("/logout"))
        .header("Origin", "https://evil.example");
    assert_eq!(ask(logout).await.status, 403);
    assert_eq!(app.everything().await, before);
    assert_eq!(
        manager.get("/cffa").await.status,
        200,
        "and still signed in"
    );
    assert_eq!(send("Sec-Fetch-Site", "same-origin").await.status, 303);
    assert_eq!(app.book(&team).await.player_count(), 2);
}

#[actix_web::test]
async fn nothing_is_changed_by_a_get_such_as_signing_out() {
    let app = TestApp::start().await;
    let (manager, team) = app.with_team().await;
    let season = season(&app, &manager, team).await;
    let before = app.everything().await;
    for path in [
        "/logout",
        "/autopay",
        "/history/undo",
        "/teams/switch",
        "/manageUserAccess/revoke",
    ] {
        assert_eq!(manager.get(path).await.status, 405, "{path}");
    }
    for path in [
        format!("/games/{}/delete", season.game),
        "/settings/delete".into(),
    ] {
        assert_eq!(manager.get(&path).await.status, 200);
    }
    assert_eq!(app.everything().await, before);
    assert_eq!(manager.get("/cffa").await.status, 200);
}

#[actix_web::test]
async fn the_cookie_is_kept_from_scripts_and_from_other_sites() {
    let app = TestApp::start().await;
    let (browser, path) = (app.browser(), app.set_up_path());
    let form = browser.get(&path).await.form(&path);
    let answer = browser
        .send(&account_form(form, "richard", "Richard B"))
        .await;
    let cookie = answer.header("set-cookie");
    assert!(cookie.starts_with("cffa="), "{cookie}");
    for flag in ["HttpOnly", "SameSite=Lax", "Path=/"] {
        assert!(cookie.contains(flag), "{flag} in {cookie}");
    }
    assert!(
        !cookie.contains("Secure"),
        "over http it would never come back"
    );
    assert!(!cookie.contains("Domain"), "{cookie}");
}

#[actix_web::test]
async fn behind_https_the_cookie_never_travels_without_it_and_belongs_to_this_host() {
    let app = TestApp::configured(&[("CFFA_URL", "https://cffa.example")]).await;
    let (browser, path) = (app.browser(), app.set_up_path());
    let page = browser.get(&path).await;
    let answer = browser
        .send(&account_form(page.form(&path), "richard", "Richard B"))
        .await;
    let cookie = answer.header("set-cookie");
    assert!(cookie.starts_with("__Host-cffa="), "{cookie}");
    for flag in ["Secure", "HttpOnly", "SameSite=Lax", "Path=/"] {
        assert!(cookie.contains(flag), "{flag} in {cookie}");
    }
    assert!(!cookie.contains("Domain"), "{cookie}");
    assert_eq!(page.header("strict-transport-security"), "max-age=63072000");
}

#[actix_web::test]
async fn a_cookie_that_somebody_made_up_opens_nothing() {
    let app = TestApp::start().await;
    let (manager, _) = app.with_team().await;
    let real = manager.cookie().expect("a session");
    let (name, value) = real.split_once('=').expect("a pair");
    let mut forged = vec![
        "nonsense".to_owned(),
        String::new(),
        "%00".into(),
        "a".repeat(3_000),
        value.chars().rev().collect(),
    ];
    let last = if value.ends_with('A') { "B" } else { "A" };
    forged.push(format!("{}{last}", &value[..value.len() - 1]));
    for forged in forged {
        let request = app.browser().request(Method::GET, "/cffa");
        let answer = ask(request.header("Cookie", format!("{name}={forged}"))).await;
        assert_eq!(answer.status, 303, "{forged}");
        assert!(answer.location().starts_with("/login"));
    }
}

#[actix_web::test]
async fn signing_in_leads_to_pages_of_our_own_and_nowhere_else() {
    let app = TestApp::start().await;
    let manager = app.set_up().await;
    for next in [
        "https://evil.example/",
        "//evil.example",
        "/\\evil.example",
        "\\\\evil.example",
        "javascript:alert(1)",
        "/\tevil",
        " //evil.example",
        "evil.example",
        "",
        "/\r\nSet-Cookie: a=b",
    ] {
        let form = manager.get("/account").await.form("/logout");
        manager.send(&form).await;
        let address = form_urlencoded::Serializer::new(String::new())
            .append_pair("next", next)
            .finish();
        let page = manager.get(&format!("/login?{address}")).await;
        assert_eq!(page.form("/login").get("next"), Some("/"), "{next:?}");
        // And when the field of the form itself says so, or somebody is signed in already.
        let fields = [
            ("username", "richard"),
            ("password", PASSWORD),
            ("next", next),
        ];
        let answer = manager.post("/login", &fields).await;
        assert_eq!(
            (answer.status, answer.location().as_str()),
            (303, "/"),
            "{next:?}"
        );
        let answer = manager.get(&format!("/login?{address}")).await;
        assert_eq!(answer.location(), "/", "{next:?}");
        assert!(!answer.header("set-cookie").contains("a=b"));
    }
}

#[actix_web::test]
async fn whoever_had_to_sign_in_first_arrives_where_they_wanted_to_go() {
    let app = TestApp::start().await;
    let (manager, _) = app.with_team().await;
    manager
        .done(&manager.get("/account").await.form("/logout"))
        .await;
    let wanted = "/transactions?kind=payment&from=2026-01-01";
    let login = manager.get(wanted).await.location();
    let form = manager.get(&login).await.form("/login");
    let form = form.with("username", "RICHARD").with("password", PASSWORD);
    assert_eq!(manager.send(&form).await.location(), wanted);
}

#[actix_web::test]
async fn every_answer_carries_the_headers_that_protect_a_browser() {
    let app = TestApp::start().await;
    let (manager, _) = app.with_team().await;
    let css = cffa::web::assets::address("css/app.css");
    let nobody = app.browser();
    for (browser, path, status) in [
        (&manager, "/cffa", 200),
        (&manager, "/games/none", 404),
        (&manager, "/nowhere", 404),
        (&manager, "/logout", 405),
        (&manager, "/settings/export", 200),
        (&nobody, "/login", 200),
        (&nobody, "/cffa", 303),
        (&nobody, "/healthz", 200),
        (&nobody, css.as_str(), 200),
        (&nobody, "/static/v-1/none.css", 404),
    ] {
        let answer = browser.get(path).await;
        assert_eq!(answer.status, status, "{path}");
        let policy = answer.header("content-security-policy");
        assert!(
            policy.contains("default-src 'self'") && policy.contains("frame-ancestors 'none'"),
            "{path}: {policy}"
        );
        assert!(!policy.contains("unsafe"), "{path}: {policy}");
        assert_eq!(answer.header("x-content-type-options"), "nosniff", "{path}");
        assert_eq!(answer.header("x-frame-options"), "DENY", "{path}");
        assert_eq!(answer.header("referrer-policy"), "same-origin", "{path}");
        if status == 200 && path != css && path != "/healthz" {
            assert_eq!(answer.header("cache-control"), "no-store", "{path}");
        }
    }
    let kept = nobody.get(&css).await;
    assert!(kept.header("cache-control").contains("immutable"));
}

#[actix_web::test]
async fn no_page_asks_another_server_for_anything_or_runs_a_script_in_the_page() {
    let app = TestApp::start().await;
    let (manager, team) = app.with_team().await;
    season(&app, &manager, team).await;
    for path in [
        "/",
        "/cffa",
        "/games/new",
        "/playerSummary",
        "/settings",
        "/manageUserAccess",
        "/history",
    ] {
        let body = manager.get(path).await.body;
        for outside in [
            "src=\"http",
            "src=\"//",
            "<link rel=\"stylesheet\" href=\"http",
            "url(http",
            " onclick=",
            " style=",
            "<style",
            "javascript:",
        ] {
            assert!(!body.contains(outside), "{path} has {outside}");
        }
        for script in body.split("<script").skip(1) {
            assert!(
                script.contains("src=\"/static/"),
                "{path}: {}",
                &script[..60]
            );
        }
    }
}

#[actix_web::test]
async fn an_old_cookie_is_dead_after_signing_out() {
    let app = TestApp::start().await;
    let (manager, _) = app.with_team().await;
    let old = manager.cookie().expect("a session");
    let with_old = || {
        ask(app
            .browser()
            .request(Method::GET, "/cffa")
            .header("Cookie", &old))
    };
    assert_eq!(with_old().await.status, 200);
    manager
        .done(&manager.get("/cffa").await.form("/logout"))
        .await;
    assert_eq!(with_old().await.status, 303);
}

#[actix_web::test]
async fn the_session_has_another_id_after_signing_in() {
    let app = TestApp::start().await;
    let first = app.set_up().await;
    let before = first.cookie().expect("a session");
    first.sign_in_again().await;
    let after = first.cookie().expect("a session");
    assert_ne!(before, after);
    let answer = ask(app
        .browser()
        .request(Method::GET, "/account")
        .header("Cookie", &before))
    .await;
    assert_eq!(answer.status, 303, "the one from before opens nothing");
}

impl Browser {
    /// Signs in although a session goes on.
    async fn sign_in_again(&self) {
        let fields = [("username", "richard"), ("password", PASSWORD)];
        assert_eq!(self.post("/login", &fields).await.status, 303);
    }
}

#[actix_web::test]
async fn a_changed_password_ends_the_other_sessions_and_the_old_password() {
    let app = TestApp::start().await;
    let here = app.set_up().await;
    let there = app.browser();
    there.sign_in("richard").await;
    let old = here.cookie().expect("a session");
    let form = here.get("/account").await.form("/account/password");
    let form = form
        .with("current", PASSWORD)
        .with("password", "wednesday night")
        .with("again", "wednesday night");
    let page = here.done(&form).await;
    assert!(
        page.flashes().contains("The password is changed"),
        "{}",
        page.text()
    );
    assert_eq!(here.get("/account").await.status, 200);
    assert_eq!(there.get("/account").await.status, 303);
    let answer = ask(app
        .browser()
        .request(Method::GET, "/account")
        .header("Cookie", &old))
    .await;
    assert_eq!(answer.status, 303, "this browser goes on under another id");
    let fields = [("username", "richard"), ("password", PASSWORD)];
    assert_eq!(there.fill("/login", &fields).await.status, 422);
}

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
async fn guessing_set_up_links_and_invitations_is_slowed_down() {
    let app = TestApp::start().await;
    let guesser = app.browser();
    for path in ["/setup/guess", "/invitations/guess"] {
        let mut last = 0;
        for _ in 0..40 {
            last = guesser.get(path).await.status;
            if last == 429 {
                break;
            }
            assert_eq!(last, 410, "{path}");
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
async fn many_requests_at_once_never_show_another_teams_data() {
    let app = TestApp::start().await;
    let first = app.set_up().await;
    let tuesday = app.found_team(&first, "Tuesday Turf").await;
    let second = app.stranger("olga").await;
    let thursday = app.found_team(&second, "Thursday Turf").await;
    first.add_players(&["Tuesday Tom"]).await;
    second.add_players(&["Thursday Theo"]).await;
    let tom = app.player(&tuesday, "Tuesday Tom").await;
    let theo = app.player(&thursday, "Thursday Theo").await;
    let ask_much = |browser: Browser, own: String, ours: &'static str, theirs: &'static str| async move {
        let page = format!("/playerSummary/{own}");
        for round in 0..25 {
            for path in [
                "/cffa",
                "/players",
                "/history",
                page.as_str(),
                "/games/new",
                "/manageUserAccess",
            ] {
                let answer = browser.get(path).await;
                assert_eq!(answer.status, 200, "{path}");
                assert!(answer.body.contains(ours), "{path}");
                assert!(!answer.body.contains(theirs), "{path} shows {theirs}");
            }
            if round % 5 == 0 {
                let fields = [("player", own.as_str()), ("amount", "1.00")];
                assert_eq!(browser.fill("/transactions/new", &fields).await.status, 303);
            }
        }
    };
    let tasks: Vec<_> = (0..2)
        .flat_map(|_| {
            [
                tokio::task::spawn_local(ask_much(
                    first.clone(),
                    tom.to_string(),
                    "Tuesday",
                    "Thursday",
                )),
                tokio::task::spawn_local(ask_much(
                    second.clone(),
                    theo.to_string(),
                    "Thursday",
                    "Tuesday",
                )),
            ]
        })
        .collect();
    for task in tasks {
        task.await.expect("nothing strange");
    }
    // And of payments made at the same time none was lost.
    assert_eq!(app.balance(&tuesday, "Tuesday Tom").await, "10.00");
    assert_eq!(app.balance(&thursday, "Thursday Theo").await, "10.00");
}

#[actix_web::test]
async fn of_eighty_payments_at_once_none_is_lost() {
    let app = TestApp::start().await;
    let (manager, team) = app.with_team().await;
    let richard = app.player(&team, "Richard B").await.to_string();
    let form = manager
        .get("/transactions/new")
        .await
        .form("/transactions/new");
    let payments = (0..80).map(|_| {
        let key = uuid::Uuid::new_v4().to_string();
        let form = form
            .clone()
            .with("form_key", &key)
            .with("player", &richard)
            .with("amount", "1.00");
        let manager = manager.clone();
        async move { manager.send(&form).await.status }
    });
    let statuses = futures::future::join_all(payments).await;
    assert!(statuses.iter().all(|status| *status == 303), "{statuses:?}");
    assert_eq!(app.balance(&team, "Richard B").await, "80.00");
}

#[actix_web::test]
async fn shares_add_up_to_the_cost_to_the_penny() {
    let app = TestApp::start().await;
    let (manager, team) = app.with_team().await;
    let season = season(&app, &manager, team).await;
    let page = manager.get(&format!("/games/{}", season.game)).await;
    // Of 61.00 on 9 heads 7 pay 6.78 and 2 pay 6.77.
    let shares: Vec<i64> = ["Richard B", "Adam K", "Mark"]
        .iter()
        .map(|name| pence(&page.row(name)[2]))
        .collect();
    assert_eq!(shares.iter().sum::<i64>(), 6_100, "{shares:?}");
    assert_eq!(page.row("Together")[2], "£61.00");
    assert!(
        page.text()
            .contains("of 9 heads 7 pay £6.78 and 2 pay £6.77"),
        "{}",
        page.text()
    );
}

/// `£6.78 rounded up` in pence.
fn pence(text: &str) -> i64 {
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    digits.parse().expect("an amount")
}

#[actix_web::test]
async fn a_typo_in_a_row_that_is_not_ticked_makes_nobody_and_an_empty_guests_box_is_none() {
    let app = TestApp::start().await;
    let (manager, team) = app.with_team().await;
    let season = season(&app, &manager, team).await;
    let (adam, mark) = (season.adam, season.mark);
    let form = manager.new_game(&today(), "10.00").await;
    let form = form
        .with(&format!("guests_{adam}"), "nonsense")
        .with(&format!("played_{mark}"), "on")
        .with(&format!("guests_{mark}"), "")
        .with("new_guests_0", "3");
    assert_eq!(manager.send(&form).await.location(), "/cffa");
    let book = app.book(&season.team).await;
    assert_eq!(book.player_count(), 3);
    assert_eq!(book.last_game().expect("a game").details.heads(), 1);
}

#[actix_web::test]
async fn a_back_dated_game_leaves_last_played_where_it_was() {
    let app = TestApp::start().await;
    let (manager, team) = app.with_team().await;
    let season = season(&app, &manager, team).await;
    let before = manager.get("/cffa").await.row("Mark")[3].clone();
    let form = manager.new_game(&days_ago(40), "10.00").await;
    let form = form.with(&format!("played_{}", season.mark), "on");
    assert_eq!(manager.send(&form).await.location(), "/cffa");
    let row = manager.get("/cffa").await.row("Mark");
    assert_eq!((row[3].clone(), row[2].as_str()), (before, "2"));
}

#[actix_web::test]
async fn a_name_typed_in_other_letters_is_the_player_and_an_accent_is_another() {
    let app = TestApp::start().await;
    let (manager, team) = app.with_team().await;
    manager
        .add_players(&["McDonald R", "van Dijk V", "Big Mark", "Zoe"])
        .await;
    let form = manager.new_game(&today(), "20.00").await;
    let form = form
        .with("new_name_0", "mcdonald r")
        .with("new_name_1", "VAN DIJK V")
        .with("new_name_2", "Mark")
        .with("new_name_3", "Zoë")
        .with("new_guests_2", "3");
    assert_eq!(manager.send(&form).await.location(), "/cffa");
    let page = manager.get("/cffa").await;
    for (name, heads) in [
        ("McDonald R", 1),
        ("van Dijk V", 1),
        ("Mark", 4),
        ("Zoë", 1),
    ] {
        let row = page
            .rows()
            .into_iter()
            .find(|row| row.first().is_some_and(|cell| cell == name));
        let row = row.unwrap_or_else(|| panic!("{name} stands there as typed"));
        assert_eq!(row[2], "1", "{name} played");
        assert!(
            heads < 4 || pence(&row[5]) > 1_000,
            "Mark pays for his guests: {row:?}"
        );
    }
    // Neither Big Mark nor Zoe was there.
    assert_eq!(page.row("Big Mark")[2], "0");
    let zoe = page
        .rows()
        .into_iter()
        .find(|row| row.first().is_some_and(|cell| cell == "Zoe"));
    assert_eq!(zoe.expect("Zoe")[2], "0");
    assert_eq!(app.book(&team).await.player_count(), 7);
    let path = format!("/playerSummary/{}", app.player(&team, "McDonald R").await);
    assert_eq!(manager.get(&path).await.status, 200);
}

#[actix_web::test]
async fn players_may_be_called_what_a_database_or_a_form_calls_its_fields() {
    let app = TestApp::start().await;
    let (manager, team) = app.with_team().await;
    let names = [
        "Booker",
        "Players",
        "Cost of Game",
        "PlayerList",
        "J. Smith",
        "$Money",
        "Mark_guests",
        "Sam :)",
        "_id",
        "on",
        "played_1",
        "null",
        "O'Neil & <b>Sons</b>",
        "50%",
        "Ann \"Ace\" B",
    ];
    manager.add_players(&names).await;
    let mut form = manager.new_game(&today(), "32.00").await;
    let mut ids = BTreeMap::new();
    for name in names {
        let id = app.player(&team, name).await;
        form = form.with(&format!("played_{id}"), "on");
        ids.insert(name, id);
    }
    let form = form.with("booker", &ids["Booker"].to_string());
    assert_eq!(manager.send(&form).await.location(), "/cffa");
    let dashboard = manager.get("/cffa").await;
    for (name, id) in ids {
        assert_eq!(dashboard.row(name)[2], "1", "{name}");
        let fields = [("player", id.to_string()), ("amount", "1.00".to_owned())];
        let fields: Vec<(&str, &str)> = fields
            .iter()
            .map(|(name, value)| (*name, &**value))
            .collect();
        assert_eq!(
            manager.fill("/transactions/new", &fields).await.status,
            303,
            "{name}"
        );
        let page = manager.get(&format!("/playerSummary/{id}")).await;
        assert!(page.text().contains(name), "{name}");
    }
    assert!(
        !dashboard.body.contains("<b>Sons"),
        "names are text, not markup"
    );
}

#[actix_web::test]
async fn the_game_that_the_question_showed_is_the_one_that_is_deleted() {
    let app = TestApp::start().await;
    let (manager, team) = app.with_team().await;
    let season = season(&app, &manager, team).await;
    let path = format!("/games/{}/delete", season.game);
    let question = manager.get(&path).await.form(&path);
    // Meanwhile others are logged before and after it, and another goes.
    for date in [days_ago(20), days_ago(1)] {
        let form = manager.new_game(&date, "10.00").await;
        let form = form.with(&format!("played_{}", season.mark), "on");
        assert_eq!(manager.send(&form).await.status, 303);
    }
    assert_eq!(manager.send(&question).await.location(), "/games");
    let book = app.book(&season.team).await;
    assert!(book.game(season.game).is_none());
    assert_eq!(book.game_count(), 3);
}

#[actix_web::test]
async fn an_export_holds_the_book_of_one_team_and_no_export_of_another() {
    let app = TestApp::start().await;
    let (manager, _) = app.with_team().await;
    let first = manager.get("/settings/export").await;
    let second = app.found_team(&manager, "Thursday Turf").await;
    manager.add_players(&["Theo"]).await;
    let path = format!("/settings/export?team={}", second.id);
    for (answer, theirs, not_theirs) in [
        (first, "Tuesday Turf", "Thursday Turf"),
        (manager.get(&path).await, "Theo", "Tuesday Turf"),
    ] {
        let zip = std::io::Cursor::new(answer.bytes.clone());
        let mut zip = zip::ZipArchive::new(zip).expect("a zip");
        let mut all = String::new();
        for at in 0..zip.len() {
            let mut file = zip.by_index(at).expect("a file");
            let name = file.name().expect("a name").into_owned();
            assert!(!name.ends_with(".zip"), "{name}");
            std::io::Read::read_to_string(&mut file, &mut all).expect("text");
        }
        assert!(all.contains(theirs), "{theirs}");
        assert!(!all.contains(not_theirs), "{not_theirs}");
    }
}

#[actix_web::test]
async fn a_cookie_of_another_installation_opens_nothing_here() {
    let (here, there) = (TestApp::start().await, TestApp::start().await);
    here.set_up().await;
    // Even with the same secret key: what counts is the session in the store.
    let cookie = there.set_up().await.cookie().expect("a session");
    let request = here.browser().request(Method::GET, "/account");
    assert_eq!(ask(request.header("Cookie", &cookie)).await.status, 303);
    let key = ("SECRET_KEY", "another key, as long as it has to be");
    let keyed = TestApp::configured(&[key]).await;
    let cookie = keyed.set_up().await.cookie().expect("a session");
    let request = here.browser().request(Method::GET, "/account");
    assert_eq!(ask(request.header("Cookie", &cookie)).await.status, 303);
}

#[actix_web::test]
async fn nothing_is_ever_minus_nothing() {
    let app = TestApp::start().await;
    let (manager, team) = app.with_team().await;
    let free = manager.new_game(&today(), "-0").await;
    let answer = manager.send(&free.with("new_name_0", "Zed")).await;
    assert_eq!(
        answer.status,
        303,
        "a pitch may cost nothing: {}",
        answer.text()
    );
    let id = app.player(&team, "Zed").await;
    for path in [
        "/cffa",
        "/games",
        "/transactions",
        &format!("/playerSummary/{id}"),
    ] {
        let text = manager.get(path).await.text();
        for wrong in ["-0.00", "\u{2212}0", "\u{2212}£0", "-£0", "NaN"] {
            assert!(!text.contains(wrong), "{path} has {wrong}: {text}");
        }
        assert!(text.contains("£0.00"), "{path}");
    }
}

#[actix_web::test]
async fn a_game_of_the_originals_is_edited_whole_and_keeps_its_results() {
    let app = TestApp::start().await;
    let (manager, team) = app.with_team().await;
    let part = reqwest::multipart::Part::bytes(crate::export::sunday_side().zip());
    let form = reqwest::multipart::Form::new().part("file", part.file_name("export-cffa.zip"));
    let action = manager
        .get("/settings")
        .await
        .form("/settings/import")
        .action;
    let upload = ask(manager.request(Method::POST, &action).multipart(form)).await;
    assert!(
        upload.text().contains("of the team Sunday Side"),
        "{}",
        upload.text()
    );
    assert_eq!(upload.row("Bob")[3], "£20.00 in credit");
    manager.done(&upload.form("/settings/import/confirm")).await;
    let row = manager.get("/cffa").await.row("Cy");
    assert!(
        row[1].starts_with("\u{2212}£23.33") && row[2] == "2",
        "{row:?}"
    );
    let game = app.book(&team).await.last_game().expect("a game").id;
    let path = format!("/games/{game}/edit");
    let before = app.book(&team).await;
    let answer = manager.fill(&path, &[("cost", "60.00")]).await;
    assert_eq!(answer.status, 303, "{}", answer.text());
    let after = app.book(&team).await;
    assert_eq!(before.transaction_count(), after.transaction_count());
    let page = manager.get(&format!("/games/{game}")).await;
    assert_eq!(
        (page.row("Ann")[3].as_str(), page.row("Cy")[3].as_str()),
        ("won", "lost")
    );
    assert_eq!(page.row("Cy")[1], "1", "the guest");
    let people: i64 = ["Ann", "Bob", "Cy"]
        .iter()
        .map(|name| before.player_called(&cffa::book::PlayerName::parse(name).expect("a name")))
        .map(|player| after.tally(player.expect("a player").id).balance().minor())
        .sum();
    assert_eq!(people, after.money_held().minor());
}
