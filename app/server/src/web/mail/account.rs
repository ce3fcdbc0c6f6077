//! `/account/mail`: the address that the user wants mail at.

use super::text;
use crate::web::auth::confirm_identity;
use crate::web::support::current_user::CurrentUser;
use crate::web::support::error::WebError;
use crate::web::support::form::{FieldErrors, Form};
use crate::web::support::messages::language;
use crate::web::support::messages::message;
use crate::web::support::page::{Page, View};
use crate::web::support::respond::see;
use actix_web::{HttpRequest, HttpResponse};
use cffa_services::mail::{MailError, Refusal, limits};
use serde::Serialize;

#[derive(Serialize)]
pub(crate) struct MailView {
    /// The user's address.
    address: Option<AddressView>,
    /// In characters.
    longest: usize,
}

impl View for MailView {
    const TEMPLATE: &'static str = "auth/mail.html";
}

#[derive(Serialize)]
struct AddressView {
    address: String,
    confirmed: bool,
}

/// `GET /account/mail`
pub async fn show(user: CurrentUser) -> Result<HttpResponse, WebError> {
    show_with(&user, &Form::default(), &FieldErrors::default()).await
}

async fn show_with(
    user: &CurrentUser,
    form: &Form,
    problems: &FieldErrors,
) -> Result<HttpResponse, WebError> {
    let mails = &user.app().mails;
    if !mails.is_on() {
        return Err(WebError::Missing);
    }
    let address = mails.address(user.signed_in()?.id).await?;
    let view = MailView {
        address: address.map(|address| AddressView {
            confirmed: address.confirmed.is_some(),
            address: address.address,
        }),
        longest: limits::ADDRESS,
    };
    Page::of(message!("mail-title"), "account", &view)
        .typed(form.typed())
        .problems(problems, form.page_key())
        .render(user, None)
}

/// `POST /account/mail`. Who reads this mail can set a new password, so the user confirms who they
/// are.
pub async fn ask(
    user: CurrentUser,
    form: Form,
    request: HttpRequest,
) -> Result<HttpResponse, WebError> {
    let app = user.app();
    if !app.mails.is_on() {
        return Err(WebError::Missing);
    }
    let account = user.signed_in()?.id;
    let mut problems = form.problems();
    if !problems.is_empty() {
        return show_with(&user, &form, &problems).await;
    }
    if let Some(question) = confirm_identity::ask(&user, &form, &request).await? {
        return Ok(question);
    }
    let now = app.store.now().await?;
    let language = language::current().id();
    match app
        .mails
        .ask(account, form.text("address"), language, now)
        .await
    {
        Ok(address) => {
            let draft = text::confirmation(&address, now);
            app.mails.write(&address, draft, now).await?;
            user.say(message!("mail-asked", address = &address.address));
            return Ok(see("/account/mail"));
        }
        Err(MailError::Refused(Refusal::Address)) => {
            problems.note("address", message!("mail-address-wrong"));
        }
        Err(MailError::Refused(Refusal::TooOften)) => {
            problems.note("address", message!("mail-too-often"));
        }
        Err(MailError::Store(error)) => return Err(error.into()),
    }
    show_with(&user, &form, &problems).await
}

/// `POST /account/mail/stop`
pub async fn stop(user: CurrentUser) -> Result<HttpResponse, WebError> {
    let mails = &user.app().mails;
    if !mails.is_on() {
        return Err(WebError::Missing);
    }
    mails.forget(user.signed_in()?.id).await?;
    user.say(message!("mail-stopped"));
    Ok(see("/account/mail"))
}

#[cfg(test)]
mod test {
    use super::*;
    use crate::web::support::sample::{Audience, Sample};

    impl Sample for MailView {
        const AUDIENCE: Audience = Audience::SignedIn;

        fn samples() -> Vec<Self> {
            let view = |address| MailView {
                address,
                longest: limits::ADDRESS,
            };
            let with = |confirmed| {
                let address = "ann@example.org".to_owned();
                view(Some(AddressView { address, confirmed }))
            };
            vec![view(None), with(false), with(true)]
        }
    }
}
