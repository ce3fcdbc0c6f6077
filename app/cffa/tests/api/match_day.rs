//! Recurring games, and the addresses at which calendar programs read a team's games.

use crate::harness::{Answer, Program, ask, pounds};
use crate::world::{World, recurring};
use jiff::{ToSpan, Zoned};
use serde_json::{Value, json};

/// Recurring games with another value in one field.
fn with(field: &str, value: Value) -> Value {
    let mut games = recurring();
    games[field] = value;
    games
}

#[actix_web::test]
async fn recurring_games_are_set_changed_and_ended() {
    let world = World::new().await;
    let side = &world.sides[0];
    let manager = world.api.able(&side.manager).await;
    let path = side.of("recurring-games");
    let first = manager.get(&path).await;
    assert_eq!(first.status, 200, "{}", first.text);
    let told = &first.json;
    assert_eq!(told["weekdays"], json!(["tuesday"]));
    assert_eq!(
        (&told["every_weeks"], &told["days_before"]),
        (&json!(1), &json!(6))
    );
    assert_eq!(told["price"], pounds("40.00"));
    let upcoming: jiff::civil::Date = told["upcoming"].as_str().unwrap().parse().unwrap();
    assert_eq!(upcoming.weekday(), jiff::civil::Weekday::Tuesday);
    let past = Zoned::now().date().saturating_sub(1.day());
    let holidays = json!([past, upcoming]);
    let put = |tag: &str| {
        let request = manager.request("PUT", &path).header("If-Match", tag);
        ask(request.json(&with("skipped", holidays.clone())))
    };
    let changed = put(first.header("etag")).await;
    assert_eq!(changed.status, 200, "{}", changed.text);
    assert_eq!(
        changed.json["skipped"],
        json!([upcoming]),
        "past days are dropped"
    );
    assert_ne!(changed.json["upcoming"], told["upcoming"]);
    let sunday = with("weekdays", json!(["sunday", "sunday", "tuesday"]));
    let other = manager.put(&path, &sunday).await;
    assert_eq!(other.json["weekdays"], json!(["tuesday", "sunday"]));
    // Another manager has changed it since.
    let before = world.api.everything().await;
    assert_eq!(put(changed.header("etag")).await.status, 412);
    assert_eq!(world.api.everything().await, before);
    let again = manager.request("GET", &path);
    let again = ask(again.header("If-None-Match", other.header("etag"))).await;
    assert_eq!(again.status, 304);
    assert_eq!(manager.delete(&path).await.status, 204);
    for answer in [manager.get(&path).await, manager.delete(&path).await] {
        assert_eq!(answer.status, 404, "{}", answer.text);
    }
    // A program that read them before they were deleted doesn't start them again by accident.
    assert_eq!(put(other.header("etag")).await.status, 412);
    assert_eq!(manager.put(&path, &recurring()).await.status, 200);
    // The other team's recurring games are unchanged.
    let theirs = world.api.able(&world.sides[1].manager).await;
    let theirs = theirs.read(&world.sides[1].of("recurring-games")).await;
    assert_eq!(theirs["weekdays"], json!(["tuesday"]));
}

#[actix_web::test]
async fn recurring_games_that_the_page_refuses_are_refused_by_their_field() {
    let world = World::new().await;
    let side = &world.sides[0];
    let manager = world.api.able(&side.manager).await;
    let days: Vec<Value> = (0..61)
        .map(|day| json!(Zoned::now().date().saturating_add(day.days())))
        .collect();
    let tests = [
        (with("weekdays", json!([])), "weekdays"),
        (with("weekdays", json!(["someday"])), "weekdays[0]"),
        (with("every_weeks", json!(3)), "every_weeks"),
        (with("every_weeks", json!(257)), "every_weeks"),
        (with("from", json!("soon")), "from"),
        (with("time", json!("25:00")), "time"),
        (with("place", json!("")), "place"),
        (with("price", pounds("-1.00")), "price"),
        (
            with("price", json!({"amount": "1.00", "currency": "EUR"})),
            "price",
        ),
        (with("maximum", json!(1)), "maximum"),
        (with("minimum", json!(11)), "minimum"),
        (with("skipped", json!(["Christmas"])), "skipped"),
        (with("skipped", json!(days)), "skipped"),
        (with("days_before", json!(0)), "days_before"),
        (with("days_before", json!(61)), "days_before"),
        (with("holidays", json!([])), "holidays"),
    ];
    let before = world.api.everything().await;
    for (body, field) in tests {
        let answer = manager.put(&side.of("recurring-games"), &body).await;
        assert_eq!(answer.status, 422, "{body}: {}", answer.text);
        assert_eq!(answer.fields(), [field], "{body}: {}", answer.text);
    }
    assert_eq!(world.api.everything().await, before);
}

/// What a calendar program reads at an address.
async fn read(nobody: &Program, address: &Value) -> Answer {
    let link = address["link"].as_str().unwrap();
    let path = link.find("/calendar/").map(|at| &link[at..]).unwrap();
    nobody.get(path).await
}

#[actix_web::test]
async fn a_calendar_address_works_until_it_is_renewed_or_withdrawn() {
    let world = World::new().await;
    let side = &world.sides[0];
    let (manager, nobody) = (world.api.able(&side.manager).await, world.api.nobody());
    for whose in ["own", "team"] {
        let path = side.of(&format!("calendar-addresses/{whose}"));
        let renew = format!("{path}/renew");
        let first = manager.read(&path).await;
        assert_eq!(read(&nobody, &first).await.status, 200);
        let subscribe = first["subscribe"].as_str().unwrap();
        assert!(subscribe.starts_with("webcal://"), "{subscribe}");
        let keyed = || {
            let request = manager.request("POST", &renew);
            ask(request.header("Idempotency-Key", "k"))
        };
        let second = keyed().await;
        assert_eq!(second.status, 200, "{}", second.text);
        assert_ne!(second.json, first);
        assert_eq!(read(&nobody, &first).await.status, 410);
        assert_eq!(keyed().await.json, second.json, "renewed once");
        assert_eq!(read(&nobody, &second.json).await.status, 200);
        assert_eq!(manager.delete(&path).await.status, 204);
        assert_eq!(read(&nobody, &second.json).await.status, 410);
        for answer in [manager.get(&path).await, manager.delete(&path).await] {
            assert_eq!(answer.status, 404, "{}", answer.text);
        }
    }
}

#[actix_web::test]
async fn members_have_addresses_of_their_own_and_share_that_of_the_team() {
    let world = World::new().await;
    let side = &world.sides[0];
    let (manager, player) = (
        world.api.able(&side.manager).await,
        world.api.able(&side.player).await,
    );
    let (own, team) = (
        side.of("calendar-addresses/own"),
        side.of("calendar-addresses/team"),
    );
    assert_eq!(player.get(&own).await.status, 404, "not the manager's");
    let renewed = player.post(&format!("{own}/renew"), &json!({})).await;
    assert_eq!(renewed.status, 200, "{}", renewed.text);
    assert_ne!(manager.read(&own).await, renewed.json);
    assert_eq!(manager.read(&team).await, player.read(&team).await);
    assert_eq!(player.delete(&team).await.status, 403);
    assert_eq!(player.delete(&own).await.status, 204);
    assert_eq!(manager.get(&own).await.status, 200);
}
