//! Signing in and out with a local account, and setting up the first one.

use super::answer::see;
use super::asker::Asker;
use super::failure::Failure;
use super::form::{Form, Problems};
use super::next::ours;
use super::page::Page;
use crate::access::{AccountError, AccountRefusal, Door, client};
use crate::store::Account;
use actix_web::{HttpRequest, HttpResponse, web};
use serde::Deserialize;
use std::collections::BTreeMap;

/// How the forms call what accounts call otherwise.
pub(super) const FIELDS: [(&str, &str); 3] = [
    ("user_name", "username"),
    ("password_again", "again"),
    ("current_password", "current"),
];

/// Where to go after signing in.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    next: String,
}

/// Notes why nobody was signed in; passes on what the visitor can do nothing about.
pub(super) fn note(error: AccountError, problems: &mut Problems) -> Result<(), Failure> {
    match error {
        AccountError::Refused(AccountRefusal::Busy(busy)) => Err(Failure::Busy(busy.to_string())),
        AccountError::Refused(refusal) => {
            problems.note(refusal.field(), refusal.to_string());
            Ok(())
        }
        AccountError::Store(error) => Err(error.into()),
    }
}

/// Counts a try against the address it comes from.
pub(super) fn count(asker: &Asker, request: &HttpRequest, door: Door) -> Result<(), Failure> {
    let Some(address) = client::address(request) else {
        return Ok(());
    };
    Ok(asker.app().throttle.check(door, address)?)
}

/// Counts a try against the user name it is for.
pub(super) fn count_name(asker: &Asker, user_name: &str) -> Result<(), Failure> {
    Ok(asker.app().throttle.check_name(user_name)?)
}

/// Begins a session for an account.
pub(super) fn begin(
    asker: &Asker,
    account: &Account,
    request: &HttpRequest,
) -> Result<(), Failure> {
    Ok(asker
        .session()
        .sign_in(account, request)
        .map_err(anyhow::Error::from)?)
}

fn page(next: &str, typed: &BTreeMap<String, String>) -> Page {
    Page::new("login.html", "Sign in", "login")
        .with("action", "/login")
        .with("next", ours(next))
        .typed(typed)
}

/// `GET /login`
pub async fn form(asker: Asker, asked: web::Query<Asked>) -> Result<HttpResponse, Failure> {
    if asker.account().is_some() {
        return Ok(see(ours(&asked.next)));
    }
    page(&asked.next, &BTreeMap::new()).render(&asker, None)
}

/// `POST /login`
pub async fn sign_in(
    asker: Asker,
    form: Form,
    request: HttpRequest,
) -> Result<HttpResponse, Failure> {
    let (user_name, password) = (form.text("username"), form.text("password"));
    count(&asker, &request, Door::SignIn)?;
    count_name(&asker, user_name)?;
    let mut problems = Problems::default();
    match asker.app().accounts.sign_in(user_name, password).await {
        Ok(account) => {
            begin(&asker, &account, &request)?;
            return Ok(see(ours(form.text("next"))));
        }
        Err(error) => note(error, &mut problems)?,
    }
    page(form.text("next"), form.typed())
        .problems(&problems.renamed(&FIELDS), None)
        .render(&asker, None)
}

/// `POST /logout`
pub async fn sign_out(asker: Asker) -> HttpResponse {
    asker.session().sign_out();
    see("/")
}

/// `GET /callback`: where identity providers send browsers back to. There is none here,
/// so nothing was begun that could end here.
pub async fn callback(asker: Asker, request: HttpRequest) -> Result<HttpResponse, Failure> {
    count(&asker, &request, Door::Callback)?;
    Ok(see("/login"))
}

fn set_up_page(token: &str, typed: &BTreeMap<String, String>) -> Page {
    Page::new("setup.html", "Set up CFFA", "login")
        .with("action", &format!("/setup/{token}"))
        .typed(typed)
}

/// `GET /setup/{token}`
pub async fn set_up_form(
    asker: Asker,
    token: web::Path<String>,
    request: HttpRequest,
) -> Result<HttpResponse, Failure> {
    count(&asker, &request, Door::SetUp)?;
    match asker.app().accounts.check_set_up(&token).await {
        Ok(()) => set_up_page(&token, &BTreeMap::new()).render(&asker, None),
        Err(AccountError::Refused(refusal)) => Err(Failure::Gone(refusal.to_string())),
        Err(AccountError::Store(error)) => Err(error.into()),
    }
}

/// `POST /setup/{token}`: the first account. Teams that were imported before there was
/// anybody to manage them become its own.
pub async fn set_up(
    asker: Asker,
    token: web::Path<String>,
    form: Form,
    request: HttpRequest,
) -> Result<HttpResponse, Failure> {
    count(&asker, &request, Door::SetUp)?;
    let mut problems = Problems::default();
    if form.text("password") != form.text("again") {
        problems.note("again", AccountRefusal::PasswordsDiffer.to_string());
    } else {
        let (user_name, name) = (form.text("username"), form.text("name"));
        let accounts = &asker.app().accounts;
        let now = jiff::Timestamp::now();
        match accounts
            .set_up(&token, user_name, name, form.text("password"), now)
            .await
        {
            Ok(account) => {
                asker
                    .app()
                    .memberships
                    .take_unmanaged(&account, now)
                    .await?;
                begin(&asker, &account, &request)?;
                asker.say(format!("Welcome, {}. You are signed in.", account.name));
                return Ok(see("/"));
            }
            Err(error) => note(error, &mut problems)?,
        }
    }
    set_up_page(&token, form.typed())
        .problems(&problems.renamed(&FIELDS), None)
        .render(&asker, None)
}
