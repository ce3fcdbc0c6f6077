//! The book as a whole: exporting, importing, deleting and restoring it.

use crate::harness::{Answer, Api, Program, ask, id, pounds};
use crate::world::team;
use reqwest::multipart::{Form, Part};
use serde_json::json;

/// Uploads a file, as a form does.
pub async fn upload(program: &Program, path: &str, name: &str, bytes: Vec<u8>) -> Answer {
    let part = Part::bytes(bytes).file_name(name.to_owned());
    ask(program
        .request("POST", path)
        .multipart(Form::new().part("file", part)))
    .await
}

#[actix_web::test]
async fn a_book_goes_out_as_a_file_and_comes_into_another_team() {
    let api = Api::start().await;
    let (_, program, team) = team(&api, "Tuesday").await;
    let of = |rest: &str| format!("/api/v1/teams/{team}/{rest}");
    let richard = api.player(team, "Richard B").await;
    let payment = json!({"player": richard, "amount": pounds("5.00"), "date": "2026-11-01"});
    program.make(&of("payments"), &payment).await;
    let file = program.get(&of("export")).await;
    assert_eq!(
        (file.status, file.header("content-type")),
        (200, "application/zip")
    );
    let (_, other, there) = crate::world::team(&api, "Friday").await;
    let at = |rest: &str| format!("/api/v1/teams/{there}/{rest}");
    let before = api.book(there).await;
    let read = upload(&other, &at("imports"), "book.zip", file.bytes).await;
    assert_eq!(read.status, 201, "{}", read.text);
    assert_eq!(
        (&read.json["format"], &read.json["payments"]),
        (&json!("cffa"), &json!(1))
    );
    assert_eq!(read.json["money_held"], pounds("5.00"));
    assert_eq!(
        api.book(there).await,
        before,
        "nothing changes until it is adopted"
    );
    let adopt = at(&format!("imports/{}/adopt", id(&read.json)));
    assert_eq!(other.post(&adopt, &json!({})).await.status, 204);
    assert_eq!(api.book(there).await.transaction_count(), 1);
    assert_eq!(other.post(&adopt, &json!({})).await.status, 404);
}

#[actix_web::test]
async fn a_book_goes_out_in_every_format() {
    let api = Api::start().await;
    let (_, program, team) = team(&api, "Tuesday").await;
    let export = |format: &str| format!("/api/v1/teams/{team}/export?format={format}");
    let workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    for (format, kind, ends) in [
        ("complete", "application/zip", ".zip\""),
        ("original", "application/zip", ".zip\""),
        ("csv", "application/zip", ".zip\""),
        ("xlsx", workbook, ".xlsx\""),
    ] {
        let file = program.get(&export(format)).await;
        assert_eq!((file.status, file.header("content-type")), (200, kind));
        let name = file.header("content-disposition");
        assert!(
            name.contains("cffa-Tuesday-") && name.ends_with(ends),
            "{name}"
        );
        assert_eq!(file.header("cache-control"), "no-store");
    }
    assert_eq!(program.get(&export("pdf")).await.status, 400);
}

#[actix_web::test]
async fn an_upload_that_is_no_book_is_refused() {
    let api = Api::start().await;
    let (_, program, team) = team(&api, "Tuesday").await;
    let path = format!("/api/v1/teams/{team}/imports");
    let wrong = upload(&program, &path, "book.zip", b"what".to_vec()).await;
    assert_eq!(
        (wrong.status, wrong.fields()),
        (422, vec!["file"]),
        "{}",
        wrong.text
    );
    assert_eq!(program.post(&path, &json!({})).await.status, 415);
    let none = ask(program
        .request("POST", &path)
        .multipart(Form::new().text("x", "y")))
    .await;
    assert!([400, 422].contains(&none.status), "{}", none.text);
    let nameless = Form::new().text("", "y").text("file", "z");
    let nameless = ask(program.request("POST", &path).multipart(nameless)).await;
    assert_eq!(nameless.status, 422, "{}", nameless.text);
}

#[actix_web::test]
async fn all_data_is_deleted_only_by_the_name_of_the_team_and_comes_back() {
    let api = Api::start().await;
    let (_, program, team) = team(&api, "Tuesday").await;
    let of = |rest: &str| format!("/api/v1/teams/{team}/{rest}");
    assert_eq!(
        program.delete(&of("book?name=Friday+Turf")).await.fields(),
        ["name"]
    );
    assert_eq!(program.delete(&of("book")).await.status, 400);
    assert_eq!(api.book(team).await.player_count(), 1);
    assert_eq!(
        program.delete(&of("book?name=Tuesday+Turf")).await.status,
        204
    );
    assert_eq!(api.book(team).await.player_count(), 0);
    let earlier = program.read(&of("earlier-books")).await;
    let earlier = &earlier["items"][0];
    assert_eq!(
        (&earlier["reason"], &earlier["players"]),
        (&json!("deletion"), &json!(1))
    );
    let restore = of(&format!("earlier-books/{}/restore", id(earlier)));
    assert_eq!(program.post(&restore, &json!({})).await.status, 204);
    assert_eq!(api.book(team).await.player_count(), 1);
}
