//! The OpenAPI document, made of the route table, so that the two can't differ.

use super::route::Row;
use crate::api::problem;
use crate::api::v1::routes::table;
use actix_web::HttpResponse;
use actix_web::http::Method;
use cffa_services::auth::tokens::Scope;
use std::sync::LazyLock;
use utoipa::openapi::path::{HttpMethod, PathItem, PathsBuilder};
use utoipa::openapi::security::{HttpAuthScheme, HttpBuilder, SecurityScheme};
use utoipa::openapi::{ComponentsBuilder, InfoBuilder, OpenApi, OpenApiBuilder};
use utoipa::{PartialSchema, ToSchema};

const DESCRIPTION: &str = "The money book of a casual football team, for programs. \
    Dates are `2026-11-17`, moments are UTC with `Z`, money is `{\"amount\": \"61.00\", \
    \"currency\": \"GBP\"}`. Errors are problem documents (RFC 9457).";

static WRITTEN: LazyLock<String> = LazyLock::new(|| {
    // Nothing in it can fail to be written.
    document().to_pretty_json().unwrap_or_default()
});

/// The document as it is served, made once.
pub fn written() -> &'static str {
    &WRITTEN
}

/// `GET /api/v1/openapi.json`
pub async fn show() -> HttpResponse {
    HttpResponse::Ok()
        .content_type("application/json")
        .body(written())
}

/// The document.
pub fn document() -> OpenApi {
    let mut paths = PathsBuilder::new();
    let mut components = ComponentsBuilder::new()
        .schema(problem::Document::name(), problem::Document::schema())
        .security_scheme("token", token());
    let mut schemas = Vec::new();
    problem::Document::schemas(&mut schemas);
    for row in table() {
        let operation = row.told.operation(&row.method, row.path, row.needs);
        paths = paths.path(row.path, PathItem::new(method(&row), operation));
        schemas.extend(row.told.schemas);
    }
    components = components.schemas_from_iter(schemas);
    let info = InfoBuilder::new()
        .title("CFFA")
        .version("1")
        .description(Some(DESCRIPTION));
    OpenApiBuilder::new()
        .info(info)
        .paths(paths)
        .components(Some(components.build()))
        .build()
}

fn method(row: &Row) -> HttpMethod {
    match row.method {
        Method::POST => HttpMethod::Post,
        Method::PUT => HttpMethod::Put,
        Method::DELETE => HttpMethod::Delete,
        _ => HttpMethod::Get,
    }
}

fn token() -> SecurityScheme {
    let scopes = Scope::ALL.map(|scope| format!("`{scope}`")).join(", ");
    let said = format!(
        "A token that an identity provider made for this API, or one made on the account page. \
         Its scopes: {scopes}. What it may do is what its scopes and its owner's place in the \
         team both allow."
    );
    SecurityScheme::Http(
        HttpBuilder::new()
            .scheme(HttpAuthScheme::Bearer)
            .description(Some(said))
            .build(),
    )
}
