//! Browsers in which somebody signed in before, recognized by a cookie that only CFFA can write.
//! The cookie grants nothing: wrong passwords in such a browser are counted separately, so that
//! guesses from elsewhere don't lock its user out.

use super::key;
use crate::names::UserName;
use crate::token::Token;
use actix_web::cookie::{Cookie, CookieJar, Key, SameSite, time};

/// How long a browser is remembered: longer than players are away from their team.
const KEPT: time::Duration = time::Duration::days(365);

/// Reads and writes the cookie.
#[derive(Clone)]
pub struct KnownBrowsers {
    key: Key,
    name: &'static str,
    secure: bool,
}

impl KnownBrowsers {
    /// Uses a key derived from the installation's secret, so that every replica reads what
    /// another wrote. `secure`: people use https, so the cookie is sent over https only.
    pub fn new(secret_key: &[u8], secure: bool) -> KnownBrowsers {
        KnownBrowsers {
            key: key::derived(secret_key, b"cffa known browsers 1"),
            name: if secure {
                "__Host-cffa-known"
            } else {
                "cffa-known"
            },
            secure,
        }
    }

    /// The cookie for a browser in which this user has just signed in.
    pub fn remember(&self, user_name: &str) -> Option<Cookie<'static>> {
        let name = UserName::parse(user_name).ok()?.key();
        let value = format!("{} {name}", Token::random().reveal());
        let mut jar = CookieJar::new();
        jar.private_mut(&self.key)
            .add(Cookie::new(self.name, value));
        let mut cookie = jar.get(self.name)?.clone();
        cookie.set_path("/");
        cookie.set_http_only(true);
        cookie.set_secure(self.secure);
        cookie.set_same_site(SameSite::Lax);
        cookie.set_max_age(KEPT);
        Some(cookie)
    }

    /// The ID of the browser with these cookies, if this user has signed in with it before.
    pub fn recognize(&self, held: &[Cookie<'_>], user_name: &str) -> Option<String> {
        let name = UserName::parse(user_name).ok()?.key();
        let cookie = held.iter().find(|cookie| cookie.name() == self.name)?;
        let mut jar = CookieJar::new();
        jar.add_original(cookie.clone().into_owned());
        let read = jar.private(&self.key).get(self.name)?;
        let (browser, of) = read.value().split_once(' ')?;
        (of == name).then(|| format!("{browser} {name}"))
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn a_browser_is_recognized_only_for_its_user_and_by_this_installation() {
        let known = KnownBrowsers::new(b"a key", true);
        let cookie = known.remember("Ann").unwrap();
        assert_eq!(cookie.name(), "__Host-cffa-known");
        assert!(cookie.secure().unwrap() && cookie.http_only().unwrap());
        assert!(!cookie.value().to_lowercase().contains("ann"));
        let held = [cookie.clone()];
        let browser = known.recognize(&held, " ANN ").unwrap();
        assert_eq!(known.recognize(&held, "ann"), Some(browser));
        assert_eq!(known.recognize(&held, "bob"), None);
        assert_eq!(known.recognize(&[], "ann"), None);
        let other = KnownBrowsers::new(b"another key", true);
        assert_eq!(other.recognize(&held, "ann"), None);
        let forged = [Cookie::new("__Host-cffa-known", "ann")];
        assert_eq!(known.recognize(&forged, "ann"), None);
    }
}
