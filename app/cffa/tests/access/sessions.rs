//! The cookie and its session: what it contains, and when it ends.

use super::*;
use actix_web::cookie::{Cookie, SameSite};
use actix_web::test::{TestRequest, call_service, init_service, read_body};
use actix_web::{App, Error, HttpRequest, web};
use cffa_services::auth::{
    StoredSessions, Tone, UserSession, browsers_of, cookie_key, end_browser, middleware,
};
use std::sync::atomic::{AtomicI64, Ordering};
use uuid::Uuid;

const ANN: Uuid = Uuid::from_u128(1);
const MINUTE: i64 = 60;
const DAY: i64 = 24 * 60 * MINUTE;

type Now = Arc<AtomicI64>;

async fn show(session: UserSession) -> String {
    match session.account() {
        Some(account) => format!("account {}", account.as_u128()),
        None => "nobody".to_owned(),
    }
}

async fn sign_in(session: UserSession, request: HttpRequest) -> Result<&'static str, Error> {
    session.sign_in(&ann("her first"), &request)?;
    Ok("")
}

/// Ann, whose password has this hash.
fn ann(password_hash: &str) -> Account {
    Account {
        id: ANN,
        version: 1,
        name: "Ann".to_owned(),
        identities: Vec::new(),
        password_hash: Some(password_hash.to_owned()),
        passkeys: Vec::new(),
        second_factor: None,
        opening: Vec::new(),
        created: at(0),
    }
}

/// Whether the session is still valid for Ann, now that her password has this hash.
async fn opens(session: UserSession, hash: web::Path<String>) -> String {
    session.still_opens(&ann(&hash)).to_string()
}

async fn token(session: UserSession) -> String {
    session.form_token().unwrap_or_default()
}

async fn sign_out(session: UserSession) -> &'static str {
    session.sign_out();
    ""
}

async fn say(session: UserSession) -> Result<&'static str, Error> {
    session.flash(Tone::Done, "Saved.")?;
    Ok("")
}

async fn hear(session: UserSession) -> String {
    let flashes = session.take_flashes();
    flashes.into_iter().map(|flash| flash.text).collect()
}

async fn this(session: UserSession) -> String {
    session.this().unwrap_or_default()
}

/// Ends all sessions of the account during one of its requests.
async fn end_all(session: UserSession, store: web::Data<dyn Store>) -> Result<&'static str, Error> {
    store.delete_sessions_of(ANN, None).await.unwrap();
    session.flash(Tone::Done, "Ended.")?;
    Ok("")
}

fn routes(config: &mut web::ServiceConfig) {
    config
        .route("/", web::get().to(show))
        .route("/in", web::get().to(sign_in))
        .route("/out", web::get().to(sign_out))
        .route("/opens/{hash}", web::get().to(opens))
        .route("/token", web::get().to(token))
        .route("/say", web::get().to(say))
        .route("/hear", web::get().to(hear))
        .route("/this", web::get().to(this))
        .route("/end-all", web::get().to(end_all));
}

/// Pages with sessions, and the clock that they use. This is a macro because the type of an app
/// can't be named here.
macro_rules! app {
    ($house:expr, $secure:expr) => {{
        let now = Now::default();
        let clock = Arc::clone(&now);
        let store = Arc::clone(&$house.store);
        let sessions = StoredSessions::with_clock(store, move || at(clock.load(Ordering::Relaxed)));
        let app = App::new()
            .app_data(web::Data::from(Arc::clone(&$house.store)))
            .wrap(middleware(sessions, cookie_key(SECRET), $secure))
            .configure(routes);
        (now, init_service(app).await)
    }};
}

/// Requests a path, and returns the body and the cookie that was set, if any.
macro_rules! get {
    ($app:expr, $path:expr, $cookie:expr) => {{
        let cookie: Option<&Cookie<'static>> = $cookie;
        let mut request = TestRequest::get()
            .uri($path)
            .insert_header(("user-agent", "Firefox on a phone"));
        if let Some(cookie) = cookie {
            request = request.cookie(cookie.clone());
        }
        let answer = call_service(&$app, request.to_request()).await;
        assert!(answer.status().is_success(), "{}", answer.status());
        let set = answer
            .response()
            .cookies()
            .next()
            .map(|cookie| cookie.into_owned());
        let body = read_body(answer).await;
        (String::from_utf8(body.to_vec()).unwrap(), set)
    }};
}

#[actix_web::test]
async fn a_visitor_with_nothing_to_remember_gets_no_session() {
    let house = House::new().await;
    let (_, app) = app!(house, false);
    for path in ["/", "/hear", "/out"] {
        let (_, set) = get!(app, path, None);
        assert_eq!(set, None, "{path}");
    }
}

#[actix_web::test]
async fn a_message_is_shown_once_and_its_session_goes_with_it() {
    let house = House::new().await;
    let (_, app) = app!(house, false);
    let (_, set) = get!(app, "/say", None);
    let cookie = set.unwrap();
    assert_eq!(get!(app, "/hear", Some(&cookie)).0, "Saved.");
    assert_eq!(get!(app, "/hear", Some(&cookie)).0, "");
    assert_eq!(get!(app, "/this", Some(&cookie)).0, "");
}

#[actix_web::test]
async fn the_cookie_is_out_of_reach_and_what_is_stored_opens_nothing() {
    let house = House::new().await;
    let (_, plain) = app!(house, false);
    let (_, secure) = app!(house, true);
    let over_https = get!(secure, "/in", None).1.unwrap();
    assert_eq!(over_https.name(), "__Host-cffa");
    assert_eq!(over_https.secure(), Some(true));
    assert_eq!(over_https.path(), Some("/"));
    assert_eq!(over_https.domain(), None);
    let cookie = get!(plain, "/in", None).1.unwrap();
    assert_eq!(cookie.name(), "cffa");
    assert_ne!(cookie.secure(), Some(true));
    for cookie in [&over_https, &cookie] {
        assert_eq!(cookie.http_only(), Some(true));
        assert_eq!(cookie.same_site(), Some(SameSite::Lax));
    }
    let (hash, _) = get!(plain, "/this", Some(&cookie));
    assert_eq!(hash.len(), 64);
    assert!(!cookie.value().contains(&hash));
    let stored = house.store.session(&hash, at(0)).await.unwrap().unwrap();
    let id = &cookie.value()[cookie.value().len() - 43..];
    assert!(!serde_json::to_string(&stored).unwrap().contains(id));
    assert_eq!(stored.account, Some(ANN));
    for forged in [hash.as_str(), id, "", "x"] {
        let forged = Cookie::new("cffa", forged.to_owned());
        assert_eq!(get!(plain, "/", Some(&forged)).0, "nobody");
    }
    assert_eq!(get!(plain, "/", Some(&cookie)).0, "account 1");
}

#[actix_web::test]
async fn signing_in_makes_an_id_planted_before_worthless() {
    let house = House::new().await;
    let (_, app) = app!(house, false);
    let planted = get!(app, "/say", None).1.unwrap();
    let own = get!(app, "/in", Some(&planted)).1.unwrap();
    assert_ne!(planted.value(), own.value());
    assert_eq!(get!(app, "/", Some(&planted)).0, "nobody");
    assert_eq!(get!(app, "/", Some(&own)).0, "account 1");
    // The earlier message can still be read.
    assert_eq!(get!(app, "/hear", Some(&own)).0, "Saved.");
    // Signing in again, as after a password change, gives the session a new id.
    let again = get!(app, "/in", Some(&own)).1.unwrap();
    assert_eq!(get!(app, "/", Some(&own)).0, "nobody");
    assert_eq!(get!(app, "/", Some(&again)).0, "account 1");
}

#[actix_web::test]
async fn signing_out_ends_the_session_in_the_store() {
    let house = House::new().await;
    let (_, app) = app!(house, false);
    let cookie = get!(app, "/in", None).1.unwrap();
    get!(app, "/out", Some(&cookie));
    assert_eq!(get!(app, "/", Some(&cookie)).0, "nobody");
    assert!(
        house
            .store
            .sessions_of(ANN, at(0))
            .await
            .unwrap()
            .is_empty()
    );
}

#[actix_web::test]
async fn browsers_can_be_listed_and_ended_by_their_owner_alone() {
    let house = House::new().await;
    let (now, app) = app!(house, false);
    let first = get!(app, "/in", None).1.unwrap();
    now.store(MINUTE, Ordering::Relaxed);
    let second = get!(app, "/in", None).1.unwrap();
    let (this, _) = get!(app, "/this", Some(&second));
    let browsers = async || browsers_of(&*house.store, ANN, Some(&this), at(MINUTE)).await;
    let listed = browsers().await.unwrap();
    let marks: Vec<_> = listed.iter().map(|browser| browser.this).collect();
    assert_eq!(marks, [true, false]);
    assert_eq!(listed[1].name.as_deref(), Some("Firefox on a phone"));
    assert_eq!(listed[1].since, at(0));
    let id = &listed[1].id;
    let end = async |account| end_browser(&*house.store, account, id, at(MINUTE)).await;
    assert!(!end(Uuid::from_u128(2)).await.unwrap());
    assert_eq!(get!(app, "/", Some(&first)).0, "account 1");
    assert!(end(ANN).await.unwrap());
    assert_eq!(get!(app, "/", Some(&first)).0, "nobody");
    assert_eq!(browsers().await.unwrap().len(), 1);
}

#[actix_web::test]
async fn a_session_ended_during_a_request_stays_ended() {
    let house = House::new().await;
    let (_, app) = app!(house, false);
    let cookie = get!(app, "/in", None).1.unwrap();
    get!(app, "/end-all", Some(&cookie));
    assert_eq!(get!(app, "/", Some(&cookie)).0, "nobody");
    assert!(
        house
            .store
            .sessions_of(ANN, at(0))
            .await
            .unwrap()
            .is_empty()
    );
}

#[actix_web::test]
async fn a_session_ends_when_it_is_not_used() {
    let house = House::new().await;
    let (now, app) = app!(house, false);
    let cookie = get!(app, "/in", None).1.unwrap();
    let asked = async |seconds| {
        now.store(seconds, Ordering::Relaxed);
        get!(app, "/", Some(&cookie)).0
    };
    // One request a week keeps the session alive.
    for week in 1..=6 {
        assert_eq!(asked(week * 7 * DAY).await, "account 1");
    }
    assert_eq!(asked((42 + 14) * DAY).await, "nobody");
}

#[actix_web::test]
async fn a_session_ends_after_ninety_days_however_much_it_is_used() {
    let house = House::new().await;
    let (now, app) = app!(house, false);
    let cookie = get!(app, "/in", None).1.unwrap();
    for day in 1..90 {
        now.store(day * DAY, Ordering::Relaxed);
        let path = if day % 2 == 0 { "/" } else { "/say" };
        get!(app, path, Some(&cookie));
    }
    assert_eq!(get!(app, "/", Some(&cookie)).0, "account 1");
    now.store(90 * DAY, Ordering::Relaxed);
    assert_eq!(get!(app, "/", Some(&cookie)).0, "nobody");
}

#[actix_web::test]
async fn a_visitor_who_has_not_signed_in_is_forgotten_after_two_hours() {
    let house = House::new().await;
    let (now, app) = app!(house, false);
    let cookie = get!(app, "/say", None).1.unwrap();
    now.store(119 * MINUTE, Ordering::Relaxed);
    assert_eq!(get!(app, "/this", Some(&cookie)).0.len(), 64);
    now.store((119 + 120) * MINUTE, Ordering::Relaxed);
    assert_eq!(get!(app, "/this", Some(&cookie)).0, "");
}

#[actix_web::test]
async fn reading_pages_writes_at_most_every_five_minutes() {
    let house = House::new().await;
    let (now, app) = app!(house, false);
    let cookie = get!(app, "/in", None).1.unwrap();
    let seen = async |seconds| {
        now.store(seconds, Ordering::Relaxed);
        let (_, set) = get!(app, "/", Some(&cookie));
        assert_eq!(set, None, "the cookie is not sent again");
        let sessions = house.store.sessions_of(ANN, at(seconds)).await.unwrap();
        sessions[0].seen
    };
    assert_eq!(seen(4 * MINUTE).await, at(0));
    assert_eq!(seen(5 * MINUTE).await, at(5 * MINUTE));
    assert_eq!(seen(9 * MINUTE).await, at(5 * MINUTE));
    assert_eq!(seen(10 * MINUTE).await, at(10 * MINUTE));
}

#[actix_web::test]
async fn a_session_begun_with_an_earlier_password_opens_nothing() {
    let house = House::new().await;
    let (_, app) = app!(house, false);
    let cookie = get!(app, "/in", None).1.unwrap();
    assert_eq!(get!(app, "/opens/her%20first", Some(&cookie)).0, "true");
    assert_eq!(get!(app, "/opens/her%20second", Some(&cookie)).0, "false");
    // The store doesn't get the hash by this either.
    let (this, _) = get!(app, "/this", Some(&cookie));
    let stored = house.store.session(&this, at(0)).await.unwrap().unwrap();
    assert!(
        !serde_json::to_string(&stored)
            .unwrap()
            .contains("her first")
    );
}

#[actix_web::test]
async fn each_session_has_a_form_token_of_its_own_that_is_new_after_signing_in() {
    let house = House::new().await;
    let (_, app) = app!(house, false);
    let (one, other) = (
        get!(app, "/in", None).1.unwrap(),
        get!(app, "/in", None).1.unwrap(),
    );
    let (first, second) = (
        get!(app, "/token", Some(&one)).0,
        get!(app, "/token", Some(&other)).0,
    );
    assert_eq!(first.len(), 43, "256 bits");
    assert_ne!(first, second);
    let again = get!(app, "/in", Some(&one)).1.unwrap();
    assert_ne!(get!(app, "/token", Some(&again)).0, first);
}
