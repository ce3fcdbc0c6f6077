//! Rows that end sessions.

use super::Row;
use crate::routes::answers::Says::{SignIn, To};

pub(super) const ROWS: &[Row] = &[
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
