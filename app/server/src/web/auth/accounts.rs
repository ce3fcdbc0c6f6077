//! `/account`: the user's password and sessions, together with the other sections of that page.

use super::account_view::{AccountView, LinkedWay, SessionView};
use super::identities;
use super::passkeys;
use super::personal_tokens;
use super::second_factor;
use super::signin::{self, FIELDS};
use crate::text::messages::message;
use crate::web::auth::account_invitations;
use crate::web::support::current_user::CurrentUser;
use crate::web::support::error::WebError;
use crate::web::support::form::{FieldErrors, Form};
use crate::web::support::page::Page;
use crate::web::support::refusals::Sentence;
use crate::web::support::respond::see;
use crate::web::support::views::server_moment;
use actix_web::{HttpRequest, HttpResponse};
use cffa_services::auth::{AccountRefusal, Browser, NewPassword, browsers_of, end_browser};
use cffa_services::books::Reading;
use cffa_services::names::UserName;
use cffa_store::{Account, Identity};
use jiff::Timestamp;

/// The checkbox to keep the mail address when the password changes.
const KEEP_MAIL: &str = "keep_mail";

/// The account page, with the errors of a form that was sent from it.
pub(crate) async fn page(
    user: &CurrentUser,
    form: &Form,
    problems: FieldErrors,
) -> Result<HttpResponse, WebError> {
    let account = user.signed_in()?;
    let this = user.session().this();
    let store = &*user.app().store;
    let browsers = browsers_of(store, account.id, this.as_deref(), Timestamp::now()).await?;
    let username = local_name(account);
    let book = book(user).await?;
    let view = AccountView {
        local: user.app().config.local_accounts && !username.is_empty(),
        mail: user.app().mails.is_on() || user.app().mails.address(account.id).await?.is_some(),
        username,
        linked: ways_to_keep(user, account).await?,
        ways_in: identities::ways_in(user, account),
        addable: identities::addable(user),
        second_factor: second_factor::section(account),
        has_passkeys: passkeys::are_usable(user, account),
        passkeys: passkeys::rows(account),
        tokens: personal_tokens::section(user, account, form).await?,
        invited: account_invitations::section(user).await?,
        sessions: browsers.into_iter().map(session_view).collect(),
    };
    Page::of(message!("common-my-account"), "account", &view)
        .typed(form.typed())
        .problems(&problems.renamed(&FIELDS), form.page_key())
        .render(user, book.as_deref())
}

/// What a new password keeps if its checkbox is ticked: the other ways to sign in, and the mail
/// address, with which a new password can be set.
async fn ways_to_keep(user: &CurrentUser, account: &Account) -> Result<Vec<LinkedWay>, WebError> {
    let mut ways = identities::linked_ways(user, account);
    ways.extend(passkeys::linked_ways(account));
    if let Some(address) = user.app().mails.address(account.id).await? {
        ways.push(LinkedWay {
            field: KEEP_MAIL.to_owned(),
            provider: message!("mail-title"),
            subject: address.address,
        });
    }
    Ok(ways)
}

fn session_view(browser: Browser) -> SessionView {
    SessionView {
        id: browser.id,
        device: device(browser.name.as_deref().unwrap_or_default()),
        started: server_moment(browser.since),
        seen: server_moment(browser.seen),
        is_this: browser.this,
    }
}

/// The book of the team in the page's navigation, if any.
pub(crate) async fn book(user: &CurrentUser) -> Result<Option<Reading>, WebError> {
    Ok(match user.current() {
        Some(here) => Some(user.app().books.read(&here.team).await?),
        None => None,
    })
}

/// The user name for sign-in with a password; empty for accounts without one.
pub(crate) fn local_name(account: &Account) -> &str {
    let local = account
        .identities
        .iter()
        .find(|one| one.issuer == Identity::LOCAL);
    local.map_or("", |one| one.subject.as_str())
}

/// A short description of a browser, from its user agent.
fn device(user_agent: &str) -> String {
    let first = |names: &[(&str, &'static str)]| {
        names
            .iter()
            .find(|(mark, _)| user_agent.contains(mark))
            .map(|(_, name)| *name)
    };
    // Most user agents name other browsers, too, for compatibility: check the rarest token first.
    let browser = first(&[
        ("Edg/", "Edge"),
        ("Firefox/", "Firefox"),
        ("FxiOS/", "Firefox"),
        ("Chrome/", "Chrome"),
        ("CriOS/", "Chrome"),
        ("Safari/", "Safari"),
    ]);
    let system = first(&[
        ("Android", "Android"),
        ("iPhone", "iPhone"),
        ("iPad", "iPad"),
        ("Windows", "Windows"),
        ("Mac OS", "Mac"),
        ("Linux", "Linux"),
    ]);
    match (browser, system) {
        (Some(browser), Some(system)) => {
            message!("account-device", browser = browser, system = system)
        }
        (Some(name), None) | (None, Some(name)) => name.to_owned(),
        (None, None) => message!("account-device-unknown"),
    }
}

/// `GET /account`
pub async fn show(user: CurrentUser) -> Result<HttpResponse, WebError> {
    page(&user, &Form::default(), FieldErrors::default()).await
}

/// `POST /account/password`
pub async fn change_password(
    user: CurrentUser,
    form: Form,
    request: HttpRequest,
) -> Result<HttpResponse, WebError> {
    let account = user.signed_in()?;
    signin::local_only(&user)?;
    signin::ready(&user)?;
    signin::count_password(&user, account)?;
    let mut problems = FieldErrors::default();
    if form.text("password") != form.text("again") {
        let user_name = UserName::parse(local_name(account)).ok();
        let new = user_name.map(|user| NewPassword::parse(form.text("password"), &user));
        if let Some(Err(refusal)) = new {
            problems.note("password", refusal.sentence());
        }
        problems.note("again", AccountRefusal::PasswordsDiffer.sentence());
    } else {
        let (current, new) = (form.text("current"), form.text("password"));
        match user
            .app()
            .accounts
            .change_password_keeping(
                account.id,
                current,
                new,
                |way| form.ticked(&identities::keep_field(way)),
                |passkey| form.ticked(&passkeys::keep_field(passkey)),
            )
            .await
        {
            Ok(changed) => {
                let ends_mail = tell_new_password(&user, account, form.ticked(KEEP_MAIL)).await?;
                // All sessions have ended; this browser starts a new one.
                signin::begin(&user, &changed, &request)?;
                user.say(message!("account-password-changed"));
                let ways = |account: &Account| account.identities.len() + account.passkeys.len();
                if ways(&changed) < ways(account) {
                    user.mention(message!("account-ways-removed"));
                }
                if ends_mail {
                    user.mention(message!("mail-stopped"));
                }
                let mut answer = see("/account");
                signin::remember(&user, local_name(&changed), &mut answer)?;
                return Ok(answer);
            }
            Err(error) => signin::note(error, &mut problems, &request)?,
        }
    }
    page(&user, &Form::default(), problems).await
}

/// Notifies the mail address of an account that its password was changed, and deletes the address
/// unless it is kept. Returns whether an address was deleted.
async fn tell_new_password(
    user: &CurrentUser,
    account: &Account,
    keep: bool,
) -> Result<bool, WebError> {
    let app = user.app();
    let Some(address) = app.mails.address(account.id).await? else {
        return Ok(false);
    };
    if !keep {
        app.mails.forget(account.id).await?;
    }
    // The password has been changed, even if the notification fails.
    if app.mails.is_on() {
        let now = app.store.now().await?;
        if let Err(error) = app.mails.tell_new_password(&address, now).await {
            log::warn!("nobody was told of a new password: {error}");
        }
    }
    Ok(!keep)
}

/// `POST /account/sessions/end`
pub async fn end_session(user: CurrentUser, form: Form) -> Result<HttpResponse, WebError> {
    let account = user.signed_in()?;
    let id = form.text("session");
    if user.session().this().as_deref() == Some(id) {
        user.session().sign_out();
        return Ok(see("/"));
    }
    let ended = end_browser(&*user.app().store, account.id, id, Timestamp::now()).await?;
    if ended {
        user.say(message!("account-session-ended"));
    } else {
        user.mention(message!("account-session-already-ended"));
    }
    Ok(see("/account"))
}

/// `POST /account/sessions/end-all`: signs out every browser, and revokes every token.
pub async fn end_all_sessions(user: CurrentUser) -> Result<HttpResponse, WebError> {
    let account = user.signed_in()?;
    user.app().accounts.end_all_of(account.id).await?;
    user.session().sign_out();
    Ok(see("/"))
}
