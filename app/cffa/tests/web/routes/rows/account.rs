//! The account, and the teams of a user.

use super::Row;
use crate::routes::answers::Says::{Form, Login, Missing, Page, SignIn, To};

pub(super) const ROWS: &[Row] = &[
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
];
