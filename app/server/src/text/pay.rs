//! Text that says how to pay a person.

use cffa_services::teams::payment_methods::link_without_amount;
use cffa_store::PaymentMethod;

/// The variant of the message `pay-method` for a payment method.
pub(crate) fn kind(method: &PaymentMethod) -> &'static str {
    match method {
        PaymentMethod::BankAccount { .. } | PaymentMethod::UkBank { .. } => "bank",
        PaymentMethod::Paypal { .. } => "paypal",
        PaymentMethod::Monzo { .. } => "monzo",
        PaymentMethod::Revolut { .. } => "revolut",
        PaymentMethod::Upi { .. } => "upi",
        PaymentMethod::Link { .. } => "link",
    }
}

/// A web address without the scheme, as people write it: `monzo.me/sam`.
pub(crate) fn short_address(method: &PaymentMethod) -> Option<String> {
    let link = link_without_amount(method)?;
    let address = link.strip_prefix("https://").unwrap_or(&link);
    Some(address.trim_end_matches('/').to_owned())
}
