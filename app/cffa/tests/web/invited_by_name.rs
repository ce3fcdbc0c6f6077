//! Invitations by name: an invited user isn't a member before they accept, nobody learns who has an
//! account, and any member can leave.

use cffa_store::{Role, Team};
use cffa_testing::app::{Answer, Browser, TestApp};

/// Invites a user by name, and returns the page that the manager sees.
async fn invite(manager: &Browser, user_name: &str) -> Answer {
    let form = manager
        .get("/manageUserAccess")
        .await
        .form("/manageUserAccess/add");
    let form = form.with("subject", user_name).with("add_role", "player");
    manager.done(&form).await
}

async fn accept(browser: &Browser) -> Answer {
    let form = browser.get("/").await.form("/account/invitations/accept");
    browser.done(&form).await
}

async fn members(app: &TestApp, team: &Team) -> usize {
    app.team(&team.name).await.members.len()
}

#[actix_web::test]
async fn nobody_learns_who_has_an_account_and_nobody_is_a_member_before_they_accept() {
    let app = TestApp::start().await;
    let (manager, team) = app.with_team().await;
    let sam = app.stranger("sam").await;
    let known = invite(&manager, " SAM ").await;
    let unknown = invite(&manager, "nobody.here").await;
    assert_eq!(known.flashes(), unknown.flashes());
    assert!(known.flashes().contains("Invitation created."));
    assert_eq!(members(&app, &team).await, 1);
    assert_eq!(sam.get("/playerSummary").await.status, 403);
    // The manager sees the name that they typed, and nothing about an account.
    let list = manager.get("/manageUserAccess").await.text();
    for typed in ["for sam", "for nobody.here"] {
        assert!(list.contains(typed), "{list}");
    }
    let start = sam.get("/").await;
    assert!(
        start
            .text()
            .contains("You are invited to join Tuesday Turf"),
        "{}",
        start.text()
    );
    let page = accept(&sam).await;
    assert!(page.flashes().contains("You have joined the team."));
    assert_eq!(sam.get("/playerSummary").await.status, 200);
    assert_eq!(members(&app, &team).await, 2);
    // It is used up, and the other one is still waiting.
    assert_eq!(app.team(&team.name).await.named_invitations.len(), 1);
    assert!(
        !sam.get("/account")
            .await
            .body
            .contains("/account/invitations/accept")
    );
}

#[actix_web::test]
async fn an_invitation_by_name_is_declined_withdrawn_or_expires_and_opens_nothing() {
    let app = TestApp::start().await;
    let (manager, team) = app.with_team().await;
    let sam = app.stranger("sam").await;
    invite(&manager, "sam").await;
    let form = sam.get("/").await.form("/account/invitations/accept");
    // It is for sam, whoever else sends its id.
    let eve = app.stranger("eve").await;
    assert_eq!(eve.send(&form).await.status, 404);
    let decline = sam.get("/").await.form("/account/invitations/decline");
    assert!(
        sam.done(&decline)
            .await
            .flashes()
            .contains("Invitation declined")
    );
    assert_eq!(sam.send(&form).await.status, 404);

    invite(&manager, "sam").await;
    let form = sam.get("/").await.form("/account/invitations/accept");
    let page = manager.get("/manageUserAccess").await;
    manager
        .done(&page.form("/manageUserAccess/invitations/revoke"))
        .await;
    assert_eq!(sam.send(&form).await.status, 404);

    invite(&manager, "sam").await;
    let form = sam.get("/").await.form("/account/invitations/accept");
    let mut record = app.team(&team.name).await;
    record.named_invitations[0].expires = jiff::Timestamp::now();
    app.store
        .replace_team(&record)
        .await
        .expect("the record is written");
    assert_eq!(sam.send(&form).await.status, 404);
    assert!(
        !sam.get("/")
            .await
            .body
            .contains("/account/invitations/accept")
    );
    assert_eq!(members(&app, &team).await, 1);
}

#[actix_web::test]
async fn who_is_invited_twice_has_one_invitation_with_the_role_of_the_second() {
    let app = TestApp::start().await;
    let (manager, team) = app.with_team().await;
    invite(&manager, "sam").await;
    let form = manager
        .get("/manageUserAccess")
        .await
        .form("/manageUserAccess/add");
    manager
        .done(&form.with("subject", "Sam").with("add_role", "manager"))
        .await;
    let invited = app.team(&team.name).await.named_invitations;
    assert_eq!(invited.len(), 1);
    assert_eq!(invited[0].role, Role::Manager);
}

#[actix_web::test]
async fn a_manager_elsewhere_signs_nobody_out() {
    let app = TestApp::start().await;
    let (boss, _) = app.with_team().await;
    let evil = app.stranger("mallory").await;
    let theirs = app.found_team(&evil, "Beta").await;
    invite(&evil, "richard").await;
    let id = app.account_of("richard").await.id.to_string();
    let revoked = evil
        .post("/manageUserAccess/revoke", &[("user", &id)])
        .await;
    assert_eq!(revoked.status, 404, "he is not a member");
    accept(&boss).await;
    for action in ["revoke", "reinstate", "revoke"] {
        let path = format!("/manageUserAccess/{action}");
        let fields = [("user", id.as_str()), ("team", &theirs.id.to_string())];
        assert_eq!(evil.post(&path, &fields).await.status, 303, "{action}");
        assert_eq!(boss.get("/account").await.status, 200, "{action}");
    }
    let own = app.team("Tuesday Turf").await.id;
    assert_eq!(boss.get(&format!("/cffa?team={own}")).await.status, 200);
    assert_eq!(
        boss.get(&format!("/cffa?team={}", theirs.id)).await.status,
        404
    );
}

#[actix_web::test]
async fn a_member_leaves_but_the_only_manager_does_not() {
    let app = TestApp::start().await;
    let (manager, team) = app.with_team().await;
    let adam = app.join(&manager, "player", None, "adam").await;
    let leave = adam.get("/account").await.form("/account/teams/leave");
    let page = adam.done(&leave).await;
    assert!(page.flashes().contains("You have left Tuesday Turf."));
    assert_eq!(adam.get("/playerSummary").await.status, 403);
    assert_eq!(members(&app, &team).await, 1);
    // A user can't leave a team that they aren't in.
    assert_eq!(adam.send(&leave).await.status, 404);

    let leave = manager.get("/account").await.form("/account/teams/leave");
    let page = manager.done(&leave).await;
    assert!(
        page.flashes()
            .contains("You are the only manager of this team."),
        "{}",
        page.flashes()
    );
    let olga = app.join(&manager, "manager", None, "olga").await;
    let link = manager.invite("manager", None).await;
    manager.done(&leave).await;
    assert_eq!(manager.get("/cffa").await.status, 403);
    assert_eq!(olga.get("/cffa").await.status, 200);
    // The links that they handed out are revoked too.
    assert_eq!(app.browser().get(&link).await.status, 410);
    invite(&olga, "richard").await;
    accept(&manager).await;
    assert_eq!(manager.get("/playerSummary").await.status, 200, "and back");
}

#[actix_web::test]
async fn inviting_by_name_is_slowed_down_and_makes_nothing_beyond_the_limit() {
    let app = TestApp::start().await;
    let (manager, team) = app.with_team().await;
    let mut made = 0;
    let last = loop {
        let name = format!("player{made}");
        let fields = [("subject", name.as_str()), ("add_role", "player")];
        let answer = manager.post("/manageUserAccess/add", &fields).await;
        if answer.status != 303 {
            break answer;
        }
        made += 1;
        assert!(made <= 100, "inviting is not limited");
    };
    assert_eq!(last.status, 429);
    let team = app.team(&team.name).await;
    assert_eq!(team.named_invitations.len(), made);
    let accounts = app
        .store
        .accounts_after(None, 100)
        .await
        .expect("the store answers");
    assert_eq!(accounts.len(), 1, "it creates no account");
}
