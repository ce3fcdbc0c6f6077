//! `/settings/import/google`: the team's spreadsheet, read where it is kept.

use super::asker::Asker;
use super::failure::Failure;
use super::form::{Form, Problems};
use super::import_choices;
use super::import_page;
use super::page::Page;
use crate::transfer::google::{Addresses, GoogleRefusal, KEY, ServiceKey, Wanted};
use crate::transfer::sheets::Role;
use actix_multipart::form::MultipartForm;
use actix_multipart::form::bytes::Bytes;
use actix_multipart::form::text::Text;
use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::http::header::{HeaderValue, RETRY_AFTER};
use std::collections::BTreeMap;

/// What was sent. The key is in memory alone: a file among the fields would wait on disk.
#[derive(MultipartForm)]
pub struct Sent {
    #[multipart(limit = "16 KiB")]
    key: Option<Bytes>,
    #[multipart(limit = "2 KiB")]
    spreadsheet: Option<Text<String>>,
    #[multipart(limit = "2 KiB")]
    transactions: Option<Text<String>>,
    #[multipart(limit = "2 KiB")]
    games: Option<Text<String>>,
    #[multipart(limit = "2 KiB")]
    summary: Option<Text<String>>,
    #[multipart(limit = "2 KiB")]
    first_row: Option<Text<String>>,
    #[multipart(limit = "2 KiB")]
    last_row: Option<Text<String>>,
}

impl Sent {
    /// The key's file, and everything that was typed.
    fn parts(self) -> (Vec<u8>, Form) {
        let typed = [
            ("spreadsheet", self.spreadsheet),
            ("transactions", self.transactions),
            ("games", self.games),
            ("summary", self.summary),
            ("first_row", self.first_row),
            ("last_row", self.last_row),
        ];
        let typed = typed.into_iter().filter_map(|(field, typed)| {
            let typed = typed?.into_inner();
            Some((field.to_owned(), typed))
        });
        let key = self.key.map(|key| key.data.to_vec()).unwrap_or_default();
        (key, Form::of(typed.collect()))
    }
}

/// When it is worth another try, in seconds.
const RETRY_AFTER_SECONDS: &str = "60";

/// What is said about the key.
const USED_ONCE: &str =
    "The .json file that Google gave out. It is used once, for this, and not kept.";
/// The same on a page that a key was sent from before.
const AGAIN: &str = "Choose the .json file again: the key was used once and not kept.";

fn page(typed: &BTreeMap<String, String>, about_key: &str) -> Page {
    Page::new(
        "import_google.html",
        "Import from Google Sheets",
        "settings",
    )
    .with("about_key", about_key)
    .typed(typed)
}

/// `GET /settings/import/google`
pub async fn form(asker: Asker) -> Result<HttpResponse, Failure> {
    let book = asker.app().books.read(asker.team()?).await?;
    page(&BTreeMap::new(), USED_ONCE).render(&asker, Some(&book))
}

/// `POST /settings/import/google`: reads the spreadsheet, and shows what it would be.
/// Nothing of the team's book changes, and nothing of the key is kept.
pub async fn read(
    asker: Asker,
    sent: Result<MultipartForm<Sent>, actix_web::Error>,
) -> Result<HttpResponse, Failure> {
    let mut problems = Problems::default();
    let Ok(MultipartForm(sent)) = sent else {
        let most = KEY / 1024;
        problems.note(
            "key",
            format!("Choose the key again: its file has at most {most} KB."),
        );
        return again(
            &asker,
            &BTreeMap::new(),
            problems,
            StatusCode::UNPROCESSABLE_ENTITY,
        )
        .await;
    };
    let (key, form) = sent.parts();
    let present = asker.app().books.read(asker.team()?).await?;
    let currency = present.settings().currency;
    drop(present);
    let key = problems.read("key", ServiceKey::read(&key));
    if form.text("spreadsheet").trim().is_empty() {
        problems.note("spreadsheet", GoogleRefusal::NoName.to_string());
    }
    let chosen = import_choices::read(&form, currency, &mut problems);
    let (Some(key), true) = (key, problems.is_empty()) else {
        return again(
            &asker,
            form.typed(),
            problems,
            StatusCode::UNPROCESSABLE_ENTITY,
        )
        .await;
    };
    let wanted = wanted(&form);
    let at = Addresses::of(asker.app().config.google.as_deref());
    let typed = form.typed().clone();
    let begun = import_page::begin(&asker, |its, id, to| {
        its.of_google(at, (key, wanted), chosen, typed, (id, to))
    });
    match begun.await {
        Err(Failure::Busy(sentence)) => {
            problems.note("form", sentence);
            let busy = StatusCode::SERVICE_UNAVAILABLE;
            again(&asker, form.typed(), problems, busy).await
        }
        other => other,
    }
}

fn wanted(form: &Form) -> Wanted {
    let sheets = Role::ALL.into_iter().filter_map(|role| {
        let name = form.text(role.word()).trim();
        (!name.is_empty()).then(|| (role, name.to_owned()))
    });
    Wanted {
        spreadsheet: form.text("spreadsheet").to_owned(),
        sheets: sheets.collect(),
    }
}

/// The form with all that was typed. The key was let go of, so it must be chosen again; the
/// page says so.
///
/// # Errors
/// When the database does not answer.
pub(super) async fn again(
    asker: &Asker,
    typed: &BTreeMap<String, String>,
    problems: Problems,
    status: StatusCode,
) -> Result<HttpResponse, Failure> {
    let book = asker.app().books.read(asker.team()?).await?;
    let mut answer = page(typed, AGAIN)
        .problems(&problems, None)
        .status(status)
        .render(asker, Some(&book))?;
    if status == StatusCode::SERVICE_UNAVAILABLE {
        let after = HeaderValue::from_static(RETRY_AFTER_SECONDS);
        answer.headers_mut().insert(RETRY_AFTER, after);
    }
    Ok(answer)
}
