//! An import that one server is working on can be shown, and its book adopted, by another.

use super::pages::installation;
use cffa_testing::browser::Browser;
use cffa_testing::flask::Export;
use cffa_testing::mongod::{Kind, Mongod};
use cffa_testing::program::PATIENCE;
use std::time::{Duration, Instant};

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "needs MongoDB: ./scripts/test tests"]
async fn another_server_shows_an_import_and_takes_its_book() {
    let database = Mongod::start(Kind::V6_0);
    let (one, other) = (installation(&database), installation(&database));
    let (one, other) = (one.serve(), other.serve());
    let visitor = Browser::new(&one.url);
    visitor.set_up(&one.set_up_path()).await;
    let team = visitor.open_team("Tuesday Turf", "Tess").await;
    let mut export = Export::of(&["Ann"]);
    for number in 0..6_000 {
        export.pay("Ann", 1 + number % 28, "1.00", "Cash");
    }
    let path = format!("/settings/import?team={team}");
    // Whatever the first server answers, the next request goes to the other one.
    visitor.upload(&path, export.zip()).await;
    let visitor = visitor.at(&other.url);
    let began = Instant::now();
    let settings = loop {
        let page = visitor.get("/settings").await.page();
        if page.contains("ready for review") {
            break page;
        }
        assert!(page.contains("it is being read"), "{page}");
        assert!(began.elapsed() < PATIENCE, "{page}");
        tokio::time::sleep(Duration::from_millis(100)).await;
    };
    let (_, link) = settings.split_once("href=\"/settings/import/0").unwrap();
    let id = link.split(['?', '"']).next().unwrap();
    let page = visitor.get(&format!("/settings/import/0{id}")).await.page();
    assert!(page.contains("<dd>6000</dd>"), "{page}");
    let (_, rest) = page.split_once(r#"name="generation" value=""#).unwrap();
    let generation = rest.split('"').next().unwrap();
    let fields = [("team", &*team), ("generation", generation)];
    visitor
        .post("/settings/import/confirm", &fields)
        .await
        .taken();
    assert!(visitor.get("/cffa").await.page().contains("6,000.00"));
}
