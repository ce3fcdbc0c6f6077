//! The fields of payment methods as a manager types them. A template without any text is skipped.

use super::PaymentMethodRefusal as Refusal;
use super::{iban, limits};
use crate::names::normalized;
use cffa_book::is_unseen;
use cffa_store::PaymentMethod;
use std::collections::BTreeMap;
use url::Url;

/// The names of the fields.
pub const FIELDS: [&str; 12] = [
    "bank_holder",
    "bank_iban",
    "bank_bic",
    "uk_holder",
    "uk_sort_code",
    "uk_account",
    "paypal",
    "monzo",
    "revolut",
    "upi",
    "link_label",
    "link_url",
];

/// Reads the payment methods of a manager from the fields of a form. Links come first: they need
/// one tap.
///
/// # Errors
/// Each field that is refused, with the reason.
pub fn read<'a>(
    field: impl Fn(&'static str) -> &'a str,
) -> Result<Vec<PaymentMethod>, Vec<(&'static str, Refusal)>> {
    let mut reader = Reader {
        field: |name| field(name).trim(),
        refusals: Vec::new(),
    };
    let methods = [
        reader.handle("monzo", monzo, |handle| PaymentMethod::Monzo { handle }),
        reader.handle("paypal", paypal, |handle| PaymentMethod::Paypal { handle }),
        reader.handle("revolut", revolut, |handle| PaymentMethod::Revolut {
            handle,
        }),
        reader.handle("upi", upi, |address| PaymentMethod::Upi { address }),
        reader.link(),
        reader.bank_account(),
        reader.uk_bank(),
    ];
    match reader.refusals.is_empty() {
        true => Ok(methods.into_iter().flatten().collect()),
        false => Err(reader.refusals),
    }
}

/// The form fields for these methods.
pub fn typed(methods: &[PaymentMethod]) -> BTreeMap<String, String> {
    let mut fields = BTreeMap::new();
    let mut put = |name: &str, value: &str| fields.insert(name.to_owned(), value.to_owned());
    for method in methods {
        match method {
            PaymentMethod::BankAccount { holder, iban, bic } => {
                put("bank_holder", holder);
                put("bank_iban", &iban::in_groups(iban));
                put("bank_bic", bic.as_deref().unwrap_or_default());
            }
            PaymentMethod::UkBank {
                holder,
                sort_code,
                account_number,
            } => {
                put("uk_holder", holder);
                put("uk_sort_code", &super::request::with_hyphens(sort_code));
                put("uk_account", account_number);
            }
            PaymentMethod::Paypal { handle } => drop(put("paypal", handle)),
            PaymentMethod::Monzo { handle } => drop(put("monzo", handle)),
            PaymentMethod::Revolut { handle } => drop(put("revolut", handle)),
            PaymentMethod::Upi { address } => drop(put("upi", address)),
            PaymentMethod::Link { label, url } => {
                put("link_label", label);
                put("link_url", url);
            }
        }
    }
    fields
}

struct Reader<F> {
    field: F,
    refusals: Vec<(&'static str, Refusal)>,
}

impl<'a, F: Fn(&'static str) -> &'a str> Reader<F> {
    fn bank_account(&mut self) -> Option<PaymentMethod> {
        if !self.is_filled(&["bank_holder", "bank_iban", "bank_bic"]) {
            return None;
        }
        let holder = self.read("bank_holder", holder);
        let iban = self.read("bank_iban", |typed| match typed {
            "" => Err(Refusal::IbanMissing),
            typed => iban::parse(typed).ok_or(Refusal::Iban),
        });
        let bic = self.read("bank_bic", bic);
        Some(PaymentMethod::BankAccount {
            holder: holder?,
            iban: iban?,
            bic: bic?,
        })
    }

    fn uk_bank(&mut self) -> Option<PaymentMethod> {
        if !self.is_filled(&["uk_holder", "uk_sort_code", "uk_account"]) {
            return None;
        }
        let holder = self.read("uk_holder", holder);
        let sort_code = self.read("uk_sort_code", |typed| {
            digits(typed, 6).ok_or(Refusal::SortCode)
        });
        let account_number = self.read("uk_account", |typed| {
            digits(typed, 8).ok_or(Refusal::AccountNumber)
        });
        Some(PaymentMethod::UkBank {
            holder: holder?,
            sort_code: sort_code?,
            account_number: account_number?,
        })
    }

    fn handle(
        &mut self,
        field: &'static str,
        rule: fn(&str) -> Result<String, Refusal>,
        method: fn(String) -> PaymentMethod,
    ) -> Option<PaymentMethod> {
        match self.is_filled(&[field]) {
            true => self.read(field, rule).map(method),
            false => None,
        }
    }

    fn link(&mut self) -> Option<PaymentMethod> {
        if !self.is_filled(&["link_label", "link_url"]) {
            return None;
        }
        let label = self.read("link_label", label);
        let url = self.read("link_url", address);
        Some(PaymentMethod::Link {
            label: label?,
            url: url?,
        })
    }

    fn is_filled(&self, fields: &[&'static str]) -> bool {
        fields.iter().any(|field| !(self.field)(field).is_empty())
    }

    fn read<T>(
        &mut self,
        field: &'static str,
        rule: impl Fn(&str) -> Result<T, Refusal>,
    ) -> Option<T> {
        let read = rule((self.field)(field));
        read.map_err(|refusal| self.refusals.push((field, refusal)))
            .ok()
    }
}

fn holder(typed: &str) -> Result<String, Refusal> {
    line(
        typed,
        limits::HOLDER,
        Refusal::HolderMissing,
        Refusal::HolderTooLong,
    )
}

fn label(typed: &str) -> Result<String, Refusal> {
    line(
        typed,
        limits::LABEL,
        Refusal::LabelMissing,
        Refusal::LabelTooLong,
    )
}

fn line(typed: &str, most: usize, missing: Refusal, too_long: Refusal) -> Result<String, Refusal> {
    let text = normalized(typed);
    if text.is_empty() {
        return Err(missing);
    }
    if text.chars().count() > most {
        return Err(too_long);
    }
    match text.chars().any(is_unseen) {
        true => Err(Refusal::Unseen),
        false => Ok(text),
    }
}

/// A business identifier code (ISO 9362): an institution, a country, a location and, optionally, a
/// branch.
fn bic(typed: &str) -> Result<Option<String>, Refusal> {
    let bic: String = typed.split_whitespace().collect();
    let bic = bic.to_ascii_uppercase();
    if bic.is_empty() {
        return Ok(None);
    }
    let bytes = bic.as_bytes();
    let has_form = matches!(bytes.len(), 8 | 11)
        && bytes.iter().all(u8::is_ascii_alphanumeric)
        && bytes[4..6].iter().all(u8::is_ascii_uppercase);
    match has_form {
        true => Ok(Some(bic)),
        false => Err(Refusal::Bic),
    }
}

/// Exactly `count` digits, which people group with hyphens or spaces.
fn digits(typed: &str, count: usize) -> Option<String> {
    let digits: String = typed
        .chars()
        .filter(|letter| !matches!(letter, '-' | '–' | ' '))
        .collect();
    let all = digits.bytes().all(|byte| byte.is_ascii_digit());
    (all && digits.len() == count).then_some(digits)
}

fn paypal(typed: &str) -> Result<String, Refusal> {
    let handle = after_host(typed, "paypal.me");
    fits(handle, limits::PAYPAL, &[]).ok_or(Refusal::Paypal)
}

fn monzo(typed: &str) -> Result<String, Refusal> {
    let handle = after_host(typed, "monzo.me");
    fits(handle, limits::MONZO, &['-']).ok_or(Refusal::Monzo)
}

fn revolut(typed: &str) -> Result<String, Refusal> {
    let handle = after_host(typed, "revolut.me");
    fits(handle, limits::REVOLUT, &[]).ok_or(Refusal::Revolut)
}

/// Strips the host from a pasted link: `https://paypal.me/sam` and `@sam` become `sam`.
fn after_host<'a>(typed: &'a str, host: &str) -> &'a str {
    let typed = typed.strip_prefix('@').unwrap_or(typed);
    let rest = typed.strip_prefix("https://").unwrap_or(typed);
    let rest = rest.strip_prefix("www.").unwrap_or(rest);
    let handle = rest
        .split_at_checked(host.len())
        .filter(|(start, _)| start.eq_ignore_ascii_case(host))
        .and_then(|(_, handle)| handle.strip_prefix('/'));
    match handle {
        Some(handle) => handle.trim_end_matches('/'),
        None => typed,
    }
}

fn fits(handle: &str, most: usize, others: &[char]) -> Option<String> {
    let allowed = |letter: char| letter.is_ascii_alphanumeric() || others.contains(&letter);
    let fits = (1..=most).contains(&handle.len()) && handle.chars().all(allowed);
    fits.then(|| handle.to_owned())
}

/// A virtual payment address: a name and the handle of a payment service.
fn upi(typed: &str) -> Result<String, Refusal> {
    let (name, service) = typed.split_once('@').ok_or(Refusal::Upi)?;
    let in_name = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-' | b'_');
    let fits = typed.len() <= limits::UPI
        && name.len() >= 2
        && name.bytes().all(in_name)
        && service.len() >= 2
        && service.bytes().all(|byte| byte.is_ascii_alphanumeric());
    match fits {
        true => Ok(typed.to_owned()),
        false => Err(Refusal::Upi),
    }
}

/// An https URL, in the ASCII characters that browsers send. A URL with a user name is refused: the
/// text before the @ looks like the host.
fn address(typed: &str) -> Result<String, Refusal> {
    if typed.chars().count() > limits::URL {
        return Err(Refusal::UrlTooLong);
    }
    let url = Url::parse(typed).map_err(|_| Refusal::Url)?;
    let is_plain = url.username().is_empty() && url.password().is_none();
    if url.scheme() != "https" || !url.has_host() || !is_plain {
        return Err(Refusal::Url);
    }
    match url.as_str().len() > limits::URL {
        true => Err(Refusal::UrlTooLong),
        false => Ok(url.into()),
    }
}
