//! Headcounts.

use super::{ALL, Row};
use crate::routes::answers::Says::To;

pub(super) const ROWS: &[Row] = &[
    ("GET", "/count", ALL),
    ("POST", "/count", [To("/count/"); 6]),
    ("GET", "/count/{id}", ALL),
    ("POST", "/count/{id}/in", [To("/count/"); 6]),
    ("POST", "/count/{id}/out", [To("/count/"); 6]),
    ("POST", "/count/{id}/maximum", [To("/count/"); 6]),
    ("GET", "/count/{id}/qr.svg", ALL),
    // For an existing space, the stream would never end.
    ("GET", "/count/{id}/events", ALL),
];
