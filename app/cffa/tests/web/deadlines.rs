//! One deadline for each request: if the database or another server doesn't answer, the client gets
//! an error within it, however many queries the request makes.

#![allow(clippy::unwrap_used)]

use crate::routes::world::{World, world_of};
use crate::slow_form::post_in_two_parts;
use cffa_book::{ClosedFor, PlayerId, PlayerName};
use cffa_server::middleware::deadlines::UNLIMITED_ROUTES;
use cffa_server::{api, web};
use cffa_services::auth::tokens::Scope;
use cffa_services::books::{RecordError, first_entries};
use cffa_store::deadline;
use cffa_store::mongo::Mongo;
use cffa_store::sqlite::Sqlite;
use cffa_store::{StoreError, TeamStore};
use cffa_testing::app::{Answer, Browser, TestApp, ask_while_others_are_away};
use futures::future::join_all;
use jiff::Timestamp;
use reqwest::{Method, RequestBuilder};
use std::net::TcpListener;
use std::time::{Duration, Instant};
use tokio::time::{sleep, timeout};
use uuid::Uuid;

/// The deadline of these tests.
const WITHIN: Duration = Duration::from_millis(1_500);
/// How much later the response may come on a machine that is busy with other tests.
const SLACK: Duration = Duration::from_secs(20);

/// Routes that don't need the database.
const NOT_ASKED: &[&str] = &[
    "GET /healthz",
    "GET /static/{version}/{path:.*}",
    "GET /api/v1/docs",
    "GET /api/v1/openapi.json",
];

fn is_unlimited(method: &Method, path: &str) -> bool {
    UNLIMITED_ROUTES
        .iter()
        .any(|route| route.method.as_str() == method.as_str() && route.path == path)
}

/// Every address with a deadline, requested as a manager's browser or program would.
async fn requests(world: &World, manager: &Browser) -> Vec<(String, RequestBuilder)> {
    let team = world.season.team.id.to_string();
    let mut all = Vec::new();
    for row in web::routes::table() {
        let method = Method::from_bytes(row.method.as_str().as_bytes()).unwrap();
        let mut request = manager.request(method.clone(), &world.address(row.path));
        if method == Method::POST {
            let mut fields = world.fields(row.path);
            fields.push(("team".to_owned(), team.clone()));
            request = request.form(&fields);
        }
        all.push((method, row.path, request));
    }
    let scopes = Scope::ALL.map(Scope::as_str);
    let token = manager.make_token("a program", &scopes).await;
    let client = cffa_testing::http::client();
    let any = Uuid::now_v7().to_string();
    let filled = |path: &str| {
        let named = path.replace("{team}", &team).replace("{id}", &world.space);
        let named = named.replace("{space}", &world.space);
        let named = named.replace("{current}", "1").replace("{maximum}", "9");
        let parts: Vec<&str> = named
            .split('/')
            .map(|part| if part.starts_with('{') { &any } else { part })
            .collect();
        format!("{}{}", world.app.base, parts.join("/"))
    };
    for row in api::v1::routes::table() {
        let method = Method::from_bytes(row.method.as_str().as_bytes()).unwrap();
        let request = client.request(method.clone(), filled(row.path));
        all.push((method, row.path, request.bearer_auth(&token)));
    }
    for row in api::occupancy::routes::table() {
        let method = Method::from_bytes(row.method.as_str().as_bytes()).unwrap();
        let request = client.request(method.clone(), filled(row.path));
        all.push((method, row.path, request));
    }
    all.into_iter()
        .filter(|(method, path, _)| !is_unlimited(method, path))
        .map(|(method, path, request)| (format!("{method} {path}"), request))
        .collect()
}

/// Sends a request, and returns the response and how long it took.
async fn timed(request: RequestBuilder) -> (Option<Answer>, Duration) {
    let began = Instant::now();
    let answer = timeout(WITHIN + SLACK, ask_while_others_are_away(request)).await;
    (answer.ok(), began.elapsed())
}

fn fault(row: &str, answer: Option<&Answer>) -> Option<String> {
    let Some(answer) = answer else {
        return Some(format!("{row} was not answered"));
    };
    let is_honest = answer.status == 503 && answer.headers.contains_key("retry-after");
    let expected = NOT_ASKED.contains(&row);
    (is_honest == expected).then(|| format!("{row} was answered {}", answer.status))
}

#[actix_web::test]
async fn whatever_is_asked_while_the_database_hangs_is_answered_within_the_deadline() {
    let (app, store) = TestApp::limited(&[], WITHIN).await;
    let (world, everybody) = world_of(app).await;
    let manager = everybody.last().unwrap();
    let add = manager.get("/players/new").await.form("/players/new");
    let add = add.with("name", "Zed");
    let mut requests = requests(&world, manager).await;
    let sent = manager.request(Method::POST, &add.action).form(&add.fields);
    requests.push(("POST /players/new with a key".to_owned(), sent));
    assert!(requests.len() > 150, "only {}", requests.len());

    let hangs = store.hang().await;
    let answers = join_all(requests.into_iter().map(async |(row, request)| {
        let (answer, _) = timed(request).await;
        fault(&row, answer.as_ref())
    }));
    let faults: Vec<String> = answers.await.into_iter().flatten().collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));

    // Afterwards everything works again: the failed requests can be repeated, and take effect once.
    drop(hangs);
    for _ in 0..2 {
        assert_eq!(manager.send(&add).await.location(), "/players");
    }
    let book = world.app.book(&world.season.team).await;
    let players = book.players();
    let zeds = players
        .iter()
        .filter(|it| it.details.name.as_str() == "Zed");
    assert_eq!(zeds.count(), 1);
}

/// Sends a request while each answer of the store takes most of the deadline: one is in time, and
/// two are not.
///
/// The first wait starts before the request, so that two answers always take longer than the
/// deadline.
async fn asked_slowly(store: &Sqlite, request: RequestBuilder) -> (Answer, Duration) {
    let each = WITHIN * 2 / 3;
    let mut hangs = Some(store.hang().await);
    let slow = async {
        loop {
            sleep(each).await;
            // It queues before the request's next query, and so goes first.
            hangs.take();
            hangs = Some(store.hang().await);
        }
    };
    tokio::select! {
        () = slow => unreachable!("the loop has no end"),
        (answer, took) = timed(request) => (answer.unwrap(), took),
    }
}

#[actix_web::test]
async fn the_deadline_is_for_all_that_a_request_asks() {
    let (app, store) = TestApp::limited(&[], WITHIN).await;
    let (manager, _) = app.with_team().await;
    // One answer from the store is in time.
    let ready = app.browser().request(Method::GET, "/readyz");
    let (answer, _) = asked_slowly(&store, ready).await;
    assert_eq!(answer.status, 200);
    // The sum of several is not.
    for path in ["/cffa", "/next", "/manageUserAccess", "/account"] {
        let (answer, took) = asked_slowly(&store, manager.request(Method::GET, path)).await;
        assert_eq!(answer.status, 503, "{path} took {took:?}");
        assert!(answer.headers.contains_key("retry-after"), "{path}");
    }
    // Routes that take long by nature aren't cut off.
    let export = manager.request(Method::GET, "/settings/export");
    let (answer, took) = asked_slowly(&store, export).await;
    assert_eq!(answer.status, 200);
    assert!(took > WITHIN, "it was not slow at all: {took:?}");
}

#[actix_web::test]
async fn what_takes_longer_is_in_a_table_and_has_a_reason() {
    let mut rows: Vec<(String, &str)> = Vec::new();
    for row in web::routes::table() {
        rows.push((row.method.to_string(), row.path));
    }
    for row in api::v1::routes::table() {
        rows.push((row.method.to_string(), row.path));
    }
    for route in UNLIMITED_ROUTES {
        assert!(
            rows.contains(&(route.method.to_string(), route.path)),
            "{}",
            route.path
        );
        assert!(!route.reason.is_empty(), "{}", route.path);
    }
}

#[actix_web::test]
async fn the_time_that_a_form_takes_to_arrive_is_its_senders() {
    let (app, _) = TestApp::limited(&[], WITHIN).await;
    let form = "name=Clubhouse&maximum=50";
    let waited = sleep(WITHIN + WITHIN / 2);
    let told = post_in_two_parts(&app.base, "/count", "", form, waited).await;
    assert!(told.starts_with("HTTP/1.1 303"), "{told}");
}

/// A server that accepts connections and never answers.
pub fn silent() -> (TcpListener, String) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap().to_string();
    (listener, address)
}

/// Settings for a provider with this issuer.
pub fn provider_at(issuer: &str) -> [(&str, &str); 5] {
    [
        ("OIDC_ISSUER", issuer),
        ("OIDC_NAME", "the club"),
        ("OIDC_CLIENT_ID", "cffa"),
        ("OIDC_CLIENT_SECRET", "between the two of us"),
        ("OIDC_CALLBACK_URL", "http://127.0.0.1:8080/callback/oidc"),
    ]
}

#[actix_web::test]
async fn a_provider_that_says_nothing_is_not_waited_for_longer() {
    let (_silent, address) = silent();
    let issuer = format!("http://{address}");
    let (app, _) = TestApp::limited(&provider_at(&issuer), WITHIN).await;
    let browser = app.browser();
    let asked = (0..4).map(|_| timed(browser.request(Method::GET, "/login/oidc")));
    for (answer, took) in join_all(asked).await {
        let answer = answer.unwrap();
        assert_eq!(answer.status, 503, "{}", answer.text());
        assert!(answer.headers.contains_key("retry-after"));
        // Without a deadline, the wait would be ten seconds.
        assert!(took < Duration::from_secs(9), "{took:?}");
    }
}

#[actix_web::test]
async fn a_server_of_mongodb_that_says_nothing_is_not_waited_for_longer() {
    let (_silent, address) = silent();
    let uri = format!("mongodb://{address}/cffa");
    let store = Mongo::open(&uri, "cffa", &address).await.unwrap();
    let began = Instant::now();
    deadline::limit(Duration::from_millis(200), async {
        for _ in 0..20 {
            let answer = store.teams().await;
            assert!(
                matches!(answer, Err(StoreError::Unavailable(_))),
                "{answer:?}"
            );
        }
    })
    .await;
    // Without a deadline, each call waits two seconds, until the driver gives up.
    let took = began.elapsed();
    assert!(took < Duration::from_millis(1_900), "{took:?}");
}

#[actix_web::test]
async fn who_waits_to_replace_a_book_behind_one_who_fails_fails_with_them() {
    let app = TestApp::start().await;
    let (_, team) = app.with_team().await;
    let books = app.books();
    let by = cffa_book::Actor {
        account: None,
        name: "a test".into(),
    };
    let name = PlayerName::parse("Zed").unwrap();
    let (player, now) = (PlayerId(Uuid::now_v7()), Timestamp::now());
    let entries = first_entries(&by, now, Default::default(), player, name);
    let staged = books.stage(&team, &entries).await.unwrap();

    let other = rusqlite::Connection::open(app.database()).unwrap();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    let began = Instant::now();
    let adopted = join_all((0..8).map(|_| {
        let key = Some(Uuid::now_v7());
        books.adopt(&team, &by, key, staged, ClosedFor::Import)
    }));
    for adopted in adopted.await {
        let away = matches!(adopted, Err(RecordError::Store(StoreError::Unavailable(_))));
        assert!(away, "{adopted:?}");
    }
    // One after the other, each would wait three seconds.
    let took = began.elapsed();
    assert!(took < Duration::from_secs(15), "{took:?}");
}
