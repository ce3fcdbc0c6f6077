//! `/language`: the language selection, for signed-in and anonymous users.

use crate::text::messages::language::Language;
use crate::web::support::current_user::CurrentUser;
use crate::web::support::error::WebError;
use crate::web::support::form::Form;
use crate::web::support::return_to::{self, NearestPage};
use actix_web::http::Uri;
use actix_web::http::header::{LOCATION, REFERER};
use actix_web::{HttpRequest, HttpResponse};

/// `POST /language`: remembers the language in this browser, and returns to the previous page.
pub async fn choose(
    user: CurrentUser,
    request: HttpRequest,
    form: Form,
) -> Result<HttpResponse, WebError> {
    let chosen = Language::by_id(form.text("language"));
    let mut answer = HttpResponse::SeeOther();
    if let Some(language) = chosen {
        answer.cookie(language.cookie(user.app().config.is_https()));
    }
    let back = came_from(&request).unwrap_or_default();
    Ok(answer
        .insert_header((LOCATION, return_to::ours(&back)))
        .finish())
}

/// The page with the form, according to the browser. It is always a path of this site that supports
/// GET, even if the page was the response to a form.
fn came_from(request: &HttpRequest) -> Option<String> {
    let from: Uri = request
        .headers()
        .get(REFERER)?
        .to_str()
        .ok()?
        .parse()
        .ok()?;
    // The path of a submitted form may not be a page: then use the nearest page above it.
    let NearestPage(nearest_page) = request.app_data()?;
    match nearest_page(from.path()) {
        page if page == from.path() => Some(from.path_and_query()?.as_str().to_owned()),
        above => Some(above.to_owned()),
    }
}
