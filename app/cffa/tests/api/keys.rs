//! Every row that takes an `Idempotency-Key`: the same request gets the first response again,
//! whatever has happened to the team since, and another body is refused.

use crate::harness::{Answer, Api, Program, ask, id};
use crate::world::{Side, side};
use cffa_server::api::v1::routes::table;
use serde_json::{Value, json};

/// Rows that return the current state, not the state at the first request.
const AS_IT_STANDS: [&str; 3] = [
    "/api/v1/teams",
    "/api/v1/teams/{team}",
    "/api/v1/teams/{team}/recurring-games",
];

/// A row that takes a key, and the program that calls it.
struct Asked {
    method: String,
    path: String,
    body: Option<Value>,
    program: Program,
}

impl Asked {
    async fn with(&self, body: Option<&Value>) -> Answer {
        let request = self.program.request(&self.method, &self.path);
        let request = request.header("Idempotency-Key", "the key");
        ask(match body {
            Some(body) => request.json(body),
            None => request,
        })
        .await
    }

    async fn again(&self) -> Answer {
        self.with(self.body.as_ref()).await
    }
}

/// The rows that take a key according to their documentation.
async fn rows(program: &Program) -> Vec<(String, String)> {
    let document = program.read("/api/v1/openapi.json").await;
    let takes = |method: &str, path: &str| {
        let told = &document["paths"][path][method.to_lowercase().as_str()]["parameters"];
        let named = |one: &Value| one["name"] == "Idempotency-Key";
        told.as_array().is_some_and(|all| all.iter().any(named))
    };
    table()
        .into_iter()
        .map(|row| (row.method.to_string(), row.path.to_owned()))
        .filter(|(method, path)| takes(method, path))
        .collect()
}

/// Creates a team in which a row can be called successfully.
async fn ready(api: &Api, method: &str, pattern: &str) -> (Side, Program, Asked) {
    let side = side(api, "Tuesday").await;
    let manager = api.able(&side.manager).await;
    let mut path = side.address(pattern);
    let mut program = manager.clone();
    let (nothing, new) = (json!({}), json!({"name": "New"}));
    match pattern
        .strip_prefix("/api/v1/teams/{team}")
        .unwrap_or(pattern)
    {
        "/payment-claims" => {
            program = api.able(&side.player).await;
            // Only one claim can be open at a time.
            let open = side.of(&format!("payment-claims/{}", side.id("claim")));
            assert_eq!(program.delete(&open).await.status, 204);
        }
        "/leave" | "/next-game/answer" => program = api.able(&side.player).await,
        "/members/{member}/reinstate" => {
            let member = format!("/members/{}/", side.player.id);
            path = path.replace(&member, &format!("/members/{}/", side.revoked.id));
        }
        "/players/{player}/reactivate" => {
            let retire = side.of(&format!("players/{}/retire", side.id("player")));
            assert_eq!(manager.post(&retire, &nothing).await.status, 200);
        }
        "/players/{player}" if method == "DELETE" => {
            let made = manager.make(&side.of("players"), &new).await;
            path = side.of(&format!("players/{}", id(&made)));
        }
        "/players/{player}/merge" => {
            let made = manager.make(&side.of("players"), &new).await;
            path = side.of(&format!("players/{}/merge", id(&made)));
        }
        "/changes/{change}/undo" => {
            let made = manager.make(&side.of("players"), &new).await;
            assert!(made.is_object());
            let last = api.book(side.team).await.seq();
            path = side.of(&format!("changes/{last}/undo"));
        }
        "/next-game" if method == "POST" => {
            let off = manager.post(&side.of("next-game/call-off"), &nothing).await;
            assert_eq!(off.status, 200);
        }
        "/next-game/reinstate" => {
            let off = manager.post(&side.of("next-game/call-off"), &nothing).await;
            assert_eq!(off.status, 200);
        }
        "/book" => path.push_str("?name=Tuesday%20Turf"),
        _ if pattern.contains("/me/invitations") => {
            let guest = api.account("Guest").await;
            let body = json!({"subject": "guest", "role": "player"});
            let invited = manager.make(&side.of("members"), &body).await;
            path = pattern.replace("{invitation}", &id(&invited));
            program = api.able(&guest).await;
        }
        _ => {}
    }
    let body = match pattern {
        "/api/v1/teams/{team}/members" => Some(json!({"subject": "somebody", "role": "player"})),
        _ if pattern.contains("/me/") => None,
        _ => side.body(method, pattern),
    };
    let asked = Asked {
        method: method.to_owned(),
        path,
        body,
        program,
    };
    (side, manager, asked)
}

/// What other people do before the request arrives a second time.
async fn meanwhile(side: &Side, manager: &Program, pattern: &str) {
    let invitations = manager.read(&side.of("invitations")).await;
    for one in invitations["items"].as_array().unwrap() {
        let path = side.of(&format!("invitations/{}", id(one)));
        assert_eq!(manager.delete(&path).await.status, 204);
    }
    for (account, role) in [(side.player.id, "manager"), (side.revoked.id, "manager")] {
        let path = side.of(&format!("members/{account}"));
        // A member who left can't be changed.
        manager.put(&path, &json!({"role": role})).await;
        manager.post(&format!("{path}/revoke"), &json!({})).await;
    }
    let settings = json!({"currency": "GBP", "active_days": 30, "recent_days": 9});
    manager.put(&side.of("settings"), &settings).await;
    if pattern.contains("/next-game") {
        // The next game is deleted with the book, and its keys with it.
        manager
            .post(&side.of("next-game/call-off"), &json!({}))
            .await;
        return;
    }
    let book = side.of("book?name=Tuesday%20Turf");
    let name = json!({"name": "Tuesday Turf"});
    let team = format!("/api/v1/teams/{}", side.team);
    assert_eq!(manager.put(&team, &name).await.status, 200);
    assert_eq!(manager.delete(&book).await.status, 204);
    manager
        .make(&side.of("players"), &json!({"name": "Newcomer"}))
        .await;
}

#[actix_web::test]
async fn the_same_request_gets_the_first_answer_whatever_became_of_the_team() {
    let rows = rows(&Api::start().await.nobody()).await;
    assert!(rows.len() >= 35, "only {} rows take a key", rows.len());
    let mut wrong = Vec::new();
    for (method, pattern) in rows {
        let api = Api::start().await;
        let (side, manager, asked) = ready(&api, &method, &pattern).await;
        let first = asked.again().await;
        if first.status >= 300 {
            wrong.push(format!("{method} {pattern} at first: {}", first.text));
            continue;
        }
        meanwhile(&side, &manager, &pattern).await;
        let before = api.everything().await;
        let again = asked.again().await;
        // A member whose access was revoked gets no response, whatever they received before.
        let revoked = ["/next-game/answer", "/payment-claims"];
        let status = match revoked.iter().any(|end| pattern.ends_with(end)) {
            true => 403,
            false => first.status,
        };
        let stands = AS_IT_STANDS.contains(&pattern.as_str())
            || pattern.contains("/next-game")
            || status == 403;
        let mut told = first.json.clone();
        if pattern.ends_with("/members/{member}") {
            // The player belonged to the book, which was deleted.
            told.as_object_mut().map(|told| told.remove("player"));
        }
        if again.status != status || !(stands || again.json == told) {
            wrong.push(format!(
                "{method} {pattern}: {} {}, at first {}",
                again.status, again.text, first.text
            ));
        }
        if api.everything().await != before {
            wrong.push(format!("{method} {pattern}: it was done twice"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[actix_web::test]
async fn another_body_with_the_same_key_is_refused_by_every_row() {
    let rows = rows(&Api::start().await.nobody()).await;
    let (mut tried, mut wrong) = (0, Vec::new());
    for (method, pattern) in rows {
        let api = Api::start().await;
        let (_, _, asked) = ready(&api, &method, &pattern).await;
        let Some(body) = &asked.body else { continue };
        let first = asked.again().await;
        let before = api.everything().await;
        // The content is the same, so only the fingerprint that is kept with the key shows that it
        // is another body. A space keeps no fingerprint: the request is compared with what was
        // created.
        let other_body = match pattern == "/api/v1/spaces" {
            true => json!({"name": "Clubhouse", "maximum": 4}).to_string(),
            false => format!(" {body}"),
        };
        let other = asked.program.request(&asked.method, &asked.path);
        let other = other.header("Idempotency-Key", "the key");
        let other = other.header("Content-Type", "application/json");
        let other = ask(other.body(other_body)).await;
        if first.status >= 300 || other.status != 422 || api.everything().await != before {
            wrong.push(format!(
                "{method} {pattern}: {} {}",
                other.status, other.text
            ));
        }
        tried += 1;
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(tried >= 15, "only {tried} rows take a key and a body");
}

#[actix_web::test]
async fn an_invitation_that_was_withdrawn_is_told_again_and_opens_nothing() {
    let api = Api::start().await;
    let side = side(&api, "Tuesday").await;
    let program = api.able(&side.manager).await;
    let asked = Asked {
        method: "POST".to_owned(),
        path: side.of("invitations"),
        body: Some(json!({"role": "player", "days": 3})),
        program: program.clone(),
    };
    let first = asked.again().await;
    assert_eq!(first.status, 201, "{}", first.text);
    let open = api.team(side.team).await.invitations.len();
    assert_eq!(asked.again().await.json, first.json);
    assert_eq!(api.team(side.team).await.invitations.len(), open);
    let path = side.of(&format!("invitations/{}", id(&first.json)));
    assert_eq!(program.delete(&path).await.status, 204);
    assert_eq!(asked.again().await.json, first.json);
    assert_eq!(api.team(side.team).await.invitations.len(), open - 1);
    let other = asked
        .with(Some(&json!({"role": "player", "days": 4})))
        .await;
    assert_eq!(other.status, 422, "{}", other.text);
}

#[actix_web::test]
async fn what_changed_nothing_undoes_nothing_when_it_arrives_again() {
    let api = Api::start().await;
    let side = side(&api, "Tuesday").await;
    let program = api.able(&side.manager).await;
    let member = side.of(&format!("members/{}", side.player.id));
    let as_they_are = json!({"role": "player", "player": side.id("player")});
    let asked = Asked {
        method: "PUT".to_owned(),
        path: member.clone(),
        body: Some(as_they_are),
        program: program.clone(),
    };
    let first = asked.again().await;
    assert_eq!(first.status, 200, "{}", first.text);
    assert_eq!(
        program
            .put(&member, &json!({"role": "manager"}))
            .await
            .status,
        200
    );
    let before = api.everything().await;
    assert_eq!(asked.again().await.json, first.json);
    assert_eq!(api.everything().await, before);
}

/// The first request depends on the version that was read, which the second one has changed.
#[actix_web::test]
async fn a_request_with_if_match_gets_the_first_answer_too() {
    let api = Api::start().await;
    let side = side(&api, "Tuesday").await;
    let program = api.able(&side.manager).await;
    let settings = side.of("settings");
    let seen = program.get(&settings).await.header("etag").to_owned();
    let changed = json!({"currency": "GBP", "active_days": 90, "recent_days": 21});
    let put = || {
        let request = program.request("PUT", &settings);
        let request = request.header("Idempotency-Key", "the key");
        request.header("If-Match", &seen).json(&changed)
    };
    let first = ask(put()).await;
    assert_eq!(first.status, 200, "{}", first.text);
    let second = ask(put()).await;
    assert_eq!(second.status, 200, "{}", second.text);
    assert_eq!(second.json, first.json);
}

#[actix_web::test]
async fn no_account_opens_more_teams_at_once_than_there_is_room_for() {
    let api = Api::start().await;
    let ann = api.account("Ann").await;
    let program = api.able(&ann).await;
    let open = |n: usize| {
        let program = program.clone();
        async move {
            let body = json!({"name": format!("Team {n}"), "player_name": "Ann"});
            program.post("/api/v1/teams", &body).await.status
        }
    };
    for n in 0..48 {
        assert_eq!(open(n).await, 201);
    }
    let answers = futures::future::join_all((48..60).map(open)).await;
    let opened = answers.iter().filter(|status| **status == 201).count();
    assert_eq!(opened, 2, "{answers:?}");
    assert_eq!(api.store.teams_of(ann.id).await.unwrap().len(), 50);
}
