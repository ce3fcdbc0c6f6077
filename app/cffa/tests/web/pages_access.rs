//! Members: adding, inviting, changing, revoking.

use cffa_store::Role;
use cffa_testing::app::fixture::season;
use cffa_testing::app::html::Form;
use cffa_testing::app::{Answer, Browser, TestApp, account_form};

/// The form for an action on a member.
fn of(page: &Answer, action: &str, user: &str) -> Form {
    let forms = page.forms(action);
    let found = forms
        .into_iter()
        .find(|form| form.get("user") == Some(user));
    found.unwrap_or_else(|| panic!("no {action} for {user} on: {}", page.text()))
}

async fn access(manager: &Browser) -> Answer {
    manager.get("/manageUserAccess").await
}

#[actix_web::test]
async fn somebody_is_invited_by_user_name() {
    let app = TestApp::start().await;
    let (manager, team) = app.with_team().await;
    let season = season(&app, &manager, team).await;
    let stranger = app.stranger("sam").await;
    let form = access(&manager).await.form("/manageUserAccess/add");
    let form = form
        .with("subject", " SAM ")
        .with("add_role", "player")
        .with("add_player", &season.mark.to_string());
    let page = manager.done(&form).await;
    assert!(page.flashes().contains("Invitation created."));
    let accept = stranger.get("/").await.form("/account/invitations/accept");
    stranger.done(&accept).await;
    let page = access(&manager).await;
    assert!(
        page.text().contains("Player, plays as Mark"),
        "{}",
        page.text()
    );
    assert!(
        stranger
            .get("/playerSummary")
            .await
            .body
            .contains("<h1>Mark")
    );
    let again = manager
        .send(
            &form
                .clone()
                .with("form_key", &uuid::Uuid::now_v7().to_string()),
        )
        .await;
    assert_eq!(again.errors()["subject"], "sam is already in this team.");
    for unfit in [
        "",
        "auth0|abc",
        "<b>x</b>",
        "$where",
        "sam\u{202e}",
        &"x".repeat(300),
    ] {
        let answer = manager.send(&form.clone().with("subject", unfit)).await;
        assert_eq!(answer.status, 422, "{unfit}");
        assert!(answer.errors().contains_key("subject"), "{unfit}");
        assert_eq!(
            answer.form("/manageUserAccess/add").get("subject"),
            Some(unfit)
        );
    }
}

#[actix_web::test]
async fn the_link_of_an_invitation_is_nowhere_in_the_database() {
    let app = TestApp::start().await;
    let (manager, _) = app.with_team().await;
    let richard = app.account_of("richard").await.id;
    let form = access(&manager).await.form("/manageUserAccess/invite");
    assert_eq!(manager.send(&form).await.status, 303);
    let sessions = app.store.sessions_of(richard, jiff::Timestamp::now()).await;
    let kept = format!("{:?}", sessions.expect("the store answers"));
    assert!(kept.contains("new_link"), "{kept}");
    assert!(!kept.contains("/invitations/"), "{kept}");
    assert!(access(&manager).await.body.contains("/invitations/"));
}

#[actix_web::test]
async fn a_host_that_is_too_long_makes_no_invitation() {
    let app = TestApp::start().await;
    let (manager, team) = app.with_team().await;
    let form = access(&manager).await.form("/manageUserAccess/invite");
    for length in [256, 3_000, 20_000] {
        let host = "x".repeat(length);
        let request = manager
            .request(reqwest::Method::POST, &form.action)
            .header("Host", &host)
            .header("Origin", format!("http://{host}"))
            .header("Sec-Fetch-Site", "same-origin")
            .form(&form.fields);
        let answer = cffa_testing::app::ask(request).await;
        assert!(
            [400, 403, 431].contains(&answer.status),
            "{}",
            answer.status
        );
        assert!(app.team(&team.name).await.invitations.is_empty());
    }
}

#[actix_web::test]
async fn an_invitation_is_for_one_person_and_then_opens_nothing() {
    let app = TestApp::start().await;
    let (manager, team) = app.with_team().await;
    let season = season(&app, &manager, team).await;
    let link = manager.invite("player", Some(season.mark)).await;
    let (first, late) = (app.browser(), app.browser());
    let page = first.get(&link).await;
    assert!(
        page.text()
            .contains("An invitation from Richard B Tuesday Turf"),
        "{}",
        page.text()
    );
    assert!(page.text().contains("In the line-up you are Mark."));
    let form = page.form(&link);
    let late_form = late.get(&link).await.form(&link);
    let joined = first.done(&account_form(form, "mark", "Mark")).await;
    assert!(
        joined.flashes().contains("You have joined the team."),
        "{}",
        joined.text()
    );
    assert!(first.get("/playerSummary").await.body.contains("<h1>Mark"));
    for answer in [
        late.get(&link).await,
        late.send(&account_form(late_form, "second", "Second"))
            .await,
        app.stranger("sam").await.post(&link, &[]).await,
    ] {
        assert_eq!(answer.status, 410);
        assert!(
            answer.text().contains("This invitation is not valid"),
            "{}",
            answer.text()
        );
    }
    let second = [
        ("username", "second"),
        ("password", cffa_testing::app::PASSWORD),
    ];
    let answer = late.post("/login", &second).await;
    assert_eq!(answer.status, 422, "and no account was made");
    // The link is shown only once.
    assert!(!access(&manager).await.body.contains(&link));
}

#[actix_web::test]
async fn a_double_press_on_make_the_link_makes_one_invitation() {
    let app = TestApp::start().await;
    let (manager, team) = app.with_team().await;
    let form = access(&manager).await.form("/manageUserAccess/invite");
    let (one, other) = futures::join!(manager.send(&form), manager.send(&form));
    assert_eq!((one.status, other.status), (303, 303));
    let page = manager.done(&form).await;
    assert_eq!(app.team(&team.name).await.invitations.len(), 1);
    let link = page.body.find("/invitations/").map(|at| &page.body[at..]);
    let link = link
        .and_then(|link| link.split('"').next())
        .expect("the page has a link");
    assert_eq!(app.browser().get(link).await.status, 200, "and it opens");
    // Another page with the same choices creates another invitation.
    manager.invite("player", None).await;
    assert_eq!(app.team(&team.name).await.invitations.len(), 2);
}

#[actix_web::test]
async fn the_link_leads_to_the_host_that_was_asked_and_not_to_one_in_a_forged_header() {
    let app = TestApp::start().await;
    let (manager, _) = app.with_team().await;
    let form = access(&manager).await.form("/manageUserAccess/invite");
    let request = manager
        .request(reqwest::Method::POST, &form.action)
        .header("X-Forwarded-Host", "evil.example")
        .header("Forwarded", "host=evil.example")
        .form(&form.fields);
    assert_eq!(cffa_testing::app::ask(request).await.status, 303);
    let page = access(&manager).await;
    assert!(page.body.contains(&format!("{}/invitations/", app.base)));
    assert!(!page.body.contains("evil.example"));
}

#[actix_web::test]
async fn an_invitation_ends_when_it_expires_or_is_withdrawn() {
    let app = TestApp::start().await;
    let (manager, team) = app.with_team().await;
    let link = manager.invite("manager", None).await;
    let withdrawn = manager.invite("manager", None).await;
    let page = access(&manager).await;
    let mut forms = page.forms("/manageUserAccess/invitations/revoke");
    assert_eq!(forms.len(), 2);
    manager.done(&forms.remove(1)).await;
    let guest = app.browser();
    assert_eq!(guest.get(&link).await.status, 200);
    assert_eq!(guest.get(&withdrawn).await.status, 410);
    // As if its days had passed.
    let mut record = app.team(&team.name).await;
    record.invitations[0].expires = jiff::Timestamp::now();
    app.store
        .replace_team(&record)
        .await
        .expect("the record is written");
    for answer in [
        guest.get(&link).await,
        guest
            .post(
                &link,
                &[
                    ("username", "late"),
                    ("name", "Late"),
                    ("password", cffa_testing::app::PASSWORD),
                    ("again", cffa_testing::app::PASSWORD),
                ],
            )
            .await,
    ] {
        assert_eq!(answer.status, 410);
        assert!(
            answer.text().contains("This invitation has expired."),
            "{}",
            answer.text()
        );
    }
    for days in ["0", "31", "-1", "x", "1.5", "99999999999"] {
        let form = access(&manager).await.form("/manageUserAccess/invite");
        let answer = manager.send(&form.with("days", days)).await;
        assert_eq!(
            answer.errors()["days"],
            "An invitation can be valid for 1 to 30 days.",
            "{days}"
        );
        assert_eq!(
            answer.form("/manageUserAccess/invite").get("days"),
            Some(days)
        );
    }
}

#[actix_web::test]
async fn whoever_has_an_account_joins_a_second_team_with_it_and_switches() {
    let app = TestApp::start().await;
    let (manager, _) = app.with_team().await;
    let other = app.stranger("olga").await;
    app.found_team(&other, "Thursday Turf").await;
    let link = manager.invite("player", None).await;
    // After signing in from the invitation's page.
    let guest = app.browser();
    let login = guest.get(&link).await.link("/login?next=");
    let form = guest.get(&login).await.form("/login");
    let answer = guest
        .send(
            &form
                .with("username", "olga")
                .with("password", cffa_testing::app::PASSWORD),
        )
        .await;
    assert_eq!(answer.location(), link);
    let page = guest.get(&link).await;
    assert!(
        page.text().contains("You are signed in as olga."),
        "{}",
        page.text()
    );
    guest.done(&page.form(&link)).await;
    assert_eq!(
        guest.get("/cffa").await.status,
        403,
        "a player of the team that she joined"
    );
    let switch = guest.get("/").await.forms("/teams/switch");
    assert!(switch.len() >= 2);
    let to = |name: &'static str| {
        let (guest, app) = (&guest, &app);
        async move {
            let id = app.team(name).await.id.to_string();
            let forms = guest.get("/").await.forms("/teams/switch");
            let form = forms.into_iter().find(|form| form.get("team") == Some(&id));
            guest
                .send(&form.expect("the page has the button"))
                .await
                .location()
        }
    };
    assert_eq!(to("Thursday Turf").await, "/cffa");
    assert!(guest.get("/cffa").await.text().contains("Thursday Turf"));
    assert_eq!(to("Tuesday Turf").await, "/playerSummary");
    assert_eq!(guest.get("/cffa").await.status, 403);
    let again = manager.invite("manager", None).await;
    let answer = guest.send(&guest.get(&again).await.form(&again)).await;
    assert!(
        answer.problems().contains("You are already in this team."),
        "{}",
        answer.text()
    );
}

#[actix_web::test]
async fn role_and_player_are_changed_and_count_from_the_next_click() {
    let app = TestApp::start().await;
    let (manager, team) = app.with_team().await;
    let season = season(&app, &manager, team).await;
    let player = app.join(&manager, "player", None, "sam").await;
    let user = app.account_of("sam").await.id.to_string();
    assert_eq!(player.get("/cffa").await.status, 403);
    let form = of(&access(&manager).await, "/manageUserAccess/change", &user);
    assert_eq!(
        (form.get("role"), form.get("player")),
        (Some("player"), Some(""))
    );
    manager
        .done(
            &form
                .with("role", "manager")
                .with("player", &season.adam.to_string()),
        )
        .await;
    assert_eq!(player.get("/cffa").await.status, 200);
    assert!(
        player
            .get("/playerSummary")
            .await
            .body
            .contains("<h1>Adam K")
    );
    let form = of(&access(&manager).await, "/manageUserAccess/change", &user);
    manager.done(&form.with("role", "player")).await;
    assert_eq!(player.get("/cffa").await.status, 403);
    let unknown = uuid::Uuid::now_v7().to_string();
    let form = of(&access(&manager).await, "/manageUserAccess/change", &user);
    for (field, value) in [
        ("role", "owner"),
        ("role", ""),
        ("player", unknown.as_str()),
        ("player", "Mark"),
    ] {
        let answer = manager.send(&form.clone().with(field, value)).await;
        assert_eq!(answer.status, 422, "{field}={value}");
        assert!(!answer.problems().is_empty());
    }
    for path in ["change", "revoke", "reinstate"] {
        let path = format!("/manageUserAccess/{path}");
        for user in [unknown.as_str(), "", "x"] {
            let answer = manager
                .post(&path, &[("user", user), ("role", "player")])
                .await;
            assert_eq!(answer.status, 404, "{path} {user}");
        }
    }
}

#[actix_web::test]
async fn access_is_taken_away_and_given_back() {
    let app = TestApp::start().await;
    let (manager, team) = app.with_team().await;
    let other = app.join(&manager, "manager", None, "olga").await;
    let user = app.account_of("olga").await.id.to_string();
    let her_link = other.invite("manager", None).await;
    let page = manager
        .done(&of(
            &access(&manager).await,
            "/manageUserAccess/revoke",
            &user,
        ))
        .await;
    assert!(
        page.flashes().contains("Access revoked"),
        "{}",
        page.flashes()
    );
    assert_eq!(other.get("/cffa").await.status, 303, "and signed out");
    other.sign_in("olga").await;
    assert_eq!(other.get("/cffa").await.status, 403);
    // Neither her own invitation nor another manager's lets her in again.
    assert_eq!(other.get(&her_link).await.status, 410);
    let link = manager.invite("manager", None).await;
    let answer = other.send(&other.get(&link).await.form(&link)).await;
    assert!(
        answer
            .problems()
            .contains("was revoked, and an invitation can’t restore it"),
        "{}",
        answer.text()
    );
    let add = access(&manager)
        .await
        .form("/manageUserAccess/add")
        .with("subject", "olga");
    assert!(manager.send(&add).await.errors()["subject"].contains("Reinstate them instead"));
    let form = of(
        &access(&manager).await,
        "/manageUserAccess/reinstate",
        &user,
    );
    manager.done(&form).await;
    assert_eq!(other.get("/cffa").await.status, 200);
    let twice = manager
        .post("/manageUserAccess/reinstate", &[("user", &user)])
        .await;
    assert!(
        manager
            .get(&twice.location())
            .await
            .flashes()
            .contains("Their access is not revoked.")
    );
    assert_eq!(app.team(&team.name).await.members.len(), 2);
}

#[actix_web::test]
async fn the_last_manager_stays() {
    let app = TestApp::start().await;
    let (manager, team) = app.with_team().await;
    app.join(&manager, "player", None, "sam").await;
    let user = app.account_of("richard").await.id.to_string();
    let page = access(&manager).await;
    for form in [
        of(&page, "/manageUserAccess/revoke", &user),
        of(&page, "/manageUserAccess/change", &user).with("role", "player"),
    ] {
        let answer = manager.done(&form).await;
        assert!(
            answer.flashes().contains("the team’s only manager"),
            "{}",
            answer.flashes()
        );
    }
    assert_eq!(manager.get("/cffa").await.status, 200);
    // With another manager in the team, they may leave.
    app.join(&manager, "manager", None, "olga").await;
    manager
        .send(&of(&page, "/manageUserAccess/change", &user).with("role", "player"))
        .await;
    assert_eq!(manager.get("/cffa").await.status, 403);
    let team = app.team(&team.name).await;
    assert_eq!(
        team.members
            .iter()
            .filter(|one| one.role == Role::Manager)
            .count(),
        1
    );
}
