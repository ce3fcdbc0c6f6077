//! Amounts as people type them, in the forms of a team and in the preview of an import.

#![allow(clippy::unwrap_used)]

use cffa_book::{Command, Currency, Settings};
use cffa_store::Team;
use cffa_testing::app::{Answer, Browser, TestApp, ask, days_ago};
use reqwest::Method;
use reqwest::multipart;

async fn team_with(currency: &str) -> (TestApp, Browser, Team) {
    let app = TestApp::start().await;
    let (manager, team) = app.with_team().await;
    let settings = Settings {
        currency: Currency::parse(currency).unwrap(),
        ..*app.book(&team).await.settings()
    };
    app.record(&team, Command::ChangeSettings { settings })
        .await;
    (app, manager, team)
}

#[actix_web::test]
async fn a_decimal_comma_is_as_good_as_a_point_in_every_form() {
    let (app, manager, team) = team_with("EUR").await;
    let richard = app.player(&team, "Richard B").await.to_string();
    for (typed, balance) in [
        ("61,50", "61.50"),
        ("-61.50", "0.00"),
        ("1 234,50", "1234.50"),
        ("\u{2212}1'234.50", "0.00"),
        ("61,50 €", "61.50"),
        ("٦١٫٥٠", "123.00"),
        ("1.234,50-", "-1111.50"),
    ] {
        let fields = [("player", richard.as_str()), ("amount", typed)];
        let answer = manager.fill("/transactions/new", &fields).await;
        assert_eq!(
            answer.location(),
            "/transactions",
            "{typed}: {}",
            answer.text()
        );
        assert_eq!(app.balance(&team, "Richard B").await, balance, "{typed}");
    }
    let game = manager.new_game(&days_ago(3), "61,50").await;
    let game = game.with(&format!("played_{richard}"), "on");
    assert_eq!(manager.send(&game).await.location(), "/cffa");
    let book = app.book(&team).await;
    assert_eq!(book.last_game().unwrap().details.cost.minor(), 6_150);
    // A phone set to German offers only a comma, which a number field would not accept.
    let page = manager.get("/games/new").await.body;
    let field = page
        .split("<input")
        .find(|field| field.contains("id=\"f-cost\""))
        .unwrap();
    assert!(
        field.contains("inputmode=\"decimal\"") && field.contains("type=\"text\""),
        "{field}"
    );
}

#[actix_web::test]
async fn an_amount_that_can_mean_two_is_asked_and_stays_in_the_form() {
    let (app, manager, team) = team_with("EUR").await;
    let richard = app.player(&team, "Richard B").await.to_string();
    let game = manager.new_game(&days_ago(3), "1,234").await;
    let game = game.with(&format!("played_{richard}"), "on");
    let answer = manager.send(&game).await;
    assert_eq!(answer.status, 422);
    assert_eq!(
        answer.errors()["cost"],
        "Do you mean 1234.00 or 1.23? Type 1234 or 1.23."
    );
    assert_eq!(answer.form("/games/new").get("cost"), Some("1,234"));
    let fields = [("player", richard.as_str()), ("amount", "US$5")];
    let answer = manager.fill("/transactions/new", &fields).await;
    assert_eq!(
        answer.errors()["amount"],
        "This amount is in US$, but the book is kept in EUR."
    );
    assert_eq!(answer.form("/transactions/new").get("amount"), Some("US$5"));
    assert_eq!(app.book(&team).await.game_count(), 0);
}

#[actix_web::test]
async fn three_decimals_are_those_of_a_currency_that_has_three() {
    let (app, manager, team) = team_with("KWD").await;
    let richard = app.player(&team, "Richard B").await.to_string();
    let fields = [("player", richard.as_str()), ("amount", "1,500")];
    manager.fill("/transactions/new", &fields).await;
    assert_eq!(app.balance(&team, "Richard B").await, "1.500");
}

async fn upload(manager: &Browser, team: &Team, text: &str) -> Answer {
    let part = multipart::Part::bytes(text.as_bytes().to_vec()).file_name("Paid.csv");
    let form = multipart::Form::new()
        .text("form_key", "x")
        .part("file", part);
    let path = format!("/settings/import?team={}", team.id);
    let answer = ask(manager.request(Method::POST, &path).multipart(form)).await;
    manager.at_the_end(answer).await
}

#[actix_web::test]
async fn the_preview_shows_how_amounts_are_written_and_lets_it_be_chosen() {
    let (_app, manager, team) = team_with("EUR").await;
    let rows = "Player;Amount;Date\nAnn;6,777;18-Apr-2025\nBob;60;18-Apr-2025\n";
    let page = upload(&manager, &team, rows).await;
    let text = page.text();
    assert!(
        text.contains("“6,777” is 6777.00 with a decimal point and 6.777 with a decimal comma"),
        "{text}"
    );
    assert!(text.contains("How are the amounts written?"), "{text}");
    assert!(
        text.contains("With a decimal point: 6,777 is 6777.00"),
        "{text}"
    );
    let form = page.form("/settings/import/choose");
    assert_eq!(form.get("amounts"), Some(""), "nothing is guessed");
    let page = manager.send(&form.with("amounts", "decimal_point")).await;
    assert_eq!(page.row("Ann")[3], "€6,777.00 in credit");
    let form = page.form("/settings/import/choose");
    assert_eq!(form.get("amounts"), Some("decimal_point"));
    let page = manager.send(&form.with("amounts", "decimal_comma")).await;
    let text = page.text();
    assert!(
        text.contains("“6,777” has more decimals than the currency"),
        "{text}"
    );

    let rows = "Player;Amount;Date\nAnn;1.000;18-Apr-2025\nBob;12,50;18-Apr-2025\n";
    let page = upload(&manager, &team, rows).await;
    assert_eq!(page.row("Ann")[3], "€1,000.00 in credit");
    let text = page.text();
    assert!(
        text.contains("Some amounts have a decimal comma, such as 12,50."),
        "{text}"
    );
    assert!(
        text.contains("As the file shows: a decimal comma"),
        "{text}"
    );
}

#[actix_web::test]
async fn the_preview_asks_whether_a_row_is_of_sums() {
    let (_app, manager, team) = team_with("EUR").await;
    let rows = "Names;Money Carry Over\nAnn;10,00\nTotal;7,00\nBob;5,00\n";
    let page = upload(&manager, &team, rows).await;
    let text = page.text();
    assert!(
        text.contains("Is Total a player or a row of totals?"),
        "{text}"
    );
    let form = page.form("/settings/import/choose");
    assert_eq!(form.get("column:Total"), Some(""));
    let page = manager.send(&form.with("column:Total", "player")).await;
    assert_eq!(page.row("Total")[3], "€7.00 in credit");
}
