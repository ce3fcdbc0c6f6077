//! Scripts from other origins have access only if the configuration allows it.

use crate::harness::{Answer, Api, ask};

const SITE: &str = "https://notebook.example.com";

async fn preflight(api: &Api, origin: &str) -> Answer {
    let request = api.nobody().request("OPTIONS", "/api/v1/teams");
    let request = request
        .header("Origin", origin)
        .header("Access-Control-Request-Method", "POST")
        .header(
            "Access-Control-Request-Headers",
            "authorization, idempotency-key",
        );
    ask(request).await
}

async fn asked(api: &Api, origin: &str) -> Answer {
    let request = api
        .nobody()
        .request("GET", "/api/v1/me")
        .header("Origin", origin);
    ask(request).await
}

const ALLOWED: &str = "access-control-allow-origin";

#[actix_web::test]
async fn without_a_setting_no_other_site_is_let_in() {
    let api = Api::start().await;
    assert_eq!(preflight(&api, SITE).await.header(ALLOWED), "");
    let answer = asked(&api, SITE).await;
    assert_eq!((answer.status, answer.header(ALLOWED)), (401, ""));
}

#[actix_web::test]
async fn the_sites_that_are_set_are_let_in_and_no_other() {
    let api = Api::configured(&[("API_CORS_ORIGINS", SITE)]).await;
    let may = preflight(&api, SITE).await;
    assert_eq!(may.header(ALLOWED), SITE);
    let headers = may.header("access-control-allow-headers").to_lowercase();
    assert!(headers.contains("authorization") && headers.contains("idempotency-key"));
    let answer = asked(&api, SITE).await;
    assert_eq!((answer.status, answer.header(ALLOWED)), (401, SITE));
    // Cookies are ignored here, so credentials aren't allowed.
    assert_eq!(answer.header("access-control-allow-credentials"), "");
    let other = "https://other.example.com";
    assert_eq!(preflight(&api, other).await.header(ALLOWED), "");
    assert_eq!(asked(&api, other).await.header(ALLOWED), "");
}

#[actix_web::test]
async fn a_star_lets_every_site_in() {
    let api = Api::configured(&[("API_CORS_ORIGINS", "*")]).await;
    assert_eq!(preflight(&api, SITE).await.header(ALLOWED), "*");
    assert_eq!(asked(&api, SITE).await.header(ALLOWED), "*");
}

#[actix_web::test]
async fn what_is_refused_before_it_gets_to_the_api_can_be_read_as_well() {
    let long = format!("/api/v1/{}", "x".repeat(300));
    let cases = [
        ("/api/v1/teams", "gzip", 415),
        (long.as_str(), "identity", 404),
    ];
    for (setting, expected) in [(SITE, SITE), ("*", "*"), ("https://other.example.com", "")] {
        let api = Api::configured(&[("API_CORS_ORIGINS", setting)]).await;
        for (path, encoding, status) in cases {
            let request = api.nobody().request("POST", path).header("Origin", SITE);
            let answer = ask(request.header("Content-Encoding", encoding)).await;
            assert_eq!(
                (answer.status, answer.header(ALLOWED)),
                (status, expected),
                "{path}"
            );
        }
    }
}
