//! Payments, transfers, AutoPay, statements and balances.

use crate::harness::{Api, id, pounds};
use crate::world::team;
use jiff::Timestamp;
use serde_json::{Value, json};

fn balance_of(balances: &Value, name: &str) -> Value {
    let items = balances["items"].as_array().unwrap();
    let found = items.iter().find(|it| it["player"]["name"] == name);
    found.unwrap_or_else(|| panic!("no {name}"))["balance"].clone()
}

/// Two time zones that are always on different days, so one of them differs from the server's day.
const FAR_APART: [&str; 2] = ["Pacific/Kiritimati", "Pacific/Pago_Pago"];

fn today_in(zone: &str) -> String {
    let now = Timestamp::now().in_tz(zone).unwrap();
    now.date().to_string()
}

#[actix_web::test]
async fn autopay_has_the_day_where_the_team_plays() {
    let api = Api::start().await;
    let (_, program, team) = team(&api, "Tuesday").await;
    let of = |rest: &str| format!("/api/v1/teams/{team}/{rest}");
    let richard = api.player(team, "Richard B").await.to_string();
    let game = json!({
        "date": "2026-11-01", "cost": pounds("20.00"), "booker": richard,
        "line_up": [{"player": richard}],
    });
    program.make(&of("games"), &game).await;
    for zone in FAR_APART {
        let settings = json!({
            "currency": "GBP", "active_days": 730, "recent_days": 180, "time_zone": zone,
        });
        assert_eq!(program.put(&of("settings"), &settings).await.status, 200);
        // The day may end between two requests.
        let before = today_in(zone);
        let paid = program.make(&of("autopay"), &json!({})).await;
        let date = paid["date"].as_str().unwrap();
        assert!(
            [before, today_in(zone)].contains(&date.to_owned()),
            "{zone}: {date}"
        );
        let paid = of(&format!("payments/{}", id(&paid)));
        assert_eq!(program.delete(&paid).await.status, 204);
    }
}

#[actix_web::test]
async fn money_that_moves_is_in_balances_and_on_statements() {
    let api = Api::start().await;
    let (_, program, team) = team(&api, "Tuesday").await;
    let of = |rest: &str| format!("/api/v1/teams/{team}/{rest}");
    let richard = api.player(team, "Richard B").await.to_string();
    let adam = id(&program
        .make(&of("players"), &json!({"name": "Adam K"}))
        .await);
    let game = json!({
        "date": "2026-11-01", "cost": pounds("20.00"), "booker": richard,
        "line_up": [{"player": richard}, {"player": adam}],
    });
    program.make(&of("games"), &game).await;
    let offer = program.read(&of("autopay")).await;
    assert_eq!(offer["amount"], pounds("10.00"));
    let paid = program.make(&of("autopay"), &json!({})).await;
    assert_eq!(
        (&paid["kind"], &paid["game"]),
        (&json!("autopay"), &offer["game"])
    );
    let payment = json!({
        "player": adam, "amount": pounds("15.00"), "date": "2026-11-02", "note": "on the bus",
    });
    let payment = program.make(&of("payments"), &payment).await;
    assert_eq!(payment["note"], "on the bus");
    let transfer = json!({
        "from": adam, "to": richard, "amount": pounds("2.50"), "date": "2026-11-03",
    });
    let transfer = program.make(&of("transfers"), &transfer).await;
    assert_eq!(transfer["to"]["name"], "Richard B");
    let balances = program.read(&of("balances")).await;
    assert_eq!(balance_of(&balances, "Adam K"), pounds("2.50"));
    assert_eq!(balance_of(&balances, "Richard B"), pounds("22.50"));
    assert_eq!(balances["money_held"], pounds("25.00"));
    let lines = program
        .read(&of(&format!("players/{adam}/statement")))
        .await;
    let told: Vec<(&Value, &Value, &Value)> = lines["items"]
        .as_array()
        .unwrap()
        .iter()
        .map(|line| (&line["kind"], &line["amount"], &line["balance"]))
        .collect();
    assert_eq!(
        told,
        [
            (&json!("transfer"), &pounds("-2.50"), &pounds("2.50")),
            (&json!("payment"), &pounds("15.00"), &pounds("5.00")),
            (&json!("share"), &pounds("-10.00"), &pounds("-10.00")),
        ]
    );
    // A transaction of another kind isn't found at this address.
    let wrong = of(&format!("payments/{}", id(&transfer)));
    assert_eq!(program.get(&wrong).await.status, 404);
    let autopay = of(&format!("payments/{}", id(&paid)));
    let change = json!({"player": adam, "amount": pounds("1.00"), "date": "2026-11-02"});
    assert_eq!(program.put(&autopay, &change).await.status, 422);
    assert_eq!(program.delete(&autopay).await.status, 204);
    let transfer = of(&format!("transfers/{}", id(&transfer)));
    let change =
        json!({"from": richard, "to": adam, "amount": pounds("1.00"), "date": "2026-11-03"});
    assert_eq!(
        program.put(&transfer, &change).await.json["amount"],
        pounds("1.00")
    );
    assert_eq!(program.delete(&transfer).await.status, 204);
}

#[actix_web::test]
async fn balances_of_an_earlier_day_are_told_in_both_readings() {
    let api = Api::start().await;
    let (_, program, team) = team(&api, "Tuesday").await;
    let of = |rest: &str| format!("/api/v1/teams/{team}/{rest}");
    let richard = api.player(team, "Richard B").await.to_string();
    for (amount, date) in [("5.00", "2026-01-01"), ("7.00", "2026-02-01")] {
        let payment = json!({"player": richard, "amount": pounds(amount), "date": date});
        program.make(&of("payments"), &payment).await;
    }
    let dated = program.read(&of("balances?as_of=2026-01-31")).await;
    assert_eq!(balance_of(&dated, "Richard B"), pounds("5.00"));
    assert_eq!(dated["as_of"], "2026-01-31");
    // Nothing had been recorded by then: the book didn't have a player yet.
    let written = program
        .read(&of("balances?as_of=2026-01-31&reading=written"))
        .await;
    assert_eq!(written["items"], json!([]));
    let soon = program
        .read(&of("balances?as_of=2199-12-31&reading=written"))
        .await;
    assert_eq!(balance_of(&soon, "Richard B"), pounds("12.00"));
    for wrong in ["as_of=soon", "reading=both"] {
        assert_eq!(
            program.get(&of(&format!("balances?{wrong}"))).await.status,
            400
        );
    }
}

#[actix_web::test]
async fn amounts_of_programs_are_read_by_the_same_rule_as_typed_ones() {
    let api = Api::start().await;
    let (_, program, team) = team(&api, "Tuesday").await;
    let richard = api.player(team, "Richard B").await.to_string();
    let payments = format!("/api/v1/teams/{team}/payments");
    let paid =
        |amount: &str| json!({"player": richard, "amount": pounds(amount), "date": "2026-11-02"});
    for (typed, amount) in [("61,50", "61.50"), ("1.234,50", "1234.50"), ("£5", "5.00")] {
        let made = program.make(&payments, &paid(typed)).await;
        assert_eq!(made["amount"], pounds(amount), "{typed}");
    }
    let answer = program.post(&payments, &paid("1,234")).await;
    assert_eq!(answer.status, 422, "{}", answer.text);
    assert!(
        answer
            .text
            .contains("Do you mean 1234.00 or 1.23? Type 1234 or 1.23."),
        "{}",
        answer.text
    );
}

#[actix_web::test]
async fn a_cost_is_shared_and_in_balances_and_on_statements() {
    let api = Api::start().await;
    let (_, program, team) = team(&api, "Tuesday").await;
    let of = |rest: &str| format!("/api/v1/teams/{team}/{rest}");
    let richard = api.player(team, "Richard B").await.to_string();
    let adam = id(&program
        .make(&of("players"), &json!({"name": "Adam K"}))
        .await);
    let game = json!({
        "date": "2026-11-01", "cost": pounds("20.00"), "booker": richard,
        "line_up": [{"player": richard}],
    });
    let game = id(&program.make(&of("games"), &game).await);
    let balls = json!({
        "what": "Balls", "amount": pounds("9.99"), "date": "2026-11-02", "paid_by": adam,
        "shared_by": [richard, adam], "game": game,
    });
    let cost = program.make(&of("costs"), &balls).await;
    assert_eq!(cost["game"], json!(game));
    assert_eq!(cost["paid_by"]["name"], "Adam K");
    let shares: Vec<&Value> = cost["shared_by"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| &one["share"])
        .collect();
    assert_eq!(shares, [&pounds("5.00"), &pounds("4.99")]);
    let balances = program.read(&of("balances")).await;
    assert_eq!(balance_of(&balances, "Adam K"), pounds("5.00"));
    assert_eq!(balances["money_held"], pounds("0.00"));
    let items = balances["items"].as_array().unwrap();
    let row = items.iter().find(|one| one["player"]["id"] == json!(adam));
    let row = row.unwrap();
    assert_eq!(row["costs"], pounds("9.99"));
    assert_eq!(row["cost_shares"], pounds("4.99"));
    let lines = program
        .read(&of(&format!("players/{adam}/statement")))
        .await;
    let told: Vec<(&Value, &Value)> = lines["items"]
        .as_array()
        .unwrap()
        .iter()
        .map(|line| (&line["kind"], &line["amount"]))
        .collect();
    assert_eq!(
        told,
        [
            (&json!("cost_share"), &pounds("-4.99")),
            (&json!("cost_paid"), &pounds("9.99")),
        ]
    );
    // The team's money now pays for it, and it is a cost without a game.
    let path = of(&format!("costs/{}", id(&cost)));
    let read = program.get(&path).await;
    let fee = json!({
        "what": "League fee", "amount": pounds("10.00"), "date": "2026-11-02",
        "shared_by": [richard, adam],
    });
    let request = program.request("PUT", &path);
    let request = request.header("If-Match", read.header("etag")).json(&fee);
    let changed = crate::harness::ask(request).await;
    assert_eq!(changed.status, 200, "{}", changed.text);
    assert!(changed.json.get("paid_by").is_none() && changed.json.get("game").is_none());
    let balances = program.read(&of("balances")).await;
    assert_eq!(balances["money_held"], pounds("-10.00"));
    // A program that read the earlier version doesn't overwrite this one.
    let request = program.request("PUT", &path);
    let request = request.header("If-Match", read.header("etag")).json(&balls);
    assert_eq!(crate::harness::ask(request).await.status, 412);
    let deleted = crate::harness::ask(program.request("DELETE", &path)).await;
    assert_eq!(deleted.status, 204);
    assert_eq!(program.get(&path).await.status, 404);
    let balances = program.read(&of("balances")).await;
    assert_eq!(balance_of(&balances, "Adam K"), pounds("0.00"));
}
