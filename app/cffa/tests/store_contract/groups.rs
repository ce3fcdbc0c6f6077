//! Writes to SQLite that wait at the same time share one transaction: as many commits as that, and
//! otherwise nothing that a writer could notice.

use super::embedded::{Folder, entry};
use super::records::{account, identity};
use cffa_store::sqlite::Sqlite;
use cffa_store::{AccountStore, BookId, BookStore, Store, StoreError, deadline};
use futures::future::join_all;
use std::fs;
use std::time::Duration;
use uuid::Uuid;

/// The most writes in one transaction.
const GROUP: usize = 64;

fn book() -> BookId {
    BookId {
        team: Uuid::now_v7(),
        generation: Uuid::now_v7(),
    }
}

/// How many transactions the write-ahead log has: the last frame of each has the size of the file.
fn commits(folder: &Folder) -> usize {
    const HEADER: usize = 32;
    const FRAME: usize = 24 + 4096;
    let log = fs::read(folder.file().with_extension("db-wal")).unwrap();
    log[HEADER..]
        .chunks_exact(FRAME)
        .filter(|frame| frame[4..8] != [0; 4])
        .count()
}

/// Has all these writes in the queue when the first begins, and answers each result.
async fn at_once<T>(
    store: &Sqlite,
    writes: impl IntoIterator<Item = impl Future<Output = T>>,
) -> Vec<T> {
    let hangs = store.hang().await;
    let mut hangs = Some(hangs);
    let all = join_all(writes);
    tokio::pin!(all);
    std::future::poll_fn(|context| {
        let answers = all.as_mut().poll(context);
        // All have been polled, so all are in the queue.
        hangs.take();
        answers
    })
    .await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn writes_that_wait_at_the_same_time_share_a_commit() {
    let folder = Folder::new();
    let store = Sqlite::open(folder.file()).await.unwrap();
    let before = commits(&folder);
    let books: Vec<BookId> = (0..GROUP).map(|_| book()).collect();
    let one = entry(1);
    let answers = at_once(&store, books.iter().map(|book| store.append(*book, &one)));
    for answer in answers.await {
        answer.unwrap();
    }
    assert_eq!(commits(&folder), before + 1);
    for book in &books {
        assert_eq!(store.changes_after(*book, 0, 9).await.unwrap().len(), 1);
    }
    // One after the other, each is on disk before the next begins.
    for book in &books[..3] {
        store.append(*book, &entry(2)).await.unwrap();
    }
    assert_eq!(commits(&folder), before + 4);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_group_has_a_limit_and_large_writes_are_by_themselves() {
    let folder = Folder::new();
    let store = Sqlite::open(folder.file()).await.unwrap();
    let one = entry(1);
    let before = commits(&folder);
    let many = (0..2 * GROUP + 1).map(|_| store.append(book(), &one));
    assert!(at_once(&store, many).await.iter().all(Result::is_ok));
    assert_eq!(commits(&folder), before + 3);

    let before = commits(&folder);
    let entries = [entry(1), entry(2)];
    let (large, books) = (book(), [(); 5].map(|()| book()));
    let (store, entries, one) = (&store, &entries, &one);
    let mixed = (0..5).map(|at| async move {
        match at {
            2 => store.append_all(large, entries).await,
            small => store.append(books[small], one).await,
        }
    });
    assert!(at_once(store, mixed).await.iter().all(Result::is_ok));
    assert_eq!(commits(&folder), before + 3);
    assert_eq!(store.changes_after(large, 0, 9).await.unwrap().len(), 2);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_write_that_fails_takes_back_what_it_wrote_and_no_more() {
    let folder = Folder::new();
    let store = Sqlite::open(folder.file()).await.unwrap();
    store.insert_account(&account("ann")).await.unwrap();
    let before = commits(&folder);
    let mut accounts: Vec<_> = (0..5).map(|at| account(&format!("bob-{at}"))).collect();
    // It fails when its row and its first identity are written.
    accounts[2].identities.push(identity("ann"));
    let writes = accounts.iter().map(|one| store.insert_account(one));
    let answers = at_once(&store, writes).await;
    assert_eq!(commits(&folder), before + 1);
    for (at, (answer, account)) in answers.iter().zip(&accounts).enumerate() {
        let found = store.account(account.id).await.unwrap();
        let by_identity = store.account_of(&account.identities[0]).await.unwrap();
        match at {
            2 => {
                assert!(matches!(answer, Err(StoreError::Taken)), "{answer:?}");
                assert_eq!((found, by_identity), (None, None));
            }
            _ => {
                assert!(answer.is_ok(), "{answer:?}");
                assert_eq!(
                    (found.as_ref(), by_identity.as_ref()),
                    (Some(account), Some(account))
                );
            }
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_group_that_the_disk_has_no_room_for_is_not_there_at_all() {
    let folder = Folder::new();
    let store = Sqlite::open(folder.file()).await.unwrap();
    store.append(book(), &entry(1)).await.unwrap();
    store.limit_pages(60).await.unwrap();
    let mut long = entry(1);
    long.by.name = "Ann".repeat(7_000);
    let books: Vec<BookId> = (0..16).map(|_| book()).collect();
    let writes = || books.iter().map(|book| store.append(*book, &long));
    let answers = at_once(&store, writes()).await;
    assert!(answers.iter().any(Result::is_err));
    for (answer, book) in answers.iter().zip(&books) {
        let is_there = !store.changes_after(*book, 0, 9).await.unwrap().is_empty();
        match answer {
            Ok(()) => assert!(is_there),
            Err(StoreError::Full(why)) => {
                assert!(why.contains("disk is full"), "{why}");
                assert!(!is_there);
            }
            other => panic!("{other:?}"),
        }
    }
    let ready = store.ready().await;
    assert!(matches!(ready, Err(StoreError::Full(_))), "{ready:?}");
    store.limit_pages(100_000).await.unwrap();
    store.ready().await.unwrap();
    for (answer, again) in answers.iter().zip(at_once(&store, writes()).await) {
        match again {
            Ok(()) => assert!(answer.is_err()),
            Err(StoreError::Conflict) => assert!(answer.is_ok()),
            other => panic!("{other:?}"),
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_gave_up_while_it_waited_is_not_written() {
    const SOON: Duration = Duration::from_millis(20);
    let folder = Folder::new();
    let store = Sqlite::open(folder.file()).await.unwrap();
    let (one, other) = (book(), book());
    let hangs = store.hang().await;
    let late = deadline::limit(SOON, store.append(one, &entry(1))).await;
    assert!(matches!(late, Err(StoreError::Unavailable(_))), "{late:?}");
    let late = deadline::limit(SOON, store.changes_after(one, 0, 9)).await;
    assert!(matches!(late, Err(StoreError::Unavailable(_))), "{late:?}");
    drop(hangs);
    store.append(other, &entry(1)).await.unwrap();
    assert_eq!(store.changes_after(one, 0, 9).await.unwrap(), []);
}
