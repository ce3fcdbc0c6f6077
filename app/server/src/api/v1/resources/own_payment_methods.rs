//! `payment-methods/own`: how players can pay the requester, a manager.

use super::teams::ignore_unchanged;
use crate::api::problem::Problem;
use crate::api::v1::support::access::require_member;
use crate::api::v1::support::context::ApiContext;
use crate::api::v1::support::etag;
use crate::api::v1::support::etag::ETag;
use crate::api::v1::support::extractors::JsonBody;
use crate::api::v1::support::field_errors::FieldErrors;
use crate::api::v1::support::idempotency::IdempotencyKey;
use crate::api::v1::support::respond::not_found;
use actix_web::http::header::IF_MATCH;
use actix_web::{HttpRequest, HttpResponse};
use cffa_services::teams::payment_methods;
use cffa_store::PaymentMethod as Stored;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// How players can pay you. What is absent or empty is not offered.
#[derive(Debug, Default, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct OwnPaymentMethods {
    /// The name at the end of your Monzo.me link.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(example = "sam")]
    monzo: Option<String>,
    /// The name at the end of your PayPal.me link.
    #[serde(skip_serializing_if = "Option::is_none")]
    paypal: Option<String>,
    /// The name at the end of your Revolut.me link.
    #[serde(skip_serializing_if = "Option::is_none")]
    revolut: Option<String>,
    /// Your UPI address.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(example = "sam@bank")]
    upi: Option<String>,
    /// Another link.
    #[serde(skip_serializing_if = "Option::is_none")]
    link: Option<PaymentLink>,
    /// A bank account with an IBAN.
    #[serde(skip_serializing_if = "Option::is_none")]
    bank_account: Option<BankAccount>,
    /// A bank account in the UK.
    #[serde(skip_serializing_if = "Option::is_none")]
    uk_bank: Option<UkBankAccount>,
}

/// A link by which people can pay.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PaymentLink {
    /// What the button says. At most 30 characters.
    label: String,
    /// An address that begins with `https://`. At most 300 characters.
    #[schema(example = "https://pay.example.com/sam")]
    url: String,
}

/// A bank account with an IBAN.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct BankAccount {
    /// The name of the account holder. At most 70 characters.
    holder: String,
    /// The IBAN.
    #[schema(example = "DE89370400440532013000")]
    iban: String,
    /// The BIC, if it is needed.
    #[serde(skip_serializing_if = "Option::is_none")]
    bic: Option<String>,
}

/// A bank account in the UK.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct UkBankAccount {
    /// The name of the account holder. At most 70 characters.
    holder: String,
    /// Six digits.
    #[schema(example = "123456")]
    sort_code: String,
    /// Eight digits.
    #[schema(example = "00012345")]
    account_number: String,
}

impl OwnPaymentMethods {
    fn of(methods: &[Stored]) -> OwnPaymentMethods {
        let mut own = OwnPaymentMethods::default();
        for method in methods {
            match method.clone() {
                Stored::Monzo { handle } => own.monzo = Some(handle),
                Stored::Paypal { handle } => own.paypal = Some(handle),
                Stored::Revolut { handle } => own.revolut = Some(handle),
                Stored::Upi { address } => own.upi = Some(address),
                Stored::Link { label, url } => own.link = Some(PaymentLink { label, url }),
                Stored::BankAccount { holder, iban, bic } => {
                    own.bank_account = Some(BankAccount { holder, iban, bic });
                }
                Stored::UkBank {
                    holder,
                    sort_code,
                    account_number,
                } => {
                    own.uk_bank = Some(UkBankAccount {
                        holder,
                        sort_code,
                        account_number,
                    });
                }
            }
        }
        own
    }

    /// The value of a field of the page's form, by which the rules know it, and its name here.
    fn field(&self, form_field: &str) -> (&'static str, &str) {
        let (link, bank, uk) = (&self.link, &self.bank_account, &self.uk_bank);
        let (name, value): (_, Option<&String>) = match form_field {
            "monzo" => ("monzo", self.monzo.as_ref()),
            "paypal" => ("paypal", self.paypal.as_ref()),
            "revolut" => ("revolut", self.revolut.as_ref()),
            "upi" => ("upi", self.upi.as_ref()),
            "link_label" => ("link.label", link.as_ref().map(|it| &it.label)),
            "link_url" => ("link.url", link.as_ref().map(|it| &it.url)),
            "bank_holder" => ("bank_account.holder", bank.as_ref().map(|it| &it.holder)),
            "bank_iban" => ("bank_account.iban", bank.as_ref().map(|it| &it.iban)),
            "bank_bic" => (
                "bank_account.bic",
                bank.as_ref().and_then(|it| it.bic.as_ref()),
            ),
            "uk_holder" => ("uk_bank.holder", uk.as_ref().map(|it| &it.holder)),
            "uk_sort_code" => ("uk_bank.sort_code", uk.as_ref().map(|it| &it.sort_code)),
            "uk_account" => (
                "uk_bank.account_number",
                uk.as_ref().map(|it| &it.account_number),
            ),
            _ => ("form", None),
        };
        (name, value.map_or("", String::as_str))
    }

    fn read(&self) -> Result<Vec<Stored>, Problem> {
        let mut errors = FieldErrors::default();
        let methods = match payment_methods::read(|field| self.field(field).1) {
            Ok(methods) => Some(methods),
            Err(refusals) => {
                for (field, refusal) in refusals {
                    errors.read::<(), _>(self.field(field).0, Err(refusal));
                }
                None
            }
        };
        errors.finish(methods)
    }
}

/// 200 with the methods as they are now.
async fn current(context: &ApiContext, request: &HttpRequest) -> Result<HttpResponse, Problem> {
    let id = context.team()?.id;
    let team = context.app.store.team(id).await?;
    let team = team.ok_or_else(|| not_found("team"))?;
    let member = require_member(&team, context.account.id)?;
    let book = context.app.books.read(&team).await?;
    let methods = OwnPaymentMethods::of(&member.payment_methods);
    Ok(etag::respond(request, &ETag::of_book(&team, &book), || {
        methods
    }))
}

/// `GET /api/v1/teams/{team}/payment-methods/own`
pub async fn show(context: ApiContext, request: HttpRequest) -> Result<HttpResponse, Problem> {
    current(&context, &request).await
}

/// Replaces the methods, once for each key.
async fn set(
    context: &ApiContext,
    request: &HttpRequest,
    key: &IdempotencyKey,
    methods: Vec<Stored>,
) -> Result<(), Problem> {
    let team = context.team()?;
    if key.earlier_answer(team)?.is_some() {
        return Ok(());
    }
    if request.headers().contains_key(IF_MATCH) {
        let book = context.book().await?;
        etag::require_unchanged(request, &ETag::of_book(team, &book))?;
    }
    let (memberships, now) = (context.memberships(key), context.now().await?);
    let set = memberships.set_payment_methods(team.id, &context.account, methods, now);
    ignore_unchanged(set.await)
}

/// `PUT /api/v1/teams/{team}/payment-methods/own`
pub async fn update(
    context: ApiContext,
    body: JsonBody<OwnPaymentMethods>,
    request: HttpRequest,
) -> Result<HttpResponse, Problem> {
    let key = IdempotencyKey::of(&request, &context, &body.hash)?;
    set(&context, &request, &key, body.value.read()?).await?;
    current(&context, &request).await
}

/// `DELETE /api/v1/teams/{team}/payment-methods/own`
pub async fn delete(context: ApiContext, request: HttpRequest) -> Result<HttpResponse, Problem> {
    let key = IdempotencyKey::of(&request, &context, &[])?;
    set(&context, &request, &key, Vec::new()).await?;
    Ok(HttpResponse::NoContent().finish())
}
