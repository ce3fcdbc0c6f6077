//! The page on which people read and try the API.

use crate::harness::Api;
use cffa_server::api::v1::routes::table;

#[actix_web::test]
async fn the_page_shows_every_address_without_a_token_and_without_a_script_in_it() {
    let api = Api::start().await;
    let page = api.nobody().get("/api/v1/docs").await;
    assert_eq!(page.status, 200);
    let policy = page.header("content-security-policy");
    assert!(
        policy.contains("default-src 'self'") && !policy.contains("unsafe"),
        "{policy}"
    );
    for row in table() {
        let told = format!("<code>{} {}</code>", row.method, row.path);
        assert!(page.text.contains(&told), "{told}");
    }
    let scripts = page.text.match_indices("<script").count();
    assert_eq!(
        scripts,
        page.text.match_indices("<script src=").count()
            + page
                .text
                .match_indices("<script type=\"module\" src=")
                .count()
    );
    assert!(page.text.contains("write:book"));
    assert!(page.text.contains("<code>2026-11-17</code>"));
}
