//! The page of an error.

use super::error::ErrorPage;
use super::page::{Page, View};
use actix_web::http::StatusCode;
use serde::Serialize;

#[derive(Serialize)]
pub(crate) struct ErrorView<'a> {
    status: u16,
    heading: &'a str,
    sentence: &'a str,
    /// The number in the log, for internal errors.
    request_id: Option<String>,
    /// Whether the same request may succeed later.
    retry: bool,
}

impl View for ErrorView<'_> {
    const TEMPLATE: &'static str = "support/error.html";
}

/// The page that explains an error.
pub(crate) fn page(error: &ErrorPage, status: StatusCode) -> Page {
    let view = ErrorView {
        status: status.as_u16(),
        heading: &error.heading,
        sentence: &error.sentence,
        request_id: error.request_id.as_ref().map(ToString::to_string),
        retry: status == StatusCode::SERVICE_UNAVAILABLE,
    };
    Page::of(&error.heading, "", &view).status(status)
}

#[cfg(test)]
impl super::sample::Sample for ErrorView<'_> {
    fn samples() -> Vec<Self> {
        let not_found = ErrorView {
            status: 404,
            heading: "Page not found",
            sentence: "It may have been deleted.",
            request_id: None,
            retry: false,
        };
        let unavailable = ErrorView {
            status: 503,
            request_id: Some("0b9c2f64".to_owned()),
            retry: true,
            ..not_found
        };
        vec![not_found, unavailable]
    }
}
