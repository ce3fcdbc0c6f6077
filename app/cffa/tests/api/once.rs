//! `Idempotency-Key`: a request that is sent twice is carried out once.

use crate::harness::{Answer, Api, Program, ask, id, pounds};
use crate::world::team;
use serde_json::{Value, json};

async fn post(program: &Program, path: &str, key: &str, body: &Value) -> Answer {
    let request = program.request("POST", path).header("Idempotency-Key", key);
    ask(request.json(body)).await
}

#[actix_web::test]
async fn the_same_request_sent_twice_is_done_once_and_answered_the_same() {
    let api = Api::start().await;
    let (_, program, team) = team(&api, "Tuesday").await;
    let player = api.player(team, "Richard B").await;
    let of = |rest: &str| format!("/api/v1/teams/{team}/{rest}");
    let payment = json!({"player": player, "amount": pounds("5.00"), "date": "2026-11-01"});
    let game = json!({
        "date": "2026-11-01", "cost": pounds("5.00"), "booker": player,
        "line_up": [{"player": player}, {"name": "Mark"}],
    });
    let longest = "k".repeat(255);
    for (path, key, body) in [
        (of("payments"), "one", payment),
        (of("games"), longest.as_str(), game),
        (
            of("players"),
            "2f0c9f0e-6f0b-4b7e-9d0e-3f6b7d1d9c11",
            json!({"name": "Ann"}),
        ),
        (of("invitations"), "four", json!({"role": "player"})),
        (
            "/api/v1/teams".to_owned(),
            "five",
            json!({"name": "Sunday Turf", "player_name": "R"}),
        ),
    ] {
        let first = post(&program, &path, key, &body).await;
        assert_eq!(first.status, 201, "{path}: {}", first.text);
        let before = api.everything().await;
        let second = post(&program, &path, key, &body).await;
        assert_eq!(second.status, 201, "{path}: {}", second.text);
        assert_eq!(id(&first.json), id(&second.json), "{path}");
        if !path.ends_with("/invitations") {
            assert_eq!(api.everything().await, before, "{path}");
        }
        let third = post(&program, &path, &key[1..], &body).await;
        assert!(
            third.status != 201 || id(&first.json) != id(&third.json),
            "{path}"
        );
    }
}

#[actix_web::test]
async fn a_key_that_was_used_for_something_else_is_refused() {
    let api = Api::start().await;
    let (_, program, team) = team(&api, "Tuesday").await;
    let player = api.player(team, "Richard B").await;
    let of = |rest: &str| format!("/api/v1/teams/{team}/{rest}");
    let payment =
        |amount: &str| json!({"player": player, "amount": pounds(amount), "date": "2026-11-01"});
    let pairs = [
        (of("payments"), payment("5.00"), payment("6.00")),
        (
            of("players"),
            json!({"name": "Ann"}),
            json!({"name": "Zoe"}),
        ),
        (
            of("invitations"),
            json!({"role": "player"}),
            json!({"role": "manager"}),
        ),
        (
            "/api/v1/teams".to_owned(),
            json!({"name": "Sunday Turf", "player_name": "R"}),
            json!({"name": "Monday Turf", "player_name": "R"}),
        ),
    ];
    for (path, one, other) in pairs {
        assert_eq!(
            post(&program, &path, "key", &one).await.status,
            201,
            "{path}"
        );
        let before = api.everything().await;
        let answer = post(&program, &path, "key", &other).await;
        assert_eq!(answer.status, 422, "{path}: {}", answer.text);
        assert_eq!(api.everything().await, before, "{path}");
    }
}

#[actix_web::test]
async fn keys_of_two_people_and_two_addresses_are_apart() {
    let api = Api::start().await;
    let (_, program, team) = team(&api, "Tuesday").await;
    let of = |rest: &str| format!("/api/v1/teams/{team}/{rest}");
    let body = json!({"name": "Ann"});
    let ann = post(&program, &of("players"), "key", &body).await;
    let retire = of(&format!("players/{}/retire", id(&ann.json)));
    for path in [&retire, &retire.replace("retire", "reactivate")] {
        let first = post(&program, path, "key", &json!({})).await;
        assert_eq!(first.status, 200, "{}", first.text);
        assert_eq!(post(&program, path, "key", &json!({})).await.status, 200);
    }
    let (_, other, theirs) = crate::world::team(&api, "Friday").await;
    let path = format!("/api/v1/teams/{theirs}/players");
    assert_eq!(post(&other, &path, "key", &body).await.status, 201);
    for key in ["", &"k".repeat(256)] {
        assert_eq!(post(&program, &of("players"), key, &body).await.status, 400);
    }
}

#[actix_web::test]
async fn a_replayed_claim_is_answered_in_the_currency_of_the_claim() {
    let api = Api::start().await;
    let (_, program, team) = team(&api, "Tuesday").await;
    let player = api.player(team, "Richard B").await;
    let of = |rest: &str| format!("/api/v1/teams/{team}/{rest}");
    let debt = json!({"player": player, "amount": pounds("-20.00"), "date": "2026-11-01"});
    let debt = program.make(&of("payments"), &debt).await;
    let claim = json!({"amount": pounds("5.00")});
    let claims = of("payment-claims");
    let first = post(&program, &claims, "claimed-once", &claim).await;
    assert_eq!(first.status, 201, "{}", first.text);
    // The debt was a mistake, and so was the currency.
    let debt = of(&format!("payments/{}", id(&debt)));
    assert_eq!(program.delete(&debt).await.status, 204);
    let mut settings = program.read(&of("settings")).await;
    settings["currency"] = json!("JPY");
    let changed = program.put(&of("settings"), &settings).await;
    assert_eq!(changed.status, 200, "{}", changed.text);
    let second = post(&program, &claims, "claimed-once", &claim).await;
    assert_eq!((second.status, second.json), (201, first.json));
}
