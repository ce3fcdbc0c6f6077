//! Browsers that someone signed in with before, by a cookie that only we can write. It opens
//! nothing: its browser has a count of wrong passwords of its own, so that who guesses
//! elsewhere keeps nobody out of it.

use super::key;
use crate::names::UserName;
use crate::token::Token;
use actix_web::cookie::{Cookie, CookieJar, Key, SameSite, time};

/// How long a browser is remembered: longer than anyone is away from their team.
const KEPT: time::Duration = time::Duration::days(365);

/// Reads and writes the cookie.
#[derive(Clone)]
pub struct KnownBrowsers {
    key: Key,
    name: &'static str,
    secure: bool,
}

impl KnownBrowsers {
    /// With a key of the installation's secret; every replica reads what another wrote.
    /// `secure` when people come by https: then the cookie goes by https alone.
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

    /// The cookie for a browser that someone of this user name has just signed in with.
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

    /// What the browser of these cookies is known by, if someone of this user name has
    /// signed in with it.
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
    fn a_browser_is_known_for_the_account_that_signed_in_and_to_this_installation() {
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
