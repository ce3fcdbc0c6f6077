//! Importing a book through the pages of the real program: a large one, and one that is
//! interrupted.

use cffa_testing::browser::{Answer, Browser};
use cffa_testing::flask::five_thousand_games;
use cffa_testing::google::Google;
use cffa_testing::holding_proxy::HoldingProxy;
use cffa_testing::memory;
use cffa_testing::program::{Installation, PATIENCE, Server};
use reqwest::multipart::{Form, Part};
use reqwest::redirect::Policy;
use std::time::{Duration, Instant};

/// The most memory that the server may use during an import, in MiB, in addition to the program
/// itself, which takes 32 MiB or less when it is optimised: together 128 MiB.
const MOST: u64 = 96;
/// The most memory while the same book, which is in memory, is exported as a workbook: together 160
/// of the 192 MiB that the container has.
const MOST_OUT: u64 = 128;

/// 5,000 games of ten players, and 25,000 payments in addition to the bookings.
fn large() -> Vec<u8> {
    five_thousand_games(5).zip()
}

/// The peak memory of a server without the program itself, in MiB.
fn most_memory(server: &Server) -> u64 {
    memory::most(server.process()).expect("the server runs") / memory::MIB
}

/// Reloads the page of an import until it has finished.
async fn at_the_end(visitor: &Browser, answer: Answer) -> String {
    let Some(address) = answer.location.clone() else {
        return answer.page();
    };
    let began = Instant::now();
    loop {
        let page = visitor.get(&address).await.page();
        if !page.contains("<progress") {
            return page;
        }
        assert!(began.elapsed() < PATIENCE, "{page}");
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
}

#[tokio::test]
async fn five_thousand_games_come_in_by_the_page_within_the_memory_of_a_small_machine() {
    let here = Installation::new();
    let server = here.serve();
    let visitor = Browser::new(&server.url);
    visitor.set_up(&server.set_up_path()).await;
    let team = visitor.open_team("Tuesday Turf", "Tess").await;
    let file = large();
    let before = most_memory(&server);
    let answer = visitor
        .upload(&format!("/settings/import?team={team}"), file)
        .await;
    let page = at_the_end(&visitor, answer).await;
    let looked = most_memory(&server);
    assert!(page.contains("<dd>5000</dd>"), "{page}");
    assert!(page.contains("<dd>25000</dd>"), "{page}");
    let (_, rest) = page.split_once(r#"name="generation" value=""#).unwrap();
    let generation = rest.split('"').next().unwrap();
    let fields = [("team", &*team), ("generation", generation)];
    visitor
        .post("/settings/import/confirm", &fields)
        .await
        .taken();
    assert!(visitor.get("/cffa").await.page().contains("Player 29"));
    let most = most_memory(&server);
    assert!(
        most < MOST,
        "{before} MiB before, {looked} until the preview, {most} in all"
    );
    // It is exported as a workbook, which keeps each distinct text in memory once.
    let workbook = visitor.get("/settings/export?format=xlsx").await;
    assert_eq!(workbook.status, 200);
    let out = most_memory(&server);
    assert!(out < MOST_OUT, "{most} MiB before, {out} until the export");
}

/// Starts reading a spreadsheet from Google, and returns the address of the import while Google is
/// still being asked.
async fn ask_google(visitor: &Browser, url: &str, team: &str, google: &Google) -> String {
    let key = Part::bytes(google.key().to_string().into_bytes()).file_name("key.json");
    let form = Form::new().part("key", key).text("spreadsheet", "Turf");
    let client = cffa_testing::http::builder().redirect(Policy::none());
    let request = client
        .build()
        .unwrap()
        .post(format!("{url}/settings/import/google?team={team}"));
    let request = request
        .header("Origin", url)
        .header("Cookie", visitor.cookies());
    let answer = request.multipart(form).send().await.unwrap();
    assert_eq!(answer.status(), 303);
    answer.headers()["Location"].to_str().unwrap().to_owned()
}

/// Waits until a page contains a sentence.
async fn says(visitor: &Browser, path: &str, sentence: &str) {
    let began = Instant::now();
    loop {
        let answer = visitor.get(path).await;
        if answer.body.contains(sentence) {
            return;
        }
        assert!(began.elapsed() < PATIENCE, "{answer:?}");
        tokio::time::sleep(Duration::from_millis(200)).await;
    }
}

#[tokio::test]
#[ignore = "needs OpenSSL: ./scripts/test tests"]
async fn an_import_that_a_stop_or_a_power_cut_ends_says_so() {
    let google = Google::start();
    let proxy = HoldingProxy::before(&google.base);
    let here = Installation::new().with("GOOGLE_BASE_URL", &proxy.base);
    let server = here.serve();
    let visitor = Browser::new(&server.url);
    visitor.set_up(&server.set_up_path()).await;
    let team = visitor.open_team("Tuesday Turf", "Tess").await;

    let address = ask_google(&visitor, &server.url, &team, &google).await;
    says(&visitor, &address, "<progress").await;
    assert_eq!(server.stop().code, Some(0));
    let mut server = here.serve();
    let visitor = visitor.at(&server.url);
    let page = visitor.get(&address).await;
    assert_eq!(page.status, 422);
    assert!(page.body.contains("was interrupted before"), "{page:?}");

    let address = ask_google(&visitor, &server.url, &team, &google).await;
    says(&visitor, &address, "<progress").await;
    server.kill();
    let server = here.serve();
    let visitor = visitor.at(&server.url);
    // As far as this server knows, another process may still be working on it.
    assert!(visitor.get(&address).await.body.contains("<progress"));
    says(&visitor, &address, "was interrupted before").await;
    says(&visitor, "/settings", "was interrupted").await;
    assert!(visitor.get("/players").await.page().contains("Tess"));
}
