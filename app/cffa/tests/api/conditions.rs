//! `ETag`, `If-None-Match` and `If-Match`.

use crate::harness::{Api, ask, id, pounds};
use crate::world::team;
use serde_json::json;

#[actix_web::test]
async fn what_has_not_changed_is_not_sent_again() {
    let api = Api::start().await;
    let (_, program, team) = team(&api, "Tuesday").await;
    let path = format!("/api/v1/teams/{team}/balances");
    let first = program.get(&path).await;
    let again = || {
        program
            .request("GET", &path)
            .header("If-None-Match", first.header("etag"))
    };
    let second = ask(again()).await;
    assert_eq!((second.status, second.text.as_str()), (304, ""));
    assert_eq!(second.header("etag"), first.header("etag"));
    program
        .make(
            &format!("/api/v1/teams/{team}/players"),
            &json!({"name": "Mark"}),
        )
        .await;
    assert_eq!(ask(again()).await.status, 200);
}

#[actix_web::test]
async fn lists_that_have_not_changed_are_not_sent_again() {
    let api = Api::start().await;
    let (_, program, team) = team(&api, "Tuesday").await;
    let base = format!("/api/v1/teams/{team}");
    let player = json!({"name": "Mark"});
    let mark = program.make(&format!("{base}/players"), &player).await;
    let statement = format!("/players/{}/statement", id(&mark));
    let lists = [
        "/players?limit=1",
        "/games",
        "/payments",
        "/transfers",
        "/costs",
        "/seasons",
    ];
    for (at, list) in lists.into_iter().chain([&*statement]).enumerate() {
        let path = format!("{base}{list}");
        let first = program.get(&path).await;
        let known = |tag: &str| {
            let request = program.request("GET", &path);
            ask(request.header("If-None-Match", tag))
        };
        let second = known(first.header("etag")).await;
        assert_eq!((second.status, second.text.as_str()), (304, ""), "{list}");
        for name in ["etag", "link", "cache-control"] {
            assert_eq!(second.header(name), first.header(name), "{list} {name}");
        }
        let name = format!("Player {at}");
        program
            .make(&format!("{base}/players"), &json!({ "name": name }))
            .await;
        let third = known(first.header("etag")).await;
        assert_eq!(third.status, 200, "{list}");
        assert_ne!(third.header("etag"), first.header("etag"), "{list}");
    }
    let wrong = format!("{base}/players?limit=0");
    let tag = program
        .get(&format!("{base}/players"))
        .await
        .header("etag")
        .to_owned();
    let wrong = program.request("GET", &wrong).header("If-None-Match", &tag);
    assert_eq!(ask(wrong).await.status, 400);
}

#[actix_web::test]
async fn somebody_elses_change_is_never_overwritten() {
    let api = Api::start().await;
    let (_, program, team) = team(&api, "Tuesday").await;
    let player = api.player(team, "Richard B").await;
    let payments = format!("/api/v1/teams/{team}/payments");
    let payment =
        |amount: &str| json!({"player": player, "amount": pounds(amount), "date": "2026-11-01"});
    let path = format!(
        "{payments}/{}",
        id(&program.make(&payments, &payment("5.00")).await)
    );
    let seen = program.get(&path).await.header("etag").to_owned();
    // Another change in the book doesn't conflict.
    program.make(&payments, &payment("7.00")).await;
    let put = |amount: &str| {
        let request = program.request("PUT", &path).header("If-Match", &seen);
        request.json(&payment(amount))
    };
    let changed = ask(put("6.00")).await;
    assert_eq!(changed.status, 200, "{}", changed.text);
    assert_eq!(changed.json["amount"], pounds("6.00"));
    let late = ask(put("9.00")).await;
    assert_eq!(late.status, 412, "{}", late.text);
    let delete = program.request("DELETE", &path).header("If-Match", &seen);
    assert_eq!(ask(delete).await.status, 412);
    assert_eq!(program.read(&path).await["amount"], pounds("6.00"));
    let now = changed.header("etag");
    let delete = program.request("DELETE", &path).header("If-Match", now);
    assert_eq!(ask(delete).await.status, 204);
    assert_eq!(program.get(&path).await.status, 404);
}

#[actix_web::test]
async fn settings_and_the_name_of_a_team_are_changed_only_as_they_were_seen() {
    let api = Api::start().await;
    let (_, program, team) = team(&api, "Tuesday").await;
    let path = format!("/api/v1/teams/{team}");
    for (path, body) in [
        (path.clone(), json!({"name": "Wednesday Turf"})),
        (
            format!("{path}/settings"),
            json!({"currency": "EUR", "active_days": 10, "recent_days": 20}),
        ),
    ] {
        let seen = program.get(&path).await.header("etag").to_owned();
        let put = || {
            program
                .request("PUT", &path)
                .header("If-Match", &seen)
                .json(&body)
        };
        assert_eq!(ask(put()).await.status, 200, "{path}");
        assert_eq!(ask(put()).await.status, 412, "{path}");
        // Without a condition, sending the current values again changes nothing and is no error.
        assert_eq!(program.put(&path, &body).await.status, 200, "{path}");
        let foreign = program
            .request("PUT", &path)
            .header("If-Match", "\"what.1.1\"");
        assert_eq!(ask(foreign.json(&body)).await.status, 412, "{path}");
    }
}
