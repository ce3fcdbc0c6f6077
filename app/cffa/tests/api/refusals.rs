//! Requests that can't be carried out are refused with a precise problem document.

use crate::harness::{Answer, Api, ask, pounds};
use crate::world::team;
use cffa_server::api::v1::BODY_BYTES;
use serde_json::{Value, json};

fn is_a_problem(answer: &Answer, status: u16) {
    assert_eq!(answer.status, status, "{}", answer.text);
    assert_eq!(answer.header("content-type"), "application/problem+json");
    assert_eq!(answer.json["status"], status);
    assert!(
        answer.json["detail"]
            .as_str()
            .is_some_and(|it| it.ends_with(['.', '!'])),
        "{}",
        answer.text
    );
}

#[actix_web::test]
async fn each_wrong_field_is_named_beside_its_sentence() {
    let api = Api::start().await;
    let (_, program, team) = team(&api, "Tuesday").await;
    let player = api.player(team, "Richard B").await.to_string();
    let of = |rest: &str| format!("/api/v1/teams/{team}/{rest}");
    let nobody = "01890a5d-ac96-774b-bcce-b302099a8057";
    let tests: Vec<(&str, Value, &[&str])> = vec![
        (
            "payments",
            json!({"player": nobody, "amount": pounds("x"), "date": "soon"}),
            &["player", "amount", "date"],
        ),
        (
            "payments",
            json!({"player": player, "amount": pounds("0"), "date": "2026-11-01"}),
            &["amount"],
        ),
        (
            "payments",
            json!({"player": player, "amount": {"amount": "1.00", "currency": "EUR"}, "date": "2026-11-01"}),
            &["amount"],
        ),
        (
            "payments",
            json!({"player": player, "amount": pounds("1.00"), "date": "2026-11-01", "notes": ""}),
            &["notes"],
        ),
        (
            "payments",
            json!({"player": player, "amount": {"amount": 1, "currency": "GBP"}, "date": "2026-11-01"}),
            &["amount.amount"],
        ),
        (
            "transfers",
            json!({"from": player, "to": player, "amount": pounds("1.00"), "date": "2026-11-01"}),
            &["to"],
        ),
        (
            "costs",
            json!({"what": "", "amount": pounds("1.00"), "date": "2026-11-01", "shared_by": [player]}),
            &["what"],
        ),
        (
            "costs",
            json!({"what": "Balls", "amount": pounds("0"), "date": "2026-11-01", "shared_by": [player]}),
            &["amount"],
        ),
        (
            "costs",
            json!({"what": "Balls", "amount": pounds("1.00"), "date": "2026-11-01", "shared_by": []}),
            &["shared_by"],
        ),
        (
            "costs",
            json!({"what": "Balls", "amount": pounds("1.00"), "date": "2026-11-01", "shared_by": [player, player]}),
            &["shared_by"],
        ),
        (
            "costs",
            json!({"what": "Balls", "amount": pounds("1.00"), "date": "2026-13-01", "paid_by": uuid::Uuid::nil(), "shared_by": [player, uuid::Uuid::nil()], "game": uuid::Uuid::nil()}),
            &["date", "paid_by", "shared_by[1]", "game"],
        ),
        ("players", json!({"name": ""}), &["name"]),
        (
            "games",
            json!({"date": "2026-11-01", "cost": pounds("-1"), "booker": player, "line_up": [{"player": player}]}),
            &["cost"],
        ),
        (
            "games",
            json!({"date": "2026-11-01", "cost": pounds("1"), "booker": player, "line_up": []}),
            &["line_up"],
        ),
        (
            "games",
            json!({"date": "2026-11-01", "cost": pounds("1"), "booker": player, "line_up": [{"player": player}, {}, {"player": player, "guests": 51}]}),
            &["line_up[1].player", "line_up[2].guests"],
        ),
        (
            "games",
            json!({"date": "2026-11-01", "cost": pounds("1"), "booker": player, "expected_heads": 3, "line_up": [{"player": player}]}),
            &["expected_heads"],
        ),
        (
            "games",
            json!({"date": "2026-11-01", "cost": pounds("1"), "booker": player, "score": {"winning": 1, "losing": 2}, "line_up": [{"player": player}]}),
            &["score"],
        ),
        (
            "invitations",
            json!({"role": "player", "days": 31}),
            &["days"],
        ),
        ("invitations", json!({"role": "captain"}), &["role"]),
    ];
    let before = api.everything().await;
    for (path, body, fields) in tests {
        let answer = program.post(&of(path), &body).await;
        is_a_problem(&answer, 422);
        assert_eq!(answer.fields(), fields, "{body}: {}", answer.text);
    }
    assert_eq!(api.everything().await, before);
}

#[actix_web::test]
async fn a_body_that_is_no_json_or_too_large_is_refused() {
    let api = Api::start().await;
    let (_, program, team) = team(&api, "Tuesday").await;
    let path = format!("/api/v1/teams/{team}/players");
    let send = |kind: &str, body: String| {
        let request = program.request("POST", &path).header("Content-Type", kind);
        ask(request.body(body))
    };
    let json = "application/json; charset=utf-8";
    is_a_problem(&send(json, "{\"name\": \"Ann\"".into()).await, 400);
    is_a_problem(&send(json, "{\"name\": \"Ann\"} {}".into()).await, 400);
    is_a_problem(&send(json, String::new()).await, 400);
    is_a_problem(&send("text/plain", "{\"name\": \"Ann\"}".into()).await, 415);
    let name = "x".repeat(BODY_BYTES);
    is_a_problem(&send(json, json!({"name": name}).to_string()).await, 413);
    is_a_problem(&send(json, "x".repeat(1024 * 1024)).await, 413);
    assert_eq!(send(json, "{\"name\": \"Ann\"}".into()).await.status, 201);
}

#[actix_web::test]
async fn what_clashes_with_how_the_book_stands_is_a_conflict() {
    let api = Api::start().await;
    let (_, program, team) = team(&api, "Tuesday").await;
    let player = api.player(team, "Richard B").await;
    let of = |rest: &str| format!("/api/v1/teams/{team}/{rest}");
    let same = program
        .post(&of("players"), &json!({"name": "RICHARD b"}))
        .await;
    is_a_problem(&same, 409);
    assert_eq!(same.fields(), ["name"]);
    let same = json!({"name": "tuesday turf", "player_name": "R"});
    is_a_problem(&program.post("/api/v1/teams", &same).await, 409);
    let reactivate = of(&format!("players/{player}/reactivate"));
    is_a_problem(&program.post(&reactivate, &json!({})).await, 409);
    is_a_problem(&program.get(&of("autopay")).await, 409);
    let payment = json!({"player": player, "amount": pounds("5.00"), "date": "2026-11-01"});
    program.make(&of("payments"), &payment).await;
    is_a_problem(
        &program.delete(&of(&format!("players/{player}"))).await,
        409,
    );
    let euros = json!({"currency": "EUR", "active_days": 10, "recent_days": 10});
    is_a_problem(&program.put(&of("settings"), &euros).await, 409);
}

#[actix_web::test]
async fn an_address_or_a_method_that_there_is_not_is_a_problem_too() {
    let api = Api::start().await;
    let (_, program, team) = team(&api, "Tuesday").await;
    is_a_problem(&program.get("/api/v1/nothing").await, 404);
    is_a_problem(&program.get("/api/v1/teams/tuesday").await, 404);
    is_a_problem(
        &program
            .get(&format!("/api/v1/teams/{team}/changes/99"))
            .await,
        404,
    );
    let large = format!("/api/v1/teams/{team}/changes/18446744073709551615");
    is_a_problem(&program.get(&large).await, 404);
    let patch = ask(program.request("PATCH", &format!("/api/v1/teams/{team}"))).await;
    is_a_problem(&patch, 405);
    assert_eq!(patch.header("allow"), "GET, PUT");
}

#[actix_web::test]
async fn a_program_that_never_stops_asking_waits() {
    let api = Api::start().await;
    let (_, program, _) = team(&api, "Tuesday").await;
    let (_, other, _) = team(&api, "Friday").await;
    let asking = (0..40).map(|_| async {
        for _ in 0..200 {
            let answer = program.get("/api/v1/me").await;
            if answer.status == 429 {
                return Some(answer);
            }
        }
        None
    });
    let answers = futures::future::join_all(asking).await;
    let refused = answers.into_iter().flatten().next();
    let refused = refused.expect("one request must wait");
    is_a_problem(&refused, 429);
    assert!(refused.header("retry-after").parse::<u64>().unwrap() >= 1);
    assert_eq!(other.get("/api/v1/me").await.status, 200);
}
