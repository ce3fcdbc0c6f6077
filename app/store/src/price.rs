//! Prices that are stored outside of a book.

use cffa_book::{Currency, Money};
use serde::de::value::MapAccessDeserializer;
use serde::de::{Error, MapAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize};
use std::fmt;

/// An amount with its currency. The currency of a team can change while its book has no amounts, so
/// an amount outside of the book must include its currency.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Price {
    /// The currency of the team when the price was entered.
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

/// Deserializes a price. A bare amount, as test versions stored it, counts as no price, because its
/// currency is unknown. Anything else that is not a price is an error, as in every other field.
pub(crate) fn or_bare<'de, D: Deserializer<'de>>(from: D) -> Result<Option<Price>, D::Error> {
    from.deserialize_any(PriceOrBare)
}

struct PriceOrBare;

impl<'de> Visitor<'de> for PriceOrBare {
    type Value = Option<Price>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a price with its currency")
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Self::Value, A::Error> {
        Price::deserialize(MapAccessDeserializer::new(map)).map(Some)
    }

    fn visit_i64<E: Error>(self, _: i64) -> Result<Self::Value, E> {
        Ok(None)
    }

    fn visit_u64<E: Error>(self, _: u64) -> Result<Self::Value, E> {
        Ok(None)
    }

    fn visit_unit<E: Error>(self) -> Result<Self::Value, E> {
        Ok(None)
    }

    fn visit_none<E: Error>(self) -> Result<Self::Value, E> {
        Ok(None)
    }

    fn visit_some<D: Deserializer<'de>>(self, from: D) -> Result<Self::Value, D::Error> {
        or_bare(from)
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    #[derive(Deserialize)]
    struct Record {
        #[serde(default, deserialize_with = "or_bare")]
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

    #[test]
    fn what_is_no_price_is_refused_with_its_reason() {
        for (malformed, reason) in [
            (r#"{"currency": "EUR"}"#, "missing field `amount`"),
            (r#"{"amount": 6100}"#, "missing field `currency`"),
            (r#"{"currency": "EUR", "amount": "61"}"#, "invalid type"),
            (r#"{"currency": "Euro", "amount": 6100}"#, "currency"),
            ("{}", "missing field"),
            (r#""61.00""#, "expected a price with its currency"),
            ("61.5", "expected a price with its currency"),
            ("true", "expected a price with its currency"),
            ("[]", "expected a price with its currency"),
        ] {
            let read = serde_json::from_str::<Record>(&format!(r#"{{"price": {malformed}}}"#));
            let refused = read.map(|record| record.price).unwrap_err().to_string();
            assert!(refused.contains(reason), "{malformed}: {refused}");
        }
    }
}
