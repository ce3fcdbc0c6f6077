//! An import continues in the server, whatever the browser does, and users find it when they come
//! back.

#![allow(clippy::unwrap_used)]

use cffa_services::imports::{READINGS, SILENT_FOR, WAITING};
use cffa_store::{Import, ImportStage, Team};
use cffa_testing::app::{Answer, Browser, TestApp, ask, ask_while_others_are_away};
use cffa_testing::google::{Google, team_worksheets};
use cffa_testing::holding_proxy::HoldingProxy;
use futures::future::join_all;
use jiff::{Timestamp, ToSpan};
use reqwest::Method;
use reqwest::multipart::{Form, Part};
use std::time::{Duration, Instant};
use uuid::Uuid;

/// How long an import may take before a test fails.
const PATIENCE: Duration = Duration::from_secs(60);

/// A team whose spreadsheet is at Google, behind a proxy that holds its connections.
struct Here {
    app: TestApp,
    google: Google,
    proxy: HoldingProxy,
    manager: Browser,
    team: Team,
}

async fn here() -> Here {
    let google = Google::start();
    google.share("Turf", &team_worksheets());
    let proxy = HoldingProxy::before(&google.base);
    google.is_reached_at(&proxy.base);
    let app = TestApp::configured(&[("GOOGLE_BASE_URL", &proxy.base)]).await;
    let (manager, team) = app.with_team().await;
    Here {
        app,
        google,
        proxy,
        manager,
        team,
    }
}

impl Here {
    /// A request to read the team's spreadsheet.
    fn google_of(&self, team: &Team) -> reqwest::RequestBuilder {
        let key = Part::bytes(self.google.key().to_string().into_bytes()).file_name("key.json");
        let form = Form::new().part("key", key).text("spreadsheet", "Turf");
        let path = format!("/settings/import/google?team={}", team.id);
        self.manager.request(Method::POST, &path).multipart(form)
    }

    /// Starts reading it, and disconnects as soon as the server is working on it.
    async fn leave(&self) {
        let asked = actix_web::rt::spawn(self.google_of(&self.team).send());
        self.proxy.connected(1).await;
        asked.abort();
        assert!(asked.await.is_err_and(|gone| gone.is_cancelled()));
    }

    async fn import(&self) -> Import {
        let found = self.app.store.import(self.team.id, Timestamp::now()).await;
        found.unwrap().expect("the import exists")
    }

    async fn reaches(&self, stage: ImportStage) {
        let began = Instant::now();
        loop {
            let import = self.import().await;
            if import.stage == stage {
                return;
            }
            assert!(began.elapsed() < PATIENCE, "{import:?}");
            actix_web::rt::time::sleep(Duration::from_millis(20)).await;
        }
    }
}

fn upload(browser: &Browser, team: &Team) -> reqwest::RequestBuilder {
    let file = "Player,Amount,Date\nNed,5.00,17/04/2025\n";
    let file = Part::bytes(file.as_bytes().to_vec()).file_name("Paid.csv");
    let path = format!("/settings/import?team={}", team.id);
    let form = Form::new().part("file", file);
    browser.request(Method::POST, &path).multipart(form)
}

/// The same, from a program with this token.
fn bearing(here: &Here, token: &str, path: &str) -> reqwest::RequestBuilder {
    let file = Part::bytes(b"Player,Amount,Date\nNed,5.00,17/04/2025\n".to_vec());
    let request = cffa_testing::http::client().post(format!("{}{path}", here.app.base));
    let form = Form::new().part("file", file.file_name("Paid.csv"));
    request.bearer_auth(token).multipart(form)
}

/// The link on the settings page that leads back to an import.
fn way_back(settings: &Answer) -> String {
    let start = settings
        .body
        .find("/settings/import/0")
        .expect("the page links to the import");
    let address = &settings.body[start..];
    address[..address.find('"').expect("the value has an end")].to_owned()
}

#[actix_web::test]
#[ignore = "needs OpenSSL: ./scripts/test tests"]
async fn who_closed_the_browser_finds_the_import_again_and_takes_its_book() {
    let here = here().await;
    let before = here.app.book(&here.team).await.seq();
    here.leave().await;
    here.reaches(ImportStage::Reading).await;
    let settings = here.manager.get("/settings").await;
    assert!(
        settings.text().contains("it is being read"),
        "{}",
        settings.text()
    );
    let address = way_back(&settings);
    let page = here.manager.get(&address).await;
    assert_eq!(page.status, 200, "{}", page.text());
    assert!(page.body.contains("<progress"), "{}", page.body);
    assert!(page.body.contains("http-equiv=\"refresh\""));
    assert!(
        page.text().contains("Waiting for Google."),
        "{}",
        page.text()
    );

    here.proxy.release();
    here.reaches(ImportStage::Ready).await;
    let settings = here.manager.get("/settings").await;
    assert!(
        settings.text().contains("ready for review"),
        "{}",
        settings.text()
    );
    let page = here.manager.get(&way_back(&settings)).await;
    assert_eq!(page.row("Ann")[3], "£3.00 owes");
    assert_eq!(here.app.book(&here.team).await.seq(), before);
    // It can be read again with other choices, as if the user had waited for it.
    let page = here
        .manager
        .send(&page.form("/settings/import/choose").with("currency", "EUR"))
        .await;
    assert_eq!(page.row("Ann")[3], "€3.00 owes");
    here.manager
        .done(&page.form("/settings/import/confirm"))
        .await;
    let team = here.app.team("Tuesday Turf").await;
    assert_eq!(here.app.balance(&team, "Bob").await, "1234.50");
    // Once the book is adopted, the import is over.
    let gone = here.manager.get(&address).await;
    assert_eq!(gone.status, 404);
    let settings = here.manager.get("/settings").await.text();
    assert!(!settings.contains("ready for review"), "{settings}");
}

#[actix_web::test]
#[ignore = "needs OpenSSL: ./scripts/test tests"]
async fn who_waits_is_shown_how_far_it_is_and_a_refusal_with_the_form_at_the_end() {
    let here = here().await;
    let path = format!("/settings/import/google?team={}", here.team.id);
    let key = Part::bytes(here.google.key().to_string().into_bytes()).file_name("key.json");
    let form = Form::new().part("key", key).text("spreadsheet", "Thursday");
    let answer = ask(here.manager.request(Method::POST, &path).multipart(form)).await;
    assert_eq!(answer.status, 303, "{}", answer.text());
    let page = here.manager.get(&answer.location()).await;
    assert!(
        page.text().contains("Waiting for Google."),
        "{}",
        page.text()
    );
    here.proxy.release();
    here.reaches(ImportStage::Refused).await;
    let settings = here.manager.get("/settings").await;
    assert!(
        settings.text().contains("could not be read."),
        "{}",
        settings.text()
    );
    let page = here.manager.get(&answer.location()).await;
    assert_eq!(page.status, 422);
    assert!(
        page.errors()["spreadsheet"].contains("No spreadsheet called"),
        "{:?}",
        page.errors()
    );
    let form = page.form("/settings/import/google");
    assert_eq!(form.get("spreadsheet"), Some("Thursday"));
}

#[actix_web::test]
#[ignore = "needs OpenSSL: ./scripts/test tests"]
async fn an_import_is_seen_by_managers_of_its_own_team_alone() {
    let here = here().await;
    let player = here.app.join(&here.manager, "player", None, "adam").await;
    let olga = here.app.stranger("olga").await;
    let theirs = here.app.found_team(&olga, "Thursday Turf").await;
    here.leave().await;
    let id = here.import().await.id;
    for (browser, team, status) in [
        (&player, &here.team, 403),
        (&olga, &here.team, 404),
        (&olga, &theirs, 404),
        (&here.app.browser(), &here.team, 303),
        (&here.manager, &here.team, 200),
    ] {
        let page = browser
            .get(&format!("/settings/import/{id}?team={}", team.id))
            .await;
        assert_eq!(page.status, status, "{}", page.text());
    }
    let settings = olga.get("/settings").await.text();
    assert!(!settings.contains("is being read"), "{settings}");
    let made_up = format!("/settings/import/{}", Uuid::now_v7());
    assert_eq!(here.manager.get(&made_up).await.status, 404);
}

#[actix_web::test]
#[ignore = "needs OpenSSL: ./scripts/test tests"]
async fn another_file_takes_the_place_of_the_one_that_is_being_read() {
    let here = here().await;
    here.leave().await;
    let first = here.import().await.id;
    let page = ask(upload(&here.manager, &here.team)).await;
    let page = here.manager.at_the_end(page).await;
    assert_eq!(page.row("Ned")[3], "£5.00 in credit", "{}", page.text());
    let old = here.manager.get(&format!("/settings/import/{first}")).await;
    assert_eq!(old.status, 404);
    assert!(old.text().contains("replaced by another"), "{}", old.text());
    // The first import finishes, and doesn't change this.
    here.proxy.release();
    let second = here.import().await;
    assert_eq!(second.stage, ImportStage::Ready);
    actix_web::rt::time::sleep(Duration::from_millis(200)).await;
    assert_eq!(here.import().await, second);
    here.manager
        .done(&page.form("/settings/import/confirm"))
        .await;
    assert_eq!(here.app.balance(&here.team, "Ned").await, "5.00");
}

#[actix_web::test]
#[ignore = "needs OpenSSL: ./scripts/test tests"]
async fn an_import_whose_process_died_says_so_and_nothing_is_lost() {
    let here = here().await;
    let before = here.app.everything().await;
    let died = Timestamp::now() - (SILENT_FOR + 1).seconds();
    let import = |touched| Import {
        team: here.team.id,
        id: Uuid::now_v7(),
        by: cffa_book::Actor {
            account: None,
            name: "Tess".to_owned(),
        },
        began: died,
        stage: ImportStage::Writing,
        done: 2_000,
        total: 30_000,
        touched,
        outcome: None,
        expires: Timestamp::now() + 1.hour(),
    };
    // An import that was updated recently is still running, whichever process works on it.
    let alive = import(Timestamp::now());
    here.app.store.begin_import(&alive).await.unwrap();
    let page = here
        .manager
        .get(&format!("/settings/import/{}", alive.id))
        .await;
    assert!(
        page.text().contains("2,000 of 30,000 changes written"),
        "{}",
        page.text()
    );
    assert!(page.body.contains("max=\"30000\" value=\"2000\""));

    let dead = import(died);
    here.app.store.begin_import(&dead).await.unwrap();
    let settings = here.manager.get("/settings").await;
    assert!(
        settings.text().contains("was interrupted"),
        "{}",
        settings.text()
    );
    let page = here.manager.get(&way_back(&settings)).await;
    assert_eq!(page.status, 422);
    assert!(
        page.errors()["file"].contains("The team’s book is unchanged. Choose the file again."),
        "{:?}",
        page.errors()
    );
    page.form("/settings/import");
    assert_eq!(here.app.everything().await, before);
    // After another upload, it is forgotten.
    let page = ask(upload(&here.manager, &here.team)).await;
    let page = here.manager.at_the_end(page).await;
    assert_eq!(page.status, 200);
    let settings = here.manager.get("/settings").await.text();
    assert!(!settings.contains("was interrupted"), "{settings}");
}

#[actix_web::test]
#[ignore = "needs OpenSSL: ./scripts/test tests"]
async fn few_are_read_at_once_some_wait_and_more_are_told_to_come_back() {
    let here = here().await;
    let mut teams = vec![here.team.clone()];
    for number in 1..=READINGS + WAITING {
        teams.push(
            here.app
                .found_team(&here.manager, &format!("Turf {number}"))
                .await,
        );
    }
    let scopes = ["manage:team", "read:book"];
    let token = here.manager.make_token("moving in", &scopes).await;
    let (last, others) = teams.split_last().unwrap();
    let asked = others.iter().map(|team| ask(here.google_of(team)));
    let pages = join_all(asked).await;
    here.proxy.connected(READINGS).await;
    // All at once, because the server waits for Google only for a limited time.
    let shown = join_all(pages.iter().map(async |page| {
        assert_eq!(page.status, 303, "{}", page.text());
        here.manager.get(&page.location()).await.text()
    }));
    let shown = shown.await;
    let waits = |text: &&String| text.contains("Waiting for its turn");
    assert_eq!(shown.iter().filter(waits).count(), WAITING);
    // There is no room for one more; the input is still there.
    let refused = ask_while_others_are_away(here.google_of(last)).await;
    assert_eq!(refused.status, 503);
    assert!(!refused.header("retry-after").is_empty());
    assert!(
        refused
            .problems()
            .contains("Other files are being processed"),
        "{}",
        refused.text()
    );
    let form = refused.form("/settings/import/google");
    assert_eq!(form.get("spreadsheet"), Some("Turf"));
    let refused = ask_while_others_are_away(upload(&here.manager, last)).await;
    assert_eq!(refused.status, 503);
    assert!(!refused.header("retry-after").is_empty());
    assert!(refused.text().contains("Try again in a minute."));
    // Exports don't start either.
    let export = format!("/settings/export?team={}", last.id);
    let export = here.manager.request(Method::GET, &export);
    let refused = ask_while_others_are_away(export).await;
    assert_eq!(refused.status, 503);
    assert!(!refused.header("retry-after").is_empty());
    let path = format!("/api/v1/teams/{}/export", last.id);
    let export = cffa_testing::http::client().get(format!("{}{path}", here.app.base));
    let refused = ask_while_others_are_away(export.bearer_auth(&token)).await;
    assert_eq!(refused.status, 503, "{}", refused.body);
    // Nor do uploads from a program.
    let path = format!("/api/v1/teams/{}/imports", last.id);
    let refused = ask_while_others_are_away(bearing(&here, &token, &path)).await;
    assert_eq!(refused.status, 503, "{}", refused.body);
    assert!(!refused.header("retry-after").is_empty());
    assert!(refused.body.contains("Try again in a minute."));

    here.proxy.release();
    for (team, page) in others.iter().zip(&pages) {
        let began = Instant::now();
        loop {
            let now = here.manager.get(&page.location()).await;
            if now.text().contains("What is in the file") {
                break;
            }
            assert!(began.elapsed() < PATIENCE, "{}: {}", team.name, now.text());
            actix_web::rt::time::sleep(Duration::from_millis(50)).await;
        }
    }
    let page = ask(upload(&here.manager, last)).await;
    let page = here.manager.at_the_end(page).await;
    assert_eq!(page.status, 200, "{}", page.text());
}
