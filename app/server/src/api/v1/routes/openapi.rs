//! The OpenAPI document, generated from the route table, so that the two always agree.

use super::route::RouteSpec;
use crate::api::problem::{self, Problem};
use crate::api::v1::routes::table;
use actix_web::http::Method;
use actix_web::{HttpResponse, web};
use cffa_services::auth::tokens::Scope;
use std::sync::LazyLock;
use utoipa::openapi::path::{HttpMethod, PathItem, PathsBuilder};
use utoipa::openapi::security::{HttpAuthScheme, HttpBuilder, SecurityScheme};
use utoipa::openapi::{ComponentsBuilder, InfoBuilder, OpenApi, OpenApiBuilder};
use utoipa::{PartialSchema, ToSchema};

const DESCRIPTION: &str = "The money book of a casual football team. \
    Dates are formatted as `2026-11-17` and timestamps as RFC 3339 in UTC; amounts of money are \
    objects such as `{\"amount\": \"61.00\", \"currency\": \"GBP\"}`. Errors are problem \
    documents (RFC 9457).";

static WRITTEN: LazyLock<String> = LazyLock::new(|| {
    // Serializing this type can't fail.
    document().to_pretty_json().unwrap_or_default()
});

/// The serialized document, generated once.
pub fn written() -> &'static str {
    &WRITTEN
}

/// `GET /api/v1/openapi.json`
pub async fn show() -> Result<HttpResponse, Problem> {
    // Generating it the first time takes too long to block a worker.
    let written = web::block(written).await.map_err(Problem::internal)?;
    Ok(HttpResponse::Ok()
        .content_type("application/json")
        .body(written))
}

/// The document.
pub fn document() -> OpenApi {
    let mut paths = PathsBuilder::new();
    let mut components = ComponentsBuilder::new()
        .schema(problem::Document::name(), problem::Document::schema())
        .security_scheme("token", token());
    let mut schemas = Vec::new();
    problem::Document::schemas(&mut schemas);
    for spec in table() {
        let operation = spec.doc.operation(&spec.method, spec.path, spec.access);
        paths = paths.path(spec.path, PathItem::new(method(&spec), operation));
        schemas.extend(spec.doc.schemas);
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

fn method(spec: &RouteSpec) -> HttpMethod {
    match spec.method {
        Method::POST => HttpMethod::Post,
        Method::PUT => HttpMethod::Put,
        Method::DELETE => HttpMethod::Delete,
        _ => HttpMethod::Get,
    }
}

fn token() -> SecurityScheme {
    let scopes = Scope::ALL.map(|scope| format!("`{scope}`")).join(", ");
    let description = format!(
        "An access token issued by an identity provider for this API, or a personal token created \
         on the account page. Scopes: {scopes}. A token can do what both its scopes and its \
         owner's role in the team allow."
    );
    SecurityScheme::Http(
        HttpBuilder::new()
            .scheme(HttpAuthScheme::Bearer)
            .description(Some(description))
            .build(),
    )
}
