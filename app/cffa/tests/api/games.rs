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
async fn someone_pays_part_of_a_share_or_a_fixed_amount_and_several_paid_for_the_pitch() {
    let api = Api::start().await;
    let (_, program, team) = team(&api, "Tuesday").await;
    let of = |rest: &str| format!("/api/v1/teams/{team}/{rest}");
    let richard = api.player(team, "Richard B").await.to_string();
    let adam = program.make(&of("players"), &json!({"name": "Adam"})).await;
    let adam = id(&adam);
    let game = |line_up: Value, also_paid: Value| {
        json!({
            "date": "2026-11-17", "cost": pounds("61.00"), "booker": richard,
            "line_up": line_up, "also_paid": also_paid,
        })
    };
    let line_up = json!([
        {"player": richard, "percent": 100},
        {"player": adam, "guests": 1, "percent": 50},
        {"name": "Mark", "percent": 0},
        {"name": "Zoe", "fixed": pounds("11.00")},
    ]);
    let also_paid = json!([{"player": adam, "amount": pounds("20.00")}]);
    let answer = program.post(&of("games"), &game(line_up, also_paid)).await;
    assert_eq!(answer.status, 201, "{}", answer.text);
    let told = answer.json;
    let pays = |at: usize| {
        let one = &told["line_up"][at];
        (
            one["share"].clone(),
            one["percent"].clone(),
            one["fixed"].clone(),
        )
    };
    let null = Value::Null;
    assert_eq!(pays(0), (pounds("20.00"), null.clone(), null.clone()));
    assert_eq!(pays(1), (pounds("30.00"), json!(50), null.clone()));
    assert_eq!(pays(2), (pounds("0.00"), json!(0), null.clone()));
    assert_eq!(pays(3), (pounds("11.00"), null, pounds("11.00")));
    let adam_paid = json!([{"player": {"id": adam, "name": "Adam"}, "amount": pounds("20.00")}]);
    assert_eq!(told["also_paid"], adam_paid);
    assert_eq!(
        program.read(&of(&format!("games/{}", id(&told)))).await,
        told
    );
    // A game of full shares omits these fields.
    let plain = game(json!([{"player": richard}]), json!([]));
    let plain = program.make(&of("games"), &plain).await;
    assert!(plain.get("also_paid").is_none());
    assert!(plain["line_up"][0].get("percent").is_none());
    // A player who paid for the pitch is found when the list is filtered by player.
    let theirs = program.read(&of(&format!("games?player={adam}"))).await;
    assert_eq!(theirs["items"].as_array().unwrap().len(), 1);
}

#[actix_web::test]
async fn what_is_wrong_with_shares_is_said_by_field() {
    let api = Api::start().await;
    let (_, program, team) = team(&api, "Tuesday").await;
    let path = format!("/api/v1/teams/{team}/games");
    let richard = api.player(team, "Richard B").await.to_string();
    let cases = [
        (json!({"percent": 301}), json!([]), "line_up[0].percent"),
        (
            json!({"percent": 50, "fixed": pounds("1.00")}),
            json!([]),
            "line_up[0].fixed",
        ),
        (
            json!({"fixed": pounds("many")}),
            json!([]),
            "line_up[0].fixed",
        ),
        (json!({"percent": 0}), json!([]), "line_up"),
        (json!({"fixed": pounds("9.00")}), json!([]), "line_up"),
        (
            json!({}),
            json!([{"player": richard, "amount": pounds("1.00")}]),
            "also_paid",
        ),
        (
            json!({}),
            json!([{"player": uuid::Uuid::nil(), "amount": pounds("1.00")}]),
            "also_paid[0].player",
        ),
    ];
    for (pays, also_paid, field) in cases {
        let mut turnout = pays;
        turnout["player"] = json!(richard);
        let game = json!({
            "date": "2026-11-17", "cost": pounds("10.00"), "booker": richard,
            "line_up": [turnout], "also_paid": also_paid,
        });
        let answer = program.post(&path, &game).await;
        assert_eq!(answer.status, 422, "{field}: {}", answer.text);
        assert_eq!(answer.json["errors"][0]["field"], field, "{}", answer.text);
    }
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

#[actix_web::test]
async fn a_game_has_two_sides_and_their_goals_say_who_won() {
    let api = Api::start().await;
    let (_, program, team) = team(&api, "Tuesday").await;
    let of = |rest: &str| format!("/api/v1/teams/{team}/{rest}");
    let richard = api.player(team, "Richard B").await.to_string();
    let game = |line_up: Value| {
        json!({
            "date": "2026-11-17", "cost": pounds("61.00"), "booker": richard,
            "goals": {"a": 5, "b": 3}, "line_up": line_up,
        })
    };
    let line_up = json!([
        {"player": richard, "side": "a"},
        {"name": "Mark", "guests": 3, "side": "b", "guests_opposite": 1},
        {"name": "Late Lou"},
    ]);
    let answer = program.post(&of("games"), &game(line_up)).await;
    assert_eq!(answer.status, 201, "{}", answer.text);
    let told = answer.json;
    assert_eq!(told["goals"], json!({"a": 5, "b": 3}));
    assert_eq!(told["score"], json!({"winning": 5, "losing": 3}));
    assert_eq!(told["line_up"][0]["result"], "win");
    assert_eq!(told["line_up"][1]["result"], "lose");
    assert_eq!(told["line_up"][1]["side"], "b");
    assert_eq!(told["line_up"][1]["guests_opposite"], 1);
    assert!(told["line_up"][2].get("result").is_none());
    let refused = |line_up: Value| {
        let (program, path, body) = (&program, of("games"), game(line_up));
        async move { program.post(&path, &body).await }
    };
    let alone = refused(json!([{"player": richard, "side": "a"}])).await;
    assert_eq!(
        (alone.status, &alone.json["errors"][0]["field"]),
        (422, &json!("goals"))
    );
    let guests = json!([{"player": richard, "guests": 1, "guests_opposite": 1}]);
    let guests = refused(guests).await;
    assert_eq!(guests.json["errors"][0]["field"], "line_up[0].side");
}

#[actix_web::test]
async fn standings_are_what_the_games_of_some_dates_come_to() {
    let api = Api::start().await;
    let (_, program, team) = team(&api, "Tuesday").await;
    let of = |rest: &str| format!("/api/v1/teams/{team}/{rest}");
    let richard = api.player(team, "Richard B").await.to_string();
    for (date, a) in [("2026-11-10", 5), ("2026-11-17", 3)] {
        let game = json!({
            "date": date, "cost": pounds("60.00"), "booker": richard,
            "goals": {"a": a, "b": 3},
            "line_up": [{"player": richard, "side": "a"}, {"name": "Mark", "side": "b"}],
        });
        program.make(&of("games"), &game).await;
    }
    let all = program.read(&of("standings")).await;
    assert_eq!(
        (&all["games"], &all["cost_per_head"]),
        (&json!(2), &pounds("30.00"))
    );
    let first = &all["items"][0];
    assert_eq!(first["player"]["id"], richard);
    assert_eq!(
        (&first["won"], &first["drawn"], &first["points"]),
        (&json!(1), &json!(1), &json!(4))
    );
    assert_eq!(first["winning"], json!({"current": 0, "longest": 1}));
    assert_eq!(first["attendance_percent"], 100);
    let late = program
        .read(&of("standings?from=2026-11-11&to=2026-11-30"))
        .await;
    assert_eq!(
        (&late["games"], &late["from"]),
        (&json!(1), &json!("2026-11-11"))
    );
    assert_eq!(program.get(&of("standings?from=soon")).await.status, 400);
}

#[actix_web::test]
async fn a_season_is_added_changed_and_deleted() {
    let api = Api::start().await;
    let (_, program, team) = team(&api, "Tuesday").await;
    let of = |rest: &str| format!("/api/v1/teams/{team}/{rest}");
    let season = |name: &str, to: &str| json!({"name": name, "from": "2026-01-01", "to": to});
    let made = program
        .make(&of("seasons"), &season("2026", "2026-12-31"))
        .await;
    let path = of(&format!("seasons/{}", id(&made)));
    assert_eq!(program.read(&path).await, made);
    let changed = program.put(&path, &season("Spring", "2026-05-31")).await;
    assert_eq!(changed.status, 200, "{}", changed.text);
    let all = program.read(&of("seasons")).await;
    assert_eq!(all["items"], json!([changed.json]));
    let reversed = program.put(&path, &season("Spring", "2025-05-31")).await;
    assert_eq!(
        (reversed.status, &reversed.json["errors"][0]["field"]),
        (422, &json!("to"))
    );
    assert_eq!(program.delete(&path).await.status, 204);
    assert_eq!(program.get(&path).await.status, 404);
}

/// Turns a response into the body that writes the same game.
fn as_shown(told: &Value) -> Value {
    let mut body = json!({});
    for field in ["date", "cost", "score", "goals"] {
        if let Some(value) = told.get(field) {
            body[field] = value.clone();
        }
    }
    body["booker"] = told["booker"]["id"].clone();
    body["expected_heads"] = told["heads"].clone();
    let with_ids = |list: &Value| -> Value {
        let list = list.as_array().into_iter().flatten().map(|one| {
            let mut one = one.clone();
            one["player"] = one["player"]["id"].clone();
            one.as_object_mut().unwrap().remove("share");
            one
        });
        list.collect()
    };
    body["line_up"] = with_ids(&told["line_up"]);
    body["also_paid"] = with_ids(&told["also_paid"]);
    body
}

#[actix_web::test]
async fn a_game_that_is_written_as_it_was_read_stays_as_it_was() {
    let api = Api::start().await;
    let (_, program, team) = team(&api, "Tuesday").await;
    let of = |rest: &str| format!("/api/v1/teams/{team}/{rest}");
    let richard = api.player(team, "Richard B").await.to_string();
    let mut others = Vec::new();
    for name in ["Ada", "Ben", "Cy"] {
        let made = program.make(&of("players"), &json!({"name": name})).await;
        others.push(id(&made));
    }
    let (ada, ben, cy) = (&others[0], &others[1], &others[2]);
    let goals = [
        Value::Null,
        json!({"a": 5, "b": 3}),
        json!({"a": 1, "b": 4}),
        json!({"a": 2, "b": 2}),
    ];
    let ways_to_pay = [
        json!({"guests": 3}),
        json!({"percent": 50, "guests": 3}),
        json!({"fixed": pounds("7.00"), "guests": 3}),
    ];
    for goals in &goals {
        // Results that agree with the goals, and results where the goals leave them open.
        for (noted, score) in [(false, false), (true, false), (false, true), (true, true)] {
            for pays in &ways_to_pay {
                let results = match (&goals["a"].as_i64(), &goals["b"].as_i64()) {
                    (Some(a), Some(b)) if a == b => ["draw", "draw"],
                    (Some(a), Some(b)) if a < b => ["lose", "win"],
                    _ => ["win", "lose"],
                };
                let mut first = pays.clone();
                first["player"] = json!(ada);
                let mut line_up = vec![
                    json!({"player": richard}),
                    first,
                    json!({"player": ben}),
                    json!({"player": cy, "result": "no_show"}),
                ];
                if !goals.is_null() {
                    line_up[0]["side"] = json!("b");
                    line_up[1]["side"] = json!("a");
                    line_up[1]["guests_opposite"] = json!(1);
                }
                if noted {
                    line_up[1]["result"] = json!(results[0]);
                    line_up[0]["result"] = json!(results[1]);
                    line_up[2]["result"] = json!("draw");
                }
                let mut game = json!({
                    "date": "2026-11-17", "cost": pounds("61.00"), "booker": richard,
                    "line_up": line_up, "also_paid": [{"player": cy, "amount": pounds("20.00")}],
                });
                if !goals.is_null() {
                    game["goals"] = goals.clone();
                }
                if score {
                    let [a, b] = ["a", "b"].map(|side| goals[side].as_i64().unwrap_or(4));
                    game["score"] = json!({"winning": a.max(b), "losing": a.min(b)});
                }
                let made = program.make(&of("games"), &game).await;
                let path = of(&format!("games/{}", id(&made)));
                let before = api.book(team).await;
                let body = as_shown(&program.read(&path).await);
                let answer = program.put(&path, &body).await;
                assert_eq!(answer.status, 200, "{game}: {}", answer.text);
                assert_eq!(api.book(team).await, before, "{game}");
            }
        }
    }
}

/// This applies to an entered score and results, and to those derived from the goals: a program that
/// corrects the goals of a game sends the other fields as it received them.
#[actix_web::test]
async fn corrected_goals_are_taken_with_the_score_and_the_results_of_before() {
    let api = Api::start().await;
    let (_, program, team) = team(&api, "Tuesday").await;
    let of = |rest: &str| format!("/api/v1/teams/{team}/{rest}");
    let richard = api.player(team, "Richard B").await.to_string();
    for (score, result) in [
        (json!(null), json!(null)),
        (json!({"winning": 5, "losing": 3}), json!("win")),
    ] {
        let game = json!({
            "date": "2026-11-17", "cost": pounds("60.00"), "booker": richard,
            "goals": {"a": 5, "b": 3}, "score": score,
            "line_up": [
                {"player": richard, "side": "a", "result": result},
                {"name": "Mark", "side": "b"},
            ],
        });
        let made = program.make(&of("games"), &game).await;
        let path = of(&format!("games/{}", id(&made)));
        let mut body = as_shown(&program.read(&path).await);
        assert_eq!(body["score"], json!({"winning": 5, "losing": 3}));
        body["goals"] = json!({"a": 2, "b": 4});
        let answer = program.put(&path, &body).await;
        assert_eq!(answer.status, 200, "{}", answer.text);
        let told = answer.json;
        assert_eq!(told["score"], json!({"winning": 4, "losing": 2}));
        let results = [0, 1].map(|at| &told["line_up"][at]["result"]);
        assert_eq!(results, [&json!("lose"), &json!("win")]);
        // An entered score that contradicts the goals is named in the error.
        let mut body = as_shown(&told);
        body["score"] = json!({"winning": 9, "losing": 0});
        let refused = program.put(&path, &body).await;
        let field = &refused.json["errors"][0]["field"];
        assert_eq!((refused.status, field), (422, &json!("goals")));
    }
}
