//! The next game, its links and its calendar.

use super::{ALL, BOOK, Row, THING, form};
use crate::routes::answers::Says::{Forbidden, Form, Gone, Login, Missing, Page, SignIn, To};

pub(super) const ROWS: &[Row] = &[
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
];
