//! How to pay a manager: the manager enters it, and players who owe something see it.

use cffa_testing::app::fixture::season;
use cffa_testing::app::{Browser, TestApp};

const PATH: &str = "/settings/payment-methods";

async fn enter(manager: &Browser, fields: &[(&str, &str)]) {
    let answer = manager.fill(PATH, fields).await;
    assert_eq!(answer.location(), "/settings", "{}", answer.text());
}

#[actix_web::test]
async fn a_debtor_sees_how_to_pay_with_the_amount_and_a_reference() {
    let app = TestApp::start().await;
    let (manager, team) = app.with_team().await;
    let season = season(&app, &manager, team.clone()).await;
    let mark = app
        .join(&manager, "player", Some(season.mark), "mark")
        .await;
    assert!(!mark.get("/playerSummary").await.body.contains("p-pay"));
    enter(
        &manager,
        &[
            ("uk_holder", "Richard Bell"),
            ("uk_sort_code", "202015"),
            ("uk_account", "55555555"),
            ("paypal", "https://paypal.me/richardb"),
            ("monzo", "richard-b"),
            ("revolut", "richardb"),
            ("link_label", "Wise"),
            ("link_url", "https://wise.com/pay/me/richard?a=1&b=2"),
        ],
    )
    .await;
    let owed = app.balance(&team, "Mark").await.replace('-', "");
    let own = mark.get("/playerSummary").await;
    let text = own.text();
    assert!(text.contains(&format!("Pay £{owed}")), "{text}");
    assert!(text.contains("To Richard B"), "{text}");
    assert!(text.contains("20-20-15"), "{text}");
    let links = own.links();
    for link in [
        format!("https://paypal.me/richardb/{owed}GBP"),
        format!("https://monzo.me/richard-b/{owed}?d=Mark%2C%20Tuesday%20Turf"),
        "https://revolut.me/richardb".to_owned(),
    ] {
        assert!(links.contains(&link), "{link}: {links:?}");
    }
    // A manager sees the same on the player's statement.
    let theirs = manager
        .get(&format!("/playerSummary/{}", season.mark))
        .await;
    assert!(theirs.text().contains("To Richard B"), "{}", theirs.text());
    // Players who owe nothing don't see it.
    let richard = format!("/playerSummary/{}", season.richard);
    assert!(!manager.get(&richard).await.body.contains("p-pay"));
    let settings = manager.get("/settings").await.text();
    assert!(settings.contains("20-20-15 55555555"), "{settings}");
    assert!(settings.contains("wise.com/pay/me/richard"), "{settings}");
    // The book doesn't contain it.
    let history = manager.get("/history").await.text();
    assert!(!history.contains("richard-b"), "{history}");
}

#[actix_web::test]
async fn a_transfer_in_euros_has_a_code_for_banking_apps() {
    let app = TestApp::start().await;
    let (manager, team) = app.with_team().await;
    let changed = manager.fill("/settings", &[("currency", "EUR")]).await;
    assert_eq!(changed.status, 303, "{}", changed.text());
    let season = season(&app, &manager, team).await;
    enter(
        &manager,
        &[
            ("bank_holder", "Richard Bell"),
            ("bank_iban", "de89 3704 0044 0532 0130 00"),
        ],
    )
    .await;
    let page = manager
        .get(&format!("/playerSummary/{}", season.mark))
        .await;
    assert!(page.text().contains("DE89 3704 0044 0532 0130 00"));
    assert!(page.text().contains("Mark, Tuesday Turf"));
    assert!(page.body.contains("data:image/svg+xml;base64,"));
}

#[actix_web::test]
async fn bad_input_is_explained_and_nothing_that_was_typed_is_lost() {
    let app = TestApp::start().await;
    let (manager, team) = app.with_team().await;
    let typed = [
        ("monzo", "sam_smith"),
        ("paypal", "sam"),
        ("bank_holder", ""),
        ("bank_iban", "DE89 3704 0044 0532 0130 01"),
        ("uk_sort_code", "1234"),
        ("link_label", "Wise"),
        ("link_url", "http://wise.com/sam"),
    ];
    let answer = manager.fill(PATH, &typed).await;
    assert_eq!(answer.status, 422);
    let errors = answer.errors();
    for (field, sentence) in [
        ("monzo", "letters, digits and hyphens"),
        ("bank_holder", "Enter the name of the account holder."),
        ("bank_iban", "This IBAN is not valid."),
        ("uk_holder", "Enter the name of the account holder."),
        ("uk_sort_code", "6 digits"),
        ("uk_account", "8 digits"),
        ("link_url", "beginning with https://"),
    ] {
        assert!(errors[field].contains(sentence), "{field}: {errors:?}");
    }
    assert_eq!(errors.len(), 7, "{errors:?}");
    let again = answer.form(PATH);
    for (field, value) in typed {
        assert_eq!(again.get(field), Some(value), "{field}");
    }
    let manager_of = app.team(&team.name).await.members;
    assert!(manager_of[0].payment_methods.is_empty());
    // Corrected, it is saved; emptied, it is removed.
    enter(&manager, &[("paypal", "sam")]).await;
    let page = manager.get(PATH).await;
    assert_eq!(page.form(PATH).get("paypal"), Some("sam"));
    enter(&manager, &[("paypal", "")]).await;
    let manager_of = app.team(&team.name).await.members;
    assert!(manager_of[0].payment_methods.is_empty());
}

#[actix_web::test]
async fn only_managers_who_are_in_the_team_are_shown() {
    let app = TestApp::start().await;
    let (richard, team) = app.with_team().await;
    let season = season(&app, &richard, team.clone()).await;
    let mark = app
        .join(&richard, "player", Some(season.mark), "mark")
        .await;
    let other = app.join(&richard, "manager", None, "olga").await;
    enter(&richard, &[("monzo", "richard")]).await;
    enter(&other, &[("monzo", "olga")]).await;
    let shown = async || mark.get("/playerSummary").await.links().join(" ");
    let links = shown().await;
    assert!(links.contains("monzo.me/richard") && links.contains("monzo.me/olga"));
    // Each manager enters their own.
    assert_eq!(other.get(PATH).await.form(PATH).get("monzo"), Some("olga"));
    let olga = app.account_of("olga").await.id.to_string();
    let as_player = async |role: &str| {
        let page = richard.get("/manageUserAccess").await;
        let forms = page.forms("/manageUserAccess/change");
        let form = forms
            .into_iter()
            .find(|form| form.get("user") == Some(&olga));
        richard
            .done(&form.expect("the page has the form").with("role", role))
            .await;
    };
    as_player("player").await;
    assert!(!shown().await.contains("monzo.me/olga"), "not a manager");
    // It isn't kept while they aren't a manager.
    as_player("manager").await;
    assert!(!shown().await.contains("monzo.me/olga"));
    enter(&other, &[("monzo", "olga")]).await;
    assert!(shown().await.contains("monzo.me/olga"));
    let page = richard.get("/manageUserAccess").await;
    let forms = page.forms("/manageUserAccess/revoke");
    let form = forms
        .into_iter()
        .find(|form| form.get("user") == Some(&olga));
    richard.done(&form.expect("the page has the form")).await;
    let links = shown().await;
    assert!(!links.contains("monzo.me/olga"), "revoked");
    assert!(links.contains("monzo.me/richard"));
}

#[actix_web::test]
async fn what_the_group_is_told_says_how_to_pay() {
    let app = TestApp::start().await;
    let (manager, team) = app.with_team().await;
    let season = season(&app, &manager, team).await;
    let told = async |path: &str| manager.get(path).await.text();
    let game = format!("/games/{}/share", season.game);
    assert!(!told("/share").await.contains("Pay Richard B"));
    enter(
        &manager,
        &[
            ("uk_holder", "Richard Bell"),
            ("uk_sort_code", "202015"),
            ("uk_account", "55555555"),
        ],
    )
    .await;
    let text = told("/share").await;
    assert!(
        text.contains("Pay Richard B by bank transfer. The details are on your statement."),
        "{text}"
    );
    assert!(!text.contains("55555555"), "{text}");
    enter(&manager, &[("monzo", "richard")]).await;
    for path in ["/share", &game] {
        let text = told(path).await;
        assert!(text.contains("Pay Richard B: monzo.me/richard"), "{text}");
    }
}
