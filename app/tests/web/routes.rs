//! Every route with everybody who may knock: the whole table, with the answer written
//! out for each. A route without a row here fails, and so does a row without a route.

use crate::fixture::{Planned, Season, planned, season};
use crate::harness::{Answer, Browser, PASSWORD, TestApp, days_ago};
use cffa::web::assets;
use cffa::web::routes::table;
use std::collections::BTreeSet;

/// What somebody is answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Says {
    /// The page (200).
    Page,
    /// The form once more, with what is wrong (422).
    Form,
    /// On to another page (303).
    To(&'static str),
    /// On to the sign-in page, and back here from there (303).
    Login,
    /// Sign in first (401): a form can't be sent on.
    SignIn,
    /// A sign-in with a provider that is over, or never was (400).
    Over,
    /// Not for you (403).
    Forbidden,
    /// There is no such thing (404).
    Missing,
    /// A link that opens nothing (410).
    Gone,
}
use Says::*;

/// Who knocks, in the order of the columns: nobody knows who; signed in without a team;
/// a player; a manager of another team; one whose access was revoked; the manager.
const WHO: [&str; 6] = [
    "anonymous",
    "without a team",
    "player",
    "manager of another team",
    "revoked",
    "manager",
];

/// A row: method, address, whom it is asked about, and the answers.
type Row = (&'static str, &'static str, [Says; 6]);

const ALL: [Says; 6] = [Page; 6];
/// A page of the book, without an id in its address.
const BOOK: [Says; 6] = [Login, Forbidden, Forbidden, Page, Forbidden, Page];
/// A page about one thing in the book.
const THING: [Says; 6] = [Login, Forbidden, Forbidden, Missing, Forbidden, Page];

/// A form for managers. Those who are not in the team it is for learn nothing of it.
const fn form(manager: Says) -> [Says; 6] {
    [SignIn, Missing, Forbidden, Missing, Missing, manager]
}

const ROWS: &[Row] = &[
    ("GET", "/", ALL),
    ("GET", "/healthz", ALL),
    ("GET", "/readyz", ALL),
    ("GET", "/static/{version}/{path:.*}", ALL),
    (
        "GET",
        "/login",
        [Page, To("/"), To("/"), To("/"), To("/"), To("/")],
    ),
    ("POST", "/login", [Form; 6]),
    // No provider is configured here; tests/oidc has those.
    ("GET", "/login/{provider}", [Missing; 6]),
    ("GET", "/callback", [Over; 6]),
    ("GET", "/callback/{provider}", [Over; 6]),
    ("POST", "/backchannel-logout/{provider}", [Missing; 6]),
    ("GET", "/setup/{token}", [Gone; 6]),
    ("POST", "/setup/{token}", [Form; 6]),
    ("GET", "/invitations/{token}", ALL),
    ("POST", "/invitations/{token}", [Gone; 6]),
    ("GET", "/api/v1/docs", ALL),
    ("GET", "/count", ALL),
    ("POST", "/count", [To("/count/"); 6]),
    ("GET", "/count/{id}", ALL),
    ("POST", "/count/{id}/in", [To("/count/"); 6]),
    ("POST", "/count/{id}/out", [To("/count/"); 6]),
    ("POST", "/count/{id}/maximum", [To("/count/"); 6]),
    ("GET", "/count/{id}/qr.svg", ALL),
    // Of a space that there is, it would never end.
    ("GET", "/count/{id}/events", ALL),
    ("GET", "/play/{token}", ALL),
    // Nothing is said in it.
    ("POST", "/play/{token}", [Form; 6]),
    ("GET", "/play/{token}/qr.svg", ALL),
    // Of a game that is planned, it would never end.
    ("GET", "/play/{token}/events", [Gone; 6]),
    (
        "GET",
        "/next",
        [Login, Forbidden, Page, Page, Forbidden, Page],
    ),
    // For no game in particular, so for another.
    (
        "POST",
        "/next/answer",
        [SignIn, Missing, Form, Missing, Missing, Form],
    ),
    ("GET", "/next/plan", BOOK),
    // There is one already.
    ("POST", "/next/plan", form(Form)),
    ("POST", "/next/replies", form(To("/next"))),
    ("POST", "/next/remove", form(To("/next"))),
    ("POST", "/next/link", form(To("/next"))),
    ("POST", "/next/off", form(To("/next"))),
    ("GET", "/account", [Login, Page, Page, Page, Page, Page]),
    (
        "POST",
        "/account/password",
        [SignIn, Form, Form, Form, Form, Form],
    ),
    (
        "POST",
        "/account/tokens",
        [SignIn, Form, Form, Form, Form, Form],
    ),
    (
        "POST",
        "/account/tokens/revoke",
        [
            SignIn,
            To("/account"),
            To("/account"),
            To("/account"),
            To("/account"),
            To("/account"),
        ],
    ),
    (
        "POST",
        "/account/identities/link",
        [SignIn, Missing, Missing, Missing, Missing, Missing],
    ),
    (
        "POST",
        "/account/identities/unlink",
        [
            SignIn,
            To("/account"),
            To("/account"),
            To("/account"),
            To("/account"),
            To("/account"),
        ],
    ),
    ("GET", "/onboarding", [Login, Page, Page, Page, Page, Page]),
    (
        "POST",
        "/onboarding",
        [SignIn, Form, Form, Form, Form, Form],
    ),
    // Nobody here is known to the Flask version.
    (
        "POST",
        "/onboarding/earlier",
        [SignIn, Missing, Missing, Missing, Missing, Missing],
    ),
    (
        "POST",
        "/teams/switch",
        [
            SignIn,
            Missing,
            To("/playerSummary"),
            Missing,
            Missing,
            To("/cffa"),
        ],
    ),
    (
        "GET",
        "/playerSummary",
        [Login, Forbidden, Page, Page, Forbidden, Page],
    ),
    (
        "GET",
        "/playerSummary/print",
        [Login, Forbidden, Page, Page, Forbidden, Page],
    ),
    (
        "GET",
        "/playerSummary/statement.csv",
        [Login, Forbidden, Page, Page, Forbidden, Page],
    ),
    ("GET", "/cffa", BOOK),
    ("GET", "/playerSummary/{id}", THING),
    ("GET", "/playerSummary/{id}/print", THING),
    ("GET", "/playerSummary/{id}/statement.csv", THING),
    ("GET", "/games", BOOK),
    ("GET", "/games/new", BOOK),
    ("POST", "/games/new", form(To("/cffa"))),
    ("GET", "/games/{id}", THING),
    ("GET", "/games/{id}/edit", THING),
    ("POST", "/games/{id}/edit", form(To("/games/"))),
    ("GET", "/games/{id}/delete", THING),
    ("POST", "/games/{id}/delete", form(To("/games"))),
    ("GET", "/players", BOOK),
    ("GET", "/players/new", BOOK),
    ("POST", "/players/new", form(To("/players"))),
    ("GET", "/players/{id}/edit", THING),
    ("POST", "/players/{id}/edit", form(To("/players"))),
    ("POST", "/players/{id}/retire", form(To("/players/"))),
    ("POST", "/players/{id}/reactivate", form(To("/players/"))),
    ("GET", "/players/{id}/delete", THING),
    // Mark stands in the book.
    ("POST", "/players/{id}/delete", form(Form)),
    ("GET", "/players/{id}/merge", THING),
    // Mark played with Adam.
    ("POST", "/players/{id}/merge", form(Form)),
    ("GET", "/transactions", BOOK),
    ("GET", "/transactions/new", BOOK),
    ("POST", "/transactions/new", form(To("/transactions"))),
    ("GET", "/transactions/{id}/edit", THING),
    ("POST", "/transactions/{id}/edit", form(To("/transactions"))),
    ("GET", "/transactions/{id}/delete", THING),
    (
        "POST",
        "/transactions/{id}/delete",
        form(To("/transactions")),
    ),
    ("GET", "/transfers/new", BOOK),
    ("POST", "/transfers/new", form(To("/transactions"))),
    ("POST", "/autopay", form(To("/transactions"))),
    ("GET", "/history", BOOK),
    ("POST", "/history/undo", form(To("/history"))),
    ("GET", "/history/as-of", BOOK),
    ("GET", "/settings", BOOK),
    ("POST", "/settings", form(To("/settings"))),
    ("GET", "/settings/delete", BOOK),
    ("POST", "/settings/delete", form(To("/settings"))),
    // There is no such book, neither beside theirs nor before it.
    ("POST", "/settings/restore", form(Missing)),
    ("GET", "/settings/export", BOOK),
    // No file is sent here; the page of settings tests what files do.
    ("POST", "/settings/import", form(Form)),
    ("GET", "/settings/import/google", BOOK),
    ("POST", "/settings/import/google", form(Form)),
    // None is under way.
    (
        "GET",
        "/settings/import/{id}",
        [Login, Forbidden, Forbidden, Missing, Forbidden, Missing],
    ),
    ("POST", "/settings/import/choose", form(Missing)),
    ("POST", "/settings/import/confirm", form(Missing)),
    ("GET", "/manageUserAccess", BOOK),
    // Richard is in the team already.
    ("POST", "/manageUserAccess/add", form(Form)),
    (
        "POST",
        "/manageUserAccess/invite",
        form(To("/manageUserAccess")),
    ),
    (
        "POST",
        "/manageUserAccess/change",
        form(To("/manageUserAccess")),
    ),
    (
        "POST",
        "/manageUserAccess/revoke",
        form(To("/manageUserAccess")),
    ),
    (
        "POST",
        "/manageUserAccess/reinstate",
        form(To("/manageUserAccess")),
    ),
    (
        "POST",
        "/manageUserAccess/invitations/revoke",
        form(To("/manageUserAccess")),
    ),
    // These end sessions, so they come last.
    (
        "POST",
        "/account/sessions/end",
        [
            SignIn,
            To("/account"),
            To("/account"),
            To("/account"),
            To("/account"),
            To("/account"),
        ],
    ),
    (
        "POST",
        "/account/sessions/end-all",
        [SignIn, To("/"), To("/"), To("/"), To("/"), To("/")],
    ),
    ("POST", "/logout", [To("/"); 6]),
];

/// What the rows are asked about.
struct World {
    app: TestApp,
    season: Season,
    invitation: String,
    open_invitation: String,
    player_account: String,
    revoked_account: String,
    set_up: String,
    generation: String,
    space: String,
    plan: Planned,
}

impl World {
    fn address(&self, pattern: &str) -> String {
        let season = &self.season;
        let id = if pattern.starts_with("/games/") {
            season.game.to_string()
        } else if pattern.starts_with("/transactions/") {
            season.payment.to_string()
        } else {
            season.mark.to_string()
        };
        match pattern {
            counted if counted.starts_with("/count/") && !counted.ends_with("/events") => {
                counted.replace("{id}", &self.space)
            }
            "/play/{token}/events" => "/play/none/events".to_owned(),
            shared if shared.starts_with("/play/{token}") => {
                shared.replace("/play/{token}", &self.plan.path)
            }
            "/static/{version}/{path:.*}" => assets::address("css/app.css"),
            "/setup/{token}" => self.set_up.clone(),
            "/invitations/{token}" => self.invitation.clone(),
            "/history/as-of" => format!("/history/as-of?date={}", days_ago(1)),
            other => other.replace("{id}", &id),
        }
    }

    /// The fields that a manager's browser would send to an address; those of the forms
    /// that anybody has are such that nothing comes of them.
    fn fields(&self, pattern: &str) -> Vec<(String, String)> {
        let season = &self.season;
        let (richard, adam, mark) = (
            season.richard.to_string(),
            season.adam.to_string(),
            season.mark.to_string(),
        );
        let (played, day) = (format!("played_{mark}"), days_ago(2));
        let game: &[(&str, &str)] = &[
            ("date", &day),
            ("cost", "12.00"),
            ("booker", &richard),
            (&played, "on"),
        ];
        let payment: &[(&str, &str)] = &[("player", &mark), ("amount", "5.00"), ("date", &day)];
        let fields: &[(&str, &str)] = match pattern {
            "/login" => &[
                ("username", "nobody at all"),
                ("password", "whatever it is"),
            ],
            "/setup/{token}" => &[
                ("username", "again"),
                ("name", "Again"),
                ("password", PASSWORD),
                ("again", PASSWORD),
            ],
            "/account/password" => &[
                ("current", "not that one"),
                ("password", "another night"),
                ("again", "another night"),
            ],
            "/games/new" | "/games/{id}/edit" => game,
            "/players/new" => &[("name", "Zed")],
            "/players/{id}/edit" => &[("name", "Mark"), ("comment", "Left foot")],
            "/players/{id}/merge" => &[("into", &adam)],
            "/transactions/new" | "/transactions/{id}/edit" => payment,
            "/transfers/new" => &[
                ("from", &mark),
                ("to", &adam),
                ("amount", "1.00"),
                ("date", &day),
            ],
            "/next/replies" => &[("plan", &self.plan.id), ("who", &mark), ("reply", "in")],
            "/next/remove" | "/next/link" | "/next/off" => &[("plan", &self.plan.id)],
            "/next/plan" => &[
                ("date", &self.plan.date),
                ("time", "19:30"),
                ("place", "The cage"),
                ("maximum", "10"),
            ],
            "/history/undo" => &[("seq", "2")],
            "/count" => &[("name", "Clubhouse"), ("maximum", "50")],
            "/count/{id}/maximum" => &[("maximum", "60")],
            "/settings" => &[
                ("name", "Tuesday Turf"),
                ("currency", "GBP"),
                ("active_days", "365"),
                ("recent_days", "90"),
            ],
            "/settings/delete" => &[("typed_name", "Tuesday Turf")],
            "/settings/restore" | "/settings/import/choose" | "/settings/import/confirm" => {
                &[("generation", &self.generation)]
            }
            "/manageUserAccess/add" => &[("subject", "richard"), ("add_role", "player")],
            "/manageUserAccess/invite" => &[("invite_role", "player"), ("days", "3")],
            "/manageUserAccess/change" => &[("user", &self.player_account), ("role", "player")],
            "/manageUserAccess/revoke" => &[("user", &self.player_account)],
            "/manageUserAccess/reinstate" => &[("user", &self.revoked_account)],
            "/manageUserAccess/invitations/revoke" => &[("invitation", &self.open_invitation)],
            _ => &[],
        };
        fields
            .iter()
            .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
            .collect()
    }

    async fn ask(&self, browser: &Browser, method: &str, pattern: &str) -> Answer {
        let mut address = self.address(pattern);
        if method == "GET" {
            return browser.get(&address).await;
        }
        if pattern == "/invitations/{token}" {
            address = "/invitations/never-made".to_owned();
        }
        let mut fields = self.fields(pattern);
        let anybodys = [
            "/login",
            "/setup",
            "/invitations",
            "/onboarding",
            "/account",
            "/logout",
            "/backchannel-logout",
            "/count",
            "/play/",
        ];
        if !anybodys.iter().any(|start| pattern.starts_with(start)) {
            fields.push(("team".into(), self.season.team.id.to_string()));
            if pattern == "/settings/import" || pattern == "/settings/import/google" {
                address = format!("{address}?team={}", self.season.team.id);
            }
        }
        let fields: Vec<(&str, &str)> = fields
            .iter()
            .map(|(name, value)| (&**name, &**value))
            .collect();
        browser.post(&address, &fields).await
    }
}

/// The world, and everybody in the order of [`WHO`].
async fn world() -> (World, [Browser; 6]) {
    let app = TestApp::start().await;
    let (manager, team) = app.with_team().await;
    let season = season(&app, &manager, team).await;
    let player = app
        .join(&manager, "player", Some(season.adam), "adam")
        .await;
    let revoked = app.join(&manager, "manager", None, "roger").await;
    let other = app.stranger("olga").await;
    app.found_team(&other, "Thursday Turf").await;
    let without = app.stranger("walter").await;
    let revoked_account = app.account_of("roger").await.id.to_string();
    let revoke = manager
        .get("/manageUserAccess")
        .await
        .forms("/manageUserAccess/revoke");
    let revoke = revoke
        .iter()
        .find(|form| form.get("user") == Some(&revoked_account));
    assert_eq!(manager.send(revoke.expect("a button")).await.status, 303);
    // That ended the session; they may come again, and see nothing.
    revoked.sign_in("roger").await;
    let invitation = manager.invite("player", None).await;
    let open = app.team("Tuesday Turf").await.invitations;
    let count = manager.post("/count", &[("maximum", "50")]).await;
    let world = World {
        plan: planned(&app, &manager, &season.team).await,
        space: count.location().replace("/count/", ""),
        set_up: app.set_up_path(),
        invitation,
        open_invitation: open.first().expect("one").id.to_string(),
        player_account: app.account_of("adam").await.id.to_string(),
        revoked_account,
        generation: uuid::Uuid::now_v7().to_string(),
        season,
        app,
    };
    let everybody = [
        world.app.browser(),
        without,
        player,
        other,
        revoked,
        manager,
    ];
    (world, everybody)
}

fn what(answer: &Answer, address: &str) -> String {
    let login = format!(
        "/login?next={}",
        address
            .replace('/', "%2F")
            .replace('?', "%3F")
            .replace('=', "%3D")
    );
    match (answer.status, answer.location()) {
        (200, _) => "Page".into(),
        (303, to) if to == login => "Login".into(),
        (303, to) => format!("To({to:?})"),
        (400, _) => "Over".into(),
        (401, _) => "SignIn".into(),
        (403, _) => "Forbidden".into(),
        (404, _) => "Missing".into(),
        (410, _) => "Gone".into(),
        (422, _) => "Form".into(),
        (status, _) => status.to_string(),
    }
}

fn fits(expected: Says, answer: &Answer, address: &str) -> bool {
    match expected {
        // An address that goes on with an id.
        To(start) if start.ends_with('/') && start.len() > 1 => {
            answer.status == 303 && answer.location().starts_with(start)
        }
        expected => format!("{expected:?}") == what(answer, address),
    }
}

#[test]
fn every_route_has_a_row_here_and_every_row_a_route() {
    let routes: BTreeSet<(String, String)> = table()
        .iter()
        .map(|row| (row.method.to_string(), row.path.to_owned()))
        .collect();
    let rows: BTreeSet<(String, String)> = ROWS
        .iter()
        .map(|(method, path, _)| ((*method).to_owned(), (*path).to_owned()))
        .collect();
    assert_eq!(routes, rows);
    assert_eq!(ROWS.len(), table().len(), "none stands twice");
}

#[actix_web::test]
async fn everybody_is_answered_on_every_route_as_the_table_says() {
    let (world, everybody) = world().await;
    let before = world.app.everything().await;
    let mut wrong = Vec::new();
    for (at, browser) in everybody.iter().enumerate() {
        let is_manager = WHO[at] == "manager";
        for (method, pattern, answers) in ROWS {
            let answer = world.ask(browser, method, pattern).await;
            if !fits(answers[at], &answer, &world.address(pattern)) {
                let was = what(&answer, &world.address(pattern));
                wrong.push(format!(
                    "{method} {pattern} as {}: {was}, not {:?}: {}",
                    WHO[at],
                    answers[at],
                    answer.text()
                ));
            }
            // The payment with this note is the player's own.
            let own = pattern.starts_with("/playerSummary")
                && !pattern.contains("{id}")
                && WHO[at] == "player";
            if !is_manager && !own {
                let page = &answer.body;
                assert!(
                    !page.contains("bus home"),
                    "{method} {pattern} as {} shows the book",
                    WHO[at]
                );
            }
            let ends = matches!(*pattern, "/account/sessions/end-all" | "/logout");
            if ends && at > 0 && *pattern != "/logout" {
                assert_eq!(browser.get("/account").await.status, 303, "signed out");
                browser
                    .sign_in(["", "walter", "adam", "olga", "roger", "richard"][at])
                    .await;
            }
        }
        if !is_manager {
            assert_eq!(
                world.app.everything().await,
                before,
                "{} changed something",
                WHO[at]
            );
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
