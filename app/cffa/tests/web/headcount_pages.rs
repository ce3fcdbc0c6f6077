//! The pages of a headcount, without scripts.

#![allow(clippy::unwrap_used)]

use cffa_services::headcount::rule;
use cffa_store::HeadcountId;
use cffa_testing::app::{Answer, Browser, TestApp};
use jiff::{SignedDuration, Timestamp};

async fn start(browser: &Browser, fields: &[(&str, &str)]) -> String {
    let answer = browser.fill("/count", fields).await;
    assert_eq!(answer.status, 303, "{}", answer.text());
    answer.location()
}

async fn press(browser: &Browser, page: &Answer, path: &str) -> Answer {
    browser.done(&page.form(path)).await
}

#[actix_web::test]
async fn anybody_counts_people_in_and_out() {
    let app = TestApp::start().await;
    let browser = app.browser();
    let home = browser.get("/").await;
    assert_eq!(home.link("/count"), "/count");
    let path = start(&browser, &[("name", "Clubhouse"), ("maximum", "2")]).await;
    let mut page = browser.get(&path).await;
    assert!(
        page.text().contains("Clubhouse 0 of 2 Room for 2 more"),
        "{}",
        page.text()
    );
    for says in [
        "1 of 2 Room for 1 more",
        "2 of 2 Full: one out, one in",
        "2 of 2 Full",
    ] {
        page = press(&browser, &page, &format!("{path}/in")).await;
        assert!(page.text().contains(says), "{}", page.text());
    }
    page = press(&browser, &page, &format!("{path}/out")).await;
    assert!(page.text().contains("1 of 2"), "{}", page.text());
    // Another visitor, who has only the link.
    let other = app.browser().get(&path).await;
    assert!(other.text().contains("1 of 2"), "{}", other.text());
}

#[actix_web::test]
async fn too_many_are_told_from_full() {
    let app = TestApp::start().await;
    let browser = app.browser();
    let path = start(&browser, &[("maximum", "5"), ("current", "8")]).await;
    let page = browser.get(&path).await;
    assert!(
        page.text().contains("Headcount 8 of 5 Over by 3"),
        "{}",
        page.text()
    );
    let form = page.form(&format!("{path}/maximum"));
    assert_eq!(form.get("maximum"), Some("5"));
    let page = browser.done(&form.with("maximum", "4")).await;
    assert!(page.text().contains("4 of 4 Full"), "{}", page.text());
}

#[actix_web::test]
async fn what_is_typed_wrong_is_said_and_kept() {
    let app = TestApp::start().await;
    let browser = app.browser();
    let typed = [
        ("name", "East stand"),
        ("maximum", "0"),
        ("current", "many"),
    ];
    let page = browser.fill("/count", &typed).await;
    assert_eq!(page.status, 422);
    let form = page.form("/count");
    assert_eq!(form.get("name"), Some("East stand"));
    assert!(page.errors().contains_key("current"), "{:?}", page.errors());
    let page = browser.fill("/count", &[("maximum", "100001")]).await;
    assert!(
        page.errors()["maximum"].contains("1 to 100,000"),
        "{:?}",
        page.errors()
    );
    let long = "x".repeat(61);
    let page = browser
        .fill("/count", &[("name", &long), ("maximum", "5")])
        .await;
    assert!(page.errors()["name"].contains("60"), "{:?}", page.errors());

    let path = start(&browser, &[("maximum", "5")]).await;
    let form = browser.get(&path).await.form(&format!("{path}/maximum"));
    let page = browser.send(&form.with("maximum", "none")).await;
    assert_eq!(page.status, 422);
    assert!(page.errors().contains_key("maximum"), "{:?}", page.errors());
    assert!(page.text().contains("0 of 5"), "{}", page.text());
}

#[actix_web::test]
async fn the_code_to_share_is_a_picture_of_the_whole_address() {
    let app = TestApp::configured(&[("CFFA_URL", "https://cffa.example")]).await;
    let made = rule::new(HeadcountId::new_v4(), "", 0, 5, Timestamp::now()).unwrap();
    app.store.insert_headcount(&made).await.unwrap();
    let path = format!("/count/{}", made.id);
    let page = app.browser().get(&path).await;
    assert!(
        page.body
            .contains(&format!("value=\"https://cffa.example{path}\""))
    );
    let code = app.browser().get(&format!("{path}/qr.svg")).await;
    assert_eq!(code.header("content-type"), "image/svg+xml");
    assert!(code.body.starts_with("<svg"), "{}", code.body);
    // Another address has another code.
    let other = format!("/count/{}/qr.svg", HeadcountId::new_v4());
    assert_ne!(app.browser().get(&other).await.body, code.body);
}

#[actix_web::test]
async fn a_count_that_is_over_says_so() {
    let app = TestApp::start().await;
    let then = Timestamp::now() - rule::LASTS - SignedDuration::from_mins(1);
    let made = rule::new(HeadcountId::new_v4(), "", 0, 5, then).unwrap();
    app.store.insert_headcount(&made).await.unwrap();
    let path = format!("/count/{}", made.id);
    let browser = app.browser();
    let page = browser.get(&path).await;
    assert_eq!(page.status, 410);
    assert!(
        page.text().contains("nobody used it for a day"),
        "{}",
        page.text()
    );
    assert_eq!(browser.post(&format!("{path}/in"), &[]).await.status, 410);
    assert_eq!(browser.get("/count/seven").await.status, 404);
}
