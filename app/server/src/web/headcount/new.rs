//! `/count`: creating a headcount.

use crate::text::messages::message;
use crate::web::auth::signin;
use crate::web::support::current_user::CurrentUser;
use crate::web::support::error::WebError;
use crate::web::support::form::{FieldErrors, Form, whole};
use crate::web::support::page::{Page, View};
use crate::web::support::refusals::Sentence;
use crate::web::support::respond::see;
use actix_web::{HttpRequest, HttpResponse, web};
use cffa_services::auth::LimitedAction;
use cffa_services::headcount::HeadcountError;
use cffa_services::headcount::name;
use cffa_services::headcount::rule::{MOST_MAXIMUM, Refusal};
use jiff::Timestamp;
use serde::Serialize;
use std::collections::BTreeMap;

#[derive(Serialize)]
pub(crate) struct NewHeadcountView {
    /// The maximum length in characters.
    longest_name: usize,
    most_maximum: u32,
}

impl View for NewHeadcountView {
    const TEMPLATE: &'static str = "headcount/new.html";
}

const VIEW: NewHeadcountView = NewHeadcountView {
    longest_name: name::LONGEST,
    most_maximum: MOST_MAXIMUM,
};

fn page() -> Page {
    Page::of(message!("common-count-people"), "count", &VIEW)
}

/// `GET /count`: the form, prefilled from the query string.
pub async fn form(
    user: CurrentUser,
    asked: web::Query<BTreeMap<String, String>>,
) -> Result<HttpResponse, WebError> {
    page().typed(&asked).render(&user, None)
}

/// `POST /count`
pub async fn make(
    user: CurrentUser,
    request: HttpRequest,
    form: Form,
) -> Result<HttpResponse, WebError> {
    let mut problems = FieldErrors::default();
    let maximum = whole::<u64>(form.text("maximum")).ok_or(Refusal::Maximum);
    let maximum = problems.read("maximum", maximum);
    let current = match form.text("current").trim() {
        "" => Some(0),
        typed => problems.read("current", whole::<u64>(typed).ok_or(Refusal::Current)),
    };
    if let Some((maximum, current)) = maximum.zip(current) {
        signin::count(&user, &request, LimitedAction::NewSpace)?;
        let headcounts = &user.app().headcounts;
        let made = headcounts.make(form.text("name"), current, maximum, Timestamp::now());
        match made.await {
            Ok(headcount) => return Ok(see(&format!("/count/{}", headcount.id))),
            Err(HeadcountError::Refused(why)) => problems.note(why.field(), why.sentence()),
            Err(HeadcountError::Store(error)) => return Err(error.into()),
        }
    }
    page()
        .typed(form.typed())
        .problems(&problems, form.page_key())
        .render(&user, None)
}

#[cfg(test)]
impl crate::web::support::sample::Sample for NewHeadcountView {
    fn samples() -> Vec<Self> {
        vec![VIEW]
    }
}
