//! `/language`: the language that somebody chooses, signed in or not.

use crate::text::messages::language::Language;
use crate::web::support::current_user::CurrentUser;
use crate::web::support::error::WebError;
use crate::web::support::form::Form;
use crate::web::support::return_to::{self, NearestPage};
use actix_web::http::Uri;
use actix_web::http::header::{LOCATION, REFERER};
use actix_web::{HttpRequest, HttpResponse};

/// `POST /language`: remembers the language in this browser, and goes back to where one came from.
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

/// The page with the form, as the browser says it. It can only be a path of ours that answers a
/// GET, also if the page came in answer to a form.
fn came_from(request: &HttpRequest) -> Option<String> {
    let from: Uri = request
        .headers()
        .get(REFERER)?
        .to_str()
        .ok()?
        .parse()
        .ok()?;
    // What a form was sent to may be no page: then it is on the page above.
    let NearestPage(nearest_page) = request.app_data()?;
    match nearest_page(from.path()) {
        page if page == from.path() => Some(from.path_and_query()?.as_str().to_owned()),
        above => Some(above.to_owned()),
    }
}
