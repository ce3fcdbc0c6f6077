//! The link of a next game: anyone who has it can reply without an account.

#![allow(clippy::unwrap_used)]

use crate::links::{say, sees};
use cffa_testing::app::fixture::{Planned, Season, planned, season, shared};
use cffa_testing::app::{Answer, Browser, TestApp, days_ago};

async fn start(app: &TestApp) -> (Browser, Season, Planned) {
    let (manager, team) = app.with_team().await;
    let season = season(app, &manager, team).await;
    let plan = planned(app, &manager, &season.team).await;
    (manager, season, plan)
}

#[actix_web::test]
async fn whoever_has_the_link_says_who_comes_and_who_comes_late_waits() {
    let app = TestApp::start().await;
    let (_, season, plan) = start(&app).await;
    let (adam, mark) = (season.adam.to_string(), season.mark.to_string());
    let path = plan.path.as_str();
    let page = app.browser().get(path).await;
    sees(&page, "Tuesday Turf");
    sees(&page, "19:30 The cage 0 of 5 4 more needed");
    sees(&page, "£12.20 each when full");

    let adam = [("who", adam.as_str()), ("guests", "2"), ("reply", "in")];
    let page = say(&app.browser(), path, &adam).await;
    sees(&page, "Adam K is in, with 2 guests.");
    assert_eq!(
        page.form(path).get("who"),
        Some(adam[0].1),
        "the name can be corrected"
    );
    sees(&page, "3 of 5 1 more needed");
    sees(&page, "£12.20 each when full");
    let page = say(&app.browser(), path, &[("name", "Zed"), ("reply", "in")]).await;
    sees(&page, "Zed is in.");
    sees(&page, "4 of 5 Room for 1 more");
    let late = [("who", mark.as_str()), ("guests", "2"), ("reply", "in")];
    let page = say(&app.browser(), path, &late).await;
    sees(
        &page,
        "Mark is in, but the game is full: 2 guests on the waiting list.",
    );
    sees(&page, "5 of 5 Full, 2 waiting");
    let page = say(&app.browser(), path, &[("name", "Yan"), ("reply", "in")]).await;
    sees(
        &page,
        "The game is full. Yan is number 3 on the waiting list.",
    );

    // Two places are free again, and go to the first two on the waiting list.
    let phone = app.browser();
    let fewer = [("who", adam[0].1), ("guests", "0"), ("reply", "in")];
    let page = say(&phone, path, &fewer).await;
    sees(&page, "Adam K is in.");
    sees(&page, "5 of 5 Full, 1 waiting");
    let page = say(&phone, path, &[("who", adam[0].1), ("reply", "out")]).await;
    sees(&page, "Adam K is out.");
    sees(&page, "5 of 5 Full £12.20 each");
    sees(&page, "In 5 Zed Mark + 2 guests Yan Out Adam K");
}

#[actix_web::test]
async fn who_typed_a_name_finds_it_in_the_list_and_nobody_else_takes_it() {
    let app = TestApp::start().await;
    let (manager, season, plan) = start(&app).await;
    let path = plan.path.as_str();
    say(&app.browser(), path, &[("name", "Zed"), ("reply", "in")]).await;
    for (typed, says) in [
        ("zed", "zed is in the list: choose the name there"),
        ("ADAM K", "Adam K is in the list: choose the name there"),
        ("Z\u{202e}ed", "invisible characters"),
    ] {
        let page = say(&app.browser(), path, &[("name", typed), ("reply", "in")]).await;
        assert_eq!(page.status, 422);
        assert!(page.errors()["name"].contains(says), "{:?}", page.errors());
        assert_eq!(page.form(path).get("name"), Some(typed));
    }
    let edit = format!("/players/{}/edit", season.mark);
    let retire = format!("/players/{}/retire", season.mark);
    manager.done(&manager.get(&edit).await.form(&retire)).await;
    let page = say(&app.browser(), path, &[("name", "Mark"), ("reply", "in")]).await;
    assert!(
        page.errors()["name"].contains("retired"),
        "{:?}",
        page.errors()
    );

    let plans = app.store.next_games(&[season.team.id]).await.unwrap();
    let zed = plans[0].replies[0].id.to_string();
    let page = say(&app.browser(), path, &[("who", &zed), ("reply", "out")]).await;
    sees(&page, "Zed is out.");
}

#[actix_web::test]
async fn what_makes_no_answer_is_said_and_nothing_typed_is_lost() {
    let app = TestApp::start().await;
    let (_, season, plan) = start(&app).await;
    let (path, adam) = (plan.path.as_str(), season.adam.to_string());
    let before = app.everything().await;
    for (fields, field) in [
        (vec![("reply", "in")], "who"),
        (
            vec![("who", adam.as_str()), ("name", "Zed"), ("reply", "in")],
            "who",
        ),
        (vec![("who", plan.id.as_str()), ("reply", "in")], "who"),
        (vec![("who", "seven"), ("reply", "in")], "who"),
        (
            vec![("who", &adam), ("guests", "10"), ("reply", "in")],
            "guests",
        ),
        (
            vec![("who", &adam), ("guests", "-1"), ("reply", "in")],
            "guests",
        ),
    ] {
        let page = say(&app.browser(), path, &fields).await;
        assert_eq!(page.status, 422, "{fields:?}");
        assert!(page.errors().contains_key(field), "{:?}", page.errors());
    }
    let page = say(&app.browser(), path, &[("who", &adam), ("guests", "3")]).await;
    assert!(
        page.problems().contains("Choose in or out"),
        "{}",
        page.problems()
    );
    assert_eq!(page.form(path).get("guests"), Some("3"));
    let other = uuid::Uuid::now_v7().to_string();
    let fields = [("who", adam.as_str()), ("reply", "in"), ("plan", &other)];
    let page = say(&app.browser(), path, &fields).await;
    assert!(
        page.problems().contains("for another game"),
        "{}",
        page.problems()
    );
    assert_eq!(app.everything().await, before);
}

#[actix_web::test]
async fn the_same_form_sent_twice_is_one_answer() {
    let app = TestApp::start().await;
    let (_, season, plan) = start(&app).await;
    let browser = app.browser();
    let form = browser.get(&plan.path).await.form(&plan.path);
    let form = form
        .with("name", "Zed")
        .with("guests", "1")
        .with("reply", "in");
    let first = browser.send(&form).await;
    assert_eq!(browser.send(&form).await.location(), first.location());
    let plans = app.store.next_games(&[season.team.id]).await.unwrap();
    assert_eq!((plans[0].replies.len(), plans[0].queue.len()), (1, 2));
}

#[actix_web::test]
async fn a_new_link_ends_the_old_one() {
    let app = TestApp::start().await;
    let (manager, _, plan) = start(&app).await;
    manager
        .done(&manager.get("/next").await.form("/next/link"))
        .await;
    let now = shared(&manager.get("/next").await);
    assert_ne!(now, plan.path);
    let old = app.browser().get(&plan.path).await;
    assert_eq!(old.status, 410);
    sees(&old, "replaced by a new one");
    assert_eq!(app.browser().post(&plan.path, &[]).await.status, 410);
    let events = format!("{}/events", plan.path);
    assert_eq!(app.browser().get(&events).await.status, 410);
    assert_eq!(app.browser().get(&now).await.status, 200);
    // The stored value doesn't open the page.
    let teams = app.store.teams().await.unwrap();
    let kept = app.store.next_games(&[teams[0].id]).await.unwrap();
    assert!(!format!("{kept:?}").contains(now.trim_start_matches("/play/")));
}

#[actix_web::test]
async fn one_address_answers_only_so_often() {
    let app = TestApp::start().await;
    let (_, season, plan) = start(&app).await;
    let adam = season.adam.to_string();
    let browser = app.browser();
    let form = browser.get(&plan.path).await.form(&plan.path);
    let form = form.with("who", &adam).with("reply", "in");
    let mut statuses = Vec::new();
    for _ in 0..31 {
        statuses.push(browser.send(&form).await.status);
    }
    assert_eq!(statuses.iter().filter(|status| **status == 303).count(), 30);
    assert_eq!(statuses[30], 429);
}

#[actix_web::test]
async fn the_code_to_share_is_the_whole_link() {
    let app = TestApp::configured(&[("CFFA_URL", "https://cffa.example")]).await;
    let (_, _, plan) = start(&app).await;
    let page = app.browser().get(&plan.path).await;
    let link = format!("value=\"https://cffa.example{}\"", plan.path);
    assert!(page.body.contains(&link), "{}", page.body);
    let code = app.browser().get(&format!("{}/qr.svg", plan.path)).await;
    assert_eq!(code.header("content-type"), "image/svg+xml");
    assert!(code.body.starts_with("<svg"));
}

#[actix_web::test]
async fn chats_show_a_picture_that_says_how_full_the_game_is_and_nothing_else() {
    let app = TestApp::configured(&[("CFFA_URL", "https://cffa.example")]).await;
    let (_, _, plan) = start(&app).await;
    let address = |page: &Answer| {
        let (_, rest) = page.body.split_once("og:image\" content=\"").unwrap();
        rest.split('"').next().unwrap().to_owned()
    };
    let browser = app.browser();
    let first = address(&browser.get(&plan.path).await);
    let path = first.strip_prefix("https://cffa.example").unwrap();
    let picture = browser.get(path).await;
    assert_eq!(picture.header("content-type"), "image/png");
    // After a reply, a chat gets another address, and so another picture.
    let form = browser.get(&plan.path).await.form(&plan.path);
    let form = form.with("name", "Zed").with("reply", "in");
    browser.send(&form).await;
    let second = address(&browser.get(&plan.path).await);
    assert_ne!(first, second);
    let now = browser
        .get(second.strip_prefix("https://cffa.example").unwrap())
        .await;
    assert_ne!(picture.body, now.body);
    // The picture is always current, whatever address is used.
    assert_eq!(browser.get(path).await.body, now.body);
    let none = browser.get("/play/none/picture.png").await;
    assert_eq!(none.status, 410);
}

/// The cookies that a browser sends to an address.
fn cookies(browser: &Browser, path: &str) -> String {
    use reqwest::cookie::CookieStore;
    let held = browser.jar.cookies(&browser.url(path));
    held.map_or_else(String::new, |it| it.to_str().unwrap().to_owned())
}

#[actix_web::test]
async fn a_browser_remembers_for_whom_it_replied_by_this_link_alone() {
    let app = TestApp::start().await;
    let (manager, season, plan) = start(&app).await;
    let (path, adam) = (plan.path.as_str(), season.adam.to_string());
    let phone = app.browser();
    let form = phone.get(path).await.form(path);
    let form = form.with("who", &adam).with("guests", "1");
    let answer = phone.send(&form.with("reply", "in")).await;
    assert_eq!(
        answer.location(),
        path,
        "nothing of a person in the address"
    );
    let cookie = answer.header("set-cookie").to_owned();
    for attribute in [
        "HttpOnly",
        "SameSite=Lax",
        &format!("Path={path}"),
        "Max-Age=15552000",
    ] {
        assert!(cookie.contains(attribute), "{cookie}");
    }
    assert!(
        !cookie.contains(&adam) && !cookie.contains("Adam"),
        "{cookie}"
    );
    assert!(cookies(&phone, path).contains("cffa-reply="));
    assert!(!cookies(&phone, "/next").contains("cffa-reply="));

    let page = phone.get(path).await;
    sees(&page, "Adam K is in, with 1 guest.");
    sees(&page, "Change your reply");
    assert_eq!(page.form(path).get("guests"), Some("1"));

    // The next game with the same link: one tap is enough.
    let edit = format!("/players/{}/edit", season.adam);
    let renamed = manager.get(&edit).await.form(&edit).with("name", "Adam");
    manager.done(&renamed).await;
    manager
        .done(&manager.get("/next").await.form("/next/off"))
        .await;
    manager
        .done(&manager.get("/next/plan").await.form("/next/plan"))
        .await;
    let page = phone.get(path).await;
    sees(&page, "Adam, are you in?");
    let form = page.form(path);
    assert_eq!(
        (form.get("who"), form.get("guests")),
        (Some(&*adam), Some("0"))
    );
    let page = say(&phone, path, &[("reply", "in")]).await;
    sees(&page, "Adam is in.");

    // Another person uses the same phone.
    let page = say(&phone, path, &[("forget", "yes")]).await;
    assert_eq!(page.form(path).get("who"), None);
    assert!(!page.text().contains("Adam is in."), "{}", page.text());
    assert!(!cookies(&phone, path).contains("cffa-reply="));
}

#[actix_web::test]
async fn a_copied_address_preselects_nobody() {
    let app = TestApp::start().await;
    let (_, season, plan) = start(&app).await;
    let (path, adam) = (plan.path.as_str(), season.adam.to_string());
    say(&app.browser(), path, &[("who", &adam), ("reply", "in")]).await;
    let plans = app.store.next_games(&[season.team.id]).await.unwrap();
    for you in [plans[0].replies[0].id.to_string(), adam] {
        let page = app.browser().get(&format!("{path}?you={you}")).await;
        assert_eq!(page.form(path).get("who"), None);
        assert!(!page.text().contains("Adam K is in."), "{}", page.text());
    }
}

#[actix_web::test]
async fn who_cannot_be_replied_for_any_more_is_not_remembered() {
    let app = TestApp::start().await;
    let (manager, season, plan) = start(&app).await;
    let path = plan.path.as_str();
    let typed = app.browser();
    say(&typed, path, &[("name", "Zed"), ("reply", "in")]).await;
    sees(&typed.get(path).await, "Zed is in.");
    let mark = app.browser();
    let fields = [("who", &*season.mark.to_string()), ("reply", "out")];
    say(&mark, path, &fields).await;
    sees(&mark.get(path).await, "Mark is out.");

    for _ in 0..2 {
        let off = manager.get("/next").await.forms("/next/remove").remove(0);
        manager.done(&off).await;
    }
    let edit = format!("/players/{}/edit", season.mark);
    let retire = format!("/players/{}/retire", season.mark);
    manager.done(&manager.get(&edit).await.form(&retire)).await;
    for browser in [typed, mark] {
        let page = browser.get(path).await;
        assert_eq!(page.form(path).get("who"), None);
    }
}

#[actix_web::test]
async fn a_refused_reply_for_somebody_else_is_shown_as_it_was_filled_in() {
    let app = TestApp::start().await;
    let (_, season, plan) = start(&app).await;
    let (path, adam) = (plan.path.as_str(), season.adam.to_string());
    let phone = app.browser();
    let form = phone.get(path).await.form(path);
    say(&phone, path, &[("who", &adam), ("reply", "in")]).await;
    let refused = phone
        .send(&form.with("name", "Mark").with("reply", "in"))
        .await;
    assert_eq!(refused.status, 422);
    let form = refused.form(path);
    assert_eq!(
        (form.get("who"), form.get("name")),
        (Some(""), Some("Mark"))
    );
    let guests = [("guests", "90"), ("reply", "in")];
    let refused = say(&phone, path, &guests).await;
    assert_eq!(refused.status, 422);
    let form = refused.form(path);
    assert_eq!(
        (form.get("who"), form.get("guests")),
        (Some(&*adam), Some("90"))
    );
}

#[actix_web::test]
async fn a_name_has_a_direction_of_its_own() {
    let app = TestApp::start().await;
    let (_, _, plan) = start(&app).await;
    let (path, phone) = (plan.path.as_str(), app.browser());
    let david = "דוד בן-גוריון";
    let fields = [("name", david), ("guests", "2"), ("reply", "in")];
    let page = say(&phone, path, &fields).await;
    for sentence in [
        format!("<bdi>{david}</bdi> is in, with 2 guests."),
        format!("<bdi>{david}</bdi> <span class=\"quiet\">+ 2 guests</span>"),
        format!("Not <bdi>{david}</bdi>?"),
    ] {
        assert!(page.body.contains(&sentence), "{}", page.body);
    }
}

#[actix_web::test]
async fn a_chat_shows_the_game_of_a_link_and_nobody_in_it() {
    let app = TestApp::configured(&[("CFFA_URL", "https://cffa.example")]).await;
    let (manager, season, plan) = start(&app).await;
    let (path, adam) = (plan.path.as_str(), season.adam.to_string());
    let when = jiff::Zoned::now().date().at(19, 30, 0, 0);
    let when = when.strftime("%a %-d %b %H:%M").to_string();
    say(&app.browser(), path, &[("who", &adam), ("reply", "in")]).await;
    let head = |page: &Answer| page.body.split_once("</head>").unwrap().0.to_owned();
    let open = head(&app.browser().get(path).await);
    for part in [
        format!("<title>{when} · 1 of 5 in · Tuesday Turf · CFFA</title>"),
        format!("og:title\" content=\"{when} · 1 of 5 in · Tuesday Turf\""),
        "og:description\" content=\"The cage. £12.20 each when full. Reply without an account.\""
            .to_owned(),
        "og:type\" content=\"website\"".to_owned(),
        format!("og:url\" content=\"https://cffa.example{path}\""),
    ] {
        assert!(open.contains(&part), "no {part} in {open}");
    }
    assert!(!open.contains("Adam"), "{open}");
    manager
        .done(&manager.get("/next").await.form("/next/off"))
        .await;
    let off = head(&app.browser().get(path).await);
    let title = format!("<title>{when} · called off · Tuesday Turf · CFFA</title>");
    assert!(off.contains(&title), "{off}");
}

/// The properties of the only event in a calendar, by name.
fn event(file: &Answer) -> std::collections::BTreeMap<String, String> {
    assert_eq!(file.status, 200);
    assert_eq!(file.header("content-type"), "text/calendar; charset=utf-8");
    assert!(!file.body.replace("\r\n", "").contains(['\r', '\n']));
    let unfolded = file.body.replace("\r\n ", "");
    let (_, event) = unfolded.split_once("BEGIN:VEVENT\r\n").unwrap();
    let (event, _) = event.split_once("END:VEVENT\r\n").unwrap();
    let lines = event.lines().map(|line| line.split_once(':').unwrap());
    lines
        .map(|(name, value)| (name.to_owned(), value.to_owned()))
        .collect()
}

#[actix_web::test]
async fn a_calendar_takes_the_game_and_its_changes() {
    let app = TestApp::configured(&[("CFFA_URL", "https://cffa.example")]).await;
    let (manager, team) = app.with_team().await;
    manager
        .fill("/settings", &[("time_zone", "America/New_York")])
        .await;
    let plan = planned(&app, &manager, &team).await;
    let place = "Goals, pitch 4; behind the \\ of Łódź, where the long road ends at the sea";
    let file = format!("{}/game.ics", plan.path);
    let first = event(&app.browser().get(&file).await);
    assert_eq!(first["UID"], plan.id);
    assert_eq!((&*first["SEQUENCE"], &*first["STATUS"]), ("0", "CONFIRMED"));
    assert_eq!(first["SUMMARY"], "Football: Tuesday Turf");

    let form = manager.get("/next/plan").await.form("/next/plan");
    let form = form.with("date", &days_ago(-40)).with("place", place);
    manager.done(&form).await;
    let changed = event(&app.browser().get(&file).await);
    let date: jiff::civil::Date = days_ago(-40).parse().unwrap();
    let start = date.at(19, 30, 0, 0).in_tz("America/New_York").unwrap();
    let utc = |at: jiff::Zoned| at.timestamp().strftime("%Y%m%dT%H%M%SZ").to_string();
    assert_eq!(changed["DTSTART"], utc(start.clone()));
    assert_eq!(
        changed["DTEND"],
        utc(start.saturating_add(jiff::ToSpan::hours(2)))
    );
    assert_eq!((&*changed["UID"], &*changed["SEQUENCE"]), (&*plan.id, "1"));
    let escaped =
        "Goals\\, pitch 4\\; behind the \\\\ of Łódź\\, where the long road ends at the sea";
    assert_eq!(changed["LOCATION"], escaped);
    assert_eq!(
        changed["DESCRIPTION"],
        format!("https://cffa.example{}", plan.path)
    );
    manager
        .done(&manager.get("/next").await.form("/next/off"))
        .await;
    let off = event(&app.browser().get(&file).await);
    assert_eq!((&off["UID"], &*off["STATUS"]), (&plan.id, "CANCELLED"));

    let of_member = event(&manager.get("/next/game.ics").await);
    assert_eq!(of_member["UID"], plan.id);
    assert_eq!(of_member["DESCRIPTION"], "https://cffa.example/next");
}

#[actix_web::test]
async fn a_place_leads_to_a_map() {
    let app = TestApp::start().await;
    let (manager, _, plan) = start(&app).await;
    let form = manager.get("/next/plan").await.form("/next/plan");
    manager
        .done(&form.with("place", "Goals, pitch 4 & \"bar\""))
        .await;
    let map = "https://www.openstreetmap.org/search?query=Goals%2C+pitch+4+%26+%22bar%22";
    for page in [
        manager.get("/next").await,
        app.browser().get(&plan.path).await,
    ] {
        let link = format!("<a href=\"{map}\" rel=\"noopener noreferrer\">");
        assert!(page.body.contains(&link), "{}", page.body);
    }
}
