//! A text box takes as many characters as the server: not more, which the server would refuse
//! afterwards, and not fewer, which would prevent valid input.

#![allow(clippy::unwrap_used)]

use cffa_testing::app::fixture::season;
use cffa_testing::app::html::Form;
use cffa_testing::app::{Browser, TestApp, account_form, today};
use regex::Regex;

/// What to type into a box.
#[derive(Clone, Copy)]
enum Filled {
    /// This text, repeated.
    Text(&'static str),
    /// The largest number that is accepted.
    Number(u32),
}

/// The `maxlength` of a text box on a page.
fn maxlength(page: &str, field: &str) -> usize {
    let tag = Regex::new(&format!(r#"<input[^>]* name="{field}"[^>]*>"#)).unwrap();
    let tag = tag.find(page).unwrap_or_else(|| panic!("no {field}"));
    let most = Regex::new(r#"maxlength="(\d+)""#).unwrap();
    let most = most.captures(tag.as_str());
    most.unwrap_or_else(|| panic!("{field} has no limit"))[1]
        .parse()
        .unwrap()
}

/// Checks that the longest input that fits the box is accepted, and that one character more is not.
async fn fits(browser: &Browser, page: &str, form: &Form, field: &str, filled: Filled) {
    let most = maxlength(page, field);
    let (longest, longer) = match filled {
        Filled::Text(letter) => (letter.repeat(most), letter.repeat(most + 1)),
        Filled::Number(largest) => {
            assert_eq!(largest.to_string().len(), most, "{} {field}", form.action);
            (largest.to_string(), (largest + 1).to_string())
        }
    };
    let refused = browser.send(&form.clone().with(field, &longer)).await;
    let errors = refused.errors();
    let noted = errors.contains_key(field) || (field == "losing" && errors.contains_key("winning"));
    assert!(noted, "{} {field} takes {longer}: {errors:?}", form.action);
    let taken = browser.send(&form.clone().with(field, &longest)).await;
    assert!(
        !taken.errors().contains_key(field),
        "{} {field} refuses {longest}: {:?}",
        form.action,
        taken.errors()
    );
}

/// A form: its page, its action, a field, how to fill it in, and which other values it needs.
type Row<'a> = (&'a str, &'a str, &'a str, Filled, &'a dyn Fn(Form) -> Form);

#[actix_web::test]
async fn every_box_of_a_team_takes_what_the_server_takes() {
    let app = TestApp::start().await;
    let (manager, team) = app.with_team().await;
    let season = season(&app, &manager, team).await;
    let mark = season.mark.to_string();
    let (played, guests) = (format!("played_{mark}"), format!("guests_{mark}"));
    let game = |form: Form| form.with("date", &today()).with(&played, "on");
    let payment = |form: Form| form.with("amount", "5").with("player", &mark);
    let transfer = |form: Form| {
        let adam = season.adam.to_string();
        form.with("amount", "5")
            .with("from", &mark)
            .with("to", &adam)
    };
    let same = |form: Form| form;
    let token = |form: Form| form.with("scope_read:book", "on");
    let score = |form: Form| game(form).with("losing", "0");
    let other = |form: Form| {
        form.with("team_name", "Others")
            .with("player_name", "Richard B")
    };
    let cost = |form: Form| form.with("amount", "5").with("paid_by", "team");
    let rows: [Row<'_>; 16] = [
        (
            "/games/new",
            "/games/new",
            "new_name_0",
            Filled::Text("a"),
            &game,
        ),
        (
            "/games/new",
            "/games/new",
            &guests,
            Filled::Number(50),
            &game,
        ),
        (
            "/games/new",
            "/games/new",
            "new_guests_0",
            Filled::Number(50),
            &|form| game(form).with("new_name_0", "Zed"),
        ),
        (
            "/games/new",
            "/games/new",
            "winning",
            Filled::Number(999),
            &score,
        ),
        (
            "/games/new",
            "/games/new",
            "losing",
            Filled::Number(999),
            &|form| game(form).with("winning", "999"),
        ),
        (
            "/players/new",
            "/players/new",
            "name",
            Filled::Text("b"),
            &same,
        ),
        (
            "/players/new",
            "/players/new",
            "comment",
            Filled::Text("c"),
            &|form| form.with("name", "Gus"),
        ),
        (
            "/transactions/new",
            "/transactions/new",
            "note",
            Filled::Text("d"),
            &payment,
        ),
        ("/costs/new", "/costs/new", "what", Filled::Text("l"), &cost),
        (
            "/transfers/new",
            "/transfers/new",
            "note",
            Filled::Text("e"),
            &transfer,
        ),
        (
            "/settings",
            "/settings",
            "active_days",
            Filled::Number(36_500),
            &same,
        ),
        (
            "/settings",
            "/settings",
            "recent_days",
            Filled::Number(36_500),
            &same,
        ),
        ("/settings", "/settings", "name", Filled::Text("f"), &same),
        (
            "/account",
            "/account/tokens",
            "token_name",
            Filled::Text("g"),
            &token,
        ),
        (
            "/onboarding",
            "/onboarding",
            "team_name",
            Filled::Text("h"),
            &other,
        ),
        (
            "/onboarding",
            "/onboarding",
            "player_name",
            Filled::Text("i"),
            &other,
        ),
    ];
    for (path, action, field, filled, fill) in rows {
        let page = manager.get(path).await;
        let form = fill(page.form(action));
        fits(&manager, &page.body, &form, field, filled).await;
    }
}

#[actix_web::test]
async fn every_box_of_a_new_account_takes_what_the_server_takes() {
    let app = TestApp::start().await;
    for field in ["name", "username"] {
        // A new app, because the link works once.
        let app = TestApp::start().await;
        let (browser, path) = (app.browser(), app.set_up_path());
        let page = browser.get(&path).await;
        let form = account_form(page.form(&path), "richard", "Richard B");
        fits(&browser, &page.body, &form, field, Filled::Text("j")).await;
    }
    let (manager, _) = app.with_team().await;
    for field in ["name", "username"] {
        let path = manager.invite("manager", None).await;
        let browser = app.browser();
        let page = browser.get(&path).await;
        let form = account_form(page.form(&path), "anna", "Anna");
        fits(&browser, &page.body, &form, field, Filled::Text("k")).await;
    }
}
