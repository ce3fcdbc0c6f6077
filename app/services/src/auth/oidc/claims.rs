//! The claims of a token, read one by one. Only the claims that are needed are read, so that no
//! other claim can make a token invalid, however a provider writes it. A needed claim must have the
//! right type, or the error names it.

use serde_json::{Map, Value};
use std::fmt;

/// Why a claim can't be used. The name comes from CFFA and not from the token, so it may be logged.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub(super) enum ClaimError {
    /// It is absent or null.
    #[error("{0} is missing")]
    Missing(&'static str),
    /// It has another type.
    #[error("{name} is not {expected}")]
    Malformed {
        name: &'static str,
        expected: &'static str,
    },
}

/// The claims of a token (RFC 7519, 4).
pub(super) struct Claims(Map<String, Value>);

impl Claims {
    /// Reads the payload of a token; `None` if it is not a JSON object.
    pub(super) fn read(payload: &[u8]) -> Option<Claims> {
        serde_json::from_slice(payload).ok().map(Claims)
    }

    /// A claim, if present; null counts as absent, as most providers mean it.
    pub(super) fn get(&self, name: &str) -> Option<&Value> {
        self.0.get(name).filter(|value| !value.is_null())
    }

    /// A required string that is not empty.
    ///
    /// # Errors
    /// [`ClaimError`]
    pub(super) fn text(&self, name: &'static str) -> Result<&str, ClaimError> {
        let value = self.get(name).ok_or(ClaimError::Missing(name))?;
        let text = value.as_str().filter(|text| !text.is_empty());
        text.ok_or(ClaimError::Malformed {
            name,
            expected: "a text",
        })
    }

    /// An optional string; a value of another type counts as absent.
    pub(super) fn optional_text(&self, name: &str) -> Option<&str> {
        let text = self.get(name)?.as_str()?;
        (!text.trim().is_empty()).then_some(text)
    }

    /// A required time, in seconds since 1970.
    ///
    /// # Errors
    /// [`ClaimError`]
    pub(super) fn time(&self, name: &'static str) -> Result<f64, ClaimError> {
        let time = self.optional_time(name)?;
        time.ok_or(ClaimError::Missing(name))
    }

    /// An optional time, in seconds since 1970. It may have a fraction (RFC 7519, 2), and some
    /// providers write the number as a string.
    ///
    /// # Errors
    /// If it is present, but not a number.
    pub(super) fn optional_time(&self, name: &'static str) -> Result<Option<f64>, ClaimError> {
        let Some(value) = self.get(name) else {
            return Ok(None);
        };
        let seconds = match value {
            Value::String(text) => digits(text),
            other => other.as_f64(),
        };
        let seconds = seconds.filter(|it| it.is_finite());
        seconds.map(Some).ok_or(ClaimError::Malformed {
            name,
            expected: "a number of seconds",
        })
    }

    /// The audience of the token: one string, or a list (RFC 7519, 4.1.3).
    ///
    /// # Errors
    /// [`ClaimError`]
    pub(super) fn audience(&self) -> Result<Vec<&str>, ClaimError> {
        let name = "aud";
        let malformed = ClaimError::Malformed {
            name,
            expected: "a text or a list of texts",
        };
        match self.get(name).ok_or(ClaimError::Missing(name))? {
            Value::String(one) => Ok(vec![one]),
            Value::Array(all) => {
                let all: Option<Vec<&str>> = all.iter().map(Value::as_str).collect();
                all.ok_or(malformed)
            }
            _ => Err(malformed),
        }
    }

    /// The words of a claim: a string with spaces between them, or a list of strings. A value of
    /// another type has none.
    pub(super) fn words(&self, name: &str) -> Vec<String> {
        match self.get(name) {
            Some(Value::String(text)) => text.split_ascii_whitespace().map(str::to_owned).collect(),
            _ => self.list(name),
        }
    }

    /// The strings of a claim that is a list. A value of another type has none.
    pub(super) fn list(&self, name: &str) -> Vec<String> {
        let all = self.get(name).and_then(Value::as_array);
        let texts = all.into_iter().flatten().filter_map(Value::as_str);
        texts.map(str::to_owned).collect()
    }
}

/// Shows only the names: the values are personal data.
impl fmt::Debug for Claims {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_set().entries(self.0.keys()).finish()
    }
}

/// A number in digits, with or without a fraction; not `inf`, `1e9` or `+1`.
fn digits(text: &str) -> Option<f64> {
    let is_plain = text.bytes().all(|one| one.is_ascii_digit() || one == b'.');
    is_plain.then(|| text.parse().ok()).flatten()
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use serde_json::json;

    fn claims(value: Value) -> Claims {
        Claims::read(value.to_string().as_bytes()).unwrap()
    }

    #[test]
    fn times_are_numbers_or_digits_and_nothing_else() {
        for (value, seconds) in [
            (json!(1_764_000_000), Some(1_764_000_000.0)),
            (json!(1_764_000_000.5), Some(1_764_000_000.5)),
            (json!("1764000000"), Some(1_764_000_000.0)),
            (json!("1764000000.25"), Some(1_764_000_000.25)),
            (Value::Null, None),
        ] {
            let found = claims(json!({ "exp": value })).optional_time("exp");
            assert_eq!(found, Ok(seconds), "{value}");
        }
        for value in [
            json!(""),
            json!("tomorrow"),
            json!("inf"),
            json!("NaN"),
            json!("1e12"),
            json!("+1764000000"),
            json!(" 1764000000"),
            json!("1.2.3"),
            json!("."),
            json!(true),
            json!([1_764_000_000]),
            json!({}),
        ] {
            let refused = claims(json!({ "exp": value })).time("exp").unwrap_err();
            assert_eq!(refused.to_string(), "exp is not a number of seconds");
        }
        let missing = claims(json!({})).time("exp").unwrap_err();
        assert_eq!(missing.to_string(), "exp is missing");
    }

    #[test]
    fn an_audience_is_a_string_or_a_list_of_strings() {
        assert_eq!(claims(json!({ "aud": "a" })).audience(), Ok(vec!["a"]));
        let both = claims(json!({ "aud": ["a", "b"] }));
        assert_eq!(both.audience(), Ok(vec!["a", "b"]));
        for value in [json!(7), json!(["a", 7]), json!({ "a": true }), json!(true)] {
            let refused = claims(json!({ "aud": value }));
            assert!(refused.audience().is_err(), "{value}");
        }
    }

    #[test]
    fn optional_claims_are_read_only_as_strings() {
        for value in [
            json!(7),
            json!(""),
            json!(" "),
            json!({}),
            json!([]),
            json!(null),
        ] {
            assert_eq!(claims(json!({ "name": value })).optional_text("name"), None);
        }
        let named = claims(json!({ "name": "Ann" }));
        assert_eq!(named.optional_text("name"), Some("Ann"));
        assert_eq!(format!("{named:?}"), "{\"name\"}", "no value in a log");
    }
}
