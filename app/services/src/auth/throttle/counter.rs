//! Counts attempts for many keys, in bounded memory.

use super::TooMany;
use governor::clock::Clock;
use governor::middleware::NoOpMiddleware;
use governor::state::keyed::DefaultKeyedStateStore;
use governor::{Quota, RateLimiter};
use std::hash::Hash;
use std::num::NonZeroU32;
use std::time::Duration;

/// How many attempts are allowed at once, and how long until another is allowed.
pub(super) struct Limit {
    pub(super) burst: u32,
    pub(super) every: Duration,
}

/// The limit of each overflow bucket, in which keys are counted together while the table is full,
/// which is an attack. Its requests are still served, slowly; requests from elsewhere are counted
/// in another bucket.
const OVERFLOW: Limit = Limit {
    burst: 60,
    every: Duration::from_secs(1),
};

type Keyed<K, C> =
    RateLimiter<K, DefaultKeyedStateStore<K>, C, NoOpMiddleware<<C as Clock>::Instant>>;

/// Counts for many keys.
pub(super) struct Counter<K: Hash + Eq + Clone, C: Clock + Clone> {
    each: Keyed<K, C>,
    overflow: Keyed<u8, C>,
    clock: C,
    most: usize,
}

impl<K: Hash + Eq + Clone, C: Clock + Clone> Counter<K, C> {
    pub(super) fn new(limit: &Limit, most: usize, clock: C) -> Counter<K, C> {
        let limiter = |limit| (quota(limit), clock.clone());
        let ((each, its_clock), (overflow, other_clock)) = (limiter(limit), limiter(&OVERFLOW));
        Counter {
            each: RateLimiter::new(each, DefaultKeyedStateStore::default(), its_clock),
            overflow: RateLimiter::new(overflow, DefaultKeyedStateStore::default(), other_clock),
            clock,
            most,
        }
    }

    /// Counts an attempt for a key; in the overflow `bucket` while the table is full.
    pub(super) fn check(&self, key: &K, bucket: u8) -> Result<(), TooMany> {
        if self.each.len() >= self.most {
            // Removes keys without recent attempts.
            self.each.retain_recent();
            self.each.shrink_to_fit();
        }
        let answer = if self.each.len() >= self.most {
            self.overflow.check_key(&bucket)
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
mod tests {
    use super::*;
    use governor::clock::FakeRelativeClock;

    const FEW: Limit = Limit {
        burst: 10,
        every: Duration::from_secs(60),
    };

    #[test]
    fn memory_is_bounded_and_many_keys_are_slowed_but_not_blocked() {
        let clock = FakeRelativeClock::default();
        let counter = Counter::new(&FEW, 500, clock.clone());
        let mut refused = 0;
        for n in 0..1_000 {
            refused += usize::from(counter.check(&n, 1).is_err());
        }
        assert_eq!(counter.each.len(), 500);
        assert_eq!(refused, 500 - OVERFLOW.burst as usize);
        assert_eq!(counter.check(&5_000, 2), Ok(()), "from elsewhere");
        clock.advance(OVERFLOW.every);
        assert_eq!(counter.check(&5_000, 1), Ok(()));
        // Afterwards, each key has its own count again.
        clock.advance(Duration::from_secs(3_600));
        assert_eq!(counter.check(&5_000, 1), Ok(()));
        assert_eq!(counter.each.len(), 1);
    }
}
