//! Wrong clocks: a clock that jumps deletes nothing, and one that was ahead hides nothing.

use crate::witness::{TEAM, Turf, entries, store, team};
use cffa_book::{Actor, Change, ClosedFor, Entry};
use cffa_services::books::Books;
use cffa_services::cleanup;
use cffa_store::BookId;
use jiff::{Timestamp, ToSpan};

fn somebody() -> Actor {
    Actor {
        account: None,
        name: "somebody".to_owned(),
    }
}

#[tokio::test]
async fn a_clock_that_jumps_does_not_delete_an_earlier_book() {
    let turf = Turf::open().await;
    let store = store(&turf.here).await;
    let books = Books::new(store.clone());
    let by = somebody();
    let record = team(&*store).await;
    let deleted = books.replace(&record, &by, None, &[], ClosedFor::Deletion);
    deleted.await.unwrap();
    // The record appears to be 40 days old.
    let mut record = team(&*store).await;
    record.kept[0].replaced -= (40 * 24).hours();
    store.replace_team(&record).await.unwrap();
    let long_ago = Timestamp::now() - (40 * 24).hours();
    for last in [long_ago, Timestamp::now() + 1.hours()] {
        store.record_cleanup(last).await.unwrap();
        cleanup::run(&store).await.unwrap();
        assert_eq!(team(&*store).await.kept.len(), 1, "{last}");
    }
    // The clock continues from there, so the time has passed.
    cleanup::run(&store).await.unwrap();
    assert_eq!(team(&*store).await.kept.len(), 0);
}

#[tokio::test]
async fn a_change_from_the_future_does_not_hide_later_changes() {
    let turf = Turf::open().await;
    let store = store(&turf.here).await;
    let record = team(&*store).await;
    let book = BookId {
        team: record.id,
        generation: record.generation,
    };
    let books = Books::new(store.clone());
    let before = entries(&turf.here).await;
    let last = before.last().unwrap();
    let retired = before.iter().find_map(|entry| match &entry.change {
        Change::PlayerAdded { player, .. } => Some(*player),
        _ => None,
    });
    let ahead = Entry {
        seq: last.seq + 1,
        at: Timestamp::now() + 48.hours(),
        key: None,
        fingerprint: None,
        change: Change::PlayerRetired {
            player: retired.unwrap(),
        },
        ..last.clone()
    };
    store.append(book, &ahead).await.unwrap();
    // Without a later change, it counts as what its time says: from the future.
    let now = Timestamp::now() + 1.minutes();
    assert_eq!(books.as_of(&record, now).await.unwrap().seq(), last.seq);
    let server = turf.here.serve();
    let manager = turf.manager.at(&server.url);
    manager.add_player(&turf.team, "Newcomer").await;
    let then = books.as_of(&record, Timestamp::now()).await.unwrap();
    assert_eq!(then.seq(), ahead.seq + 1);
    assert!(turf.here.balances(TEAM).to_string().contains("Newcomer"));
    let long_ago = Timestamp::now() - 1.hours();
    assert_eq!(books.as_of(&record, long_ago).await.unwrap().seq(), 0);
}
