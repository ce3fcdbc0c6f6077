//! Notifications on devices: who turns them on and off, and their text.

pub(crate) mod account;
pub(crate) mod renewal;
pub(crate) mod text;

use crate::text::messages::{language, message};
use crate::web::support::current_user::CurrentUser;
use crate::web::support::error::WebError;
use crate::web::support::form::Form;
use crate::web::support::respond::own_address;
use actix_web::HttpRequest;
use cffa_services::push::{PushError, Refusal, Subscription};
use cffa_services::token::Token;
use cffa_store::{PushDevice, Reader};
use serde::Serialize;

/// What a page needs to turn notifications on and off on the device that shows it.
#[derive(Serialize)]
pub(crate) struct PushView {
    /// Where the form goes that turns them on.
    action: String,
    /// Where the form goes that turns them off.
    stop: String,
    /// The public key of this installation.
    key: String,
    /// The devices on which they are on, among which the script recognizes the one it runs on.
    devices: String,
}

impl PushView {
    /// For a reader. `action` is where the form goes.
    pub(crate) async fn of(
        user: &CurrentUser,
        reader: &Reader,
        action: String,
    ) -> Result<PushView, WebError> {
        let pushes = &user.app().pushes;
        let devices = pushes.devices(reader).await?;
        Ok(PushView {
            stop: format!("{action}/stop"),
            action,
            key: pushes.public_key().await?,
            devices: known(&devices),
        })
    }
}

/// The hashes of the addresses of devices. The script of the page compares its own, so the page
/// does not contain the addresses.
fn known(devices: &[PushDevice]) -> String {
    let hashes = devices.iter().map(|it| Token::hash_of(&it.endpoint));
    hashes.collect::<Vec<_>>().join(" ")
}

/// What the script of a page, or the service worker, sends of the browser.
fn subscription(form: &Form) -> Subscription<'_> {
    Subscription {
        endpoint: form.text("endpoint"),
        public_key: form.text("public_key"),
        auth: form.text("auth"),
    }
}

/// Turns notifications on for a reader, on the device that sent the form, and shows the outcome.
pub(crate) async fn turn_on(
    user: &CurrentUser,
    request: &HttpRequest,
    reader: Reader,
    form: &Form,
) -> Result<(), WebError> {
    let app = user.app();
    let subscription = subscription(form);
    let (language, site) = (language::current().id(), own_address(user, request));
    let now = app.store.now().await?;
    let on = app
        .pushes
        .turn_on(reader, &subscription, language, &site, now);
    match on.await {
        Ok(()) => user.say(message!("push-on")),
        Err(PushError::Refused(Refusal::TooMany)) => user.mention(message!("push-too-many")),
        Err(PushError::Refused(Refusal::Endpoint | Refusal::Keys)) => {
            user.mention(message!("push-refused"));
        }
        Err(PushError::Store(error)) => return Err(error.into()),
    }
    Ok(())
}

#[cfg(test)]
impl PushView {
    pub(crate) fn sample() -> PushView {
        PushView {
            action: "/account/notifications".to_owned(),
            stop: "/account/notifications/stop".to_owned(),
            key: "BP4z9KsN6nGRTbVYI".to_owned(),
            devices: "0123 4567".to_owned(),
        }
    }
}
