//! A session that ends while a user fills in a form, with sign-in at a provider: the round trip to
//! the provider loses nothing that was typed.

use crate::house::House;
use cffa_testing::app::html;
use cffa_testing::identity_provider::Kind;

#[actix_web::test]
#[ignore = "needs Node.js: ./scripts/test tests"]
async fn a_form_is_gone_on_with_after_the_way_to_the_provider_and_back() {
    let house = House::new(Kind::Provider).await;
    let ann = house.signed_in("ann").await;
    let team = house.app.found_team(&ann.browser, "Tuesday Turf").await;
    let team = team.id.to_string();
    let typed = [
        ("name", "Zed & Sons"),
        ("comment", "left foot"),
        ("team", &team),
    ];
    let again = house.person();
    let before = house.app.everything().await;
    let page = again.post("/players/new", &typed).await;
    page.says(401, "Sign in to continue with your form.");
    assert!(
        page.body.contains("/login/oidc?next=%2Fcontinue"),
        "{}",
        page.body
    );

    let answer = again.through("/login/oidc?next=/continue", "ann").await;
    assert_eq!((answer.status, &*answer.location()), (303, "/continue"));
    let page = again.get("/continue").await;
    page.says(200, "Nothing has been saved yet");
    let form = html::forms(&page.body)
        .into_iter()
        .find(|form| form.action == "/players/new")
        .expect("the page has the form to continue");
    let page = again.browser.send(&form).await;
    assert_eq!(page.status, 422, "{}", page.text());
    assert!(
        page.problems()
            .contains("nothing has been saved yet. Check your entries, then save.")
    );
    let form = page.form("/players/new");
    assert_eq!(form.get("name"), Some("Zed & Sons"));
    assert_eq!(form.get("comment"), Some("left foot"));
    assert_eq!(house.app.everything().await, before);
    assert_eq!(again.browser.send(&form).await.location(), "/players");
    // The form is restored only once; after that, the browser has forgotten it.
    assert_eq!(again.get("/continue").await.location(), "/");
}

#[actix_web::test]
#[ignore = "needs Node.js: ./scripts/test tests"]
async fn a_form_that_fits_in_no_cookie_says_so_and_is_not_lost_in_the_page() {
    let house = House::with(Kind::Provider, &[("LOCAL_ACCOUNTS", "on")]).await;
    // Text that can't be compressed (xorshift).
    let mut state = 88_172_645_463_325_252_u64;
    let mut letter = || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        char::from(b'a' + u8::try_from(state % 26).unwrap_or(0))
    };
    let long: String = (0..9_000).map(|_| letter()).collect();
    let page = house
        .person()
        .post("/players/new", &[("comment", &long)])
        .await;
    page.says(
        401,
        "Sign in with your password to continue: the form is too long",
    );
    let kept = |cookie: &str| cookie.contains("cffa-kept") && !cookie.contains("Max-Age=0");
    let mut set = page.headers.get_all("set-cookie").iter();
    assert!(!set.any(|cookie| kept(cookie.to_str().unwrap_or_default())));
    assert!(page.body.contains("name=\"kept\""));
}
