//! Games and players.

use crate::harness::{Api, id, pounds};
use crate::world::team;
use serde_json::{Value, json};

#[actix_web::test]
async fn a_game_is_logged_changed_and_deleted_and_its_cost_is_split_to_the_penny() {
    let api = Api::start().await;
    let (_, program, team) = team(&api, "Tuesday").await;
    let of = |rest: &str| format!("/api/v1/teams/{team}/{rest}");
    let richard = api.player(team, "Richard B").await.to_string();
    let game = json!({
        "date": "2026-11-17", "cost": pounds("61.00"), "booker": richard,
        "score": {"winning": 5, "losing": 3}, "expected_heads": 9,
        "line_up": [
            {"player": richard, "result": "win"},
            {"name": "Adam K", "result": "lose"},
            {"name": "Mark", "guests": 6, "result": "no_show"},
        ],
    });
    let answer = program.post(&of("games"), &game).await;
    assert_eq!(answer.status, 201, "{}", answer.text);
    let told = answer.json.clone();
    assert_eq!(program.read(answer.header("location")).await, told);
    assert_eq!(told["heads"], 9);
    assert_eq!(told["score"], json!({"winning": 5, "losing": 3}));
    assert_eq!(told["booker"], json!({"id": richard, "name": "Richard B"}));
    let shares: Vec<&Value> = told["line_up"]
        .as_array()
        .unwrap()
        .iter()
        .map(|it| &it["share"])
        .collect();
    assert_eq!(shares, [&pounds("6.78"), &pounds("6.78"), &pounds("47.44")]);
    assert_eq!(told["line_up"][2]["result"], "no_show");
    let path = of(&format!("games/{}", id(&told)));
    let fewer = json!({
        "date": "2026-11-18", "cost": pounds("10.00"), "booker": richard,
        "line_up": [{"player": richard}, {"player": told["line_up"][1]["player"]["id"]}],
    });
    let changed = program.put(&path, &fewer).await;
    assert_eq!(changed.json["date"], "2026-11-18", "{}", changed.text);
    assert!(changed.json.get("score").is_none());
    assert_eq!(program.put(&path, &fewer).await.status, 200);
    assert_eq!(program.delete(&path).await.status, 204);
    assert_eq!(program.get(&path).await.status, 404);
    assert_eq!(api.book(team).await.game_count(), 0);
}

#[actix_web::test]
async fn a_player_is_added_renamed_retired_brought_back_merged_and_deleted() {
    let api = Api::start().await;
    let (_, program, team) = team(&api, "Tuesday").await;
    let of = |rest: &str| format!("/api/v1/teams/{team}/{rest}");
    let new = json!({"name": "  Adam   K ", "comment": "Left foot"});
    let adam = program.make(&of("players"), &new).await;
    assert_eq!(
        (&adam["name"], &adam["comment"]),
        (&json!("Adam K"), &json!("Left foot"))
    );
    let path = of(&format!("players/{}", id(&adam)));
    let renamed = program.put(&path, &json!({"name": "Adam L"})).await.json;
    assert_eq!(
        (&renamed["name"], &renamed["comment"]),
        (&json!("Adam L"), &json!(""))
    );
    let retired = program.post(&format!("{path}/retire"), &json!({})).await;
    assert_eq!(retired.json["retired"], true, "{}", retired.text);
    let back = program
        .post(&format!("{path}/reactivate"), &json!({}))
        .await;
    assert_eq!(back.json["retired"], false);
    let twin = program
        .make(&of("players"), &json!({"name": "Adam Long"}))
        .await;
    let payment = json!({"player": id(&twin), "amount": pounds("3.00"), "date": "2026-11-01"});
    program.make(&of("payments"), &payment).await;
    let merge = of(&format!("players/{}/merge", id(&twin)));
    let one = program.post(&merge, &json!({"into": id(&adam)})).await;
    assert_eq!(
        (one.status, &one.json["balance"]),
        (200, &pounds("3.00")),
        "{}",
        one.text
    );
    assert_eq!(
        program
            .get(&of(&format!("players/{}", id(&twin))))
            .await
            .status,
        404
    );
    let zoe = program.make(&of("players"), &json!({"name": "Zoe"})).await;
    let zoe = of(&format!("players/{}", id(&zoe)));
    assert_eq!(program.delete(&zoe).await.status, 204);
    assert_eq!(program.delete(&zoe).await.status, 404);
}
