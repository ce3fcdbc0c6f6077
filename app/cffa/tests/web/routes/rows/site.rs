//! Pages of the site itself.

use super::{ALL, Row};
use crate::routes::answers::Says::{Page, To};

pub(super) const ROWS: &[Row] = &[
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
    ("GET", "/api/v1/docs", ALL),
];
