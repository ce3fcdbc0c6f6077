//! Bad input to every field of every form: a sentence, what was typed still there, and
//! nothing written.

use crate::fixture::{Season, season};
use crate::harness::{Answer, Browser, PASSWORD, TestApp, days_ago, today};
use crate::html::Form;

/// What is no amount of pounds.
const AMOUNTS: &[&str] = &[
    "",
    " ",
    "x",
    "61.005",
    "1e9",
    "-0",
    "0",
    "0.00",
    "٣",
    "３",
    "nan",
    "NaN",
    "inf",
    "-inf",
    "1e300",
    "0x10",
    "1,00",
    "61,50",
    "--5",
    "5-",
    "1.2.3",
    "£",
    "$5",
    "1000000000.01",
    "99999999999999999999999999",
    "<b>5</b>",
    "5; DROP TABLE",
    "\u{0}",
];

/// What is no day.
const DATES: &[&str] = &[
    "",
    "2026-02-30",
    "2026-13-01",
    "2026-00-10",
    "30/02/2026",
    "2026-2-3",
    "1969-12-31",
    "2200-01-01",
    "99999-01-01",
    "-2026-01-01",
    "٢٠٢٦-٠١-٠١",
    "today",
    "1e9",
    "nan",
    "2026-11-17T00:00",
    "<i>2026</i>",
];

/// What is no name.
const NAMES: &[&str] = &[
    "",
    "   ",
    "\t",
    "\u{200b}",
    "a\u{0}b",
    "a\u{202e}b",
    "\u{feff}",
    "1234567890123456789012345678901234567890123456789012345678901",
];

/// What is nobody.
const PLAYERS: &[&str] = &[
    "",
    "x",
    "1",
    "Mark",
    "00000000-0000-0000-0000-000000000000",
    "0193f000-0000-7000-8000-000000000000",
    "<b>",
    "-1",
    "nan",
];

const LONG: usize = 5_000;

struct Table<'a> {
    app: &'a TestApp,
    manager: &'a Browser,
    before: String,
}

impl Table<'_> {
    /// Sends a form with each of these in a field. Each is refused with a sentence beside
    /// the field, what was typed is still there, and nothing was written.
    async fn refuses(&self, form: &Form, field: &str, values: &[&str]) {
        let long = "x".repeat(LONG);
        for value in values.iter().copied().chain([long.as_str()]) {
            let what = format!(
                "{} {field}={:?}",
                form.action,
                &value[..value.len().min(40)]
            );
            let sent = form.clone().with(field, value);
            let answer = self.manager.send(&sent).await;
            self.is_refused(&answer, &what, field).await;
            let markup = value.contains('<') && answer.body.contains(value);
            assert!(!markup, "{what}: shown as text");
            let again = answer.form(&form.action);
            if again.names.iter().any(|name| name == field) && !is_choice(field) {
                assert_eq!(
                    again.get(field),
                    Some(value),
                    "{what}: what was typed stays"
                );
            }
            // What else was typed stays as well.
            for (name, value) in sent
                .fields
                .iter()
                .filter(|(name, _)| name != field && again.names.contains(name))
            {
                assert_eq!(again.get(name), Some(value.as_str()), "{what}: {name}");
            }
        }
        let answer = self.manager.send(&form.clone().without(field)).await;
        self.is_refused(&answer, &format!("{} without {field}", form.action), field)
            .await;
    }

    async fn is_refused(&self, answer: &Answer, what: &str, field: &str) {
        assert_eq!(answer.status, 422, "{what}: {}", answer.text());
        let sentence = answer.errors().get(beside(field)).cloned();
        assert!(
            sentence.is_some_and(|one| one.ends_with('.')),
            "{what}: {:?}",
            answer.errors()
        );
        assert!(!answer.problems().is_empty(), "{what}: also on top");
        assert!(
            self.app.everything().await == self.before,
            "{what}: something was written"
        );
    }
}

/// A list to choose from can't show what is not in it.
fn is_choice(field: &str) -> bool {
    matches!(
        field,
        "player" | "from" | "to" | "booker" | "into" | "currency"
    )
}

/// Where the sentence stands.
fn beside(field: &str) -> &str {
    match field {
        "losing" => "winning",
        other => other,
    }
}

async fn table<'a>(app: &'a TestApp, manager: &'a Browser) -> (Table<'a>, Season) {
    let team = app.team("Tuesday Turf").await;
    let season = season(app, manager, team).await;
    let before = app.everything().await;
    (
        Table {
            app,
            manager,
            before,
        },
        season,
    )
}

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
    // Rows with numbers that no page has.
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
async fn no_field_of_a_payment_or_transfer_takes_what_it_should_not() {
    let app = TestApp::start().await;
    let (manager, _) = app.with_team().await;
    let (table, season) = table(&app, &manager).await;
    let (mark, adam) = (season.mark.to_string(), season.adam.to_string());
    let payment = manager
        .get("/transactions/new")
        .await
        .form("/transactions/new");
    let payment = payment
        .with("player", &mark)
        .with("amount", "5.00")
        .with("note", "cash");
    let edit = format!("/transactions/{}/edit", season.payment);
    let edited = manager.get(&edit).await.form(&edit).with("amount", "6.00");
    let transfer = manager.get("/transfers/new").await.form("/transfers/new");
    let transfer = transfer
        .with("from", &mark)
        .with("to", &adam)
        .with("amount", "1.00");
    for form in [&payment, &edited, &transfer] {
        table.refuses(form, "amount", AMOUNTS).await;
        table.refuses(form, "date", DATES).await;
    }
    for form in [&payment, &edited] {
        table.refuses(form, "player", PLAYERS).await;
    }
    table.refuses(&transfer, "from", PLAYERS).await;
    table.refuses(&transfer, "to", PLAYERS).await;
    let long = "x".repeat(201);
    for note in [long.as_str(), "a\u{0}b", "a\u{202e}b"] {
        let answer = manager.send(&payment.clone().with("note", note)).await;
        table.is_refused(&answer, note, "note").await;
        assert_eq!(answer.form("/transactions/new").get("note"), Some(note));
    }
}

#[actix_web::test]
async fn no_field_of_a_player_takes_what_it_should_not() {
    let app = TestApp::start().await;
    let (manager, _) = app.with_team().await;
    let (table, season) = table(&app, &manager).await;
    let edit = format!("/players/{}/edit", season.mark);
    let new = manager.get("/players/new").await.form("/players/new");
    let old = manager
        .get(&edit)
        .await
        .form(&edit)
        .with("comment", "left foot");
    for form in [new.with("name", "Zed"), old] {
        table.refuses(&form, "name", NAMES).await;
        table.refuses(&form, "name", &["ADAM k"]).await;
        let long = "x".repeat(501);
        for comment in [long.as_str(), "a\u{7}b", "a\u{2028}b\u{200f}"] {
            let answer = manager.send(&form.clone().with("comment", comment)).await;
            table.is_refused(&answer, comment, "comment").await;
        }
    }
    let merge = format!("/players/{}/merge", season.mark);
    table
        .refuses(&manager.get(&merge).await.form(&merge), "into", PLAYERS)
        .await;
}

#[actix_web::test]
async fn no_field_of_the_settings_takes_what_it_should_not() {
    let app = TestApp::start().await;
    let (manager, _) = app.with_team().await;
    let before = app.everything().await;
    let table = Table {
        app: &app,
        manager: &manager,
        before,
    };
    let form = manager.get("/settings").await.form("/settings");
    table.refuses(&form, "name", NAMES).await;
    for field in ["active_days", "recent_days"] {
        table
            .refuses(
                &form,
                field,
                &[
                    "",
                    "0",
                    "-1",
                    "1.5",
                    "36501",
                    "٣",
                    "1e2",
                    "nan",
                    "99999999999999999999",
                    "<b>1</b>",
                ],
            )
            .await;
    }
    table
        .refuses(
            &form,
            "currency",
            &["", "gbp ", "XXX", "£", "GBPP", "BTC", "<b>", "ЕUR"],
        )
        .await;
}

#[actix_web::test]
async fn no_field_of_a_new_team_takes_what_it_should_not() {
    let app = TestApp::start().await;
    let manager = app.set_up().await;
    let before = app.everything().await;
    let table = Table {
        app: &app,
        manager: &manager,
        before,
    };
    let form = manager
        .get("/onboarding")
        .await
        .form("/onboarding")
        .with("team_name", "Turf");
    table.refuses(&form, "team_name", NAMES).await;
    table.refuses(&form, "player_name", NAMES).await;
    table
        .refuses(&form, "currency", &["", "XXX", "pounds"])
        .await;
}

#[actix_web::test]
async fn no_field_of_an_account_takes_what_it_should_not() {
    let app = TestApp::start().await;
    let (browser, path) = (app.browser(), app.set_up_path());
    let form = browser.get(&path).await.form(&path);
    let good = crate::harness::account_form(form, "richard", "Richard B");
    let long = "p".repeat(201);
    for (field, values) in [
        (
            "username",
            vec![
                "",
                "ab",
                "with space",
                "x\u{0}yz",
                "$where",
                "<b>bob</b>",
                &long,
            ],
        ),
        ("name", vec!["", "  ", "\u{200b}", &long]),
        ("password", vec!["", "short", "          ", &long]),
        ("again", vec!["", "tuesday nighT"]),
    ] {
        for value in values {
            let mut sent = good.clone().with(field, value);
            if field == "password" {
                sent = sent.with("again", value);
            }
            let answer = browser.send(&sent).await;
            assert_eq!(answer.status, 422, "{field}={value:?}: {}", answer.text());
            assert!(
                answer.errors().contains_key(field),
                "{field}={value:?}: {:?}",
                answer.errors()
            );
            let again = answer.form(&path);
            assert_eq!(again.get("password"), Some(""), "never sent back");
            let stays = if field == "username" {
                "name"
            } else {
                "username"
            };
            assert_eq!(again.get(stays), sent.get(stays));
            if !field.starts_with("pass") && field != "again" {
                assert_eq!(again.get(field), Some(value));
            }
        }
    }
    assert!(!app.store.has_accounts().await.expect("a store"));
    let answer = browser
        .send(
            &good
                .with("password", "richard the first")
                .with("again", "richard the first"),
        )
        .await;
    assert_eq!(answer.status, 303);
}

#[actix_web::test]
async fn a_password_is_changed_only_by_who_knows_it_and_to_a_good_one() {
    let app = TestApp::start().await;
    let browser = app.set_up().await;
    let form = browser.get("/account").await.form("/account/password");
    let form = form
        .with("current", PASSWORD)
        .with("password", "wednesday night")
        .with("again", "wednesday night");
    for (field, value) in [
        ("current", "wrong"),
        ("current", ""),
        ("password", "short"),
        ("again", "thursday night"),
    ] {
        let mut sent = form.clone().with(field, value);
        if field == "password" {
            sent = sent.with("again", value);
        }
        let answer = browser.send(&sent).await;
        assert_eq!(answer.status, 422, "{field}={value}");
        assert!(
            answer.errors().contains_key(field),
            "{field}={value}: {:?}",
            answer.errors()
        );
        assert!(
            !answer.body.contains("wednesday"),
            "passwords are not sent back"
        );
    }
    let same = form.with("password", PASSWORD).with("again", PASSWORD);
    assert!(browser.send(&same).await.errors().contains_key("password"));
    app.browser().sign_in("richard").await;
}

#[actix_web::test]
async fn no_field_of_an_invitation_takes_what_it_should_not() {
    let app = TestApp::start().await;
    let (manager, _) = app.with_team().await;
    let before = app.everything().await;
    let page = manager.get("/manageUserAccess").await;
    let invite = page.form("/manageUserAccess/invite");
    let add = page
        .form("/manageUserAccess/add")
        .with("subject", "richard");
    for (form, field, values) in [
        (&invite, "invite_role", vec!["", "owner", "Manager", "<b>"]),
        (&invite, "invite_player", PLAYERS[1..].to_vec()),
        (&add, "add_role", vec!["", "owner", "1"]),
        (&add, "add_player", PLAYERS[1..].to_vec()),
    ] {
        for value in values {
            let answer = manager.send(&form.clone().with(field, value)).await;
            assert_eq!(answer.status, 422, "{field}={value}");
            assert!(
                answer.errors().contains_key(field),
                "{field}={value}: {:?}",
                answer.errors()
            );
        }
    }
    assert!(app.everything().await == before);
}

#[actix_web::test]
async fn html_that_is_typed_is_shown_as_text_on_every_page() {
    let app = TestApp::start().await;
    let manager = app.set_up().await;
    let nasty = "<script>alert('x')</script>";
    let attribute = "\"><img src=x onerror=alert(1)>";
    let team = app.found_team(&manager, "<b>Turf</b> & \"Co\"").await;
    manager
        .fill("/players/new", &[("name", nasty), ("comment", attribute)])
        .await;
    manager.fill("/players/new", &[("name", attribute)]).await;
    let id = app.player(&team, nasty).await;
    let form = manager.new_game(&days_ago(1), "10.00").await;
    let form = form
        .with(&format!("played_{id}"), "on")
        .with("new_name_0", "{{ 7 * 7 }} {% raw %}");
    assert_eq!(manager.send(&form).await.status, 303);
    let fields = [
        ("player", id.to_string()),
        ("amount", "5.00".into()),
        ("note", nasty.into()),
    ];
    let fields: Vec<(&str, &str)> = fields
        .iter()
        .map(|(name, value)| (*name, &**value))
        .collect();
    assert_eq!(manager.fill("/transactions/new", &fields).await.status, 303);
    let game = app.book(&team).await.last_game().expect("a game").id;
    for path in [
        "/".into(),
        "/cffa".into(),
        "/players".into(),
        "/games".into(),
        "/games/new".into(),
        "/transactions".into(),
        "/transactions/new".into(),
        "/transfers/new".into(),
        "/history".into(),
        "/settings".into(),
        "/settings/delete".into(),
        "/manageUserAccess".into(),
        format!("/playerSummary/{id}"),
        format!("/players/{id}/edit"),
        format!("/players/{id}/merge"),
        format!("/players/{id}/delete"),
        format!("/games/{game}"),
        format!("/games/{game}/edit"),
        format!("/games/{game}/delete"),
        format!("/history/as-of?date={}&reading=dated", today()),
    ] {
        let page = manager.get(&path).await;
        assert_eq!(page.status, 200, "{path}");
        for raw in ["<script>alert", "<img src=x", "<b>Turf"] {
            assert!(!page.body.contains(raw), "{path} has {raw}");
        }
    }
    let dashboard = manager.get("/cffa").await;
    assert!(
        dashboard.text().contains(nasty),
        "as it was typed: {}",
        dashboard.text()
    );
    assert!(dashboard.text().contains("{{ 7 * 7 }} {% raw %}"));
}

#[actix_web::test]
async fn ten_thousand_players_in_one_form_are_refused_with_a_sentence() {
    let app = TestApp::start().await;
    let (manager, team) = app.with_team().await;
    let before = app.everything().await;
    let base = manager.new_game(&today(), "12.00").await;
    for (count, status) in [(10_000, 400), (3_900, 422), (101, 422)] {
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
            "more fields than any of ours"
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
    assert_eq!(manager.send(&form).await.status, 303, "a hundred are taken");
    assert_eq!(app.book(&team).await.player_count(), 101);
}
