//! Long lists: page by page, of one player, of a range of days.

use crate::harness::{Api, Program, id, pounds};
use crate::world::{World, team};
use serde_json::{Value, json};
use uuid::Uuid;

/// Reads a list from beginning to end by following its links.
async fn all(program: &Program, path: &str) -> (Vec<Value>, usize) {
    let (mut items, mut parts) = (Vec::new(), 0);
    let mut next = Some(path.to_owned());
    while let Some(path) = next {
        let answer = program.get(&path).await;
        assert_eq!(answer.status, 200, "{path}: {}", answer.text);
        items.extend(answer.json["items"].as_array().unwrap().clone());
        next = answer.json["next"].as_str().map(str::to_owned);
        let link = next.as_ref().map(|next| format!("<{next}>; rel=\"next\""));
        assert_eq!(answer.header("link"), link.unwrap_or_default());
        parts += 1;
    }
    (items, parts)
}

#[actix_web::test]
async fn every_list_is_told_whole_in_parts_and_nothing_twice() {
    let api = Api::start().await;
    let (_, program, team) = team(&api, "Tuesday").await;
    let of = |rest: &str| format!("/api/v1/teams/{team}/{rest}");
    let richard = api.player(team, "Richard B").await;
    for n in 0..5 {
        let ann = id(&program
            .make(&of("players"), &json!({"name": format!("Ann {n}")}))
            .await);
        // Two on each day, so that the day alone doesn't show where a page ended.
        let date = format!("2026-11-0{}", 1 + n / 2);
        let amount = pounds("3.00");
        let payment = json!({"player": richard, "amount": amount, "date": date});
        program.make(&of("payments"), &payment).await;
        let transfer = json!({"from": richard, "to": ann, "amount": amount, "date": date});
        program.make(&of("transfers"), &transfer).await;
        let line_up = json!([{"player": richard}, {"player": ann}]);
        let game = json!({"date": date, "cost": amount, "booker": richard, "line_up": line_up});
        program.make(&of("games"), &game).await;
        let sharers = json!([richard, ann]);
        let cost = json!({"what": "Balls", "date": date, "amount": amount, "shared_by": sharers});
        program.make(&of("costs"), &cost).await;
    }
    let statement = format!("players/{richard}/statement");
    for (list, count) in [
        ("players", 6),
        ("payments", 5),
        ("transfers", 5),
        ("games", 5),
        ("costs", 5),
        ("changes", 26),
        (statement.as_str(), 25),
    ] {
        let (whole, parts) = all(&program, &of(list)).await;
        assert_eq!((whole.len(), parts), (count, 1), "{list}");
        for limit in [1, 2, 3, count] {
            let (told, _) = all(&program, &of(&format!("{list}?limit={limit}"))).await;
            assert_eq!(told, whole, "{list} by {limit}");
        }
    }
}

#[actix_web::test]
async fn lists_are_narrowed_to_a_player_and_to_days() {
    let api = Api::start().await;
    let (_, program, team) = team(&api, "Tuesday").await;
    let of = |rest: &str| format!("/api/v1/teams/{team}/{rest}");
    let ann = id(&program.make(&of("players"), &json!({"name": "Ann"})).await);
    let richard = api.player(team, "Richard B").await.to_string();
    for (player, date) in [
        (&ann, "2026-10-01"),
        (&richard, "2026-10-02"),
        (&ann, "2026-10-03"),
    ] {
        let payment = json!({"player": player, "amount": pounds("1.00"), "date": date});
        program.make(&of("payments"), &payment).await;
    }
    let count = async |asked: &str| {
        let told = program.read(&of(&format!("payments?{asked}"))).await;
        told["items"].as_array().unwrap().len()
    };
    assert_eq!(count("").await, 3);
    assert_eq!(count(&format!("player={ann}")).await, 2);
    assert_eq!(count("from=2026-10-02").await, 2);
    assert_eq!(count("to=2026-10-02").await, 2);
    assert_eq!(
        count(&format!("player={ann}&from=2026-10-02&to=2026-10-03")).await,
        1
    );
    assert_eq!(count("from=2026-10-03&to=2026-10-01").await, 0);
}

#[actix_web::test]
async fn a_question_that_makes_no_sense_is_refused_by_the_name_of_its_field() {
    let api = Api::start().await;
    let (_, program, team) = team(&api, "Tuesday").await;
    for (asked, field) in [
        ("limit=0", "limit"),
        ("limit=201", "limit"),
        ("limit=%2B5", "limit"),
        ("limit=many", "limit"),
        ("after=what", "after"),
        ("from=yesterday", "from"),
        ("to=2026-02-30", "to"),
        ("player=me", "player"),
        ("player=01890a5d-ac96-774b-bcce-b302099a8057", "player"),
    ] {
        let answer = program
            .get(&format!("/api/v1/teams/{team}/games?{asked}"))
            .await;
        assert_eq!(answer.status, 400, "{asked}: {}", answer.text);
        assert_eq!(answer.fields(), [field], "{asked}");
    }
    let answer = program
        .get(&format!("/api/v1/teams/{team}/games?playr=x"))
        .await;
    assert_eq!(answer.status, 400);
    assert!(answer.text.contains("playr"), "{}", answer.text);
}

#[actix_web::test]
async fn a_player_narrows_lists_to_themselves_alone() {
    let world = World::new().await;
    let side = &world.sides[0];
    let program = world.api.able(&side.player).await;
    let manager = world.api.able(&side.manager).await;
    let never = Uuid::now_v7().to_string();
    for list in ["games", "payments", "transfers", "costs"] {
        let all = program.read(&side.of(list)).await;
        let own = format!("{list}?player={}", side.id("player"));
        assert_eq!(program.read(&side.of(&own)).await, all, "{list}");
        let mut said = Vec::new();
        for other in [&side.teammate, &never] {
            let answer = program
                .get(&side.of(&format!("{list}?player={other}")))
                .await;
            assert_eq!(answer.status, 400, "{list}: {}", answer.text);
            assert_eq!(answer.fields(), ["player"], "{list}");
            said.push(answer.text);
        }
        assert_eq!(said[0], said[1], "{list}: who plays here can be told");
        manager
            .read(&side.of(&format!("{list}?player={}", side.teammate)))
            .await;
    }
}
