//! Prices that are kept outside of a book.

use cffa_book::{Currency, Money};
use serde::de::IgnoredAny;
use serde::{Deserialize, Deserializer, Serialize};

/// An amount with its currency. The currency of a team can change while its book has no amounts, so
/// an amount outside of the book says which one it had.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Price {
    /// The currency of the team when the price was typed.
    pub currency: Currency,
    /// In minor units of this currency.
    pub amount: Money,
}

impl Price {
    /// The amount, if the price is in this currency.
    pub fn in_currency(self, currency: Currency) -> Option<Money> {
        (self.currency == currency).then_some(self.amount)
    }
}

/// Reads a price. One without a currency, as test versions stored it, is no price: its currency
/// would be a guess.
pub(crate) fn lenient<'de, D: Deserializer<'de>>(from: D) -> Result<Option<Price>, D::Error> {
    #[derive(Deserialize)]
    #[serde(untagged)]
    enum Stored {
        Price(Price),
        Bare(IgnoredAny),
    }
    Ok(match Option::<Stored>::deserialize(from)? {
        Some(Stored::Price(price)) => Some(price),
        Some(Stored::Bare(_)) | None => None,
    })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    #[derive(Deserialize)]
    struct Record {
        #[serde(default, deserialize_with = "lenient")]
        price: Option<Price>,
    }

    #[test]
    fn a_price_without_a_currency_is_none() {
        let read = |stored: &str| serde_json::from_str::<Record>(stored).unwrap().price;
        let price = read(r#"{"price": {"currency": "EUR", "amount": 6100}}"#).unwrap();
        assert_eq!(price.amount, Money::from_minor(6100));
        let euro = price.currency;
        assert_eq!(price.in_currency(euro), Some(price.amount));
        assert_eq!(price.in_currency(Currency::default()), None);
        for bare in [r#"{"price": 6100}"#, r#"{"price": null}"#, "{}"] {
            assert_eq!(read(bare), None, "{bare}");
        }
    }
}
