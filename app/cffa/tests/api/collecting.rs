//! Payments of several players in one request, and payments that settle up.

use crate::harness::{Api, Program, pounds};
use crate::world::World;
use serde_json::{Value, json};
use uuid::Uuid;

/// A team in which Adam owes 17.99, Mark 20.33, and Richard is in credit.
async fn asked(world: &World) -> (Program, String, String, String) {
    let side = &world.sides[0];
    let manager = world.api.able(&side.manager).await;
    let mark = world.api.player(side.team, "Mark").await.to_string();
    let adam = side.id("player").to_owned();
    (manager, adam, mark, side.of("payments/collect"))
}

async fn balance(api: &Api, team: Uuid, player: &str) -> String {
    let book = api.book(team).await;
    let balance = book.tally(player.parse().unwrap()).balance();
    book.settings().currency.plain(balance)
}

fn names(list: &Value) -> Vec<&str> {
    let items = list.as_array().unwrap();
    items
        .iter()
        .map(|one| one["player"]["name"].as_str().unwrap())
        .collect()
}

#[actix_web::test]
async fn several_pay_what_they_owe_or_a_part_and_it_is_undone_at_once() {
    let world = World::new().await;
    let side = &world.sides[0];
    let (manager, adam, mark, path) = asked(&world).await;
    let before = world.api.book(side.team).await;
    let owes = balance(&world.api, side.team, &mark).await;
    let body = json!({"date": "2026-11-05", "payments": [
        {"player": mark}, {"player": adam, "amount": pounds("5.00")},
    ]});
    let answer = manager.post(&path, &body).await;
    assert_eq!(answer.status, 201, "{}", answer.text);
    assert_eq!(names(&answer.json["payments"]), ["Mark", "Adam K"]);
    assert_eq!(answer.json["transfers"], json!([]));
    let paid = pounds(owes.trim_start_matches('-'));
    assert_eq!(answer.json["payments"][0]["amount"], paid);
    assert_eq!(answer.json["payments"][1]["date"], "2026-11-05");
    assert_eq!(balance(&world.api, side.team, &mark).await, "0.00");
    let change = answer.json["change"].as_u64().unwrap();
    assert_eq!(change, before.seq() + 1, "one change");
    let location = answer.header("location").to_owned();
    assert_eq!(location, side.of(&format!("changes/{change}")));
    assert_eq!(manager.read(&location).await["can_undo"], true);
    let undo = manager.post(&format!("{location}/undo"), &json!({})).await;
    assert_eq!(undo.status, 200, "{}", undo.text);
    assert_eq!(balance(&world.api, side.team, &mark).await, owes);
}

#[actix_web::test]
async fn a_collection_is_recorded_whole_or_not_at_all() {
    let world = World::new().await;
    let side = &world.sides[0];
    let (manager, adam, mark, path) = asked(&world).await;
    let richard = &side.teammate;
    let paid = |payments: Value| json!({"date": "2026-11-05", "payments": payments});
    let (good, nobody) = (json!({"player": mark}), Uuid::now_v7());
    let euros = json!({"amount": "1.00", "currency": "EUR"});
    let many: Vec<Value> = (0..101).map(|_| good.clone()).collect();
    let tests: Vec<(Value, u16, &[&str])> = vec![
        (paid(json!([])), 422, &[]),
        (paid(json!([good, {"player": richard}])), 409, &["player"]),
        (paid(json!([good, good])), 422, &["player"]),
        (paid(json!(many)), 422, &["player"]),
        (
            paid(json!([good, {"player": adam, "amount": pounds("0")}])),
            422,
            &["payments[1].amount"],
        ),
        (
            paid(json!([{"player": adam, "amount": pounds("-1.00")}, {"player": nobody}])),
            422,
            &["payments[0].amount", "payments[1].player"],
        ),
        (
            paid(json!([{"player": adam, "amount": euros}])),
            422,
            &["payments[0].amount"],
        ),
        (json!({"date": "soon", "payments": [good]}), 422, &["date"]),
        (
            paid(json!([{"player": adam, "note": ""}])),
            422,
            &["payments[0].note"],
        ),
    ];
    let before = world.api.everything().await;
    for (body, status, fields) in tests {
        let answer = manager.post(&path, &body).await;
        assert_eq!(answer.status, status, "{body}: {}", answer.text);
        assert_eq!(answer.fields(), fields, "{body}: {}", answer.text);
    }
    assert_eq!(world.api.everything().await, before);
}

#[actix_web::test]
async fn the_payments_that_settle_up_are_recorded_one_by_one_or_all() {
    let world = World::new().await;
    let side = &world.sides[0];
    let manager = world.api.able(&side.manager).await;
    let path = side.of("settle-up");
    let list = manager.read(&path).await;
    let items = list["items"].as_array().unwrap().clone();
    assert!(items.len() >= 2, "{list}");
    let made = |item: &Value| {
        let mut made = json!({"amount": item["amount"]});
        for who in ["from", "to"] {
            if let Some(player) = item.get(who) {
                made[who] = player["id"].clone();
            }
        }
        made
    };
    let one = json!({"payments": [made(&items[0])]});
    let before = world.api.book(side.team).await.seq();
    let first = manager.post(&path, &one).await;
    assert_eq!(first.status, 201, "{}", first.text);
    let recorded = ["payments", "transfers"].map(|list| first.json[list].as_array().unwrap().len());
    assert_eq!(recorded.iter().sum::<usize>(), 1);
    // Another manager saw the same list.
    let late = manager.post(&path, &one).await;
    assert_eq!(late.status, 409, "{}", late.text);
    assert_eq!(world.api.book(side.team).await.seq(), before + 1);
    let rest = manager.post(&path, &json!({})).await;
    assert_eq!(rest.status, 201, "{}", rest.text);
    assert_eq!(world.api.book(side.team).await.seq(), before + 2);
    assert_eq!(manager.read(&path).await, json!({"items": []}));
    let nothing = manager.post(&path, &json!({})).await;
    assert_eq!(nothing.status, 422, "{}", nothing.text);
}

#[actix_web::test]
async fn what_does_not_settle_up_is_refused() {
    let world = World::new().await;
    let side = &world.sides[0];
    let manager = world.api.able(&side.manager).await;
    let (path, adam) = (side.of("settle-up"), side.id("player"));
    let foreign = world.sides[1].id("player");
    let made = |from: &str, amount: Value| json!({"payments": [{"from": from, "amount": amount}]});
    let before = world.api.everything().await;
    for (body, status, fields) in [
        (made(adam, pounds("0.01")), 409, vec![]),
        (
            json!({"payments": [{"amount": pounds("1.00")}]}),
            409,
            vec![],
        ),
        (json!({"payments": []}), 422, vec![]),
        (made(foreign, pounds("1.00")), 422, vec!["payments[0].from"]),
        (made(adam, pounds("x")), 422, vec!["payments[0].amount"]),
    ] {
        let answer = manager.post(&path, &body).await;
        assert_eq!(answer.status, status, "{body}: {}", answer.text);
        assert_eq!(answer.fields(), fields, "{body}: {}", answer.text);
    }
    assert_eq!(world.api.everything().await, before);
}
