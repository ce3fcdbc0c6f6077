//! How to pay a manager, and payments that players say they made. Both are part of a team's
//! record: neither is in its book.

use cffa_book::{Actor, Currency, Money, PlayerId};
use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// A way to pay a manager. Every text is as the rules wrote it, not as it was typed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum PaymentMethod {
    /// A bank account with an international number.
    BankAccount {
        /// The name of the account's holder.
        holder: String,
        /// The IBAN, without spaces.
        iban: String,
        /// The BIC of the bank, if it is needed.
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
        /// What it is called.
        label: String,
        /// The address.
        url: String,
    },
}

/// A payment that a player says they made. It is no payment until a manager confirms it, which
/// records one in the book.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PaymentClaim {
    /// Identifies the claim. It is the idempotency key of the payment.
    pub id: Uuid,
    /// Who paid. The book resolves players that were merged since.
    pub player: PlayerId,
    /// Who says so. Somebody with the team's link has no account.
    pub by: Actor,
    /// How much they paid.
    pub amount: Money,
    /// In which currency: that of a team can change while its book has no amounts. Only test
    /// versions stored claims without one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub currency: Option<Currency>,
    /// The day on which they said so.
    pub date: Date,
    /// When they said so.
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
