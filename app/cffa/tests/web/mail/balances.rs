//! Reminders of what somebody owes.

use super::{confirmed, several_turns, text, with_season};
use cffa_testing::smtp::MailServer;

#[actix_web::test]
#[ignore = "needs Python: ./scripts/test tests"]
async fn who_owes_is_reminded_at_a_managers_tap_once_a_week() {
    let mut server = MailServer::start("takes");
    let (app, manager, season) = with_season(&server.url()).await;
    let player = app
        .join(&manager, "player", Some(season.mark), "mark")
        .await;
    app.join(&manager, "player", Some(season.adam), "adam")
        .await;
    confirmed(&app, "mark", "mark@example.com").await;
    // Adam owes, too.
    let mut unconfirmed = confirmed(&app, "adam", "adam@example.com").await;
    unconfirmed.confirmed = None;
    app.store.replace_mail_address(&unconfirmed).await.unwrap();
    for (expected, mails) in [("1 player gets a reminder", 1), ("No reminder is sent", 0)] {
        let form = manager.get("/collect").await.form("/collect/remind");
        let answer = manager.send(&form).await;
        assert_eq!(answer.location(), "/collect");
        let page = manager.get("/collect").await;
        assert!(page.flashes().contains(expected), "{}", page.flashes());
        if mails > 0 {
            let mail = server.next().await;
            assert_eq!(mail["to"], serde_json::json!(["mark@example.com"]));
            let text = text(&mail);
            let amount = app.balance(&season.team, "Mark").await;
            let amount = amount.trim_start_matches('-');
            assert!(
                text.contains(&format!("You owe £{amount} in Tuesday Turf")),
                "{text}"
            );
            assert!(
                text.contains("http://127.0.0.1:5000/playerSummary?team="),
                "{text}"
            );
        }
        several_turns().await;
        assert!(server.is_quiet());
    }
    // Players remind nobody.
    assert_eq!(player.post("/collect/remind", &[]).await.status, 403);
}
