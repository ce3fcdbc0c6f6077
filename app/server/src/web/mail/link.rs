//! `/mail/confirm` and `/mail/stop`: the links in mail. They are pages with a button, because
//! programs that scan mail for malware open every link. They don't require a sign-in.

use crate::text::messages::message;
use crate::web::auth::signin;
use crate::web::support::current_user::CurrentUser;
use crate::web::support::error::WebError;
use crate::web::support::page::{Page, View};
use actix_web::{HttpRequest, HttpResponse, web};
use cffa_services::auth::LimitedAction;
use serde::Serialize;
use uuid::Uuid;

#[derive(Serialize)]
pub(crate) struct MailLinkView<'a> {
    /// The path of the button's form.
    action: &'a str,
    /// Whether the link confirms an address; otherwise it unsubscribes.
    confirms: bool,
    /// Whether the button was pressed.
    done: bool,
}

impl View for MailLinkView<'_> {
    const TEMPLATE: &'static str = "auth/mail_link.html";
}

/// The link confirms an address.
pub const CONFIRM: bool = true;

/// The link unsubscribes.
pub const STOP: bool = false;

type Link = web::Path<(Uuid, String)>;

fn over() -> WebError {
    WebError::Gone(message!("mail-link-over"))
}

fn page(
    user: &CurrentUser,
    request: &HttpRequest,
    confirms: bool,
    done: bool,
) -> Result<HttpResponse, WebError> {
    let view = MailLinkView {
        action: request.path(),
        confirms,
        done,
    };
    let title = match confirms {
        true => message!("mail-confirm-title"),
        false => message!("mail-stop-title"),
    };
    Page::of(title, "account", &view).render(user, None)
}

/// `GET /mail/confirm/{id}/{token}`, `GET /mail/stop/{id}/{token}`
pub async fn show<const CONFIRMS: bool>(
    user: CurrentUser,
    request: HttpRequest,
    link: Link,
) -> Result<HttpResponse, WebError> {
    signin::count(&user, &request, LimitedAction::MailLink)?;
    let (account, token) = &*link;
    let mails = &user.app().mails;
    match mails.is_good(*account, token, CONFIRMS).await? {
        true => page(&user, &request, CONFIRMS, false),
        false => Err(over()),
    }
}

/// `POST /mail/confirm/{id}/{token}`, `POST /mail/stop/{id}/{token}`: sent by the button or, to
/// unsubscribe, by a mail program (RFC 8058), which sends no cookies and no origin.
pub async fn follow<const CONFIRMS: bool>(
    user: CurrentUser,
    request: HttpRequest,
    link: Link,
) -> Result<HttpResponse, WebError> {
    signin::count(&user, &request, LimitedAction::MailLink)?;
    let (account, token) = &*link;
    let app = user.app();
    let was_good = match CONFIRMS {
        true => {
            let now = app.store.now().await?;
            app.mails.confirm(*account, token, now).await?
        }
        false => app.mails.stop(*account, token).await?,
    };
    match was_good {
        true => page(&user, &request, CONFIRMS, true),
        false => Err(over()),
    }
}

#[cfg(test)]
impl crate::web::support::sample::Sample for MailLinkView<'_> {
    fn samples() -> Vec<Self> {
        let view = |confirms, done| MailLinkView {
            action: "/mail/stop/id/token",
            confirms,
            done,
        };
        vec![
            view(true, false),
            view(true, true),
            view(false, false),
            view(false, true),
        ]
    }
}
