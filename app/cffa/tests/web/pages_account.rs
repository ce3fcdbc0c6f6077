//! Creating a team, signing in, and the user's own account.

use cffa_testing::app::{PASSWORD, TestApp, account_form, ask_while_others_are_away};
use reqwest::Method;

#[actix_web::test]
async fn from_the_set_up_link_to_the_dashboard_in_three_steps() {
    let app = TestApp::start().await;
    let (browser, path) = (app.browser(), app.set_up_path());
    let form = browser.get(&path).await.form(&path);
    let page = browser
        .done(&account_form(form, "richard", "Richard B"))
        .await;
    assert!(
        page.flashes().contains("Welcome, Richard B."),
        "{}",
        page.text()
    );
    let form = browser
        .get(&page.link("/onboarding"))
        .await
        .form("/onboarding");
    assert_eq!(form.get("player_name"), Some("Richard B"));
    assert_eq!(form.get("currency"), Some("GBP"));
    let form = form
        .with("team_name", "Tuesday Turf")
        .with("currency", "EUR");
    let page = browser.done(&form).await;
    assert!(
        page.flashes()
            .contains("Created Tuesday Turf. You are its manager.")
    );
    let text = page.text();
    assert!(text.contains("Nobody owes the team €0.00"), "{text}");
    assert_eq!(page.balance("Richard B"), "€0.00 settled");
    assert!(
        browser
            .get("/playerSummary")
            .await
            .body
            .contains("<h1>Richard B")
    );
}

#[actix_web::test]
async fn a_new_team_begins_with_the_currency_of_the_country_of_the_browser() {
    let app = TestApp::start().await;
    let manager = app.set_up().await;
    for (languages, code) in [
        ("de-CH,de;q=0.9,en;q=0.8", "CHF"),
        ("fr,fr-FR;q=0.9", "EUR"),
        ("en;q=0.5,en-US;q=0.9,de-DE;q=0.1", "USD"),
        ("en-GB", "GBP"),
        // None of these names a known country.
        ("en", "GBP"),
        ("es-419", "GBP"),
        ("*", "GBP"),
        ("", "GBP"),
    ] {
        let request = manager.request(Method::GET, "/onboarding");
        let page = ask_while_others_are_away(request.header("Accept-Language", languages)).await;
        let form = page.form("/onboarding");
        assert_eq!(form.get("currency"), Some(code), "{languages}");
    }
}

/// The form determines the team that it creates.
#[actix_web::test]
async fn a_form_that_somebody_else_sent_opens_no_team() {
    let app = TestApp::start().await;
    let manager = app.set_up().await;
    let form = manager.get("/onboarding").await.form("/onboarding");
    let form = form.with("team_name", "Tuesday Turf");
    manager.done(&form).await;
    // Sent again by the same person, it is the same team.
    let page = manager.done(&form).await;
    assert!(page.flashes().contains("Created Tuesday Turf"));
    let stranger = app.stranger("mallory").await;
    let answer = stranger.send(&form).await;
    assert_eq!(answer.status, 422, "{}", answer.text());
    assert!(!answer.text().contains("You are its manager"));
    assert_eq!(app.team("Tuesday Turf").await.members.len(), 1);
}

#[actix_web::test]
async fn a_wrong_sign_in_says_the_same_whoever_it_is() {
    let app = TestApp::start().await;
    app.set_up().await;
    let guest = app.browser();
    let mut said = Vec::new();
    for (name, password) in [
        ("richard", "not this one"),
        ("nobody", PASSWORD),
        ("<b>", "x"),
        ("", ""),
    ] {
        let answer = guest
            .fill("/login", &[("username", name), ("password", password)])
            .await;
        assert_eq!(answer.status, 422);
        assert_eq!(answer.form("/login").get("username"), Some(name));
        assert_eq!(
            answer.form("/login").get("password"),
            Some(""),
            "never sent back"
        );
        said.push(answer.problems());
    }
    assert!(
        said.iter().all(|one| one == &said[0] && !one.is_empty()),
        "{said:?}"
    );
    guest.sign_in("Richard").await;
    assert_eq!(guest.get("/login").await.location(), "/");
}

#[actix_web::test]
async fn browsers_are_listed_and_ended_one_by_one_or_all() {
    let app = TestApp::start().await;
    let here = app.set_up().await;
    let (there, elsewhere) = (app.browser(), app.browser());
    there.sign_in("richard").await;
    elsewhere.sign_in("richard").await;
    let page = here.get("/account").await;
    assert!(
        page.text().contains("Firefox on Linux this one"),
        "{}",
        page.text()
    );
    let forms = page.forms("/account/sessions/end");
    assert_eq!(forms.len(), 2);
    // Another user can't end it by its id.
    let stranger = app.stranger("sam").await;
    stranger.send(&forms[0]).await;
    let signed_in = [
        there.get("/account").await.status,
        elsewhere.get("/account").await.status,
    ];
    assert_eq!(signed_in, [200, 200]);
    let page = here.done(&forms[0]).await;
    assert!(page.flashes().contains("Browser signed out."));
    let mut left = [
        there.get("/account").await.status,
        elsewhere.get("/account").await.status,
    ];
    left.sort_unstable();
    assert_eq!(left, [200, 303]);
    let all = page.form("/account/sessions/end-all");
    assert_eq!(here.send(&all).await.location(), "/");
    for browser in [&here, &there, &elsewhere] {
        assert_eq!(browser.get("/account").await.status, 303);
    }
    assert_eq!(stranger.get("/account").await.status, 200);
}

#[actix_web::test]
async fn the_start_page_knows_who_is_there() {
    let app = TestApp::start().await;
    assert!(
        app.browser()
            .get("/")
            .await
            .text()
            .contains("Somebody pays for the pitch.")
    );
    let browser = app.browser();
    assert_eq!(app.set_up_by(&browser).await.location(), "/onboarding");
    assert!(
        browser
            .get("/")
            .await
            .text()
            .contains("you aren’t in a team at the moment")
    );
    app.found_team(&browser, "Tuesday Turf").await;
    // With only one team, there is nothing to choose.
    assert_eq!(browser.get("/").await.location(), "/cffa");
    app.found_team(&browser, "Friday Five").await;
    let page = browser.get("/").await;
    let known = page.text().contains("Friday Five you manage it · open now");
    assert!(known, "{}", page.text());
    let form = page.form("/teams/switch");
    assert_eq!(browser.send(&form).await.location(), "/cffa");
}
