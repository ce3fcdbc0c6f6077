//! Teams: listing one's own, creating one, its name and its settings.

use crate::harness::{Api, id};
use crate::world::{World, team};
use cffa_services::auth::tokens::Scope;
use cffa_store::mongo::Mongo;
use cffa_testing::mongod::{Kind, SharedDatabase};
use serde_json::json;
use std::sync::Arc;

#[actix_web::test]
async fn a_team_is_opened_renamed_and_listed_with_ones_place_in_it() {
    let api = Api::start().await;
    let (manager, program, first) = team(&api, "Tuesday").await;
    let new = json!({"name": "Sunday Turf", "currency": "JPY", "player_name": "Richard"});
    let answer = program.post("/api/v1/teams", &new).await;
    assert_eq!(answer.status, 201, "{}", answer.text);
    assert_eq!(answer.json["role"], "manager");
    assert_eq!(answer.json["currency"], "JPY");
    assert_eq!(answer.json["player"]["name"], "Richard");
    assert_eq!(program.read(answer.header("location")).await, answer.json);
    let teams = program.read("/api/v1/teams").await;
    let names: Vec<_> = teams["items"]
        .as_array()
        .unwrap()
        .iter()
        .map(|it| &it["name"])
        .collect();
    assert_eq!(names, ["Sunday Turf", "Tuesday Turf"]);
    let path = format!("/api/v1/teams/{first}");
    let renamed = program.put(&path, &json!({"name": "Wednesday Turf"})).await;
    assert_eq!(renamed.json["name"], "Wednesday Turf");
    assert_eq!(api.team(first).await.name, "Wednesday Turf");
    let me = program.read("/api/v1/me").await;
    assert_eq!(me["name"], manager.name);
}

#[actix_web::test]
async fn who_may_not_open_a_team_is_told_so() {
    let settings = [
        ("REGISTRATION", "closed"),
        ("OIDC_ISSUER", "https://id.example.com"),
        ("OIDC_CLIENT_ID", "cffa"),
        ("CFFA_URL", "https://cffa.example.com"),
    ];
    let api = Api::configured(&settings).await;
    // Anyone may create a team while none exists.
    let (_, manager, _) = team(&api, "Tuesday").await;
    let stranger = api.account("Stranger").await;
    let stranger = api.program(&stranger, &[Scope::ManageTeam]).await;
    let new = json!({"name": "Sunday Turf", "player_name": "Richard"});
    assert_eq!(stranger.post("/api/v1/teams", &new).await.status, 403);
    assert_eq!(manager.post("/api/v1/teams", &new).await.status, 201);
}

#[actix_web::test]
async fn settings_are_read_and_changed() {
    let api = Api::start().await;
    let (_, program, team) = team(&api, "Tuesday").await;
    let path = format!("/api/v1/teams/{team}/settings");
    let usual = json!({"currency": "GBP", "active_days": 730, "recent_days": 180});
    assert_eq!(program.read(&path).await, usual);
    let other = json!({"currency": "EUR", "active_days": 100, "recent_days": 10});
    assert_eq!(program.put(&path, &other).await.json, other);
    assert_eq!(program.read(&path).await, other);
    let wrong = json!({"currency": "XXX", "active_days": 0, "recent_days": 36501});
    let refused = program.put(&path, &wrong).await;
    assert_eq!(refused.fields(), ["currency", "active_days", "recent_days"]);
    let unknown = json!({"currency": "EUR", "active_days": 1, "recent_days": 1, "name": "x"});
    assert_eq!(program.put(&path, &unknown).await.fields(), ["name"]);
    // A program that doesn't know about time zones leaves the time zone unchanged.
    let with = |zone: &str| json!({"currency": "EUR", "active_days": 100, "recent_days": 10, "time_zone": zone});
    let berlin = with("Europe/Berlin");
    assert_eq!(program.put(&path, &berlin).await.json, berlin);
    assert_eq!(program.put(&path, &other).await.json, berlin);
    assert_eq!(
        program.put(&path, &with("Berlin")).await.fields(),
        ["time_zone"]
    );
    assert_eq!(program.put(&path, &with("")).await.json, other);
}

#[actix_web::test]
#[ignore = "needs MongoDB: ./scripts/test tests"]
async fn a_season_goes_the_same_on_mongodb() {
    let database = SharedDatabase::new(Kind::V4_4);
    let _ = rustls::crypto::ring::default_provider().install_default();
    let store = Mongo::open(&database.uri(), &database.name, "a test").await;
    let folder = tempfile::tempdir().unwrap();
    let api = Api::on(Arc::new(store.unwrap()), folder, &[]).await;
    let world = World::on(api).await;
    let side = &world.sides[0];
    let program = world.api.able(&side.manager).await;
    let balances = program.read(&side.of("balances")).await;
    assert_eq!(balances["items"].as_array().unwrap().len(), 3);
    for list in [
        "players",
        "games",
        "payments",
        "transfers",
        "costs",
        "changes",
        "members",
    ] {
        let told = program.read(&side.of(list)).await;
        assert!(!told["items"].as_array().unwrap().is_empty(), "{list}");
    }
    let undo = side.of("changes/5/undo");
    let send = || {
        program
            .request("POST", &undo)
            .header("Idempotency-Key", "k")
    };
    let (first, second) = (
        crate::harness::ask(send()).await,
        crate::harness::ask(send()).await,
    );
    assert_eq!(
        (first.status, &first.json),
        (200, &second.json),
        "{}",
        first.text
    );
    let restored = side.of(&format!("earlier-books/{}/restore", side.id("book")));
    assert_eq!(program.post(&restored, &json!({})).await.status, 204);
    let again = program.read(&side.of("earlier-books")).await;
    assert_ne!(id(&again["items"][0]), side.id("book"));
}
