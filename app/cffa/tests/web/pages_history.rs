//! The history: who changed what, undoing changes, and the book at an earlier date.

use cffa_testing::app::fixture::season;
use cffa_testing::app::{TestApp, days_ago, today};

#[actix_web::test]
async fn every_change_stands_there_in_a_sentence_with_who_made_it() {
    let app = TestApp::start().await;
    let (manager, team) = app.with_team().await;
    let season = season(&app, &manager, team).await;
    let other = app.join(&manager, "manager", None, "olga").await;
    manager.fill("/settings", &[("recent_days", "90")]).await;
    other
        .fill(
            &format!("/players/{}/edit", season.mark),
            &[("name", "Marcus")],
        )
        .await;
    let text = manager.get("/history").await.text();
    for sentence in [
        "Added the player Richard B.",
        "Added the player Mark.",
        "£61.00 for 9 heads, booked by Richard B",
        "Recorded a payment of £20.00 by Adam K",
        "Recorded a transfer of £2.50 from Adam K to Marcus",
        "Changed the settings: recent days 180 to 90.",
        "Renamed Mark to Marcus.",
        "Joined as a manager on the invitation of Richard B",
        "Created the team",
    ] {
        assert!(text.contains(sentence), "{sentence} in {text}");
    }
    let renamed = text
        .find("Renamed Mark")
        .expect("the page has the sentence");
    assert!(
        text[renamed..].starts_with("Renamed Mark to Marcus. No. 9 ·"),
        "{}",
        &text[renamed..renamed + 80]
    );
    assert!(
        text[renamed..renamed + 100].contains("olga"),
        "{}",
        &text[renamed..renamed + 100]
    );
    assert!(
        !text.contains("No. 0"),
        "changes to the team have no number"
    );
}

#[actix_web::test]
async fn a_change_is_taken_back_and_brought_again() {
    let app = TestApp::start().await;
    let (manager, team) = app.with_team().await;
    let season = season(&app, &manager, team).await;
    let before = app.balance(&season.team, "Adam K").await;
    let undo = |seq: u64| {
        let manager = &manager;
        async move {
            let forms = manager.get("/history").await.forms("/history/undo");
            let form = forms
                .iter()
                .find(|form| form.get("seq") == Some(&seq.to_string()))
                .cloned();
            manager
                .done(&form.unwrap_or_else(|| panic!("no button for {seq}")))
                .await
        }
    };
    // The payment is change 6, the transfer is change 7.
    let page = undo(6).await;
    assert!(page.flashes().contains("Change undone."));
    assert!(
        page.text()
            .contains("Undid change 6: Deleted a payment of £20.00"),
        "{}",
        page.text()
    );
    assert_eq!(app.book(&season.team).await.money_held().minor(), 0);
    undo(8).await;
    assert_eq!(app.balance(&season.team, "Adam K").await, before);
    assert_eq!(app.book(&season.team).await.money_held().minor(), 2_000);
}

#[actix_web::test]
async fn what_was_built_upon_can_not_be_taken_back() {
    let app = TestApp::start().await;
    let (manager, team) = app.with_team().await;
    let season = season(&app, &manager, team).await;
    let seq = app.book(&season.team).await.seq();
    let forms = manager.get("/history").await.forms("/history/undo");
    assert!(
        forms.iter().all(|form| form.get("seq") != Some("2")),
        "Adam played since he was added"
    );
    let answer = manager.post("/history/undo", &[("seq", "2")]).await;
    assert!(
        manager
            .get(&answer.location())
            .await
            .flashes()
            .contains("can no longer be undone")
    );
    for unknown in ["0", "999999", "-1", "x", "", "99999999999999999999999"] {
        assert_eq!(
            manager
                .post("/history/undo", &[("seq", unknown)])
                .await
                .status,
            404,
            "{unknown}"
        );
    }
    assert_eq!(app.book(&season.team).await.seq(), seq);
}

#[actix_web::test]
async fn the_book_as_of_a_day_has_two_readings() {
    let app = TestApp::start().await;
    let (manager, team) = app.with_team().await;
    let season = season(&app, &manager, team).await;
    // Everything was recorded today, with earlier dates.
    let then = days_ago(6);
    let dated = manager
        .get(&format!("/history/as-of?date={then}&reading=dated"))
        .await;
    assert!(
        dated.text().contains("Money held £0.00 Games 1 Players 3"),
        "{}",
        dated.text()
    );
    assert_eq!(dated.row("Adam K")[2], "£15.00 owes");
    assert_eq!(dated.row("Mark")[2], "£0.00 settled");
    let written = manager.get(&format!("/history/as-of?date={then}")).await;
    assert!(
        written
            .text()
            .contains("The book was still empty on that day."),
        "{}",
        written.text()
    );
    let written = manager
        .get(&format!("/history/as-of?date={}&reading=written", today()))
        .await;
    let adam = app.balance(&season.team, "Adam K").await;
    let adam = adam.replacen('-', "£", 1);
    assert_eq!(written.row("Adam K")[2], format!("{adam} owes"));
    assert!(written.text().contains("Money held £20.00 Games 2"));
    for date in ["", "2026-02-30", "<b>", "0000-00-00", "99999-01-01"] {
        let page = manager.get(&format!("/history/as-of?date={date}")).await;
        assert_eq!(page.status, 422, "{date}");
        assert!(page.errors().contains_key("date"), "{date}");
    }
}

#[actix_web::test]
async fn a_long_history_is_given_a_page_at_a_time() {
    let app = TestApp::start().await;
    let (manager, _) = app.with_team().await;
    let names: Vec<String> = (0..40)
        .map(|number| format!("Player {number:02}"))
        .collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    manager.add_players(&names).await;
    let first = manager.get("/history").await;
    assert!(first.text().contains("Page 1 of 2"), "{}", first.text());
    assert!(first.text().contains("Player 39") && !first.text().contains("Player 05"));
    let second = manager.get(&first.link("/history?page=2")).await;
    assert!(second.text().contains("Player 05") && second.text().contains("Created the team"));
    assert!(!second.text().contains("Player 39"));
}

#[actix_web::test]
async fn two_people_of_one_name_are_told_apart_by_their_user_names() {
    let app = TestApp::start().await;
    let (manager, team) = app.with_team().await;
    let other = app.join(&manager, "manager", None, "impostor").await;
    manager.add_players(&["Adam"]).await;
    assert!(!manager.get("/history").await.text().contains("Richard B, "));
    let mut impostor = app.account_of("impostor").await;
    impostor.name = "richard b".to_owned();
    app.store
        .replace_account(&impostor)
        .await
        .expect("the record is written");
    other.add_players(&["Zed"]).await;
    let page = manager.get("/history").await.text();
    for who in ["Richard B, richard", "richard b, impostor"] {
        assert!(page.contains(who), "{who} in {page}");
    }
    assert_eq!(app.book(&team).await.player_count(), 3);
}
