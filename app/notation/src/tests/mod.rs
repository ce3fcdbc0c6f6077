//! Amounts and dates as people all over the world write them.

#![allow(clippy::unwrap_used)]

mod amounts;
mod days;
mod files;
mod locales;

use super::Unit;

fn unit(code: &str) -> Unit {
    let currency = iso_currency::Currency::from_code(code).unwrap();
    Unit {
        code: currency.code(),
        sign: currency.symbol().to_string(),
        digits: currency.exponent().unwrap().into(),
    }
}
