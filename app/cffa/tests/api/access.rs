//! Who may do what: every row of the table, with every role and every scope.

use crate::harness::{Program, ask, pounds};
use crate::world::{Side, World};
use cffa_server::api::v1::RouteSpec;
use cffa_server::api::v1::routes::table;
use cffa_server::api::v1::support::access::Access;
use cffa_services::auth::tokens::Scope;
use serde_json::json;

async fn knock(program: &Program, side: &Side, row: &RouteSpec) -> crate::harness::Answer {
    let method = row.method.as_str();
    let mut request = program.request(method, &side.address(row.path));
    if let Some(body) = side.body(method, row.path) {
        request = request.json(&body);
    }
    ask(request).await
}

#[actix_web::test]
async fn an_address_that_needs_a_token_answers_nobody_without_one() {
    let world = World::new().await;
    let before = world.api.everything().await;
    for row in table() {
        let answer = knock(&world.api.nobody(), &world.sides[0], &row).await;
        let open = row.access == Access::Public;
        let expected = if open { 200 } else { 401 };
        assert_eq!(answer.status, expected, "{} {}", row.method, row.path);
        assert_eq!(
            answer.header("www-authenticate").starts_with("Bearer"),
            !open
        );
    }
    assert_eq!(world.api.everything().await, before);
}

#[actix_web::test]
async fn a_token_without_the_scope_is_refused_and_told_which_it_lacks() {
    let world = World::new().await;
    let before = world.api.everything().await;
    for scope in Scope::ALL {
        let others: Vec<Scope> = Scope::ALL.into_iter().filter(|it| *it != scope).collect();
        let program = world.api.program(&world.sides[0].manager, &others).await;
        for row in table()
            .iter()
            .filter(|row| row.access.scope() == Some(scope))
        {
            let answer = knock(&program, &world.sides[0], row).await;
            let place = format!("{} {} without {scope}", row.method, row.path);
            assert_eq!(answer.status, 403, "{place}: {}", answer.text);
            let challenge = answer.header("www-authenticate");
            assert!(
                challenge.contains("insufficient_scope"),
                "{place}: {challenge}"
            );
            assert!(
                answer.text.contains(scope.as_str()),
                "{place}: {}",
                answer.text
            );
        }
    }
    assert_eq!(world.api.everything().await, before);
}

#[actix_web::test]
async fn all_scopes_give_nobody_more_than_their_place_in_the_team() {
    let world = World::new().await;
    let before = world.api.everything().await;
    let (side, other) = (&world.sides[0], &world.sides[1]);
    let people = [
        ("a player", &side.player, 403),
        ("a revoked member", &side.revoked, 403),
        ("a stranger", &world.stranger, 404),
        ("the manager of another team", &other.manager, 404),
    ];
    for (name, account, refused) in people {
        let program = world.api.able(account).await;
        for row in table() {
            let expected = match row.access {
                Access::Manager(_) => refused,
                Access::Member(_) if name != "a player" => refused,
                // Routes that aren't about a team aren't refused by team.
                _ => continue,
            };
            let answer = knock(&program, side, &row).await;
            let place = format!("{} {} as {name}", row.method, row.path);
            assert_eq!(answer.status, expected, "{place}: {}", answer.text);
        }
    }
    assert_eq!(world.api.everything().await, before);
}

#[actix_web::test]
async fn a_manager_is_answered_everywhere() {
    let world = World::new().await;
    let side = &world.sides[0];
    let program = world.api.able(&side.manager).await;
    let mut rows = table();
    // Deletions come last, and routes that replace the book at the very end.
    rows.sort_by_key(|row| {
        let replaces = ["/adopt", "/restore", "/book"]
            .iter()
            .any(|end| row.path.ends_with(end));
        let takes = ["/merge", "/undo", "/revoke"]
            .iter()
            .any(|end| row.path.ends_with(end));
        (replaces, row.method == "DELETE", takes)
    });
    for row in &rows {
        let answer = knock(&program, side, row).await;
        let fits = matches!(answer.status, 200 | 201 | 204 | 409 | 422)
            // An upload isn't JSON.
            || (answer.status == 400 || answer.status == 415) && row.path.ends_with("/imports")
            // The name of the team is in the query string.
            || answer.status == 400 && row.path.ends_with("/book")
            // The player was merged into another one just before.
            || answer.status == 404 && row.method == "DELETE" && row.path.ends_with("{player}")
            // The claim was confirmed just before.
            || answer.status == 404 && row.method == "DELETE" && row.path.ends_with("{claim}");
        assert!(
            fits,
            "{} {}: {} {}",
            row.method, row.path, answer.status, answer.text
        );
    }
}

#[actix_web::test]
async fn a_player_sees_what_is_their_own_and_nothing_else() {
    let world = World::new().await;
    let side = &world.sides[0];
    let program = world.api.able(&side.player).await;
    let adam = side.id("player");
    let own = |list: &serde_json::Value| list["items"].as_array().unwrap().len();
    let players = program.read(&side.of("players")).await;
    assert_eq!(own(&players), 1);
    assert_eq!(players["items"][0]["id"], adam);
    assert!(players["items"][0].get("comment").is_none());
    let balances = program.read(&side.of("balances")).await;
    assert_eq!(own(&balances), 1);
    assert!(balances.get("money_held").is_none());
    let games = program.read(&side.of("games")).await;
    assert_eq!(own(&games), 1);
    assert_eq!(games["items"][0]["line_up"].as_array().unwrap().len(), 1);
    assert!(games["items"][0].get("booker").is_none());
    // If several players paid for a pitch, a player sees only their own part.
    let manager = world.api.able(&side.manager).await;
    let other = manager
        .make(&side.of("players"), &json!({"name": "Olga"}))
        .await;
    let paid = |player: &serde_json::Value| json!({"player": player, "amount": pounds("2.00")});
    let shared = json!({
        "date": "2026-11-05", "cost": pounds("20.00"), "booker": side.teammate,
        "also_paid": [paid(&other["id"]), paid(&json!(adam))],
        "line_up": [{"player": side.teammate}],
    });
    manager.make(&side.of("games"), &shared).await;
    let games = program.read(&side.of("games")).await;
    assert_eq!(own(&games), 2, "including one that they paid for");
    let shared = &games["items"][0];
    assert_eq!(shared["also_paid"].as_array().unwrap().len(), 1);
    assert_eq!(shared["also_paid"][0]["player"]["id"], adam);
    assert_eq!(own(&json!({"items": shared["line_up"]})), 0);
    assert_eq!(own(&program.read(&side.of("payments")).await), 1);
    assert_eq!(own(&program.read(&side.of("transfers")).await), 1);
    let costs = program.read(&side.of("costs")).await;
    assert_eq!(own(&costs), 1);
    let cost = &costs["items"][0];
    assert_eq!(cost["shared_by"].as_array().unwrap().len(), 1);
    assert_eq!(cost["shared_by"][0]["player"]["id"], adam);
    assert_eq!(cost["sharers"], 2);
    assert!(cost.get("paid_by").is_none(), "{cost}");
    program
        .read(&side.of(&format!("players/{adam}/statement")))
        .await;
    for hidden in ["", "/statement"] {
        let path = side.of(&format!("players/{}{hidden}", side.teammate));
        assert_eq!(program.get(&path).await.status, 404, "{path}");
    }
}
