//! A next game that was played becomes a game in the book.

#![allow(clippy::unwrap_used)]

use cffa_testing::app::fixture::{Planned, Season, planned, season};
use cffa_testing::app::html::Form;
use cffa_testing::app::{Browser, TestApp};

/// Adam with two guests, Zed, who isn't in the book, and Mark, whose guest is on the waiting list.
async fn answered(app: &TestApp) -> (Browser, Season, Planned) {
    let (manager, team) = app.with_team().await;
    let season = season(app, &manager, team).await;
    let plan = planned(app, &manager, &season.team).await;
    let (adam, mark) = (season.adam.to_string(), season.mark.to_string());
    for fields in [
        [("who", adam.as_str()), ("guests", "2")],
        [("name", "Zed"), ("guests", "0")],
        [("who", &mark), ("guests", "1")],
    ] {
        let mut form = manager.get("/next").await.form("/next/replies");
        for (name, value) in fields {
            form = form.with(name, value);
        }
        manager.done(&form.with("reply", "in")).await;
    }
    (manager, season, plan)
}

async fn played(manager: &Browser) -> Form {
    let link = manager.get("/next").await.link("/games/new?plan=");
    manager.get(&link).await.form("/games/new")
}

#[actix_web::test]
async fn its_list_is_the_line_up_of_the_ordinary_form_and_it_is_logged_once() {
    let app = TestApp::start().await;
    let (manager, season, plan) = answered(&app).await;
    let form = played(&manager).await;
    assert_eq!(form.get("date"), Some(plan.date.as_str()));
    assert_eq!(form.get("cost"), Some("61.00"));
    assert_eq!(form.get("booker"), Some(&*season.richard.to_string()));
    let ticked: Vec<&str> = form
        .fields
        .iter()
        .filter_map(|(name, _)| name.strip_prefix("played_"))
        .collect();
    assert_eq!(ticked.len(), 2, "who was in, and nobody else");
    assert_eq!(form.get(&format!("guests_{}", season.adam)), Some("2"));
    assert_eq!(form.get(&format!("guests_{}", season.mark)), Some("0"));
    assert_eq!(form.get("new_name_0"), Some("Zed"));
    let in_another_tab = played(&manager).await;

    // Mark's guest came after all.
    let form = form.with(&format!("guests_{}", season.mark), "1");
    let answer = manager.send(&form).await;
    assert_eq!(answer.location(), "/cffa", "{}", answer.text());
    manager.get("/cffa").await;
    let page = manager.get("/next").await;
    assert!(
        page.text().contains("This game was played and logged."),
        "{}",
        page.text()
    );
    let game = page.link("/games/0");
    let text = manager.get(&game).await.text();
    assert!(text.contains("Zed") && text.contains("6"), "{text}");
    let guest = app.browser().get(&plan.path).await;
    assert!(
        guest.text().contains("is in the team’s book"),
        "{}",
        guest.text()
    );
    assert!(guest.forms(&plan.path).is_empty());
    // It is no longer the next game, and the waiting list no longer matters.
    for page in [&page, &guest] {
        assert!(page.body.contains("<h1>Last game</h1>"), "{}", page.body);
        assert!(!page.text().contains("Waiting list"), "{}", page.text());
    }

    // However often and from wherever the form is sent again.
    manager.send(&form).await;
    let refused = manager.send(&in_another_tab).await;
    assert_eq!(refused.status, 422, "{}", refused.text());
    let opened = manager.get(&format!("/games/new?plan={}", plan.id)).await;
    assert_eq!(opened.location(), game);
    assert_eq!(app.book(&season.team).await.game_count(), 3);
    assert!(manager.get("/cffa").await.text().contains("Next game"));
    assert!(!manager.get("/cffa").await.text().contains("The cage"));
}

#[actix_web::test]
async fn two_who_log_it_at_once_log_it_once() {
    let app = TestApp::start().await;
    let (manager, season, _) = answered(&app).await;
    let (one, other) = (played(&manager).await, played(&manager).await);
    let both = futures::join!(manager.send(&one), manager.send(&other));
    let mut statuses = [both.0.status, both.1.status];
    statuses.sort_unstable();
    assert_eq!(statuses, [303, 422]);
    assert_eq!(app.book(&season.team).await.game_count(), 3);
}

#[actix_web::test]
async fn a_form_whose_plan_went_meanwhile_is_saved_by_pressing_once_more() {
    let app = TestApp::start().await;
    let (manager, season, _) = answered(&app).await;
    let form = played(&manager).await;
    app.store.delete_next_game(season.team.id).await.unwrap();
    let page = manager.send(&form).await;
    assert_eq!(page.status, 422);
    assert!(
        page.problems().contains("no longer exists"),
        "{}",
        page.problems()
    );
    let again = page.form("/games/new");
    assert_eq!(again.get("plan"), None);
    assert_eq!(again.get("new_name_0"), Some("Zed"));
    assert_eq!(manager.send(&again).await.location(), "/cffa");
    assert_eq!(app.book(&season.team).await.game_count(), 3);
}

#[actix_web::test]
async fn a_logged_game_that_is_deleted_is_told_and_undone_in_the_history() {
    let app = TestApp::start().await;
    let (manager, season, plan) = answered(&app).await;
    manager.done(&played(&manager).await).await;
    let delete = format!("/games/{}/delete", plan.id);
    manager
        .done(&manager.get(&delete).await.form(&delete))
        .await;
    let page = manager.get("/next").await;
    assert!(
        page.text().contains("logged and then deleted"),
        "{}",
        page.text()
    );
    let undo = manager.get("/history").await.form("/history/undo");
    manager.done(&undo).await;
    let page = manager.get("/next").await;
    assert!(
        page.text().contains("This game was played and logged."),
        "{}",
        page.text()
    );
    assert_eq!(app.book(&season.team).await.game_count(), 3);
}

#[actix_web::test]
async fn fair_sides_of_those_who_are_in_are_shown_shared_and_filled_in() {
    let app = TestApp::start().await;
    let (manager, season, plan) = answered(&app).await;
    let page = manager.get("/next/sides?seed=3").await;
    let text = page.text();
    for name in ["Adam K", "Zed", "Mark", "Bibs", "No bibs"] {
        assert!(text.contains(name), "{name}: {text}");
    }
    assert_eq!(manager.get("/next/sides?seed=3").await.text(), text);
    assert_eq!(page.link("/next/sides?seed="), "/next/sides?seed=4");
    let shared = manager.get(&page.link("/next/sides/share")).await;
    assert!(shared.text().contains("Bibs: "), "{}", shared.text());
    // Five are in: Adam with two guests, Zed, and Mark, whose guest is waiting.
    let link = page.link("/games/new?plan=");
    let form = manager.get(&link).await.form("/games/new");
    assert_eq!(form.get("plan"), Some(plan.id.as_str()));
    assert_eq!(form.get("sides"), Some("on"));
    let side = |field: String| form.get(&field).unwrap_or_default().to_owned();
    assert!(["a", "b"].contains(&side(format!("side_{}", season.adam)).as_str()));
    assert!(["a", "b"].contains(&side("new_side_0".to_owned()).as_str()));
    let form = form.with("booker", &season.richard.to_string());
    let form = form.with("goals_a", "2").with("goals_b", "2");
    let answer = manager.send(&form).await;
    assert_eq!(answer.location(), "/cffa", "{}", answer.text());
    let book = app.book(&season.team).await;
    let details = &book.last_game().unwrap().details;
    let heads = cffa_book::Side::BOTH.map(|side| details.heads_of(side));
    assert_eq!((heads[0] + heads[1], heads[0].abs_diff(heads[1])), (5, 1));
}

#[actix_web::test]
async fn the_form_of_a_game_fills_in_fair_sides_and_saves_nothing() {
    let app = TestApp::start().await;
    let (manager, team) = app.with_team().await;
    let season = season(&app, &manager, team).await;
    let before = app.book(&season.team).await.seq();
    let form = manager.get("/games/new").await.form("/games/new");
    let form = form
        .with("new_name_0", "Zed")
        .with("cost", "what we paid")
        .with("pick", "0");
    let answer = manager.send(&form).await;
    assert_eq!(answer.status, 200, "{}", answer.text());
    let again = answer.form("/games/new");
    assert_eq!(again.get("cost"), Some("what we paid"));
    let side = |field: String| again.get(&field).unwrap_or_default().to_owned();
    let picked = [season.richard, season.adam, season.mark].map(|id| side(format!("side_{id}")));
    let picked: Vec<String> = picked
        .into_iter()
        .chain([side("new_side_0".to_owned())])
        .collect();
    assert_eq!(
        picked.iter().filter(|side| *side == "a").count(),
        2,
        "{picked:?}"
    );
    assert_eq!(
        picked.iter().filter(|side| *side == "b").count(),
        2,
        "{picked:?}"
    );
    assert_eq!(app.book(&season.team).await.seq(), before);
}
