//! International bank account numbers (ISO 13616).

/// The shortest length that a country has, and the longest that the standard allows: the limits for
/// a country that is not in the table.
const LENGTHS: std::ops::RangeInclusive<usize> = 15..=34;

/// The lengths by country (SWIFT's IBAN registry): after a repeated or omitted digit, the check
/// digits can still be right.
const LENGTHS_BY_COUNTRY: [(usize, &str); 18] = [
    (15, "NO"),
    (16, "BE"),
    (18, "DK FI FK FO GL NL SD"),
    (19, "MK SI"),
    (20, "AT BA EE KZ LT LU MN XK"),
    (21, "CH HR LI LV"),
    (22, "BG BH CR DE GB GE IE ME RS VA"),
    (23, "AE GI IL IQ OM SO TL"),
    (24, "AD CZ ES MD PK RO SA SE SK TN VG"),
    (25, "LY PT ST"),
    (26, "IS TR"),
    (27, "BI DJ FR GR IT MC MR SM"),
    (28, "AL AZ BY CY DO GT HN HU LB NI PL SV"),
    (29, "BR EG PS QA UA"),
    (30, "JO KW MU YE"),
    (31, "MT SC"),
    (32, "LC"),
    (33, "RU"),
];

/// Returns an IBAN in capitals and without spaces, or `None` if its form or its check digits are
/// wrong.
pub(super) fn parse(typed: &str) -> Option<String> {
    let letters = typed.chars().filter(|letter| !letter.is_whitespace());
    let iban: String = letters.map(|letter| letter.to_ascii_uppercase()).collect();
    let bytes = iban.as_bytes();
    let has_form = LENGTHS.contains(&bytes.len())
        && bytes.iter().all(u8::is_ascii_alphanumeric)
        && bytes[..2].iter().all(u8::is_ascii_uppercase)
        && bytes[2..4].iter().all(u8::is_ascii_digit);
    (has_form && has_length(&iban) && remainder(bytes) == 1).then_some(iban)
}

/// Whether an IBAN has the length of its country.
fn has_length(iban: &str) -> bool {
    let mut lengths = LENGTHS_BY_COUNTRY.iter();
    let known = lengths.find(|(_, countries)| {
        let mut countries = countries.split(' ');
        countries.any(|country| iban.starts_with(country))
    });
    known.is_none_or(|(length, _)| *length == iban.len())
}

/// The remainder modulo 97 with the first four characters moved to the end and each letter read as
/// a number from 10 to 35 (ISO 7064, MOD 97-10).
fn remainder(iban: &[u8]) -> u32 {
    let (country_and_check, account) = iban.split_at(4);
    let characters = account.iter().chain(country_and_check);
    characters.fold(0, |remainder, byte| match byte {
        b'0'..=b'9' => (remainder * 10 + u32::from(byte - b'0')) % 97,
        _ => (remainder * 100 + u32::from(byte - b'A') + 10) % 97,
    })
}

/// An IBAN in groups of four, as it is printed.
pub fn in_groups(iban: &str) -> String {
    let characters: Vec<char> = iban.chars().collect();
    let groups = characters.chunks(4).map(String::from_iter);
    groups.collect::<Vec<_>>().join(" ")
}
