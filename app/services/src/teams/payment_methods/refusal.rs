//! Refusals of payment methods, with messages that say what to do.

use super::limits;

/// Why a field of a payment method is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[allow(missing_docs)] // the sentence of each is its documentation
pub enum PaymentMethodRefusal {
    #[error("Enter the name of the account holder.")]
    HolderMissing,
    #[error("The name is too long; use at most {} characters.", limits::HOLDER)]
    HolderTooLong,
    #[error("The text contains invisible characters. Please retype it.")]
    Unseen,
    #[error("Enter the IBAN.")]
    IbanMissing,
    #[error("This IBAN is not valid. Check it for typing errors.")]
    Iban,
    #[error("A BIC has 8 or 11 letters and digits, such as COBADEFFXXX. You can leave it out.")]
    Bic,
    #[error("A sort code has 6 digits, such as 12-34-56.")]
    SortCode,
    #[error("An account number has 8 digits. Put zeros in front of a shorter one.")]
    AccountNumber,
    #[error(
        "Enter the name at the end of your PayPal.me link: at most {} letters and digits.",
        limits::PAYPAL
    )]
    Paypal,
    #[error(
        "Enter the name at the end of your Monzo.me link: at most {} letters, digits and hyphens.",
        limits::MONZO
    )]
    Monzo,
    #[error(
        "Enter the name at the end of your Revolut.me link: at most {} letters and digits.",
        limits::REVOLUT
    )]
    Revolut,
    #[error("Enter your UPI address, such as name@bank.")]
    Upi,
    #[error("Enter a name for the link.")]
    LabelMissing,
    #[error(
        "The name of the link is too long; use at most {} characters.",
        limits::LABEL
    )]
    LabelTooLong,
    #[error("Enter the complete address of the link, beginning with https://.")]
    Url,
    #[error(
        "The address of the link is too long; use at most {} characters.",
        limits::URL
    )]
    UrlTooLong,
}
