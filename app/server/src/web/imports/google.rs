//! `/settings/import/google`: imports the team's spreadsheet directly from Google.

use crate::http::upload;
use crate::http::upload::{Fields, UploadError};
use crate::text::messages::message;
use crate::web::imports::choices;
use crate::web::imports::page;
use crate::web::support::current_user::CurrentUser;
use crate::web::support::error::WebError;
use crate::web::support::form::{FieldErrors, Form};
use crate::web::support::page::{Page, View};
use crate::web::support::refusals::Sentence;
use actix_multipart::Multipart;
use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::http::header::{HeaderValue, RETRY_AFTER};
use cffa_formats::import::spreadsheet::Role;
use cffa_services::google_sheets::{Addresses, GoogleRefusal, KEY, ServiceKey, SheetRequest};
use serde::Serialize;
use std::collections::BTreeMap;

/// The field of the key.
const KEY_FIELD: &str = "key";
/// The maximum length of a typed field, in bytes: a Google URL has about 100.
const TYPED: usize = 2 * 1024;
/// The fields of the form, with their maximum sizes in bytes. The key file is a field here, because
/// uploaded files are written to disk.
const FIELDS: [(&str, usize); 7] = [
    (KEY_FIELD, KEY),
    ("spreadsheet", TYPED),
    ("transactions", TYPED),
    ("games", TYPED),
    ("summary", TYPED),
    ("first_row", TYPED),
    ("last_row", TYPED),
];

/// The key file and the typed fields; a field that is too long gets an error.
fn parts(sent: Fields, problems: &mut FieldErrors) -> (Vec<u8>, Form) {
    let Fields { mut read, too_long } = sent;
    for field in too_long {
        let sentence = match field {
            KEY_FIELD => message!("google-key-too-large", kilobytes = KEY / 1024),
            _ => message!("google-field-too-long", kilobytes = TYPED / 1024),
        };
        problems.note(field, sentence);
    }
    let key = read.remove(KEY_FIELD).unwrap_or_default();
    let typed = read.into_iter().map(|(field, typed)| {
        let typed = String::from_utf8_lossy(&typed).into_owned();
        (field.to_owned(), typed)
    });
    (key, Form::of(typed.collect()))
}

/// When to retry, in seconds.
const RETRY_AFTER_SECONDS: &str = "60";

#[derive(Serialize)]
pub(crate) struct GoogleView {
    /// What happens to the key.
    about_key: String,
}

impl View for GoogleView {
    const TEMPLATE: &'static str = "imports/google.html";
}

fn page(typed: &BTreeMap<String, String>, about_key: String) -> Page {
    let view = GoogleView { about_key };
    Page::of(message!("google-title"), "settings", &view).typed(typed)
}

/// `GET /settings/import/google`
pub async fn form(user: CurrentUser) -> Result<HttpResponse, WebError> {
    let book = user.app().books.read(user.team()?).await?;
    page(&BTreeMap::new(), message!("google-key-hint")).render(&user, Some(&book))
}

/// `POST /settings/import/google`: reads the spreadsheet and shows a preview. The team's book does
/// not change, and the key is not stored.
pub async fn read(user: CurrentUser, upload: Multipart) -> Result<HttpResponse, WebError> {
    let mut problems = FieldErrors::default();
    let sent = match upload::fields(upload, &FIELDS).await {
        Ok(sent) => sent,
        Err(UploadError::Disk(error)) => return Err(WebError::Internal(error.into())),
        Err(error) => {
            problems.note("form", error.sentence());
            let refused = StatusCode::UNPROCESSABLE_ENTITY;
            return again(&user, &BTreeMap::new(), problems, refused).await;
        }
    };
    let (key, form) = parts(sent, &mut problems);
    let present = user.app().books.read(user.team()?).await?;
    let currency = present.settings().currency;
    drop(present);
    let key = problems.read(KEY_FIELD, ServiceKey::read(&key));
    if form.text("spreadsheet").trim().is_empty() {
        problems.note("spreadsheet", GoogleRefusal::NoName.sentence());
    }
    let chosen = choices::read(&form, currency, &mut problems);
    let (Some(key), true) = (key, problems.is_empty()) else {
        return again(
            &user,
            form.typed(),
            problems,
            StatusCode::UNPROCESSABLE_ENTITY,
        )
        .await;
    };
    let wanted = wanted(&form);
    let at = Addresses::of(user.app().config.google.as_deref());
    let typed = form.typed().clone();
    let begun = page::begin(&user, |its, id, to| {
        its.of_google(at, (key, wanted), chosen, typed, (id, to))
    });
    match begun.await {
        Err(WebError::Busy(sentence)) => {
            problems.note("form", sentence);
            let busy = StatusCode::SERVICE_UNAVAILABLE;
            again(&user, form.typed(), problems, busy).await
        }
        other => other,
    }
}

fn wanted(form: &Form) -> SheetRequest {
    let sheets = Role::ALL.into_iter().filter_map(|role| {
        let name = form.text(role.word()).trim();
        (!name.is_empty()).then(|| (role, name.to_owned()))
    });
    SheetRequest {
        spreadsheet: form.text("spreadsheet").to_owned(),
        sheets: sheets.collect(),
    }
}

/// The form with all typed values. The key was discarded, so it must be selected again, as the page
/// says.
///
/// # Errors
/// When the database is unavailable.
pub(crate) async fn again(
    user: &CurrentUser,
    typed: &BTreeMap<String, String>,
    problems: FieldErrors,
    status: StatusCode,
) -> Result<HttpResponse, WebError> {
    let book = user.app().books.read(user.team()?).await?;
    let mut answer = page(typed, message!("google-key-hint-again"))
        .problems(&problems, None)
        .status(status)
        .render(user, Some(&book))?;
    if status == StatusCode::SERVICE_UNAVAILABLE {
        let after = HeaderValue::from_static(RETRY_AFTER_SECONDS);
        answer.headers_mut().insert(RETRY_AFTER, after);
    }
    Ok(answer)
}

#[cfg(test)]
mod samples {
    use super::*;
    use crate::web::support::sample::{Audience, Sample};

    impl Sample for GoogleView {
        const AUDIENCE: Audience = Audience::Members;

        fn samples() -> Vec<Self> {
            let of = |about_key| GoogleView { about_key };
            vec![
                of(message!("google-key-hint")),
                of(message!("google-key-hint-again")),
            ]
        }
    }
}
