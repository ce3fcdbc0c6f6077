//! A crash after a book was closed, and before the team's record was written, which still names the
//! closed book.

use crate::witness::{TEAM, Turf, entries, store, team};
use cffa_book::{Actor, Change, ClosedFor, Command, Comment, Entry, PlayerId, PlayerName};
use cffa_services::books::Books;
use cffa_store::BookId;
use jiff::{Timestamp, ToSpan};
use uuid::Uuid;

fn nobody() -> Actor {
    Actor {
        account: None,
        name: "a crash".to_owned(),
    }
}

/// The team's book with one more player.
fn with_newcomer(entries: &[Entry]) -> Vec<Entry> {
    let book = cffa_book::Book::fold(entries);
    let command = Command::AddPlayer {
        id: PlayerId(Uuid::now_v7()),
        name: PlayerName::parse("Newcomer").unwrap(),
        comment: Comment::default(),
    };
    let mut with = entries.to_vec();
    with.push(Entry {
        seq: book.seq() + 1,
        change: book.decide(command).unwrap(),
        key: None,
        fingerprint: None,
        ..entries[0].clone()
    });
    with
}

/// Replaces the team's book up to the point of the crash.
async fn crash_while_replacing(turf: &Turf) -> Uuid {
    let before = entries(&turf.here).await;
    let store = store(&turf.here).await;
    let team = team(&*store).await;
    let books = Books::new(store.clone());
    let successor = books.stage(&team, &with_newcomer(&before)).await.unwrap();
    let book = BookId {
        team: team.id,
        generation: team.generation,
    };
    let last = before.last().unwrap();
    let closing = Entry {
        seq: last.seq + 1,
        at: Timestamp::now(),
        by: nobody(),
        key: None,
        fingerprint: None,
        change: Change::Closed {
            successor,
            reason: ClosedFor::Import,
        },
        ..last.clone()
    };
    store.append(book, &closing).await.unwrap();
    successor
}

fn has_newcomer(turf: &Turf) -> bool {
    turf.here.balances(TEAM).to_string().contains("Newcomer")
}

#[tokio::test]
async fn readers_and_writers_continue_in_the_successor() {
    let turf = Turf::open().await;
    // Another process crashes: this one continues, with the old book in memory.
    let server = turf.here.serve();
    let manager = turf.manager.at(&server.url);
    assert!(!manager.get("/players").await.page().contains("Newcomer"));
    let successor = crash_while_replacing(&turf).await;
    assert!(manager.get("/players").await.page().contains("Newcomer"));
    assert!(has_newcomer(&turf));
    assert!(turf.payment(0, "after".to_owned()).send(&manager).await);
    let store = store(&turf.here).await;
    let book = BookId {
        team: team(&*store).await.id,
        generation: successor,
    };
    let last = store.changes_before(book, u64::MAX, 1).await.unwrap();
    assert!(matches!(last[0].change, Change::TransactionRecorded { .. }));
    let page = manager.get("/transactions").await.page();
    assert!(page.contains("after"), "{page}");
}

#[tokio::test]
async fn a_start_completes_the_record_and_the_replaced_book_can_be_restored() {
    let turf = Turf::open().await;
    let successor = crash_while_replacing(&turf).await;
    let server = turf.here.serve();
    let manager = turf.manager.at(&server.url);
    assert!(manager.get("/players").await.page().contains("Newcomer"));
    // The record is written while the first requests are served.
    let store = store(&turf.here).await;
    let mut settled = team(&*store).await;
    for _ in 0..200 {
        if settled.generation == successor {
            break;
        }
        tokio::time::sleep(std::time::Duration::from_millis(25)).await;
        settled = team(&*store).await;
    }
    assert_eq!(settled.generation, successor);
    assert_eq!(settled.staged, []);
    let kept = settled.kept[0].generation.to_string();
    let page = manager.get("/settings").await.page();
    assert!(page.contains(&kept), "{page}");
    let fields = [("team", turf.team.as_str()), ("generation", &kept)];
    manager.post("/settings/restore", &fields).await.taken();
    assert!(!has_newcomer(&turf));
}

#[tokio::test]
async fn the_adopted_book_is_not_deleted_as_unconfirmed() {
    let turf = Turf::open().await;
    crash_while_replacing(&turf).await;
    let store = store(&turf.here).await;
    let books = Books::new(store.clone());
    let later = Timestamp::now() + (24 * 3).hours();
    books.forget_old(later).await.unwrap();
    assert!(has_newcomer(&turf));
    assert_eq!(team(&*store).await.kept.len(), 1);
}

#[tokio::test]
async fn the_adopted_book_is_not_dropped_for_newer_imports() {
    let turf = Turf::open().await;
    crash_while_replacing(&turf).await;
    let store = store(&turf.here).await;
    let books = Books::new(store.clone());
    let record = team(&*store).await;
    let mine = entries(&turf.here).await;
    for _ in 0..5 {
        books.stage(&record, &mine).await.unwrap();
    }
    assert!(has_newcomer(&turf));
    let record = team(&*store).await;
    assert_eq!(record.staged.len(), 3);
    // One of those can still replace it.
    let chosen = record.staged[2].generation;
    books
        .adopt(&record, &nobody(), None, chosen, ClosedFor::Import)
        .await
        .unwrap();
    assert_eq!(team(&*store).await.generation, chosen);
    assert_eq!(team(&*store).await.kept.len(), 2);
}
