//! The history of a book, and undoing changes.

use crate::harness::{Api, pounds};
use crate::world::team;
use serde_json::json;

#[actix_web::test]
async fn a_change_is_told_in_a_sentence_and_taken_back() {
    let api = Api::start().await;
    let (manager, program, team) = team(&api, "Tuesday").await;
    let of = |rest: &str| format!("/api/v1/teams/{team}/{rest}");
    let richard = api.player(team, "Richard B").await;
    let payment = json!({"player": richard, "amount": pounds("5.00"), "date": "2026-11-17"});
    program.make(&of("payments"), &payment).await;
    let changes = program.read(&of("changes")).await;
    let last = &changes["items"][0];
    assert_eq!(
        last["sentence"],
        "Recorded a payment of £5.00 by Richard B on 17 Nov 2026."
    );
    assert_eq!(last["number"], 2);
    assert_eq!(last["can_undo"], true);
    // The history shows by which token a change was made.
    assert_eq!(last["by"], format!("{} (a test)", manager.name));
    assert!(last["at"].as_str().unwrap().ends_with('Z'));
    assert_eq!(&program.read(&of("changes/2")).await, last);
    let undone = program.post(&of("changes/2/undo"), &json!({})).await;
    assert_eq!(
        (undone.status, &undone.json["number"]),
        (200, &json!(3)),
        "{}",
        undone.text
    );
    assert_eq!(api.book(team).await.transaction_count(), 0);
    assert_eq!(
        program.post(&of("changes/2/undo"), &json!({})).await.status,
        409
    );
    for none in ["0", "4", "-1", "x"] {
        assert_eq!(
            program.get(&of(&format!("changes/{none}"))).await.status,
            404
        );
    }
}
