//! The user's personal access tokens, on the account page: creating and revoking them.

use super::account_view::{DaysChoice, ScopeView, TokenRow, TokensView};
use super::accounts;
use super::confirm_identity;
use crate::http::security_log;
use crate::text::messages::message;
use crate::web::support::current_user::CurrentUser;
use crate::web::support::error::WebError;
use crate::web::support::form;
use crate::web::support::form::{FieldErrors, Form};
use crate::web::support::page::{Page, View};
use crate::web::support::refusals::Sentence;
use crate::web::support::respond::see;
use crate::web::support::views::server_moment;
use actix_web::{HttpRequest, HttpResponse};
use cffa_services::auth::tokens::{Scope, Scopes, TokenError, limits};
use cffa_store::{Account, PersonalToken, StoreError};
use jiff::Timestamp;
use serde::Serialize;
use uuid::Uuid;

/// What a scope permits.
fn description(scope: Scope) -> String {
    match scope {
        Scope::ReadBook => message!("account-scope-read-book"),
        Scope::WriteBook => message!("account-scope-write-book"),
        Scope::ManageTeam => message!("account-scope-manage-team"),
        Scope::ReadSpaces => message!("account-scope-read-headcounts"),
        Scope::WriteSpaces => message!("account-scope-write-headcounts"),
    }
}

/// The default lifetime in the form, in days.
const CHOSEN_DAYS: u32 = limits::DAYS[1];

/// The page that shows a new token.
#[derive(Serialize)]
pub(crate) struct TokenView {
    /// The token itself, which is shown only once.
    token: String,
    made: TokenRow,
}

impl View for TokenView {
    const TEMPLATE: &'static str = "auth/token.html";
}

/// The tokens of an account, and the form to create one, with the values that were submitted.
pub(crate) async fn section(
    user: &CurrentUser,
    account: &Account,
    form: &Form,
) -> Result<TokensView, StoreError> {
    let tokens = user.app().tokens.personal();
    let list = tokens.of(account, Timestamp::now()).await?;
    let choice = |days| DaysChoice {
        value: days,
        label: message!("account-token-days-choice", days = days),
    };
    Ok(TokensView {
        list: list.into_iter().map(row).collect(),
        scopes: Scope::ALL.map(|scope| ScopeView {
            field: field(scope),
            name: scope.as_str(),
            what: description(scope),
            ticked: form.ticked(&field(scope)),
        }),
        days: limits::DAYS.into_iter().map(choice).collect(),
        chosen_days: CHOSEN_DAYS,
    })
}

fn row(token: PersonalToken) -> TokenRow {
    TokenRow {
        id: token.id.to_string(),
        name: token.name,
        scopes: token.scopes.join(", "),
        made: server_moment(token.made),
        until: server_moment(token.expires),
        used: token.used.map(server_moment),
    }
}

/// The name of a scope's checkbox.
fn field(scope: Scope) -> String {
    format!("scope_{scope}")
}

/// `POST /account/tokens`: creates a token and shows it in the response. The token is never part of
/// a URL or a session, and can't be shown again.
pub async fn make(
    user: CurrentUser,
    form: Form,
    request: HttpRequest,
) -> Result<HttpResponse, WebError> {
    let account = user.signed_in()?;
    let problems = form.problems();
    if !problems.is_empty() {
        return accounts::page(&user, &form, problems).await;
    }
    if let Some(question) = confirm_identity::ask(&user, &form, &request).await? {
        return Ok(question);
    }
    let ticked = |scope: &Scope| form.ticked(&field(*scope));
    let scopes: Scopes = Scope::ALL.into_iter().filter(ticked).collect();
    // A value that is not a number is not one of the options either.
    let days = form::whole(form.text("days")).unwrap_or_default();
    let tokens = user.app().tokens.personal();
    // The id comes from the form, so that submitting it twice creates one token.
    let id = form.key().unwrap_or_else(Uuid::now_v7);
    let name = form.text("token_name");
    match tokens
        .make(account, id, name, &scopes, days, Timestamp::now())
        .await
    {
        Ok(made) => {
            security_log::made_token(account.id, &request);
            let book = accounts::book(&user).await?;
            let view = TokenView {
                token: made.text,
                made: row(made.record),
            };
            Page::of(message!("token-title"), "account", &view).render(&user, book.as_deref())
        }
        Err(TokenError::Refused(refusal)) => {
            let mut problems = FieldErrors::default();
            problems.note(refusal.field(), refusal.sentence());
            accounts::page(&user, &form, problems).await
        }
        Err(TokenError::Store(error)) => Err(error.into()),
    }
}

/// `POST /account/tokens/revoke`
pub async fn revoke(
    user: CurrentUser,
    form: Form,
    request: HttpRequest,
) -> Result<HttpResponse, WebError> {
    let account = user.signed_in()?;
    let tokens = user.app().tokens.personal();
    let revoked = match form.id("token") {
        Some(id) => tokens.revoke(account.id, id).await?,
        None => false,
    };
    if revoked {
        security_log::revoked_token(account.id, &request);
        user.say(message!("account-token-revoked"));
    } else {
        user.mention(message!("account-token-already-revoked"));
    }
    Ok(see("/account"))
}

#[cfg(test)]
impl crate::web::support::sample::Sample for TokenView {
    fn samples() -> Vec<Self> {
        vec![TokenView {
            token: "cffa_1_secret".to_owned(),
            made: TokenRow::sample(None),
        }]
    }
}
