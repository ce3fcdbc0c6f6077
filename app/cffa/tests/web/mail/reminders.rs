//! Automatic reminders of what players owe.

use super::{make_due, now_where, set_zone, settled, several_turns, with_season_at};
use cffa_services::push::id_of;
use cffa_store::{Mail, MailState, PushDevice, Reader};
use cffa_testing::app::fixture::Season;
use cffa_testing::app::{Browser, TestApp};
use cffa_testing::push_service::{PushBrowser, PushService};
use jiff::{SignedDuration, Timestamp};
use std::time::{Duration, Instant};

/// Nothing listens at this address.
const AWAY: &str = "smtp://127.0.0.1:1";

/// A team, and Mark, who owes something and has a device.
struct World {
    app: TestApp,
    manager: Browser,
    mark: Browser,
    season: Season,
    service: PushService,
    device: PushBrowser,
}

async fn world() -> World {
    let app = TestApp::sending_notifications(AWAY).await;
    let (app, manager, season) = with_season_at(app).await;
    let mark = app
        .join(&manager, "player", Some(season.mark), "mark")
        .await;
    let service = PushService::start();
    let device = PushBrowser::at(&service);
    let world = World {
        app,
        manager,
        mark,
        season,
        service,
        device,
    };
    world.add("mark", &world.device).await;
    assert!(world.owes("Mark").await);
    world
}

impl World {
    async fn add(&self, user_name: &str, device: &PushBrowser) {
        let [endpoint, public_key, auth] = device.fields().map(|(_, value)| value);
        let device = PushDevice {
            id: id_of(&endpoint),
            reader: Reader::Account(self.app.account_of(user_name).await.id),
            endpoint,
            public_key,
            auth,
            language: "en".to_owned(),
            site: "http://127.0.0.1:5000".to_owned(),
            made: Timestamp::now(),
            no_balances: false,
        };
        self.app.store.put_push_device(&device).await.unwrap();
    }

    async fn owes(&self, name: &str) -> bool {
        let balance = self.app.balance(&self.season.team, name).await;
        balance.starts_with('-')
    }

    async fn turn(&self, on: bool) {
        let form = self
            .manager
            .get("/collect")
            .await
            .form("/collect/reminders");
        let offered = form.get("on") == Some("yes");
        assert_eq!(offered, on);
        assert_eq!(self.manager.send(&form).await.location(), "/collect");
    }

    /// The waiting mail, once there is one.
    async fn waiting(&self) -> Mail {
        let began = Instant::now();
        loop {
            let later = Timestamp::now() + SignedDuration::from_hours(24);
            let found = self.app.store.pushes_due(later, 9).await.unwrap();
            if let [one] = &found[..] {
                return one.clone();
            }
            assert!(began.elapsed() < Duration::from_secs(90), "{found:?}");
            actix_web::rt::time::sleep(Duration::from_millis(50)).await;
        }
    }
}

#[actix_web::test]
async fn a_debtor_is_reminded_once_without_the_amount_if_the_manager_turned_it_on() {
    let world = world().await;
    // Players who owe nothing get no reminder.
    let richard = PushBrowser::at(&world.service);
    world.add("richard", &richard).await;
    several_turns().await;
    assert!(world.service.sent().is_empty(), "it is off");
    world.turn(true).await;
    let sent = world.service.wait_for(1).await.remove(0);
    let page = world.mark.get("/account/notifications").await.body;
    let (_, rest) = page.split_once("data-key=\"").unwrap();
    let said = world.device.read(&sent, rest.split_once('"').unwrap().0);
    assert_eq!(said["title"], "Tuesday Turf");
    let link = format!("/playerSummary?team={}", world.season.team.id);
    assert_eq!(said["link"], link.as_str());
    let amount = world.app.balance(&world.season.team, "Mark").await;
    let whole = amount
        .trim_start_matches('-')
        .split('.')
        .next()
        .unwrap()
        .to_owned();
    let body = said["body"].as_str().unwrap();
    assert!(!body.contains(&whole) && !body.contains('£'), "{body}");
    several_turns().await;
    assert_eq!(world.service.sent().len(), 1, "once a week");
    world.turn(false).await;
    // Only managers can turn it on.
    let refused = world
        .mark
        .post("/collect/reminders", &[("on", "yes")])
        .await;
    assert_eq!(refused.status, 403);
}

#[actix_web::test]
async fn a_debt_that_is_paid_before_the_morning_is_not_reminded_of() {
    let world = world().await;
    set_zone(&world.manager, &now_where(21..24, 0..7)).await;
    world.turn(true).await;
    let mail = world.waiting().await;
    settled(&world.app, mail.id, |mail| mail.due > mail.made).await;
    let page = world.manager.get("/transactions/new").await;
    let (form, mark) = (
        page.form("/transactions/new"),
        world.season.mark.to_string(),
    );
    let form = form.with("player", &mark).with("amount", "500.00");
    assert_eq!(world.manager.send(&form).await.location(), "/transactions");
    assert!(!world.owes("Mark").await);
    set_zone(&world.manager, &now_where(9..20, 0..0)).await;
    make_due(&world.app, mail.id).await;
    settled(&world.app, mail.id, |mail| mail.state == MailState::Dropped).await;
    several_turns().await;
    assert!(world.service.sent().is_empty());
}

#[actix_web::test]
async fn who_opted_out_is_not_reminded() {
    let world = world().await;
    let page = world.mark.get("/account/notifications").await;
    let answer = world.mark.send(&page.form("/account/reminders")).await;
    assert_eq!(answer.location(), "/account/notifications");
    world.turn(true).await;
    several_turns().await;
    assert!(world.service.sent().is_empty());
    // Until they turn it on again.
    let page = world.mark.get("/account/notifications").await;
    assert!(
        page.flashes().contains("no reminders"),
        "{}",
        page.flashes()
    );
    world.mark.send(&page.form("/account/reminders")).await;
    world.service.wait_for(1).await;
}
