//! How a player who owes something can pay the managers of their team.

use crate::text::amounts;
use crate::text::messages::message;
use crate::text::pay::{kind, short_address};
use crate::web::support::current_user::CurrentUser;
use crate::web::support::error::WebError;
use crate::web::support::qr;
use crate::web::support::respond::{Fact, fact};
use crate::web::support::views::{MoneyView, money};
use cffa_book::{Book, Money, Player};
use cffa_services::teams::payment_methods::{
    PaymentRequest, in_groups, payee_names, payees, with_hyphens,
};
use cffa_store::{AccountId, Member, PaymentMethod, Team};
use serde::Serialize;
use std::collections::BTreeMap;

/// The most managers whose payment methods are shown on one page: more than any team has. Each can
/// have QR codes, which are large.
const PAYEES: usize = 10;

#[derive(Serialize)]
pub(crate) struct PayView {
    /// What is to be paid.
    debt: MoneyView,
    payees: Vec<PayeeView>,
}

#[derive(Serialize)]
struct PayeeView {
    name: String,
    methods: Vec<MethodView>,
}

#[derive(Serialize)]
struct MethodView {
    /// As the message `pay-method` names it.
    kind: &'static str,
    /// The label that a manager gave to their own link.
    label: Option<String>,
    /// The link that opens the payment.
    href: Option<String>,
    /// Where it leads.
    address: Option<String>,
    /// Whether the amount is filled in.
    has_amount: bool,
    /// What to enter in a banking app.
    facts: Vec<Fact>,
    /// The address of a picture with a QR code.
    qr: Option<String>,
}

impl PayView {
    /// How a player of any team can pay; `None` if they owe nothing, or if no manager has a payment
    /// method.
    pub(crate) async fn of(
        user: &CurrentUser,
        team: &Team,
        book: &Book,
        player: &Player,
    ) -> Result<Option<PayView>, WebError> {
        let payees = Payees::find(user, team, book, player, None).await?;
        Ok(payees.map(|payees| payees.view(team, book, player)))
    }
}

/// The names of the managers whom a player can pay.
#[derive(Serialize)]
pub(super) struct Payees(BTreeMap<AccountId, String>);

impl Payees {
    /// `None` if the player owes nothing, or if no manager has a payment method. `except` is left
    /// out.
    pub(super) async fn find(
        user: &CurrentUser,
        team: &Team,
        book: &Book,
        player: &Player,
        except: Option<AccountId>,
    ) -> Result<Option<Payees>, WebError> {
        let payees: Vec<&Member> = payees(team)
            .filter(|member| Some(member.account) != except)
            .take(PAYEES)
            .collect();
        if debt(book, player) <= Money::ZERO || payees.is_empty() {
            return Ok(None);
        }
        let names = payee_names(&*user.app().store, book, &payees).await?;
        Ok(Some(Payees(names)))
    }

    /// How to pay them.
    pub(super) fn view(&self, team: &Team, book: &Book, player: &Player) -> PayView {
        let shown = payees(team).filter_map(|member| {
            let name = self.0.get(&member.account)?;
            Some(payee(book, team, player, member, name))
        });
        PayView {
            debt: money(book.settings().currency, debt(book, player)),
            payees: shown.collect(),
        }
    }
}

fn debt(book: &Book, player: &Player) -> Money {
    -book.tally(player.id).balance()
}

fn payee(book: &Book, team: &Team, player: &Player, member: &Member, name: &str) -> PayeeView {
    let request = PaymentRequest {
        amount: debt(book, player),
        currency: book.settings().currency,
        payer: player.details.name.as_str(),
        team: &team.name,
        payee: name,
    };
    PayeeView {
        name: name.to_owned(),
        methods: member
            .payment_methods
            .iter()
            .map(|method| method_view(&request, method))
            .collect(),
    }
}

fn method_view(request: &PaymentRequest<'_>, method: &PaymentMethod) -> MethodView {
    let label = match method {
        PaymentMethod::Link { label, .. } => Some(label.clone()),
        _ => None,
    };
    MethodView {
        kind: kind(method),
        label,
        href: request.link(method),
        address: short_address(method),
        has_amount: request.is_asked_by(method),
        facts: facts(request, method),
        qr: request.qr(method).and_then(|text| qr::data_address(&text)),
    }
}

fn facts(request: &PaymentRequest<'_>, method: &PaymentMethod) -> Vec<Fact> {
    let mut facts = match method {
        PaymentMethod::BankAccount { holder, iban, bic } => {
            let bic = bic.as_ref().map(|bic| fact(message!("pay-bic"), bic));
            let required = [
                fact(message!("pay-holder"), holder),
                fact(message!("pay-iban"), in_groups(iban)),
            ];
            required.into_iter().chain(bic).collect()
        }
        PaymentMethod::UkBank {
            holder,
            sort_code,
            account_number,
        } => vec![
            fact(message!("pay-holder"), holder),
            fact(message!("pay-sort-code"), with_hyphens(sort_code)),
            fact(message!("pay-account-number"), account_number),
        ],
        PaymentMethod::Upi { address } => vec![fact(message!("pay-upi-address"), address)],
        PaymentMethod::Paypal { .. }
        | PaymentMethod::Monzo { .. }
        | PaymentMethod::Revolut { .. }
        | PaymentMethod::Link { .. } => return Vec::new(),
    };
    let amount = amounts::money(request.currency, request.amount);
    facts.push(fact(message!("common-amount"), amount));
    facts.push(fact(message!("pay-reference"), request.reference(method)));
    facts
}

#[cfg(test)]
impl PayView {
    pub(crate) fn sample(book: &Book, player: &Player) -> PayView {
        let request = PaymentRequest {
            amount: Money::from_minor(13_34),
            currency: book.settings().currency,
            payer: player.details.name.as_str(),
            team: "Tuesday Turf",
            payee: "Sam",
        };
        let text = str::to_owned;
        let methods = [
            PaymentMethod::BankAccount {
                holder: text("Sam Smith"),
                iban: text("DE89370400440532013000"),
                bic: Some(text("COBADEFFXXX")),
            },
            PaymentMethod::Monzo {
                handle: text("sam"),
            },
            PaymentMethod::Revolut {
                handle: text("sam"),
            },
            PaymentMethod::Link {
                label: text("Wero"),
                url: text("https://example.org/"),
            },
        ];
        PayView {
            debt: money(request.currency, request.amount),
            payees: vec![PayeeView {
                name: text("Sam"),
                methods: methods
                    .iter()
                    .map(|method| method_view(&request, method))
                    .collect(),
            }],
        }
    }
}
