//! `/settings/export`: downloads a team's book.

use crate::http::download;
use crate::web::support::current_user::CurrentUser;
use crate::web::support::error::WebError;
use actix_web::{HttpRequest, HttpResponse, web};
use cffa_formats::ExportFormat;
use serde::Deserialize;

/// The format; defaults to the complete one.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct ExportQuery {
    format: String,
}

/// `GET /settings/export`
pub async fn book(
    user: CurrentUser,
    asked: web::Query<ExportQuery>,
    request: HttpRequest,
) -> Result<HttpResponse, WebError> {
    let format = match asked.format.as_str() {
        "" => ExportFormat::default(),
        name => name.parse().map_err(WebError::BadRequest)?,
    };
    let (books, team) = (&user.app().books, user.team()?);
    let _permit = user.app().imports.export_permit().await?;
    Ok(download::book(books, team, format, &request).await?)
}
