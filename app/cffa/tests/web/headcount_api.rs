//! The addresses of the Occupancy API, called as its clients call them.

#![allow(clippy::unwrap_used)]

use cffa_server::api::occupancy::routes::table;
use cffa_services::headcount::rule;
use cffa_store::{Headcount, HeadcountId};
use cffa_testing::app::{Answer, TestApp, ask};
use jiff::{SignedDuration, Timestamp};
use reqwest::Method;
use serde_json::Value;
use std::collections::BTreeSet;

/// Sends a request without a cookie, an origin, or any other header that browsers add.
async fn send(app: &TestApp, method: &str, path: &str) -> Answer {
    let method = Method::from_bytes(method.as_bytes()).unwrap();
    let client = cffa_testing::http::client();
    ask(client.request(method, format!("{}{path}", app.base))).await
}

fn json(answer: &Answer) -> Value {
    serde_json::from_str(&answer.body).unwrap_or_else(|_| panic!("{}", answer.body))
}

async fn made(app: &TestApp, current: u32, maximum: u32) -> String {
    let path = format!("/space/new/occupancy/current/{current}/max/{maximum}");
    let answer = send(app, "PUT", &path).await;
    assert_eq!(answer.status, 200, "{}", answer.body);
    json(&answer)["space_id"].as_str().unwrap().to_owned()
}

/// Replaces each time in the text by the number of distinct times before it.
fn without_times(text: &str, times: &mut Vec<String>) -> String {
    let mut parts = text.split("\"20");
    let mut whole = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (time, rest) = part.split_once('"').unwrap();
        // 2020-12-27T21:10:28.602467Z
        assert!(
            time.len() == 25 && time.ends_with('Z') && &time[17..18] == ".",
            "{time}"
        );
        assert!(format!("20{time}").parse::<Timestamp>().is_ok(), "{time}");
        let known = times.iter().position(|one| one == time);
        let at = known.unwrap_or_else(|| {
            times.push(time.to_owned());
            times.len() - 1
        });
        whole.push_str(&format!("\"time {at}\"{rest}"));
    }
    whole
}

/// The requests and responses, one per line.
async fn conversation(app: &TestApp, id: &mut String, asked: &[(&str, &str)]) -> String {
    let (mut said, mut times) = (String::new(), Vec::new());
    for (method, path) in asked {
        let answer = send(app, method, &path.replace("ID", id)).await;
        if let Ok(body) = serde_json::from_str::<Value>(&answer.body)
            && let Some(new) = body["space_id"].as_str()
        {
            *id = new.to_owned();
        }
        let body = without_times(&answer.body, &mut times).replace(&**id, "ID");
        said.push_str(&format!("{method} {path}\n{} {body}\n", answer.status));
    }
    said
}

#[actix_web::test]
async fn a_client_of_the_occupancy_api_is_answered_as_it_knows() {
    let app = TestApp::start().await;
    let mut id = String::new();
    let asked = [
        (
            "PUT",
            "/space/new/occupancy/current/0/max/50/name/testingonetwothree",
        ),
        ("GET", "/space/ID"),
        ("PUT", "/space/ID/increment"),
        ("PUT", "/space/ID/increment/"),
        ("PUT", "/space/ID/decrement"),
        ("PUT", "/space/ID/decrement"),
        ("PUT", "/space/ID/decrement"),
        ("PUT", "/space/ID/increment"),
        ("PUT", "/space/ID/increment"),
        ("PUT", "/space/ID/max/1"),
        ("PUT", "/space/ID/increment"),
        ("PUT", "/space/ID/max/100000"),
        ("OPTIONS", "/space/ID/increment"),
    ];
    let said = conversation(&app, &mut id, &asked).await;
    insta::assert_snapshot!(said);
    let uuid: HeadcountId = id.parse().unwrap();
    assert_eq!((uuid.get_version_num(), uuid.to_string()), (4, id.clone()));
}

#[actix_web::test]
async fn what_makes_no_sense_is_a_problem_document() {
    let app = TestApp::start().await;
    let mut id = made(&app, 0, 5).await;
    let asked = [
        ("PUT", "/space/new/occupancy/current/0/max/0"),
        ("PUT", "/space/new/occupancy/current/0/max/100001"),
        (
            "PUT",
            "/space/new/occupancy/current/0/max/99999999999999999999999",
        ),
        ("PUT", "/space/new/occupancy/current/-1/max/5"),
        ("PUT", "/space/new/occupancy/current/100001/max/5"),
        ("PUT", "/space/new/occupancy/current/0/max/5/name/%E2%80%AE"),
        ("PUT", "/space/ID/max/0"),
        ("PUT", "/space/ID/max/ten"),
        ("GET", "/space/7"),
        ("PUT", "/space/7/increment"),
        ("PUT", "/space/7/decrement"),
        ("PUT", "/space/7/max/5"),
        ("GET", "/space/7fcccca5-5ee3-4c82-a0fc-4d1df69a882d"),
        (
            "PUT",
            "/space/7fcccca5-5ee3-4c82-a0fc-4d1df69a882d/increment",
        ),
        (
            "PUT",
            "/space/7fcccca5-5ee3-4c82-a0fc-4d1df69a882d/decrement",
        ),
        ("PUT", "/space/7fcccca5-5ee3-4c82-a0fc-4d1df69a882d/max/5"),
        ("POST", "/space/ID/increment"),
        ("DELETE", "/space/ID"),
        ("PUT", "/space/ID/explode"),
    ];
    for (method, path) in asked {
        let answer = send(&app, method, &path.replace("ID", &id)).await;
        assert_eq!(
            answer.header("content-type"),
            "application/problem+json",
            "{path}"
        );
        let body = json(&answer);
        assert_eq!(body["status"], answer.status);
        // The fields that clients of the Occupancy API read.
        assert_eq!(body["error"], body["detail"], "{path}");
    }
    insta::assert_snapshot!(conversation(&app, &mut id, &asked).await);
    let long = format!(
        "/space/new/occupancy/current/0/max/5/name/{}",
        "x".repeat(61)
    );
    assert_eq!(send(&app, "PUT", &long).await.status, 400);
    assert_eq!(
        json(&send(&app, "GET", &format!("/space/{id}")).await)["occupancy"]["maximum"],
        5
    );
}

#[actix_web::test]
async fn names_are_as_they_were_sent() {
    let app = TestApp::start().await;
    for (sent, kept) in [
        ("Caf%C3%A9%20%26%20bar", "Café & bar"),
        ("50%25%20%2F%20half", "50% / half"),
        ("%22quoted%22%5C", "\"quoted\"\\"),
        ("a+b", "a+b"),
    ] {
        let path = format!("/space/new/occupancy/current/0/max/5/name/{sent}");
        let answer = send(&app, "PUT", &path).await;
        assert_eq!(json(&answer)["space_name"], kept, "{}", answer.body);
    }
    let id = made(&app, 0, 5).await;
    let answer = send(&app, "GET", &format!("/space/{id}")).await;
    assert_eq!(json(&answer)["space_name"], Value::Null);
}

#[actix_web::test]
async fn a_space_may_begin_too_full_and_then_only_empties() {
    let app = TestApp::start().await;
    let id = made(&app, 7, 5).await;
    let current = async |what: &str| {
        let answer = send(&app, "PUT", &format!("/space/{id}/{what}")).await;
        json(&answer)["occupancy"]["current"].as_u64().unwrap()
    };
    assert_eq!(current("increment").await, 7);
    assert_eq!(current("decrement").await, 6);
    assert_eq!(current("max/4").await, 4);
}

#[actix_web::test]
async fn other_sites_may_ask_these_addresses_and_no_others() {
    let app = TestApp::start().await;
    let id = made(&app, 0, 5).await;
    let paths: BTreeSet<&str> = table().iter().map(|row| row.path).collect();
    for path in paths {
        let row = table().into_iter().find(|row| row.path == path).unwrap();
        let path = path
            .replace("{id}", &id)
            .replace("{current}", "0")
            .replace("{maximum}", "5")
            .replace("{name}", "x");
        let methods = format!("{}, OPTIONS", row.method);
        let may = send(&app, "OPTIONS", &path).await;
        assert_eq!((may.status, &*may.body), (204, ""));
        let answer = send(&app, row.method.as_str(), &path).await;
        assert_eq!(answer.status, 200, "{}", answer.body);
        for answer in [may, answer] {
            assert_eq!(answer.header("access-control-allow-origin"), "*", "{path}");
            assert_eq!(answer.header("access-control-allow-methods"), methods);
            assert_eq!(
                answer.header("access-control-allow-headers"),
                "x-requested-with"
            );
            assert_eq!(answer.header("set-cookie"), "");
        }
    }
    let missing = send(&app, "GET", "/space/7").await;
    assert_eq!(missing.header("access-control-allow-origin"), "*");
    for path in ["/", "/login", "/count", &format!("/count/{id}"), "/spaces"] {
        let answer = send(&app, "GET", path).await;
        assert_eq!(answer.header("access-control-allow-origin"), "", "{path}");
    }
}

#[actix_web::test]
async fn another_site_can_count_and_no_cookie_matters() {
    let app = TestApp::start().await;
    let manager = app.set_up().await;
    let id = made(&app, 0, 5).await;
    let path = format!("/space/{id}/increment");
    for cookie in [manager.cookie().unwrap(), "id=forged".to_owned()] {
        let request = cffa_testing::http::client()
            .put(format!("{}{path}", app.base))
            .header("Origin", "https://elsewhere.example")
            .header("Sec-Fetch-Site", "cross-site")
            .header("Cookie", cookie);
        let answer = ask(request).await;
        assert_eq!(answer.status, 200, "{}", answer.body);
        assert_eq!(answer.header("set-cookie"), "");
    }
    // Only our own site may use the pages.
    let request = cffa_testing::http::client()
        .post(format!("{}/count/{id}/in", app.base))
        .header("Sec-Fetch-Site", "cross-site");
    assert_eq!(ask(request).await.status, 403);
    let answer = send(&app, "GET", &format!("/space/{id}")).await;
    assert_eq!(json(&answer)["occupancy"]["current"], 2);
}

#[actix_web::test]
async fn a_space_is_gone_a_day_after_its_last_use() {
    let app = TestApp::start().await;
    let now = Timestamp::now();
    let keep = async |age: SignedDuration| {
        let made = rule::new(HeadcountId::new_v4(), "", 1, 5, now - age).unwrap();
        app.store.insert_headcount(&made).await.unwrap();
        made
    };
    let short = SignedDuration::from_mins(5);
    let old = keep(rule::LASTS + short).await;
    for (method, path) in [("GET", ""), ("PUT", "/increment"), ("PUT", "/max/3")] {
        let answer = send(&app, method, &format!("/space/{}{path}", old.id)).await;
        assert_eq!(answer.status, 404, "{}", answer.body);
    }
    // Reading it counts as use, and so does a change without effect.
    for (method, path) in [("GET", ""), ("PUT", "/increment"), ("PUT", "/decrement")] {
        let used = keep(rule::LASTS - short).await;
        let answer = send(&app, method, &format!("/space/{}{path}", used.id)).await;
        assert_eq!(answer.status, 200, "{}", answer.body);
        let later = Timestamp::now() + rule::LASTS - short;
        let found: Vec<Headcount> = app.store.headcounts(&[used.id], later).await.unwrap();
        assert_eq!(found.len(), 1, "{method} {path}");
    }
}

#[actix_web::test]
async fn nobody_makes_spaces_without_end() {
    let app = TestApp::start().await;
    let path = "/space/new/occupancy/current/0/max/5";
    let mut answer = send(&app, "PUT", path).await;
    for _ in 0..100 {
        if answer.status != 200 {
            break;
        }
        answer = send(&app, "PUT", path).await;
    }
    assert_eq!(answer.status, 429, "{}", answer.body);
    assert!(answer.header("retry-after").parse::<u64>().unwrap() >= 1);
    assert_eq!(answer.header("content-type"), "application/problem+json");
    assert_eq!(json(&answer)["error"], json(&answer)["detail"]);
    // The form is limited as well; counting isn't.
    let page = app.browser().fill("/count", &[("maximum", "5")]).await;
    assert_eq!(page.status, 429, "{}", page.text());
}

/// Every wrong request to the addresses in the table, and unknown addresses: the script of the
/// public client parses each response and shows its `error`.
#[actix_web::test]
async fn every_error_says_what_it_is_where_the_clients_look() {
    let app = TestApp::start().await;
    let id = made(&app, 0, 5).await;
    let unknown = HeadcountId::new_v4().to_string();
    let long = "x".repeat(9_000);
    let mut wrong: Vec<(&str, String)> = Vec::new();
    for row in table() {
        let path = |id: &str, number: &str, name: &str| {
            row.path
                .replace("{id}", id)
                .replace("{current}", number)
                .replace("{maximum}", number)
                .replace("{name}", name)
        };
        for method in ["GET", "PUT", "POST", "DELETE", "PATCH"] {
            if method != row.method.as_str() {
                wrong.push((method, path(&id, "5", "x")));
            }
        }
        let method = if row.method.as_str() == "GET" {
            "GET"
        } else {
            "PUT"
        };
        for id in [unknown.as_str(), "7", "%ff", "%00", &long] {
            if row.path.contains("{id}") {
                wrong.push((method, path(id, "5", "x")));
            }
        }
        for number in [
            "0", "-1", "ten", "1e3", "5.0", "", "%ff", "%2F", "100001", &long,
        ] {
            if row.path.contains("{maximum}") {
                wrong.push((method, path(&id, number, "x")));
            }
        }
        for name in ["%E2%80%AE", "%00", &long] {
            if row.path.contains("{name}") {
                wrong.push((method, path(&id, "5", name)));
            }
        }
    }
    for path in [
        "/space",
        "/space/",
        "/space/new",
        "/space/a/b/c/d/e",
        "/space/%ff/%fe",
    ] {
        wrong.push(("GET", path.to_owned()));
    }
    for (method, path) in wrong {
        let answer = send(&app, method, &path).await;
        let shown = &path[..path.len().min(90)];
        assert!(answer.status >= 400, "{method} {shown}: {}", answer.status);
        assert_eq!(
            answer.header("content-type"),
            "application/problem+json",
            "{method} {shown}"
        );
        assert_eq!(answer.header("access-control-allow-origin"), "*", "{shown}");
        let body = json(&answer);
        assert_eq!(body["status"], answer.status, "{method} {shown}");
        assert_eq!(body["error"], body["detail"], "{method} {shown}");
        assert!(
            body["error"].as_str().is_some_and(|it| it.ends_with('.')),
            "{body}"
        );
    }
}
