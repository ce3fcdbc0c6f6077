//! Mail, reminders and notifications.

use super::{Row, form};
use crate::routes::answers::Says::{Form, Gone, Login, Missing, Page, SignIn, To};

pub(super) const ROWS: &[Row] = &[
    ("GET", "/mail/confirm/{id}/{token}", [Gone; 6]),
    ("POST", "/mail/confirm/{id}/{token}", [Gone; 6]),
    ("GET", "/mail/stop/{id}/{token}", [Gone; 6]),
    ("POST", "/mail/stop/{id}/{token}", [Gone; 6]),
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
];
