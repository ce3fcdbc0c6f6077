//! Teams: each has its own name, members and data, and nobody joins one by accident.

use cffa_testing::app::fixture::season;
use cffa_testing::app::{Browser, PASSWORD, TestApp, account_form};

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
    // The form of an upload can't be read before the team is known, so its address names the team.
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
    // Has Richard's name, but is linked to Mark.
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
    // Renaming the player keeps the link to the page.
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
async fn a_revoked_user_is_signed_out_at_once_and_sees_nothing_after_signing_in_again() {
    let app = TestApp::start().await;
    let (manager, team) = app.with_team().await;
    let other = app.join(&manager, "manager", None, "roger").await;
    let form = other.get("/players/new").await.form("/players/new");
    assert_eq!(other.get("/cffa").await.status, 200);
    let phone = app.browser();
    phone.sign_in("roger").await;
    revoke(&app, &manager, "roger").await;
    let form = form.with("name", "Zed");
    for browser in [&other, &phone] {
        assert_eq!(
            browser.get("/cffa").await.status,
            303,
            "to the sign-in page"
        );
        assert_eq!(browser.get("/account").await.status, 303);
    }
    assert_eq!(other.send(&form).await.status, 401);
    // Neither signing in again nor choosing a team gives access.
    let again = [("username", "roger"), ("password", PASSWORD)];
    assert_eq!(other.post("/login", &again).await.status, 303);
    assert_eq!(other.get("/cffa").await.status, 403);
    assert_eq!(other.get("/settings/export").await.status, 403);
    assert_eq!(other.send(&form).await.status, 404);
    assert_eq!(app.book(&team).await.player_count(), 1);
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
    manager.done(form.expect("the page has the button")).await;
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
    manager.done(form.expect("the page has the form")).await;
    let team = app.team("Tuesday Turf").await;
    let member = team
        .members
        .iter()
        .find(|one| one.account == id)
        .expect("the account is a member");
    assert_eq!(member.role, cffa_store::Role::Player);
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
        task.await.expect("the task doesn't panic");
    }
    // And none of the concurrent payments was lost.
    assert_eq!(app.balance(&tuesday, "Tuesday Tom").await, "10.00");
    assert_eq!(app.balance(&thursday, "Thursday Theo").await, "10.00");
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
        let mut zip = zip::ZipArchive::new(zip).expect("the export is a zip");
        let mut all = String::new();
        for at in 0..zip.len() {
            let mut file = zip.by_index(at).expect("the file can be read");
            let name = file.name().expect("the file has a name").into_owned();
            assert!(!name.ends_with(".zip"), "{name}");
            std::io::Read::read_to_string(&mut file, &mut all).expect("the file is text");
        }
        assert!(all.contains(theirs), "{theirs}");
        assert!(!all.contains(not_theirs), "{not_theirs}");
    }
}

#[actix_web::test]
async fn somebody_elses_form_sent_again_opens_them_no_team() {
    let app = TestApp::start().await;
    let richard = app.set_up().await;
    let form = richard.get("/onboarding").await.form("/onboarding");
    let form = form.with("team_name", "Tuesday Turf");
    assert_eq!(richard.send(&form).await.location(), "/cffa");
    // Sent twice by its own sender, it is one team.
    assert_eq!(richard.send(&form).await.location(), "/cffa");
    let eve = app.stranger("eve").await;
    let answer = eve.send(&form).await;
    assert_eq!(answer.status, 422, "{}", answer.text());
    assert!(answer.errors()["team_name"].contains("already a team called"));
    assert_eq!(eve.get("/cffa").await.status, 403);
    assert_eq!(app.team("Tuesday Turf").await.members.len(), 1);
}
