//! Importing a spreadsheet that is ambiguous: the user chooses how to read it.

use crate::books::upload;
use crate::harness::{Api, id, pounds};
use crate::world::team;
use cffa_testing::unanswered;
use serde_json::{Value, json};

const UNCLEAR: &str = "Player,Amount,Date\nAnn,5,03/04/2025\nJon Smith,2.00,03/04/2025\nJohn Smith,1,04/05/2025\nAnn,1.785,04/05/2025\nBob,lots,04/05/2025\n";

fn balance(import: &Value, name: &str) -> Value {
    let balances = import["balances"].as_array().unwrap();
    let found = balances.iter().find(|one| one["player"]["name"] == name);
    found.unwrap_or_else(|| panic!("no {name}: {import}"))["balance"].clone()
}

#[actix_web::test]
async fn what_is_unclear_is_asked_and_read_again_as_chosen() {
    let api = Api::start().await;
    let (_, program, team) = team(&api, "Tuesday").await;
    let imports = format!("/api/v1/teams/{team}/imports");
    let before = api.book(team).await;
    let first = upload(&program, &imports, "Paid.csv", UNCLEAR.into()).await;
    assert_eq!(first.status, 201, "{}", first.text);
    let asked = &first.json["questions"];
    assert_eq!(
        asked["dates"],
        json!({"example": "03/04/2025", "taken": "day_first"})
    );
    assert_eq!(asked["too_fine"], 1);
    assert_eq!(
        asked["names"],
        json!([{"name": "John Smith", "near": "Jon Smith", "same": false}])
    );
    assert_eq!(first.json["unread_total"], 2);
    let choices = format!("{imports}/{}/choices", id(&first.json));
    let chosen = json!({
        "dates": "month_first", "round": true, "same": {"John Smith": "Jon Smith"},
        "currency": "EUR",
    });
    let second = program.post(&choices, &chosen).await;
    assert_eq!(second.status, 201, "{}", second.text);
    assert_ne!(id(&second.json), id(&first.json));
    assert_eq!(second.json["unread_total"], 1);
    let euros = |amount: &str| json!({"amount": amount, "currency": "EUR"});
    assert_eq!(balance(&second.json, "Jon Smith"), euros("3.00"));
    assert_eq!(balance(&second.json, "Ann"), euros("6.78"));
    assert_eq!(second.json["first"], first.json["first"]);
    assert_eq!(second.json["questions"]["dates"]["taken"], "month_first");
    // The earlier upload still waits, and can be read with other choices too.
    let again = program.post(&choices, &json!({})).await;
    assert_eq!(
        balance(&again.json, "Ann"),
        pounds("5.00"),
        "{}",
        again.text
    );
    assert_eq!(
        api.book(team).await,
        before,
        "nothing changes until it is adopted"
    );
    let adopt = format!("{imports}/{}/adopt", id(&second.json));
    assert_eq!(program.post(&adopt, &json!({})).await.status, 204);
    let book = api.book(team).await;
    assert_eq!(book.settings().currency.code(), "EUR");
    assert!(
        book.transactions()
            .all(|one| matches!(one.details.date.month(), 3 | 4))
    );
}

#[actix_web::test]
async fn columns_and_worksheets_are_chosen_by_their_names() {
    let api = Api::start().await;
    let (_, program, team) = team(&api, "Tuesday").await;
    let imports = format!("/api/v1/teams/{team}/imports");
    let bytes = cffa_testing::spreadsheets::xlsx(&cffa_testing::spreadsheets::team_sheet());
    let first = upload(&program, &imports, "turf.xlsx", bytes).await;
    assert_eq!(first.status, 201, "{}", first.text);
    let asked = &first.json["questions"];
    assert_eq!(
        asked["sheet_names"],
        json!(["Summary", "Games", "Transactions"])
    );
    assert_eq!(asked["sheets"][1]["taken"], "Games");
    assert_eq!(asked["summary_rows"], json!({"first": 2, "last": 4}));
    assert_eq!(
        (&first.json["games"], &first.json["payments"]),
        (&json!(2), &json!(3))
    );
    let choices = format!("{imports}/{}/choices", id(&first.json));
    let chosen = json!({"sheets": {"transactions": ""}});
    let unpaid = program.post(&choices, &chosen).await;
    assert_eq!(unpaid.status, 201, "{}", unpaid.text);
    assert_eq!(
        (&unpaid.json["games"], &unpaid.json["payments"]),
        (&json!(2), &json!(0))
    );
    let chosen =
        json!({"columns": {"Cy": "ignored"}, "sheets": {"summary": "", "transactions": ""}});
    let without = program.post(&choices, &chosen).await;
    assert_eq!(without.status, 201, "{}", without.text);
    let names = without.json["balances"].as_array().unwrap().iter();
    let names: Vec<&Value> = names.map(|one| &one["player"]["name"]).collect();
    assert_eq!(names, ["Ann", "Bob"], "{}", without.text);
}

#[actix_web::test]
async fn a_choice_that_can_not_be_is_refused_and_what_is_not_there_is_not_found() {
    let api = Api::start().await;
    let (_, program, team) = team(&api, "Tuesday").await;
    let imports = format!("/api/v1/teams/{team}/imports");
    let first = upload(&program, &imports, "Paid.csv", UNCLEAR.into()).await;
    let choices = format!("{imports}/{}/choices", id(&first.json));
    for (chosen, field) in [
        (json!({"currency": "XXQ"}), "currency"),
        (json!({"dates": "year_first"}), "dates"),
        (json!({"columns": {"Ann": "referee"}}), "columns.Ann"),
        (json!({"sheets": {"bar": "Paid"}}), "sheets.bar"),
        (json!({"rounded": true}), "rounded"),
        (json!({"encoding": "klingon"}), "encoding"),
        (json!({"separator": "dash"}), "separator"),
    ] {
        let answer = program.post(&choices, &chosen).await;
        assert_eq!(
            (answer.status, answer.fields()),
            (422, vec![field]),
            "{}",
            answer.text
        );
    }
    let nothing = json!({"sheets": {"transactions": ""}});
    let nothing = program.post(&choices, &nothing).await;
    assert_eq!(nothing.status, 422, "{}", nothing.text);
    for none in ["nothing", "2b9c2b8e-6f0e-4d3c-9f0f-0d5c1a7b8e11"] {
        let none = format!("{imports}/{none}/choices");
        assert_eq!(program.post(&none, &json!({})).await.status, 404);
    }
    // An archive leaves nothing to choose.
    let archive = program.get(&format!("/api/v1/teams/{team}/export")).await;
    let archive = upload(&program, &imports, "book.zip", archive.bytes).await;
    assert!(archive.json.get("questions").is_none(), "{}", archive.text);
    let choices = format!("{imports}/{}/choices", id(&archive.json));
    assert_eq!(program.post(&choices, &json!({})).await.status, 404);
}

#[actix_web::test]
async fn how_amounts_are_written_is_asked_and_read_again_as_chosen() {
    let api = Api::start().await;
    let (_, program, team) = team(&api, "Tuesday").await;
    let imports = format!("/api/v1/teams/{team}/imports");
    let rows =
        "Player,Amount,Date\nAnn,\"6,777\",18-Apr-2025\nBob,60,18-Apr-2025\nTotal,9,18-Apr-2025\n";
    let first = upload(&program, &imports, "Paid.csv", rows.into()).await;
    assert_eq!(first.status, 201, "{}", first.text);
    let asked = &first.json["questions"];
    assert_eq!(
        asked["amounts"],
        json!({"example": "6,777", "decimal_point": "6777.00", "decimal_comma": "6.777"})
    );
    assert_eq!(
        asked["sums"],
        json!([{"name": "Total", "taken": "ignored"}])
    );
    assert_eq!(first.json["unread_total"], 2);
    let choices = format!("{imports}/{}/choices", id(&first.json));
    let chosen = json!({"amounts": "decimal_point", "columns": {"Total": "player"}});
    let second = program.post(&choices, &chosen).await;
    assert_eq!(second.status, 201, "{}", second.text);
    assert_eq!(second.json["unread_total"], 0);
    assert_eq!(
        second.json["questions"]["amounts"]["taken"],
        "decimal_point"
    );
    assert_eq!(balance(&second.json, "Ann"), pounds("6777.00"));
    assert_eq!(balance(&second.json, "Total"), pounds("9.00"));
}

#[actix_web::test]
async fn how_a_text_was_read_is_told_and_chosen() {
    let api = Api::start().await;
    let (_, program, team) = team(&api, "Tuesday").await;
    let imports = format!("/api/v1/teams/{team}/imports");
    // "Player;Amount;Date" and a Russian name in windows-1251.
    let bytes = b"Player;Amount;Date\n\xc8\xe2\xe0\xed;10;2025-04-18\n".to_vec();
    let first = upload(&program, &imports, "Paid.csv", bytes).await;
    assert_eq!(first.status, 201, "{}", first.text);
    let asked = &first.json["questions"];
    assert_eq!(asked["separator"], "semicolon");
    let readings = asked["encoding"]["readings"].as_array().unwrap();
    assert_eq!(readings[0]["encoding"], asked["encoding"]["taken"]);
    for (encoding, name) in [("windows-1251", "Иван"), ("windows-1252", "Èâàí")] {
        let reading = json!({"encoding": encoding, "example": name});
        assert!(readings.contains(&reading), "{}", first.text);
        let choices = format!("{imports}/{}/choices", id(&first.json));
        let again = program.post(&choices, &json!({"encoding": encoding})).await;
        assert_eq!(again.status, 201, "{}", again.text);
        assert_eq!(again.json["balances"][0]["player"]["name"], name);
    }
    let choices = format!("{imports}/{}/choices", id(&first.json));
    let comma = program.post(&choices, &json!({"separator": "comma"})).await;
    assert_eq!(comma.status, 422, "{}", comma.text);
}

#[actix_web::test]
async fn an_import_is_not_adopted_before_every_question_is_answered() {
    let api = Api::start().await;
    let (_, program, team) = team(&api, "Tuesday").await;
    let imports = format!("/api/v1/teams/{team}/imports");
    for case in unanswered::ALL {
        let before = api.book(team).await;
        let first = upload(&program, &imports, case.name, case.bytes.to_vec()).await;
        assert_eq!(first.status, 201, "{}: {}", case.name, first.text);
        assert_eq!(
            first.json["questions"]["unanswered"],
            json!([case.word]),
            "{}",
            case.name
        );
        let adopt = format!("{imports}/{}/adopt", id(&first.json));
        let refused = program.post(&adopt, &json!({})).await;
        assert_eq!(refused.status, 409, "{}: {}", case.name, refused.text);
        assert_eq!(api.book(team).await, before, "{}", case.name);
        let choices = format!("{imports}/{}/choices", id(&first.json));
        let chosen: Value = serde_json::from_str(case.json).unwrap();
        let second = program.post(&choices, &chosen).await;
        assert_eq!(second.status, 201, "{}: {}", case.name, second.text);
        assert_eq!(
            second.json["questions"]["unanswered"],
            json!([]),
            "{}",
            case.name
        );
        let adopt = format!("{imports}/{}/adopt", id(&second.json));
        let adopted = program.post(&adopt, &json!({})).await;
        assert_eq!(adopted.status, 204, "{}: {}", case.name, adopted.text);
    }
}
