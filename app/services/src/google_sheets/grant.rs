//! A service account's token: the service account signs its identity and the access that it wants,
//! and Google responds with a token for an hour (RFC 7523, 2.1).

use super::{GoogleRefusal, ServiceKey};
use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// The access that is requested: read only.
const SCOPES: &str = "https://www.googleapis.com/auth/spreadsheets.readonly https://www.googleapis.com/auth/drive.readonly";

/// How long the signed request is valid, in seconds: long enough for clocks that differ. Google
/// allows up to an hour.
const LASTS: i64 = 300;

#[derive(Serialize)]
struct Header<'a> {
    alg: &'static str,
    typ: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    kid: Option<&'a str>,
}

#[derive(Serialize)]
struct Claims<'a> {
    iss: &'a str,
    scope: &'static str,
    aud: &'a str,
    iat: i64,
    exp: i64,
}

/// The form that is posted to `audience`, the token endpoint.
///
/// # Errors
/// If signing fails.
pub fn request(key: &ServiceKey, audience: &str, now: Timestamp) -> Result<String, GoogleRefusal> {
    let header = Header {
        alg: "RS256",
        typ: "JWT",
        kid: key.id.as_deref(),
    };
    let iat = now.as_second();
    let claims = Claims {
        iss: &key.email,
        scope: SCOPES,
        aud: audience,
        iat,
        exp: iat + LASTS,
    };
    let mut jwt = part(&header)?;
    jwt.push('.');
    jwt += &part(&claims)?;
    let signature = key.sign(jwt.as_bytes())?;
    jwt.push('.');
    jwt += &BASE64_URL_SAFE_NO_PAD.encode(signature);
    Ok(form_urlencoded::Serializer::new(String::new())
        .append_pair("grant_type", "urn:ietf:params:oauth:grant-type:jwt-bearer")
        .append_pair("assertion", &jwt)
        .finish())
}

fn part(value: &impl Serialize) -> Result<String, GoogleRefusal> {
    let json = serde_json::to_vec(value).map_err(|_| GoogleRefusal::KeyDamaged)?;
    Ok(BASE64_URL_SAFE_NO_PAD.encode(json))
}

/// The response.
#[derive(Deserialize)]
pub struct Granted {
    /// The token. Anyone who has it can read what the service account can, for an hour.
    pub access_token: String,
}

/// The error response (RFC 6749, 5.2).
#[derive(Deserialize)]
pub struct Denied {
    error: String,
    error_description: Option<String>,
}

impl Denied {
    /// The error, for a person.
    pub fn refusal(&self) -> GoogleRefusal {
        let message = self.error_description.as_deref().unwrap_or(&self.error);
        // Google mentions `iat` and `exp` only in this message.
        if message.contains("iat") && message.contains("exp") {
            return GoogleRefusal::Clock;
        }
        GoogleRefusal::KeyRefused {
            message: message.chars().take(200).collect(),
        }
    }
}
