//! The real program with its data in MongoDB: an unavailable database at the start, an outage, and
//! two processes on one database.

use cffa_testing::browser::Browser;
use cffa_testing::mongod::{Kind, Mongod};
use cffa_testing::program::{Installation, PATIENCE, Server};
use std::time::{Duration, Instant};

/// The same secret for all replicas.
const SECRET: &str = "f3b1c07d92ae4c5588d10b6e7fa29c43";

/// How soon pages must work again once the database does. Longer than it takes, to allow for a busy
/// machine.
const BACK_WITHIN: Duration = Duration::from_secs(10);

pub(super) fn installation(database: &Mongod) -> Installation {
    Installation::new()
        .with("SECRET_KEY", SECRET)
        .with("BACKEND_DBHOST", "127.0.0.1")
        .with("BACKEND_DBPORT", database.port().to_string())
}

pub(super) async fn becomes(browser: &Browser, path: &str, status: u16) {
    let began = Instant::now();
    loop {
        let answer = browser.get(path).await;
        if answer.status == status {
            return;
        }
        assert!(began.elapsed() < BACK_WITHIN, "{path}: {answer:?}");
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
}

/// Requests a page without [`Browser`], which keeps no headers.
async fn with_headers(browser: &Browser, server: &Server, path: &str) -> (u16, String, String) {
    let client = cffa_testing::http::builder().timeout(PATIENCE);
    let request = client.build().unwrap().get(format!("{}{path}", server.url));
    let answer = request.header("Cookie", browser.cookies()).send().await;
    let answer = answer.unwrap();
    let after = answer.headers().get("Retry-After");
    let after = after.map_or("", |it| it.to_str().unwrap()).to_owned();
    (
        answer.status().as_u16(),
        after,
        answer.text().await.unwrap(),
    )
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "needs MongoDB: ./scripts/test tests"]
async fn a_database_away_at_the_start_is_waited_for() {
    let mut database = Mongod::prepared(Kind::V4_4, &[]);
    let here = installation(&database);
    let server = here.serve();
    let browser = Browser::new(&server.url);
    let began = Instant::now();
    while !server.logged().contains("the database is unavailable") {
        assert!(began.elapsed() < PATIENCE, "{}", server.logged());
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    assert!(!server.printed().contains("/setup/"));
    assert_eq!(browser.get("/healthz").await.status, 200);
    let ready = browser.get("/readyz").await;
    assert_eq!(ready.status, 503);
    assert!(
        ready.body.contains("no server can be reached"),
        "{}",
        ready.body
    );
    let (status, after, page) = with_headers(&browser, &server, "/setup/whatever").await;
    assert_eq!((status, &*after), (503, "5"), "{page}");
    assert!(page.contains("is temporarily unavailable"), "{page}");
    // The command line reports it instead of waiting.
    let why = here.refused(["balances"]);
    assert!(why.contains("no server can be reached"), "{why}");

    database.start_again();
    becomes(&browser, "/readyz", 200).await;
    browser.set_up(&server.set_up_path()).await;
    let team = browser.open_team("Tuesday Turf", "Tess").await;
    browser.add_player(&team, "Ann").await;
    assert!(browser.get("/cffa").await.page().contains("Ann"));
    // Nothing was written to the embedded database.
    assert!(!here.database().exists());
    let balances = here.balances("Tuesday Turf");
    assert_eq!(balances.as_array().unwrap().len(), 2);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "needs MongoDB: ./scripts/test tests"]
async fn pages_are_honest_while_the_database_is_away_and_right_when_it_is_back() {
    let mut database = Mongod::start(Kind::V6_0);
    let here = installation(&database);
    let server = here.serve();
    let manager = Browser::new(&server.url);
    manager.set_up(&server.set_up_path()).await;
    let team = manager.open_team("Tuesday Turf", "Tess").await;
    let page = manager.get("/cffa").await.page();
    let (_, style) = page.split_once("\"/static/").unwrap();
    let style = format!("/static/{}", style.split('"').next().unwrap());
    for killed in [false, true] {
        if killed {
            database.kill();
        } else {
            database.stop();
        }
        for path in ["/cffa", "/games/new", "/"] {
            let asked = Instant::now();
            let (status, after, page) = with_headers(&manager, &server, path).await;
            assert_eq!((status, &*after), (503, "5"), "{path}: {page}");
            assert!(page.contains("Nothing was lost"), "{path}: {page}");
            assert!(page.contains("<html"), "{path}: {page}");
            assert!(!page.contains("127.0.0.1"), "{path}: {page}");
            let took = asked.elapsed();
            assert!(took < Duration::from_secs(5), "{path}: {took:?}");
        }
        // The page has its style sheet, also for users who are signed in.
        assert_eq!(with_headers(&manager, &server, &style).await.0, 200);
        assert_eq!(manager.get("/readyz").await.status, 503);
        assert_eq!(manager.get("/healthz").await.status, 200);
        let key = uuid::Uuid::new_v4().to_string();
        let name = if killed { "Bob" } else { "Ann" };
        let fields = [
            ("team", &*team),
            ("name", name),
            ("comment", ""),
            ("form_key", &*key),
        ];
        let refused = manager.try_post("/players/new", &fields).await.unwrap();
        assert_eq!(refused.status, 503, "{}", refused.body);

        database.start_again();
        becomes(&manager, "/cffa", 200).await;
        // They are still signed in, and the same form works now; sending it twice adds one player.
        for _ in 0..2 {
            let sent = manager.try_post("/players/new", &fields).await.unwrap();
            sent.taken();
        }
        let list = manager.get("/players").await.page();
        assert!(list.contains(name), "{list}");
    }
    let balances = here.balances("Tuesday Turf");
    assert_eq!(balances.as_array().unwrap().len(), 3);
    let logged = server.logged();
    assert!(!logged.contains("ERROR"), "{logged}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "needs MongoDB: ./scripts/test tests"]
async fn two_programs_on_one_database_agree() {
    let database = Mongod::start(Kind::V6_0Set);
    let (one, other) = (installation(&database), installation(&database));
    let servers = [one.serve(), other.serve()];
    let manager = Browser::new(&servers[0].url);
    manager.set_up(&servers[0].set_up_path()).await;
    let team = manager.open_team("Tuesday Turf", "Tess").await;
    // The cookie from one process is valid at the other.
    let managers = [manager.clone(), manager.at(&servers[1].url)];
    let mut writers = Vec::new();
    for (at, manager) in managers.iter().enumerate() {
        for writer in 0..2 {
            let (manager, team) = (manager.clone(), team.clone());
            writers.push(tokio::spawn(async move {
                for n in 0..10 {
                    let name = format!("Player {at} {writer} {n}");
                    manager.add_player(&team, &name).await;
                }
            }));
        }
    }
    for writer in writers {
        writer.await.unwrap();
    }
    let lists = [&managers[0], &managers[1]].map(Browser::players);
    let [first, second] = lists;
    let (first, second) = (first.await, second.await);
    assert_eq!(first.len(), 41);
    assert_eq!(first, second);
    // Signing out at one process signs out at the other.
    managers[1].post("/logout", &[]).await.taken();
    assert_eq!(managers[0].get("/cffa").await.status, 303);
}

/// Reads a stream of events until it contains a text.
async fn told(stream: &mut reqwest::Response, text: &str) {
    let mut said = String::new();
    while !said.contains(text) {
        let more = tokio::time::timeout(PATIENCE, stream.chunk());
        let more = more
            .await
            .unwrap_or_else(|_| panic!("no {text:?} in {said}"));
        said.push_str(&String::from_utf8_lossy(
            &more.unwrap().expect("the stream continues"),
        ));
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "needs MongoDB: ./scripts/test tests"]
async fn a_next_game_is_one_for_all_programs_and_each_tells_what_came_through_another() {
    let database = Mongod::start(Kind::V4_4);
    let (one, other) = (installation(&database), installation(&database));
    let servers = [one.serve(), other.serve()];
    let manager = Browser::new(&servers[0].url);
    manager.set_up(&servers[0].set_up_path()).await;
    let team = manager.open_team("Tuesday Turf", "Tess").await;
    let today = jiff::Zoned::now().date().to_string();
    let game = [
        ("team", team.as_str()),
        ("date", &today),
        ("time", "19:30"),
        ("place", "The cage"),
        ("maximum", "10"),
    ];
    manager.post("/next/plan", &game).await.taken();
    // The other process shows the same link, although it is stored nowhere.
    let page = manager.at(&servers[1].url).get("/next").await.page();
    let (_, rest) = page.split_once("data-next-game=\"").unwrap();
    let path = rest.split("/events").next().unwrap().to_owned();
    let (_, rest) = page.split_once("name=\"plan\" value=\"").unwrap();
    let plan = rest.split('"').next().unwrap();

    let client = cffa_testing::http::builder();
    let events = format!("{}{path}/events", servers[1].url);
    let stream = client.build().unwrap().get(events).send();
    let mut stream = stream.await.unwrap();
    told(&mut stream, "id: 1\n").await;
    let phones = servers.each_ref().map(|server| Browser::new(&server.url));
    let answers = (0..12).map(|n| {
        let (phone, path, plan) = (phones[n % 2].clone(), path.clone(), plan.to_owned());
        tokio::spawn(async move {
            let name = format!("N{n}");
            let fields = [("plan", plan.as_str()), ("name", &name), ("reply", "in")];
            phone.post(&path, &fields).await.taken();
        })
    });
    for answer in answers.collect::<Vec<_>>() {
        answer.await.unwrap();
    }
    told(&mut stream, "id: 13\n").await;
    for phone in &phones {
        let page = phone.get(&path).await.page();
        assert!(page.contains("Full, 2 waiting"), "{page}");
    }
}
