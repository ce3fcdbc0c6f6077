//! Sign-ins in progress. The browser that began a sign-in keeps it in a separate cookie that only
//! CFFA can read and write. So tabs don't affect each other, the server stores nothing for
//! strangers, and a sign-in can't be finished in another browser.

use crate::auth::key;
use crate::token::Token;
use actix_web::cookie::{Cookie, CookieJar, Key, SameSite, time};
use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// How long a user may take at the provider: time to find a phone, or to create an account there.
const WITHIN: SignedDuration = SignedDuration::from_mins(15);

/// The most sign-ins in progress in one browser. Each takes about 500 bytes of the request headers,
/// which are limited.
const MOST: usize = 5;

/// The most characters of the address to continue at; with a longer one, the start page is used.
const NEXT: usize = 300;

/// What a sign-in is for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Purpose {
    /// To sign in.
    SignIn,
    /// To add a way to sign in to an account. Valid only in this session.
    Link {
        /// The account.
        account: Uuid,
        /// The key of the session in the store.
        session: String,
    },
}

/// A sign-in in progress.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Flow {
    /// The id of the provider.
    pub provider: String,
    /// Where to continue.
    pub next: String,
    /// What it is for.
    pub purpose: Purpose,
    state: String,
    pub(super) nonce: String,
    pub(super) verifier: String,
    /// Seconds since 1970.
    ends: i64,
}

impl Flow {
    pub(super) fn new(
        provider: &str,
        state: &str,
        nonce: &str,
        verifier: &str,
        next: &str,
        purpose: Purpose,
    ) -> Flow {
        let next = if next.len() <= NEXT { next } else { "/" };
        Flow {
            provider: provider.to_owned(),
            next: next.to_owned(),
            purpose,
            state: state.to_owned(),
            nonce: nonce.to_owned(),
            verifier: verifier.to_owned(),
            ends: (Timestamp::now() + WITHIN).as_second(),
        }
    }
}

/// Writes sign-ins to cookies and reads them back.
pub struct Flows {
    key: Key,
    /// Whether people use https: then the cookies are sent over https only.
    secure: bool,
}

impl Flows {
    /// Uses a key derived from the installation's secret, so that every replica reads what another
    /// wrote.
    pub fn new(secret_key: &[u8], secure: bool) -> Flows {
        Flows {
            key: key::derived(secret_key, b"cffa sign-ins under way 1"),
            secure,
        }
    }

    /// The cookies that add a flow to those that the browser holds: its own, and one to remove each
    /// of the oldest flows above the limit.
    pub fn keep(&self, flow: &Flow, held: &[Cookie<'_>]) -> Vec<Cookie<'static>> {
        let mut others: Vec<(i64, &str)> = held
            .iter()
            .filter(|cookie| cookie.name().starts_with(self.prefix()))
            // Unreadable ones are removed first.
            .map(|cookie| (self.read(cookie).map_or(0, |flow| flow.ends), cookie.name()))
            .collect();
        others.sort_unstable();
        let surplus = (others.len() + 1).saturating_sub(MOST);
        let mut cookies: Vec<Cookie<'static>> = others[..surplus]
            .iter()
            .map(|(_, name)| self.removal((*name).to_owned()))
            .collect();
        cookies.extend(self.written(flow));
        cookies
    }

    /// The flow with this state, if this browser began it and it has not expired; and the cookie
    /// that removes it.
    pub fn take(&self, state: &str, held: &[Cookie<'_>]) -> Option<(Flow, Cookie<'static>)> {
        let name = self.name(state);
        let cookie = held.iter().find(|cookie| cookie.name() == name)?;
        let flow = self.read(cookie)?;
        // The name has only a part of the state's hash. Hashes need no constant-time comparison.
        let ours = Token::hash_of(&flow.state) == Token::hash_of(state);
        let in_time = Timestamp::now().as_second() < flow.ends;
        (ours && in_time).then(|| (flow, self.removal(name)))
    }

    fn prefix(&self) -> &'static str {
        if self.secure {
            "__Host-cffa-signin-"
        } else {
            "cffa-signin-"
        }
    }

    fn name(&self, state: &str) -> String {
        format!("{}{}", self.prefix(), &Token::hash_of(state)[..16])
    }

    fn written(&self, flow: &Flow) -> Option<Cookie<'static>> {
        let name = self.name(&flow.state);
        let text = serde_json::to_string(flow).ok()?;
        let mut jar = CookieJar::new();
        jar.private_mut(&self.key)
            .add(Cookie::new(name.clone(), text));
        let sealed = jar.get(&name)?.value().to_owned();
        Some(self.cookie(name, sealed, time::Duration::seconds(WITHIN.as_secs())))
    }

    fn read(&self, cookie: &Cookie<'_>) -> Option<Flow> {
        let mut jar = CookieJar::new();
        jar.add_original(cookie.clone().into_owned());
        let opened = jar.private(&self.key).get(cookie.name())?;
        serde_json::from_str(opened.value()).ok()
    }

    fn removal(&self, name: String) -> Cookie<'static> {
        self.cookie(name, String::new(), time::Duration::ZERO)
    }

    fn cookie(&self, name: String, value: String, age: time::Duration) -> Cookie<'static> {
        Cookie::build(name, value)
            .path("/")
            .http_only(true)
            .secure(self.secure)
            // Lax, not Strict: it must be sent when the provider redirects back.
            .same_site(SameSite::Lax)
            .max_age(age)
            .finish()
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn flow(state: &str) -> Flow {
        Flow::new(
            "oidc",
            state,
            "nonce",
            "verifier",
            "/games",
            Purpose::SignIn,
        )
    }

    fn flows() -> Flows {
        Flows::new(b"a secret", true)
    }

    #[test]
    fn a_flow_is_found_by_its_state_in_the_browser_that_began_it() {
        let flows = flows();
        let held = flows.keep(&flow("one"), &[]);
        let (found, removal) = flows.take("one", &held).unwrap();
        assert_eq!((&*found.provider, &*found.next), ("oidc", "/games"));
        assert_eq!(removal.max_age(), Some(time::Duration::ZERO));
        assert!(flows.take("two", &held).is_none());
        assert!(flows.take("one", &[]).is_none());
        assert!(Flows::new(b"another", true).take("one", &held).is_none());
    }

    #[test]
    fn a_flow_cannot_be_read_or_passed_off_as_another() {
        let flows = flows();
        let held = flows.keep(&flow("one"), &[]);
        assert!(!held[0].value().contains("verifier"));
        let mut renamed = held[0].clone();
        renamed.set_name(flows.name("two"));
        assert!(flows.take("two", &[renamed]).is_none());
    }

    #[test]
    fn an_expired_flow_is_not_accepted() {
        let flows = flows();
        let mut late = flow("one");
        late.ends = Timestamp::now().as_second() - 1;
        let held = flows.keep(&late, &[]);
        assert!(flows.take("one", &held).is_none());
    }

    #[test]
    fn a_browser_keeps_a_few_flows_and_drops_the_oldest() {
        let flows = flows();
        let mut held: Vec<Cookie<'static>> = Vec::new();
        for n in 0..MOST as i64 {
            let mut flow = flow(&n.to_string());
            flow.ends += n;
            held.extend(flows.keep(&flow, &held));
        }
        assert_eq!(held.len(), MOST);
        let more = flows.keep(&flow("more"), &held);
        let removed: Vec<&str> = more
            .iter()
            .filter(|it| it.value().is_empty())
            .map(Cookie::name)
            .collect();
        assert_eq!(removed, [flows.name("0")]);
    }
}
