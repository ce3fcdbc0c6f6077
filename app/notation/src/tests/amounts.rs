//! Single amounts, without a file.

use super::unit;
use crate::{Amount, Fault, LONGEST, Meaning};

/// The possible values of an amount: one number, or two.
fn read(text: &str, code: &str) -> Result<String, Fault> {
    let amount = Amount::read(text, &unit(code))?;
    if amount.is_dash() {
        return Ok("dash".to_owned());
    }
    Ok(match amount.meaning().unwrap() {
        Meaning::One { number, .. } => number,
        Meaning::Either { point, comma } => format!("{point} or {comma}"),
    })
}

#[test]
fn signs_and_codes_stand_before_after_and_inside() {
    for (code, text, number) in [
        ("USD", "US$61.50", "61.50"),
        ("USD", "$ 61.50", "61.50"),
        ("USD", "$61.50 USD", "61.50"),
        ("USD", "$ (61.50)", "-61.50"),
        ("USD", "($61.50)", "-61.50"),
        ("USD", "\u{ff04}61.50", "61.50"),
        ("CAD", "CA$61.50", "61.50"),
        ("CAD", "C$61.50", "61.50"),
        ("CAD", "61,50 $ CA", "61.50"),
        ("AUD", "A$61.50", "61.50"),
        ("NZD", "NZ$61.50", "61.50"),
        ("MXN", "MX$61.50", "61.50"),
        ("TWD", "NT$6,000.00", "6000.00"),
        ("BRL", "R$ 61,50", "61.50"),
        ("BRL", "-R$ 61,50", "-61.50"),
        ("PEN", "S/ 61.50", "61.50"),
        ("PEN", "S/.61.50", "61.50"),
        ("PAB", "B/. 61.50", "61.50"),
        ("JPY", "6000円", "6000"),
        ("JPY", "\u{ffe5}6000", "6000"),
        ("JPY", "¥６０００", "6000"),
        ("CNY", "61.50元", "61.50"),
        ("KRW", "6000원", "6000"),
        ("INR", "Rs 61.50", "61.50"),
        ("INR", "Rs.500", "500"),
        ("INR", "Rs. 500/-", "500"),
        ("INR", "₹1,23,456.50", "123456.50"),
        ("INR", "₹१,२३,४५६.५०", "123456.50"),
        ("PKR", "Rs.61.50", "61.50"),
        ("SEK", "61:-", "61"),
        ("SEK", "61,50 kr", "61.50"),
        ("DKK", "kr. 61,50", "61.50"),
        ("NOK", "kr 61,50", "61.50"),
        ("PLN", "1 234,50 zł", "1234.50"),
        ("CZK", "61,50 Kč", "61.50"),
        ("HUF", "1\u{a0}234 Ft", "1234"),
        ("CHF", "CHF 1'234.50", "1234.50"),
        ("CHF", "SFr. 61.-", "61"),
        ("EUR", "61,50 €", "61.50"),
        ("EUR", "€ -61,50", "-61.50"),
        ("EUR", "61,50- €", "-61.50"),
        ("EUR", "61,50 EUR", "61.50"),
        ("EUR", "eur 61,50", "61.50"),
        ("RUB", "1\u{202f}234,50 руб.", "1234.50"),
        ("UAH", "61,50 грн", "61.50"),
        ("TRY", "61,50 TL", "61.50"),
        ("AED", "د.إ. ٦١٫٥٠", "61.50"),
        ("AED", "\u{200f}٦١٫٥٠ د.إ.\u{200f}", "61.50"),
        ("IRR", "۱٬۲۳۴٫۵۰", "1234.50"),
        ("GBP", "£.50", "0.50"),
        ("GBP", "£5 GBP", "5"),
        ("GBP", "GB£61.50", "61.50"),
        ("JPY", "JP¥6000", "6000"),
        ("CNY", "CN¥61.50", "61.50"),
        ("JMD", "J$61.50", "61.50"),
        ("NAD", "N$61.50", "61.50"),
        ("XOF", "6000 FCFA", "6000"),
        ("XOF", "6 000 F CFA", "6000"),
        ("KES", "KSh 500/=", "500"),
        ("ZAR", "R 61,50", "61.50"),
        ("IDR", "Rp61.500,00", "61500.00"),
    ] {
        assert_eq!(read(text, code).as_deref(), Ok(number), "{code} {text}");
    }
}

#[test]
fn a_dash_behind_the_decimal_sign_stands_for_no_decimals_and_is_no_minus() {
    for (text, number) in [
        ("61.-", "61"),
        ("61.–", "61"),
        ("61.—", "61"),
        ("61.--", "61"),
        ("61,-", "61"),
        ("61,—", "61"),
        ("1'234.-", "1234"),
        ("1\u{2019}234.—", "1234"),
        ("1.234,-", "1234"),
        ("1.234.-", "1234"),
        ("CHF 61.-", "61"),
        ("Fr. 61.-", "61"),
        ("61.- Fr.", "61"),
        ("-61.-", "-61"),
        ("(61.-)", "-61"),
        ("\u{2212}CHF 1'234.-", "-1234"),
        ("61-", "-61"),
        ("61.50-", "-61.50"),
        ("61.", "61"),
    ] {
        assert_eq!(read(text, "CHF").as_deref(), Ok(number), "{text}");
    }
}

#[test]
fn what_can_mean_two_numbers_stays_both() {
    for (text, both) in [
        ("1,234", "1234 or 1.234"),
        ("1.234", "1.234 or 1234"),
        ("-6,777 €", "-6777 or -6.777"),
        ("100,125", "100125 or 100.125"),
        ("1,234,567", "1234567"),
        ("1.234.567", "1234567"),
        ("0,500", "0.500"),
        ("1234,567", "1234.567"),
        ("1 234", "1234"),
        ("1'234", "1234"),
        ("12,34,567", "1234567"),
        ("61,5", "61.5"),
    ] {
        assert_eq!(read(text, "EUR").as_deref(), Ok(both), "{text}");
    }
}

#[test]
fn what_is_no_amount_is_none() {
    for text in [
        "",
        "cash",
        "€",
        "+",
        "--5",
        "(-5)",
        "-5-",
        "+-5",
        "5-5",
        "(5",
        "5)",
        "((5))",
        "1,2,3",
        "1.2.3",
        "1,,234",
        "1, 234",
        "12,3456,789",
        "1 23",
        "5 6",
        "1'23",
        "1,234'567",
        "nan",
        "1e3",
        "0x10",
        "½",
        "5½",
        "5²",
        "12/04/2025",
        "12.04.2025",
        "12:30",
        "5%",
        "61.50 CR",
        "61.50 DR",
        "5 GBP EUR 5",
        "€€€5",
        "5\u{0}",
        "<b>5</b>",
        "=1+1",
        "1_000",
    ] {
        assert_eq!(read(text, "EUR"), Err(Fault::Unreadable), "{text:?}");
    }
    assert_eq!(read("€ -", "EUR").as_deref(), Ok("dash"));
    let long = "1".repeat(LONGEST + 1);
    assert_eq!(read(&long, "EUR"), Err(Fault::Unreadable));
}

#[test]
fn the_sign_of_another_currency_is_told() {
    for (code, text, sign) in [
        ("GBP", "€5", "€"),
        ("GBP", "5 US$", "US$"),
        ("GBP", "CHF 5", "CHF"),
        ("CAD", "US$5", "US$"),
        ("SEK", "5 zł", "ZŁ"),
        ("EUR", "R$ 5", "R$"),
    ] {
        let other = Fault::OtherCurrency(sign.to_owned());
        assert_eq!(read(text, code), Err(other), "{code} {text}");
    }
}

#[test]
fn a_currency_decides_by_its_digits_what_some_would_group() {
    let by = |text: &str, code: &str| {
        let unit = unit(code);
        let meaning = Amount::read(text, &unit).unwrap().meaning().unwrap();
        meaning.by_digits(unit.digits).map(str::to_owned)
    };
    for (code, text, number) in [
        ("VND", "50.000", Some("50000")),
        ("VND", "50,000 ₫", Some("50000")),
        ("CLP", "$12.000", Some("12000")),
        ("JPY", "¥6.000", Some("6000")),
        ("KRW", "₩6,000", Some("6000")),
        ("KWD", "1,500", Some("1.500")),
        ("KWD", "1.500", Some("1.500")),
        ("EUR", "1,500", None),
        ("GBP", "1.500", None),
    ] {
        assert_eq!(by(text, code).as_deref(), number, "{code} {text}");
    }
}
