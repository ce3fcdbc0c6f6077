//! A provider's public keys (RFC 7517). Unusable keys are skipped, and members that are not needed
//! are ignored.

use openidconnect::core::CoreJsonWebKey;
use serde_json::{Map, Value};

/// The most keys that are used. Large providers have about ten. Each is tried for a token that does
/// not name its key, and anyone can send such tokens.
const MOST: usize = 50;

/// The members that define a public key and its use.
const MEMBERS: [&str; 9] = ["kty", "use", "kid", "alg", "n", "e", "crv", "x", "y"];

/// Reads the usable keys; `None` if it is not a set of keys.
pub(super) fn read(text: &[u8]) -> Option<Vec<CoreJsonWebKey>> {
    let mut set: Map<String, Value> = serde_json::from_slice(text).ok()?;
    let Some(Value::Array(keys)) = set.remove("keys") else {
        return None;
    };
    Some(keys.into_iter().filter_map(key).take(MOST).collect())
}

fn key(value: Value) -> Option<CoreJsonWebKey> {
    let Value::Object(members) = value else {
        return None;
    };
    let known = members.into_iter().filter(|(name, value)| {
        let is_text = value.as_str().is_some_and(|text| !text.is_empty());
        is_text && MEMBERS.contains(&name.as_str())
    });
    serde_json::from_value(Value::Object(known.collect())).ok()
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use openidconnect::JsonWebKey;
    use serde_json::json;

    #[test]
    fn unusable_keys_are_skipped_and_malformed_members_ignored() {
        let good = json!({ "kty": "RSA", "kid": "good", "n": "AQAB", "e": "AQAB" });
        let with = |changes: Value| {
            let mut key = good.clone();
            for (name, value) in changes.as_object().unwrap() {
                key[name] = value.clone();
            }
            key
        };
        let used = [
            good.clone(),
            with(json!({ "x5c": "garbage", "x5t": 7, "key_ops": "verify" })),
            with(json!({ "use": null, "alg": 7 })),
            with(json!({ "use": "", "alg": "" })),
            with(json!({ "exp": [], "issuer": {} })),
            json!({ "kty": "EC", "kid": "good", "crv": "P-256", "x": "AQAB", "y": "AQAB" }),
            json!({ "kty": "OKP", "kid": "good", "crv": "Ed25519", "x": "AQAB" }),
        ];
        let odd = [
            json!(null),
            json!("key"),
            json!({}),
            json!({ "kty": "AKP", "kid": "good", "alg": "ML-DSA-44", "pub": "AQAB" }),
            json!({ "kty": 7 }),
        ];
        let mut all: Vec<Value> = used.to_vec();
        all.splice(1..1, odd);
        let read = read(json!({ "keys": all }).to_string().as_bytes()).unwrap();
        assert_eq!(read.len(), used.len(), "{read:?}");
        assert!(
            read.iter()
                .all(|key| key.key_id().is_some_and(|it| it.as_str() == "good"))
        );
    }

    #[test]
    fn malformed_key_sets_are_refused_and_the_number_of_keys_is_limited() {
        for text in ["", "[]", "{}", "{\"keys\":{}}", "<html>"] {
            assert!(read(text.as_bytes()).is_none(), "{text}");
        }
        let key = json!({ "kty": "RSA", "n": "AQAB", "e": "AQAB" });
        let many = json!({ "keys": vec![key; MOST + 10] });
        assert_eq!(read(many.to_string().as_bytes()).unwrap().len(), MOST);
    }
}
