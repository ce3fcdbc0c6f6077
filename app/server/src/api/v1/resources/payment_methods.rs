//! `payment-methods`: how the requester can pay what they owe.

use crate::api::problem::Problem;
use crate::api::v1::support::context::ApiContext;
use crate::api::v1::support::types::Money;
use actix_web::HttpResponse;
use cffa_services::teams::payment_methods::{PaymentRequest, payee_names, payees};
use cffa_store::PaymentMethod as Stored;
use serde::Serialize;
use utoipa::ToSchema;

/// How you can pay what you owe.
#[derive(Debug, Serialize, ToSchema)]
pub struct PaymentMethods {
    /// What you owe the team. Absent if you owe nothing.
    #[serde(skip_serializing_if = "Option::is_none")]
    amount: Option<Money>,
    /// The managers you can pay. Empty if you owe nothing.
    items: Vec<Payee>,
}

/// A manager you can pay.
#[derive(Debug, Serialize, ToSchema)]
pub struct Payee {
    /// Their name.
    #[schema(example = "Sam")]
    name: String,
    methods: Vec<PaymentMethod>,
}

/// A way to pay a manager.
#[derive(Debug, Serialize, ToSchema)]
pub struct PaymentMethod {
    kind: PaymentMethodKind,
    /// The name of another link.
    #[serde(skip_serializing_if = "Option::is_none")]
    label: Option<String>,
    /// The address that opens the payment.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(example = "https://monzo.me/sam/13.34?d=Ben%2C%20Tuesday%20Turf")]
    link: Option<String>,
    /// The text of a QR code for banking apps: a SEPA credit transfer (EPC069-12) or a UPI link.
    #[serde(skip_serializing_if = "Option::is_none")]
    qr: Option<String>,
    /// Whether `link` or `qr` contains the amount.
    has_amount: bool,
    /// What the manager reads beside the payment.
    reference: String,
    /// The holder of a bank account.
    #[serde(skip_serializing_if = "Option::is_none")]
    holder: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    iban: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    bic: Option<String>,
    /// The six digits of a UK sort code.
    #[serde(skip_serializing_if = "Option::is_none")]
    sort_code: Option<String>,
    /// The eight digits of a UK account number.
    #[serde(skip_serializing_if = "Option::is_none")]
    account_number: Option<String>,
    /// A UPI address.
    #[serde(skip_serializing_if = "Option::is_none")]
    upi_address: Option<String>,
}

/// The kind of a payment method.
#[derive(Clone, Copy, Debug, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum PaymentMethodKind {
    BankAccount,
    UkBank,
    Paypal,
    Monzo,
    Revolut,
    Upi,
    Link,
}

fn response(request: &PaymentRequest<'_>, method: &Stored) -> PaymentMethod {
    let mut response = PaymentMethod {
        kind: PaymentMethodKind::Link,
        label: None,
        link: request.link(method),
        qr: request.qr(method),
        has_amount: request.is_asked_by(method),
        reference: request.reference(method),
        holder: None,
        iban: None,
        bic: None,
        sort_code: None,
        account_number: None,
        upi_address: None,
    };
    match method.clone() {
        Stored::BankAccount { holder, iban, bic } => {
            response.kind = PaymentMethodKind::BankAccount;
            response.holder = Some(holder);
            response.iban = Some(iban);
            response.bic = bic;
        }
        Stored::UkBank {
            holder,
            sort_code,
            account_number,
        } => {
            response.kind = PaymentMethodKind::UkBank;
            response.holder = Some(holder);
            response.sort_code = Some(sort_code);
            response.account_number = Some(account_number);
        }
        Stored::Paypal { .. } => response.kind = PaymentMethodKind::Paypal,
        Stored::Monzo { .. } => response.kind = PaymentMethodKind::Monzo,
        Stored::Revolut { .. } => response.kind = PaymentMethodKind::Revolut,
        Stored::Upi { address } => {
            response.kind = PaymentMethodKind::Upi;
            response.upi_address = Some(address);
        }
        Stored::Link { label, .. } => response.label = Some(label),
    }
    response
}

/// `GET /api/v1/teams/{team}/payment-methods`
pub async fn show(context: ApiContext) -> Result<HttpResponse, Problem> {
    let (team, book) = (context.team()?, context.book().await?);
    let own = context.membership()?.player(&book);
    let own = own.and_then(|id| book.player(id));
    let debtor = own.filter(|player| book.tally(player.id).balance().is_negative());
    let Some(player) = debtor else {
        return Ok(HttpResponse::Ok().json(PaymentMethods {
            amount: None,
            items: Vec::new(),
        }));
    };
    let others = payees(team).filter(|member| member.account != context.account.id);
    let others: Vec<_> = others.collect();
    let names = payee_names(&*context.app.store, &book, &others).await?;
    let amount = -book.tally(player.id).balance();
    let payee = |member: &cffa_store::Member| {
        let name = names.get(&member.account)?;
        let request = PaymentRequest {
            amount,
            currency: book.settings().currency,
            payer: player.details.name.as_str(),
            team: &team.name,
            payee: name,
        };
        let methods = member.payment_methods.iter();
        Some(Payee {
            name: name.clone(),
            methods: methods.map(|method| response(&request, method)).collect(),
        })
    };
    Ok(HttpResponse::Ok().json(PaymentMethods {
        amount: Some(Money::of(&book, amount)),
        items: others.into_iter().filter_map(payee).collect(),
    }))
}
