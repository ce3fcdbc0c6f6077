//! The user's passkeys, on the account page. Adding one takes two steps, because the browser needs
//! a challenge to create it.

use super::account_view::{LinkedWay, PasskeyRow};
use super::accounts::{self, local_name};
use super::confirm_identity;
use crate::http::security_log;
use crate::text::messages::message;
use crate::web::support::current_user::CurrentUser;
use crate::web::support::error::WebError;
use crate::web::support::form::{FieldErrors, Form};
use crate::web::support::page::{Page, View};
use crate::web::support::refusals::Sentence;
use crate::web::support::respond::see;
use crate::web::support::views::server_moment;
use actix_web::{HttpRequest, HttpResponse};
use cffa_services::auth::passkeys::{
    ALGORITHMS, ANSWERED_WITHIN, Challenge, PasskeyError, PasskeyRefusal, Passkeys, RelyingParty,
};
use cffa_services::token::Token;
use cffa_store::{Account, Passkey};
use jiff::Timestamp;
use serde::Serialize;

/// The field with the credential that the browser created, as JSON.
pub(super) const CREDENTIAL: &str = "credential";

/// The page on which the browser creates a passkey.
#[derive(Serialize)]
pub(crate) struct NewPasskeyView<'a> {
    name: &'a str,
    /// The options that the script passes to the browser, as JSON.
    options: String,
}

impl View for NewPasskeyView<'_> {
    const TEMPLATE: &'static str = "auth/passkey.html";
}

/// The options to create a credential. The script decodes the bytes in it.
#[derive(Serialize)]
struct CreationOptions<'a> {
    challenge: &'a str,
    rp: &'a str,
    user: String,
    #[serde(rename = "userName")]
    user_name: &'a str,
    #[serde(rename = "displayName")]
    display_name: &'a str,
    algorithms: [i32; ALGORITHMS.len()],
    /// The existing passkeys: their devices refuse to create a second one.
    held: Vec<&'a str>,
    /// In milliseconds.
    timeout: i64,
}

/// The time limit for the device, in milliseconds.
pub(super) fn timeout() -> i64 {
    ANSWERED_WITHIN.as_secs().saturating_mul(1000)
}

/// The site that passkeys are bound to.
pub(super) fn site(user: &CurrentUser) -> Result<&RelyingParty, WebError> {
    let site = user.app().passkey_site.as_ref();
    site.ok_or(WebError::Missing)
}

/// Whether an account can have passkeys.
pub(super) fn are_usable(user: &CurrentUser, account: &Account) -> bool {
    user.app().passkey_site.is_some() && account.password_hash.is_some()
}

/// The passkeys of an account, for display.
pub(super) fn rows(account: &Account) -> Vec<PasskeyRow> {
    let row = |passkey: &Passkey| PasskeyRow {
        id: passkey.id.clone(),
        name: passkey.name.clone(),
        created: server_moment(passkey.created),
        used: passkey.used.map(server_moment),
    };
    account.passkeys.iter().map(row).collect()
}

/// The passkeys, among the ways to sign in that a new password can keep.
pub(super) fn linked_ways(account: &Account) -> impl Iterator<Item = LinkedWay> {
    account.passkeys.iter().map(|passkey| LinkedWay {
        field: keep_field(passkey),
        provider: message!("passkey"),
        subject: passkey.name.clone(),
    })
}

/// The name of the checkbox that keeps a passkey.
pub(super) fn keep_field(passkey: &Passkey) -> String {
    format!("keep_passkey_{}", &Token::hash_of(&passkey.id)[..16])
}

/// `POST /account/passkeys/new`: shows the page on which the browser creates a passkey.
pub async fn prepare(
    user: CurrentUser,
    form: Form,
    request: HttpRequest,
) -> Result<HttpResponse, WebError> {
    let account = user.signed_in()?;
    let problems = form.problems();
    if !problems.is_empty() {
        return accounts::page(&user, &form, problems).await;
    }
    let site = site(&user)?;
    if let Some(question) = confirm_identity::ask(&user, &form, &request).await? {
        return Ok(question);
    }
    let name = Passkeys::check_room(account).and_then(|()| Passkeys::name(typed_name(&form)));
    let name = match name {
        Ok(name) => name,
        Err(refusal) => return refused(&user, &form, refusal).await,
    };
    let challenge = Challenge::to_register(account.id, Timestamp::now());
    let kept = user.session().set_challenge(&challenge);
    kept.map_err(anyhow::Error::from)?;
    let options = options(account, &challenge, site)?;
    let book = accounts::book(&user).await?;
    let view = NewPasskeyView {
        name: &name,
        options,
    };
    Page::of(message!("passkey-new-title"), "account", &view).render(&user, book.as_deref())
}

fn typed_name(form: &Form) -> &str {
    form.text("passkey_name")
}

fn options(
    account: &Account,
    challenge: &Challenge,
    site: &RelyingParty,
) -> Result<String, WebError> {
    let options = CreationOptions {
        challenge: challenge.text(),
        rp: &site.id,
        user: Passkeys::user_handle(account.id),
        user_name: local_name(account),
        display_name: &account.name,
        algorithms: ALGORITHMS,
        held: account.passkeys.iter().map(|held| &*held.id).collect(),
        timeout: timeout(),
    };
    Ok(serde_json::to_string(&options).map_err(anyhow::Error::from)?)
}

/// `POST /account/passkeys`: adds the credential that the browser created. Its challenge was issued
/// only after the user had confirmed their identity.
pub async fn add(
    user: CurrentUser,
    form: Form,
    request: HttpRequest,
) -> Result<HttpResponse, WebError> {
    let account = user.signed_in()?;
    let site = site(&user)?;
    let challenge = user.session().take_challenge();
    let (name, made) = (typed_name(&form), form.text(CREDENTIAL));
    let now = Timestamp::now();
    let passkeys = &user.app().passkeys;
    match passkeys
        .register(account.id, name, made, challenge, site, now)
        .await
    {
        Ok(()) => {
            security_log::added_passkey(account.id, &request);
            user.say(message!("passkey-added"));
            Ok(see("/account"))
        }
        Err(PasskeyError::Refused(refusal)) => {
            security_log::kept_out(refusal, &request);
            refused(&user, &form, refusal).await
        }
        Err(PasskeyError::Store(error)) => Err(error.into()),
    }
}

async fn refused(
    user: &CurrentUser,
    form: &Form,
    refusal: PasskeyRefusal,
) -> Result<HttpResponse, WebError> {
    let field = match refusal {
        PasskeyRefusal::Name => "passkey_name",
        _ => "form",
    };
    let mut problems = FieldErrors::default();
    problems.note(field, refusal.sentence());
    accounts::page(user, form, problems).await
}

/// `POST /account/passkeys/remove`
pub async fn remove(
    user: CurrentUser,
    form: Form,
    request: HttpRequest,
) -> Result<HttpResponse, WebError> {
    let account = user.signed_in()?;
    if let Some(question) = confirm_identity::ask(&user, &form, &request).await? {
        return Ok(question);
    }
    let this = user.session().this();
    let passkeys = &user.app().passkeys;
    match passkeys
        .remove(account.id, form.text("passkey"), this.as_deref())
        .await
    {
        Ok(true) => {
            security_log::removed_passkey(account.id, &request);
            user.say(message!("passkey-removed"));
        }
        Ok(false) => user.mention(message!("passkey-already-removed")),
        Err(PasskeyError::Refused(refusal)) => user.warn(refusal.sentence()),
        Err(PasskeyError::Store(error)) => return Err(error.into()),
    }
    Ok(see("/account"))
}

#[cfg(test)]
impl crate::web::support::sample::Sample for NewPasskeyView<'_> {
    const AUDIENCE: crate::web::support::sample::Audience =
        crate::web::support::sample::Audience::SignedIn;

    fn samples() -> Vec<Self> {
        vec![NewPasskeyView {
            name: "My phone",
            options: r#"{"challenge":"AAECAw","held":["AAECAw"]}"#.to_owned(),
        }]
    }
}
