//! What someone typed into a form while they were signed out. We keep nothing of it: it
//! goes back to the browser, sealed, in a hidden field of the sign-in page, and for a sign-in
//! with a provider in a cookie. So strangers leave nothing with us, and what comes back is
//! what was sent.

use super::key;
use actix_web::cookie::{Cookie, CookieJar, Key, SameSite, time};
use base64::Engine;
use base64::prelude::BASE64_STANDARD as BASE64;
use flate2::Compression;
use flate2::read::{DeflateDecoder, DeflateEncoder};
use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::io::Read;

/// How long someone may take to sign in: time to find a password, or to ask for a new one.
const WITHIN: SignedDuration = SignedDuration::from_hours(2);

/// The longest sealed text, in bytes: it comes back in a form, beside a user name and a
/// password, and a form has 256 KB at most, in which one character may take three.
const LONGEST: usize = 180 * 1024;

/// The longest sealed text in a cookie, in bytes. Browsers keep 4,096 of a cookie.
const LONGEST_IN_COOKIE: usize = 3_600;

/// The most bytes that are unpacked: those of the largest form, as JSON.
const UNPACKED: u64 = 1024 * 1024;

/// Fields that are never kept: passwords, and what belongs to a session that is over.
const NEVER: [&str; 5] = ["password", "again", "current", "form_token", "kept"];

/// A form that was not taken, because its sender was signed out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SavedForm {
    /// Where it was sent.
    pub path: String,
    /// What was typed, but for passwords.
    pub fields: BTreeMap<String, String>,
    /// Seconds since 1970.
    ends: i64,
}

impl SavedForm {
    /// What is kept of a form that was sent to an address.
    pub fn of(path: &str, fields: &BTreeMap<String, String>, now: Timestamp) -> SavedForm {
        let kept = fields
            .iter()
            .filter(|(name, _)| !NEVER.contains(&name.as_str()));
        SavedForm {
            path: path.to_owned(),
            fields: kept
                .map(|(name, value)| (name.clone(), value.clone()))
                .collect(),
            ends: now.saturating_add(WITHIN).unwrap_or(now).as_second(),
        }
    }
}

/// Seals what was typed, and opens it.
pub struct SavedForms {
    key: Key,
    /// With people coming by https: then the cookie goes by https alone.
    secure: bool,
}

impl SavedForms {
    /// With a key of the installation's secret; every replica opens what another sealed.
    pub fn new(secret_key: &[u8], secure: bool) -> SavedForms {
        SavedForms {
            key: key::derived(secret_key, b"cffa forms of those signed out 1"),
            secure,
        }
    }

    /// The text that carries it; nothing when it would be too long.
    pub fn seal(&self, kept: &SavedForm) -> Option<String> {
        let json = serde_json::to_vec(kept).ok()?;
        let mut packed = Vec::new();
        DeflateEncoder::new(json.as_slice(), Compression::best())
            .read_to_end(&mut packed)
            .ok()?;
        let mut jar = CookieJar::new();
        let text = BASE64.encode(packed);
        jar.private_mut(&self.key)
            .add(Cookie::new(self.name(), text));
        let sealed = jar.get(self.name())?.value().to_owned();
        (sealed.len() <= LONGEST).then_some(sealed)
    }

    /// What a text carries; nothing when we did not seal it, or too long ago.
    pub fn open(&self, sealed: &str, now: Timestamp) -> Option<SavedForm> {
        if sealed.len() > LONGEST {
            return None;
        }
        let mut jar = CookieJar::new();
        jar.add_original(Cookie::new(self.name(), sealed.to_owned()));
        let opened = jar.private(&self.key).get(self.name())?;
        let packed = BASE64.decode(opened.value()).ok()?;
        let mut json = Vec::new();
        DeflateDecoder::new(packed.as_slice())
            .take(UNPACKED)
            .read_to_end(&mut json)
            .ok()?;
        let kept: SavedForm = serde_json::from_slice(&json).ok()?;
        (now.as_second() < kept.ends).then_some(kept)
    }

    /// The cookie for a sign-in that leads to another site and back; nothing when a browser
    /// would not keep it.
    pub fn cookie(&self, sealed: &str) -> Option<Cookie<'static>> {
        let fits = sealed.len() <= LONGEST_IN_COOKIE;
        let lasts = time::Duration::seconds(WITHIN.as_secs());
        fits.then(|| self.made(sealed.to_owned(), lasts))
    }

    /// The cookie that makes a browser forget it.
    pub fn removal(&self) -> Cookie<'static> {
        self.made(String::new(), time::Duration::ZERO)
    }

    /// What a browser keeps for us.
    pub fn held<'a>(&self, cookies: &'a [Cookie<'_>]) -> Option<&'a str> {
        let own = cookies.iter().find(|cookie| cookie.name() == self.name());
        own.map(Cookie::value)
    }

    fn name(&self) -> &'static str {
        if self.secure {
            "__Host-cffa-kept"
        } else {
            "cffa-kept"
        }
    }

    fn made(&self, value: String, lasts: time::Duration) -> Cookie<'static> {
        Cookie::build(self.name(), value)
            .path("/")
            .secure(self.secure)
            .http_only(true)
            .same_site(SameSite::Lax)
            .max_age(lasts)
            .finish()
    }
}

#[cfg(test)]
#[path = "saved_forms/tests.rs"]
mod tests;
