//! A team: its settings, a new one, and invitations to it.

use super::{NAMES, PLAYERS, Table};
use cffa_testing::app::TestApp;

#[actix_web::test]
async fn no_field_of_the_settings_takes_what_it_should_not() {
    let app = TestApp::start().await;
    let (manager, _) = app.with_team().await;
    let before = app.everything().await;
    let table = Table {
        app: &app,
        manager: &manager,
        before,
    };
    let form = manager.get("/settings").await.form("/settings");
    table.refuses(&form, "name", NAMES).await;
    for field in ["active_days", "recent_days"] {
        table
            .refuses(
                &form,
                field,
                &[
                    "",
                    "0",
                    "-1",
                    "1.5",
                    "36501",
                    "٣",
                    "1e2",
                    "nan",
                    "99999999999999999999",
                    "<b>1</b>",
                ],
            )
            .await;
    }
    table
        .refuses(
            &form,
            "currency",
            &["", "gbp ", "XXX", "£", "GBPP", "BTC", "<b>", "ЕUR"],
        )
        .await;
}

#[actix_web::test]
async fn no_field_of_a_new_team_takes_what_it_should_not() {
    let app = TestApp::start().await;
    let manager = app.set_up().await;
    let before = app.everything().await;
    let table = Table {
        app: &app,
        manager: &manager,
        before,
    };
    let form = manager
        .get("/onboarding")
        .await
        .form("/onboarding")
        .with("team_name", "Turf");
    table.refuses(&form, "team_name", NAMES).await;
    table.refuses(&form, "player_name", NAMES).await;
    table
        .refuses(&form, "currency", &["", "XXX", "pounds"])
        .await;
}

#[actix_web::test]
async fn no_field_of_an_invitation_takes_what_it_should_not() {
    let app = TestApp::start().await;
    let (manager, _) = app.with_team().await;
    let before = app.everything().await;
    let page = manager.get("/manageUserAccess").await;
    let invite = page.form("/manageUserAccess/invite");
    let add = page
        .form("/manageUserAccess/add")
        .with("subject", "richard");
    for (form, field, values) in [
        (&invite, "invite_role", vec!["", "owner", "Manager", "<b>"]),
        (&invite, "invite_player", PLAYERS[1..].to_vec()),
        (&add, "add_role", vec!["", "owner", "1"]),
        (&add, "add_player", PLAYERS[1..].to_vec()),
    ] {
        for value in values {
            let answer = manager.send(&form.clone().with(field, value)).await;
            assert_eq!(answer.status, 422, "{field}={value}");
            assert!(
                answer.errors().contains_key(field),
                "{field}={value}: {:?}",
                answer.errors()
            );
        }
    }
    assert!(app.everything().await == before);
}
