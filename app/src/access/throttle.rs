//! Nobody guesses without end: how often an address, and anybody for one user name, may
//! try what guessing could open.
//!
//! Counted in this process's memory. With several replicas each counts for itself, so
//! that many times as much gets through, which is still too little to guess anything.

use super::folding::folded;
use crate::store::AccountId;
use governor::clock::{Clock, DefaultClock};
use governor::middleware::NoOpMiddleware;
use governor::state::keyed::DefaultKeyedStateStore;
use governor::state::{InMemoryState, NotKeyed};
use governor::{Quota, RateLimiter};
use std::hash::Hash;
use std::net::{IpAddr, Ipv6Addr};
use std::num::NonZeroU32;
use std::sync::Arc;
use std::time::Duration;

/// What is tried at this door.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Door {
    /// A user name and a password.
    SignIn,
    /// The set-up link.
    SetUp,
    /// An invitation.
    Invitation,
    /// A new space to count heads in. Nothing to guess, but each takes room.
    NewSpace,
    /// Saying by a link whether one comes to the next game.
    Reply,
    /// Coming back from an identity provider.
    Callback,
    /// A token of a program that opens nothing.
    Bearer,
    /// A page with a form for guests whose browser needs a session for it.
    Form,
}

/// Tries at once and how long until another is free.
struct Limit {
    burst: u32,
    every: Duration,
}

/// From one address: a whole team signing in from the changing room's wifi gets
/// through; a program gets 6 tries a minute.
const ADDRESS: Limit = Limit {
    burst: 30,
    every: Duration::from_secs(10),
};

/// For one user name or account, from anywhere: more than anybody mistypes; 1,440 tries a day find
/// no password of ten characters.
const PERSON: Limit = Limit {
    burst: 10,
    every: Duration::from_secs(60),
};

/// For everybody together while more addresses or names than [`MOST_KEYS`] are being
/// counted, which is an attack. It goes on to be served, slowly, with those who mean well.
const CROWD: Limit = Limit {
    burst: 60,
    every: Duration::from_secs(1),
};

/// What programs of one account ask of the API, with good tokens: a notebook that reads a
/// book in parts, or brings in a season, gets through; one that never stops gets a tenth of
/// what a Pi can answer.
const CALLER: Limit = Limit {
    burst: 2_000,
    every: Duration::from_millis(100),
};

/// Addresses, or names, that are counted at the same time: some 100 bytes each.
const MOST_KEYS: usize = 10_000;

/// Too many tries (HTTP 429).
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("There were too many tries. Wait {}, then try again.", waiting(*.seconds))]
pub struct TooMany {
    /// When to come back; for the header `Retry-After`. At least 1.
    pub seconds: u64,
}

fn waiting(seconds: u64) -> String {
    match seconds {
        0 | 1 => "a second".to_owned(),
        2..=90 => format!("{seconds} seconds"),
        _ => format!("{} minutes", seconds.div_ceil(60)),
    }
}

/// Counts tries. Clones share the counts.
#[derive(Clone)]
pub struct Throttle<C: Clock + Clone = DefaultClock> {
    addresses: Arc<Counter<(Door, IpAddr), C>>,
    people: Arc<Counter<(Door, String), C>>,
    callers: Arc<Counter<AccountId, C>>,
}

impl Default for Throttle {
    fn default() -> Self {
        Throttle::with_clock(DefaultClock::default())
    }
}

impl<C: Clock + Clone> Throttle<C> {
    /// Counts by a clock of one's own.
    pub fn with_clock(clock: C) -> Throttle<C> {
        Throttle {
            addresses: Arc::new(Counter::new(&ADDRESS, MOST_KEYS, clock.clone())),
            people: Arc::new(Counter::new(&PERSON, MOST_KEYS, clock.clone())),
            callers: Arc::new(Counter::new(&CALLER, MOST_KEYS, clock)),
        }
    }

    /// Counts a try from an address: the peer's, or what a trusted proxy says it is.
    ///
    /// # Errors
    /// [`TooMany`], when it must wait.
    pub fn check(&self, door: Door, address: IpAddr) -> Result<(), TooMany> {
        self.addresses.check(&(door, network(address)))
    }

    /// Counts a try for a user name, as typed, whether there is such a user or not.
    ///
    /// # Errors
    /// [`TooMany`], when it must wait.
    pub fn check_name(&self, user_name: &str) -> Result<(), TooMany> {
        // Bounded before it is folded and kept: no user name is longer.
        let start: String = user_name.trim().chars().take(64).collect();
        self.people.check(&(Door::SignIn, folded(&start)))
    }

    /// Counts a try of somebody who is signed in, from wherever they come.
    ///
    /// # Errors
    /// [`TooMany`], when it must wait.
    pub fn check_account(&self, door: Door, account: AccountId) -> Result<(), TooMany> {
        self.people.check(&(door, account.to_string()))
    }

    /// Counts what a program asks with a good token, for the account that it is of.
    ///
    /// # Errors
    /// [`TooMany`], when it must wait.
    pub fn check_caller(&self, account: AccountId) -> Result<(), TooMany> {
        self.callers.check(&account)
    }
}

/// Whoever has one IPv6 address has the other 2^64 of its network as well (RFC 4291),
/// so those count as one; an IPv4 address counts the same however it is written.
fn network(address: IpAddr) -> IpAddr {
    match address.to_canonical() {
        IpAddr::V6(v6) => {
            let network = v6.to_bits() & !u128::from(u64::MAX);
            IpAddr::V6(Ipv6Addr::from_bits(network))
        }
        v4 @ IpAddr::V4(_) => v4,
    }
}

/// Counts for many keys, in bounded memory.
struct Counter<K: Hash + Eq + Clone, C: Clock + Clone> {
    each: RateLimiter<K, DefaultKeyedStateStore<K>, C, NoOpMiddleware<C::Instant>>,
    crowd: RateLimiter<NotKeyed, InMemoryState, C, NoOpMiddleware<C::Instant>>,
    clock: C,
    most: usize,
}

impl<K: Hash + Eq + Clone, C: Clock + Clone> Counter<K, C> {
    fn new(limit: &Limit, most: usize, clock: C) -> Counter<K, C> {
        Counter {
            each: RateLimiter::new(
                quota(limit),
                DefaultKeyedStateStore::default(),
                clock.clone(),
            ),
            crowd: RateLimiter::new(quota(&CROWD), InMemoryState::default(), clock.clone()),
            clock,
            most,
        }
    }

    fn check(&self, key: &K) -> Result<(), TooMany> {
        if self.each.len() >= self.most {
            // Who has been quiet for long enough is forgotten.
            self.each.retain_recent();
            self.each.shrink_to_fit();
        }
        let answer = if self.each.len() >= self.most {
            self.crowd.check()
        } else {
            self.each.check_key(key)
        };
        answer.map_err(|until| TooMany {
            seconds: until
                .wait_time_from(self.clock.now())
                .as_secs_f64()
                .ceil()
                .max(1.0) as u64,
        })
    }
}

fn quota(limit: &Limit) -> Quota {
    let burst = NonZeroU32::new(limit.burst).unwrap_or(NonZeroU32::MIN);
    Quota::with_period(limit.every)
        .unwrap_or(Quota::per_second(NonZeroU32::MIN))
        .allow_burst(burst)
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
    fn an_address_waits_after_its_burst_and_others_do_not() {
        let clock = FakeRelativeClock::default();
        let throttle = Throttle::with_clock(clock.clone());
        let (guesser, other) = (address("192.0.2.1"), address("192.0.2.2"));
        for _ in 0..ADDRESS.burst {
            assert_eq!(throttle.check(Door::SignIn, guesser), Ok(()));
        }
        let refused = throttle.check(Door::SignIn, guesser).unwrap_err();
        assert_eq!(refused.seconds, ADDRESS.every.as_secs());
        assert_eq!(throttle.check(Door::SignIn, other), Ok(()));
        assert_eq!(throttle.check(Door::Invitation, guesser), Ok(()));
        clock.advance(Duration::from_secs(refused.seconds));
        assert_eq!(throttle.check(Door::SignIn, guesser), Ok(()));
        assert!(throttle.check(Door::SignIn, guesser).is_err());
    }

    #[test]
    fn a_user_name_is_counted_however_it_is_written() {
        let throttle = Throttle::with_clock(FakeRelativeClock::default());
        for n in 0..PERSON.burst {
            let name = if n % 2 == 0 { "ann" } else { " ANN " };
            assert_eq!(throttle.check_name(name), Ok(()));
        }
        assert_eq!(throttle.check_name("Ann"), Err(TooMany { seconds: 60 }));
        assert_eq!(throttle.check_name("bob"), Ok(()));
    }

    #[test]
    fn an_ipv6_network_is_one_address_and_mapped_ipv4_is_ipv4() {
        let same = |a, b| network(address(a)) == network(address(b));
        assert!(same("2001:db8:1:2::1", "2001:db8:1:2:ffff::9"));
        assert!(!same("2001:db8:1:2::1", "2001:db8:1:3::1"));
        assert!(same("::ffff:192.0.2.1", "192.0.2.1"));
        assert!(!same("::ffff:192.0.2.1", "::ffff:192.0.2.2"));
    }

    #[test]
    fn memory_is_bounded_and_a_crowd_is_slowed_not_shut_out() {
        let clock = FakeRelativeClock::default();
        let counter = Counter::new(&PERSON, 500, clock.clone());
        let mut refused = 0;
        for n in 0..1_000 {
            refused += usize::from(counter.check(&n).is_err());
        }
        assert_eq!(counter.each.len(), 500);
        assert_eq!(refused, 500 - CROWD.burst as usize);
        clock.advance(CROWD.every);
        assert_eq!(counter.check(&5_000), Ok(()));
        // When it is over, everybody has their own count again.
        clock.advance(Duration::from_secs(3_600));
        assert_eq!(counter.check(&5_000), Ok(()));
        assert_eq!(counter.each.len(), 1);
    }

    #[test]
    fn the_sentence_says_how_long_to_wait() {
        let sentence = |seconds| TooMany { seconds }.to_string();
        let wait = |time| format!("There were too many tries. Wait {time}, then try again.");
        assert_eq!(sentence(1), wait("a second"));
        assert_eq!(sentence(60), wait("60 seconds"));
        assert_eq!(sentence(200), wait("4 minutes"));
    }
}
