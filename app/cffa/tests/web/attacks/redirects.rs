//! Addresses that try to make our sign-in page redirect elsewhere.

use cffa_testing::app::{PASSWORD, TestApp};

#[actix_web::test]
async fn signing_in_leads_to_pages_of_our_own_and_nowhere_else() {
    let app = TestApp::start().await;
    let manager = app.set_up().await;
    for next in [
        "https://evil.example/",
        "//evil.example",
        "/\\evil.example",
        "\\\\evil.example",
        "javascript:alert(1)",
        "/\tevil",
        " //evil.example",
        "evil.example",
        "",
        "/\r\nSet-Cookie: a=b",
    ] {
        let form = manager.get("/account").await.form("/logout");
        manager.send(&form).await;
        let address = form_urlencoded::Serializer::new(String::new())
            .append_pair("next", next)
            .finish();
        let page = manager.get(&format!("/login?{address}")).await;
        assert_eq!(page.form("/login").get("next"), Some("/"), "{next:?}");
        // Also if the form field contains it, or the user is already signed in.
        let fields = [
            ("username", "richard"),
            ("password", PASSWORD),
            ("next", next),
        ];
        let answer = manager.post("/login", &fields).await;
        assert_eq!(
            (answer.status, answer.location().as_str()),
            (303, "/"),
            "{next:?}"
        );
        let answer = manager.get(&format!("/login?{address}")).await;
        assert_eq!(answer.location(), "/", "{next:?}");
        assert!(!answer.header("set-cookie").contains("a=b"));
    }
}

#[actix_web::test]
async fn whoever_had_to_sign_in_first_arrives_where_they_wanted_to_go() {
    let app = TestApp::start().await;
    let (manager, _) = app.with_team().await;
    manager
        .done(&manager.get("/account").await.form("/logout"))
        .await;
    let wanted = "/transactions?kind=payment&from=2026-01-01";
    let login = manager.get(wanted).await.location();
    let form = manager.get(&login).await.form("/login");
    let form = form.with("username", "RICHARD").with("password", PASSWORD);
    assert_eq!(manager.send(&form).await.location(), wanted);
}
