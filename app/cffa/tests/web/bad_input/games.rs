//! A game and its line-up.

use super::{AMOUNTS, DATES, NAMES, PLAYERS, table};
use cffa_testing::app::{TestApp, today};

#[actix_web::test]
async fn no_field_of_a_game_takes_what_it_should_not() {
    let app = TestApp::start().await;
    let (manager, _) = app.with_team().await;
    let (table, season) = table(&app, &manager).await;
    let edit = format!("/games/{}/edit", season.game);
    let new = manager
        .new_game(&today(), "12.00")
        .await
        .with(&format!("played_{}", season.mark), "on");
    let old = manager.get(&edit).await.form(&edit).with("cost", "62.00");
    let costs: Vec<&str> = AMOUNTS
        .iter()
        .copied()
        .filter(|typed| !matches!(*typed, "-0" | "0" | "0.00"))
        .chain(["-5", "-0.01"])
        .collect();
    for form in [new, old] {
        table.refuses(&form, "cost", &costs).await;
        table.refuses(&form, "date", DATES).await;
        table.refuses(&form, "booker", PLAYERS).await;
    }
}

#[actix_web::test]
async fn no_field_of_a_line_up_takes_what_it_should_not() {
    let app = TestApp::start().await;
    let (manager, _) = app.with_team().await;
    let (table, season) = table(&app, &manager).await;
    let played = format!("played_{}", season.mark);
    let guests = format!("guests_{}", season.mark);
    let result = format!("result_{}", season.mark);
    let form = manager
        .new_game(&today(), "12.00")
        .await
        .with(&played, "on")
        .with("new_name_2", "Zed");
    let bad_guests = [
        "-1",
        "51",
        "1.5",
        "x",
        "٣",
        "1e1",
        "nan",
        "+1",
        "9999999999999999999999",
    ];
    for (field, values) in [
        (guests.as_str(), bad_guests.as_slice()),
        ("new_guests_2", &bad_guests),
        (
            "expected",
            &[
                "0",
                "-1",
                "3",
                "x",
                "2.0",
                "1e0",
                "٢",
                "99999999999999999999",
            ],
        ),
        ("new_name_2", &NAMES[3..]),
    ] {
        for value in values {
            let answer = manager.send(&form.clone().with(field, value)).await;
            table
                .is_refused(&answer, &format!("{field}={value:?}"), field)
                .await;
            assert_eq!(answer.form("/games/new").get(field), Some(*value));
            assert_eq!(answer.form("/games/new").get(&played), Some("on"));
        }
    }
    for (winning, losing) in [
        ("3", "5"),
        ("3", ""),
        ("", "3"),
        ("-1", "-2"),
        ("1000", "1"),
        ("x", "y"),
        ("1.5", "1"),
        ("٣", "١"),
    ] {
        let answer = manager
            .send(&form.clone().with("winning", winning).with("losing", losing))
            .await;
        table
            .is_refused(&answer, &format!("{winning}:{losing}"), "winning")
            .await;
        assert_eq!(answer.form("/games/new").get("losing"), Some(losing));
    }
    for field in [result.as_str(), "new_result_2"] {
        let answer = manager.send(&form.clone().with(field, "hat-trick")).await;
        assert_eq!(answer.status, 422);
        assert!(
            answer
                .problems()
                .contains("Choose win, lose, draw or no show"),
            "{field}: {}",
            answer.problems()
        );
    }
    for row in ["nobody", "", "00000000-0000-0000-0000-000000000000", "<b>"] {
        let answer = manager
            .send(&form.clone().with(&format!("played_{row}"), "on"))
            .await;
        table.is_refused(&answer, row, "lineup").await;
    }
    // Row numbers that no page has.
    for row in [
        "18446744073709551615",
        "99999999999999999999999",
        "-1",
        "x",
        "٣",
    ] {
        let answer = manager
            .send(&form.clone().with(&format!("new_name_{row}"), "a\u{200b}b"))
            .await;
        assert_eq!(answer.status, 422, "{row}");
        assert!(!answer.problems().is_empty());
    }
    assert!(app.everything().await == table.before);
}

#[actix_web::test]
async fn no_field_of_shares_and_pitch_payments_takes_what_it_should_not() {
    let app = TestApp::start().await;
    let (manager, _) = app.with_team().await;
    let (table, season) = table(&app, &manager).await;
    let mark = season.mark.to_string();
    let form = manager
        .new_game(&today(), "12.00")
        .await
        .with(&format!("played_{mark}"), "on")
        .with("new_name_1", "Zed")
        .with("uneven", "on")
        .with("also_paid_1", &mark)
        .with("also_amount_1", "5.00");
    let amounts = AMOUNTS.iter().copied();
    let amounts: Vec<&str> = amounts
        .filter(|typed| !matches!(*typed, "-0" | "0" | "0.00"))
        .collect();
    let percents = [
        "", " ", "%", "-1", "301", "50.5", "x", "٣", "1e1", "nan", "+1", "50%%", "65586",
    ];
    for row in [format!("pays_{mark}"), "new_pays_1".to_owned()] {
        let value = row.replace("pays_", "pays_value_");
        let percent = form.clone().with(&row, "percent");
        table.refuses(&percent, &value, &percents).await;
        let fixed = form.clone().with(&row, "fixed");
        table.refuses(&fixed, &value, &amounts).await;
        let answer = manager.send(&form.clone().with(&row, "double")).await;
        table.is_refused(&answer, &row, &value).await;
    }
    table.refuses(&form, "also_amount_1", &amounts).await;
    table.refuses(&form, "also_paid_1", PLAYERS).await;
    for amount in ["0", "0.00", "-5", "12.01"] {
        let answer = manager
            .send(&form.clone().with("also_amount_1", amount))
            .await;
        table.is_refused(&answer, amount, "also_paid").await;
        assert_eq!(answer.form("/games/new").get("also_amount_1"), Some(amount));
    }
    assert!(app.everything().await == table.before);
}

#[actix_web::test]
async fn ten_thousand_players_in_one_form_are_refused_with_a_sentence() {
    let app = TestApp::start().await;
    let (manager, team) = app.with_team().await;
    let before = app.everything().await;
    let base = manager.new_game(&today(), "12.00").await;
    for (count, status) in [(10_000, 400), (4_900, 422), (101, 422)] {
        let mut form = base.clone();
        form.fields.retain(|(name, _)| {
            !name.starts_with("new_")
                && !name.starts_with("guests_")
                && !name.starts_with("result_")
        });
        let names = (0..count).map(|row| (format!("new_name_{row}"), format!("N{row}")));
        form.fields.extend(names);
        let answer = manager.send(&form).await;
        assert_eq!(answer.status, status, "{count}: {}", &answer.text()[..200]);
        let sentence = if status == 400 {
            "too many fields"
        } else {
            "A game has at most 100 players."
        };
        assert!(answer.text().contains(sentence), "{count}: {sentence}");
    }
    assert!(app.everything().await == before);
    let mut form = base;
    form.fields.retain(|(name, _)| !name.starts_with("new_"));
    form.fields
        .extend((0..100).map(|row| (format!("new_name_{row}"), format!("N{row}"))));
    assert_eq!(
        manager.send(&form).await.status,
        303,
        "a hundred are accepted"
    );
    assert_eq!(app.book(&team).await.player_count(), 101);
}
