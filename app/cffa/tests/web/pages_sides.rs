//! The two sides of a game: on its form and its page.

use cffa_book::{GameResult, Goals, PlayedFor, Side};
use cffa_testing::app::fixture::{Season, season};
use cffa_testing::app::{Browser, TestApp};

/// Richard against Adam and Mark; four of the six guests play with Richard.
async fn five_three(manager: &Browser, season: &Season) -> cffa_testing::app::Answer {
    let edit = format!("/games/{}/edit", season.game);
    let form = manager.get(&edit).await.form(&edit);
    let form = form
        .with("sides", "on")
        .with(&format!("side_{}", season.richard), "a")
        .with(&format!("side_{}", season.adam), "b")
        .with(&format!("side_{}", season.mark), "b")
        .with(&format!("opposite_{}", season.mark), "4")
        .with("goals_a", "5")
        .with("goals_b", "3");
    manager.send(&form).await
}

#[actix_web::test]
async fn a_game_has_two_sides_with_their_goals_which_say_who_won() {
    let app = TestApp::start().await;
    let (manager, team) = app.with_team().await;
    let season = season(&app, &manager, team).await;
    let answer = five_three(&manager, &season).await;
    let page = format!("/games/{}", season.game);
    assert_eq!(answer.location(), page, "{}", answer.text());
    let book = app.book(&season.team).await;
    let details = &book
        .game(season.game)
        .expect("the book has the game")
        .details;
    assert_eq!(details.goals, Some(Goals { a: 5, b: 3 }));
    assert_eq!(
        (details.heads_of(Side::A), details.heads_of(Side::B)),
        (5, 4)
    );
    let of_mark = details.line_up.iter().find(|one| one.player == season.mark);
    let of_mark = of_mark.expect("the line-up has Mark");
    let played_for = PlayedFor {
        side: Side::B,
        guests_opposite: 4,
    };
    assert_eq!(of_mark.side, Some(played_for));
    assert_eq!(details.result_of(of_mark), Some(GameResult::Lose));
    let text = manager.get(&page).await.text();
    for shown in [
        "score 5–3",
        "Bibs, 5 goals",
        "No bibs, 3 goals",
        "Mark and 2 guests",
        "4 guests of Mark",
    ] {
        assert!(text.contains(shown), "{shown}: {text}");
    }
    // The form shows the state of the book.
    let edit = format!("{page}/edit");
    let form = manager.get(&edit).await.form(&edit);
    assert_eq!(form.get("sides"), Some("on"));
    assert_eq!(form.get(&format!("side_{}", season.mark)), Some("b"));
    assert_eq!(form.get(&format!("opposite_{}", season.mark)), Some("4"));
    assert_eq!(
        (form.get("goals_a"), form.get("goals_b")),
        (Some("5"), Some("3"))
    );
}

#[actix_web::test]
async fn a_side_without_anybody_is_refused_and_what_was_chosen_stays() {
    let app = TestApp::start().await;
    let (manager, team) = app.with_team().await;
    let season = season(&app, &manager, team).await;
    let edit = format!("/games/{}/edit", season.game);
    let form = manager.get(&edit).await.form(&edit);
    let form = form
        .with("sides", "on")
        .with(&format!("side_{}", season.richard), "b")
        .with("goals_a", "5")
        .with("goals_b", "3");
    let answer = manager.send(&form).await;
    assert_eq!(answer.status, 422);
    let sentence = "Put at least one person on each side, or nobody on either.";
    assert!(answer.text().contains(sentence), "{}", answer.text());
    let again = answer.form(&edit);
    assert_eq!(again.get(&format!("side_{}", season.richard)), Some("b"));
    assert_eq!(again.get("goals_a"), Some("5"));
    let one_score = again
        .with(&format!("side_{}", season.adam), "a")
        .with("goals_b", "");
    let answer = manager.send(&one_score).await;
    assert!(answer.text().contains("Enter the goals of both sides"));
    let too_many = answer
        .form(&edit)
        .with("goals_b", "3")
        .with(&format!("opposite_{}", season.adam), "1");
    let answer = manager.send(&too_many).await;
    assert!(answer.text().contains("Adam K brought fewer guests"));
}

#[actix_web::test]
async fn without_the_tick_the_game_has_no_sides() {
    let app = TestApp::start().await;
    let (manager, team) = app.with_team().await;
    let season = season(&app, &manager, team).await;
    five_three(&manager, &season).await;
    let edit = format!("/games/{}/edit", season.game);
    let form = manager.get(&edit).await.form(&edit).without("sides");
    assert_eq!(manager.send(&form).await.status, 303);
    let book = app.book(&season.team).await;
    let details = &book
        .game(season.game)
        .expect("the book has the game")
        .details;
    assert!(!details.has_sides() && details.goals.is_none());
    let history = manager.get("/history").await.text();
    assert!(history.contains("who played for which side"), "{history}");
}

#[actix_web::test]
async fn results_noted_by_hand_outlive_the_sides_that_say_the_same() {
    let app = TestApp::start().await;
    let (manager, team) = app.with_team().await;
    let season = season(&app, &manager, team).await;
    let edit = format!("/games/{}/edit", season.game);
    let (richard, mark) = (
        format!("result_{}", season.richard),
        format!("result_{}", season.mark),
    );
    let form = manager.get(&edit).await.form(&edit);
    let form = form.with(&richard, "win").with(&mark, "lose");
    let noted = manager.send(&form).await;
    assert_eq!(noted.status, 303, "{}", noted.text());
    let sides = five_three(&manager, &season).await;
    assert_eq!(sides.status, 303, "{}", sides.text());
    // A manager who corrects the goals needn't correct the results.
    let form = manager.get(&edit).await.form(&edit);
    let form = form.with("goals_a", "2").with("goals_b", "2");
    let corrected = manager.send(&form).await;
    assert_eq!(corrected.status, 303, "{}", corrected.text());
    let form = manager.get(&edit).await.form(&edit);
    assert_eq!(form.get(&richard), Some("draw"));
    let form = form.with("goals_a", "5").with("goals_b", "3");
    assert_eq!(manager.send(&form).await.status, 303);
    let form = manager.get(&edit).await.form(&edit).without("sides");
    assert_eq!(manager.send(&form).await.status, 303);
    let book = app.book(&season.team).await;
    let details = &book
        .game(season.game)
        .expect("the book has the game")
        .details;
    assert!(!details.has_sides());
    let result = |player| {
        let mut line_up = details.line_up.iter();
        let one = line_up.find(|one| one.player == player);
        one.and_then(|one| one.result)
    };
    assert_eq!(result(season.richard), Some(GameResult::Win));
    assert_eq!(result(season.mark), Some(GameResult::Lose));
    assert_eq!(result(season.adam), None);
}

#[actix_web::test]
async fn a_form_with_picked_sides_is_newer_than_what_the_browser_kept() {
    let app = TestApp::start().await;
    let (manager, team) = app.with_team().await;
    let season = season(&app, &manager, team).await;
    let edit = format!("/games/{}/edit", season.game);
    let page = manager.get(&edit).await;
    assert!(!page.body.contains("data-picked"));
    let picked = manager.send(&page.form(&edit).with("pick", "3")).await;
    assert!(picked.body.contains("data-picked"), "{}", picked.text());
}
