//! `/account/mail`: the user's mail address.

use super::why_not_sent;
use crate::text::messages::language;
use crate::text::messages::message;
use crate::web::auth::confirm_identity;
use crate::web::support::current_user::CurrentUser;
use crate::web::support::error::WebError;
use crate::web::support::form::{FieldErrors, Form};
use crate::web::support::page::{Page, View};
use crate::web::support::respond::see;
use actix_web::{HttpRequest, HttpResponse};
use cffa_services::auth::LimitedAction;
use cffa_services::mail::{MailError, Refusal, limits};
use cffa_store::MailAddress;
use serde::Serialize;

#[derive(Serialize)]
pub(crate) struct MailView {
    /// The user's address, if confirmed.
    confirmed: Option<String>,
    /// An address that is not confirmed yet.
    unconfirmed: Option<UnconfirmedView>,
    /// Whether mail is no longer sent, because no mail server is configured.
    ended: bool,
    /// The maximum length in characters.
    longest: usize,
}

impl View for MailView {
    const TEMPLATE: &'static str = "auth/mail.html";
}

#[derive(Serialize)]
struct UnconfirmedView {
    address: String,
    /// Why the link could not be sent to it, as a sentence.
    failure: Option<String>,
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
    let account = user.signed_in()?.id;
    let found = mails.address(account).await?;
    if !mails.is_on() && found.is_none() {
        return Err(WebError::Missing);
    }
    let unconfirmed = match found.as_ref().and_then(MailAddress::unconfirmed) {
        Some(it) => Some(UnconfirmedView {
            failure: mails
                .confirmation_failure(account, &it)
                .await?
                .map(|answer| why_not_sent(&answer)),
            address: it.address,
        }),
        None => None,
    };
    let confirmed = found.filter(|address| address.confirmed.is_some());
    let view = MailView {
        confirmed: confirmed.map(|address| address.address),
        unconfirmed,
        ended: !mails.is_on(),
        longest: limits::ADDRESS,
    };
    Page::of(message!("mail-title"), "account", &view)
        .typed(form.typed())
        .problems(problems, form.page_key())
        .render(user, None)
}

/// `POST /account/mail`. Anyone who reads this mail can set a new password, so the user must
/// confirm their identity.
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
    app.throttle
        .check_account(LimitedAction::MailAddress, account)?;
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
        Ok(()) => {
            let address = form.text("address").trim();
            user.say(message!("mail-asked", address = address));
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

/// `POST /account/mail/stop`: also works without a mail server, because the address is still
/// stored.
pub async fn stop(user: CurrentUser) -> Result<HttpResponse, WebError> {
    let app = user.app();
    let account = user.signed_in()?.id;
    if !app.mails.is_on() && app.mails.address(account).await?.is_none() {
        return Err(WebError::Missing);
    }
    let now = app.store.now().await?;
    app.mails.turn_off(account, now).await?;
    user.say(message!("mail-stopped"));
    Ok(see(match app.mails.is_on() {
        true => "/account/mail",
        false => "/account",
    }))
}

#[cfg(test)]
mod test {
    use super::*;
    use crate::web::support::sample::{Audience, Sample};

    impl Sample for MailView {
        const AUDIENCE: Audience = Audience::SignedIn;

        fn samples() -> Vec<Self> {
            let confirmed = || Some("ann@example.org".to_owned());
            let unconfirmed = |failure: Option<&str>| {
                Some(UnconfirmedView {
                    address: "anna@example.org".to_owned(),
                    failure: failure.map(str::to_owned),
                })
            };
            let view = |confirmed, unconfirmed| MailView {
                confirmed,
                unconfirmed,
                ended: false,
                longest: limits::ADDRESS,
            };
            vec![
                view(None, None),
                view(None, unconfirmed(None)),
                view(None, unconfirmed(Some("550 no such user"))),
                view(confirmed(), None),
                view(confirmed(), unconfirmed(None)),
                MailView {
                    ended: true,
                    ..view(confirmed(), unconfirmed(None))
                },
            ]
        }
    }
}
