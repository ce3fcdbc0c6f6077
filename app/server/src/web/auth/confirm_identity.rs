//! Re-authentication before sensitive changes to an account: with the password, or by signing in
//! again with a provider. The submitted form is saved meanwhile, and resumed afterwards.

use super::signin;
use super::signin_view::ProviderButton;
use crate::http::security_log;
use crate::text::messages::message;
use crate::web::support::current_user::CurrentUser;
use crate::web::support::error::WebError;
use crate::web::support::form::{CONFIRM_PASSWORD, FieldErrors, Form};
use crate::web::support::page::{Page, View};
use crate::web::support::paging::Address;
use crate::web::support::respond::see;
use actix_web::{HttpRequest, HttpResponse};
use cffa_services::auth::{AccountError, AccountRefusal, InterruptedForm};
use cffa_store::Account;
use jiff::Timestamp;
use serde::Serialize;
use std::collections::BTreeMap;

/// The path after signing in again.
const GO_ON: &str = "/account/confirm";

/// Fields of the page itself, which are not user input.
const OF_THE_PAGE: [&str; 3] = ["form_key", "form_token", CONFIRM_PASSWORD];

#[derive(Serialize)]
pub(crate) struct ConfirmIdentityView<'a> {
    heading: &'a str,
    /// The path of the saved form.
    action: &'a str,
    /// The fields of the saved form.
    hidden: Vec<HiddenField<'a>>,
    /// Whether to ask for the password.
    local: bool,
    /// The providers to sign in with again.
    providers: Vec<ProviderButton>,
    /// Whether the identity is already confirmed.
    confirmed: bool,
}

#[derive(Serialize)]
struct HiddenField<'a> {
    name: &'a str,
    value: &'a str,
}

impl View for ConfirmIdentityView<'_> {
    const TEMPLATE: &'static str = "auth/confirm_identity.html";
}

/// Returns the page that asks the user to confirm their identity, unless they have recently done
/// so. A form that was sent from that page confirms it with the password.
pub(crate) async fn ask(
    user: &CurrentUser,
    form: &Form,
    request: &HttpRequest,
) -> Result<Option<HttpResponse>, WebError> {
    let account = user.signed_in()?;
    if user.session().is_confirmed(Timestamp::now()) {
        return Ok(None);
    }
    let mut problems = FieldErrors::default();
    let password = form.text(CONFIRM_PASSWORD);
    if !password.is_empty() && has_password(user, account) {
        if proves(user, account, password, request, &mut problems).await? {
            return Ok(None);
        }
    } else if form.ticked(CONFIRM_PASSWORD) {
        problems.note(
            CONFIRM_PASSWORD,
            message!("confirm-identity-password-missing"),
        );
    }
    let waiting = InterruptedForm {
        path: request.path().to_owned(),
        fields: typed(form),
    };
    let page = question(user, account, &waiting)?;
    let answer = page.problems(&problems, form.page_key());
    answer.render(user, None).map(Some)
}

/// Checks the password of the account. If it is correct, the user is not asked again for a while.
async fn proves(
    user: &CurrentUser,
    account: &Account,
    password: &str,
    request: &HttpRequest,
    problems: &mut FieldErrors,
) -> Result<bool, WebError> {
    signin::ready(user)?;
    signin::count_password(user, account)?;
    match user.app().accounts.confirm(account.id, password).await {
        Ok(_) => {
            let noted = user.session().confirm(Timestamp::now());
            noted.map_err(anyhow::Error::from)?;
            security_log::confirmed(account.id, request);
            Ok(true)
        }
        Err(AccountError::Refused(AccountRefusal::WrongPassword)) => {
            security_log::kept_out(AccountRefusal::WrongPassword, request);
            problems.note(
                CONFIRM_PASSWORD,
                message!("confirm-identity-password-wrong"),
            );
            Ok(false)
        }
        Err(error) => signin::note(error, problems, request).map(|()| false),
    }
}

fn has_password(user: &CurrentUser, account: &Account) -> bool {
    user.app().config.local_accounts && account.password_hash.is_some()
}

fn typed(form: &Form) -> BTreeMap<String, String> {
    let fields = form.typed().iter();
    let typed = fields.filter(|(name, _)| !OF_THE_PAGE.contains(&name.as_str()));
    typed
        .map(|(name, value)| (name.clone(), value.clone()))
        .collect()
}

/// The page that asks, with the saved form.
fn question(
    user: &CurrentUser,
    account: &Account,
    waiting: &InterruptedForm,
) -> Result<Page, WebError> {
    let providers = buttons(user, account);
    if !providers.is_empty() {
        let kept = user.session().interrupt(waiting);
        kept.map_err(anyhow::Error::from)?;
    }
    let view = ConfirmIdentityView {
        heading: &message!("confirm-identity-title"),
        action: &waiting.path,
        hidden: hidden(waiting),
        local: has_password(user, account),
        providers,
        confirmed: false,
    };
    Ok(Page::of(view.heading, "account", &view))
}

fn hidden(waiting: &InterruptedForm) -> Vec<HiddenField<'_>> {
    let fields = waiting.fields.iter();
    fields
        .map(|(name, value)| HiddenField { name, value })
        .collect()
}

/// The providers that are linked to the account.
fn buttons(user: &CurrentUser, account: &Account) -> Vec<ProviderButton> {
    let providers = &user.app().providers;
    let known = account.identities.iter();
    let known = known.filter_map(|it| providers.with_issuer(&it.issuer));
    known
        .map(|provider| ProviderButton {
            name: provider.settings().name.clone(),
            href: Address::new(
                &format!("/login/{}", provider.settings().id),
                &[("next", GO_ON)],
            )
            .with("anew", "on"),
        })
        .collect()
}

/// `GET /account/confirm`: resumes the interrupted form.
pub async fn go_on(user: CurrentUser) -> Result<HttpResponse, WebError> {
    let account = user.signed_in()?;
    let Some(waiting) = user.session().take_interrupted() else {
        return Ok(see("/account"));
    };
    if !user.session().is_confirmed(Timestamp::now()) {
        return question(&user, account, &waiting)?.render(&user, None);
    }
    let view = ConfirmIdentityView {
        heading: &message!("confirm-identity-title-confirmed"),
        action: &waiting.path,
        hidden: hidden(&waiting),
        local: false,
        providers: Vec::new(),
        confirmed: true,
    };
    Page::of(view.heading, "account", &view).render(&user, None)
}

#[cfg(test)]
impl crate::web::support::sample::Sample for ConfirmIdentityView<'_> {
    fn samples() -> Vec<Self> {
        let asked = ConfirmIdentityView {
            heading: "Confirm that it is you",
            action: "/account/tokens",
            hidden: vec![HiddenField {
                name: "token_name",
                value: "Spreadsheet",
            }],
            local: true,
            providers: vec![ProviderButton::sample()],
            confirmed: false,
        };
        let nothing = || ConfirmIdentityView {
            heading: "Confirm that it is you",
            action: "/account/tokens",
            hidden: Vec::new(),
            local: false,
            providers: Vec::new(),
            confirmed: false,
        };
        let confirmed = ConfirmIdentityView {
            confirmed: true,
            ..nothing()
        };
        vec![asked, nothing(), confirmed]
    }
}
