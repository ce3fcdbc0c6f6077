//! Pages that the server keeps, and pages that a browser kept: neither is ever out of date.

#![allow(clippy::unwrap_used)]

use cffa_server::page_cache::PageCache;
use cffa_store::Team;
use cffa_testing::app::fixture::{Season, named_season, planned, season};
use cffa_testing::app::{Answer, Browser, TestApp, ask, today};
use rand::rngs::StdRng;
use rand::seq::IndexedRandom;
use rand::{Rng, SeedableRng};
use regex::Regex;
use reqwest::Method;
use std::collections::BTreeMap;

/// Commands that one run of the test gives. Most are followed by a look at one page of each reader.
const COMMANDS: usize = 36;

/// Pages that are rendered once for each state of what they show.
fn paths(season: &Season) -> Vec<String> {
    let of = |path: &str| path.to_owned();
    vec![
        of("/cffa"),
        of("/cffa?show=all"),
        of("/games"),
        format!("/games?player={}", season.mark),
        of("/transactions"),
        of("/transactions?kind=payment"),
        of("/transactions?from=never"),
        of("/season"),
        of("/season?range=all"),
        of("/playerSummary"),
        format!("/playerSummary/{}", season.mark),
        format!("/playerSummary/{}", season.adam),
    ]
}

async fn asked(reader: &Browser, path: &str, language: &str, known: Option<&str>) -> Answer {
    let request = reader.request(Method::GET, path);
    let request = request.header("Accept-Language", language);
    ask(match known {
        Some(tag) => request.header("If-None-Match", tag),
        None => request,
    })
    .await
}

/// A page without the keys of its forms.
fn masked(html: &str) -> String {
    let keys = Regex::new(r#"name="form_key" value="[0-9a-f-]{36}""#).unwrap();
    keys.replace_all(html, "name=\"form_key\"").into_owned()
}

fn form_key(page: &Answer) -> String {
    let (_, rest) = page.body.split_once("name=\"form_key\" value=\"").unwrap();
    rest[..36].to_owned()
}

/// The same reader at another server.
fn at(base: &str, reader: &Browser) -> Browser {
    Browser {
        base: base.to_owned(),
        ..reader.clone()
    }
}

struct World {
    app: TestApp,
    season: Season,
    /// Gives commands; other browsers look at what comes of them, so that they have no messages.
    manager: Browser,
    mark: Browser,
    players: Vec<String>,
}

impl World {
    async fn new() -> World {
        let app = TestApp::start().await;
        let (manager, team) = app.with_team().await;
        let season = season(&app, &manager, team).await;
        let mark = app
            .join(&manager, "player", Some(season.mark), "mark")
            .await;
        let players = [season.richard, season.adam, season.mark];
        World {
            players: players.map(|id| id.to_string()).into(),
            app,
            season,
            manager,
            mark,
        }
    }

    async fn signed_in(&self, user_name: &str) -> Browser {
        let browser = self.app.browser();
        browser.sign_in(user_name).await;
        // Whatever is said after signing in is said here.
        browser.follow("/").await;
        browser
    }

    fn team(&self) -> &Team {
        &self.season.team
    }

    /// Sends a form of a page, if it is there. What is refused is a command as well.
    async fn try_form(&self, by: &Browser, page: &str, action: &str, fields: &[(&str, &str)]) {
        let forms = by.get(page).await.forms(action);
        let Some(form) = forms.into_iter().next() else {
            return;
        };
        let form = fields
            .iter()
            .fold(form, |form, (name, value)| form.with(name, value));
        by.send(&form).await;
    }

    async fn command(&self, random: &mut StdRng) -> String {
        let (manager, mark) = (&self.manager, &self.mark);
        let player = self.players.choose(random).unwrap().as_str();
        let amount = format!(
            "{}.{:02}",
            random.random_range(1..9),
            random.random_range(0..99)
        );
        let number = random.random_range(0..1_000_000).to_string();
        let command = random.random_range(0..18);
        match command {
            0 => {
                let paid = [("player", player), ("amount", &*amount)];
                self.try_form(manager, "/transactions/new", "/transactions/new", &paid)
                    .await;
            }
            1 => {
                let game = manager.new_game(&today(), &amount).await;
                manager
                    .send(&game.with(&format!("played_{player}"), "on"))
                    .await;
            }
            2 | 3 => {
                self.try_form(manager, "/history", "/history/undo", &[])
                    .await
            }
            4 => {
                let name = format!("Team {number}");
                self.try_form(manager, "/settings", "/settings", &[("name", &name)])
                    .await;
            }
            5 => {
                let zone = ["Pacific/Kiritimati", "Pacific/Pago_Pago"]
                    .choose(random)
                    .unwrap();
                self.try_form(manager, "/settings", "/settings", &[("time_zone", zone)])
                    .await;
            }
            6 => {
                let account = self.app.account_of("mark").await.id.to_string();
                let page = manager.get("/manageUserAccess").await;
                let forms = page.forms("/manageUserAccess/change");
                let form = forms
                    .into_iter()
                    .find(|it| it.get("user") == Some(&*account));
                let form = form.expect("a form for mark");
                let role = ["player", "manager"].choose(random).unwrap();
                manager.send(&form.with("role", role)).await;
            }
            7 => {
                let plan = [
                    ("date", &*today()),
                    ("time", "19:30"),
                    ("place", &*number),
                    ("price", &*amount),
                    ("minimum", "4"),
                    ("maximum", "5"),
                ];
                self.try_form(manager, "/next/plan", "/next/plan", &plan)
                    .await;
            }
            8 | 9 => {
                let reply = ["in", "out"].choose(random).unwrap();
                let answer = [("reply", *reply)];
                self.try_form(mark, "/playerSummary", "/next/answer", &answer)
                    .await;
            }
            10 => {
                let claim = [("amount", &*amount)];
                self.try_form(mark, "/playerSummary", "/playerSummary/claim", &claim)
                    .await;
            }
            11 => {
                let withdraw = "/playerSummary/claim/withdraw";
                self.try_form(mark, "/playerSummary", withdraw, &[]).await;
            }
            12 => {
                self.try_form(manager, "/cffa", "/claims/confirm", &[])
                    .await
            }
            13 => {
                self.try_form(manager, "/cffa", "/claims/dismiss", &[])
                    .await
            }
            14 => {
                let (name, today) = (format!("Season {number}"), today());
                let fields = [("name", &*name), ("first", &*today), ("last", &*today)];
                self.try_form(manager, "/season", "/season/new", &fields)
                    .await;
            }
            15 => {
                self.try_form(manager, "/season", "/season/delete", &[])
                    .await
            }
            16 => {
                let path = "/settings/payment-methods";
                let label = [
                    ("link_label", &*number),
                    ("link_url", "https://example.org/pay"),
                ];
                self.try_form(manager, path, path, &label).await;
            }
            _ => {
                let path = format!("/players/{player}/edit");
                let name = [("name", &*format!("Player {number}"))];
                self.try_form(manager, &path, &path, &name).await;
            }
        }
        format!("command {command}")
    }
}

/// A reader at two servers that keep pages and one that does not, with the pages that the reader's
/// browser kept.
struct Reader {
    replicas: [Browser; 2],
    without_cache: Browser,
    kept: BTreeMap<(String, &'static str), (String, String)>,
}

impl Reader {
    fn of(browser: &Browser, replicas: &[String; 2], without_cache: &str) -> Reader {
        Reader {
            replicas: [at(&replicas[0], browser), at(&replicas[1], browser)],
            without_cache: at(without_cache, browser),
            kept: BTreeMap::new(),
        }
    }

    /// Compares a page at each replica with one that was rendered just now.
    async fn compare(&mut self, path: &str, language: &'static str, context: &str) {
        let context = format!("{context}: {path} {language}");
        let rendered = asked(&self.without_cache, path, language, None).await;
        for replica in &self.replicas {
            let page = asked(replica, path, language, None).await;
            assert_eq!(page.status, rendered.status, "{context}");
            assert_eq!(page.header("etag"), rendered.header("etag"), "{context}");
            assert_eq!(masked(&page.body), masked(&rendered.body), "{context}");
            if page.status == 200 {
                assert_ne!(form_key(&page), form_key(&rendered), "{context}");
                assert_ne!(page.header("etag"), "", "{context}");
            }
        }
        // What the browser kept is shown as long as the server says that it is the same.
        let at = (path.to_owned(), language);
        if let Some((tag, kept)) = self.kept.get(&at) {
            let answer = asked(&self.replicas[0], path, language, Some(tag)).await;
            if answer.status == 304 {
                assert_eq!(answer.body, "", "{context}");
                assert_eq!(*kept, masked(&rendered.body), "{context}");
            } else {
                assert_eq!(answer.status, rendered.status, "{context}");
            }
        }
        if rendered.status == 200 {
            let tag = rendered.header("etag").to_owned();
            self.kept.insert(at, (tag, masked(&rendered.body)));
        }
    }
}

#[actix_web::test]
async fn a_kept_page_is_never_out_of_date() {
    let world = World::new().await;
    let replicas = [(); 2].map(|()| world.app.replica(PageCache::default()));
    let without_cache = world.app.replica(PageCache::limited(0));
    let mut readers = Vec::new();
    for user_name in ["richard", "mark"] {
        let browser = world.signed_in(user_name).await;
        readers.push(Reader::of(&browser, &replicas, &without_cache));
    }
    let paths = paths(&world.season);
    let seed: u64 = rand::random();
    let mut random = StdRng::seed_from_u64(seed);
    let mut done = format!("seed {seed}: ");
    // The pages before anything is changed, so that there are kept ones.
    for path in &paths {
        for reader in &mut readers {
            reader.compare(path, "en", &done).await;
        }
    }
    for _ in 0..COMMANDS {
        done.push_str(&world.command(&mut random).await);
        done.push_str(", ");
        for reader in &mut readers {
            let path = paths.choose(&mut random).unwrap();
            let language = ["en", "en", "de", "ar"].choose(&mut random).unwrap();
            reader.compare(path, language, &done).await;
        }
    }
    for path in &paths {
        for reader in &mut readers {
            reader.compare(path, "en", &done).await;
        }
    }
}

#[actix_web::test]
async fn a_page_that_a_browser_has_is_answered_by_its_headers_alone() {
    let world = World::new().await;
    let reader = world.signed_in("richard").await;
    let mark = world.signed_in("mark").await;
    for path in paths(&world.season) {
        let page = asked(&reader, &path, "en", None).await;
        let tag = page.header("etag");
        if path.contains("never") {
            assert_eq!((page.status, tag), (422, ""), "{path}");
            continue;
        }
        let again = asked(&reader, &path, "en", Some(tag)).await;
        assert_eq!((again.status, &*again.body), (304, ""), "{path}");
        let names = [
            "etag",
            "cffa-account",
            "cache-control",
            "content-language",
            "vary",
            "content-security-policy",
            "x-content-type-options",
        ];
        for name in names {
            assert_ne!(page.header(name), "", "{path} {name}");
            let both = [&page, &again].map(|answer| -> Vec<_> {
                let values = answer.headers.get_all(name).iter();
                // The compression, which a 304 has no use for, adds itself.
                let values = values.filter(|value| *value != "accept-encoding");
                values.cloned().collect()
            });
            assert_eq!(both[0], both[1], "{path} {name}");
        }
        assert_eq!(page.header("cache-control"), "no-store", "{path}");
        // Neither another reader nor another language has this page.
        assert_ne!(
            asked(&mark, &path, "en", Some(tag)).await.status,
            304,
            "{path}"
        );
        assert_eq!(
            asked(&reader, &path, "de", Some(tag)).await.status,
            200,
            "{path}"
        );
    }
}

#[actix_web::test]
async fn what_is_said_once_is_in_no_kept_page() {
    let world = World::new().await;
    let before = world.manager.get("/transactions").await;
    let tag = before.header("etag").to_owned();
    // It is refused, so the book stays as it is.
    world.manager.post("/autopay", &[]).await;
    world.manager.post("/autopay", &[]).await;
    let said = asked(&world.manager, "/transactions", "en-GB", Some(&tag)).await;
    assert_eq!(said.status, 200);
    assert!(said.flashes().contains("AutoPay"), "{}", said.text());
    assert_eq!(said.header("etag"), "");
    let after = world.manager.get("/transactions").await;
    assert_eq!(after.flashes(), "");
    assert_ne!(after.header("etag"), "");
}

/// Sends the first form of a page that goes to `action`, does away with what came of it, and expects
/// the page with the used key to be out of date, though it may look the same.
async fn used_key(
    world: &World,
    reader: &Browser,
    (path, action): (&str, &str),
    fields: &[(&str, &str)],
    back: impl AsyncFnOnce(&World, Answer),
) {
    let page = asked(reader, path, "en", None).await;
    let tag = page.header("etag").to_owned();
    assert_ne!(tag, "", "{path}");
    let form = fields
        .iter()
        .fold(page.form(action), |form, (name, value)| {
            form.with(name, value)
        });
    let used = form.get("form_key").unwrap().to_owned();
    let done = reader.done(&form).await;
    back(world, done).await;
    // What was said meanwhile.
    reader.follow("/").await;
    reader.get(path).await;
    let again = asked(reader, path, "en", Some(&tag)).await;
    assert_eq!(again.status, 200, "{action}");
    assert_ne!(form_key(&again), used, "{action}");
}

#[actix_web::test]
async fn a_page_whose_form_was_saved_is_sent_again_with_other_keys() {
    let world = World::new().await;
    let (manager, mark) = (&world.manager, &world.mark);
    manager.follow("/").await;
    mark.follow("/").await;
    planned(&world.app, manager, world.team()).await;
    named_season(&world.app, manager, world.team()).await;
    for path in ["/next", "/season", "/cffa"] {
        manager.get(path).await;
    }
    let undo = async |_: &World, done: Answer| {
        manager.send(&done.form("/history/undo")).await;
    };
    let paid = format!("paid_{}", world.season.mark);
    let collect = [(&*paid, "1.00")];
    used_key(&world, manager, ("/cffa", "/collect"), &collect, undo).await;
    used_key(&world, manager, ("/transactions", "/autopay"), &[], undo).await;
    let deleted = ("/season", "/season/delete");
    used_key(&world, manager, deleted, &[], undo).await;
    let today = today();
    let dates = [("name", "Cup"), ("first", &*today), ("last", &*today)];
    used_key(&world, manager, ("/season", "/season/new"), &dates, undo).await;
    let claim = ("/playerSummary", "/playerSummary/claim");
    let withdraw = async |_: &World, done: Answer| {
        mark.send(&done.form("/playerSummary/claim/withdraw")).await;
    };
    used_key(&world, mark, claim, &[], withdraw).await;
    let claim_again = async |_: &World, done: Answer| {
        mark.send(&done.form("/playerSummary/claim")).await;
    };
    world
        .mark
        .done(&mark.get("/playerSummary").await.form(claim.1))
        .await;
    let withdrawn = ("/playerSummary", "/playerSummary/claim/withdraw");
    used_key(&world, mark, withdrawn, &[], claim_again).await;
    let claimed = async |_: &World, _: Answer| {
        let form = mark
            .get("/playerSummary")
            .await
            .form("/playerSummary/claim");
        mark.send(&form).await;
    };
    used_key(&world, manager, ("/cffa", "/claims/dismiss"), &[], claimed).await;
    used_key(&world, manager, ("/cffa", "/claims/confirm"), &[], undo).await;
    let out = async |_: &World, done: Answer| {
        let form = done.form("/next/answer").with("reply", "out");
        mark.done(&form.with("own_guests", "0")).await;
    };
    let answer = ("/playerSummary", "/next/answer");
    // From out to in and back.
    let first = mark.get("/playerSummary").await.form("/next/answer");
    mark.done(&first.with("reply", "out")).await;
    used_key(&world, mark, answer, &[("reply", "in")], out).await;
}

#[actix_web::test]
async fn names_that_look_like_keys_are_shown_as_typed() {
    let world = World::new().await;
    let reader = world.signed_in("richard").await;
    let first = reader.get("/games").await;
    let name = form_key(&first);
    let path = format!("/players/{}/edit", world.season.adam);
    world.manager.fill(&path, &[("name", &name)]).await;
    for _ in 0..2 {
        let page = reader.get("/cffa?show=all").await;
        assert!(page.text().contains(&name), "{}", page.text());
        assert_ne!(form_key(&page), name);
    }
}
