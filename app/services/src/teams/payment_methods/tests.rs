#![allow(clippy::unwrap_used)]

use super::{PaymentMethodRefusal as Refusal, PaymentRequest, iban, read, reference, typed};
use cffa_book::{Currency, Money};
use cffa_store::PaymentMethod;
use proptest::prelude::*;
use std::collections::BTreeMap;

fn read_fields(
    fields: &[(&'static str, &str)],
) -> Result<Vec<PaymentMethod>, Vec<(&'static str, Refusal)>> {
    let fields: BTreeMap<&str, &str> = fields.iter().copied().collect();
    read(|name| fields.get(name).copied().unwrap_or_default())
}

fn request(code: &str, minor: i64) -> PaymentRequest<'static> {
    PaymentRequest {
        amount: Money::from_minor(minor),
        currency: Currency::parse(code).unwrap(),
        payer: "Zoë Müßig",
        team: "Tuesday Legends",
        payee: "Sam O’Neill",
    }
}

fn bank_account() -> PaymentMethod {
    PaymentMethod::BankAccount {
        holder: "Sören Ölgemälde".to_owned(),
        iban: "DE89370400440532013000".to_owned(),
        bic: None,
    }
}

/// Examples from the SWIFT registry, and numbers that are one mistake away from them.
#[test]
fn an_iban_is_known_by_its_check_digits() {
    for valid in [
        "GB33 BUKB 2020 1555 5555 55",
        "de89 3704 0044 0532 0130 00",
        "NO93 8601 1117 947",
        "FR14 2004 1010 0505 0001 3M02 606",
        "MT84 MALT 0110 0001 2345 MTLC AST0 01S",
        "BR15 0000 0000 0000 1093 2840 814P 2",
        "\tBE68 5390\u{a0}0754 7034 ",
    ] {
        let iban = iban::parse(valid).unwrap();
        assert_eq!(iban, valid.replace(char::is_whitespace, "").to_uppercase());
    }
    for invalid in [
        "",
        "GB",
        "GB33",
        "GB33BUKB20201555555556",
        // Its check digits are right.
        "GB33BUKB20201555555",
        "GB32BUKB20201555555555",
        "DE89370400440532013001",
        "DE98370400440532013000",
        "NO938601111794",
        "DE89-3704-0044-0532-0130-00",
        "D089370400440532013000",
        "DEX9370400440532013000",
        "ＤＥ89370400440532013000",
        "DE8937040044053201300000000000000000",
    ] {
        assert_eq!(iban::parse(invalid), None, "{invalid}");
    }
    assert_eq!(iban::in_groups("NO9386011117947"), "NO93 8601 1117 947");
}

#[test]
fn a_template_is_read_if_any_of_its_fields_is_filled_in() {
    assert_eq!(read_fields(&[]), Ok(Vec::new()));
    assert_eq!(read_fields(&[("paypal", "  ")]), Ok(Vec::new()));
    assert_eq!(
        read_fields(&[("bank_bic", "a branch"), ("uk_account", "1234567")]),
        Err(vec![
            ("bank_holder", Refusal::HolderMissing),
            ("bank_iban", Refusal::IbanMissing),
            ("bank_bic", Refusal::Bic),
            ("uk_holder", Refusal::HolderMissing),
            ("uk_sort_code", Refusal::SortCode),
            ("uk_account", Refusal::AccountNumber),
        ])
    );
    let methods = read_fields(&[
        ("bank_holder", " Sam  Smith "),
        ("bank_iban", "de89 3704 0044 0532 0130 00"),
        ("bank_bic", "cobadeffxxx"),
        ("uk_holder", "Sam Smith"),
        ("uk_sort_code", "20 20 15"),
        ("uk_account", "55-55-55-55"),
        ("paypal", "https://www.paypal.me/SamSmith"),
        ("monzo", "monzo.me/sam-smith/"),
        ("revolut", "@sam"),
        ("upi", "sam.smith@okbank"),
        ("link_label", "Wero"),
        ("link_url", "https://example.org/pay?to=sam"),
    ])
    .unwrap();
    assert_eq!(methods.len(), super::limits::METHODS);
    let again = typed(&methods);
    assert_eq!(again["bank_iban"], "DE89 3704 0044 0532 0130 00");
    assert_eq!(again["uk_sort_code"], "20-20-15");
    assert_eq!(again["monzo"], "sam-smith");
    let read_again = read(|name| again.get(name).map_or("", String::as_str));
    assert_eq!(read_again, Ok(methods));
}

#[test]
fn names_and_addresses_are_refused_that_a_service_would_not_have() {
    for (field, refusal, invalid) in [
        (
            "paypal",
            Refusal::Paypal,
            ["sam-smith", "http://paypal.me/sam", "a/b", "ab cd", "sam?x"].as_slice(),
        ),
        (
            "monzo",
            Refusal::Monzo,
            &["sam_smith", "sam.smith", "monzo.me/", "säm", "sam/5"],
        ),
        ("revolut", Refusal::Revolut, &["sam-s", "revolut.me/sam/10"]),
        (
            "upi",
            Refusal::Upi,
            &[
                "sam",
                "sam@",
                "@bank",
                "s@bank",
                "a@b@c",
                "sam@ok bank",
                "sam&x=1@bank",
            ],
        ),
    ] {
        for typed in invalid {
            assert_eq!(read_fields(&[(field, typed)]), Err(vec![(field, refusal)]));
        }
        let long = "a".repeat(101);
        assert_eq!(read_fields(&[(field, &long)]), Err(vec![(field, refusal)]));
    }
    for url in [
        "http://example.org/",
        "javascript:alert(1)",
        "example.org/pay",
        "https://",
        "https://paypal.me@example.org/",
        "https://user:password@example.org/",
        "upi://pay?pa=sam@bank",
        "//example.org",
        "",
    ] {
        let read = read_fields(&[("link_label", "Wero"), ("link_url", url)]);
        assert_eq!(read, Err(vec![("link_url", Refusal::Url)]), "{url}");
    }
    let long = format!("https://example.org/{}", "ü".repeat(100));
    let read = read_fields(&[("link_label", &"x".repeat(31)), ("link_url", &long)]);
    let refusals = vec![
        ("link_label", Refusal::LabelTooLong),
        ("link_url", Refusal::UrlTooLong),
    ];
    assert_eq!(read, Err(refusals));
}

#[test]
fn a_transfer_in_euros_has_the_code_of_the_european_standard() {
    let text = request("EUR", 13_34).qr(&bank_account()).unwrap();
    let lines: Vec<&str> = text.split('\n').collect();
    assert_eq!(
        lines,
        [
            "BCD",
            "002",
            "1",
            "SCT",
            "",
            "Sören Ölgemälde",
            "DE89370400440532013000",
            "EUR13.34",
            "",
            "",
            "Zoe Mussig, Tuesday Legends",
        ]
    );
    assert_eq!(request("GBP", 13_34).qr(&bank_account()), None);
    assert_eq!(request("EUR", 100_000_000_000).qr(&bank_account()), None);
    assert_eq!(request("EUR", 0).qr(&bank_account()), None);
}

#[test]
fn the_amount_is_in_a_link_if_its_service_takes_the_currency() {
    let handle = || "sam".to_owned();
    let paypal = PaymentMethod::Paypal { handle: handle() };
    let monzo = PaymentMethod::Monzo { handle: handle() };
    let revolut = PaymentMethod::Revolut { handle: handle() };
    let upi = PaymentMethod::Upi {
        address: "sam@bank".to_owned(),
    };
    let link = PaymentMethod::Link {
        label: "Wero".to_owned(),
        url: "https://example.org/".to_owned(),
    };
    for (code, minor, method, expected) in [
        ("GBP", 13_34, &paypal, "https://paypal.me/sam/13.34GBP"),
        ("JPY", 1_334, &paypal, "https://paypal.me/sam/1334JPY"),
        ("HUF", 13_34, &paypal, "https://paypal.me/sam"),
        (
            "GBP",
            13_30,
            &monzo,
            "https://monzo.me/sam/13.30?d=Zoe%20Mussig%2C%20Tuesday%20Legends",
        ),
        ("EUR", 13_34, &monzo, "https://monzo.me/sam"),
        ("GBP", 13_34, &revolut, "https://revolut.me/sam"),
        (
            "INR",
            13_34,
            &upi,
            "upi://pay?pa=sam%40bank&pn=Sam%20O%E2%80%99Neill&am=13.34&cu=INR\
             &tn=Zoe%20Mussig%2C%20Tuesday%20Legends",
        ),
        ("GBP", 13_34, &link, "https://example.org/"),
    ] {
        let request = request(code, minor);
        assert_eq!(request.link(method).as_deref(), Some(expected));
        let contains = request.currency.plain(request.amount);
        assert_eq!(request.is_asked_by(method), expected.contains(&contains));
    }
    assert_eq!(request("GBP", 13_34).link(&upi), None);
    assert_eq!(request("GBP", 13_34).link(&bank_account()), None);
}

#[test]
fn a_reference_is_in_characters_that_banks_pass_on() {
    let uk = PaymentMethod::UkBank {
        holder: "Sam".to_owned(),
        sort_code: "202015".to_owned(),
        account_number: "55555555".to_owned(),
    };
    assert_eq!(request("GBP", 1).reference(&uk), "Zoe Mussig");
    for (parts, most, expected) in [
        (["Łukasz", "Ærø & Søn"], 140, "Lukasz, AEro + Son"),
        (["דוד", "Tuesday Legends"], 140, "Tuesday Legends"),
        (["דוד", "…"], 140, "CFFA"),
        (["Ben", "Tuesday Legends"], 5, "Ben"),
        (["Ben", "Tuesday Legends"], 12, "Ben, Tuesday"),
        (["O’Neill\u{200d}", "#1 — A\nB"], 140, "O'Neill, 1 - A B"),
    ] {
        assert_eq!(reference::reference(&parts, most), expected);
    }
}

proptest! {
    #[test]
    fn one_wrong_digit_of_an_iban_is_always_found(at in 2..22_usize, digit in 0..10_u8) {
        let valid = "DE89370400440532013000";
        let mut typed = valid.as_bytes().to_vec();
        typed[at] = b'0' + digit;
        let typed = String::from_utf8(typed).unwrap();
        prop_assert_eq!(iban::parse(&typed).is_some(), typed == valid);
    }

    #[test]
    fn whatever_is_typed_is_read_or_refused(text in "\\PC{0,40}") {
        for field in super::FIELDS {
            let _ = read_fields(&[(field, &text)]);
        }
    }

    #[test]
    fn the_text_of_a_code_has_its_lines_and_fits(
        holder in "\\PC{1,70}", payer in "\\PC{1,60}", team in "\\PC{1,60}", cents in 1..999_999_i64,
    ) {
        let request = PaymentRequest { payer: &payer, team: &team, ..request("EUR", cents) };
        let bank = [("bank_holder", &*holder), ("bank_iban", "DE89370400440532013000")];
        let Ok(methods) = read_fields(&bank) else { return Ok(()) };
        if let Some(text) = request.qr(&methods[0]) {
            prop_assert!(text.len() <= super::epc::BYTES);
            let lines: Vec<&str> = text.split('\n').collect();
            prop_assert_eq!(lines.len(), 11);
            prop_assert!(lines[10].is_ascii() && !lines[10].is_empty() && lines[10].len() <= 140);
            let amount = lines[7].strip_prefix("EUR").unwrap();
            prop_assert_eq!(request.currency.read(amount).unwrap(), request.amount);
        }
    }
}
