//! Reminders to players who owe something.

use super::with_season;
use super::{
    confirmed, make_due, now_where, remind, set_zone, settled, several_turns, text, waiting,
};
use cffa_store::{Mail, MailState};
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
    // Adam owes something, too.
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
    // Players can't remind anyone.
    assert_eq!(player.post("/collect/remind", &[]).await.status, 403);
}

#[actix_web::test]
#[ignore = "needs Python: ./scripts/test tests"]
async fn a_reminder_says_what_is_owed_when_it_is_sent_and_one_that_failed_is_repeated() {
    let mut server = MailServer::start("takes");
    let (app, manager, season) = with_season(&server.url()).await;
    set_zone(&manager, &now_where(21..24, 0..7)).await;
    app.join(&manager, "player", Some(season.mark), "mark")
        .await;
    confirmed(&app, "mark", "mark@example.com").await;
    let said = remind(&manager).await;
    assert!(said.contains("1 player gets a reminder"), "{said}");
    let mail = waiting(&app).await.remove(0);
    let mut waits = settled(&app, mail.id, |mail| mail.due > mail.made).await;
    // Sending it failed.
    waits.state = MailState::Failed("Not now".to_owned());
    app.store.replace_mail(&waits).await.unwrap();
    let said = remind(&manager).await;
    assert!(said.contains("1 player gets a reminder"), "{said}");
    settled(&app, mail.id, |mail| {
        mail.state == MailState::Waiting && mail.due > mail.made
    })
    .await;
    // He pays part of it.
    let before = app.balance(&season.team, "Mark").await;
    let page = manager.get("/transactions/new").await;
    let (form, mark) = (page.form("/transactions/new"), season.mark.to_string());
    let form = form.with("player", &mark).with("amount", "1.00");
    assert_eq!(manager.send(&form).await.location(), "/transactions");
    let after = app.balance(&season.team, "Mark").await;
    assert_ne!(before, after);
    set_zone(&manager, &now_where(9..20, 0..0)).await;
    make_due(&app, mail.id).await;
    let sent = text(&server.next().await);
    let amount = after.trim_start_matches('-');
    assert!(sent.contains(&format!("You owe £{amount} in")), "{sent}");
    settled(&app, mail.id, |mail| mail.state == MailState::Sent).await;
    // Too many mails is a different reason from mail being turned off.
    for n in 0..10 {
        let other = Mail {
            id: uuid::Uuid::from_u128(n),
            version: 1,
            state: MailState::Sent,
            ..waits.clone()
        };
        app.store.insert_mail(&other).await.unwrap();
    }
    let mut failed = app.store.mails(&[mail.id]).await.unwrap().remove(0);
    failed.state = MailState::Failed("Not now".to_owned());
    app.store.replace_mail(&failed).await.unwrap();
    let said = remind(&manager).await;
    assert!(said.contains("too many e-mails"), "{said}");
}
