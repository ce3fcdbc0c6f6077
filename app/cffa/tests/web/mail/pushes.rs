//! Notifications on devices: turning them on and off, their content, and how the app handles push
//! services that misbehave.

use super::{make_due, now_where, plan, set_zone, settled, several_turns, with_season_at};
use cffa_services::mail::{Mails, about_game};
use cffa_services::push::{id_of, limits};
use cffa_store::{Mail, MailState, Notice, Reader, TeamId};
use cffa_testing::app::fixture::Season;
use cffa_testing::app::html::Form;
use cffa_testing::app::{Browser, TestApp, ask};
use cffa_testing::push_service::{Behaviour, PushBrowser, PushService};
use jiff::{SignedDuration, Timestamp};
use reqwest::Method;
use std::time::{Duration, Instant};

/// Nothing listens at this address.
const AWAY: &str = "smtp://127.0.0.1:1";

const PATH: &str = "/account/notifications";

async fn notifying() -> (TestApp, Browser, Season) {
    with_season_at(TestApp::sending_notifications(AWAY).await).await
}

async fn turn_on(browser: &Browser, path: &str, device: &PushBrowser) {
    let fields = device.fields();
    let fields = fields
        .each_ref()
        .map(|(name, value)| (*name, value.as_str()));
    let page = browser.get(path).await;
    let action = match path {
        PATH => path.to_owned(),
        link => format!("{link}/notifications"),
    };
    let form = fields
        .into_iter()
        .fold(page.form(&action), |form, (name, value)| {
            form.with(name, value)
        });
    let answer = browser.send(&form).await;
    assert_eq!(answer.location(), path, "{}", answer.text());
    let said = browser.get(path).await.flashes();
    assert!(said.contains("on for this device"), "{said}");
}

async fn key(browser: &Browser) -> String {
    let page = browser.get(PATH).await.body;
    let (_, rest) = page.split_once("data-key=\"").unwrap();
    rest.split_once('"').unwrap().0.to_owned()
}

/// The notification on a device about the next game of a team, once it has reached a state.
async fn notice(
    app: &TestApp,
    device: &PushBrowser,
    (team, notice): (TeamId, Notice),
    is: impl Fn(&Mail) -> bool,
) -> Mail {
    let next_game = app.store.next_games(&[team]).await.unwrap().remove(0);
    let about = about_game(notice, &next_game, next_game.edits);
    let id = Mails::id(id_of(&device.endpoint), &about);
    let began = Instant::now();
    while app.store.mails(&[id]).await.unwrap().is_empty() {
        assert!(began.elapsed() < Duration::from_secs(30), "no notification");
        actix_web::rt::time::sleep(Duration::from_millis(50)).await;
    }
    settled(app, id, is).await
}

#[actix_web::test]
async fn whatever_a_push_service_does_only_its_own_notifications_wait() {
    let (app, manager, season) = notifying().await;
    let player = app
        .join(&manager, "player", Some(season.mark), "mark")
        .await;
    let behaviours = [
        Behaviour::Hangs,
        Behaviour::Takes,
        Behaviour::Answers(404, None),
        Behaviour::Answers(410, None),
        Behaviour::Answers(429, Some(3_600)),
        Behaviour::Answers(500, None),
        Behaviour::Answers(403, None),
    ];
    let mut devices = Vec::new();
    for behaviour in behaviours {
        let service = PushService::start();
        service.behaves(behaviour);
        let device = PushBrowser::at(&service);
        turn_on(&player, PATH, &device).await;
        devices.push((behaviour, service, device));
    }
    plan(&manager, 2).await;
    let key = key(&player).await;
    for (behaviour, service, device) in &devices {
        let tried = |mail: &Mail| mail.state != MailState::Waiting || mail.answer.is_some();
        let about = (season.team.id, Notice::Planned);
        let mail = notice(&app, device, about, tried).await;
        let sent = service.wait_for(1).await.remove(0);
        assert!(device.is_of(&sent));
        // Each device can read it, whatever the service does with it.
        let said = device.read(&sent, &key);
        let title = said["title"].as_str().unwrap();
        assert!(title.starts_with("Tuesday Turf: game on"), "{said}");
        assert_eq!(said["body"], "The cage");
        assert_eq!(said["open"], 1);
        let link = format!("/next?team={}", season.team.id);
        assert_eq!(said["link"], link.as_str());
        let is_known = app.store.push_device(id_of(&device.endpoint)).await;
        let is_known = is_known.unwrap().is_some();
        let wait = mail.due.duration_since(mail.made);
        match behaviour {
            Behaviour::Takes => assert_eq!(mail.state, MailState::Sent),
            Behaviour::Hangs => assert_eq!(mail.answer.as_deref(), Some("timeout")),
            Behaviour::Answers(404 | 410, _) => assert_eq!(mail.state, MailState::Dropped),
            Behaviour::Answers(429, _) => {
                assert!(wait >= SignedDuration::from_mins(59), "{mail:?}");
                assert_eq!(mail.state, MailState::Waiting);
            }
            Behaviour::Answers(500, _) => {
                assert_eq!(mail.answer.as_deref(), Some("HTTP 500"));
            }
            Behaviour::Answers(..) => {
                assert_eq!(mail.state, MailState::Failed("HTTP 403".to_owned()));
            }
        }
        let is_gone = matches!(behaviour, Behaviour::Answers(404 | 410, _));
        assert_eq!(is_known, !is_gone, "{behaviour:?}");
    }
    // The manager sees the failures, but not the devices that their owners turned off.
    let shown = manager.get("/settings").await.text();
    assert!(shown.contains("HTTP 403"), "{shown}");
    for other in ["HTTP 404", "HTTP 410", "HTTP 429"] {
        assert!(!shown.contains(other), "{other}");
    }
    // A service that has recovered gets the waiting notification, once.
    for (behaviour, service, device) in &devices {
        if matches!(behaviour, Behaviour::Hangs | Behaviour::Answers(500, _)) {
            service.behaves(Behaviour::Takes);
            let about = (season.team.id, Notice::Planned);
            let mail = notice(&app, device, about, |_| true).await;
            make_due(&app, mail.id).await;
            settled(&app, mail.id, |mail| mail.state == MailState::Sent).await;
            assert_eq!(service.sent().len(), 2);
        }
    }
}

#[actix_web::test]
async fn who_replied_by_link_is_told_until_the_link_is_renewed() {
    let (app, manager, season) = notifying().await;
    plan(&manager, 2).await;
    let page = manager.get("/next").await.body;
    let (_, rest) = page.split_once("/play/").unwrap();
    let token: String = rest.chars().take(43).collect();
    let link = format!("/play/{token}");
    let guest = app.browser();
    // Guests who haven't replied see no form, and aren't asked to turn notifications on.
    assert!(
        guest
            .get(&link)
            .await
            .forms(&format!("{link}/notifications"))
            .is_empty()
    );
    let form = guest.get(&link).await.form(&link);
    let form = form
        .with("who", &season.mark.to_string())
        .with("reply", "in");
    assert_eq!(guest.send(&form).await.location(), link);
    let service = PushService::start();
    let device = PushBrowser::at(&service);
    turn_on(&guest, &link, &device).await;
    let stored = app
        .store
        .push_device(id_of(&device.endpoint))
        .await
        .unwrap();
    let reader = stored.unwrap().reader;
    assert!(matches!(reader, Reader::Link { team, person, .. }
        if team == season.team.id && person == season.mark.0));
    let off = async || {
        let form = manager.get("/next").await.form("/next/off");
        assert_eq!(manager.send(&form).await.status, 303);
    };
    off().await;
    let sent = service.wait_for(1).await.remove(0);
    let said = device.read(&sent, &key(&manager).await);
    let title = said["title"].as_str().unwrap();
    assert!(title.contains("called off"), "{said}");
    assert_eq!(said["link"], link.as_str());
    assert_eq!(said["open"], 0);
    // The game that was called off is on again, and has a new link.
    let form = manager.get("/next").await.form("/next/link");
    assert_eq!(manager.send(&form).await.status, 303);
    off().await;
    several_turns().await;
    assert_eq!(service.sent().len(), 1);
}

#[actix_web::test]
async fn notifications_are_in_the_language_of_the_device_and_wait_for_the_morning() {
    let (app, manager, season) = notifying().await;
    let night = now_where(21..24, 0..7);
    set_zone(&manager, &night).await;
    let player = app
        .join(&manager, "player", Some(season.mark), "mark")
        .await;
    let request = player.request(Method::POST, "/language");
    ask(request.form(&[("language", "de"), ("next", "/account")])).await;
    let service = PushService::start();
    let device = PushBrowser::at(&service);
    let page = player.get(PATH).await;
    let form = device
        .fields()
        .iter()
        .fold(page.form(PATH), |form, (name, value)| {
            form.with(name, value)
        });
    assert_eq!(player.send(&form).await.location(), PATH);
    plan(&manager, 3).await;
    let about = (season.team.id, Notice::Planned);
    let waits = notice(&app, &device, about, |mail| mail.due > mail.made).await;
    assert_eq!(waits.state, MailState::Waiting);
    assert!(service.sent().is_empty());
    set_zone(&manager, &now_where(9..20, 0..0)).await;
    make_due(&app, waits.id).await;
    let sent = service.wait_for(1).await.remove(0);
    let said = device.read(&sent, &key(&player).await);
    assert!(
        said["title"].as_str().unwrap().contains("Spiel am"),
        "{said}"
    );
    assert_eq!(said["language"], "de");
}

#[actix_web::test]
async fn one_tap_turns_them_off_and_nobody_turns_off_those_of_others() {
    let (app, manager, season) = notifying().await;
    let player = app
        .join(&manager, "player", Some(season.mark), "mark")
        .await;
    let service = PushService::start();
    let devices = [(); 2].map(|()| PushBrowser::at(&service));
    for device in &devices {
        turn_on(&player, PATH, device).await;
    }
    let known = async |at: usize| {
        let id = id_of(&devices[at].endpoint);
        app.store.push_device(id).await.unwrap().is_some()
    };
    let stop = format!("{PATH}/stop");
    // A manager of the same team can't turn it off.
    let id = id_of(&devices[0].endpoint).to_string();
    let page = manager.get(PATH).await;
    let form = page.form(&stop).with("device", &id);
    assert_eq!(manager.send(&form).await.location(), PATH);
    let form = page.form(&stop).with("endpoint", &devices[0].endpoint);
    assert_eq!(manager.send(&form).await.location(), PATH);
    assert!(known(0).await && known(1).await);
    // From the list, and on the device itself.
    let forms = player.get(PATH).await.forms(&stop);
    let listed = forms.iter().find(|form| form.get("device") == Some(&id));
    assert_eq!(player.send(listed.unwrap()).await.location(), PATH);
    assert!(!known(0).await && known(1).await);
    let form = player.get(PATH).await.form(&stop);
    let form = form.with("endpoint", &devices[1].endpoint);
    assert_eq!(player.send(&form).await.location(), PATH);
    assert!(!known(1).await);
    plan(&manager, 2).await;
    several_turns().await;
    assert!(service.sent().is_empty());
    // If there are too many, the oldest is removed.
    let many: Vec<_> = (0..=limits::PER_ACCOUNT)
        .map(|_| PushBrowser::at(&service))
        .collect();
    let app_of = Reader::Account(app.account_of("mark").await.id);
    for device in &many {
        player.get(PATH).await;
        let [endpoint, public_key, auth] = device.fields().map(|(_, value)| value);
        let stored = cffa_store::PushDevice {
            id: id_of(&endpoint),
            reader: app_of.clone(),
            endpoint,
            public_key,
            auth,
            language: "en".to_owned(),
            site: "http://127.0.0.1:5000".to_owned(),
            made: Timestamp::now(),
            no_balances: false,
        };
        app.store.put_push_device(&stored).await.unwrap();
    }
    let newest = PushBrowser::at(&service);
    turn_on(&player, PATH, &newest).await;
    let left = app.store.push_devices_of(app_of.owner(), 99).await.unwrap();
    assert_eq!(left.len(), limits::PER_ACCOUNT);
    assert!(left.iter().any(|device| device.endpoint == newest.endpoint));
    assert!(
        !left
            .iter()
            .any(|device| device.endpoint == many[0].endpoint)
    );
}

/// What the service worker sends when a browser got another address.
fn renewal(before: &PushBrowser, after: &PushBrowser) -> Form {
    let [endpoint, public_key, auth] = after.fields();
    let [(_, earlier_endpoint), _, (_, earlier_auth)] = before.fields();
    let fields = [
        endpoint,
        public_key,
        auth,
        ("earlier_endpoint", earlier_endpoint),
        ("earlier_auth", earlier_auth),
    ];
    let named = |(name, value): (&str, String)| (name.to_owned(), value);
    Form {
        action: "/notifications/renew".to_owned(),
        fields: fields.map(named).into(),
        names: Vec::new(),
        choices: Vec::new(),
    }
}

#[actix_web::test]
async fn another_address_of_a_device_is_taken_from_itself_alone() {
    let (app, manager, season) = notifying().await;
    let player = app
        .join(&manager, "player", Some(season.mark), "mark")
        .await;
    let service = PushService::start();
    let [first, second, third] = [(); 3].map(|()| PushBrowser::at(&service));
    turn_on(&player, PATH, &first).await;
    let stored = async |device: &PushBrowser| {
        let id = id_of(&device.endpoint);
        app.store.push_device(id).await.unwrap()
    };
    let before = stored(&first).await.unwrap();
    // Nobody who does not know the secret of the device, or an address that has none.
    let worker = app.browser();
    let wrong = renewal(&first, &second).with("earlier_auth", &before.public_key);
    assert_eq!(worker.send(&wrong).await.status, 404);
    assert_eq!(worker.send(&renewal(&second, &third)).await.status, 404);
    let odd = renewal(&first, &second).with("auth", "x");
    assert_eq!(worker.send(&odd).await.status, 404);
    assert!(stored(&first).await.is_some() && stored(&second).await.is_none());
    // The session may be over, and the answer may be lost.
    let renew = renewal(&first, &second);
    for _ in 0..2 {
        assert_eq!(worker.send(&renew).await.status, 204);
        assert_eq!(stored(&first).await, None);
        let after = stored(&second).await.unwrap();
        assert_eq!((&after.reader, after.made), (&before.reader, before.made));
    }
    plan(&manager, 2).await;
    let sent = service.wait_for(1).await.remove(0);
    assert!(second.is_of(&sent));
    second.read(&sent, &key(&player).await);
    // What was turned off stays off, and the worker is told.
    let stop = player.get(PATH).await.form("/account/notifications/stop");
    let stop = stop.with("endpoint", &second.endpoint);
    assert_eq!(player.send(&stop).await.location(), PATH);
    assert_eq!(worker.send(&renewal(&second, &third)).await.status, 404);
    assert_eq!(stored(&third).await, None);
}

#[actix_web::test]
async fn addresses_that_are_not_public_are_refused() {
    let app = TestApp::start().await;
    let manager = app.set_up().await;
    let service = PushService::start();
    let device = PushBrowser::at(&service);
    let [endpoint, public_key, auth] = device.fields().map(|(_, value)| value);
    for endpoint in [
        endpoint.as_str(),
        "https://127.0.0.1/push",
        "https://169.254.169.254/latest",
        "https://push.example.com:22/",
        "",
    ] {
        let form = manager.get(PATH).await.form(PATH);
        let form = form
            .with("endpoint", endpoint)
            .with("public_key", &public_key);
        let answer = manager.send(&form.with("auth", &auth)).await;
        assert_eq!(answer.location(), PATH);
        let said = manager.get(PATH).await.flashes();
        assert!(said.contains("can’t be used"), "{endpoint}: {said}");
    }
    assert_eq!(app.store.push_devices_after(None, 9).await.unwrap(), []);
    assert!(service.sent().is_empty());
}

#[actix_web::test]
async fn a_service_worker_that_only_notifies_is_the_same_file() {
    let app = TestApp::start().await;
    let browser = app.browser();
    let kept = browser.get("/service-worker.js").await;
    let notifies = browser.get("/service-worker.js?push").await;
    assert_eq!(kept.body, notifies.body);
    for part in [
        "const ICON = \"/static/",
        "\"notificationclick\"",
        "setAppBadge",
    ] {
        assert!(kept.body.contains(part), "{part}");
    }
}
