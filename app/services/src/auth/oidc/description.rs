//! The metadata of a provider (OpenID Connect Discovery 1.0, 3): only the members that sign-in
//! needs. Malformed values of other members are ignored.

use crate::config::is_safe_for_secrets;
use serde_json::{Map, Value};
use url::Url;

/// The path of the metadata, after the issuer (OpenID Connect Discovery 1.0, 4).
const PATH: &str = ".well-known/openid-configuration";

/// The most characters of a provider's text that a message quotes.
const QUOTED: usize = 100;

/// The address of a provider's metadata.
pub fn description_url(issuer: &str) -> String {
    match issuer.ends_with('/') {
        true => format!("{issuer}{PATH}"),
        false => format!("{issuer}/{PATH}"),
    }
}

/// Why the metadata can't be used, for the log and the doctor.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DescriptionError {
    /// It is not a JSON object with an issuer.
    #[error("what it says of itself is no description of a provider")]
    Unreadable,
    /// It belongs to another issuer.
    #[error(
        "it calls itself {theirs:?}; the issuer must be configured exactly as the provider writes it"
    )]
    OtherIssuer {
        /// The issuer that it names.
        theirs: String,
    },
    /// A required member is missing.
    #[error("its description has no {0}")]
    Missing(&'static str),
    /// An address is not safe for users or secrets.
    #[error("the {member} in its description is {value:?}, which is not an address with https")]
    Unsafe {
        /// The name of the member.
        member: &'static str,
        /// Its value, shortened.
        value: String,
    },
}

/// The metadata of a provider. Every address in it uses https, or is on this machine.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Description {
    /// Where people sign in.
    pub(super) authorization: Url,
    /// Where a code is exchanged for tokens.
    pub(super) token: Url,
    /// Where its keys are.
    pub(super) keys: Url,
    /// Where people sign out (OpenID Connect RP-Initiated Logout 1.0).
    pub(super) end_session: Option<Url>,
    /// Whether its callbacks name the issuer (RFC 9207).
    pub(super) says_who_it_is: bool,
    /// Whether it accepts the client secret in a header; otherwise it is sent in the body.
    pub(super) takes_basic: bool,
}

impl Description {
    /// Reads the metadata of the provider with this configured issuer.
    ///
    /// # Errors
    /// [`DescriptionError`]
    pub fn read(text: &[u8], issuer: &str) -> Result<Description, DescriptionError> {
        let members: Map<String, Value> =
            serde_json::from_slice(text).map_err(|_| DescriptionError::Unreadable)?;
        let theirs = members.get("issuer").and_then(Value::as_str);
        let theirs = theirs.ok_or(DescriptionError::Unreadable)?;
        if theirs != issuer {
            return Err(DescriptionError::OtherIssuer {
                theirs: theirs.chars().take(QUOTED).collect(),
            });
        }
        // CFFA does not use this address, but an unsafe one makes the provider suspect.
        address(&members, "userinfo_endpoint")?;
        Ok(Description {
            authorization: required(&members, "authorization_endpoint")?,
            token: required(&members, "token_endpoint")?,
            keys: required(&members, "jwks_uri")?,
            end_session: address(&members, "end_session_endpoint")?,
            says_who_it_is: is_on(members.get("authorization_response_iss_parameter_supported")),
            takes_basic: takes_basic(members.get("token_endpoint_auth_methods_supported")),
        })
    }
}

fn required(members: &Map<String, Value>, name: &'static str) -> Result<Url, DescriptionError> {
    address(members, name)?.ok_or(DescriptionError::Missing(name))
}

/// An address, if the member has one. A string that is not a safe address is refused; an empty
/// string or another type is how some providers say that they have none.
fn address(
    members: &Map<String, Value>,
    member: &'static str,
) -> Result<Option<Url>, DescriptionError> {
    let text = members.get(member).and_then(Value::as_str);
    let Some(text) = text.filter(|text| !text.trim().is_empty()) else {
        return Ok(None);
    };
    let url = Url::parse(text).ok().filter(is_safe_for_secrets);
    url.map(Some).ok_or_else(|| DescriptionError::Unsafe {
        member,
        value: text.chars().take(QUOTED).collect(),
    })
}

/// Whether a member is true, also as a string.
fn is_on(value: Option<&Value>) -> bool {
    match value {
        Some(Value::Bool(on)) => *on,
        Some(Value::String(text)) => text.eq_ignore_ascii_case("true"),
        _ => false,
    }
}

/// Whether the header is accepted. It is the default if the member is missing (OpenID Connect
/// Discovery 1.0, 3) or unreadable.
fn takes_basic(methods: Option<&Value>) -> bool {
    let Some(Value::Array(methods)) = methods else {
        return true;
    };
    let mut methods = methods.iter().filter_map(Value::as_str).peekable();
    methods.peek().is_none() || methods.any(|it| it == "client_secret_basic")
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use serde_json::json;

    const ISSUER: &str = "https://id.example";

    fn described(changes: Value) -> Result<Description, DescriptionError> {
        let mut document = json!({
            "issuer": ISSUER,
            "authorization_endpoint": "https://id.example/authorize?tenant=1",
            "token_endpoint": "https://id.example/token",
            "jwks_uri": "https://keys.example/jwks",
        });
        for (name, value) in changes.as_object().unwrap() {
            document[name] = value.clone();
        }
        Description::read(document.to_string().as_bytes(), ISSUER)
    }

    #[test]
    fn malformed_members_that_are_not_needed_are_ignored() {
        for odd in [
            json!(""),
            json!("true"),
            json!(7),
            json!([]),
            json!({}),
            Value::Null,
        ] {
            for member in [
                "registration_endpoint",
                "claims_parameter_supported",
                "subject_types_supported",
                "response_types_supported",
                "scopes_supported",
                "id_token_signing_alg_values_supported",
                "service_documentation",
                "token_endpoint_auth_methods_supported",
                "authorization_response_iss_parameter_supported",
                "something_new",
            ] {
                let read = described(json!({ member: odd }));
                assert!(read.is_ok(), "{member} {odd}: {read:?}");
            }
        }
        for nothing in [json!(""), json!(false), Value::Null] {
            let read = described(json!({ "end_session_endpoint": nothing })).unwrap();
            assert_eq!(read.end_session, None);
        }
    }

    #[test]
    fn unsafe_addresses_are_refused_with_the_name_of_the_member() {
        for member in [
            "authorization_endpoint",
            "token_endpoint",
            "jwks_uri",
            "end_session_endpoint",
            "userinfo_endpoint",
        ] {
            for address in [
                "javascript:alert(1)",
                "file:///etc/passwd",
                "data:text/html,x",
                "http://id.example/x",
                "http://127.0.0.1.evil.example/x",
                "ftp://id.example/x",
                "/x",
                "//id.example/x",
                "id.example/x",
                "https://",
                "https://user:secret@id.example/x",
            ] {
                let refused = described(json!({ member: address })).unwrap_err();
                let sentence = refused.to_string();
                assert!(sentence.contains(member), "{address}: {sentence}");
                assert!(sentence.contains("not an address with https"), "{sentence}");
            }
            for address in [
                "https://id.example/x",
                "http://127.0.0.1:8080/x",
                "http://localhost/x",
                "http://[::1]:80/x",
            ] {
                assert!(described(json!({ member: address })).is_ok(), "{address}");
            }
        }
    }

    #[test]
    fn required_members_must_be_present() {
        for member in ["authorization_endpoint", "token_endpoint", "jwks_uri"] {
            for nothing in [Value::Null, json!(""), json!(7), json!({})] {
                let refused = described(json!({ member: nothing }));
                assert_eq!(refused, Err(DescriptionError::Missing(member)));
            }
        }
        for issuer in [json!(null), json!(7), json!([ISSUER])] {
            let refused = described(json!({ "issuer": issuer }));
            assert_eq!(refused, Err(DescriptionError::Unreadable));
        }
        let refused = described(json!({ "issuer": "https://id.example/" })).unwrap_err();
        assert!(
            refused.to_string().contains("exactly as the provider"),
            "{refused}"
        );
        for text in ["", "<html>", "[]", "null"] {
            let refused = Description::read(text.as_bytes(), ISSUER);
            assert_eq!(refused, Err(DescriptionError::Unreadable), "{text}");
        }
    }

    #[test]
    fn the_secret_is_sent_in_the_header_unless_the_provider_accepts_only_the_body() {
        let methods = "token_endpoint_auth_methods_supported";
        for (value, basic) in [
            (json!(["client_secret_basic"]), true),
            (json!(["client_secret_post", "client_secret_basic"]), true),
            (json!(["client_secret_post"]), false),
            (json!(["private_key_jwt", 7]), false),
            (json!([]), true),
            (json!("client_secret_post"), true),
        ] {
            let read = described(json!({ methods: value })).unwrap();
            assert_eq!(read.takes_basic, basic, "{value}");
        }
    }
}
