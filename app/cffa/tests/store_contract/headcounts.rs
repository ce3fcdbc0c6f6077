//! Headcounts: how a change affects one, and that concurrent counting loses nothing.

use super::Place;
use cffa_services::headcount::rule;
use cffa_services::headcount::rule::LASTS;
use cffa_store::{Headcount, HeadcountChange, HeadcountId, Store, StoreError};
use futures::future::join_all;
use jiff::{SignedDuration, Timestamp};
use std::sync::Arc;

fn at(seconds: i64) -> Timestamp {
    Timestamp::new(1_790_000_000 + seconds, 123_456_000).unwrap()
}

fn headcount(current: u64, maximum: u64) -> Headcount {
    let name = "The \u{1f600} stand, 'east'";
    rule::new(HeadcountId::new_v4(), name, current, maximum, at(0)).unwrap()
}

async fn kept(store: &Arc<dyn Store>, current: u64, maximum: u64) -> Headcount {
    let headcount = headcount(current, maximum);
    store.insert_headcount(&headcount).await.unwrap();
    headcount
}

async fn seen(store: &Arc<dyn Store>, id: HeadcountId, now: Timestamp) -> Option<Headcount> {
    store.headcounts(&[id], now).await.unwrap().pop()
}

pub async fn a_space_comes_back_as_written(place: &impl Place) {
    let store = place.open().await;
    let named = kept(&store, 3, 100_000).await;
    let mut nameless = headcount(0, 1);
    nameless.name = None;
    store.insert_headcount(&nameless).await.unwrap();
    let again = store.insert_headcount(&named).await;
    assert!(matches!(again, Err(StoreError::Taken)), "{again:?}");
    let other = place.open().await;
    assert_eq!(seen(&other, named.id, at(1)).await, Some(named.clone()));
    assert_eq!(seen(&other, HeadcountId::new_v4(), at(1)).await, None);
    let ids = [named.id, HeadcountId::new_v4(), nameless.id];
    let mut both = other.headcounts(&ids, at(1)).await.unwrap();
    both.sort_by_key(|headcount| headcount.current);
    assert_eq!(both, [nameless, named]);
    assert_eq!(other.headcounts(&[], at(1)).await.unwrap(), []);
}

pub async fn a_change_makes_of_a_space_what_the_rule_says(place: &impl Place) {
    use HeadcountChange::{In, Maximum, Out};
    let store = place.open().await;
    for maximum in 1..=3 {
        // Also with more people than the maximum.
        for current in 0..=4 {
            for change in [In, Out, Maximum(1), Maximum(2), Maximum(100_000)] {
                let before = kept(&store, current, maximum).await;
                // Twice, the second time with a clock that is behind.
                for now in [at(60), at(30)] {
                    let known = seen(&store, before.id, now).await.unwrap();
                    let done = store.change_headcount(before.id, change, now, rule::expiry(now));
                    let done = done.await.unwrap().unwrap();
                    assert_eq!(
                        done,
                        rule::after(&known, change, now),
                        "{known:?} {change:?}"
                    );
                    assert_eq!(seen(&store, before.id, now).await, Some(done));
                }
            }
        }
    }
}

pub async fn many_counting_at_once_lose_nothing(place: &impl Place) {
    const EACH: usize = 40;
    let stores = [place.open().await, place.open().await];
    let id = kept(&stores[0], 0, 60).await.id;
    let counting = (0..2 * EACH).map(|n| {
        let store = stores[n % 2].clone();
        tokio::spawn(async move {
            let done = store.change_headcount(id, HeadcountChange::In, at(1), rule::expiry(at(1)));
            done.await.unwrap().unwrap().current
        })
    });
    let mut answers: Vec<u32> = join_all(counting).await.into_iter().flatten().collect();
    answers.sort_unstable();
    // Each change that counted got a different number; those that didn't got the full count.
    let expected: Vec<u32> = (1..=60).chain([60; 20]).collect();
    assert_eq!(answers, expected);
    let headcount = seen(&stores[1], id, at(1)).await.unwrap();
    assert_eq!((headcount.current, headcount.changes), (60, 60));
}

pub async fn a_space_that_nobody_used_for_a_day_is_gone(place: &impl Place) {
    let store = place.open().await;
    let first = kept(&store, 1, 5).await;
    let day = LASTS;
    let last = first.created + day - SignedDuration::from_secs(1);
    assert_eq!(seen(&store, first.id, last).await, Some(first.clone()));
    // Listing headcounts doesn't count as using them; opening one does.
    let used = store
        .touch_headcount(first.id, last, rule::expiry(last))
        .await;
    assert_eq!(used.unwrap(), Some(rule::used(&first, last)));
    let later = last + day - SignedDuration::from_secs(1);
    let change = HeadcountChange::Out;
    let changed = store.change_headcount(first.id, change, later, rule::expiry(later));
    assert_eq!(changed.await.unwrap().unwrap().current, 0);
    assert_eq!(store.count_headcounts(later, 9).await.unwrap(), 1);

    let over = later + day;
    let until = rule::expiry(over);
    assert_eq!(seen(&store, first.id, over).await, None);
    assert_eq!(
        store.touch_headcount(first.id, over, until).await.unwrap(),
        None
    );
    let changed = store.change_headcount(first.id, change, over, until).await;
    assert_eq!(changed.unwrap(), None);
    assert_eq!(store.count_headcounts(over, 9).await.unwrap(), 0);
}

pub async fn spaces_are_counted_as_far_as_it_matters(place: &impl Place) {
    let store = place.open().await;
    for _ in 0..4 {
        kept(&store, 0, 1).await;
    }
    assert_eq!(store.count_headcounts(at(1), 3).await.unwrap(), 3);
    assert_eq!(store.count_headcounts(at(1), 4).await.unwrap(), 4);
    assert_eq!(store.count_headcounts(at(1), 10_000).await.unwrap(), 4);
}

pub async fn purging_forgets_only_spaces_that_expired(place: &impl Place) {
    let store = place.open().await;
    let (short, long) = (kept(&store, 0, 1).await, kept(&store, 0, 1).await);
    let now = at(3_600);
    let used = store.touch_headcount(long.id, now, rule::expiry(now)).await;
    let used = used.unwrap().unwrap();
    store.purge_headcounts(short.expires).await.unwrap();
    // Asked for a time before it expired: it is deleted all the same.
    assert_eq!(seen(&store, short.id, at(1)).await, None);
    assert_eq!(seen(&store, long.id, at(1)).await, Some(used));
}
