//! The team: its link, settings, imports and members.

use super::{BOOK, Row, form};
use crate::routes::answers::Says::{Forbidden, Form, Gone, Login, Missing, To};

pub(super) const ROWS: &[Row] = &[
    ("GET", "/team/{id}/{token}", [Gone; 6]),
    ("POST", "/team/{id}/{token}", [Gone; 6]),
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
];
