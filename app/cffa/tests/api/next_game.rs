//! The team's next game: programs plan it, reply to it, call it off and log it.

use crate::harness::{Api, Program, ask, id, pounds};
use crate::world::{World, planned, team};
use serde_json::{Value, json};

fn names(list: &Value) -> Vec<&str> {
    let list = list.as_array().unwrap().iter();
    list.map(|one| one["name"].as_str().unwrap()).collect()
}

async fn step(program: &Program, path: &str) -> Value {
    let answer = ask(program.request("POST", path)).await;
    assert_eq!(answer.status, 200, "{path}: {}", answer.text);
    answer.json
}

#[actix_web::test]
async fn a_game_is_planned_changed_and_called_off() {
    let api = Api::start().await;
    let (_, program, team) = team(&api, "Tuesday").await;
    let next = format!("/api/v1/teams/{team}/next-game");
    assert_eq!(program.get(&next).await.status, 404);
    let made = program.post(&next, &planned()).await;
    assert_eq!(made.status, 201, "{}", made.text);
    assert_eq!(made.header("location"), next);
    let told = program.get(&next).await;
    assert_eq!(told.json, made.json);
    assert_eq!(told.json["state"], "open");
    assert_eq!(
        (&told.json["time"], &told.json["price"]),
        (&json!("19:30"), &pounds("40.00"))
    );
    assert_eq!(
        (&told.json["playing"], &told.json["missing"]),
        (&json!(0), &json!(2))
    );
    assert_eq!(
        program.post(&next, &planned()).await.status,
        409,
        "a next game exists"
    );
    let mut other = planned();
    other["place"] = json!("The hall");
    let put = |tag: String, body: Value| {
        ask(program
            .request("PUT", &next)
            .header("If-Match", tag)
            .json(&body))
    };
    let tag = told.header("etag").to_owned();
    let changed = put(tag.clone(), other.clone()).await;
    assert_eq!(
        (changed.status, &changed.json["place"]),
        (200, &json!("The hall"))
    );
    assert_eq!(
        put(tag.clone(), planned()).await.status,
        412,
        "someone changed it meanwhile"
    );
    assert_eq!(
        put(tag, other).await.status,
        200,
        "it has these values already"
    );
    let off = step(&program, &format!("{next}/call-off")).await;
    assert_eq!(off["state"], "called_off");
    assert_eq!(program.put(&next, &planned()).await.status, 409);
    let answer = json!({"coming": true});
    assert_eq!(
        program.put(&format!("{next}/answer"), &answer).await.status,
        409
    );
    assert_eq!(
        step(&program, &format!("{next}/reinstate")).await["state"],
        "open"
    );
    let before = made.json["link"].as_str().unwrap();
    let renewed = step(&program, &format!("{next}/renew-link")).await;
    let path = |link: &str| link[link.find("/play/").unwrap()..].to_owned();
    let renewed = path(renewed["link"].as_str().unwrap());
    assert_eq!(api.nobody().get(&renewed).await.status, 200);
    assert_eq!(api.nobody().get(&path(before)).await.status, 410);
}

#[actix_web::test]
async fn the_same_plan_sent_twice_is_one_and_nothing_is_planned_over_another() {
    let api = Api::start().await;
    let (_, program, team) = team(&api, "Tuesday").await;
    let next = format!("/api/v1/teams/{team}/next-game");
    let post = |body: Value| {
        ask(program
            .request("POST", &next)
            .header("Idempotency-Key", "one")
            .json(&body))
    };
    let first = post(planned()).await;
    let second = post(planned()).await;
    assert_eq!((first.status, second.status), (201, 201), "{}", second.text);
    assert_eq!(id(&first.json), id(&second.json));
    let mut other = planned();
    other["maximum"] = json!(9);
    assert_eq!(post(other).await.status, 422);
    assert_eq!(program.read(&next).await["maximum"], 4);
}

#[actix_web::test]
async fn who_is_in_plays_and_who_does_not_fit_waits() {
    let world = World::new().await;
    let side = &world.sides[0];
    let manager = world.api.able(&side.manager).await;
    let player = world.api.able(&side.player).await;
    let own = side.of("next-game/answer");
    // Zed came first; Adam and three guests are one too many.
    let adam = player
        .put(&own, &json!({"coming": true, "guests": 3}))
        .await;
    assert_eq!(adam.status, 200, "{}", adam.text);
    assert_eq!(
        (&adam.json["playing"], &adam.json["waiting"]),
        (&json!(4), &json!(1))
    );
    assert_eq!(names(&adam.json["coming"]), ["Zed", "Adam K"]);
    assert_eq!(adam.json["each"], pounds("10.00"));
    let told = &adam.json["coming"][1];
    assert_eq!(
        told["player"],
        side.id("player"),
        "players see which reply is theirs"
    );
    assert_eq!((&told["playing"], &told["waiting"]), (&json!(3), &json!(1)));
    assert!(told.get("by").is_none(), "only managers see who replied");
    let for_richard = json!({"player": side.teammate, "coming": true});
    let answers = side.of("next-game/answers");
    let richard = manager.post(&answers, &for_richard).await;
    assert_eq!(
        (&richard.json["playing"], &richard.json["waiting"]),
        (&json!(4), &json!(2))
    );
    assert_eq!(richard.json["coming"][1]["by"], "Adam of Tuesday (a test)");
    let seen = player.read(&side.of("next-game")).await;
    assert!(
        seen["coming"][2].get("player").is_none(),
        "players see only the names of others"
    );
    // Zed replies that he is out, and is then removed from the list.
    let zed = side.of(&format!("next-game/answers/{}", side.id("answer")));
    let out = manager.put(&zed, &json!({"coming": false})).await;
    assert_eq!(names(&out.json["absent"]), ["Zed"], "{}", out.text);
    assert_eq!(out.json["playing"], 4);
    assert_eq!(manager.delete(&zed).await.status, 204);
    assert_eq!(manager.delete(&zed).await.status, 404);
    let left = player
        .put(&own, &json!({"coming": false, "guests": 3}))
        .await;
    assert_eq!(names(&left.json["coming"]), ["Richard B"]);
    assert_eq!(names(&left.json["absent"]), ["Adam K"]);
}

#[actix_web::test]
async fn an_answer_is_for_the_game_that_was_seen_and_by_somebody_who_can_be_meant() {
    let world = World::new().await;
    let (side, other) = (&world.sides[0], &world.sides[1]);
    let manager = world.api.able(&side.manager).await;
    let next = side.of("next-game");
    let seen = manager.get(&next).await.header("etag").to_owned();
    let answer = |tag: String| {
        let request = manager.request("PUT", &side.of("next-game/answer"));
        ask(request
            .header("If-Match", tag)
            .json(&json!({"coming": true})))
    };
    assert_eq!(answer(seen.clone()).await.status, 200);
    assert_eq!(
        answer(seen.clone()).await.status,
        200,
        "replies do not change the ETag"
    );
    step(&manager, &side.of("next-game/call-off")).await;
    assert_eq!(
        manager.post(&next, &planned()).await.status,
        201,
        "another game replaced it"
    );
    assert_eq!(answer(seen).await.status, 412);
    let answers = side.of("next-game/answers");
    for (body, status, field) in [
        (json!({"coming": true}), 422, "player"),
        (
            json!({"player": other.id("player"), "coming": true}),
            422,
            "player",
        ),
        (
            json!({"player": side.teammate, "name": "Zed", "coming": true}),
            422,
            "player",
        ),
        (json!({"name": "Adam K", "coming": true}), 409, "name"),
        (json!({"name": "", "coming": true}), 422, "player"),
        (
            json!({"player": side.teammate, "coming": true, "guests": 10}),
            422,
            "guests",
        ),
        (json!({"player": side.teammate}), 422, ""),
    ] {
        let answer = manager.post(&answers, &body).await;
        assert_eq!(answer.status, status, "{body}: {}", answer.text);
        if !field.is_empty() {
            assert_eq!(answer.fields(), [field], "{body}");
        }
    }
    let keyed = |name: &str| {
        let request = manager
            .request("POST", &answers)
            .header("Idempotency-Key", "one");
        ask(request.json(&json!({"name": name, "coming": true})))
    };
    assert_eq!(keyed("Ann").await.json["playing"], 1);
    assert_eq!(keyed("Ann").await.json["playing"], 1);
    assert_eq!(keyed("Bea").await.status, 422, "the key was Ann's");
    // Members who aren't linked to a player can't reply for themselves.
    let unlinked = json!({"role": "player"});
    let member = side.of(&format!("members/{}", side.id("member")));
    assert_eq!(manager.put(&member, &unlinked).await.status, 200);
    let player = world.api.able(&side.player).await;
    let nobody = player
        .put(&side.of("next-game/answer"), &json!({"coming": true}))
        .await;
    assert_eq!(nobody.status, 409, "{}", nobody.text);
}

#[actix_web::test]
async fn a_plan_that_can_not_be_is_refused_by_its_fields() {
    let api = Api::start().await;
    let (_, program, team) = team(&api, "Tuesday").await;
    let next = format!("/api/v1/teams/{team}/next-game");
    for (field, wrong) in [
        ("date", json!("2020-01-01")),
        ("date", json!("2199-01-01")),
        ("date", json!("soon")),
        ("time", json!("7pm")),
        ("place", json!("")),
        ("place", json!("x".repeat(81))),
        ("price", pounds("-1.00")),
        ("price", json!({"amount": "1.00", "currency": "EUR"})),
        ("minimum", json!(5)),
        ("maximum", json!(101)),
        ("maximum", json!("ten")),
    ] {
        let mut plan = planned();
        plan[field] = wrong;
        let answer = program.post(&next, &plan).await;
        assert_eq!(
            (answer.status, answer.fields()),
            (422, vec![field]),
            "{plan}"
        );
    }
    let answer = program.put(&next, &planned()).await;
    assert_eq!(answer.status, 404, "there is no next game");
}

#[actix_web::test]
async fn the_list_becomes_the_game_once() {
    let world = World::new().await;
    let side = &world.sides[0];
    let manager = world.api.able(&side.manager).await;
    let next = side.of("next-game");
    let mut unpriced = planned();
    unpriced.as_object_mut().unwrap().remove("price");
    assert_eq!(manager.put(&next, &unpriced).await.status, 200);
    let answers = side.of("next-game/answers");
    let richard = json!({"player": side.teammate, "coming": true, "guests": 1});
    manager.post(&answers, &richard).await;
    let adam = json!({"player": side.id("player"), "coming": true, "guests": 1});
    let planned = manager.post(&answers, &adam).await;
    assert_eq!(planned.json["waiting"], 1);
    let play = side.of("next-game/game");
    let unpaid = manager.post(&play, &json!({"booker": side.teammate})).await;
    assert_eq!((unpaid.status, unpaid.fields()), (422, vec!["cost"]));
    let body = json!({
        "booker": side.teammate, "cost": pounds("40.00"), "date": "2026-11-10",
        "score": {"winning": 2, "losing": 1},
    });
    let once = || {
        let request = manager
            .request("POST", &play)
            .header("Idempotency-Key", "one");
        ask(request.json(&body))
    };
    let game = once().await;
    assert_eq!(game.status, 201, "{}", game.text);
    assert_eq!(
        id(&game.json),
        id(&planned.json),
        "the game has the plan's id"
    );
    assert_eq!(
        game.header("location"),
        side.of(&format!("games/{}", id(&game.json)))
    );
    assert_eq!(game.json["heads"], 4, "the waiting list does not play");
    let mut line_up = Vec::new();
    for one in game.json["line_up"].as_array().unwrap() {
        line_up.push((one["player"]["name"].as_str().unwrap(), &one["guests"]));
    }
    line_up.sort_unstable_by_key(|(name, _)| *name);
    let (none, one) = (json!(0), json!(1));
    assert_eq!(
        line_up,
        [("Adam K", &none), ("Richard B", &one), ("Zed", &none)]
    );
    assert_eq!(
        once().await.status,
        201,
        "sent twice, the response is the same"
    );
    assert_eq!(
        manager.post(&play, &body).await.status,
        409,
        "it is in the book"
    );
    assert_eq!(manager.read(&next).await["state"], "played");
    assert_eq!(
        manager.read(&side.of("games")).await["items"]
            .as_array()
            .unwrap()
            .len(),
        2
    );
    assert_eq!(
        ask(manager.request("POST", &side.of("next-game/call-off")))
            .await
            .status,
        409
    );
}

#[actix_web::test]
async fn the_next_game_goes_with_all_data_of_the_book() {
    let world = World::new().await;
    let side = &world.sides[0];
    let manager = world.api.able(&side.manager).await;
    let book = side.of("book?name=Tuesday+Turf");
    assert_eq!(manager.delete(&book).await.status, 204);
    assert_eq!(manager.get(&side.of("next-game")).await.status, 404);
}

#[actix_web::test]
async fn fair_sides_are_picked_from_who_is_in() {
    let api = Api::start().await;
    let (_, program, team) = team(&api, "Tuesday").await;
    let next = format!("/api/v1/teams/{team}/next-game");
    program.make(&next, &planned()).await;
    for name in ["Ann", "Bob", "Cid"] {
        let answer = json!({"name": name, "coming": true, "guests": 1});
        let answer = program.post(&format!("{next}/answers"), &answer).await;
        assert!(answer.status < 300, "{}", answer.text);
    }
    let sides = program.read(&format!("{next}/sides?seed=7")).await;
    assert_eq!(sides, program.read(&format!("{next}/sides?seed=7")).await);
    let items = sides["items"].as_array().unwrap();
    let of = |side: &str| -> u64 {
        let heads = items.iter().map(|one| {
            let (guests, opposite) = (&one["guests"], &one["guests_opposite"]);
            let (guests, opposite) = (guests.as_u64().unwrap(), opposite.as_u64().unwrap());
            if one["side"] == side {
                1 + guests - opposite
            } else {
                opposite
            }
        });
        heads.sum()
    };
    // Two players with a guest each take the four places; the others wait.
    assert_eq!((items.len(), of("a"), of("b")), (2, 2, 2));
    assert_eq!(
        program.get(&format!("{next}/sides?seed=x")).await.status,
        400
    );
}
