//! Input that looks like HTML or like a template.

use cffa_testing::app::{TestApp, days_ago, today};

#[actix_web::test]
async fn html_that_is_typed_is_shown_as_text_on_every_page() {
    let app = TestApp::start().await;
    let manager = app.set_up().await;
    let nasty = "<script>alert('x')</script>";
    let attribute = "\"><img src=x onerror=alert(1)>";
    let team = app.found_team(&manager, "<b>Turf</b> & \"Co\"").await;
    manager
        .fill("/players/new", &[("name", nasty), ("comment", attribute)])
        .await;
    manager.fill("/players/new", &[("name", attribute)]).await;
    let id = app.player(&team, nasty).await;
    let form = manager.new_game(&days_ago(1), "10.00").await;
    let form = form
        .with(&format!("played_{id}"), "on")
        .with("new_name_0", "{{ 7 * 7 }} {% raw %}");
    assert_eq!(manager.send(&form).await.status, 303);
    let fields = [
        ("player", id.to_string()),
        ("amount", "5.00".into()),
        ("note", nasty.into()),
    ];
    let fields: Vec<(&str, &str)> = fields
        .iter()
        .map(|(name, value)| (*name, &**value))
        .collect();
    assert_eq!(manager.fill("/transactions/new", &fields).await.status, 303);
    let game = app
        .book(&team)
        .await
        .last_game()
        .expect("the book has a game")
        .id;
    for path in [
        "/cffa".into(),
        "/players".into(),
        "/games".into(),
        "/games/new".into(),
        "/transactions".into(),
        "/transactions/new".into(),
        "/transfers/new".into(),
        "/history".into(),
        "/settings".into(),
        "/settings/delete".into(),
        "/manageUserAccess".into(),
        format!("/playerSummary/{id}"),
        format!("/players/{id}/edit"),
        format!("/players/{id}/merge"),
        format!("/players/{id}/delete"),
        format!("/games/{game}"),
        format!("/games/{game}/edit"),
        format!("/games/{game}/delete"),
        format!("/history/as-of?date={}&reading=dated", today()),
    ] {
        let page = manager.get(&path).await;
        assert_eq!(page.status, 200, "{path}");
        for raw in ["<script>alert", "<img src=x", "<b>Turf"] {
            assert!(!page.body.contains(raw), "{path} has {raw}");
        }
    }
    let dashboard = manager.get("/cffa").await;
    assert!(
        dashboard.text().contains(nasty),
        "as it was typed: {}",
        dashboard.text()
    );
    assert!(dashboard.text().contains("{{ 7 * 7 }} {% raw %}"));
}
