//! A debt and a payment method: the link, the text of the QR code and the reference of the payment.

use super::epc::{self, Transfer};
use super::reference::reference;
use cffa_book::{Currency, Money};
use cffa_store::PaymentMethod;
use form_urlencoded::Serializer;

/// Characters of the reference of a payment between UK banks (Bacs and Faster Payments).
const UK_REFERENCE: usize = 18;
/// Characters of the note of a Monzo or UPI payment: the apps show no more.
const NOTE: usize = 50;

/// The currencies that a PayPal.me link can ask for. Currencies that PayPal accepts in whole units
/// only, but that have decimals in a book, are left out: the page shows the amount next to the
/// link.
const PAYPAL_CURRENCIES: [&str; 22] = [
    "AUD", "BRL", "CAD", "CHF", "CZK", "DKK", "EUR", "GBP", "HKD", "ILS", "JPY", "MXN", "MYR",
    "NOK", "NZD", "PHP", "PLN", "RUB", "SEK", "SGD", "THB", "USD",
];

/// What a debtor is asked to pay.
#[derive(Clone, Copy, Debug)]
pub struct PaymentRequest<'a> {
    /// The amount, greater than zero.
    pub amount: Money,
    /// The team's currency.
    pub currency: Currency,
    /// The name of the player who pays.
    pub payer: &'a str,
    /// The name of the team.
    pub team: &'a str,
    /// The name of the manager.
    pub payee: &'a str,
}

impl PaymentRequest<'_> {
    /// The URL that opens the payment; `None` for a bank account.
    pub fn link(&self, method: &PaymentMethod) -> Option<String> {
        let amount = self.currency.plain(self.amount);
        let code = self.currency.code();
        match method {
            PaymentMethod::Paypal { handle } if self.is_asked_by(method) => {
                Some(format!("https://paypal.me/{handle}/{amount}{code}"))
            }
            PaymentMethod::Monzo { handle } if self.is_asked_by(method) => {
                let note = query(&[("d", &self.reference(method))]);
                Some(format!("https://monzo.me/{handle}/{amount}?{note}"))
            }
            PaymentMethod::Upi { .. } => self.upi(method),
            _ => link_without_amount(method),
        }
    }

    /// Whether the link or the code of this method contains the amount. If not, the payer enters
    /// it.
    pub fn is_asked_by(&self, method: &PaymentMethod) -> bool {
        let code = self.currency.code();
        match method {
            PaymentMethod::BankAccount { .. } => self.qr(method).is_some(),
            PaymentMethod::Paypal { .. } => PAYPAL_CURRENCIES.contains(&code),
            PaymentMethod::Monzo { .. } => code == "GBP",
            PaymentMethod::Upi { .. } => code == "INR",
            PaymentMethod::UkBank { .. }
            | PaymentMethod::Revolut { .. }
            | PaymentMethod::Link { .. } => false,
        }
    }

    /// The text of a QR code that a banking app reads.
    pub fn qr(&self, method: &PaymentMethod) -> Option<String> {
        match method {
            PaymentMethod::BankAccount { holder, iban, bic } => epc::text(
                self.currency,
                &Transfer {
                    bic: bic.as_deref(),
                    holder,
                    iban,
                    amount: self.amount,
                    remittance: &self.reference(method),
                },
            ),
            PaymentMethod::Upi { .. } => self.upi(method),
            _ => None,
        }
    }

    /// The reference that the payee sees with the payment.
    pub fn reference(&self, method: &PaymentMethod) -> String {
        match method {
            PaymentMethod::BankAccount { .. } => {
                reference(&[self.payer, self.team], epc::REMITTANCE)
            }
            // The reference is too short for both names.
            PaymentMethod::UkBank { .. } => reference(&[self.payer], UK_REFERENCE),
            _ => reference(&[self.payer, self.team], NOTE),
        }
    }

    /// The URL that UPI apps open. UPI supports rupees only.
    fn upi(&self, method: &PaymentMethod) -> Option<String> {
        let PaymentMethod::Upi { address } = method else {
            return None;
        };
        if !self.is_asked_by(method) {
            return None;
        }
        let parameters = query(&[
            ("pa", address),
            ("pn", self.payee),
            ("am", &self.currency.plain(self.amount)),
            ("cu", self.currency.code()),
            ("tn", &self.reference(method)),
        ]);
        Some(format!("upi://pay?{parameters}"))
    }
}

/// The URL of a method that anyone can open, without an amount.
pub fn link_without_amount(method: &PaymentMethod) -> Option<String> {
    match method {
        PaymentMethod::Paypal { handle } => Some(format!("https://paypal.me/{handle}")),
        PaymentMethod::Monzo { handle } => Some(format!("https://monzo.me/{handle}")),
        PaymentMethod::Revolut { handle } => Some(format!("https://revolut.me/{handle}")),
        PaymentMethod::Link { url, .. } => Some(url.clone()),
        PaymentMethod::BankAccount { .. }
        | PaymentMethod::UkBank { .. }
        | PaymentMethod::Upi { .. } => None,
    }
}

/// A sort code as banks print it: `12-34-56`.
pub fn with_hyphens(sort_code: &str) -> String {
    let digits: Vec<char> = sort_code.chars().collect();
    let pairs = digits.chunks(2).map(String::from_iter);
    pairs.collect::<Vec<_>>().join("-")
}

/// The query string of a URL. A space is written as `%20`, because apps show a plus as a plus.
fn query(parameters: &[(&str, &str)]) -> String {
    let mut query = Serializer::new(String::new());
    query.extend_pairs(parameters);
    query.finish().replace('+', "%20")
}
