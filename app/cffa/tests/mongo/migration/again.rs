//! A team is moved exactly once, whatever happens: repeated, concurrent or interrupted migrations.

use super::flask::{Flask, ISSUER, TURF, person};
use cffa_testing::browser::{Browser, PASSWORD};
use cffa_testing::flask::{Export, sunday_side};
use cffa_testing::mongod::Kind;
use cffa_testing::program::PATIENCE;
use mongodb::bson::{Document, doc};
use std::process::Stdio;
use std::time::{Duration, Instant};

const BRING: [&str; 4] = ["import", "--from-database", "--issuer", ISSUER];

fn people() -> Vec<Document> {
    vec![
        person("Ann", "auth0|ann", TURF, "Sunday Side", "Manager"),
        person("Bob", "auth0|bob", "2b", "Second", "Manager"),
    ]
}

async fn repeated(kind: Kind) {
    let flask = Flask::new(kind);
    flask.team(TURF, &sunday_side()).await;
    flask.people(people()).await;
    let before = flask.hashes().await;
    assert_eq!(before.len(), 7, "{before:?}");
    let here = flask.installation();
    let out = here.done(BRING);
    assert!(
        out.contains("Nobody can sign in with https://tenant.eu.auth0.com/ yet"),
        "{out}"
    );
    let brought = flask.ours().await;
    assert!(!brought.is_empty());
    let out = here.done(BRING);
    assert_eq!(
        out.matches("already moved; nothing was changed").count(),
        2,
        "{out}"
    );
    assert_eq!(flask.ours().await, brought);
    // The data of the Flask version is unchanged.
    assert_eq!(flask.hashes().await, before);
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "needs MongoDB: ./scripts/test tests"]
async fn the_second_time_changes_nothing_and_the_old_collections_are_never_written_on_4_4() {
    repeated(Kind::V4_4).await;
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "needs MongoDB: ./scripts/test tests"]
async fn the_second_time_changes_nothing_and_the_old_collections_are_never_written_on_6_0() {
    repeated(Kind::V6_0).await;
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "needs MongoDB: ./scripts/test tests"]
async fn work_done_since_is_never_touched() {
    let flask = Flask::new(Kind::V6_0);
    flask.team(TURF, &sunday_side()).await;
    flask.people(people()).await;
    let here = flask.installation();
    here.done(BRING);
    here.tell(
        [
            "user",
            "tess",
            "--password-stdin",
            "--manages",
            "Sunday Side",
        ],
        PASSWORD,
    );
    let server = here.serve();
    let manager = Browser::new(&server.url);
    manager.sign_in("tess", PASSWORD).await.taken();
    let page = manager.get("/players/new").await.page();
    let (_, rest) = page.split_once(r#"name="team" value=""#).unwrap();
    let team = rest.split('"').next().unwrap().to_owned();
    manager.add_player(&team, "Dee").await;
    let fields = [("team", &*team), ("team_name", "Renamed Side")];
    manager.post("/settings", &fields).await;
    // The Flask version was used meanwhile.
    flask
        .put(
            &format!("{TURF}_teamPlayers"),
            vec![doc! { "playerName": "Late" }],
        )
        .await;
    let worked = flask.ours().await;
    here.done(BRING);
    assert_eq!(flask.ours().await, worked);
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "needs MongoDB: ./scripts/test tests"]
async fn of_two_at_the_same_time_one_brings_each_team() {
    let flask = Flask::new(Kind::V6_0Set);
    flask.team(TURF, &sunday_side()).await;
    flask.people(people()).await;
    let heres = [flask.installation(), flask.installation()];
    let running: Vec<_> = heres
        .iter()
        .map(|here| {
            let mut command = here.command(BRING);
            command.stdin(Stdio::null()).spawn().unwrap()
        })
        .collect();
    let mut out = String::new();
    for program in running {
        let said = program.wait_with_output().unwrap();
        assert!(said.status.success(), "{said:?}");
        out.push_str(&String::from_utf8(said.stdout).unwrap());
    }
    assert_eq!(out.matches("Sunday Side: 3 players").count(), 1, "{out}");
    assert_eq!(out.matches("already moved").count(), 2, "{out}");
    let count = async |name: &str| flask.collection(name).await.count_documents(doc! {}).await;
    assert_eq!(count("teams").await.unwrap(), 2);
    assert_eq!(count("accounts").await.unwrap(), 2);
    // The slower process left no part of its book behind.
    let changes = flask.collection("changes").await;
    let generations = changes.distinct("_id.generation", doc! {}).await.unwrap();
    assert_eq!(generations.len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "needs MongoDB: ./scripts/test tests"]
async fn killed_in_the_middle_there_is_no_team_and_a_repeat_finishes() {
    let mut export = Export::of(&["Ann"]);
    for at in 0..12_000 {
        export.pay("Ann", 1 + at % 28, "1.00", "Cash");
    }
    // Whether it is killed midway is a matter of luck; usually it happens the first time.
    for _ in 0..10 {
        let flask = Flask::new(Kind::V6_0);
        flask.team(TURF, &export).await;
        let here = flask.installation();
        let mut command = here.command(BRING);
        let mut program = command.stdin(Stdio::null()).spawn().unwrap();
        let changes = flask.collection("changes").await;
        let began = Instant::now();
        while changes.find_one(doc! {}).await.unwrap().is_none() {
            assert!(began.elapsed() < PATIENCE);
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
        program.kill().unwrap();
        program.wait().unwrap();
        let teams = flask.collection("teams").await;
        let teams = teams.count_documents(doc! {}).await.unwrap();
        let out = here.done(BRING);
        let balances = here.balances("Sunday Side");
        assert_eq!(balances[0]["balance"], "12000.00", "{balances}");
        if teams == 0 {
            assert!(
                out.contains("Sunday Side: 1 player, 0 games, 12000 payments"),
                "{out}"
            );
            return;
        }
    }
    panic!("it was never killed in the middle");
}
