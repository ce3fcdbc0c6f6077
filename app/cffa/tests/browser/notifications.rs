//! Notifications in a real browser: its service worker shows them, opens the right page, and
//! reports a new address. Only the push service, which is on the internet, is simulated.

use super::cffa;
use cffa_testing::chromium::season::{MANAGER, Season};
use cffa_testing::chromium::{Browser, Colours, Screen, Scripts};
use serde_json::{Value, json};
use std::time::{Duration, Instant};

const PATH: &str = "/account/notifications";

/// How long the service worker may take. The first push starts it, which is slow on a busy machine.
const PATIENCE: Duration = Duration::from_secs(60);

/// Replaces the push service: it gives the browser addresses. The keys are those of the example in
/// RFC 8291. Its state persists between pages.
const PUSH_SERVICE: &str = r#"
  const bytes = (text) => Uint8Array.from(
    atob(text.replaceAll("-", "+").replaceAll("_", "/")), (letter) => letter.charCodeAt(0)).buffer;
  const KEYS = {
    p256dh: "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4",
    auth: "BTBZMqHH6r4Tts7J_aSIgg",
  };
  const subscription = () => {
    const endpoint = localStorage.getItem("endpoint");
    return endpoint && {
      endpoint,
      options: { userVisibleOnly: true, applicationServerKey: bytes(localStorage.getItem("key")) },
      getKey: (name) => bytes(KEYS[name]),
      unsubscribe: async () => { localStorage.removeItem("endpoint"); return true; },
    };
  };
  PushManager.prototype.getSubscription = async () => subscription();
  PushManager.prototype.subscribe = async ({ applicationServerKey: key }) => {
    const letters = String.fromCharCode(...key);
    localStorage.setItem("key", btoa(letters).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", ""));
    localStorage.setItem("endpoint", "https://push.example.com/" + crypto.randomUUID());
    return subscription();
  };
"#;

async fn ask(browser: &Browser, method: &str, parameters: Value) -> Value {
    let cdp = browser.driver().cdp();
    let answer = cdp.send_raw(method, parameters).await;
    answer.unwrap_or_else(|why| panic!("{method}: {why}"))
}

/// Sets the user's answer to the browser's permission request.
async fn permit(browser: &Browser, site: &str, setting: &str) {
    let permission = json!({
        "permission": { "name": "notifications" }, "setting": setting, "origin": site,
    });
    ask(browser, "Browser.setPermission", permission).await;
}

/// Runs a script until it returns the expected value.
async fn wait_for(browser: &Browser, script: &str, expected: Value) {
    let until = Instant::now() + PATIENCE;
    loop {
        let found = browser.script(script).await;
        if found == expected {
            return;
        }
        assert!(
            Instant::now() < until,
            "{found} and not {expected}: {script}"
        );
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
}

/// A signed-in browser, on the page where notifications are turned on.
async fn signed_in(url: &str) -> Browser {
    let browser = Browser::open(url, Scripts::On).await;
    browser.look(Screen::Phone, Colours::Light).await;
    let script = json!({ "source": PUSH_SERVICE });
    ask(&browser, "Page.addScriptToEvaluateOnNewDocument", script).await;
    browser.sign_in(MANAGER).await;
    browser.go(PATH).await;
    browser
}

/// Turns notifications on, on this device.
async fn turn_on(browser: &Browser, url: &str) {
    permit(browser, url, "granted").await;
    browser.press("Turn on notifications").await;
    browser.see("Notifications are on for this device.").await;
}

/// Makes the service worker record in a cache that it has shown a notification. Requesting the list
/// of notifications meanwhile would delete one that is stored and not shown yet.
const NOTING: &str = "(async () => {
    const note = async (path) => (await caches.open('test')).put(path, new Response('yes'));
    const show = ServiceWorkerRegistration.prototype.showNotification;
    registration.showNotification = async (...all) => {
        await show.apply(registration, all);
        await note('/shown');
    };
    await note('/noting');
})()";

/// A script that returns whether the service worker has recorded this.
fn noted(path: &str) -> String {
    format!("return caches.match('{path}').then((it) => Boolean(it))")
}

/// Delivers a decrypted notification. Returns when the service worker has shown it.
async fn deliver(browser: &Browser, url: &str, notification: &Value) {
    browser.script("return caches.delete('test')").await;
    in_worker(browser, NOTING).await;
    wait_for(browser, &noted("/noting"), json!(true)).await;
    ask(browser, "ServiceWorker.enable", json!({})).await;
    // The first service worker of a new profile.
    let push = json!({
        "origin": url, "registrationId": "0", "data": notification.to_string(),
    });
    ask(browser, "ServiceWorker.deliverPushMessage", push).await;
    wait_for(browser, &noted("/shown"), json!(true)).await;
}

/// Runs a script in the service worker.
async fn in_worker(browser: &Browser, script: &str) {
    let targets = ask(browser, "Target.getTargets", json!({})).await;
    let targets = targets["targetInfos"].as_array().expect("targets");
    let worker = targets.iter().find(|it| it["type"] == "service_worker");
    let worker = &worker.expect("a service worker that runs")["targetId"];
    let attach = json!({ "targetId": worker, "flatten": false });
    let session = ask(browser, "Target.attachToTarget", attach).await;
    let evaluate = json!({
        "id": 1, "method": "Runtime.evaluate", "params": { "expression": script },
    });
    let send = json!({ "sessionId": session["sessionId"], "message": evaluate.to_string() });
    ask(browser, "Target.sendMessageToTarget", send).await;
}

/// The notifications that the service worker shows: titles, texts and links.
const SHOWN: &str = "return navigator.serviceWorker.ready
    .then((it) => it.getNotifications())
    .then((all) => all.map(({ title, body, lang, tag, data }) => [title, body, lang, tag, data.link]))";

#[tokio::test]
#[ignore = "needs Chromium and axe-core: ./scripts/test tests"]
async fn notifications_are_turned_on_shown_and_turned_off_on_a_device() {
    let cffa = cffa();
    Season::open(&cffa).await;
    let browser = signed_in(&cffa.url).await;
    browser.see("Notifications on this device").await;
    assert_eq!(browser.violations().await, [""; 0]);
    assert_eq!(browser.overflow().await, [""; 0]);
    permit(&browser, &cffa.url, "denied").await;
    browser.press("Turn on notifications").await;
    browser
        .see("Your browser blocks notifications from this site.")
        .await;

    turn_on(&browser, &cffa.url).await;
    browser.see_in("[data-push-device]", "This device").await;
    browser.see("push.example.com").await;
    browser.button("Turn off notifications").await;
    assert!(!browser.sees("Turn on notifications").await);
    assert_eq!(browser.violations().await, [""; 0]);
    assert_eq!(browser.overflow().await, [""; 0]);
    let worker = "return navigator.serviceWorker.ready.then((it) => it.active.scriptURL)";
    let script = format!("{}/service-worker.js?push", cffa.url);
    assert_eq!(browser.script(worker).await, script.as_str());
    // It stores no pages in a browser that is not the installed app.
    let kept = "return caches.keys().then((all) => all.filter((it) => it.startsWith('pages')))";
    assert_eq!(browser.script(kept).await, json!([]));

    let game = json!({
        "title": "Tuesday Turf: game on Tuesday", "body": "The cage", "link": "/next",
        "language": "en", "tag": "game-1", "open": 1,
    });
    deliver(&browser, &cffa.url, &game).await;
    let shown = json!([[
        "Tuesday Turf: game on Tuesday",
        "The cage",
        "en",
        "game-1",
        "/next"
    ]]);
    wait_for(&browser, SHOWN, shown).await;
    // A later one about the same game replaces it.
    let mut off = game.clone();
    off["title"] = json!("Tuesday Turf: game called off");
    deliver(&browser, &cffa.url, &off).await;
    let shown = json!([[
        "Tuesday Turf: game called off",
        "The cage",
        "en",
        "game-1",
        "/next"
    ]]);
    wait_for(&browser, SHOWN, shown).await;

    browser.press("Turn off notifications").await;
    browser.see("Notifications are off.").await;
    browser.button("Turn on notifications").await;
    assert!(!browser.sees("push.example.com").await);
    assert_eq!(
        browser.script("return localStorage.endpoint").await,
        Value::Null
    );
    browser.check_console().await;
}

#[tokio::test]
#[ignore = "needs Chromium: ./scripts/test tests"]
async fn a_tap_on_a_notification_opens_its_page_and_no_other_site() {
    let cffa = cffa();
    Season::open(&cffa).await;
    let browser = signed_in(&cffa.url).await;
    turn_on(&browser, &cffa.url).await;
    // Only the tap of a person may open a window, so the worker records what it would open.
    let noting = "clients.openWindow = async (url) =>
        (await caches.open('test')).put('/opened', new Response(url));";
    let tap = "registration.getNotifications().then(([notification]) => {
        const event = new NotificationEvent('notificationclick', { notification });
        event.waitUntil = () => {};
        dispatchEvent(event);
    });";
    let opened = "return caches.match('/opened').then((it) => it?.text() ?? '')";
    let elsewhere = "https://evil.example/";
    for (at, link) in ["/next?team=1", elsewhere, "/cffa"].into_iter().enumerate() {
        let title = format!("number {at}");
        let push = json!({ "title": title, "body": "", "link": link, "language": "en" });
        deliver(&browser, &cffa.url, &push).await;
        let titles = "return navigator.serviceWorker.ready.then((it) => it.getNotifications())
            .then((all) => all.map((it) => it.title))";
        wait_for(&browser, titles, json!([title])).await;
        in_worker(&browser, &format!("{noting} {tap}")).await;
        // A notification is removed when it is tapped.
        wait_for(&browser, titles, json!([])).await;
        if link != elsewhere {
            let address = format!("{}{link}", cffa.url);
            wait_for(&browser, opened, json!(address)).await;
        }
    }
    browser.check_console().await;
}

#[tokio::test]
#[ignore = "needs Chromium: ./scripts/test tests"]
async fn a_new_push_address_is_reported_until_the_user_signs_out_everywhere() {
    let cffa = cffa();
    Season::open(&cffa).await;
    let browser = signed_in(&cffa.url).await;
    turn_on(&browser, &cffa.url).await;
    browser.see("push.example.com").await;
    // The event by which the push service announces a new address.
    let change = |host: &str| {
        format!(
            "(() => {{
                const read = (text) => Uint8Array.from(
                    atob(text.replaceAll('-', '+').replaceAll('_', '/')),
                    (letter) => letter.charCodeAt(0)).buffer;
                const keys = {{
                    p256dh: 'BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4',
                    auth: 'CTBZMqHH6r4Tts7J_aSIgg',
                }};
                const event = new ExtendableEvent('pushsubscriptionchange');
                event.waitUntil = () => {{}};
                event.newSubscription = {{
                    endpoint: 'https://{host}/a',
                    getKey: (name) => read(keys[name]),
                    unsubscribe: async () =>
                        (await caches.open('test')).put('/ended', new Response('{host}')),
                }};
                dispatchEvent(event);
            }})()"
        )
    };
    in_worker(&browser, &change("first.example.com")).await;
    let kept = "return caches.match('/notifications/renew', { cacheName: 'push' })
        .then((it) => it?.json()).then((it) => it?.endpoint ?? '')";
    wait_for(&browser, kept, json!("https://first.example.com/a")).await;
    // Again, from the address that the server has now.
    in_worker(&browser, &change("second.example.com")).await;
    wait_for(&browser, kept, json!("https://second.example.com/a")).await;
    browser.go(PATH).await;
    browser.see("second.example.com").await;
    assert_eq!(browser.count("[data-push-device]").await, 1);
    // The device then gets no more notifications, and its browser is informed.
    browser.go("/account").await;
    browser.press("Sign out everywhere").await;
    browser.at("/").await;
    in_worker(&browser, &change("third.example.com")).await;
    let ended = "return caches.match('/ended').then((it) => it?.text() ?? '')";
    wait_for(&browser, ended, json!("third.example.com")).await;
    wait_for(&browser, kept, json!("")).await;
    browser.sign_in(MANAGER).await;
    browser.go(PATH).await;
    assert_eq!(browser.count("[data-push-device]").await, 0);
    browser.check_console().await;
}
