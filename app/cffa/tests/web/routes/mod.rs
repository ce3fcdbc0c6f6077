//! Every route with every kind of requester: the whole table, with the expected response for each.
//! A route without a row here fails, and so does a row without a route.

mod answers;
pub mod world;

use answers::Says::{self, *};
use answers::{fits, what};
use cffa_server::web::routes::table;
use std::collections::BTreeSet;
use world::world;

/// The requesters, in the order of the columns: not signed in; signed in without a team; a player;
/// a manager of another team; a member whose access was revoked; the manager.
const WHO: [&str; 6] = [
    "anonymous",
    "without a team",
    "player",
    "manager of another team",
    "revoked",
    "manager",
];

/// A row: method, address, and the expected responses.
type Row = (&'static str, &'static str, [Says; 6]);

const ALL: [Says; 6] = [Page; 6];
/// A page of the book, without an id in its address.
const BOOK: [Says; 6] = [Login, Forbidden, Forbidden, Page, Forbidden, Page];
/// A page about one record in the book.
const THING: [Says; 6] = [Login, Forbidden, Forbidden, Missing, Forbidden, Page];

/// A form for managers. Users outside the team learn nothing about it.
const fn form(manager: Says) -> [Says; 6] {
    [SignIn, Missing, Forbidden, Missing, Missing, manager]
}

const ROWS: &[Row] = &[
    (
        "GET",
        "/",
        [
            Page,
            Page,
            To("/playerSummary"),
            To("/cffa"),
            Page,
            To("/cffa"),
        ],
    ),
    ("GET", "/healthz", ALL),
    ("GET", "/manifest.webmanifest", ALL),
    ("GET", "/service-worker.js", ALL),
    ("GET", "/offline", ALL),
    ("POST", "/language", [To("/"); 6]),
    ("GET", "/readyz", ALL),
    ("GET", "/static/{version}/{path:.*}", ALL),
    (
        "GET",
        "/login",
        [Page, To("/"), To("/"), To("/"), To("/"), To("/")],
    ),
    ("POST", "/login", [Form; 6]),
    // No password was entered before.
    ("POST", "/login/code", [Form; 6]),
    (
        "POST",
        "/account/second-factor/new",
        [SignIn, Page, Page, Page, Page, Page],
    ),
    (
        "POST",
        "/account/second-factor",
        [SignIn, Form, Form, Form, Form, Form],
    ),
    (
        "POST",
        "/account/second-factor/off",
        [SignIn, Form, Form, Form, Form, Form],
    ),
    // The public URL, which passkeys need, isn't set either; `passkeys` sets one.
    ("POST", "/login/passkey", [Missing; 6]),
    ("POST", "/login/passkey/challenge", [Missing; 6]),
    (
        "POST",
        "/account/passkeys/new",
        [SignIn, Missing, Missing, Missing, Missing, Missing],
    ),
    (
        "POST",
        "/account/passkeys",
        [SignIn, Missing, Missing, Missing, Missing, Missing],
    ),
    (
        "POST",
        "/account/passkeys/remove",
        [
            SignIn,
            To("/account"),
            To("/account"),
            To("/account"),
            To("/account"),
            To("/account"),
        ],
    ),
    // No provider is configured here; tests/oidc has those.
    ("GET", "/login/{provider}", [Missing; 6]),
    ("GET", "/callback", [Over; 6]),
    ("GET", "/callback/{provider}", [Over; 6]),
    ("POST", "/backchannel-logout/{provider}", [Missing; 6]),
    ("GET", "/setup/{token}", [Gone; 6]),
    ("POST", "/setup/{token}", [Form; 6]),
    // No form was kept.
    (
        "GET",
        "/continue",
        [Login, To("/"), To("/"), To("/"), To("/"), To("/")],
    ),
    ("GET", "/invitations/{token}", ALL),
    ("POST", "/invitations/{token}", [Gone; 6]),
    ("GET", "/mail/confirm/{id}/{token}", [Gone; 6]),
    ("POST", "/mail/confirm/{id}/{token}", [Gone; 6]),
    ("GET", "/mail/stop/{id}/{token}", [Gone; 6]),
    ("POST", "/mail/stop/{id}/{token}", [Gone; 6]),
    ("GET", "/password/forgotten", ALL),
    ("POST", "/password/forgotten", ALL),
    ("GET", "/password/new/{id}/{token}", [Gone; 6]),
    ("POST", "/password/new/{id}/{token}", [Gone; 6]),
    ("POST", "/collect/remind", form(To("/collect"))),
    ("POST", "/collect/reminders", form(To("/collect"))),
    (
        "POST",
        "/account/reminders",
        [
            SignIn,
            To("/account/notifications"),
            To("/account/notifications"),
            To("/account/notifications"),
            To("/account/notifications"),
            To("/account/notifications"),
        ],
    ),
    (
        "GET",
        "/account/mail",
        [Login, Page, Page, Page, Page, Page],
    ),
    (
        "POST",
        "/account/mail",
        [SignIn, Form, Form, Form, Form, Form],
    ),
    (
        "POST",
        "/account/mail/stop",
        [
            SignIn,
            To("/account/mail"),
            To("/account/mail"),
            To("/account/mail"),
            To("/account/mail"),
            To("/account/mail"),
        ],
    ),
    (
        "GET",
        "/account/notifications",
        [Login, Page, Page, Page, Page, Page],
    ),
    (
        "POST",
        "/account/notifications",
        [
            SignIn,
            To("/account/notifications"),
            To("/account/notifications"),
            To("/account/notifications"),
            To("/account/notifications"),
            To("/account/notifications"),
        ],
    ),
    (
        "POST",
        "/account/notifications/stop",
        [
            SignIn,
            To("/account/notifications"),
            To("/account/notifications"),
            To("/account/notifications"),
            To("/account/notifications"),
            To("/account/notifications"),
        ],
    ),
    // No device has this address.
    ("POST", "/notifications/renew", [Missing; 6]),
    ("GET", "/api/v1/docs", ALL),
    ("GET", "/count", ALL),
    ("POST", "/count", [To("/count/"); 6]),
    ("GET", "/count/{id}", ALL),
    ("POST", "/count/{id}/in", [To("/count/"); 6]),
    ("POST", "/count/{id}/out", [To("/count/"); 6]),
    ("POST", "/count/{id}/maximum", [To("/count/"); 6]),
    ("GET", "/count/{id}/qr.svg", ALL),
    // For an existing space, the stream would never end.
    ("GET", "/count/{id}/events", ALL),
    ("GET", "/team/{id}/{token}", [Gone; 6]),
    ("POST", "/team/{id}/{token}", [Gone; 6]),
    ("GET", "/play/{token}", ALL),
    // The form is empty.
    ("POST", "/play/{token}", [Form; 6]),
    ("GET", "/play/{token}/qr.svg", ALL),
    ("GET", "/play/{token}/picture.png", ALL),
    ("GET", "/play/{token}/game.ics", ALL),
    // For a planned game, the stream would never end.
    ("GET", "/play/{token}/events", [Gone; 6]),
    ("POST", "/play/{token}/notifications", [To("/play/"); 6]),
    (
        "POST",
        "/play/{token}/notifications/stop",
        [To("/play/"); 6],
    ),
    ("GET", "/calendar/{token}.ics", [Gone; 6]),
    (
        "GET",
        "/next",
        [Login, Forbidden, Page, Page, Forbidden, Page],
    ),
    (
        "GET",
        "/next/calendar",
        [Login, Forbidden, Page, Page, Forbidden, Page],
    ),
    (
        "POST",
        "/next/calendar",
        [
            SignIn,
            Missing,
            To("/next/calendar"),
            Missing,
            Missing,
            To("/next/calendar"),
        ],
    ),
    ("POST", "/next/calendar/team", form(To("/next/calendar"))),
    // The other team has no planned game.
    (
        "GET",
        "/next/game.ics",
        [Login, Forbidden, Page, Missing, Forbidden, Page],
    ),
    (
        "GET",
        "/next/share",
        [Login, Forbidden, Page, Missing, Forbidden, Page],
    ),
    ("GET", "/next/sides", THING),
    ("GET", "/next/sides/share", THING),
    (
        "GET",
        "/season",
        [Login, Forbidden, Page, Page, Forbidden, Page],
    ),
    (
        "POST",
        "/season/new",
        form(To("/season?from=2025-01-01&to=2025-12-31")),
    ),
    ("GET", "/season/{id}/edit", THING),
    (
        "POST",
        "/season/{id}/edit",
        form(To("/season?from=2025-01-01&to=2025-12-31")),
    ),
    ("POST", "/season/delete", form(To("/season"))),
    // The form names no game, so the reply is for another one.
    (
        "POST",
        "/next/answer",
        [SignIn, Missing, Form, Missing, Missing, Form],
    ),
    ("GET", "/next/schedule", BOOK),
    ("POST", "/next/schedule", form(Form)),
    ("POST", "/next/schedule/stop", form(To("/next/schedule"))),
    ("GET", "/next/plan", BOOK),
    // A next game is planned already.
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
    (
        "GET",
        "/account/confirm",
        [
            Login,
            To("/account"),
            To("/account"),
            To("/account"),
            To("/account"),
            To("/account"),
        ],
    ),
    // Nobody is invited by name, and the form names no team to leave.
    (
        "POST",
        "/account/invitations/accept",
        [SignIn, Missing, Missing, Missing, Missing, Missing],
    ),
    (
        "POST",
        "/account/invitations/decline",
        [SignIn, Missing, Missing, Missing, Missing, Missing],
    ),
    (
        "POST",
        "/account/teams/leave",
        [SignIn, Missing, Missing, Missing, Missing, Missing],
    ),
    ("GET", "/onboarding", [Login, Page, Page, Page, Page, Page]),
    (
        "POST",
        "/onboarding",
        [SignIn, Form, Form, Form, Form, Form],
    ),
    // None of these users is known to the Flask version.
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
    // The form has no amount.
    (
        "POST",
        "/playerSummary/claim",
        [SignIn, Missing, Form, Missing, Missing, Form],
    ),
    // There is no such claim.
    (
        "POST",
        "/playerSummary/claim/withdraw",
        [
            SignIn,
            Missing,
            To("/playerSummary"),
            Missing,
            Missing,
            To("/playerSummary"),
        ],
    ),
    ("POST", "/claims/confirm", form(To("/cffa"))),
    ("POST", "/claims/dismiss", form(To("/cffa"))),
    ("GET", "/cffa", BOOK),
    ("GET", "/playerSummary/{id}", THING),
    ("GET", "/playerSummary/{id}/print", THING),
    ("GET", "/playerSummary/{id}/statement.csv", THING),
    ("GET", "/games", BOOK),
    ("GET", "/games/new", BOOK),
    ("POST", "/games/new", form(To("/cffa"))),
    ("GET", "/games/{id}", THING),
    ("GET", "/collect", BOOK),
    ("POST", "/collect", form(To("/cffa"))),
    ("GET", "/settle-up", BOOK),
    ("POST", "/settle-up", form(To("/settle-up"))),
    ("GET", "/share", BOOK),
    ("GET", "/games/{id}/share", THING),
    ("GET", "/games/{id}/collect", THING),
    ("POST", "/games/{id}/collect", form(To("/games/"))),
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
    // Mark is used in the book.
    ("POST", "/players/{id}/delete", form(Form)),
    ("GET", "/players/{id}/merge", THING),
    // Mark played in the same game as Adam.
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
    ("GET", "/costs", BOOK),
    ("GET", "/costs/new", BOOK),
    ("POST", "/costs/new", form(To("/costs"))),
    ("GET", "/costs/{id}/edit", THING),
    ("POST", "/costs/{id}/edit", form(To("/costs"))),
    ("GET", "/costs/{id}/delete", THING),
    ("POST", "/costs/{id}/delete", form(To("/costs"))),
    ("POST", "/autopay", form(To("/transactions"))),
    ("GET", "/history", BOOK),
    ("POST", "/history/undo", form(To("/history"))),
    ("GET", "/history/as-of", BOOK),
    ("GET", "/settings", BOOK),
    ("POST", "/settings", form(To("/settings"))),
    ("GET", "/settings/payment-methods", BOOK),
    ("POST", "/settings/payment-methods", form(To("/settings"))),
    ("GET", "/settings/delete", BOOK),
    ("POST", "/settings/delete", form(To("/settings"))),
    // There is no such book, neither waiting nor earlier.
    ("POST", "/settings/restore", form(Missing)),
    ("GET", "/settings/export", BOOK),
    // The form has no file; the tests of the settings page send some.
    ("POST", "/settings/import", form(Form)),
    ("GET", "/settings/import/google", BOOK),
    ("POST", "/settings/import/google", form(Form)),
    // No import is running.
    (
        "GET",
        "/settings/import/{id}",
        [Login, Forbidden, Forbidden, Missing, Forbidden, Missing],
    ),
    ("POST", "/settings/import/choose", form(Missing)),
    ("POST", "/settings/import/confirm", form(Missing)),
    ("GET", "/manageUserAccess", BOOK),
    // Richard is a member already.
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
        "/manageUserAccess/team-link",
        form(To("/manageUserAccess")),
    ),
    (
        "POST",
        "/manageUserAccess/team-link/revoke",
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
    assert_eq!(ROWS.len(), table().len(), "no route is listed twice");
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
