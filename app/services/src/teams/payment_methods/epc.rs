//! The text of the QR code for a SEPA credit transfer (EPC069-12, version 002), from which banking
//! apps in Europe fill in a transfer.

use cffa_book::{Currency, Money};

/// The most bytes of the text: the capacity of a QR code of version 13 with error correction M.
pub(super) const BYTES: usize = 331;
/// The largest amount, in cents.
const MOST: Money = Money::from_minor(99_999_999_999);
/// Characters of the unstructured remittance information.
pub(super) const REMITTANCE: usize = 140;

/// A credit transfer.
pub(super) struct Transfer<'a> {
    pub bic: Option<&'a str>,
    pub holder: &'a str,
    pub iban: &'a str,
    pub amount: Money,
    /// In the characters of SEPA payments.
    pub remittance: &'a str,
}

/// Returns the text of the code, or `None` if the standard doesn't allow this transfer.
pub(super) fn text(currency: Currency, transfer: &Transfer<'_>) -> Option<String> {
    let positive = transfer.amount > Money::ZERO && transfer.amount <= MOST;
    if currency.code() != "EUR" || !positive {
        return None;
    }
    let amount = format!("EUR{}", currency.plain(transfer.amount));
    let lines = [
        "BCD",
        "002",
        "1", // UTF-8
        "SCT",
        transfer.bic.unwrap_or_default(),
        transfer.holder,
        transfer.iban,
        &amount,
        "", // purpose
        "", // structured reference, which excludes the text that follows
        transfer.remittance,
    ];
    let text = lines.join("\n");
    (text.len() <= BYTES).then_some(text)
}
