//! Pages in the reader's language: the browser asks for one, and the reader can choose another.

#![allow(clippy::unwrap_used)]

use crate::routes::world::world;
use cffa_server::web::routes::table;
use cffa_testing::app::fixture::season;
use cffa_testing::app::{Answer, Browser, TestApp, ask};
use reqwest::Method;

async fn get(browser: &Browser, path: &str, accepted: &str) -> Answer {
    let request = browser.request(Method::GET, path);
    ask(request.header("Accept-Language", accepted)).await
}

/// Submits the language form in the footer of a page.
async fn choose(browser: &Browser, language: &str, from: &str) -> Answer {
    let request = browser.request(Method::POST, "/language");
    let request = request.header("Referer", format!("{}{from}", browser.base));
    ask(request.form(&[("language", language)])).await
}

#[actix_web::test]
async fn a_page_is_in_the_language_that_the_browser_asks_for() {
    let app = TestApp::start().await;
    let browser = app.browser();
    for (accepted, language, direction, text) in [
        ("de-AT,de;q=0.9,en;q=0.5", "de", "ltr", "Passwort"),
        ("fr", "fr", "ltr", "Mot de passe"),
        ("ar-EG", "ar", "rtl", "كلمة المرور"),
        ("xx, tlh", "en", "ltr", "Password"),
        ("", "en", "ltr", "Password"),
        (";q=;;=,<script>", "en", "ltr", "Password"),
    ] {
        let page = get(&browser, "/login", accepted).await;
        let html = format!("<html lang=\"{language}\" dir=\"{direction}\">");
        assert!(page.body.contains(&html), "{accepted}: {}", page.body);
        assert!(page.text().contains(text), "{accepted}: {}", page.text());
        assert_eq!(page.header("content-language"), language);
        let vary: Vec<String> = page
            .headers
            .get_all("vary")
            .iter()
            .map(|one| format!("{one:?}"))
            .collect();
        let vary = vary.join(",").to_lowercase();
        assert!(
            vary.contains("accept-language") && vary.contains("cookie"),
            "{vary}"
        );
    }
    let missing = get(&browser, "/no-such-page", "de").await;
    assert_eq!(missing.status, 404);
    assert!(
        missing.body.contains("<html lang=\"de\""),
        "{}",
        missing.body
    );
}

#[actix_web::test]
async fn what_is_refused_is_said_in_the_language_of_the_reader() {
    let app = TestApp::start().await;
    let (manager, _) = app.with_team().await;
    let guest = app.browser();
    for browser in [&guest, &manager] {
        choose(browser, "de", "/").await;
    }
    let fields = [("username", "nobody"), ("password", "not the password")];
    let refused = guest.fill("/login", &fields).await;
    assert!(
        refused.problems().contains("Benutzername oder Passwort"),
        "{}",
        refused.text()
    );
    let gone = guest.get("/invitations/none").await;
    assert!(gone.text().contains("Einladung ist ungültig"));
    let fields = [("current", "not it"), ("password", "kurz"), ("again", "x")];
    let refused = manager.post("/account/password", &fields).await;
    for said in [
        "Das Passwort ist zu kurz",
        "Die Passwörter sind verschieden",
    ] {
        assert!(refused.text().contains(said), "{}", refused.text());
    }
    let form = manager.get("/account").await.form("/account/tokens");
    let refused = manager.send(&form).await;
    let said = "Gib dem Token einen Namen";
    assert!(refused.text().contains(said), "{}", refused.text());
    let fields = [("bank_holder", "Ann"), ("bank_iban", "DE00")];
    let refused = manager.fill("/settings/payment-methods", &fields).await;
    let said = "Diese IBAN ist ungültig";
    assert!(refused.text().contains(said), "{}", refused.text());
    let refused = manager.fill("/settings", &[("name", " ")]).await;
    let said = "Gib dem Team einen Namen";
    assert!(refused.text().contains(said), "{}", refused.text());
    // Amounts follow the language's format, too.
    let fields = [("amount", "99999999999999")];
    let refused = manager.fill("/transactions/new", &fields).await;
    let said = "Der Höchstbetrag ist";
    let text = refused.text();
    let (_, amount) = text
        .split_once(said)
        .expect("the message has the largest amount");
    assert!(amount.trim().contains(",00"), "{text}");
}

#[actix_web::test]
async fn a_choice_on_a_page_that_answered_a_form_goes_back_to_a_page() {
    let (world, everybody) = world().await;
    let manager = everybody.last().expect("the manager is last");
    for row in table().iter().filter(|row| row.method == "POST") {
        let from = world.address(row.path);
        let back = choose(manager, "de", &from).await.location().to_owned();
        let path = back.split('?').next().unwrap_or_default();
        assert!(from.starts_with(path), "{from}: {back}");
        let page = manager.get(&back).await;
        // Some links have already been used.
        assert!(
            page.status < 400 || page.status == 410,
            "{from}: {back}: {}",
            page.status
        );
    }
    for (from, back) in [
        ("/next/off", "/next"),
        ("/settings/import/choose?page=2", "/settings"),
        ("/games/new?plan=1", "/games/new?plan=1"),
        ("/claims/confirm", "/"),
        ("/no/such/page", "/"),
    ] {
        assert_eq!(choose(manager, "de", from).await.location(), back, "{from}");
    }
}

#[actix_web::test]
async fn a_choice_is_remembered_by_the_browser_and_wins() {
    let app = TestApp::start().await;
    let (manager, _) = app.with_team().await;
    for browser in [app.browser(), manager] {
        let answer = choose(&browser, "it", "/count?name=Turf").await;
        assert_eq!(
            (answer.status, &*answer.location()),
            (303, "/count?name=Turf")
        );
        let cookie = answer.header("set-cookie");
        for part in [
            "cffa-language=it",
            "HttpOnly",
            "SameSite=Lax",
            "Path=/",
            "Max-Age=31536000",
        ] {
            assert!(cookie.contains(part), "{cookie}");
        }
        let page = get(&browser, &answer.location(), "de").await;
        assert!(page.body.contains("<html lang=\"it\""), "{}", page.body);
        assert!(
            page.body
                .contains("value=\"it\" lang=\"it\" dir=\"ltr\" selected")
        );
        // Another choice replaces it.
        choose(&browser, "en", "/count").await;
        let page = get(&browser, "/count", "de").await;
        assert!(page.body.contains("<html lang=\"en\""), "{}", page.body);
    }
}

#[actix_web::test]
async fn what_is_no_language_changes_nothing_and_leads_nowhere_else() {
    let app = TestApp::start().await;
    let browser = app.browser();
    for language in ["", "xx", "../de", "DE", "de\r\nSet-Cookie: a=b"] {
        let answer = choose(&browser, language, "/count").await;
        assert_eq!((answer.status, &*answer.location()), (303, "/count"));
        assert_eq!(answer.header("set-cookie"), "", "{language}");
    }
    for from in ["//evil.example", "/\\evil.example", "/.//evil.example"] {
        assert_eq!(choose(&browser, "de", from).await.location(), "/", "{from}");
    }
    let forged = browser
        .request(Method::GET, "/login")
        .header("Accept-Language", "pl");
    let forged = ask(forged.header("Cookie", "cffa-language=\"><script>")).await;
    assert!(forged.body.contains("<html lang=\"pl\""), "{}", forged.body);
    // Another site can't change the reader's language.
    let foreign = cffa_testing::http::client().post(browser.url("/language"));
    let foreign = foreign.header("Origin", "https://evil.example");
    assert_eq!(ask(foreign.form(&[("language", "de")])).await.status, 403);
}

#[actix_web::test]
async fn the_api_answers_in_english() {
    let app = TestApp::start().await;
    let browser = app.browser();
    let english = get(&browser, "/api/v1/me", "en").await;
    let german = get(&browser, "/api/v1/me", "de").await;
    assert_eq!((german.status, &german.body), (401, &english.body));
    assert_eq!(german.header("content-language"), "");
}

#[actix_web::test]
async fn amounts_and_dates_are_as_the_reader_writes_them() {
    let app = TestApp::start().await;
    let (manager, team) = app.with_team().await;
    let season = season(&app, &manager, team).await;
    choose(&manager, "de", "/games").await;
    let page = manager.get("/games").await;
    assert!(
        page.text().contains("61,00\u{a0}£") || page.text().contains("61,00 £"),
        "{}",
        page.text()
    );
    // A field contains the amount in a form that is parsed as the same amount.
    let path = format!("/games/{}/edit", season.game);
    let form = manager.get(&path).await.form(&path);
    assert_eq!(form.get("cost"), Some("61,00"));
    let before = app.book(&season.team).await.seq();
    assert_eq!(manager.send(&form).await.status, 303);
    assert_eq!(
        app.book(&season.team).await.seq(),
        before,
        "nothing was changed"
    );
    // Input is parsed in the same way in every language.
    let form = form.with("cost", "62,50 £");
    assert_eq!(manager.send(&form).await.status, 303);
    let book = app.book(&season.team).await;
    assert_eq!(
        book.last_game()
            .expect("the book has a game")
            .details
            .cost
            .minor(),
        6_250
    );
}

/// Words that are the same in every language: what people in the fixture typed, and names.
const SAME: &[&str] = &[
    // Names of teams, players, accounts, places and notes.
    "Tuesday",
    "Turf",
    "Thursday",
    "Richard",
    "Adam",
    "Autumn",
    "Mark",
    "Olga",
    "Roger",
    "Walter",
    "richard",
    "adam",
    "mark",
    "olga",
    "roger",
    "walter",
    "cage",
    "The",
    "the",
    "bus",
    "home",
    "Balls",
    // Names of programs, systems and formats.
    "CFFA",
    "CSV",
    "Excel",
    "Google",
    "Firefox",
    "Linux",
    "JSON",
    "Splitwise",
    "Spliit",
    "Cospend",
    "Hate",
    "Money",
    "WhatsApp",
    "PayPal",
    "Monzo",
    "Revolut",
    "UPI",
    "IBAN",
    "GBP",
    "AutoPay",
    // Days and months, which come from the locale.
    "Jan",
    "Feb",
    "Mar",
    "Apr",
    "May",
    "Jun",
    "Jul",
    "Aug",
    "Sep",
    "Oct",
    "Nov",
    "Dec",
    "Mon",
    "Tue",
    "Wed",
    "Thu",
    "Fri",
    "Sat",
    "Sun",
    "January",
    "February",
    "March",
    "April",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
    "Monday",
    "Wednesday",
    "Friday",
    "Saturday",
    "Sunday",
];

/// The documentation of the API, which is in English for everyone.
const API: &str = "/api/v1/docs";

/// The starts of sentences in crates below the pages, which have no messages yet.
const STILL_ENGLISH: &[&str] = &[
    "This sign-in has expired",
    "CFFA is already set up",
    // Changes to the team itself, in the history.
    "Created the team",
    "Invited ",
    "Joined as a ",
    "Revoked the access of",
    // Created in English before the test chose its language, and shown afterwards.
    "You have joined the team",
];

/// The words of a page without accents, except for those that are the same in every language.
/// Options are left out: they are names of time zones and currencies.
fn unaccented(html: &str) -> Vec<String> {
    let mut found = Vec::new();
    for piece in html.split('<').skip(1) {
        let (tag, text) = piece.split_once('>').unwrap_or((piece, ""));
        let name = tag.split_whitespace().next().unwrap_or_default();
        if ["option", "script", "style", "code", "textarea"].contains(&name) {
            continue;
        }
        let is_address = text.contains("://") || text.contains('@') || text.contains(".csv");
        let words = text.split(|letter: char| !letter.is_alphabetic());
        let plain = words.filter(|word| word.len() > 2 && word.is_ascii());
        let text = text.trim();
        let is_english = STILL_ENGLISH.iter().any(|start| text.starts_with(start));
        if plain.clone().any(|word| !SAME.contains(&word)) && !is_address && !is_english {
            found.push(text.to_owned());
        }
    }
    found
}

/// Debug builds have a language that consists of accented English. Text without accents doesn't
/// come from a message file.
#[cfg(debug_assertions)]
#[actix_web::test]
async fn every_text_of_every_page_is_in_the_message_files() {
    let (world, everybody) = world().await;
    let [guest, _, player, _, _, manager] = everybody;
    let mut found = std::collections::BTreeSet::new();
    let mut pages = 0;
    for browser in [&guest, &player, &manager] {
        assert!(
            choose(browser, "en-XA", "/")
                .await
                .header("set-cookie")
                .contains("en-XA")
        );
        for row in table().iter().filter(|row| row.method == "GET") {
            if row.path == API || row.path.ends_with("/events") {
                continue;
            }
            let page = world.ask(browser, "GET", row.path).await;
            if page.header("content-type").starts_with("text/html") {
                pages += 1;
                let texts = unaccented(&page.body);
                found.extend(
                    texts
                        .into_iter()
                        .map(|text| format!("{}: {text}", row.path)),
                );
            }
        }
    }
    assert!(pages > 90, "only {pages}");
    assert!(found.is_empty(), "{found:#?}");
}

/// The accessible name of a tab contains its visible label (WCAG 2.5.3).
#[actix_web::test]
async fn the_name_of_a_tab_contains_its_label_in_every_language() {
    let app = TestApp::start().await;
    let (manager, _) = app.with_team().await;
    let tab = regex::Regex::new(r#"<a href="[^"]*"([^>]*)>.*?<span>([^<]*)</span></a>"#).unwrap();
    let name = regex::Regex::new(r#"aria-label="([^"]*)""#).unwrap();
    for language in ["en", "de", "fr", "es", "pt", "it", "nl", "pl", "ar"] {
        let page = get(&manager, "/cffa", language).await;
        let (_, tabs) = page.body.split_once("<nav class=\"tabs").unwrap();
        let (tabs, _) = tabs.split_once("</nav>").unwrap();
        let tabs: Vec<_> = tab.captures_iter(tabs).collect();
        assert_eq!(tabs.len(), 5, "{language}");
        let named = tabs.iter().filter_map(|one| {
            let name = name.captures(&one[1])?[1].to_lowercase();
            Some((name, one[2].to_lowercase()))
        });
        let named: Vec<(String, String)> = named.collect();
        assert_eq!(named.len(), 2, "{language}: the next and a new game");
        for (name, label) in named {
            assert!(
                name.contains(&label),
                "{language}: {label} is not in {name}"
            );
        }
    }
}
