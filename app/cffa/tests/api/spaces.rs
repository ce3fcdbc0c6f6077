//! Headcounts for programs: scopes, rules, and repeated requests.

use crate::harness::{Answer, Api, Program, ask, id};
use cffa_services::auth::tokens::Scope;
use serde_json::{Value, json};

async fn space(program: &Program, body: Value) -> String {
    format!(
        "/api/v1/spaces/{}",
        id(&program.make("/api/v1/spaces", &body).await)
    )
}

async fn step(program: &Program, space: &str, step: &str) -> (Value, Value) {
    let answer = ask(program.request("POST", &format!("{space}/{step}"))).await;
    assert_eq!(answer.status, 200, "{}", answer.text);
    (
        answer.json["current"].clone(),
        answer.json["changes"].clone(),
    )
}

#[actix_web::test]
async fn heads_are_counted_within_the_bounds() {
    let api = Api::start().await;
    let program = api.able(&api.account("Doris").await).await;
    let body = json!({"name": "Clubhouse", "current": 1, "maximum": 2});
    let made = program.post("/api/v1/spaces", &body).await;
    assert_eq!(made.status, 201, "{}", made.text);
    let space = format!("/api/v1/spaces/{}", id(&made.json));
    assert_eq!(made.header("location"), space);
    assert_eq!(made.json["name"], "Clubhouse");
    assert_eq!(
        (&made.json["current"], &made.json["maximum"]),
        (&json!(1), &json!(2))
    );
    for moment in ["created", "updated"] {
        assert!(
            made.json[moment].as_str().unwrap().ends_with('Z'),
            "{}",
            made.text
        );
    }
    assert_eq!(program.read(&space).await["current"], 1);
    assert_eq!(
        step(&program, &space, "increment").await,
        (json!(2), json!(1))
    );
    assert_eq!(
        step(&program, &space, "increment").await,
        (json!(2), json!(1)),
        "it is full"
    );
    let wider = program.put(&space, &json!({"maximum": 5})).await;
    assert_eq!((wider.status, &wider.json["maximum"]), (200, &json!(5)));
    assert_eq!(
        step(&program, &space, "increment").await,
        (json!(3), json!(3))
    );
    let lower = program.put(&space, &json!({"maximum": 1})).await;
    assert_eq!(
        (&lower.json["maximum"], &lower.json["current"]),
        (&json!(1), &json!(1))
    );
    assert_eq!(
        step(&program, &space, "decrement").await,
        (json!(0), json!(5))
    );
    assert_eq!(
        step(&program, &space, "decrement").await,
        (json!(0), json!(5)),
        "it is empty"
    );
    // A space without a name has no `name` field, rather than null.
    let nameless = program.make("/api/v1/spaces", &json!({"maximum": 1})).await;
    assert!(nameless.get("name").is_none(), "{nameless}");
}

#[actix_web::test]
async fn a_space_is_the_same_here_on_its_page_and_by_the_addresses_for_everybody() {
    let api = Api::start().await;
    let program = api.able(&api.account("Doris").await).await;
    let made = program.make("/api/v1/spaces", &json!({"maximum": 9})).await;
    let open = format!("/space/{}", id(&made));
    let counted = ask(api.nobody().request("PUT", &format!("{open}/increment"))).await;
    assert_eq!(counted.json["occupancy"]["current"], 1, "{}", counted.text);
    let here = program.read(&format!("/api/v1/spaces/{}", id(&made))).await;
    assert_eq!(here["current"], 1);
    let link = made["link"].as_str().unwrap();
    let page = link.find("/count/").map(|at| &link[at..]).unwrap();
    assert_eq!(api.nobody().get(page).await.status, 200);
}

#[actix_web::test]
async fn the_scopes_for_spaces_are_all_that_is_asked_of_anybody_known() {
    let api = Api::start().await;
    // In no team at all.
    let account = api.account("Doris").await;
    let reads = api.program(&account, &[Scope::ReadSpaces]).await;
    let writes = api.program(&account, &[Scope::WriteSpaces]).await;
    let books = [Scope::ReadBook, Scope::WriteBook, Scope::ManageTeam];
    let books = api.program(&account, &books).await;
    let space = space(&writes, json!({"maximum": 2})).await;
    assert_eq!(reads.get(&space).await.status, 200);
    for (program, scope) in [(&writes, "read:spaces"), (&books, "read:spaces")] {
        let refused = program.get(&space).await;
        assert_eq!(refused.status, 403);
        assert!(
            refused.header("www-authenticate").contains(scope),
            "{}",
            refused.text
        );
    }
    for program in [&reads, &books] {
        let more = ask(program.request("POST", &format!("{space}/increment"))).await;
        assert_eq!(more.status, 403, "{}", more.text);
        assert!(more.text.contains("write:spaces"), "{}", more.text);
        let new = program.post("/api/v1/spaces", &json!({"maximum": 2})).await;
        assert_eq!(new.status, 403, "{}", new.text);
    }
    assert_eq!(reads.read(&space).await["changes"], 0);
    // Another account that knows the id counts in the same space.
    let other = api.able(&api.account("Boris").await).await;
    assert_eq!(step(&other, &space, "increment").await.0, 1);
}

#[actix_web::test]
async fn what_can_not_be_is_refused_by_its_field_and_what_is_not_there_is_not_found() {
    let api = Api::start().await;
    let program = api.able(&api.account("Doris").await).await;
    for (body, field) in [
        (json!({"maximum": 0}), "maximum"),
        (json!({"maximum": 100_001}), "maximum"),
        (json!({"maximum": -1}), "maximum"),
        (json!({"maximum": 1.5}), "maximum"),
        (json!({"maximum": 5, "current": 100_001}), "current"),
        (json!({"maximum": 5, "name": "x".repeat(61)}), "name"),
        (json!({"maximum": 5, "team": "Tuesday"}), "team"),
    ] {
        let answer = program.post("/api/v1/spaces", &body).await;
        assert_eq!(
            (answer.status, answer.fields()),
            (422, vec![field]),
            "{body}"
        );
        assert_eq!(answer.header("content-type"), "application/problem+json");
    }
    let space = space(&program, json!({"maximum": 5})).await;
    let wrong = program.put(&space, &json!({"maximum": 0})).await;
    assert_eq!((wrong.status, wrong.fields()), (422, vec!["maximum"]));
    for none in ["nothing", "2b9c2b8e-6f0e-4d3c-9f0f-0d5c1a7b8e11"] {
        let none = format!("/api/v1/spaces/{none}");
        assert_eq!(program.get(&none).await.status, 404);
        assert_eq!(program.put(&none, &json!({"maximum": 5})).await.status, 404);
        for step in ["increment", "decrement"] {
            let answer = ask(program.request("POST", &format!("{none}/{step}"))).await;
            assert_eq!(answer.status, 404, "{}", answer.text);
        }
    }
}

#[actix_web::test]
async fn who_knows_a_space_already_is_told_only_what_is_new() {
    let api = Api::start().await;
    let program = api.able(&api.account("Doris").await).await;
    let space = space(&program, json!({"maximum": 5})).await;
    let seen = program.get(&space).await;
    let again = program
        .request("GET", &space)
        .header("If-None-Match", seen.header("etag"));
    assert_eq!(ask(again).await.status, 304);
    step(&program, &space, "increment").await;
    let again = program
        .request("GET", &space)
        .header("If-None-Match", seen.header("etag"));
    assert_eq!(ask(again).await.status, 200);
}

async fn keyed(program: &Program, key: &str, body: &Value) -> Answer {
    let request = program.request("POST", "/api/v1/spaces");
    ask(request.header("Idempotency-Key", key).json(body)).await
}

#[actix_web::test]
async fn the_same_space_asked_for_twice_is_one_space() {
    let api = Api::start().await;
    let program = api.able(&api.account("Doris").await).await;
    let body = json!({"name": "Hall", "maximum": 5});
    let first = keyed(&program, "one", &body).await;
    assert_eq!(first.status, 201, "{}", first.text);
    let space = format!("/api/v1/spaces/{}", id(&first.json));
    for other in [
        json!({"name": "Hall", "maximum": 6}),
        json!({"name": "Bar", "maximum": 5}),
    ] {
        assert_eq!(keyed(&program, "one", &other).await.status, 422, "{other}");
    }
    step(&program, &space, "increment").await;
    let second = keyed(&program, "one", &body).await;
    assert_eq!(second.status, 201, "{}", second.text);
    assert_eq!(id(&second.json), id(&first.json));
    assert_eq!(
        second.json["current"], 1,
        "the response has the current state"
    );
    let another = keyed(&program, "two", &body).await;
    assert_ne!(id(&another.json), id(&first.json));
    let boris = api.able(&api.account("Boris").await).await;
    assert_ne!(id(&keyed(&boris, "one", &body).await.json), id(&first.json));
}

#[actix_web::test]
async fn who_makes_spaces_without_end_waits_and_goes_on_counting() {
    let api = Api::start().await;
    let program = api.able(&api.account("Doris").await).await;
    let space = space(&program, json!({"maximum": 5})).await;
    let mut refused = None;
    for _ in 0..60 {
        let answer = program.post("/api/v1/spaces", &json!({"maximum": 1})).await;
        if answer.status == 429 {
            refused = Some(answer);
            break;
        }
        assert_eq!(answer.status, 201, "{}", answer.text);
    }
    let refused = refused.expect("one request must wait");
    assert!(refused.header("retry-after").parse::<u64>().unwrap() >= 1);
    assert_eq!(step(&program, &space, "increment").await.0, 1);
}
