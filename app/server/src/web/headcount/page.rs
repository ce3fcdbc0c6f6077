//! `/count/{id}`: the page of a headcount, for a phone at the entrance. Its buttons work without
//! scripts; scripts call the API instead, and update the page when others count.

use crate::text::messages::message;
use crate::web::support::current_user::CurrentUser;
use crate::web::support::error::WebError;
use crate::web::support::form::{FieldErrors, Form, whole};
use crate::web::support::page::{Page, View};
use crate::web::support::qr;
use crate::web::support::respond::{own_address, see};
use actix_web::{HttpRequest, HttpResponse, web};
use cffa_services::headcount::rule;
use cffa_services::headcount::rule::{Fullness, MOST_MAXIMUM, Refusal};
use cffa_store::{Headcount, HeadcountChange, HeadcountId};
use jiff::Timestamp;
use serde::Serialize;

#[derive(Serialize)]
pub(crate) struct HeadcountView<'a> {
    headcount: CountView,
    /// The absolute URL of the page.
    link: &'a str,
    most_maximum: u32,
}

impl View for HeadcountView<'_> {
    const TEMPLATE: &'static str = "headcount/page.html";
}

/// A headcount, as its page shows it.
#[derive(Serialize)]
struct CountView {
    id: HeadcountId,
    name: Option<String>,
    current: u32,
    maximum: u32,
    /// `room`, `full` or `over`.
    state: &'static str,
    /// How many more people fit, or must leave.
    heads: u32,
}

fn view(headcount: Headcount) -> CountView {
    let (state, heads) = match rule::fullness(&headcount) {
        Fullness::Room(heads) => ("room", heads),
        Fullness::Full => ("full", 0),
        Fullness::Over(heads) => ("over", heads),
    };
    CountView {
        id: headcount.id,
        name: headcount.name,
        current: headcount.current,
        maximum: headcount.maximum,
        state,
        heads,
    }
}

fn page(request: &HttpRequest, user: &CurrentUser, headcount: Headcount) -> Page {
    let title = headcount.name.clone();
    let title = title.unwrap_or_else(|| message!("headcount-title"));
    let view = HeadcountView {
        link: &link(request, user, headcount.id),
        headcount: view(headcount),
        most_maximum: MOST_MAXIMUM,
    };
    Page::of(title, "count", &view)
}

fn link(request: &HttpRequest, user: &CurrentUser, id: HeadcountId) -> String {
    format!("{}/count/{id}", own_address(user, request))
}

/// `GET /count/{id}`
pub async fn show(
    user: CurrentUser,
    request: HttpRequest,
    id: web::Path<String>,
) -> Result<HttpResponse, WebError> {
    let found = user.app().headcounts.visit(parse(&id)?, Timestamp::now());
    let headcount = found.await?.ok_or_else(over)?;
    page(&request, &user, headcount).render(&user, None)
}

/// `POST /count/{id}/in`
pub async fn come_in(user: CurrentUser, id: web::Path<String>) -> Result<HttpResponse, WebError> {
    change(&user, &id, HeadcountChange::In).await
}

/// `POST /count/{id}/out`
pub async fn go_out(user: CurrentUser, id: web::Path<String>) -> Result<HttpResponse, WebError> {
    change(&user, &id, HeadcountChange::Out).await
}

/// `POST /count/{id}/maximum`
pub async fn set_maximum(
    user: CurrentUser,
    request: HttpRequest,
    id: web::Path<String>,
    form: Form,
) -> Result<HttpResponse, WebError> {
    let typed = whole::<u64>(form.text("maximum")).ok_or(Refusal::Maximum);
    let mut problems = FieldErrors::default();
    match problems.read("maximum", typed.and_then(rule::maximum)) {
        Some(maximum) => change(&user, &id, HeadcountChange::Maximum(maximum)).await,
        None => {
            let found = user.app().headcounts.visit(parse(&id)?, Timestamp::now());
            let headcount = found.await?.ok_or_else(over)?;
            page(&request, &user, headcount)
                .typed(form.typed())
                .problems(&problems, form.page_key())
                .render(&user, None)
        }
    }
}

async fn change(
    user: &CurrentUser,
    id: &str,
    change: HeadcountChange,
) -> Result<HttpResponse, WebError> {
    let id = parse(id)?;
    let changed = user.app().headcounts.change(id, change, Timestamp::now());
    changed.await?.ok_or_else(over)?;
    Ok(see(&format!("/count/{id}")))
}

/// `GET /count/{id}/qr.svg`: the URL of the page as a QR code. It does not check whether the
/// headcount exists; a code for a broken link does no harm.
pub async fn qr(
    user: CurrentUser,
    request: HttpRequest,
    id: web::Path<String>,
) -> Result<HttpResponse, WebError> {
    qr::svg(link(&request, &user, parse(&id)?))
}

/// Parses the id in a path.
pub(crate) fn parse(id: &str) -> Result<HeadcountId, WebError> {
    HeadcountId::parse_str(id).map_err(|_| WebError::Missing)
}

fn over() -> WebError {
    WebError::Gone(message!("headcount-expired"))
}

#[cfg(test)]
impl crate::web::support::sample::Sample for HeadcountView<'_> {
    fn samples() -> Vec<Self> {
        let view = |name: Option<&str>, state, heads| HeadcountView {
            headcount: CountView {
                id: HeadcountId::default(),
                name: name.map(str::to_owned),
                current: 10,
                maximum: 12,
                state,
                heads,
            },
            link: "https://cffa.example.org/count/1",
            most_maximum: MOST_MAXIMUM,
        };
        vec![
            view(None, "room", 2),
            view(Some("Club house"), "full", 0),
            view(Some("Club house"), "over", 1),
        ]
    }
}
