//! Rate limits for everything that could be guessed: for each address, for its network, and for
//! each user name. Guesses don't lock out the owner of an account.
//!
//! Attempts are counted in the memory of this process. With several replicas, each counts for
//! itself, so that many times as much gets through, which is still too little to guess anything.

mod counter;
mod network;

pub use network::narrow as network_of;

use super::second_factor::TypedCode;
use crate::names::folded;
use cffa_store::AccountId;
use counter::{Counter, Limit};
use governor::clock::{Clock, DefaultClock};
use network::{bucket, narrow, wide};
use std::net::IpAddr;
use std::sync::Arc;
use std::time::Duration;

/// An action that is limited.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum LimitedAction {
    /// A user name and a password.
    SignIn,
    /// The set-up link.
    SetUp,
    /// An invitation.
    Invitation,
    /// A new headcount. Nothing to guess, but each takes space.
    NewSpace,
    /// A reply to the next game by its link.
    Rsvp,
    /// A callback from an identity provider.
    Callback,
    /// An invalid token of a program.
    Bearer,
    /// An invalid calendar address.
    Calendar,
    /// A link in a mail.
    MailLink,
    /// Entering a mail address. Each may send a mail to somebody else.
    MailAddress,
    /// Turning notifications on or off. Each device adds an address that CFFA calls.
    PushDevice,
    /// A link to a new password.
    NewPassword,
    /// Requesting a link to a new password. Each may send a mail.
    ForgottenPassword,
    /// A page with a form for guests whose browser needs a session for it, or the challenge of a
    /// passkey.
    Form,
    /// The password of a signed-in user: to change it, or to confirm their identity. Counted
    /// separately from sign-ins, so that guesses there don't prevent it.
    Password,
    /// A passkey.
    Passkey,
    /// A recovery code, after the right password.
    RecoveryCode,
}

/// From one address: enough for a whole team that signs in from one wifi; a program gets 6 attempts
/// a minute.
const ADDRESS: Limit = Limit {
    burst: 30,
    every: Duration::from_secs(10),
};

/// From one wider network (an IPv4 /24, an IPv6 /48): enough for a house or a dormitory; an
/// attacker with 10,000 addresses there does not fill the tables with them.
const NETWORK: Limit = Limit {
    burst: 120,
    every: Duration::from_secs(2),
};

/// For one user name from one address (an IPv6 /64), and for one account: more than anyone
/// mistypes; 1,440 attempts a day don't find a password of ten characters.
const PER_ACCOUNT: Limit = Limit {
    burst: 10,
    every: Duration::from_secs(60),
};

/// For one user name from one wider network: enough for a few people who share it and mistype.
const NAME_FROM_NETWORK: Limit = Limit {
    burst: 20,
    every: Duration::from_secs(30),
};

/// For one user name from anywhere, before attempts for it are slowed: 2,880 a day.
const NAME: Limit = Limit {
    burst: 30,
    every: Duration::from_secs(30),
};

/// For one user name from one address while attempts for it are slowed: the owner needs one or two.
/// Attackers need one address for each 24 attempts a day.
const SLOWED: Limit = Limit {
    burst: 3,
    every: Duration::from_secs(60 * 60),
};

/// The same from one wider network, so that its many addresses help little: 720 a day.
const SLOWED_FROM_NETWORK: Limit = Limit {
    burst: 60,
    every: Duration::from_secs(2 * 60),
};

/// Codes of an app for one account: enough for a few mistyped ones. 293 a day are checked, each
/// with 3 chances in a million: somebody who knows the password guesses one in three years.
const CODE: Limit = Limit {
    burst: 5,
    every: Duration::from_secs(5 * 60),
};

/// API requests of one account with valid tokens: enough for a program that reads a book in parts
/// or imports a season; one that never stops gets a tenth of what a Raspberry Pi can serve.
const PER_API_CLIENT: Limit = Limit {
    burst: 2_000,
    every: Duration::from_millis(100),
};

/// Requests for one calendar address: a team's address is in the calendars of all its players, who
/// may share a provider that reads it for each of them, a few times a day. A program that reads it
/// every second gets one response a minute.
const PER_CALENDAR: Limit = Limit {
    burst: 60,
    every: Duration::from_secs(60),
};

/// Invitations by name from one manager: enough for a whole club in one evening. More would be
/// unwanted mail.
const INVITER: Limit = Limit {
    burst: 60,
    every: Duration::from_secs(30),
};

/// The most addresses, or names, that are counted at the same time: about 100 bytes each.
const MOST_KEYS: usize = 10_000;

/// How long a response is delayed while attempts for a name are slowed. Long for a program,
/// acceptable for a person.
pub const SLOW_ANSWER: Duration = Duration::from_secs(2);

/// How soon an attempt is answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pace {
    /// At once.
    Usual,
    /// After [`SLOW_ANSWER`]: somebody is guessing the password of this name.
    Slowed,
}

/// Too many attempts (HTTP 429).
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("Too many attempts. Try again in {}.", waiting(*.seconds))]
pub struct TooMany {
    /// When to try again, for the header `Retry-After`. At least 1.
    pub seconds: u64,
}

fn waiting(seconds: u64) -> String {
    match seconds {
        0 | 1 => "a second".to_owned(),
        2..=90 => format!("{seconds} seconds"),
        _ => format!("{} minutes", seconds.div_ceil(60)),
    }
}

/// Counts attempts. Clones share the counts.
#[derive(Clone)]
pub struct Throttle<C: Clock + Clone = DefaultClock> {
    addresses: Arc<Counter<(LimitedAction, IpAddr), C>>,
    networks: Arc<Counter<(LimitedAction, IpAddr), C>>,
    people: Arc<Counter<(LimitedAction, String), C>>,
    codes: Arc<Counter<AccountId, C>>,
    names: Arc<Names<C>>,
    callers: Arc<Counter<AccountId, C>>,
    inviters: Arc<Counter<AccountId, C>>,
    calendars: Arc<Counter<String, C>>,
}

/// Attempts to sign in, by user name.
struct Names<C: Clock + Clone> {
    by_address: Counter<(String, IpAddr), C>,
    by_network: Counter<(String, IpAddr), C>,
    anywhere: Counter<String, C>,
    slowed_by_address: Counter<(String, IpAddr), C>,
    slowed_by_network: Counter<(String, IpAddr), C>,
    by_browser: Counter<String, C>,
}

impl Default for Throttle {
    fn default() -> Self {
        Throttle::with_clock(DefaultClock::default())
    }
}

impl<C: Clock + Clone> Throttle<C> {
    /// Creates it with the given clock.
    pub fn with_clock(clock: C) -> Throttle<C> {
        fn counter<K: std::hash::Hash + Eq + Clone, C: Clock + Clone>(
            limit: &Limit,
            clock: &C,
        ) -> Counter<K, C> {
            Counter::new(limit, MOST_KEYS, clock.clone())
        }
        Throttle {
            addresses: Arc::new(counter(&ADDRESS, &clock)),
            networks: Arc::new(counter(&NETWORK, &clock)),
            people: Arc::new(counter(&PER_ACCOUNT, &clock)),
            codes: Arc::new(counter(&CODE, &clock)),
            names: Arc::new(Names {
                by_address: counter(&PER_ACCOUNT, &clock),
                by_network: counter(&NAME_FROM_NETWORK, &clock),
                anywhere: counter(&NAME, &clock),
                slowed_by_address: counter(&SLOWED, &clock),
                slowed_by_network: counter(&SLOWED_FROM_NETWORK, &clock),
                by_browser: counter(&PER_ACCOUNT, &clock),
            }),
            callers: Arc::new(counter(&PER_API_CLIENT, &clock)),
            inviters: Arc::new(counter(&INVITER, &clock)),
            calendars: Arc::new(counter(&PER_CALENDAR, &clock)),
        }
    }

    /// Counts an attempt from an address: that of the peer, or the one that a trusted proxy
    /// reports.
    ///
    /// # Errors
    /// [`TooMany`] if the limit is exceeded.
    pub fn check(&self, action: LimitedAction, address: IpAddr) -> Result<(), TooMany> {
        let overflow = bucket(address);
        // The wider network first: an address that is refused with it takes no space.
        self.networks.check(&(action, wide(address)), overflow)?;
        self.addresses.check(&(action, narrow(address)), overflow)
    }

    /// Counts an attempt to sign in by a user name, as typed, whether such a user exists or not.
    /// `known` is the browser, if this user has signed in with it before: it is counted separately,
    /// so that guesses from elsewhere don't affect it.
    ///
    /// # Errors
    /// [`TooMany`] if the limit is exceeded.
    pub fn check_sign_in(
        &self,
        user_name: &str,
        address: IpAddr,
        known: Option<&str>,
    ) -> Result<Pace, TooMany> {
        let overflow = bucket(address);
        if let Some(browser) = known {
            self.names.by_browser.check(&browser.to_owned(), overflow)?;
            return Ok(Pace::Usual);
        }
        // Bounded before it is normalized and stored: no user name is longer.
        let start: String = user_name.trim().chars().take(64).collect();
        let name = folded(&start);
        let from = (name.clone(), narrow(address));
        let from_network = (name.clone(), wide(address));
        self.names.by_address.check(&from, overflow)?;
        let usual = self.names.by_network.check(&from_network, overflow);
        if usual
            .and_then(|()| self.names.anywhere.check(&name, overflow))
            .is_ok()
        {
            return Ok(Pace::Usual);
        }
        self.names.slowed_by_address.check(&from, overflow)?;
        self.names
            .slowed_by_network
            .check(&from_network, overflow)?;
        Ok(Pace::Slowed)
    }

    /// Counts an attempt of a signed-in user, from any address.
    ///
    /// # Errors
    /// [`TooMany`] if the limit is exceeded.
    pub fn check_account(&self, action: LimitedAction, account: AccountId) -> Result<(), TooMany> {
        self.people
            .check(&(action, account.to_string()), of(account))
    }

    /// Counts a code of a second factor, after the right password. Recovery codes, which are too
    /// long to guess, are counted separately, so that guesses of the others don't lock out the
    /// owner.
    ///
    /// # Errors
    /// [`TooMany`] if the limit is exceeded.
    pub fn check_code(&self, account: AccountId, code: &TypedCode) -> Result<(), TooMany> {
        match code {
            TypedCode::App(_) => self.codes.check(&account, of(account)),
            TypedCode::Recovery(_) => self.check_account(LimitedAction::RecoveryCode, account),
        }
    }

    /// Counts a request with a valid token, for the account of the token.
    ///
    /// # Errors
    /// [`TooMany`] if the limit is exceeded.
    pub fn check_caller(&self, account: AccountId) -> Result<(), TooMany> {
        self.callers.check(&account, of(account))
    }

    /// Counts an invitation by name.
    ///
    /// # Errors
    /// [`TooMany`] if the limit is exceeded.
    pub fn check_inviter(&self, account: AccountId) -> Result<(), TooMany> {
        self.inviters.check(&account, of(account))
    }

    /// Counts a request for a calendar address, by the hash of its token.
    ///
    /// # Errors
    /// [`TooMany`] if the limit is exceeded.
    pub fn check_calendar(&self, token_hash: &str) -> Result<(), TooMany> {
        let first = token_hash.get(..2).unwrap_or_default();
        let place = u8::from_str_radix(first, 16).unwrap_or_default();
        self.calendars.check(&token_hash.to_owned(), place)
    }
}

/// The overflow bucket of an account, for when the table is full.
fn of(account: AccountId) -> u8 {
    account.as_bytes().iter().fold(0, |sum, byte| sum ^ byte)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use governor::clock::FakeRelativeClock;

    fn address(text: &str) -> IpAddr {
        text.parse().unwrap()
    }

    #[test]
    fn an_address_is_limited_after_its_burst_and_others_are_not() {
        let clock = FakeRelativeClock::default();
        let throttle = Throttle::with_clock(clock.clone());
        let (guesser, other) = (address("192.0.2.1"), address("192.0.2.2"));
        for _ in 0..ADDRESS.burst {
            assert_eq!(throttle.check(LimitedAction::SignIn, guesser), Ok(()));
        }
        let refused = throttle.check(LimitedAction::SignIn, guesser).unwrap_err();
        assert_eq!(refused.seconds, ADDRESS.every.as_secs());
        assert_eq!(throttle.check(LimitedAction::SignIn, other), Ok(()));
        assert_eq!(throttle.check(LimitedAction::Invitation, guesser), Ok(()));
        clock.advance(Duration::from_secs(refused.seconds));
        assert_eq!(throttle.check(LimitedAction::SignIn, guesser), Ok(()));
        assert!(throttle.check(LimitedAction::SignIn, guesser).is_err());
    }

    type Tried = Result<Pace, TooMany>;

    #[test]
    fn all_spellings_of_a_user_name_are_counted_together() {
        let throttle = Throttle::with_clock(FakeRelativeClock::default());
        let from = address("192.0.2.1");
        let sign_in = |name| throttle.check_sign_in(name, from, None);
        for n in 0..PER_ACCOUNT.burst {
            let name = if n % 2 == 0 { "ann" } else { " ANN " };
            assert_eq!(sign_in(name), Ok(Pace::Usual));
        }
        assert_eq!(sign_in("Ann"), Err(TooMany { seconds: 60 }));
        assert_eq!(sign_in("bob"), Ok(Pace::Usual));
    }

    /// Guesses at a name once a second, from these addresses in turn, for an hour; returns how
    /// many attempts were checked.
    fn guessed(
        throttle: &Throttle<FakeRelativeClock>,
        clock: &FakeRelativeClock,
        addresses: &[IpAddr],
    ) -> usize {
        let each = addresses.iter().cycle().take(3_600);
        each.filter(|from| {
            clock.advance(Duration::from_secs(1));
            throttle.check_sign_in("ann", **from, None).is_ok()
        })
        .count()
    }

    #[test]
    fn guesses_from_anywhere_do_not_lock_out_the_owner() {
        let at = |list: &[&str]| list.iter().map(|one| address(one)).collect::<Vec<_>>();
        let many = |prefix: &str, most: u32| {
            (1..=most)
                .map(|n| address(&format!("{prefix}{n}")))
                .collect::<Vec<_>>()
        };
        let six: Vec<IpAddr> = (0..2_000)
            .map(|n| address(&format!("2001:db8:5:{n:x}::1")))
            .collect();
        for (guessers, owner) in [
            (at(&["198.51.100.1"]), "198.51.100.2"),
            (many("198.51.100.", 5), "203.0.113.9"),
            (many("198.51.100.", 5), "198.51.100.200"),
            (many("198.51.100.", 200), "203.0.113.9"),
            (at(&["2001:db8:1:1::1"]), "2001:db8:1:2::1"),
            (six, "2001:db8:6:1::1"),
        ] {
            let clock = FakeRelativeClock::default();
            let throttle = Throttle::with_clock(clock.clone());
            let guesses = guessed(&throttle, &clock, &guessers);
            assert!(guesses < 1_000, "{guesses} guesses in an hour");
            let owner = address(owner);
            let tried: Tried = throttle.check_sign_in("ann", owner, None);
            assert!(tried.is_ok(), "{owner}: {tried:?}");
        }
    }

    #[test]
    fn a_known_browser_is_counted_separately() {
        let clock = FakeRelativeClock::default();
        let throttle = Throttle::with_clock(clock.clone());
        let from = address("192.0.2.1");
        while throttle.check_sign_in("ann", from, None).is_ok() {}
        for _ in 0..PER_ACCOUNT.burst {
            let known = throttle.check_sign_in("ann", from, Some("a browser"));
            assert_eq!(known, Ok(Pace::Usual));
        }
        let known = throttle.check_sign_in("ann", from, Some("a browser"));
        assert_eq!(known, Err(TooMany { seconds: 60 }));
    }

    #[test]
    fn ten_thousand_addresses_of_one_network_do_not_block_others() {
        let clock = FakeRelativeClock::default();
        let throttle = Throttle::with_clock(clock.clone());
        for n in 0..20_000_u32 {
            let (high, low) = (n >> 16, n & 0xffff);
            let from = address(&format!("2001:db8:{high:x}:{low:x}::1"));
            let _ = throttle.check(LimitedAction::SignIn, from);
        }
        for n in 0..100 {
            let fresh = address(&format!("203.0.{n}.9"));
            assert_eq!(throttle.check(LimitedAction::SignIn, fresh), Ok(()));
        }
    }

    #[test]
    fn the_sentence_says_how_long_to_wait() {
        let sentence = |seconds| TooMany { seconds }.to_string();
        let wait = |time| format!("Too many attempts. Try again in {time}.");
        assert_eq!(sentence(1), wait("a second"));
        assert_eq!(sentence(60), wait("60 seconds"));
        assert_eq!(sentence(200), wait("4 minutes"));
    }
}
