//! Forms that were sent while the user was signed out. The server stores nothing of them: a form
//! goes back to the browser, sealed, in a hidden field of the sign-in page, or in a cookie for a
//! sign-in with a provider. So strangers can't fill the store, and a form can't be altered.

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

/// How long a user may take to sign in: time to find a password, or to request a new one.
const WITHIN: SignedDuration = SignedDuration::from_hours(2);

/// The longest sealed text, in bytes: it comes back in a form together with a user name and a
/// password, and a form has at most 256 KB, in which one character may take three bytes.
const LONGEST: usize = 180 * 1024;

/// The longest sealed text in a cookie, in bytes. Browsers accept cookies of 4,096 bytes.
const LONGEST_IN_COOKIE: usize = 3_600;

/// The most bytes that are unpacked: those of the largest form, as JSON.
const UNPACKED: u64 = 1024 * 1024;

/// Fields that are never saved: passwords, and what belongs to the ended session.
const NEVER: [&str; 5] = ["password", "again", "current", "form_token", "kept"];

/// A form that was not processed, because its sender was signed out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SavedForm {
    /// The path that it was sent to.
    pub path: String,
    /// Its fields, without passwords.
    pub fields: BTreeMap<String, String>,
    /// Seconds since 1970.
    ends: i64,
}

impl SavedForm {
    /// What is saved of a form that was sent to `path`.
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

/// Seals forms, and opens them again.
pub struct SavedForms {
    key: Key,
    /// Whether people use https: then the cookie is sent over https only.
    secure: bool,
}

impl SavedForms {
    /// Uses a key derived from the installation's secret, so that every replica opens what another
    /// sealed.
    pub fn new(secret_key: &[u8], secure: bool) -> SavedForms {
        SavedForms {
            key: key::derived(secret_key, b"cffa forms of those signed out 1"),
            secure,
        }
    }

    /// Seals a form as a text; `None` if it would be too long.
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

    /// Opens a sealed text; `None` if it was not sealed here, or too long ago.
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

    /// The cookie for a sign-in at another site; `None` if it is too long for a browser.
    pub fn cookie(&self, sealed: &str) -> Option<Cookie<'static>> {
        let fits = sealed.len() <= LONGEST_IN_COOKIE;
        let lasts = time::Duration::seconds(WITHIN.as_secs());
        fits.then(|| self.made(sealed.to_owned(), lasts))
    }

    /// The cookie that removes it.
    pub fn removal(&self) -> Cookie<'static> {
        self.made(String::new(), time::Duration::ZERO)
    }

    /// The sealed text in the cookies of a browser.
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
