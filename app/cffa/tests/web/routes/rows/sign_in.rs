//! Signing in: passwords, second factors, passkeys, providers and links.

use super::{ALL, Row};
use crate::routes::answers::Says::{Form, Gone, Login, Missing, Over, Page, SignIn, To};

pub(super) const ROWS: &[Row] = &[
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
    ("GET", "/password/forgotten", ALL),
    ("POST", "/password/forgotten", ALL),
    ("GET", "/password/new/{id}/{token}", [Gone; 6]),
    ("POST", "/password/new/{id}/{token}", [Gone; 6]),
];
