//! How to pay a manager, and payments that players report. Both are part of a team's record, not of
//! its book.

use cffa_book::{Actor, Currency, Money, PlayerId};
use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// A way to pay a manager. The rules have normalized every text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum PaymentMethod {
    /// A bank account with an international number.
    BankAccount {
        /// The name of the account's holder.
        holder: String,
        /// The IBAN, without spaces.
        iban: String,
        /// The BIC of the bank, if required.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        bic: Option<String>,
    },
    /// A bank account in the United Kingdom.
    UkBank {
        /// The name of the account's holder.
        holder: String,
        /// The sort code, as six digits.
        sort_code: String,
        /// The account number, as eight digits.
        account_number: String,
    },
    /// A PayPal.me link.
    Paypal {
        /// The part of the address after the host.
        handle: String,
    },
    /// A Monzo.me link.
    Monzo {
        /// The part of the address after the host.
        handle: String,
    },
    /// A Revolut.me link.
    Revolut {
        /// The part of the address after the host.
        handle: String,
    },
    /// A UPI address.
    Upi {
        /// The address, such as `sam@bank`.
        address: String,
    },
    /// Any other https address.
    Link {
        /// The display name.
        label: String,
        /// The URL.
        url: String,
    },
}

/// A payment that a player reports. It does not count until a manager confirms it, which records a
/// payment in the book.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PaymentClaim {
    /// Identifies the claim. It is the idempotency key of the payment.
    pub id: Uuid,
    /// Who paid. The book resolves players that were merged since.
    pub player: PlayerId,
    /// Who reported it. Someone with the team's link has no account.
    pub by: Actor,
    /// How much they paid.
    pub amount: Money,
    /// The currency of the amount, because the currency of a team can change while its book has no
    /// amounts. Only test versions stored claims without one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub currency: Option<Currency>,
    /// The date on which it was reported.
    pub date: Date,
    /// When it was reported.
    pub made: Timestamp,
    /// Whether a manager confirmed it and its payment is being recorded. From then on it can't be
    /// withdrawn or dismissed.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub confirmed: bool,
}

impl PaymentClaim {
    /// Whether somebody with the team's link said so, who need not be the player. Members have an
    /// account.
    pub fn is_by_link(&self) -> bool {
        self.by.account.is_none()
    }
}
