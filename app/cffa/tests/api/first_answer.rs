//! Idempotency: the same key and body get the first response again, whatever has happened since to
//! the created record, the book and its people.

use crate::harness::{Answer, Api, Program, ask, id, pounds};
use crate::world::{planned, team};
use cffa_book::{Actor, Change, ClosedFor, Entry};
use cffa_services::books::Books;
use cffa_store::{BookId, StagedBookState};
use serde_json::{Value, json};
use uuid::Uuid;

async fn send(
    program: &Program,
    method: &str,
    path: &str,
    key: &str,
    body: Option<&Value>,
) -> Answer {
    let request = program.request(method, path).header("Idempotency-Key", key);
    ask(match body {
        Some(body) => request.json(body),
        None => request,
    })
    .await
}

/// The parts of a response that must match.
fn told(answer: &Answer) -> (u16, Value, String) {
    let place = answer.header("location").to_owned();
    (answer.status, answer.json.clone(), place)
}

#[actix_web::test]
async fn everything_that_writes_answers_again_as_it_did_first() {
    let api = Api::start().await;
    let (_, program, team) = team(&api, "Tuesday").await;
    let of = |rest: &str| format!("/api/v1/teams/{team}/{rest}");
    let richard = api.player(team, "Richard B").await;
    let person = |name: &str| json!({"name": name});
    let ann = id(&program.make(&of("players"), &person("Ann")).await);
    let ann_too = id(&program.make(&of("players"), &person("Ann K")).await);
    let payment = json!({"player": ann, "amount": pounds("5.00"), "date": "2026-11-01"});
    let transfer = json!({
        "from": ann, "to": richard, "amount": pounds("2.00"), "date": "2026-11-01",
    });
    let game = json!({
        "date": "2026-11-01", "cost": pounds("5.00"), "booker": richard,
        "line_up": [{"player": ann, "guests": 1}, {"player": richard}, {"name": "Mark"}],
    });
    let cost = json!({
        "what": "Balls", "amount": pounds("5.00"), "date": "2026-11-01", "shared_by": [ann],
    });
    let other = id(&program.make(&of("payments"), &payment).await);
    let edited = json!({"player": ann, "amount": pounds("6.00"), "date": "2026-11-01"});
    let asked: Vec<(&str, String, Option<Value>)> = vec![
        ("POST", of("payments"), Some(payment.clone())),
        ("POST", of("transfers"), Some(transfer)),
        ("POST", of("games"), Some(game)),
        ("POST", of("costs"), Some(cost)),
        ("POST", of("players"), Some(person("Zoe"))),
        ("POST", of("autopay"), None),
        ("PUT", of(&format!("payments/{other}")), Some(edited)),
        ("POST", of(&format!("players/{ann_too}/retire")), None),
        ("POST", of(&format!("players/{ann_too}/reactivate")), None),
        ("DELETE", of(&format!("payments/{other}")), None),
        (
            "POST",
            of(&format!("players/{ann}/merge")),
            Some(json!({"into": ann_too})),
        ),
        ("POST", of("changes/1/undo"), None),
        ("DELETE", of("book?name=Tuesday%20Turf"), None),
    ];
    let mut first = Vec::new();
    for (at, (method, path, body)) in asked.iter().enumerate() {
        let answer = send(&program, method, path, &format!("key {at}"), body.as_ref()).await;
        // The change that created a player can't be undone while they play.
        let done = answer.status < 300 || path.ends_with("/undo");
        assert!(done, "{method} {path}: {}", answer.text);
        first.push(told(&answer));
    }
    // By now everything has been deleted, so nobody is merged and nobody has paid or played. The
    // team starts again.
    let new = id(&program.make(&of("players"), &person("Newcomer")).await);
    let new = json!({"player": new, "amount": pounds("1.00"), "date": "2026-11-02"});
    program.make(&of("payments"), &new).await;
    let before = api.everything().await;
    for (at, (method, path, body)) in asked.iter().enumerate() {
        if first[at].0 >= 300 {
            continue;
        }
        let answer = send(&program, method, path, &format!("key {at}"), body.as_ref()).await;
        assert_eq!(told(&answer), first[at], "{method} {path}: {}", answer.text);
        assert_eq!(api.everything().await, before, "{method} {path}");
    }
}

#[actix_web::test]
async fn a_payment_is_not_refused_again_because_its_player_was_merged() {
    let api = Api::start().await;
    let (_, program, team) = team(&api, "Tuesday").await;
    let of = |rest: &str| format!("/api/v1/teams/{team}/{rest}");
    let ann = id(&program.make(&of("players"), &json!({"name": "Ann"})).await);
    let same = id(&program.make(&of("players"), &json!({"name": "Anne"})).await);
    let payment = json!({"player": ann, "amount": pounds("5.00"), "date": "2026-11-01"});
    let first = send(&program, "POST", &of("payments"), "k", Some(&payment)).await;
    assert_eq!(first.status, 201);
    let merge = of(&format!("players/{ann}/merge"));
    assert_eq!(
        program.post(&merge, &json!({"into": same})).await.status,
        200
    );
    let again = send(&program, "POST", &of("payments"), "k", Some(&payment)).await;
    assert_eq!(told(&again), told(&first), "{}", again.text);
    assert_eq!(api.book(team).await.transaction_count(), 1);
}

#[actix_web::test]
async fn deleting_everything_twice_with_one_key_spares_what_was_written_since() {
    let api = Api::start().await;
    let (_, program, team) = team(&api, "Tuesday").await;
    let of = |rest: &str| format!("/api/v1/teams/{team}/{rest}");
    let path = of("book?name=Tuesday%20Turf");
    assert_eq!(send(&program, "DELETE", &path, "k", None).await.status, 204);
    program
        .make(&of("players"), &json!({"name": "Newcomer"}))
        .await;
    assert_eq!(send(&program, "DELETE", &path, "k", None).await.status, 204);
    assert_eq!(api.book(team).await.player_count(), 1);
    let other = send(&program, "DELETE", &path, "another", None).await;
    assert_eq!(other.status, 204);
    assert_eq!(api.book(team).await.player_count(), 0);
}

#[actix_web::test]
async fn a_team_that_was_renamed_since_is_still_the_one_that_was_opened() {
    let api = Api::start().await;
    let (_, program, _) = team(&api, "Tuesday").await;
    let body = json!({"name": "Sunday Turf", "player_name": "R"});
    let first = send(&program, "POST", "/api/v1/teams", "k", Some(&body)).await;
    assert_eq!(first.status, 201, "{}", first.text);
    let path = format!("/api/v1/teams/{}", id(&first.json));
    assert_eq!(
        program
            .put(&path, &json!({"name": "Monday Turf"}))
            .await
            .status,
        200
    );
    let again = send(&program, "POST", "/api/v1/teams", "k", Some(&body)).await;
    assert_eq!((again.status, id(&again.json)), (201, id(&first.json)));
    let body = json!({"name": "Monday Turf", "player_name": "R"});
    let other = send(&program, "POST", "/api/v1/teams", "k", Some(&body)).await;
    assert_eq!(other.status, 422, "{}", other.text);
}

#[actix_web::test]
async fn an_answer_to_the_next_game_counts_once_whoever_was_set_out_since() {
    let api = Api::start().await;
    let (_, program, team) = team(&api, "Tuesday").await;
    let next = format!("/api/v1/teams/{team}/next-game");
    program.make(&next, &planned()).await;
    let ann = json!({"name": "Ann"});
    let ann = id(&program
        .make(&format!("/api/v1/teams/{team}/players"), &ann)
        .await);
    let answers = format!("{next}/answers");
    let said = [
        json!({"name": "Zed", "coming": true, "guests": 1}),
        json!({"player": ann, "coming": true}),
    ];
    for (at, body) in said.iter().enumerate() {
        let key = format!("key {at}");
        let first = send(&program, "POST", &answers, &key, Some(body)).await;
        assert_eq!(first.status, 200, "{}", first.text);
        let listed = first.json["coming"].as_array().unwrap().last().unwrap();
        let one = format!("{answers}/{}", id(listed));
        assert_eq!(program.delete(&one).await.status, 204);
        let before = api.everything().await;
        let again = send(&program, "POST", &answers, &key, Some(body)).await;
        assert_eq!(again.status, 200, "{}", again.text);
        assert_eq!(again.json["coming"], json!([]), "{}", again.text);
        assert_eq!(api.everything().await, before);
        let mut other = body.clone();
        other["guests"] = json!(3);
        let other = send(&program, "POST", &answers, &key, Some(&other)).await;
        assert_eq!(other.status, 422, "{}", other.text);
    }
}

#[actix_web::test]
async fn a_next_game_is_logged_once_for_each_key_and_for_one_body() {
    let api = Api::start().await;
    let (_, program, team) = team(&api, "Tuesday").await;
    let next = format!("/api/v1/teams/{team}/next-game");
    let richard = api.player(team, "Richard B").await;
    let planned = program.make(&next, &planned()).await;
    let said = json!({"player": richard, "coming": true});
    assert_eq!(
        program.post(&format!("{next}/answers"), &said).await.status,
        200
    );
    let path = format!("{next}/game");
    let body = json!({"booker": richard, "date": planned["date"]});
    let first = send(
        &program,
        "POST",
        &path,
        "k",
        Some(&json!({"booker": richard})),
    )
    .await;
    assert_eq!(first.status, 201, "{}", first.text);
    let again = send(
        &program,
        "POST",
        &path,
        "k",
        Some(&json!({"booker": richard})),
    )
    .await;
    assert_eq!(told(&again), told(&first));
    let other = send(&program, "POST", &path, "k", Some(&body)).await;
    assert_eq!(other.status, 422, "{}", other.text);
    assert_eq!(api.book(team).await.game_count(), 1);
}

/// Replaces the team's book by the one write that decides it, and leaves the team's record as a
/// crash would.
async fn replaced_but_for_the_record(api: &Api, team: Uuid) -> Uuid {
    let record = api.team(team).await;
    let books = Books::new(api.store.clone());
    let mut entries = books.all_entries(&record).await.unwrap();
    let successor = books.stage(&record, &entries).await.unwrap();
    let last = entries.pop().unwrap();
    let closing = Entry {
        seq: last.seq + 1,
        key: None,
        by: Actor {
            account: None,
            name: "a crash".to_owned(),
        },
        change: Change::Closed {
            successor,
            reason: ClosedFor::Import,
        },
        ..last
    };
    let book = BookId {
        team,
        generation: record.generation,
    };
    api.store.append(book, &closing).await.unwrap();
    successor
}

#[actix_web::test]
async fn a_tag_names_the_book_that_is_told_and_no_other() {
    let api = Api::start().await;
    let (_, program, team) = team(&api, "Tuesday").await;
    let player = api.player(team, "Richard B").await;
    let payments = format!("/api/v1/teams/{team}/payments");
    let payment =
        |amount: &str| json!({"player": player, "amount": pounds(amount), "date": "2026-11-01"});
    let made = program.make(&payments, &payment("5.00")).await;
    let path = format!("{payments}/{}", id(&made));
    let seen = program.get(&path).await.header("etag").to_owned();
    let successor = replaced_but_for_the_record(&api, team).await;
    let now = program.get(&path).await;
    let tag = now.header("etag");
    assert!(tag.contains(&successor.simple().to_string()), "{tag}");
    assert_ne!(tag, seen);
    let known = program.request("GET", &path).header("If-None-Match", &seen);
    assert_eq!(ask(known).await.status, 200);
    for method in ["PUT", "DELETE"] {
        let stale = program.request(method, &path).header("If-Match", &seen);
        let stale = ask(stale.json(&payment("9.00"))).await;
        assert_eq!(stale.status, 412, "{method}: {}", stale.text);
    }
    assert_eq!(program.read(&path).await["amount"], pounds("5.00"));
}

#[actix_web::test]
async fn a_book_that_is_not_written_to_its_end_is_not_taken() {
    let api = Api::start().await;
    let (_, program, team) = team(&api, "Tuesday").await;
    let record = api.team(team).await;
    let books = Books::new(api.store.clone());
    let entries = books.all_entries(&record).await.unwrap();
    let generation = books.stage(&record, &entries).await.unwrap();
    let mut record = api.team(team).await;
    record.staged[0].state = StagedBookState::Writing;
    api.store.replace_team(&record).await.unwrap();
    let before = api.everything().await;
    let adopt = format!("/api/v1/teams/{team}/imports/{generation}/adopt");
    let answer = program.post(&adopt, &json!({})).await;
    assert_eq!(answer.status, 409, "{}", answer.text);
    assert!(
        answer.text.contains("not completely written"),
        "{}",
        answer.text
    );
    assert_eq!(api.everything().await, before);
}

#[actix_web::test]
async fn no_more_than_five_earlier_books_are_kept_once_the_others_are_out_of_use() {
    let api = Api::start().await;
    let (_, program, team) = team(&api, "Tuesday").await;
    let path = format!("/api/v1/teams/{team}/book?name=Tuesday%20Turf");
    for _ in 0..8 {
        assert_eq!(program.delete(&path).await.status, 204);
    }
    // Requests that started earlier may still write during the last minute.
    let later = jiff::Timestamp::now() + jiff::SignedDuration::from_mins(2);
    let books = Books::new(api.store.clone());
    books.forget_old(later).await.unwrap();
    let record = api.team(team).await;
    assert_eq!(record.kept.len(), cffa_services::books::KEPT_BOOKS);
    assert_eq!(record.staged, []);
}
