//! `/count/{id}`: the page of a space, for a phone at the door. Its buttons work without
//! scripts; with them they ask the API, and the page follows what others count.

use crate::web::support::current_user::Asker;
use crate::web::support::error::Failure;
use crate::web::support::form::{Form, Problems, whole};
use crate::web::support::page::Page;
use crate::web::support::qr;
use crate::web::support::respond::{own_address, see};
use actix_web::{HttpRequest, HttpResponse, web};
use cffa_services::headcount::rule;
use cffa_services::headcount::rule::{Fullness, MOST_MAXIMUM, Refusal};
use cffa_store::{Space, SpaceChange, SpaceId};
use jiff::Timestamp;
use serde::Serialize;

/// A space as its page shows it.
#[derive(Serialize)]
struct SpaceView {
    id: SpaceId,
    name: Option<String>,
    current: u32,
    maximum: u32,
    /// `room`, `full` or `over`.
    state: &'static str,
    /// How many more fit, or must leave.
    heads: u32,
}

fn view(space: Space) -> SpaceView {
    let (state, heads) = match rule::fullness(&space) {
        Fullness::Room(heads) => ("room", heads),
        Fullness::Full => ("full", 0),
        Fullness::Over(heads) => ("over", heads),
    };
    SpaceView {
        id: space.id,
        name: space.name,
        current: space.current,
        maximum: space.maximum,
        state,
        heads,
    }
}

fn page(request: &HttpRequest, asker: &Asker, space: Space) -> Page {
    let title = space.name.clone().unwrap_or_else(|| "Headcount".to_owned());
    let link = link(request, asker, space.id);
    Page::new("space.html", &title, "count")
        .with("space", &view(space))
        .with("link", &link)
        .with("most_maximum", &MOST_MAXIMUM)
}

fn link(request: &HttpRequest, asker: &Asker, id: SpaceId) -> String {
    format!("{}/count/{id}", own_address(asker, request))
}

/// `GET /count/{id}`
pub async fn show(
    asker: Asker,
    request: HttpRequest,
    id: web::Path<String>,
) -> Result<HttpResponse, Failure> {
    let found = asker.app().spaces.visit(parse(&id)?, Timestamp::now());
    let space = found.await?.ok_or_else(over)?;
    page(&request, &asker, space).render(&asker, None)
}

/// `POST /count/{id}/in`
pub async fn come_in(asker: Asker, id: web::Path<String>) -> Result<HttpResponse, Failure> {
    change(&asker, &id, SpaceChange::In).await
}

/// `POST /count/{id}/out`
pub async fn go_out(asker: Asker, id: web::Path<String>) -> Result<HttpResponse, Failure> {
    change(&asker, &id, SpaceChange::Out).await
}

/// `POST /count/{id}/maximum`
pub async fn set_maximum(
    asker: Asker,
    request: HttpRequest,
    id: web::Path<String>,
    form: Form,
) -> Result<HttpResponse, Failure> {
    let typed = whole::<u64>(form.text("maximum")).ok_or(Refusal::Maximum);
    let mut problems = Problems::default();
    match problems.read("maximum", typed.and_then(rule::maximum)) {
        Some(maximum) => change(&asker, &id, SpaceChange::Maximum(maximum)).await,
        None => {
            let found = asker.app().spaces.visit(parse(&id)?, Timestamp::now());
            let space = found.await?.ok_or_else(over)?;
            page(&request, &asker, space)
                .typed(form.typed())
                .problems(&problems, form.page_key())
                .render(&asker, None)
        }
    }
}

async fn change(asker: &Asker, id: &str, change: SpaceChange) -> Result<HttpResponse, Failure> {
    let id = parse(id)?;
    let changed = asker.app().spaces.change(id, change, Timestamp::now());
    changed.await?.ok_or_else(over)?;
    Ok(see(&format!("/count/{id}")))
}

/// `GET /count/{id}/qr.svg`: the address of the page as a QR code. Whether there is such a
/// space is not asked; the code of an address that opens nothing harms nobody.
pub async fn qr(
    asker: Asker,
    request: HttpRequest,
    id: web::Path<String>,
) -> Result<HttpResponse, Failure> {
    qr::svg(link(&request, &asker, parse(&id)?))
}

/// The id in an address.
pub(crate) fn parse(id: &str) -> Result<SpaceId, Failure> {
    SpaceId::parse_str(id).map_err(|_| Failure::Missing)
}

fn over() -> Failure {
    Failure::Gone(
        "This headcount has expired: nobody used it for a day. Start a new one under Count \
        people."
            .into(),
    )
}
