//! Games in which players pay different amounts, and pitches that several players paid for.

use cffa_book::{Money, Pays};
use cffa_testing::app::fixture::{Season, season};
use cffa_testing::app::html::Form;
use cffa_testing::app::{Browser, TestApp, today};

/// A game of £50.00 with Richard, Adam and Mark, in the form's initial state.
async fn three(manager: &Browser, season: &Season) -> Form {
    let mut form = manager.new_game(&today(), "50.00").await;
    for id in [season.richard, season.adam, season.mark] {
        form = form.with(&format!("played_{id}"), "on");
    }
    form
}

async fn start() -> (TestApp, Browser, Season) {
    let app = TestApp::start().await;
    let (manager, team) = app.with_team().await;
    let season = season(&app, &manager, team).await;
    (app, manager, season)
}

#[actix_web::test]
async fn a_child_pays_half_and_a_goalkeeper_nothing() {
    let (app, manager, season) = start().await;
    let form = three(&manager, &season)
        .await
        .with("uneven", "on")
        .with(&format!("pays_{}", season.adam), "half")
        .with(&format!("pays_{}", season.mark), "free");
    manager.done(&form).await;
    let book = app.book(&season.team).await;
    let game = book.last_game().expect("the book has a game");
    let shares = [season.richard, season.adam, season.mark].map(|id| game.details.share_of(id));
    let expected = [33_33, 16_67, 0].map(|pence| Some(Money::from_minor(pence)));
    assert_eq!(shares, expected);
    let path = format!("/games/{}", game.id);
    let page = manager.get(&path).await;
    let text = page.text();
    assert!(text.contains("full share £33.33–£33.34"), "{text}");
    assert!(text.contains("Not everyone pays the same."), "{text}");
    assert!(!text.contains("Each"), "{text}");
    assert!(page.row("Adam K")[2].contains("50% of a share"));
    assert!(page.row("Mark")[2].contains("£0.00 no share"));
    // No other page claims that all players pay the same.
    for page in ["/cffa", "/games", &format!("{path}/share")] {
        let text = manager.get(page).await.text();
        assert!(text.contains("full share £33.3"), "{page}: {text}");
    }
    let shared = manager.get(&format!("{path}/share")).await.text();
    assert!(shared.contains("Adam K £16.67, Mark £0.00"), "{shared}");
    // The form of the game shows it again, and saves it unchanged.
    let edit = format!("{path}/edit");
    let form = manager.get(&edit).await.form(&edit);
    assert_eq!(form.get("uneven"), Some("on"));
    assert_eq!(form.get(&format!("pays_{}", season.adam)), Some("half"));
    assert_eq!(form.get(&format!("pays_{}", season.mark)), Some("free"));
    assert_eq!(form.get(&format!("pays_{}", season.richard)), Some("full"));
    manager.done(&form).await;
    assert_eq!(app.book(&season.team).await.seq(), book.seq());
}

#[actix_web::test]
async fn percentages_and_fixed_amounts_are_typed_and_what_is_wrong_keeps_them() {
    let (app, manager, season) = start().await;
    let (adam, mark) = (season.adam, season.mark);
    let form = three(&manager, &season)
        .await
        .with("uneven", "on")
        .with(&format!("pays_{adam}"), "percent")
        .with(&format!("pays_value_{adam}"), "301")
        .with(&format!("pays_{mark}"), "fixed")
        .with(&format!("pays_value_{mark}"), "five")
        .with("new_name_0", "Zed")
        .with("new_pays_0", "percent")
        .with("new_pays_value_0", "x");
    let refused = manager.send(&form).await;
    assert_eq!(refused.status, 422);
    let errors = refused.errors();
    let (adams, marks) = (format!("pays_value_{adam}"), format!("pays_value_{mark}"));
    for field in [&adams, &marks, "new_pays_value_0"] {
        assert!(errors.contains_key(field), "{field}: {errors:?}");
    }
    let again = refused.form("/games/new");
    for field in [&adams, &marks, "new_pays_value_0", "uneven", "new_pays_0"] {
        assert_eq!(again.get(field), form.get(field), "{field}");
    }
    let form = again
        .with(&adams, "75 %")
        .with(&marks, "5")
        .with("new_pays_value_0", "25");
    manager.done(&form).await;
    let book = app.book(&season.team).await;
    let details = &book.last_game().expect("the book has a game").details;
    let pays = |id| {
        let found = details.line_up.iter().find(|one| one.player == id);
        found.map(|one| one.pays)
    };
    assert_eq!(pays(adam), Some(Pays::Percent(75)));
    assert_eq!(pays(mark), Some(Pays::Fixed(Money::from_minor(5_00))));
    assert_eq!(details.share_of(adam), Some(Money::from_minor(16_88)));
    let edit = format!(
        "/games/{}/edit",
        book.last_game().expect("the book has a game").id
    );
    let form = manager.get(&edit).await.form(&edit);
    assert_eq!(form.get(&adams), Some("75"));
    assert_eq!(form.get(&marks), Some("5.00"));
}

#[actix_web::test]
async fn what_cant_add_up_is_said_beside_the_line_up() {
    let (_, manager, season) = start().await;
    let all = |how: &'static str, value: &'static str| {
        let (manager, season) = (&manager, &season);
        async move {
            let mut form = three(manager, season).await.with("uneven", "on");
            for id in [season.richard, season.adam, season.mark] {
                form = form
                    .with(&format!("pays_{id}"), how)
                    .with(&format!("pays_value_{id}"), value);
            }
            manager.send(&form).await.errors()["lineup"].clone()
        }
    };
    assert_eq!(
        all("free", "").await,
        "Somebody must pay a share. Choose who pays for the game."
    );
    assert_eq!(
        all("fixed", "16.66").await,
        "Everyone pays a fixed amount, and these add up to £49.98. They must add up to the cost \
        of £50.00."
    );
    assert_eq!(
        all("fixed", "16.67").await,
        "The fixed amounts add up to £50.01, which is more than the cost of £50.00."
    );
    assert_eq!(
        all("fixed", "-1").await,
        "A fixed amount can’t be below zero."
    );
}

#[actix_web::test]
async fn what_someone_pays_counts_only_while_the_switch_is_on() {
    let (app, manager, season) = start().await;
    let form = three(&manager, &season)
        .await
        .with(&format!("pays_{}", season.adam), "half")
        .with(&format!("pays_{}", season.mark), "percent")
        .with(&format!("pays_value_{}", season.mark), "x");
    assert_eq!(form.get("uneven"), None);
    manager.done(&form).await;
    let book = app.book(&season.team).await;
    let game = book.last_game().expect("the book has a game");
    assert!(game.details.is_even());
    let text = manager.get(&format!("/games/{}", game.id)).await.text();
    assert!(
        text.contains("Each") && !text.contains("full share"),
        "{text}"
    );
}

#[actix_web::test]
async fn several_paid_for_the_pitch_and_each_is_credited() {
    let (app, manager, season) = start().await;
    let before = app.book(&season.team).await;
    let form = three(&manager, &season)
        .await
        .with("also_paid_0", &season.mark.to_string())
        .with("also_amount_0", "20")
        .with("also_paid_2", &season.adam.to_string())
        .with("also_amount_2", "5.50");
    manager.done(&form).await;
    let book = app.book(&season.team).await;
    let credit = |id| book.tally(id).credits - before.tally(id).credits;
    let credits = [season.richard, season.adam, season.mark].map(credit);
    assert_eq!(credits, [24_50, 5_50, 20_00].map(Money::from_minor));
    let path = format!(
        "/games/{}",
        book.last_game().expect("the book has a game").id
    );
    let text = manager.get(&path).await.text();
    for told in [
        "Richard B paid for the pitch and is credited with £24.50 on the day.",
        "Mark paid part of the pitch and is credited with £20.00 on the day.",
        "Adam K paid part of the pitch and is credited with £5.50 on the day.",
    ] {
        assert!(text.contains(told), "{told}: {text}");
    }
    let statement = manager
        .get(&format!("/playerSummary/{}", season.mark))
        .await;
    assert!(statement.text().contains("Paid part of the pitch"));
    let shared = manager.get(&format!("{path}/share")).await.text();
    assert!(
        shared.contains("Mark paid £20.00 of the pitch."),
        "{shared}"
    );
    // The form of the game shows it again, in the first rows.
    let edit = format!("{path}/edit");
    let form = manager.get(&edit).await.form(&edit);
    let adam = season.adam.to_string();
    assert_eq!(form.get("also_paid_1"), Some(adam.as_str()));
    assert_eq!(form.get("also_amount_1"), Some("5.50"));
    let form = form.with("also_paid_1", "").with("also_amount_1", "");
    manager.done(&form).await;
    let book = app.book(&season.team).await;
    assert_eq!(
        book.last_game()
            .expect("the book has a game")
            .details
            .also_paid
            .len(),
        1
    );
    let history = manager.get("/history").await.text();
    assert!(
        history.contains("Adam K paid nothing for the pitch"),
        "{history}"
    );
}

#[actix_web::test]
async fn who_paid_part_is_named_with_an_amount_and_not_the_booker() {
    let (_, manager, season) = start().await;
    let form = three(&manager, &season)
        .await
        .with("also_amount_0", "20.00")
        .with("also_paid_1", &season.mark.to_string())
        .with("also_amount_1", "much");
    let refused = manager.send(&form).await;
    let errors = refused.errors();
    assert_eq!(errors["also_paid_0"], "Choose who paid this amount.");
    assert!(errors.contains_key("also_amount_1"), "{errors:?}");
    let again = refused.form("/games/new");
    assert_eq!(again.get("also_amount_0"), Some("20.00"));
    assert_eq!(again.get("also_amount_1"), Some("much"));
    let above = three(&manager, &season)
        .await
        .with("also_paid_0", &season.mark.to_string())
        .with("also_amount_0", "50.01");
    assert_eq!(
        manager.send(&above).await.errors()["also_paid"],
        "The others paid £50.01 for the pitch, which is more than the cost of £50.00."
    );
    let booker = three(&manager, &season)
        .await
        .with("also_paid_0", &season.richard.to_string())
        .with("also_amount_0", "5");
    let said = manager.send(&booker).await.errors()["also_paid"].clone();
    assert!(said.starts_with("Richard B booked the pitch"), "{said}");
}
