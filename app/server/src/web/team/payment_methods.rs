//! `/settings/payment-methods`: how players can pay the user, who is a manager.

use super::members;
use super::settings_view::PaymentMethodView;
use crate::text::messages::message;
use crate::text::pay;
use crate::web::support::current_user::CurrentUser;
use crate::web::support::error::WebError;
use crate::web::support::form::Form;
use crate::web::support::page::{Page, View};
use crate::web::support::refusals::Sentence;
use crate::web::support::respond;
use actix_web::HttpResponse;
use cffa_services::teams::payment_methods;
use cffa_services::teams::payment_methods::limits;
use cffa_services::teams::{MembershipError, MembershipRefusal};
use cffa_store::PaymentMethod;
use serde::Serialize;
use std::collections::BTreeMap;

#[derive(Serialize)]
pub(crate) struct PaymentMethodsView {
    holder_length: usize,
    upi_length: usize,
    label_length: usize,
    url_length: usize,
}

impl View for PaymentMethodsView {
    const TEMPLATE: &'static str = "team/payment_methods.html";
}

fn page(typed: &BTreeMap<String, String>) -> Page {
    let view = PaymentMethodsView {
        holder_length: limits::HOLDER,
        upi_length: limits::UPI,
        label_length: limits::LABEL,
        url_length: limits::URL,
    };
    Page::of(message!("payment-methods-title"), "settings", &view).typed(typed)
}

/// A payment method in one line.
pub(super) fn line(method: &PaymentMethod) -> PaymentMethodView {
    let label = match method {
        PaymentMethod::Link { label, .. } => Some(label.clone()),
        _ => None,
    };
    PaymentMethodView {
        kind: pay::kind(method),
        label,
        detail: detail(method),
    }
}

fn detail(method: &PaymentMethod) -> String {
    match method {
        PaymentMethod::BankAccount { iban, .. } => payment_methods::in_groups(iban),
        PaymentMethod::UkBank {
            sort_code,
            account_number,
            ..
        } => {
            let sort_code = payment_methods::with_hyphens(sort_code);
            format!("{sort_code} {account_number}")
        }
        PaymentMethod::Upi { address } => address.clone(),
        _ => pay::short_address(method).unwrap_or_default(),
    }
}

/// `GET /settings/payment-methods`
pub async fn show(user: CurrentUser) -> Result<HttpResponse, WebError> {
    let book = user.app().books.read(user.team()?).await?;
    let typed = payment_methods::typed(&user.membership()?.member.payment_methods);
    page(&typed).render(&user, Some(&book))
}

/// `POST /settings/payment-methods`
pub async fn save(user: CurrentUser, form: Form) -> Result<HttpResponse, WebError> {
    let team = user.team()?;
    let mut problems = form.problems();
    let methods = match payment_methods::read(|field| form.text(field)) {
        Ok(methods) => methods,
        Err(refusals) => {
            for (field, refusal) in refusals {
                problems.note(field, refusal.sentence());
            }
            Vec::new()
        }
    };
    if problems.is_empty() {
        let account = user.signed_in()?;
        let now = user.app().store.now().await?;
        let memberships = user.app().memberships.for_request(form.to_record());
        let set = memberships.set_payment_methods(team.id, account, methods, now);
        match set.await {
            Ok(()) | Err(MembershipError::Refused(MembershipRefusal::NothingChanged)) => {
                user.say(message!("payment-methods-saved"));
                return Ok(respond::see("/settings"));
            }
            Err(error) => members::note(error, &mut problems, "form")?,
        }
    }
    let book = user.app().books.read(team).await?;
    page(form.typed())
        .problems(&problems, form.page_key())
        .render(&user, Some(&book))
}

#[cfg(test)]
mod samples {
    use super::*;
    use crate::web::support::sample::{Audience, Sample};

    impl Sample for PaymentMethodsView {
        const AUDIENCE: Audience = Audience::Members;

        fn samples() -> Vec<Self> {
            vec![PaymentMethodsView {
                holder_length: limits::HOLDER,
                upi_length: limits::UPI,
                label_length: limits::LABEL,
                url_length: limits::URL,
            }]
        }
    }
}
