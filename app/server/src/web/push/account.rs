//! `/account/notifications`: the devices on which the user gets notifications.

use super::{PushView, turn_on};
use crate::text::messages::message;
use crate::web::support::current_user::CurrentUser;
use crate::web::support::error::WebError;
use crate::web::support::form::Form;
use crate::web::support::page::{Page, View};
use crate::web::support::respond::see;
use crate::web::support::views::server_moment;
use actix_web::{HttpRequest, HttpResponse};
use cffa_services::auth::LimitedAction;
use cffa_services::push::id_of;
use cffa_services::token::Token;
use cffa_store::Reader;
use serde::Serialize;
use uuid::Uuid;

/// The address of the page.
pub(crate) const PATH: &str = "/account/notifications";

#[derive(Serialize)]
pub(crate) struct NotificationsView {
    push: PushView,
    list: Vec<DeviceView>,
    /// Whether there is an address or a device that reminders of what they owe could reach.
    reached: bool,
    /// Whether they want such reminders.
    reminders: bool,
}

impl View for NotificationsView {
    const TEMPLATE: &'static str = "auth/notifications.html";
}

/// A device on which notifications are on.
#[derive(Serialize)]
struct DeviceView {
    id: Uuid,
    /// By which the script recognizes the device that it runs on.
    hash: String,
    /// The name of the push service's server: it tells phones from computers.
    service: String,
    since: String,
}

/// `GET /account/notifications`
pub async fn show(user: CurrentUser) -> Result<HttpResponse, WebError> {
    let reader = Reader::Account(user.signed_in()?.id);
    let app = user.app();
    let devices = app.pushes.devices(&reader).await?;
    let reminders = app.pushes.reminders(reader.owner()).await?;
    let list = devices.into_iter().map(|device| DeviceView {
        id: device.id,
        hash: Token::hash_of(&device.endpoint),
        service: service(&device.endpoint),
        since: server_moment(device.made),
    });
    let view = NotificationsView {
        list: list.collect(),
        reached: reminders.is_reached,
        reminders: reminders.wanted,
        push: PushView::of(&user, &reader, PATH.to_owned()).await?,
    };
    Page::of(message!("push-title"), "account", &view).render(&user, None)
}

fn service(endpoint: &str) -> String {
    let url = url::Url::parse(endpoint).ok();
    let host = url.and_then(|url| url.host_str().map(str::to_owned));
    host.unwrap_or_default()
}

/// `POST /account/notifications`: turns notifications on for the user on this device.
pub async fn start(
    user: CurrentUser,
    request: HttpRequest,
    form: Form,
) -> Result<HttpResponse, WebError> {
    let account = user.signed_in()?.id;
    user.app()
        .throttle
        .check_account(LimitedAction::PushDevice, account)?;
    turn_on(&user, &request, Reader::Account(account), &form).await?;
    Ok(see(PATH))
}

/// `POST /account/notifications/stop`: turns notifications off on the device that sent the form,
/// or on another of the user's.
pub async fn stop(user: CurrentUser, form: Form) -> Result<HttpResponse, WebError> {
    let reader = Reader::Account(user.signed_in()?.id);
    let id = match form.text("device") {
        "" => Some(id_of(form.text("endpoint"))),
        device => Uuid::parse_str(device).ok(),
    };
    // Notifications are off already on a device that is unknown.
    if let Some(id) = id {
        user.app().pushes.turn_off(&reader, id).await?;
    }
    user.say(message!("push-off"));
    Ok(see(PATH))
}

/// `POST /account/reminders`: whether the user wants reminders of what they owe, by mail or on a
/// device.
pub async fn set_reminders(user: CurrentUser, form: Form) -> Result<HttpResponse, WebError> {
    let account = user.signed_in()?.id;
    let wanted = form.text("on") == "yes";
    user.app().pushes.set_reminders(account, wanted).await?;
    user.say(match wanted {
        true => message!("reminders-wanted"),
        false => message!("reminders-unwanted"),
    });
    Ok(see(PATH))
}

#[cfg(test)]
mod test {
    use super::*;
    use crate::web::support::sample::{Audience, Sample};

    impl Sample for NotificationsView {
        const AUDIENCE: Audience = Audience::SignedIn;

        fn samples() -> Vec<Self> {
            let device = DeviceView {
                id: Uuid::nil(),
                hash: "0123".to_owned(),
                service: "web.push.apple.com".to_owned(),
                since: "17 Nov 2026, 21:04".to_owned(),
            };
            let view = |list, reached, reminders| NotificationsView {
                push: PushView::sample(),
                list,
                reached,
                reminders,
            };
            vec![
                view(Vec::new(), false, true),
                view(Vec::new(), true, false),
                view(vec![device], true, true),
            ]
        }
    }
}
