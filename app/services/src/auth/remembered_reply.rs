//! Remembers in a browser for whom it replied by the link of a next game, in a cookie that only
//! CFFA can write. It grants nothing: anyone with the link can reply for anyone.

use super::key;
use actix_web::cookie::{Cookie, CookieJar, Key, SameSite, time};
use uuid::Uuid;

/// How long a person is remembered after their last reply: longer than a summer break or an
/// injury.
const REMEMBERED: time::Duration = time::Duration::days(180);

/// Reads and writes the cookie. It is sent only to the pages of its link.
#[derive(Clone)]
pub struct RememberedReplies {
    key: Key,
    name: &'static str,
    secure: bool,
}

impl RememberedReplies {
    /// Uses a key derived from the installation's secret, so that every replica reads what
    /// another wrote. `secure`: people use https, so the cookie is sent over https only.
    pub fn new(secret_key: &[u8], secure: bool) -> RememberedReplies {
        RememberedReplies {
            key: key::derived(secret_key, b"cffa remembered replies 1"),
            name: match secure {
                true => "__Secure-cffa-reply",
                false => "cffa-reply",
            },
            secure,
        }
    }

    /// The cookie for a browser that replied for `person` by the link with this token, which is
    /// at `path`.
    pub fn remember(&self, path: &str, token: &str, person: Uuid) -> Option<Cookie<'static>> {
        let mut jar = CookieJar::new();
        jar.private_mut(&self.key)
            .add(Cookie::new(self.name, format!("{person} {token}")));
        let sealed = jar.get(self.name)?.value().to_owned();
        Some(self.cookie(path, sealed, REMEMBERED))
    }

    /// The cookie that removes the one of the link at `path`.
    pub fn forget(&self, path: &str) -> Cookie<'static> {
        self.cookie(path, String::new(), time::Duration::ZERO)
    }

    /// The person for whom the browser with these cookies replied by the link with this token.
    pub fn person(&self, held: &[Cookie<'_>], token: &str) -> Option<Uuid> {
        let cookie = held.iter().find(|cookie| cookie.name() == self.name)?;
        let mut jar = CookieJar::new();
        jar.add_original(cookie.clone().into_owned());
        let read = jar.private(&self.key).get(self.name)?;
        let (person, of) = read.value().split_once(' ')?;
        Uuid::parse_str(person).ok().filter(|_| of == token)
    }

    fn cookie(&self, path: &str, value: String, age: time::Duration) -> Cookie<'static> {
        Cookie::build(self.name, value)
            .path(path.to_owned())
            .http_only(true)
            .secure(self.secure)
            .same_site(SameSite::Lax)
            .max_age(age)
            .finish()
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn a_person_is_remembered_only_for_one_link_and_by_this_installation() {
        let remembered = RememberedReplies::new(b"a key", true);
        let ann = Uuid::now_v7();
        let cookie = remembered.remember("/play/one", "one", ann).unwrap();
        assert_eq!(cookie.name(), "__Secure-cffa-reply");
        assert_eq!(cookie.path(), Some("/play/one"));
        assert_eq!(cookie.max_age(), Some(REMEMBERED));
        assert!(cookie.secure().unwrap() && cookie.http_only().unwrap());
        assert_eq!(cookie.same_site(), Some(SameSite::Lax));
        assert!(!cookie.value().contains(&ann.to_string()));
        let held = [cookie.clone()];
        assert_eq!(remembered.person(&held, "one"), Some(ann));
        assert_eq!(remembered.person(&held, "two"), None, "of another link");
        assert_eq!(remembered.person(&[], "one"), None);
        let other = RememberedReplies::new(b"another key", true);
        assert_eq!(other.person(&held, "one"), None);
        let forged = [Cookie::new("__Secure-cffa-reply", format!("{ann} one"))];
        assert_eq!(remembered.person(&forged, "one"), None);
    }

    #[test]
    fn forgetting_removes_the_same_cookie() {
        let cookie = RememberedReplies::new(b"a key", false).forget("/play/one");
        assert_eq!(cookie.name(), "cffa-reply");
        assert_eq!(cookie.path(), Some("/play/one"));
        assert_eq!(cookie.max_age(), Some(time::Duration::ZERO));
        assert_eq!((cookie.value(), cookie.secure()), ("", Some(false)));
    }
}
