//! Reading and showing amounts.

use crate::{Currency, Money, Refusal, limits};

fn gbp(typed: &str) -> Result<i64, Refusal> {
    Currency::default().read(typed).map(Money::minor)
}

fn currency(code: &str) -> Currency {
    Currency::parse(code).unwrap()
}

#[test]
fn amounts_are_read_as_people_write_them() {
    let pence = [
        ("61", 6100),
        ("61.5", 6150),
        ("61.05", 6105),
        (" 61.00 ", 6100),
        ("\u{a0}61.00\u{a0}", 6100),
        (".5", 50),
        ("5.", 500),
        ("£5", 500),
        ("£ 5", 500),
        ("£\u{a0}5", 500),
        ("-5.00", -500),
        ("\u{2212}5.00", -500),
        ("- 5", -500),
        ("-£5.00", -500),
        ("£-5", -500),
        ("+5", 500),
        ("+ 5", 500),
        ("1,234.50", 123_450),
        ("£1,000,000,000.00", limits::AMOUNT),
        ("0061", 6100),
        ("٣", 300),
        ("６１", 6100),
        ("5-", -500),
        ("61,50", 6150),
        ("1,23", 123),
        (",5", 50),
        ("1,", 100),
        ("5£", 500),
        ("61.50 GBP", 6150),
        ("(5.00)", -500),
        ("1'000", 100_000),
        ("1 234,50", 123_450),
        ("1\u{202f}234.50", 123_450),
        ("1'234.50", 123_450),
        ("1.234,50", 123_450),
        ("1.000,50", 100_050),
        ("1,23,456.50", 12_345_650),
        ("٦١٫٥٠", 6150),
    ];
    for (typed, expected) in pence {
        assert_eq!(gbp(typed), Ok(expected), "{typed}");
    }
}

#[test]
fn minus_zero_is_zero() {
    for typed in ["-0", "-0.00", "\u{2212}0", "-£0.00", "+0", "0", ".0"] {
        let amount = Currency::default().read(typed).unwrap();
        assert_eq!(amount, Money::ZERO);
        assert_eq!(Currency::default().show(amount), "£0.00");
        assert_eq!(Currency::default().plain(-amount), "0.00");
    }
}

#[test]
fn text_that_is_not_an_amount_is_refused() {
    let odd = [
        "1e9",
        "nan",
        "inf",
        "-inf",
        "1e300",
        "0x10",
        "abc",
        ".",
        "-",
        "+",
        "£",
        "--5",
        "+-5",
        "-+5",
        "-£-5",
        "5 6",
        "6 1",
        "1.2.3",
        "1,,234",
        "1_000",
        "½",
        "=1+1",
        "<b>5</b>",
        "5\u{0}",
        "5\u{200b}",
    ];
    for typed in odd {
        assert_eq!(gbp(typed), Err(Refusal::AmountUnreadable), "{typed:?}");
    }
    for (typed, sign) in [("€5", "€"), ("$5", "$"), ("US$5", "US$"), ("5 kr", "KR")] {
        let code = "GBP";
        let sign = sign.to_owned();
        let other = Refusal::AmountInOtherCurrency { sign, code };
        assert_eq!(gbp(typed), Err(other), "{typed:?}");
    }
    for typed in ["", "   ", "\u{a0}"] {
        assert_eq!(gbp(typed), Err(Refusal::AmountMissing), "{typed:?}");
    }
}

#[test]
fn an_amount_has_no_more_decimals_than_its_currency() {
    for typed in ["0.005", "1234.567", "1,2345", "1234,567", "0,500", "00,500"] {
        let fine = Err(Refusal::AmountTooFine { digits: 2 });
        assert_eq!(gbp(typed), fine, "{typed}");
    }
    let yen = currency("JPY");
    assert_eq!(yen.read("61").map(Money::minor), Ok(61));
    assert_eq!(
        yen.read("61.5").unwrap_err().to_string(),
        "This currency has no decimals."
    );
    let dinar = currency("KWD");
    assert_eq!(dinar.read("61.005").map(Money::minor), Ok(61_005));
    assert_eq!(dinar.plain(Money::from_minor(61_005)), "61.005");
}

#[test]
fn an_ambiguous_amount_is_refused_with_both_ways_to_write_it() {
    for (typed, sentence) in [
        ("1,234", "Do you mean 1234.00 or 1.23? Type 1234 or 1.23."),
        ("1.234", "Do you mean 1234.00 or 1.23? Type 1234 or 1.23."),
        (
            "£-61,500",
            "Do you mean -61500.00 or -61.50? Type -61500 or -61.50.",
        ),
    ] {
        let said = gbp(typed).unwrap_err().to_string();
        assert_eq!(said, sentence, "{typed}");
    }
    for (code, typed, minor) in [
        ("KWD", "1,500", 1_500),
        ("KWD", "1.500", 1_500),
        ("KWD", "1,500.000", 1_500_000),
        ("JPY", "1,234", 1_234),
        ("JPY", "1.234", 1_234),
        ("JPY", "6,000.00", 6_000),
        ("VND", "50.000", 50_000),
        ("EUR", "61,50 €", 6_150),
    ] {
        let read = currency(code).read(typed).map(Money::minor);
        assert_eq!(read, Ok(minor), "{code} {typed}");
    }
}

#[test]
fn the_limit_of_an_amount_is_shown_in_its_currency() {
    assert_eq!(gbp("1000000000"), Ok(limits::AMOUNT));
    assert_eq!(gbp("-1,000,000,000.00"), Ok(-limits::AMOUNT));
    for typed in ["1000000000.01", "99999999999999999999999999999999"] {
        let said = gbp(typed).unwrap_err().to_string();
        assert_eq!(said, "The maximum amount is £1,000,000,000.00.");
    }
}

#[test]
fn every_currency_reads_what_it_shows() {
    assert!(Currency::all().count() > 140);
    for currency in Currency::all() {
        for minor in [0, 1, -1, 99, -100, 12_345, -1_234_567, 100_000_000] {
            let amount = Money::from_minor(minor);
            assert_eq!(currency.read(&currency.show(amount)), Ok(amount));
            assert_eq!(currency.read(&currency.plain(amount)), Ok(amount));
        }
    }
}

#[test]
fn currencies_are_sorted_by_code_and_found_by_country() {
    let codes: Vec<&str> = Currency::all().map(Currency::code).collect();
    assert!(codes.is_sorted(), "{codes:?}");
    for (country, code) in [
        ("GB", "GBP"),
        ("IM", "GBP"),
        ("DE", "EUR"),
        ("US", "USD"),
        ("CH", "CHF"),
        ("JP", "JPY"),
        ("CW", "XCG"),
    ] {
        let found = Currency::of_country(country).map(Currency::code);
        assert_eq!(found, Some(code), "{country}");
    }
    for none in ["", "ZZ", "gb", "GBR", "419"] {
        assert_eq!(Currency::of_country(none), None, "{none}");
    }
    assert_eq!(currency("XCG").name(), "Caribbean guilder");
}

#[test]
fn a_symbol_or_code_is_shown_before_the_amount() {
    let shown = |code, minor| currency(code).show(Money::from_minor(minor));
    assert_eq!(shown("GBP", -3065), "\u{2212}£30.65");
    assert_eq!(shown("GBP", 120_400), "£1,204.00");
    assert_eq!(shown("JPY", 6100), "¥6,100");
    assert_eq!(shown("BGN", 6100), "лв. 61.00");
    // Currencies without a symbol of their own are shown with their code.
    let bare: Vec<Currency> = Currency::all()
        .filter(|one| one.symbol() == format!("{} ", one.code()))
        .collect();
    for currency in bare {
        let shown = currency.show(Money::from_minor(0));
        assert!(shown.starts_with(&format!("{} 0", currency.code())));
    }
}

#[test]
fn a_currency_that_goes_out_of_use_leaves_old_books_readable() {
    assert_eq!(Currency::parse("HRK"), Err(Refusal::UnknownCurrency));
    let written: Currency = serde_json::from_str("\"HRK\"").unwrap();
    assert_eq!(serde_json::to_string(&written).unwrap(), "\"HRK\"");
}

#[test]
fn metals_funds_and_unknown_codes_are_not_currencies() {
    for code in ["XAU", "XXX", "XTS", "CHE", "ABC", "", "£", "GBPX"] {
        assert_eq!(Currency::parse(code), Err(Refusal::UnknownCurrency));
    }
    assert!(serde_json::from_str::<Currency>("\"XAU\"").is_err());
}
