//! Mail servers that refuse, hang, drop the connection, or accept a mail only later.

use super::{confirmed, plan, planned, settled, waiting, with_season};
use cffa_store::{Mail, MailState};
use cffa_testing::smtp::MailServer;
use jiff::{SignedDuration, Timestamp};
use std::time::{Duration, Instant};

/// Less than the time that a process has to send a mail, and more than the wait after a failure.
const RETRIED: SignedDuration = SignedDuration::from_mins(3);

#[actix_web::test]
#[ignore = "needs Python: ./scripts/test tests"]
async fn a_server_that_says_later_or_drops_the_connection_is_tried_again() {
    for mode in ["later", "drops"] {
        let mut server = MailServer::start(mode);
        let (app, manager, _) = with_season(&server.url()).await;
        let answer = manager
            .fill("/account/mail", &[("address", "r@example.com")])
            .await;
        assert_eq!(answer.location(), "/account/mail");
        let later = Timestamp::now() + SignedDuration::from_hours(1);
        let mail = app.store.mails_due(later, 10).await.unwrap().remove(0);
        let mut tried = settled(&app, mail.id, |mail| {
            mail.attempts == 1 && mail.due < mail.made + RETRIED
        })
        .await;
        assert_eq!(tried.state, MailState::Waiting, "{mode}");
        assert!(tried.due > tried.made, "{mode}");
        tried.due = Timestamp::now() - SignedDuration::from_secs(1);
        app.store.replace_mail(&tried).await.unwrap();
        assert_eq!(server.next().await["to"][0], "r@example.com", "{mode}");
        let sent = settled(&app, mail.id, |mail| mail.state == MailState::Sent).await;
        assert_eq!(sent.attempts, 2, "{mode}");
        assert!(server.is_quiet(), "{mode}");
    }
}

#[actix_web::test]
#[ignore = "needs Python: ./scripts/test tests"]
async fn what_a_server_refuses_is_given_up_and_a_manager_sees_why() {
    let server = MailServer::start("refuses");
    let (app, manager, season) = with_season(&server.url()).await;
    let of = confirmed(&app, "richard", "r.b@example.com").await.account;
    plan(&manager, 2).await;
    let id = planned(&app, of, season.team.id).await.id;
    let failed = settled(&app, id, |mail| mail.state != MailState::Waiting).await;
    assert!(matches!(&failed.state, MailState::Failed(why) if why.contains("Not from you")));
    let page = manager.get("/settings").await;
    assert!(page.body.contains("Not from you"), "{}", page.body);
    assert!(!page.body.contains("r.b@"), "{}", page.body);
    assert!(page.body.contains("…"), "{}", page.body);
}

#[actix_web::test]
#[ignore = "needs Python: ./scripts/test tests"]
async fn no_page_waits_for_a_server_that_hangs_or_is_away() {
    let mut server = MailServer::start("hangs");
    let hangs = server.url();
    for url in [&*hangs, "smtp://127.0.0.1:1"] {
        let (app, manager, _) = with_season(url).await;
        let began = Instant::now();
        let answer = manager
            .fill("/account/mail", &[("address", "r@example.com")])
            .await;
        assert_eq!(answer.location(), "/account/mail");
        let mail = waiting(&app).await.remove(0);
        if url == hangs {
            assert_eq!(server.next().await["hangs"], true);
        }
        assert_eq!(manager.get("/next").await.status, 200);
        assert!(began.elapsed() < Duration::from_secs(10));
        if url != hangs {
            let is_retried = |mail: &Mail| mail.attempts == 1 && mail.due < mail.made + RETRIED;
            let tried = settled(&app, mail.id, is_retried).await;
            assert_eq!(tried.state, MailState::Waiting);
        }
    }
}
