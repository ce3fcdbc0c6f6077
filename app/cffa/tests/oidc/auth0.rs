//! Follows the Auth0 chapter of docs/admin/auth.md word by word: the tenant and CFFA are set to
//! what its tables and its `.env` say, with other host names.

use crate::bearers::{me, told};
use crate::house::{House, Person, app, free_base};
use cffa_testing::identity_provider::{Idp, Kind};
use serde_json::{Value, json};

const DOCUMENT: &str = include_str!("../../../../docs/admin/auth.md");

/// The address that the document uses.
const SITE: &str = "https://cffa.example.com";

/// The chapter, with our address in place of the document's.
fn chapter(base: &str) -> String {
    let (_, chapter) = DOCUMENT
        .split_once("\n## Auth0\n")
        .expect("the document has the chapter");
    let (chapter, _) = chapter
        .split_once("\n## ")
        .expect("another chapter follows");
    chapter.replace(SITE, base)
}

/// The value in the table row of this field.
fn field(chapter: &str, name: &str) -> String {
    let start = format!("| {name} | ");
    let rows = chapter.lines().map(str::trim);
    let row = rows.filter_map(|line| line.strip_prefix(&start)).next();
    let cell = row.unwrap_or_else(|| panic!("no row {name}"));
    let value = cell.trim_end_matches('|').trim();
    // Only the value, if an explanation follows it.
    let code = value.strip_prefix('`').and_then(|it| it.split_once('`'));
    code.map_or(value, |(code, _)| code).to_owned()
}

/// The lines of the chapter's `.env`, with this tenant's values.
fn settings(chapter: &str, idp: &Idp) -> Vec<(String, String)> {
    let (_, block) = chapter
        .split_once("```shell\n")
        .expect("the chapter has settings");
    let (block, _) = block.split_once("```").expect("the block of settings ends");
    let lines = block.lines().filter_map(|line| line.trim().split_once('='));
    lines
        .map(|(name, value)| {
            let value = match name {
                "AUTH0_DOMAIN" => &*idp.issuer,
                "AUTH0_CLIENT_ID" => "cffa",
                "AUTH0_CLIENT_SECRET" => "the-secret-of-cffa",
                _ => value,
            };
            (name.to_owned(), value.to_owned())
        })
        .collect()
}

/// CFFA and a tenant, both configured as the chapter says, and the chapter.
async fn house(tenant: Value, more: &[(&str, &str)]) -> (House, String) {
    let base = free_base();
    let chapter = chapter(&base);
    let idp = Idp::start(Kind::Auth0, &base, "/callback");
    let mut set = json!({
        "callbacks": [field(&chapter, "Allowed Callback URLs")],
        "logouts": [field(&chapter, "Allowed Logout URLs")],
    });
    for (name, value) in tenant.as_object().expect("the settings are an object") {
        set[name] = value.clone();
    }
    idp.tell("tenant", set).await;
    let mut all = settings(&chapter, &idp);
    assert_eq!(all.len(), 4, "{all:?}");
    all.extend(
        more.iter()
            .map(|(name, value)| ((*name).into(), (*value).into())),
    );
    let house = House {
        app: app(&base, &all).await,
        idp,
    };
    (house, chapter)
}

async fn sign_in(house: &House, name: &str) -> Person {
    let person = house.person();
    let answer = person.through("/login/auth0", name).await;
    assert_eq!(answer.status, 303, "{}", answer.text());
    person
}

/// Signs out here, follows the redirect to the tenant, and returns.
async fn signs_out_of_both(house: &House, person: &Person, path: &str) {
    let page = person.post("/logout", &[]).await;
    page.says(200, "You are signed out here. Signing you out of Auth0…");
    let url = Person::onward(&page);
    assert!(
        url.starts_with(&format!("{}{path}", house.idp.issuer)),
        "{url}"
    );
    let home = person.at_provider(&url, "ann").await;
    assert!(["", "/"].contains(&&*home), "{home}");
    assert!(!person.is_signed_in().await);
    // The session at the tenant has ended too: it shows its sign-in page again.
    let asked = person.begin("/login/auth0").await;
    let back = person.at_provider(&asked, "bob").await;
    person.get(&back).await;
    person
        .follow("/")
        .await
        .says(200, "Hello, bob of the tenant");
}

#[actix_web::test]
#[ignore = "needs Node.js: ./scripts/test tests"]
async fn people_sign_in_and_out_with_an_application_set_up_as_the_chapter_says() {
    for (has_end_session, path) in [(true, "/oidc/logout?"), (false, "/v2/logout?")] {
        let tenant = json!({ "end_session_in_discovery": has_end_session });
        let (house, chapter) = house(tenant, &[]).await;
        // The sign-in address redirects to the tenant.
        let login = field(&chapter, "Application Login URI");
        let ann = house.person();
        let begun = ann.get(login.trim_start_matches(&house.app.base)).await;
        assert_eq!(
            begun.location(),
            "/login/auth0?next=%2F",
            "{}",
            begun.text()
        );
        let answer = ann.through(&begun.location(), "ann").await;
        assert_eq!(
            (answer.status, &*answer.location()),
            (303, "/"),
            "{}",
            answer.text()
        );
        ann.follow("/").await.says(200, "Hello, ann of the tenant");
        ann.get("/account").await.says(200, "auth0|ann");
        signs_out_of_both(&house, &ann, path).await;
    }
}

#[actix_web::test]
#[ignore = "needs Node.js: ./scripts/test tests"]
async fn what_is_set_otherwise_than_the_chapter_says_is_told_as_it_says() {
    let (house, chapter) = house(json!({}), &[]).await;
    let ann = house.person();
    // A trailing slash, which the chapter warns about.
    let slash = format!("{}/", field(&chapter, "Allowed Callback URLs"));
    house
        .idp
        .tell("tenant", json!({ "callbacks": [slash] }))
        .await;
    let url = ann.begin("/login/auth0").await;
    let page = crate::house::seen(ann.browser.client.get(&url)).await;
    page.says(403, "Callback URL mismatch");
    assert!(DOCUMENT.contains("*Callback URL mismatch*"));

    let right = field(&chapter, "Allowed Callback URLs");
    let wrong = json!({ "callbacks": [right], "client_secret": "another" });
    house.idp.tell("tenant", wrong).await;
    let answer = ann.through("/login/auth0", "ann").await;
    answer.says(400, "Auth0 does not accept this CFFA");
    assert!(DOCUMENT.contains("*does not accept this CFFA*"));
}

#[actix_web::test]
#[ignore = "needs Node.js: ./scripts/test tests"]
async fn signing_out_over_there_ends_the_session_here() {
    let (house, chapter) = house(json!({}), &[]).await;
    let path = "/backchannel-logout/auth0";
    let address = format!("{}{path}", house.app.base);
    assert!(chapter.contains(&format!("`{address}`")));
    house
        .idp
        .tell("tenant", json!({ "backchannel": address }))
        .await;
    let ann = sign_in(&house, "ann").await;
    let phone = sign_in(&house, "ann").await;
    let url = format!("{}/v2/logout", house.idp.issuer);
    crate::house::seen(ann.browser.client.get(url)).await;
    assert!(!ann.is_signed_in().await);
    assert!(phone.is_signed_in().await, "another session at the tenant");
}

#[actix_web::test]
#[ignore = "needs Node.js: ./scripts/test tests"]
async fn access_tokens_are_taken_once_the_api_is_set_up_as_the_chapter_says() {
    let identifier = field(&chapter(SITE), "Identifier");
    assert_eq!(identifier, format!("{SITE}/api"));
    for profile in ["auth0", "rfc9068"] {
        let tenant = json!({
            "audience": identifier, "profile": profile, "permissions": ["read:book", "write:book"],
        });
        let (house, _) = house(tenant, &[("AUTH0_AUDIENCE", &identifier)]).await;
        let ann = sign_in(&house, "ann").await;
        house.app.found_team(&ann.browser, "Tuesday Turf").await;
        let token = house
            .idp
            .tell("access", json!({ "sub": "auth0|ann" }))
            .await;
        let answer = told(&me(&house, &token).await);
        assert_eq!(
            answer["scopes"],
            json!(["read:book", "write:book"]),
            "{profile}"
        );
        assert_eq!(answer["teams"][0]["role"], "manager", "{profile}");
        // A program without a user is named as Auth0 names it, so that a manager can add it.
        let answer = me(&house, &machine(&house, &identifier).await).await;
        assert_eq!(answer.status, 403, "{}", answer.body);
        assert!(answer.body.contains("notebook@clients"), "{}", answer.body);
    }
}

/// A token for the program `notebook`.
async fn machine(house: &House, audience: &str) -> String {
    let request = cffa_testing::http::client()
        .post(format!("{}/oauth/token", house.idp.issuer))
        .form(&[
            ("grant_type", "client_credentials"),
            ("client_id", "notebook"),
            ("client_secret", "the-secret-of-the-notebook"),
            ("audience", audience),
        ]);
    let answer: Value = request
        .send()
        .await
        .expect("the server responds")
        .json()
        .await
        .expect("the text is valid JSON");
    answer["access_token"]
        .as_str()
        .expect("the response has a token")
        .to_owned()
}

#[actix_web::test]
#[ignore = "needs Node.js: ./scripts/test tests"]
async fn without_an_api_at_the_tenant_its_tokens_are_opaque_and_open_nothing() {
    let (house, _) = house(json!({}), &[]).await;
    let ann = sign_in(&house, "ann").await;
    let answer = me(&house, "3f9a1c5e-opaque-0d2b").await;
    assert_eq!(answer.status, 401, "{}", answer.body);
    assert!(
        answer.body.contains("nor a signed token of a provider"),
        "{}",
        answer.body
    );
    // A user's own tokens still work.
    let own = ann.browser.make_token("notebook", &["read:book"]).await;
    assert_eq!(me(&house, &own).await.status, 200);
}
