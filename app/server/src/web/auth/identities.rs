//! The ways to sign in, on the account page: adding and removing them.

use super::account_view::{Addable, LinkedWay, WayIn};
use super::confirm_identity;
use super::providers;
use crate::text::messages::message;
use crate::web::support::current_user::CurrentUser;
use crate::web::support::error::WebError;
use crate::web::support::form::Form;
use crate::web::support::page::{Page, View};
use crate::web::support::refusals::Sentence;
use crate::web::support::respond::see;
use actix_web::{HttpRequest, HttpResponse};
use cffa_services::auth::IdentityError;
use cffa_services::auth::oidc::Purpose;
use cffa_services::token::Token;
use cffa_store::{Account, AccountId, Identity};
use serde::Serialize;

/// A page that redirects to another site by itself.
#[derive(Serialize)]
pub(crate) struct OnwardView<'a> {
    heading: &'a str,
    /// May be empty.
    sentence: &'a str,
    /// The target; empty for no redirect.
    url: &'a str,
}

impl View for OnwardView<'_> {
    const TEMPLATE: &'static str = "auth/onward.html";
}

/// Whether the current configuration allows sign-in with an identity.
fn leads_in(user: &CurrentUser, identity: &Identity) -> bool {
    let app = user.app();
    if identity.issuer == Identity::LOCAL {
        return app.config.local_accounts;
    }
    app.providers.with_issuer(&identity.issuer).is_some()
}

/// The ways to sign in to an account.
pub(crate) fn ways_in(user: &CurrentUser, account: &Account) -> Vec<WayIn> {
    let usable = account.identities.iter().filter(|it| leads_in(user, it));
    let usable = usable.count();
    let view = |identity: &Identity| {
        let local = identity.issuer == Identity::LOCAL;
        WayIn {
            provider: called(user, identity),
            issuer: identity.issuer.clone(),
            subject: identity.subject.clone(),
            can_go: !local && (usable > 1 || !leads_in(user, identity)),
        }
    };
    account.identities.iter().map(view).collect()
}

/// The ways to sign in other than the password.
pub(crate) fn linked_ways(user: &CurrentUser, account: &Account) -> Vec<LinkedWay> {
    let linked = account.identities.iter();
    let linked = linked.filter(|it| it.issuer != Identity::LOCAL);
    linked
        .map(|it| LinkedWay {
            field: keep_field(it),
            provider: called(user, it),
            subject: it.subject.clone(),
        })
        .collect()
}

/// The name of the checkbox that keeps a way to sign in.
pub(crate) fn keep_field(identity: &Identity) -> String {
    let Identity { issuer, subject } = identity;
    let hash = Token::hash_of(&format!("{issuer}\n{subject}"));
    format!("keep_{}", &hash[..16])
}

/// The display name of an identity's provider.
fn called(user: &CurrentUser, identity: &Identity) -> String {
    let provider = user.app().providers.with_issuer(&identity.issuer);
    match provider {
        Some(provider) => provider.settings().name.clone(),
        None if identity.issuer == Identity::LOCAL => message!("account-way-local"),
        None => identity.issuer.clone(),
    }
}

/// The providers that can be added.
pub(crate) fn addable(user: &CurrentUser) -> Vec<Addable> {
    let all = user.app().providers.all().iter();
    all.map(|it| Addable {
        id: it.settings().id.clone(),
        name: it.settings().name.clone(),
    })
    .collect()
}

/// `POST /account/identities/link`: redirects to the provider, to prove the user's identity there.
/// Only a form of this site can start this, because otherwise another site could link its own
/// identity.
pub async fn link(
    user: CurrentUser,
    form: Form,
    request: HttpRequest,
) -> Result<HttpResponse, WebError> {
    let account = user.signed_in()?;
    let provider = user.app().providers.with_id(form.text("provider"));
    let provider = provider.ok_or(WebError::Missing)?;
    if let Some(question) = confirm_identity::ask(&user, &form, &request).await? {
        return Ok(question);
    }
    let session = user.session().this().ok_or(WebError::SignInFirst)?;
    let purpose = Purpose::Link {
        account: account.id,
        session,
    };
    let (flow, url) = provider.begin_reauthentication("/account", purpose).await?;
    let name = &provider.settings().name;
    let mut answer =
        onward(&message!("onward-title", provider = name), "", &url).render(&user, None)?;
    providers::keep(&user, &flow, &request, &mut answer)?;
    Ok(answer)
}

/// A page that redirects to another site by itself. It is not an HTTP redirect, because browsers
/// block redirects of forms to other sites, as required by our own content security policy.
pub(crate) fn onward(heading: &str, sentence: &str, url: &str) -> Page {
    let view = OnwardView {
        heading,
        sentence,
        url,
    };
    Page::of(heading, "", &view)
}

/// Links an identity that was just proved.
pub(crate) async fn linked(
    user: &CurrentUser,
    account: AccountId,
    identity: &Identity,
) -> Result<HttpResponse, WebError> {
    match user.app().identities.link(account, identity).await {
        Ok(()) => user.say(message!("account-way-added")),
        Err(IdentityError::Refused(refusal)) => user.warn(refusal.sentence()),
        Err(IdentityError::Store(error)) => return Err(error.into()),
    }
    Ok(see("/account"))
}

/// `POST /account/identities/unlink`
pub async fn unlink(
    user: CurrentUser,
    form: Form,
    request: HttpRequest,
) -> Result<HttpResponse, WebError> {
    let account = user.signed_in()?;
    if let Some(question) = confirm_identity::ask(&user, &form, &request).await? {
        return Ok(question);
    }
    let identity = Identity {
        issuer: form.text("issuer").to_owned(),
        subject: form.text("subject").to_owned(),
    };
    let this = user.session().this();
    let gone = user
        .app()
        .identities
        .unlink(account.id, &identity, this.as_deref(), |it| {
            leads_in(&user, it)
        })
        .await;
    match gone {
        Ok(()) => user.say(message!("account-way-removed")),
        Err(IdentityError::Refused(refusal)) => user.warn(refusal.sentence()),
        Err(IdentityError::Store(error)) => return Err(error.into()),
    }
    Ok(see("/account"))
}

#[cfg(test)]
impl crate::web::support::sample::Sample for OnwardView<'_> {
    fn samples() -> Vec<Self> {
        let off = OnwardView {
            heading: "Sign out",
            sentence: "You are signed out here.",
            url: "https://accounts.google.com/logout",
        };
        let nowhere = OnwardView {
            heading: "Sign out",
            sentence: "",
            url: "",
        };
        vec![off, nowhere]
    }
}
