//! Questions that are asked once before saving: the same game logged by two managers, a payment
//! recorded twice, a date far away, a name with a typo.

#![allow(clippy::unwrap_used)]

use cffa_testing::app::fixture::season;
use cffa_testing::app::html::Form;
use cffa_testing::app::{Answer, Browser, TestApp, days_ago, today};

/// The question about a form that wasn't saved, and the form as it came back.
fn asked(answer: &Answer, action: &str) -> (String, Form) {
    assert_eq!(
        answer.status,
        422,
        "nothing was asked: {}",
        answer.location()
    );
    let errors = answer.errors();
    let question = errors.get("sure").unwrap_or_else(|| panic!("{errors:?}"));
    let form = answer.form(action);
    assert_eq!(form.get("sure"), None, "the box is not ticked yet");
    (question.clone(), form)
}

/// Ticks the box and sends the form again.
async fn sure(browser: &Browser, (question, form): (String, Form)) -> Answer {
    browser.send(&form.with("sure", &question)).await
}

#[actix_web::test]
async fn two_managers_who_log_the_same_game_are_asked_once() {
    let app = TestApp::start().await;
    let (manager, team) = app.with_team().await;
    let season = season(&app, &manager, team).await;
    let other = app.join(&manager, "manager", None, "anna").await;
    let (adam, mark) = (
        format!("played_{}", season.adam),
        format!("played_{}", season.mark),
    );
    let day = days_ago(2);
    let shown = jiff::civil::Date::strptime("%Y-%m-%d", &day).unwrap();
    let shown = shown.strftime("%-d %b %Y");
    let first = manager.new_game(&day, "40.00").await.with(&adam, "on");
    let first = first.with("booker", &season.adam.to_string());
    assert_eq!(manager.send(&first).await.location(), "/cffa");
    // The same form sent twice is one game, without a question.
    assert_eq!(manager.send(&first).await.location(), "/cffa");
    let logged = || async { app.book(&season.team).await.game_count() };
    assert_eq!(logged().await, 3);

    let booker = season.mark.to_string();
    for (cost, who) in [("40.00", &mark), ("55.00", &adam)] {
        let form = other.new_game(&day, cost).await.with("booker", &booker);
        let answer = other.send(&form.with(who, "on")).await;
        let (question, form) = asked(&answer, "/games/new");
        let expected =
            format!("This looks like the game of {shown}, logged by Richard B. Log it again?");
        assert_eq!(question, expected);
        assert_eq!((form.get("cost"), form.get(who)), (Some(cost), Some("on")));
        assert_eq!(logged().await, 3);
        // Only the values that were shown are confirmed.
        let answer = other.send(&form.clone().with("sure", "on")).await;
        assert_eq!(answer.status, 422);
    }
    let form = other.new_game(&day, "55.00").await.with("booker", &booker);
    let answer = other.send(&form.with(&adam, "on")).await;
    let answer = sure(&other, asked(&answer, "/games/new")).await;
    assert_eq!(answer.location(), "/cffa", "{}", answer.text());
    assert_eq!(logged().await, 4);
    // Another cost with other players is another game, and so is another date.
    for (date, cost, who) in [(&day, "25.00", &mark), (&days_ago(1), "40.00", &adam)] {
        let form = other.new_game(date, cost).await.with("booker", &booker);
        let answer = other.send(&form.with(who, "on")).await;
        assert_eq!(answer.location(), "/cffa", "{}", answer.text());
    }
}

#[actix_web::test]
async fn money_that_two_managers_note_at_the_same_moment_is_asked_about() {
    let app = TestApp::start().await;
    let (manager, team) = app.with_team().await;
    let season = season(&app, &manager, team).await;
    let other = app.join(&manager, "manager", None, "anna").await;
    let (adam, mark) = (season.adam.to_string(), season.mark.to_string());
    let day = today();
    let common = [("amount", "17.00"), ("date", day.as_str())];
    let payment = [common[0], common[1], ("player", &adam)];
    let transfer = [common[0], common[1], ("from", &adam), ("to", &mark)];
    let count = || async { app.book(&season.team).await.transaction_count() };
    let before = count().await;
    for (path, fields, said) in [
        (
            "/transactions/new",
            &payment[..],
            "the payment of £17.00 by Adam K",
        ),
        (
            "/transfers/new",
            &transfer[..],
            "the transfer of £17.00 from Adam K to Mark",
        ),
    ] {
        // The same manager may record it twice on purpose.
        for _ in 0..2 {
            assert_eq!(manager.fill(path, fields).await.location(), "/transactions");
        }
        let answer = other.fill(path, fields).await;
        let doubt = asked(&answer, path);
        assert_eq!(
            doubt.0,
            format!("This looks like {said}, recorded by Richard B a moment ago. Record it again?")
        );
        assert_eq!(sure(&other, doubt).await.location(), "/transactions");
        // Another amount or another date makes it a different transaction.
        let mut fields = fields.to_vec();
        fields[0].1 = "17.01";
        assert_eq!(other.fill(path, &fields).await.location(), "/transactions");
    }
    assert_eq!(count().await, before + 8);
}

#[actix_web::test]
async fn a_day_that_is_far_away_is_asked_about_in_every_form() {
    let app = TestApp::start().await;
    let (manager, team) = app.with_team().await;
    let season = season(&app, &manager, team).await;
    let (game, payment, transfer) = (season.game, season.payment, season.transfer);
    let (adam, mark) = (season.adam.to_string(), season.mark.to_string());
    let played = format!("played_{mark}");
    let game_fields = [("cost", "12.00"), ("booker", &*adam), (&*played, "on")];
    let paid = [("player", &*mark), ("amount", "5.00")];
    let moved = [("from", &*mark), ("to", &*adam), ("amount", "1.00")];
    let forms: [(String, &[(&str, &str)]); 6] = [
        ("/games/new".into(), &game_fields),
        (format!("/games/{game}/edit"), &[]),
        ("/transactions/new".into(), &paid),
        (format!("/transactions/{payment}/edit"), &[]),
        ("/transfers/new".into(), &moved),
        (format!("/transactions/{transfer}/edit"), &[]),
    ];
    for (path, fields) in &forms {
        for (date, said) in [
            (
                "2062-05-12",
                "12 May 2062 is more than a year ahead. Is the day right?",
            ),
            (
                "1999-05-12",
                "12 May 1999 is more than 10 years ago. Is the day right?",
            ),
        ] {
            let before = app.everything().await;
            let mut fields = fields.to_vec();
            fields.push(("date", date));
            let answer = manager.fill(path, &fields).await;
            let doubt = asked(&answer, path);
            assert_eq!(doubt.0, said, "{path}");
            assert_eq!(doubt.1.get("date"), Some(date));
            assert_eq!(app.everything().await, before);
            let answer = sure(&manager, doubt).await;
            assert_eq!(answer.status, 303, "{path}: {}", answer.text());
        }
    }
    // Editing a confirmed record doesn't repeat the question.
    let path = format!("/transactions/{payment}/edit");
    let answer = manager.fill(&path, &[("note", "for the old days")]).await;
    assert_eq!(answer.status, 303, "{}", answer.text());
}

#[actix_web::test]
async fn a_name_that_is_anothers_but_for_a_slip_is_asked_about() {
    let app = TestApp::start().await;
    let (manager, team) = app.with_team().await;
    manager.add_players(&["Markus", "Van Dijk"]).await;
    let said = "There is already a player called Markus. Is Marcus someone else?";
    let answer = manager.fill("/players/new", &[("name", "Marcus")]).await;
    let doubt = asked(&answer, "/players/new");
    assert_eq!(doubt.0, said);
    assert_eq!(sure(&manager, doubt).await.location(), "/players");
    // The question also appears for a line-up.
    let richard = app.player(&team, "Richard B").await;
    let form = manager.new_game(&days_ago(1), "10.00").await;
    let form = form
        .with("booker", &richard.to_string())
        .with("new_name_0", "VanDijk");
    let doubt = asked(&manager.send(&form).await, "/games/new");
    assert_eq!(
        doubt.0,
        "There is already a player called Van Dijk. Is VanDijk someone else?"
    );
    assert_eq!(sure(&manager, doubt).await.location(), "/cffa");
    // Correcting a player's own name isn't a typo.
    let path = format!("/players/{}/edit", app.player(&team, "VanDijk").await);
    let answer = manager.fill(&path, &[("name", "Jandijk")]).await;
    assert_eq!(answer.location(), "/players", "{}", answer.text());
}

#[actix_web::test]
async fn a_cost_far_off_the_usual_one_is_asked_about_once() {
    let app = TestApp::start().await;
    let (manager, team) = app.with_team().await;
    let season = season(&app, &manager, team).await;
    let adam = format!("played_{}", season.adam);
    let booker = season.mark.to_string();
    let form = async |day: i64, cost: &str| {
        let form = manager.new_game(&days_ago(day), cost).await;
        form.with("booker", &booker).with(&adam, "on")
    };
    // With only two games, of £30.00 and £61.00, no cost is usual yet.
    let answer = manager.send(&form(20, "600.00").await).await;
    assert_eq!(answer.location(), "/cffa", "{}", answer.text());
    // The median of three is £61.00: up to three times that and down to a third of it are accepted.
    for (day, cost) in [(21, "183.00"), (22, "61.00"), (23, "20.34")] {
        let answer = manager.send(&form(day, cost).await).await;
        assert_eq!(answer.location(), "/cffa", "{cost}: {}", answer.text());
    }
    for (day, cost) in [(24, "5071.00"), (25, "183.01"), (26, "20.33")] {
        let answer = manager.send(&form(day, cost).await).await;
        let doubt = asked(&answer, "/games/new");
        assert!(
            doubt
                .0
                .starts_with("The pitch usually costs about £61.00. Is £"),
            "{}",
            doubt.0
        );
        assert_eq!(sure(&manager, doubt).await.location(), "/cffa");
    }
    // An edit is questioned only if it changes the cost, not for a cost that was saved before.
    let edit = format!("/games/{}/edit", season.game);
    let saved = manager.fill(&edit, &[("cost", "6100.00")]).await;
    let doubt = asked(&saved, &edit);
    assert_eq!(sure(&manager, doubt).await.status, 303);
    let score = [("winning", "2"), ("losing", "1")];
    assert_eq!(manager.fill(&edit, &score).await.status, 303);
}
