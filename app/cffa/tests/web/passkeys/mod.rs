//! Passkeys: adding and removing one, signing in with one, and all invalid responses of a device.

#![allow(clippy::unwrap_used)]

mod device;

use cffa_services::auth::passkeys::{ANSWERED_WITHIN, LONGEST_RESPONSE, MOST_PASSKEYS};
use cffa_services::token::Token;
use cffa_store::SessionRecord;
use cffa_testing::app::html::Form;
use cffa_testing::app::{Answer, Browser, PASSWORD, TestApp, ask};
use device::{Device, ORIGIN, encoded};
use jiff::Timestamp;
use reqwest::Method;
use serde_json::{Value, json};

pub(super) async fn server() -> TestApp {
    TestApp::configured(&[("CFFA_URL", ORIGIN)]).await
}

/// The form that sends the new passkey, and the options for the browser.
async fn asked_to_create(browser: &Browser, name: &str) -> (Form, Value) {
    let form = browser.get("/account").await.form("/account/passkeys/new");
    let page = browser.send(&form.with("passkey_name", name)).await;
    assert_eq!(page.status, 200, "{}", page.text());
    let (_, options) = page.body.split_once("data-options=\"").unwrap();
    let (options, _) = options.split_once('"').unwrap();
    let options = cffa_testing::app::html::unescape(options);
    let form = page.form("/account/passkeys");
    (form, serde_json::from_str(&options).unwrap())
}

fn text<'a>(options: &'a Value, field: &str) -> &'a str {
    options[field].as_str().unwrap()
}

/// Adds a passkey on a new device.
pub(super) async fn added(browser: &Browser, name: &str) -> Device {
    let (form, options) = asked_to_create(browser, name).await;
    let mut device = Device::new();
    device.user = text(&options, "user").to_owned();
    let made = device.create(text(&options, "challenge"));
    let page = browser
        .done(&form.with("credential", &made.to_string()))
        .await;
    assert!(page.flashes().contains("Passkey added."), "{}", page.text());
    device
}

/// The options for the browser before a sign-in.
async fn asked_to_sign_in(browser: &Browser) -> Value {
    let request = browser.request(Method::POST, "/login/passkey/challenge");
    let answer = ask(request).await;
    assert_eq!(answer.status, 200, "{}", answer.text());
    serde_json::from_str(&answer.body).unwrap()
}

async fn challenge(browser: &Browser) -> String {
    text(&asked_to_sign_in(browser).await, "challenge").to_owned()
}

/// Sends a signed response of a device.
async fn send(browser: &Browser, signed: &str) -> Answer {
    let form = browser.get("/login").await.form("/login/passkey");
    browser.send(&form.with("credential", signed)).await
}

pub(super) async fn sign_in(browser: &Browser, device: &Device) -> Answer {
    let signed = device.sign_in(&challenge(browser).await).to_string();
    send(browser, &signed).await
}

/// Checks that the sign-in page refuses it for this reason and starts no session.
async fn refused(browser: &Browser, answer: &Answer, why: &str) {
    assert_eq!(answer.status, 422, "{why}: {}", answer.text());
    let problems = answer.problems();
    assert!(problems.contains(why), "{why}: {problems}");
    assert_eq!(browser.get("/account").await.status, 303, "{why}");
}

const UNKNOWN: &str = "isn’t registered here";
const UNREADABLE: &str = "could not be read";
const EXPIRED: &str = "longer than 5 minutes";
const OTHER_SITE: &str = "another site";
const NOT_VERIFIED: &str = "did not check that it’s you";

#[actix_web::test]
async fn a_passkey_signs_in_until_it_is_removed() {
    let app = server().await;
    let richard = app.set_up().await;
    let (_, options) = asked_to_create(&richard, "My phone").await;
    assert_eq!(text(&options, "rp"), "localhost");
    assert_eq!(text(&options, "userName"), "richard");
    let mut device = added(&richard, "My phone").await;
    let page = richard.get("/account").await;
    assert!(page.text().contains("My phone"), "{}", page.text());
    assert!(page.text().contains("never used"), "{}", page.text());
    let browser = app.browser();
    device.count = 1;
    let answer = sign_in(&browser, &device).await;
    assert_eq!(answer.location(), "/", "{}", answer.text());
    let page = browser.get("/account").await;
    assert!(page.text().contains("last used"), "{}", page.text());
    // A passkey that opens the account can't be removed without confirmation.
    let (_, options) = asked_to_create(&richard, "Another").await;
    assert_eq!(options["held"], json!([encoded(&device.id)]));
    let form = richard
        .get("/account")
        .await
        .form("/account/passkeys/remove");
    let page = richard.done(&form).await;
    assert!(page.flashes().contains("Passkey removed."));
    assert_eq!(browser.get("/account").await.status, 303, "signed out");
    let page = richard.done(&form).await;
    assert!(page.flashes().contains("already removed"));
    device.count = 2;
    let answer = sign_in(&browser, &device).await;
    refused(&browser, &answer, UNKNOWN).await;
}

#[actix_web::test]
async fn no_other_answer_of_a_device_signs_anybody_in() {
    let app = server().await;
    let richard = app.set_up().await;
    let mut device = added(&richard, "My phone").await;
    let sam = app.stranger("sam").await;
    let sams = added(&sam, "Sam’s").await;
    let browser = app.browser();
    type Change = fn(&mut Device);
    let changes: [(Change, &str); 9] = [
        (|it| it.origin = "https://localhost:5000", OTHER_SITE),
        (|it| it.origin = "http://localhost:5001", OTHER_SITE),
        (|it| it.origin = "http://localhost:5000.example", OTHER_SITE),
        (|it| it.site = "example.com", OTHER_SITE),
        (|it| it.flags = 0b001, NOT_VERIFIED),
        (|it| it.flags = 0b100, NOT_VERIFIED),
        (|it| it.flags = 0b1_0101, UNREADABLE),
        (|it| it.id = vec![1; 16], UNKNOWN),
        (|it| it.user = encoded(&[0; 16]), UNKNOWN),
    ];
    for (change, why) in changes {
        let (origin, site, flags) = (device.origin, device.site, device.flags);
        let (id, user) = (device.id.clone(), device.user.clone());
        change(&mut device);
        let answer = sign_in(&browser, &device).await;
        refused(&browser, &answer, why).await;
        (device.origin, device.site, device.flags) = (origin, site, flags);
        (device.id, device.user) = (id, user);
    }
    // Another user's passkey doesn't open the account that it names.
    let mut lying = sams;
    lying.user = device.user.clone();
    let answer = sign_in(&browser, &lying).await;
    refused(&browser, &answer, UNKNOWN).await;
    // Not even if it also names the account's passkey, whose key didn't sign.
    lying.id = device.id.clone();
    let answer = sign_in(&browser, &lying).await;
    refused(&browser, &answer, UNKNOWN).await;
    // Only a response for signing in is accepted.
    let signed = device.sign_in_as("webauthn.create", &challenge(&browser).await);
    let answer = send(&browser, &signed.to_string()).await;
    refused(&browser, &answer, UNREADABLE).await;
    assert_eq!(sign_in(&browser, &device).await.status, 303);
}

#[actix_web::test]
async fn what_is_no_answer_of_a_device_is_refused() {
    let app = server().await;
    let richard = app.set_up().await;
    let device = added(&richard, "My phone").await;
    let browser = app.browser();
    let good = device.sign_in(&challenge(&browser).await);
    let with = |field: &str, value: Value| {
        let mut changed = good.clone();
        changed["response"][field] = value;
        changed.to_string()
    };
    let mut deep = vec![0x81; 2_000];
    deep.push(0);
    for (garbage, why) in [
        (String::new(), UNREADABLE),
        ("null".to_owned(), UNREADABLE),
        ("[".repeat(10_000), UNREADABLE),
        (
            format!("{good}{}", " ".repeat(LONGEST_RESPONSE)),
            UNREADABLE,
        ),
        (json!({"response": {}}).to_string(), UNREADABLE),
        (with("clientDataJSON", json!("e30")), UNREADABLE),
        (with("clientDataJSON", json!("%")), UNREADABLE),
        (with("clientDataJSON", json!(7)), UNREADABLE),
        (with("authenticatorData", json!("")), UNREADABLE),
        (
            with("authenticatorData", json!(encoded(&[0; 36]))),
            UNREADABLE,
        ),
        (with("authenticatorData", json!(encoded(&deep))), OTHER_SITE),
        (with("signature", json!("")), UNKNOWN),
        (with("signature", json!(encoded(&[0x30; 72]))), UNKNOWN),
        (with("userHandle", json!(null)), UNREADABLE),
        (with("userHandle", json!("")), UNKNOWN),
    ] {
        // Each is the first response to its own challenge, which is inserted here.
        let fresh = challenge(&browser).await;
        let signed = device.sign_in(&fresh);
        let mut garbage = garbage;
        if let Ok(mut sent) = serde_json::from_str::<Value>(&garbage)
            && sent["response"]["clientDataJSON"] == good["response"]["clientDataJSON"]
        {
            sent["response"]["clientDataJSON"] = signed["response"]["clientDataJSON"].clone();
            garbage = match garbage.len() > LONGEST_RESPONSE {
                true => format!("{sent}{}", " ".repeat(LONGEST_RESPONSE)),
                false => sent.to_string(),
            };
        }
        let answer = send(&browser, &garbage).await;
        refused(&browser, &answer, why).await;
    }
}

/// The stored session of a browser.
pub(super) async fn session_of(app: &TestApp, browser: &Browser) -> SessionRecord {
    let cookies = browser.cookie().unwrap();
    let mut each = cookies.split("; ");
    let session = each.find(|it| it.starts_with("cffa=")).unwrap();
    // The ID of a session comes after its signature.
    let id = &session[session.len() - Token::random().reveal().len()..];
    let hash = Token::hash_of(id);
    let found = app.store.session(&hash, Timestamp::now()).await;
    found.unwrap().unwrap()
}

/// Moves the browser's challenge so far into the past that it has expired.
async fn age_challenge(app: &TestApp, browser: &Browser) {
    let mut session = session_of(app, browser).await;
    let kept = session.state.get_mut("challenge").unwrap();
    let mut challenge: Value = serde_json::from_str(kept).unwrap();
    challenge["ends"] = json!((Timestamp::now() - ANSWERED_WITHIN).as_second());
    *kept = challenge.to_string();
    assert!(app.store.replace_session(&session).await.unwrap());
}

#[actix_web::test]
async fn a_challenge_is_for_one_answer_of_one_browser_in_time() {
    let app = server().await;
    let richard = app.set_up().await;
    let device = added(&richard, "My phone").await;
    let (browser, other) = (app.browser(), app.browser());
    // Without a challenge.
    let answer = send(&browser, &device.sign_in("AAAA").to_string()).await;
    refused(&browser, &answer, EXPIRED).await;
    // A challenge of another browser.
    let theirs = challenge(&other).await;
    challenge(&browser).await;
    let answer = send(&browser, &device.sign_in(&theirs).to_string()).await;
    refused(&browser, &answer, EXPIRED).await;
    // An earlier challenge of the same browser.
    let earlier = challenge(&browser).await;
    challenge(&browser).await;
    let answer = send(&browser, &device.sign_in(&earlier).to_string()).await;
    refused(&browser, &answer, EXPIRED).await;
    // An expired challenge.
    let late = challenge(&browser).await;
    age_challenge(&app, &browser).await;
    let answer = send(&browser, &device.sign_in(&late).to_string()).await;
    refused(&browser, &answer, EXPIRED).await;
    // A challenge for adding a passkey.
    let (_, options) = asked_to_create(&richard, "Another").await;
    let signed = device.sign_in(text(&options, "challenge")).to_string();
    let answer = richard
        .post("/login/passkey", &[("credential", &signed)])
        .await;
    assert_eq!(answer.status, 422);
    assert!(answer.problems().contains(EXPIRED));
    // A challenge used twice.
    let signed = device.sign_in(&challenge(&browser).await).to_string();
    assert_eq!(send(&browser, &signed).await.status, 303);
    let again = browser
        .post("/login/passkey", &[("credential", &signed)])
        .await;
    assert_eq!(again.status, 422, "{}", again.text());
    assert!(again.problems().contains(EXPIRED));
}

#[actix_web::test]
async fn of_two_requests_with_one_answer_one_signs_in() {
    let app = server().await;
    let richard = app.set_up().await;
    let device = added(&richard, "My phone").await;
    let browser = app.browser();
    let signed = device.sign_in(&challenge(&browser).await).to_string();
    let fields = [("credential", signed.as_str())];
    let tries = (0..8).map(|_| browser.post("/login/passkey", &fields));
    let answers = futures::future::join_all(tries).await;
    let in_by = answers.iter().filter(|answer| answer.status == 303);
    assert_eq!(in_by.count(), 1);
}

#[actix_web::test]
async fn a_device_that_counts_backwards_is_a_copy() {
    let app = server().await;
    let richard = app.set_up().await;
    let mut device = added(&richard, "My phone").await;
    for (count, opens) in [(5, true), (5, false), (4, false), (0, false), (6, true)] {
        let browser = app.browser();
        device.count = count;
        let answer = sign_in(&browser, &device).await;
        match opens {
            true => assert_eq!(answer.status, 303, "{count}"),
            false => refused(&browser, &answer, "may have been copied").await,
        }
    }
    // The counter of a device that doesn't count stays at 0.
    let silent = added(&richard, "Silent").await;
    for _ in 0..2 {
        assert_eq!(sign_in(&app.browser(), &silent).await.status, 303);
    }
}

#[actix_web::test]
async fn what_is_no_new_passkey_is_not_added() {
    let app = server().await;
    let richard = app.set_up().await;
    let sam = app.stranger("sam").await;
    let refused = async |form: &Form, made: &Value, why: &str| {
        let sent = form.clone().with("credential", &made.to_string());
        let answer = richard.send(&sent).await;
        assert_eq!(answer.status, 422, "{why}: {}", answer.text());
        let problems = answer.problems();
        assert!(problems.contains(why), "{why}: {problems}");
    };
    type Change = fn(&mut Device);
    let changes: [(Change, &str); 5] = [
        (|it| it.origin = "https://example.com", OTHER_SITE),
        (|it| it.site = "example.com", OTHER_SITE),
        (|it| it.flags = 0b001, NOT_VERIFIED),
        (|it| it.id = Vec::new(), UNREADABLE),
        (|it| it.id = vec![1; 1024], UNREADABLE),
    ];
    for (change, why) in changes {
        let (form, options) = asked_to_create(&richard, "My phone").await;
        let mut device = Device::new();
        change(&mut device);
        refused(&form, &device.create(text(&options, "challenge")), why).await;
    }
    let device = Device::new();
    let (form, options) = asked_to_create(&richard, "My phone").await;
    let mine = text(&options, "challenge").to_owned();
    // Another user's challenge, one for signing in, and one that is sent twice.
    let (_, theirs) = asked_to_create(&sam, "My phone").await;
    refused(&form, &device.create(text(&theirs, "challenge")), EXPIRED).await;
    refused(&form, &device.create(&mine), EXPIRED).await;
    let (form, _) = asked_to_create(&richard, "My phone").await;
    let sign_in = challenge(&richard).await;
    refused(&form, &device.create(&sign_in), EXPIRED).await;
    let (form, options) = asked_to_create(&richard, "My phone").await;
    age_challenge(&app, &richard).await;
    let late = device.create(text(&options, "challenge"));
    refused(&form, &late, EXPIRED).await;
    // An attestation by the manufacturer wasn't requested.
    let (form, options) = asked_to_create(&richard, "My phone").await;
    let packed = device.create_as("packed", text(&options, "challenge"));
    refused(&form, &packed, UNREADABLE).await;
    for garbage in [
        json!({}),
        json!("x"),
        json!({"response": {"clientDataJSON": ""}}),
    ] {
        let (form, _) = asked_to_create(&richard, "My phone").await;
        refused(&form, &garbage, UNREADABLE).await;
    }
    let deep = [vec![0x81; 5_000], vec![0]].concat();
    let endless = vec![0x9b, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff];
    for object in [deep, endless, vec![0xa0], vec![0xa3, 0x63], Vec::new()] {
        let (form, options) = asked_to_create(&richard, "My phone").await;
        let mut made = device.create(text(&options, "challenge"));
        made["response"]["attestationObject"] = json!(encoded(&object));
        refused(&form, &made, UNREADABLE).await;
    }
    // A passkey that is already registered.
    let (form, options) = asked_to_create(&richard, "My phone").await;
    let made = device.create(text(&options, "challenge"));
    richard
        .done(&form.with("credential", &made.to_string()))
        .await;
    let (form, options) = asked_to_create(&richard, "Again").await;
    let again = device.create(text(&options, "challenge"));
    refused(&form, &again, "already on your account").await;
    assert_eq!(app.account_of("richard").await.passkeys.len(), 1);
}

#[actix_web::test]
async fn adding_and_removing_asks_who_one_is_first() {
    let app = server().await;
    let richard = app.set_up().await;
    added(&richard, "My phone").await;
    super::confirming::later(&app, "richard").await;
    let page = richard.get("/account").await;
    for path in ["/account/passkeys/new", "/account/passkeys/remove"] {
        let form = page.form(path).with("passkey_name", "Other");
        let answer = richard.send(&form).await;
        assert!(answer.text().contains("Confirm it’s you"), "{path}");
        let wrong = answer.form(path).with("confirm_password", "a wrong one");
        let answer = richard.send(&wrong).await;
        assert!(answer.text().contains("Incorrect password"), "{path}");
    }
    assert_eq!(app.account_of("richard").await.passkeys.len(), 1);
    let form = page.form("/account/passkeys/new");
    let form = form.with("passkey_name", "Other");
    let answer = richard.send(&form.with("confirm_password", PASSWORD)).await;
    assert!(answer.text().contains("Create the passkey"));
}

#[actix_web::test]
async fn an_account_has_a_few_passkeys_with_names() {
    let app = server().await;
    let richard = app.set_up().await;
    let form = richard.get("/account").await.form("/account/passkeys/new");
    for name in ["", " ", "a\u{202e}b"] {
        let answer = richard.send(&form.clone().with("passkey_name", name)).await;
        assert_eq!(answer.status, 422);
        assert!(answer.errors()["passkey_name"].contains("Enter a name"));
    }
    for n in 0..MOST_PASSKEYS {
        added(&richard, &format!("Phone {n}")).await;
    }
    let answer = richard.send(&form.with("passkey_name", "More")).await;
    assert_eq!(answer.status, 422);
    assert!(answer.problems().contains("at most 10 passkeys"));
}

#[actix_web::test]
async fn a_new_password_leaves_the_passkeys_that_are_ticked() {
    let app = server().await;
    let richard = app.set_up().await;
    let phone = added(&richard, "My phone").await;
    let laptop = added(&richard, "My laptop").await;
    let form = richard.get("/account").await.form("/account/password");
    let boxes = form.fields.iter();
    let boxes: Vec<_> = boxes
        .filter(|(name, _)| name.starts_with("keep_"))
        .collect();
    assert!(boxes.is_empty(), "nothing is ticked beforehand");
    let page = richard.get("/account").await;
    let (_, after) = page.body.split_once("name=\"keep_passkey_").unwrap();
    let (of_phone, _) = after.split_once('"').unwrap();
    let form = form
        .with("current", PASSWORD)
        .with("password", "another goal in extra time")
        .with("again", "another goal in extra time")
        .with(&format!("keep_passkey_{of_phone}"), "on");
    let page = richard.done(&form).await;
    assert!(
        page.flashes()
            .contains("Sign-in methods that you did not keep are removed.")
    );
    let browser = app.browser();
    assert_eq!(sign_in(&browser, &phone).await.status, 303);
    let browser = app.browser();
    let answer = sign_in(&browser, &laptop).await;
    refused(&browser, &answer, UNKNOWN).await;
}

#[actix_web::test]
async fn without_a_public_url_nobody_is_offered_passkeys() {
    for settings in [&[][..], &[("CFFA_URL", "http://192.0.2.1:5000")]] {
        let app = TestApp::configured(settings).await;
        let richard = app.set_up().await;
        let pages = [
            richard.get("/account").await,
            app.browser().get("/login").await,
        ];
        for page in pages {
            assert!(!page.body.contains("passkey"), "{}", page.body);
        }
        for path in ["/login/passkey", "/login/passkey/challenge"] {
            assert_eq!(app.browser().post(path, &[]).await.status, 404, "{path}");
        }
        for path in ["/account/passkeys/new", "/account/passkeys"] {
            assert_eq!(richard.post(path, &[]).await.status, 404, "{path}");
        }
    }
}

#[actix_web::test]
async fn tries_are_slowed_down_and_come_from_our_pages() {
    let app = server().await;
    let browser = app.browser();
    let foreign = browser
        .request(Method::POST, "/login/passkey")
        .header("Sec-Fetch-Site", "cross-site");
    assert_eq!(ask(foreign).await.status, 403);
    let mut last = 0;
    for _ in 0..40 {
        last = browser.post("/login/passkey", &[]).await.status;
        if last == 429 {
            break;
        }
    }
    assert_eq!(last, 429);
}
